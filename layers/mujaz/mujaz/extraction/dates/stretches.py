"""Decades, centuries, parts of a year, seasons, feasts, and stretches without a definite end."""

from __future__ import annotations

from mujaz.extraction.dates.expressions import (
    Century,
    Decade,
    FeastDate,
    Interval,
    Season,
    UnitOffset,
    Vague,
    YearPart,
)
from mujaz.extraction.dates.parts import (
    EARLIEST,
    LATEST,
    Tokens,
    bare_year,
    count,
    edge,
    ordinal,
    plain,
    turn,
    unit_turn,
    year,
)
from mujaz.extraction.dates.reading import Reading

_FEASTS = {
    ("عيد", "الفطر"): "Eid al-Fitr",
    ("عيد", "الاضحي"): "Eid al-Adha",
    ("عيد", "الميلاد"): "Christmas",
    ("عيد", "الفصح"): "Easter",
    ("راس", "السنه"): "New Year",
    ("المولد", "النبوي"): "the Prophet's birthday",
}
_HONORIFICS = ("المبارك", "الشريف", "المجيد", "السعيد")
_BEFORE_FEAST = (
    "في",
    "خلال",
    "قبل",
    "بعد",
    "منذ",
    "حتي",
    "عشيه",
    "بحلول",
    "عطله",
    "اجازه",
    "ليله",
    "يوم",
    "صباح",
    "ايام",
)


def units(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read several units with a direction: الأيام الماضية, السنوات العشر الماضية, الأسابيع الثلاثة القادمة.

    Where they begin and end the text does not say; only a caller who knows that it is a date gets an interval.
    """
    token = t[i]
    unit = token.lexeme.unit
    if not unit or not token.lexeme.definite or token.lexeme.number < 2:
        return None
    j, number = i + 1, 2 if token.lexeme.number == 2 else None
    if t[j].word in ("القليله", "القلائل"):
        j += 1
    elif number is None:
        counted = count(t, j)
        number, j = counted or (None, j)
    turned = turn(t, j)
    if turned is None or not turned.direction:
        return None
    sign = turned.direction
    if loose and number and unit in ("week", "month", "year"):
        near, far = sorted((sign, sign * number))
        return Reading(Interval(UnitOffset(unit, near), UnitOffset(unit, far)), turned.end)
    return Reading(Vague(unit, sign, number), turned.end)


def _century(t: Tokens, i: int) -> Reading | None:
    """Read القرن الحادي والعشرين, القرن الـ21, القرن الماضي."""
    lexeme = t[i].lexeme
    if lexeme.unit != "century" or not lexeme.definite or lexeme.number != 1:
        return None
    turned = turn(t, i + 1)
    if turned and not turned.narrative:
        return Reading(Century(offset=turned.direction), turned.end)
    found = ordinal(t, i + 1)
    if found is None or not 1 <= found[0] <= 30:
        return None
    behind = t[found[1]]
    of_another_era = behind.lexeme.role in ("before", "ah") or behind.word in ("الهجري", "ق")
    return None if of_another_era else Reading(Century(found[0]), found[1])


def _decade(t: Tokens, i: int) -> Reading | None:
    """Read الستينيات, أوائل الستينيات, ستينيات القرن الماضي; not an age (في الخمسينيات من عمره)."""
    found, start = edge(t, i)
    if found and not plain(t[start]):
        return None
    tens = t[start].lexeme.decade
    if tens < 0:
        return None
    end = start + 1
    link = end + (t[end].word == "من")
    if t[link].bare.removeprefix("ال").startswith("عمر"):
        return None
    named = _century(t, link)
    if named and isinstance(named.expression, Century):
        # "The last century" is the twentieth in any text of this one; `resolve` checks it against the anchor.
        number, offset = named.expression.number, named.expression.offset
        return Reading(Decade(tens, number, found, offset), named.end)
    return Reading(Decade(tens, None, found), end) if t[start].bare.startswith("ال") else None


def _year_part(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read a part of a year: الربع الأول من 2015, النصف الثاني من العام الجاري, الأشهر الستة الأولى من 2015."""
    found = _quarter(t, i) or _first_months(t, i)
    if found is None:
        return None
    months, part, j = found
    counted = t[i].lexeme.unit == "month"
    link = j + (t[j].word in ("من", "ل", "في"))
    relative = unit_turn(t, link, "year")
    if relative and not relative.narrative:
        return Reading(YearPart(months, part, None, relative.direction, counted), relative.end)
    stated = year(t, j) or bare_year(t, link)
    if stated and EARLIEST <= stated.number <= LATEST:
        return Reading(YearPart(months, part, stated.number, None, counted), stated.end)
    if link > j and t[link].word == "العام" and not t[link + 1].word.startswith("ال"):
        return Reading(YearPart(months, part, None, 0, counted), link + 1)
    last = t[i + 1].lexeme.role == "last"
    return Reading(UnitOffset("quarter", -1), j) if last and loose and months == 3 else None


def _quarter(t: Tokens, i: int) -> tuple[int, int, int] | None:
    """Read a quarter or half: its months, which of them it is, the index behind."""
    months = {"quarter": 3, "half": 6}.get(t[i].lexeme.unit, 0)
    if not months or not t[i].lexeme.definite or t[i].lexeme.number != 1:
        return None
    found = (12 // months, i + 2) if t[i + 1].lexeme.role == "last" else ordinal(t, i + 1)
    return (months, *found) if found and found[0] <= 12 // months else None


def _first_months(t: Tokens, i: int) -> tuple[int, int, int] | None:
    """Read الأشهر الستة الأولى: the number of months, 1 for the first of a year, the index behind."""
    lexeme = t[i].lexeme
    if lexeme.unit != "month" or lexeme.number < 2 or not lexeme.definite:
        return None
    number, j = (2, i + 1) if lexeme.number == 2 else count(t, i + 1) or (0, i + 1)
    return (number, 1, j + 1) if 1 < number < 12 and t[j].lexeme.ordinal == 1 else None


def _season(t: Tokens, i: int) -> Reading | None:
    """Read صيف 2015, الصيف الماضي, صيف العام الماضي."""
    found, start = edge(t, i)
    name = t[start].lexeme.season
    if not name or (found and not plain(t[start])):
        return None
    turned = turn(t, start + 1)
    if turned and not turned.narrative and t[start].bare.startswith("ال"):
        return Reading(Season(name, direction=turned.direction), turned.end)
    relative = unit_turn(t, start + 1 + (t[start + 1].word == "من"), "year")
    if relative and not relative.narrative:
        return Reading(Season(name, year_direction=relative.direction), relative.end)
    stated = year(t, start + 1)
    return Reading(Season(name, stated.number), stated.end) if stated and stated.number >= EARLIEST else None


def _feast_name(t: Tokens, i: int) -> tuple[str, int] | None:
    """Read the name of a feast, with its honorific."""
    name = _FEASTS.get((t[i].bare, t[i + 1].word))
    end = i + 2
    if name is None:
        if t[i].bare != "عاشوراء":
            return None
        name, end = "Ashura", i + 1
    if name == "New Year" and t[end].word in ("الهجريه", "الميلاديه", "الجديده"):
        name = "Islamic New Year" if t[end].word == "الهجريه" else name
        end += 1
    return name, end + (t[end].word in _HONORIFICS)


def _feast_day(t: Tokens, i: int) -> tuple[int, int]:
    """Read أول أيام before a feast: the day of it, and the index of the feast."""
    place = ordinal(t, i)
    if place and place[0] <= 4 and t[place[1]].word in ("ايام", "يوم"):
        return place[0], place[1] + 1
    return 0, i


def _feast(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read a feast with a year, a direction or its day, or behind a word of time."""
    day, start = _feast_day(t, i)
    named = _feast_name(t, start)
    if named is None:
        return None
    name, end = named
    stated = year(t, end)
    if stated:
        return Reading(FeastDate(name, stated.number, day=day or 1), stated.end)
    turned = turn(t, end)
    if turned and not turned.narrative:
        return Reading(FeastDate(name, direction=turned.direction, day=day or 1), turned.end)
    dated = day or loose or (i > 0 and t[i - 1].bare in _BEFORE_FEAST)
    return Reading(FeastDate(name, day=day or 1), end) if dated else None


def stretch(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read any expression of this module but those of `units`."""
    return (
        _year_part(t, i, loose=loose) or _season(t, i) or _decade(t, i) or _century(t, i) or _feast(t, i, loose=loose)
    )
