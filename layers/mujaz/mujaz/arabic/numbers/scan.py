"""A text cut into folded tokens, once, for everything that reads numbers from it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from mujaz.arabic.letters import LETTERS, Folded
from mujaz.arabic.numbers.vocabulary import forms

MASK = "\ue000"
"""Stands for a token that belongs to a date or a name."""

_TOKEN = re.compile(
    rf"[{LETTERS}]+"
    # Digit groups; a separator belongs to the number only between digits, or before the first ("٫٧٧", ".77").
    r"|(?:(?<![^\s(\-])[.٫])?[0-9]+(?:[.,،٫٬'’][0-9]+)*"
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

    ``named`` holds the indices of tokens inside names, once `mask` was told of them.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.folded = Folded.of(source)
        self.text = self.folded.text
        self.named: set[int] = set()
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

    def has_article(self, index: int) -> bool:
        """Whether the token at ``index`` is written with the article.

        Folding makes ال of the first letters of آلاف too, so the source is asked.
        """
        return self.word(index).startswith("ال") and self.source_of(index).startswith(("ال", "ٱل"))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the source span from the token ``first`` to the token ``last``, marks of the last letter included."""
        return self.folded.span(self.tokens[first].start, self.tokens[last].end)

    def source_of(self, index: int) -> str:
        """Return the token at ``index`` as it is written in the source, with its harakat."""
        start, end = self.span(index, index)
        return self.source[start:end]

    def clitic_free_start(self, index: int) -> int:
        """Return where the word at ``index`` begins in the source, one conjunction and one preposition cut off.

        Only cut where it is surely a clitic: و, ف, ب or ل before a hedge word of at least three letters.
        """
        token = self.tokens[index]
        cut = 0
        if token.text[0] in "وف" and len(token.text) > 3 and token.text not in {"فوق", "فاق", "فاقت"}:
            cut = 1
        if (
            token.text[cut] in "بل"
            and len(token.text) > cut + 3
            and not token.text.startswith(("لاي", "لات", "بلغ"), cut)
        ):
            cut += 1
        return self.folded.offsets[token.start + cut]

    def mask(self, spans: Iterable[tuple[int, int]], *, numerals_only: bool = False) -> None:
        """Blank the tokens inside ``spans`` of the source, so that nothing reads numbers from or across them.

        With ``numerals_only`` just digits and number words are blanked: the other words of a name stay readable, and a
        number word that is all of the span is taken for a number, not a name.
        """
        known = forms()
        starts = [token.start for token in self.tokens]
        for start, end in spans:
            first = bisect_left(self.folded.offsets, start)
            index = bisect_left(starts, first)
            while index < len(self.tokens) and self.folded.offsets[self.tokens[index].start] < end:
                token = self.tokens[index]
                if numerals_only:
                    self.named.add(index)
                alone = token.start <= first and self.folded.offsets[token.end] >= end
                if not numerals_only or token.text[0].isdecimal() or (token.text in known and not alone):
                    self.tokens[index] = token._replace(text=MASK)
                index += 1
