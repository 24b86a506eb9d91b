"""Fixed expressions of news Arabic are said as English says them, not word by word.

All sentences are made up for these tests.
"""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from mujaz.translation.engine import SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine

CONNECTORS = [
    ("من جهته، قال الوزير إن الوضع صعب.", "For his part, the minister said"),
    ("على صعيد متصل، قالت الوزارة إن الحصيلة ارتفعت.", "In a related development"),
    ("فيما يتعلق بالملف النووي قال الوزير إن المفاوضات مستمرة.", "With regard to the nuclear file"),
    ("سأل الصحفي عما إذا كان الوزير سيستقيل.", "asked whether the minister will resign"),
    ("تأجلت الجلسة إلى أجل غير مسمى.", "was postponed indefinitely"),
    ("قتل شخصان جراء الفيضانات.", "as a result of the floods"),
    ("سينتهي العمل بحلول نهاية العام.", "by the end of the year"),
    ("اعتقل الرجل بتهمة السرقة.", "on charges of"),
    ("التقى الوزيران على هامش القمة.", "on the sidelines of the summit"),
    ("وقال المسؤول، شريطة عدم الكشف عن هويته، إن القوات انسحبت.", "on condition of anonymity"),
    ("جاء ذلك في بيان صادر عن الوزارة.", "This came in a statement issued by the ministry"),
    ("تراجع اليورو تسعة في المائة.", "nine percent"),
]
"""Connectors, prepositional phrases and adverbs, with the English that must be in the translation."""

VERBS = [
    ("أسفر الهجوم عن مقتل عشرين شخصا.", "resulted in the death of 20 people"),
    ("انفجرت سيارة مفخخة قرب السوق مما أسفر عن مقتل ثلاثة أشخاص.", "killing three people"),
    ("لقي عشرة أشخاص مصرعهم في حادث سير.", "were killed in a traffic accident"),
    ("لقي ثلاثة عمال حتفهم جراء انهيار المبنى.", "as a result of the collapse"),
    ("توفي الجندي متأثرا بجراحه.", "died of his wounds"),
    ("ألقت الشرطة القبض على ثلاثة مشتبه بهم.", "olice arrested three suspects"),
    ("أطلقت الشرطة النار على المتظاهرين.", "opened fire on"),
    ("أفرجت السلطات عن عشرين معتقلا.", "released 20 detainees"),
    ("لم تعلن أي جهة مسؤوليتها عن الهجوم.", "No group has claimed responsibility for the attack"),
    ("دعا الرئيس إلى ضبط النفس.", "restraint"),
    ("أكد المسؤول على ضرورة وقف إطلاق النار.", "stressed the need for"),
    ("كما حذرت المنظمة من أن الوضع يزداد سوءا.", "warned that the situation"),
    ("حكم عليه بالسجن المؤبد.", "was sentenced to life imprisonment"),
    ("تأهل الفريق إلى نصف النهائي.", "for the semi-finals"),
    ("اعترض الجيش صاروخا باليستيا.", "ballistic missile"),
    ("ما زالوا يواصلون العمل في المصنع.", "still continue"),
]
"""Verbs with their prepositions and objects."""

TERMS = [
    ("أعلنت الشركة القوة القاهرة على صادرات النفط.", "force majeure on oil exports"),
    ("خفض البنك المركزي الأوروبي أسعار الفائدة.", "European Central Bank"),
    ("ارتفع الناتج المحلي الإجمالي بنسبة 3 في المئة.", "ross domestic product rose by 3 percent"),
    ("وقع الطرفان مذكرة تفاهم.", "a memorandum of understanding"),
    ("أصدرت المحكمة الجنائية الدولية مذكرة توقيف بحق الرئيس.", "issued an arrest warrant for the president"),
    ("بحث الوزيران القضايا ذات الاهتمام المشترك.", "issues of mutual interest"),
    ("استخدمت الشرطة الغاز المسيل للدموع.", "used tear gas"),
    ("وقع الهجوم على نقطة تفتيش قرب الحدود.", "checkpoint near the border"),
    ("يعمل أطباء نفسيون في المستشفى.", "sychologists"),
    ("وذكر شهود عيان أن النيران اندلعت في المبنى.", "itnesses said that the fire broke out"),
    ("شن الطيران غارات جوية على مواقع المسلحين.", "launched air strikes"),
    ("فاز الفريق بركلات الترجيح.", "penalty shootout"),
]
"""Compound terms."""


@pytest.fixture(scope="module")
def engine() -> PhrasebookEngine:
    """The engine, loaded once."""
    return PhrasebookEngine()


@pytest.mark.parametrize(("arabic", "english"), CONNECTORS + VERBS + TERMS)
def test_an_expression_is_said_as_english_says_it(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """The translation of a short sentence holds the English expression."""
    (translated,) = engine.translate([SourceSentence(arabic)])
    assert translated is not None
    assert english in translated.text


def test_every_entry_has_senses_and_stands_once() -> None:
    """Each line is an entry, a frequency and senses with a part of speech; no entry stands twice.

    A sense without English (``x:``) takes a phrase of the other lists out, and nothing else is without English.
    """
    lines = files("mujaz.lexicon").joinpath("data", "additions_senses.tsv").read_text("utf-8").splitlines()
    entries = [line.split("\t") for line in lines if not line.startswith("#")]
    assert Counter(len(entry) for entry in entries) == {3: len(entries)}
    assert max(Counter(arabic for arabic, _, _ in entries).values()) == 1
    for arabic, frequency, senses in entries:
        parts = [sense.partition(":") for sense in senses.split(" | ")]
        assert frequency.isdecimal(), arabic
        assert all(pos.isalpha() and (english or senses == "x:") for pos, _, english in parts), arabic
