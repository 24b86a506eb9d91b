"""Roles told by more than a noun beside the name: an appointment, a clause, the body that somebody leads."""

from __future__ import annotations

import pytest

from mujaz.extraction.names.said_after import nominative
from tests.unit.names.helpers import names_of


def role(text: str, name: str) -> str | None:
    """Return the role of the one person of a text whose name has a word."""
    return next(person.role for english, person in names_of(text, "person").items() if name in english)


@pytest.mark.parametrize(
    ("text", "name", "english"),
    [
        ("أعلن التلفزيون تعيين خالد الدوري قائدا للشرطة.", "Douri", "commander"),
        ("قال كريم العبيدي، الذي يشغل منصب وزير النفط، إن الإنتاج زاد.", "Obeidi", "minister"),
        ("قال كريم العبيدي، الذي يقيم قرب الفندق، إن الدخان تصاعد.", "Obeidi", "resident"),
        ("أعلنت حركة فتح بزعامة محمود عباس موقفها أمس.", "Abbas", "leader of Fatah"),
        ("وقع الاتفاق سامي الجميل بصفته رئيس حزب الكتائب.", "Gemayel", "head of"),
    ],
)
def test_an_office_told_otherwise_is_a_role(text: str, name: str, english: str) -> None:
    """Who is appointed, holds a post by a clause or leads a body has that role."""
    assert english in (role(text, name) or "")


def test_without_an_appointment_an_accusative_is_no_office() -> None:
    """A word in the accusative after a name says what somebody is only where an office is given."""
    assert role("رأى سامي العبيدي قائدا للشرطة في الشارع.", "Obeidi") is None


def test_accusatives_lose_their_alif_where_the_word_is_known() -> None:
    """Only an indefinite known word has the alif of the accusative."""
    assert nominative("رييسا") == "رييس"
    assert nominative("روسيا") is None or nominative("روسيا") == "روسي"
    assert nominative("في") is None


def test_what_can_only_be_spelt_ends_a_role() -> None:
    """An office is not made longer by words that nobody knows."""
    found = role("قالت مديرة مركز بخشتوغ الدكتورة سامية العبيدي إن العمل بدأ.", "Obeidi") or ""
    assert "khsh" not in found.lower()
