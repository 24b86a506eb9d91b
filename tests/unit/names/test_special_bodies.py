"""Bodies whose English is more than their words in order, and how far names with several parts reach."""

import pytest

from mujaz.extraction.names.english import Noun
from mujaz.extraction.names.special_bodies import council_of_place, faculty, localised

from .helpers import names_of, person


def body(arabic: str) -> dict[str, tuple[str, ...]]:
    """Return the organisations, each with its other spellings, of a sentence in which a body speaks."""
    found = names_of(f"وأعلنت {arabic} أمس الثلاثاء نتائج التحقيق.", "organisation")
    return {english: name.also for english, name in found.items()}


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("مجلس محافظة نينوى", "Nineveh Provincial Council"),
        ("مجلس مدينة الموصل", "Mosul City Council"),
        ("مديرية أمن الجيزة", "Giza Security Directorate"),
        ("منظمة محامون بلا حدود", "Lawyers Without Borders"),
        ("كلية الطب بجامعة طنطا", "Faculty of Medicine at Tanta University"),
        ('شركة "الرواد" للاستثمار العقاري', "Al-Rouad Real Estate Investment Company"),
        ("لجنة الأمن والدفاع النيابية", "Parliamentary Security and Defence Committee"),
        ("مستشفى الأمير سلطان العسكري", "Prince Sultan Military Hospital"),
        ("شركة ميناء بيروت", "Beirut Port Company"),
        ("وزارة العمل والشؤون الاجتماعية العراقية", "Iraqi Labour and Social Affairs Ministry"),
        ("وزارة الهجرة واللجوء اليونانية", "Greek Immigration and Asylum Ministry"),
        ("وزارة الصناعة والثروة المعدنية", "Industry and Mineral Resources Ministry"),
        ("هيئة الدفاع عن الحريات", "Authority of Defence of Freedoms"),
        ("الاتحاد الجزائري للدراجات", "Algerian Cycling Federation"),
    ],
)
def test_bodies_with_an_order_of_their_own(arabic: str, english: str) -> None:
    """A council is its province's, a faculty its university's, a company what it is quoted as."""
    found = body(arabic)
    assert any(english in (name, *also) for name, also in found.items()), found


def test_a_university_keeps_what_describes_it() -> None:
    """The adjective after the town is the university's: جامعة برلين الحرة."""
    assert "Free University of Berlin" in body("جامعة برلين الحرة")["Berlin Free University"]


def test_a_nationality_after_a_quoted_newspaper_is_no_part_of_it() -> None:
    """``صحيفة "الأفق" المغربية`` is the newspaper between the marks."""
    (name,) = names_of('وذكرت صحيفة "الأفق" المغربية أمس.', "organisation").values()
    assert name.name_ar == "الأفق"


def test_a_body_called_by_its_sound_needs_no_bearing_out() -> None:
    """``عين شمس`` is no eye of the sun, though nothing else in the article is Egypt's."""
    assert "Ain Shams University" in body("جامعة عين شمس")


def test_civil_defence_is_no_portfolio_of_the_ministry_before_it() -> None:
    """``وزارة الصحة والدفاع المدني`` are two."""
    assert {"Health Ministry", "Civil Defence"} <= body("وزارة الصحة والدفاع المدني").keys()


def test_what_is_no_council_of_a_place_is_left() -> None:
    """Without a place, or with another noun, the special cases say nothing."""
    assert council_of_place(["مجلس", "محافظه", "نينوي"], []) == []
    assert faculty("كليه", [Noun("Medicine", "of", feminine=False)]) == []
    assert faculty("وزاره", []) == []


def test_only_a_thing_in_a_place_is_put_behind_the_place() -> None:
    """A chain of two, or one whose last noun has adjectives, keeps its order."""
    head = Noun("Directorate", "", feminine=False)
    assert localised([head, Noun("Security", "of", feminine=False)]) is None
    place = Noun("Giza", "of", feminine=False, name=True, adjectives=["greater"])
    assert localised([head, Noun("Security", "of", feminine=False), place]) is None


def test_a_verb_is_no_part_of_a_name() -> None:
    """``عبد العزيز نُقل`` is who was moved."""
    assert person("وأضاف أن الشاب عبد العزيز نُقل إلى المستشفى.").name_ar == "عبد العزيز"


def test_a_noun_in_the_accusative_is_nobody() -> None:
    """``كريما طبيا`` is a medical cream, whatever the model says."""
    assert not names_of("وقال الطبيب في بيان صدر الاثنين إن الرئيس يستخدم كريما طبيا لعلاج الجلد.", "person")


def test_a_given_name_that_is_a_word_too_is_who_acts() -> None:
    """``عمر`` behind a verb, before another name, is no age."""
    assert person("وقال عمر عربي، الذي يقيم بالقرب من الفندق، إنه سمع الانفجار.").name_ar == "عمر عربي"


def test_a_byname_after_the_fathers_name_is_kept() -> None:
    """``بن طغج الإخشيد``: who is called by his father's name is called by more."""
    assert person("حكمها محمد بن طغج الإخشيد سنوات.").name_ar == "محمد بن طغج الإخشيد"
