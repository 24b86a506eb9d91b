"""How well an English sense goes with what the rest of its Arabic sentence says.

A trigram sees two words to the left, so that a word's topic does not count for it: "the player scored a target". Here
each sense of a word is held against the English of the other content words of the sentence, all their senses together
(Dagan and Itai 1994, "Word sense disambiguation using a second language monolingual corpus"), by vectors of what stands
beside what in English text. Words of one sense say more than words of many, whose senses pull apart; near ones say more
than far ones. All numbers are integers, so that every machine counts alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from operator import mul

from mujaz.translation.phrasebook.items import Choice, Item, Option, Slot
from mujaz.translation.phrasebook.items import Sequence as ItemSequence
from mujaz.translation.phrasebook.lemmas import content_lemmas
from mujaz.translation.phrasebook.lexicon import Reading
from mujaz.translation.phrasebook.units import Unit
from mujaz.translation.phrasebook.vectors import SCALE, WordVectors

Vector = tuple[int, ...]

OPEN_CLASSES = frozenset("NAVIW")
"""Classes whose senses are told apart; grammar and the language model choose among prepositions and the like."""

_RANK_SHARES = (16, 11, 8, 5, 4)
"""How much each sense of a word says for its neighbours, most frequent first."""
_NEARER = 13
"""What a word counts of what the next nearer one does, in sixteenths."""
_FINE = 4
"""Parts in which a number of a sense's vector is counted."""
_NOUGHT = SCALE * SCALE * _FINE * _FINE
"""Product of two vectors of mean length with the same direction, the units in which affinity is weighed."""
_MEMO_LIMIT = 6000
"""Vectors that are remembered before the memo is emptied (about 6 MB)."""


class Affinity:
    """The vectors of English words, and of senses and words of the lexicon, which are sums of those."""

    def __init__(self, vectors: WordVectors) -> None:
        self._vectors = vectors
        self._ranks = {word: number for number, word in enumerate(vectors.words)}
        self._nothing: Vector = (0,) * vectors.width
        self._said: dict[str, Vector | None] = {}
        self._meant: dict[tuple[Reading, ...], Vector] = {}

    @property
    def nothing(self) -> Vector:
        """The vector of what has no content."""
        return self._nothing

    def of_english(self, english: str) -> Vector | None:
        """Return the mean vector of the content words of an English sense; None where none is known."""
        if english in self._said:
            return self._said[english]
        width, numbers = self._vectors.width, self._vectors.numbers
        rows = [self._ranks[word] for word in content_lemmas(english, self._ranks) if word in self._ranks]
        vector: Vector | None = None
        if rows:
            columns = zip(*(numbers[row * width : (row + 1) * width] for row in rows), strict=True)
            vector = tuple([sum(column) * _FINE // len(rows) for column in columns])
        if len(self._said) >= _MEMO_LIMIT:
            self._said.clear()
        self._said[english] = vector
        return vector

    def of_senses(self, senses: tuple[Reading, ...]) -> Vector:
        """Return what a word with these senses says for its neighbours: their vectors, the frequent ones more."""
        vector = self._meant.get(senses)
        if vector is None:
            total, vector = 0, self._nothing
            for share, sense in zip(_RANK_SHARES, senses, strict=False):
                total += share
                one = self.of_english(sense.english)
                if one is not None:
                    vector = tuple([known + share * number for known, number in zip(vector, one, strict=True)])
            if total:
                vector = tuple([number // total for number in vector])
            if len(self._meant) >= _MEMO_LIMIT:
                self._meant.clear()
            self._meant[senses] = vector
        return vector


class SentenceAffinity:
    """What the words of one sentence say for the senses of each of them; made anew for each sentence."""

    def __init__(self, affinity: Affinity, units: Sequence[Unit], weight: int) -> None:
        self._affinity = affinity
        self._weight = weight
        self._around: dict[int, Vector] = {}
        """What the other words say, by each token of the words whose senses are open."""
        self._costs: dict[tuple[int, str], int] = {}
        if weight:
            self._gather(units)

    def _gather(self, units: Sequence[Unit]) -> None:
        meant = [self._affinity.of_senses(unit.reading.senses) for unit in units]
        before = _decayed(meant, self._affinity.nothing)
        after = _decayed(meant[::-1], self._affinity.nothing)[::-1]
        for unit, left, right in zip(units, before, after, strict=True):
            if unit.reading.tag in OPEN_CLASSES and not unit.decided:
                around = tuple(map(sum, zip(left, right, strict=True)))
                self._around.update(dict.fromkeys(range(unit.first, unit.last), around))

    def weigh(self, item: Item) -> Item:
        """Return the item with the affinity of each option added to its cost, the best of a slot's costing nothing."""
        if isinstance(item, Slot):
            return self._weigh_slot(item)
        if isinstance(item, ItemSequence):
            return ItemSequence(tuple(map(self.weigh, item.items)))
        return Choice(tuple((cost, self.weigh(way)) for cost, way in item.ways))

    def _weigh_slot(self, slot: Slot) -> Slot:
        if len(slot.options) < 2 or slot.first not in self._around:  # noqa: PLR2004
            return slot
        costs = [self._cost(slot.first, option.english) for option in slot.options]
        best = min(costs)
        if best == max(costs):
            return slot
        weighed = [
            Option(english, cost + more - best)
            for (english, cost), more in zip(slot.options, costs, strict=True)
        ]  # fmt: skip
        return Slot(tuple(weighed), slot.first, slot.last)

    def _cost(self, place: int, english: str) -> int:
        key = (place, english)
        cost = self._costs.get(key)
        if cost is None:
            vector = self._affinity.of_english(english)
            product = 0 if vector is None else sum(map(mul, vector, self._around[place]))
            cost = self._costs[key] = -(product * self._weight // _NOUGHT)
        return cost


def _decayed(meant: list[Vector], nothing: Vector) -> list[Vector]:
    """For each word what those before it say, each the less the farther it is."""
    sums, running = [], nothing
    for vector in meant:
        sums.append(running)
        running = tuple([(known * _NEARER >> 4) + number for known, number in zip(running, vector, strict=True)])
    return sums


@lru_cache(maxsize=1)
def default_affinity() -> Affinity:
    """Return the package's vectors, loaded once."""
    data = files("mujaz.translation.phrasebook").joinpath("data", "english.vectors").read_bytes()
    return Affinity(WordVectors.from_bytes(data))
