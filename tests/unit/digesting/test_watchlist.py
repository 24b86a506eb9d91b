"""The watchlist: what a rule finds, and how mistakes in the file are told."""

from __future__ import annotations

import pytest

from mujaz.digesting.watchlist import Watchlist, WatchlistError, load_watchlist, matches
from tests.unit.digesting.making import QUAKE, TALKS, event, figure, made, name, place, report

WATCHLIST = load_watchlist(
    """
rules:
  - name: Haftar in Libya
    people: [Haftar]
    places: [Libya]
  - name: many killed
    figures: ["killed >= 10", "wounded >= 1,000"]
  - name: unrest in Tunis
    places: [تونس]
    events: [protest, assault]
  - name: the bank
    organisations: [World Bank]
"""
)


def rules(**parts: object) -> list[str]:
    return [match.rule for match in matches(report(**parts), WATCHLIST)]


def test_a_part_of_a_persons_name_is_enough() -> None:
    """Haftar finds Khalifa Haftar, and says who and where met the rule."""
    found = matches(
        report(people=[name("Khalifa Haftar", "خليفة حفتر")], places=[place("Tripoli", "طرابلس", country="LY")]),
        WATCHLIST,
    )
    assert [(match.rule, match.because) for match in found] == [("Haftar in Libya", "Khalifa Haftar, Tripoli")]


def test_every_field_must_be_met() -> None:
    """Haftar in Cairo is not on the list."""
    assert rules(people=[name("Khalifa Haftar", "خليفة حفتر")], places=[place("Cairo", "القاهرة", country="EG")]) == []


@pytest.mark.parametrize(
    ("one", "met"),
    [
        (figure(10), True),
        (figure(9), False),
        (figure(9, high=12, bound="range"), True),
        (figure(10, bound="under"), False),
        (figure(11, bound="under"), True),
        (figure(50, "wounded"), False),
        (figure(1000, "wounded"), True),
        (figure(50, status="planned"), False),
        (figure(50, status="denied"), False),
    ],
)
def test_thresholds(one: dict[str, object], met: bool) -> None:
    """A figure of what happened that may be as large as the threshold meets it."""
    assert (rules(figures=[one]) == ["many killed"]) is met


def test_names_are_found_in_arabic_and_english() -> None:
    """A rule in Arabic meets a place by its Arabic, folded; a denied event does not count."""
    there = [place("Tunis", "تونس")]
    assert rules(places=there, events=[event("protest")]) == ["unrest in Tunis"]
    assert rules(places=there, events=[event("protest", "denied")]) == []
    assert rules(places=there, events=[event("consult")]) == []


def test_organisations_and_places_are_not_found_by_a_part() -> None:
    """World Bank does not find the World Bank's critics, nor Libya New Libya; other spellings count."""
    assert rules(organisations=[name("World Bank Watch", "مراقبة البنك الدولي")]) == []
    assert rules(organisations=[name("IBRD", "البنك الدولي", also=["The World Bank"])]) == ["the bank"]
    sudan = load_watchlist("rules: [{name: Sudan, places: [Sudan]}]")
    assert matches(report(places=[place("South Sudan", "جنوب السودان", country="SS")]), sudan) == ()


def test_the_watchlist_leads_the_digest() -> None:
    """A story on the watchlist stands before one with more outlets and victims, and says why."""
    talks = report(TALKS, organisations=[name("World Bank", "البنك الدولي")])
    quake = report(QUAKE, figures=[figure(9)])
    digest = made(talks, quake, watchlist=WATCHLIST)
    first = digest.stories[0]
    assert (first.briefs, first.watchlist) == ((talks.id,), ("the bank",))
    assert first.why[0].text == "On the watchlist: the bank (World Bank)"
    assert "1 on the watchlist" in digest.headline


def test_an_empty_file_is_an_empty_watchlist() -> None:
    """It meets nothing."""
    assert load_watchlist("") == load_watchlist("# nothing yet\n") == Watchlist()
    assert matches(report(), Watchlist()) == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("rules: [", "line 1: no YAML"),
        ("- a\n- b", "the file: "),
        ("rules: [{name: a}]", "rules[0]: a rule needs people, organisations, places, events or figures"),
        ("rules: [{places: [Libya]}]", "rules[0].name: Field required"),
        ("rules: [{name: a, place: [Libya]}]", "rules[0].place: no such field"),
        ("rules: [{name: a, figures: ['killed > 10']}]", 'rules[0].figures[0]: write a kind of figure, ">="'),
        (
            "rules: [{name: a, figures: ['dead >= 10']}]",
            "rules[0].figures[0]: dead is no kind of figure; the",
        ),
        ("rules: [{name: a, events: [riot]}]", "rules[0].events[0]: no kind of event; the kinds are agree"),
        ("rules: [{name: a, places: [L]}, {name: a, places: [Libya]}]", "rules[0].places[0]: "),
        ("rules: [{name: a, places: [Libya]}, {name: a, places: [Oman]}]", "several rules are named a"),
        ("rules: [{name: a, places: Libya}]", "rules[0].places: "),
    ],
)
def test_mistakes_are_told_with_their_place(text: str, problem: str) -> None:
    """Each problem names the rule and the field, and what is allowed there."""
    with pytest.raises(WatchlistError) as error:
        load_watchlist(text)
    assert problem in str(error.value)
    assert error.value.problems


def test_yaml_that_would_make_objects_is_refused() -> None:
    """The file comes from a bucket: nothing in it is ever called."""
    with pytest.raises(WatchlistError):
        load_watchlist("rules: !!python/object/apply:os.system ['true']")
