from __future__ import annotations

import pytest

from mujaz.briefing.render.illustration import comparable, illustrate


@pytest.fixture
def figure(seed_brief):
    """Make a figure like the first of the seed's, with other fields."""

    def make(**fields):
        return seed_brief.figures[0].model_copy(update=fields)

    return make


def test_people_are_compared_with_people_and_money_with_its_like(figure):
    """One axis holds one unit; a figure that nothing can be compared with has no chart."""
    people = [figure(unit="people", what="killed"), figure(unit="people", what="wounded")]
    money = [figure(unit="USD"), figure(unit="USD"), figure(unit="USD")]
    assert comparable([*people, *money, figure(unit="EUR")]) == [money, people]


def test_things_are_compared_with_things_of_the_same_kind(figure):
    """Four countries and six photographs have no axis in common."""
    ships = [figure(unit="item", what="ships"), figure(unit="item", what="Ships")]
    assert comparable([*ships, figure(unit="item", what="photographs")]) == [ships]


def test_vague_numbers_and_durations_are_not_compared(figure):
    """Tens of people have no length, and how long two things took is no comparison of them."""
    assert comparable([figure(bound="tens_of"), figure(bound="tens_of"), figure(unit="day"), figure(unit="day")]) == []


def test_a_chart_says_what_it_compares(figure, seed_brief):
    """The title names people, the thing or the unit; a bar is named by what it counts and where."""
    brief = seed_brief.model_copy(
        update={
            "figures": (
                figure(unit="people", what="civilians killed", place="Tripoli"), figure(unit="people", what="wounded"),
                figure(unit="USD", what="of oil"), figure(unit="USD", what="", period_text="in 2019"),
                figure(unit="item", what="warplanes"), figure(unit="item", what="warplanes"),
                figure(unit="barrel", what=""), figure(unit="barrel", what="", period_text="", attributed_to=None),
            )
        }
    )  # fmt: skip
    charts = illustrate(brief).charts
    assert len(charts) == 3
    assert ">People</title>" in charts[0]
    assert ">civilians killed, Tripoli</text>" in charts[0]
    assert ">Amounts in US dollars</title>" in charts[1]
    assert ">oil</text>" in charts[1]
    assert ">in 2019</text>" in charts[1]
    assert ">Warplanes</title>" in charts[2]


def test_one_moment_is_no_timeline(seed_brief):
    """A single mark says less than its row in the table."""
    assert illustrate(seed_brief).timeline
    assert not illustrate(seed_brief.model_copy(update={"timeline": seed_brief.timeline[:1]})).timeline


def test_countries_without_coordinates_are_shaded(seed_brief):
    """A place with coordinates is a dot, a country that is only named is shaded."""
    places = seed_brief.places
    country = places[1].model_copy(update={"name": "Libya", "country": "LY", "lat": None, "lon": None})
    picture = illustrate(seed_brief.model_copy(update={"places": (places[0], country)})).map
    assert picture.count("<circle") == 1
    assert 'class="told"' in illustrate(seed_brief.model_copy(update={"places": (country,)})).map
