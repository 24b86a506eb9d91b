# ruff: noqa: E501, PLR0917 (tables read better on one line)
"""English for facts: numbers, figures, dates, status, voice."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.article import Cite
from mujaz.briefing.wording.dates import first_day, last_day, say, say_period, sort_key, when
from mujaz.briefing.wording.figures import figure_text, figures_sentence, period_cell, period_text
from mujaz.briefing.wording.markers import keeps_status, names_source, own_plan, with_status
from mujaz.briefing.wording.numbers import bound_words, say_number, say_quantity
from mujaz.briefing.wording.text import capitalise, closed_up, join, lower_first, sentence, shortened, with_article
from mujaz.briefing.wording.voice import needs_quoting, reported
from mujaz.facts import Figure, Period

CITE = Cite(1, 0, 1, "x")


def figure(value, kind, what, unit="people", bound="exact", high=None, **more):
    return Figure(value, high, bound, unit, kind, what, CITE, **more)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2020", "2020"), ("0631", "631"), ("2020-01", "January 2020"), ("2020-W03", "the week of 13 January 2020"),
        ("2020-01-13", "13 January 2020"), ("2020-01-13T14:30", "14:30 on 13 January 2020"), ("1950s", "the 1950s"),
        ("2020-13", "2020-13"), ("2020-02-31", "2020-02-31"), ("2020-W60", "2020-W60"), ("soon", "soon"),
    ],
)  # fmt: skip
def test_times_are_said_at_their_precision(value, said):
    """No precision is added and none lost; what is no time stays as it is."""
    assert say(value) == said


@pytest.mark.parametrize(
    ("value", "end", "said"),
    [
        ("2020-01-12", "2020-01-14", "12 to 14 January 2020"),
        ("2019-12-30", "2020-01-02", "30 December 2019 to 2 January 2020"),
        ("2019-04", "2020-01", "April 2019 to January 2020"),
        ("2015", "2018", "2015 to 2018"),
        ("2020-W03", "2020-W04", "the week of 13 January 2020 to the week of 20 January 2020"),
        (None, "2020", "until 2020"),
        (None, None, "time not known"),
        ("2020", "2020", "2020"),
    ],
)
def test_intervals_are_said_once(value, end, said):
    """What both ends share is said with the second."""
    assert say_period(value, end) == said


@pytest.mark.parametrize(
    ("value", "end", "said"),
    [
        ("2020-01-13", None, "on Monday, 13 January 2020"),
        ("2020-01-13T09:00", None, "at 09:00 on Monday, 13 January 2020"),
        ("2019-04", None, "in April 2019"),
        ("2020-01-12", "2020-01-14", "from 12 to 14 January 2020"),
    ],
)
def test_times_have_their_preposition(value, end, said):
    """On a day, in a month, from the first to the last."""
    assert when(value, end) == said


@given(st.dates(date(1, 1, 1), date(9998, 12, 31)))
def test_a_time_holds_its_first_and_last_day(day):
    """Each precision begins no later and ends no earlier than the day it is of."""
    iso = day.isoformat()
    year, week, _ = day.isocalendar()
    for value in (iso, iso[:7], iso[:4], f"{year:04}-W{week:02}"):
        first, last = first_day(value), last_day(value)
        if first is not None and last is not None:
            assert first <= day <= last


def test_the_timeline_puts_the_coarser_first_and_the_unknown_last():
    """A year, then its first month, then its first day; no time at all comes last."""
    times = ["2020-01-01T10:00", "2020-01-01", "2020", "2020-01", None, "2019-12"]
    ordered = sorted(times, key=sort_key)
    assert sort_key("2020-01", planned=True) > sort_key("2020-01-30")
    assert ordered == ["2019-12", "2020", "2020-01", "2020-01-01", "2020-01-01T10:00", None]


@pytest.mark.parametrize(
    ("value", "said"),
    [(280, "280"), (146000, "146,000"), (6.5e9, "6.5 billion"), (15e9, "15 billion"), (1234567, "1,234,567"),
     (12.5, "12.5"), (3.0, "3"), (2e12, "2 trillion"), (0.25, "0.25")],
)  # fmt: skip
def test_numbers_are_said_as_the_press_does(value, said):
    """Commas, millions and billions where nothing is lost."""
    assert say_number(value) == said


@given(st.integers(0, 10**15))
def test_a_said_number_reads_back(value):
    """The wording of a whole number is the number."""
    said = say_number(value)
    scale = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
    number, _, word = said.partition(" ")
    assert round(float(number.replace(",", "")) * scale.get(word, 1)) == value


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (figure(280, "killed", "civilians killed", bound="over"), "more than 280 civilians killed"),
        (figure(1, "killed", "civilians killed"), "1 civilian killed"),
        (figure(1, "people", "people"), "1 person"),
        (figure(1, "people", "policemen"), "1 policeman"),
        (figure(1, "count", "cities", "item"), "1 city"),
        (figure(10, "killed", "people killed", bound="tens_of"), "tens of people killed"),
        (figure(3000, "other", "acres", "item", "tens_of"), "about 3,000 acres"),
        (figure(10, "money", "", "USD", "tens_of"), "tens of dollars"),
        (figure(10, "people", "people", bound="range", high=15), "between 10 and 15 people"),
        (figure(1e6, "money", "", "EUR", "range", 2e6), "between €1 million and €2 million"),
        (figure(15e9, "money", "energy revenue", "USD", "about"), "about $15 billion (energy revenue)"),
        (figure(500, "money", "", "EGP"), "500 Egyptian pounds"),
        (figure(500, "money", "", "XAF"), "500 XAF"),
        (figure(70, "percent", "of crude exports", "percent"), "70% of crude exports"),
        (figure(5, "distance", "kilometres from the city", "km"), "5 kilometres from the city"),
        (figure(1, "duration", "", "year"), "1 year"),
        (figure(5.6, "other", "", "magnitude"), "magnitude 5.6"),
        (figure(1000, "count", "shells", "item", "under"), "fewer than 1,000 shells"),
        (figure(100, "distance", "", "km", "under"), "less than 100 kilometres"),
        (figure(2, "people", ""), "2 people"),
        (figure(100, "money", "money", "USD"), "$100"),
    ],
)
def test_figures_keep_their_bound_and_unit(item, said):
    """A figure as a noun phrase; the words that its bound must have are there."""
    assert figure_text(item) == said
    assert any(word in said for word in bound_words(item.bound))


def test_several_figures_make_one_sentence():
    """What was done is said once for those whom it was done to."""
    figures = [
        figure(27, "wounded", "injured people wounded"), figure(9, "killed", "people killed"),
        figure(1, "killed", "child killed"), figure(5, "missing", "sailors missing"),
    ]  # fmt: skip
    said = figures_sentence(figures, since=False, source="the army", place="Aden")
    assert said == ("27 people were wounded, 9 people killed and 5 sailors are missing in Aden, according to the army.")


def test_a_sum_and_its_parts_are_not_counted_twice():
    """Where the parts add up they follow the sum; where they do not, only the larger number is told."""
    total, soldiers, attackers = (
        figure(12, "killed", "people killed"), figure(8, "killed", "soldiers killed"), figure(4, "killed", "attackers killed"),
    )  # fmt: skip
    said = figures_sentence([total, soldiers, attackers], since=False, source=None, place=None)
    assert said == "12 people were killed (8 soldiers and 4 attackers)."
    assert figures_sentence([total, soldiers], since=False, source=None, place=None) == "12 people were killed."
    both = figures_sentence([soldiers, attackers], since=False, source=None, place=None)
    assert both == "Eight soldiers and four attackers were killed."


def test_one_person_is_singular_and_bodies_are_not_killed():
    """Number agrees; a noun that says death already gives way to people."""
    assert figures_sentence([figure(1, "killed", "civilians killed")], since=True, source=None, place=None) == (
        "One civilian has been killed."
    )
    assert figures_sentence([figure(7, "killed", "bodies")], since=False, source=None, place=None) == (
        "Seven people were killed."
    )


def test_no_sentence_without_a_verb_of_its_own():
    """Money and counts need the article's sentence: the template abstains."""
    assert figures_sentence([figure(5, "money", "aid", "USD")], since=False, source=None, place=None) is None
    assert figures_sentence([], since=False, source=None, place=None) is None


@pytest.mark.parametrize(
    ("period", "since", "text", "cell"),
    [
        (None, False, "", ""),
        (Period(None), False, "", ""),
        (Period("2019-04"), True, "since April 2019", "since April 2019"),
        (Period("2019-04"), False, "in April 2019", "April 2019"),
        (Period(None, "2020"), False, "until 2020", "until 2020"),
    ],
)
def test_periods_are_said(period, since, text, cell):
    """As an adverbial for a sentence and bare for a table."""
    assert period_text(period, since=since) == text
    assert period_cell(period, since=since) == cell


@pytest.mark.parametrize(
    ("text", "status", "kept"),
    [
        ("They will meet.", "planned", True), ("They met.", "planned", False), ("They met.", "occurred", True),
        ("It did not happen.", "denied", True), ("It happened.", "denied", False),
        ("They urged restraint.", "called_for", True), ("He said so.", "claimed", True), ("So it is.", "claimed", False),
    ],
)  # fmt: skip
def test_status_is_seen_and_added(text, status, kept):
    """A sentence that does not show its status gets it put before it."""
    assert keeps_status(text, status) is kept
    assert (with_status(text, status) == text) is kept
    assert keeps_status(with_status(text, status), status)


def test_sources_are_recognised_by_half_of_their_name():
    """Half of the words name a source; a shared adjective does not; nothing needs no naming."""
    assert names_source("Al-Sarraj said so.", "Fayez al-Sarraj")
    assert names_source("Detainees admitted it.", "the detainee")
    assert not names_source("Foreign ministries met.", "a source in the Russian Foreign Ministry")
    assert names_source("Anything.", None)
    assert names_source("Sources said so.", "sources")
    assert not names_source("They met.", "unnamed sources")


@pytest.mark.parametrize(
    "text",
    ["It is likely to rain.", "We assess that it rains.", "The regime fell.", "Terrorists fled.", "He was almost certainly late.",
     "They said with high confidence that it rains."],
)  # fmt: skip
def test_judgements_and_loaded_terms_go_into_quotation_marks(text):
    """What only a source may say is told as the article's words."""
    assert needs_quoting(text)
    assert not needs_quoting(reported(text))
    assert "“" in reported(text)


@pytest.mark.parametrize(
    "text", ["He said: “The regime will likely fall.”", "The Palestine Liberation Organization met.", "It rained."]
)
def test_quotations_and_names_may_keep_their_words(text):
    """Inside quotation marks and in names such words stand."""
    assert reported(text) == text


def test_small_tools_of_sentences():
    """Joining, articles, capitals, tidying, cutting."""
    assert join([]) == ""
    assert join(["a", "b", "c"]) == "a, b and c"
    assert with_article("United Nations") == "the United Nations"
    assert with_article("a minister") == "a minister"
    assert with_article("Reuters") == "Reuters"
    assert capitalise("“what”") == "“What”"
    assert capitalise("…") == "…"
    assert lower_first("The army") == "the army"
    assert lower_first("Haftar left") == "Haftar left"
    assert sentence('  he said "so  , -') == "He said so."
    assert sentence("") == ""
    assert shortened("Word, " * 10 + "end.") == "Word, " * 10 + "end."
    long = "One two three, " * 30
    assert shortened(f"He said: “{long}end.”").endswith("three […]”.")


@given(st.text())
def test_a_sentence_ends_with_a_stop_or_is_nothing(text):
    """Whatever comes in, a tidy sentence comes out."""
    said = sentence(text)
    assert said == "" or re.search(r"[.!?][\"”’')\]]*$", said)


@given(st.floats(0, 1e12, allow_nan=False), st.sampled_from(["exact", "over", "at_least", "about", "under", "at_most"]))
def test_quantities_never_lose_their_bound(value, bound):
    """Each wording has a word of its bound."""
    for unit in ("people", "item", "USD", "percent", "km"):
        assert any(word in say_quantity(value, None, bound, unit) for word in bound_words(bound))


def test_the_look_before_the_search_passes_over_no_word():
    """A word that only the search knows would never be found: one of each kind, in any case."""
    said = (
        "likely unlikely likelihood probably probability improbable|almost certain|nearly certainly|almost no chance|"
        "remote chance|roughly even odds|possibly perhaps presumably conceivably undoubtedly certainly|no doubt|"
        "high confidence|low-confidence|confidence is|we assess|we judge|we believe|we estimate|this suggests that|"
        "it seems that|it appears that|in our view|clearly obviously apparently evidently|terrorist terrorism martyr "
        "martyrdom regime aggressors heroic heroes so-called puppet barbaric treacherous cowardly infidels apostates "
        "usurpers mercenary mercenaries thugs massacred genocidal butchered zionists crusaders|the enemy|traitors "
        "heinous blatant brutal glorious extremists liberated|occupation forces"
    )
    for group in said.split("|"):
        together = " " in group and group.split()[0] in (
            "almost",
            "nearly",
            "remote",
            "roughly",
            "no",
            "high",
            "we",
            "this",
            "it",
            "in",
            "the",
            "occupation",
            "confidence",
        )
        for word in [group] if together else group.split():
            assert needs_quoting(f"He {word} here."), word


@given(st.text(alphabet="ab ,.;:!?\n\t“", max_size=20))
def test_closing_up_leaves_no_space_before_a_sign(text):
    """One space between words, none before a sign that closes, none at the ends; what is closed up stays as it is."""
    closed = closed_up(text)
    assert closed == re.sub(r"\s+([,.;:!?])", r"\1", " ".join(text.split()))
    assert closed_up(closed) == closed


def test_no_word_is_said_twice() -> None:
    """But those that English may say twice, and double names."""
    assert sentence("the Custodian King King Salman spoke of of it") == "The Custodian King Salman spoke of it."
    assert sentence("he had had enough of what that that man said") == "He had had enough of what that that man said."
    assert sentence("Boutros Boutros-Ghali came") == "Boutros Boutros-Ghali came."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The company announced that it changed its route.", "The company announced that it will change its route."),
        ("it sold a part", "it will sell a part"),
        ("The company announced that prices fell.", None),
        ("it was sold", None),
    ],
)
def test_what_somebody_plans_himself_is_told_in_the_future(text: str, told: str | None) -> None:
    """Only where the verb is a past and he says it of himself."""
    assert own_plan(text) == told
    if told and text[0].isupper():
        assert with_status(text, "planned") == told
