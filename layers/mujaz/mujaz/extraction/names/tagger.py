"""The sequence model of names: a linear-chain conditional random field, read at run time from plain weights.

Trained by scripts/train_names.py on ANERcorp and AQMAR; the weights are small whole numbers. One number of Python's
unbounded integers holds the scores of all labels side by side, in lanes of 32 bits, so that adding an attribute's
weights for every label is one addition. What a word adds to its own and its neighbours' labels depends on its form
only and is kept.
"""

from __future__ import annotations

import struct
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from mujaz.arabic.weights import SortedLines
from mujaz.extraction.names.features import OFFSETS, Surroundings, attributes, neighbour_attributes
from mujaz.extraction.names.gazetteer import Hit
from mujaz.extraction.names.words import Word
from mujaz.facts import NameKind

_LANE = 32
_BIAS = 1 << 24
"""Added to every lane before lanes are read, so that none is below zero; sums of weights stay far below it."""

_CERTAIN = 48
"""Lead of "no name" that no neighbour's label turns: three units of log odds, times the model's scale of 16."""

_BEAM = 160
"""Distance to a word's best label from which its other labels are looked at only where the rest fit no path."""

_KEPT = 200_000
"""Weights that are kept of what was met; beyond, they are read again."""

_NEVER = -(1 << 40)

KINDS: dict[str, NameKind] = {"PER": "person", "LOC": "place", "ORG": "organisation"}


class Tagged(NamedTuple):
    """Words ``first:last`` that the model takes for a name; ``margin`` is its lead over "no name", per word."""

    first: int
    last: int
    kind: NameKind
    margin: float


class Tagging(NamedTuple):
    """What the model makes of an article: its names in order, and for each word the lead of "no name" before labels.

    The lead is in the units of the weights (16 to one unit of log odds); below zero where a name is likelier.
    """

    names: list[Tagged]
    leads: list[int]


class Tagger:
    """The model: labels, transitions, and packed weights by attribute."""

    def __init__(self, text: str) -> None:
        """Read the model's text: labels, one row of transitions for each, then attribute TAB label:weight ..."""
        lines = text.split("\n")
        self.labels = lines[0].split(" ")
        size = len(self.labels)
        transitions = [[int(value) for value in line.split(" ")] for line in lines[1 : size + 1]]
        self._raw = SortedLines(sorted(line for line in lines[size + 1 :] if line))
        self._packed: dict[str, int] = {}
        self._sums: defaultdict[Callable[..., Iterable[str]], dict[tuple[str, ...], int]] = defaultdict(dict)
        self._forms: dict[tuple[str, str], tuple[int, ...]] = {}
        self._lanes = struct.Struct(f"<{size}I")
        self._bias = sum(_BIAS << (_LANE * i) for i in range(size))
        self._outside = self.labels.index("O")
        # For each label, those that may come before it with what the step gains.
        self._steps = [
            {j: transitions[j][k] for j, other in enumerate(self.labels) if _follows(other, label)}
            for k, label in enumerate(self.labels)
        ]
        self._edges = [self._weight(f"{offset}:none") for offset in OFFSETS]

    def _weight(self, attribute: str) -> int:
        """Return the packed weights of an attribute, 0 where the model has none."""
        packed = self._packed.get(attribute)
        if packed is None:
            packed = 0
            for pair in self._raw.get(attribute).split():
                label, _, value = pair.partition(":")
                packed += int(value) << (_LANE * int(label))
            self._packed[attribute] = packed
        return packed

    def _sum(self, kind: Callable[..., Iterable[str]], key: tuple[str, ...]) -> int:
        """Return the packed weights of a group of attributes, kept by what they are made from."""
        found = self._sums[kind][key] = sum(map(self._weight, kind(*key)))
        return found

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

    def scores(self, words: Sequence[Word], hits: Sequence[Hit]) -> list[tuple[int, ...]]:
        """Return for each word the score of each label (plus one constant), neighbours' labels not yet counted."""
        caches: list[dict[Any, Any]] = [self._packed, self._forms, *self._sums.values()]
        for kept in caches:
            if len(kept) > _KEPT:
                kept.clear()  # a long life meets ever new words
        count = len(words)
        around = Surroundings(words, hits)
        seconds, befores, owns, afters, thirds = zip(
            *[self._form_weights(word.form, word.kind) for word in words], strict=True
        )
        edge = self._edges
        # What the neighbours give: OFFSETS are -2 .. 2, and a word's weight "at -1" is for the word after it.
        rows = []
        unpack, size, bias, sums, weight = self._lanes.unpack, self._lanes.size, self._bias, self._sums, self._weight
        for i in range(count):
            total = (
                bias + owns[i]
                + (seconds[i - 2] if i > 1 else edge[0]) + (befores[i - 1] if i else edge[1])
                + (afters[i + 1] if i + 1 < count else edge[3]) + (thirds[i + 2] if i + 2 < count else edge[4])
            )  # fmt: skip
            for make, key in around.groups(i):
                known = sums[make].get(key)
                total += self._sum(make, key) if known is None else known
            for attribute in around.told(i):
                total += weight(attribute)
            rows.append(unpack(total.to_bytes(size + 4, "little")[:size]))
        return rows

    def tag(self, words: Sequence[Word], hits: Sequence[Hit]) -> list[Tagged]:
        """Return the names that the best sequence of labels holds, in order."""
        return self.read(words, hits).names

    def read(self, words: Sequence[Word], hits: Sequence[Hit]) -> Tagging:
        """Return the names of the best sequence of labels, and what each word says by itself.

        A word where "no name" leads every other label by `_CERTAIN` is decided at once; the stretches between such
        words are searched.
        """
        if not words:
            return Tagging([], [])
        rows = self.scores(words, hits)
        outside = self._outside
        leads = [row[outside] - max(row[:outside] + row[outside + 1 :]) for row in rows]
        path = [outside] * len(rows)
        start: int | None = None
        for i, lead in enumerate(leads):
            is_open = lead < _CERTAIN
            if is_open and start is None:
                start = i
            elif not is_open and start is not None:
                path[start:i] = self._search(rows[start:i])
                start = None
        if start is not None:
            path[start:] = self._search(rows[start:])
        return Tagging(self._spans(path, rows), leads)

    def _search(self, rows: Sequence[tuple[int, ...]]) -> list[int]:
        """Return the best labels of a stretch: among the likely labels of each word, among all where those fit not."""
        likely = []
        for row in rows:
            least = max(row) - _BEAM
            likely.append([k for k, score in enumerate(row) if score >= least])
        everything = range(len(self.labels))
        return self._viterbi(rows, likely) or self._viterbi(rows, [everything] * len(rows)) or []

    def _viterbi(self, rows: Sequence[tuple[int, ...]], labels: Sequence[Iterable[int]]) -> list[int] | None:
        """Return the best path through the labels given, between words that are no names; None where there is none."""
        steps, outside = self._steps, self._outside
        best = {outside: 0}
        back: list[dict[int, int]] = []
        for row, here in zip(rows, labels, strict=True):
            step: dict[int, int] = {}
            now: dict[int, int] = {}
            for k in here:
                gains = steps[k]
                top, came = _NEVER, -1
                for j, value in best.items():
                    if j in gains and value + gains[j] > top:
                        top, came = value + gains[j], j
                if came >= 0:
                    now[k], step[k] = top + row[k], came
            back.append(step)
            best = now
        ends = [(value + steps[outside][j], -j) for j, value in best.items() if j in steps[outside]]
        if not ends:
            return None
        path = [-max(ends)[1]]
        for step in reversed(back[1:]):
            path.append(step[path[-1]])
        return path[::-1]

    def _spans(self, path: Sequence[int], rows: Sequence[tuple[int, ...]]) -> list[Tagged]:
        found: list[Tagged] = []
        outside = self._outside
        start = 0
        for i, k in enumerate(path):
            if k == outside:
                continue
            prefix, _, kind = self.labels[k].partition("-")
            if prefix in ("B", "S"):
                start = i
            if prefix in ("E", "S"):
                margin = sum(rows[j][path[j]] - rows[j][outside] for j in range(start, i + 1)) / (i + 1 - start)
                found.append(Tagged(start, i + 1, KINDS[kind], margin))
        return found


def _follows(before: str, label: str) -> bool:
    """Whether ``label`` may follow ``before``: inside and end only within a name, the rest only outside one."""
    prefix, _, kind = label.partition("-")
    other, _, name = before.partition("-")
    return (other in ("B", "I") and name == kind) if prefix in ("I", "E") else other in ("O", "E", "S")


@cache
def tagger() -> Tagger:
    """Load the model, once."""
    data = files("mujaz.lexicon").joinpath("data", "names.model").read_bytes()
    return Tagger(zlib.decompress(data).decode("utf-8"))
