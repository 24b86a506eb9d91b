"""The search for cycles rests while a digest is made, and goes on after it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from mujaz.digesting.cycles import without_search_for_cycles


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    gc.enable()


def test_the_search_goes_on_after_a_failure() -> None:
    """A digest that can't be made must not leave a Lambda function's process without its collector."""

    @without_search_for_cycles()
    def fail() -> None:
        raise ValueError(f"the search is {'on' if gc.isenabled() else 'off'}")

    with pytest.raises(ValueError, match="off"):
        fail()
    assert gc.isenabled()


def test_a_search_that_was_off_stays_off() -> None:
    """Who has turned it off wants it so; within another digest's it is not turned on early."""
    gc.disable()
    with without_search_for_cycles():
        pass
    assert not gc.isenabled()
