"""A text cut into folded tokens, once, for everything that reads numbers from it."""

from __future__ import annotations

import re
from typing import NamedTuple

from mujaz.arabic.letters import LETTERS, Folded

_TOKEN = re.compile(
    rf"[{LETTERS}]+"
    # Digit groups; a separator belongs to the number only between digits, or before the first ("٫٧٧", ".77").
    r"|(?:(?<![^\s(\-])[.٫])?[0-9]+(?:[.,٫٬٬'’][0-9]+)*"
    r"|[^\W\d_]+"
    r"|[^\s\w]|_"
)


class Token(NamedTuple):
    """A folded token and its span in the folded text."""

    text: str
    start: int
    end: int


class Scan:
    """The tokens of a text and the way back to its characters.

    A number's parts must stand on one line; ``breaks`` holds the indices of tokens that begin a new line.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.folded = Folded.of(source)
        self.text = self.folded.text
        self.tokens = [Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(self.text)]

    def word(self, index: int) -> str:
        """Return the folded token at ``index``, or "" outside the text."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def touches(self, index: int) -> bool:
        """Whether the token at ``index`` follows the one before it with nothing between."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].end == self.tokens[index].start

    def gap(self, index: int) -> str:
        """Return what stands between the token at ``index`` and the one before it."""
        if not 0 < index < len(self.tokens):
            return ""
        return self.text[self.tokens[index - 1].end : self.tokens[index].start]

    def same_line(self, index: int) -> bool:
        """Whether no line break stands between the token at ``index`` and the one before it."""
        return 0 < index < len(self.tokens) and "\n" not in self.gap(index)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the source span from the token ``first`` to the token ``last``, marks of the last letter included."""
        return self.folded.span(self.tokens[first].start, self.tokens[last].end)

    def source_of(self, index: int) -> str:
        """Return the token at ``index`` as it is written in the source, with its harakat."""
        start, end = self.span(index, index)
        return self.source[start:end]
