"""Words of names that name nothing after some nouns, and names that are not one party's alone."""

from __future__ import annotations

from datetime import date

import pytest

from mujaz.arabic.sentences import segment
from mujaz.article import Article, Metadata
from mujaz.extraction.extract import extract


def names(text: str) -> set[str]:
    """Return the English of the places and organisations found in ``text``."""
    article = Article(text, segment(text), Metadata(published=date(2020, 1, 13), published_basis="command line"))
    facts = extract(article)
    return {one.name for one in (*facts.places, *facts.organisations)}


@pytest.mark.parametrize("text", ["أعلنت الشركة حالة القوة القاهرة.", "وقال إن ظروف القوة القاهرة لا تنطبق على العقد."])
def test_force_majeure_is_not_cairo(text: str) -> None:
    """An adjective that is spelt like a place is none after the noun that it describes."""
    assert not {name for name in names(text) if "Ca" in name or "Ka" in name}


def test_cairo_is_a_place() -> None:
    """Elsewhere the place stands."""
    assert "Cairo" in names("وصل الوزير إلى القاهرة.")


def test_a_congress_party_is_not_indian_by_itself() -> None:
    """Only the full name says which country's party it is."""
    assert "Indian National Congress" not in names("أعلن حزب المؤتمر رفضه للاتفاق.")
    assert "Indian National Congress" in names("أعلن حزب المؤتمر الهندي فوزه.")


def test_a_town_is_not_its_crossing() -> None:
    """عرعر is a town; its border crossing is named with what it is."""
    assert "Arar" in names("تعرض الرجل لحادث في مدينة عرعر.")
    assert "Arar crossing" in names("أغلقت السلطات منفذ عرعر.")
