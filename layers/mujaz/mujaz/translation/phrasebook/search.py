"""Which cut and which readings of a sentence make the likeliest English.

The cheapest cut and the grammar of neighbours leave much open; what the words say together in English decides. The
sentence is gone through stretch by stretch (`tagging.stretches`): what was said before one is settled, what comes after
is taken in its most grammatical reading.
"""

from __future__ import annotations

from typing import NamedTuple

from mujaz.translation.phrasebook.affinity import Affinity, SentenceAffinity
from mujaz.translation.phrasebook.clauses import Transfer
from mujaz.translation.phrasebook.decoder import Beam, Decoder, Piece, pieces_of
from mujaz.translation.phrasebook.evidence import default_evidence
from mujaz.translation.phrasebook.items import Slot
from mujaz.translation.phrasebook.lattice import Edges, cheapest
from mujaz.translation.phrasebook.model import LanguageModel
from mujaz.translation.phrasebook.particles import LEADING
from mujaz.translation.phrasebook.tagging import stretches, taggings
from mujaz.translation.phrasebook.units import Unit, WordReading
from mujaz.translation.phrasebook.usage import SentenceUsage, default_usage
from mujaz.translation.phrasebook.weights import Weights

_SPLIT_LENGTH = 3
"""Words of the longest phrase that is tried word for word."""
_FURTHER = 80
"""What a unit costs on average: taken off for each that a way has said beyond its stretch."""
_CUT_READINGS = 1
"""Ways to read a stretch that are compared for each other cut of it."""


class _Way(NamedTuple):
    """One way through a stretch: its cost, its units with their readings, and where it leaves the search."""

    cost: int
    units: list[Unit]
    readings: tuple[WordReading, ...]
    walk: Transfer
    beam: Beam


def _choose(units: list[Unit], readings: tuple[WordReading, ...]) -> None:
    for unit, reading in zip(units, readings, strict=True):
        unit.chosen = reading


class Search:
    """The search through one sentence; made anew for each."""

    def __init__(
        self, edges: Edges, decoder: Decoder, weights: Weights, model: LanguageModel, affinity: Affinity
    ) -> None:
        self._edges = edges
        self._decoder = decoder
        self._weights = weights
        units = cheapest(edges, 0, len(edges))
        assert units is not None
        self._evidence = default_evidence()
        self._ahead = [units[first:last] for first, last in stretches(units)]
        """Stretches that the search has not come to yet."""
        for part in self._ahead:
            _choose(part, taggings(part, 1, 0, self._said(part))[0][1])
        self._affinity = SentenceAffinity(affinity, units, weights.affinity, weights.affinity_spare)
        self._usage = SentenceUsage(default_usage(), weights.counted_senses)
        self._walk = Transfer(units, weights, model)
        self._usage.take(units)
        self._beam = decoder.start()
        self._passed: list[Unit] = []

    def best(self) -> tuple[list[Unit], list[Piece]]:
        """Return the units that were chosen, with their readings, and the pieces of English."""
        while self._ahead:
            way = self._stretch(self._ahead.pop(0))
            self._walk, self._beam = way.walk, way.beam
            self._passed += way.units
        return self._passed, pieces_of(self._beam)

    def _stretch(self, part: list[Unit]) -> _Way:
        """Return the best way through a stretch: first its readings, then other cuts, one after the other."""
        weights = self._weights
        best = self._read(part, weights.readings, 0)
        price = weights.split
        for unit in part:
            other = self._parted(unit)
            if other is None or unit not in best.units:
                continue
            units = [one for one in best.units if one.last <= unit.first]
            units += [*other, *(one for one in best.units if one.first >= unit.last)]
            found = self._read(units, _CUT_READINGS, price)
            if found.cost < best.cost:
                best = found
                price += weights.split
        _choose(best.units, best.readings)
        return best

    def _weigh(self, slot: Slot) -> Slot:
        """Let what translators say and what goes with the sentence count for the options of a slot."""
        return self._affinity.weigh(self._usage.weigh(slot))

    def _said(self, part: list[Unit]) -> list[list[int]]:
        """What the words of a stretch say about each other's classes, in the measure of grammar."""
        weight = self._weights.classes
        return [[cost * weight >> 6 for cost in self._evidence.costs(part, at)] for at in range(len(part))]

    def _parted(self, unit: Unit) -> list[Unit] | None:
        """Return the words of a short phrase, each by itself; None where there is no such cut."""
        if unit.kind != "phrase" or unit.last - unit.first > _SPLIT_LENGTH or unit.folded in LEADING:
            return None
        other = cheapest(self._edges, unit.first, unit.last, unit)
        return other if other is not None and all(one.kind != "unknown" for one in other) else None

    def _read(self, part: list[Unit], count: int, price: int) -> _Way:
        """Return the cheapest of the ``count`` most grammatical ways to read ``part``, whose cut costs ``price``."""
        weights = self._weights
        units = [*self._passed, *part, *(unit for later in self._ahead for unit in later)]
        ways = []
        for grammar, readings in taggings(part, count, weights.doubt, self._said(part)):
            _choose(part, readings)
            self._usage.take(part)
            walk = self._walk.fork(units)
            beam = self._decoder.extend(self._beam, walk.until(part[-1].last), self._weigh)
            cost = beam[0].cost + weights.grammar * grammar + price - _FURTHER * walk.past(part[-1].last)
            ways.append(_Way(cost, part, readings, walk, beam))
        return min(ways, key=lambda way: way.cost)
