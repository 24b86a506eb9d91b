"""Which sense of a word its neighbours ask for: نقل is "transferred" before a hospital, "quoted" before عن.

The language model chooses among the senses of a word by the English around it, and frequent news English ("quoted",
"expressed") wins over the rarer sense that Arabic leaves no doubt of. ``lexicon/data/sense_cues.tsv`` (verbs) and
``sense_cues_nouns.tsv`` say which neighbours decide; where a row holds, its senses take the place of those that the
lexicon lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from mujaz.arabic.letters import fold
from mujaz.arabic.words import Token
from mujaz.translation.phrasebook.lexicon import Reading, columns
from mujaz.translation.phrasebook.units import TAG_OF_POS, Unit, WordReading

_QUOTES = frozenset("\"'«»“”()")
"""Signs over which neighbours are sought; others end the clause."""


class Condition(NamedTuple):
    """Words to be met, or not, among the tokens at some distance (negative: before)."""

    wanted: bool
    distances: tuple[int, ...]
    words: frozenset[str]
    endings: tuple[str, ...]


class Cue(NamedTuple):
    """One row of the table: where all conditions hold, a word has these senses, by class."""

    conditions: tuple[Condition, ...]
    senses: dict[str, tuple[Reading, ...]]


Table = dict[str, list[Cue]]
"""Rows by folded stem, with its article or conjunction where the row asks for one; the first that holds counts."""


def parse_condition(text: str) -> Condition:
    """Parse ``[!]DISTANCE WORD ...``: ``+1`` is the next token, ``-3`` the three before; ``*ون`` is an ending.

    Raises:
        ValueError: the distance is no number.

    """
    place, *words = text.removeprefix("!").split()
    reach = int(place)
    distances = tuple(range(1, reach + 1) if reach > 0 else range(-1, reach - 1, -1))
    endings = tuple(fold(one[1:]) for one in words if one.startswith("*"))
    whole = frozenset(fold(one) for one in words if not one.startswith("*"))
    return Condition(not text.startswith("!"), distances, whole, endings)


CUE_FILES = ("sense_cues.tsv", "sense_cues_nouns.tsv")
"""The package's tables; of two rows for a stem the one in the first file is asked first."""


@lru_cache(maxsize=1)
def default_cues() -> Table:
    """Return the package's tables as one, loaded once."""
    words, conditions, senses = (
        [cell for name in CUE_FILES for cell in columns(name, 3)[column]] for column in range(3)
    )
    return cues_of(words, conditions, senses)


def cues_of(words: Sequence[str], conditions: Sequence[str], senses: Sequence[str]) -> Table:
    """Build the table of rows given as columns: words parted by spaces, conditions by ``&``, senses by bars."""
    table: Table = {}
    for stems, needed, said in zip(words, conditions, senses, strict=True):
        by_class: dict[str, tuple[Reading, ...]] = {}
        for rank, sense in enumerate(said.split(" | ")):
            pos, _, english = sense.partition(":")
            tag = TAG_OF_POS[pos]
            by_class[tag] = (*by_class.get(tag, ()), Reading(pos, english, rank))
        parsed = tuple(parse_condition(one.strip()) for one in needed.split("&") if one.strip())
        for stem in stems.split():
            table.setdefault(fold(stem), []).append(Cue(parsed, by_class))
    return table


_PRONOUNS = ("ها", "هم", "هما", "ه")


@lru_cache(maxsize=4096)
def _forms(word: str) -> frozenset[str]:
    """Return what :func:`_cut` yields."""
    return frozenset(_cut(word))


def _cut(word: str) -> Iterator[str]:
    """Yield a folded word as it stands, and without the clitics that may stand before it or a pronoun after it."""
    yield word
    for pronoun in _PRONOUNS:
        if word.endswith(pronoun) and len(word) > len(pronoun) + 2:
            bare = word[: -len(pronoun)]
            yield from (bare, f"{bare[:-1]}ه") if bare.endswith("ت") else (bare,)
    for front in ("و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "لل", "وب", "ول", "وبال", "ولل"):
        if word.startswith(front) and len(word) > len(front) + 1:
            yield word[len(front) :]


class Senses:
    """Asks the table about the words of one sentence."""

    def __init__(self, table: Table, words: Sequence[Token], tag_at: Callable[[int], str]) -> None:
        self._table = table
        self._words = words
        self._tag_at = tag_at

    def decide(self, unit: Unit) -> None:
        """Put the senses that the neighbours ask for in the place of those that the lexicon lists for a word.

        A row whose classes the word has none of makes it a word of those classes.
        """
        readings: list[WordReading] = []
        tags = {reading.tag for reading in unit.readings}
        for reading in unit.readings:
            cue = self._cue(reading, unit.first)
            said = cue.senses if cue is not None else {reading.tag: reading.senses}
            if reading.tag in said:
                readings.append(replace(reading, senses=said[reading.tag]))
            for tag in said:
                if not tags.intersection(said):
                    readings.append(replace(reading, tag=tag, senses=said[tag], definite=False))
        if readings:
            unit.readings = readings

    def _cue(self, reading: WordReading, at: int) -> Cue | None:
        """The first row of the table that holds for a reading of the token ``at``."""
        stem, fronts = reading.stem, [""]
        if reading.definite:
            fronts.insert(0, "ال")
        elif reading.conjunction:
            fronts.insert(0, reading.conjunction)
        for front in fronts:
            for cue in self._table.get(front + stem, ()):
                if all(self._holds(one, at) for one in cue.conditions):
                    return cue
        return None

    def _holds(self, condition: Condition, at: int) -> bool:
        for distance in condition.distances:
            place = at + distance
            sign = not 0 <= place < len(self._words) or self._ends(place)
            if sign:
                return ("@S" in condition.words) == condition.wanted
            if self._meets(condition, place):
                return condition.wanted
        return not condition.wanted

    def _ends(self, place: int) -> bool:
        token = self._words[place]
        return token.kind == "sign" and token.text not in _QUOTES

    def _meets(self, condition: Condition, place: int) -> bool:
        folded = self._words[place].folded
        if not condition.words.isdisjoint(_forms(folded)):
            return True
        if condition.endings and folded.endswith(condition.endings):
            return True
        return "@" + self._tag_at(place) in condition.words
