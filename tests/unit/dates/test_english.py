"""Date expressions in English, as they stand in a translated sentence."""

from __future__ import annotations

from datetime import date

import pytest

from mujaz.article import Metadata
from mujaz.extraction.dates import extract_dates, length, resolve
from mujaz.reading.text import read_text


def english(text: str) -> str:
    """Return the English of the one date in a text."""
    article = read_text(text.encode("utf-8"), Metadata(published=date(2020, 1, 15)))
    (mention,) = extract_dates(article)
    return mention.english


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير الأحد إن", "on Sunday"),
        ("منذ الأحد", "Sunday"),
        ("مساء الأحد", "on Sunday evening"),
        ("ظهر الأحد", "at noon on Sunday"),
        ("الأحد الماضي", "last Sunday"),
        ("الأحد قبل الماضي", "the Sunday before last"),
        ("الأحد من الأسبوع الماضي", "on Sunday of last week"),
        ("أمس الثلاثاء", "yesterday, Tuesday"),
        ("صباح اليوم", "this morning"),
        ("فجر اليوم", "at dawn today"),
        ("مساء أمس", "yesterday evening"),
        ("الليلة الماضية", "last night"),
        ("ليلة أول من أمس", "the night before last"),
        ("هذه الليلة", "tonight"),
        ("أبريل الماضي", "last April"),
        ("نهاية مارس (آذار) الحالي", "the end of this March"),
        ("مطلع مارس", "early March"),
        ("منتصف 2016", "mid-2016"),
        ("منذ مطلع 2016", "the beginning of 2016"),
        ("الأحد 12 يناير 2020", "on Sunday, 12 January 2020"),
        ("في 12 يناير/كانون الثاني", "12 January"),
        ("25 شوال 1436 هـ", "on 25 Shawwal 1436 AH"),
        ("عام 1436 هـ", "1436 AH"),
        ("يونيو من العام المقبل", "June next year"),
        ("يونيو من العام الماضي", "June of last year"),
        ("الثاني عشر من الشهر الجاري", "on the 12th of this month"),
        ("آخر الشهر الحالي", "the end of this month"),
        ("قبل ثلاثة أيام", "3 days ago"),
        ("قبل أسبوع", "1 week ago"),
        ("الستينيات", "the sixties"),
        ("أوائل الستينيات", "the early sixties"),
        ("ستينيات القرن الماضي", "the 1960s"),
        ("القرن الحادي والعشرين", "the 21st century"),
        ("القرن الماضي", "last century"),
        ("الربع الأول من 2015", "the first quarter of 2015"),
        ("النصف الثاني من العام الجاري", "the second half of this year"),
        ("الأشهر الستة الأولى من 2015", "the first 6 months of 2015"),
        ("صيف 2015", "the summer of 2015"),
        ("الصيف الماضي", "last summer"),
        ("صيف العام الماضي", "the summer of last year"),
        ("الموسم الماضي", "last season"),
        ("موسم 2000-2001", "the 2000-01 season"),
        ("2024-2025", "2024-2025"),
        ("عيد الأضحى 2013", "Eid al-Adha 2013"),
        ("عيد الفطر المقبل", "next Eid al-Fitr"),
        ("ثاني أيام عيد الفطر", "the second day of Eid al-Fitr"),
        ("الأحد الأول من نوفمبر", "on the 1st Sunday of November"),
        ("من 11 يونيو إلى 19 يوليو", "from 11 June to 19 July"),
        ("من 11 إلى 19 يوليو 2013", "from 11 to 19 July 2013"),
        ("بين 1 و11 مارس/آذار 2025", "between 1 and 11 March 2025"),
        ("13-15 يوليو 2013", "13 to 15 July 2013"),
        ("بين عامي 2011 و2014", "between 2011 and 2014"),
        ("مساء أمس الثلاثاء", "yesterday evening, Tuesday"),
        ("ظهر غد", "at noon tomorrow"),
        ("ليلة غد", "tomorrow night"),
        ("الساعة الثالثة والربع عصرا", "3:15 p.m."),
        ("الساعة 0806 بتوقيت غرينتش", "08:06 GMT"),
        ("الأحد الساعة 8 صباحا", "8 a.m. on Sunday"),
        ("من الساعة الثالثة عصرا وحتى الساعة الخامسة إلا ربعا عصرا", "3 p.m. to 4:45 p.m."),
        ("الساعة السادسة", "6 o’clock"),
        ("وفي العام نفسه", "the same year"),
        ("وفي اليوم التالي", "the following day"),
        ("أكتوبر من العام نفسه", "October of the same year"),
        ("الأيام الماضية", "the past days"),
        ("السنوات الخمس المقبلة", "the coming 5 years"),
        ("نهاية الأسبوع", "the weekend"),
    ],
)
def test_wording(text, expected):
    """Each expression reads as an editor would put it, with on where English wants it and the Arabic has none."""
    assert english(f"وجرى ذلك {text}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 عام, 1 شهر, 1 أسبوع", (("year", 1), ("month", 1), ("week", 1))),
        ("ثلاثة أيام وساعتين", (("day", 3), ("hour", 2))),
        ("خمس عشرة دقيقة", (("minute", 15),)),
        ("3 أرباع سنة", (("quarter", 3),)),
        ("كتاب", None),
        ("", None),
    ],
)
def test_lengths(text, expected):
    """A length of time is its units and numbers; any other text is None."""
    assert length(text) == expected


def test_a_text_that_is_no_date_resolves_to_none():
    """The reader of single expressions gives None for what is none, and for one with more behind it."""
    assert resolve("كتاب جديد", date(2020, 1, 1)) is None
    assert resolve("أمس وصل الوفد", date(2020, 1, 1)) is None


def test_moments_need_an_hour_to_count_from():
    """An hour ago is unresolved where the reference is a day."""
    found = resolve("قبل ساعتين", date(2020, 1, 1))
    assert found is not None
    assert found.value is None
