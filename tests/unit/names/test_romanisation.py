"""Names in Latin letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic.romanisation import romanise, spellings
from mujaz.extraction.names.spelling import person_english


@pytest.mark.parametrize(
    ("words", "english"),
    [
        (["محمد", "بن", "سعيد"], "Mohammed bin Said"),
        (["ابو", "بكر"], "Abu Bakr"),
        (["عبدالعزيز"], "Abdulaziz"),
    ],
)
def test_common_names_have_their_press_spelling(words: list[str], english: str) -> None:
    """Words that the lists know are not spelt by rule."""
    assert person_english(words) == english


def test_the_article_is_al() -> None:
    """``ال`` is written al-, and the name after it with a capital."""
    assert romanise("الزرقين").startswith("al-")
    assert romanise("الزرقين")[3].isupper()


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويء", min_size=1, max_size=12))
def test_any_word_has_a_latin_spelling(word: str) -> None:
    """A spelling holds Latin letters only, the best comes first, and each comes once."""
    found = spellings(word)
    assert found[0] == romanise(word)
    assert len(set(found)) == len(found) <= 3
    assert all(char.isascii() for spelling in found for char in spelling)
