"""The lexicon's data and its loaders: what a person corrects by hand must stay well-formed."""

from __future__ import annotations

import pytest

from mujaz.arabic.letters import arabic_share
from mujaz.lexicon import Entry, Sense, Term, phrases, stems, terms


def test_entries_have_frequency_and_ranked_senses() -> None:
    """A stem's senses come in the order of the file, each with its part of speech."""
    found = {entry.arabic: entry for entry in stems()}
    assert len(found) > 15_000
    assert found["على"].senses[0] == Sense("p", "on")
    assert all(entry.frequency > 0 and entry.senses for entry in found.values())


@pytest.mark.parametrize("load", [stems, phrases])
def test_arabic_is_arabic_and_english_is_not(load: object) -> None:
    """No entry has its columns exchanged."""
    for entry in load():  # type: ignore[operator]
        assert isinstance(entry, Entry)
        assert arabic_share(entry.arabic) > 0.5, entry.arabic
        assert all(arabic_share(sense.english) == 0 for sense in entry.senses), entry.arabic


@pytest.mark.parametrize("kind", ["people", "places", "organisations", "titles", "terms"])
def test_terms_split_countries_and_variants(kind: str) -> None:
    """Each term has English; a country is two capital letters; variants are never empty."""
    found = list(terms(kind))  # type: ignore[arg-type]
    assert len(found) > 400
    for term in found:
        assert term.english
        assert term.country == "" or (len(term.country) == 2 and term.country.isupper()), term.arabic
        assert all(term.arabic_variants)
        assert all(term.english_variants)


def test_a_term_with_all_its_fields() -> None:
    """The country is cut off the detail, variants are split."""
    gaddafi = next(term for term in terms("people") if term.arabic == "معمر القذافي")
    assert isinstance(gaddafi, Term)
    assert (gaddafi.english, gaddafi.detail, gaddafi.country) == ("Muammar Gaddafi", "former leader of Libya", "LY")
    assert "القذافي" in gaddafi.arabic_variants
