"""English words without their endings: "transferred" and "transfers" are both told of under "transfer".

Which base a form has is asked of a vocabulary, most frequent word first: "planned" is from "plan" since no "planne" is
known, "hoping" from "hope" since that is more frequent than "hop". No part of speech is known, so that "meeting" the
noun is "meet" too: for what words have to do with each other that does no harm.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mujaz.translation.phrasebook.inflection import IRREGULAR_BASES
from mujaz.translation.phrasebook.model import words_of

FUNCTION_WORDS = frozenset(
    "the a an of in to for on at by and or with from is was are were be been has have had will would not it its his "
    "her their that which who this these there he she they we you i as but if than then so do does did can could may "
    "might should must into about over after before under between during through against also more most other some "
    "such no only same very just when where how what why all any both each few up out off down own s t two".split()
)
"""Words of grammar: they stand beside everything and say nothing of the topic."""

_WHOLE = frozenset(
    "news economics politics physics series species headquarters something anything nothing everything during being "
    "thing evening morning interesting united hundred indeed speed".split()
)
"""Words whose end is no ending."""


def _bases(word: str) -> Iterator[str]:
    """Yield what ``word`` may be an inflected form of."""
    if word.endswith("ies") and len(word) > 4:
        yield word[:-3] + "y"
    elif word.endswith(("ses", "xes", "zes", "ches", "shes")):
        yield from (word[:-1], word[:-2])
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        yield word[:-1]
    elif word.endswith("ied"):
        yield word[:-3] + "y"
    elif word.endswith("eed"):
        yield word[:-1]
    elif word.endswith("ed") and len(word) > 4:
        yield from _unended(word[:-2])
    elif word.endswith("ing") and len(word) > 5:
        yield from _unended(word[:-3])


def _unended(stem: str) -> Iterator[str]:
    """Yield what may stand before -ed or -ing: the stem, with its e again, with one consonant of two."""
    yield from (stem, stem + "e")
    if stem[-1] == stem[-2]:
        yield stem[:-1]


def lemma(word: str, ranks: Mapping[str, int]) -> str:
    """Return the base of a lower-case word: the most frequent of those that ``ranks`` has, else the word itself."""
    if word in _WHOLE or len(word) < 4:
        return IRREGULAR_BASES.get(word, word)
    if word in IRREGULAR_BASES:
        return IRREGULAR_BASES[word]
    if word.endswith("'s"):
        return lemma(word[:-2], ranks)
    known = [base for base in _bases(word) if base in ranks]
    return min(known, key=ranks.__getitem__) if known else word


def content_lemmas(english: str, ranks: Mapping[str, int]) -> list[str]:
    """Return the lemmas of the content words of an English text, in order."""
    return [lemma(word, ranks) for word in words_of(english) if word[0].isalpha() and word not in FUNCTION_WORDS]
