"""What Markdown and HTML share: labels, cites grouped by sentence, words for codes, and text made safe to show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from mujaz.briefing.model import ArticleModel, Brief, CiteModel, CostModel, SentenceModel
from mujaz.briefing.wording.dates import say
from mujaz.inert import safe
from mujaz.lexicon import terms

STATUS = {
    "occurred": "occurred", "ongoing": "ongoing", "planned": "planned", "claimed": "claimed", "denied": "denied",
    "called_for": "called for", "happened": "happened", "forecast": "forecast",
}  # fmt: skip


class CiteGroup(NamedTuple):
    """The cites of one statement in one sentence: its number, label, and the pieces of Arabic."""

    sentence: int
    label: str
    pieces: tuple[CiteModel, ...]

    @property
    def arabic(self) -> str:
        """The pieces of Arabic, parted by an ellipsis."""
        return " … ".join(safe(piece.text) for piece in self.pieces)


def label(sentence: int) -> str:
    """Name a sentence in cites: S1, S2, ..., and Title for sentence 0."""
    return f"S{sentence}" if sentence else "Title"


def anchor(sentence: int) -> str:
    """Name a sentence in links."""
    return f"s{sentence}" if sentence else "title"


def grouped(cites: Sequence[CiteModel]) -> list[CiteGroup]:
    """Group cites by sentence, in the order of the text."""
    if len(cites) == 1:
        return [CiteGroup(cites[0].sentence, label(cites[0].sentence), (cites[0],))]
    table: dict[int, list[CiteModel]] = {}
    for cite in sorted(cites, key=lambda c: (c.start, c.end)):
        table.setdefault(cite.sentence, []).append(cite)
    return [CiteGroup(n, label(n), tuple(pieces)) for n, pieces in table.items()]


def published(article: ArticleModel) -> str:
    """Say when the article was published and on what basis."""
    if article.published is None:
        return "not stated"
    return f"{say(article.published)} ({article.published_basis})"


def web_address(url: str | None) -> str | None:
    """Return ``url`` if it is a plain web address that may be linked, else None (javascript:, data:, spaces, ...)."""
    return url if url and re.fullmatch(r"https?://[^\s<>\"'`\\\u0000-\u0020\u007f-\u00a0\u200b-\u206f]+", url) else None


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    return {term.country: term.english for term in reversed(list(terms("places"))) if term.detail == "country"}


def country(code: str | None) -> str:
    """Say a country by its ISO 3166-1 code; a code that the lexicon does not know stands for itself."""
    return _countries().get(code, code) if code else ""


def doubtful(sentence: SentenceModel) -> list[tuple[str, bool]]:
    """Cut a sentence's English into pieces, each with whether a flag is about it."""
    spans = [flag.english for flag in sentence.flags if flag.english and flag.severity != "info"]
    edges = sorted({0, len(sentence.en), *(min(edge, len(sentence.en)) for span in spans for edge in span)})
    return [
        (sentence.en[start:end], any(span[0] <= start and end <= span[1] for span in spans))
        for start, end in pairwise(edges)
    ]


def engines(brief: Brief) -> str:
    """Say which engines wrote the English."""
    return ", ".join(f"{use.name} {use.version}" for use in brief.translation.engines if use.sentences) or "none"


def cost(cost: CostModel) -> str:
    """Say what an engine was sent and what that costs."""
    sent = f"{cost.characters:,} characters"
    if cost.usd is None:
        return f"{sent}, {cost.basis}"
    return f"{sent} at {cost.usd_per_million:g} US dollars a million, {cost.usd:.4f} US dollars ({cost.basis})"


def grade(brief: Brief) -> str:
    """Say the source grade: "F6 (not graded by an analyst)"."""
    given = brief.analyst.source_grade
    return f"{given.reliability}{given.credibility} ({given.basis})"


def chain(speaker: str | None, passed_on: Sequence[str], *, anonymous: bool) -> str:
    """Say who speaks and through whom: "an unnamed source, via Al Jazeera"."""
    said = speaker or "speaker not known"
    said += " (unnamed)" if anonymous and "unnamed" not in said.lower() else ""
    return f"{said}, via {', '.join(passed_on)}" if passed_on else said
