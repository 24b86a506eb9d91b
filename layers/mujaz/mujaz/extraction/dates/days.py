"""Expressions for one day: dates with a month, weekdays, days counted from today, with parts of the day."""

from __future__ import annotations

from dataclasses import replace

from mujaz.extraction.dates import distances
from mujaz.extraction.dates.expressions import CalendarDate, DayOffset, DayOfMonth, WeekdayDate
from mujaz.extraction.dates.parts import (
    COMMAS,
    Month,
    Tokens,
    calendar_of,
    count,
    day_and_month,
    day_number,
    month,
    numeric,
    ordinal,
    plain,
    shared_turn,
    turn,
    unit_turn,
    year,
)
from mujaz.extraction.dates.reading import Reading
from mujaz.extraction.dates.words import FUTURE

DATES = tuple[CalendarDate | DayOfMonth, int]
_SEPARATORS = (*COMMAS, "-", "–", "/")
_NOT_TODAY = frozenset(
    ("العالمي", "الدولي", "الوطني", "الواحد", "المذكور", "الموعود", "المفتوح", "الدراسي", "الذي", "التي")
)
"""Words behind اليوم that make it some day or a name: اليوم العالمي للمراه."""


def numbered_month(t: Tokens, i: int) -> Month | None:
    """Read a month by its number: شهر ثلاثة, شهر 3, الشهر الثامن."""
    if t[i].lexeme.unit != "month" or t[i].lexeme.number != 1:
        return None
    found = ordinal(t, i + 1) if t[i].lexeme.definite else count(t, i + 1)
    return Month("gregorian", found[0], True, found[1]) if found and 1 <= found[0] <= 12 else None


def with_year(t: Tokens, i: int, date: CalendarDate) -> tuple[CalendarDate, int]:
    """Read what may follow a month: a direction, a year, or a year counted from the present one."""
    turned = turn(t, i)
    if turned and not turned.narrative:
        date, i = replace(date, direction=turned.direction), turned.end
    stated = year(t, i)
    if stated:
        if date.calendar == "gregorian" and stated.era == "ah":
            return date, i
        return replace(date, year=stated.number), stated.end
    relative = unit_turn(t, i + (t[i].word in ("من", "في")), "year")
    if relative is None:
        return date, i
    if relative.narrative:
        return replace(date, same_year=True), relative.end
    return replace(date, year_direction=relative.direction), relative.end


def _modifies(t: Tokens, i: int) -> bool:
    """Whether an ordinal belongs to a definite noun before it: الجولة الثانية من مايو is no date."""
    before = t[i - 1]
    if i == 0 or t[i].clitics or not before.word.startswith("ال") or before.lexeme.role or before.word in FUTURE:
        return False
    return before.lexeme.weekday < 0 and before.lexeme.direction is None and before.lexeme.offset is None


def day_month(t: Tokens, i: int, *, loose: bool = False) -> DATES | None:
    """Read a day of a month: 13 يناير 2020, الأول من مارس/آذار, الثاني عشر من الشهر الجاري, اليوم الثالث من أكتوبر."""
    if t[i].bare == "غره":  # the first of a Hijri month
        named = month(t, i + 1)
        return with_year(t, named.end, CalendarDate(named.calendar, month=named.number, day=1)) if named else None
    named_day = _is_day(t, i) and plain(t[i + 1]) and (t[i + 1].lexeme.ordinal or not t[i].lexeme.definite)
    found = day_number(t, i + 1 if named_day else i)
    if found is None or (t[i].lexeme.ordinal and _modifies(t, i)):
        return None
    day, j = found
    linked = t[j].word == "من" or (loose and t[j].word in ("في", "الموافق"))
    j += linked
    if not plain(t[j]):
        return None
    named = month(t, j) or (numbered_month(t, j) if loose else None)
    if named:
        return with_year(t, named.end, CalendarDate(named.calendar, month=named.number, day=day))
    relative = unit_turn(t, j, "month") if linked else None
    return (DayOfMonth(day, relative.direction), relative.end) if relative and not relative.narrative else None


def _date(t: Tokens, i: int, *, loose: bool = False) -> DATES | None:
    """Read a date in digits or with a month's name, with يوم before it."""
    named = _is_day(t, i) and not t[i].lexeme.definite and t[i + 1].number > 0
    found = numeric(t, i + named)
    if found:
        year_, month_, day, era_, end = found
        return CalendarDate(calendar_of(year_, era_), year_, month_, day), end
    return day_month(t, i, loose=loose)


def _dated(t: Tokens, i: int, *, loose: bool = False) -> DATES | None:
    """Read the date that a weekday introduces: الأحد 26 يوليو, الأحد (26 يوليو), الأحد الموافق 26 يوليو."""
    bracket = t[i].word == "("
    j = i + (bracket or t[i].word in _SEPARATORS)
    j += t[j].lexeme.role == "corresponding"
    if loose and t[j].word == "في":
        j += 1
    if not plain(t[j]):
        return None
    found = _date(t, j, loose=loose)
    if found is None:
        short = day_and_month(t, j)
        found = (CalendarDate(month=short[1], day=short[0]), short[2]) if short else None
    if found is None and loose:
        number = ordinal(t, j)
        found = (DayOfMonth(number[0], 0), number[1]) if number and number[0] > 10 else None
    if found and bracket:
        return (found[0], found[1] + 1) if t[found[1]].word == ")" else None
    return found


def weekday_name(t: Tokens, i: int, *, bare: bool = False) -> tuple[int, int] | None:
    """Read a weekday, with يوم before it: its number and the index behind. ``bare``: one without its article too."""
    token = t[i]
    j = i + (token.lexeme.unit == "day" and token.lexeme.number == 1 and not token.lexeme.definite)
    lexeme = t[j].lexeme
    if lexeme.weekday < 0 or (lexeme.bare and not bare) or (j > i and not plain(t[j])):
        return None
    return lexeme.weekday, j + 1


def weekday(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read a weekday, with a direction, a week or a full date behind it."""
    this = t[i].lexeme.role == "this"
    found = weekday_name(t, i + this, bare=loose)
    if found is None or (this and not plain(t[i + 1])):
        return None
    number, j = found
    dated = _dated(t, j, loose=loose)
    if dated:
        return Reading(replace(dated[0], weekday=number), dated[1])
    counted = None if this else _counted_weekday(t, j, number, loose=loose)
    return counted or (None if t[j - 1].lexeme.bare and not this else Reading(WeekdayDate(number), j))


def _counted_weekday(t: Tokens, j: int, number: int, *, loose: bool) -> Reading | None:
    """Read what says which of the weekdays is meant: الماضي, بعد 3 أسابيع, من الأسبوع الماضي."""
    turned = turn(t, j)
    if turned and (loose or not turned.narrative):
        dated = _dated(t, turned.end, loose=loose)
        if dated and isinstance(dated[0], CalendarDate):
            return Reading(replace(dated[0], weekday=number), dated[1])
        return Reading(WeekdayDate(number, turned.direction), turned.end)
    following = weekday_name(t, j) if t[j].clitics == "و" else None
    shared = shared_turn(t, following[1]) if following else None
    if shared is not None:
        return Reading(WeekdayDate(number, shared), j)
    weeks = distances.weeks_behind(t, j) if loose else None
    if weeks:
        return Reading(WeekdayDate(number, weeks[0]), weeks[1])
    week = unit_turn(t, j + (t[j].word == "من"), "week")
    return Reading(WeekdayDate(number, week=week.direction), week.end) if week and not week.narrative else None


def _is_day(t: Tokens, i: int) -> bool:
    return t[i].lexeme.unit == "day" and t[i].lexeme.number == 1


def _offset(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read أمس, غدا, أول من أمس, بعد غد, with يوم before: days from today and the index behind."""
    j = i + _is_day(t, i)
    j += j > i and t[j].word in ("الذي", "اللي", "الي")
    if j > i and not plain(t[j]):
        return None
    lexeme, behind = t[j].lexeme, t[j + 1]
    if lexeme.offset == -1 and behind.word == "الاول":
        return -2, j + 2
    if lexeme.offset == -1 and behind.word == "الحاجه":  # في أمس الحاجة: "most pressing" is written as "yesterday"
        return None
    if lexeme.offset is not None:
        return lexeme.offset, j + 1
    role = "before" if t[j].word == "القبل" else lexeme.role
    if (role, behind.lexeme.offset) in (("before", -1), ("after", 1)) and plain(behind):
        return 2 * (behind.lexeme.offset or 0), j + 2
    if t[j].bare == "اول":
        k = j + 1 + (behind.word == "من")
        if t[k].lexeme.offset == -1:
            return -2, k + 1
    return None


def _today(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read اليوم and هذا اليوم as today; not "the day" of اليوم التالي, اليوم الثالث من, بيوم."""
    j = i + (t[i].bare == "هذا")
    token, behind = t[j], t[j + 1]
    if not _is_day(t, j) or not token.lexeme.definite or token.clitics not in ("", "و", "ف", "ل"):
        return None
    if behind.word in _NOT_TODAY or behind.lexeme.role in ("same", "last") or t[i - 1].bare == "ذلك":
        return None
    if behind.lexeme.direction is not None or (behind.lexeme.ordinal and plain(behind)) or behind.lexeme.role == "al":
        return None
    return 0, j + 1


def today(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read a day counted from today, with the weekday or the date that stands beside it."""
    found = _offset(t, i) or _today(t, i)
    if found is None:
        return None
    offset, j = found
    bracket = t[j].word == "("
    k = j + (bracket or t[j].word in COMMAS)
    named = weekday_name(t, k) if plain(t[k]) else None
    if named and (not bracket or t[named[1]].word == ")"):
        number, j = named[0], named[1] + bracket
        dated = _dated(t, j, loose=loose)
        if dated:
            return Reading(replace(dated[0], weekday=number), dated[1])
        return Reading(DayOffset(offset, number), j)
    dated = _dated(t, j, loose=loose)
    if dated:
        return Reading(dated[0], dated[1])
    return Reading(DayOffset(offset, told=t[i].bare == "هذا"), j)


def _part_before(t: Tokens, i: int) -> tuple[str, int] | None:
    """Read a part of the day before the day that it belongs to: صباح, مساء, بعد ظهر, منتصف ليل."""
    lexeme, behind = t[i].lexeme, t[i + 1]
    if lexeme.role == "after" and behind.lexeme.part == "noon" and plain(behind):
        return "afternoon", i + 2
    if lexeme.edge == "middle" and behind.lexeme.part == "night" and plain(behind):
        return "night", i + 2
    return (lexeme.part, i + 1) if lexeme.part and not t[i].bare.startswith("ال") else None


def _this_part(t: Tokens, i: int) -> Reading | None:
    """Read هذا المساء, الليلة and الليلة الماضية."""
    behind = t[i + 1]
    if t[i].lexeme.role == "this" and behind.lexeme.part and behind.word.startswith("ال"):
        return Reading(DayOffset(0), i + 2, behind.lexeme.part)
    if t[i].bare not in ("الليله", "لليله"):
        return None
    turned = turn(t, i + 1)
    if turned is None:
        return None if behind.lexeme.ordinal or behind.lexeme.role == "same" else Reading(DayOffset(0), i + 1, "night")
    return Reading(DayOffset(-1), turned.end, "night") if turned.direction == -1 and not turned.narrative else None


def day(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read an expression for one day, with the part of the day before or behind it."""
    part = _part_before(t, i)
    j = part[1] if part else i
    if part and not plain(t[j]):
        return None
    reading = today(t, j, loose=loose) or weekday(t, j, loose=loose)
    if reading is None:
        dated = _date(t, j, loose=loose)
        if dated is None:
            return _this_part(t, i)
        reading = Reading(dated[0], dated[1])
    if part:
        return replace(reading, part=part[0])
    behind = t[reading.end]
    if behind.lexeme.adverb and len(behind.word) > 1 and plain(behind):
        return replace(reading, part=behind.lexeme.part, end=reading.end + 1)
    return reading
