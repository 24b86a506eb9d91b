"""Lengths of time, and the distances from now that they make: قبل ثلاثة أيام, منذ شهرين, بعد أسبوع."""

from __future__ import annotations

from mujaz.arabic.letters import Folded
from mujaz.extraction.dates.expressions import Ago, WeekdayDate
from mujaz.extraction.dates.parts import COMMAS, Tokens, count, plain
from mujaz.extraction.dates.reading import Reading
from mujaz.extraction.dates.tokens import Token, tokenize


def amount(t: Tokens, i: int) -> tuple[str, int, int] | None:
    """Read a number of units: ثلاثة أيام, يومين, أسبوع, 21 يوما, 3 أرباع سنة; unit, count, index behind."""
    lexeme = t[i].lexeme
    if lexeme.unit and not lexeme.definite and lexeme.number < 3 and lexeme.unit not in ("season", "half"):
        unit, number, end = lexeme.unit, lexeme.number, i + 1
    else:
        found = count(t, i)
        if found is None or not found[0]:
            return None
        number, end = found
        lexeme = t[end].lexeme
        if not lexeme.unit or lexeme.definite or lexeme.number == 2 or not plain(t[end]):
            return None
        if lexeme.unit in ("season", "half"):
            return None
        unit, end = lexeme.unit, end + 1
    if unit == "quarter":
        if t[end].lexeme.unit != "year":
            return None
        end += 1
    end += t[end].word in ("واحد", "واحده")
    return unit, number, end


def length(text: str) -> tuple[tuple[str, int], ...] | None:
    """Read a text that is one length of time: "1 عام, 1 شهر" gives (("year", 1), ("month", 1)); None for any other.

    Units are second, minute, hour, day, week, month, quarter, year, decade and century.
    """
    t = tokenize(Folded.of(text), text)
    amounts: list[tuple[str, int]] = []
    i = 0
    while t[i].word:
        if amounts and t[i].word in (*COMMAS, "و"):
            i += 1
        found = amount(t, i)
        if found is None:
            return None
        amounts.append(found[:2])
        i = found[2]
    return tuple(amounts) or None


def _weekdays(t: Tokens, i: int, sign: int) -> Reading | None:
    """Read a number of weekdays: قبل 3 أيام إثنين."""
    found = count(t, i)
    if found is None or not found[0]:
        return None
    j = found[1] + (t[found[1]].lexeme.unit == "day")
    lexeme = t[j].lexeme
    return Reading(WeekdayDate(lexeme.weekday, sign * found[0]), j + 1) if lexeme.weekday >= 0 else None


def weeks_behind(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read weeks behind a weekday: السبت بعد 3 أسابيع. Returns their number, negative for قبل, and the end."""
    role = t[i].lexeme.role
    found = amount(t, i + 1) if role in ("before", "after") else None
    if found is None or found[0] != "week":
        return None
    return (found[1] if role == "after" else -found[1]), found[2]


def ago(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read a distance from now. One from an event (قبل ثلاثة أيام من ...) is no date by itself."""
    sign = _sign(t[i], loose=loose)
    if not sign or not plain(t[i + 1]):
        return None
    weekdays = _weekdays(t, i + 1, sign) if loose else None
    if weekdays:
        return weekdays
    first = amount(t, i + 1)
    found = _compound(t, *first) if first else None
    if found is None:
        return None
    unit, number, end = found
    if t[end].word == "من" and t[end + 1].word in ("الان", "اليوم"):
        end += 2
    elif t[end].word in ("من", "علي", "عن") or (t[i + 1].lexeme.unit and _is_dated(t[end])):
        return None
    return Reading(Ago(((unit, number),), sign), end)


_SMALLER = {"year": ("month", 12), "hour": ("minute", 60)}
"""The smaller unit in which a unit and what و adds to it are exact, and how many of them it has."""


def _compound(t: Tokens, unit: str, number: int, end: int) -> tuple[str, int, int] | None:
    """Read what و adds to a length: سنة ونصف is 18 months. None where the sum is not exact in one unit."""
    j = end + (t[end].word == "و")
    if j == end and t[end].clitics != "و":
        return unit, number, end
    smaller, parts = _SMALLER.get(unit, ("", 0))
    if t[j].lexeme.fraction == 30 and not t[j].lexeme.definite:
        return (smaller, number * parts + parts // 2, j + 1) if parts else None
    more = amount(t, j)
    if more is None:
        return unit, number, end
    return (smaller, number * parts + more[1], more[2]) if more[0] == smaller else None


def _sign(token: Token, *, loose: bool) -> int:
    """Return -1 for a preposition that counts back, 1 for one that counts ahead, 0 for any other word."""
    role, word = token.lexeme.role, token.bare
    if role == "before" or word == "منذ" or (loose and word == "من"):
        return -1
    return 1 if role == "after" or (loose and word == "خلال") else 0


def _is_dated(token: Token) -> bool:
    """Whether the token makes a unit before it part of a date: منذ عام 2011, قبل يوم الأحد, منذ شهر مارس."""
    lexeme = token.lexeme
    day = lexeme.weekday >= 0 or lexeme.offset is not None
    return day or token.number >= 0 or bool(lexeme.month or lexeme.hijri or lexeme.pairs)
