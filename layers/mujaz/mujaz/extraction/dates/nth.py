"""A weekday, day or week by its place in a month: آخر اثنين من مارس, الأسبوع الأول من أكتوبر 2014."""

from __future__ import annotations

from mujaz.extraction.dates.days import numbered_month, weekday_name, with_year
from mujaz.extraction.dates.expressions import CalendarDate, Nth, UnitOffset
from mujaz.extraction.dates.parts import Tokens, month, ordinal, unit_turn
from mujaz.extraction.dates.reading import Reading


def _place(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read أول, ثاني, آخر: the place (-1 is the last) and the index behind."""
    if t[i].lexeme.role == "last":
        return -1, i + 1
    found = ordinal(t, i)
    return found if found and found[0] <= 5 else None


def _thing(t: Tokens, i: int) -> tuple[str, int | None, int] | None:
    """Read what is counted in the month: its unit, its weekday, the index behind."""
    named = weekday_name(t, i, bare=True)
    if named:
        return "weekday", named[0], named[1]
    lexeme = t[i].lexeme
    if lexeme.unit in ("day", "week", "half") and lexeme.number == 1:
        return lexeme.unit, None, i + 1
    return None


def _of_month(t: Tokens, i: int, *, loose: bool) -> tuple[CalendarDate | UnitOffset, int] | None:
    """Read من شهر مارس 2014, من الشهر المقبل, بأكتوبر."""
    linked = t[i].word in ("من", "في")
    j = i + linked
    if not (linked or t[j].clitics in ("ب", "ل")):
        return None
    named = month(t, j) or (numbered_month(t, j) if loose else None)
    if named:
        return with_year(t, named.end, CalendarDate(named.calendar, month=named.number))
    relative = unit_turn(t, j, "month")
    return (UnitOffset("month", relative.direction), relative.end) if relative and not relative.narrative else None


def nth(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read a thing and its place in a month, in either order."""
    place = _place(t, i)
    thing = _thing(t, place[1]) if place else _thing(t, i)
    if thing is None:
        return None
    unit, number, j = thing
    behind = place is None
    if place is None:
        place = _place(t, j)
        if place is None:
            return None
        j = place[1]
    if unit == "day" and place[0] > 0 and not loose:
        return None  # اليوم الأول من مارس is a date, read as one
    found = _of_month(t, j, loose=loose)
    return Reading(Nth(unit, place[0], found[0], number, or_date=behind), found[1]) if found else None
