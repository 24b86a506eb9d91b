"""Names of months, weekdays, seasons and decades in the Arabic press, from Morocco to Iraq.

Four sets of Gregorian month names are in use: the international one (Egypt, Gulf, Sudan, Yemen, Libya), the Syriac one
(Levant and Iraq), the French one (Algeria, Tunisia) and the Moroccan and Mauritanian spellings. Pan-Arab outlets put
two side by side (مارس/آذار). The spellings are those of Unicode CLDR and of the press.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from mujaz.arabic.letters import fold

Calendar = Literal["gregorian", "hijri"]

GREGORIAN_MONTHS: dict[int, tuple[str, ...]] = {
    1: ("يناير", "كانون الثاني", "جانفي", "كانون ثان", "كانون ثاني"),
    2: ("فبراير", "شباط", "فيفري", "فيبراير"),
    3: ("مارس", "آذار", "مارت"),
    4: ("أبريل", "نيسان", "أفريل", "إبريل"),
    5: ("مايو", "أيار", "ماي"),
    6: ("يونيو", "حزيران", "جوان", "يونية", "يونيه"),
    7: ("يوليو", "تموز", "جويلية", "يوليوز", "يوليه"),
    8: ("أغسطس", "آب", "أوت", "غشت", "أغشت"),
    9: ("سبتمبر", "أيلول", "شتنبر", "شتمبر", "سبتنبر"),
    10: ("أكتوبر", "تشرين الأول", "تشرين أول", "أكتوبر"),
    11: ("نوفمبر", "تشرين الثاني", "تشرين ثان", "تشرين ثاني", "نونبر", "نوفنبر"),
    12: ("ديسمبر", "كانون الأول", "كانون أول", "دجنبر", "دجمبر", "دسمبر"),
}
"""Gregorian months by number, the international name first."""

HIJRI_MONTHS: dict[int, tuple[str, ...]] = {
    1: ("محرم", "المحرم", "محرم الحرام"),
    2: ("صفر", "صفر الخير"),
    3: ("ربيع الأول", "ربيع أول"),
    4: ("ربيع الآخر", "ربيع الثاني", "ربيع آخر", "ربيع ثاني", "ربيع ثان"),
    5: ("جمادى الأولى", "جمادى الأول", "جماد الأول", "جماد أول", "جمادى أولى"),
    6: ("جمادى الآخرة", "جمادى الثانية", "جمادى الآخر", "جمادى الثاني", "جماد الآخر", "جماد الثاني", "جماد ثاني"),
    7: ("رجب",),
    8: ("شعبان",),
    9: ("رمضان",),
    10: ("شوال",),
    11: ("ذو القعدة", "ذي القعدة", "ذوالقعدة", "ذيالقعدة"),
    12: ("ذو الحجة", "ذي الحجة", "ذوالحجة", "ذيالحجة"),
}
"""Hijri months by number, the usual name first."""

MONTHS_EN: dict[Calendar, tuple[str, ...]] = {
    "gregorian": (
        "", "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "hijri": (
        "", "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Thani",
        "Rajab", "Shaaban", "Ramadan", "Shawwal", "Dhu al-Qaada", "Dhu al-Hijja",
    ),
}  # fmt: skip
"""English month names by number (index 0 is empty), Hijri ones in press spelling."""

WEEKDAYS: dict[int, tuple[str, ...]] = {
    0: ("الاثنين", "الإثنين", "الأثنين"),
    1: ("الثلاثاء", "الثلثاء", "الثلاثا"),
    2: ("الأربعاء", "الاربعا"),
    3: ("الخميس",),
    4: ("الجمعة",),
    5: ("السبت",),
    6: ("الأحد",),
}
"""Weekdays, Monday 0 to Sunday 6 as in `datetime.date.weekday`, with the article."""

WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SEASONS: dict[str, tuple[str, ...]] = {
    "spring": ("ربيع", "الربيع"),
    "summer": ("صيف", "الصيف"),
    "autumn": ("خريف", "الخريف"),
    "winter": ("شتاء", "الشتاء"),
}
"""Seasons of the year by their English name."""

_DECADE_ENDINGS = ("يات", "ييات", "ات")
DECADES: dict[int, tuple[str, ...]] = {
    tens: tuple(article + stem + ending for article in ("", "ال") for ending in _DECADE_ENDINGS)
    for tens, stem in (
        (20, "عشرين"), (30, "ثلاثين"), (40, "أربعين"), (50, "خمسين"),
        (60, "ستين"), (70, "سبعين"), (80, "ثمانين"), (90, "تسعين"),
    )
}  # fmt: skip
"""Decades of a century (الستينيات, الستينات) by their first year."""

DAY_PARTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "dawn": (("فجر", "الفجر"), ("فجرا",)),
    "morning": (("صباح", "الصباح", "صبيحة", "الصبح"), ("صباحا", "ص")),
    "noon": (("ظهر", "الظهر", "ظهيرة", "الظهيرة"), ("ظهرا",)),
    "afternoon": (("عصر", "العصر", "بعد الظهر"), ("عصرا",)),
    "evening": (("مساء", "المساء", "المغرب", "العشاء", "أمسية"), ("مساءا", "م")),
    "night": (("ليل", "ليلة", "الليل", "الليلة"), ("ليلا",)),
}
"""Parts of the day by English name: their nouns, and the forms that stand behind a clock time."""


@cache
def _months() -> dict[str, tuple[Calendar, int]]:
    table: dict[str, tuple[Calendar, int]] = {}
    for calendar, months in (("gregorian", GREGORIAN_MONTHS), ("hijri", HIJRI_MONTHS)):
        for number, names in months.items():
            for name in names:
                table.setdefault(fold(name), (calendar, number))  # type: ignore[arg-type]
    return table


def month_number(name: str) -> tuple[Calendar, int] | None:
    """Return the calendar and number (1 to 12) of the month called ``name``, None where it is no month's name."""
    return _months().get(" ".join(fold(name).split()))


@cache
def _weekdays() -> dict[str, int]:
    table = {fold(name): number for number, names in WEEKDAYS.items() for name in names}
    return table | {name.removeprefix("ال"): number for name, number in table.items()}


def weekday_number(name: str) -> int | None:
    """Return the weekday called ``name`` (Monday is 0), with or without the article; None for any other word."""
    return _weekdays().get(fold(name).strip())


def day_part(name: str) -> str | None:
    """Return the part of the day that ``name`` is (dawn, morning, noon, afternoon, evening, night), else None."""
    words = fold(name).removeprefix("في ").strip()
    for part, (nouns, adverbs) in DAY_PARTS.items():
        if words in map(fold, nouns + adverbs):
            return part
    return None
