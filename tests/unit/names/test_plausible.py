"""Who is no person: words that describe, verbs, plurals, the letters of an aircraft's type."""

from __future__ import annotations

import pytest

from mujaz.extraction.names.misspelt import meant, one_letter_off
from mujaz.extraction.names.plausible import could_be_called
from mujaz.extraction.names.words import key_of
from tests.unit.names.helpers import names_of


@pytest.mark.parametrize("word", ["الدولية", "منتقدوه", "طاجيكستانيين", "العام"])
def test_nobody_is_called_by_an_adjective_a_plural_or_a_pronoun(word: str) -> None:
    """Such a word alone names no person."""
    assert not could_be_called(key_of(word))


@pytest.mark.parametrize("word", ["السيسي", "محمد", "الزهراني", "رونالدو"])
def test_names_alone_may_be_somebody(word: str) -> None:
    """A given name, a family name and an unknown word may be."""
    assert could_be_called(key_of(word))


def test_an_office_after_a_name_is_none_of_it() -> None:
    """The secretary of a secretary-general is no surname."""
    names = names_of("اقترح سامي العبيدي أمين عام حركة فتح موعدا.", "person")
    assert list(names) == ["Sami al-Obeidi"]


def test_a_type_is_no_company() -> None:
    """The letters before an aircraft's number name nobody."""
    names = names_of("وصلت طائرة من طراز كيه سي-135 إلى القاعدة.", "organisation")
    assert not names


def test_a_body_written_with_a_wrong_letter_is_that_body() -> None:
    """One letter left out of a known name of several words is forgiven."""
    found = meant([key_of("الواشطن"), key_of("بوست")])
    assert found is not None
    assert "Washington Post" in (found.english, *found.also)
    assert meant([key_of("بوست")]) is None


def test_one_letter_off_changes_one_letter() -> None:
    """A word is left out, put in, exchanged or turned round by one letter, never by two."""
    assert all(abs(len(form) - 4) <= 1 for form in one_letter_off("كتاب"))
    assert {"كتب", "كتاب", "كتبا", "مكتاب"} <= set(one_letter_off("كتاب"))
