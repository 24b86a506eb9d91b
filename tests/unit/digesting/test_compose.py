"""The digest as a whole: what is in it, what is late, what is left out, and that it is always the same."""

from __future__ import annotations

import dataclasses
import json
import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from mujaz.digesting.model import Copies, Digest, Part, Period, Skipped, StoryPlace, json_schema
from mujaz.digesting.render import to_atom, to_html, to_json, to_markdown
from mujaz.digesting.report import NotABriefError, read_report
from mujaz.digesting.summary import short_summary
from mujaz.digesting.watchlist import load_watchlist
from tests.unit.digesting.making import (
    MINISTRY,
    POLICE,
    QUAKE,
    QUAKE_AGAIN,
    TALKS,
    brief,
    event,
    figure,
    made,
    name,
    place,
    report,
)
from tests.unit.test_main import SEED

FIRST, SECOND = Period(start="2025-03-10", end="2025-03-10"), Period(start="2025-03-11", end="2025-03-11")
BOUIRA = [place("Bouira", "البويرة", lat=36.4, lon=3.9)]

REPORTS = (
    report(QUAKE, "One", figures=[figure(9, **POLICE)], places=BOUIRA),
    report(QUAKE_AGAIN, "Two", figures=[figure(14, **MINISTRY)], places=BOUIRA),
    report(TALKS, "Three", people=[name("Samer", "سامر")]),
    report(TALKS[:2], "Four", "2025-03-11"),
)


@settings(max_examples=12, deadline=None)
@given(st.permutations(REPORTS))
def test_the_order_of_briefs_does_not_matter(reports: list[object]) -> None:
    """The same briefs in any order give the same bytes in every form."""
    one, other = made(*REPORTS), made(*reports)  # type: ignore[arg-type]
    assert to_json(one) == to_json(other)
    for render in (to_html, to_markdown, to_atom):
        assert render(one) == render(other)


def test_only_the_period_is_told() -> None:
    """A brief of the next day is not in the digest, one of the day is."""
    digest = made(*REPORTS, period=FIRST)
    assert {brief.outlet for brief in digest.briefs} == {"One", "Two", "Three"}
    assert digest.headline == "2 stories from 3 briefs of 3 outlets, 1 contradiction between sources."


def test_an_empty_period_says_so() -> None:
    """All forms of an empty digest can be written, and say that there is nothing."""
    digest = made(period=FIRST)
    assert digest.headline == "No briefs in this period."
    for text in (to_html(digest), to_markdown(digest), to_atom(digest), short_summary(digest)):
        assert "No briefs in this period." in text


def test_a_brief_of_an_earlier_day_that_came_now_is_late() -> None:
    """It was created in the period, so the digest of its day can't have had it."""
    late = report(QUAKE, "Late", "2025-03-08", created="2025-03-11T06:00:00Z")
    digest = made(late, period=SECOND)
    assert (digest.stories, [story.briefs for story in digest.late]) == ((), [(late.id,)])
    assert digest.headline == "No briefs in this period. 1 late brief."
    assert "1 late" in short_summary(digest)
    assert "## Late" in to_markdown(digest)


def test_a_brief_that_the_digest_of_its_day_lacks_is_late() -> None:
    """The digest of its day is there and does not have it; one that it has is left alone."""
    before = made(*REPORTS[:3], period=FIRST)
    late = report(("سيول في وادي حضرموت", "جرفت سيول بيوتا طينية في وادي حضرموت شرقي اليمن."), "Late", "2025-03-10")
    digest = made(*REPORTS, late, period=SECOND, earlier=[before])
    assert [story.outlets for story in digest.late] == [("Late",)]
    assert [story.outlets for story in digest.stories] == [("Four",)]
    third = Period(start="2025-03-12", end="2025-03-12")
    assert made(*REPORTS, late, period=third, earlier=[before, digest]).late == ()


def test_old_briefs_that_no_digest_lacks_are_left_alone() -> None:
    """A folder with the briefs of a year makes no late ones in the digest of a day."""
    assert made(report(day="2024-01-01"), period=SECOND).late == ()


def test_what_is_there_twice_or_without_a_day_is_named() -> None:
    """The same brief under two names counts once; a brief without a day is left out; both are in the log."""
    again = dataclasses.replace(REPORTS[0], name="0.json")
    nameless = report(day=None)
    digest = made(REPORTS[0], again, nameless, skipped=[Skipped(name="x", code="not-json", reason="cut")])
    assert {(one.name, one.code) for one in digest.skipped} == {
        (REPORTS[0].name, "twice"), (nameless.name, "no-date"), ("x", "not-json"),
    }  # fmt: skip
    assert [brief.name for brief in digest.briefs] == ["0.json"]


def test_a_rerun_with_its_own_digest_among_the_earlier_ones_changes_nothing() -> None:
    """Digests of the period itself and of later ones are no earlier ones."""
    once = made(*REPORTS, period=SECOND)
    later = made(period=Period(start="2025-03-12", end="2025-03-12"))
    assert to_json(made(*REPORTS, period=SECOND, earlier=[once, later])) == to_json(once)


def test_the_id_follows_from_the_content() -> None:
    """Another brief makes another id."""
    assert made(*REPORTS).id != made(*REPORTS[:3]).id
    assert made(*REPORTS).id == made(*REPORTS).id


def test_the_json_reads_back_and_the_schema_is_committed() -> None:
    """Digest.from_json(to_json) is the digest; docs/digest.schema.json is generated from the model."""
    digest = made(*REPORTS)
    assert Digest.from_json(to_json(digest)) == digest
    committed = SEED.parents[2] / "docs" / "digest.schema.json"
    assert committed.read_text("utf-8") == json_schema()


def _parts(value: object) -> Iterator[Part]:
    """Yield the parts of a digest, those of parts too."""
    if isinstance(value, Part):
        yield value
    inner = vars(value).values() if isinstance(value, BaseModel) else value if isinstance(value, tuple) else ()
    for one in inner:
        yield from _parts(one)


def test_parts_made_unchecked_have_all_fields_in_order() -> None:
    """What is made of checked pieces is as if it were checked: all fields are there, in the order of the model."""
    rules = load_watchlist('rules: [{name: dead, figures: ["killed >= 1"]}]')
    protest = report(TALKS, "Five", events=[event("protest"), event("protest", "planned")])
    parts = list(_parts(made(*REPORTS, protest, watchlist=rules)))
    assert {type(part) for part in parts} == {*Part.__subclasses__(), StoryPlace} - {Copies}
    for part in parts:
        assert list(vars(part)) == list(type(part).model_fields)
        assert type(part).model_validate(vars(part)) == part


def test_a_period_ends_after_it_starts() -> None:
    """A period the wrong way round is no period; a day and a span have labels for folders."""
    with pytest.raises(ValidationError):
        Period(start="2025-03-11", end="2025-03-10")
    with pytest.raises(ValidationError):
        Period(start="2025-02-30", end="2025-03-10")
    assert FIRST.label == "2025-03-10"
    assert Period(start="2025-03-10", end="2025-03-11").label == "2025-03-10_2025-03-11"
    assert "2025-03-10" in FIRST
    assert 5 not in FIRST


def test_many_briefs_in_random_order() -> None:
    """Fifty briefs of two events and of others: the stories are the same in any order."""
    reports = [
        report((*text, f"جملة رقم {n} من النص."), f"Outlet {n % 7}", f"2025-03-{10 + n % 3}", figures=[figure(n + 3)])
        for n, text in enumerate([QUAKE, QUAKE_AGAIN, TALKS] * 17)
    ]
    first = to_json(made(*reports))
    random.Random(3).shuffle(reports)
    assert to_json(made(*reports)) == first


_JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just("2025-13-40"),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


def _paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the places of a JSON value at which something stands."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, part in inner for found in _paths(part, (*path, key)))]


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_no_brief_breaks_a_digest(data: st.DataObject) -> None:
    """Whatever stands in a field of a brief: it is named and left out, or told of in every form."""
    made_up = json.loads(brief(QUAKE, figures=[figure(9, **POLICE)], places=BOUIRA))
    path = data.draw(st.sampled_from(_paths(made_up)[1:]))
    holder = made_up
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = data.draw(_JUNK)
    skipped, reports = [], [REPORTS[1]]
    try:
        reports.append(read_report(json.dumps(made_up).encode(), "x.json"))
    except NotABriefError as error:
        skipped.append(error.skipped("x.json"))
    digest = made(*reports, skipped=skipped)
    assert Digest.from_json(digest.to_bytes()) == digest
    for render in (to_html, to_markdown, to_atom, short_summary):
        assert render(digest)
