"""The brief as a Word document: the sections of the page, Arabic right to left, cites linked to their sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from docx.document import Document as Docx
from docx.text.paragraph import Paragraph

from mujaz.briefing.model import Brief, CiteModel, NameModel, SentenceModel
from mujaz.briefing.render import view, word

_FOOTER = "Open source · machine translated from Arabic · not reviewed by a person"


def to_docx(brief: Brief) -> bytes:
    """Return the brief as a DOCX file; the same brief gives the same bytes."""
    document = word.blank(
        title=brief.headline,
        author=brief.provenance.generator,
        comment=f"{brief.id} ({brief.schema_})",
        when=datetime.fromisoformat(brief.created).astimezone(UTC).replace(tzinfo=None) if brief.created else None,
        footer=_FOOTER,
    )
    for section in _SECTIONS:
        section(document, brief)
    return word.packed(document)


def _cites(paragraph: Paragraph, cites: Sequence[CiteModel]) -> None:
    """Add links to the sentences that bear a statement out; pointing at one shows its Arabic."""
    for group in view.grouped(cites):
        if paragraph.text:
            word.text(paragraph, " ")
        word.jump(paragraph, f"[{group.label}]", view.anchor(group.sentence), group.arabic)


def _cited(*cites: CiteModel) -> word.Fill:
    return lambda paragraph: _cites(paragraph, cites)


def _strong(text: str) -> word.Fill:
    return lambda paragraph: word.text(paragraph, text, bold=True)


def _arabic(text: str) -> word.Fill:
    return lambda paragraph: word.arabic(paragraph, text)


def _statement(paragraph: Paragraph, text: str, cites: Sequence[CiteModel]) -> None:
    word.text(paragraph, text)
    _cites(paragraph, cites)


def _pair(document: Docx, name: str, value: str) -> None:
    """Add a line "name: value"."""
    paragraph = document.add_paragraph()
    word.text(paragraph, f"{name}: ", colour=word.SOFT)
    word.text(paragraph, value)


def _head(document: Docx, brief: Brief) -> None:
    article = brief.article
    word.text(document.add_paragraph(), _FOOTER, colour=word.SOFT, size=8.5)
    _statement(document.add_heading(level=1), brief.headline, brief.headline_cites)
    _pair(document, "Outlet", article.outlet or "not stated")
    _pair(document, "Published", view.published(article))
    _pair(document, "Translation", f"machine ({view.engines(brief)})")
    _pair(document, "Source grade", view.grade(brief))
    if article.title:
        word.arabic(document.add_paragraph(), article.title)
    document.add_heading("Bottom line", level=2)
    paragraph = document.add_paragraph()
    for place, part in enumerate(brief.bottom_line.parts):
        _statement(paragraph, f"{' ' if place else ''}{part.text}", part.cites)


def _key_points(document: Docx, brief: Brief) -> None:
    if brief.key_points:
        document.add_heading("Key points", level=2)
    for point in brief.key_points:
        _statement(document.add_paragraph(style="List Number"), point.text, point.cites)


def _figures(document: Docx, brief: Brief) -> None:
    if not brief.figures:
        return
    document.add_heading("Figures", level=2)
    rows = (
        (
            _strong(figure.text), view.STATUS[figure.status], figure.period_text, figure.place or "",
            figure.attributed_to or "the article", _cited(figure.cite, *figure.other_cites),
        )
        for figure in brief.figures
    )  # fmt: skip
    word.table(document, ("Figure", "Status", "Period", "Place", "Source", "Cite"), (5, 2, 3, 2, 3.2, 1.8), rows)


def _timeline(document: Docx, brief: Brief) -> None:
    if not brief.timeline:
        return
    document.add_heading("Timeline", level=2)
    rows = (
        (_strong(entry.when_text), entry.what, view.STATUS[entry.status], _cited(entry.cite))
        for entry in brief.timeline
    )
    word.table(document, ("When", "What", "Status", "Cite"), (3.5, 9.7, 2, 1.8), rows)


def _names(document: Docx, brief: Brief) -> None:
    for title, names in (("People", brief.people), ("Organisations", brief.organisations)):
        if names:
            document.add_heading(title, level=2)
            word.table(document, ("Name", "Arabic", "Role", "Mentions"), (5, 4, 5.5, 2.5), _name_rows(names))
    if brief.places:
        document.add_heading("Places", level=2)
        rows = (
            (
                _strong(place.name + (" (romanised)" if place.romanised else "")), _arabic(place.name_ar),
                view.country(place.country), _mentions(place.mentions),
            )
            for place in brief.places
        )  # fmt: skip
        word.table(document, ("Place", "Arabic", "Country", "Mentions"), (5, 4, 5.5, 2.5), rows)


def _name_rows(names: Iterable[NameModel]) -> Iterable[Sequence[str | word.Fill]]:
    for name in names:
        shown = name.name + (" (romanised)" if name.romanised else "")
        yield _strong(shown), _arabic(name.name_ar), name.role or "", _mentions(name.mentions)


def _mentions(mentions: Sequence[CiteModel]) -> word.Fill:
    """Say how often something is mentioned, and where first."""
    return lambda paragraph: _statement(paragraph, str(len(mentions)), mentions[:1])


def _quotes(document: Docx, brief: Brief) -> None:
    if brief.quotes:
        document.add_heading("Quotes", level=2)
    for quote in brief.quotes:
        who = view.chain(quote.speaker, quote.chain, anonymous=quote.anonymous)
        paragraph = document.add_paragraph()
        word.text(paragraph, f"{who}: ", bold=True)
        _statement(paragraph, f"“{quote.text}”", [quote.cite])
        word.arabic(document.add_paragraph(), quote.text_ar)


def _events(document: Docx, brief: Brief) -> None:
    if not brief.events:
        return
    document.add_heading("Events", level=2)
    rows = (
        (event.what, view.STATUS[event.status], event.attributed_to or "the article", _cited(event.cite))
        for event in brief.events
    )
    word.table(document, ("Event", "Status", "Source", "Cite"), (9.7, 2, 3.5, 1.8), rows)


def _not_known(document: Docx, brief: Brief) -> None:
    document.add_heading("Not known, and doubts", level=2)
    for doubt in brief.not_known:
        _statement(document.add_paragraph(style="List Bullet"), doubt.text, doubt.cites)
    if not brief.not_known:
        document.add_paragraph("Nothing was found to be in doubt by the program's own checks.")


def _analyst(document: Docx, brief: Brief) -> None:
    told = brief.analyst.told()
    if told:
        document.add_heading("Analyst", level=2)
        word.text(document.add_paragraph(), "Written by a person, not by the program.", colour=word.SOFT)
    for label, text in told:
        _pair(document, label, text)


def _translation(document: Docx, brief: Brief) -> None:
    document.add_heading("Full translation", level=2)
    rows = (
        (_numbered(sentence, place), _english(sentence), _arabic(sentence.ar))
        for place, sentence in enumerate(brief.translation.sentences)
    )
    word.table(document, ("", "English (machine translated)", "Arabic"), (1.2, 7.9, 7.9), rows)


def _numbered(sentence: SentenceModel, place: int) -> word.Fill:
    """Write a sentence's number, where the links of its cites lead to."""

    def fill(paragraph: Paragraph) -> None:
        word.text(paragraph, view.label(sentence.n), colour=word.SOFT, size=9)
        word.bookmark(paragraph, view.anchor(sentence.n), place)

    return fill


def _english(sentence: SentenceModel) -> word.Fill:
    """Write a sentence's English with its doubtful words coloured, and what the doubts are."""

    def fill(paragraph: Paragraph) -> None:
        for text, doubt in view.doubtful(sentence):
            word.text(paragraph, text, colour=word.DOUBT if doubt else None)
        if not sentence.en:
            word.text(paragraph, "no translation", colour=word.SOFT)
        for figure in sentence.source_figures:
            word.text(paragraph, f" [source: {figure}]", bold=True)
        for flag in sentence.flags:
            word.text(paragraph, f" [{flag.about} ({flag.code})]", colour=word.DOUBT, size=8.5)

    return fill


def _provenance(document: Docx, brief: Brief) -> None:
    article, how = brief.article, brief.provenance
    document.add_heading("Provenance", level=2)
    word.text(document.add_paragraph(), how.statement)
    _pair(document, "Source reference", how.citation)
    if how.ai_use:
        _pair(document, "Use of AI", how.ai_use)
    if article.retrieved:
        _pair(document, "Retrieved", f"{article.retrieved} ({article.retrieved_basis})")
    address = view.web_address(article.url)
    if address:
        paragraph = document.add_paragraph()
        word.text(paragraph, "Address: ", colour=word.SOFT)
        word.web_link(paragraph, address)
    elif article.url:
        _pair(document, "Address as stated", article.url)
    if article.key:
        _pair(document, "Object key", article.key)
    _pair(document, "Article", f"{article.characters} characters, {article.sentences} sentences, {how.encoding}")
    for cost in how.costs:
        _pair(document, f"Sent to {cost.engine}", view.cost(cost))
    _pair(document, "SHA-256 of the object", article.sha256 or "not known")
    _pair(document, "SHA-256 of the text", how.text_sha256)
    _pair(document, "Brief", f"{brief.id}, {brief.schema_}, {how.generator} {how.generator_version}")
    _pair(document, "Created", brief.created or "not recorded")


_SECTIONS: tuple[Callable[[Docx, Brief], None], ...] = (
    _head, _key_points, _figures, _timeline, _names, _quotes, _events, _not_known, _analyst, _translation, _provenance,
)  # fmt: skip
