"""An article's text as the name recogniser reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mujaz.extraction.names.mention import Mention, covered
from mujaz.extraction.names.words import Word


@dataclass(frozen=True)
class Reading:
    """The text, its words, their canonical forms, and the mentions found, in order.

    What is asked of the mentions again and again is looked up here, so that a name costs the same in a long article.
    """

    text: str
    words: list[Word]
    forms: list[str]
    mentions: tuple[Mention, ...]

    @cached_property
    def beginning(self) -> Mapping[int, list[Mention]]:
        """The mentions that begin at a word, by that word."""
        found: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.first, []).append(mention)
        return found

    @cached_property
    def ending(self) -> Mapping[int, list[Mention]]:
        """The mentions that end before a word, by that word."""
        found: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.last, []).append(mention)
        return found

    @cached_property
    def in_names(self) -> frozenset[int]:
        """The words that belong to a name."""
        return frozenset(covered(self.mentions))

    @cached_property
    def going_on(self) -> frozenset[int]:
        """The words that belong to a name which began before them."""
        return frozenset(i for m in self.mentions for i in range(m.first + 1, m.last))

    @cached_property
    def in_people(self) -> frozenset[int]:
        """The words that belong to a person's name."""
        return frozenset(covered(m for m in self.mentions if m.kind == "person"))

    def person_at(self, i: int) -> Mention | None:
        """Return the person whose name begins at word ``i``."""
        return next((m for m in self.beginning.get(i, ()) if m.kind == "person"), None)

    @cached_property
    def country(self) -> str | None:
        """The country that most of the article's places lie in, if they agree well enough to speak for others."""
        entries = (m.entry or m.within for m in self.mentions if m.kind == "place")
        counts = Counter(entry.country for entry in entries if entry and entry.country)
        if not counts:
            return None
        country, most = min(counts.items(), key=lambda item: (-item[1], item[0]))
        return country if most >= 2 and most >= 0.6 * sum(counts.values()) else None
