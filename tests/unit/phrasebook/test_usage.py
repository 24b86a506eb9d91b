"""Senses cost what translators say them rarer than others."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.translation.phrasebook.items import Option, Slot
from mujaz.translation.phrasebook.lexicon import Reading
from mujaz.translation.phrasebook.units import Unit, WordReading
from mujaz.translation.phrasebook.usage import SentenceUsage, Usage, default_usage, logarithm, weighed

RANKS = {word: rank for rank, word in enumerate(["area", "region", "call", "announce"])}
OPEN = Slot((Option("region"), Option("areas", 36), Option("zone", 72)), 3, 4)


def unit(*, kind: str = "word", decided: bool = False, tag: str = "N") -> Unit:
    """Return the word of the open slot."""
    senses = tuple(Reading("n", one, rank) for rank, one in enumerate(("region", "area", "zone")))
    return Unit(3, 4, kind, "منطقة", "منطقه", [WordReading(tag, senses, 0, stem="منطقه", decided=decided)])


def usage(counted: str) -> Usage:
    """Return the counts of one noun."""
    return Usage(["منطقه"], ["N"], [counted], RANKS)


def costs(counted: str, word: Unit | None = None, slot: Slot = OPEN, weight: int = 8) -> list[int]:
    """Return what the senses of the word cost."""
    sentence = SentenceUsage(usage(counted), weight)
    sentence.take([word or unit()])
    return [option.cost for option in sentence.weigh(slot).options]


def test_the_sense_that_is_said_most_costs_nothing():
    """What translators say nine times of ten goes before what the lexicon lists first."""
    region, area, zone = costs("area=9|region=1")
    assert area == 0
    assert 0 < region < zone


def test_one_occurrence_leaves_the_order_of_the_lexicon():
    """A word that was met once, in its second sense, is still first what the lexicon lists first."""
    region, area, zone = costs("area=1")
    assert region == 0 < area < zone


@pytest.mark.parametrize("word", [unit(decided=True), unit(kind="name"), unit(tag="M")])
def test_what_is_decided_or_no_open_word_keeps_its_costs(word: Unit):
    """Neighbours that decide on a sense, and names, are not outvoted by counts."""
    assert costs("area=9", word) == [0, 36, 72]


def test_other_slots_are_left_alone():
    """Slots of other tokens, of one option, and of grammar's words keep what they cost."""
    assert costs("area=9", slot=Slot(OPEN.options, 5, 6)) == [0, 36, 72]
    assert costs("area=9", slot=Slot((Option("areas", 7),), 3, 4)) == [7]
    assert costs("area=9", slot=Slot((Option("the"), Option("", 5)), 3, 4)) == [0, 5]
    assert costs("area=9", weight=0) == [0, 36, 72]


@given(st.lists(st.integers(0, 5000), min_size=2, max_size=6))
def test_more_often_said_never_costs_more(numbers: list[int]):
    """Of two senses the one that is counted oftener, and listed no later, costs no more; the best costs nothing."""
    names = [f"word{place}" for place in range(len(numbers))]
    options = [Option(name, place) for place, name in enumerate(names)]
    found = weighed(options, names, dict(zip(names, numbers, strict=True)), 16)
    assert min(option.cost for option in found) == 0
    for one in range(len(numbers)):
        for other in range(one + 1, len(numbers)):
            if numbers[one] >= numbers[other]:
                assert found[one].cost <= found[other].cost


@given(st.integers(1, 10**9))
def test_the_logarithm_is_exact_to_a_part_in_the_measure(number: int):
    """The tabulated logarithm, shifted for large numbers, is monotone and off by at most one part per doubling."""
    assert abs(logarithm(number) - 16 * math.log(number)) <= 1 + max(0, number.bit_length() - 12) * 0.5
    assert logarithm(number) <= logarithm(number + 1) + 1


def test_the_package_counts_say_what_news_says():
    """In news an operation is more often meant than a process, which the lexicon lists too."""
    senses = (Reading("n", "process", 0), Reading("n", "operation", 1))
    word = Unit(0, 1, "word", "عملية", "عمليه", [WordReading("N", senses, 0, stem="عمليه")])
    counts = default_usage().counts(word)
    assert counts is not None
    assert counts["operation"] > counts["process"] > 0
