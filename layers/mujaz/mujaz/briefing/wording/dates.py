"""ISO 8601 times in English, at the precision that they have: no precision is added, none is lost."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from mujaz.facts import Period

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$")
_WEEK = re.compile(r"(\d{4})-W(\d{2})$")
_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_DECADE = re.compile(r"(\d{3}0)s$")


@lru_cache(maxsize=1 << 10)
def first_day(value: str) -> date | None:
    """Return the first day of an ISO time of any precision, or None where it is no such time."""
    try:
        if match := _DAY.match(value):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _WEEK.match(value):
            return date.fromisocalendar(int(match[1]), int(match[2]), 1)
        if match := _MONTH.match(value):
            return date(int(match[1]), int(match[2]), 1)
        return date(int(match[1] if (match := _DECADE.match(value)) else value), 1, 1)
    except ValueError:
        return None


def last_day(value: str) -> date | None:
    """Return the last day of an ISO time of any precision, or None where it is no such time."""
    first = first_day(value)
    if first is None or _DAY.match(value):
        return first
    if _WEEK.match(value):
        return first + timedelta(days=6)
    if _MONTH.match(value):
        return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return date(first.year + (9 if _DECADE.match(value) else 0), 12, 31)


def is_after(period: Period | None, published: date) -> bool:
    """Whether a time begins after the day of publication: nothing that is told as done can have happened then.

    A day is allowed, since the outlet's day may have begun before the clock of publication.
    """
    start = first_day(period.value or "") if period else None
    return start is not None and start > published + timedelta(days=1)


@lru_cache(maxsize=1 << 10)
def say(value: str, *, weekday: bool = False) -> str:
    """Say an ISO time: "13 January 2020", "January 2020", "the week of 13 January 2020", "2020".

    What is no ISO time is returned as it is: better the raw value than a wrong date.
    """
    if match := _DAY.match(value):
        day = first_day(value)
        if day is None:
            return value
        text = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        text = f"{WEEKDAYS[day.weekday()]}, {text}" if weekday else text
        return f"{match[4]} on {text}" if match[4] else text
    if _WEEK.match(value):
        monday = first_day(value)
        return f"the week of {say(monday.isoformat())}" if monday else value
    if match := _MONTH.match(value):
        return f"{MONTHS[int(match[2]) - 1]} {match[1]}" if 1 <= int(match[2]) <= 12 else value
    if _DECADE.match(value):
        return f"the {value}"
    return value.lstrip("0") if value.isdigit() else value


def say_period(value: str | None, end: str | None) -> str:
    """Say a time or an interval without a preposition: "April 2019", "12 to 14 January 2020"."""
    if value is None:
        return f"until {say(end)}" if end else "time not known"
    if end is None or end == value:
        return say(value)
    first, last = say(value), say(end)
    # "12 January 2020 to 14 January 2020" repeats what its second half says.
    shared = 0
    a, b = first.split(), last.split()
    while shared < min(len(a), len(b)) - 1 and a[-1 - shared] == b[-1 - shared] and "W" not in value:
        shared += 1
    return f"{' '.join(a[: len(a) - shared])} to {last}"


def when(value: str, end: str | None = None, *, weekday: bool = True) -> str:
    """Say a time as an adverbial: "on Monday, 13 January 2020", "in April 2019", "from 12 to 14 January 2020"."""
    if end and end != value:
        return f"from {say_period(value, end)}"
    if match := _DAY.match(value):
        return f"at {say(value, weekday=weekday)}" if match[4] else f"on {say(value, weekday=weekday)}"
    return f"in {say(value)}"


def sort_key(value: str | None, end: str | None = None, *, planned: bool = False) -> tuple[str, str, str]:
    """Key that orders times by their first day, then the coarser first; unknown times come last.

    What is ``planned`` for a month may come until its end: it is ordered by its last day.
    """
    start = first_day(value or end or "")
    last = last_day(end or value or "")
    clock = value[11:] if value and "T" in value else ""
    if start is None or last is None:
        return ("9999-12-31", "", "")
    if planned:
        return (last.isoformat(), "99999", clock)
    # A longer time span sorts before a shorter one that begins on the same day: 2020 before 1 January 2020.
    return (start.isoformat(), f"{99999 - (last - start).days:05d}", clock)
