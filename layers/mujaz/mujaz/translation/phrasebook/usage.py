"""How often translators have said which sense of a word: what the ranks of the lexicon only guess at.

``lexicon/data/sense_counts.tsv`` counts, by stem (or phrase) and class, with which content words careful translations
of Arabic news say it (scripts/count_senses.py). A sense costs what it is rarer than the one said most; the ranks of
the lexicon stand for what was known before anything was counted, so that a word met once keeps almost its order.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from mujaz.translation.phrasebook.affinity import default_affinity
from mujaz.translation.phrasebook.items import Option, Slot
from mujaz.translation.phrasebook.lemmas import content_lemmas
from mujaz.translation.phrasebook.lexicon import columns
from mujaz.translation.phrasebook.ngrams import UNIT
from mujaz.translation.phrasebook.units import Unit

COUNTED = frozenset("NAVIW")
"""Classes whose senses are counted."""
_ONCE = 12
"""What one occurrence counts, in the measure of ``_BEFORE``."""
_BEFORE = (24, 8, 4, 2)
"""What the lexicon's first sense counts before anything was counted, its second, and so on; the last for all others."""
_TABLE = 4096
"""Numbers whose logarithms are tabulated."""
_MEMO_LIMIT = 6000

Counts = Mapping[str, int]
"""Occurrences by the lemmas of the English, joined by spaces."""


@lru_cache(maxsize=1)
def _logarithms() -> tuple[int, ...]:
    return (0, *(round(UNIT * math.log(number)) for number in range(1, _TABLE)))


def logarithm(number: int) -> int:
    """Return the natural logarithm of a positive integer in the measure of costs, the same on every machine."""
    shift = max(0, number.bit_length() - _TABLE.bit_length() + 1)
    return _logarithms()[number >> shift] + shift * _logarithms()[2]


def name_of(unit: Unit) -> str:
    """Return under what a unit is counted: the stem of a word, or the whole phrase."""
    return unit.reading.stem if unit.kind == "word" else unit.folded


class Usage:
    """Counts of senses by stem and class; a row is parsed when it is first asked for."""

    def __init__(
        self, names: Iterable[str], tags: Iterable[str], counted: Iterable[str], ranks: Mapping[str, int]
    ) -> None:
        """Hold the rows; ``ranks`` are the words that lemmas are made with."""
        self._rows = {(name, tag): said for name, tag, said in zip(names, tags, counted, strict=True)}
        self._parsed: dict[tuple[str, str], Counts] = {}
        self._ranks = ranks
        self._lemmas: dict[str, str] = {}

    def counts(self, unit: Unit) -> Counts | None:
        """Return what was counted for the unit as it is read; None for nothing, and where its neighbours decide."""
        reading = unit.reading
        if unit.kind not in ("word", "phrase") or reading.tag not in COUNTED or reading.decided:
            return None
        key = (name_of(unit), reading.tag)
        found = self._parsed.get(key)
        if found is None:
            row = self._rows.get(key)
            if row is None:
                return None
            cells = (cell.rpartition("=") for cell in row.split("|"))
            found = self._parsed[key] = {lemmas: int(count) for lemmas, _, count in cells}
        return found

    def lemmas(self, english: str) -> str:
        """Return the lemmas of an option's content words, joined by spaces."""
        found = self._lemmas.get(english)
        if found is None:
            if len(self._lemmas) >= _MEMO_LIMIT:
                self._lemmas.clear()
            found = self._lemmas[english] = " ".join(content_lemmas(english, self._ranks))
        return found


def weighed(options: Sequence[Option], lemmas: Sequence[str], counts: Counts, weight: int) -> tuple[Option, ...]:
    """Return a slot's options with costs by what was counted of their ``lemmas``, ``weight`` in eighths.

    Their order by cost is what was known before. Forms of one word ("country", "countries") are counted together: what
    one costs more than the other stays.
    """
    order = sorted(range(len(options)), key=lambda place: options[place].cost)
    first: dict[str, int] = {}
    for place in order:
        first.setdefault(lemmas[place], place)
    held = {said: _ONCE * counts.get(said, 0) + _BEFORE[min(rank, len(_BEFORE) - 1)] for rank, said in enumerate(first)}
    most = logarithm(max(held.values()))
    costs = (
        ((most - logarithm(held[said])) * weight >> 3) + option.cost - options[first[said]].cost
        for option, said in zip(options, lemmas, strict=True)
    )
    return tuple([Option(option.english, cost) for option, cost in zip(options, costs, strict=True)])


class SentenceUsage:
    """What was counted of the words of one sentence; made anew for each."""

    def __init__(self, usage: Usage, weight: int) -> None:
        self._usage = usage
        self._weight = weight
        self._units: dict[tuple[int, int], Unit] = {}

    def take(self, units: Iterable[Unit]) -> None:
        """Let the units be the words of their tokens."""
        self._units.update(((unit.first, unit.last), unit) for unit in units)

    def weigh(self, slot: Slot) -> Slot:
        """Return the slot of a word with costs of its senses by what was counted; other slots as they are."""
        unit = self._units.get((slot.first, slot.last)) if self._weight and len(slot.options) > 1 else None
        counts = self._usage.counts(unit) if unit is not None else None
        if counts is None:
            return slot
        lemmas = [self._usage.lemmas(option.english) for option in slot.options]
        if not all(lemmas):  # words of grammar are not counted ("all" beside "every")
            return slot
        return Slot(weighed(slot.options, lemmas, counts, self._weight), slot.first, slot.last)


@lru_cache(maxsize=1)
def default_usage() -> Usage:
    """Return the package's counts, loaded once."""
    names, tags, counted = columns("sense_counts.tsv", 3)
    return Usage(names, tags, counted, default_affinity().ranks)
