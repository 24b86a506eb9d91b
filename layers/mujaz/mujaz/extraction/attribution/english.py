"""A speaker's description in English, from the lexicon: "an unnamed source in the Russian Foreign Ministry"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.arabic.romanisation import romanise
from mujaz.extraction.attribution.lexicon import adjective, is_definite, noun

if TYPE_CHECKING:
    from mujaz.extraction.attribution.marked import MarkedArticle
    from mujaz.extraction.attribution.phrases import Phrase
    from mujaz.facts import Name

_PREPOSITIONS = {"في": "in", "فى": "in", "من": "from", "باسم": "for", "لدي": "at", "علي": "on"}


_OF_A_TITLE = {"عام": "general"}
"""Adjectives that mean something else behind a title than by themselves ("director general", not "of a year")."""


def _adjective(word: str) -> str | None:
    bare = word.removeprefix("ال")
    if bare in _OF_A_TITLE:
        return _OF_A_TITLE[bare]
    for ending in ("", "ه", "ون", "ين", "ان"):
        form = bare.removesuffix(ending)
        if len(form) > 2 and (english := adjective(form)):
            return english
    return None


_PRONOUNS = frozenset(("one", "another", "others", "some", "many", "two"))
"""Words that take no article."""


def _with_article(text: str, *, plural: bool, definite: bool) -> str:
    if text.split(" ", 1)[0] in _PRONOUNS:
        return text
    if definite:
        return f"the {text}"
    return text if plural else f"{'an' if text[:1].lower() in 'aeiou' else 'a'} {text}"


_COMMON_NOUN = re.compile(
    r"\b(?:Ministry|Council|Nations|Organi[sz]ation|Agency|Army|Party|Union|Authority|Commission|Committee|Bank|Court|Forces|Front"
    r"|League|Government|Foundation|Movement|Brigades?|Federation|Association|Administration|Office|Center|Centre|Command|Guard"
    r"|government|Guards|Police|Parliament|House|University|Department|Fund|Embassy|Mission|States|Kingdom|Emirates)\b"
)


def english_name(name: Name) -> str:
    """Return the name as it stands in a sentence: bodies called by a common noun take the article."""
    if name.kind != "person" and not name.name.lower().startswith("the ") and _COMMON_NOUN.search(name.name):
        return f"the {name.name}"
    return name.name


def _romanised(marked: MarkedArticle, phrase: Phrase) -> str:
    """Spell a name that no list has as the press would."""
    words = marked.words[phrase.first : phrase.stop]
    return " ".join(romanise(word.folded) for word in words if word.kind == "arabic") or "an unnamed source"


def describe(marked: MarkedArticle, phrase: Phrase) -> str:
    """Return English for the words of ``phrase``: head, adjectives before it, what follows a preposition.

    What the lexicon has no word for is left out, so the English may say less than the Arabic, never something else.
    """
    words = marked.words
    known = noun(words[phrase.first].folded)
    if known is None:
        return _romanised(marked, phrase)
    before: list[str] = []
    after: list[str] = []
    construct = False
    index = phrase.first + 1
    english = known.english
    second = noun(words[index].folded) if index < phrase.stop else None
    if words[phrase.first].folded.endswith("نايب") and second is not None and second.kind == "role":
        english, index = f"deputy {second.english}", index + 1  # na'ib alone is a lawmaker
    index += english == "media" and index < phrase.stop and words[index].folded.endswith("اعلام")  # one English word
    if english == "one" and second is not None:
        return f"one of the {second.english}"
    while index < phrase.stop:
        at = marked.names.get(index)
        word = words[index].folded
        if at:
            name = english_name(at.name)
            construct = construct or index == phrase.first + 1
            after.append(name if after and after[-1] in _PREPOSITIONS.values() else f"of {name}")
            index = at.last + 1
            continue
        if word in _PREPOSITIONS:
            if after and after[-1] in _PREPOSITIONS.values():
                break
            after.append(_PREPOSITIONS[word])
        elif not after and not before and (inner := noun(word)) and inner.kind in ("body", "document", "outlet"):
            after.append("of " + _with_article(inner.english, plural=inner.plural, definite=is_definite(word)))
            construct = True
        elif not after and (adjective_english := _adjective(word)):
            before.append(adjective_english)
        elif before and not after and (adjective_english := _adjective(word.removeprefix("و"))):
            before[-1] = f"{before[-1]} and {adjective_english}"
        else:
            break
        index += 1
    while after and after[-1] in _PREPOSITIONS.values():
        after.pop()
    definite = is_definite(words[phrase.first].folded) or construct
    unnamed = "unnamed " if english.startswith("unnamed ") else ""
    described = " ".join([*before[::-1], english.removeprefix("unnamed ")])
    text = _with_article(unnamed + described, plural=known.plural, definite=definite)
    return " ".join([text, *after])
