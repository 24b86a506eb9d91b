from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
from docx import Document
from docx.oxml.ns import qn

from mujaz.article import Metadata
from mujaz.briefing.compose import compose
from mujaz.briefing.render.docx import to_docx
from mujaz.facts import Facts
from tests.unit.briefing.hostile import CONTROLS, hostile_brief

ARABIC = re.compile("[\u0621-\u064a]")


@pytest.fixture(scope="module")
def document(seed_brief):
    """The seed's brief, opened."""
    return Document(io.BytesIO(to_docx(seed_brief)))


def everything(document):
    """All paragraphs, those in tables too, in the order of the document."""
    return list(document.element.body.iter(qn("w:p")))


def words(paragraph):
    """The text of a paragraph."""
    return "".join(text.text or "" for text in paragraph.iter(qn("w:t")))


def test_a_document_has_the_sections_of_the_page(document, seed_brief):
    """Real headings, the headline first, the sections in the order of the page."""
    headings = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings[0][0] == "Heading 1"
    assert headings[0][1].startswith(seed_brief.headline)
    assert [text for _, text in headings[1:]] == [
        "Bottom line", "Key points", "Figures", "Timeline", "People", "Organisations", "Places", "Quotes", "Events",
        "Not known, and doubts", "Full translation", "Provenance",
    ]  # fmt: skip


def test_arabic_runs_right_to_left(document, seed_brief):
    """A paragraph of Arabic is bidi, its runs are rtl in the complex-script font; English paragraphs are neither."""
    arabic = [p for p in everything(document) if ARABIC.search(words(p))]
    assert len(arabic) >= len(seed_brief.translation.sentences)
    for paragraph in arabic:
        assert paragraph.pPr.find(qn("w:bidi")) is not None
        for run in paragraph.iter(qn("w:r")):
            assert run.rPr.find(qn("w:rtl")) is not None
            assert run.rPr.find(qn("w:cs")) is not None
    english = [p for p in everything(document) if not ARABIC.search(words(p)) and words(p)]
    assert english
    assert not any(p.find(f".//{qn('w:rtl')}") is not None for p in english)


def test_the_translation_stands_side_by_side(document, seed_brief):
    """A table with number, English and Arabic of each sentence; its head is repeated on every page."""
    table = document.tables[-1]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["", "English (machine translated)", "Arabic"]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    for row, sentence in zip(rows[1:], seed_brief.translation.sentences, strict=True):
        assert row[0] == f"S{sentence.n}"
        assert row[1].startswith(sentence.en)
        assert row[2] == sentence.ar


def test_every_cite_links_to_its_sentence(document, seed_brief):
    """Each link leads to a bookmark that is there, and each bookmark stands at its sentence."""
    body = document.element.body
    names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert names == [f"s{sentence.n}" for sentence in seed_brief.translation.sentences]
    numbers = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(set(numbers)) == len(numbers)
    links = [link for link in body.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]
    assert len(links) > 20
    for link in links:
        assert words(link) == f"[{link.get(qn('w:anchor')).upper()}]"
        assert link.get(qn("w:anchor")) in names
        assert ARABIC.search(link.get(qn("w:tooltip")))


def test_a_document_is_the_same_on_every_machine(seed_brief):
    """Parts have a fixed time and are not compressed, because what deflate makes differs between machines."""
    with zipfile.ZipFile(io.BytesIO(to_docx(seed_brief))) as package:
        for part in package.infolist():
            assert part.date_time == (1980, 1, 1, 0, 0, 0)
            assert part.compress_type == zipfile.ZIP_STORED
            if part.filename.endswith((".xml", ".rels")):
                ElementTree.fromstring(package.read(part))
        assert sum(part.file_size for part in package.infolist()) < 300_000


def test_properties_say_what_and_when(document, seed_brief):
    """Title, maker and the time that the caller gave."""
    properties = document.core_properties
    assert properties.title == seed_brief.headline
    assert properties.author == "mujaz"
    assert properties.created.isoformat()[:19] == seed_brief.created[:19]


@pytest.fixture(scope="module")
def attacked():
    """The package of a hostile brief."""
    with zipfile.ZipFile(io.BytesIO(to_docx(hostile_brief()))) as package:
        return {
            name: package.read(name).decode("utf-8") for name in package.namelist() if name.endswith((".xml", ".rels"))
        }


def test_a_hostile_article_stays_inert_in_a_document(attacked):
    """No field but the page's number, no link out, no object, no control that turns the direction around."""
    instructions = re.findall(r'w:instr="([^"]*)"', "".join(attacked.values()))
    assert instructions == ["PAGE"]
    body = attacked["word/document.xml"]
    assert "w:instrText" not in body
    assert "w:fldChar" not in body
    assert not re.search(r"<w:(object|altChunk|subDoc|pict|drawing)\b", body)
    assert "<script" not in body
    assert "External" not in "".join(attacked.values())
    assert not any(CONTROLS.search(part) for part in attacked.values())


def test_a_plain_address_is_linked(seed, seed_facts, seed_translation):
    """The address of the article, where it is harmless, is the one link that leads out."""
    article = type(seed)(seed.text, seed.sentences, Metadata(url="https://example.org/a?b=1&c=2"))
    with zipfile.ZipFile(io.BytesIO(to_docx(compose(article, Facts(), seed_translation)))) as package:
        relations = package.read("word/_rels/document.xml.rels").decode()
    assert re.findall(r'Target="(http[^"]*)"[^>]*TargetMode="External"', relations) == [
        "https://example.org/a?b=1&amp;c=2"
    ]


def test_no_style_is_missing(document):
    """Every style that a paragraph, a table or another style names is in the document."""
    styles = document.styles.element
    known = {style.get(qn("w:styleId")) for style in styles.iter(qn("w:style"))}
    named = {
        element.get(qn("w:val"))
        for root in (styles, document.element.body)
        for tag in ("w:basedOn", "w:next", "w:link", "w:pStyle", "w:rStyle", "w:tblStyle")
        for element in root.iter(qn(tag))
    }
    assert {"Heading1", "Heading2", "ListNumber"} <= named <= known
