"""Asking whose words a piece of text is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from mujaz.facts import Attribution


class Scopes:
    """Attributions by the text that is theirs, for asking many times whose words a span is."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._all = sorted(attributions, key=lambda one: (one.scope_start, -one.scope_end))
        self._starts = [one.scope_start for one in self._all]
        self._reach = list(accumulate((one.scope_end for one in self._all), max))

    def at(self, start: int, end: int) -> Attribution | None:
        """Return whose words ``start:end`` are: the innermost attribution around it, the later on a tie."""
        best: Attribution | None = None
        for index in range(bisect_right(self._starts, start) - 1, -1, -1):
            if self._reach[index] < end:
                break
            one = self._all[index]
            if one.scope_end >= end and (best is None or _size(one) < _size(best)):
                best = one
        return best

    def touch(self, start: int, end: int) -> bool:
        """Return whether any attribution holds for a part of ``start:end``."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def beginning(self, start: int, end: int) -> list[Attribution]:
        """Return the attributions whose scope begins in ``start`` to ``end`` (exclusive)."""
        return self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _size(attribution: Attribution) -> int:
    return attribution.scope_end - attribution.scope_start


def attribution_at(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """Return whose words ``start:end`` are; for many questions about one article keep a `Scopes`."""
    return Scopes(attributions).at(start, end)
