"""Numbers of the English held against those of the Arabic: lost, changed, added."""

from __future__ import annotations

import re

from mujaz.translation.audit import arabic_numbers, english_numbers
from mujaz.translation.audit.arabic_numbers import ArabicNumbers, Required
from mujaz.translation.audit.english_numbers import EnglishNumber
from mujaz.translation.audit.finding import Finding, number_text
from mujaz.translation.audit.pairing import values

_SMALL = 1
"""One is said in too many ways (a, first, the singular) for its absence to mean anything."""

_HALF = re.compile(r"half|semi|hemi|mid|:30|\.5|\b(?:30|50|fifty)\b", re.IGNORECASE)

_LEAST_ADDED = 3


def _said(one: Required, numbers: tuple[EnglishNumber, ...], english: str) -> bool:
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


def _is_name(number: EnglishNumber, english: str) -> bool:
    """Whether the words are part of a name: "Six Flags", "Big Ten"."""
    words = english[number.start : number.end]
    following = english[number.end :].lstrip()
    return not number.digits and words[:1].isupper() and following[:1].isupper() and number.start > 0


def _added(english: str, numbers: tuple[EnglishNumber, ...], source: ArabicNumbers) -> list[EnglishNumber]:
    return [
        number for number in numbers
        if number.sure and number.value >= _LEAST_ADDED and number.kind != "fraction"
        and not _allowed(number, source.allowed) and not _is_name(number, english)
    ]  # fmt: skip


def check_figures(arabic: str, english: str) -> list[Finding]:
    """Find numbers of the Arabic that the English lacks, and numbers of the English that the Arabic lacks.

    One that is lost where one was added is reported once, as changed.
    """
    source = arabic_numbers.read(arabic)
    numbers = english_numbers.read_english_numbers(english)
    lost = [one for one in source.required if _must_be_said(one) and not _said(one, numbers, english)]
    added = _added(english, numbers, source)
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
