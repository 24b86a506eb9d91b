"""The English that the extraction already knows for pieces of a sentence, for engines that can use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mujaz.arabic.letters import fold
from mujaz.article import Cite, Sentence
from mujaz.facts import Facts, Name
from mujaz.translation.engine import Rendering

_PARTICLES = frozenset({"al", "abu", "abou", "bin", "ibn", "ben", "de", "van", "von", "el", "abd", "abdel", "abdul"})
"""Words that open a family name of several words: "Mohammed bin Salman" has no family name "Salman"."""


def _family_name(name: Name, mention: str) -> str | None:
    """English of a mention by the last word of the full name alone ("السراج": "al-Sarraj"), else None."""
    arabic, english = fold(name.name_ar).split(), name.name.split()
    if name.kind != "person" or min(len(arabic), len(english)) < 2 or fold(mention) != arabic[-1]:
        return None
    return None if english[-2].lower() in _PARTICLES else english[-1]


def _english(name: Name, mention: str) -> str | None:
    """English of one mention: the entry's where it is the full form, the family name's where it is that."""
    return name.name if fold(mention) == fold(name.name_ar) else _family_name(name, mention)


def _candidates(facts: Facts, sentence: Sentence) -> Iterator[tuple[Cite, str, str]]:
    """Yield (cite, English, kind) of whatever has English; names first, so that they win over dates of equal length."""
    for name in facts.names:
        for mention in name.mentions:
            english = _english(name, mention.text) if _within(mention, sentence) else None
            if english:
                yield mention, english, name.kind
    for date in facts.dates:
        if date.english and _within(date.cite, sentence):
            yield date.cite, date.english, "date"


def _within(cite: Cite, sentence: Sentence) -> bool:
    return sentence.start <= cite.start and cite.end <= sentence.end


def _without_overlaps(found: Iterable[Rendering]) -> tuple[Rendering, ...]:
    """Keep the longest of those that overlap, in the order of the sentence."""
    kept: list[Rendering] = []
    for rendering in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(rendering.end <= other.start or rendering.start >= other.end for other in kept):
            kept.append(rendering)
    return tuple(sorted(kept, key=lambda one: one.start))


def renderings(facts: Facts, sentence: Sentence) -> tuple[Rendering, ...]:
    """Return the renderings of ``sentence``: spans relative to it, in order, none overlapping, longest first served.

    A person, organisation or place has the English of its entry where the mention is the full form; a person also where
    it is the family name alone. Other short forms ("the Ministry") are left to the engine: the entry's English would
    say more than the article does. Dates have the English of the expression ("last April").
    """
    return _without_overlaps(
        Rendering(cite.start - sentence.start, cite.end - sentence.start, english, kind)
        for cite, english, kind in _candidates(facts, sentence)
    )
