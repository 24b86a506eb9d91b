"""Writing a Word document: properties, paragraphs, links and tables, and the same bytes for the same content.

Text gets into a document as text of runs and nothing else: it can be no field, no link and no XML of its own.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as Docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from mujaz.inert import safe

FONT, ARABIC_FONT = "Calibri", "Arial"
"""Arial has Arabic on every machine that has Word; other programs take another where it is missing."""
LINK, SOFT, DOUBT = RGBColor(0x0B, 0x53, 0x94), RGBColor(0x57, 0x60, 0x6A), RGBColor(0x8A, 0x46, 0x00)
NO_TIME = datetime(1980, 1, 1)
"""Stands where nobody gave a time: the oldest that a ZIP file can hold."""
_STYLES = frozenset({"Normal", "Title", "Heading 1", "Heading 2", "List Number", "List Bullet", "Quote", "Footer"})
_DECORATION = ("/thumbnail", "/stylesWithEffects", "/customXml")
"""Relationships of the library's template to parts that no reader needs."""

Fill = Callable[[Paragraph], None]
"""Writes the content of a cell into its paragraph."""


def blank(*, title: str, author: str, comment: str, when: datetime | None, footer: str) -> Docx:
    """Return an empty document on A4, with its properties, fonts and a footer that ends with the page's number."""
    document = Document()
    _trim(document)
    properties = document.core_properties
    properties.title, properties.comments, properties.language = safe(title)[:255], safe(comment)[:255], "en"
    properties.author = properties.last_modified_by = author
    properties.revision = 1
    properties.created = properties.modified = when or NO_TIME
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)
    for name, size in (("Normal", 10.5), ("Heading 1", 20), ("Heading 2", 13)):
        _style(document, name, size)
    line = page.footer.paragraphs[0]
    text(line, footer + " · page ", colour=SOFT, size=8)
    _field(line, "PAGE")
    return document


def packed(document: Docx) -> bytes:
    """Write the package anew with fixed times, and stored: what deflate makes depends on the machine's zlib."""
    first, second = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(second, "w") as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, NO_TIME.timetuple()[:6])
            part.create_system, part.external_attr = 3, 0o644 << 16
            target.writestr(part, source.read(name))
    return second.getvalue()


def _trim(document: Docx) -> None:
    """Take out what the library's template brings along and nobody needs: 800 KB of styles, a picture."""
    for rels in (document.part.rels, document.part.package.rels):
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(_DECORATION)]:
            del rels[key]
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        kept = style.get(qn("w:default")) == "1" or (
            name is not None and name.get(qn("w:val"), "").lower() in {kept.lower() for kept in _STYLES}
        )
        if not kept:
            styles.remove(style)
    for link in list(styles.iter(qn("w:link"))):
        link.getparent().remove(link)


def _style(document: Docx, name: str, size: float) -> None:
    """Set a style's font, also that of Arabic, its colour and its languages."""
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    style.font.name, style.font.size = FONT, Pt(size)
    style.font.color.rgb = RGBColor(0x1B, 0x1F, 0x24)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)
    for script in ("w:hAnsi", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    fonts.set(qn("w:cs"), ARABIC_FONT)
    for tag, attributes in (
        ("w:szCs", {"w:val": str(int(size * 2 + 2))}),
        ("w:lang", {"w:val": "en-GB", "w:bidi": "ar-SA"}),
    ):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
        child(properties, tag, attributes)
    style.paragraph_format.line_spacing = 1.08
    style.paragraph_format.space_before = Pt(12 if name == "Heading 2" else 0)
    style.paragraph_format.space_after = Pt(4)


def child(parent: BaseOxmlElement, tag: str, attributes: dict[str, str] | None = None) -> BaseOxmlElement:
    """Append an element; names of tags and attributes have their prefix."""
    element = OxmlElement(tag, attrs={qn(name): value for name, value in (attributes or {}).items()})
    parent.append(element)
    return element


def _field(paragraph: Paragraph, code: str) -> None:
    """Add a field of our own, such as the number of the page."""
    run = child(child(paragraph._p, "w:fldSimple", {"w:instr": code}), "w:r")
    child(child(run, "w:rPr"), "w:sz", {"w:val": "16"})
    child(run, "w:t").text = "1"


def text(
    paragraph: Paragraph, words: str, *, bold: bool = False, colour: RGBColor | None = None, size: float | None = None
) -> None:
    """Add English to a paragraph; ``size`` in points."""
    run = paragraph.add_run(safe(words))
    if bold:
        run.bold = True
    if colour is not None:
        run.font.color.rgb = colour
    if size is not None:
        run.font.size = Pt(size)


def arabic(paragraph: Paragraph, words: str) -> None:
    """Make a paragraph one of Arabic: it runs right to left, and its run too, in the complex-script font."""
    properties = paragraph._p.get_or_add_pPr()
    after = ("w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr")
    properties.insert_element_before(OxmlElement("w:bidi"), *after)
    run = paragraph.add_run(safe(words))
    run.font.rtl = run.font.complex_script = True
    child(run._r.get_or_add_rPr(), "w:lang", {"w:bidi": "ar-SA"})


def _link(paragraph: Paragraph, words: str, attributes: dict[str, str], size: float | None = None) -> None:
    run = child(child(paragraph._p, "w:hyperlink", attributes), "w:r")
    look = child(run, "w:rPr")
    child(look, "w:color", {"w:val": str(LINK)})
    if size is not None:
        child(look, "w:sz", {"w:val": str(int(size * 2))})
    child(look, "w:u", {"w:val": "single"})
    child(run, "w:t").text = safe(words)


def jump(paragraph: Paragraph, words: str, bookmark: str, tip: str) -> None:
    """Add a small link to a bookmark; pointing at it shows ``tip``."""
    _link(paragraph, words, {"w:anchor": bookmark, "w:tooltip": safe(tip)[:250], "w:history": "1"}, size=9)


def web_link(paragraph: Paragraph, address: str) -> None:
    """Add a link to an address that has been found harmless."""
    relationship = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    _link(paragraph, address, {"r:id": relationship, "w:history": "1"})


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Put a bookmark around the content of a paragraph; ``number`` is its own in the document."""
    start = OxmlElement("w:bookmarkStart", attrs={qn("w:id"): str(number), qn("w:name"): name})
    paragraph._p.insert(0 if paragraph._p.pPr is None else 1, start)
    child(paragraph._p, "w:bookmarkEnd", {"w:id": str(number)})


def table(document: Docx, head: Sequence[str], widths: Sequence[float], rows: Iterable[Sequence[str | Fill]]) -> None:
    """Add a table with lines between its rows; its head is repeated on each page and no row is cut by one.

    Args:
        document: what it is added to.
        head: names of the columns.
        widths: of the columns, in centimetres.
        rows: as many cells each as the head has: a text, or what fills the cell's paragraph.

    """
    made = document.add_table(rows=0, cols=len(head))
    made.autofit = False
    lines = OxmlElement("w:tblBorders")
    for side in ("w:top", "w:bottom", "w:insideH"):
        child(lines, side, {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "D0D7DE"})
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        child(margins, side, {"w:w": "90", "w:type": "dxa"})
    made._tbl.tblPr.insert_element_before(lines, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    made._tbl.tblPr.insert_element_before(margins, "w:tblLook")
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)

    def bold(words: str) -> Fill:
        return lambda paragraph: text(paragraph, words, bold=True, colour=SOFT, size=9)

    for place, row in enumerate(([bold(name) for name in head], *rows)):
        added = made.add_row()
        child(added._tr.get_or_add_trPr(), "w:cantSplit")
        if place == 0:
            child(added._tr.get_or_add_trPr(), "w:tblHeader")
        for cell, content in zip(added.cells, row, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(2)
            if callable(content):
                content(paragraph)
            else:
                text(paragraph, content)
    document.add_paragraph().paragraph_format.space_after = Pt(0)
