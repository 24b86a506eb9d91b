"""Smaller rules of reading names, and English for what no list has."""

import pytest

from mujaz.arabic.weights import SortedLines
from mujaz.extraction.names.english import PhraseReader, chain_english, compact, with_the
from mujaz.extraction.names.words import read_words

from .helpers import names_of, person


def test_a_stock_index_is_no_name() -> None:
    """What follows ``مؤشر`` is neither person nor organisation."""
    assert not names_of("تراجع مؤشر داو جونز نقطتين.", "organisation")


def test_a_newspaper_speaks_of_itself() -> None:
    """``لـ«الرياض»`` is the newspaper."""
    names = names_of("قال المسؤول لـ«الرياض» إن العمل مستمر.")
    assert {name.kind for name in names.values()} == {"organisation"}


def test_a_part_of_a_continent() -> None:
    """``أوروبا الغربية`` is Western Europe."""
    assert "Western Europe" in names_of("انتشر المرض في أوروبا الغربية بسرعة.", "place")


def test_an_initial_goes_on_to_the_surname() -> None:
    """``شون بي. باربر`` is one name."""
    people = names_of("أعلن الدكتور شون بي. باربوزا النتائج.", "person")
    assert any("." in name.name_ar for name in people.values())


def test_a_full_stop_is_no_initial() -> None:
    """A name before a closing mark and a stop ends there."""
    people = names_of('قال "هذا رأي محمد الكبيسي".\n\nوكان الوزير قد غادر.', "person")
    assert {name.name_ar for name in people.values()} == {"محمد الكبيسي"}


def test_a_byname_is_the_same_person() -> None:
    """``الملقب "أبو عمر"`` gives another name of the person before it."""
    people = names_of('استشهد محمد سمير الكبيسي الملقب "أبو عمر"، في غارة.', "person")
    assert [len(name.mentions) for name in people.values()] == [2]


def test_surnames_spelt_with_one_other_letter_are_one() -> None:
    """``أوزبورن`` is ``أوسبورن`` in the same article."""
    text = "قال الوزير جورج أوسبورن إن الضرائب سترتفع. وأضاف أوزبورن أن العجز كبير."
    assert len(names_of(text, "person")) == 1


def test_a_nationality_alone_is_a_role() -> None:
    """``الأوروغوياني فيدريكو فالفيردي``: where nothing else is said, the nationality is."""
    assert person("سجل الأوروغوياني لويس سواريز هدفين.").role == "Uruguayan"


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("الهيئة الوطنية لإدارة الكوارث", "National Disaster Management Authority"),
        ("الجمعية الألمانية للتغذية", "German Nutrition Association"),
        ("وزارة الشؤون الاجتماعية", "Social Affairs Ministry"),
        ("مستشفى الأمير سعود بن جلوي", "Prince Saud bin Jalawi Hospital"),
    ],
)
def test_institutions_in_english(arabic: str, english: str) -> None:
    """Names that no list has are put together as English stacks them."""
    names = names_of(f"أعلنت {arabic} ذلك أمس.", "organisation")
    assert english in {spelling for name in names.values() for spelling in (name.name, *name.also)}


def test_a_chain_keeps_its_links() -> None:
    """Prepositions and the construct state link nouns; a chain with ``in`` is not stacked."""
    forms = [word.form for word in read_words("مدير صندوق الصحة في الوزارة")]
    chain = PhraseReader(forms, []).read(0, len(forms))
    assert chain_english(chain) == "director of fund of health in ministry"
    assert compact(chain) is None


@pytest.mark.parametrize(
    ("name", "inside"),
    [("Health Ministry", "the Health Ministry"), ("United Nations", "the United Nations"), ("Hamas", "Hamas"),
     ("House of Commons", "House of Commons"), ("Government of National Accord", "the Government of National Accord")],
)  # fmt: skip
def test_names_take_the_article_that_english_gives_them(name: str, inside: str) -> None:
    """Common nouns at the end, or at the beginning before ``of``, take ``the``."""
    assert with_the(name) == inside


def test_sorted_lines_are_found_by_their_key() -> None:
    """A key is found whole, not as the beginning of another."""
    lines = SortedLines(["a\t1", "ab\t2", "b\t3"])
    assert (lines.get("a"), lines.get("ab"), lines.get("abc"), lines.get("z")) == ("1", "2", "", "")
