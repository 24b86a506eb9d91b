"""The sequence model of names: a linear-chain conditional random field, read at run time from plain weights.

Trained by scripts/train_names.py on ANERcorp and AQMAR; the weights are small whole numbers. One number of Python's
unbounded integers holds the scores of all labels side by side, in lanes of 32 bits, so that adding an attribute's
weights for every label is one addition. What a word adds to its own and its neighbours' labels depends on its form
only and is kept.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from mujaz.arabic.weights import SortedLines
from mujaz.extraction.names.features import (
    EDGE,
    OFFSETS,
    article_attributes,
    attributes,
    class_attributes,
    classes_of,
    company,
    list_tags,
    may_recur,
    neighbour_attributes,
    tag_attributes,
    word_pair_attributes,
)
from mujaz.extraction.names.gazetteer import Hit
from mujaz.extraction.names.tables import analyse
from mujaz.extraction.names.words import Word
from mujaz.facts import NameKind

_LANE = 32
_BIAS = 1 << 24
"""Added to every lane before lanes are read, so that none is below zero; sums of weights stay far below it."""

_CERTAIN = 48
"""Lead of "no name" that no neighbour's label turns: three units of log odds, times the model's scale of 16."""

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
        self._sums: dict[tuple[str, ...], int] = {}
        self._forms: dict[tuple[str, str], tuple[int, ...]] = {}
        self._lanes = struct.Struct(f"<{size}I")
        self._bias = sum(_BIAS << (_LANE * i) for i in range(size))
        self._outside = self.labels.index("O")
        # For each label, those that may come before it with what the step gains.
        self._into = [
            [(j, transitions[j][k]) for j, other in enumerate(self.labels) if _follows(other, label)]
            for k, label in enumerate(self.labels)
        ]

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

    def _sum(self, kind: Callable[..., Iterable[str]], *key: str) -> int:
        """Return the packed weights of a group of attributes, kept by what they are made from."""
        place = (kind.__name__, *key)
        found = self._sums.get(place)
        if found is None:
            found = self._sums[place] = sum(map(self._weight, kind(*key)))
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
        for kept in (self._packed, self._sums, self._forms):
            if len(kept) > _KEPT:
                kept.clear()  # a long life meets ever new words
        count = len(words)
        tags = ["<", *list_tags(count, hits), ">"]
        classes = [EDGE, EDGE, *classes_of(words), EDGE]
        keeps = company(words)
        edges = [self._weight(f"{offset}:none") for offset in OFFSETS]
        own = [self._form_weights(word.form, word.kind) for word in words]
        rows = []
        size = self._lanes.size
        for i, word in enumerate(words):
            total = self._bias
            for place, offset in enumerate(OFFSETS):
                j = i + offset
                total += own[j][place] if 0 <= j < count else edges[place]
            here = classes[i + 2]
            total += self._sum(class_attributes, classes[i], classes[i + 1], here, classes[i + 3])
            total += self._sum(tag_attributes, tags[i], tags[i + 1], tags[i + 2], here)
            if i and words[i - 1].kind == "arabic":
                total += self._sum(word_pair_attributes, words[i - 1].form, here)
            if word.kind == "arabic" and may_recur(here):
                telling = keeps.get(analyse(word.form).base)
                if telling:
                    total += sum(map(self._weight, article_attributes(telling, here)))
            rows.append(self._lanes.unpack(total.to_bytes(size + 4, "little")[:size]))
        return rows

    def tag(self, words: Sequence[Word], hits: Sequence[Hit]) -> list[Tagged]:
        """Return the names that the best sequence of labels holds, in order.

        A word where "no name" leads every other label by `_CERTAIN` is decided at once; the stretches between such
        words are searched.
        """
        rows = self.scores(words, hits)
        outside = self._outside
        path = [outside] * len(rows)
        start: int | None = None
        for i, row in enumerate(rows):
            lead = row[outside] - _CERTAIN
            is_open = max(row) != row[outside] or sum(value > lead for value in row) > 1
            if is_open and start is None:
                start = i
            elif not is_open and start is not None:
                path[start:i] = self._viterbi(rows[start:i])
                start = None
        if start is not None:
            path[start:] = self._viterbi(rows[start:])
        return self._spans(path, rows)

    def _viterbi(self, rows: Sequence[tuple[int, ...]]) -> list[int]:
        """Return the best labels of a stretch between words that are no names; only labels that may follow count."""
        into, outside = self._into, self._outside
        best = [_NEVER] * len(into)
        best[outside] = 0
        back: list[list[int]] = []
        for row in rows:
            step, now = [], []
            for score, before in zip(row, into, strict=True):
                top, came = _NEVER, outside
                for j, gain in before:
                    value = best[j] + gain
                    if value > top:
                        top, came = value, j
                step.append(came)
                now.append(top + score)
            back.append(step)
            best = now
        last = max(into[outside], key=lambda item: best[item[0]] + item[1])[0]
        path = [last]
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
