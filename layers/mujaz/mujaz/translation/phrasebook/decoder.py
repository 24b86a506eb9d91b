"""Beam search: fill every slot and take every choice so that options and language model together cost least."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import NamedTuple

from mujaz.translation.phrasebook.items import Choice, Item, Sequence, Slot
from mujaz.translation.phrasebook.model import LanguageModel


class Piece(NamedTuple):
    """English chosen for a slot, with the source's tokens it came from."""

    english: str
    first: int
    last: int


class _Trace(NamedTuple):
    previous: _Trace | None
    piece: Piece


class Hypothesis(NamedTuple):
    """English so far: its cost, its last two words, and how it came about."""

    cost: int
    first: int
    second: int
    trace: _Trace | None


GENITIVE = "'s"
"""Said after a noun; the model knows few nouns with it, so that it is neither counted for nor against."""
Beam = list[Hypothesis]
"""Hypotheses that are still followed."""
Weigh = Callable[[Slot], Slot]
"""Gives a slot with other costs of its options."""


def _as_it_is(slot: Slot) -> Slot:
    return slot


def pieces_of(beam: Beam) -> list[Piece]:
    """Return the pieces of the beam's best hypothesis, in order."""
    pieces: list[Piece] = []
    trace = min(beam, key=_cost).trace
    while trace is not None:
        pieces.append(trace.piece)
        trace = trace.previous
    return pieces[::-1]


class Decoder:
    """Searches an item for its cheapest English.

    ``width`` hypotheses are kept after each slot, the best of each pair of last words (they have the same future).
    ``weight`` is how much the language model counts against the costs of options, in eighths; ``bonus`` is taken off
    for a slot that is filled and ``more`` for each word after its first: the model alone would rather say nothing.
    """

    def __init__(
        self, model: LanguageModel, *, width: int = 6, weight: int = 8, bonus: int = 40, more: int = 40
    ) -> None:
        self._model = model
        self._width = width
        self._weight = weight
        self._bonus = bonus
        self._more = more
        self._ids: dict[str, tuple[int, ...]] = {}

    def decode(self, item: Item) -> list[Piece]:
        """Return the pieces of the best filling, in order; empty ones are left out."""
        return pieces_of(self.extend(self.start(), (item,)))

    def start(self) -> Beam:
        """Return the beam before the first word."""
        return [Hypothesis(0, self._model.START_ID, self._model.START_ID, None)]

    def extend(self, beam: Beam, items: Iterable[Item], weigh: Weigh = _as_it_is) -> Beam:
        """Return the beam after ``items``, best first; ``weigh`` is asked what each slot's options cost."""
        for item in items:
            beam = self._walk(beam, item, weigh)
        return beam

    def _walk(self, beam: Beam, item: Item, weigh: Weigh) -> Beam:
        if isinstance(item, Slot):
            return self._fill(beam, weigh(item))
        if isinstance(item, Sequence):
            for part in item.items:
                beam = self._walk(beam, part, weigh)
            return beam
        return self._branch(beam, item, weigh)

    def _branch(self, beam: Beam, choice: Choice, weigh: Weigh) -> Beam:
        grown: Beam = []
        for cost, way in choice.ways:
            walked = self._walk(beam, way, weigh)
            grown.extend(hypothesis._replace(cost=hypothesis.cost + cost) for hypothesis in walked)
        return self._prune(grown)

    def _fill(self, beam: Beam, slot: Slot) -> Beam:
        """Say each option after each hypothesis; what loses against another of its state is never made an object."""
        best: dict[int, tuple[int, int, int, _Trace | None, Piece | None]] = {}
        known_cost, model_cost, weight = self._model.memo.get, self._model.cost, self._weight
        for english, option_cost in slot.options:
            ids = self._ids.get(english)
            if ids is None:
                ids = self._ids[english] = () if english == GENITIVE else self._model.ids(english)
            piece = Piece(english, slot.first, slot.last) if english else None
            fixed = option_cost - self._bonus - self._more * (len(ids) - 1) if ids else option_cost
            for before, first, second, trace in beam:
                total = 0
                for number in ids:
                    found = known_cost((first << 32) | (second << 16) | number)
                    total += model_cost(first, second, number) if found is None else found
                    first, second = second, number  # noqa: PLW2901
                cost = before + fixed + (total * weight >> 3)
                state = first << 16 | second
                rival = best.get(state)
                if rival is None or cost < rival[0]:
                    best[state] = (cost, first, second, trace, piece)
        kept = sorted(best.values(), key=_cost)[: self._width]
        return [
            Hypothesis(cost, first, second, trace if piece is None else _Trace(trace, piece))
            for cost, first, second, trace, piece in kept
        ]

    def _prune(self, grown: Beam) -> Beam:
        """Keep the best of each state, then the best of all; equal costs keep the order in which they were made."""
        best: dict[int, Hypothesis] = {}
        for hypothesis in grown:
            state = hypothesis.first << 16 | hypothesis.second
            known = best.get(state)
            if known is None or hypothesis.cost < known.cost:
                best[state] = hypothesis
        return sorted(best.values(), key=_cost)[: self._width]


_cost = itemgetter(0)
"""What comes first in a hypothesis, made or not."""
