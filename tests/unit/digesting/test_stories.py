"""Which briefs become one story, and how it is told."""

from __future__ import annotations

import itertools

import pytest

from mujaz.digesting.duplicates import copies, is_copy
from mujaz.digesting.features import name_key, vectors
from mujaz.digesting.grouping import faded, grouped
from mujaz.digesting.report import Report
from tests.unit.digesting.making import (
    MINISTRY,
    POLICE,
    QUAKE,
    QUAKE_AGAIN,
    TALKS,
    cite,
    event,
    figure,
    made,
    name,
    only_story,
    place,
    report,
)

LONG = (
    *QUAKE,
    "وأمر وزير الداخلية بإرسال أربعمئة خيمة وفرق إنقاذ مزودة بالكلاب المدربة إلى المنطقة المنكوبة صباح اليوم.",
    "وعلقت الدراسة في مدارس الولاية ثلاثة أيام فيما فتحت السلطات الملاعب لإيواء الأسر التي فقدت بيوتها.",
    "وحدد مركز البحث في علم الفلك والفيزياء الفلكية مركز الهزة على بعد عشرين كيلومترا جنوب البلدة.",
)
CUT = (LONG[0], LONG[1], LONG[4], LONG[5])


def stories(*reports: Report) -> list[list[int]]:
    return grouped(reports, vectors(reports), copies(reports))


def test_the_same_event_in_other_words_is_one_story() -> None:
    """Two outlets' own texts about one earthquake; talks of ministers are another story."""
    assert stories(report(QUAKE), report(TALKS), report(QUAKE_AGAIN)) == [[0, 2], [1]]


def test_the_order_of_reports_of_one_day_does_not_matter() -> None:
    """Whatever comes first, the same reports are together."""
    reports = [report(QUAKE), report(TALKS), report(QUAKE_AGAIN), report(CUT)]
    found = set()
    for order in itertools.permutations(reports):
        found.add(frozenset(frozenset(order[at].id for at in group) for group in stories(*order)))
    assert len(found) == 1


def test_like_events_far_apart_in_time_are_two_stories() -> None:
    """The same words half a year later tell of another event."""
    assert stories(report(QUAKE, day="2025-01-01"), report(QUAKE_AGAIN, day="2025-07-01")) == [[0], [1]]


def test_similarity_fades_with_days() -> None:
    """The next day counts in full, then the longer the less."""
    assert faded(0) == faded(1) == 1.0
    assert faded(2) > faded(10) > faded(100) > 0


def test_a_cut_text_is_a_copy() -> None:
    """A wire copy that was shortened and reordered is one; another outlet's own text is none."""
    whole, cut, own = report(LONG), report(CUT), report(QUAKE_AGAIN)
    assert is_copy(whole, cut)
    assert not is_copy(whole, own)
    assert copies([whole, own, cut]) == [[0, 2], [1]]


def test_a_single_report_is_a_story() -> None:
    """One brief makes one story, none makes none."""
    assert stories(report()) == [[0]]
    assert stories() == []


def test_a_report_without_arabic_breaks_nothing() -> None:
    """An article of numbers or of another script has no stems, and stands alone."""
    assert stories(report(("7", "7.")), report(("Title", "Words."))) == [[0], [1]]


def test_names_are_one_with_and_without_the_article() -> None:
    """القاهرة and its spelling variants are counted as one place."""
    assert name_key("القاهرة") == name_key("القاهره") == name_key("قاهرة")


def test_copies_are_folded_and_their_outlets_kept() -> None:
    """A story of one text in two outlets has two outlets, and says which brief is a copy."""
    first, second = report(LONG, "One", "2025-03-10"), report(CUT, "Two", "2025-03-11")
    story = only_story(first, second)
    assert story.outlets == ("One", "Two")
    assert [(group.of, group.briefs) for group in story.copies] == [(first.id, (second.id,))]


def test_a_copy_with_another_number_keeps_its_place_in_the_ledger() -> None:
    """An outlet may print the agency's text with a toll of its own; one that repeats the agency's says nothing new."""
    first = report(LONG, "One", "2025-03-10", figures=[figure(14, **MINISTRY)])
    same = report(CUT, "Two", "2025-03-11", figures=[figure(14, **MINISTRY)])
    other = report(CUT, "Three", "2025-03-12", figures=[figure(9, **POLICE)])
    story = only_story(first, same, other)
    (row,) = story.ledger
    assert [len(group.briefs) for group in story.copies] == [2]
    assert [(entry.outlet, entry.value) for entry in row.entries] == [("One", 14), ("Three", 9)]
    assert row.verdict == "contradiction"


def test_the_latest_central_report_leads() -> None:
    """The headline is that of the latest report, with its cite; a later one on the fringe does not lead."""
    first = report(QUAKE, day="2025-03-10", headline="Quake hits")
    later = report(QUAKE_AGAIN, day="2025-03-11", headline="Toll rises")
    story = only_story(first, later)
    assert story.headline == "Toll rises"
    assert story.headline_cites[0].brief == later.id
    assert (story.first, story.last) == ("2025-03-10", "2025-03-11")


def test_a_point_is_told_once_with_all_who_bear_it_out() -> None:
    """Two outlets that say the same, by their Arabic, stand behind one point."""
    story = only_story(report(LONG, "One"), report(CUT, "Two"))
    shared = [point for point in story.points if len(point.outlets) == 2]
    assert len(shared) == 3
    texts = [frozenset(cited.text for cited in point.cites) for point in story.points]
    assert len(set(texts)) == len(texts)
    assert len({cited.brief for cited in shared[0].cites}) == 2


def test_every_cite_is_of_a_brief_of_the_story() -> None:
    """Nothing is told without the words that bear it out."""
    story = only_story(report(LONG, "One"), report(QUAKE_AGAIN, "Two"))
    for point in story.points:
        assert point.cites
        assert {cited.brief for cited in point.cites} <= set(story.briefs)


def test_other_numbers_do_not_bear_out_a_point() -> None:
    """A statement with another number is an update, and no witness for the first."""
    nine = [{"text": "9 people were killed.", "cites": [cite(1, QUAKE[1])]}]
    ten = [{"text": "10 people were killed.", "cites": [cite(1, QUAKE[1])]}]
    one = report(QUAKE, "One", bottom_line={"text": nine[0]["text"], "cites": [], "parts": nine}, key_points=[])
    two = report(QUAKE, "Two", bottom_line={"text": ten[0]["text"], "cites": [], "parts": ten}, key_points=[])
    story = only_story(one, two)
    assert [len(point.outlets) for point in story.points] == [1]


def test_names_and_places_are_counted() -> None:
    """A name has the number of its briefs and mentions, whatever its spelling; places keep their coordinates."""
    one = report(QUAKE, people=[name("Farid", "فريد", 2)], places=[place("Bouira", "البويرة", 2, lat=36.4, lon=3.9)])
    two = report(QUAKE_AGAIN, people=[name("Farid", "فريد", 1)], places=[place("Bouira", "البويره")])
    story = only_story(one, two)
    assert [(one.name, one.briefs, one.mentions) for one in story.people] == [("Farid", 2, 3)]
    assert [(one.name, one.briefs, one.mentions, one.lat) for one in story.places] == [("Bouira", 2, 3, 36.4)]


def test_kinds_of_events_keep_their_statuses() -> None:
    """Planned and denied events are told as such."""
    story = only_story(report(events=[event("disaster"), event("disaster", "claimed"), event("aid", "planned")]))
    assert [(one.type, one.briefs, one.statuses) for one in story.events] == [
        ("aid", 1, ("planned",)),
        ("disaster", 1, ("claimed", "occurred")),
    ]


def test_a_brief_counts_once_for_a_kind_of_event() -> None:
    """However many statuses a brief gives a kind of event, it is one brief that tells of it."""
    one = report(QUAKE, events=[event("disaster"), event("disaster", "claimed")])
    two = report(QUAKE_AGAIN, events=[event("disaster"), event("aid")])
    found = [(one.type, one.briefs, one.statuses) for one in only_story(one, two).events]
    assert found == [("disaster", 2, ("claimed", "occurred")), ("aid", 1, ("occurred",))]


def test_the_reasons_add_up_to_the_score() -> None:
    """A story says why it stands where it does, the largest reason first."""
    story = only_story(
        report(QUAKE, "One", figures=[figure(9)], events=[event("disaster")]), report(QUAKE_AGAIN, "Two")
    )
    assert [reason.code for reason in story.why] == ["killed", "event", "outlets", "briefs"]
    assert story.score == pytest.approx(sum(reason.points for reason in story.why))
    assert story.why[0].text == "9 people killed, according to One"
    assert story.why[2].text == "Told by 2 outlets: One and Two"


def test_what_is_planned_or_denied_adds_nothing() -> None:
    """An attack that is planned or denied is no reason to lead."""
    story = only_story(report(events=[event("assault", "denied"), event("assault", "planned")]))
    assert [reason.code for reason in story.why] == ["briefs"]


def test_refugees_in_their_hundreds_of_thousands_do_not_lead() -> None:
    """Such a number is more often the state of things than an event: its points are bounded."""
    story = only_story(report(figures=[figure(600_000, "displaced")]))
    assert story.why[0].points == 3.0


def test_more_killed_stand_higher() -> None:
    """Stories are in the order of their score."""
    few, many = report(TALKS, figures=[figure(3)]), report(QUAKE, figures=[figure(90)])
    assert [story.briefs for story in made(few, many).stories] == [(many.id,), (few.id,)]
