"""The neighbours of a word, as the tables of senses ask for them: as Arabic, by what they mean, by their class.

A condition names words to be met or not. A word in Arabic is met with its clitics; one in Latin letters is the English
noun (singular) that a neighbour may mean, so that ``ship`` meets سفينة, بالسفن and بواخر alike; ``*ون`` is an ending,
``@N`` a class of words, ``@person`` ``@place`` ``@body`` a kind of name, ``@money`` ``@percent`` ``@figure`` a kind of
number, ``@date`` a date, ``@S`` the clause's edge, ``@and`` (before) a conjunction on the word itself,
``@the`` a word with the article, and ``#name`` stands for a list of ``sense_classes.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from mujaz.arabic.letters import fold
from mujaz.arabic.words import Token
from mujaz.translation.phrasebook.inflection import singular
from mujaz.translation.phrasebook.lexicon import columns
from mujaz.translation.phrasebook.units import Unit, WordReading

_QUOTES = frozenset("\"'«»“”()")
"""Signs over which neighbours are sought; others end the clause."""
_DISTANCE = re.compile(r"[+-]?[0-9]+")
_SENSES = 2
"""Senses of each reading of a neighbour that count as what it may mean."""
_KINDS = {"per": "@person", "loc": "@place", "org": "@body", "money": "@money", "percent": "@percent",
          "figure": "@figure", "month": "@date", "day": "@date"}  # fmt: skip
_STOPS = frozenset("الذي التي الذين اللذان اللذين اللتان اللتين".split())
"""Relative pronouns, folded: what follows belongs to another verb."""


class Condition(NamedTuple):
    """Words to be met, or not, at some distances (negative: before); without distances, among what the word governs."""

    wanted: bool
    distances: tuple[int, ...]
    words: frozenset[str]
    endings: tuple[str, ...]
    swallowed: bool = False
    """Whether the word that is met says nothing of its own ("القبض" of "ألقى القبض")."""


@lru_cache(maxsize=1)
def default_classes() -> dict[str, frozenset[str]]:
    """Return the package's lists of words by name, loaded once."""
    names, words = columns("sense_classes.tsv", 2)
    return {name: frozenset(fold(one) for one in said.split()) for name, said in zip(names, words, strict=True)}


def parse_condition(text: str) -> Condition:
    """Parse ``[!][DISTANCE] WORD ...``, or ``[WORD ...]`` in brackets for words that are swallowed.

    ``+1`` is the next token, ``-3`` the three before; without a distance the words are sought where the complements of
    the word stand (see :meth:`Neighbours.reach`).

    Raises:
        KeyError: a list is named that ``sense_classes.tsv`` has not.
        ValueError: no word is named.

    """
    wanted, swallowed = not text.startswith("!"), text.startswith("[")
    words = text.strip("![]").split()
    distances: tuple[int, ...] = ()
    if words and _DISTANCE.fullmatch(words[0]):
        reach = int(words.pop(0))
        distances = tuple(range(1, reach + 1) if reach > 0 else range(-1, reach - 1, -1))
    if not words:
        raise ValueError(f"no word in {text!r}")
    whole: set[str] = set()
    for one in words:
        if one.startswith("#"):
            whole |= default_classes()[one[1:]]
        elif not one.startswith("*"):
            whole.add(fold(one))
    endings = tuple(fold(one[1:]) for one in words if one.startswith("*"))
    return Condition(wanted, distances, frozenset(whole), endings, swallowed)


_PRONOUNS = ("ها", "هم", "هما", "ه")
_FRONTS = ("و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "لل", "وب", "ول", "وبال", "ولل")


@lru_cache(maxsize=4096)
def forms(word: str) -> frozenset[str]:
    """Return a folded word as it stands, and without what may be written onto it: clitics, a pronoun, an accusative."""
    return frozenset(_cut(word))


def _cut(word: str) -> Iterator[str]:
    yield word
    if word.endswith("ا") and len(word) > 3:
        yield word[:-1]
    for pronoun in _PRONOUNS:
        if word.endswith(pronoun) and len(word) > len(pronoun) + 2:
            bare = word[: -len(pronoun)]
            yield from (bare, f"{bare[:-1]}ه") if bare.endswith("ت") else (bare,)
    for front in _FRONTS:
        if word.startswith(front) and len(word) > len(front) + 1:
            yield word[len(front) :]


@lru_cache(maxsize=8192)
def noun_of(english: str) -> str:
    """Return the noun that heads ``english``, singular and in lower case ("ship" for "cargo ships of the line")."""
    return singular(english.partition(" of ")[0].rpartition(" ")[2].lower())


def meanings(unit: Unit) -> set[str]:
    """Return what a unit may mean, as conditions name it: English nouns, its class, its kind, its preposition."""
    found = {"@" + unit.reading.tag}
    if unit.reading.definite and unit.kind == "word":
        found.add("@the")
    for reading in unit.readings:
        if reading.preposition:
            found.add(reading.preposition)
        if reading.tag == "P":
            found.add(reading.stem)
        if reading.tag in "NAMQ":
            for sense in reading.senses[:_SENSES]:
                found.add(noun_of(sense.english))
                if sense.pos in _KINDS:
                    found.add(_KINDS[sense.pos])
        elif reading.tag == "D" and unit.kind in ("number", "name"):
            found.add("@date")
    return found


class Neighbours:
    """The words of one sentence as each other's neighbours."""

    def __init__(self, words: Sequence[Token], units: Sequence[Unit | None]) -> None:
        self._words = words
        self._units = units
        self._keys: dict[int, frozenset[str]] = {}

    def hold(self, conditions: Sequence[Condition], at: int, reading: WordReading) -> list[int] | None:
        """Return the tokens that the conditions swallow, None where one of them does not hold for the word ``at``."""
        swallowed: list[int] = []
        for condition in conditions:
            if condition.distances:
                if not self._near(condition, at, reading):
                    return None
                continue
            met = next((place for place in self.reach(at, reading) if self._meets(condition, place)), None)
            if (met is not None) != condition.wanted:
                return None
            if condition.swallowed and met is not None:
                swallowed.append(met)
        return swallowed

    def reach(self, at: int, reading: WordReading) -> Iterator[int]:
        """Yield the places of what a word may govern: after it to the next clause; before it, for what may precede.

        A passive has its subject before it as well, a verb with a pronoun, in a relative clause, or right after a noun,
        and a participle what that refers to. A date between commas ("، الخميس،") is passed over.
        """
        last = self._units[at - 1] if at else None
        referring = reading.suffix or (at and self._words[at - 1].folded in _STOPS)
        referring = referring or (last is not None and last.reading.tag in "NA" and not reading.conjunction)
        after, before = {"N": (4, 0), "A": (4, 3), "W": (9, 5)}.get(reading.tag, (9, 5 if referring else 0))
        past = at
        for place in range(at + 1, min(at + after, len(self._words) - 1) + 1):
            if place <= past:
                continue
            if self._ends(place):
                past = self._aside(place)
                if past == place:
                    break
                continue
            yield place
            unit = self._units[place]
            if self._words[place].folded in _STOPS or (unit is not None and unit.reading.tag in "VIWC"):
                break
        for place in range(at - 1, max(at - before, 0) - 1, -1):
            if self._ends(place):
                break
            yield place

    def _aside(self, comma: int) -> int:
        """Where the date ends that a comma begins and another ends, or the comma itself."""
        for place in range(comma + 1, min(comma + 4, len(self._words))):
            unit = self._units[place]
            if self._words[place].text in "،,":
                return place if place > comma + 1 else comma
            if unit is not None and unit.reading.tag != "D" and all(one.pos != "day" for one in unit.reading.senses):
                return comma
        return comma

    def before(self, at: int) -> str:
        """Return the text of the token before ``at``, "" where the clause begins."""
        return self._words[at - 1].text if at and not self._ends(at - 1) else ""

    def _near(self, condition: Condition, at: int, reading: WordReading) -> bool:
        """Whether a condition with distances holds."""
        if condition.distances == (-1,) and reading.conjunction and "@and" in condition.words:
            return condition.wanted
        for distance in condition.distances:
            place = at + distance
            if not 0 <= place < len(self._words) or self._ends(place):
                sign = self._words[place].text if 0 <= place < len(self._words) else ""
                return (not condition.words.isdisjoint(("@S", sign))) == condition.wanted
            if self._meets(condition, place):
                return condition.wanted
        return not condition.wanted

    def _ends(self, place: int) -> bool:
        token = self._words[place]
        return token.kind == "sign" and token.text not in _QUOTES

    def _meets(self, condition: Condition, place: int) -> bool:
        if condition.endings and self._words[place].folded.endswith(condition.endings):
            return True
        keys = self._keys.get(place)
        if keys is None:
            unit = self._units[place]
            keys = forms(self._words[place].folded) | (meanings(unit) if unit is not None else {"@M"})
            self._keys[place] = keys
        return not condition.words.isdisjoint(keys)
