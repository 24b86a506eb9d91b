"""The words that date expressions are made of, as one table from folded word to what it can mean.

A word may mean several things (الثاني is "second", and with كانون January): its `Lexeme` holds all of them and the
grammar asks for the one it needs. Proclitics (و ف ب ل ك) are expanded once here, so that the lexer needs one look-up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

from mujaz.arabic.calendar import DAY_PARTS, DECADES, GREGORIAN_MONTHS, HIJRI_MONTHS, SEASONS, WEEKDAYS
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
    """second, minute, hour, day, week, month, quarter, half, year, season, decade, century"""
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


NOTHING = Lexeme()
"""The lexeme of a word that no date expression uses."""


class Opens:
    """Families of expressions, as bits: which of them a word can begin."""

    INTERVAL = 1
    DAY = 2
    DISTANCE = 4
    MONTH = 8
    YEAR = 16
    UNIT = 32
    OTHER = 64
    CLOCK = 128
    NTH = 256
    NUMBER = INTERVAL | DAY | YEAR | CLOCK | MONTH
    """what digits can begin"""


class Entry(NamedTuple):
    """A word form: its lexeme, its proclitics, what is left without them, the families that it can begin."""

    lexeme: Lexeme
    clitics: str
    bare: str
    opens: int


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
    (20, "عشرون عشرين"),
    (30, "ثلاثون ثلاثين"),
    (40, "أربعون أربعين"),
    (50, "خمسون خمسين"),
    (60, "ستون ستين"),
    (70, "سبعون سبعين"),
    (80, "ثمانون ثمانين"),
    (90, "تسعون تسعين"),
)
_DIRECTIONS = (
    (
        -1,
        False,
        "الماضي الماضية الماضيين الماضيتين المنصرم المنصرمة الفائت الفائتة الفارط الفارطة المنقضي المنقضية الماض",
    ),
    (-1, True, "السابق السابقة"),
    (0, False, "الحالي الحالية الجاري الجارية"),
    (1, False, "المقبل المقبلة المقبلين القادم القادمة القادمين الآتي الآتية الجاي الجاية"),
    (1, True, "التالي التالية"),
)
_OFFSETS = ((-1, "أمس الأمس البارحة امبارح"), (1, "غدا غد الغد بكرة بكرا"))
_EDGES = (
    ("start", "بداية مطلع أوائل مستهل بدايات"),
    ("middle", "منتصف أواسط نص"),
    ("end", "نهاية أواخر ختام نهايات"),
)
_ROLES = {
    "from": "من منذ",
    "to": "إلى حتى لغاية",
    "between": "بين",
    "in": "في خلال عند بحلول",
    "this": "هذا هذه",
    "same": "نفسه نفسها ذاته ذاتها",
    "told": "نفس ذات",
    "before": "قبل",
    "after": "بعد",
    "corresponding": "الموافق الموافقة",
    "ad": "م ميلادي ميلادية ميلاديا للميلاد",
    "ah": "ه هجري هجرية هجريا للهجرة",
    "minus": "إلا",
    "last": "آخر الأخير الأخيرة",
    "al": "ال",
    "feast": "عيد رأس المولد عاشوراء أيام",
    "first": "غرة",
}
_FRACTIONS = ((30, "نصف النصف نص"), (20, "ثلث الثلث ثلثا"), (15, "ربع الربع ربعا"))
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "وك")
_LONE_PROCLITICS = ("و", "ف")
_SHORT = 3
"""Words of fewer letters take no proclitic: باب is a door, not "in August"."""


def _with_article(words: str) -> str:
    return " ".join("ال" + word for word in words.split())


class _Table:
    """The lexicon while it is built: meanings of one word are merged."""

    def __init__(self) -> None:
        self.lexemes: dict[str, Lexeme] = {}

    def add(self, words: str, **meanings: Any) -> None:
        for word in words.split():
            key = fold(word)
            self.lexemes[key] = replace(self.lexemes.get(key, NOTHING), **meanings)

    def add_all(self, field: str, rows: tuple[tuple[Any, str], ...]) -> None:
        for meaning, words in rows:
            self.add(words, **{field: meaning})


def _add_months(table: _Table) -> None:
    for calendar, months in (("month", GREGORIAN_MONTHS), ("hijri", HIJRI_MONTHS)):
        for number, names in months.items():
            for name in names:
                first, _, second = fold(name).partition(" ")
                if second:
                    known = table.lexemes.get(first, NOTHING).pairs
                    table.add(first, pairs=(*known, (second, calendar, number)))
                else:
                    table.add(first, **{calendar: number})
    table.add(" ".join((*_WEAK_MONTHS, *_WEAK_HIJRI)), weak=True)


def _add_numbers(table: _Table) -> None:
    table.add_all("ordinal", _ORDINALS)
    table.add_all("fraction", _FRACTIONS)
    for number, words in _CARDINALS:
        table.add(words, cardinal=number)
        table.add(_with_article(words), cardinal=number, definite=True)
    table.add("عشر عشرة", teen=True)
    for number, words in _TENS:
        table.add(words, tens=number)
        table.add(_with_article(words), tens=number, definite=True)


def _add_days(table: _Table) -> None:
    for number, names in WEEKDAYS.items():
        table.add(" ".join(names), weekday=number)
        table.add(" ".join(name.removeprefix("ال") for name in names), weekday=number, bare=True)
    table.add_all("offset", _OFFSETS)
    for part, (nouns, adverbs) in DAY_PARTS.items():
        table.add(" ".join(noun for noun in nouns if " " not in noun), part=part)
        table.add(" ".join(adverb for adverb in adverbs if adverb != "م"), part=part, adverb=True)


def _add_periods(table: _Table) -> None:
    for unit, forms in _UNITS.items():
        for count, words in enumerate(forms, start=1):
            table.add(words, unit=unit, number=count)
            table.add(_with_article(words), unit=unit, number=count, definite=True)
    for direction, narrative, words in _DIRECTIONS:
        table.add(words, direction=direction, narrative=narrative)
    table.add_all("edge", _EDGES)
    for tens, names in DECADES.items():
        table.add(" ".join(names), decade=tens)
    for season, names in SEASONS.items():
        table.add(" ".join(names), season=season)


def _opens(lexeme: Lexeme) -> int:
    """Return the families of expressions that the word can begin."""
    role = lexeme.role
    bits = 0
    if role in ("from", "between"):
        bits |= Opens.INTERVAL
    if lexeme.ordinal or lexeme.tens or role == "al":
        bits |= Opens.INTERVAL | Opens.DAY | Opens.CLOCK
    day = lexeme.weekday >= 0 or lexeme.offset is not None or lexeme.unit == "day" or lexeme.part
    if day or role in ("this", "before", "after", "last", "first") or lexeme.edge == "middle":
        bits |= Opens.DAY
    if role in ("before", "after", "from"):
        bits |= Opens.DISTANCE
    if lexeme.month or lexeme.hijri or lexeme.pairs or lexeme.edge or role == "last" or lexeme.unit == "month":
        bits |= Opens.MONTH | Opens.INTERVAL
    if lexeme.unit in ("year", "season") or lexeme.edge:
        bits |= Opens.YEAR
    if lexeme.unit or role in ("this", "last", "told") or lexeme.edge:
        bits |= Opens.UNIT
    if lexeme.decade >= 0 or lexeme.season or lexeme.edge or lexeme.unit in ("century", "quarter", "half", "month"):
        bits |= Opens.OTHER
    if role == "feast" or lexeme.ordinal:
        bits |= Opens.OTHER
    if lexeme.unit == "hour":
        bits |= Opens.CLOCK
    if lexeme.weekday >= 0 or lexeme.ordinal or role == "last" or lexeme.unit in ("day", "week", "half"):
        bits |= Opens.NTH
    return bits


@cache
def entries() -> dict[str, Entry]:
    """Return the table of all word forms, proclitics expanded."""
    building = _Table()
    for add in (_add_months, _add_numbers, _add_days, _add_periods):
        add(building)
    building.add_all("role", tuple((role, words) for role, words in _ROLES.items()))
    base = building.lexemes
    table = {word: Entry(lexeme, "", word, _opens(lexeme)) for word, lexeme in base.items()}
    for word, lexeme in base.items():
        opens = table[word].opens
        if len(word) < _SHORT and lexeme.role not in ("from", "to", "in"):
            continue
        for clitics in _LONE_PROCLITICS if lexeme.role else _PROCLITICS:
            table.setdefault(clitics + word, Entry(lexeme, clitics, word, opens))
            if word.startswith("ال") and clitics.endswith("ل"):
                table.setdefault(clitics + "ل" + word[2:], Entry(lexeme, clitics, "ل" + word[2:], opens))
    return table
