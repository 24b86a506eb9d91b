"""English numbers in words: cardinals and ordinals of any length, fractions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from mujaz.translation.audit.english_vocabulary import FRACTION_NOUNS, ORDINALS, SCALES, SMALL

Word = Callable[[int], str]
"""Gives the word at an index, "" outside the text."""

_AFTER_A = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen"})


class Worded(NamedTuple):
    """A number in words: its value, the index after it, whether it is an ordinal, its largest scale word."""

    value: float
    after: int
    ordinal: bool
    scale: float


@dataclass
class _Amount:
    """A number as far as it has been read: "two thousand" and "three hundred" so far."""

    total: float = 0
    current: float = 0
    started: bool = False
    ordinal: bool = False
    scale: float = 1

    def take(self, word: str, following: str) -> bool:
        """Take one more word; False where it does not go on with the number."""
        if self.ordinal:
            taken = False
        elif word in SMALL:
            taken = self._small(SMALL[word])
        elif word in ("a", "an"):
            taken = not self.started and following in _AFTER_A and self._small(1)
        elif word == "hundred":
            taken = (not self.started or 0 < self.current < 100) and self._times(100)
        elif word == "dozen":
            taken = self._times(12)
        elif word in SCALES and len(word) > 3 and not word.endswith("s"):
            taken = self._scale(SCALES[word])
        else:
            taken = self.ordinal = word in ORDINALS and self._small(ORDINALS[word])
        return taken

    def may_go_on(self) -> bool:
        """Whether "and" may stand between this and the next word."""
        return self.started and self.current % 100 == 0 and bool(self.current or self.total)

    def _adds(self, value: float) -> bool:
        """Whether ``value`` goes on with the number: twenty + one, hundred + seven, thousand + three."""
        if self.total and not self.current:
            return True
        if self.current >= 20 and self.current % 10 == 0 and self.current % 100 != 0:
            return 0 < value < 10
        return self.current >= 100 and self.current % 100 == 0 and 0 < value < 100

    def _small(self, value: float) -> bool:
        if self.started and not self._adds(value):
            return False
        self.current, self.started = self.current + value, True
        return True

    def _times(self, factor: float) -> bool:
        self.current, self.started = (self.current or 1) * factor, True
        return True

    def _scale(self, factor: float) -> bool:
        self.total += (self.current or (0 if self.total else 1)) * factor
        self.current, self.started, self.scale = 0, True, max(self.scale, factor)
        return True


def read_words(word: Word, index: int) -> Worded | None:
    """Read the cardinal or ordinal that begins at ``index``."""
    amount = _Amount()
    after = index
    while True:
        step = after
        if amount.may_go_on() and word(step) == "and":
            step += 1
        if amount.started and word(step) == "-":
            step += 1
        if not amount.take(word(step), word(step + 1)):
            break
        after = step + 1
    if not amount.started:
        return None
    return Worded(amount.total + amount.current, after, amount.ordinal, amount.scale)


def read_fraction(word: Word, index: int) -> tuple[int, int, int] | None:
    """Read half, a third, two-thirds, one-fifth: return (numerator, denominator, index after it)."""
    first = word(index)
    if first in ("half", "halves"):
        return 1, 2, index + 1
    if first in ("quarter", "quarters"):
        return 1, 4, index + 1
    upper = 1 if first == "a" else SMALL.get(first, 0)
    step = index + 2 if word(index + 1) == "-" else index + 1
    noun = word(step)
    if noun not in FRACTION_NOUNS or not 0 < upper < 20:
        return None
    # "Two third" is no fraction, "one half" is.
    plural = noun.endswith("s")
    return (upper, FRACTION_NOUNS[noun], step + 1) if plural or upper == 1 or noun == "half" else None


def half_of_scale(word: Word, after: int) -> tuple[int, int] | None:
    """Read the scale of "half a million", "a quarter of a million" at ``after``: return (scale, index after it)."""
    step = after + 1 if word(after) in ("of", "-") else after
    step = step + 1 if word(step) == "a" else step
    scale = {"hundred": 100, "dozen": 12}.get(word(step)) or (SCALES.get(word(step)) if len(word(step)) > 3 else None)
    return None if scale is None else (scale, step + 1)
