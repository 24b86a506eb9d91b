"""The data that digests are measured with is whole: enough of it, told apart, and what its maker writes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[2] / "bench"


@pytest.fixture
def stories(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCH))
    return import_module("digest_stories")


@pytest.fixture
def contradictions(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCH))
    return import_module("digest_contradictions")


def test_there_are_enough_stories_and_no_two_texts_are_the_same(stories: ModuleType) -> None:
    """At least 200 articles in 60 stories; of each part a third at least."""
    told = {
        part: [one for path in stories.families(part) for one in stories.read_family(path)] for part in ("tune", "held")
    }
    whole = [*told["tune"], *told["held"]]
    assert len(whole) >= 200
    assert len({one.story for one in whole}) >= 60
    assert len({one.article.text for one in whole}) == len(whole) == len({one.name for one in whole})
    assert min(len(part) for part in told.values()) >= len(whole) / 3
    kinds = {"wire", "paraphrase", "cut", "reorder", "lead", "update", "background"}
    assert {one.kind for one in whole} == kinds


def test_b_cubed_is_what_its_authors_say(stories: ModuleType) -> None:
    """All alone: precision 1; all in one: recall 1; the right groups: both."""
    truth = {"a": 1, "b": 1, "c": 2}
    assert stories.b_cubed(truth, {"a": 1, "b": 1, "c": 2}) == (1, 1, 1)
    assert stories.b_cubed(truth, {"a": 1, "b": 2, "c": 3})[:2] == pytest.approx((1, 2 / 3))
    assert stories.b_cubed(truth, {"a": 1, "b": 1, "c": 1})[:2] == pytest.approx((5 / 9, 1))


def test_there_are_as_many_contradictions_as_look_alikes(contradictions: ModuleType) -> None:
    """100 of each, each with a name of its own and two values that differ."""
    cases = list(contradictions.cases("all"))
    assert Counter(case["contradicts"] for case in cases) == {True: 100, False: 100}
    assert len({case["id"] for case in cases}) == 200
    assert all(len(set(case["values"])) == 2 and 2 <= len(case["articles"]) <= 3 for case in cases)
    assert len(list(contradictions.cases("tune"))) + len(list(contradictions.cases("held"))) == 200


def test_the_file_of_cases_is_what_its_maker_writes() -> None:
    """Nobody has changed a case by hand."""
    made = subprocess.run(
        [sys.executable, str(BENCH / "contradictions" / "make.py")],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1"},
    )
    written = (BENCH / "contradictions" / "cases.jsonl").read_text("utf-8")
    assert [json.loads(line) for line in made.stdout.splitlines()] == [
        json.loads(line) for line in written.splitlines()
    ]
