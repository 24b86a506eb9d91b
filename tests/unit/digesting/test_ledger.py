"""The ledger across sources: agreement, update, contradiction, and what is left apart."""

from __future__ import annotations

from typing import Any

import pytest

from mujaz.digesting.ledger import claims, ledger, tolls
from mujaz.digesting.model import LedgerRow
from mujaz.digesting.report import Report
from tests.unit.digesting.making import DAY, MINISTRY, POLICE, QUAKE, QUAKE_AGAIN, cite, figure, place, report

NEXT = "2025-03-11"
BOUIRA = [place("Bouira", "البويرة")]


def one(*figures: dict[str, Any], **parts: Any) -> Report:
    return report(outlet="One", figures=list(figures), **({"places": BOUIRA} | parts))


def two(*figures: dict[str, Any], **parts: Any) -> Report:
    return report(QUAKE_AGAIN, outlet="Two", figures=list(figures), **({"places": BOUIRA} | parts))


def rows(*reports: Report) -> list[LedgerRow]:
    """Return the rows that have several sources, or changed."""
    return [row for row in ledger(list(claims(reports)), limit=20) if row.verdict != "single"]


def verdicts(*reports: Report) -> list[str]:
    return [row.verdict for row in rows(*reports)]


def test_two_sources_with_one_number_agree() -> None:
    """The row has both, with who says so and when."""
    (row,) = rows(one(figure(9, **POLICE)), two(figure(9, **MINISTRY)))
    assert row.verdict == "agreement"
    assert [(entry.source, entry.outlet, entry.said) for entry in row.entries] == [
        ("the police", "One", DAY),
        ("the Health Ministry", "Two", DAY),
    ]
    assert row.text == "9 people killed (the police, the Health Ministry)"


def test_two_sources_with_numbers_that_exclude_each_other_contradict() -> None:
    """280 by the UN and 300 by the ministry on the same day."""
    (row,) = rows(one(figure(280, **POLICE)), two(figure(300, **MINISTRY)))
    assert row.verdict == "contradiction"
    assert row.text == "280 people killed (the police) / 300 people killed (the Health Ministry)"


@pytest.mark.parametrize(("words", "verdict"), [("في المقابل قالت", "contradiction"), ("وقالت", "open")])
def test_a_contradiction_within_one_report(words: str, verdict: str) -> None:
    """An article that sets one source against another has a contradiction by itself; else they may count two things."""
    text = (QUAKE[0], QUAKE[1], f"{words} وزارة الصحة إن الحصيلة بلغت 21 قتيلا.")
    told = report(text, figures=[figure(9, **POLICE), figure(21, cite=cite(2, "21"), **MINISTRY)], places=BOUIRA)
    assert verdicts(told) == [verdict]


def test_numbers_of_another_order_are_no_contradiction() -> None:
    """43 dead of a raid and 800 of a campaign: who says 800 speaks of something else."""
    assert verdicts(one(figure(43, **POLICE)), two(figure(800, **MINISTRY))) == ["open"]


def test_what_a_report_says_beside_its_source_is_no_contradiction() -> None:
    """An article that says 9 itself and 14 by the police would tell of a contradiction if it were one."""
    assert verdicts(one(figure(9), figure(14, **POLICE))) == ["open"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (figure(9, what="soldiers killed"), figure(14, what="civilians killed")),
        (figure(9), figure(14, "wounded")),
        (figure(9, place="Bouira"), figure(14, place="Oran")),
        (figure(9), figure(14, period={"value": "2025-01", "end": None})),
        (figure(9), figure(14, period={"value": "2025-03-01", "end": None}, period_text="since 1 March 2025")),
        (figure(9, period={"value": "2024", "end": None}), figure(14, period={"value": "2025", "end": None})),
        (
            figure(9, period={"value": DAY, "end": None}),
            figure(14, period={"value": "2025-03-09", "end": None}),
        ),
        (figure(9), figure(14, status="planned")),
        (figure(9), figure(14, unit="item")),
    ],
    ids=["population", "kind", "place", "period", "since", "year", "day", "planned", "unit"],
)
def test_other_quantities_are_never_merged(first: dict[str, Any], second: dict[str, Any]) -> None:
    """Another population, kind, place, period or status is another quantity."""
    assert verdicts(one(first | POLICE), two(second | MINISTRY)) == []


def test_a_period_that_only_the_sentence_names_keeps_figures_apart() -> None:
    """What is counted "since January" in one sentence is something else than what a sentence about today counts."""
    dates = [{"text": "since January", "value": "2025-01", "end": None, "basis": "", "cite": cite(1, "منذ يناير")}]
    assert verdicts(one(figure(9, **POLICE), dates=dates), two(figure(41, **MINISTRY))) == []


def test_the_number_of_a_source_grows() -> None:
    """The same source with another number on the next day is an update, told with its days."""
    (row,) = rows(one(figure(9, **POLICE)), two(figure(14, **POLICE), day=NEXT))
    assert row.verdict == "update"
    assert row.text == "9 people killed (the police, 10 March 2025) / 14 people killed (the police, 11 March 2025)"


@pytest.mark.parametrize(
    ("kind", "before", "after", "verdict"),
    [
        ("killed", 9, 14, "update"),
        ("killed", 14, 9, "contradiction"),
        ("missing", 14, 9, "update"),
        ("missing", 9, 14, "update"),
    ],
)
def test_another_source_on_the_next_day(kind: str, before: int, after: int, verdict: str) -> None:
    """Tolls grow, and the missing may be found; a toll that shrinks is contradicted."""
    assert verdicts(one(figure(before, kind, **POLICE)), two(figure(after, kind, **MINISTRY), day=NEXT)) == [verdict]


def test_a_source_that_caught_up_does_not_contradict() -> None:
    """The police said 9 and then 14; that the ministry says 14 is no contradiction of the 9."""
    second = report(QUAKE_AGAIN[:2], outlet="Three", day=NEXT, figures=[figure(14, **POLICE)], places=BOUIRA)
    found = rows(one(figure(9, **POLICE)), two(figure(14, **MINISTRY), day=NEXT), second)
    assert [row.verdict for row in found] == ["update"]


def test_bounds_that_allow_both_agree() -> None:
    """More than 280 and 300 can both be true."""
    assert verdicts(one(figure(280, bound="over", **POLICE)), two(figure(300, **MINISTRY))) == ["agreement"]


def test_a_part_of_the_whole_is_no_second_toll() -> None:
    """In "14 killed after 5 bodies were found", the largest of one source's numbers is the toll."""
    (row,) = rows(one(figure(5, what="bodies"), figure(14)), two(figure(14, **POLICE)))
    assert (row.verdict, [entry.value for entry in row.entries]) == ("agreement", [14, 14])


def test_a_place_that_one_report_leaves_out_is_the_one_it_is_about() -> None:
    """A toll without a place joins one with a place where its report is about that place, and not elsewhere."""
    assert verdicts(one(figure(9, place="Bouira", **POLICE)), two(figure(14, **MINISTRY))) == ["contradiction"]
    elsewhere = [place("Oran", "وهران")]
    assert verdicts(one(figure(9, place="Medea", **POLICE)), two(figure(14, **MINISTRY), places=elsewhere)) == []


def test_a_place_that_the_gazetteer_missed_is_found_in_the_text() -> None:
    """The other report has the Arabic of the place, though no place was recognised in it."""
    given = one(figure(9, place="Bouira", **POLICE))
    assert verdicts(given, two(figure(14, **MINISTRY), places=[])) == ["contradiction"]


def test_reports_about_other_places_are_kept_apart() -> None:
    """Two tolls without a place, in reports about other places."""
    assert verdicts(one(figure(9, **POLICE)), two(figure(14, **MINISTRY), places=[place("Oran", "وهران")])) == []


def test_places_that_nobody_knows_keep_tolls_apart() -> None:
    """Where no gazetteer knows either place, what stands behind "in" tells them apart."""
    here = ("حريق", "قتل أشخاص في حريق كبير في قورارة اليوم.")
    there = ("حريق", "قتل أشخاص في حريق كبير في تنفوشي اليوم.")
    first = report(here, outlet="One", figures=[figure(9, **POLICE)])
    second = report(there, outlet="Two", figures=[figure(14, **MINISTRY)])
    assert verdicts(first, second) == []
    same = report(here, outlet="Two", figures=[figure(14, **MINISTRY)])
    assert verdicts(first, same) == ["contradiction"]


def houses(value: float, **changes: Any) -> dict[str, Any]:
    return figure(value, "count", what="houses", unit="item", **changes)


def test_things_are_compared_where_the_sentences_say_the_same() -> None:
    """Houses that collapsed in both sentences are the same houses; other sentences may tell of others."""
    same = report(QUAKE, outlet="Two", figures=[houses(7, **MINISTRY)], places=BOUIRA)
    assert verdicts(one(houses(3, **POLICE)), same) == ["contradiction"]
    other = report(QUAKE, outlet="Two", figures=[houses(7, cite=cite(3, "7"), **MINISTRY)], places=BOUIRA)
    assert verdicts(one(houses(3, **POLICE)), other) == []


def test_things_on_other_days_may_have_changed() -> None:
    """A price or a number of houses on the next day is not comparable."""
    later = report(QUAKE, outlet="Two", day=NEXT, figures=[houses(7, **MINISTRY)], places=BOUIRA)
    assert verdicts(one(houses(3, **POLICE)), later) == ["open"]


def test_a_report_with_two_numbers_of_one_kind_counts_two_things() -> None:
    """Then only an equal number elsewhere is about one of them."""
    first = one(houses(3, **POLICE), houses(12, **POLICE))
    second = report(QUAKE, outlet="Two", figures=[houses(7, **MINISTRY)], places=BOUIRA)
    third = report(QUAKE, outlet="Three", figures=[houses(12, **MINISTRY)], places=BOUIRA)
    assert verdicts(first, second) == []
    assert verdicts(first, third) == ["agreement"]


def test_durations_are_left_out() -> None:
    """How long something takes is said of too many things."""
    duration = figure(3, "duration", what="", unit="hour")
    assert rows(one(duration | POLICE), two(duration | MINISTRY)) == []


def test_many_who_say_the_same_are_counted() -> None:
    """The words of a row name three and count the rest; a source that repeats itself is there once."""
    reports = [
        report(QUAKE, outlet=f"Outlet {n}", figures=[figure(9)], places=BOUIRA, url=str(n)) for n in range(6)
    ]  # fmt: skip
    (row,) = rows(*reports, reports[0])
    assert row.text == "9 people killed (Outlet 0, Outlet 1, Outlet 2 and 3 more)"


def test_the_tolls_of_a_story() -> None:
    """The largest number of each kind; dozens, the past, and other periods are no toll of the event."""
    found = tolls(
        list(
            claims(
                [
                    one(figure(9), figure(10, "wounded", bound="tens_of")),
                    two(figure(14, **POLICE), figure(2000, period={"value": "2003-05", "end": None})),
                ]
            )
        )
    )
    assert [(toll.kind, toll.value, toll.source) for toll in found] == [("killed", 14.0, "the police")]


def test_of_very_many_claims_the_first_and_the_last_count() -> None:
    """A story that sixty outlets tell keeps the toll that it began with, and the newest one."""
    days = [f"2025-03-{10 + n // 6:02}" for n in range(60)]
    reports = [
        report(QUAKE, outlet=f"Outlet {n}", day=day, figures=[figure(9 + n // 6, **POLICE)], places=BOUIRA)
        for n, day in enumerate(days)
    ]
    (row,) = rows(*reports)
    assert row.verdict == "update"
    assert [row.entries[0].value, row.entries[-1].value] == [9, 18]
