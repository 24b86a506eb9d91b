"""Whether the clause around a date speaks of what is to come."""

from __future__ import annotations

from functools import lru_cache

from mujaz.extraction.dates.parts import Tokens
from mujaz.extraction.dates.words import FUTURE, SAID
from mujaz.extraction.names.tables import word_classes

_BOUNDARIES = frozenset((".", "؟", "?", "!", "؛", ";", "\n", ":", ""))
_SUBORDINATE = frozenset(("ان", "الذي", "التي", "الذين", "بان", "انها", "انه", "انهم"))
_OPENERS = frozenset(("،", "و", "في", "وفي", "ويوم"))
_BACK, _AHEAD = 18, 4
"""Tokens that are looked at before and behind an expression."""

_NEAR = 4
"""Tokens within which a verb that opens the clause governs the date."""

_ENDINGS = ("", "ون", "ان", "ين", "ها", "ه", "هم", "هما", "نا", "كم", "ك", "ني", "ونها", "ونه")
"""What may stand behind an imperfect: its plural and dual, and object pronouns."""


@lru_cache(maxsize=4096)
def is_imperfect(word: str) -> bool:
    """Whether a folded word without proclitics is an imperfect verb of the lexicon."""
    if len(word) < 4 or word[0] not in "يتن":
        return False
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return any({"vi", "vp"} & set(word_classes().get(stem, "").split()) for stem in stems)


def is_future_verb(word: str) -> bool:
    """Whether a folded word is a verb with the future's س: سيعقد, وستجرى. Names (سيريزا) and nouns (سيارة) are not."""
    bare = word[1:] if word[0] in "وف" else word
    return bare.startswith("س") and is_imperfect(bare[1:])


def _speaks_of_future(t: Tokens, i: int) -> bool:
    """Whether the word at ``i`` tells of what is to come: سيعقد, المقرر (not the rapporteur), قد يخسر."""
    word = t[i].word
    if word in FUTURE:
        return not (word == "المقرر" and t[i + 1].word in ("الخاص", "الاممي"))
    if word in ("قد", "وقد"):
        return t[i + 1].word.startswith("ي")
    return is_future_verb(word)


def _opens_with_imperfect(t: Tokens, i: int) -> bool:
    """Whether the word at ``i`` opens its clause with an imperfect: ويجتمع التحالف الخميس is a plan."""
    word = t[i].word
    if word[0] in "وف":
        return is_imperfect(word[1:])
    return (i == 0 or t[i - 1].word in _BOUNDARIES) and is_imperfect(word)


def is_future(t: Tokens, start: int, end: int) -> bool:
    """Whether the clause around tokens ``start:end`` speaks of what is to come.

    Looks back to the beginning of the sentence or to a verb of saying in the past (وقال الوزير الأحد), and ahead only
    where the expression opens its clause (ويوم الأحد سيعقد ...), since a verb further on may belong to what was said.
    """
    if start and t[start - 1].bare == "منذ":
        return False
    for i in range(start - 1, max(-1, start - 1 - _BACK), -1):
        word = t[i].word
        if word in _BOUNDARIES or word in SAID or word[1:] in SAID:
            break
        if _speaks_of_future(t, i) or (start - i <= _NEAR and _opens_with_imperfect(t, i)):
            return True
    before = t[start - 1].word if start else ""
    if not (before in _BOUNDARIES or before in _OPENERS) or t[end].word == "،":
        return False
    for i in range(end, end + _AHEAD):
        if t[i].word in _BOUNDARIES or t[i].word in _SUBORDINATE:
            return False
        if _speaks_of_future(t, i):
            return True
    return False
