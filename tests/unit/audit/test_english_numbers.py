"""Numbers read from English text: digits, words, mixtures; how sure, and what else they may stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.translation.audit.english_numbers import read_english_numbers


def read(text: str) -> list[tuple[str, float]]:
    return [(text[one.start : one.end], one.value) for one in read_english_numbers(text)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2,300 people and 14.7 percent", [("2,300", 2300), ("14.7", 14.7)]),
        ("$2.3 billion, 2.5m euros, £3bn", [("2.3 billion", 2.3e9), ("2.5m", 2.5e6), ("3bn", 3e9)]),
        ("a 28-year-old, the 60th and the 3rd", [("28", 28), ("60th", 60), ("3rd", 3)]),
        ("160km/h and 105 mph", [("160", 160), ("105", 105)]),
        ("twenty-five thousand three hundred and six", [("twenty-five thousand three hundred and six", 25306)]),
        ("one hundred and twenty", [("one hundred and twenty", 120)]),
        ("a hundred, fifteen hundred", [("a hundred", 100), ("fifteen hundred", 1500)]),
        ("3 million 200 thousand", [("3 million 200 thousand", 3_200_000)]),
        ("half a million, a quarter of a million", [("half a million", 5e5), ("a quarter of a million", 2.5e5)]),
        ("one and a half million", [("one and a half million", 1.5e6)]),
        ("two dozen, 24 dozen", [("two dozen", 24), ("24 dozen", 288)]),
        ("between two and three", [("two", 2), ("three", 3)]),
        ("hundreds of thousands of people", [("hundreds of thousands", 100_000)]),
        ("two-thirds, a third, one-fifth", [("two-thirds", 2 / 3), ("a third", 1 / 3), ("one-fifth", 0.2)]),
        ("the 1970s and the '80s", [("1970s", 1970), ("80s", 1980)]),
        ("the thirties of the nineteenth century", [("thirties", 1830), ("nineteenth", 19), ("century", 100)]),
        ("a couple of thousand, a few hundred", [("couple", 2), ("thousand", 2000), ("hundred", 100)]),
        ("Louis XVI and Henry VIII", [("XVI", 16), ("VIII", 8)]),
        ("twice, both, a decade", [("twice", 2), ("both", 2), ("decade", 10)]),
        ("at 9:30 am and 11:20", [("9:30", 9), ("11:20", 11)]),
        ("1/3 of 2 1/2", [("1/3", 1 / 3), ("2", 2), ("1/2", 0.5)]),
        ("10 billion euros (US$14.7 billion)", [("10 billion", 10e9), ("14.7 billion", 14.7e9)]),
        ("Euro10 billion", [("10 billion", 10e9)]),
        ("no number here, nor in I or Vienna", []),
        ("", []),
    ],
)
def test_values(text: str, numbers: list[tuple[str, float]]) -> None:
    """Each number once, with the words that say it."""
    assert read(text) == [(words, pytest.approx(value)) for words, value in numbers]


@pytest.mark.parametrize("text", ["F16", "Il-76", "A1GP", "COVID-19", "one of them", "a second", "twice"])
def test_what_may_be_a_name_or_no_number_is_not_sure(text: str) -> None:
    """It may translate a number, but its presence proves none."""
    assert [one.sure for one in read_english_numbers(text)] == [False]


@pytest.mark.parametrize(
    ("text", "value", "also"),
    [
        ("the 1995-96 season", 1995, 1996),
        ("two decades", 2, 20),
        ("two to three million", 2, 2_000_000),
        ("5m", 5_000_000, 5),
        ("a quarter", 0.25, 25),
        ("at 9:30", 9, 930),
    ],
)
def test_other_readings_are_told(text: str, value: float, also: float) -> None:
    """What the same words may stand for as well."""
    first = read_english_numbers(text)[0]
    assert first.value == value
    assert also in first.also


WORDS = st.sampled_from(
    "one two twenty thirty hundred thousand million and a half third of - , dozens 12 3.5 1,000 % $ 1970s 9:30 XVI "
    "first couple few m s decade the".split()
)


@given(st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=60))
def test_any_text_is_read_in_order_without_overlaps(text: str) -> None:
    """The reader never raises, and its spans hold what it read."""
    end = 0
    for one in read_english_numbers(text):
        assert end <= one.start < one.end <= len(text)
        assert one.value >= 0
        end = one.end


@given(st.integers(0, 10**9))
def test_digits_with_separators_have_their_value(value: int) -> None:
    """Whatever the number, with commas and without."""
    assert [one.value for one in read_english_numbers(f"about {value:,} people")] == [value]
    assert [one.value for one in read_english_numbers(f"about {value} people")] == [value]
