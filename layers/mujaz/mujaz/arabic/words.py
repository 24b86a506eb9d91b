"""Words: cutting text into tokens, and the clitics that are written onto them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from mujaz.arabic.letters import LETTERS, MARKS, fold

_SOURCE_TOKEN = (
    rf"(?P<arabic>[{LETTERS}][{LETTERS}{MARKS}]*)"
    r"|(?P<number>[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*)"
    r"|(?P<latin>[^\W\d_]+(?:['’.-][^\W\d_]+)*)"
    rf"|(?P<sign>[^\s\w{MARKS}]|_)"
)
_TOKEN = re.compile(_SOURCE_TOKEN)
_SOURCE_PIECE = re.compile(f"(?:{re.sub('[?]P<[a-z]+>', '?:', _SOURCE_TOKEN)}) ?|\\s+|.", re.DOTALL)
"""A token and a space after it, or what stands between tokens: all pieces together are the text."""


class Token(NamedTuple):
    """A word, number or sign: ``text[start:end]`` of the source, its folded form, and its kind."""

    start: int
    end: int
    text: str
    folded: str
    kind: str
    """arabic, number, latin or sign"""


@lru_cache(maxsize=1 << 15)
def _read_source(piece: str) -> tuple[int, str, str, str]:
    """Return the length of a piece's token, the token, its folded form and kind ("" where the piece is no token)."""
    token = piece.removesuffix(" ")
    match = _TOKEN.fullmatch(token)
    return len(token), token, fold(token), (match.lastgroup or "") if match else ""


def tokens(text: str) -> list[Token]:
    """Cut ``text`` into tokens, in order; white space and stray marks are left out.

    Words come again and again, within an article and from one to the next: what a piece is is read once.
    """
    pieces = _SOURCE_PIECE.findall(text)
    read = zip(accumulate(map(len, pieces), initial=0), map(_read_source, pieces), strict=False)
    rows = [(start, start + length, token, folded, kind) for start, (length, token, folded, kind) in read if kind]
    return list(map(Token._make, rows))


_FOLDED = re.compile(
    rf"(?P<arabic>[{LETTERS}]+)|(?P<number>[0-9]+(?:[.,٫٬][0-9]+)*)"
    r"|(?P<latin>[^\W\d_]+(?:['’.-][^\W\d_]+)*)|(?P<sign>[^\s\w]|_)"
)
"""A token of a folded text, which has no marks in it."""

_DIGITS = f"[0-9٠-٩۰-۹][0-9٠-٩۰-۹{MARKS}]*"
_ROMAN = rf"[^\W\d_ـ](?:[^\W\d_]|[{MARKS}])*"
_PIECE = re.compile(
    rf"(?:[{LETTERS}][{LETTERS}{MARKS}]*|{_DIGITS}(?:[.,٫٬][{MARKS}]*{_DIGITS})*"
    rf"|{_ROMAN}(?:['’.-][{MARKS}]*{_ROMAN})*|(?:[^\s\w{MARKS}]|_)[{MARKS}]*) ?|[\s{MARKS}]+|.",
    re.DOTALL,
)
"""The same tokens with their marks in the source, and what stands between them: all pieces together are the text. A
space after a token is taken with it, since that halves the pieces."""


class FoldedWord(NamedTuple):
    """A token of a text as folding leaves it: span in the source, marks after it included, folded letters, kind."""

    start: int
    end: int
    folded: str
    kind: str
    """arabic, number, latin or sign"""


@lru_cache(maxsize=1 << 15)
def _read_piece(piece: str) -> tuple[int, str, str]:
    """Return the length of a piece's token, its folded letters and kind ("" where the piece is no token)."""
    token = piece.removesuffix(" ")
    folded = fold(token)
    match = _FOLDED.fullmatch(folded)
    return len(token), folded, (match.lastgroup or "") if match else ""


_last_cut: tuple[str, tuple[FoldedWord, ...]] | None = None
"""The last text that was cut: names, attribution, quotes and events ask for the same one in turn."""


def folded_words(text: str) -> tuple[FoldedWord, ...]:
    """Cut ``text`` into the tokens that it has once it is folded, in order, without folding all of it.

    Unlike in `tokens`, what marks alone part is one word, and signs have their marks.
    """
    global _last_cut  # noqa: PLW0603 (a cache of one)
    last = _last_cut
    if last is not None and last[0] is text:
        return last[1]
    pieces = _PIECE.findall(text)
    starts = accumulate(map(len, pieces), initial=0)
    read = zip(starts, map(_read_piece, pieces), strict=False)
    rows = [(start, start + length, folded, kind) for start, (length, folded, kind) in read if kind]
    words = tuple(map(FoldedWord._make, rows))
    _last_cut = (text, words)
    return words


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
