"""Intervals: two numbers that the words between them make the ends of one quantity."""

from __future__ import annotations

import re
from dataclasses import replace

from mujaz.arabic.numbers.model import Number
from mujaz.arabic.numbers.scan import Scan

_TO = frozenset({"الي", "حتي", "-", "–", "—"})
_CHANGE = re.compile(
    "ارتفع|انخفض|تراجع|زاد|رفع|خفض|هبط|صعد|قفز|تحول|انتقل|تقلص|تضاعف|نما|نقل|تغير|زياده|ارتفاع|انخفاض|هبوط|صعود|خسر|تقليص"
    "|وصل"
)
_CLAUSE = 8
"""How many tokens before an interval are searched for a verb of change."""


def _is_change(scan: Scan, index: int) -> bool:
    """Whether "from A to B" at ``index`` tells of a change (prices rose from A to B): then they are two figures."""
    for at in range(index - 1, max(-1, index - _CLAUSE), -1):
        word = scan.word(at)
        if word in {".", "؟", "!"}:
            return False
        if _CHANGE.search(word):
            return True
    return False


def _opener(scan: Scan, number: Number) -> int:
    """Index of the word before the number, its clitic token passed over (of "بين الـ10" that is بين)."""
    index = number.first - 1
    if scan.touches(number.first) and scan.word(index) in {"ال", "لل", "ل", "ب", "و"}:
        index -= 1
    return index


def shares_scale(low: Number, high: Number) -> bool:
    """Whether the scale of ``high`` is meant for both: "3 to 5 million"."""
    return low.scale == 1 and high.scale > 1 and low.value < high.value / high.scale


def _end_of_between(scan: Scan, low: Number, high: Number) -> bool:
    """Whether only و stands between the numbers."""
    gap = [scan.word(at) for at in range(low.last + 1, high.first)]
    if not gap:
        return scan.word(high.first).startswith("و")
    return gap in (["و"], ["وال"]) or (len(gap) == 1 and gap[0] in _TO)


def interval(scan: Scan, low: Number, high: Number) -> bool:
    """Whether the two neighbouring numbers are the ends of one interval."""
    if low.kind not in ("cardinal", "fraction") or high.kind not in ("cardinal", "fraction") or low.high is not None:
        return False
    if low.slash or high.slash:
        return False
    before = scan.word(_opener(scan, low))
    if before.endswith("بين"):
        return _end_of_between(scan, low, high)
    gap = [scan.word(at) for at in range(low.last + 1, high.first)]
    if len(gap) == 1 and gap[0] in _TO:
        return not (gap[0] == "الي" and _is_change(scan, low.first))
    if gap == ["او"]:
        return high.value - low.value == 1 and not low.digits
    # "من عشرة لعشرين": the preposition is written onto the second number.
    return not gap and before == "من" and scan.word(high.first).startswith("ل") and not low.digits


def merge(low: Number, high: Number) -> Number | None:
    """Return the interval from ``low`` to ``high``, or None where it would run backwards."""
    value = low.value * high.scale if shares_scale(low, high) else low.value
    if not value < high.value:
        return None
    return replace(
        low, end=high.end, value=value, high=high.value, digits=low.digits or high.digits, last=high.last,
        scale=high.scale, grouped=low.grouped or high.grouped,
    )  # fmt: skip


def join_intervals(scan: Scan, numbers: list[Number]) -> list[Number]:
    """Return ``numbers`` with the two ends of each interval made one."""
    result: list[Number] = []
    for number in numbers:
        if result and interval(scan, result[-1], number):
            merged = merge(result[-1], number)
            if merged is not None:
                result[-1] = merged
                continue
        result.append(number)
    return result
