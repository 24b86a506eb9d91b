"""English names that no list knows and that no Arabic word bears out.

By itself such a name proves nothing: it may be spelt in any way. Where a name of the Arabic is missing from the English
at the same time, it stands in its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache

from mujaz.lexicon import stems
from mujaz.translation.audit import english_verbs, skeleton
from mujaz.translation.audit.finding import Span

_CAPITALISED = re.compile(r"\b[A-Z][a-z]{3,}(?:[\s-](?:(?:van|von|de|al|bin|el)[\s-])?[A-Z][a-z]{2,})*\b")
_WORD = re.compile(r"[a-z]+")
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers", "n", "ian", "ians")


@cache
def _ordinary() -> frozenset[str]:
    """Words that the lexicon uses in English: titles, offices, the parts of most organisations' names."""
    return frozenset(
        word
        for entry in stems()
        for sense in entry.senses
        if sense.pos not in ("per", "loc")
        for word in _WORD.findall(sense.english.lower())
    )


def _is_ordinary(word: str) -> bool:
    """Whether a word in lower case is one of the language, with or without an ending."""
    return word in _ordinary() or any(
        word.endswith(ending) and word[: -len(ending)] in _ordinary() for ending in _ENDINGS
    )


def unlisted_names(english: str, allowed: Set[str], arabic_words: Sequence[str]) -> list[Span]:
    """Return the spans of capitalised English that is no word of the language and that nothing in the Arabic bears out.

    Args:
        english: the sentence.
        allowed: English words, in lower case, that the Arabic may give.
        arabic_words: its words, folded.

    """
    lower = {word for word in english_verbs.words(english).words if english.find(word) >= 0}
    found: list[Span] = []
    for match in _CAPITALISED.finditer(english):
        words = re.findall(r"[a-z]+", match.group().lower())
        # Of a name in several words any may bear it out, and one has to be no word of the language.
        borne_out = any(
            word in allowed or word in lower or any(skeleton.alike(word, one) for one in arabic_words) for word in words
        )
        if not borne_out and not all(map(_is_ordinary, words)):
            found.append(match.span())
    return found
