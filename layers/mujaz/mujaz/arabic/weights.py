"""Weights of a model as sorted lines ``feature TAB values``: found by bisection, so that loading only splits a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


class SortedLines:
    """Lines sorted by what stands before their tab."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Take the lines as they are; they must be sorted."""
        self._lines = lines

    def get(self, feature: str) -> str:
        """Return what stands after the tab of a feature's line, "" where it has none."""
        start = feature + "\t"
        place = bisect_left(self._lines, start)
        if place < len(self._lines) and self._lines[place].startswith(start):
            return self._lines[place][len(start) :]
        return ""
