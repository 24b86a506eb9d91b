"""From values to places on an axis, and the round values that an axis names."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

_SCALE_WORDS = ((1e12, 1e12, "tn"), (1e9, 1e9, "bn"), (1e6, 1e6, "m"), (1e4, 1e3, "k"))
"""From which value on it is said in what unit."""


_NARROWEST = 1e-300


class Days(NamedTuple):
    """A time as days: the first and the last (both inclusive), proleptic Gregorian ordinals."""

    first: int
    last: int


def round_steps(low: float, high: float, count: int = 4) -> list[float]:
    """Return round values from ``low`` to ``high`` (1, 2 or 5 times a power of ten apart), about ``count`` of them.

    Only ``low`` where they are one, or so close or so far apart that there is no step between them.
    """
    rough = (high - low) / count
    if not _NARROWEST < rough < math.inf:
        return [low]
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(step * power for step in (1, 2, 5, 10) if step * power >= rough * 0.7)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [place * step for place in range(first, last + 1)]


def linear(low: float, high: float, start: float, end: float) -> Callable[[float], float]:
    """Return the function that maps ``low`` to ``start`` and ``high`` to ``end``; the middle where both are one."""
    if low / 2 == high / 2:
        return lambda _: (start + end) / 2
    # Halves, since the difference of two large numbers may be larger than any number.
    return lambda value: start + (value / 2 - low / 2) / (high / 2 - low / 2) * (end - start)


def short(value: float) -> str:
    """Say a round number briefly: "2,000", "150k", "3.5m", "1bn"."""
    for least, unit, word in _SCALE_WORDS:
        if abs(value) >= least:
            return f"{value / unit:,.4g}{word}"
    return f"{value:,.6g}"


def days(value: str | None) -> Days | None:
    """Read an ISO 8601 time at whatever precision: 2010s, 2020, 2020-01, 2020-W03, 2020-01-13, 2020-01-13T14:30.

    None where it is none of them or no such day is in the calendar.
    """
    if value is None:
        return None
    text = value.partition("T")[0]
    try:
        if text.endswith("s"):
            year = int(text[:-1])
            return Days(date(year, 1, 1).toordinal(), date(year + 9, 12, 31).toordinal())
        if "W" in text:
            of_year, _, week = text.partition("-W")
            monday = date.fromisocalendar(int(of_year), int(week), 1)
            return Days(monday.toordinal(), monday.toordinal() + 6)
        parts = [int(part) for part in text.split("-")]
        if len(parts) == 1:
            return Days(date(parts[0], 1, 1).toordinal(), date(parts[0], 12, 31).toordinal())
        if len(parts) == 2:
            first = date(parts[0], parts[1], 1)
            return Days(first.toordinal(), _month_end(first).toordinal())
        day = date(*parts).toordinal()
        return Days(day, day)
    except (ValueError, OverflowError, TypeError):
        return None


def _month_end(first: date) -> date:
    following = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
    return following - timedelta(days=1)


def day_name(day: int, *, year: bool) -> str:
    """Say a day: "13 Jan", with the year where asked: "13 Jan 2020"."""
    when = date.fromordinal(day)
    return f"{when.day} {_MONTHS[when.month - 1]}" + (f" {when.year}" if year else "")


def month_name(day: int) -> str:
    """Say the month of a day: "Jan 2020"."""
    when = date.fromordinal(day)
    return f"{_MONTHS[when.month - 1]} {when.year}"


_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
