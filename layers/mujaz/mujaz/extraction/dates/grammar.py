"""The grammar of date expressions: what stands at a token, as an `Expression`, and where it ends.

Hand-written and deterministic: each function tries one family of expressions at an index and looks ahead a bounded
number of tokens, so that reading is linear in the length of the text.
"""

from __future__ import annotations

from dataclasses import replace

from mujaz.extraction.dates import periods
from mujaz.extraction.dates.clock import clock
from mujaz.extraction.dates.expressions import (
    CalendarDate,
    DayOffset,
    DayOfMonth,
    Expression,
    Interval,
    Timed,
    WeekdayDate,
)
from mujaz.extraction.dates.parts import (
    Tokens,
    calendar_of,
    day_number,
    month,
    numeric,
    plain,
    turn,
    unit_turn,
    year,
)
from mujaz.extraction.dates.reading import Reading

_SEPARATORS = ("،", ",", "-", "–")
_TODAY_STOP = frozenset(("العالمي", "الدولي", "الوطني", "الواحد", "الاول", "الاخير", "السابع", "المذكور", "ذاته"))


def _with_month_year(t: Tokens, i: int, date: CalendarDate) -> tuple[CalendarDate, int]:
    """Read what may follow a month: a direction, a year, or a year counted from the present one."""
    turned = turn(t, i)
    if turned and not turned.narrative:
        date, i = replace(date, direction=turned.direction), turned.end
    stated = year(t, i)
    if stated:
        calendar = stated.era or ""
        if date.calendar == "gregorian" and calendar == "ah":
            return date, i
        return replace(date, year=stated.number), stated.end
    j = i + (t[i].lexeme.role in ("from", "in") and t[i].word in ("من", "في"))
    relative = unit_turn(t, j, "year")
    if relative is None:
        return date, i
    if relative.narrative:
        return replace(date, same_year=True), relative.end
    return replace(date, year_direction=relative.direction), relative.end


def day_month(t: Tokens, i: int, *, loose: bool = False) -> tuple[CalendarDate | DayOfMonth, int] | None:
    """Read a day of a month: 13 يناير 2020, الأول من مارس/آذار, الثاني عشر من الشهر الجاري."""
    j = i
    if t[i].word in ("اليوم", "يوم") and t[i + 1].lexeme.ordinal:
        j = i + 1
    found = day_number(t, j)
    if found is None:
        return None
    day, j = found
    linked = t[j].word == "من" or (loose and t[j].lexeme.role in ("from", "in"))
    j += linked
    if not plain(t[j]):
        return None
    named = month(t, j) or (periods.numbered_month(t, j) if loose else None)
    if named:
        return _with_month_year(t, named.end, CalendarDate(named.calendar, month=named.number, day=day))
    if linked:
        relative = unit_turn(t, j, "month")
        if relative and not relative.narrative:
            return DayOfMonth(day, relative.direction), relative.end
    return None


def full_numeric(t: Tokens, i: int) -> tuple[CalendarDate, int] | None:
    """Read a date in digits."""
    found = numeric(t, i)
    if found is None:
        return None
    year_, month_, day, era_, end = found
    return CalendarDate(calendar_of(year_, era_), year_, month_, day), end


def _date(t: Tokens, i: int, *, loose: bool = False) -> tuple[CalendarDate | DayOfMonth, int] | None:
    return full_numeric(t, i) or day_month(t, i, loose=loose)


def _dated(t: Tokens, i: int, *, loose: bool = False) -> tuple[CalendarDate | DayOfMonth, int] | None:
    """Read the date that a weekday introduces: الأحد 26 يوليو, الأحد (26 يوليو), الأحد الموافق 26 يوليو."""
    bracket = t[i].word == "("
    j = i + 1 if bracket or t[i].word in _SEPARATORS or t[i].lexeme.role == "corresponding" else i
    if loose and t[j].word == "في":
        j += 1
    found = _date(t, j, loose=loose)
    if found is None or not plain(t[j]):
        return None
    if bracket:
        return (found[0], found[1] + 1) if t[found[1]].word == ")" else None
    return found


def _weekday(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read a weekday, with يوم before it."""
    j = i
    if t[i].lexeme.unit == "day" and t[i].lexeme.number == 1 and not t[i].lexeme.definite:
        j = i + 1
        if not plain(t[j]):
            return None
    lexeme = t[j].lexeme
    if lexeme.weekday < 0 or lexeme.bare:
        return None
    return lexeme.weekday, j + 1


def weekday(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read a weekday, with a direction or a full date behind it."""
    found = _weekday(t, i)
    if found is None:
        return None
    number, j = found
    dated = _dated(t, j, loose=loose)
    if dated:
        return Reading(replace(dated[0], weekday=number), dated[1])
    turned = turn(t, j)
    if turned and (loose or not turned.narrative):
        return Reading(WeekdayDate(number, turned.direction), turned.end)
    link = j + (t[j].word == "من")
    week = unit_turn(t, link, "week")
    if week and not week.narrative:
        return Reading(WeekdayDate(number, week=week.direction), week.end)
    return Reading(WeekdayDate(number), j)


def _offset(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read أمس, اليوم, غدا, أول من أمس, بعد غد: days from today and the index behind."""
    j = i + (t[i].lexeme.unit == "day" and t[i].lexeme.number == 1 and t[i + 1].lexeme.offset is not None)
    if j > i and not plain(t[j]):
        return None
    if t[j].lexeme.offset is not None:
        return t[j].lexeme.offset, j + 1
    if t[i].lexeme.unit == "day" and t[i].lexeme.number == 1 and t[i + 1].lexeme.role in ("before", "after"):
        j = i + 1
    following = t[j + 1].lexeme.offset if plain(t[j + 1]) else None
    if (t[j].lexeme.role, following) in (("before", -1), ("after", 1)):
        return 2 * (following or 0), j + 2
    if t[j].lexeme.ordinal == 1 and t[j].word.endswith("اول"):
        k = j + 1 + (t[j + 1].word == "من")
        if t[k].lexeme.offset == -1:
            return -2, k + 1
    return None


def _today(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read اليوم and هذا اليوم as today; not "the day" of اليوم التالي, على مدار اليوم, اليوم الثالث من."""
    j = i + (t[i].lexeme.role == "this" and t[i].word.endswith("هذا"))
    token = t[j]
    if token.lexeme.unit != "day" or not token.lexeme.definite or token.lexeme.number != 1:
        return None
    if token.clitics and (j > i or token.clitics not in ("و", "ف", "ل")):
        return None
    following = t[j + 1]
    if following.word in _TODAY_STOP or following.lexeme.role == "same" or following.lexeme.direction is not None:
        return None
    if following.lexeme.ordinal and plain(following):
        return None
    return 0, j + 1


def today(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read a day counted from today, with the weekday or the date that stands beside it."""
    found = _offset(t, i) or _today(t, i)
    if found is None:
        return None
    offset, j = found
    bracket = t[j].word == "("
    named = _weekday(t, j + (bracket or t[j].word in ("،", ",")))
    if named and plain(t[j + bracket]) and (not bracket or t[named[1]].word == ")"):
        number, j = named[0], named[1] + bracket
        dated = _dated(t, j, loose=loose)
        if dated:
            return Reading(replace(dated[0], weekday=number), dated[1])
        return Reading(DayOffset(offset, number), j)
    dated = _dated(t, j, loose=loose)
    if dated:
        return Reading(dated[0], dated[1])
    return Reading(DayOffset(offset), j)


def _part_of(t: Tokens, i: int) -> tuple[str, int] | None:
    """Read a part of the day before the day that it belongs to: صباح, مساء, بعد ظهر, منتصف ليل."""
    token = t[i]
    if token.lexeme.role == "after" and t[i + 1].lexeme.part == "noon":
        return "afternoon", i + 2
    if t[i].lexeme.edge and t[i + 1].lexeme.part == "night" and plain(t[i + 1]):
        return "night", i + 2
    word = token.word[len(token.clitics) :]
    if token.lexeme.part and not word.startswith("ال"):
        return token.lexeme.part, i + 1
    return None


def _night(t: Tokens, i: int) -> Reading | None:
    """Read هذا المساء, الليلة and الليلة الماضية."""
    if t[i].lexeme.role == "this" and t[i + 1].lexeme.part and t[i + 1].word.startswith("ال"):
        return Reading(DayOffset(0), i + 2, t[i + 1].lexeme.part)
    token = t[i]
    if token.word[len(token.clitics) :] in ("الليله", "لليله"):
        turned = turn(t, i + 1)
        if turned is None:
            return Reading(DayOffset(0), i + 1, "night")
        if turned.direction == -1:
            return Reading(DayOffset(-1), turned.end, "night")
    return None


def day(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read an expression for one day, with the part of the day before or behind it."""
    part = _part_of(t, i)
    j = part[1] if part else i
    if part and not plain(t[j]):
        return None
    reading = today(t, j, loose=loose) or weekday(t, j, loose=loose)
    if reading is None:
        dated = _date(t, j, loose=loose)
        reading = Reading(dated[0], dated[1]) if dated else None
    if reading is None:
        return _night(t, i)
    if part:
        return replace(reading, part=part[0])
    behind = t[reading.end]
    if behind.lexeme.part and behind.lexeme.adverb and len(behind.word) > 1 and plain(behind):
        return replace(reading, part=behind.lexeme.part, end=reading.end + 1)
    return reading


def _clock_behind(t: Tokens, reading: Reading) -> Reading:
    """Add the clock time behind a day: الأحد الساعة 8 مساء, 6 يناير 2015، الساعة 05:16 مساء."""
    i = reading.end
    for _ in range(3):
        if t[i].word in ("،", ",", "في", "عند", "تمام", "حوالي", "نحو", "من") and t[i + 1].word:
            i += 1
    found = _times(t, i, loose=t[i].lexeme.unit == "hour" or ":" in (t[i + 1].word,))
    if found is None:
        return reading
    timed, end = found
    return replace(reading, expression=replace(timed, day=reading.expression), end=end)


def _times(t: Tokens, i: int, *, loose: bool) -> tuple[Timed, int] | None:
    """Read a clock time, or two with إلى between them."""
    opened = t[i].word == "من"
    first = clock(t, i + opened, loose=loose)
    if first is None:
        return None
    link = first[1]
    if t[link].lexeme.role == "to":
        last = clock(t, link + 1, loose=loose)
        if last:
            return Timed(first[0], until=last[0]), last[1]
    return None if opened else (Timed(first[0]), first[1])


def _clock_first(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read a clock time with the day behind it: الساعة الثامنة من مساء الأحد, and without."""
    found = _times(t, i, loose=loose)
    if found is None:
        return None
    timed, end = found
    start = i + (t[i].word == "من")
    link = end + (t[end].lexeme.role in ("from", "in") or t[end].word in ("،", ","))
    if t[end - 1].lexeme.part and t[end - 2].lexeme.role in ("from", "this") and timed.until is None:
        link = end - 1  # the part belongs to the day behind it: من مساء الأحد
    reading = day(t, link, loose=loose)
    if reading and plain(t[link]) and reading.end > end - 1:
        return replace(reading, expression=replace(timed, day=reading.expression))
    return Reading(timed, end) if start <= end else None


def point(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read any expression but an interval of two dates."""
    reading = day(t, i, loose=loose)
    if reading:
        return _clock_behind(t, reading)
    reading = periods.period(t, i, loose=loose)
    if reading:
        return reading
    return _clock_first(t, i, loose=loose)


def _complete(first: Expression, last: Expression) -> Expression:
    """Give the first date of an interval what only the second one says (من 13 إلى 15 يوليو 2020)."""
    if (
        isinstance(first, CalendarDate)
        and isinstance(last, CalendarDate)
        and first.year is None
        and last.year is not None
    ):
        if first.month and last.month and first.month <= last.month:
            return replace(first, year=last.year)
        if first.month and last.month:
            return replace(first, year=last.year - 1)
    return first


def interval(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read من ... إلى ..., بين ... و..., and a dash or إلى between two dates."""
    role = t[i].lexeme.role
    opened = role == "between" or (role == "from" and t[i].word[len(t[i].clitics) :] == "من")
    start = i + opened
    if opened and not plain(t[start]):
        return None
    short = _short_interval(t, start, between=role == "between", loose=loose)
    if short:
        return short
    first = point(t, start, loose=loose)
    if first is None or isinstance(first.expression, Timed):
        return None
    link = first.end
    if role == "between":
        if t[link].word == "و":
            link += 1
        elif t[link].clitics != "و":
            return None
    elif (t[link].lexeme.role == "to" and (opened or t[link].word in ("الي", "وحتي", "حتي"))) or (t[link].word in ("-", "–") and isinstance(first.expression, CalendarDate) and first.expression.day):
        link += 1
    else:
        return None
    last = point(t, link, loose=loose)
    if last is None or type(last.expression) is not type(first.expression):
        return None
    return Reading(Interval(_complete(first.expression, last.expression), last.expression), last.end)


def _short_interval(t: Tokens, i: int, *, between: bool, loose: bool) -> Reading | None:
    """Read two days of one month: 1 و11 مارس, 13-15 يوليو, الثالث وحتى السادس من أكتوبر, تموز 13 الى 15."""
    leading = month(t, i) if loose else None
    start = leading.end if leading else i
    first = day_number(t, start)
    if first is None:
        return None
    link = first[1]
    word = t[link].word
    if not (word in ("-", "–", "الي", "حتي", "وحتي") or (between and word == "و")):
        return None
    if leading:
        last = day_number(t, link + 1)
        if last is None:
            return None
        end = CalendarDate(leading.calendar, month=leading.number, day=last[0])
        return Reading(Interval(replace(end, day=first[0]), end), last[1])
    found = day_month(t, link + 1, loose=loose)
    if found is None:
        return None
    end_date, end_index = found
    return Reading(Interval(replace(end_date, day=first[0]), end_date), end_index)


def read(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read the date expression that begins at token ``i``; None where there is none.

    ``loose``: the caller knows that the text is a date, so that what is too weak a sign in running text counts.
    """
    return interval(t, i, loose=loose) or point(t, i, loose=loose)
