"""A mention: some words of the article that name something, before mentions are joined into entities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from mujaz.extraction.names.gazetteer import Entry
from mujaz.facts import NameKind

Source = Literal["list", "pattern", "model", "name", "echo"]
"""What found a mention. ``name``: words of people's names; ``echo``: a
short form of a name that the article gives in full elsewhere."""


@dataclass(frozen=True, slots=True)
class Mention:
    """``words[first:last]`` is a name; ``start:end`` is its span in the text, clitics cut."""

    first: int
    last: int
    start: int
    end: int
    kind: NameKind
    source: Source
    entry: Entry | None = None
    composed: str | None = None
    """English that was made from the words, where no entry knows it."""

    also: tuple[str, ...] = ()
    romanised: bool = False
    """Whether a word of the composed English is a spelling that no list bears out."""

    within: Entry | None = None
    """The listed place that a headed place is named after: عدن in محافظة عدن."""

    @property
    def english(self) -> str | None:
        """English of the entry, or what was composed."""
        return self.entry.english if self.entry is not None else self.composed


class ByWord:
    """Mentions by the words that they cover, so that asking what stands somewhere takes no walk over the article."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Take the mentions; they may overlap each other."""
        self._mentions = list(mentions)
        self._at: dict[int, list[int]] = {}
        for number, mention in enumerate(self._mentions):
            for word in range(mention.first, mention.last):
                self._at.setdefault(word, []).append(number)

    def touching(self, mention: Mention) -> list[Mention]:
        """Return those that share a word with ``mention``, in the order in which they were given."""
        if self.free(mention):
            return []
        numbers = {number for word in range(mention.first, mention.last) for number in self._at.get(word, ())}
        return [self._mentions[number] for number in sorted(numbers)]

    def free(self, mention: Mention) -> bool:
        """Whether none of them shares a word with ``mention``."""
        return not self._at or self._at.keys().isdisjoint(range(mention.first, mention.last))


def covered(mentions: Iterable[Mention]) -> set[int]:
    """Return the words that belong to a mention."""
    words: set[int] = set()
    for mention in mentions:
        words.update(range(mention.first, mention.last))
    return words
