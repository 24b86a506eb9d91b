"""What is not known: the doubts that a reader must see before relying on the brief."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.article import Cite, PublishedBasis, Sentence
from mujaz.briefing.context import Context
from mujaz.briefing.model import CiteModel, Statement
from mujaz.briefing.sections import cites
from mujaz.briefing.wording.text import capitalise, join, sentence
from mujaz.facts import Flag

_STOP = re.compile(r"[.!?؟…۔]+[\"'”’»)\]\s\u200e\u200f]*$")
_BASES: dict[PublishedBasis, str] = {
    "command line": "as given on the command line", "object metadata": "as given in the object's metadata",
    "document": "as given in the document", "dateline": "read from its dateline", "none": "",
}  # fmt: skip


def _whole(sentence: Sentence) -> Cite:
    return Cite(sentence.n, sentence.start, sentence.end, sentence.text)


def looks_truncated(context: Context) -> bool:
    """Whether the last sentence lacks its stop though the article's other paragraphs have theirs."""
    body = [sentence for sentence in context.article.sentences if sentence.n > 0]
    if len(body) < 3 or _STOP.search(body[-1].text):
        return False
    stopped = sum(bool(_STOP.search(sentence.text)) for sentence in body[:-1])
    return stopped >= 0.6 * (len(body) - 1)


def article_flags(context: Context) -> tuple[Flag, ...]:
    """Return the flags about the article as a whole that only composing sees."""
    flags = []
    if looks_truncated(context):
        last = context.article.sentences[-1]
        flags.append(
            Flag("possibly-truncated", "The last sentence has no full stop: the article may be cut short.",
                 "warning", _whole(last))
        )  # fmt: skip
    if context.article.metadata.published is None:
        flags.append(
            Flag("no-publication-date", "No publication date is known: relative dates can't be resolved.", "warning")
        )
    return tuple(flags)


FEW_POINTS = "Fewer than three key points could be told in clear English: the full translation has the rest."
FEWEST_POINTS = 3


def not_known(context: Context, flags: tuple[Flag, ...], *, points: int = FEWEST_POINTS) -> tuple[Statement, ...]:
    """Return the doubts as sentences, each with its cites, most weighty first.

    ``points`` is how many key points the brief has: few of them may hide what the article tells.
    """
    few = [Statement(text=FEW_POINTS, cites=())] if points < FEWEST_POINTS else []
    found = (
        *few, *_article_doubts(context), *_unresolved_dates(context), *_unnamed_sources(context),
        *_unknown_speakers(context), *_romanised(context), *_flagged(context, flags),
    )  # fmt: skip
    merged: dict[str, list[CiteModel]] = {}
    for statement in found:
        told = merged.setdefault(statement.text, [])
        told.extend(cite for cite in statement.cites if cite not in told)
    return tuple(Statement(text=text, cites=tuple(where)) for text, where in merged.items())


def _article_doubts(context: Context) -> Iterator[Statement]:
    metadata = context.article.metadata
    missing = [
        word
        for word, value in (
            ("outlet", metadata.outlet), ("title", metadata.title), ("publication date", metadata.published),
            ("URL", metadata.url),
        )
        if not value
    ]  # fmt: skip
    if missing:
        yield Statement(text=f"Not stated for this article: {join(missing)}.", cites=())
    if metadata.published_basis not in ("none", "document"):
        yield Statement(
            text="Relative dates are resolved against the publication date, which is "
            f"{_BASES[metadata.published_basis]}.",
            cites=(),
        )
    if looks_truncated(context):
        last = context.article.sentences[-1]
        yield Statement(
            text="The last sentence has no full stop: the article may be cut short.", cites=cites([_whole(last)])
        )


def _unresolved_dates(context: Context) -> Iterator[Statement]:
    for date in context.facts.dates:
        if date.value is None:
            yield Statement(
                text=f"“{capitalise(date.english)}” can't be dated ({date.basis}).", cites=cites([date.cite])
            )


def _unnamed_sources(context: Context) -> Iterator[Statement]:
    seen: set[str] = set()
    for item in context.facts.attributions:
        if item.anonymous and item.speaker not in seen:
            seen.add(item.speaker)
            carried = f"; {join(item.chain)} is the only outlet given for it" if item.chain else ""
            yield Statement(text=f"Not named in the article: {item.speaker}{carried}.", cites=cites([item.cite]))


def _unknown_speakers(context: Context) -> Iterator[Statement]:
    unknown = [quote.cite for quote in context.facts.quotes if quote.speaker is None]
    if unknown:
        count = "One quotation has" if len(unknown) == 1 else f"{len(unknown)} quotations have"
        yield Statement(text=f"{count} no speaker that could be told from the text.", cites=cites(unknown))


def _romanised(context: Context) -> Iterator[Statement]:
    names = [name for name in context.facts.names if name.romanised and name.mentions]
    if names:
        yield Statement(
            text=f"Spelled from the Arabic letters, not borne out by any list: {join([n.name for n in names])}.",
            cites=cites(name.mentions[0] for name in names),
        )


def _flagged(context: Context, flags: tuple[Flag, ...]) -> Iterator[Statement]:
    for item in flags:
        if item.severity != "info" and item.code not in ("possibly-truncated", "no-publication-date"):
            yield Statement(text=sentence(item.about), cites=cites([item.cite] if item.cite else []))
    doubtful: dict[str, list[Cite]] = {}
    for translated in context.translation.sentences:
        for item in translated.flags:
            if item.severity != "info":
                doubtful.setdefault(item.code, []).append(_whole(context.sentence(translated.n)))
    for code, where in doubtful.items():
        sentences = "one sentence" if len(where) == 1 else f"{len(where)} sentences"
        yield Statement(
            text=f"The translation of {sentences} is doubtful: {code.replace('-', ' ')}.", cites=cites(where)
        )
