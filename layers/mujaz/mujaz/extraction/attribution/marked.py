"""An article's words with its names marked: the view that attribution, quotes and events share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from mujaz.arabic.letters import Folded
from mujaz.arabic.words import tokens
from mujaz.article import Article
from mujaz.extraction.attribution.lexicon import COMPLEMENTIZERS
from mujaz.extraction.attribution.marks import Marked, quotations
from mujaz.facts import Name


NO_NAME = COMPLEMENTIZERS | {"في", "من", "علي", "عن", "الي", "مع"}
"""Words that no name ends with. ("Ali" is spelt like "on"; a lone such word is no name here either.)"""


class Word(NamedTuple):
    """A token: ``article.text[start:end]``, its folded letters, and its kind (arabic, number, latin, sign)."""

    start: int
    end: int
    folded: str
    kind: str


class NameAt(NamedTuple):
    """A mention of a name: words ``first`` to ``last`` (inclusive); ``clitics`` letters stand before it in ``first``."""

    first: int
    last: int
    name: Name
    clitics: int


class MarkedArticle:
    """Words, sentences as ranges of words, quotations, and the names by the word that they begin in."""

    def __init__(self, article: Article, names: Sequence[Name] = ()) -> None:
        self.article = article
        self.words, self.quotations, self.ranges = _layout(article)
        self._starts = [word.start for word in self.words]
        self.names: dict[int, NameAt] = {}
        for name in names:
            for mention in name.mentions:
                self._mark(mention.start, mention.end, name)
        self._covered = {index for at in self.names.values() for index in range(at.first, at.last + 1)}

    def _mark(self, start: int, end: int, name: Name) -> None:
        first, last = self.at(start), self.at(end - 1)
        if first is None or last is None:
            return
        # A recogniser may run on into "that" or "in": no name ends with such a word.
        while last >= first and self.words[last].folded in NO_NAME:
            last -= 1
        if last < first:
            return
        known = self.names.get(first)
        if known is None or known.last < last:
            self.names[first] = NameAt(first, last, name, start - self.words[first].start)

    def at(self, offset: int) -> int | None:
        """Index of the word that holds ``offset`` or is the last before it; None before the first word."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 else None

    def in_name(self, index: int) -> bool:
        """Whether the word belongs to a name."""
        return index in self._covered

    def names_in(self, first: int, stop: int) -> list[NameAt]:
        """Names that begin in words ``first`` to ``stop`` (exclusive), in order."""
        return [self.names[index] for index in range(first, stop) if index in self.names]

    def sentence_of(self, index: int) -> int:
        """Number (an index of ``article.sentences``) of the sentence that holds the word."""
        return max(0, bisect_right(self._range_starts, index) - 1)

    @property
    def _range_starts(self) -> list[int]:
        return [first for first, _ in self.ranges]


@lru_cache(maxsize=4)
def _layout(article: Article) -> tuple[tuple[Word, ...], tuple[Marked, ...], tuple[tuple[int, int], ...]]:
    """Words, quotations and, for each sentence, its range of words [first, stop); one pass per article."""
    folded = Folded.of(article.text)
    words = []
    for token in tokens(folded.text):
        start, end = folded.span(token.start, token.end)
        words.append(Word(start, end, token.folded, token.kind))
    ranges: list[tuple[int, int]] = []
    index = 0
    for sentence in article.sentences:
        while index < len(words) and words[index].start < sentence.start:
            index += 1
        first = index
        while index < len(words) and words[index].start < sentence.end:
            index += 1
        ranges.append((first, index))
    return tuple(words), quotations(article.text), tuple(ranges)
