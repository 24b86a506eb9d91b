"""Beam search: fill every slot and take every choice so that options and language model together cost least."""

from __future__ import annotations

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


class _Hypothesis(NamedTuple):
    cost: int
    first: int
    second: int
    trace: _Trace | None


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
        start = _Hypothesis(0, self._model.START_ID, self._model.START_ID, None)
        beam = self._walk([start], item)
        pieces: list[Piece] = []
        trace = min(beam, key=lambda hypothesis: hypothesis.cost).trace
        while trace is not None:
            pieces.append(trace.piece)
            trace = trace.previous
        return pieces[::-1]

    def _walk(self, beam: list[_Hypothesis], item: Item) -> list[_Hypothesis]:
        if isinstance(item, Slot):
            return self._fill(beam, item)
        if isinstance(item, Sequence):
            for part in item.items:
                beam = self._walk(beam, part)
            return beam
        return self._branch(beam, item)

    def _branch(self, beam: list[_Hypothesis], choice: Choice) -> list[_Hypothesis]:
        grown: list[_Hypothesis] = []
        for cost, way in choice.ways:
            walked = self._walk(beam, way)
            grown.extend(hypothesis._replace(cost=hypothesis.cost + cost) for hypothesis in walked)
        return self._prune(grown)

    def _fill(self, beam: list[_Hypothesis], slot: Slot) -> list[_Hypothesis]:
        grown: list[_Hypothesis] = []
        model_cost, weight, bonus = self._model.cost, self._weight, self._bonus
        more = self._more
        for english, option_cost in slot.options:
            ids = self._ids.get(english)
            if ids is None:
                ids = self._ids[english] = self._model.ids(english)
            piece = Piece(english, slot.first, slot.last)
            for cost, first, second, trace in beam:
                if not ids:
                    grown.append(_Hypothesis(cost + option_cost, first, second, trace))
                    continue
                total = 0
                for number in ids:
                    total += model_cost(first, second, number)
                    first, second = second, number  # noqa: PLW2901
                cost += option_cost + (total * weight >> 3) - bonus - more * (len(ids) - 1)  # noqa: PLW2901
                grown.append(_Hypothesis(cost, first, second, _Trace(trace, piece)))
        return self._prune(grown)

    def _prune(self, grown: list[_Hypothesis]) -> list[_Hypothesis]:
        """Keep the best of each state, then the best of all; equal costs keep the order in which they were made."""
        best: dict[int, _Hypothesis] = {}
        for hypothesis in grown:
            state = hypothesis.first << 16 | hypothesis.second
            known = best.get(state)
            if known is None or hypothesis.cost < known.cost:
                best[state] = hypothesis
        return sorted(best.values(), key=_cost)[: self._width]


def _cost(hypothesis: _Hypothesis) -> int:
    return hypothesis.cost
