"""Other projects' Arabic number cases, run against ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.peer.number_suites import CLDR_CODES, CLDR_EXCLUDED, SUITES, cases, run

DATA = Path(__file__).parent / "data"
COMMITTED = [name for name, (file, _, _) in SUITES.items() if (DATA / file).exists()]


def test_all_suites_but_the_one_under_the_lgpl_are_here() -> None:
    """Every suite of the table but num2words is committed, so none is skipped by accident."""
    assert sorted(set(SUITES) - set(COMMITTED)) == ["num2words"]


@pytest.mark.parametrize("name", COMMITTED)
def test_suite(name: str) -> None:
    """The share of right cases reaches the suite's mark; what is not right is an abstention, never a wrong value."""
    file, adapter, share = SUITES[name]
    result = run(DATA / file, adapter)
    judged = sum(map(len, result.values())) - len(result["excluded"])
    assert not result["wrong"], [case["input"] for case in result["wrong"]]
    assert len(result["right"]) >= share * judged, [case["input"] for case in result["abstained"]]


def test_every_unit_of_cldr_is_either_read_or_excluded_with_a_reason() -> None:
    """No unit is left out silently."""
    names = {case["expected"]["unit"] for case in cases(DATA / "cldr" / "units.jsonl")}
    assert names == {name for name in names if (name in CLDR_CODES) != (name in CLDR_EXCLUDED)}
