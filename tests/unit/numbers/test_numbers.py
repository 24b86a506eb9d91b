"""Numbers: one row of each table for every rule of reading, and what must be left alone."""

from __future__ import annotations

import pytest

from mujaz.arabic.numbers import read_numbers


def values(text: str) -> list[tuple[str, float, float | None, str]]:
    """Return span text, value, high and kind of each number."""
    return [(text[one.start : one.end], one.value, one.high, one.kind) for one in read_numbers(text)]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("بلغ 1,234.5 طن", "1,234.5", 1234.5),
        ("١٬٢٣٤٫٥", "١٬٢٣٤٫٥", 1234.5),
        ("1.234.567", "1.234.567", 1234567),
        ("12,5 بالمئة", "12,5", 12.5),
        ("12.920%", "12.920", 12.92),
        ("بلغ 10 000 شخص", "10 000", 10000),
        ("بلغ 12\u00a0345 شخصا", "12\u00a0345", 12345),
        ("1 500 000", "1 500 000", 1500000),
        ("6.5 مليار", "6.5 مليار", 6500000000),
        ("146 ألفاً", "146 ألفاً", 146000),
        ("3 آلاف و500", "3 آلاف و500", 3500),
        ("مليون ونصف المليون", "مليون ونصف المليون", 1500000),
        ("مليونين ونصف مليون", "مليونين ونصف مليون", 2500000),
        ("ثلاثة ملايين وربع المليون", "ثلاثة ملايين وربع المليون", 3250000),
        ("ثلاثة ونصف", "ثلاثة ونصف", 3.5),
        ("نصف مليون", "نصف مليون", 500000),
        ("ثلاثة أرباع المليون", "ثلاثة أرباع المليون", 750000),
        ("ألفي مقاتل", "ألفي", 2000),
        ("ألفا شخص", "ألفا", 2000),
        ("بلغ ألفا ومئتين", "ألفا ومئتين", 1200),
        ("بلغ ألفاً", "ألفاً", 1000),
        ("مليونا دولار", "مليونا", 2000000),
        ("مئتي قتيل", "مئتي", 200),
        ("ثلاثمئة وعشرة", "ثلاثمئة وعشرة", 310),
        ("ثلاث مائة", "ثلاث مائة", 300),
        ("مئة ألف وألفين", "مئة ألف وألفين", 102000),
        ("إحدى عشرة", "إحدى عشرة", 11),
        ("وخمسة وعشرين", "خمسة وعشرين", 25),
        ("بثلاثة", "ثلاثة", 3),
        ("للعشرين", "لعشرين", 20),
        ("لـ(13) رئيسا", "13", 13),
        ("الـ10 الأخرى", "الـ10", 10),
        ("المراكز الـ(45)", "45", 45),
        ("تجاوز الثلاثة ملايين", "الثلاثة ملايين", 3000000),
        ("ثلاثة وأربعين فاصلة ثمانية", "ثلاثة وأربعين فاصلة ثمانية", 43.8),
        ("واحد فاصلة صفر خمسة", "واحد فاصلة صفر خمسة", 1.05),
        ("سالب خمسة", "سالب خمسة", -5),
        ("ناقص 3", "ناقص 3", -3),
        ("حداشر", "حداشر", 11),
        ("متين وعشرة", "متين وعشرة", 210),
        ("10.7 ميار دولار", "10.7 ميار", 10700000000),
        ("مئة وألف ألف", "مئة وألف ألف", 101000),
        ("ثلاث دزينات", "ثلاث دزينات", 36),
        ("نصف دزينة", "نصف دزينة", 6),
        ("2 2/3", "2 2/3", 8 / 3),
        ("خمسة وثلاثة أرباع", "خمسة وثلاثة أرباع", 5.75),
        ("ثلاثة نقطة أربعة", "ثلاثة نقطة أربعة", 3.4),
        ("صفر فاصلة واحد اثنان ثلاثة", "صفر فاصلة واحد اثنان ثلاثة", 0.123),
        ("صفر فاصلة خمسة وعشرين", "صفر فاصلة خمسة وعشرين", 0.25),
        ("بلغ1500 شخص", "1500", 1500),
        ("أو3.6 بالمئة", "3.6", 3.6),
    ],
)
def test_cardinals(text: str, span: str, value: float) -> None:
    """Each writing of a number has its value; conjunction and preposition stay outside its span."""
    assert values(text) == [(span, value, None, "cardinal")]


@pytest.mark.parametrize(
    ("text", "span", "low", "high"),
    [
        ("10-15", "10-15", 10, 15),
        ("بين 10 و15", "10 و15", 10, 15),
        ("ما بين عشرة وعشرين", "عشرة وعشرين", 10, 20),
        ("بين خمسة وعشرين", "خمسة وعشرين", 5, 20),
        ("بين خمسة وعشرين وثلاثين", "خمسة وعشرين وثلاثين", 25, 30),
        ("بين ألف وألفين", "ألف وألفين", 1000, 2000),
        ("من 10 إلى 15", "10 إلى 15", 10, 15),
        ("من عشرة لعشرين", "عشرة لعشرين", 10, 20),
        ("3 إلى 5 ملايين", "3 إلى 5 ملايين", 3000000, 5000000),
        ("بين 500 وألف", "500 وألف", 500, 1000),
        ("ثلاثة أو أربعة", "ثلاثة أو أربعة", 3, 4),
        ("بين 3 و5 ملايين", "3 و5 ملايين", 3000000, 5000000),
    ],
)
def test_intervals(text: str, span: str, low: float, high: float) -> None:
    """Both ends of an interval are one number; a scale that is named once holds for both where it must."""
    assert values(text) == [(span, low, high, "cardinal")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("المرة الثالثة", 3),
        ("القرن الحادي والعشرين", 21),
        ("الثاني عشر", 12),
        ("أول مرة", 1),
        ("العاشرة", 10),
        ("المئة والخامسة", 105),
        ("الخامسة بعد المئة", 105),
        ("الخامسة والثلاثون", 35),
    ],
)
def test_ordinals(text: str, value: int) -> None:
    """Ordinals are told apart."""
    assert [(one.value, one.kind) for one in read_numbers(text)] == [(value, "ordinal")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ثلث السكان", (1, 3)),
        ("ثلثي المقاعد", (2, 3)),
        ("نصف الناخبين", (1, 2)),
        ("ثلاثة أرباع", (3, 4)),
        ("3 أرباع", (3, 4)),
        ("ثلاثة على خمسة", (3, 5)),
        ("خُمس الإنتاج", (1, 5)),
        ("خمس الإنتاج", (1, 5)),
        ("أربعة أخماس", (4, 5)),
        ("3/4 كوب", (3, 4)),
        ("بنص ساعة", None),
        ("نص ساعة", (1, 2)),
    ],
)
def test_fractions(text: str, parts: tuple[int, int] | None) -> None:
    """Fractions keep numerator and denominator."""
    assert [one.parts for one in read_numbers(text) if one.kind == "fraction"] == ([parts] if parts else [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("عشرات القتلى", 10),
        ("مئات الآلاف", 100000),
        ("عشرات الآلاف من", 10000),
        ("آلاف الملايين", 1000000000),
        ("بضعة آلاف", 1000),
        ("الآلاف من الناس", 1000),
    ],
)
def test_vague_numbers(text: str, value: int) -> None:
    """Words that name a power of ten are vague, multiplied out."""
    assert [(one.value, one.kind) for one in read_numbers(text)] == [(value, "vague")]


@pytest.mark.parametrize(
    "text",
    [
        "10:30",
        "13/1/2020",
        "2020-01-13",
        "25/ 1/ 1436",
        "192.168.1.1",
        "+966114646646",
        "0501234567",
        "اف16",
        "F16",
        "سي-135",
        "إكس- 200",
        "كوفيد-19",
        "1,23,4",
        "12345678901234567890",
        "12 345 شخصا",
        "86 .2 مليار درهم",
        "77.\u200f1 مليار",
        "07 .1 درهم",
        "ألّف كتابا",
        "ألف كتاباً",
        "أثنى على",
        "ميتا",
        "كمية وكميات",
        "يوم الاثنين",
        "وأحد السكان",
        "أحد الوزراء",
        "نص القرار ونص على",
        "ثمن النفط بثمن",
        "خمسة ومئة",
        "حادي",
        "بضعة أشخاص",
        "بضع عشرة",
        "في المئة",
        "²",
        "ألف " * 30,
    ],
)
def test_what_is_no_number(text: str) -> None:
    """Times, dates, phone numbers, names, doubtful digits and look-alike words are not read."""
    assert values(text) == []


def test_change_is_no_interval() -> None:
    """A rise "from 10 to 15" holds two numbers."""
    assert [one.value for one in read_numbers("ارتفع من 10 إلى 15")] == [10, 15]


def test_numbers_do_not_reach_over_a_line_break() -> None:
    """A compound stands on one line."""
    assert [one.value for one in read_numbers("خمسة\nوعشرين")] == [5, 20]


def test_enumerated_numbers_stay_apart() -> None:
    """Units joined by و are two numbers."""
    assert [one.value for one in read_numbers("ثلاثة وأربعة")] == [3, 4]
    assert [one.value for one in read_numbers("10 و20")] == [10, 20]
