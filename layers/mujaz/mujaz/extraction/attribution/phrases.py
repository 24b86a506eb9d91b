"""Noun phrases: how far the words go that name or describe a speaker."""

from __future__ import annotations

from typing import NamedTuple

from mujaz.arabic.letters import fold
from mujaz.extraction.attribution.lexicon import (
    COMPLEMENTIZERS,
    CONCLUDING,
    LINKS,
    STOPS,
    TIMES,
    is_common,
    is_definite,
    noun,
    nouns,
    sayings,
)
from mujaz.extraction.attribution.marked import MarkedArticle, NameAt

_PASSED_OVER = frozenset(map(fold, ("قد", "معالي", "سعادة", "سمو", "فضيلة", "سماحة")))
"""A particle, and the courtesies before a title ("His Excellency the minister"): they name nobody."""
_GENERAL = fold("العام")
_LONGEST_PHRASE = 22
"""Words of a speaker's description at most; longer ones are no description."""

_OPENING = frozenset("\"“«(‘'")
_QUOTED_NAME = 5
"""A quotation of up to so many words within a noun phrase is a name ("the channel 'Libya al-Ahrar'")."""


class Phrase(NamedTuple):
    """A noun phrase: words ``first`` to ``stop`` (exclusive)."""

    first: int
    stop: int


def noun_phrase(marked: MarkedArticle, first: int, stop: int) -> Phrase | None:
    """Return the noun phrase that begins at word ``first`` and ends before ``stop``; None where none begins there."""
    words = marked.words
    while first < stop and (words[first].folded in TIMES or words[first].folded in _PASSED_OVER):
        first += 1
    if first < stop and _prepositional(marked, first):
        return None
    index = first
    linked = False
    while index < min(stop, first + _LONGEST_PHRASE):
        at = marked.names.get(index)
        if at and _addressed(marked, at, first) and not linked:
            break
        if at:
            index = at.last + 1
            linked = False
            continue
        word = words[index]
        if word.kind == "sign":
            closing = _quoted_name(marked, index, stop)
            if closing is None:
                break
            index = closing
            continue
        if word.folded in LINKS and index > first and _takes_link(words[first].folded, word.folded):
            linked = True
            index += 1
            continue
        if _ends(marked, index, first, linked):
            break
        linked = False
        index += 1
    return Phrase(first, index) if index > first else None


def _prepositional(marked: MarkedArticle, index: int) -> bool:
    """Whether a preposition is written onto a word that would otherwise begin a phrase ("to a newspaper")."""
    word = marked.words[index]
    if word.kind != "arabic" or word.folded[0] not in "لب" or marked.in_name(index):
        return False
    return word.folded not in nouns() and (word.folded.startswith("لل") or is_common(word.folded[1:]))


def _addressed(marked: MarkedArticle, at: NameAt, first: int) -> bool:
    """Whether a preposition written onto a name ends the phrase ("to Reuters"), as it does not within a title."""
    word = marked.words[at.first].folded
    if at.clitics == 0 or (at.clitics == 1 and word[0] in "وف"):
        return False
    if marked.words[at.first - 1].folded == _GENERAL and at.name.kind == "organisation":
        return False  # "the secretary-general of", "the director-general of"
    known = noun(marked.words[first].folded)
    titled = known is not None and known.kind in ("role", "anonymous") and not is_definite(marked.words[first].folded)
    return not titled or any(one.name.kind == "person" for one in marked.names_in(first, at.first))


def _takes_link(word: str, link: str = "في") -> bool:
    known = noun(word)
    if link == "علي":
        return known is not None and known.kind == "document"  # data on a platform
    return known is not None and known.kind in ("anonymous", "deputy", "document", "role")


def _ends(marked: MarkedArticle, index: int, first: int, linked: bool) -> bool:
    word = marked.words[index].folded
    if word in STOPS or word in COMPLEMENTIZERS or word in TIMES or word in CONCLUDING:
        return True
    if word.startswith("لل") and not linked and index > first and not _takes_link(marked.words[first].folded):
        return True
    if index == first and word.startswith("لل"):
        return True
    saying = sayings().get(word) or (sayings().get(word[1:]) if word[0] in "وف" else None)
    if saying is None or noun(word) is not None:
        return False
    return saying.form in ("participle", "noun") or (saying.form == "perfect" and index > first)


def _quoted_name(marked: MarkedArticle, index: int, stop: int) -> int | None:
    """Return the index after the closing mark, if the sign at ``index`` opens a short quotation: a name."""
    word = marked.words[index]
    text = marked.article.text[word.start : word.end]
    if text in "-–/" and index + 1 < stop and word.end == marked.words[index + 1].start == word.start + 1:
        return index + 1  # a hyphenated name
    if text not in _OPENING:
        return None
    quotation = marked.quotation_at.get(word.start)
    if quotation is None or not quotation.closed:
        return None
    after = index
    while after < stop and marked.words[after].start < quotation.outer_end and after - index <= _QUOTED_NAME + 2:
        after += 1
    return after if after - index <= _QUOTED_NAME + 2 else None
