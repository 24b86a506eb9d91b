"""A mention: some words of the article that name something, before mentions are joined into entities."""

from __future__ import annotations

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
    within: Entry | None = None
    """The listed place that a headed place is named after: عدن in محافظة عدن."""

    @property
    def english(self) -> str | None:
        """English of the entry, or what was composed."""
        return self.entry.english if self.entry is not None else self.composed

    def overlaps(self, other: Mention) -> bool:
        """Whether the two share a word."""
        return self.first < other.last and other.first < self.last
