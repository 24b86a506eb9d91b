"""What was dropped, read into text: the article, its sentences, and cites that point into it.

This module imports nothing of ours. Everything that Mujaz says about an article carries a `Cite`, and a cite can only
be made by `Article.cite`, which is how ``article.text[cite.start:cite.end] == cite.text`` always holds.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

PublishedBasis = Literal["command line", "object metadata", "document", "dateline", "none"]
"""Where a publication date comes from, in order of trust."""

RetrievedBasis = Literal["command line", "object metadata", "document", "inbox", "none"]
"""Where a time of retrieval comes from; ``inbox``: nobody stated one, it is when the object came into the inbox."""


@dataclass(frozen=True, slots=True)
class Cite:
    """A piece of the article: ``article.text[start:end] == text``, beginning in sentence number ``sentence``."""

    sentence: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. ``n`` is 1, 2, ... in the body and 0 for the title; ``paragraph`` counts from 0."""

    n: int
    start: int
    end: int
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article beside its text. Nothing here is guessed: what nobody stated is None."""

    key: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: date | None = None
    published_basis: PublishedBasis = "none"
    retrieved: str | None = None
    """When somebody took the article from where it was published: an ISO 8601 date or time."""
    retrieved_basis: RetrievedBasis = "none"


@dataclass(frozen=True)
class Article:
    """An article as text (NFC, line feeds, letters as they came) with its sentences in order."""

    text: str
    sentences: tuple[Sentence, ...]
    metadata: Metadata = field(default_factory=Metadata)
    sha256: str = ""
    encoding: str = "utf-8"

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @property
    def title(self) -> Sentence | None:
        """The title's sentence (n = 0), if the text has a title."""
        return self.sentences[0] if self.sentences and self.sentences[0].n == 0 else None

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that holds ``offset``, or the last one that begins before it."""
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    def cite(self, start: int, end: int) -> Cite:
        """Make the cite of ``text[start:end]``.

        Raises:
            ValueError: the span is empty or outside the text.

        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"span {start}:{end} is empty or outside a text of {len(self.text)} characters")
        return Cite(self.sentence_at(start).n, start, end, self.text[start:end])
