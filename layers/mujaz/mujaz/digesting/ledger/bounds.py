"""Which numbers a stated figure allows: "more than 280" allows 300, "about 100" allows 98, "280" allows 280 alone."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from mujaz.facts import Bound

_ABOUT = 0.12
"""share of the number by which "about" may be off"""
_ROUNDED = 0.05
"""share by which a round number may be off from the exact one it stands for"""
_ROUND_FROM = 100
"""Below it a round number is as likely a count: 10 dead are not "some ten"."""


class Range(NamedTuple):
    """The numbers from ``low`` to ``high``, both included."""

    low: float
    high: float

    def meets(self, other: Range) -> bool:
        """Whether a number is in both."""
        return self.low <= other.high and other.low <= self.high


def allowed(value: float, high: float | None, bound: Bound) -> Range:
    """Return the numbers that a figure allows."""
    if high is not None:
        return Range(min(value, high), max(value, high))
    if bound in ("over", "at_least"):
        return Range(value, math.inf)
    if bound in ("under", "at_most"):
        return Range(-math.inf, value)
    if bound == "about":
        return Range(value - abs(value) * _ABOUT, value + abs(value) * _ABOUT)
    if bound == "tens_of":
        # "Hundreds" are 200 at least, and less than "thousands" would be.
        return Range(value * 2, value * 10)
    return Range(value, value)


def _precision(value: float) -> float:
    """Return the power of ten that a number is stated to: 300 to hundreds, 280 to tens, 5.8 to 1."""
    if value == 0 or not float(value).is_integer():
        return 1.0
    step = 1.0
    while value % (step * 10) == 0:
        step *= 10
    return step


def _rounds(exact: float, rounded: float) -> bool:
    """Whether one number may stand for the other: 300 for 298, 1,200 for 1,240; not 300 for 280."""
    if rounded < _ROUND_FROM or abs(exact - rounded) > _ROUNDED * rounded:
        return False
    step = _precision(rounded)
    return step > _precision(exact) and abs(exact - rounded) <= step / 2


@lru_cache(maxsize=1 << 13)
def compatible(a: tuple[float, float | None, Bound], b: tuple[float, float | None, Bound]) -> bool:
    """Whether some number satisfies both figures, each given as value, high and bound; rounding is allowed for."""
    if allowed(*a).meets(allowed(*b)):
        return True
    if a[1] is None and b[1] is None and a[2] == b[2] == "exact":
        return _rounds(a[0], b[0]) or _rounds(b[0], a[0])
    return False
