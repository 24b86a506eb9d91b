from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
import stix2
import stix2validator

from mujaz.article import Metadata
from mujaz.briefing.compose import compose
from mujaz.briefing.render.stix import EXTENSION, to_stix
from mujaz.facts import Facts
from tests.unit.briefing.hostile import CONTROLS, hostile_brief

OPTIONS = stix2validator.ValidationOptions(version="2.1", strict=True, disabled=["uuid-check", "extref-hashes"])
"""As strict as it goes but for two recommendations. Our ids are UUIDs of version 5, the same for the same brief; the
hash that we have is that of the object that was dropped, which need not be what stands at the article's address."""


def objects(brief, kind=None):
    """The objects of a brief's bundle, of one type."""
    return [entry for entry in json.loads(to_stix(brief))["objects"] if kind in (None, entry["type"])]


def ours(entry):
    """What our extension says of an object."""
    return entry["extensions"][EXTENSION]


@pytest.fixture(scope="module")
def empty_brief(seed, seed_translation):
    """A brief that names nobody and no place."""
    return compose(replace(seed, metadata=Metadata()), Facts(), seed_translation)


@pytest.mark.parametrize("which", ["seed_brief", "empty_brief", "hostile"])
def test_bundles_are_valid(which, request):
    """The library of OASIS parses a bundle with nothing custom allowed, and its validator finds no fault."""
    brief = hostile_brief() if which == "hostile" else request.getfixturevalue(which)
    text = to_stix(brief)
    parsed = stix2.parse(text, allow_custom=False, version="2.1")
    assert parsed.type == "bundle"
    result = stix2validator.validate_string(text, OPTIONS)
    assert result.is_valid, [str(error) for error in result.errors]


def test_the_report_holds_the_headline_and_the_source(seed_brief):
    """Name, bottom line, publication, the names in it, and a reference to the article."""
    (report,) = objects(seed_brief, "report")
    assert report["name"] == seed_brief.headline
    assert report["description"].startswith(seed_brief.bottom_line.text)
    assert report["published"] == "2020-01-13T00:00:00.000Z"
    assert report["external_references"][0]["description"] == seed_brief.provenance.citation
    named = {entry["id"] for kind in ("identity", "location") for entry in objects(seed_brief, kind)}
    assert set(report["object_refs"]) <= named
    assert ours(report)["text_sha256"] == seed_brief.provenance.text_sha256
    assert not any("confidence" in entry for entry in objects(seed_brief))


def test_people_organisations_and_places_are_objects_with_their_arabic(seed_brief):
    """Individuals, organisations, locations with country and coordinates; Arabic names as language content."""
    identities = {entry["name"]: entry for entry in objects(seed_brief, "identity")}
    assert identities["Fayez al-Sarraj"]["identity_class"] == "individual"
    assert identities["Fayez al-Sarraj"]["roles"] == ["head of the Government of National Accord"]
    assert identities["United Nations"]["identity_class"] == "organization"
    moscow = next(entry for entry in objects(seed_brief, "location") if entry["name"] == "Moscow")
    assert (moscow["country"], moscow["latitude"], moscow["longitude"]) == ("RU", 55.75, 37.62)
    arabic = {entry["object_ref"]: entry["contents"]["ar"] for entry in objects(seed_brief, "language-content")}
    assert arabic[moscow["id"]] == {"name": "موسكو"}
    assert arabic[identities["Fayez al-Sarraj"]["id"]] == {"name": "فايز السراج"}


def test_figures_quotes_and_events_are_notes_with_their_cites(seed_brief):
    """Each note belongs to the report and carries the words of the article that bear it out."""
    (report,) = objects(seed_brief, "report")
    notes = objects(seed_brief, "note")
    assert all(note["object_refs"] == [report["id"]] for note in notes)
    figures = [note for note in notes if note["abstract"] == "Figure"]
    assert len(figures) == len(seed_brief.figures)
    assert figures[0]["content"] == "more than 280 civilians killed (since April 2019), according to United Nations"
    assert ours(figures[0])["cites"][0]["text"] == seed_brief.figures[0].cite.text
    assert ours(figures[0])["value"] == 280
    assert ours(figures[0])["bound"] == "over"
    quotes = [note for note in notes if note["abstract"] == "Quote"]
    arabic = {entry["object_ref"]: entry["contents"]["ar"] for entry in objects(seed_brief, "language-content")}
    assert [arabic[note["id"]]["content"] for note in quotes] == [quote.text_ar for quote in seed_brief.quotes]
    assert [ours(note)["status"] for note in notes if note["abstract"] == "Event"] == [
        event.status for event in seed_brief.events
    ]


def test_ids_follow_from_the_brief(seed_brief, empty_brief):
    """The same brief gives the same ids; another brief shares only who made it and the definition of the extension."""
    first, again, other = ({entry["id"] for entry in objects(brief)} for brief in (seed_brief, seed_brief, empty_brief))
    assert first == again
    shared = first & other
    assert {identifier.partition("--")[0] for identifier in shared} == {"identity", "extension-definition"}
    assert len(shared) == 2
    later = seed_brief.model_copy(update={"created": "2026-11-26T00:00:00Z"})
    assert {entry["id"] for entry in objects(later)} & first == shared


@pytest.mark.parametrize(
    ("created", "stamp"),
    [
        (None, "1970-01-01T00:00:00.000Z"),
        ("2026-11-25T18:00:00Z", "2026-11-25T18:00:00.000Z"),
        ("2026-11-25T18:00:00+02:00", "2026-11-25T16:00:00.000Z"),
        ("2026-11-25T18:00:00", "2026-11-25T18:00:00.000Z"),
    ],
)
def test_times_are_those_of_the_brief(seed_brief, created, stamp):
    """In UTC with milliseconds; the epoch where nobody gave a time, and never the clock."""
    (report,) = objects(seed_brief.model_copy(update={"created": created}), "report")
    assert report["created"] == report["modified"] == stamp


def test_a_place_without_country_and_coordinates_is_no_location(seed_brief):
    """STIX has no location that is nowhere."""
    lost = seed_brief.places[0].model_copy(update={"country": None, "lat": None, "lon": None})
    brief = seed_brief.model_copy(update={"places": (lost, *seed_brief.places[1:])})
    assert len(objects(brief, "location")) == len(seed_brief.places) - 1


@pytest.mark.parametrize(
    ("address", "uri"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("https://example.org/خبر", "https://example.org/%D8%AE%D8%A8%D8%B1"),
        ("https://مثال.example/1", None),
        ("javascript:alert(1)", None),
    ],
)
def test_the_address_of_the_article_is_a_uri(seed, seed_translation, address, uri):
    """Arabic in the path is percent-encoded; a host in other letters and what is no web address are left out."""
    brief = compose(replace(seed, metadata=Metadata(url=address)), Facts(), seed_translation)
    (report,) = objects(brief, "report")
    assert report["external_references"][0].get("url") == uri
    assert stix2validator.validate_string(to_stix(brief), OPTIONS).is_valid


def test_a_hostile_article_stays_inert_in_a_bundle():
    """Its text is text: no address that is none, no control that turns the direction around."""
    text = to_stix(hostile_brief())
    assert not CONTROLS.search(text)
    assert not re.search(r'"url"', text)
