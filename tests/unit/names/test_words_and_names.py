"""Names that are words, words that are names, and names that the article spells itself in Latin letters."""

import pytest

from mujaz.extraction.names.glossed import gloss, with_glosses
from mujaz.extraction.names.mention import Mention

from .helpers import names_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال إن البنية التحتية في هذه الجزيرة الاستراتيجية لم تتضرر.", "Al Jazeera"),
        ("وتمكن الحرس من انتشال الحقائب من بقاع البحر أمس.", "Bekaa Valley"),
        ("وقالت كاسلو إن المجموعة أنشئت أمس.", "Oslo"),
        ("والتقت مساعدة وزير الخارجية الأميركي لشؤون الشرق الأدنى نظيرها.", "Near East Affairs"),
        ("وقال ماركوس كاسارين من شركة أكسفورد إيكونوميكس إن الخسارة كبيرة.", "Oxford University"),
    ],
)
def test_words_that_name_nothing(text: str, name: str) -> None:
    """An island pointed at, the bottom of the sea, a surname, an office's field and a company are none of these."""
    assert name not in names_of(text)


def test_what_a_force_does_is_no_part_of_its_name() -> None:
    """``المنتشرة`` says where the forces are."""
    (name,) = names_of("وصل إلى سوريا لزيارة القوات الأمريكية المنتشرة هناك.", "organisation").values()
    assert name.name_ar == "القوات الأمريكية"


def test_a_hospital_keeps_its_king() -> None:
    """``مستشفى الملك فيصل`` is one name, at the end of a headline too."""
    assert "King Faisal Hospital" in names_of("توضيح ملابسات وفاة طفلة بمستشفى الملك فيصل", "organisation")


def test_the_articles_own_latin_spelling_wins() -> None:
    """What stands in brackets behind a name is how it is written, wherever the name comes again."""
    text = 'وأجرت البحث مؤسسة "أريزتون" (Arizton) مؤخرا. وقالت مؤسسة "أريزتون" إن السوق نمت.'
    name = names_of(text)["Arizton"]
    assert len(name.mentions) == 2
    assert not name.romanised


def test_brackets_that_sound_like_something_else_change_nothing() -> None:
    """An abbreviation or an aside in Latin letters is no spelling of the name before it."""
    mention = Mention(0, 1, 0, 5, "organisation", "model", composed="Koralt", romanised=True)
    assert gloss("كورلت (UNSMIL) قالت", mention) is None
    assert gloss("كورلت (Coralt) قالت", mention) == "Coralt"
    assert with_glosses("كورلت قالت", [mention], ["كورلت", "قالت"]) == [mention]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("واقتحم الجيش مدينة جنين شمالي الضفة الغربية أمس.", "West Bank"),
        ("وبحث الوفد قضية الصحراء الغربية في الرباط.", "Western Sahara"),
        ("وشن الهجوم على مدينة سيفاري الاستراتيجية الواقعة شمالا.", "Sefari"),
        ("وهبطت الطائرة في مطار الأحساء الإقليمي أمس.", "Al-Ahsa Regional Airport"),
        ("وأوضحت أمانة محافظة جدة أن العمل بدأ.", "Jeddah Municipality"),
        ("وقال المسؤول في سفارة روسيا في مالي إن الأمر انتهى.", "Russian Embassy in Mali"),
        ("توفي في مستشفى الأمل أمس.", "Al-Amal Hospital"),
        ("توفي في مستشفى العيون أمس.", "Eye Hospital"),
        ("وقال الجندي أول عبدالله الهزاع إن العيد بدأ.", "Abdullah al-Hazzaa"),
    ],
)
def test_what_describes_a_name_and_what_is_part_of_it(text: str, name: str) -> None:
    """An adjective of a direction is the place's own, ranks and judgements are nobody's."""
    found = names_of(text)
    assert any(name in (english, *one.also) for english, one in found.items()), sorted(found)


def test_a_preposition_echoes_nobody() -> None:
    """``على`` is written like the name of علي and means "on"."""
    found = names_of("قال محمد علي إن القذيفة سقطت على المبنى ونقل على إثرها.", "person")
    assert [len(name.mentions) for name in found.values()] == [1]


def test_the_force_of_an_economy_is_no_body() -> None:
    """``قوة الاقتصاد الأمريكي`` is a strength."""
    assert not names_of("وأثار التقرير شكوكا بشأن قوة الاقتصاد الأمريكي أمس.", "organisation")


def test_a_region_called_after_somebody_is_a_place() -> None:
    """What stands behind ``منطقة`` is where, whoever it is called after."""
    assert not names_of("وأوقفت السلطات عمل البعثة في منطقة أبو دراع بالبر الغربي.", "person")
