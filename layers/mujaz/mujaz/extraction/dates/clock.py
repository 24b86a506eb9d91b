"""Times of day: الساعة الثالثة عصرا, 14:23 ت م, الساعة 0806 بتوقيت غرينتش."""

from __future__ import annotations

from typing import NamedTuple

from mujaz.extraction.dates.expressions import Clock, Timed
from mujaz.extraction.dates.parts import Tokens, count, ordinal, plain

_UTC = frozenset(("غرينتش", "جرينتش", "غرينيتش", "جرينيتش", "gmt", "GMT", "utc", "UTC"))


class _Face(NamedTuple):
    """What a clock shows, without the part of the day; ``exact``: in digits, with minutes."""

    hour: int
    minute: int
    before: int
    second: int | None
    exact: bool
    end: int


def part_of_day(t: Tokens, i: int) -> tuple[str, int] | None:
    """Read the part of the day behind a clock time: مساء, بعد الظهر, من صباح, هذه الليلة, م."""
    lexeme, behind = t[i].lexeme, t[i + 1]
    if not plain(t[i]):
        return None
    if lexeme.role in ("before", "after") and behind.lexeme.part:
        half = {("before", "noon"): "morning", ("after", "noon"): "afternoon"}
        return half.get((lexeme.role, behind.lexeme.part), behind.lexeme.part), i + 2
    if lexeme.role in ("this", "from", "in") and behind.lexeme.part and plain(behind):
        return behind.lexeme.part, i + 2
    if lexeme.edge == "middle" and behind.lexeme.part == "night":
        return "midnight", i + 2
    if lexeme.part:
        return lexeme.part, i + 1
    return ("evening", i + 1) if t[i].word == "م" else None


def zone(t: Tokens, i: int) -> tuple[str, int]:
    """Read a time zone (بتوقيت غرينتش, ت غ, ت م, بالتوقيت المحلي): its name in English and the index behind it."""
    word, behind = t[i].word, t[i + 1].word
    if word in ("تغ", "تم"):
        return ("GMT" if word == "تغ" else "Mecca time"), i + 1
    letter = i + (2 if behind == "." else 1)
    if word == "ت" and t[letter].word in ("غ", "م"):
        return ("GMT" if t[letter].word == "غ" else "Mecca time"), letter + 1
    if word.endswith("توقيت"):
        if behind in _UTC:
            return "GMT", i + 2
        return ("Mecca time" if behind.startswith("مك") else "local time"), i + 2 if behind else i + 1
    return ("GMT", i + 1) if word in _UTC else ("", i)


def _minutes(t: Tokens, i: int) -> tuple[int, int, int] | None:
    """Read what follows the hour (والنصف, و18 دقيقة, إلا ربعا): minutes after it, minutes before it, index behind."""
    minus = t[i].lexeme.role == "minus"
    j = i + (minus or t[i].word == "و")
    if j == i and t[i].clitics != "و":
        return None
    found = (t[j].lexeme.fraction, j + 1) if t[j].lexeme.fraction else count(t, j)
    if found is None or found[0] >= 60:
        return None
    number, end = found
    unit = t[end].lexeme.unit == "minute"
    if minus:
        return 0, number, end + unit
    return (number, 0, end + unit) if unit or t[j].lexeme.fraction else None


def _two_digits(t: Tokens, i: int) -> int | None:
    """Read : and two digits that stand against what is before them."""
    if t[i].word != ":" or t[i].start != t[i - 1].end or t[i + 1].start != t[i].end:
        return None
    return t[i + 1].number if len(t[i + 1].word) == 2 and 0 <= t[i + 1].number < 60 else None


def _face(t: Tokens, i: int, *, keyword: bool) -> _Face | None:
    """Read the hour and minutes, in digits or words."""
    number = t[i].number
    if 0 <= number < 24 and len(t[i].word) <= 2:
        minute = _two_digits(t, i + 1)
        if minute is not None:
            second = _two_digits(t, i + 3)
            return _Face(number, minute, 0, second, True, i + (3 if second is None else 5))
    if keyword and len(t[i].word) == 4 and 0 <= number < 2400 and number % 100 < 60:
        return _Face(number // 100, number % 100, 0, None, True, i + 1)
    found = ordinal(t, i) or (count(t, i) if keyword or t[i].number > 0 else None)
    if found is None or not 0 <= found[0] <= 24:
        return None
    added = _minutes(t, found[1])
    if added:
        return _Face(found[0], added[0], added[1], None, False, added[2])
    return _Face(found[0], 0, 0, None, False, found[1])


def clock(t: Tokens, i: int, *, loose: bool = False) -> tuple[Clock, int] | None:
    """Read a time of day.

    Without الساعة before it a time needs a part of the day or a zone behind it, or ``loose`` (the caller knows that
    the text is a date) and minutes.
    """
    keyword = t[i].lexeme.unit == "hour" and t[i].lexeme.definite and t[i].lexeme.number == 1
    face = _face(t, i + keyword, keyword=keyword)
    if face is None:
        return None
    name, end = zone(t, face.end)
    part = None if name else part_of_day(t, end)
    if part:
        name, end = zone(t, part[1])
    adverb = part and t[part[1] - 1].lexeme.adverb and len(t[part[1] - 1].word) > 1  # صباحا, not م, which is metres too
    worded = t[i].number < 0 or face.exact or loose or adverb
    first = face.hour == 1 and t[i].lexeme.ordinal > 0
    if not keyword and (first or t[i - 1].lexeme.unit == "hour"):
        return None  # الساعات الأولى من صباح الأحد
    if not (keyword or (part and worded) or (name and face.exact) or (loose and face.exact)):
        return None
    four = len(t[i + keyword].word) == 4
    of_24 = face.hour > 12 or face.hour == 0 or (face.exact and not part and (bool(name) or four))
    said = part[0] if part else "24" if of_24 else ""
    return Clock(face.hour, face.minute, said, face.second, face.before, name), end


def times(t: Tokens, i: int, *, loose: bool = False) -> tuple[Timed, int] | None:
    """Read a clock time, or two with من and إلى or حتى."""
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
