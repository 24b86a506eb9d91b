"""What a measure or a share is of: "20 tonnes *of wheat*", "half *of oil exports*"."""

from __future__ import annotations

import re

from mujaz.arabic.numbers import Scan
from mujaz.arabic.numbers.units import unit_of
from mujaz.arabic.numbers.vocabulary import word_set
from mujaz.extraction.figures.model import Counted
from mujaz.extraction.figures.nouns import POSSESSED, Noun, adjective, definite_noun, read_noun
from mujaz.lexicon import phrases_by_folded

_STUFF = frozenset({"mass", "volume", "area", "energy"})
"""Dimensions of stuff: behind them من says what is measured. Behind lengths and times it says whence."""
_WHOLES = word_set("اجمالي مجموع جمله حجم عدد كامل الاجمالي")
"""The whole that a share is of: what it is of says more."""
_ASSETS = word_set(
    "ديون الديون اموال الاموال اصول الاصول احتياطيات الاحتياطيات قروض القروض مساعدات المساعدات استثمارات الاستثمارات "
    "عائدات العائدات عايدات العايدات ايرادات الايرادات صادرات الصادرات واردات الواردات اسهم الاسهم سندات السندات ارباح "
    "الارباح ودائع الودائع ضرائب الضرائب القمح النفط الاسلحه اموالها اصولها ديونها احتياطياتها"
)
"""What money may be of; any other noun behind من is mostly who gave it."""
_SOURCES = word_set(
    "محطات محطه ميناء مستودع مستودعات مخزن مخازن مصنع مصانع حقل حقول منطقه مناطق مدينه دول دوله شركه شركات بنك مصرف "
    "ماده مواد اجل قبل بين جانب طرف"
)
"""Nouns behind من that say whence, or nothing."""
_LEFT_OUT = word_set("الاخر الاخري الباقي الباقيه المتبقي المتبقيه الاول الثاني نقطه النقطه")
"""Words behind a share that name nothing."""
_BAD_START = re.compile(r"^(?:with|in|of|to|by|for|at|on|from) ")
_BAD_END = re.compile(r" (?:of|to|in|for|with|by|on|at)$")
_LONGEST = 3


def complement(found: Counted, scan: Scan) -> str:
    """Return "of X" for what a quantity with a unit is of, "" where the text says none or something else."""
    at = found.quantity.after
    if scan.word(at) == "من":
        at += 1
    elif found.unit != "percent" or found.number.kind != "fraction":
        return ""
    if not scan.same_line(at) or not _may_have(found, scan.word(at)):
        return ""
    while scan.word(at) in _WHOLES and not _term(scan, at) and scan.same_line(at + 1):
        at += 1
    term = _term(scan, at) or _noun_phrase(scan, at)
    return f"of {term}" if term else ""


def _may_have(found: Counted, word: str) -> bool:
    """Whether a quantity of this unit can be of what ``word`` names."""
    if word in _LEFT_OUT or word in _SOURCES or word.startswith(("بال", "وال", "ول", "لل")):
        return False
    if found.unit == "percent":
        return True
    dimension = unit_of(found.unit).dimension if found.unit is not None else ""
    return dimension in _STUFF or (dimension == "money" and word in _ASSETS) or word in _ASSETS


def _term(scan: Scan, at: int) -> str:
    """Return the English of the longest phrase of the lexicon that begins at ``at``."""
    for length in range(_LONGEST, 1, -1):
        entry = phrases_by_folded().get(" ".join(scan.word(at + step) for step in range(length)))
        if entry is not None and entry.senses and entry.senses[0].pos in ("n", "np"):
            english = _bare(entry.senses[0].english)
            return "" if _BAD_END.search(english) else english
    return ""


def _noun_phrase(scan: Scan, at: int) -> str:
    """Put a noun with what is behind it into English: "oil exports", "annual supply"."""
    word, following = scan.word(at), scan.word(at + 1)
    noun = _noun(scan, at)
    if noun is None:
        return ""
    name = _bare(noun.plural if noun.is_plural or noun.people else noun.singular)
    if not following.startswith("ال"):
        return name
    # Behind a noun with an article or a pronoun stands its adjective; behind a bare one, what it is of.
    if word.startswith("ال") or read_noun(word) is None or _has_pronoun(scan, at):
        behind = scan.word(at + 2)
        english = adjective(following.removeprefix("ال"))
        return f"{english} {name}" if english and not behind.startswith(("لل", "من", "علي", "الي")) else name
    second = _noun(scan, at + 1)
    return f"{_bare(second.singular)} {name}" if second is not None and not second.people else name


def _has_pronoun(scan: Scan, at: int) -> bool:
    """Whether a token ends in a pronoun: قوته, not قوة, which fold alike."""
    return scan.source_of(at).endswith(("ها", "هم", "ه"))


def _noun(scan: Scan, at: int) -> Noun | None:
    """Return the noun at ``at``; before a pronoun ة is written ت, so قوتها is sooner of قوة than of قوت."""
    word = scan.word(at)
    if word.startswith("ال"):
        found = definite_noun(word)
    elif _has_pronoun(scan, at):
        stem = re.sub("(?:ها|هم|ه)$", "", word)
        found = read_noun(stem[:-1] + "ه") if stem.endswith("ت") and len(stem) > len("قوت") - 1 else None
        found = found or definite_noun(word)
    else:
        found = read_noun(word)
    if found is None or _BAD_START.match(found.singular) or _BAD_START.match(found.plural):
        return None
    possessed = word.startswith("ال") and (found.singular.startswith(POSSESSED) or found.plural.startswith(POSSESSED))
    return None if possessed else found


def _bare(english: str) -> str:
    return re.sub(r"^(?:the|a|an|two|both|its|his|her|their|my|our|your) ", "", english)
