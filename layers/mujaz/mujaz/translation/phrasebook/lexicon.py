"""The lexicon as the engine asks it: folded look-up of stems and phrases, the spelling as written preferred."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from mujaz.arabic.letters import fold

UNTRANSLATED = "_"
"""English of a particle that is left out."""

_TERM_POS = {"people": "per", "places": "loc", "organisations": "org", "titles": "n", "terms": "n"}
_STEM_FILES = ("additions.tsv", "stems.tsv")
"""Read in this order: what we added by hand goes before the list."""


_CLAUSE = re.compile(r"v[ip]?:(?:the|a|an) |v[ip]?:(?!I )[A-Z]")
"""A verb with its subject ("the ministry announced"): more of the subject may follow, so these are left to grammar."""


class Reading(NamedTuple):
    """One English reading of a stem or phrase: part of speech, English, rank (0 is the most frequent)."""

    pos: str
    english: str
    rank: int


class LexiconIndex:
    """Stems and phrases by folded Arabic; senses are parsed when they are first asked for."""

    def __init__(self) -> None:
        self._stems: dict[str, dict[str, str]] = {}
        self._phrases: dict[str, str] = {}
        self._longest: dict[str, int] = {}
        self._parsed: dict[str, tuple[Reading, ...]] = {}

    def add_stem(self, arabic: str, senses: str) -> None:
        """Add a stem as the TSV has it (``pos:english | ...``); later entries of one spelling give way."""
        self._stems.setdefault(fold(arabic), {}).setdefault(arabic, senses)

    def add_senses(self, arabic: str, senses: str) -> None:
        """Add senses after those that the stem has."""
        spellings = self._stems.setdefault(fold(arabic), {})
        spellings[arabic] = f"{spellings[arabic]} | {senses}" if arabic in spellings else senses

    def add_phrase(self, arabic: str, senses: str) -> None:
        """Add a sequence of words; the first entry stays."""
        key = fold(arabic)
        if key in self._phrases:
            return
        self._phrases[key] = senses
        first, _, rest = key.partition(" ")
        length = rest.count(" ") + 2
        if length > self._longest.get(first, 0):
            self._longest[first] = length

    def knows(self, stem: str) -> bool:
        """Whether the folded ``stem`` is listed."""
        return stem in self._stems

    def spells(self, folded: str, written: str) -> bool:
        """Whether the folded stem is listed in exactly the spelling ``written``."""
        return written in self._stems.get(folded, ())

    def longest(self, first: str) -> int:
        """How many words the longest phrase has that begins with the folded word ``first`` (0 for none)."""
        return self._longest.get(first, 0)

    def phrase(self, key: str) -> tuple[Reading, ...]:
        """Readings of a folded phrase, words parted by one space; empty where it is not listed."""
        senses = self._phrases.get(key)
        return self._parse(senses) if senses else ()

    def stem(self, folded: str, written: str = "") -> tuple[Reading, ...]:
        """Readings of a folded stem; those of the spelling ``written`` alone, if that is listed."""
        spellings = self._stems.get(folded)
        if spellings is None:
            return ()
        senses = spellings.get(written)
        return self._parse(senses if senses is not None else " | ".join(spellings.values()))

    def _parse(self, senses: str) -> tuple[Reading, ...]:
        readings = self._parsed.get(senses)
        if readings is None:
            parts = [sense.partition(":") for sense in senses.split(" | ")]
            readings = tuple(Reading(pos, english, rank) for rank, (pos, _, english) in enumerate(parts) if english)
            self._parsed[senses] = readings
        return readings


def _lines(name: str) -> list[str]:
    path = files("mujaz.lexicon").joinpath("data", name)
    return path.read_text("utf-8").splitlines() if path.is_file() else []


def load_index() -> LexiconIndex:
    """Read the lexicon's files into an index."""
    index = LexiconIndex()
    for name in _STEM_FILES:
        for line in _lines(name):
            if line and line[0] != "#":
                arabic, _, senses = line.split("\t", 2)
                (index.add_phrase if " " in arabic else index.add_stem)(arabic, senses)
    for line in _lines("phrases.tsv"):
        if line and line[0] != "#":
            arabic, _, senses = line.split("\t", 2)
            if not _CLAUSE.match(senses):
                index.add_phrase(arabic, senses)
    for line in _lines("mined.tsv"):
        if line and line[0] != "#":
            arabic, _, senses = line.split("\t", 2)
            index.add_senses(arabic, senses)
    for kind, pos in _TERM_POS.items():
        for line in _lines(f"terms_{kind}.tsv"):
            if line and line[0] != "#":
                fields = line.split("\t")
                variants = fields[4].split("|") if len(fields) > 4 and fields[4] else []
                for arabic in (fields[0], *variants):
                    _add_term(index, arabic, f"{pos}:{fields[1]}")
    return index


def _add_term(index: LexiconIndex, arabic: str, sense: str) -> None:
    """Add a name or term; single words give way to the stems, which know the common word too."""
    if " " in arabic:
        index.add_phrase(arabic, sense)
        return
    bare = fold(arabic)
    if not index.knows(bare) and not (bare.startswith("ال") and index.knows(bare[2:])):
        index.add_stem(arabic, sense)


@lru_cache(maxsize=1)
def default_index() -> LexiconIndex:
    """Return the package's lexicon, loaded once."""
    return load_index()
