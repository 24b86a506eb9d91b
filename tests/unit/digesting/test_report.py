"""Reading briefs: what is kept, and what is named as no brief."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.digesting.report import NotABriefError, read_digest, read_report, report_of
from mujaz.main import read_source
from mujaz.pipeline import BriefOptions
from mujaz.pipeline import brief as write_brief
from mujaz.translation.registry import make_engines
from tests.unit.digesting.making import QUAKE, brief, cite, figure, made, place, report
from tests.unit.test_main import SEED


def test_a_report_keeps_what_a_digest_needs() -> None:
    """Outlet, day, names, figures with their sentence, and the stems of the Arabic are there."""
    found = report(figures=[figure(9)], places=[place("Bouira", "البويرة", 3)], outlet="Al-Jisr")
    assert (found.outlet, found.day, found.figures[0].value) == ("Al-Jisr", "2025-03-10", 9)
    assert found.figures[0].sentence == QUAKE[1]
    assert found.places[0].mentions == 3
    counts = dict(zip(found.traces.stems, found.traces.numbers, strict=True))
    assert counts["زلزال"] > counts["انقاض"]


def test_a_brief_in_memory_gives_the_report_of_its_json() -> None:
    """`report_of` and `read_report` agree on a real brief."""
    article = read_source(str(SEED), {"published": "2020-01-13", "outlet": None}, 1 << 20)
    written = write_brief(article, make_engines(["phrasebook"]), BriefOptions())
    assert report_of(written, "seed.json") == read_report(written.to_json().encode(), "seed.json")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not-json"),
        (b'{"schema": "mujaz.brief/1", "id": "ab', "not-json"),
        (b"\xff\xfe\x00", "not-json"),
        (b"[1, 2]", "not-a-brief"),
        (b'{"schema": "mujaz.digest/1"}', "not-a-brief"),
        (b'{"schema": "mujaz.brief/1", "id": "ab"}', "bad-brief"),
    ],
)
def test_what_is_no_brief_is_named(data: bytes, code: str) -> None:
    """Cut-off, foreign and incomplete objects each have a code for the digest's log."""
    with pytest.raises(NotABriefError) as error:
        read_report(data, "x.json")
    assert error.value.code == code
    assert error.value.skipped("x.json").name == "x.json"


def test_the_reason_holds_no_text_of_the_brief() -> None:
    """A part of the wrong type is named by its place, never by what it holds."""
    with pytest.raises(NotABriefError) as error:
        read_report(brief(figures=[figure(9, text="سري") | {"value": "سري"}]), "x.json")
    assert "سري" not in str(error.value)
    assert "figures.0" in str(error.value)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"headline": ""}, "headline"),
        ({"article": {"outlet": None, "url": None, "published": "2025-03-10\n"}}, "article.published"),
        ({"events": [{"status": "سري", "type": "other"}]}, "events.0.status"),
        ({"headline_cites": [{"sentence": -1, "start": 0, "text": "سري"}]}, "headline_cites.0.sentence"),
        ({"figures": [figure(True)]}, "figures.0.value"),
        ({"figures": [figure(10**30)]}, "figures.0.value"),
        ({"key_points": [{"text": "سري"}]}, "key_points.0.cites"),
        ({"translation": {}}, "translation.sentences"),
    ],
)
def test_what_is_wrong_is_named_by_its_place(change: dict[str, object], place: str) -> None:
    """Each part that a digest uses is checked, and the first that is wrong is named by its path and nothing else."""
    with pytest.raises(NotABriefError) as error:
        read_report(json.dumps(json.loads(brief()) | change).encode(), "x.json")
    assert (error.value.code, error.value.reason) == ("bad-brief", f"wrong or missing: {place}")


@pytest.mark.parametrize(
    "value", [r'"\ud800"', "[" * 10**5 + "]" * 10**5, '"\x01"'], ids=["surrogate", "deep", "control"]
)
@pytest.mark.parametrize("field", ["id", "unread"])
def test_what_json_forbids_is_no_json(field: str, value: str) -> None:
    """Half a surrogate pair, endless nesting and bare controls are refused, in parts that are read and in others."""
    with pytest.raises(NotABriefError) as error:
        read_report(f'{{"{field}": {value}, {brief().decode()[1:]}'.encode(), "x.json")
    assert error.value.code == "not-json"


@given(st.binary(max_size=200) | st.text(max_size=80).map(lambda text: json.dumps({"schema": text}).encode()))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    """Whatever lies among the briefs is a named rejection and no traceback."""
    with pytest.raises(NotABriefError):
        read_report(data, "x")


@pytest.mark.parametrize(
    ("published", "created", "day"),
    [
        ("2025-03-10", "2025-03-11T00:00:00Z", "2025-03-10"),
        ("2025-03-10T14:30", None, "2025-03-10"),
        ("2025-03", "2025-03-11T00:00:00Z", "2025-03-11"),
        (None, "2025-03-11T00:00:00Z", "2025-03-11"),
        (None, None, None),
    ],
)
def test_the_day_of_a_report(published: str | None, created: str | None, day: str | None) -> None:
    """It is the day of publication, else that of creation; a month is no day."""
    assert report(day=published, created=created).day == day


def test_a_place_before_the_colon_of_a_title_is_no_source() -> None:
    """A title "Yemen: 11 dead" says where it happened, not who says so; elsewhere a country may speak."""
    source = {"attributed_to": "Yemen", "attributed_to_ar": "اليمن"}
    in_title, in_text = figure(11, cite=cite(0, "11"), **source), figure(11, **source)
    found = report(figures=[in_title, in_text], places=[place("Yemen", "اليمن")])
    assert [one.source for one in found.figures] == [None, "Yemen"]


def test_a_digest_reads_back() -> None:
    """`read_digest` gives the digest that was written, and refuses anything else."""
    digest = made(report())
    assert read_digest(digest.to_json().encode()) == digest
    with pytest.raises(NotABriefError):
        read_digest(brief())
