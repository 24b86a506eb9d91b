"""The article as a row of words in a canonical form, so that one name written two ways is one row of words.

On top of letter folding (`mujaz.arabic.letters`), ``عبد العزيز`` and ``عبدالعزيز`` become one word; ``أبي`` and ``أبا``
before a word become ``أبو``; ``ابن`` becomes ``بن``; and the sound plural's endings ``ون`` and ``ين`` become ``ين``
(الحوثيون، الحوثيين). The lexicon's keys go through the same door, so both sides always agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from mujaz.arabic.letters import MARKS, is_arabic
from mujaz.arabic.words import folded_words, proclitic_cuts

_MARK = re.compile(f"[{MARKS}]")
_ABD = frozenset(clitic + "عبد" for clitic in ("", "و", "ف", "ب", "ل", "ك", "ول", "وب"))
_KUNYA = {clitic + case: clitic + "ابو" for clitic in ("", "و", "ف", "ب", "ل", "ول", "وب") for case in ("ابي", "ابا")}
_FRONT = re.compile("[وف]?(?:[بلك]?ال|لل|[بلك])?")
_LONG_PLURAL = 6
"""Letters, proclitics left out, from which a word in ون is a plural and no singular (قانون، تعاون)."""


class Word(NamedTuple):
    """A word, number or sign: span in the text, canonical form, and kind (arabic, number, latin, sign)."""

    start: int
    end: int
    form: str
    kind: str


@lru_cache(maxsize=65536)
def canonical(folded: str) -> str:
    """Return the canonical form of one folded word."""
    if folded.endswith("ون") and len(_FRONT.sub("", folded, count=1)) >= _LONG_PLURAL:
        return folded[:-2] + "ين"
    return "بن" if folded == "ابن" else folded


@lru_cache(maxsize=65536)
def _form(folded: str) -> str:
    """Return the canonical form of a token of any kind; capitals of Latin letters mean nothing."""
    if is_arabic(folded):
        return canonical(folded)
    return folded.lower() if folded[0].isalnum() else folded


_OPENERS = _ABD | _KUNYA.keys()
"""Words whose form depends on the word after them, or that become one with it."""


def read_words(text: str) -> list[Word]:
    """Cut ``text`` into words in canonical form, in order."""
    cut = folded_words(text)
    if not cut:
        return []
    starts, ends, tokens, kinds = zip(*cut, strict=True)
    forms = list(map(_form, tokens))
    words = list(map(Word._make, zip(starts, ends, forms, kinds, strict=True)))
    if not _OPENERS.isdisjoint(forms):
        opening = [i for i, form in enumerate(forms) if form in _OPENERS]
        for i in reversed(opening):  # from behind, so that joining two words moves none that is still to come
            _join(words, i)
    return words


def _join(words: list[Word], i: int) -> None:
    """Make ``عبد`` and what follows it one word, and give ``أبو`` before a word its one case."""
    if i + 1 == len(words) or words[i + 1].kind != "arabic":
        return
    word, after = words[i : i + 2]
    if word.form in _KUNYA:
        words[i] = word._replace(form=_KUNYA[word.form])
    elif after.form.startswith("ال") and len(after.form) > 3:
        words[i : i + 2] = [Word(word.start, after.end, word.form + after.form, after.kind)]


def key_of(name: str) -> str:
    """Return a name's key: the canonical forms of its words with blanks between, signs left out."""
    return " ".join(word.form.lower() for word in read_words(name) if word.kind != "sign")


@lru_cache(maxsize=65536)
def cuts(form: str) -> tuple[tuple[int, str], ...]:
    """Return (letters cut, what is left) for each way to take proclitics off a canonical word, none first.

    After ``ل`` the article's alif is written no more (``للأمم``): it is restored in what is left, though the letters
    cut count both lams.
    """
    found: list[tuple[int, str]] = []
    for length, letters in proclitic_cuts(form):
        rest = form[length:]
        found.append((length, rest))
        if letters.endswith("ل") and rest.startswith("ل") and len(rest) > 2:
            found.append((length + 1, "ا" + rest))
    return tuple(found)


def advance(text: str, start: int, letters: int) -> int:
    """Return the offset in ``text`` after ``letters`` letters from ``start``, marks not counted."""
    position = start
    while letters or (position > start and position < len(text) and _MARK.match(text[position])):
        letters -= not _MARK.match(text[position])
        position += 1
    return position


def is_break(word: Word) -> bool:
    """Whether a word is a sign that ends a phrase (any but hyphen, dot and quotation marks inside names)."""
    return word.kind == "sign" and word.form not in "-–."


def forms(words: Sequence[Word], first: int, last: int) -> Iterator[str]:
    """Yield the canonical forms of ``words[first:last]``, signs left out."""
    return (word.form for word in words[first:last] if word.kind != "sign")
