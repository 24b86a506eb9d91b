"""Finding the mentions of an article: the list, patterns and the model, and the choice between what they find."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mujaz.extraction.names.gazetteer import Hit, gazetteer
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.words import Word, advance, read_words


@dataclass(frozen=True, slots=True)
class Reading:
    """An article's text as words with the mentions found in it, in order."""

    text: str
    words: list[Word]
    forms: list[str]
    mentions: tuple[Mention, ...]


def make_mention(text: str, words: list[Word], hit: Hit) -> Mention:
    """Turn a hit of the list into a mention whose span leaves out the clitics."""
    start = advance(text, words[hit.first].start, hit.cut)
    return Mention(hit.first, hit.last, start, words[hit.last - 1].end, hit.entry.kind, "list", hit.entry)


def disjoint(mentions: Iterable[Mention]) -> list[Mention]:
    """Keep mentions that share no word, the longest first and of equals the first given; return them in order."""
    taken: set[int] = set()
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: m.first - m.last):
        places = range(mention.first, mention.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(mention)
    return sorted(kept, key=lambda m: m.first)


def recognise(text: str) -> Reading:
    """Return the words of ``text`` and the names among them."""
    words = read_words(text)
    forms = [word.form for word in words]
    hits = gazetteer().hits(words, forms)
    full = {hit.entry.number for hit in hits if hit.strength == "="}
    sure = [hit for hit in hits if hit.strength == "=" or (hit.strength == "^" and hit.entry.number in full)]
    mentions = disjoint(make_mention(text, words, hit) for hit in sure)
    return Reading(text, words, forms, tuple(mentions))
