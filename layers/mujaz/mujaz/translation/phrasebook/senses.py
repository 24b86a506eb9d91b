"""Which sense of a word its neighbours ask for: نقل is "transferred" before a hospital, "quoted" before عن.

The language model chooses among the senses of a word by the English around it, and frequent news English ("quoted",
"expressed") wins over the rarer sense that Arabic leaves no doubt of. ``lexicon/data/sense_cues.tsv`` and
``sense_cues_nouns.tsv`` say which neighbours decide; where a row holds, its senses take the place of those that the
lexicon lists. ``verb_senses.tsv`` (`verb_senses`) does the same for all forms of a verb in one row, and goes first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from mujaz.arabic.letters import fold
from mujaz.translation.phrasebook.lexicon import Reading, columns
from mujaz.translation.phrasebook.neighbours import Condition, Neighbours, parse_condition
from mujaz.translation.phrasebook.units import TAG_OF_POS, Unit, WordReading
from mujaz.translation.phrasebook.verb_senses import VerbSenses


class Cue(NamedTuple):
    """One row of the table: where all conditions hold, a word has these senses, by class."""

    conditions: tuple[Condition, ...]
    senses: dict[str, tuple[Reading, ...]]


class Cues:
    """The rows of the tables by folded stem, with its article or conjunction where a row asks for one.

    A row is parsed when a word is first asked about: an article needs a tenth of them.
    """

    def __init__(self, rows: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        """``rows`` has conditions (joined by ``&``) and senses (parted by bars) of each stem, in the order asked."""
        self._rows = rows
        self._parsed: dict[str, tuple[Cue, ...]] = {}

    def __iter__(self) -> Iterator[str]:
        """Yield the stems that have rows."""
        return iter(self._rows)

    def of(self, stem: str) -> tuple[Cue, ...]:
        """Return the rows of a folded ``stem``; the first that holds counts.

        Raises:
            KeyError: a row names a class or list that there is not.
            ValueError: a condition has no word.

        """
        cues = self._parsed.get(stem)
        if cues is None:
            cues = tuple(_cue(needed, said) for needed, said in self._rows.get(stem, ()))
            self._parsed[stem] = cues
        return cues


def _cue(needed: str, said: str) -> Cue:
    by_class: dict[str, tuple[Reading, ...]] = {}
    for rank, sense in enumerate(said.split(" | ")):
        pos, _, english = sense.partition(":")
        tag = TAG_OF_POS[pos]
        by_class[tag] = (*by_class.get(tag, ()), Reading(pos, english, rank))
    return Cue(tuple(parse_condition(one.strip()) for one in needed.split("&") if one.strip()), by_class)


CUE_FILES = ("sense_cues.tsv", "sense_cues_nouns.tsv")
"""The package's tables; of two rows for a stem the one in the first file is asked first."""


@lru_cache(maxsize=1)
def default_cues() -> Cues:
    """Return the package's tables as one, loaded once."""
    words, conditions, senses = (
        [cell for name in CUE_FILES for cell in columns(name, 3)[column]] for column in range(3)
    )
    return cues_of(words, conditions, senses)


def cues_of(words: Sequence[str], conditions: Sequence[str], senses: Sequence[str]) -> Cues:
    """Build the table of rows given as columns: words parted by spaces, conditions by ``&``, senses by bars."""
    rows: dict[str, list[tuple[str, str]]] = {}
    folded = fold("\n".join(words)).split("\n")  # in one go: a call for each costs ten times as much
    for stems, needed, said in zip(folded, conditions, senses, strict=True):
        for stem in stems.split():
            rows.setdefault(stem, []).append((needed, said))
    return Cues(rows)


class Senses:
    """Asks the tables about the words of one sentence."""

    def __init__(self, table: Cues, verbs: VerbSenses, neighbours: Neighbours) -> None:
        self._table = table
        self._verbs = verbs
        self._neighbours = neighbours

    def decide(self, unit: Unit) -> list[int]:
        """Put the senses that the neighbours ask for in the place of those that the lexicon lists for a word.

        A row whose classes the word has none of makes it a word of those classes. Returns the tokens that say nothing
        of their own any more.
        """
        forced = self._verbs.forced(unit, self._neighbours)
        if forced is not None:
            unit.readings = forced[0]
            return forced[1]
        readings: list[WordReading] = []
        tags = {reading.tag for reading in unit.readings}
        for reading in unit.readings:
            cue = self._cue(reading, unit.first)
            if cue is None:
                use = self._verbs.said(reading, unit.first, self._neighbours)
                readings.append(use or reading)
                continue
            if reading.tag in cue.senses:
                readings.append(replace(reading, senses=cue.senses[reading.tag], decided=True))
            for tag, senses in cue.senses.items():
                if not tags.intersection(cue.senses):
                    readings.append(replace(reading, tag=tag, senses=senses, definite=False, decided=True))
        unit.readings = readings or unit.readings
        return []

    def _cue(self, reading: WordReading, at: int) -> Cue | None:
        """The first row of the table that holds for a reading of the token ``at``."""
        stem, fronts = reading.stem, [""]
        if reading.definite:
            fronts.insert(0, "ال")
        elif reading.conjunction:
            fronts.insert(0, reading.conjunction)
        for front in fronts:
            for cue in self._table.of(front + stem):
                if self._neighbours.hold(cue.conditions, at, reading) is not None:
                    return cue
        return None
