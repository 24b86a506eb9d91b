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

from mujaz.arabic.letters import LETTERS, MARKS, Folded
from mujaz.arabic.words import proclitic_cuts

_TOKEN = re.compile(
    rf"(?P<arabic>[{LETTERS}]+)|(?P<number>[0-9]+(?:[.,٫٬][0-9]+)*)"
    r"|(?P<latin>[^\W\d_]+(?:['’.-][^\W\d_]+)*)|(?P<sign>[^\s\w]|_)"
)
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


def read_words(text: str) -> list[Word]:
    """Cut ``text`` into words in canonical form, in order. Folding once, before cutting, keeps this fast."""
    folded = Folded.of(text)
    plain = isinstance(folded.offsets, range)  # no mark was left out, so that the offsets are the text's
    words: list[Word] = []
    for match in _TOKEN.finditer(folded.text):
        kind = match.lastgroup or "sign"
        start, end = match.span() if plain else folded.span(*match.span())
        form = match.group()
        if kind == "arabic":
            form = canonical(form)
            if words:
                last = words[-1]
                if last.form in _ABD and form.startswith("ال") and len(form) > 3:
                    words[-1] = Word(last.start, end, last.form + form, kind)
                    continue
                if last.form in _KUNYA:
                    words[-1] = last._replace(form=_KUNYA[last.form])
        words.append(Word(start, end, form.lower() if kind == "latin" else form, kind))
    return words


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
