"""The grammar of date expressions: what stands at a token, as an `Expression`, and where it ends.

Hand-written and deterministic: each function tries one family of expressions at an index and looks ahead a bounded
number of tokens, so that reading is linear in the length of the text.
"""

from __future__ import annotations

from dataclasses import replace

from mujaz.extraction.dates import nth, periods
from mujaz.extraction.dates.clock import times
from mujaz.extraction.dates.days import day, day_month
from mujaz.extraction.dates.expressions import CalendarDate, Expression, Interval, Timed
from mujaz.extraction.dates.lexicon import NOTHING, Opens
from mujaz.extraction.dates.parts import COMMAS, EARLIEST, LATEST, Tokens, day_number, month, numeric, plain
from mujaz.extraction.dates.reading import Reading
from mujaz.extraction.dates.words import COUNTED

_BEFORE_CLOCK = (*COMMAS, "في", "عند", "تمام", "حوالي", "نحو", "بحدود", "حدود")
_DASHES = ("-", "–")
_YEAR_DIGITS = 4


def _with_clock(t: Tokens, reading: Reading) -> Reading:
    """Add the clock time behind a day: الأحد الساعة 8 مساء, 6 يناير 2015، الساعة 05:16 مساء."""
    i = reading.end
    for _ in range(3):
        i += t[i].word in _BEFORE_CLOCK
    if not t[i].opens & Opens.CLOCK and t[i].word != "من":
        return reading
    found = times(t, i, loose=t[i + 1].word == ":")
    if found is None:
        return reading
    timed, end = found
    return replace(reading, expression=replace(timed, day=reading.expression), end=end)


def _clock(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read a clock time, with the day behind it: الساعة الثامنة من مساء الأحد."""
    found = times(t, i, loose=loose)
    if found is None:
        return None
    timed, end = found
    link = end + (t[end].word in (*COMMAS, "من", "في"))
    if timed.until is None and t[end - 1].lexeme.part and t[end - 2].lexeme.role in ("from", "this"):
        link = end - 1  # the part belongs to the day behind it: من مساء الأحد
    reading = day(t, link, loose=loose) if plain(t[link]) else None
    if reading and reading.end > end:
        return replace(reading, expression=replace(timed, day=reading.expression))
    return Reading(timed, end)


def point(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read any expression but an interval of two dates."""
    opens = -1 if loose else t[i].opens
    if opens & Opens.NTH:
        reading = nth.nth(t, i, loose=loose)
        if reading:
            return reading
    if opens & Opens.DAY:
        reading = day(t, i, loose=loose)
        if reading:
            return _with_clock(t, reading)
    return periods.period(t, i, opens, loose=loose) or (_clock(t, i, loose=loose) if opens & Opens.CLOCK else None)


def _complete(first: Expression, last: Expression) -> Expression:
    """Give the first date of an interval what only the second one says (من ديسمبر إلى مارس 2020)."""
    if not (isinstance(first, CalendarDate) and isinstance(last, CalendarDate)):
        return first
    if first.year is not None or last.year is None or not first.month or not last.month:
        return first
    return replace(first, year=last.year - (first.month > last.month))


def _year_interval(t: Tokens, i: int, *, between: bool) -> Reading | None:
    """Read two years: من 2011 إلى 2014, بين عامي 2011 و2014."""
    start = i + (t[i].lexeme.unit == "year")
    link, last = t[start + 1], t[start + 2]
    joined = link.lexeme.role == "to" or (between and link.word == "و")
    last_index = start + 2 + (last.lexeme.unit == "year" and not last.clitics)
    last = t[last_index]
    numbers = t[start].number, last.number
    earliest = 1000 if start > i else EARLIEST
    if not joined or any(not earliest <= number <= LATEST for number in numbers) or numbers[0] >= numbers[1]:
        return None
    behind = t[last_index + 1]
    if behind.word in COUNTED or behind.lexeme.unit or behind.word in ("%", "٪"):
        return None
    return Reading(Interval(CalendarDate(year=numbers[0]), CalendarDate(year=numbers[1])), last_index + 1)


def _short_interval(t: Tokens, i: int, *, between: bool, loose: bool) -> Reading | None:
    """Read two days of one month: 1 و11 مارس, 13-15 يوليو, الثالث وحتى السادس من أكتوبر, تموز 13 الى 15."""
    leading = month(t, i) if loose else None
    first = day_number(t, leading.end if leading else i)
    if first is None:
        return None
    link = t[first[1]]
    joined = link.word == "و" and (between or t[first[1] + 1].number == first[0] + 1)  # 16 و17 مايو
    if not (link.word in _DASHES or link.lexeme.role == "to" or joined):
        return None
    if leading:
        last = day_number(t, first[1] + 1)
        end = CalendarDate(leading.calendar, month=leading.number, day=last[0]) if last else None
        return Reading(Interval(replace(end, day=first[0]), end), last[1]) if end and last else None
    found = day_month(t, first[1] + 1, loose=loose)
    if found is None:
        return None
    # 17-11 رمضان: what is written from right to left is often shown, and typed, the other way round.
    days = sorted((first[0], found[0].day or 0)) if link.word in _DASHES else (first[0], found[0].day or 0)
    return Reading(Interval(replace(found[0], day=days[0]), replace(found[0], day=days[1])), found[1])


def _link(t: Tokens, reading: Reading, *, between: bool, opened: bool) -> int | None:
    """Return the index behind what joins two dates to an interval."""
    i = reading.end
    token, expression = t[i], reading.expression
    if between:
        return i + 1 if token.word == "و" else i if token.clitics == "و" else None
    if token.lexeme.role == "to" and (opened or not isinstance(expression, Timed)):
        return i + 1
    whole = isinstance(expression, CalendarDate) and expression.day
    return i + 1 if token.word in _DASHES and whole else None


def _closed(t: Tokens, first: Reading, *, between: bool, opened: bool, loose: bool) -> Reading | None:
    """Read the second date of an interval."""
    link = _link(t, first, between=between, opened=opened)
    if link is None:
        return None
    last = point(t, link, loose=loose)
    if last is None or type(last.expression) is not type(first.expression):
        return None
    if isinstance(first.expression, Timed) and isinstance(last.expression, Timed):
        day_ = first.expression.day or last.expression.day
        return Reading(Timed(first.expression.clock, day_, last.expression.clock), last.end)
    return Reading(Interval(_complete(first.expression, last.expression), last.expression), last.end)


def _stated_interval(t: Tokens, i: int, start: int, *, between: bool, opened: bool, loose: bool) -> Reading | None:
    """Read an interval of two days of one month or of two years, which is told by its numbers."""
    lexeme = t[i].lexeme
    if opened or loose or t[i].number > 0 or lexeme.ordinal or lexeme.tens or lexeme.role == "al":
        short = _short_interval(t, start, between=between, loose=loose)
        if short:
            return short
    return _year_interval(t, start, between=between) if opened else None


def _number_opens(t: Tokens, i: int) -> bool:
    """Whether a number can begin a date by what stands behind it; most numbers of a text can't."""
    behind, following = t[i + 1], t[i + 2]
    if len(t[i].word) == _YEAR_DIGITS or behind.lexeme is not NOTHING:
        return True
    if behind.word == "/":
        return numeric(t, i) is not None
    return behind.word in (*_DASHES, ":", "و") and following.number >= 0


def read(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read the date expression that begins at token ``i``; None where there is none.

    ``loose``: the caller knows that the text is a date, so that what is too weak a sign in running text counts.
    """
    if t[i].number >= 0 and not loose and not _number_opens(t, i):
        return None
    between = t[i].lexeme.role == "between"
    opened = between or t[i].bare == "من"
    start = i + opened
    if opened and not (plain(t[start]) and (t[start].opens or loose)):
        return None
    whole = _stated_interval(t, i, start, between=between, opened=opened, loose=loose)
    first = None if whole else point(t, start, loose=loose)
    if first:
        whole = _closed(t, first, between=between, opened=opened, loose=loose)
    if whole and isinstance(whole.expression, Interval):
        word = "between" if between else "from" if opened else ""
        return replace(whole, expression=replace(whole.expression, opened=word))
    if whole:
        return whole
    return point(t, i, loose=loose) if opened else first
