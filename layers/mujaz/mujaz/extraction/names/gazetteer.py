"""The list of names, and finding its entries in a row of words: clitics cut, longest first.

`lexicon/data/names.tsv` is built by `scripts/build_names.py`, which describes its columns, with an index of its keys by
their first word. Loading only splits lines; keys and entries are parsed when they are first met.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from mujaz.extraction.names.kept import Kept
from mujaz.extraction.names.tables import analyse, nationalities
from mujaz.extraction.names.words import Word, cuts
from mujaz.facts import NameKind

Strength = Literal["=", "~", "^"]
"""``=`` stands by itself; ``~`` is a common word too; ``^`` is a short form that needs its full name or context."""

MEDIA = frozenset(["newspaper", "TV channel", "news agency", "news site", "broadcaster", "magazine", "news website"])
"""Details of the entries that publish or broadcast."""

CLUBS = frozenset(["club", "football club"])
"""Details of sports clubs, which are often called by a common word or by their town."""

_KEPT = 65536
"""Words whose keys are kept; beyond, they are looked up again."""

_KINDS: dict[str, NameKind] = {"P": "person", "L": "place", "O": "organisation"}


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One entity of the list. ``number`` is its line.

    There is one entry for a line, so that entries are told apart by identity, which costs less than what they hold.
    """

    number: int
    kind: NameKind
    english: str
    also: tuple[str, ...]
    detail: str
    country: str | None
    lat: float | None
    lon: float | None
    keys: tuple[str, ...]


class Hit(NamedTuple):
    """An entry found at ``words[first:last]``; ``cut`` letters of the first word are clitics."""

    first: int
    last: int
    cut: int
    entry: Entry
    strength: Strength


class Item(NamedTuple):
    """A key without its first word: length in words, the rest, the entry's line, and strength."""

    length: int
    rest: str
    number: int
    mark: Strength


class Opening(NamedTuple):
    """What a word may open: letters cut off it, length in words, and the keys of that length by what comes after."""

    cut: int
    length: int
    keys: dict[str, tuple[Item, ...]]


def index_of(lines: Sequence[str]) -> dict[str, str]:
    """Return for each first word of a key the packed keys that begin with it: ``mark:line:rest|...``."""
    index: dict[str, list[str]] = {}
    for number, line in enumerate(lines):
        for key in line.rpartition("\t")[2].split("|"):
            first, _, rest = key[1:].partition(" ")
            index.setdefault(first, []).append(f"{key[0]}:{number}:{rest}")
    return {first: "|".join(parts) for first, parts in index.items()}


class Gazetteer:
    """All names of the list, by their first word."""

    def __init__(self, lines: Sequence[str], index: Mapping[str, str] | None = None) -> None:
        """Take ``lines`` of names.tsv, comments left out, and their index where it was made before."""
        self.lines = lines
        self._packed = index if index is not None else index_of(lines)
        self._items: dict[str, tuple[Item, ...]] = {}
        self._entries: Kept[int, Entry] = Kept(self._read_entry)
        self._opened: Kept[str, tuple[Opening, ...]] = Kept(self._openings)

    def _keys(self, first: str) -> tuple[Item, ...]:
        """Return the keys that begin with a word."""
        found = self._items.get(first)
        if found is None:
            packed = self._packed.get(first)
            if packed is None:
                return ()
            parts = (part.split(":", 2) for part in packed.split("|"))
            found = tuple(
                Item(rest.count(" ") + 2 if rest else 1, rest, int(number), mark)  # type: ignore[arg-type]
                for mark, number, rest in parts
            )
            self._items[first] = found
        return found

    def forget(self) -> None:
        """Throw away what was kept of words met."""
        self._opened.clear()
        self._items.clear()

    def entry(self, number: int) -> Entry:
        """Return the entry on line ``number``."""
        return self._entries[number]

    def _read_entry(self, number: int) -> Entry:
        kind, english, also, detail, country, lat, lon, keys = self.lines[number].split("\t")
        return Entry(
            number, _KINDS[kind], english, tuple(also.split("|")) if also else (), detail, country or None,
            float(lat) if lat else None, float(lon) if lon else None, tuple(key[1:] for key in keys.split("|")),
        )  # fmt: skip

    def lookup(self, key: str) -> list[tuple[Entry, str]]:
        """Return the entries with exactly this key, each with its strength."""
        first, _, rest = key.partition(" ")
        return [(self.entry(item.number), item.mark) for item in self._keys(first) if item.rest == rest]

    def organisation(self, key: str) -> Entry | None:
        """Return the organisation with this key, its article on or off."""
        for candidate in (key, key.removeprefix("ال"), "ال" + key):
            for entry, _ in self.lookup(candidate):
                if entry.kind == "organisation":
                    return entry
        return None

    def _openings(self, form: str) -> tuple[Opening, ...]:
        """Return the keys that a word may open, by the letters cut and their length; most words open none."""
        whole = analyse(form)
        tables: dict[tuple[int, int], dict[str, tuple[Item, ...]]] = {}
        for cut, base in cuts(form):
            for item in self._keys(base):
                # A word as it stands is never cut for a single word: فيما is no Lima with a fa- before it.
                short = item.mark == "~" and len(base) < 5 and form[0] != "و"
                if not (cut and item.length == 1 and (short or (whole.pos and not whole.cut))):
                    table = tables.setdefault((cut, item.length), {})
                    table[item.rest] = (*table.get(item.rest, ()), item)
        return tuple(Opening(*place, table) for place, table in tables.items())

    def hits(self, words: Sequence[Word], forms: Sequence[str]) -> list[Hit]:
        """Return the hits of all entries at all words, whatever their length, in order of their first word."""
        if len(self._opened) > _KEPT:
            self._opened.clear()
        entries = self._entries
        found: list[Hit] = []
        for i, openings in enumerate(self._opened.of(forms)):
            if not openings or words[i].kind == "sign":
                continue  # most words
            for cut, length, keys in openings:
                rest = " ".join(forms[i + 1 : i + length]) if length > 1 else ""
                for _, _, number, mark in keys.get(rest, ()):
                    found.append(Hit(i, i + length, cut, entries[number], mark))
        return found


@cache
def gazetteer() -> Gazetteer:
    """Load the list, once."""
    folder = files("mujaz.lexicon").joinpath("data")
    lines = folder.joinpath("names.tsv").read_text("utf-8").split("\n")
    index = folder.joinpath("names_index.tsv").read_text("utf-8").split("\n")
    return Gazetteer(lines[1:-1], dict(line.split("\t") for line in index[1:-1]))


@cache
def country_names() -> dict[str, str]:
    """Return the English names of countries by ISO code."""
    rows = (line.split("\t") for line in gazetteer().lines if "\tcountry\t" in line)
    found: dict[str, str] = {}
    for row in rows:
        found.setdefault(row[4], row[1])
    return found


@cache
def country_adjectives() -> dict[str, str]:
    """Return the English adjectives of countries by their English names: Mali, Malian."""
    names = country_names()
    found: dict[str, str] = {}
    for nation in nationalities().values():
        if nation.country in names:
            found.setdefault(names[nation.country], nation.english)
    return found
