"""Values of days counted from the day of writing."""

from __future__ import annotations

from datetime import date, timedelta

from mujaz.arabic.calendar import (
    add_months,
    day_in_month,
    iso_week,
    nearest_weekday,
    next_weekday,
    previous_weekday,
    week_span,
)
from mujaz.extraction.dates.expressions import Ago, DayOffset, DayOfMonth, Now, Same, UnitOffset, Vague, WeekdayDate
from mujaz.extraction.dates.resolution import (
    CONTRADICTS,
    NO_ANCHOR,
    Context,
    Resolution,
    day_value,
    month_only,
    month_value,
    resolve_expression,
    unresolved,
    year_value,
)

_OFFSETS = {
    -2: "two days before writing",
    -1: "the day before writing",
    0: "the day of writing",
    1: "the day after writing",
    2: "two days after writing",
}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_FAR = 2000
"""A distance of more units than this is no date of the news."""


@resolve_expression.register
def _(expression: DayOffset, context: Context) -> Resolution:
    what, day = _OFFSETS[expression.offset], context.anchor.day
    if expression.told and context.anniversary:
        return unresolved("a day of the year that the article tells of in several years")
    if day is None:
        return month_only(context, what)
    expected = day + timedelta(days=expression.offset)
    if expression.weekday is None or expected.weekday() == expression.weekday:
        return day_value(expected, f"{what}, from {context.anchor.source}")
    found = nearest_weekday(expected, expression.weekday)
    return day_value(found, f"the named weekday next to {what}; {CONTRADICTS} {context.anchor.source}")


@resolve_expression.register
def _(expression: WeekdayDate, context: Context) -> Resolution:
    day, source = context.anchor.day, context.anchor.source
    if day is None:
        return month_only(context, "a weekday")
    weekday, direction = expression.weekday, expression.direction
    if expression.week is not None:
        monday = week_span(day)[0] + timedelta(weeks=expression.week)
        return day_value(monday + timedelta(days=weekday), f"weekday of a week counted from {source}")
    if direction is None and context.future:
        return day_value(next_weekday(day, weekday), f"weekday, planned: the next one from {source}")
    if direction is None:
        return day_value(previous_weekday(day, weekday), f"weekday, past: the last one up to {source}")
    if direction == 0:
        found, what = week_span(day)[0] + timedelta(days=weekday), "this: in the week of"
    elif direction < 0:
        found, what = previous_weekday(day, weekday, strict=True) + timedelta(weeks=direction + 1), "last: before"
    else:
        found, what = next_weekday(day, weekday, strict=True) + timedelta(weeks=direction - 1), "next: after"
    return day_value(found, f"weekday, {what} {source}")


@resolve_expression.register
def _(expression: DayOfMonth, context: Context) -> Resolution:
    anchor = context.anchor
    if anchor.month is None:
        return unresolved(NO_ANCHOR)
    found = day_in_month(*add_months(*anchor.month, expression.offset), expression.day)
    if found is None:
        return unresolved("that month has no such day")
    if expression.weekday is not None and found.weekday() != expression.weekday:
        return unresolved("weekday and day of the month do not fit each other")
    return day_value(found, f"day of a month counted from {anchor.source}")


@resolve_expression.register
def _(_expression: Now, context: Context) -> Resolution:
    return _moment(0, "second", context)


def _moment(seconds: int, unit: str, context: Context) -> Resolution:
    """Resolve a moment counted in seconds from now; unknown where the hour of writing is, as it is in an article."""
    day = context.anchor.day
    if day is None or context.now is None:
        return unresolved("hours and minutes counted from the moment of writing, which is not known")
    total = context.now[0] * 3600 + context.now[1] * 60 + seconds
    days, rest = divmod(total, 86400)
    found = day + timedelta(days=days)
    stamp = f"{found.isoformat()}T{rest // 3600:02d}:{rest // 60 % 60:02d}"
    stamp += f":{rest % 60:02d}" if unit == "second" else ""
    return Resolution(stamp, "counted from the reference time", None, found, found)


@resolve_expression.register
def _(expression: Ago, context: Context) -> Resolution:
    anchor = context.anchor
    (unit, number), sign = expression.amounts[0], expression.sign
    basis = f"{number} {unit}{'' if number == 1 else 's'} {'before' if sign < 0 else 'after'} {anchor.source}"
    if anchor.month is None:
        return unresolved(NO_ANCHOR)
    if number > _FAR:
        return unresolved("too far away for a date")
    if unit == "quarter":
        return resolve_expression(UnitOffset("quarter", sign * number), context)
    if unit in _MONTHS:
        year, month = add_months(*anchor.month, sign * number * _MONTHS[unit])
        return month_value(year, month, basis) if unit == "month" else year_value(year, basis)
    if unit in _SECONDS:
        return _moment(sign * number * _SECONDS[unit], unit, context)
    return _days_away(sign * number, unit, context, basis)


def _days_away(number: int, unit: str, context: Context, basis: str) -> Resolution:
    """Resolve a distance in days or weeks."""
    if context.anchor.day is None:
        return month_only(context, basis)
    day = context.anchor.day + timedelta(days=number * (7 if unit == "week" else 1))
    return _week_of(day, basis) if unit == "week" else day_value(day, basis)


def _week_of(day: date, basis: str) -> Resolution:
    first, last = week_span(day)
    return Resolution(iso_week(day), basis, None, first, last)


@resolve_expression.register
def _(_expression: Vague, _context: Context) -> Resolution:
    return unresolved("the text gives no definite time")


@resolve_expression.register
def _(expression: Same, context: Context) -> Resolution:
    previous = context.previous
    if previous is None or previous.first is None or previous.last is None:
        return unresolved("it points to a date that is not stated before")
    unit, offset, first, last = expression.unit, expression.offset, previous.first, previous.last
    basis = "counted from the date stated before"
    if unit == "year" and last.year == first.year:
        return year_value(first.year + offset, basis)
    if unit == "month" and (first.year, first.month) == (last.year, last.month):
        return month_value(*add_months(first.year, first.month, offset), basis)
    if unit == "day" and first == last:
        return day_value(first + timedelta(days=offset), basis)
    if unit == "week" and (last - first).days < 7:
        return _week_of(first + timedelta(weeks=offset), basis)
    return unresolved("the date stated before is not exact enough to count from")
