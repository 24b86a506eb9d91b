"""Date expressions in English, as an editor would put them into a sentence; unresolved, for translations."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch

from mujaz.arabic.calendar import MONTHS_EN, WEEKDAYS_EN
from mujaz.extraction.dates.expressions import (
    Ago,
    CalendarDate,
    Century,
    Clock,
    DayOffset,
    DayOfMonth,
    Decade,
    FeastDate,
    Interval,
    Now,
    Nth,
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

_DIRECTIONS = {-2: "before last", -1: "last", 0: "this", 1: "next", 2: "after next"}
_EDGES = {"start": "early", "middle": "mid", "end": "late"}
_EDGE_OF = {"start": "the beginning of", "middle": "the middle of", "end": "the end of"}
_ORDINALS = ("", "first", "second", "third", "fourth")


def ordinal_en(number: int) -> str:
    """Return 1st, 2nd, 3rd, 21st, ..."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _turned(noun: str, direction: int) -> str:
    if abs(direction) == 2:
        return f"the {noun} {_DIRECTIONS[direction]}"
    return f"{_DIRECTIONS[direction]} {noun}"


def _edged(text: str, edge: str, *, since: bool = False) -> str:
    if not edge:
        return text
    if since or text.startswith(("this", "last", "next", "the ")):
        return f"{_EDGE_OF[edge]} {text}"
    return f"mid-{text}" if edge == "middle" else f"{_EDGES[edge]} {text}"


@singledispatch
def english(expression: object) -> str:
    """Return the expression in English without a preposition."""
    raise TypeError(f"no English for {type(expression).__name__}")


@english.register
def _(expression: CalendarDate) -> str:
    hijri = expression.calendar == "hijri"
    year = (
        "" if expression.year is None else f"{expression.year}{' AH' if hijri and not expression.era_missing else ''}"
    )
    if expression.month is None:
        return _edged(year, expression.edge, since=expression.since)
    text = MONTHS_EN["hijri" if hijri else "gregorian"][expression.month]
    if expression.day:
        text = f"{expression.day} {text}"
        if expression.weekday is not None:
            text = f"{WEEKDAYS_EN[expression.weekday]}, {text}"
    elif expression.direction is not None and not year:
        text = _turned(text, expression.direction)
    if year:
        text = f"{text} {year}"
    elif expression.same_year:
        text = f"{text} of the same year"
    elif expression.year_direction is not None:
        text = f"{text} {_turned('year', expression.year_direction)}".replace(" last year", " of last year")
    return _edged(text, expression.edge, since=expression.since)


@english.register
def _(expression: DayOffset) -> str:
    names = {-2: "the day before yesterday", -1: "yesterday", 0: "today", 1: "tomorrow", 2: "the day after tomorrow"}
    text = names[expression.offset]
    return text if expression.weekday is None else f"{text}, {WEEKDAYS_EN[expression.weekday]}"


@english.register
def _(expression: WeekdayDate) -> str:
    text = WEEKDAYS_EN[expression.weekday]
    if expression.week is not None:
        return f"{text} of {_turned('week', expression.week)}"
    return text if expression.direction is None else _turned(text, expression.direction)


@english.register
def _(expression: DayOfMonth) -> str:
    text = f"the {ordinal_en(expression.day)} of {_turned('month', expression.offset)}"
    return text if expression.weekday is None else f"{WEEKDAYS_EN[expression.weekday]}, {text}"


@english.register
def _(expression: UnitOffset) -> str:
    return _edged(_turned(expression.unit, expression.offset), expression.edge)


@english.register
def _(expression: Ago) -> str:
    parts = [f"{number} {unit}{'' if number == 1 else 's'}" for unit, number in expression.amounts]
    text = " and ".join(parts)
    return f"{text} ago" if expression.sign < 0 else f"in {text}"


@english.register
def _(expression: Years) -> str:
    if expression.season:
        return f"the {expression.first}-{expression.last % 100:02d} season"
    return f"{expression.first}-{expression.last}"


@english.register
def _(expression: Decade) -> str:
    start = (expression.century - 1) * 100 + expression.tens if expression.century else None
    names = {20: "twenties", 30: "thirties", 40: "forties", 50: "fifties", 60: "sixties", 70: "seventies"}
    names |= {80: "eighties", 90: "nineties"}
    if start is None and expression.century_offset == -1:
        start = 1900 + expression.tens
    text = f"the {start}s" if start is not None else f"the {names[expression.tens]}"
    return f"the {_EDGES[expression.edge]} {text[4:]}" if expression.edge else text


@english.register
def _(expression: Century) -> str:
    if expression.number is None:
        return _turned("century", expression.offset or 0)
    return f"the {ordinal_en(expression.number)} century"


@english.register
def _(expression: YearPart) -> str:
    unit = {3: "quarter", 6: "half"}.get(expression.months, "")
    if not unit or expression.counted:
        unit = f"{expression.months} months"
    year = str(expression.year) if expression.year is not None else _turned("year", expression.year_direction or 0)
    return f"the {_ORDINALS[expression.nth]} {unit} of {year}"


@english.register
def _(expression: Season) -> str:
    if expression.year is not None:
        return f"the {expression.name} of {expression.year}"
    if expression.year_direction is not None:
        return f"the {expression.name} of {_turned('year', expression.year_direction)}"
    return _turned(expression.name, expression.direction or 0)


@english.register
def _(expression: SportSeason) -> str:
    return _turned("season", expression.offset)


@english.register
def _(expression: FeastDate) -> str:
    text = expression.name
    if expression.year is not None:
        text = f"{text} {expression.year}"
    elif expression.direction is not None:
        text = _turned(text, expression.direction)
    return text if expression.day == 1 else f"the {_ORDINALS[expression.day]} day of {text}"


@english.register
def _(_expression: Now) -> str:
    return "now"


@english.register
def _(expression: Nth) -> str:
    thing = WEEKDAYS_EN[expression.weekday] if expression.weekday is not None else expression.unit
    place = "last" if expression.nth < 0 else ordinal_en(expression.nth)
    return f"the {place} {thing} of {english(expression.month)}"


@english.register
def _(expression: Same) -> str:
    if expression.offset == 0:
        return f"the same {expression.unit}"
    return f"the {'following' if expression.offset > 0 else 'previous'} {expression.unit}"


@english.register
def _(expression: Vague) -> str:
    if expression.unit == "weekend":
        return "the weekend"
    direction = "past" if expression.sign < 0 else "coming" if expression.sign > 0 else "current"
    if expression.count is None:
        plural = "" if expression.sign == 0 or expression.unit in ("decade", "quarter") else "s"
        return f"the {direction} {expression.unit}{plural}"
    plural = "centuries" if expression.unit == "century" else f"{expression.unit}s"
    return f"the {direction} {expression.count} {plural}"


@english.register
def _(expression: Interval) -> str:
    first, last = english(expression.first), english(expression.last)
    if _one_month(expression.first, expression.last):
        first = first.split()[0]
    if expression.opened == "between":
        return f"between {first} and {last}"
    return f"from {first} to {last}" if expression.opened else f"{first} to {last}"


def _one_month(first: object, last: object) -> bool:
    """Whether two dates are days of one month, so that the first is said by its number."""
    if not (isinstance(first, CalendarDate) and isinstance(last, CalendarDate)):
        return False
    plain = first.weekday is None and first.day is not None and last.day is not None
    return plain and (first.month, first.year) == (last.month, last.year)


def clock_en(clock: Clock) -> str:
    """Return a clock time in English: 3:20 p.m., 14:23 GMT."""
    minute = clock.minute - clock.before
    hour = clock.hour - (minute < 0)
    minute %= 60
    zone = f" {clock.zone}" if clock.zone else ""
    if clock.part == "24":
        return f"{hour:02d}:{minute:02d}{zone}"
    if (hour, minute) == (12, 0) and clock.part in ("noon", "midnight", "night"):
        return f"{'noon' if clock.part == 'noon' else 'midnight'}{zone}"
    digits = f"{hour}:{minute:02d}" if minute else str(hour)
    morning = clock.part in ("morning", "dawn") or (clock.part == "night" and hour < 6)
    half = "" if not clock.part else " a.m." if morning else " p.m."
    return f"{digits}{half or ' o’clock'}{zone}"


@english.register
def _(expression: Timed) -> str:
    clock = expression.clock
    if expression.until and not clock.part:
        clock = replace(clock, part=expression.until.part)
    text = clock_en(clock)
    if expression.until:
        text = f"{text} to {clock_en(expression.until)}"
    if expression.day is None:
        return text
    return f"{text} {'' if isinstance(expression.day, DayOffset) else 'on '}{english(expression.day)}"


_PARTS = {"dawn": "at dawn", "morning": "morning", "noon": "at noon", "afternoon": "afternoon", "evening": "evening"}


def phrase(expression: object, part: str, *, after_preposition: bool) -> str:
    """Return the expression as it stands in an English sentence: on Sunday, this morning, yesterday evening.

    ``after_preposition``: the Arabic has one of its own before it, which the translation renders.
    """
    if part and isinstance(expression, DayOffset):
        text = _part_of_day(expression.offset, part)
        return text if expression.weekday is None else f"{text}, {WEEKDAYS_EN[expression.weekday]}"
    text = english(expression)
    named = "" if isinstance(expression, Timed) else _PARTS.get(part, part)
    if named and not named.startswith("at "):
        text = f"{text} {named}"
    dated = isinstance(expression, CalendarDate) and expression.day is not None
    if (dated or isinstance(expression, DayOfMonth | Nth) or _plain_weekday(expression)) and not after_preposition:
        text = f"on {text}"
    return f"{named} {text}" if named.startswith("at ") else text


def _part_of_day(offset: int, part: str) -> str:
    """Return a part of a day counted from today: this morning, yesterday evening, last night, at noon today."""
    if part == "night":
        nights = {0: "tonight", -1: "last night", -2: "the night before last"}
        return nights.get(offset, f"{english(DayOffset(offset))} night")
    name = _PARTS[part]
    if name.startswith("at "):
        return f"{name} {english(DayOffset(offset))}"
    return f"this {name}" if offset == 0 else f"{english(DayOffset(offset))} {name}"


def _plain_weekday(expression: object) -> bool:
    return isinstance(expression, WeekdayDate) and expression.direction is None
