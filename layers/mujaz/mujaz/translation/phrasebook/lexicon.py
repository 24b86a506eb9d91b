"""The lexicon as the engine asks it: folded look-up of stems and phrases, the spelling as written preferred."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from mujaz.arabic.letters import fold
from mujaz.translation.phrasebook.particles import MODALS

UNTRANSLATED = "_"
"""English of a particle that is left out."""

_TERM_POS = {"people": "per", "places": "loc", "organisations": "org", "titles": "n", "terms": "n"}

_CLAUSE = re.compile(r"\bv[ip]?:(?:the|a|an|[0-9]+) |\bv[ip]?:(?!I )[A-Z]")
"""A verb with its subject ("the ministry announced"): more of the subject may follow, so these are left to grammar."""

_MODAL = re.compile("(?:" + "|".join(key.removeprefix("من ") for key in MODALS if key.endswith(" ان")) + ") .")
"""A phrase that goes on after "it is expected that": its verb is left to grammar too."""


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

    def add_stem(self, key: str, arabic: str, senses: str) -> None:
        """Add a stem as the TSV has it (``pos:english | ...``) under its folded ``key``; the first stays."""
        self._stems.setdefault(key, {}).setdefault(arabic, senses)

    def add_senses(self, key: str, arabic: str, senses: str) -> None:
        """Add senses after those that the stem has."""
        spellings = self._stems.setdefault(key, {})
        spellings[arabic] = f"{spellings[arabic]} | {senses}" if arabic in spellings else senses

    def add_phrase(self, key: str, senses: str) -> None:
        """Add a folded sequence of words; the first entry stays."""
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

    def is_clause(self, key: str, senses: str) -> bool:
        """Whether a phrase is a verb with its subject, or goes on after a modal: that is left to grammar."""
        if senses[0] != "v":
            return bool(_MODAL.match(key.removeprefix("من ")))
        if senses[0] != "v" and "| v" not in senses:
            return bool(_MODAL.match(key.removeprefix("من ")))
        if _CLAUSE.search(senses) or _MODAL.match(key.removeprefix("من ")):
            return True
        rest = key.partition(" ")[2]
        subject = rest.removeprefix("ال")
        if rest == subject or " " in rest:
            return False
        english = senses.partition(":")[2].partition(" ")[0]
        return any(f":{english}" in listed for listed in self._stems.get(subject, {}).values())

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


def _rows(name: str) -> list[tuple[str, str, str]]:
    """Return (folded Arabic, Arabic, the rest of the line) of a file's rows; all Arabic is folded in one go."""
    path = files("mujaz.lexicon").joinpath("data", name)
    text = path.read_text("utf-8") if path.is_file() else ""
    rows = [line.partition("\t") for line in text.split("\n") if line and line[0] != "#"]
    folded = fold("\n".join([arabic for arabic, _, _ in rows])).split("\n")
    return [(key, arabic, rest) for key, (arabic, _, rest) in zip(folded, rows, strict=True)] if rows else []


def load_index() -> LexiconIndex:
    """Read the lexicon's files into an index: what we added by hand goes before the lists, what was mined after."""
    index = LexiconIndex()
    for name in ("additions.tsv", "additions_rare.tsv", "additions_senses.tsv", "stems.tsv", "phrases.tsv"):
        for key, arabic, rest in _rows(name):
            senses = rest.partition("\t")[2]
            if " " not in arabic:
                index.add_stem(key, arabic, senses)
            elif name != "phrases.tsv" or not index.is_clause(key, senses):
                index.add_phrase(key, senses)
    for key, arabic, rest in _rows("mined.tsv"):
        index.add_senses(key, arabic, rest.partition("\t")[2])
    for kind, pos in _TERM_POS.items():
        for key, arabic, sense in _terms(kind, pos):
            _add_term(index, key, arabic, sense)
    return index


def _terms(kind: str, pos: str) -> list[tuple[str, str, str]]:
    """Return (folded Arabic, Arabic, sense) of the terms of one kind, each variant as a term of its own."""
    named = []
    for _, arabic, rest in _rows(f"terms_{kind}.tsv"):
        english, _, _, variants, *_ = [*rest.split("\t"), "", "", ""]
        sense = f"{pos}:{english}"
        named.append((arabic, sense))
        if variants:
            named.extend([(variant, sense) for variant in variants.split("|")])
    folded = fold("\n".join([arabic for arabic, _ in named])).split("\n")
    return [(key, arabic, sense) for key, (arabic, sense) in zip(folded, named, strict=True)]


def _add_term(index: LexiconIndex, key: str, arabic: str, sense: str) -> None:
    """Add a name or term; single words give way to the stems, which know the common word too."""
    if " " in key:
        index.add_phrase(key, sense)
    elif not index.knows(key) and not (key.startswith("ال") and index.knows(key[2:])):
        index.add_stem(key, arabic, sense)


@lru_cache(maxsize=1)
def default_index() -> LexiconIndex:
    """Return the package's lexicon, loaded once."""
    return load_index()
