"""From text to the tokens that the date grammar reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mujaz.arabic.letters import LETTERS, Folded
from mujaz.extraction.dates.lexicon import Lexeme, entries

_TOKEN = re.compile(rf"[0-9]+(?:[.,٫٬][0-9]+)*|[{LETTERS}]+|[A-Za-z]+|\n|\S")
_NOTHING = Lexeme()
_LONGEST = 40
"""Tokens that the grammar may look ahead at most; so many empty ones stand at the end of the list."""


@dataclass(slots=True)
class Token:
    """A folded word, number or sign at ``start:end`` of the folded text, proclitics included."""

    start: int
    end: int
    word: str
    lexeme: Lexeme = _NOTHING
    clitics: str = ""
    number: int = -1
    """value of a run of digits, -1 for all else"""

    @property
    def known(self) -> bool:
        """Whether the token may begin or continue a date expression by itself."""
        return self.lexeme is not _NOTHING or self.number >= 0


def tokenize(folded: Folded, source: str) -> list[Token]:
    """Cut a folded text into tokens, padded at the end with empty ones.

    ``source`` is the text as it stands: the month آب and the father أب are told apart by it.
    """
    table = entries()
    found: list[Token] = []
    for match in _TOKEN.finditer(folded.text):
        word = match.group()
        start, end = match.span()
        entry = table.get(word)
        if entry is not None:
            if word == "اب" and source[folded.offsets[start]] != "آ":
                found.append(Token(start, end, word))
                continue
            found.append(Token(start, end, word, entry.lexeme, entry.clitics))
        elif word.isdigit() and len(word) <= 9:
            found.append(Token(start, end, word, _NOTHING, "", int(word)))
        else:
            found.append(Token(start, end, word))
    last = len(folded.text)
    found.extend(Token(last, last, "") for _ in range(_LONGEST))
    return found
