"""Numbers of the English held against those of the Arabic: lost, changed, added."""

from __future__ import annotations

import re

from mujaz.arabic.letters import fold
from mujaz.translation.audit import arabic_numbers, english_numbers, skeleton, stems
from mujaz.translation.audit.arabic_numbers import ArabicNumbers, Required
from mujaz.translation.audit.english_numbers import EnglishNumber
from mujaz.translation.audit.finding import Finding, number_text
from mujaz.translation.audit.pairing import values

_SMALL = 1
"""One is said in too many ways (a, first, the singular) for its absence to mean anything."""

_HALF = re.compile(r"half|semi|hemi|mid|:30|\.5|\b(?:30|50|fifty)\b", re.IGNORECASE)

_YEAR = re.compile(r"\d{4}")
_LEAST_ADDED = 3
_WORDS_AR: dict[float, tuple[str, ...]] = {
    3: ("ثلاث", "ثلاثه"), 4: ("اربع", "اربعه"), 5: ("خمس", "خمسه"), 6: ("سته",), 7: ("سبع", "سبعه"),
    8: ("ثمان", "ثماني", "ثمانيه"), 9: ("تسع", "تسعه"), 10: ("عشر", "عشره"), 10**6: ("مليون", "ملايين"),
    10**9: ("مليار", "مليارات", "بليون"),
}  # fmt: skip
"""Number words, folded, that are looked for with a letter wrong."""

_NOTHING_AR = re.compile(r"صفر(?!\w)|زيرو|عدم|(?<!\w)[وف]?(?:لا|لم|لن|دون|بدون|بلا|ليس)(?!\w)")


def _said(one: Required, numbers: tuple[EnglishNumber, ...], english: str) -> bool:
    if one.kind == "tens":  # of degrees or of an age: years are no answer
        return any(one.values & values(number) and not _YEAR.match(english, number.start) for number in numbers)
    if any(one.values & values(number) for number in numbers):
        return True
    if one.value == 0.5:
        return _HALF.search(english) is not None
    if one.kind == "code" or (one.number is not None and one.number.digits):
        return re.search(rf"(?<![\d.,]){re.escape(f'{one.value:g}')}(?![.,]?\d)", english) is not None
    return False


def _must_be_said(one: Required) -> bool:
    """Whether its absence is an error."""
    return one.value > _SMALL or one.kind == "fraction" or not float(one.value).is_integer()


def _allowed(number: EnglishNumber, allowed: frozenset[float]) -> bool:
    return bool(values(number) & allowed)


def _is_misspelt(number: EnglishNumber, arabic: str, allowed: frozenset[float]) -> bool:
    """Whether the Arabic has the number in a word with one letter wrong (أريع, ميار), which a translator mends."""
    if number.value in _WORDS_AR:
        words = _WORDS_AR[number.value]
    elif number.scale in _WORDS_AR and number.value / number.scale in allowed:
        words = _WORDS_AR[number.scale]
    else:
        return False
    found = (word for word in re.findall(r"[^\W\d_]{3,}", fold(arabic)) if not stems.is_word(word))
    return any(abs(len(one) - len(word)) <= 1 and skeleton.distance(one, word) == 1 for one in found for word in words)


def _is_name(number: EnglishNumber, english: str) -> bool:
    """Whether the words are part of a name: "Six Flags", "Big Ten"."""
    words = english[number.start : number.end]
    following = english[number.end :].lstrip()
    return not number.digits and words[:1].isupper() and following[:1].isupper() and number.start > 0


def _is_zero(number: EnglishNumber, arabic: str) -> bool:
    """Whether the word zero is there with nothing in the Arabic that it could stand for."""
    return number.value == 0 and not number.digits and _NOTHING_AR.search(fold(arabic)) is None


def _added(arabic: str, english: str, numbers: tuple[EnglishNumber, ...], source: ArabicNumbers) -> list[EnglishNumber]:
    return [
        number for number in numbers
        if (number.sure and number.value >= _LEAST_ADDED and number.kind != "fraction") or _is_zero(number, arabic)
        if not _allowed(number, source.allowed) and not _is_name(number, english)
        and not _is_misspelt(number, arabic, source.allowed)
    ]  # fmt: skip


def check_figures(arabic: str, english: str) -> list[Finding]:
    """Find numbers of the Arabic that the English lacks, and numbers of the English that the Arabic lacks.

    One that is lost where one was added is reported once, as changed.
    """
    source = arabic_numbers.read(arabic)
    numbers = english_numbers.read_english_numbers(english)
    lost = [one for one in source.required if _must_be_said(one) and not _said(one, numbers, english)]
    added = _added(arabic, english, numbers, source)
    findings: list[Finding] = []
    for one in lost:
        if added:
            other = min(added, key=lambda number: abs(number.start / max(1, len(english)) - one.start / len(arabic)))
            added.remove(other)
            about = f"the Arabic says {number_text(one.value)}, the English {number_text(other.value)}"
            findings.append(Finding("figure-changed", about, "error", (one.start, one.end), (other.start, other.end)))
        else:
            about = f"the Arabic says {number_text(one.value)}, the English does not"
            findings.append(Finding("figure-lost", about, "error", (one.start, one.end)))
    for number in added:
        about = f"the English says {number_text(number.value)}, the Arabic does not"
        findings.append(Finding("figure-added", about, "error", None, (number.start, number.end)))
    return findings


def any_said(arabic: str, english: str) -> bool:
    """Whether the English says any number of the Arabic; true where the Arabic has none."""
    required = [one for one in arabic_numbers.read(arabic).required if _must_be_said(one)]
    numbers = english_numbers.read_english_numbers(english)
    return not required or any(_said(one, numbers, english) for one in required)
