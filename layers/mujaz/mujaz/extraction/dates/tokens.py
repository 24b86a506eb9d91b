"""From text to the tokens that the date grammar reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mujaz.arabic.letters import LETTERS, Folded
from mujaz.extraction.dates.lexicon import NOTHING, Lexeme, Opens, entries

_TOKEN = re.compile(rf"[{LETTERS}]+|[0-9]+(?:[.,٫٬][0-9]+)*|[A-Za-z]+|\n|\S")
_LONGEST = 40
"""Tokens that the grammar may look ahead at most; so many empty ones stand at the end of the list."""


@dataclass(slots=True)
class Token:
    """A folded word, number or sign at ``start:end`` of the folded text, proclitics included."""

    start: int
    end: int
    word: str
    lexeme: Lexeme = NOTHING
    clitics: str = ""
    number: int = -1
    """value of a run of digits, -1 for all else"""
    opens: int = 0
    """the families of expressions (`Opens`) that may begin here"""

    @property
    def bare(self) -> str:
        """The word without its proclitics."""
        return self.word[len(self.clitics) :]


def tokenize(folded: Folded, source: str) -> list[Token]:
    """Cut a folded text into tokens, padded at the end with empty ones.

    ``source`` is the text as it stands: the month آب and the father أب are told apart by it.
    """
    table = entries()
    find = table.get
    found: list[Token] = []
    append = found.append
    for match in _TOKEN.finditer(folded.text):
        word = match.group()
        start, end = match.span()
        entry = find(word)
        if entry is not None:
            lexeme, clitics, opens = entry
            if word == "اب" and source[folded.offsets[start]] != "آ":
                append(Token(start, end, word))
            else:
                append(Token(start, end, word, lexeme, clitics, -1, opens))
        elif "0" <= word[0] <= "9":
            whole = word.isdigit() and len(word) <= 9
            append(Token(start, end, word, NOTHING, "", int(word) if whole else -1, Opens.NUMBER))
        else:
            append(Token(start, end, word))
    last = len(folded.text)
    found.extend(Token(last, last, "") for _ in range(_LONGEST))
    return found
