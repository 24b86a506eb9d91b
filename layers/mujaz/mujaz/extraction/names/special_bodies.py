"""Bodies whose English is more than their words in order: councils of places, faculties, whatever has no borders.

``مجلس محافظة نينوى`` is the Nineveh Provincial Council, ``كلية الطب بجامعة طنطا`` the Faculty of Medicine at Tanta
University, ``شباب بلا حدود`` Youth Without Borders. What is for one place is called by it: ``مديرية أمن الجيزة`` is the
Giza Security Directorate.
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.extraction.names.english import Known, Noun, PhraseReader, chain_english, compact
from mujaz.extraction.names.gazetteer import country_adjectives
from mujaz.extraction.names.tables import institution_words, nominal_english

COUNCIL = "مجلس"
COUNCILS = {"محافظه": "Provincial", "مدينه": "City", "قضاء": "District", "بلده": "Town", "ولايه": "State"}
"""What a council is called that is a place's, by the noun before the place."""

LOCAL = frozenset(["Directorate", "Department", "Company", "Authority", "Police", "Unit"])
"""Nouns of bodies that English calls by the place that they are for."""

FACULTY = {"كليه": ("Faculty", "College"), "معهد": ("Institute",), "مركز": ("Center",), "قسم": ("Department",)}
"""What stands inside a university, and its English."""

BORDERLESS = ("بلا", "حدود")


def council_of_place(forms: Sequence[str], known: Sequence[Known]) -> list[str]:
    """Return the English of a council of a province or town; nothing where the words are none's."""
    kind = COUNCILS.get(forms[1]) if len(forms) > 2 else None
    place = next((name for name in known if name.kind == "place"), None)
    if forms[0] != COUNCIL or kind is None or place is None:
        return []
    return [f"{place.english} {kind} Council", f"{place.english} Council", f"Council of {place.english}"]


def without_borders(forms: Sequence[str], first: int, last: int) -> list[str]:
    """Return the English of what is without borders: شباب بلا حدود. The noun before it (منظمة) is left out."""
    if tuple(forms[last - 2 : last]) != BORDERLESS or last - first < 3:
        return []
    alone = forms[first] if last - first == 3 else ""  # as a title it would be a lawyer's
    who = institution_words().get(alone) or nominal_english().get(alone)
    who = who or chain_english(PhraseReader(forms, (), institution=True).read(first, last - 2))
    return [f"{who} Without Borders"]


def faculty(noun: str, chain: Sequence[Noun]) -> list[str]:
    """Return the English of a part of a university: noun of the head, then the chain that ends in the university."""
    house = chain[-1] if chain else None
    if noun not in FACULTY or house is None or not (house.name and house.before and house.link == "in"):
        return []
    found = []
    for english in FACULTY[noun]:
        part = chain_english([Noun(english, "", feminine=False), *chain[:-1]])
        found += [f"{part} at {house.english}", f"{house.english} {part}"]
    return found


def embassy(chain: Sequence[Noun]) -> str | None:
    """Return an embassy or consulate by its country's adjective: سفارة روسيا في مالي is the Russian Embassy in Mali."""
    if len(chain) < 2 or chain[0].english not in ("Embassy", "Consulate") or chain[1].link != "of":
        return None
    adjective = country_adjectives().get(chain[1].english)
    if adjective is None or any(noun.link != "in" for noun in chain[2:]):
        return None
    places = "".join(f" in {noun.english}" for noun in chain[2:])
    return f"{adjective} {chain[0].english}{places}"


def localised(chain: Sequence[Noun]) -> str | None:
    """Return a body of one thing in one place with the place first (Giza Security Directorate), None for others."""
    if len(chain) != 3 or chain[0].english not in LOCAL or any(noun.link != "of" for noun in chain[1:]):
        return None
    head, thing, place = chain
    if thing.name or not place.name or place.before or place.adjectives or " of " in thing.english:
        return None
    return f"{place.english} {compact([head, thing])}"
