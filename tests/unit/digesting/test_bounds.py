"""Which figures can both be true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.digesting.ledger.bounds import compatible
from mujaz.facts import Bound

Stated = tuple[float, float | None, Bound]


@pytest.mark.parametrize(
    ("a", "b", "both"),
    [
        ((280, None, "exact"), (300, None, "exact"), False),
        ((280, None, "over"), (300, None, "exact"), True),
        ((280, None, "at_least"), (280, None, "exact"), True),
        ((300, None, "at_least"), (280, None, "exact"), False),
        ((10, None, "under"), (9, None, "exact"), True),
        ((10, None, "at_most"), (11, None, "exact"), False),
        ((100, None, "about"), (96, None, "exact"), True),
        ((100, None, "about"), (70, None, "exact"), False),
        ((10, 15, "range"), (12, None, "exact"), True),
        ((10, 15, "range"), (16, None, "exact"), False),
        ((10, None, "tens_of"), (43, None, "exact"), True),
        ((10, None, "tens_of"), (4, None, "exact"), False),
        ((300, None, "exact"), (298, None, "exact"), True),
        ((1200, None, "exact"), (1240, None, "exact"), True),
        ((40, None, "exact"), (41, None, "exact"), False),
        ((5.8, None, "exact"), (5.6, None, "exact"), False),
        ((0, None, "exact"), (0, None, "exact"), True),
    ],
)
def test_what_can_both_be_true(a: Stated, b: Stated, both: bool) -> None:
    """Bounds allow what they say; large round numbers stand for those near them, small ones are counts."""
    assert compatible(a, b) is both
    assert compatible(b, a) is both


_BOUNDS: list[Bound] = ["exact", "over", "at_least", "about", "under", "at_most", "tens_of"]
_STATED = st.tuples(st.integers(0, 10**7), st.none(), st.sampled_from(_BOUNDS))


@given(_STATED, _STATED)
def test_it_does_not_matter_which_comes_first(a: Stated, b: Stated) -> None:
    """Being compatible is mutual, and a figure is compatible with itself."""
    assert compatible(a, b) == compatible(b, a)
    assert compatible(a, a) or a == (0, None, "tens_of")
