"""Senses that a word's neighbours decide: the table and how it is asked."""

from __future__ import annotations

import pytest

from mujaz.arabic.words import tokens
from mujaz.translation.engine import SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine
from mujaz.translation.phrasebook.lexicon import Reading, columns
from mujaz.translation.phrasebook.neighbours import Neighbours, parse_condition
from mujaz.translation.phrasebook.senses import CUE_FILES, Cues, Senses, cues_of, default_cues
from mujaz.translation.phrasebook.units import Unit, WordReading
from mujaz.translation.phrasebook.verb_senses import VerbSenses


@pytest.mark.parametrize(
    ("arabic", "said", "unsaid"),
    [
        ("نُقل الجرحى إلى المستشفى العام بعد الانفجار.", "were taken to", "quoted"),
        ("نقلت طائرة عسكرية أمس المصابين إلى الدوحة.", "took", "quoted"),
        ("عولج في المكان ونقل إلى مستشفى محلي.", "was taken to", "quoted"),
        ("نقلت الوكالة عن مصدر أمني قوله إن الحدود أغلقت.", "quoted", "transferred"),
        ("نقلت قناة الجزيرة أن القوات انسحبت.", "reported", "transferred"),
        ("لم ترد الشركة على طلب للتعليق.", "request for comment", "suspen"),
        ("رفض المتحدث باسم الوزارة التعليق على الخبر.", "to comment on", "suspen"),
        ("قررت المنظمة تعليق عضوية مالي.", "suspen", "comment"),
        ("رفضت الشركة طلب تعليق عضويتها.", "suspen", "comment"),
        ("علقت الشركة رحلاتها إلى بيروت.", "suspended", "commented"),
        ("عبرت ثلاث سفن مضيق هرمز.", "crossed", "expressed"),
        ("عبر المهاجرون الحدود إلى تركيا.", "crossed", "Through"),
        ("عبرت المنظمة عن قلقها من الوضع.", "expressed", "crossed"),
        ("سقط آخر رموز النظام السابق.", "of the former regime", "other"),
        ("قال مسؤول آخر إن الخطة فشلت.", "Another official", "last"),
        ("يعمل النظام الجديد بالطاقة الشمسية.", "system", "regime"),
        ("حمل الوزير إسرائيل مسؤولية الهجوم.", "held Israel responsible for the attack", "carried"),
        ("حملت السفينة شحنة من القمح.", "carried", "held"),
        ("يمر عبر المضيق خمس إنتاج العالم من النفط.", "one fifth of", "five"),
        ("يحتاج الكبار إلى سبع ساعات من النوم.", "Adults", "enior"),
        ("التقى كبار المسؤولين في الرياض.", "senior officials", "adults"),
        ("فاز المنتخب في ثمن نهائي كأس العالم.", "round of 16", "price"),
        ("ارتفع ثمن الخبز.", "price of bread", "round"),
        ("تم تنويم المريض في المستشفى.", "was admitted", "hypnosis"),
        ("أصيب ثلاثة جنود بجروح.", "suffered injuries", "hit"),
        ("أصيبت المرأة بفيروس كورونا.", "was infected with", "injured"),
        ("جاء الاتفاق بعد أشهر من المعارك في طرابلس.", "after months of", "months after"),
        ("استشهد ثلاثة فلسطينيين في غارة على غزة.", "were killed", "cited"),
        ("استشهد الوزير بتقرير للأمم المتحدة.", "invoked a", "killed"),
        ("قتل الصحفي في غزة.", "journalist was killed", "press"),
        ("عقد الوزير مؤتمره الصحفي في الرياض.", "press conference", "journalist"),
        ("بدأت أعمال القمة العربية في بغداد.", "roceedings of", "works"),
        ("كشف منفذ الهجوم عن اسمه.", "attacker", "outlet"),
    ],
)  # fmt: skip
def test_neighbours_decide(engine: PhrasebookEngine, arabic: str, said: str, unsaid: str) -> None:
    """Each sense comes where its construct stands, and the other one where it does not."""
    translated = engine.translate([SourceSentence(arabic)])[0]
    assert translated is not None
    assert said in translated.text
    assert unsaid not in translated.text


def asked(table: Cues, text: str) -> Senses:
    """Return what asks a table about a text whose words are all nouns."""
    words = tokens(text)
    units = [Unit(at, at + 1, "word", one.text, one.folded, [WordReading("N", (), 0)]) for at, one in enumerate(words)]
    return Senses(table, VerbSenses((), (), (), ()), Neighbours(words, units))


def decided(condition: str, text: str, at: int, senses: str = "n:new") -> list[str]:
    """Return what the token ``at`` of ``text`` means when a table has one row for its stem."""
    words = tokens(text)
    stem = words[at].folded
    reading = WordReading("N", (Reading("n", "old", 0),), 0, stem=stem)
    unit = Unit(at, at + 1, "word", words[at].text, stem, [reading])
    asked(cues_of([stem], [condition], [senses]), text).decide(unit)
    return [f"{one.tag}:{one.senses[0].english}" for one in unit.readings]


@pytest.mark.parametrize(
    ("condition", "text", "said"),
    [
        ("+1 بيت", "كلمة والبيت", "N:new"),
        ("+1 بيت", "كلمة ثم بيت", "N:old"),
        ("+2 بيت", "كلمة ثم بيتها", "N:new"),
        ("+2 بيت", "كلمة، ثم بيت", "N:old"),
        ("+3 بيت", "كلمة «ثم» بيت", "N:old"),
        ("+4 بيت", "كلمة «ثم» بيت", "N:new"),
        ("!+2 بيت", "كلمة ثم بيت", "N:old"),
        ("+1 *ون", "كلمة مهاجرون", "N:new"),
        ("+1 @N", "كلمة أخرى", "N:new"),
        ("+1 @S", "كلمة", "N:new"),
        ("+1 @S", "كلمة بيت", "N:old"),
        ("+1 بيت & -1 @S", "كلمة بيت", "N:new"),
        ("", "كلمة", "N:new"),
    ],
)
def test_conditions(condition: str, text: str, said: str) -> None:
    """Words are met with their clitics, within the clause and over quotation marks; ! is that they are not met."""
    assert decided(condition, text, 0) == [said]


def test_words_before_are_met() -> None:
    """A negative distance looks back."""
    assert decided("-2 بيت", "بيت ثم كلمة", 2) == ["N:new"]


def test_another_class_is_given_where_the_word_has_none_of_the_row() -> None:
    """A row of verbs makes a verb of a word that is listed as a noun; one that has a noun too adds no verb."""
    assert decided("", "كلمة", 0, "v:did") == ["V:did"]
    assert decided("", "كلمة", 0, "v:did | n:new") == ["N:new"]


def test_a_row_may_ask_for_the_article() -> None:
    """الكبار has rows of its own, which كبار does not take."""
    table = cues_of(["الكبار"], [""], ["np:adults"])
    for definite, said in ((True, "adults"), (False, "senior")):
        unit = Unit(
            0,
            1,
            "word",
            "كبار",
            "كبار",
            [WordReading("N", (Reading("np", "senior", 0),), 0, definite=definite, stem="كبار")],
        )
        asked(table, "كبار").decide(unit)
        assert unit.reading.senses[0].english == said


def test_a_condition_names_words() -> None:
    """A condition without words is refused when it is parsed, and so is a list that the file has not."""
    with pytest.raises(ValueError, match="no word"):
        parse_condition("!+3")
    with pytest.raises(KeyError):
        parse_condition("#nosuchlist")


def test_the_table_is_whole() -> None:
    """Every row of the package's table parses, and its conditions are told by words."""
    table = default_cues()
    cues = [cue for stem in table for cue in table.of(stem)]
    assert len(cues) >= sum(len(columns(name, 3)[0]) for name in CUE_FILES)
    assert all(one.words or one.endings for cue in cues for one in cue.conditions)
