"""Arabic letters: which spellings are the same word, and how to get back from a folded text to the source.

Articles keep their letters as they came. Matching happens on a folded form; `Folded` carries the offsets back, so
that a match in the folded text becomes a span of the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad"
"""Regular-expression class of what carries no letter: harakat, tatweel, joiners, bidi controls, soft hyphen."""

LETTERS = "\u0621-\u063a\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06fa-\u06fc"
"""Regular-expression class of the letters of Arabic script."""

_MARK = re.compile(f"[{MARKS}]+")
_LETTER = re.compile(f"[{LETTERS}]")
_FOLD: dict[int, str] = dict(zip(map(ord, "أإآٱىةؤئیکھہ\u00a0\u202f\u2009"), "اااايهوييكهه   ", strict=True))
_FOLD |= {0x660 + i: str(i) for i in range(10)}
_FOLD |= {0x6F0 + i: str(i) for i in range(10)}

_FOLD_PAIRS = tuple((chr(source), target) for source, target in _FOLD.items())
_SHORT = 40
"""Characters up to which one table look-up each is cheaper than searching the text for every letter to be replaced."""


def _fold_letters(text: str) -> str:
    """Make the spelling variants of ``text`` one; its length stays. The same as ``text.translate``, much faster."""
    if len(text) <= _SHORT:
        return text.translate(_FOLD)
    for source, target in _FOLD_PAIRS:
        if source in text:
            text = text.replace(source, target)
    return text


def fold(text: str) -> str:
    """Return ``text`` without marks and tatweel, with spelling variants of one letter made one.

    Hamza carriers become their bare letter, ta marbuta ha, alif maqsura ya, Persian letter forms their Arabic ones,
    Eastern digits Western ones. Length changes only where marks are removed.
    """
    return _fold_letters(_MARK.sub("", text))


def is_arabic(char: str) -> bool:
    """Whether ``char`` is a letter of Arabic script."""
    return _LETTER.match(char) is not None


def arabic_share(text: str) -> float:
    """Share (0 to 1) of Arabic letters among the letters of ``text``; 0 where it has no letters."""
    letters = sum(char.isalpha() for char in text)
    return len(_LETTER.findall(text)) / letters if letters else 0.0


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, the offset in the source; one more entry for the end."""

    text: str
    offsets: list[int] | range

    @classmethod
    def of(cls, source: str) -> Folded:
        """Fold ``source`` and keep the way back."""
        if not _MARK.search(source):
            return cls(_fold_letters(source), range(len(source) + 1))
        offsets: list[int] = []
        position = 0
        for mark in _MARK.finditer(source):
            offsets.extend(range(position, mark.start()))
            position = mark.end()
        offsets.extend(range(position, len(source) + 1))
        return cls(fold(source), offsets)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the source of ``text[start:end]``; marks after the last letter belong to it."""
        first = self.offsets[start]
        # The last character's marks stand between it and its successor; a trailing space or sign must not be swallowed.
        last = self.offsets[end] if end < len(self.offsets) else self.offsets[-1]
        return first, last
