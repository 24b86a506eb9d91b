"""Reports to stories: which briefs tell of the same event.

Average-link agglomerative clustering over a sparse graph. Pairs that may be alike come from an inverted index of the
heaviest features, so that the work grows with the number of reports, not with its square. The sums of the vectors of
two groups give their average link at once, whatever their sizes: dot(sum A, sum B) / (|A| |B|).
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from mujaz.digesting.features import Vector, add, dot, total
from mujaz.digesting.report import Report

SAME_EVENT = 0.26
"""Average similarity from which two groups tell of one event. Chosen on the tuning part of bench/stories, where
anything from 0.22 to 0.30 does as well."""

_INDEXED = 15
"""heaviest features of a report by which it is looked for"""
_POSTINGS = 40
"""reports looked at for a feature, the nearest in time: what a feature has more of, other features find too"""
_CANDIDATE = 0.05
"""similarity in the indexed features alone from which a pair is looked at"""
_WORTH = 0.1
"""similarity below which two groups are not looked at again when they grow"""
_FADE = 10.0
"""days behind the next one after which two reports are half as alike"""


@dataclass(slots=True)
class _Group:
    """Reports that are one story so far."""

    members: list[int]
    summed: Vector
    first: int
    last: int
    """days (ordinals) of its first and last report"""
    near: dict[int, float] = field(default_factory=dict)
    """groups that may tell of the same event -> scalar product of their sum and this one's"""


def day_number(report: Report) -> int:
    """Return the day of a report as an ordinal; 0 where it has none."""
    return date.fromisoformat(report.day).toordinal() if report.day else 0


def faded(gap: int) -> float:
    """Return the share (0 to 1) of similarity that is left over a gap of days; the day after counts in full."""
    return 1.0 / (1.0 + max(0, gap - 1) / _FADE)


def _pairs(vectors: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    """Yield pairs (later, earlier) that share heavy features. The reports stand in the order of time."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, vector in enumerate(vectors):
        shared: dict[int, float] = {}
        heaviest = list(vector.items())[:_INDEXED]
        for feature, weight in heaviest:
            known = postings[feature]
            for other, its in known[-_POSTINGS:]:
                if other in shared:
                    shared[other] += weight * its
                else:
                    shared[other] = weight * its
            known.append((at, weight))
        yield from [(at, other) for other, similarity in shared.items() if similarity >= _CANDIDATE]


def _likeness(a: _Group, b: _Group, product: float) -> float:
    """Return the average similarity of the reports of two groups, faded by the days between them.

    ``product`` is the scalar product of their sums.
    """
    gap = max(0, a.first - b.last, b.first - a.last)
    return faded(gap) * product / (len(a.members) * len(b.members))


def grouped(reports: Sequence[Report], vectors: Sequence[Vector], wire: Sequence[list[int]]) -> list[list[int]]:
    """Return the stories as lists of indices of reports, each in the order given, by their first report.

    Args:
        reports: in the order of time; ties must be broken the same way every time.
        vectors: the vector of each report.
        wire: the reports as groups of copies, as `copies` gives them; each stays together.

    """
    groups = _seeds(reports, vectors, wire)
    _merge(groups, _find_near(groups, vectors))
    return sorted(sorted(group.members) for group in groups.values())


def _find_near(groups: Mapping[int, _Group], vectors: Sequence[Vector]) -> list[tuple[float, int, int]]:
    """Tell each group which groups are near it; return the pairs that may be one story as (-likeness, a, b), a < b."""
    of_report = {member: name for name, group in groups.items() for member in group.members}
    alike = []
    seen: set[tuple[int, int]] = set()
    for later, earlier in _pairs(vectors):
        a, b = of_report[earlier], of_report[later]
        pair = (a, b) if a < b else (b, a)
        if a == b or pair in seen:
            continue
        seen.add(pair)
        one, other = groups[a], groups[b]
        product = dot(other.summed, one.summed)
        if product < _WORTH * len(one.members) * len(other.members):
            continue  # most are: days between them make it less still
        likeness = _likeness(one, other, product)
        if likeness >= _WORTH:
            one.near[b] = other.near[a] = product
        if likeness >= SAME_EVENT:
            alike.append((-likeness, *pair))
    return alike


def _seeds(reports: Sequence[Report], vectors: Sequence[Vector], wire: Iterable[list[int]]) -> dict[int, _Group]:
    """Return the groups to begin with: a report and its wire copies, named by their first report."""
    groups = {}
    for members in wire:
        days = [day_number(reports[member]) for member in members]
        summed = total(vectors[member] for member in members) if len(members) > 1 else vectors[members[0]]
        groups[members[0]] = _Group([*members], summed, min(days), max(days))
    return groups


def _merge(groups: dict[int, _Group], queue: list[tuple[float, int, int]]) -> None:
    """Join the two most alike groups until none are alike enough. Ties go to the groups that come first.

    Args:
        groups: by their names, each told which are near.
        queue: the pairs (-likeness, a, b), a < b, that are alike enough to begin with.

    """
    heapq.heapify(queue)
    version = dict.fromkeys(groups, 0)
    stamped = {(a, b): (0, 0) for _, a, b in queue}
    while queue:
        _, a, b = heapq.heappop(queue)
        if a not in groups or b not in groups or stamped.get((a, b)) != (version[a], version[b]):
            continue
        _join(groups, a, b)
        version[a] += 1
        least = SAME_EVENT * len(groups[a].members)
        for other, product in groups[a].near.items():
            if product < least * len(groups[other].members):
                continue  # days between them make it less still
            likeness = _likeness(groups[a], groups[other], product)
            if likeness >= SAME_EVENT:
                pair = (a, other) if a < other else (other, a)
                stamped[pair] = (version[pair[0]], version[pair[1]])
                heapq.heappush(queue, (-likeness, *pair))


def _join(groups: dict[int, _Group], a: int, b: int) -> None:
    """Put group ``b`` into ``a``: the product of their sum with another group is the sum of their products with it."""
    into, gone = groups[a], groups.pop(b)
    del into.near[b], gone.near[a]
    for other in [*into.near, *(other for other in gone.near if other not in into.near)]:
        near = groups[other].near
        mine, its = near.get(a), near.pop(b, None)
        near[a] = into.near[other] = (
            (dot(into.summed, groups[other].summed) if mine is None else mine)
            + (dot(gone.summed, groups[other].summed) if its is None else its)
        )  # fmt: skip
    if len(into.members) == 1:
        into.summed = dict(into.summed)  # that of a single report is the report's own
    add(gone.summed, into.summed)
    into.members += gone.members
    into.first, into.last = min(into.first, gone.first), max(into.last, gone.last)
