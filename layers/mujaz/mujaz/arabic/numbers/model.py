"""What a number in a text is: its span, its value, and how it was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NumberKind = Literal["cardinal", "ordinal", "fraction", "vague"]
"""``vague``: tens, hundreds, thousands with no number; ``value`` is then the power of ten that the word names."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in a text: ``text[start:end]`` says ``value`` (and nothing else, no noun, no hedge).

    ``high`` is the upper end where the words state an interval ("10-15", "from 10 to 15"). ``definite`` marks the
    article ("the seven"). ``digits`` marks digits anywhere in it; ``grouped`` a thousands separator. ``slash`` marks a
    fraction written with a slash, which may be a date. ``parts`` is (numerator, denominator) of a fraction, ``scale``
    the smallest scale word in it (1,000 in "3 million 200 thousand"), 1 where it has none. ``first`` and ``last`` are
    the indices of its first and last token in the `Scan`.
    """

    start: int
    end: int
    value: int | float
    high: int | float | None = None
    kind: NumberKind = "cardinal"
    definite: bool = False
    digits: bool = False
    grouped: bool = False
    slash: bool = False
    parts: tuple[int, int] | None = None
    scale: int = 1
    first: int = 0
    last: int = 0
