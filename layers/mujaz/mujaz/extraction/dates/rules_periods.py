"""Values of weeks, months and years counted from the present, decades, seasons, feasts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from mujaz.arabic.calendar import add_months, feast, iso_week, iso_year, next_weekday, previous_weekday, week_span
from mujaz.extraction.dates.expressions import (
    Century,
    Decade,
    FeastDate,
    Nth,
    Season,
    SportSeason,
    UnitOffset,
    YearPart,
    Years,
)
from mujaz.extraction.dates.resolution import (
    NO_ANCHOR,
    Context,
    Resolution,
    day_value,
    month_only,
    months_value,
    resolve_expression,
    unresolved,
    year_value,
)
from mujaz.extraction.dates.rules_dates import NEAR

SUNDAY, SATURDAY = 6, 5


def week_value(day: date, offset: int, basis: str) -> Resolution:
    """Return the week that lies ``offset`` weeks from that of ``day``.

    The Arab week begins on Sunday, the ISO week on Monday: on a Sunday "this week" is the ISO week that begins the day
    after, and on the Saturday that ends a week "last week" is the one that is ending.
    """
    if day.weekday() == SUNDAY:
        day += timedelta(days=1)
    elif day.weekday() == SATURDAY and offset == -1:
        offset = 0
    first, last = week_span(day + timedelta(weeks=offset))
    return Resolution(iso_week(first), basis, None, first, last)


@resolve_expression.register
def _(expression: UnitOffset, context: Context) -> Resolution:
    unit, offset, anchor = expression.unit, expression.offset, context.anchor
    if anchor.month is None:
        return unresolved(NO_ANCHOR)
    year, month = anchor.month
    basis = f"{unit} counted from {anchor.source}"
    if unit == "month":
        return _first_day(months_value(*add_months(year, month, offset), 1, basis), expression)
    if unit == "year":
        return _first_day(year_value(year + offset, basis), expression)
    if unit == "quarter":
        return months_value(*add_months(year, (month - 1) // 3 * 3 + 1, 3 * offset), 3, basis)
    if anchor.day is None:
        return month_only(context, f"{unit} counted from the day of writing")
    return week_value(anchor.day, offset, basis) if unit == "week" else _present_moment(unit, anchor.day, context)


def _present_moment(unit: str, day: date, context: Context) -> Resolution:
    """Return the present hour or minute, which an article does not know."""
    if context.now is None:
        return unresolved("an hour or minute counted from the moment of writing")
    hour, minute = context.now
    stamp = f"{day.isoformat()}T{hour:02d}" + (f":{minute:02d}" if unit == "minute" else "")
    return Resolution(stamp, "the present moment", None, day, day)


def _first_day(resolution: Resolution, expression: UnitOffset) -> Resolution:
    """Return the first day of a period where the expression says "since its beginning", else the period."""
    if not (expression.since and expression.edge == "start" and resolution.first):
        return resolution
    return day_value(resolution.first, f"{resolution.basis}; its first day")


@resolve_expression.register
def _(expression: Nth, context: Context) -> Resolution:
    month = resolve_expression(expression.month, context)
    if month.first is None or month.last is None:
        return month
    place, weekday = expression.nth, expression.weekday
    basis = f"counted in its month; {month.basis}"
    if weekday is not None:
        if expression.or_date and place > 0:
            dated = month.first + timedelta(days=place - 1)
            if dated.weekday() == weekday:
                return day_value(dated, basis)
        if place < 0:
            return day_value(previous_weekday(month.last, weekday), basis)
        found = next_weekday(month.first, weekday) + timedelta(weeks=place - 1)
        return day_value(found, basis) if found <= month.last else unresolved("that month has no such weekday")
    if expression.unit == "day":
        return day_value(month.last if place < 0 else month.first + timedelta(days=place - 1), basis)
    # Which days the first week of a month holds is not agreed; the month holds it for sure.
    return replace(month, basis=f"week of a month, to the month; {month.basis}")


@resolve_expression.register
def _(expression: Years, _context: Context) -> Resolution:
    first, last = date(expression.first, 1, 1), date(expression.last, 12, 31)
    return Resolution(iso_year(expression.first), "stated", iso_year(expression.last), first, last)


def _century_number(offset: int, context: Context) -> int | None:
    year = context.anchor.year
    return None if year is None else (year - 1) // 100 + 1 + offset


@resolve_expression.register
def _(expression: Decade, context: Context) -> Resolution:
    tens, century, basis = expression.tens, expression.century, "decade and century stated"
    if century is None and expression.century_offset is not None:
        century, basis = _century_number(expression.century_offset, context), "decade, century counted"
        if century is None:
            return unresolved(NO_ANCHOR)
    if century is None:
        # The thirties to nineties of a text of this century are those of the last; the twenties may be either.
        year = context.anchor.year
        if year is None or not 2000 <= year < 2030 or tens < 30:
            return unresolved("the century is not stated")
        century, basis = 20, "decade, past: of the twentieth century"
    start = (century - 1) * 100 + tens
    return Resolution(f"{start:04d}s", basis, None, date(start, 1, 1), date(start + 9, 12, 31))


@resolve_expression.register
def _(expression: Century, context: Context) -> Resolution:
    number = expression.number
    if number is None:
        number = _century_number(expression.offset or 0, context)
    if number is None:
        return unresolved(NO_ANCHOR)
    first, last = (number - 1) * 100 + 1, number * 100
    return Resolution(iso_year(first), "century", iso_year(last), date(first, 1, 1), date(last, 12, 31))


def _year_of(year: int | None, direction: int | None, context: Context) -> int | None:
    if year is not None or direction is None or context.anchor.year is None:
        return year
    return context.anchor.year + direction


@resolve_expression.register
def _(expression: YearPart, context: Context) -> Resolution:
    year = _year_of(expression.year, expression.year_direction, context)
    if year is None:
        return unresolved(NO_ANCHOR)
    return months_value(year, (expression.nth - 1) * expression.months + 1, expression.months, "part of a year")


_SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


@resolve_expression.register
def _(expression: Season, context: Context) -> Resolution:
    start = _SEASON_MONTHS[expression.name]
    year = _year_of(expression.year, expression.year_direction, context)
    if year is not None:
        if expression.name == "winter":
            return year_value(year, "season of a stated year; a winter lies in two years")
        return months_value(year, start, 3, "season of a year, northern, by whole months")
    day = context.anchor.day
    if day is None or expression.direction is None:
        return unresolved(NO_ANCHOR)
    basis = f"season counted from {context.anchor.source}, northern, by whole months"
    spans = [months_value(around, start, 3, basis) for around in range(day.year - 2, day.year + 3)]
    if expression.direction == 0:
        return next((span for span in spans if _holds(span, day)), unresolved("it is another season now"))
    if expression.direction < 0:
        past = [span for span in spans if span.last and span.last < day]
        return past[expression.direction]
    ahead = [span for span in spans if span.first and span.first > day]
    return ahead[expression.direction - 1]


def _holds(span: Resolution, day: date) -> bool:
    return span.first is not None and span.last is not None and span.first <= day <= span.last


@resolve_expression.register
def _(expression: SportSeason, context: Context) -> Resolution:
    if context.anchor.month is None:
        return unresolved(NO_ANCHOR)
    if not context.sports:
        return unresolved("a season of what is not clear")
    year, month = context.anchor.month
    first = year - (month < 7) + expression.offset
    resolution = resolve_expression(Years(first, first + 1, season=True), context)
    return replace(resolution, basis=f"season of sport (July to June) counted from {context.anchor.source}")


@resolve_expression.register
def _(expression: FeastDate, context: Context) -> Resolution:
    found = _feast_of_year(expression) if expression.year is not None else _feast_near(expression, context)
    if expression.day == 1 or found.first is None:
        return found
    return day_value(found.first + timedelta(days=expression.day - 1), f"day of a feast; {found.basis}")


def _feast_of_year(expression: FeastDate) -> Resolution:
    year = expression.year or 0
    if not 1800 <= year <= 2199:
        return unresolved("a feast in a year of another calendar")
    days = feast(expression.name, year)
    if len(days) != 1:
        return unresolved("the feast does not fall once into that year")
    return day_value(days[0], "feast of a stated year, by Umm al-Qura where it is Islamic")


def _feast_near(expression: FeastDate, context: Context) -> Resolution:
    day = context.anchor.day
    if day is None:
        return unresolved(NO_ANCHOR)
    around = [found for year in range(day.year - 2, day.year + 3) for found in feast(expression.name, year)]
    basis = f"feast counted from {context.anchor.source}"
    if expression.direction == -1:
        return day_value([found for found in around if found < day][-1], basis)
    if expression.direction == 1 or context.future:
        return day_value(next(found for found in around if found >= day), basis)
    best = min(around, key=lambda found: abs((found - day).days))
    if abs((best - day).days) > NEAR:
        return unresolved("the feast of which year is not said")
    return day_value(best, basis)
