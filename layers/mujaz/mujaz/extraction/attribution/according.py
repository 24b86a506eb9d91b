"""Attribution by preposition: according to X, quoting X, in the words of X."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mujaz.arabic.letters import fold
from mujaz.extraction.attribution.acts import saying_at
from mujaz.extraction.attribution.lexicon import ACCORDING, noun, sayings
from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.extraction.attribution.phrases import Phrase, noun_phrase

_OWN_WORDS = {
    fold(word + suffix)
    for word in ("رأي", "قول", "تصريح", "تعبير", "وصف", "تصريحات", "تقدير")
    for suffix in ("ه", "ها", "هم")
}
_SAYING_NOUNS = {fold(word) for word in ("قول", "تعبير", "وصف", "زعم", "تصريح")}


class According(NamedTuple):
    """A prepositional attribution: words ``first`` to ``stop``, of which ``phrase`` names the speaker.

    ``own`` marks a pronoun ("in his words"): the speaker is who speaks already.
    """

    first: int
    stop: int
    phrase: Phrase | None
    own: bool = False


def accordings(marked: MarkedArticle, first: int, stop: int) -> Iterator[According]:
    """Yield the prepositional attributions in words ``first`` to ``stop`` (one sentence)."""
    for index, may_open in enumerate(map(_may_open, marked.folded[first:stop]), first):
        after = _after_preposition(marked, index, stop) if may_open else None
        if after is not None:
            found = _read(marked, index, after, stop)
            if found:
                yield found


_FIRST = ACCORDING | {"نقلا", "علي"}


@lru_cache(maxsize=16384)
def _may_open(word: str) -> bool:
    return word in _FIRST or (word[0] == "و" and word[1:] in _FIRST)


def _after_preposition(marked: MarkedArticle, index: int, stop: int) -> int | None:
    """Index of the first word of the speaker after a preposition of attribution at ``index``, else None."""
    words = marked.words
    word = words[index].folded
    for form in (word, word[1:] if word[0] == "و" else ""):
        following = words[index + 1].folded if index + 1 < stop else ""
        if form in ACCORDING:
            if form == fold("استنادا") and following != "الي":
                return None
            return index + (2 if following in ("الي", "مع") else 1)
        if form == "نقلا" and following == "عن":
            return index + 2
        if form == "علي" and following == "لسان":
            return index + 2
        if (
            form == "علي"
            and following == "حد"
            and index + 2 < stop
            and words[index + 2].folded in _SAYING_NOUNS | _OWN_WORDS
        ):
            return index + 2 if words[index + 2].folded in _OWN_WORDS else index + 3
    return None


def _read(marked: MarkedArticle, index: int, after: int, stop: int) -> According | None:
    words = marked.words
    if after >= stop:
        return None
    word = words[after].folded
    if word in _OWN_WORDS:
        return According(index, after + 1, None, own=True)
    if word in ("ما", "لما") or words[index].folded.endswith("ما"):
        verb = after + 1 if word in ("ما", "لما") else after
        if verb < stop and _reports(marked, verb):
            return _with_phrase(marked, index, verb + 1, stop)
        return None
    return _with_phrase(marked, index, after, stop)


def _reports(marked: MarkedArticle, index: int) -> bool:
    """Whether a verb of saying stands here, with or without the pronoun that takes up "what"."""
    if saying_at(marked, index):
        return True
    word = marked.words[index].folded
    stem = word.removesuffix("ه").removesuffix("ت")
    return any(form in sayings() for form in (word.removesuffix("ه"), stem, word.removesuffix("به"))) or stem in (
        "جاء",
        "ورد",
    )


def _with_phrase(marked: MarkedArticle, index: int, first: int, stop: int) -> According | None:
    words = marked.words
    while first < stop and words[first].folded in ("في", "عن", "الي"):
        first += 1
    phrase = _phrase_with_clitic(marked, first, stop)
    if phrase is None:
        return None
    known = noun(words[phrase.first].folded)
    names = marked.names_in(phrase.first, phrase.stop)
    if known is None and not (names and names[0].first <= phrase.first + 1):
        return None
    return According(index, phrase.stop, phrase)


def _phrase_with_clitic(marked: MarkedArticle, first: int, stop: int) -> Phrase | None:
    """Return the noun phrase at ``first``, whose first word may carry the preposition ``li-``."""
    if first >= stop:
        return None
    at = marked.names.get(first)
    if at:
        return Phrase(first, at.last + 1)
    if marked.words[first].kind == "sign":
        return noun_phrase(marked, first, stop)
    if marked.words[first].folded.startswith("ل") and noun(marked.words[first].folded):
        rest = noun_phrase(marked, first + 1, stop) if first + 1 < stop else None
        return Phrase(first, rest.stop) if rest and rest.first == first + 1 else Phrase(first, first + 1)
    return noun_phrase(marked, first, stop)
