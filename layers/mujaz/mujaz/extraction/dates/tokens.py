"""From text to the tokens that the date grammar reads."""

from __future__ import annotations

import re
from typing import NamedTuple

from mujaz.arabic.letters import LETTERS, Folded
from mujaz.extraction.dates.lexicon import NOTHING, Lexeme, Opens, entries

_TOKEN = re.compile(rf"[{LETTERS}]+|([0-9]+(?:[.,٫٬][0-9]+)*)|[A-Za-z]+|\n|\S")
_LONGEST = 40
"""Tokens that the grammar may look ahead at most; so many empty ones stand at the end of the list."""

_MOST_DIGITS = 9


class Token(NamedTuple):
    """A folded word, number or sign at ``start:end`` of the folded text, proclitics included."""

    start: int
    end: int
    word: str
    bare: str
    """the word without its proclitics"""
    lexeme: Lexeme
    clitics: str
    number: int
    """value of a run of digits, -1 for all else"""
    opens: int
    """the families of expressions (`Opens`) that may begin here"""


def tokenize(folded: Folded, source: str) -> list[Token]:
    """Cut a folded text into tokens, padded at the end with empty ones.

    ``source`` is the text as it stands: the month آب and the father أب are told apart by it.
    """
    find, new = entries().get, tuple.__new__  # tuple's own constructor: this loop is most of the cost of a text
    found: list[Token] = []
    append = found.append
    for match in _TOKEN.finditer(folded.text):
        word = match[0]
        entry = find(word)
        if entry is not None and (word != "اب" or source[folded.offsets[match.start()]] == "آ"):
            lexeme, clitics, bare, opens = entry
            append(new(Token, (*match.span(), word, bare, lexeme, clitics, -1, opens)))
        elif match.lastindex is None:
            append(new(Token, (*match.span(), word, word, NOTHING, "", -1, 0)))
        else:
            number = int(word) if word.isdigit() and len(word) <= _MOST_DIGITS else -1
            append(Token(*match.span(), word, word, NOTHING, "", number, Opens.NUMBER))
    last = len(folded.text)
    found.extend([Token(last, last, "", "", NOTHING, "", -1, 0)] * _LONGEST)
    return found
