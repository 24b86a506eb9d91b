"""What the words around an expression say of it: planned or past, a habit, an anniversary."""

from __future__ import annotations

import re

from mujaz.extraction.dates.parts import Tokens

_FUTURE_VERB = re.compile(r"[وف]?س[يتنا][\u0621-\u064a]{3,}")
_NOT_FUTURE = re.compile(
    r"[وف]?(?:سياس|سيار|سيطر|سيناري|سيناء|سيدة|سيده|سيدات|سيادة|سياد|سيرة|سينما|سيول|سياق|سياح|سياج|ستين|ستون|ستار|ستوك|ستيف"
    r"|ستان|ساعة|ساعه|ساعات|سابق|ساحل|ساحة|ساحه|سادس|سابع|سامي|سالم|ساكن|سنوات|سنوي|سناتور|سندات|سيئة|سيءه|سيبيري|سيليكون"
    r"|سينيور|سيرغي|سيرج|سيمون|سيف|سيتي|سيلفا|سيسي|ستاد|ستراتيج|ستشار|ستقرار|سائق|سائر|ساهم|سانت|ساند|سارع|سارة|ساري|سافر)"
)
_FUTURE_WORDS = frozenset(
    ["سوف", "المقرر", "مقرر", "المزمع", "المرتقب", "مرتقب", "المنتظر", "منتظر", "يعتزم", "تعتزم", "يخطط", "تخطط", "يتوقع", "تتوقع", "يتوقعون", "متوقع", "المتوقع", "موعد", "موعدا", "لن", "بحلول", "قبيل", "المرتقبه", "المقرره", "المنتظره", "المزمعه", "ستكون", "سيكون", "مواعيد", "ينتظر"]
)
_BOUNDARIES = frozenset((".", "؟", "?", "!", "؛", ";", "\n", ":", ""))
_SUBORDINATE = frozenset(("ان", "الذي", "التي", "الذين", "بان", "انها", "انه"))
_BACK, _AHEAD = 18, 4
"""Tokens that are looked at before and behind an expression."""

_HABIT = frozenset(("كل", "سنويا", "عاده", "دائما", "يوميا", "اسبوعيا", "شهريا"))


def _future(word: str) -> bool:
    return word in _FUTURE_WORDS or (_FUTURE_VERB.fullmatch(word) is not None and _NOT_FUTURE.match(word) is None)


def is_future(t: Tokens, start: int, end: int) -> bool:
    """Whether the clause around tokens ``start:end`` speaks of what is to come.

    Looks back to the beginning of the sentence, and ahead only where the expression opens its clause (ويوم الأحد
    سيعقد ...), since a verb further on may belong to what was said then.
    """
    for i in range(start - 1, max(-1, start - 1 - _BACK), -1):
        word = t[i].word
        if word in _BOUNDARIES:
            break
        if _future(word):
            return True
    opening = start == 0 or t[start - 1].word in _BOUNDARIES or t[start - 1].word in ("،", "و", "في", "وفي")
    if not opening:
        return False
    for i in range(end, min(end + _AHEAD, len(t))):
        word = t[i].word
        if word in _BOUNDARIES or word in _SUBORDINATE:
            return False
        if _future(word):
            return True
    return False


def is_habit(t: Tokens, start: int, end: int) -> bool:
    """Whether the expression recurs (كل يوم جمعة, الأحد من كل أسبوع), so that it names no one day."""
    before = start > 0 and t[start - 1].word in _HABIT
    behind = t[end].word in _HABIT or (t[end].word == "من" and t[end + 1].word == "كل")
    return before or behind
