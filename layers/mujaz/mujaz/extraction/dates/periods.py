"""Expressions for more than a day: months, years, weeks, decades, seasons, feasts, distances."""

from __future__ import annotations

from dataclasses import replace

from mujaz.extraction.dates.expressions import (
    Ago,
    CalendarDate,
    Century,
    Decade,
    FeastDate,
    Same,
    Season,
    SportSeason,
    UnitOffset,
    Vague,
    YearPart,
    Years,
)
from mujaz.extraction.dates.parts import (
    EARLIEST,
    LATEST,
    Month,
    Tokens,
    bare_year,
    calendar_of,
    count,
    month,
    ordinal,
    plain,
    second_year,
    turn,
    unit_turn,
    year,
)
from mujaz.extraction.dates.reading import Reading

_CALENDAR_UNITS = ("week", "month", "year", "decade", "century")
_TIME_PREPOSITIONS = frozenset(
    ["في", "منذ", "حتي", "عام", "سنه", "بحلول", "خلال", "مطلع", "نهايه", "منتصف", "بدايه", "اوائل", "اواخر", "صيف", "شتاء", "ربيع", "خريف", "قبل", "بعد", "لعام", "بعام"]
)
_COUNTED = frozenset(
    ["شخص", "شخصا", "مدني", "مدنيا", "قتيل", "قتيلا", "جريح", "جريحا", "دولار", "دولارا", "ريال", "دينار", "درهم", "جنيه", "ليره", "يورو", "طن", "طنا", "كيلومتر", "كيلومترا", "كم", "متر", "مترا", "ميل", "برميل", "برميلا", "نقطه", "حاله", "اصابه", "وفاه", "وحده", "سياره", "طائره", "صاروخ", "صاروخا", "مقاتل", "مقاتلا", "جندي", "جنديا", "عنصر", "عنصرا", "طالب", "طالبا", "موظف", "موظفا", "اسره", "عائله", "منزل", "منزلا", "مدرسه", "قريه", "كيلوغرام", "غرام", "لتر", "هكتار", "فدان", "شركه", "مشروع", "مشروعا", "مره", "صوت", "صوتا", "كلم", "سعره", "كتاب", "كتابا", "لاجئ", "لاجئا", "لاجي", "مهاجر", "مهاجرا", "مليون", "مليار", "الف", "الفا", "لاعب", "لاعبا", "حاج", "حاجا", "عامل", "عاملا", "مواطن", "مواطنا", "طبيب", "طبيبا", "ناخب"]
)
_QUANTITY = frozenset(
    ["رقم", "الرقم", "قرار", "القرار", "ماده", "الماده", "نحو", "حوالي", "زهاء", "قرابه", "بلغ", "بلغت", "بلغوا", "بنسبه", "رحله", "الرحله", "قانون", "نقطه", "سعر", "اكثر", "اقل", "ازيد", "موديل", "طراز", "بقيمه", "يبلغ", "تبلغ", "عددهم", "عدد", "بعدد", "عددها", "ناهز", "يناهز", "تجاوز", "يتجاوز", "فاق", "مبلغ", "مقابل", "الف", "مليون", "مليار", "كل", "ب", "بـ", "ال", "الي", "من", "غرفه", "صفحه", "ص", "هاتف", "فوق", "تحت", "مستوي", "عند", "مؤشر", "موشر"]
)
_FEASTS = {
    ("عيد", "الفطر"): "Eid al-Fitr", ("عيد", "الاضحي"): "Eid al-Adha", ("عيد", "الميلاد"): "Christmas",
    ("عيد", "الفصح"): "Easter", ("راس", "السنه"): "New Year", ("المولد", "النبوي"): "the Prophet's birthday",
    ("يوم", "عاشوراء"): "Ashura",
}  # fmt: skip


def numbered_month(t: Tokens, i: int) -> Month | None:
    """Read a month by its number: شهر ثلاثة, شهر 3, الشهر الثامن."""
    if t[i].lexeme.unit != "month" or t[i].lexeme.number != 1:
        return None
    found = ordinal(t, i + 1) if t[i].lexeme.definite else count(t, i + 1)
    if found is None or not 1 <= found[0] <= 12:
        return None
    return Month("gregorian", found[0], True, found[1])


def _edge(t: Tokens, i: int) -> tuple[str, int]:
    """Read مطلع, منتصف, نهاية, آخر before a period."""
    lexeme = t[i].lexeme
    if lexeme.edge:
        return lexeme.edge, i + 1
    if lexeme.role == "last" and t[i].word.endswith("اخر") and t[i + 1].lexeme.unit in _CALENDAR_UNITS:
        return "end", i + 1
    return "", i


def _since(t: Tokens, i: int) -> bool:
    """Whether a period is said to begin at token ``i``: منذ بداية العام."""
    return i > 0 and t[i - 1].lexeme.role == "from" and t[i - 1].word.endswith("منذ")


def _month(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read a month without a day: أبريل الماضي, ديسمبر 2019, حزيران (يونيو) من العام المقبل."""
    edge, start = _edge(t, i)
    if edge and not plain(t[start]):
        return None
    named = month(t, start) or (numbered_month(t, start) if loose else None)
    if named is None:
        return None
    date = CalendarDate(named.calendar, month=named.number, edge=edge, since=bool(edge) and _since(t, i))
    end = named.end
    turned = turn(t, end)
    if turned and not turned.narrative:
        date, end = replace(date, direction=turned.direction), turned.end
    stated = year(t, end)
    if stated and calendar_of(stated.number, stated.era, named.calendar) == named.calendar:
        date, end = replace(date, year=stated.number), stated.end
    else:
        j = end + (t[end].word in ("من", "في"))
        relative = unit_turn(t, j, "year")
        if relative:
            end = relative.end
            date = (
                replace(date, same_year=True)
                if relative.narrative
                else replace(date, year_direction=relative.direction)
            )
    if end == named.end and not named.safe and not loose and not _month_context(t, i, edge, named):
        return None
    return Reading(date, end)


def _month_context(t: Tokens, i: int, edge: str, named: Month) -> bool:
    """Whether a name that is also an everyday word stands where only a month would: behind a preposition of time."""
    if edge:
        return True
    if named.calendar == "hijri":
        return named.number == 9 and i > 0 and t[i - 1].word in ("في", "خلال")
    return i > 0 and (t[i - 1].word in ("في", "منذ", "خلال", "حتي", "بحلول") or t[i].clitics in ("وفي",))


def _year(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read a year: عام 2015, العام 2013م, نهاية 2017, 9 هـ/ 631 م, 1436هـ, and a bare 2011 where nothing is counted."""
    edge, start = _edge(t, i)
    if edge and not plain(t[start]):
        return None
    token = t[start]
    keyword = token.lexeme.unit == "year" and plain(t[start + 1])
    number = start + keyword
    found = bare_year(t, number)
    if found is None:
        return None
    if found.end < len(t) and (t[found.end].word in ("%", "٪", ":") or t[number].end > t[found.end].start):
        return None
    if not (found.era or keyword or edge or loose) and not _is_year(t, i, number):
        return None
    if not found.era and not EARLIEST <= found.number <= LATEST and not (keyword and found.number >= 1000):
        return None
    if found.era == "ad" and not keyword and not edge and t[number].end != t[number + 1].start and not loose:
        # "2015 م" may be metres; a year says so by its place
        if not _is_year(t, i, number):
            return None
    if not found.era and keyword and token.lexeme.number == 1 and t[found.end].word in _COUNTED:
        return None
    end = found.end
    value = found.number
    calendar = calendar_of(value, found.era)
    if t[end].word == "/" or t[end].lexeme.role == "corresponding":
        other = bare_year(t, end + 1)
        if other and other.era and other.era != found.era and found.era:
            if found.era == "ah":
                value, calendar = other.number, "gregorian"
            end = second_year(t, end)
    if t[end].lexeme.role == "before" and t[end + 1].word == "الميلاد":
        return None
    return Reading(CalendarDate(calendar, year=value, edge=edge, since=bool(edge) and _since(t, i)), end)


def _is_year(t: Tokens, i: int, number: int) -> bool:
    """Whether a bare number of four digits is a year by what stands around it, not a quantity."""
    if not EARLIEST <= t[number].number <= LATEST or number == 0:
        return False
    before, behind = t[number - 1], t[number + 1]
    if behind.word in _COUNTED or behind.lexeme.unit or (behind.number >= 0) or behind.word in ("%", "$", "€"):
        return False
    if behind.word in ("-", "–", "/", ".", ",") and behind.start == t[number].end and t[number + 2].number >= 0:
        return False
    if before.word in _QUANTITY or (before.number >= 0 and before.word != ""):
        return False
    if before.word == "(":
        return behind.word == ")"
    if before.word == "و" and number >= 2 and EARLIEST <= t[number - 2].number <= LATEST:
        return True
    if before.word in ("ل", "ول") and before.end == t[number].start:
        return t[number].number >= 1900
    if not before.word or not before.word.isalpha():
        return False
    bare = before.word[1:] if before.word[0] in "وف" else before.word
    if bare in _TIME_PREPOSITIONS:
        return not (behind.word.endswith("ا") and len(behind.word) > 3 and behind.lexeme.role == "")
    ends = not behind.word or not behind.word.isalpha() or behind.lexeme.role in ("in", "from", "to", "between")
    return t[number].number >= 1900 and ends and before.lexeme.cardinal == 0


def _years(t: Tokens, i: int) -> Reading | None:
    """Read 2024-2025, موسم 2000-2001, 2015/2016."""
    season = t[i].lexeme.unit == "season"
    start = i + season
    first, sign, last = t[start], t[start + 1], t[start + 2]
    if len(first.word) != 4 or sign.word not in ("-", "–", "/") or len(last.word) != 4:
        return None
    if not (EARLIEST <= first.number < last.number <= LATEST) or last.number - first.number > 100:
        return None
    if t[start + 3].word in ("-", "/", "–"):
        return None
    return Reading(Years(first.number, last.number, season), start + 3)


def _unit(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read a unit counted from the present one: الشهر الماضي, هذا الأسبوع, بداية العام, آخر الشهر الحالي."""
    edge, start = _edge(t, i)
    if edge and not plain(t[start]):
        return None
    token = t[start + 1] if t[start].lexeme.role == "this" else t[start]
    unit = token.lexeme.unit
    if not unit or not token.lexeme.definite or token.lexeme.number != 1:
        return None
    turned = unit_turn(t, start, unit)
    if turned is None:
        behind = t[start + 1]
        bare = edge and unit in ("week", "month", "year") and not behind.number >= 0
        if bare and not (behind.lexeme.direction or behind.word.startswith("ال")):
            return Reading(UnitOffset(unit, 0, edge, _since(t, i)), start + 1)
        return None
    if unit == "season":
        return Reading(SportSeason(turned.direction), turned.end)
    if turned.narrative and not loose:
        narrative_units = ("day", "week", "month", "year")
        return Reading(Same(unit, turned.direction), turned.end) if unit in narrative_units else None
    if unit == "day":
        from_day = loose and turned.direction
        return Reading(Ago((("day", 1),), turned.direction), turned.end) if from_day else None
    if unit == "century":
        return Reading(Century(offset=turned.direction), turned.end)
    if unit in ("week", "month", "year") or (loose and unit in ("quarter", "hour", "minute")):
        return Reading(UnitOffset(unit, turned.direction, edge, bool(edge) and _since(t, i)), turned.end)
    return Reading(Vague(unit, turned.direction), turned.end) if unit in ("decade", "quarter") else None


def _units(t: Tokens, i: int) -> Reading | None:
    """Read several units with a direction: الأيام الماضية, السنوات العشر الماضية, الأسابيع الثلاثة القادمة."""
    token = t[i]
    unit = token.lexeme.unit
    if not unit or not token.lexeme.definite or token.lexeme.number < 2:
        return None
    j, number = i + 1, 2 if token.lexeme.number == 2 else None
    if t[j].word in ("القليله", "القلائل"):
        j += 1
    else:
        counted = count(t, j) if number is None else None
        if counted:
            number, j = counted
    turned = turn(t, j)
    return Reading(Vague(unit, turned.direction, number), turned.end) if turned and turned.direction else None


def amount(t: Tokens, i: int) -> tuple[str, int, int] | None:
    """Read a number of units: ثلاثة أيام, يومين, أسبوع, 21 يوما; unit, count, index behind."""
    lexeme = t[i].lexeme
    if lexeme.unit and not lexeme.definite and lexeme.number < 3 and lexeme.unit != "season":
        end = i + 1 + (t[i + 1].word in ("واحد", "واحده"))
        return lexeme.unit, lexeme.number, end
    found = count(t, i)
    if found is None or not found[0]:
        return None
    unit = t[found[1]].lexeme
    if not unit.unit or unit.definite or not plain(t[found[1]]) or unit.unit == "season" or unit.number == 2:
        return None
    return unit.unit, found[0], found[1] + 1


def _ago(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read a distance from now: قبل ثلاثة أيام, منذ شهرين, بعد أسبوع (from an event where من follows: no date)."""
    role = t[i].lexeme.role
    word = t[i].word[len(t[i].clitics) :]
    if role == "before" or word == "منذ" or (loose and word == "من"):
        sign = -1
    elif role == "after" or (loose and word == "خلال"):
        sign = 1
    else:
        return None
    found = amount(t, i + 1)
    if found is None or not plain(t[i + 1]):
        return None
    unit, number, end = found
    behind = t[end]
    if behind.word in ("من", "علي", "عن") or behind.lexeme.decade >= 0:
        return None
    if t[i + 1].lexeme.unit and t[end].number >= 0:  # منذ عام 2011
        return None
    if t[i + 1].lexeme.unit and (behind.lexeme.weekday >= 0 or behind.lexeme.offset is not None or behind.lexeme.month):
        return None
    return Reading(Ago(((unit, number),), sign), end)


def _decade(t: Tokens, i: int) -> Reading | None:
    """Read الستينيات, أوائل الستينيات, ستينيات القرن الماضي; not an age (في الخمسينيات من عمره)."""
    edge, start = _edge(t, i)
    if edge and not plain(t[start]):
        return None
    tens = t[start].lexeme.decade
    if tens < 0:
        return None
    end = start + 1
    link = end + (t[end].word == "من")
    if t[link].word.startswith(("عمر", "العمر")):
        return None
    named = _century(t, link)
    if named and isinstance(named.expression, Century):
        number = named.expression.number
        if number is None:
            return Reading(Decade(tens, 20 if named.expression.offset == -1 else 21, edge), named.end)
        return Reading(Decade(tens, number, edge), named.end)
    if not t[start].word[len(t[start].clitics) :].startswith("ال"):
        return None
    return Reading(Decade(tens, None, edge), end)


def _century(t: Tokens, i: int) -> Reading | None:
    """Read القرن الحادي والعشرين, القرن الـ21, القرن الماضي."""
    token = t[i]
    if token.lexeme.unit != "century" or not token.lexeme.definite or token.lexeme.number != 1:
        return None
    turned = turn(t, i + 1)
    if turned and not turned.narrative:
        return Reading(Century(offset=turned.direction), turned.end)
    found = ordinal(t, i + 1)
    return Reading(Century(found[0]), found[1]) if found and 1 <= found[0] <= 30 else None


def _year_part(t: Tokens, i: int) -> Reading | None:
    """Read a quarter or half of a year: الربع الأول من 2015, النصف الثاني من العام الجاري."""
    months = {"quarter": 3, "half": 6}.get(t[i].lexeme.unit, 0)
    if not months or not t[i].lexeme.definite or t[i].lexeme.number != 1:
        return None
    found = ordinal(t, i + 1)
    last = t[i + 1].lexeme.role == "last"
    nth, j = found or (12 // months, i + 2)
    if not (found or last) or nth > 12 // months:
        return None
    link = j + (t[j].word in ("من", "ل", "في"))
    relative = unit_turn(t, link, "year")
    if relative and not relative.narrative:
        return Reading(YearPart(months, nth, year_direction=relative.direction), relative.end)
    stated = year(t, j) or bare_year(t, link)
    if stated and EARLIEST <= stated.number <= LATEST:
        return Reading(YearPart(months, nth, year=stated.number), stated.end)
    return None


def _season(t: Tokens, i: int) -> Reading | None:
    """Read صيف 2015, الصيف الماضي, صيف هذا العام."""
    name = t[i].lexeme.season
    if not name:
        return None
    turned = turn(t, i + 1)
    if turned and not turned.narrative and t[i].word.endswith(("الربيع", "الصيف", "الخريف", "الشتاء")):
        return Reading(Season(name, direction=turned.direction), turned.end)
    relative = unit_turn(t, i + 1 + (t[i + 1].word == "من"), "year")
    if relative and not relative.narrative:
        return Reading(UnitOffset("year", relative.direction), relative.end)
    stated = year(t, i + 1)
    return Reading(Season(name, stated.number), stated.end) if stated and stated.number >= EARLIEST else None


def _feast(t: Tokens, i: int, *, loose: bool) -> Reading | None:
    """Read a feast with a year or a direction, or by itself where the caller knows it is a date."""
    word = t[i].word[len(t[i].clitics) :] if t[i].clitics else t[i].word
    name = _FEASTS.get((word, t[i + 1].word))
    if name is None:
        return None
    end = i + 2
    if name == "New Year" and t[end].word in ("الهجريه", "الميلاديه"):
        name = "Islamic New Year" if t[end].word == "الهجريه" else name
        end += 1
    if t[end].word in ("المبارك", "الشريف", "المجيد"):
        end += 1
    stated = year(t, end)
    if stated:
        return Reading(FeastDate(name, stated.number), stated.end)
    turned = turn(t, end)
    if turned and not turned.narrative:
        return Reading(FeastDate(name, direction=turned.direction), turned.end)
    return Reading(FeastDate(name), end) if loose else None


def period(t: Tokens, i: int, *, loose: bool = False) -> Reading | None:
    """Read an expression for a month, a year or any longer or shorter stretch that is not a day."""
    return (
        _ago(t, i, loose=loose)
        or _month(t, i, loose=loose)
        or _years(t, i)
        or _unit(t, i, loose=loose)
        or _year_part(t, i)
        or _season(t, i)
        or _decade(t, i)
        or _century(t, i)
        or _units(t, i)
        or _feast(t, i, loose=loose)
        or _year(t, i, loose=loose)
    )
