"""Times of day: الساعة الثالثة عصرا, 14:23 ت م, الساعة 0806 بتوقيت غرينتش."""

from __future__ import annotations

from mujaz.extraction.dates.expressions import Clock
from mujaz.extraction.dates.parts import Tokens, count, ordinal, plain

_UTC = frozenset(("غرينتش", "جرينتش", "غرينيتش", "gmt", "GMT", "utc", "UTC"))
_HALF_DAYS = {("before", "noon"): "morning", ("after", "noon"): "afternoon"}


def part_of_day(t: Tokens, i: int) -> tuple[str, int] | None:
    """Read the part of the day behind a clock time: مساء, بعد الظهر, من صباح, هذه الليلة, م."""
    lexeme = t[i].lexeme
    if not plain(t[i]):
        return None
    following = t[i + 1]
    if lexeme.role in ("before", "after") and following.lexeme.part:
        part = following.lexeme.part
        return _HALF_DAYS.get((lexeme.role, part), part), i + 2
    if lexeme.role in ("this", "from", "in") and following.lexeme.part and plain(following):
        return following.lexeme.part, i + 2
    if t[i].word == "منتصف" and following.lexeme.part == "night":
        return "midnight", i + 2
    if lexeme.part:
        return lexeme.part, i + 1
    if t[i].word == "م":
        return "evening", i + 1
    return None


def zone(t: Tokens, i: int) -> tuple[str, bool, int]:
    """Read a time zone (بتوقيت غرينتش, ت غ, ت م): its name, whether it is UTC, and the index behind it."""
    if t[i].word == "ت" and t[i + 1].word in ("غ", "م"):
        return ("GMT", True, i + 2) if t[i + 1].word == "غ" else ("Mecca time", False, i + 2)
    if t[i].word in ("بتوقيت", "بالتوقيت", "توقيت") or t[i].word.endswith("توقيت"):
        if t[i + 1].word in _UTC:
            return "GMT", True, i + 2
        return "local time", False, i + 2 if t[i + 1].word else i + 1
    if t[i].word in _UTC:
        return "GMT", True, i + 1
    return "", False, i


def _minutes(t: Tokens, i: int) -> tuple[int, int, int] | None:
    """Read what follows the hour: minutes after, minutes before, index behind."""
    conjunction = t[i].word == "و"
    j = i + conjunction
    joined = conjunction or t[i].clitics == "و"
    if t[i].lexeme.role == "minus":
        if t[i + 1].lexeme.fraction:
            return 0, t[i + 1].lexeme.fraction, i + 2
        found = count(t, i + 1)
        if found and found[0] < 60:
            return 0, found[0], found[1] + (t[found[1]].lexeme.unit == "minute")
        return None
    if not joined:
        return None
    if t[j].lexeme.fraction:
        return t[j].lexeme.fraction, 0, j + 1
    found = count(t, j)
    if found and found[0] < 60 and t[found[1]].lexeme.unit == "minute":
        return found[0], 0, found[1] + 1
    return None


def _digital(t: Tokens, i: int) -> tuple[int, int, int | None, int] | None:
    """Read 14:23 or 15:23:24: hour, minute, second, index behind."""
    if not 0 <= t[i].number < 24 or len(t[i].word) > 2 or t[i + 1].word != ":":
        return None
    if t[i].end != t[i + 1].start or t[i + 1].end != t[i + 2].start:
        return None
    if not 0 <= t[i + 2].number < 60 or len(t[i + 2].word) != 2:
        return None
    if (
        t[i + 3].word == ":"
        and t[i + 3].start == t[i + 2].end
        and 0 <= t[i + 4].number < 60
        and len(t[i + 4].word) == 2
    ):
        return t[i].number, t[i + 2].number, t[i + 4].number, i + 5
    return t[i].number, t[i + 2].number, None, i + 3


def clock(t: Tokens, i: int, *, loose: bool = False) -> tuple[Clock, int] | None:
    """Read a time of day.

    Without الساعة before it a time needs a part of the day or a zone behind it, or ``loose`` (the caller knows that
    the text is a date).
    """
    keyword = t[i].lexeme.unit == "hour" and t[i].lexeme.definite
    start = i + keyword
    digital = _digital(t, start)
    before = 0
    second: int | None = None
    if digital:
        hour, minute, second, end = digital
        exact = True
    elif keyword and len(t[start].word) == 4 and t[start].number >= 0 and t[start].number % 100 < 60:
        hour, minute, end = t[start].number // 100, t[start].number % 100, start + 1
        exact = True
    else:
        found = ordinal(t, start) or (count(t, start) if keyword else None)
        if found is None or not 0 <= found[0] <= 24:
            return None
        hour, end = found
        minute, exact = 0, False
        added = _minutes(t, end)
        if added:
            minute, before, end = added
    if hour > 24:
        return None
    name, utc, after_zone = zone(t, end)
    part = part_of_day(t, end) if not name else None
    if part:
        end = part[1]
        name, utc, after_zone = zone(t, end)
    end = after_zone
    if not keyword and not part and not name and not (loose and exact):
        return None
    if not keyword and not exact and not (part and part[0]):
        return None
    is_24 = hour > 12 or hour == 0 or (exact and not part and (bool(name) or len(t[start].word) == 4))
    return Clock(hour, minute, part[0] if part else "24" if is_24 else "", second, before, utc, name), end
