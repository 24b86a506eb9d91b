"""The words that date expressions are made of, as one table from folded word to what it can mean.

A word may mean several things (الثاني is "second", and with كانون January): its `Lexeme` holds all of them and the
grammar asks for the one it needs. Proclitics (و ف ب ل ك) are expanded once here, so that the lexer needs one look-up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from mujaz.arabic.calendar import DECADES, GREGORIAN_MONTHS, HIJRI_MONTHS, SEASONS, WEEKDAYS
from mujaz.arabic.letters import fold


@dataclass(frozen=True, slots=True)
class Lexeme:
    """What a word can mean in a date expression; a field that does not apply keeps its default."""

    month: int = 0
    """Gregorian month of a one-word name"""
    hijri: int = 0
    """Hijri month of a one-word name"""
    weak: bool = False
    """a month's name that is also an everyday word or a person's name"""
    pairs: tuple[tuple[str, str, int], ...] = ()
    """second words that complete a month's name: (word, calendar, month)"""
    weekday: int = -1
    bare: bool = False
    """a weekday without its article, which is more often a number or a name"""
    ordinal: int = 0
    cardinal: int = 0
    tens: int = 0
    """twenty, thirty: joined to a unit by و"""
    teen: bool = False
    """عشر, which makes a teen of the unit before it"""
    unit: str = ""
    """second, minute, hour, day, week, month, quarter, year, decade, century"""
    number: int = 1
    """grammatical number of the unit: 1, 2 (dual), 3 (plural)"""
    definite: bool = False
    direction: int | None = None
    """-1 last, 0 this, 1 next"""
    narrative: bool = False
    """a direction that counts from what was told before (التالي), not from the day of writing"""
    offset: int | None = None
    """days from today: أمس is -1"""
    edge: str = ""
    """start, middle or end"""
    part: str = ""
    """part of the day: dawn, morning, noon, afternoon, evening, night"""
    adverb: bool = False
    """a part of the day in the accusative (صباحًا), which follows a clock time"""
    decade: int = -1
    season: str = ""
    fraction: int = 0
    """minutes that نصف, ثلث and ربع add to the hour"""
    role: str = ""
    """a function word: see `_ROLES`"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word form: its lexeme, the letters of proclitics before it, and how many there are."""

    lexeme: Lexeme
    clitics: str = ""

    @property
    def cut(self) -> int:
        """Letters to leave out at the front of the form."""
        return len(self.clitics)


_WEAK_MONTHS = ("مارس", "ماي", "جوان", "أوت", "آب", "نيسان", "مارت")
_WEAK_HIJRI = ("رجب", "شعبان", "رمضان", "محرم", "صفر", "المحرم", "شوال")

_UNITS: dict[str, tuple[str, str, str]] = {
    "second": ("ثانية", "ثانيتين ثانيتان", "ثوان ثواني"),
    "minute": ("دقيقة", "دقيقتين دقيقتان", "دقائق"),
    "hour": ("ساعة", "ساعتين ساعتان ساعتي", "ساعات"),
    "day": ("يوم يوما", "يومين يومان يومي", "أيام"),
    "week": ("أسبوع أسبوعا", "أسبوعين أسبوعان", "أسابيع"),
    "month": ("شهر شهرا", "شهرين شهران شهري", "أشهر شهور"),
    "quarter": ("ربع", "ربعين ربعي ربعان", "أرباع"),
    "half": ("نصف", "", ""),
    "year": ("عام سنة عاما", "عامين عامان عامي سنتين سنتان", "أعوام سنوات سنين"),
    "decade": ("عقد عقدا", "عقدين عقدان", "عقود"),
    "century": ("قرن قرنا", "قرنين قرنان", "قرون"),
    "season": ("موسم", "موسمين موسمي", "مواسم"),
}
_ORDINALS = (
    (1, "أول أولى الأول الأولى حادي الحادي الحادية"),
    (2, "ثاني ثان ثانية الثاني الثانية"),
    (3, "ثالث ثالثة الثالث الثالثة"),
    (4, "رابع رابعة الرابع الرابعة"),
    (5, "خامس خامسة الخامس الخامسة"),
    (6, "سادس سادسة السادس السادسة"),
    (7, "سابع سابعة السابع السابعة"),
    (8, "ثامن ثامنة الثامن الثامنة"),
    (9, "تاسع تاسعة التاسع التاسعة"),
    (10, "عاشر عاشرة العاشر العاشرة"),
)
_CARDINALS = (
    (1, "واحد واحدة أحد إحدى"),
    (2, "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي"),
    (3, "ثلاثة ثلاث"),
    (4, "أربعة أربع"),
    (5, "خمسة خمس"),
    (6, "ستة ست"),
    (7, "سبعة سبع"),
    (8, "ثمانية ثمان ثماني"),
    (9, "تسعة تسع"),
    (10, "عشرة عشر"),
    (100, "مئة مائة"),
)
_TENS = (
    (20, "عشرون عشرين العشرون العشرين"),
    (30, "ثلاثون ثلاثين الثلاثون الثلاثين"),
    (40, "أربعون أربعين"),
    (50, "خمسون خمسين"),
    (60, "ستون ستين"),
    (70, "سبعون سبعين"),
    (80, "ثمانون ثمانين"),
    (90, "تسعون تسعين"),
)
_DIRECTIONS = (
    (-1, False, "الماضي الماضية الماضيين الماضيتين المنصرم المنصرمة الفائت الفائتة الماض"),
    (-1, True, "السابق السابقة"),
    (0, False, "الحالي الحالية الجاري الجارية"),
    (1, False, "المقبل المقبلة المقبلين القادم القادمة القادمين الآتي الآتية الجاي الجاية"),
    (1, True, "التالي التالية"),
)
_OFFSETS = ((-1, "أمس البارحة امبارح"), (1, "غدا غد الغد بكرة بكرا"))
_EDGES = (
    ("start", "بداية مطلع أوائل مستهل بدايات غرة البداية"),
    ("middle", "منتصف أواسط"),
    ("end", "نهاية أواخر ختام نهايات"),
)
_PARTS = (
    ("dawn", "فجر الفجر", "فجرا"),
    ("morning", "صباح الصباح صبيحة الصبح", "صباحا ص"),
    ("noon", "ظهر الظهر ظهيرة الظهيرة", "ظهرا"),
    ("afternoon", "عصر العصر", "عصرا"),
    ("evening", "مساء المساء عشية المغرب العشاء أمسية", "مساءا"),
    ("night", "ليل ليلة الليل الليلة", "ليلا"),
)
_ROLES = {
    "from": "من منذ",
    "to": "إلى الى حتى لغاية وحتى",
    "between": "بين",
    "in": "في خلال عند بحلول",
    "this": "هذا هذه ذلك تلك",
    "same": "نفسه نفسها ذاته ذاتها",
    "before": "قبل",
    "after": "بعد",
    "corresponding": "الموافق الموافقة",
    "ad": "م ميلادي ميلادية ميلاديا للميلاد",
    "ah": "ه هجري هجرية هجريا للهجرة",
    "minus": "إلا",
    "zone": "بتوقيت توقيت غرينتش جرينتش",
    "last": "آخر الأخير الأخيرة",
    "al": "ال",
}
_FRACTIONS = ((30, "نصف النصف نص"), (20, "ثلث الثلث ثلثا"), (15, "ربع الربع ربعا"))
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "وك")
_LONE_PROCLITICS = ("و", "ف")


def _base() -> dict[str, Lexeme]:
    table: dict[str, Lexeme] = {}

    def add(words: str, **meanings: Any) -> None:
        for word in words.split():
            key = fold(word)
            table[key] = replace(table.get(key, Lexeme()), **meanings)

    for calendar, months in (("month", GREGORIAN_MONTHS), ("hijri", HIJRI_MONTHS)):
        for number, names in months.items():
            for name in names:
                first, _, second = fold(name).partition(" ")
                if second:
                    known = table.get(first, Lexeme()).pairs
                    add(first, pairs=(*known, (second, calendar, number)))
                else:
                    add(first, **{calendar: number})
    add(" ".join((*_WEAK_MONTHS, *_WEAK_HIJRI)), weak=True)
    for number, names in WEEKDAYS.items():
        add(" ".join(names), weekday=number)
        add(" ".join(name.removeprefix("ال") for name in names), weekday=number, bare=True)
    for number, words in _ORDINALS:
        add(words, ordinal=number)
    for number, words in _CARDINALS:
        add(words, cardinal=number)
        add(" ".join("ال" + word for word in words.split()), cardinal=number, definite=True)
    add("عشر عشرة", teen=True)
    for number, words in _TENS:
        add(words, tens=number)
    for unit, forms in _UNITS.items():
        for count, words in enumerate(forms, start=1):
            add(words, unit=unit, number=count)
            add(" ".join("ال" + word for word in words.split()), unit=unit, number=count, definite=True)
    for direction, narrative, words in _DIRECTIONS:
        add(words, direction=direction, narrative=narrative)
    for days, words in _OFFSETS:
        add(words, offset=days)
    for edge, words in _EDGES:
        add(words, edge=edge)
    for part, nouns, adverbs in _PARTS:
        add(nouns, part=part)
        add(adverbs, part=part, adverb=True)
    for tens, names in DECADES.items():
        add(" ".join(names), decade=tens)
    for season, names in SEASONS.items():
        add(" ".join(names), season=season)
    for minutes, words in _FRACTIONS:
        add(words, fraction=minutes)
    for role, words in _ROLES.items():
        add(words, role=role)
    return table


@cache
def entries() -> dict[str, Entry]:
    """Return the table of all word forms, proclitics expanded."""
    base = _base()
    table = {word: Entry(lexeme) for word, lexeme in base.items()}
    for word, lexeme in base.items():
        if len(word) < 2 or (lexeme.weak and len(word) < 3):
            continue
        for clitics in _LONE_PROCLITICS if lexeme.role else _PROCLITICS:
            table.setdefault(clitics + word, Entry(lexeme, clitics))
            if word.startswith("ال") and clitics.endswith("ل"):
                table.setdefault(clitics + "ل" + word[2:], Entry(lexeme, clitics))
    return table
