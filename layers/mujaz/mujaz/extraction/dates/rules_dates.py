"""Values of dates whose parts are named: 13 يناير 2020, أبريل الماضي, 25 شوال 1436, 2011."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from mujaz.arabic.calendar import (
    day_in_month,
    from_hijri,
    hijri_month,
    hijri_year,
    month_span,
    nearest_weekday,
    to_hijri,
)
from mujaz.extraction.dates.expressions import CalendarDate
from mujaz.extraction.dates.resolution import (
    CONTRADICTS,
    NO_ANCHOR,
    Context,
    Resolution,
    day_value,
    month_value,
    resolve_expression,
    span_value,
    unresolved,
    year_value,
)

NEAR = 92
"""Days within which a date without a year is taken as the nearest one, whatever the tense (a quarter of a year)."""

UNCLEAR = 150
"""Days beyond which the nearest date is no safer than the other one, so that tense must decide."""

_FAMOUS = {(10, 7): 2023, (9, 11): 2001}
"""Days of the year that stand for what happened on them, and the year of it."""

_NEWS_YEARS = range(-15, 6)
"""Hijri years from that of writing which a number without an era is taken for."""


class Candidate(NamedTuple):
    """A year, in the date's own calendar, and the days it would span in it."""

    year: int
    first: date
    last: date

    def distance(self, day: date) -> int:
        """Days from ``day`` to the nearest day of it."""
        if self.first <= day <= self.last:
            return 0
        return min(abs((self.first - day).days), abs((self.last - day).days))


def _make_day(calendar: str, year: int, month: int, day: int) -> date | None:
    return from_hijri(year, month, day) if calendar == "hijri" else day_in_month(year, month, day)


def _make_month(calendar: str, year: int, month: int) -> tuple[date, date] | None:
    if calendar == "hijri":
        return hijri_month(year, month)
    return month_span(year, month) if 1 <= year <= 9999 else None


def candidates(expression: CalendarDate, anchor: date) -> list[Candidate]:
    """Return the years around the anchor in which the expression names a real day or month."""
    middle = to_hijri(anchor)[0] if expression.calendar == "hijri" else anchor.year
    found = []
    reach = 8 if (expression.month, expression.day) == (2, 29) else 2
    for year in range(middle - reach, middle + reach + 1):
        if expression.day:
            day = _make_day(expression.calendar, year, expression.month or 1, expression.day)
            span = (day, day) if day else None
        else:
            span = _make_month(expression.calendar, year, expression.month or 1)
        if span:
            found.append(Candidate(year, *span))
    return found


def _year(expression: CalendarDate, year: int, basis: str) -> Resolution:
    """Value of a year."""
    if expression.calendar == "gregorian":
        if expression.since and expression.edge == "start" and 1 <= year <= 9999:
            return day_value(date(year, 1, 1), f"{basis}; its first day")
        return year_value(year, basis)
    whole = hijri_year(year)
    return span_value(*whole, f"{basis}; Hijri year by Umm al-Qura") if whole else unresolved("no such Hijri year")


def _month(expression: CalendarDate, year: int, month: int, basis: str) -> Resolution:
    """Value of a month."""
    span = _make_month(expression.calendar, year, month)
    if span is None:
        return unresolved("no such month")
    if expression.since and expression.edge == "start":
        return day_value(span[0], f"{basis}; its first day")
    if expression.calendar == "hijri":
        return span_value(*span, f"{basis}; Hijri month by Umm al-Qura")
    return month_value(year, month, basis)


def in_year(expression: CalendarDate, year: int, basis: str) -> Resolution:
    """Return the value of a date whose year is known."""
    calendar, month, day = expression.calendar, expression.month, expression.day
    if month is None:
        return _year(expression, year, basis)
    if day is None:
        return _month(expression, year, month, basis)
    found = _make_day(calendar, year, month, day)
    if found is None:
        return unresolved("that month has no such day")
    note = f"{basis}; Hijri date by Umm al-Qura" if calendar == "hijri" else basis
    if expression.weekday is None or found.weekday() == expression.weekday:
        return day_value(found, note)
    shift = (nearest_weekday(found, expression.weekday) - found).days
    if calendar == "hijri" and abs(shift) == 1:
        # A sighted moon may differ from the tables by a day; then the weekday knows better.
        return day_value(found + timedelta(days=shift), f"{note}, moved to the weekday that is named")
    return day_value(found, f"{note}; {CONTRADICTS} itself: another weekday is named")


def _turned(found: list[Candidate], direction: int, anchor: date, source: str) -> tuple[int, str] | None:
    """Choose the year of a date with last, this or next."""
    if direction == 0:
        return min(found, key=lambda item: item.distance(anchor)).year, f"month name, this: at {source}"
    fitting = [item for item in found if (item.last < anchor if direction < 0 else item.first > anchor)]
    if len(fitting) < abs(direction):
        return None
    word = "last: before" if direction < 0 else "next: after"
    return fitting[direction if direction < 0 else direction - 1].year, f"month name, {word} {source}"


def pick_year(expression: CalendarDate, context: Context, anchor: date) -> tuple[int, str] | None:
    """Choose the year of a date that names none, with the basis; None where nothing decides.

    Last, this and next decide; then the weekday; then nearness; then whether the clause speaks of what is to come.
    """
    found, source = candidates(expression, anchor), context.anchor.source
    if not found:
        return None
    if expression.direction is not None:
        return _turned(found, expression.direction, anchor, source)
    if expression.weekday is not None:
        fitting = [item for item in found if item.first.weekday() == expression.weekday]
        best = min(fitting, key=lambda item: item.distance(anchor), default=None)
        if best and best.distance(anchor) <= 366:
            return best.year, f"year in which the weekday fits, nearest to {source}"
    best = min(found, key=lambda item: item.distance(anchor))
    if best.distance(anchor) <= NEAR or (best.distance(anchor) <= UNCLEAR and not context.future):
        return best.year, f"year nearest to {source}"
    if context.future:
        ahead = next((item for item in found if item.last >= anchor), None)
        return (ahead.year, f"planned: the next one from {source}") if ahead else None
    if expression.day and expression.calendar == "gregorian":
        return None  # so far away a day of this year or the last would say so
    past = [item for item in found if item.first <= anchor]
    return (past[-1].year, f"past: the last one up to {source}") if past else None


def _stated(expression: CalendarDate, year: int, context: Context) -> Resolution:
    """Value of a date with its year."""
    if expression.foreign_year and expression.month:
        middle = to_hijri(date(year, 7, 1))[0]
        for hijri in (middle - 1, middle, middle + 1):
            resolution = in_year(expression, hijri, "stated, the year in the other calendar")
            if resolution.first and resolution.first.year == year:
                return resolution
        return unresolved("that month does not begin in that year")
    if expression.calendar == "hijri" and expression.month is None and expression.era_missing:
        anchor = context.anchor.day
        if anchor is not None and year - to_hijri(anchor)[0] > _NEWS_YEARS[-1]:
            return year_value(year, "stated; as a Hijri year it would lie ahead")
        if anchor is None or year - to_hijri(anchor)[0] not in _NEWS_YEARS:
            return unresolved("a year that may be Hijri or Gregorian")
    return in_year(expression, year, "stated in full" if expression.day else "stated")


@resolve_expression.register
def _(expression: CalendarDate, context: Context) -> Resolution:
    if expression.year is not None:
        return _stated(expression, expression.year, context)
    if expression.same_year:
        previous = context.previous
        if previous is None or previous.first is None or expression.calendar != "gregorian":
            return unresolved("the year meant by 'the same year' is not stated before")
        return in_year(expression, previous.first.year, "the year stated before")
    if context.anchor.month is None:
        return unresolved(NO_ANCHOR)
    return _near(expression, context, context.anchor.day or date(*context.anchor.month, 15))


def _near(expression: CalendarDate, context: Context, anchor: date) -> Resolution:
    """Value of a date whose year is counted from the day of writing."""
    source = context.anchor.source
    if expression.year_direction is not None:
        base = to_hijri(anchor)[0] if expression.calendar == "hijri" else anchor.year
        return in_year(expression, base + expression.year_direction, f"year counted from {source}")
    doubt = _doubt(expression, context, anchor)
    picked = None if doubt else pick_year(expression, context, anchor)
    if picked is None:
        return unresolved(doubt or "no year fits")
    resolution = in_year(expression, *picked)
    if expression.direction == 0 and not _same_month(resolution, anchor, expression.calendar):
        return replace(resolution, basis=f"{resolution.basis}; {CONTRADICTS} {source}")
    return resolution


def _doubt(expression: CalendarDate, context: Context, anchor: date) -> str:
    """Say why the year of a date can't be told from the day of writing, "" where it can."""
    if expression.direction is not None:
        return ""
    if expression.calendar == "hijri" and expression.day is None:
        return "a month that comes every year, and no year is named"
    famous = _FAMOUS.get((expression.month or 0, expression.day or 0), anchor.year)
    if famous < anchor.year and expression.calendar == "gregorian" and expression.weekday is None:
        return "a day of the year that stands for what happened on it in another year"
    if context.anniversary and expression.weekday is None:
        return "a day of the year that the article tells of in several years"
    previous = context.previous
    if not context.previous_in_sentence or previous is None or previous.first is None or previous.last is None:
        return ""
    whole_year = (previous.last - previous.first).days > 200
    if whole_year and not previous.first.year <= anchor.year <= previous.last.year:
        return "the sentence speaks of another year, so the year is not certain"
    return ""


def _same_month(resolution: Resolution, anchor: date, calendar: str) -> bool:
    if resolution.first is None:
        return True
    if calendar == "hijri":
        return to_hijri(resolution.first)[1] == to_hijri(anchor)[1]
    return resolution.first.month == anchor.month
