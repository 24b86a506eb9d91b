"""Which English numbers say which number of the Arabic."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from mujaz.arabic.letters import Folded
from mujaz.translation.audit.arabic_numbers import ArabicNumbers, Required
from mujaz.translation.audit.english_numbers import EnglishNumber


class Pair(NamedTuple):
    """A number of the Arabic, its span in the folded sentence, and the English numbers of the same value."""

    required: Required
    start: int
    end: int
    said: tuple[EnglishNumber, ...]


def values(number: EnglishNumber) -> set[float]:
    """Return the values that an English number may stand for, fit for comparing."""
    return {round(float(value), 9) for value in (number.value, *number.also)}


def pairs(source: ArabicNumbers, numbers: tuple[EnglishNumber, ...], folded: Folded) -> list[Pair]:
    """Pair the numbers of the Arabic with the English numbers that say them; those that none says are left out."""
    found = []
    for one in source.required:
        said = tuple(number for number in numbers if one.values & values(number))
        if said:
            start, end = (bisect_left(folded.offsets, position) for position in (one.start, one.end))
            found.append(Pair(one, start, end, said))
    return found
