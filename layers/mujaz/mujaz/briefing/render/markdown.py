"""The brief as Markdown that renders well on GitHub and stays inert whatever the article holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from mujaz.briefing.model import Brief, CiteModel
from mujaz.briefing.render.view import (
    STATUS,
    anchor,
    chain,
    country,
    engines,
    grade,
    grouped,
    published,
    web_address,
)
from mujaz.briefing.render.view import cost as cost_text
from mujaz.inert import safe

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~#$^]")
_RARE = re.compile(r"[&!@]|://|www\.", re.IGNORECASE)
_WWW = re.compile(r"\b(www)\.", re.IGNORECASE)
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)](?=\s|$))")


def escape(text: str) -> str:
    """Return ``text`` as Markdown that shows it and does nothing: no markup, HTML, links, mentions, maths, lists."""
    text = _SPECIAL.sub(_backslash, safe(text).strip())
    if _RARE.search(text):
        text = text.replace("&", "&amp;").replace("!\\[", "\\!\\[")
        # Addresses and mentions link by themselves on GitHub: an escaped sign (for @ a zero-width space) prevents it.
        text = text.replace("://", "\\://").replace("@", "@&#8203;")
        text = _WWW.sub(r"\1\\.", text)
    return _LINE_START.sub(lambda m: m[1] + (m[2][:-1] + "\\" + m[2][-1]), text)


def _backslash(match: re.Match[str]) -> str:
    return "\\" + match[0]


def _arabic(text: str) -> str:
    return f'<span dir="rtl" lang="ar">{escape(text)}</span>'


def _cites(cites: Sequence[CiteModel]) -> str:
    return " ".join(f"[[{group.label}](#{anchor(group.sentence)})]" for group in grouped(cites))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    body = [f"| {' | '.join(cell or '–' for cell in row)} |" for row in rows]
    if not body:
        yield "None found."
        return
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    yield from body


def to_markdown(brief: Brief) -> str:
    """Return the brief as Markdown; every text that comes from the article or an engine is escaped."""
    lines: list[str] = []
    for part in _PARTS:
        lines.extend(part(brief))
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def _head(brief: Brief) -> Iterator[str]:
    article = brief.article
    yield f"# {escape(brief.headline)}"
    yield ""
    yield (
        f"**Outlet** {escape(article.outlet or 'not stated')} · **Published** {escape(published(article))} · "
        f"**Language** Arabic · **Translation** machine ({escape(engines(brief))}) · "
        f"**Source grade** {escape(grade(brief))}"
    )
    if article.title:
        yield ""
        yield f"**Title** {_arabic(article.title)} {_cites(brief.headline_cites)}".rstrip()
    yield ""
    told = " ".join(f"{escape(part.text)} {_cites(part.cites)}".rstrip() for part in brief.bottom_line.parts)
    yield f"**Bottom line.** {told}"


def _key_points(brief: Brief) -> Iterator[str]:
    yield "## Key points"
    yield ""
    for number, point in enumerate(brief.key_points, 1):
        yield f"{number}. {escape(point.text)} {_cites(point.cites)}".rstrip()


def _figures(brief: Brief) -> Iterator[str]:
    yield "## Figures"
    yield ""
    yield from _table(
        ("figure", "status", "period", "place", "source", "cite"),
        (
            (
                escape(figure.text), STATUS[figure.status], escape(figure.period_text), escape(figure.place or ""),
                escape(figure.attributed_to or "the article"), _cites([figure.cite, *figure.other_cites]),
            )
            for figure in brief.figures
        ),
    )  # fmt: skip


def _timeline(brief: Brief) -> Iterator[str]:
    yield "## Timeline"
    yield ""
    yield from _table(
        ("when", "what", "status", "cite"),
        (
            (escape(entry.when_text), escape(entry.what), STATUS[entry.status], _cites([entry.cite]))
            for entry in brief.timeline
        ),
    )


def _names(brief: Brief) -> Iterator[str]:
    for title, names in (("People", brief.people), ("Organisations", brief.organisations)):
        yield f"## {title}"
        yield ""
        yield from _table(
            ("name", "Arabic", "role", "mentions", "first"),
            (
                (
                    escape(name.name) + (" (romanised)" if name.romanised else ""), _arabic(name.name_ar),
                    escape(name.role or ""), str(len(name.mentions)), _cites(name.mentions[:1]),
                )
                for name in names
            ),
        )  # fmt: skip
        yield ""
    yield "## Places"
    yield ""
    yield from _table(
        ("place", "Arabic", "country", "mentions", "first"),
        (
            (
                escape(place.name) + (" (romanised)" if place.romanised else ""), _arabic(place.name_ar),
                escape(country(place.country)), str(len(place.mentions)), _cites(place.mentions[:1]),
            )
            for place in brief.places
        ),
    )  # fmt: skip


def _quotes(brief: Brief) -> Iterator[str]:
    yield "## Quotes"
    yield ""
    if not brief.quotes:
        yield "None found."
    for quote in brief.quotes:
        who = escape(chain(quote.speaker, quote.chain, anonymous=quote.anonymous))
        yield f"- **{who}**: “{escape(quote.text)}” {_cites([quote.cite])}<br>{_arabic(quote.text_ar)}"


def _events(brief: Brief) -> Iterator[str]:
    yield "## Events"
    yield ""
    yield from _table(
        ("event", "status", "source", "cite"),
        (
            (
                escape(event.what),
                STATUS[event.status],
                escape(event.attributed_to or "the article"),
                _cites([event.cite]),
            )
            for event in brief.events
        ),
    )


def _not_known(brief: Brief) -> Iterator[str]:
    yield "## Not known, and doubts"
    yield ""
    for doubt in brief.not_known:
        yield f"- {escape(doubt.text)} {_cites(doubt.cites)}".rstrip()
    if not brief.not_known:
        yield "Nothing was found to be in doubt by the program's own checks."


def _analyst(brief: Brief) -> Iterator[str]:
    told = brief.analyst.told()
    if told:
        yield "## Analyst"
        yield ""
        yield "*Written by a person, not by the program.*"
        yield ""
        for label, text in told:
            yield f"- **{label}.** {escape(text)}"


def _translation(brief: Brief) -> Iterator[str]:
    yield "## Full translation"
    yield ""
    yield "| | English (machine translated) | Arabic |"
    yield "|---|---|---|"
    for sentence in brief.translation.sentences:
        name = f'<a id="{anchor(sentence.n)}"></a>{"Title" if sentence.n == 0 else f"S{sentence.n}"}'
        flags = "".join(f" *({escape(flag.code)}: {escape(flag.about)})*" for flag in sentence.flags)
        flags = "".join(f" **[source: {escape(figure)}]**" for figure in sentence.source_figures) + flags
        english = escape(sentence.en) or "*(no translation)*"
        yield f"| {name} | {english}{flags} | {_arabic(sentence.ar)} |"


def _provenance(brief: Brief) -> Iterator[str]:
    article, how = brief.article, brief.provenance
    yield "## Provenance"
    yield ""
    yield escape(how.statement)
    yield ""
    yield f"**Source reference.** {escape(how.citation)}"
    yield ""
    if how.ai_use:
        yield f"**Use of AI.** {escape(how.ai_use)}"
        yield ""
    address = web_address(article.url)
    if address:
        yield f"- Address: <{address}>"
    yield f"- Brief: `{brief.id}`, `{brief.schema_}`, {escape(how.generator)} {escape(how.generator_version)}"
    if article.retrieved:
        yield f"- Retrieved: {escape(article.retrieved)} ({article.retrieved_basis})"
    yield f"- Created: {escape(brief.created or 'not recorded')} ({how.created_basis})"
    if article.key:
        yield f"- Object key: {escape(article.key)}"
    yield f"- Article: {article.characters} characters, {article.sentences} sentences, encoding {escape(how.encoding)}"
    for cost in how.costs:
        yield f"- Sent to {escape(cost.engine)}: {escape(cost_text(cost))}"
    yield f"- SHA-256 of the object: `{article.sha256 or 'not known'}`"
    yield f"- SHA-256 of the text: `{how.text_sha256}`"


_PARTS: tuple[Callable[[Brief], Iterator[str]], ...] = (
    _head, _key_points, _figures, _timeline, _names, _quotes, _events, _not_known, _analyst, _translation, _provenance,
)  # fmt: skip
