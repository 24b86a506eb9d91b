"""The sequence model of names: a linear-chain conditional random field, read at run time from plain weights.

Trained by scripts/train_names.py on ANERcorp and AQMAR; the weights are small whole numbers. One number of Python's
unbounded integers holds the scores of all labels side by side, in lanes of 16 bits, so that adding an attribute's
weights for every label is one addition. What a word adds to its own and its neighbours' labels depends on its form
only and is kept.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from operator import getitem, sub
from typing import Any, NamedTuple

from mujaz.extraction.names.chain import Chain
from mujaz.extraction.names.features import (
    NAMING_BASES,
    OFFSETS,
    PAIRS,
    Neighbour,
    Surroundings,
    article_attributes,
    attributes,
    base_named,
    neighbour_attributes,
    neighbour_of,
)
from mujaz.extraction.names.gazetteer import Hit
from mujaz.extraction.names.kept import Kept
from mujaz.extraction.names.words import Word
from mujaz.facts import NameKind

_LANE = 16
_BIAS = 1 << (_LANE - 1)
"""Added to every lane before lanes are read, so that none is below zero; sums of weights stay below it (a test adds up
what a word can get at most)."""

_CERTAIN = 48
"""Lead of "no name" that no neighbour's label turns: three units of log odds, times the model's scale of 16."""

_KEPT = 200_000
"""Weights that are kept of what was met; beyond, they are read again."""

KINDS: dict[str, NameKind] = {"PER": "person", "LOC": "place", "ORG": "organisation"}


class Tagged(NamedTuple):
    """Words ``first:last`` that the model takes for a name; ``margin`` is its lead over "no name", per word."""

    first: int
    last: int
    kind: NameKind
    margin: float


class Tagging(NamedTuple):
    """What the model makes of an article: its names in order, and for each word the lead of "no name" before labels.

    The lead is in the units of the weights (16 to one unit of log odds); below zero where a name is likelier. With it
    come the topics of the text around each word (see `clusters.topics`), which others ask for too.
    """

    names: list[Tagged]
    leads: list[int]
    topics: Sequence[str] = ()


class Tagger:
    """The model: labels, transitions, and packed weights by attribute."""

    def __init__(self, text: str) -> None:
        """Read the model's text: labels, one row of transitions for each, then attribute TAB label:weight ..."""
        names, rest = text.split("\n", 1)
        self.labels = names.split(" ")
        size = len(self.labels)
        *rows, rest = rest.split("\n", size)
        self._chain = Chain(self.labels, [[int(value) for value in row.split(" ")] for row in rows])
        cells = rest.rstrip("\n").replace("\t", "\n").split("\n")
        self._raw = dict(zip(cells[::2], cells[1::2], strict=False))
        self._packed = Kept(self._pack)
        self._around = Kept(self._offset_weights)
        self._forms = Kept(self._form_weights)
        self._groups: dict[Callable[..., Iterable[str]], Kept[tuple[Hashable, ...], int]] = {}
        self._bases = frozenset([base_named(key) for key in self._raw if key.startswith(NAMING_BASES)])
        self._nothing = [Kept[str, int](lambda _: 0)] * len(PAIRS)
        self._pairs = Kept(self._pair_weights)
        self._sides = Kept(self._side)
        self._bias = sum(_BIAS << (_LANE * i) for i in range(size))
        self._outside = self.labels.index("O")
        self._edges = [self._weight(f"{offset}:none") for offset in OFFSETS]

    def _pack(self, attribute: str) -> int:
        """Return the packed weights of an attribute that the model has."""
        pairs = (pair.split(":") for pair in self._raw[attribute].split(" "))
        return sum(int(value) << (_LANE * int(label)) for label, value in pairs)

    def _weight(self, attribute: str) -> int:
        """Return the packed weights of an attribute, 0 where the model has none."""
        return self._packed[attribute] if attribute in self._raw else 0

    def _sum(self, attributes: Iterable[str]) -> int:
        packed, known = self._packed, self._raw
        return sum([packed[attribute] for attribute in attributes if attribute in known])

    def _offset_weights(self, attribute: str) -> tuple[int, ...]:
        """Return what an attribute of a word gives the words that have it at each of `OFFSETS` but 0."""
        return tuple(self._weight(f"{offset}:{attribute}") for offset in OFFSETS if offset)

    def _form_weights(self, word: tuple[str, str]) -> tuple[int, ...]:
        """Return what a word (form, kind) adds to the labels of the words at minus each offset, itself among them."""
        second, before, after, third = map(sum, zip(*self._around.of(neighbour_attributes(*word)), strict=True))
        return second, before, self._sum(attributes(*word)), after, third

    def _group(self, make: Callable[..., Iterable[str]]) -> Kept[tuple[Hashable, ...], int]:
        """Return what is kept of a group of attributes, by what they are made from."""
        found = self._groups.get(make)
        if found is None:
            found = self._groups[make] = Kept(lambda key: self._sum(make(*key)))
        return found

    def _pair_weights(self, neighbour: Neighbour) -> list[Kept[str, int]]:
        """Return for each of `PAIRS` what a neighbour adds to a word, by what the word is."""

        def weights(make: Callable[[Neighbour, str], Iterable[str]]) -> Kept[str, int]:
            return Kept(lambda own: self._sum(make(neighbour, own)))

        return list(map(weights, PAIRS))

    def _side(self, form: str) -> list[Kept[str, int]]:
        """Return what a word adds to the words beside it; words that the model does not know share it by cluster."""
        if not form:
            return self._nothing
        base, coarse, middle = neighbour_of(form)
        return self._pairs[Neighbour(base if base in self._bases else "", coarse, middle)]

    def forget(self) -> None:
        """Throw away what was kept of words met."""
        tables: list[Kept[Any, Any]] = [self._around, self._forms, self._sides, self._pairs, *self._groups.values()]
        for kept in tables:
            kept.clear()

    def _forget_when_full(self) -> None:
        if max(len(self._forms), len(self._around), *map(len, self._groups.values()), 0) > _KEPT:
            self.forget()  # a long life meets ever new words

    def scores(self, words: Sequence[Word], hits: Sequence[Hit]) -> tuple[int, ...]:
        """Return for each word in turn the score of each label (plus one constant), neighbours' labels not counted."""
        self._forget_when_full()
        return self._scores(Surroundings(words, hits))

    def _scores(self, around: Surroundings) -> tuple[int, ...]:
        words = around.words
        columns = [[self._bias] * len(words), *self._columns_of_forms(around), *self._columns_of_pairs(around)]
        columns += [self._group(make).of(keys) for make, keys in around.groups()]
        totals = list(map(sum, zip(*columns, strict=False)))
        told_weights = self._group(article_attributes)
        for i, telling, here in around.told():
            totals[i] += told_weights[telling, here]
        size = len(self.labels)
        length = size * _LANE // 8
        return struct.unpack(f"<{len(words) * size}H", b"".join([total.to_bytes(length, "little") for total in totals]))

    def _columns_of_forms(self, around: Surroundings) -> list[Sequence[int]]:
        """Return for each of `OFFSETS` what the word that stands so far from each word gives it."""
        seconds, befores, owns, afters, thirds = zip(*self._forms.of(around.words), strict=True)
        # OFFSETS are -2 .. 2, and a word's weight "at -1" is for the word after it.
        far, near, _, next_, last = self._edges
        return [(far, far, *seconds), (near, *befores), owns, (*afters[1:], next_), (*thirds[2:], last, last)]

    def _columns_of_pairs(self, around: Surroundings) -> Iterator[Sequence[int]]:
        """Yield for each of `PAIRS` what the word beside it gives each word."""
        sides = list(zip(self._nothing, *self._sides.of(around.forms), self._nothing, strict=True))
        for number, side in enumerate(sides):
            neighbours = side[2:] if number >= 2 else side
            own = around.clusters if number % 2 else around.classes
            yield list(map(getitem, neighbours, own))

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
        self._forget_when_full()
        around = Surroundings(words, hits)
        scores, size, outside = self._scores(around), len(self.labels), self._outside
        others = [scores[k::size] for k in range(size) if k != outside]
        leads = list(map(sub, scores[outside::size], map(max, *others)))
        unsure = [i for i, lead in enumerate(leads) if lead < _CERTAIN]
        names: list[Tagged] = []
        for first, last in _stretches(unsure):
            rows = [scores[i : i + size] for i in range(first * size, last * size, size)]
            names += self._spans(self._chain.search(rows), rows, first)
        return Tagging(names, leads, around.topics)

    def _spans(self, path: Sequence[int], rows: Sequence[tuple[int, ...]], first: int) -> list[Tagged]:
        """Return the names that the labels of a stretch hold; its first word is word ``first``."""
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
                found.append(Tagged(first + start, first + i + 1, KINDS[kind], margin))
        return found


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of places that follow each other as (first, place after the last)."""
    for at, place in enumerate(places):
        if at == 0 or places[at - 1] != place - 1:
            first = place
        if at + 1 == len(places) or places[at + 1] != place + 1:
            yield first, place + 1


@cache
def tagger() -> Tagger:
    """Load the model, once."""
    data = files("mujaz.lexicon").joinpath("data", "names.model").read_bytes()
    return Tagger(zlib.decompress(data).decode("utf-8"))
