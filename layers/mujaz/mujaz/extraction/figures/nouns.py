"""Nouns that can be counted: whether a token is one, whether it is people, and its English, from the lexicon."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from mujaz.arabic.letters import MARKS, fold
from mujaz.facts import FigureKind
from mujaz.lexicon import Sense, stems_by_folded, stems_by_spelling

_NOUN_POS = frozenset({"n", "np", "vn", "unit"})
_FUNCTION_POS = frozenset({"p", "c", "pro", "x"})
_VERB_POS = frozenset({"v", "vi", "vp"})
_HARAKAT = re.compile(f"[{MARKS}]")
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
POSSESSED = ("its ", "his ", "her ", "their ", "my ", "our ", "your ")
_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "نا", "كم", "ي")


class Noun(NamedTuple):
    """A counted noun: English singular and plural, whether it is a plural or dual form, people, and their kind."""

    singular: str
    plural: str
    is_plural: bool
    is_dual: bool
    people: bool
    kind: FigureKind = "count"


class Entry(NamedTuple):
    """What the lexicon says of a word: its senses in order of frequency."""

    senses: tuple[Sense, ...]

    def first(self, *kinds: str) -> str | None:
        """Return the English of the first sense among ``kinds``."""
        return next((english for pos, english in self.senses if pos in kinds), None)

    @property
    def main(self) -> str:
        """The commonest part of speech."""
        return self.senses[0].pos


@lru_cache(maxsize=8192)
def folded_entry(word: str) -> Entry | None:
    """Return the entry of a folded word; where spellings fold together, the commoner one comes first."""
    senses = tuple(sense for entry in stems_by_folded().get(word, ()) for sense in entry.senses)
    return Entry(senses) if senses else None


def entry_of(word: str) -> Entry | None:
    """Return the lexicon's entry of a folded word, the accusative alif cut off where it must be."""
    return folded_entry(word) or (folded_entry(word[:-1]) if len(word) >= 3 and word.endswith("ا") else None)


def exact_entry(source: str) -> Entry | None:
    """Return the lexicon's entry of a token as it is written, harakat and the accusative alif cut off."""
    plain = _HARAKAT.sub("", source)
    table = stems_by_spelling()
    found = table.get(plain) or (table.get(plain[:-1]) if len(plain) >= 3 and plain.endswith("ا") else None)
    return Entry(found.senses) if found is not None and found.senses else None


@cache
def people() -> dict[str, Noun]:
    """Return the nouns for people by folded form, with the forms that rules make of them."""
    table: dict[str, Noun] = {}
    for line in files("mujaz.extraction.figures").joinpath("people.tsv").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, singular, plural, arabic = line.split("\t")
        words = arabic.split("/")
        if " " in arabic:
            continue  # phrases are read by `kinds`
        for number, word in enumerate(words):
            folded = fold(word)
            noun = Noun(singular, plural, number > 0, False, True, kind)  # type: ignore[arg-type]
            table.setdefault(folded, noun)
            if number == 0:
                if not folded.endswith("ه"):
                    table.setdefault(folded + "ه", noun)  # a woman: مرشحة
                    table.setdefault(folded + "ات", noun._replace(is_plural=True))
                stem = folded[:-1] + "ت" if folded.endswith("ه") else folded
                table.setdefault(folded + "ا", noun)
                # The sound plural in ين is written like the dual: only what has a plural of its own is a sure dual.
                endings = ("ان", "ين") if len(words) > 1 and not fold(words[1]).endswith("ين") else ("ان",)
                for ending in endings:
                    table.setdefault(stem + ending, noun._replace(is_dual=True))
            else:
                table.setdefault(folded + "ا", noun)
                if folded.endswith("ين"):
                    table.setdefault(folded[:-1], noun)
    return table


@lru_cache(maxsize=8192)
def read_noun(word: str) -> Noun | None:
    """Return the counted noun that the folded ``word`` is, without clitics and article, or None."""
    known = people().get(word)
    if known is not None:
        return known
    entry = entry_of(word)
    return _noun_of(entry, word) if entry is not None else None


def _noun_of(entry: Entry, word: str) -> Noun | None:
    """Return the noun that an entry of the lexicon has, or None."""
    english = entry.first("np")
    if english is not None and (entry.main in ("np", "n", "unit", "a", "pt") or entry.first("n") is not None):
        dual = english.startswith(("two ", "both "))
        if not dual and entry.main != "np" and entry.first("n") is not None:
            return Noun(entry.first("n") or english, english, False, False, _names_people(english))
        plural = english.removeprefix("two ").removeprefix("both ")
        return Noun(plural, plural, not dual, dual, _names_people(plural))
    national = entry.first("a")
    if entry.main == "a" and national is not None and national[:1].isupper() and word.removesuffix("ا").endswith("ي"):
        return Noun(national, pluralise(national), False, False, True)  # an adjective of nation counts people
    english = entry.first("n", "unit", "vn")
    if english is None or entry.main in _FUNCTION_POS:
        return None
    plural = pluralise(english)
    return Noun(english, plural, False, False, _names_people(plural))


@cache
def _people_words() -> frozenset[str]:
    """English plurals that name people; heads are as often warheads, and heads of state are in the list itself."""
    return frozenset(noun.plural.split()[-1] for noun in people().values() if noun.kind == "people") - {"heads"}


def _names_people(plural: str) -> bool:
    return plural.rsplit(maxsplit=1)[-1] in _people_words()


def countable(word: str, source: str = "") -> Noun | None:
    """Return the noun at a place right after a number: indefinite, no particle or verb, known to the lexicon.

    ``word`` is folded; ``source``, the token as it is written, tells apart words that fold together.
    """
    exact = exact_entry(source) if source else None
    if exact is not None and exact.main in _NOUN_POS and word not in people():
        noun = _noun_of(exact, word)
        if noun is not None and not noun.plural.startswith(POSSESSED):
            return noun
    if word.startswith("ال") and len(word) > 4 and entry_of(word) is None:
        return None  # with the article; stems that begin so (آليات) are in the lexicon
    noun = read_noun(word)
    if noun is None:
        return None
    if noun.plural.startswith(POSSESSED):
        return None
    entry = folded_entry(word)
    if entry is not None and entry.main in _FUNCTION_POS | _VERB_POS | {"d", "num", "month", "day"} and not noun.people:
        return None
    return noun


def definite_noun(word: str) -> Noun | None:
    """Return the noun of a definite token: with the article (الركلات) or a pronoun suffix (مبارياته)."""
    for proclitic in _PROCLITICS:
        if not word.startswith(proclitic):
            continue
        rest = word[len(proclitic) :]
        if rest.startswith("ال") and (noun := read_noun(rest[2:])) is not None:
            return noun
        if proclitic.endswith("ل") and rest.startswith("ل") and (noun := read_noun(rest[1:])) is not None:
            return noun
    for suffix in _PRONOUNS:
        if len(word) > len(suffix) + 2 and word.endswith(suffix):
            stem = word[: -len(suffix)]
            for candidate in (stem, stem[:-1] + "ه" if stem.endswith("ت") else stem):
                for proclitic in ("", "و", "ب", "ل"):
                    noun = read_noun(candidate.removeprefix(proclitic)) if candidate.startswith(proclitic) else None
                    if noun is not None:
                        return noun
    return None


def adjective(word: str) -> str | None:
    """Return the English of an adjective, None where ``word`` is none."""
    entry = entry_of(word) or entry_of(singular(word))
    return entry.first("a", "pt") if entry is not None else None


def singular(word: str) -> str:
    """Return the singular of a dual adjective or noun, without the article; other words unchanged but for it."""
    word = word.removeprefix("ال")
    if word.endswith(("تان", "تين")):
        return word[:-3] + "ه"
    return word[:-2] if word.endswith(("ان", "ين")) and len(word) > 5 else word


def pluralise(english: str) -> str:
    """Return the English plural of a noun phrase whose head is its last word (or the word before "of")."""
    head, of, rest = english.partition(" of ")
    if head.endswith("sis"):
        plural = head[:-2] + "es"
    elif head.endswith(("s", "x", "ch", "sh")):
        plural = head if head.endswith("ss") is False and head.endswith("s") else head + "es"
    elif head.endswith("y") and head[-2:-1] not in "aeiou":
        plural = head[:-1] + "ies"
    elif head.endswith("man"):
        plural = head[:-2] + "en"
    elif head.endswith(("craft", "people", "children")):
        plural = head
    else:
        plural = head + "s"
    return plural + of + rest
