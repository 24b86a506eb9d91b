"""Names that the article gives in Latin letters itself: مؤسسة "أريزتون" (Arizton).

What stands in brackets right after a name is its own spelling where the two sound alike. It is better than any that we
could make of the Arabic letters, and holds for every mention of the name in the article. Letters that only abbreviate
(UNSMIL) do not sound like what they stand for and change nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from mujaz.extraction.names.mention import Mention

GLOSS = re.compile(r"[\"»”’']?\s?\(\s?([A-Z][A-Za-z0-9&.,'’ -]{1,50}[A-Za-z0-9.])\s?\)")
"""A name in Latin letters in brackets, which begins with a capital."""

ALIKE = 0.5
"""From which likeness of its letters what stands in brackets is the name before them (ratio of difflib)."""


def gloss(text: str, mention: Mention) -> str | None:
    """Return the Latin spelling that the article gives of a mention that no entry knows, None where it gives none."""
    found = GLOSS.match(text, mention.end)
    if mention.entry is not None or mention.composed is None or found is None:
        return None
    latin = found[1]
    ratios = (_likeness(ours, latin) for ours in (mention.composed, *mention.also))
    return latin if max(ratios) >= ALIKE else None


def _likeness(ours: str, theirs: str) -> float:
    a, b = (re.sub(r"[^a-z0-9]", "", name.lower()) for name in (ours, theirs))
    return SequenceMatcher(None, a, b).ratio()


def with_glosses(text: str, mentions: Sequence[Mention], forms: Sequence[str]) -> list[Mention]:
    """Return the mentions, those of names that the article glosses by the gloss; ``forms`` are the article's words."""
    glosses: dict[tuple[str, ...], str] = {}
    for mention in mentions:
        latin = gloss(text, mention)
        if latin is not None:
            glosses.setdefault(tuple(forms[mention.first : mention.last]), latin)
    if not glosses:
        return list(mentions)
    result = []
    for mention in mentions:
        own = glosses.get(tuple(forms[mention.first : mention.last])) if mention.entry is None else None
        result.append(replace(mention, composed=own, also=(), romanised=False) if own else mention)
    return result
