"""Quantities: numbers with the units that stand with them."""

from __future__ import annotations

import pytest

from mujaz.arabic.numbers import read_quantities, read_unit
from mujaz.arabic.numbers.currency import nationality, of_country, subunit_share
from mujaz.arabic.numbers.units import unit_of


@pytest.mark.parametrize(
    ("text", "value", "unit", "span"),
    [
        ("5 كيلومترات", 5, "km", "5 كيلومترات"),
        ("خمسة كيلومترات مربعة", 5, "km2", "خمسة كيلومترات مربعة"),
        ("25 كم²", 25, "km2", "25 كم²"),
        ("90 كيلومترا في الساعة", 90, "kmh", "90 كيلومترا في الساعة"),
        ("10%", 10, "percent", "10%"),
        ("%10", 10, "percent", "%10"),
        ("10 في المئة", 10, "percent", "10 في المئة"),
        ("عشرة بالمائة", 10, "percent", "عشرة بالمائة"),
        ("3 نقاط مئوية", 3, "percentage_point", "3 نقاط مئوية"),
        ("25 نقطة أساس", 25, "basis_point", "25 نقطة أساس"),
        ("$10", 10, "USD", "$10"),
        ("10 $", 10, "USD", "10 $"),
        ("(30) دولارا", 30, "USD", "30) دولارا"),
        ("42 ج.م.", 42, "EGP", "42 ج.م."),
        ("42 KWD", 42, "KWD", "42 KWD"),
        ("ساعتان", 2, "hour", "ساعتان"),
        ("وليومين", 2, "day", "يومين"),
        ("دولارين ونصف", 2.5, "USD", "دولارين ونصف"),
        ("سنة ونصف", 1.5, "year", "سنة ونصف"),
        ("سنة و نصف السنة", 1.5, "year", "سنة و نصف"),
        ("3 سنوات ونصف السنة", 3.5, "year", "3 سنوات ونصف السنة"),
        ("نصف ساعة", 0.5, "hour", "نصف ساعة"),
        ("20 دولارا و43 سنتا", 20.43, "USD", "20 دولارا و43 سنتا"),
        ("مئة دينار كويتي و250 فلسا", 100.25, "KWD", "مئة دينار كويتي و250 فلسا"),
        ("درجتين تحت الصفر", -2, "degree", "درجتين تحت الصفر"),
        ("3 درجات تحت الصفر", -3, "degree", "3 درجات تحت الصفر"),
        ("17 سنتا", 17, "cent", "17 سنتا"),
        ("مليارات الدولارات", 10**9, "USD", "مليارات الدولارات"),
        ("مليارات من الدولارات", 10**9, "USD", "مليارات من الدولارات"),
        ("لتران لكل 100 كيلومتر", 2, "l_100km", "لتران لكل 100 كيلومتر"),
    ],
)
def test_units(text: str, value: float, unit: str, span: str) -> None:
    """One quantity with its unit, multiplied out, and the words that state it."""
    found = read_quantities(text)
    assert [(one.number.value, one.unit and one.unit.code, text[one.start : one.end]) for one in found] == [
        (value, unit, span)
    ]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("بين 250 دينارا و400 دينار", 250, 400, "dinar"),
        ("من أربع ساعات إلى ثلاثة أيام", 4, 72, "hour"),
        ("10$-20$", 10, 20, "USD"),
        ("يومين أو ثلاثة", 2, 3, "day"),
        ("بين ساعتين وثلاث ساعات", 2, 3, "hour"),
    ],
)
def test_intervals_over_units(text: str, low: float, high: float, unit: str) -> None:
    """The ends may each name their unit; of two units the smaller counts."""
    (found,) = read_quantities(text)
    assert (found.number.value, found.number.high, found.unit and found.unit.code) == (low, high, unit)


@pytest.mark.parametrize("text", ["5 كتب", "الساعات 5", "3 الكيلومتر", "ثلاثة أيام إلى أربعة كيلومترات"])
def test_what_joins_no_unit(text: str) -> None:
    """A definite unit after a number, or another noun, is no unit of it; unlike units make no interval."""
    assert all(one.unit is None or one.number.high is None for one in read_quantities(text))


def test_a_unit_alone_is_no_quantity_in_running_text() -> None:
    """In text "a kilogram" is a quantity only where a caller asks for the unit that a text is."""
    assert read_quantities("كيلوغرام") == ()
    unit = read_unit("كيلوغرام")
    assert unit is not None
    assert unit.code == "kg"
    assert read_unit("كيلوغرام من") is None
    assert read_unit("ساعتان") is None


def test_currencies_of_countries() -> None:
    """A currency's name with a country is an ISO code; without one only the dollar is."""
    assert of_country("riyal", ["FR", "YE"]) == "YER"
    assert of_country("riyal", []) is None
    assert of_country("dollar", []) == "USD"
    assert nationality("السعوديه") == "SA"
    assert nationality("جميل") is None
    assert subunit_share("fils", "KWD") == 1000
    assert subunit_share("fils", "USD") is None
    assert unit_of("XDR").dimension == "money"
