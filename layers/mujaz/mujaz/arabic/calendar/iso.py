"""ISO 8601 values of years, months, weeks and days, and the arithmetic of months and weekdays."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def iso_year(year: int) -> str:
    """Return a year with four digits; years before Christ are astronomical (500 BC is ``-0499``)."""
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def iso_month(year: int, month: int) -> str:
    """Return a month as ``2020-01``."""
    return f"{iso_year(year)}-{month:02d}"


def iso_day(day: date) -> str:
    """Return a day as ``2020-01-13``."""
    return day.isoformat()


def iso_week(day: date) -> str:
    """Return the ISO week that holds ``day``, as ``2020-W03``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def week_span(day: date) -> tuple[date, date]:
    """Return Monday and Sunday of the ISO week that holds ``day``."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def month_span(year: int, month: int) -> tuple[date, date]:
    """Return the first and last day of a Gregorian month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def day_in_month(year: int, month: int, day: int) -> date | None:
    """Return that date, None where the month has no such day or the year is outside 1 to 9999."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_months(year: int, month: int, offset: int) -> tuple[int, int]:
    """Return year and month that lie ``offset`` months after (before, where negative) the given ones."""
    index = year * 12 + month - 1 + offset
    return index // 12, index % 12 + 1


def previous_weekday(day: date, weekday: int, *, strict: bool = False) -> date:
    """Return the last ``weekday`` up to ``day`` (before it, with ``strict``)."""
    back = (day.weekday() - weekday) % 7
    return day - timedelta(days=back or 7 if strict else back)


def next_weekday(day: date, weekday: int, *, strict: bool = False) -> date:
    """Return the first ``weekday`` from ``day`` on (after it, with ``strict``)."""
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead or 7 if strict else ahead)


def nearest_weekday(day: date, weekday: int) -> date:
    """Return the ``weekday`` nearest to ``day``; it is at most three days away."""
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
