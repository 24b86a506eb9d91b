"""Bodies that every state has, and bodies whose own words say what they are called."""

import pytest

from .helpers import names_of


def body(arabic: str) -> tuple[str, tuple[str, ...], bool]:
    """Return English, other spellings and the mark of spelt letters of the organisation that a sentence names."""
    names = names_of(f"وأعلنت {arabic} أمس النتائج.", "organisation")
    assert len(names) == 1, sorted(names)
    name = next(iter(names.values()))
    return name.name, name.also, name.romanised


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("وزارة الطاقة البلغارية", "Bulgarian Energy Ministry"),
        ("وزارة الطاقة الأميركية", "US Energy Department"),
        ("النيابة العامة الجزائرية", "Algerian Public Prosecution"),
        ("محكمة النقض البلجيكية", "Belgian Court of Cassation"),
        ("القوات البرية الماليزية", "Malaysian Ground Forces"),
    ],
)
def test_an_adjective_of_a_country_says_whose_a_body_is(arabic: str, english: str) -> None:
    """A body of no country and the adjective after it are that country's body; what the list has of it goes before."""
    assert body(arabic)[0] == english


def test_a_ministry_with_more_portfolios_than_the_list_has() -> None:
    """``وزارة البيئة والمياه والزراعة``: its name goes on, with commas before the last portfolio."""
    name, also, _ = body("وزارة البيئة والمياه والزراعة البحرينية")
    assert name == "Bahraini Ministry of Environment, Water and Agriculture"
    assert "Bahraini Environment, Water and Agriculture Ministry" in also


def test_ministries_that_none_joins_are_two() -> None:
    """``وزارة الصحة والدفاع`` is the Health Ministry and something else."""
    assert body("وزارة الصحة والدفاع")[0] == "Health Ministry"


def test_an_adjective_of_another_gender_is_not_the_bodys() -> None:
    """``وزارة الدفاع الروسي``: a masculine adjective says nothing of a ministry."""
    assert "Russian" not in body("وزارة الدفاع الروسي")[0]


def test_a_brand_keeps_its_name() -> None:
    """``شركة بوينغ الأميركية`` is Boeing and no American Boeing."""
    assert body("شركة بوينغ الأميركية")[0] == "Boeing"


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("الشركة الوطنية للإسكان", "National Housing Company"),
        ("شركة الكهرباء الوطنية الأردنية", "Jordanian National Electricity Company"),
        ("الاتحاد المصري لكرة اليد", "Egyptian Handball Federation"),
        ("غرفة تجارة حلب", "Aleppo Chamber of Commerce"),
        ("محكمة استئناف طرابلس", "Tripoli Court of Appeal"),
    ],
)
def test_words_say_what_a_body_is_called(arabic: str, english: str) -> None:
    """A body whose name is made of common words is put into English, not spelt."""
    assert body(arabic)[0] == english


def test_a_company_called_by_words_in_quotation_marks() -> None:
    """``شركة "النقل السريع"`` keeps its adjective; its letters are another spelling, and the English is marked."""
    name, also, romanised = body('شركة "النقل السريع"')
    assert name.endswith("Transport Company")
    assert romanised
    assert any(spelling.startswith("Al-") for spelling in also)


def test_letters_of_an_acronym() -> None:
    """``شركة إن تي دي`` is spelt by its letters."""
    assert body("شركة إن تي دي")[0].startswith("NTD")


def test_the_audience_is_no_purpose() -> None:
    """``في الهيئة الوطنية للحدود للصحفيين``: those who are spoken to are no part of the name; a union's members are."""
    text = "وقال مسؤول في اللجنة الوطنية للحدود للصحفيين إن العمل مستمر."
    assert not any("Journalist" in name for name in names_of(text, "organisation"))
    assert any("Journalists" in name for name in names_of("وأعلن الاتحاد العربي للصحفيين قراره.", "organisation"))


def test_the_town_of_a_court() -> None:
    """``محكمة الاستئناف بالقنيطرة`` is one of many courts: the town after ``بـ`` tells it."""
    names = names_of("وأعلنت محكمة الاستئناف بالرباط أمس النتائج.", "organisation")
    assert "Court of Appeal in Rabat" in names
