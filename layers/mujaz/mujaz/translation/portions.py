"""What of the facts belongs to each sentence, sorted out once: a long article has thousands of mentions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from mujaz.article import Cite, Sentence
from mujaz.facts import DateMention, Facts, Name


def portions(facts: Facts, sentences: Sequence[Sentence]) -> list[Facts]:
    """Return for each sentence the facts with only the names and dates that stand in it.

    Names keep their order, and of their mentions those within the sentence; the other facts stay whole.

    Args:
        facts: of the article.
        sentences: its sentences, in the order of the text.

    """
    starts = [sentence.start for sentence in sentences]

    def home(cite: Cite) -> int | None:
        """Return the place of the sentence that holds the whole of ``cite``."""
        place = bisect_right(starts, cite.start) - 1
        return place if place >= 0 and cite.end <= sentences[place].end else None

    def named(names: Sequence[Name]) -> list[list[Name]]:
        found: list[list[Name]] = [[] for _ in sentences]
        for name in names:
            mentions: dict[int, list[Cite]] = {}
            for mention in name.mentions:
                if (place := home(mention)) is not None:
                    mentions.setdefault(place, []).append(mention)
            for place, inside in mentions.items():
                found[place].append(replace(name, mentions=tuple(inside)))
        return found

    dates: list[list[DateMention]] = [[] for _ in sentences]
    for date in facts.dates:
        if (place := home(date.cite)) is not None:
            dates[place].append(date)
    rows = zip(named(facts.people), named(facts.organisations), named(facts.places), dates, strict=True)
    return [
        replace(
            facts, people=tuple(people), organisations=tuple(organisations), places=tuple(places), dates=tuple(days)
        )
        for people, organisations, places, days in rows
    ]
