"""Values of intervals and of clock times."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from mujaz.arabic.calendar import iso_day, next_weekday
from mujaz.extraction.dates.expressions import CalendarDate, Clock, DayOffset, Expression, Interval, Timed, WeekdayDate
from mujaz.extraction.dates.resolution import Context, Resolution, day_value, resolve_expression, unresolved
from mujaz.extraction.dates.rules_dates import candidates, in_year

_MINUTES = 24 * 60


@resolve_expression.register
def _(expression: Interval, context: Context) -> Resolution:
    first = resolve_expression(expression.first, context)
    if first.value is None or first.first is None:
        return first if first.value is None else unresolved("an interval outside the calendar")
    last = _end(expression.last, first.first, context)
    if last.value is None or last.last is None:
        return last if last.value is None else unresolved("an interval outside the calendar")
    if last.last < first.first or (last.value, last.end) == (first.value, first.end):
        return unresolved("the interval ends before it begins, or has no length")
    return Resolution(first.value, f"interval; {first.basis}", last.end or last.value, first.first, last.last)


def _end(expression: Expression, begin: date, context: Context) -> Resolution:
    """Resolve the end of an interval: where it names no year or week, the next such date from its beginning on."""
    if isinstance(expression, WeekdayDate) and expression.direction is None and expression.week is None:
        return day_value(next_weekday(begin, expression.weekday), "weekday after the interval's beginning")
    if isinstance(expression, CalendarDate) and _open(expression):
        for year, _, last in candidates(expression, begin):
            if last >= begin:
                return in_year(expression, year, "the next one after the interval's beginning")
    return resolve_expression(expression, context)


def _open(date_: CalendarDate) -> bool:
    return date_.year is None and date_.direction is None and date_.year_direction is None and not date_.same_year


def clock_hour(clock: Clock) -> int | None:
    """Return the hour of 24 of a clock time, None where the half of the day is not said."""
    hour, part = clock.hour, clock.part
    if part == "24" or hour > 12:
        return hour % 24
    if part in ("morning", "dawn"):
        return 0 if hour == 12 and not clock.before else hour
    if part == "noon":
        return hour + 12 if hour < 10 else hour
    if part in ("afternoon", "evening"):
        return hour if hour == 12 else hour + 12
    if part in ("night", "midnight"):
        return 0 if hour == 12 else hour + 12 if hour >= 6 else hour
    return None


def _minute_of_day(clock: Clock, now: tuple[int, int] | None) -> int | None:
    """Return the minute of the day, the next one after ``now`` where the half of the day is not said."""
    hour = clock_hour(clock)
    if hour is not None:
        return hour * 60 + clock.minute - clock.before
    if now is None:
        return None
    minute = clock.hour % 12 * 60 + clock.minute - clock.before
    return next((value for value in (minute, minute + _MINUTES // 2) if value > now[0] * 60 + now[1]), None)


def _stamp(day: date, minutes: int, second: int | None) -> str:
    days, minutes = divmod(minutes, _MINUTES)
    text = f"{iso_day(day + timedelta(days=days))}T{minutes // 60:02d}:{minutes % 60:02d}"
    return text if second is None else f"{text}:{second:02d}"


@resolve_expression.register
def _(expression: Timed, context: Context) -> Resolution:
    on = _day_of(expression, context)
    if on.value is None or on.first is None or on.first != on.last:
        return on
    start, until = expression.clock, expression.until
    if until and not start.part and until.part not in ("", "24") and start.hour <= until.hour:
        start = replace(start, part=until.part)
    minutes = _minute_of_day(start, context.now)
    last = _minute_of_day(until, context.now) if until else minutes
    if minutes is None or last is None:
        return replace(on, basis=f"{on.basis}; whether before or after noon is not said, so to the day")
    zone = f" in {start.zone}" if start.zone else ""
    if until is None:
        return Resolution(
            _stamp(on.first, minutes, start.second), f"clock time{zone}; {on.basis}", None, on.first, on.first
        )
    last += _MINUTES * (last < minutes)
    end = _stamp(on.first, last, until.second)
    return Resolution(
        _stamp(on.first, minutes, start.second), f"clock times{zone}; {on.basis}", end, on.first, on.first
    )


def _day_of(expression: Timed, context: Context) -> Resolution:
    """Resolve the day of a clock time: the one beside it, one named earlier in the sentence, the day of writing."""
    if expression.day is not None:
        return resolve_expression(expression.day, context)
    if context.day_unclear:
        return unresolved("on which day is not said")
    if context.previous_day is not None:
        return day_value(context.previous_day, "on the day named before it")
    return resolve_expression(DayOffset(0), context)
