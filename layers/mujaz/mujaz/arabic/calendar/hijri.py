"""Hijri dates to Gregorian ones and back.

Umm al-Qura (through `hijridate`, which holds its published tables) where it reaches; outside, the tabular civil
calendar (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of each cycle of 30), which is within a day or two of
what was observed. Results are proleptic Gregorian dates.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hijridate import Gregorian, Hijri

UMM_AL_QURA = range(1343, 1501)
"""Years AH that the Umm al-Qura tables cover."""

_EPOCH = 227015
"""Proleptic Gregorian ordinal of 1 Muharram 1 AH (16 July 622 Julian) in the civil calendar."""

_FIRST, _LAST = date(1924, 8, 1), date(2077, 11, 16)


def _tabular(year: int, month: int, day: int) -> date:
    days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(_EPOCH + days - 1)


def _month_length(year: int, month: int) -> int:
    if year in UMM_AL_QURA:
        return int(Hijri(year, month, 1).month_length())
    following = (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)
    return (_tabular(*following) - _tabular(year, month, 1)).days


def _date(converted: Any) -> date:
    return date(converted.year, converted.month, converted.day)


def from_hijri(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian date of a Hijri one; None where that month has no such day.

    The 30th of a month of 29 days is accepted as the day after the 29th: papers count from a sighted moon, which may
    lag the tables by a day.
    """
    if not (1 <= year <= 9000 and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    if day > _month_length(year, month):
        previous = from_hijri(year, month, 29)
        return previous + timedelta(days=1) if previous else None
    if year in UMM_AL_QURA:
        return _date(Hijri(year, month, day).to_gregorian())
    return _tabular(year, month, day)


def hijri_month(year: int, month: int) -> tuple[date, date] | None:
    """Return the first and last Gregorian day of a Hijri month; None where there is no such month."""
    first = from_hijri(year, month, 1)
    if first is None:
        return None
    return first, first + timedelta(days=_month_length(year, month) - 1)


def hijri_year(year: int) -> tuple[date, date] | None:
    """Return the first and last Gregorian day of a Hijri year; None outside 1 to 8999."""
    first, following = from_hijri(year, 1, 1), from_hijri(year + 1, 1, 1)
    return (first, following - timedelta(days=1)) if first and following else None


def to_hijri(day: date) -> tuple[int, int, int]:
    """Return year, month and day AH of a Gregorian date.

    Raises:
        ValueError: the date is before 1 Muharram 1 AH.

    """
    if _FIRST <= day <= _LAST:
        converted = Gregorian(day.year, day.month, day.day).to_hijri()
        return int(converted.year), int(converted.month), int(converted.day)
    if day.toordinal() < _EPOCH:
        raise ValueError("the date is before the Hijri calendar begins")
    year = (30 * (day.toordinal() - _EPOCH) + 10646) // 10631
    month = 1
    while month < 12 and _tabular(year, month + 1, 1) <= day:
        month += 1
    return year, month, (day - _tabular(year, month, 1)).days + 1
