"""Words: cutting text into tokens, and the clitics that are written onto them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mujaz.arabic.letters import LETTERS, MARKS, fold

_TOKEN = re.compile(
    rf"(?P<arabic>[{LETTERS}][{LETTERS}{MARKS}]*)"
    r"|(?P<number>[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*)"
    r"|(?P<latin>[^\W\d_]+(?:['’.-][^\W\d_]+)*)"
    rf"|(?P<sign>[^\s\w{MARKS}]|_)"
)


class Token(NamedTuple):
    """A word, number or sign: ``text[start:end]`` of the source, its folded form, and its kind."""

    start: int
    end: int
    text: str
    folded: str
    kind: str
    """arabic, number, latin or sign"""


def tokens(text: str) -> list[Token]:
    """Cut ``text`` into tokens, in order; white space and stray marks are left out."""
    return [
        Token(*match.span(), word := match[0], _folded(word), match.lastgroup or "sign")
        for match in _TOKEN.finditer(text)
    ]


_folded = lru_cache(maxsize=1 << 14)(fold)
"""Words come again and again, within an article and from one to the next: each form is folded once."""


PROCLITICS = re.compile(r"(?P<conjunction>[وف])?(?P<preposition>[بلك])?(?P<article>ال)?")


def proclitic_cuts(word: str) -> Iterator[tuple[int, str]]:
    """Yield (length, letters) of each way to cut a conjunction and a preposition off a folded ``word``, none first.

    ``"وبالرياض"`` gives ``(0, "")``, ``(1, "و")``, ``(2, "وب")``. What is left has two letters at least. The article is
    not cut (it belongs to the name or the noun); but after ``ل`` it is written ``لل``, and the caller restores it.
    """
    yield 0, ""
    if len(word) > 2 and word[0] in "وف":
        yield 1, word[0]
        if len(word) > 3 and word[1] in "بلك":
            yield 2, word[:2]
    elif len(word) > 2 and word[0] in "بلك":
        yield 1, word[0]
