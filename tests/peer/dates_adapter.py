"""How the date cases of duckling, dateparser and CLDR are put to our reader, and what counts as right.

Every case ends as one of: right; coarser (true, but less exact than the peer, by a convention named in `COARSER`);
abstained (no value); excluded (`EXCLUDED` says why); wrong.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from mujaz.arabic.calendar import add_months, day_part, month_number, weekday_number
from mujaz.article import Article, Metadata
from mujaz.extraction.dates import Resolution, extract_dates, length, resolve
from mujaz.reading.text import read_text

DATA = Path(__file__).parent / "data" / "dates"

EXCLUDED = {
    "الثلاثاء": "a bare weekday on that weekday: news means today, duckling the week after",
    "الخميس الساعة 8 بتوقيت GMT": "duckling moves the hour into the reference's zone; we keep the zone that is stated",
    "الخميس الساعة 8 بتوقيت gmt": "duckling moves the hour into the reference's zone; we keep the zone that is stated",
    "حتى الساعة 2:00": "duckling opens an interval at the reference; we read the time that the preposition governs",
    "خلال اسبوعين": "duckling reads 'within', CLDR writes the same words for 'in two weeks'; we follow CLDR",
}
"""Duckling cases that our conventions answer otherwise, each with the reason."""

COARSER = {
    "2/2013": "a month, where duckling gives its first day",
    "نص شهر ثلاث": "the middle of a month is that month",
    "منتصف اذار": "the middle of a month is that month",
    "في نصف شهر مارس": "the middle of a month is that month",
    "بداية شهر 3": "the beginning of a month is that month",
    "في اوائل اذار": "the beginning of a month is that month",
    "في أوائل شهر مارس": "the beginning of a month is that month",
    "في اواخر اذار": "the end of a month is that month",
    "في أواخر شهر مارس": "the end of a month is that month",
    "قبل اسبوع": "a distance in weeks is exact to the week",
    "من اسبوع": "a distance in weeks is exact to the week",
    "اول اسبوع بشهر اكتوبر 2014": "which days the first week holds is not agreed; the month is certain",
    "الاسبوع الاول من شهر عشرة 2014": "which days the first week holds is not agreed; the month is certain",
    "اخر اسبوع في سبتمبر لعام 2014": "which days the last week holds is not agreed; the month is certain",
    "الاسبوع الاخير في الشهر التاسع سنة 2014": "which days the last week holds is not agreed; the month is certain",
    "هذه الليلة": "a night is its day",
    "الليلة": "a night is its day",
}
"""Duckling cases where we give a value that holds the peer's and is less exact."""


def cases(suite: str) -> list[dict[str, Any]]:
    """Return the cases of a suite, in the order of the file."""
    return [json.loads(line) for line in (DATA / f"{suite}.jsonl").read_text("utf-8").splitlines()]


# ---- duckling --------------------------------------------------------------------------------------------------------

_STAMP = re.compile(r"\((\d+(?:, \d+)+)\)")
_GRAIN = re.compile(r"\) (Second|Minute|Hour|Day|Week|Month|Year)")


def _iso(stamp: datetime, grain: str) -> str:
    year, week, _ = stamp.isocalendar()
    return {
        "Second": stamp.isoformat(timespec="seconds"),
        "Minute": stamp.isoformat(timespec="minutes"),
        "Hour": stamp.isoformat(timespec="minutes"),
        "Day": stamp.date().isoformat(),
        "Week": f"{year:04d}-W{week:02d}",
        "Month": f"{stamp.year:04d}-{stamp.month:02d}",
        "Year": f"{stamp.year:04d}",
    }[grain]


_GRAINS = {
    "Second": timedelta(seconds=1),
    "Minute": timedelta(minutes=1),
    "Hour": timedelta(hours=1),
    "Day": timedelta(days=1),
    "Week": timedelta(weeks=1),
}


def _duckling_expected(haskell: str) -> tuple[list[datetime], str]:
    stamps = [datetime(*map(int, found.split(", "))) for found in _STAMP.findall(haskell)]
    grain = _GRAIN.search(haskell)
    assert grain is not None
    return stamps, grain.group(1)


def duckling(case: dict[str, Any]) -> str:
    """Return the verdict on one of duckling's time cases. Its intervals end before their last moment, ours with it."""
    text, expected = case["input"], case["expected"]
    reference = datetime.fromisoformat(case.get("reference_date", "2013-02-12T04:30:00-02:00")).replace(tzinfo=None)
    got = resolve(text, reference)
    if expected is None:
        return "right" if got is None else "wrong"
    if text in EXCLUDED:
        return "excluded"
    if got is None or got.value is None:
        return "abstained"
    stamps, grain = _duckling_expected(expected["haskell"])
    end = _iso(stamps[1] - _GRAINS[grain], grain) if len(stamps) > 1 else None
    if (got.value, got.end) == (_iso(stamps[0], grain), end):
        return "right"
    last = (stamps[1] - timedelta(seconds=1)).date() if len(stamps) > 1 else stamps[0].date()
    holds = got.first is not None and got.last is not None and got.first <= stamps[0].date() and last <= got.last
    return "coarser" if holds and text in COARSER else "wrong"


# ---- dateparser ------------------------------------------------------------------------------------------------------

_DEFAULT = datetime(2015, 6, 15, 10, 0)


def dateparser(case: dict[str, Any]) -> str:
    """Return the verdict on one of dateparser's Arabic cases, by the kind of thing that its test asserts."""
    text, expected = case["input"], case["expected"]
    reference = datetime.fromisoformat(case["reference_date"]) if "reference_date" in case else _DEFAULT
    if "ago" in expected:
        right = _is_ago(text, expected["ago"], reference)
    elif "datetime" in expected:
        right = _value(text, reference) == expected["datetime"].removesuffix(":00")
    elif "translation" in expected:
        right = _is_translation(text, expected["translation"], reference)
    else:
        right = _is_found(text, expected["args"], reference)
    return "right" if right else "wrong" if _value(text, reference) else "abstained"


def _value(text: str, reference: datetime) -> str | None:
    got = resolve(text, reference)
    return got.value if got else None


def _is_ago(text: str, ago: dict[str, int], reference: datetime) -> bool:
    amounts = length(text)
    if amounts is not None:  # a bare length, which dateparser takes to lie in the past
        return dict(amounts) == {unit.removesuffix("s"): number for unit, number in ago.items()}
    return _value(text, reference) == (reference - timedelta(**ago)).date().isoformat()


def _is_translation(text: str, english: str, reference: datetime) -> bool:
    ago = re.fullmatch(r"(\d+) day ago", english)
    if ago:
        return _value(text, reference) == (reference - timedelta(days=int(ago[1]))).date().isoformat()
    hours = re.fullmatch(r"ago (\d+) hour", english)
    if hours:
        return _value(text, reference) == (reference - timedelta(hours=int(hours[1]))).isoformat(timespec="minutes")
    amount = re.fullmatch(r"(\d+) (day|year)", english)
    if amount:
        return length(text) == ((amount[2], int(amount[1])),)
    if english.startswith("["):  # dateparser's tokens of the text itself: 8 يناير، 2015، الساعة 10:01 صباحاً
        return _value(text, reference) == "2015-01-08T10:01"
    stamp = datetime.strptime(english.upper(), "%d %B %Y %I:%M %p")
    return _value(text, reference) == stamp.isoformat(timespec="minutes")


def _is_found(text: str, args: list[str], reference: datetime) -> bool:
    """Language detection and search: the text's dates must be read, and be those that are asserted."""
    if length(text) is not None:
        return True
    if resolve(text, reference) is not None:
        return _value(text, reference) is not None
    found = [mention.value for mention in extract_dates(article(text, reference.date()))]
    asserted = [date(*map(int, ymd.split(", "))) for ymd in re.findall(r"datetime\((\d+, \d+, \d+)", "".join(args[1:]))]
    return bool(found) and None not in found and (not asserted or found == [day.isoformat() for day in asserted])


def article(text: str, published: date | None = None) -> Article:
    """Return a text as an article."""
    return read_text(text.encode("utf-8"), Metadata(published=published))


# ---- CLDR ------------------------------------------------------------------------------------------------------------

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY_PERIODS = {
    "am": ("morning",),
    "pm": ("evening",),
    "morning1": ("morning", "dawn"),
    "morning2": ("morning",),
    "afternoon1": ("noon",),
    "afternoon2": ("afternoon",),
    "evening1": ("evening",),
    "night1": ("evening",),  # CLDR's Arabic name of its night1 is "in the evening"
    "night2": ("night",),
}
_REFERENCE = datetime(2020, 1, 15, 10, 30)
"""A Wednesday."""


def cldr_name(case: dict[str, Any]) -> str:
    """Return the verdict on a name of a month, weekday or part of the day."""
    text, expected = case["input"], case["expected"]
    if "month" in expected:
        calendar = "hijri" if expected["calendar"] == "islamic" else "gregorian"
        return "right" if month_number(text) == (calendar, expected["month"]) else "wrong"
    if "weekday" in expected:
        return "right" if weekday_number(text) == _WEEKDAYS.index(expected["weekday"]) else "wrong"
    return "right" if day_part(text) in _DAY_PERIODS[expected["day_period"]] else "wrong"


def cldr_relative(case: dict[str, Any]) -> str:
    """Return the verdict on a relative time: ours must be the unit that lies ``offset`` units from the reference."""
    got = resolve(case["input"], _REFERENCE)
    if got is None or got.value is None:
        return "abstained"
    expected = _cldr_expected(case["expected"]["unit"], case["expected"]["offset"])
    return "right" if (got.value, got.end) == expected else "wrong"


def _cldr_expected(unit: str, offset: int) -> tuple[str, str | None]:
    day, year, month = _REFERENCE.date(), _REFERENCE.year, _REFERENCE.month
    if unit == "year":
        return f"{year + offset:04d}", None
    if unit in ("month", "quarter"):
        first = add_months(year, month, offset * (3 if unit == "quarter" else 1))
        last = add_months(*first, 2)
        return f"{first[0]:04d}-{first[1]:02d}", f"{last[0]:04d}-{last[1]:02d}" if unit == "quarter" else None
    if unit in ("week", "day"):
        return _iso(_REFERENCE + timedelta(**{f"{unit}s": offset}), unit.title()), None
    if unit in _WEEKDAYS:
        return _weekday(day, _WEEKDAYS.index(unit), offset), None
    moment = _REFERENCE + timedelta(**{f"{unit}s": offset})
    exact = "seconds" if unit == "second" else "hours" if (offset, unit) == (0, "hour") else "minutes"
    return moment.isoformat(timespec=exact), None


def _weekday(day: date, weekday: int, offset: int) -> str:
    """Return the weekday ``offset`` of them after (before) ``day``, 0 for that of the ISO week."""
    if offset == 0:
        return (day + timedelta(days=weekday - day.weekday())).isoformat()
    ahead = (weekday - day.weekday()) % 7 or 7
    behind = (day.weekday() - weekday) % 7 or 7
    days = ahead + 7 * (offset - 1) if offset > 0 else -behind + 7 * (offset + 1)
    return (day + timedelta(days=days)).isoformat()


def verdicts(suite: str) -> Iterator[tuple[str, str]]:
    """Yield the input and verdict of every case of a suite."""
    judges = {
        "duckling_time": duckling,
        "dateparser": dateparser,
        "cldr_months_days": cldr_name,
        "cldr_relative_time": cldr_relative,
    }
    for case in cases(suite):
        yield case["input"], judges[suite](case)


__all__ = ["COARSER", "EXCLUDED", "Resolution", "article", "cases", "verdicts"]
