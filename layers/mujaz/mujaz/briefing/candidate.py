"""One sentence that a brief might tell, with its cites and its weight."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from mujaz.article import Cite
from mujaz.briefing.context import Context
from mujaz.briefing.wording.text import content_words
from mujaz.facts import Event

CandidateKind = Literal["event", "figures", "statement", "sentence"]


@dataclass(frozen=True)
class Candidate:
    """A sentence that might be told; ``weight`` (0 to 1.5 or so) orders candidates within one article."""

    text: str
    cites: tuple[Cite, ...]
    weight: float
    kind: CandidateKind
    event: Event | None = None
    rough: float = 0.0
    """How hard its English is to follow; see `roughness`."""
    opens: bool = False
    """Whether it tells the beginning of the article."""
    known: frozenset[str] = frozenset()
    """Words that come again all over the article: of its names and roles, of days and months."""

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words that carry meaning."""
        return content_words(self.text)

    @cached_property
    def first(self) -> int:
        """Where in the article it begins."""
        return min(cite.start for cite in self.cites)

    @cached_property
    def last(self) -> int:
        """Where in the article it ends."""
        return max(cite.end for cite in self.cites)


def position(context: Context, n: int, *, floor: float) -> float:
    """Weight of a sentence by its place: news tells the main thing first."""
    total = max(1, len(context.article.sentences) - 1)
    return floor + (1 - floor) * (1 - min(1.0, max(0, n - 1) / total))
