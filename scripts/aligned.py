"""Sentence pairs with their word alignment: how they are made (`align_pairs`), read, and what a word says in them.

A file of aligned pairs has a JSON object a line: ``id``, ``ar``, ``en``, ``words`` (the English words and their
lemmas) and ``links`` (token of the Arabic, what of it: ``stem``, ``front`` or ``pronoun``, English word).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "layers" / "mujaz"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "bench"))

from mujaz.arabic.words import Token, tokens
from mujaz.translation.phrasebook.affinity import default_affinity
from mujaz.translation.phrasebook.lemmas import FUNCTION_WORDS, lemma
from mujaz.translation.phrasebook.lexicon import default_index
from mujaz.translation.phrasebook.readings import Reader

ROOT = Path(__file__).resolve().parent.parent
"""The repository."""
_WORD = re.compile(r"[A-Za-z][A-Za-z'.\-]*[A-Za-z]|[A-Za-z]|[0-9][0-9,.]*")
_BESIDE = 2
"""English words beside an aligned one among which the rest of a sense may stand."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence with a translation, and which words of the two belong together."""

    name: str
    arabic: str
    english: str
    words: list[tuple[str, str]]
    """Words of the English and their lemmas."""
    links: list[tuple[int, str, int]]

    @property
    def article(self) -> str:
        """The article that the sentence is from."""
        return self.name.rpartition(".")[0]

    def said(self, first: int, last: int, part: str = "stem") -> list[int]:
        """Return the English words of (a part of) the tokens from ``first`` to ``last`` (exclusive), in order."""
        return sorted({word for token, what, word in self.links if first <= token < last and what == part})


def english_words(text: str) -> list[tuple[str, str]]:
    """Return the words of an English text with their lemmas; "'s" is a word."""
    found = []
    for word in _WORD.findall(text.replace("\u2019", "'")):
        lower = word.lower()
        owner = lower.endswith("'s")
        bare = lower.removesuffix("'s")
        found.append((word[: len(bare)], lemma(bare, default_affinity().ranks)))
        if owner:
            found.append(("'s", "'s"))
    return found


def pieces(text: str, reader: Reader) -> Iterator[tuple[str, int, str]]:
    """Yield what an Arabic sentence is made of, clitics apart: the piece, its token, which part of it it is."""
    for place, token in enumerate(tokens(text)):
        if token.kind == "sign":
            continue
        if token.kind != "arabic":
            yield token.text.lower(), place, "stem"
            continue
        yield from _pieces(token, place, reader)


def _pieces(token: Token, place: int, reader: Reader) -> Iterator[tuple[str, int, str]]:
    readings = reader.word(token)
    reading = readings[0] if readings else reader.unknown(token)
    if reading.conjunction:
        yield reading.conjunction + "+", place, "and"
    if reading.preposition:
        yield reading.preposition + "+", place, "front"
    yield reading.stem or token.folded, place, "stem"
    if reading.suffix:
        yield "+" + reading.suffix, place, "pronoun"


def read_pairs(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            one = json.loads(line)
            words = [(word, base) for word, base in one["words"]]
            yield Pair(one["id"], one["ar"], one["en"], words, [tuple(link) for link in one["links"]])


@lru_cache(maxsize=100_000)
def content(english: str) -> tuple[str, ...]:
    """Return the lemmas of the content words of an English sense."""
    return tuple(base for _, base in english_words(english) if base not in FUNCTION_WORDS)


def bears(pair: Pair, said: list[int], english: str) -> bool:
    """Whether the translation says the content words of a sense where the Arabic word is aligned, or just beside."""
    wanted = content(english)
    aligned = {pair.words[place][1] for place in said}
    if not wanted or aligned.isdisjoint(wanted):
        return False
    near = {
        pair.words[place + step][1]
        for place in said
        for step in range(-_BESIDE, _BESIDE + 1)
        if 0 <= place + step < len(pair.words)
    }
    return near.issuperset(wanted)


def reader() -> Reader:
    """Return a reader over the package's lexicon."""
    return Reader(default_index())
