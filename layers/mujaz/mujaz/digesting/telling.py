"""The words of a story: the headline and the points of its briefs, each once, with all who bear it out.

Nothing is written anew: a point is a statement of one brief. Whether two statements say the same is judged by the
Arabic that they cite, so it does not hang on how an engine put it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from mujaz.arabic.stemming import stem_set
from mujaz.digesting.brief_json import Cited, Statement
from mujaz.digesting.features import Vector, dot
from mujaz.digesting.model import BriefCite, Point, unchecked
from mujaz.digesting.report import Report

_point = unchecked(Point)

POINTS = 5
_CENTRAL = 0.6
"""share of the most central report's likeness that a later one needs to lead the story"""
_SAME = 0.5
"""share of the shorter statement's stems from which two statements say the same"""
_CITES = 3
_STATEMENTS = 6
"""statements of a report behind the leading one that are looked at: what it begins with"""
_REPORTS = 24
"""reports whose statements are compared: the twentieth outlet adds no point"""


def outlet(report: Report) -> str:
    """Name the outlet of a report."""
    return report.outlet or "outlet not stated"


def leading(reports: Sequence[Report], vectors: Sequence[Vector], summed: Vector) -> list[int]:
    """Return the reports (indices) in the order in which they tell the story: the latest that is central leads.

    A report is central by its likeness to all of the story; one on the fringe (background, a reaction) never leads.
    """
    likeness = [dot(vector, summed) for vector in vectors]
    enough = _CENTRAL * max(likeness)
    return sorted(
        range(len(reports)),
        key=lambda at: (likeness[at] < enough, _backwards(reports[at].day), -round(likeness[at], 9), reports[at].id),
    )


def _backwards(day: str | None) -> int:
    return -int((day or "0").replace("-", ""))


@dataclass(slots=True)
class _Told:
    """A statement that was taken, and who else says it."""

    statement: Statement
    stems: set[str]
    numbers: frozenset[str]
    cites: list[BriefCite]
    outlets: list[str] = field(default_factory=list)

    def bear_out(self, report: Report, cites: Sequence[Cited]) -> None:
        """Count a report among those that say it."""
        teller = outlet(report)
        if teller not in self.outlets:
            self.outlets.append(teller)
            if len(self.cites) < _CITES:
                self.cites.extend(cite.of(report.id) for cite in cites[:1])


_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@lru_cache(maxsize=1 << 12)
def _numbers(text: str) -> frozenset[str]:
    """Return the numbers of a statement: with other numbers it is an update, not the same once more."""
    return frozenset(_NUMBER.findall(text))


def says_the_same(a: set[str], b: set[str]) -> bool:
    """Whether two pieces of Arabic, given as their stems, say the same."""
    common = len(a & b)
    return common > 0 and common >= _SAME * min(len(a), len(b))


def arabic_stems(cites: Iterable[Cited | BriefCite]) -> set[str]:
    """Return the stems of the Arabic that is cited."""
    return stem_set(" ".join([cite.text for cite in cites]))


def _told_before(stems: set[str], told: Iterable[_Told]) -> _Told | None:
    """Return the statement that says the same as the Arabic with these stems, None where none does."""
    for one in told:
        if not stems.isdisjoint(one.stems) and says_the_same(one.stems, stems):  # most share nothing
            return one
    return None


def points(reports: Sequence[Report], *, limit: int = POINTS) -> tuple[Point, ...]:
    """Return the points of a story: first those of the leading report, then what the others add.

    Args:
        reports: in the order in which they tell the story.
        limit: how many points to return.

    """
    told: list[_Told] = []
    for rank, report in enumerate(reports[:_REPORTS]):
        for statement in report.points[: _STATEMENTS if rank else None]:
            if not statement.cites:
                continue
            its = arabic_stems(statement.cites)
            same = _told_before(its, told)
            if same is None and len(told) < limit and its:
                cites = [cite.of(report.id) for cite in statement.cites[:_CITES]]
                told.append(_Told(statement, its, _numbers(statement.text), cites, [outlet(report)]))
            elif same is not None and _numbers(statement.text) == same.numbers:
                same.bear_out(report, statement.cites)
    return tuple(
        _point(text=one.statement.text, cites=tuple(one.cites), outlets=tuple(one.outlets)) for one in told
    )  # fmt: skip


def what_is_new(mine: Sequence[Point], earlier: Iterable[Point]) -> tuple[Point, ...]:
    """Return the points whose Arabic, or whose numbers, no earlier point has."""
    known = [(arabic_stems(point.cites), _numbers(point.text)) for point in earlier]
    return tuple(
        point
        for point in mine
        if not any(
            says_the_same(arabic_stems(point.cites), its) and _numbers(point.text) <= numbers for its, numbers in known
        )
    )
