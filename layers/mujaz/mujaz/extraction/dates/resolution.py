"""What resolving gives, and what it rests on: values in ISO 8601 counted from an anchor.

The rules live in `rules_days`, `rules_dates`, `rules_periods` and `rules_times`, one for each class of expression.
Every rule says in ``basis`` what the value rests on; what can't be told is None, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import singledispatch

from mujaz.arabic.calendar import add_months, iso_day, iso_month, iso_year, month_span
from mujaz.extraction.dates.anchor import Anchor


@dataclass(frozen=True, slots=True)
class Resolution:
    """A value with its basis, and the days it spans (``first`` None where it has none in the calendar)."""

    value: str | None
    basis: str
    end: str | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved against."""

    anchor: Anchor
    future: bool = False
    """the clause speaks of what is to come"""
    previous: Resolution | None = None
    """the date mentioned before"""
    previous_in_sentence: bool = False
    previous_day: date | None = None
    """the day named last, in this sentence or the one before"""
    day_unclear: bool = False
    """days were named further up, so that a clock time need not be on the day of writing"""
    sports: bool = False
    anniversary: bool = False
    """the article tells what happened on this day in other years"""
    now: tuple[int, int] | None = None
    """hour and minute of the reference, where a clock time is to be the next one after it"""


NO_ANCHOR = "neither a dateline nor a publication date to count from"
CONTRADICTS = "the text contradicts"
"""Stands in the basis of what the publication date does not fit; `date_flags` looks for it."""


def unresolved(reason: str) -> Resolution:
    """Return the resolution without a value."""
    return Resolution(None, f"unresolved: {reason}")


def day_value(day: date, basis: str) -> Resolution:
    """Return the resolution to one day."""
    return Resolution(iso_day(day), basis, None, day, day)


def month_value(year: int, month: int, basis: str) -> Resolution:
    """Return the resolution to one month."""
    return months_value(year, month, 1, basis)


def months_value(year: int, month: int, number: int, basis: str) -> Resolution:
    """Return the resolution to ``number`` months from the given one on."""
    last_year, last_month = add_months(year, month, number - 1)
    if not (year >= 1 and last_year <= 9999):
        return unresolved("outside the calendar")
    first, last = month_span(year, month)[0], month_span(last_year, last_month)[1]
    end = iso_month(last_year, last_month) if number > 1 else None
    return Resolution(iso_month(year, month), basis, end, first, last)


def year_value(year: int, basis: str) -> Resolution:
    """Return the resolution to one year."""
    if not 1 <= year <= 9999:
        return unresolved("outside the calendar")
    return Resolution(iso_year(year), basis, None, date(year, 1, 1), date(year, 12, 31))


def span_value(first: date, last: date, basis: str) -> Resolution:
    """Return the resolution to the days from ``first`` to ``last``."""
    return Resolution(iso_day(first), basis, iso_day(last), first, last)


def month_only(context: Context, what: str) -> Resolution:
    """Resolve an expression for a day or week where the month of writing is all that is known."""
    anchor = context.anchor
    if anchor.month is None:
        return unresolved(NO_ANCHOR)
    return month_value(*anchor.month, f"{what}; only the month of writing is known, from {anchor.source}")


@singledispatch
def resolve_expression(expression: object, _context: Context) -> Resolution:
    """Return the value of an expression in its context."""
    raise TypeError(f"no rule for {type(expression).__name__}")
