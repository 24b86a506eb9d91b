"""The names of the seed article."""

from pathlib import Path

import pytest

from mujaz.extraction.names import extract_names
from mujaz.facts import Name
from mujaz.reading.text import read_text

SEED = Path(__file__).parents[2] / "data" / "seed.txt"


@pytest.fixture(scope="module")
def names() -> dict[str, Name]:
    return {name.name: name for name in extract_names(read_text(SEED.read_bytes()))}


@pytest.mark.parametrize(
    ("english", "role"),
    [
        ("Fayez al-Sarraj", "head of the Government of National Accord"),
        ("Khalifa Haftar", "retired major general"),
        ("Vladimir Putin", "Russian president"),
        ("Recep Tayyip Erdogan", "Turkish president"),
        ("Muammar Gaddafi", None),
    ],
)
def test_people_with_their_roles(names: dict[str, Name], english: str, role: str | None) -> None:
    """The five people are named as the press does, with the role that the article gives."""
    assert names[english].role == role


@pytest.mark.parametrize(
    ("english", "country"),
    [("Moscow", "RU"), ("Tripoli", "LY"), ("Russia", "RU"), ("Turkey", "TR"), ("United Arab Emirates", "AE"),
     ("Egypt", "EG"), ("Ankara", "TR"), ("Libya", "LY")],
)  # fmt: skip
def test_places_with_their_countries(names: dict[str, Name], english: str, country: str) -> None:
    """The places carry ISO countries."""
    assert (names[english].kind, names[english].country) == ("place", country)


@pytest.mark.parametrize(
    "english",
    ["Government of National Accord", "Al Jazeera", "Russian Foreign Ministry", "Libya Al-Ahrar", "United Nations"],
)
def test_organisations(names: dict[str, Name], english: str) -> None:
    """The organisations are there, ``ليبيا الأحرار`` as a channel and no country."""
    assert names[english].kind == "organisation"


def test_second_mentions_are_no_entities(names: dict[str, Name]) -> None:
    """al-Sarraj is one entry with all his mentions."""
    assert sum("Sarraj" in name for name in names) == 1
    assert len(names["Fayez al-Sarraj"].mentions) >= 6


def test_nobody_else_is_a_person(names: dict[str, Name]) -> None:
    """Five people, no more: the rule of one man alone is nobody's name."""
    assert len([name for name in names.values() if name.kind == "person"]) == 5
