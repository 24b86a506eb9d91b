"""Expressions for more than a day: months, years, and units counted from the present one."""

from __future__ import annotations

from dataclasses import replace

from mujaz.extraction.dates import distances, stretches
from mujaz.extraction.dates.days import numbered_month
from mujaz.extraction.dates.expressions import (
    Ago,
    CalendarDate,
    Century,
    Expression,
    Interval,
    Same,
    SportSeason,
    UnitOffset,
    Vague,
    Years,
)
from mujaz.extraction.dates.lexicon import Opens
from mujaz.extraction.dates.parts import (
    COMMAS,
    EARLIEST,
    LATEST,
    Month,
    Tokens,
    Turn,
    bare_year,
    calendar_of,
    edge,
    era,
    is_share_or_time,
    month,
    plain,
    second_year,
    shared_turn,
    since,
    turn,
    unit_turn,
    year,
)
from mujaz.extraction.dates.reading import Reading
from mujaz.extraction.dates.words import COUNTED, EVENTS, QUANTITY, TIME_PREPOSITIONS

_KINDS_OF_YEAR = ("الميلادي", "الميلاديه", "المالي", "الماليه")
"""Adjectives that may stand between a year and its number."""

_TOLD_UNITS = ("day", "week", "month", "year")
"""Units that the same, the following and the previous may be said of."""


def _month(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read a month without a day: أبريل الماضي, ديسمبر 2019, حزيران (يونيو) من العام المقبل, مطلع مارس."""
    found, start = edge(t, i)
    if loose and t[i].bare == "نصف":
        found, start = "middle", i + 1
    if found and not plain(t[start]):
        return None
    if loose and _month_of_year(t, i):
        return Reading(CalendarDate(month=t[i].number, year=t[i + 2].number), i + 3)
    named = month(t, start) or (numbered_month(t, start) if loose else None)
    if named is None:
        return None
    date = CalendarDate(named.calendar, month=named.number, edge=found, since=bool(found) and since(t, i))
    end = named.end
    turned = turn(t, end)
    if turned and not turned.narrative:
        date, end = replace(date, direction=turned.direction), turned.end
    following = month(t, end + (t[end].word == "او")) if t[end].clitics == "و" or t[end].word == "او" else None
    shared = shared_turn(t, following.end) if following else None
    if shared is not None:
        return Reading(replace(date, direction=shared), end)
    stated = year(t, end)
    if stated and _fits(stated.number, stated.era, named.calendar):
        gregorian_year = named.calendar == "hijri" and calendar_of(stated.number, stated.era) == "gregorian"
        return Reading(replace(date, year=stated.number, foreign_year=gregorian_year), stated.end)
    relative = unit_turn(t, end + (t[end].word in ("من", "في")), "year")
    if relative:
        end = relative.end
        date = replace(date, same_year=True) if relative.narrative else replace(date, year_direction=relative.direction)
    if end == named.end and not named.safe and not loose and not _month_context(t, i, found, named):
        return None
    return Reading(date, end)


def _month_of_year(t: Tokens, i: int) -> bool:
    """Whether 2/2013 stands here."""
    return 1 <= t[i].number <= 12 and t[i + 1].word == "/" and len(t[i + 2].word) == 4 and t[i + 2].number > 0


def _fits(number: int, era: str, calendar: str) -> bool:
    """Whether a year can belong to a month of that calendar; رمضان 2019 is the Ramadan of a Gregorian year."""
    of_year = calendar_of(number, era)
    return of_year == calendar or (calendar == "hijri" and number >= 1900) or (calendar == "hijri" and number < 1300)


def _month_context(t: Tokens, i: int, found: str, named: Month) -> bool:
    """Whether a name that is also an everyday word stands where only a month would: behind a preposition of time."""
    if found:
        return True
    before = t[i - 1].word if i else ""
    if named.calendar == "hijri":
        return named.number == 9 and before in ("في", "خلال")
    return before in ("في", "منذ", "خلال", "حتي", "بحلول", "وفي", "ومنذ")


def _year(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read a year: عام 2015, العام 2013م, نهاية 2017, 9 هـ/ 631 م, 1436هـ, and a bare 2011 where nothing is counted."""
    found, start = edge(t, i)
    if found and not plain(t[start]):
        return None
    keyword = t[start].lexeme.unit == "year" and plain(t[start + 1]) and t[start].lexeme.number < 3
    number = start + keyword
    glued = t[number].word == "،" and t[number].end == t[number + 1].start  # عام ،2008
    number += bool(keyword) and (glued or t[number].word in _KINDS_OF_YEAR)
    stated = bare_year(t, number, bracketed=bool(keyword))
    if stated is None or not _may_be_year(t, number, keyword=keyword, era=stated.era, end=stated.end):
        return None
    if not (keyword or found or loose) and not _by_place(t, number, stated.era):
        return None
    end = stated.end
    value, calendar = stated.number, calendar_of(stated.number, stated.era)
    other = bare_year(t, end + 1) if stated.era and t[end].word in ("/", "-", "الموافق") else None
    if other and other.era and other.era != stated.era:
        if other.era == "ad":
            value, calendar = other.number, "gregorian"
        end = second_year(t, end)
    starts = bool(found) and since(t, i)
    return Reading(CalendarDate(calendar, value, edge=found, since=starts, era_missing=not stated.era), end)


def _may_be_year(t: Tokens, number: int, *, keyword: bool, era: str, end: int) -> bool:
    """Whether nothing speaks against a year: no sign that it is a share, a time, a date or a count."""
    behind = t[end]
    if is_share_or_time(t, end) or (not era and not keyword and behind.word in COUNTED):
        return False
    if era:
        return True
    value = t[number].number
    return EARLIEST <= value <= LATEST or (keyword and value >= 1000)


def _by_place(t: Tokens, number: int, era: str) -> bool:
    """Whether a number is a year by its era or by where it stands. 2015 م, apart, may be metres."""
    if era == "ah" or (era and t[number].end == t[number + 1].start):
        return True
    return is_year(t, number)


def is_year(t: Tokens, number: int) -> bool:
    """Whether a bare number of four digits is a year by what stands around it, not a quantity."""
    value = t[number].number
    if not EARLIEST <= value <= LATEST or number == 0:
        return False
    before = t[number - 1]
    if _counts(t, number) or before.word in QUANTITY or before.number >= 0:
        return False
    if before.word == "(":
        return t[number + 1].word == ")"
    if before.word == "و":
        earlier = t[max(0, number - 2 - (t[number - 2].word in COMMAS))]
        return EARLIEST <= earlier.number <= LATEST
    if before.word in ("ل", "ول"):
        return before.end == t[number].start and value >= 1900
    return before.word.isalpha() and _behind_word(before.word, t, number)


def _counts(t: Tokens, number: int) -> bool:
    """Whether what stands behind a number makes it a quantity, a share, a time or part of a longer number."""
    behind = t[number + 1]
    if behind.word in COUNTED or behind.lexeme.unit or behind.number >= 0 or behind.word in ("$", "€"):
        return True
    joined = behind.word in ("-", "–", "/", ".", ",", "+") and behind.start == t[number].end
    return is_share_or_time(t, number + 1) or (joined and t[number + 2].number >= 0)


def _behind_word(word: str, t: Tokens, number: int) -> bool:
    """Whether a number is a year behind that word: a preposition of time, an event, or a noun that ends its phrase."""
    behind = t[number + 1]
    bare = word[1:] if word[0] in "وفل" and len(word) > 2 else word
    if bare in TIME_PREPOSITIONS or word in TIME_PREPOSITIONS:
        # 11 to 99 count a noun in the accusative (2015 مسجدا); behind 2009 such a noun is no counted one.
        counts = t[number].number % 100 >= 11 and behind.word.endswith("ا") and len(behind.word) > 3
        return not counts or behind.word.startswith("و")
    if t[number].number < 1900:
        return False
    if bare in EVENTS or word in EVENTS or bare.removeprefix("ال") in EVENTS:
        return True
    ends = not behind.word.isalpha() or behind.lexeme.role in ("in", "to", "between")  # 2070 من السكان is a count
    ends = ends or behind.word.startswith(("ال", "و"))  # a counted noun is never definite
    return ends and t[number].number != 2000 and t[number - 1].lexeme.cardinal == 0 and word not in ("هاتف", "ان")


def _years(t: Tokens, i: int) -> Reading | None:
    """Read 2024-2025, موسم 2000-2001, 2015/2016, 1436 / 1437هـ."""
    unit = t[i].lexeme.unit
    season, start = unit == "season", i + (unit in ("season", "year"))
    first, sign, last = t[start], t[start + 1], t[start + 2]
    if len(first.word) != 4 or sign.word not in ("-", "–", "/") or len(last.word) != 4:
        return None
    found, end = era(t, start + 3)
    if found == "ah" and 0 < first.number < last.number:
        return Reading(Interval(CalendarDate("hijri", first.number), CalendarDate("hijri", last.number)), end)
    if not EARLIEST <= first.number < last.number <= LATEST or last.number - first.number > 100:
        return None
    if t[start + 3].word in ("-", "/", "–") and t[start + 4].number >= 0:
        return None
    return Reading(Years(first.number, last.number, season), start + 3)


def _unit(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read a unit counted from the present one: الشهر الماضي, هذا الأسبوع, بداية العام, آخر الشهر الحالي."""
    found, start = edge(t, i)
    if found and not plain(t[start]):
        return None
    token = t[start + (t[start].lexeme.role in ("this", "told"))]
    unit = token.lexeme.unit
    if not unit or not token.lexeme.definite or token.lexeme.number != 1:
        return None
    turned = unit_turn(t, start, unit)
    starts = bool(found) and since(t, i)
    if turned is None:
        return _bare_unit(t, start, unit, found, starts) if found else None
    if turned.narrative and not loose:
        return Reading(Same(unit, turned.direction), turned.end) if unit in _TOLD_UNITS else None
    return _turned_unit(t, unit, turned, found, starts, loose=loose)


def _turned_unit(t: Tokens, unit: str, turned: Turn, found: str, starts: bool, *, loose: bool) -> Reading | None:
    """Return what a unit with its direction says, by the kind of unit."""
    stated = bare_year(t, turned.end) if unit == "year" else None
    if stated and t[stated.end].word not in COUNTED and EARLIEST <= stated.number <= LATEST:
        return Reading(CalendarDate(year=stated.number, edge=found, since=starts), stated.end)
    if unit in ("week", "month", "year") or (loose and unit in ("quarter", "hour", "minute")):
        return Reading(UnitOffset(unit, turned.direction, found, starts), turned.end)
    if unit == "day":
        return Reading(Ago((("day", 1),), turned.direction), turned.end) if loose and turned.direction else None
    special: dict[str, Expression] = {
        "season": SportSeason(turned.direction),
        "century": Century(offset=turned.direction),
        "decade": Vague(unit, turned.direction),
        "quarter": Vague(unit, turned.direction),
    }
    return Reading(special[unit], turned.end) if unit in special else None


def _bare_unit(t: Tokens, start: int, unit: str, found: str, starts: bool) -> Reading | None:
    """Read بداية الشهر with nothing behind that says which: the present one."""
    behind = t[start + 1]
    if unit not in ("week", "month", "year") or behind.number >= 0 or behind.lexeme.ordinal:
        return None
    if behind.word == "،" and behind.end == t[start + 2].start and t[start + 2].number >= 0:
        return None  # أواخر العام ،2008
    if unit == "week" and found == "end":
        return Reading(Vague("weekend", 0), start + 1)
    if behind.word.startswith("ال") and behind.word.isalpha():
        return None  # بداية العام الدراسي: a year of another kind
    return Reading(UnitOffset(unit, 0, found, starts), start + 1)


def period(t: Tokens, i: int, opens: int, *, loose: bool = False) -> Reading | None:
    """Read an expression for a month, a year or any other stretch that is not a day.

    ``opens`` holds the families (`Opens`) that the token can begin.
    """
    reading = None
    if opens & Opens.DISTANCE:
        reading = distances.ago(t, i, loose=loose)
    if reading is None and opens & Opens.MONTH:
        reading = _month(t, i, loose=loose)
    if reading is None and opens & Opens.YEAR:
        reading = _years(t, i)
    if reading is None and opens & Opens.UNIT:
        reading = _unit(t, i, loose=loose) or stretches.units(t, i, loose=loose)
    if reading is None and opens & Opens.OTHER:
        reading = stretches.stretch(t, i, loose=loose)
    if reading is None and opens & Opens.YEAR:
        reading = _year(t, i, loose=loose)
    return reading
