"""The labels of a row of words: which may follow which, and the best of all rows of labels (Viterbi's search)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Row = tuple[int, ...]
"""The score of each label for one word, in the order of the labels."""

_BEAM = 160
"""Distance to a word's best label from which its other labels are looked at only where the rest fit no path."""

_NEVER = -(1 << 40)
"""Score of what can't be reached; no sum of weights brings it back above half of it."""


def _follows(before: str, label: str) -> bool:
    """Whether ``label`` may follow ``before``: inside and end only within a name, the rest only outside one."""
    prefix, _, kind = label.partition("-")
    other, _, name = before.partition("-")
    return (other in ("B", "I") and name == kind) if prefix in ("I", "E") else other in ("O", "E", "S")


class Chain:
    """Labels (O, and B, I, E, S of each kind) and what the step from one to the next gains."""

    def __init__(self, labels: Sequence[str], transitions: Sequence[Sequence[int]]) -> None:
        """Take the labels and, for each, what the step from it to every label gains."""
        self._outside = labels.index("O")
        # For each label, those that may come before it, in order, each with what the step gains.
        self._steps = [
            [(j, transitions[j][k]) for j, other in enumerate(labels) if _follows(other, label)]
            for k, label in enumerate(labels)
        ]
        into = [dict(steps) for steps in self._steps]
        self._starts = {k: gains[self._outside] for k, gains in enumerate(into) if self._outside in gains}
        """Labels that may stand first in a stretch, with what the step into it gains."""
        self._ends = into[self._outside]
        """Labels that may stand last in a stretch, with what the step out of it gains."""
        # One or two words have few ways to be labelled. Of equally good ones the search prefers the first of these.
        self._pairs = [
            (j, k, self._starts[j] + gain + end)
            for k, end in self._ends.items() for j, gain in self._steps[k] if j in self._starts
        ]  # fmt: skip
        self._singles = [(k, 0, self._starts[k] + end) for k, end in self._ends.items() if k in self._starts]
        self._nowhere = [_NEVER] * len(labels)

    def search(self, rows: Sequence[Row]) -> Sequence[int]:
        """Return the best labels of a stretch of words between words that are no names.

        They are searched among the likely labels of each word, and among all where those fit no path. Of paths that
        are equally good it is the one whose last labels the model lists first.
        """
        leasts = [max(row) - _BEAM for row in rows]
        if len(rows) == 1:
            return self._weighed((rows[0], (0,)), (leasts[0], 0), self._singles)[:1]
        if len(rows) == 2:
            return self._weighed(rows, leasts, self._pairs)
        likely = [[k for k, score in enumerate(row) if score >= least] for row, least in zip(rows, leasts, strict=True)]
        return self._path(rows, likely) or self._path(rows, [range(len(self._steps))] * len(rows)) or []

    @staticmethod
    def _weighed(rows: Sequence[Row], leasts: Sequence[int], pairs: Iterable[tuple[int, int, int]]) -> tuple[int, int]:
        """Return the best labels of two words, every way to label them (label, label, gain of the steps) weighed."""
        (first, second), (least_of_first, least_of_second) = rows, leasts
        top = likely = _NEVER
        best = found = (0, 0)
        for j, k, gain in pairs:
            one, two = first[j], second[k]
            value = one + two + gain
            if value > top:
                top, best = value, (j, k)
            if value > likely and one >= least_of_first and two >= least_of_second:
                likely, found = value, (j, k)
        return best if likely == _NEVER else found

    def _path(self, rows: Sequence[Row], labels: Sequence[Iterable[int]]) -> list[int] | None:
        """Return the best path through the labels given for each word; None where there is none."""
        best = self._nowhere.copy()
        for k in labels[0]:
            if k in self._starts:
                best[k] = rows[0][k] + self._starts[k]
        back: list[dict[int, int]] = []
        last = len(rows) - 1
        for at in range(1, len(rows)):
            row = rows[at]
            step: dict[int, int] = {}
            now = self._nowhere.copy()
            for k in labels[at]:
                if at == last and k not in self._ends:
                    continue
                top, came = _NEVER // 2, -1
                for j, gain in self._steps[k]:
                    value = best[j] + gain
                    if value > top:
                        top, came = value, j
                if came >= 0:
                    now[k], step[k] = top + row[k], came
            back.append(step)
            best = now
        ends = [(best[k] + end, -k) for k, end in self._ends.items() if best[k] > _NEVER // 2]
        if not ends:
            return None
        path = [-max(ends)[1]]
        for step in reversed(back):
            path.append(step[path[-1]])
        return path[::-1]
