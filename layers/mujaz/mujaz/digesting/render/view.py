"""What the forms of a digest share: briefs by number, cites grouped by brief and sentence, words for codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mujaz.briefing.render.view import label
from mujaz.briefing.wording.dates import say, say_period
from mujaz.digesting.model import BriefCite, BriefRef, Digest, LedgerRow, Period, Point, Story, Verdict
from mujaz.inert import safe

FULL = 60
"""stories that are told in full; those behind them are listed"""

VERDICT: dict[Verdict, str] = {
    "single": "one source", "agreement": "sources agree", "update": "updated", "contradiction": "contradiction",
    "open": "not comparable",
}  # fmt: skip


class CiteGroup(NamedTuple):
    """The cites in one sentence of one brief."""

    brief: int
    """number of the brief in the digest, 0 where it is of an earlier one"""
    outlet: str
    sentence: int
    arabic: str

    @property
    def label(self) -> str:
        """Name it in short: "3·S1" is sentence 1 of brief 3."""
        return f"{self.brief or 'earlier'}·{label(self.sentence)}"


class Briefs:
    """The briefs of a digest by their number, which is their place in its list."""

    def __init__(self, digest: Digest) -> None:
        """Number the briefs of ``digest`` from 1."""
        self._numbers = {brief.id: number for number, brief in enumerate(digest.briefs, 1)}
        self._briefs = {brief.id: brief for brief in digest.briefs}

    def number(self, identity: str) -> int:
        """Return the number of a brief, 0 for one of an earlier digest."""
        return self._numbers.get(identity, 0)

    def outlet(self, identity: str) -> str:
        """Name the outlet of a brief."""
        brief = self._briefs.get(identity)
        return (brief.outlet if brief else None) or "outlet not stated"

    def of(self, story: Story) -> list[tuple[int, BriefRef]]:
        """Return the briefs of a story with their numbers, in the order of time."""
        return [(self._numbers[identity], self._briefs[identity]) for identity in story.briefs]

    def grouped(self, cites: Iterable[BriefCite]) -> list[CiteGroup]:
        """Group cites by brief and sentence, in the order given; a piece of Arabic is shown once."""
        table: dict[tuple[str, int], list[str]] = {}
        for cite in cites:
            pieces = table.setdefault((cite.brief, cite.sentence), [])
            text = safe(cite.text)
            if text not in pieces:
                pieces.append(text)
        return [
            CiteGroup(self.number(brief), self.outlet(brief), sentence, " … ".join(pieces))
            for (brief, sentence), pieces in table.items()
        ]


def days(period: Period) -> str:
    """Say a period: "12 to 14 January 2020"."""
    return say_period(period.start, period.end)


def told_on(story: Story) -> str:
    """Say the days on which a story was told."""
    return say_period(story.first, story.last if story.last != story.first else None)


def told_before(story: Story) -> tuple[Point, ...]:
    """Return the points of a story that are not told as new already."""
    new = {point.text for point in story.new}
    return tuple(point for point in story.points if point.text not in new)


def where_and_when(row: LedgerRow) -> str:
    """Say the place and the period of a row, "" where it has neither."""
    period = say_period(row.period.value, row.period.end) if row.period else ""
    return ", ".join(part for part in (row.place or "", period) if part)


def copied(story: Story) -> int:
    """Return how many briefs of a story are wire copies of another one."""
    return sum(len(copies.briefs) for copies in story.copies)


def marks(story: Story) -> Sequence[tuple[str, str]]:
    """Return what is worth knowing of a story at a glance, each as a class and words."""
    found = [("watch", f"watchlist: {rule}") for rule in story.watchlist]
    if any(row.verdict == "contradiction" for row in story.ledger):
        found.append(("contradiction", "sources contradict each other"))
    if story.continues:
        found.append(("goes-on", f"goes on from {days(story.continues.period)}"))
    return found


__all__ = [
    "FULL", "VERDICT", "BriefCite", "Briefs", "CiteGroup", "copied", "days", "marks", "say",
    "told_before", "told_on",
    "where_and_when",
]  # fmt: skip
