"""What a date expression says, before it is resolved: one small class for each way of placing something in time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Direction = Literal[-2, -1, 0, 1, 2]
"""-1 last, 0 this, 1 next; -2 and 2 the one before last and after next."""


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date with parts named: 13 January 2020, January, 25 Shawwal 1436, Sunday 26 July, the year 2013."""

    calendar: str = "gregorian"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    direction: int | None = None
    """of the month: أبريل الماضي"""
    year_direction: int | None = None
    """of the year: يونيو من العام المقبل"""
    same_year: bool = False
    """يونيو من العام نفسه"""
    edge: str = ""
    since: bool = False
    """the edge is where a period begins (منذ مطلع 2015), so it is a day"""
    foreign_year: bool = False
    """the year is Gregorian and the month Hijri: رمضان 2019"""
    era_missing: bool = False
    """a year alone that would be Hijri by its size, with no era to say so"""


@dataclass(frozen=True, slots=True)
class DayOffset:
    """Days from today: أمس, اليوم, بعد غد; with the weekday that the text gives beside it."""

    offset: int
    weekday: int | None = None
    told: bool = False
    """هذا اليوم, which may also be the day that the text tells of"""


@dataclass(frozen=True, slots=True)
class UnitOffset:
    """A week, month, quarter or year counted from the present one: الشهر الماضي."""

    unit: str
    offset: int
    edge: str = ""
    since: bool = False


@dataclass(frozen=True, slots=True)
class WeekdayDate:
    """A weekday alone: الأحد, الأربعاء الماضي; ``week`` is the week it is said to be in (-1 last, 0 this)."""

    weekday: int
    direction: int | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month counted from the present one: الثاني عشر من الشهر الجاري."""

    day: int
    offset: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Ago:
    """A distance from now: قبل ثلاثة أيام (sign -1), بعد أسبوعين (sign 1). Units and counts, largest first."""

    amounts: tuple[tuple[str, int], ...]
    sign: int


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of writing."""


@dataclass(frozen=True, slots=True)
class Nth:
    """A weekday, day or week by its place in a month: آخر اثنين من مارس. ``nth`` counts from 1, -1 is the last."""

    unit: str
    nth: int
    month: CalendarDate | UnitOffset
    weekday: int | None = None
    or_date: bool = False
    """the place stands behind, so that it may as well be the day of the month: الثلاثاء الثالث من سبتمبر"""


@dataclass(frozen=True, slots=True)
class Years:
    """A stretch of years: 2024-2025, a season of sport."""

    first: int
    last: int
    season: bool = False


@dataclass(frozen=True, slots=True)
class Decade:
    """The sixties; ``century`` is 20 for the twentieth, None where the text does not say."""

    tens: int
    century: int | None = None
    edge: str = ""
    century_offset: int | None = None
    """ستينيات القرن الماضي: the century counted from the present one"""


@dataclass(frozen=True, slots=True)
class Century:
    """A century by number, or counted from the present one."""

    number: int | None = None
    offset: int | None = None


@dataclass(frozen=True, slots=True)
class YearPart:
    """A part of a year: الربع الأول من 2015. ``months`` long, ``nth`` counts from 1; ``counted``: said in months."""

    months: int
    nth: int
    year: int | None = None
    year_direction: int | None = None
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """A season of a year: صيف 2015, الصيف الماضي."""

    name: str
    year: int | None = None
    direction: int | None = None
    year_direction: int | None = None


@dataclass(frozen=True, slots=True)
class SportSeason:
    """A season of sport counted from the present one: الموسم الماضي."""

    offset: int


@dataclass(frozen=True, slots=True)
class FeastDate:
    """A feast, in a year or counted from now: عيد الأضحى 2013, ثاني أيام عيد الفطر (``day`` 2)."""

    name: str
    year: int | None = None
    direction: int | None = None
    day: int = 1


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. ``part`` is the part of the day the text gives, "24" where the hour is of 24, "" for none."""

    hour: int
    minute: int = 0
    part: str = ""
    second: int | None = None
    before: int = 0
    """minutes before the hour: إلا ربعا"""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Timed:
    """A clock time on a day (None: on the day that the context gives), until another one."""

    clock: Clock
    day: Expression | None = None
    until: Clock | None = None


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another, both included; ``opened`` is "from" or "between" where the text says so."""

    first: Expression
    last: Expression
    opened: str = ""


@dataclass(frozen=True, slots=True)
class Same:
    """A unit named before: العام نفسه, اليوم التالي (offset 1)."""

    unit: str
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Vague:
    """Placed in time, but by no calendar: الأيام الماضية."""

    unit: str
    sign: int
    count: int | None = None


Expression = (
    CalendarDate | DayOffset | UnitOffset | WeekdayDate | DayOfMonth | Ago | Years | Decade | Century | YearPart
    | Season | SportSeason | FeastDate | Timed | Interval | Same | Vague | Now | Nth
)  # fmt: skip
