"""From what an expression says to its value in ISO 8601, counted from an anchor.

Every rule states in ``basis`` what it rests on. What can't be told is None, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import singledispatch

from mujaz.arabic.calendar import (
    add_months,
    day_in_month,
    feast,
    from_hijri,
    hijri_month,
    hijri_year,
    iso_day,
    iso_month,
    iso_week,
    iso_year,
    month_span,
    nearest_weekday,
    next_weekday,
    previous_weekday,
    to_hijri,
    week_span,
)
from mujaz.extraction.dates.anchor import Anchor
from mujaz.extraction.dates.expressions import (
    Ago,
    CalendarDate,
    Century,
    Clock,
    DayOffset,
    DayOfMonth,
    Decade,
    Expression,
    FeastDate,
    Interval,
    Same,
    Season,
    SportSeason,
    Timed,
    UnitOffset,
    Vague,
    WeekdayDate,
    YearPart,
    Years,
)

NEAR = 92
"""Days within which a date without a year is taken as the nearest one, whatever the tense (a quarter of a year)."""

UNCLEAR = 150
"""Days beyond which the nearest date is no safer than the other one, so that tense must decide."""


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
    previous: Resolution | None = None
    """the date mentioned before it"""
    previous_in_sentence: bool = False
    sports: bool = False
    anniversary: bool = False
    """the article tells what happened on this day in other years"""
    now: tuple[int, int] | None = None
    """hour and minute of the reference, where a clock time is to be the next one after it"""


def _unresolved(reason: str) -> Resolution:
    return Resolution(None, f"unresolved: {reason}")


def day_resolution(day: date, basis: str) -> Resolution:
    """Return the resolution of one day."""
    return Resolution(iso_day(day), basis, None, day, day)


def _month_resolution(year: int, month: int, basis: str) -> Resolution:
    return Resolution(iso_month(year, month), basis, None, *month_span(year, month))


def _year_resolution(year: int, basis: str) -> Resolution:
    span = (date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9999 else (None, None)
    return Resolution(iso_year(year), basis, None, *span)


def _span(first: date, last: date, basis: str) -> Resolution:
    return Resolution(iso_day(first), basis, iso_day(last), first, last)


_NO_ANCHOR = "neither a dateline nor a publication date to count from"


def _from(context: Context) -> str:
    return context.anchor.source


def _month_only(context: Context, what: str) -> Resolution:
    """Resolve an expression for a day or week where only the month of writing is known."""
    if context.anchor.month is None:
        return _unresolved(_NO_ANCHOR)
    return _month_resolution(
        *context.anchor.month, f"{what}; only the month of writing is known, from {_from(context)}"
    )


@singledispatch
def resolve_expression(expression: object, context: Context) -> Resolution:
    """Return the value of an expression in its context."""
    raise TypeError(f"no rule for {type(expression).__name__}")


# ---- days ------------------------------------------------------------------------------------------------------------


@resolve_expression.register
def _(expression: DayOffset, context: Context) -> Resolution:
    names = {-2: "two days before", -1: "the day before", 0: "the day of", 1: "the day after", 2: "two days after"}
    what = f"{names[expression.offset]} writing"
    day = context.anchor.day
    if day is None:
        return _month_only(context, what)
    expected = day + timedelta(days=expression.offset)
    if expression.weekday is None or expected.weekday() == expression.weekday:
        return day_resolution(expected, f"{what}, from {_from(context)}")
    found = nearest_weekday(expected, expression.weekday)
    return day_resolution(
        found, f"the named weekday next to {what}; the text contradicts {_from(context)}, so the weekday decides"
    )


@resolve_expression.register
def _(expression: WeekdayDate, context: Context) -> Resolution:
    day = context.anchor.day
    if day is None:
        return _month_only(context, "a weekday")
    weekday, direction, source = expression.weekday, expression.direction, _from(context)
    if expression.week is not None:
        monday = week_span(day)[0] + timedelta(weeks=expression.week)
        return day_resolution(monday + timedelta(days=weekday), f"weekday of a week counted from {source}")
    if direction is None:
        if context.future:
            return day_resolution(next_weekday(day, weekday), f"weekday, planned: the next one from {source}")
        return day_resolution(previous_weekday(day, weekday), f"weekday, past: the last one up to {source}")
    if direction == 0:
        return day_resolution(week_span(day)[0] + timedelta(days=weekday), f"weekday of the week of {source}")
    if direction < 0:
        found = previous_weekday(day, weekday, strict=True) - timedelta(weeks=-direction - 1)
        return day_resolution(found, f"weekday, last: before {source}")
    found = next_weekday(day, weekday, strict=True) + timedelta(weeks=direction - 1)
    return day_resolution(found, f"weekday, next: after {source}")


@resolve_expression.register
def _(expression: DayOfMonth, context: Context) -> Resolution:
    if context.anchor.month is None:
        return _unresolved(_NO_ANCHOR)
    found = day_in_month(*add_months(*context.anchor.month, expression.offset), expression.day)
    if found is None:
        return _unresolved("that month has no such day")
    return day_resolution(found, f"day of a month counted from {_from(context)}")


# ---- dates with named parts ------------------------------------------------------------------------------------------


def _make_day(calendar: str, year: int, month: int, day: int) -> date | None:
    return from_hijri(year, month, day) if calendar == "hijri" else day_in_month(year, month, day)


def _make_month(calendar: str, year: int, month: int) -> tuple[date, date] | None:
    if calendar == "hijri":
        return hijri_month(year, month)
    return month_span(year, month) if 1 <= year <= 9999 else None


def _candidates(expression: CalendarDate, anchor: date) -> list[tuple[int, date, date]]:
    """Years around the anchor in which the expression names a real day or month: (year, first, last)."""
    hijri = expression.calendar == "hijri"
    middle = to_hijri(anchor)[0] if hijri else anchor.year
    found = []
    for year in range(middle - 2, middle + 3):
        if expression.day:
            day = _make_day(expression.calendar, year, expression.month or 1, expression.day)
            span = (day, day) if day else None
        else:
            span = _make_month(expression.calendar, year, expression.month or 1)
        if span:
            found.append((year, *span))
    return found


def _value(expression: CalendarDate, year: int, basis: str) -> Resolution:
    """Value of a date whose year is known."""
    calendar, month, day = expression.calendar, expression.month, expression.day
    if month is None:
        if calendar == "gregorian":
            if expression.edge == "start" and expression.since:
                return day_resolution(date(year, 1, 1), f"{basis}; its first day")
            return _year_resolution(year, basis)
        whole = hijri_year(year)
        return _span(*whole, f"{basis}; Hijri year by Umm al-Qura") if whole else _unresolved("no such Hijri year")
    if day is None:
        span = _make_month(calendar, year, month)
        if span is None:
            return _unresolved("no such month")
        if expression.edge == "start" and expression.since:
            return day_resolution(span[0], f"{basis}; its first day")
        if calendar == "hijri":
            return _span(*span, f"{basis}; Hijri month by Umm al-Qura")
        return _month_resolution(year, month, basis)
    found = _make_day(calendar, year, month, day)
    if found is None:
        return _unresolved("that month has no such day")
    note = "; Hijri date by Umm al-Qura" if calendar == "hijri" else ""
    if expression.weekday is not None and found.weekday() != expression.weekday:
        # A sighted moon may differ from the tables by a day; then the weekday knows better.
        shift = (nearest_weekday(found, expression.weekday) - found).days
        if calendar == "hijri" and abs(shift) == 1:
            return day_resolution(found + timedelta(days=shift), f"{basis}{note}, moved to the weekday that is named")
        return day_resolution(found, f"{basis}{note}; the weekday that is named contradicts it")
    return day_resolution(found, basis + note)


def _pick_year(expression: CalendarDate, context: Context, anchor: date) -> tuple[int, str] | None:
    """Choose the year of a date that names none: (year, basis), None where nothing decides."""
    found = _candidates(expression, anchor)
    source = _from(context)
    if not found:
        return None
    direction = expression.direction
    if direction is not None:
        if direction < 0:
            past = [year for year, _, last in found if last < anchor]
            return (past[direction], f"month name, last: before {source}") if len(past) >= -direction else None
        if direction > 0:
            ahead = [year for year, first, _ in found if first > anchor]
            return (ahead[direction - 1], f"month name, next: after {source}") if len(ahead) >= direction else None
        year = min(found, key=lambda item: _distance(item, anchor))[0]
        return year, f"month name, this: at {source}"
    if expression.weekday is not None and expression.day:
        fitting = [item for item in found if item[1].weekday() == expression.weekday]
        if fitting:
            best = min(fitting, key=lambda item: _distance(item, anchor))
            if _distance(best, anchor) <= 400:
                return best[0], f"year in which the weekday fits, nearest to {source}"
    best = min(found, key=lambda item: _distance(item, anchor))
    if _distance(best, anchor) <= NEAR:
        return best[0], f"year nearest to {source}"
    if context.future:
        ahead_ = [item for item in found if item[2] >= anchor]
        return (ahead_[0][0], f"planned: the next one from {source}") if ahead_ else None
    if _distance(best, anchor) <= UNCLEAR:
        return best[0], f"year nearest to {source}"
    past_ = [item for item in found if item[1] <= anchor]
    return (past_[-1][0], f"past: the last one up to {source}") if past_ else None


def _distance(item: tuple[int, date, date], anchor: date) -> int:
    _, first, last = item
    if first <= anchor <= last:
        return 0
    return min(abs((first - anchor).days), abs((last - anchor).days))


@resolve_expression.register
def _(expression: CalendarDate, context: Context) -> Resolution:
    if expression.year is not None:
        return _value(expression, expression.year, "stated in full" if expression.day else "stated")
    source = _from(context)
    if expression.same_year:
        previous = context.previous
        if previous is None or previous.first is None or expression.calendar != "gregorian":
            return _unresolved("the year meant by 'the same year' is not stated before")
        return _value(expression, previous.first.year, "the year stated before")
    anchor_year = context.anchor.year
    if anchor_year is None or context.anchor.month is None:
        return _unresolved(_NO_ANCHOR)
    anchor = context.anchor.day or date(*context.anchor.month, 15)
    if expression.year_direction is not None:
        base = to_hijri(anchor)[0] if expression.calendar == "hijri" else anchor_year
        return _value(expression, base + expression.year_direction, f"year counted from {source}")
    if context.anniversary and expression.direction is None and expression.weekday is None:
        return _unresolved("a day of the year that the article tells of in several years")
    if _other_year(expression, context, anchor_year):
        return _unresolved("the sentence speaks of another year, so the year is not certain")
    picked = _pick_year(expression, context, anchor)
    if picked is None:
        return _unresolved("no year fits")
    resolution = _value(expression, *picked)
    if expression.direction == 0 and not _same_month(resolution, anchor, expression.calendar):
        return replace(resolution, basis=f"{resolution.basis}; the text contradicts {source}")
    return resolution


def _same_month(resolution: Resolution, anchor: date, calendar: str) -> bool:
    if resolution.first is None:
        return True
    if calendar == "hijri":
        return to_hijri(resolution.first)[1] == to_hijri(anchor)[1]
    return resolution.first.month == anchor.month


def _other_year(expression: CalendarDate, context: Context, anchor_year: int) -> bool:
    """Whether another year was just spoken of in the sentence, so that a month without a year may belong to it."""
    previous = context.previous
    if not context.previous_in_sentence or previous is None or previous.first is None or previous.last is None:
        return False
    if expression.direction is not None or expression.calendar != "gregorian":
        return False
    whole_year = (previous.last - previous.first).days > 200
    return whole_year and not previous.first.year <= anchor_year <= previous.last.year


# ---- units counted from the present ----------------------------------------------------------------------------------


@resolve_expression.register
def _(expression: UnitOffset, context: Context) -> Resolution:
    unit, offset, source = expression.unit, expression.offset, _from(context)
    if context.anchor.month is None:
        return _unresolved(_NO_ANCHOR)
    year, month = context.anchor.month
    first_day = expression.edge == "start" and expression.since
    basis = f"{unit} counted from {source}"
    if unit == "year":
        if first_day:
            return day_resolution(date(year + offset, 1, 1), f"{basis}; its first day")
        return _year_resolution(year + offset, basis)
    if unit == "month":
        year, month = add_months(year, month, offset)
        if first_day:
            return day_resolution(date(year, month, 1), f"{basis}; its first day")
        return _month_resolution(year, month, basis)
    if unit == "quarter":
        year, month = add_months(year, (month - 1) // 3 * 3 + 1, 3 * offset)
        return _months(year, month, 3, basis)
    day = context.anchor.day
    if day is None:
        return _month_only(context, f"{unit} counted from the day of writing")
    if unit == "week":
        return _week(day, offset, basis)
    return _unresolved("an hour or minute counted from the moment of writing")


def _week(day: date, offset: int, basis: str) -> Resolution:
    """Week counted from a day.

    The Arab week begins on Sunday, the ISO week on Monday: on a Sunday "this week" is the ISO week that begins the day
    after, and on the Saturday that ends a week "last week" is the one that is ending.
    """
    if day.weekday() == 6:
        day += timedelta(days=1)
    elif day.weekday() == 5 and offset == -1:
        offset = 0
    first, last = week_span(day + timedelta(weeks=offset))
    return Resolution(iso_week(first), basis, None, first, last)


def _months(year: int, month: int, number: int, basis: str) -> Resolution:
    last_year, last_month = add_months(year, month, number - 1)
    first, last = month_span(year, month)[0], month_span(last_year, last_month)[1]
    return Resolution(iso_month(year, month), basis, iso_month(last_year, last_month), first, last)


@resolve_expression.register
def _(expression: Ago, context: Context) -> Resolution:
    anchor, source = context.anchor, _from(context)
    if anchor.month is None:
        return _unresolved(_NO_ANCHOR)
    (unit, number), sign = expression.amounts[0], expression.sign
    basis = f"{number} {unit}{'' if number == 1 else 's'} {'before' if sign < 0 else 'after'} {source}"
    if number > 2000:
        return _unresolved("too far away for a calendar")
    if unit in ("year", "decade", "century"):
        years = number * {"year": 1, "decade": 10, "century": 100}[unit]
        year = anchor.month[0] + sign * years
        return _year_resolution(year, basis) if year > 0 else _unresolved("before the common era")
    if unit in ("month", "quarter"):
        months = number * (1 if unit == "month" else 3)
        year, month = add_months(*anchor.month, sign * months)
        return _month_resolution(year, month, basis) if year > 0 else _unresolved("before the common era")
    if anchor.day is None:
        return _month_only(context, basis)
    if unit == "week":
        first, last = week_span(anchor.day + timedelta(weeks=sign * number))
        return Resolution(iso_week(first), basis, None, first, last)
    if unit == "day":
        return day_resolution(anchor.day + timedelta(days=sign * number), basis)
    return _unresolved("hours and minutes counted from the moment of writing, which is not known")


@resolve_expression.register
def _(expression: Vague, context: Context) -> Resolution:
    return _unresolved("the text gives no definite time")


@resolve_expression.register
def _(expression: Same, context: Context) -> Resolution:
    previous = context.previous
    if previous is None or previous.first is None or previous.last is None:
        return _unresolved("it points to a date that is not stated before")
    unit, offset, first, basis = (
        expression.unit,
        expression.offset,
        previous.first,
        "counted from the date stated before",
    )
    if unit == "year" and previous.last.year == first.year:
        return _year_resolution(first.year + offset, basis)
    if unit == "month" and (first.year, first.month) == (previous.last.year, previous.last.month):
        return _month_resolution(*add_months(first.year, first.month, offset), basis)
    if unit == "day" and first == previous.last:
        return day_resolution(first + timedelta(days=offset), basis)
    if unit == "week" and (previous.last - first).days < 7:
        monday, sunday = week_span(first + timedelta(weeks=offset))
        return Resolution(iso_week(monday), basis, None, monday, sunday)
    return _unresolved("the date stated before is not exact enough to count from")


# ---- longer stretches ------------------------------------------------------------------------------------------------


@resolve_expression.register
def _(expression: Years, context: Context) -> Resolution:
    first, last = date(expression.first, 1, 1), date(expression.last, 12, 31)
    return Resolution(iso_year(expression.first), "stated", iso_year(expression.last), first, last)


@resolve_expression.register
def _(expression: Decade, context: Context) -> Resolution:
    tens, century = expression.tens, expression.century
    if century is None:
        # The forties to nineties of a text of this century are those of the last one; the twenties may be either.
        if context.anchor.year is None or not 2000 <= context.anchor.year < 2040 or tens < 40:
            return _unresolved("the century is not stated")
        century = 20
        basis = "decade, past: of the twentieth century"
    else:
        basis = "decade and century stated"
    start = (century - 1) * 100 + tens
    return Resolution(f"{start:04d}s", basis, None, date(start, 1, 1), date(start + 9, 12, 31))


@resolve_expression.register
def _(expression: Century, context: Context) -> Resolution:
    number = expression.number
    if number is None:
        if context.anchor.year is None:
            return _unresolved(_NO_ANCHOR)
        number = (context.anchor.year - 1) // 100 + 1 + (expression.offset or 0)
    first, last = (number - 1) * 100 + 1, number * 100
    return Resolution(iso_year(first), "century", iso_year(last), date(first, 1, 1), date(last, 12, 31))


def _stated_year(year: int | None, direction: int | None, context: Context) -> int | None:
    if year is not None:
        return year
    if direction is None or context.anchor.year is None:
        return None
    return context.anchor.year + direction


@resolve_expression.register
def _(expression: YearPart, context: Context) -> Resolution:
    year = _stated_year(expression.year, expression.year_direction, context)
    if year is None:
        return _unresolved(_NO_ANCHOR)
    start = (expression.nth - 1) * expression.months + 1
    return _months(year, start, expression.months, "part of a year")


_SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


@resolve_expression.register
def _(expression: Season, context: Context) -> Resolution:
    start = _SEASON_MONTHS[expression.name]
    if expression.year is not None:
        if expression.name == "winter":
            return _year_resolution(expression.year, "season of a stated year; a winter lies in two years")
        return _months(expression.year, start, 3, "season of a stated year, northern, by whole months")
    day = context.anchor.day
    if day is None:
        return _unresolved(_NO_ANCHOR)
    basis = f"season counted from {_from(context)}, northern, by whole months"
    spans = [_months(year, start, 3, basis) for year in range(day.year - 2, day.year + 3)]
    if expression.direction == -1:
        return [span for span in spans if span.last and span.last < day][-1]
    if expression.direction == 1:
        return [span for span in spans if span.first and span.first > day][0]
    return min(spans, key=lambda span: abs((span.first - day).days + 45) if span.first else 0)


@resolve_expression.register
def _(expression: SportSeason, context: Context) -> Resolution:
    if context.anchor.month is None:
        return _unresolved(_NO_ANCHOR)
    if not context.sports:
        return _unresolved("a season of what is not clear")
    year, month = context.anchor.month
    first = year - (month < 7) + expression.offset
    resolution = resolve_expression(Years(first, first + 1, season=True), context)
    return replace(resolution, basis=f"season of sport (July to June) counted from {_from(context)}")


@resolve_expression.register
def _(expression: FeastDate, context: Context) -> Resolution:
    if expression.year is not None:
        year = expression.year
        if 1300 <= year < 1500:
            return _unresolved("a feast in a Hijri year")
        days = feast(expression.name, year)
        if len(days) != 1:
            return _unresolved("the feast does not fall once into that year")
        return day_resolution(days[0], "feast of a stated year, by Umm al-Qura where it is Islamic")
    day = context.anchor.day
    if day is None:
        return _unresolved(_NO_ANCHOR)
    around = [found for year in range(day.year - 2, day.year + 3) for found in feast(expression.name, year)]
    basis = f"feast counted from {_from(context)}"
    if expression.direction == -1:
        return day_resolution([found for found in around if found < day][-1], basis)
    if expression.direction == 1 or context.future:
        return day_resolution([found for found in around if found >= day][0], basis)
    best = min(around, key=lambda found: abs((found - day).days))
    if abs((best - day).days) > NEAR:
        return _unresolved("the feast of which year is not said")
    return day_resolution(best, basis)


# ---- intervals and times ---------------------------------------------------------------------------------------------


@resolve_expression.register
def _(expression: Interval, context: Context) -> Resolution:
    first = resolve_expression(expression.first, context)
    if first.value is None:
        return first
    last = _later(expression.last, first, context)
    if last.value is None or first.first is None or last.last is None:
        return last if last.value is None else _unresolved("an interval outside the calendar")
    if last.last < first.first:
        return _unresolved("the interval ends before it begins")
    end = last.end or last.value
    return Resolution(first.value, f"interval; {first.basis}", end, first.first, last.last)


def _later(expression: Expression, first: Resolution, context: Context) -> Resolution:
    """Resolve the end of an interval: the next such date from its beginning on."""
    unstated = isinstance(expression, CalendarDate) and expression.year is None and expression.direction is None
    if not (unstated or isinstance(expression, WeekdayDate)) or first.first is None:
        return resolve_expression(expression, context)
    if isinstance(expression, CalendarDate) and (expression.same_year or expression.year_direction is not None):
        return resolve_expression(expression, context)
    if isinstance(expression, WeekdayDate) and expression.direction is not None:
        return resolve_expression(expression, context)
    if isinstance(expression, WeekdayDate):
        return day_resolution(next_weekday(first.first, expression.weekday), "weekday after the interval's beginning")
    for year, _, last in _candidates(expression, first.first):
        if last >= first.first:
            return _value(expression, year, "the next one after the interval's beginning")
    return _unresolved("the interval has no end")


_AFTERNOON = ("noon", "afternoon", "evening")


def clock_hour(clock: Clock) -> int | None:
    """Return the hour of 24 of a clock time, None where morning or evening is not said."""
    hour, part = clock.hour, clock.part
    if part == "24" or hour > 12:
        return hour % 24
    if part in ("morning", "dawn"):
        return hour % 12 if hour == 12 and not clock.before else hour
    if part == "midnight":
        return 0 if hour == 12 else hour
    if part == "noon":
        return hour + 12 if hour < 10 else hour
    if part in _AFTERNOON:
        return hour if hour == 12 else hour + 12
    if part == "night":
        return 0 if hour == 12 else hour + 12 if hour >= 6 else hour
    return None


def _minute_of_day(clock: Clock, now: tuple[int, int] | None) -> int | None:
    hour = clock_hour(clock)
    if hour is None:
        if now is None:
            return None
        # The next such time after now.
        minutes = clock.hour % 12 * 60 + clock.minute - clock.before
        ahead = [value for value in (minutes, minutes + 720) if value > now[0] * 60 + now[1]]
        return ahead[0] if ahead else None
    return hour * 60 + clock.minute - clock.before


def _stamp(day: date, minutes: int, second: int | None) -> str:
    if minutes < 0:
        day, minutes = day - timedelta(days=1), minutes + 1440
    text = f"{iso_day(day)}T{minutes // 60:02d}:{minutes % 60:02d}"
    return text if second is None else f"{text}:{second:02d}"


@resolve_expression.register
def _(expression: Timed, context: Context) -> Resolution:
    on = _day_of(expression, context)
    if on.value is None or on.first is None or on.first != on.last:
        return on
    start, until = expression.clock, expression.until
    if until and not start.part and until.part not in ("", "24"):
        start = replace(start, part=until.part)
    minutes = _minute_of_day(start, context.now)
    if minutes is None:
        return replace(on, basis=f"{on.basis}; the hour is not said to be before or after noon")
    zone = f", {start.zone}" if start.zone else ""
    value = _stamp(on.first, minutes, start.second)
    if until is None:
        return Resolution(value, f"clock time{zone}; {on.basis}", None, on.first, on.first)
    last = _minute_of_day(until, context.now)
    if last is None:
        return replace(on, basis=f"{on.basis}; the hour is not said to be before or after noon")
    return Resolution(value, f"clock times{zone}; {on.basis}", _stamp(on.first, last, until.second), on.first, on.first)


def _day_of(expression: Timed, context: Context) -> Resolution:
    """Resolve the day of a clock time: the one beside it, one named earlier in the sentence, the day of writing."""
    if expression.day is not None:
        return resolve_expression(expression.day, context)
    previous = context.previous
    if context.previous_in_sentence and previous and previous.first and previous.first == previous.last:
        return replace(previous, basis=f"on the day named before it ({previous.basis})")
    return resolve_expression(DayOffset(0), context)
