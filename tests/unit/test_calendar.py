"""The calendar: names, Hijri dates, arithmetic and feasts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic.calendar import (
    add_months,
    day_in_month,
    day_part,
    easter,
    feast,
    from_hijri,
    hijri_month,
    hijri_year,
    iso_week,
    iso_year,
    month_number,
    month_span,
    nearest_weekday,
    next_weekday,
    previous_weekday,
    to_hijri,
    weekday_number,
)

MONDAY, FRIDAY, SUNDAY = 0, 4, 6


@pytest.mark.parametrize(
    ("name", "calendar", "number"),
    [
        ("يناير", "gregorian", 1),
        ("كانون الثاني", "gregorian", 1),
        ("جانفي", "gregorian", 1),
        ("يوليوز", "gregorian", 7),
        ("غشت", "gregorian", 8),
        ("آب", "gregorian", 8),
        ("إبريل", "gregorian", 4),
        ("تشرين  الأول", "gregorian", 10),
        ("ذو القعدة", "hijri", 11),
        ("جمادى الآخرة", "hijri", 6),
        ("رَمَضان", "hijri", 9),
    ],
)
def test_months_of_all_sets_are_known(name, calendar, number):
    """Months are told by their names from Morocco to Iraq, with or without marks and hamza."""
    assert month_number(name) == (calendar, number)


def test_other_words_are_no_months_or_weekdays():
    """A word that names no month, weekday or part of the day gives None."""
    assert month_number("كتاب") is None
    assert weekday_number("كتاب") is None
    assert day_part("كتاب") is None


def test_weekdays_are_numbered_from_monday():
    """Weekdays are known with and without the article and in both spellings of Monday."""
    assert (weekday_number("الإثنين"), weekday_number("الاثنين"), weekday_number("أحد")) == (MONDAY, MONDAY, SUNDAY)


@pytest.mark.parametrize(
    ("hijri", "gregorian"),
    [
        ((1436, 10, 25), date(2015, 8, 10)),
        ((1445, 9, 1), date(2024, 3, 11)),
        ((1446, 12, 10), date(2025, 6, 6)),
        ((1343, 1, 1), date(1924, 8, 1)),
    ],
)
def test_hijri_dates_follow_umm_al_qura(hijri, gregorian):
    """Dates of the Saudi press convert by the official tables, both ways."""
    assert from_hijri(*hijri) == gregorian
    assert to_hijri(gregorian) == hijri


def test_hijri_dates_outside_the_tables_are_tabular():
    """Older dates convert by the civil calendar: its epoch is 16 July 622 of the Julian calendar."""
    assert from_hijri(1, 1, 1) == date(622, 7, 19)
    assert from_hijri(10, 12, 30) is not None


@given(st.dates(date(700, 1, 1), date(2077, 11, 16)))
def test_hijri_round_trip(day):
    """Every date converts to a Hijri one and back."""
    assert from_hijri(*to_hijri(day)) == day


def test_impossible_hijri_dates_are_none():
    """A month or day that does not exist gives None; a sighted 30th of a month of 29 days is the day after the 29th."""
    assert from_hijri(1436, 13, 1) is None
    assert from_hijri(1436, 1, 31) is None
    assert from_hijri(0, 1, 1) is None
    assert hijri_month(1436, 13) is None
    assert hijri_year(9000) is None
    first, last = hijri_month(1436, 3)
    assert (last - first).days == 28
    assert from_hijri(1436, 3, 30) == from_hijri(1436, 4, 1)


def test_days_before_the_hijri_calendar_are_refused():
    """A date before the first year AH has no Hijri date."""
    with pytest.raises(ValueError, match="before the Hijri calendar"):
        to_hijri(date(600, 1, 1))


def test_hijri_years_span_two_gregorian_ones():
    """1436 AH runs from 25 October 2014 to 13 October 2015."""
    assert hijri_year(1436) == (date(2014, 10, 25), date(2015, 10, 13))


def test_iso_values():
    """Years have four digits, a minus before Christ; weeks follow ISO 8601 across the turn of the year."""
    assert (iso_year(631), iso_year(-499)) == ("0631", "-0499")
    assert iso_week(date(2021, 1, 1)) == "2020-W53"


@given(st.integers(1, 9000), st.integers(1, 12), st.integers(-500, 500))
def test_months_add_up(year, month, offset):
    """Going some months ahead and back ends where it began."""
    assert add_months(*add_months(year, month, offset), -offset) == (year, month)


def test_month_arithmetic():
    """Months span their days, leap years included, and days that do not exist are None."""
    assert month_span(2020, 2) == (date(2020, 2, 1), date(2020, 2, 29))
    assert day_in_month(2019, 2, 29) is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_weekdays_around_a_day(day, weekday):
    """The last, next and nearest weekday lie where their names say."""
    assert 0 <= (day - previous_weekday(day, weekday)).days <= 6
    assert 1 <= (day - previous_weekday(day, weekday, strict=True)).days <= 7
    assert 0 <= (next_weekday(day, weekday) - day).days <= 6
    assert 1 <= (next_weekday(day, weekday, strict=True) - day).days <= 7
    assert abs((nearest_weekday(day, weekday) - day).days) <= 3


def test_feasts_of_a_year():
    """Feasts fall on their days; a Hijri one may fall twice into a Gregorian year."""
    assert feast("Eid al-Adha", 2013) == (date(2013, 10, 15),)
    assert feast("Eid al-Fitr", 2000) == (date(2000, 1, 8), date(2000, 12, 27))
    assert feast("Christmas", 2020) == (date(2020, 12, 25),)
    assert feast("Easter", 2013) == (easter(2013),) == (date(2013, 3, 31),)
