"""Fingerprints of articles: a digest is the same with and without them, and one that is wrong is not believed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic import fingerprint
from mujaz.arabic.fingerprint import Fingerprint, Traces, fingerprint_of, traces_in, traces_of
from mujaz.digesting import report as reading
from mujaz.digesting.compose import digest
from mujaz.digesting.render import to_json_bytes
from mujaz.digesting.report import Report, read_report
from tests.unit.digesting.making import MARCH, POLICE, QUAKE, QUAKE_AGAIN, TALKS, brief, figure, name, place

_QUAKE = dict(enumerate(QUAKE))
_ARTICLES = st.dictionaries(
    st.integers(0, 12),
    st.lists(st.sampled_from([*" ".join(QUAKE + TALKS).split(), "12,5", "مبنى/مدرسة", "–", "\n"]), max_size=30).map(
        " ".join
    ),
    max_size=6,
)


def _made(sentences: dict[int, str]) -> Fingerprint:
    made = fingerprint_of(sentences)
    assert made is not None
    return made


def _carrying(carried: Any, text: tuple[str, ...] = QUAKE, **parts: Any) -> bytes:
    """Return a brief that carries this as its fingerprint."""
    return json.dumps(json.loads(brief(text, **parts)) | {"fingerprint": carried}).encode()


@pytest.fixture
def read_again(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note how many sentences each article has whose Arabic is read."""
    noted: list[int] = []

    def noting(sentences: dict[int, str]) -> Traces:
        noted.append(len(sentences))
        return traces_of(sentences)

    monkeypatch.setattr(reading, "traces_of", noting)
    return noted


@given(_ARTICLES)
def test_a_fingerprint_gives_the_traces_that_the_arabic_gives(sentences: dict[int, str]) -> None:
    """In the same order, with the same counts and the same sketch, whatever the text; JSON loses nothing."""
    made = fingerprint_of(sentences)
    if made is None:
        assert max(traces_of(sentences).numbers) > fingerprint._MOST
    else:
        assert traces_in(Fingerprint(**json.loads(json.dumps(asdict(made)))), sentences) == traces_of(sentences)


def test_a_stem_said_too_often_for_a_character_gets_no_fingerprint() -> None:
    """Nothing is rounded: the Arabic of such an article is read each time."""
    assert fingerprint_of({5: "زلزال " * 43}) is not None
    assert fingerprint_of({5: "زلزال " * 44}) is None
    assert traces_of({5: "زلزال " * 300}).numbers == bytes([255])


def test_counts_need_no_escape_in_json() -> None:
    """The largest count stands before the backslash."""
    counts = _made({5: "زلزال " * 43}).counts
    assert json.dumps(counts) == f'"{counts}"'


def test_a_fingerprint_is_believed_and_the_arabic_not_read(read_again: list[int]) -> None:
    """The report of a brief with a fingerprint is that of the brief without."""
    carrying = read_report(_carrying(asdict(_made(_QUAKE))), "a.json")
    assert read_again == []
    plain = read_report(_carrying(None), "a.json")
    assert read_again == [len(QUAKE)]
    assert carrying == plain


@pytest.mark.parametrize(
    "change",
    [
        {"version": fingerprint.VERSION + 1},
        {"sha256": "0" * 64},
        {"sha256": None},
        {"stems": "زلزال"},
        {"stems": _made(_QUAKE).stems.replace("زلزال", "سلام")},
        {"counts": _made(_QUAKE).counts.replace("1", "2")},
        {"counts": 7},
        {"sketch": ""},
        {"sketch": "é"},
    ],
)
def test_a_fingerprint_that_was_changed_is_left_aside(change: dict[str, Any], read_again: list[int]) -> None:
    """Each of its fields is under the checksum; the Arabic is read instead, and the report is the same."""
    data = _carrying(asdict(_made(_QUAKE)) | change)
    assert read_report(data, "a.json") == read_report(_carrying(None), "a.json")
    assert read_again == [len(QUAKE)] * 2


@pytest.mark.parametrize("carried", [7, "x", [], {}, {"version": 1}, _carrying(None).decode()])
def test_a_fingerprint_of_another_form_is_left_aside(carried: object, read_again: list[int]) -> None:
    """A version to come may have other fields: the brief is read all the same."""
    assert read_report(_carrying(carried), "a.json") == read_report(_carrying(None), "a.json")
    assert len(read_again) == 2


def test_the_fingerprint_of_another_article_is_left_aside(read_again: list[int]) -> None:
    """Also where only one letter of the Arabic was changed since."""
    carried = asdict(_made(_QUAKE))
    edited = (*QUAKE[:-1], QUAKE[-1].replace("خمس", "ست"))
    for text in (TALKS, edited, QUAKE[:-1]):
        assert read_report(_carrying(carried, text), "a.json") == read_report(_carrying(None, text), "a.json")
    assert len(read_again) == 6


@pytest.mark.parametrize(
    "change", [{"counts": "11"}, {"counts": "٣"}, {"sketch": "AAA="}, {"sketch": "!"}, {"sketch": "é"}]
)
def test_a_checksum_does_not_make_nonsense_readable(change: dict[str, str]) -> None:
    """A fingerprint whose checksum is right and whose parts can't be read, or don't fit, is left aside."""
    forged = replace(_made({1: "زلزال"}), **change)
    checksum = fingerprint._checksum({1: "زلزال"}, forged.stems, forged.counts, forged.sketch)
    assert traces_in(replace(forged, sha256=checksum), {1: "زلزال"}) is None


def test_the_checksum_knows_where_sentences_end() -> None:
    """Two texts that are the same letters cut in other places have two checksums."""
    assert _made({1: "زلزال\n2 5 قصف"}).sha256 != _made({1: "زلزال", 2: "قصف"}).sha256


def test_the_fingerprint_is_the_same_everywhere() -> None:
    """On every machine and Python. Where this fails since the stemming was changed, `VERSION` must be raised."""
    made = _made(_QUAKE)
    assert (made.version, made.sketch, made.counts) == (
        1,
        "GEoWBHFKlF0/ailsWJcycw==",
        "5535522222222222222222222211111111",
    )
    assert made.sha256 == "83d0b7edd125e999bc8b8a63700ed778c72faa1c38739fc7d04132af028c29ee"


@pytest.mark.parametrize("carriers", [0, 1, 3])
def test_a_digest_is_the_same_with_and_without_fingerprints(carriers: int) -> None:
    """Byte for byte, also where only some briefs carry one."""
    texts = (QUAKE, QUAKE_AGAIN, TALKS, QUAKE[:3])
    parts = {
        "figures": [figure(9, **POLICE)], "places": [place("Bouira", "البويرة", 2)],
        "organisations": [name("Civil Protection", "الحماية المدنية")],
    }  # fmt: skip

    def reports(*, carrying: int) -> Iterator[Report]:
        for at, text in enumerate(texts):
            carried = asdict(_made(dict(enumerate(text)))) if at < carrying else None
            yield read_report(_carrying(carried, text, outlet=f"Outlet {at}", **parts), f"{at}.json")

    without = to_json_bytes(digest(reports(carrying=0), MARCH))
    assert to_json_bytes(digest(reports(carrying=carriers), MARCH)) == without
    assert to_json_bytes(digest(reports(carrying=len(texts)), MARCH)) == without
