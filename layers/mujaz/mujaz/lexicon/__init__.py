"""The Arabic-English lexicon: data that a person can read and correct (TSV under data/), and its loaders.

Keys are the Arabic as it is written in the files; callers that match folded text fold the keys once, when they build
the index that they need.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Literal, NamedTuple

TermKind = Literal["people", "places", "organisations", "titles", "terms"]


class Sense(NamedTuple):
    """One English reading: part of speech (see data/README.md) and the English."""

    pos: str
    english: str


class Entry(NamedTuple):
    """A stem or a phrase, its frequency in a sample of news, and its senses, most frequent first."""

    arabic: str
    frequency: int
    senses: tuple[Sense, ...]


class Term(NamedTuple):
    """A name or term: English press form, detail (a role or kind), ISO country or "", and variants of both."""

    arabic: str
    english: str
    detail: str
    country: str
    arabic_variants: tuple[str, ...]
    english_variants: tuple[str, ...]


def _rows(name: str) -> Iterator[list[str]]:
    for line in files("mujaz.lexicon").joinpath("data", name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _entries(name: str) -> Iterator[Entry]:
    for arabic, frequency, senses in _rows(name):
        parts = (sense.split(":", 1) for sense in senses.split(" | "))
        yield Entry(arabic, int(frequency), tuple(Sense(part[0], part[1]) for part in parts if len(part) == 2))


def stems() -> Iterator[Entry]:
    """Yield the stems: single words without clitics and article."""
    return _entries("stems.tsv")


def phrases() -> Iterator[Entry]:
    """Yield the phrases: word sequences as they stand, a leading conjunction cut off."""
    return _entries("phrases.tsv")


def terms(kind: TermKind) -> Iterator[Term]:
    """Yield the terms of one kind; a country is split off the detail ("city; SA")."""
    for row in _rows(f"terms_{kind}.tsv"):
        arabic, english, _type, detail, arabic_variants, english_variants = (row + [""] * 6)[:6]
        detail, _, country = detail.rpartition("; ") if "; " in detail else (detail, "", "")
        yield Term(
            arabic, english, detail, "" if country == "INT" else country,
            tuple(v for v in arabic_variants.split("|") if v), tuple(v for v in english_variants.split("|") if v),
        )  # fmt: skip
