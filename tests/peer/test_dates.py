"""The Arabic date cases of duckling, dateparser and CLDR against our reader; figures are printed with ``-s``."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from tests.peer.dates_adapter import COARSER, EXCLUDED, cases, verdicts

FLOORS = {"duckling_time": 0.99, "dateparser": 1.0, "cldr_months_days": 1.0, "cldr_relative_time": 1.0}
"""Share of the cases that are not excluded which must be right (or coarser, by a listed convention)."""


@pytest.mark.parametrize("suite", FLOORS)
def test_suite(suite):
    """A suite keeps its share of right answers, and no answer is wrong: what is not right is an abstention."""
    judged = list(verdicts(suite))
    count = Counter(verdict for _, verdict in judged)
    total = len(judged) - count["excluded"]
    figures = f"{suite}: {dict(count)} of {len(judged)}, {(count['right'] + count['coarser']) / total:.1%}"
    sys.stdout.write(f"\n{figures}\n")
    assert [text for text, verdict in judged if verdict == "wrong"] == []
    assert (count["right"] + count["coarser"]) / total >= FLOORS[suite]


def test_conventions_are_needed():
    """Every exclusion and every convention of the adapter names a case of the suite that it is needed for."""
    inputs = {case["input"] for case in cases("duckling_time")}
    by_text = dict(verdicts("duckling_time"))
    assert set(EXCLUDED) | set(COARSER) <= inputs
    assert {text for text in COARSER if by_text[text] != "coarser"} == set()
