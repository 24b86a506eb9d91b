"""How well an English sense goes with what the rest of its Arabic sentence says.

A trigram sees two words to the left, so that a word's topic does not count for it: "the player scored a target". Here
each sense of a word is held against the English of the other content words of the sentence, all their senses together
(Dagan and Itai 1994, "Word sense disambiguation using a second language monolingual corpus"), by vectors of what stands
beside what in English text. Words of one sense say more than words of many, whose senses pull apart; near ones say more
than far ones. All numbers are integers, so that every machine counts alike.

Vectors that are only added up are packed into one large integer each, a lane of 32 bits for each number: a sum of
vectors is then one addition, a hundred times faster than a loop over the numbers.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from operator import mul
from typing import NamedTuple

from mujaz.translation.phrasebook.items import Option, Slot
from mujaz.translation.phrasebook.lemmas import content_lemmas
from mujaz.translation.phrasebook.lexicon import Reading
from mujaz.translation.phrasebook.units import Unit
from mujaz.translation.phrasebook.vectors import SCALE, WordVectors

Vector = tuple[int, ...]
Packed = int
"""A vector in lanes: the sum of its numbers, each shifted by 32 bits more than the one before."""

OPEN_CLASSES = frozenset("NAVIW")
"""Classes whose senses are told apart; grammar and the language model choose among prepositions and the like."""

_SHARES = ((48,), (28, 20), (22, 15, 11), (19, 13, 10, 6), (17, 12, 9, 6, 4))
"""How much each sense of a word says for its neighbours, by how many it has, most frequent first."""
_NEARNESS = (16, 13, 11, 9, 7, 6, 5, 4)
"""How much a word says for the next word with content, for the one after that, and so on."""
_FINE = 4
"""Parts in which a number of a sense's vector is counted."""
_WHOLE = (SCALE * _FINE) ** 2 * sum(_SHARES[0]) * _NEARNESS[0]
"""What a next neighbour of one sense counts whose vector is the same and of mean length: costs are weighed in this."""
_MEMO_LIMIT = 6000
"""Senses and words that are remembered before the memo is emptied (about 10 MB)."""


class Sense(NamedTuple):
    """The vector of an English sense, to be multiplied and to be added up."""

    vector: Vector
    packed: Packed


class Affinity:
    """The vectors of English senses, and what words of the lexicon, which have several, say for their neighbours."""

    def __init__(self, vectors: WordVectors) -> None:
        self._vectors = vectors
        self.ranks = {word: number for number, word in enumerate(vectors.words)}
        """The words that have vectors, by how frequent they are (0 is the most frequent)."""
        self._lanes = struct.Struct(f"<{vectors.width}i")
        self._signs = sum(1 << 32 * lane + 31 for lane in range(vectors.width))
        self._senses: dict[str, Sense | None] = {}
        self._words: dict[tuple[Reading, ...], Packed] = {}

    def pack(self, vector: Vector) -> Packed:
        """Return a vector as one integer."""
        return (int.from_bytes(self._lanes.pack(*vector), "little") ^ self._signs) - self._signs

    def unpack(self, packed: Packed) -> Vector:
        """Return the numbers of a packed vector; each must be within 32 bits."""
        return self._lanes.unpack(((packed + self._signs) ^ self._signs).to_bytes(self._lanes.size, "little"))

    def sense(self, english: str) -> Sense | None:
        """Return the mean vector of the content words of an English sense; None where none of them is known."""
        if english in self._senses:
            return self._senses[english]
        if len(self._senses) >= _MEMO_LIMIT:
            self._senses.clear()
        found = self._senses[english] = self._mean(english)
        return found

    def _mean(self, english: str) -> Sense | None:
        width, numbers = self._vectors.width, self._vectors.numbers
        rows = [self.ranks[word] for word in content_lemmas(english, self.ranks) if word in self.ranks]
        if not rows:
            return None
        columns = zip(*(numbers[row * width : (row + 1) * width] for row in rows), strict=True)
        vector = tuple([sum(column) * _FINE // len(rows) for column in columns])
        return Sense(vector, self.pack(vector))

    def word(self, senses: tuple[Reading, ...]) -> Packed:
        """Return what a word with these senses says for its neighbours: their vectors, the frequent ones more."""
        said = self._words.get(senses)
        if said is None:
            if len(self._words) >= _MEMO_LIMIT:
                self._words.clear()
            shares = _SHARES[min(len(senses), len(_SHARES)) - 1] if senses else ()
            known = [(share, self.sense(one.english)) for share, one in zip(shares, senses, strict=False)]
            said = self._words[senses] = sum(share * sense.packed for share, sense in known if sense is not None)
        return said


class SentenceAffinity:
    """What the words of one sentence say for the senses of each of them; made anew for each sentence."""

    def __init__(self, affinity: Affinity, units: Sequence[Unit], weight: int, spare: int = 0) -> None:
        self._affinity = affinity
        self._weight = weight
        self._spare = spare
        self._words: list[Packed] = []
        """What each word with content says."""
        self._places: dict[int, tuple[int, int]] = {}
        """By each token of a word whose sense is open: how many words with content end before, and begin with it."""
        self._around: dict[int, Vector] = {}
        self._costs: dict[tuple[int, str], int] = {}
        for unit in units if weight else ():
            said, before = affinity.word(unit.reading.senses), len(self._words)
            if said:
                self._words.append(said)
            if unit.reading.tag in OPEN_CLASSES and not unit.reading.decided:
                self._places.update(dict.fromkeys(range(unit.first, unit.last), (before, len(self._words))))

    def weigh(self, slot: Slot) -> Slot:
        """Return the slot with affinity in its options' costs: what goes about as well as the best costs no more."""
        if len(slot.options) < 2 or slot.first not in self._places:
            return slot
        costs = [self._cost(slot.first, english) for english, _ in slot.options]
        enough = min(costs) + self._spare
        if max(costs) <= enough:
            return slot
        weighed = [
            Option(said, cost + max(0, more - enough)) for (said, cost), more in zip(slot.options, costs, strict=True)
        ]
        return Slot(tuple(weighed), slot.first, slot.last)

    def _cost(self, place: int, english: str) -> int:
        """Cost of an English sense of the word at a token: negative for one that its neighbours speak for."""
        key = (place, english)
        cost = self._costs.get(key)
        if cost is None:
            sense = self._affinity.sense(english)
            product = 0 if sense is None else sum(map(mul, sense.vector, self._neighbours(place)))
            cost = self._costs[key] = -(product * self._weight // _WHOLE)
        return cost

    def _neighbours(self, place: int) -> Vector:
        """What the words on both sides of a token say together, near ones more; added up when it is first asked for."""
        around = self._around.get(place)
        if around is None:
            before, after = self._places[place]
            left = zip(_NEARNESS, reversed(self._words[:before]), strict=False)
            right = zip(_NEARNESS, self._words[after:], strict=False)
            packed = sum(nearness * said for side in (left, right) for nearness, said in side)
            around = self._around[place] = self._affinity.unpack(packed)
        return around


@lru_cache(maxsize=1)
def default_affinity() -> Affinity:
    """Return the package's vectors, loaded once."""
    data = files("mujaz.translation.phrasebook").joinpath("data", "english.vectors").read_bytes()
    return Affinity(WordVectors.from_bytes(data))
