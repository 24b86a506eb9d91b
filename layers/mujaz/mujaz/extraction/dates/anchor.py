"""The day an article speaks from: its dateline, else its publication date, corrected by what the text says of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mujaz.arabic.calendar import nearest_weekday
from mujaz.extraction.dates.expressions import CalendarDate, DayOffset
from mujaz.extraction.dates.finding import Found

_LINES = 5
"""Lines in which a dateline may stand."""

_NEAR_WEEKDAY = 1
"""Days by which a named weekday may move the day of writing; papers are dated the day after they are written."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of writing, or as much of it as is known, and where that comes from.

    ``day`` is None where only the month is known, ``month`` is None where nothing is.
    """

    day: date | None = None
    month: tuple[int, int] | None = None
    source: str = "nothing"
    contradiction: str = ""
    """why the publication date was not taken, "" where it was or there was none"""

    @classmethod
    def of(cls, day: date, source: str, contradiction: str = "") -> Anchor:
        """Return the anchor of a known day."""
        return cls(day, (day.year, day.month), source, contradiction)

    @property
    def year(self) -> int | None:
        """The year of writing."""
        return self.month[0] if self.month else None


def dateline(text: str, founds: Iterable[Found]) -> CalendarDate | None:
    """Find the full date that opens one of the first paragraphs: أبها 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس."""
    for found in founds:
        expression = found.expression
        if not isinstance(expression, CalendarDate) or expression.day is None or expression.year is None:
            continue
        if text.count("\n", 0, found.start) >= _LINES:
            return None
        if found.opens_line:
            return expression
    return None


def _weekday_shifts(published: date, founds: Iterable[Found]) -> set[int]:
    """Days by which today and yesterday, where a weekday stands beside them, lie off the publication date."""
    shifts = set()
    for found in founds:
        expression = found.expression
        if isinstance(expression, DayOffset) and expression.weekday is not None:
            expected = published + timedelta(days=expression.offset)
            shifts.add((nearest_weekday(expected, expression.weekday) - expected).days)
    return shifts


def _present_months(founds: Iterable[Found]) -> set[int]:
    """Gregorian months that the text calls the present one (مارس الحالي)."""
    return {
        found.expression.month for found in founds
        if isinstance(found.expression, CalendarDate) and found.expression.direction == 0
        and found.expression.calendar == "gregorian" and found.expression.year is None
        and found.expression.month is not None
    }  # fmt: skip


def corrected(published: date, founds: Sequence[Found]) -> Anchor:
    """Return the anchor of a publication date, moved to where the text says that it was written.

    A named present month other than that of publication wins, to the month. A weekday beside today or yesterday that
    lies a day off moves the day; one further off leaves the month alone.
    """
    shifts, months = _weekday_shifts(published, founds), _present_months(founds)
    agrees = 0 in shifts
    if len(months) == 1 and published.month not in months and not agrees:
        month = months.pop()
        year = published.year - (month > published.month)
        note = "the text contradicts the publication date: it names another present month"
        return Anchor(None, (year, month), "the month that the text calls the present one", note)
    if agrees or len(shifts) != 1:
        return Anchor.of(published, "the publication date")
    shift = shifts.pop()
    note = "the text contradicts the publication date: it names another weekday"
    if abs(shift) <= _NEAR_WEEKDAY:
        moved = published + timedelta(days=shift)
        return Anchor.of(moved, "the publication date, moved to the weekday that the text names", note)
    week_before = published - timedelta(days=7)
    known = (published.year, published.month) if week_before.month == published.month else None
    return Anchor(None, known, "the publication date", note)
