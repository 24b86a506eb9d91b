"""Neighbours speak for the class of a word, in whole numbers, beside what grammar costs."""

from mujaz.translation.phrasebook.evidence import EDGE, Evidence, default_evidence, features, own_features
from mujaz.translation.phrasebook.lexicon import Reading
from mujaz.translation.phrasebook.tagging import taggings
from mujaz.translation.phrasebook.units import Unit, WordReading


def word(place: int, text: str, *tags: str, definite: bool = False) -> Unit:
    """Return a word that may be of these classes."""
    readings = [WordReading(tag, (Reading("", text, 0),), 0, stem=text, definite=definite) for tag in tags]
    return Unit(place, place + 1, "word", text, text, readings)


STRETCH = [word(0, "نشر", "N", "V"), word(1, "تقرير", "N", definite=True), word(2, ".", "S")]


def test_a_class_that_the_neighbours_speak_against_costs_the_difference():
    """Weights for and against a class add up over the features that hold; the best class costs nothing."""
    evidence = Evidence(["after تقرير", "word نشر", "right Nd"], ["V10 N-4", "N3", "V1"])
    assert evidence.costs(STRETCH, 0) == [12, 0]


def test_what_is_of_one_class_costs_nothing():
    """Only words that may be of several classes are weighed."""
    assert Evidence(["all"], ["N-5"]).costs(STRETCH, 1) == [0]


def test_neighbours_end_at_signs():
    """What stands beyond a sign says nothing of a word."""
    found = set(features(STRETCH, 1))
    assert f"right {EDGE}" in found
    assert f"right2 {EDGE}" in found
    assert "left NV" in found
    assert not any("." in name for name in found)


def test_features_of_a_reading_tell_its_stem_and_clitics():
    """A reading is told by its stem and by what is written onto it."""
    reading = WordReading("N", (), 0, preposition="ب", suffix="ه", stem="نشر")
    assert list(own_features(reading)) == ["stem نشر", "form ", "clitics ps"]


def test_evidence_is_added_to_the_costs_of_grammar():
    """The class that grammar prefers is left where the evidence against it is stronger."""
    plain = taggings(STRETCH, 1, 0)[0][1][0].tag
    other = "N" if plain == "V" else "V"
    against = [[60 * (reading.tag == plain) for reading in unit.readings] for unit in STRETCH]
    assert taggings(STRETCH, 1, 0, against)[0][1][0].tag == other


def test_the_shipped_weights_are_well_formed():
    """Every word of a sentence can be asked about with the package's own weights."""
    costs = default_evidence().costs(STRETCH, 0)
    assert min(costs) == 0
    assert all(isinstance(cost, int) for cost in costs)
