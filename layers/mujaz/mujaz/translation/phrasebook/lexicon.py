"""The lexicon as the engine asks it: folded look-up of stems and phrases, the spelling as written preferred.

The TSV is what loads: a file is cut into columns and its Arabic folded in one go, and dictionaries are made of whole
columns. What an entry says is parsed, and judged, when it is first asked for: an article needs a few hundred of 70,000.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from mujaz.arabic.letters import fold
from mujaz.translation.phrasebook.particles import MODALS

UNTRANSLATED = "_"
"""English of a particle that is left out."""

_TERM_POS = {"people": "per", "places": "loc", "organisations": "org", "titles": "n", "terms": "n"}

_BY_HAND = (
    "phrases_news.tsv", "additions.tsv", "additions_rare.tsv", "additions_general.tsv", "additions_senses.tsv",
)  # fmt: skip
"""Files of entries that hold as they are, those that win over the others first."""

_CLAUSE = re.compile(
    r"\bv[ip]?:(?:the|a|an|[0-9]+) |\bv[ip]?:(?!I )[A-Z]"
    r"|\bv[ip]?:(?:said|announced|revealed|confirmed) (?:the|an?)\b.* (?:for|of)(?: \||$)"
)
"""A verb with its subject, in either order ("the ministry announced", "said the spokesman for"): more of the subject
may follow, so these are left to grammar."""

_MODAL = re.compile("(?:" + "|".join(key.removeprefix("من ") for key in MODALS if key.endswith(" ان")) + ") .")
"""A phrase that goes on after "it is expected that": its verb is left to grammar too."""


_BEGUN = re.compile("(?:ب|ل|و)?ان(?:ه|ها|هم|هما|نا)? .|(?:ذلك|وذلك) .")
"""A conjunction with the beginning of its clause ("that the United States")."""
_ANNOUNCED = re.compile(" ب?ان(?:ه|ها|هم|نا)?(?: .|$)")
"""A verb with the beginning of what it announces ("he added that it was")."""
_REFERRING = re.compile("^(?!له |لها |لهم ).+ (?:في|من|عن|علي|الي|ب|ل)(?:ه|ها|هم)$")
"""A verb with a pronoun that refers back (تشارك فيها): what it refers to is seen by grammar."""


class Reading(NamedTuple):
    """One English reading of a stem or phrase: part of speech, English, rank (0 is the most frequent)."""

    pos: str
    english: str
    rank: int


class LexiconIndex:
    """Stems and phrases by folded Arabic; senses are parsed when they are first asked for."""

    def __init__(self) -> None:
        self._stems: dict[str, tuple[str, ...]] = {}
        """Spellings of a folded stem, in the order of the files."""
        self._senses: dict[str, str] = {}
        """What the lexicon says of a spelling (``pos:english | ...``)."""
        self._phrases: dict[str, str] = {}
        """Phrases that hold as they are."""
        self._listed: dict[str, str] = {}
        """Phrases that hold unless they are clauses, which is seen when one is asked for."""
        self._terms: dict[str, str] = {}
        self._longest: dict[str, int] = {}
        self._parsed: dict[str, tuple[Reading, ...]] = {}

    def add_stems(self, keys: Iterable[str], spellings: Iterable[str], senses: Iterable[str]) -> None:
        """Add stems under their folded keys; a spelling that is known keeps what it says."""
        stems, known = self._stems, self._senses
        for key, spelling, said in zip(keys, spellings, senses, strict=True):
            if spelling not in known:
                known[spelling] = said
                stems[key] = (*stems[key], spelling) if key in stems else (spelling,)

    def add_senses(self, keys: Iterable[str], spellings: Iterable[str], senses: Iterable[str]) -> None:
        """Add senses after those that the stems have."""
        for key, spelling, said in zip(keys, spellings, senses, strict=True):
            if spelling in self._senses:
                self._senses[spelling] += f" | {said}"
            else:
                self.add_stems((key,), (spelling,), (said,))

    def add_phrases(self, phrases: dict[str, str], *, listed: bool = False) -> None:
        """Add phrases by folded key; one that is known stays. Of those ``listed``, clauses will be passed over."""
        held = self._listed if listed else self._phrases
        held.update({**phrases, **held})
        self._measure(phrases)

    def add_terms(self, keys: list[str], spellings: list[str], senses: list[str]) -> None:
        """Add names and terms, which give way to stems and phrases: those know the common word too."""
        several = {key: said for key, said in zip(keys, senses, strict=True) if " " in key}
        for key, spelling, said in zip(keys, spellings, senses, strict=True):
            if key in several:
                self._terms.setdefault(key, said)
            elif not self.knows(key) and not (key.startswith("ال") and self.knows(key[2:])):
                self.add_stems((key,), (spelling,), (said,))
        self._measure(several)

    def _measure(self, keys: Iterable[str]) -> None:
        """Note how long phrases can get after their first word."""
        longest = self._longest
        for key in keys:
            first, _, rest = key.partition(" ")
            length = rest.count(" ") + 2
            if longest.get(first, 0) < length:
                longest[first] = length

    def knows(self, stem: str) -> bool:
        """Whether the folded ``stem`` is listed."""
        return stem in self._stems

    def spells(self, folded: str, written: str) -> bool:
        """Whether the folded stem is listed in exactly the spelling ``written``."""
        return written in self._stems.get(folded, ())

    def is_clause(self, key: str, senses: str) -> bool:
        """Whether a phrase is a verb with its subject, or goes on after a modal: that is left to grammar."""
        if senses.startswith(("c:", "pp:")) and _BEGUN.match(key):
            return True
        if senses[0] == "v" and _ANNOUNCED.search(key):
            return True
        if _REFERRING.search(key) and (senses[0] == "v" or key.startswith(("الذي ", "التي ", "الذين "))):
            return True
        if senses[0] != "v" and "| v" not in senses:
            return bool(_MODAL.match(key.removeprefix("من ")))
        if _CLAUSE.search(senses) or _MODAL.match(key.removeprefix("من ")):
            return True
        rest = key.partition(" ")[2]
        subject = rest.removeprefix("ال")
        if rest == subject or " " in rest:
            return False
        english = senses.partition(":")[2].partition(" ")[0]
        return any(f":{english}" in listed for listed in map(self._senses.__getitem__, self._stems.get(subject, ())))

    def longest(self, first: str) -> int:
        """How many words the longest phrase has that begins with the folded word ``first`` (0 for none)."""
        return self._longest.get(first, 0)

    def phrase(self, key: str) -> tuple[Reading, ...]:
        """Readings of a folded phrase, words parted by one space; empty where it is not listed."""
        senses = self._phrases.get(key)
        if senses is None:
            senses = self._listed.get(key)
            if senses is None or self.is_clause(key, senses):
                senses = self._terms.get(key)
        return self._parse(senses) if senses else ()

    def stem(self, folded: str, written: str = "") -> tuple[Reading, ...]:
        """Readings of a folded stem; those of the spelling ``written`` alone, if that is listed."""
        spellings = self._stems.get(folded)
        if spellings is None:
            return ()
        if written in spellings:
            return self._parse(self._senses[written])
        return self._parse(" | ".join([self._senses[spelling] for spelling in spellings]))

    def _parse(self, senses: str) -> tuple[Reading, ...]:
        readings = self._parsed.get(senses)
        if readings is None:
            parts = [sense.partition(":") for sense in senses.split(" | ")]
            readings = tuple(Reading(pos, english, rank) for rank, (pos, _, english) in enumerate(parts) if english)
            self._parsed[senses] = readings
        return readings


def columns(name: str, width: int) -> list[list[str]]:
    """Return the columns of a file of tab-separated rows, comments left out; empty ones where there is no such file.

    Raises:
        ValueError: a row has not ``width`` columns.

    """
    path = files("mujaz.lexicon").joinpath("data", name)
    text = path.read_text("utf-8") if path.is_file() else ""
    if text.startswith("#"):
        text = text.partition("\n")[2]
    if "\n#" in text:
        text = "\n".join([line for line in text.split("\n") if not line.startswith("#")])
    text = text.strip("\n")
    if not text:
        return [[] for _ in range(width)]
    if text.count("\t") != (text.count("\n") + 1) * (width - 1):
        raise ValueError(f"{name}: not every row has {width} columns")
    cells = text.replace("\n", "\t").split("\t")
    return [cells[column::width] for column in range(width)]


def _folded(arabic: list[str]) -> list[str]:
    """Fold words in one go, which costs a tenth of a call for each."""
    return fold("\n".join(arabic)).split("\n") if arabic else []


def load_index() -> LexiconIndex:
    """Read the lexicon's files into an index: what we added by hand goes before the lists, what was mined after.

    Raises:
        ValueError: a file has a row with another number of columns than the rest.

    """
    index = LexiconIndex()
    for name in _BY_HAND:
        spellings, _, senses = columns(name, 3)
        rows = list(zip(_folded(spellings), spellings, senses, strict=True))
        words = [row for row in rows if " " not in row[1]]
        index.add_stems(*(map(list, zip(*words, strict=True)) if words else ([], [], [])))
        index.add_phrases({key: said for key, spelling, said in reversed(rows) if " " in spelling})
    spellings, _, senses = columns("stems.tsv", 3)
    index.add_stems(_folded(spellings), spellings, senses)
    spellings, _, senses = columns("phrases.tsv", 3)
    index.add_phrases(dict(zip(reversed(_folded(spellings)), reversed(senses), strict=True)), listed=True)
    spellings, _, senses = columns("mined.tsv", 3)
    index.add_senses(_folded(spellings), spellings, senses)
    for kind, pos in _TERM_POS.items():
        spellings, senses = _terms(kind, pos)
        index.add_terms(_folded(spellings), spellings, senses)
    return index


def _terms(kind: str, pos: str) -> tuple[list[str], list[str]]:
    """Return (Arabic, sense) of the terms of one kind, each variant as a term of its own."""
    arabic, english, _, _, variants, _ = columns(f"terms_{kind}.tsv", 6)
    spellings: list[str] = []
    senses: list[str] = []
    for first, said, others in zip(arabic, english, variants, strict=True):
        written = [first, *others.split("|")] if others else [first]
        spellings += written
        if kind == "people" and others and " " in said:
            senses += [f"{pos}:{said if ' ' in one else part_of_name(first, said, one)}" for one in written]
        else:
            senses += [f"{pos}:{said}"] * len(written)
    return spellings, senses


_NAME_PARTICLES = frozenset("al el bin ben ibn bint abu abou bou de da di van von le la".split())


def part_of_name(arabic: str, english: str, word: str) -> str:
    """Return what of a person's ``english`` name one Arabic ``word`` says: the given name or the surname.

    A surname is many people's: which of them is meant is for the extraction to say, not for a list of words.
    """
    parts = english.split(" ")
    if word == arabic.partition(" ")[0]:
        return parts[0]
    begin = len(parts) - 1
    while begin > 1 and parts[begin - 1].lower() in _NAME_PARTICLES:
        begin -= 1
    return " ".join(parts[begin:])


@lru_cache(maxsize=1)
def default_index() -> LexiconIndex:
    """Return the package's lexicon, loaded once."""
    return load_index()
