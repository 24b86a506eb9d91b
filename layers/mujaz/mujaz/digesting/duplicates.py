"""Wire copies: reports whose Arabic is for the most part the same text, found by the shingles that they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mujaz.digesting.report import Report

COPY = 0.6
"""Share of the shorter text's shingles from which it is a copy: cut and newly led texts keep most of them."""

_LEAST = 4
"""sampled shingles in common, some twenty words: shorter texts can be alike by chance"""
_POSTINGS = 30
"""reports looked at for a shingle: a notice that an outlet puts under each text makes no copies"""


def is_copy(a: Report, b: Report) -> bool:
    """Whether one of two reports is a copy of the other, cut or not."""
    common = len(set(a.traces.sketch) & set(b.traces.sketch))
    return common >= _LEAST and common >= COPY * min(len(a.traces.sketch), len(b.traces.sketch))


def copies(reports: Sequence[Report]) -> list[list[int]]:
    """Return the reports as groups of copies (indices, in order): a report without copies is a group of its own."""
    parent = list(range(len(reports)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = at = parent[parent[at]]
        return at

    # Most shingles are in one report: only those that are in more get a list.
    first: dict[int, int] = {}
    more: dict[int, list[int]] = {}
    for at, report in enumerate(reports):
        shared: dict[int, int] = {}
        for shingle in report.traces.sketch:
            known = first.setdefault(shingle, at)
            if known == at:
                continue
            postings = more.setdefault(shingle, [known])
            for other in postings[-_POSTINGS:]:
                shared[other] = shared.get(other, 0) + 1
            postings.append(at)
        for other, count in shared.items():
            smaller = min(len(report.traces.sketch), len(reports[other].traces.sketch))
            if count >= _LEAST and count >= COPY * smaller:
                low, high = sorted((root(at), root(other)))
                parent[high] = low
    groups: dict[int, list[int]] = defaultdict(list)
    for at in range(len(reports)):
        groups[root(at)].append(at)
    return list(groups.values())
