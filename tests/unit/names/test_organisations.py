"""Organisations: what they are called in the English press, from the list, from their words, from their sound."""

from __future__ import annotations

import pytest

from mujaz.extraction.names.spelling import spelt
from mujaz.extraction.names.tables import institution_phrases, loanwords
from mujaz.extraction.names.words import key_of
from tests.unit.names.helpers import names_of


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("أعلنت شركة بي.بي زيادة الإنتاج في الحقل.", "BP"),
        ("اجتمعت مجموعة 5+1 في فيينا الأسبوع الماضي.", "P5+1"),
        ("قال مسؤول في سلاح البحرية الملكي البحريني إن التدريب انتهى.", "Royal Bahrain Naval Force"),
        ("نشرت صحيفة دي فيلت تقريرا عن الأزمة.", "Die Welt"),
    ],
)
def test_known_organisations_have_their_press_name(text: str, english: str) -> None:
    """Signs inside a name are part of it, and what the list knows is called as the press calls it."""
    assert english in names_of(text, "organisation")


def test_english_words_of_a_company_are_read_by_their_sound() -> None:
    """What Arabic only spells becomes the English words again."""
    assert spelt([key_of(word) for word in "غلوبال إنرجي هولدنغ".split()]) == "Global Energy Holding"


def test_a_lone_english_word_is_no_organisation() -> None:
    """Words of companies' names are no companies by themselves."""
    assert loanwords()[key_of("صنداي")] == "Sunday"
    assert "Sunday" not in names_of("قالت صنداي إن الخبر صحيح.", "organisation")


def test_several_words_together_have_english_of_their_own() -> None:
    """The longest phrase that fits is taken: the health insurance fund, the dentists' union."""
    lengths = [len(rest) for rest, _ in institution_phrases()[key_of("مكافحة")]]
    assert lengths == sorted(lengths, reverse=True)
    names = names_of("قال مدير الصندوق الوطني للتأمين على المرض إن الخدمة مجانية.", "organisation")
    assert any("Health Insurance" in name for name in names)


def test_a_mission_is_not_the_body_that_sent_it() -> None:
    """The United Nations keeps its name beside a longer one that holds it."""
    names = names_of("قالت الأمم المتحدة إن بعثة الأمم المتحدة لمراقبة الهدنة في ليبيريا ستبقى.", "organisation")
    assert "United Nations" in names
    assert len(names) == 2


def test_a_well_is_nobody() -> None:
    """A place's common noun before a nasab opens no person's name."""
    assert not names_of("زار الوفد بئر بن سالم أمس.", "person")
