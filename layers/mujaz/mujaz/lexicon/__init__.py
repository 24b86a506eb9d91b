"""The Arabic-English lexicon: data that a person can read and correct (TSV under data/), and its loaders.

Every file is read once, when it is first asked for, and shared. Senses are parsed when they are looked at: an article
needs a few hundred of the 40,000 entries, and a cold start must not pay for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from mujaz.arabic.letters import fold

TermKind = Literal["people", "places", "organisations", "titles", "terms"]


class Sense(NamedTuple):
    """One English reading: part of speech (see data/README.md) and the English."""

    pos: str
    english: str


class Entry:
    """A stem or a phrase, its frequency in a sample of news, and its senses, most frequent first."""

    __slots__ = ("_raw", "_senses", "arabic", "folded", "frequency")

    def __init__(self, arabic: str, folded: str, frequency: int, raw: str) -> None:
        """``folded`` is ``fold(arabic)``; ``raw`` is the senses as the file has them."""
        self.arabic = arabic
        self.folded = folded
        self.frequency = frequency
        self._raw = raw
        self._senses: tuple[Sense, ...] | None = None

    @property
    def senses(self) -> tuple[Sense, ...]:
        """The senses, most frequent first."""
        if self._senses is None:
            parts = (sense.partition(":") for sense in self._raw.split(" | "))
            self._senses = tuple(Sense(pos, english) for pos, _, english in parts if english)
        return self._senses

    def has(self, *kinds: str) -> bool:
        """Whether the entry has a sense of one of the parts of speech, without parsing the senses."""
        return any(self._raw.startswith(f"{kind}:") or f" | {kind}:" in self._raw for kind in kinds)


class Term(NamedTuple):
    """A name or term: English press form, detail (a role or kind), ISO country or "", and variants of both."""

    arabic: str
    english: str
    detail: str
    country: str
    arabic_variants: tuple[str, ...]
    english_variants: tuple[str, ...]


def _rows(name: str) -> Iterator[list[str]]:
    for line in files("mujaz.lexicon").joinpath("data", name).read_text("utf-8").split("\n"):
        if line and not line.startswith("#"):
            yield line.split("\t")


def _entries(name: str) -> tuple[Entry, ...]:
    rows = list(_rows(name))
    folded = fold("\n".join(row[0] for row in rows)).split("\n")  # in one go: a call for each costs ten times as much
    return tuple(
        Entry(arabic, key, int(frequency), raw)
        for key, (arabic, frequency, raw) in zip(folded, rows, strict=True)
    )  # fmt: skip


@cache
def stems() -> tuple[Entry, ...]:
    """Return the stems: single words without clitics and article."""
    return _entries("stems.tsv")


@cache
def phrases() -> tuple[Entry, ...]:
    """Return the phrases: word sequences as they stand, a leading conjunction cut off."""
    return _entries("phrases.tsv")


@cache
def stems_by_spelling() -> Mapping[str, Entry]:
    """Return the stems by their spelling: آلية is told from إليه, which folds to the same letters."""
    return {entry.arabic: entry for entry in stems()}


@cache
def stems_by_folded() -> Mapping[str, tuple[Entry, ...]]:
    """Return the stems by folded form; spellings that fold together in the order of the file."""
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in stems():
        found[entry.folded] = (*found.get(entry.folded, ()), entry)
    return found


@cache
def phrases_by_folded() -> Mapping[str, Entry]:
    """Return the phrases by folded form; of two that fold together, the first in the file."""
    found: dict[str, Entry] = {}
    for entry in phrases():
        found.setdefault(entry.folded, entry)
    return found


@cache
def terms(kind: TermKind) -> tuple[Term, ...]:
    """Return the terms of one kind; a country is split off the detail ("city; SA")."""
    return tuple(_terms(f"terms_{kind}.tsv"))


def _terms(name: str) -> Iterator[Term]:
    for row in _rows(name):
        arabic, english, _type, detail, arabic_variants, english_variants = (row + [""] * 6)[:6]
        detail, _, country = detail.rpartition("; ") if "; " in detail else (detail, "", "")
        yield Term(
            arabic, english, detail, "" if country == "INT" else country,
            tuple(v for v in arabic_variants.split("|") if v), tuple(v for v in english_variants.split("|") if v),
        )  # fmt: skip
