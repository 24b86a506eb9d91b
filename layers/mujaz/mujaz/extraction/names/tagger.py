"""The sequence model of names: a linear-chain conditional random field, read at run time from plain weights.

Trained by scripts/train_names.py on ANERcorp and AQMAR; the weights are small whole numbers. One number of Python's
unbounded integers holds the scores of all labels side by side, in lanes of 32 bits, so that adding an attribute's
weights for every label is one addition. What a word adds to its own and its neighbours' labels depends on its form
only and is kept.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from mujaz.extraction.names.features import (
    OFFSETS,
    attributes,
    company,
    list_tags,
    neighbour_attributes,
    pair_attributes,
)
from mujaz.extraction.names.gazetteer import Hit
from mujaz.extraction.names.words import Word
from mujaz.facts import NameKind

_LANE = 32
_BIAS = 1 << 24
"""Added to every lane before lanes are read, so that none is below zero; sums of weights stay far below it."""

KINDS: dict[str, NameKind] = {"PER": "person", "LOC": "place", "ORG": "organisation"}


class Tagged(NamedTuple):
    """Words ``first:last`` that the model takes for a name; ``margin`` is its lead over "no name", per word."""

    first: int
    last: int
    kind: NameKind
    margin: float


class Tagger:
    """The model: labels, transitions, and packed weights by attribute."""

    def __init__(self, text: str) -> None:
        """Read the model's text: labels, one row of transitions for each, then attribute TAB label:weight ..."""
        lines = text.split("\n")
        self.labels = lines[0].split(" ")
        size = len(self.labels)
        self._transitions = [[int(value) for value in line.split(" ")] for line in lines[1 : size + 1]]
        self._raw = dict(line.split("\t", 1) for line in lines[size + 1 :] if line)
        self._packed: dict[str, int] = {}
        self._forms: dict[tuple[str, str], tuple[int, ...]] = {}
        self._bias = sum(_BIAS << (_LANE * i) for i in range(size))
        self._outside = self.labels.index("O")
        # A word where "no name" leads every other label by more than any transition can make up is decided at once.
        flat = [value for row in self._transitions for value in row]
        self._safe = 2 * (max(flat) - min(flat))

    def _weight(self, attribute: str) -> int:
        """Return the packed weights of an attribute, 0 where the model has none."""
        packed = self._packed.get(attribute)
        if packed is None:
            packed = 0
            for pair in self._raw.get(attribute, "").split():
                label, _, value = pair.partition(":")
                packed += int(value) << (_LANE * int(label))
            self._packed[attribute] = packed
        return packed

    def _form_weights(self, form: str, kind: str) -> tuple[int, ...]:
        """Return what a word adds to the labels of the words at minus each of the offsets, itself among them."""
        found = self._forms.get((form, kind))
        if found is None:
            sums = []
            for offset in OFFSETS:
                names = neighbour_attributes(form, kind) if offset else attributes(form, kind)
                prefix = f"{offset}:" if offset else ""
                sums.append(sum(self._weight(prefix + name) for name in names))
            found = self._forms[form, kind] = tuple(sums)
        return found

    def scores(self, words: Sequence[Word], hits: Sequence[Hit]) -> list[list[int]]:
        """Return for each word the score of each label, neighbours' labels not yet counted."""
        tags = list_tags(len(words), hits)
        keeps = company(words)
        own = [self._form_weights(word.form, word.kind) for word in words]
        count, size = len(words), len(self.labels)
        rows = []
        for i in range(count):
            total = self._bias
            for place, offset in enumerate(OFFSETS):
                j = i + offset
                total += own[j][place] if 0 <= j < count else self._weight(f"{offset}:none")
            for attribute in pair_attributes(words, tags, keeps, i):
                packed = self._packed.get(attribute)
                total += self._weight(attribute) if packed is None else packed
            lanes = memoryview(total.to_bytes(4 * size + 4, "little")).cast("I")
            rows.append([lanes[k] - _BIAS for k in range(size)])
        return rows

    def tag(self, words: Sequence[Word], hits: Sequence[Hit]) -> list[Tagged]:
        """Return the names that the best sequence of labels holds, in order."""
        rows = self.scores(words, hits)
        outside = self._outside
        path = [outside] * len(rows)
        start: int | None = None
        for i, row in enumerate([*rows, []]):
            open_ = bool(row) and max(row) - row[outside] + self._safe > 0 and self._is_open(row)
            if open_ and start is None:
                start = i
            elif not open_ and start is not None:
                path[start:i] = self._viterbi(rows[start:i])
                start = None
        return self._spans(path, rows)

    def _is_open(self, row: list[int]) -> bool:
        lead = row[self._outside]
        return any(value + self._safe > lead for k, value in enumerate(row) if k != self._outside)

    def _viterbi(self, rows: Sequence[list[int]]) -> list[int]:
        """Return the best labels of a stretch between words that are no names."""
        transitions, size, outside = self._transitions, len(self.labels), self._outside
        best = [transitions[outside][k] + rows[0][k] for k in range(size)]
        back: list[list[int]] = []
        columns = list(zip(*transitions, strict=True))
        for row in rows[1:]:
            step, now = [], []
            for k in range(size):
                column = columns[k]
                scores = [a + b for a, b in zip(best, column, strict=True)]
                top = max(scores)
                step.append(scores.index(top))
                now.append(top + row[k])
            back.append(step)
            best = now
        last = max(range(size), key=lambda k: best[k] + transitions[k][outside])
        path = [last]
        for step in reversed(back):
            path.append(step[path[-1]])
        return path[::-1]

    def _spans(self, path: Sequence[int], rows: Sequence[list[int]]) -> list[Tagged]:
        found: list[Tagged] = []
        start, kind = 0, ""
        for i, label in enumerate([*(self.labels[k] for k in path), "O"]):
            prefix, _, name = label.partition("-")
            if kind and (prefix not in ("I", "E") or name != kind):
                margin = sum(rows[j][path[j]] - rows[j][self._outside] for j in range(start, i)) / (i - start)
                found.append(Tagged(start, i, KINDS[kind], margin))
                kind = ""
            if name and not kind:
                start, kind = i, name
        return found


@cache
def tagger() -> Tagger:
    """Load the model, once."""
    data = files("mujaz.lexicon").joinpath("data", "names.model").read_bytes()
    return Tagger(zlib.decompress(data).decode("utf-8"))
