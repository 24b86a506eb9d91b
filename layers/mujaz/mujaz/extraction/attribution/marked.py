"""An article's words with its names marked: the view that attribution, quotes and events share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from mujaz.arabic.words import FoldedWord, folded_words
from mujaz.article import Article
from mujaz.extraction.attribution.lexicon import COMPLEMENTIZERS
from mujaz.extraction.attribution.marks import Marks, read_marks
from mujaz.facts import Name

NO_NAME = COMPLEMENTIZERS | {"في", "من", "علي", "عن", "الي", "مع"}
"""Words that no name ends with. ("Ali" is spelt like "on"; a lone such word is no name here either.)"""


Word = FoldedWord
"""A token: its span in the article, its folded letters, and its kind (arabic, number, latin, sign)."""


class NameAt(NamedTuple):
    """A mention of a name: words ``first`` to ``last``; ``clitics`` letters of ``first`` stand before it."""

    first: int
    last: int
    name: Name
    clitics: int


class MarkedArticle:
    """Words, sentences as ranges of words, quotations, and the names by the word that they begin in."""

    def __init__(self, article: Article, names: Sequence[Name] = ()) -> None:
        self.article = article
        self.words, marks, self.ranges = _layout(article)
        self.quotations, self.orphan_closers = marks
        self.folded = [word.folded for word in self.words]
        self._firsts = [first for first, _ in self.ranges]
        self.starts = [word.start for word in self.words]
        self.names: dict[int, NameAt] = {}
        for name in names:
            for mention in name.mentions:
                self._mark(mention.start, mention.end, name)
        self._name_starts = sorted(self.names)
        self._covered = {index: at for at in self.names.values() for index in range(at.first, at.last + 1)}
        self.quotation_at = {quotation.outer_start: quotation for quotation in self.quotations}

    def _mark(self, start: int, end: int, name: Name) -> None:
        first, last = self.at(start), self.at(end - 1)
        if first is None or last is None:
            return
        # A recogniser may run on into "that" or "in": no name ends with such a word.
        while last >= first and self.words[last].folded in NO_NAME:
            last -= 1
        # Nor does one begin with "in the name of": the words of a spokesman's title.
        while first <= last and self.words[first].folded == "باسم":
            first += 1
        if last < first:
            return
        known = self.names.get(first)
        if known is None or known.last < last:
            self.names[first] = NameAt(first, last, name, max(0, start - self.words[first].start))

    def at(self, offset: int) -> int | None:
        """Index of the word that holds ``offset`` or is the last before it; None before the first word."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 else None

    def in_name(self, index: int) -> bool:
        """Whether the word belongs to a name."""
        return index in self._covered

    def name_over(self, index: int) -> NameAt | None:
        """Return the name that the word belongs to."""
        return self._covered.get(index)

    def names_in(self, first: int, stop: int) -> list[NameAt]:
        """Names that begin in words ``first`` to ``stop`` (exclusive), in order."""
        starts = self._name_starts
        return [self.names[index] for index in starts[bisect_left(starts, first) : bisect_left(starts, stop)]]

    def sentence_of(self, index: int) -> int:
        """Return the number (an index of ``article.sentences``) of the sentence that holds the word."""
        return max(0, bisect_right(self._firsts, index) - 1)


_kept: tuple[Article, tuple[Name, ...], MarkedArticle] | None = None
"""The last view. Compared by identity: hashing an article would cost more than marking it."""


def mark(article: Article, names: Sequence[Name] = ()) -> MarkedArticle:
    """Return the view of an article; attribution, quotes and events ask for the same one in turn, so it is kept."""
    global _kept  # noqa: PLW0603 (a cache of one)
    names, kept = tuple(names), _kept
    if kept is not None and kept[0] is article and kept[1] is names:
        return kept[2]
    marked = MarkedArticle(article, names)
    _kept = (article, names, marked)
    return marked


_Layout = tuple[tuple[Word, ...], Marks, tuple[tuple[int, int], ...]]
_last_layout: tuple[Article, _Layout] | None = None


def _layout(article: Article) -> _Layout:
    """Words, quotation marks and, for each sentence, its range of words [first, stop); one pass per article."""
    global _last_layout  # noqa: PLW0603 (a cache of one)
    last = _last_layout
    if last is not None and last[0] is article:
        return last[1]
    words = folded_words(article.text)
    starts = [word.start for word in words]
    ranges: list[tuple[int, int]] = []
    index = 0
    for sentence in article.sentences:
        first = bisect_left(starts, sentence.start, index)
        index = bisect_left(starts, sentence.end, first)
        ranges.append((first, index))
    layout = words, read_marks(article.text), tuple(ranges)
    _last_layout = (article, layout)
    return layout
