"""The building blocks of the date grammar: numbers, months, years, eras, directions.

Every function reads tokens from an index and returns what it found with the index behind it, or None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from mujaz.extraction.dates.tokens import Token
from mujaz.extraction.dates.words import COUNTED, MOON_MONTH_TITLES

Tokens = Sequence[Token]

EARLIEST, LATEST = 1800, 2199
"""Years that a bare number of four digits may be."""

EARLIEST_AD = 100
"""Years below it with م are metres, or a clock time after noon."""

COMMAS = ("،", ",")

HIJRI_YEARS = range(1300, 1500)
"""Years that are Hijri where a date gives no era; Gregorian ones of that age are told with their era or month."""


class Month(NamedTuple):
    """A month's name: its calendar and number, whether it is safe as a date by itself, and the index behind it."""

    calendar: str
    number: int
    safe: bool
    end: int


class Year(NamedTuple):
    """A year, the era the text gives for it ("" for none) and the index behind it."""

    number: int
    era: str
    end: int


class Turn(NamedTuple):
    """A direction in time (last, this, next), whether it counts from what was told before, the index behind it."""

    direction: int
    narrative: bool
    end: int


def plain(token: Token) -> bool:
    """Whether the token carries no proclitic."""
    return not token.clitics


def ordinal(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read an ordinal in words (الثالث, الثالث عشر, الثالث والعشرون, العشرين) or digits after ال (الـ21)."""
    if t[i].lexeme.role == "al" and t[i + 1].number > 0:
        return t[i + 1].number, i + 2
    lexeme, behind = t[i].lexeme, t[i + 1]
    if lexeme.ordinal:
        if behind.lexeme.teen and plain(behind) and lexeme.ordinal < 10:
            return lexeme.ordinal + 10, i + 2
        if behind.lexeme.tens and behind.lexeme.definite and behind.clitics == "و" and lexeme.ordinal < 10:
            return lexeme.ordinal + behind.lexeme.tens, i + 2
        return lexeme.ordinal, i + 1
    return (lexeme.tens, i + 1) if lexeme.tens and lexeme.definite else None


def count(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read a cardinal in digits, or in words up to 100."""
    if t[i].number >= 0:
        return t[i].number, i + 1
    if t[i].lexeme.role == "al" and t[i + 1].number > 0:
        return t[i + 1].number, i + 2
    lexeme, behind = t[i].lexeme, t[i + 1]
    unit = lexeme.cardinal if lexeme.cardinal < 10 else 0
    if unit and behind.lexeme.teen and plain(behind):
        return unit + 10, i + 2
    if unit and behind.lexeme.tens and behind.clitics == "و":
        return unit + behind.lexeme.tens, i + 2
    number = lexeme.tens or lexeme.cardinal
    return (number, i + 1) if number else None


def day_number(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read the number of a day of a month, in digits or as an ordinal."""
    if 1 <= t[i].number <= 31 and len(t[i].word) <= 2:
        return t[i].number, i + 1
    found = ordinal(t, i)
    return found if found and 1 <= found[0] <= 31 else None


def _month_name(t: Tokens, i: int) -> tuple[str, int, bool, int] | None:
    lexeme = t[i].lexeme
    for second, calendar, number in lexeme.pairs:
        if t[i + 1].word == second:
            return ("hijri" if calendar == "hijri" else "gregorian"), number, True, i + 2
    if lexeme.month:
        return "gregorian", lexeme.month, not lexeme.weak, i + 1
    if lexeme.hijri:
        end = i + 2 if t[i + 1].word in MOON_MONTH_TITLES else i + 1
        return "hijri", lexeme.hijri, not lexeme.weak or end == i + 2, end
    return None


def month(t: Tokens, i: int) -> Month | None:
    """Read a month's name, with شهر before it and its double behind it (مارس/آذار, مارس (آذار), مارس آذار)."""
    start = i
    if t[i].lexeme.unit == "month" and t[i].lexeme.number == 1 and not t[i].lexeme.definite:
        start = i + 1
        if not plain(t[start]):
            return None
    named = _month_name(t, start)
    if named is None:
        return None
    calendar, number, safe, end = named
    safe = safe or start > i
    bracket = t[end].word == "("
    inner = end + (bracket or t[end].word in ("/", "-", "،"))
    double = _month_name(t, inner) if plain(t[inner]) else None
    if double and double[:2] == (calendar, number) and (not bracket or t[double[3]].word == ")"):
        return Month(calendar, number, True, double[3] + bracket)
    return Month(calendar, number, safe, end)


def era(t: Tokens, i: int) -> tuple[str, int]:
    """Read هـ or م behind a year; ("", i) where there is none."""
    role = t[i].lexeme.role if plain(t[i]) else ""
    if role not in ("ad", "ah"):
        return "", i
    return role, i + 1


def bare_year(t: Tokens, i: int, *, bracketed: bool = False) -> Year | None:
    """Read a number that can be a year, with its era; ``bracketed``: also one in brackets (عام (1308) هجري)."""
    bracket = bracketed and t[i].word == "(" and t[i + 2].word == ")"
    token = t[i + bracket]
    if token.number < 1 or len(token.word) > 4:
        return None
    found, end = era(t, i + (3 if bracket else 1))
    if (found == "ad" and token.number < EARLIEST_AD) or _before_christ(t, end):
        return None
    if found or (len(token.word) == 4 and token.word[0] in "12"):
        return Year(token.number, found, end)
    return None


def _before_christ(t: Tokens, i: int) -> bool:
    """Whether قبل الميلاد or ق.م stands here: such years are not read."""
    return (t[i].lexeme.role == "before" and t[i + 1].word == "الميلاد") or (t[i].word == "ق" and t[i + 2].word == "م")


def second_year(t: Tokens, i: int) -> int:
    """Skip the same year in the other calendar (/ 935 م) and return the index behind it."""
    if t[i].word in ("/", "-", "(", "،") or t[i].lexeme.role == "corresponding":
        other = bare_year(t, i + 1)
        if other and other.era:
            return other.end + (t[i].word == "(" and t[other.end].word == ")")
    return i


def is_share_or_time(t: Tokens, i: int) -> bool:
    """Whether the sign at ``i`` makes the number before it a percentage or a clock time."""
    return t[i].word in ("%", "٪") or (t[i].word == ":" and t[i + 1].number >= 0 and t[i].end == t[i + 1].start)


def _closing(t: Tokens, i: int) -> int | None:
    """Return the index of the bracket that closes what holds the date in the other calendar too."""
    for j in range(i, i + 8):
        if t[j].word == ")":
            return j
        if t[j].word in ("\n", ".", "("):
            return None
    return None


def year(t: Tokens, i: int) -> Year | None:
    """Read a year behind a month or an edge: 2015, من عام 2015, (323 هـ/ 935 م), ، 2015."""
    comma = t[i].word in COMMAS
    start = i + (comma or t[i].word in ("من", "في"))
    keyword = t[start].lexeme.unit == "year" and t[start].lexeme.number == 1
    if start > i and not (comma or keyword):
        return None
    start += keyword
    # One outlet prints the comma that should follow a year before it: عام ،2008.
    start += t[start].word == "،" and t[start].end == t[start + 1].start and not comma
    bracket = t[start].word == "("
    found = bare_year(t, start + bracket)
    if found is None or is_share_or_time(t, found.end):
        return None
    if not found.era and (found.number > LATEST or t[found.end].word in COUNTED):
        return None
    end = second_year(t, found.end)
    if bracket:
        closed = _closing(t, end) if found.era else end if t[end].word == ")" else None
        return Year(found.number, found.era, closed + 1) if closed else None
    return Year(found.number, found.era, end)


def turn(t: Tokens, i: int) -> Turn | None:
    """Read الماضي, الجاري, المقبل, قبل الماضي, بعد المقبل."""
    lexeme = t[i].lexeme
    if lexeme.direction is not None and plain(t[i]):
        return Turn(lexeme.direction, lexeme.narrative, i + 1)
    following = t[i + 1].lexeme.direction if plain(t[i + 1]) else None
    if (lexeme.role, following) in (("before", -1), ("after", 1)) and plain(t[i]):
        return Turn(2 * (following or 0), False, i + 2)
    return None


def shared_turn(t: Tokens, i: int) -> int | None:
    """Read a direction in the dual at ``i``, which holds for both of two dates: مايو ويونيو الماضيين."""
    found = turn(t, i)
    return found.direction if found and t[i].word.endswith("ين") else None


def unit_turn(t: Tokens, i: int, unit: str) -> Turn | None:
    """Read a unit with its direction (هذا العام, العام المقبل); ``narrative`` also for العام نفسه, نفس العام."""
    if t[i].lexeme.role == "this" and plain(t[i]):
        token = t[i + 1]
        if token.lexeme.unit == unit and token.lexeme.definite and token.lexeme.number == 1 and plain(token):
            return Turn(0, False, i + 2)
        return None
    told = t[i].bare in ("نفس", "ذات")
    token = t[i + told]
    if token.lexeme.unit != unit or not token.lexeme.definite or token.lexeme.number != 1:
        return None
    if told:
        return Turn(0, True, i + 2)
    if t[i + 1].lexeme.role == "same":
        return Turn(0, True, i + 2)
    return turn(t, i + 1)


def edge(t: Tokens, i: int) -> tuple[str, int]:
    """Read مطلع, منتصف, نهاية, آخر before a period: which edge ("" for none) and the index of the period."""
    lexeme = t[i].lexeme
    if lexeme.edge:
        return lexeme.edge, i + 1
    if t[i].bare == "اخر" and t[i + 1].lexeme.unit in ("week", "month", "year", "decade", "century"):
        return "end", i + 1
    return "", i


def since(t: Tokens, i: int) -> bool:
    """Whether something is said to begin at token ``i``: منذ بداية العام."""
    return i > 0 and t[i - 1].bare == "منذ"


_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")


def numeric(t: Tokens, i: int) -> tuple[int, int, int, str, int] | None:
    """Read a date in digits: 27/7/1436هـ, 2020-01-13, 13.1.2020. Returns year, month, day, era and the index behind.

    Day before month, as Arabic writes it, unless the year stands first or no month has that number (4/22/1948).
    Two-digit years are not read.
    """
    dotted = _DOTTED.match(t[i].word)
    if dotted:
        day, month_, year_ = map(int, dotted.groups())
        found, end = era(t, i + 1)
    else:
        signs = t[i + 1].word, t[i + 3].word
        numbers = t[i], t[i + 2], t[i + 4]
        if signs[0] != signs[1] or signs[0] not in ("/", "-") or any(token.number < 0 for token in numbers):
            return None
        if signs[0] == "-" and any(t[k].end != t[k + 1].start for k in range(i, i + 4)):
            return None
        first, month_, third = (token.number for token in numbers)
        if len(t[i].word) == 4:
            year_, day = first, third
        elif len(t[i + 4].word) == 4:
            year_, day = third, first
        else:
            return None
        found, end = era(t, i + 5)
    if 12 < month_ <= 31 and day <= 12:
        day, month_ = month_, day
    if not (1 <= month_ <= 12 and 1 <= day <= 31):
        return None
    return year_, month_, day, found, end


def day_and_month(t: Tokens, i: int) -> tuple[int, int, int] | None:
    """Read 21/09 as day and month, with the index behind; only where the text around says that it is a date."""
    day, sign, month_ = t[i], t[i + 1], t[i + 2]
    if sign.word != "/" or not 1 <= day.number <= 31 or not 1 <= month_.number <= 12 or len(month_.word) > 2:
        return None
    return day.number, month_.number, i + 3


def calendar_of(year_: int | None, era_: str, default: str = "gregorian") -> str:
    """Return the calendar of a year by its era, or by its size where it has none."""
    if era_:
        return "hijri" if era_ == "ah" else "gregorian"
    if year_ is not None and year_ in HIJRI_YEARS:
        return "hijri"
    return default
