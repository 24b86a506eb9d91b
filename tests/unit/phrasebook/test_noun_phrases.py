"""Noun phrases: whose adjective it is, what counts it, where the article stands, one phrase for each rule."""

from __future__ import annotations

import re

import pytest

from mujaz.translation.phrasebook import PhrasebookEngine
from tests.unit.phrasebook.conftest import said


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("تجارب الآخرين الناجحة.", "The successful experiences of others."),
        ("مدير الجامعة السابق.", "The former director of the university."),
    ],
)
def test_an_adjective_is_of_the_noun_it_agrees_with(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """In a construct phrase gender and number tell whether an adjective is of the owner or of what is owned."""
    assert said(engine, arabic) == english


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("شهدت البلاد تغييرات ملحوظة في الزراعة.", "noticeable changes in"),
        ("تحدث الوزير عن القيود المتزايدة على التجارة.", "growing restrictions on"),
        ("هاجم الجيش القوات المنتشرة في المدينة.", "deployed in the city"),
    ],
)
def test_a_participle_stands_behind_its_noun_only_with_what_it_governs(
    engine: PhrasebookEngine, arabic: str, english: str
) -> None:
    """A preposition behind an adjective that governs none belongs to the noun, and the adjective goes before it."""
    assert english in said(engine, arabic)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("انتظر عشرات الجنود القرار.", "Dozens of soldiers"),
        ("تضامن عدد من النشطاء مع الأسرة.", "A number of activists"),
        ("لقي أربعة أشخاص آخرون حتفهم.", "Another four people"),
        ("خصص المبلغ للصحة و5 مليارات أخرى للزراعة.", "another 5 billion"),
        ("أرسل الجيش لواءين إلى الحدود.", "two brigades"),
        ("رأيت زورقين مطاطيين.", "two rubber boats"),
        ("وصل جنديان اثنان.", "Two soldiers arrived."),
    ],
)
def test_what_counts_stands_before_the_noun(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """Quantities make nothing definite; a dual is "two" before adjectives; "other" is "another" behind a count."""
    assert english in said(engine, arabic)


def test_what_only_says_that_something_happens_is_not_said(engine: PhrasebookEngine) -> None:
    """The danger of the occurrence of an attack is the danger of an attack."""
    warning = said(engine, "حذر الوزير من خطر وقوع هجوم.")
    assert "attack" in warning
    assert "occurrence" not in warning


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("تحدث الوزير عن أهمية القرار.", "the importance of the decision"),
        ("تحدث الوزير عن قطاع الطاقة.", "the energy sector"),
        ("تحدث الوزير عن حجم التجارة.", "of trade"),
    ],
)
def test_nouns_that_make_compounds(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """What was counted of a noun tells whether it heads compounds or takes "of"."""
    assert english in said(engine, arabic)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("تحدث الوزير عن التضخم.", "about inflation"),
        ("تحدث الوزير عن الوضع.", "about the situation"),
        ("تحدث الوزير عن الديمقراطية.", "about democracy"),
    ],
)
def test_definite_nouns_that_english_leaves_bare(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """What was counted of a noun tells whether "the" stands before it where Arabic is definite."""
    assert english in said(engine, arabic)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("وتتهم المعارضة إردوغان بإعاقة المفاوضات.", "The opposition accuses Erdogan of obstructing the negotiations."),
        ("اتهمت الحكومة حماس بخرق الاتفاق.", "The government accused Hamas of .*"),
        ("قال الرئيس محمود عباس إن السلام ممكن.", "President Mahmoud Abbas said that peace is possible."),
        ("قالت وكالة الأنباء رويترز إن الحرب انتهت.", "The news agency Reuters said that the war ended."),
    ],
)
def test_whom_a_body_acts_on_is_not_its_name(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A person named behind the government or the police is whom it acts on; behind a title it is who has it."""
    assert re.fullmatch(english, said(engine, arabic))


def test_a_listed_office_with_the_article_is_of_who_follows(engine: PhrasebookEngine) -> None:
    """A phrase that begins with the article is definite, so that a name behind it is no owner."""
    assert said(engine, "قال المتحدث باسم حركة حماس سامي أبو زهري إن المفاوضات مستمرة.").startswith(
        "The Hamas spokesman Sami Abu Zuhri said"
    )


def test_a_pronoun_is_likelier_than_a_careless_spelling(engine: PhrasebookEngine) -> None:
    """What ends in ه has a pronoun where it can; where it can't, ة is meant."""
    assert "Hezbollah's ally" not in said(engine, "هاجم حليفه حزب الله الحكومة.")
    assert "large company" in said(engine, "زار الوزير شركه كبيره.")


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("منذ سقوط نظام معمر القذافي في 2011.", "Since the fall of the regime of Muammar Gaddafi in 2011."),
        ("شهدت مصر توقيع الاتفاق.", "Egypt (saw|witnessed) signing the agreement."),
    ],
)
def test_listed_phrases_join_what_follows(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A regime is somebody's, and a gerund listed with its object has no article before it."""
    assert re.fullmatch(english, said(engine, arabic)), said(engine, arabic)
