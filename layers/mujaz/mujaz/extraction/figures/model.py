"""A number that is a figure, before it is put into words."""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.arabic.numbers import Number, Quantity
from mujaz.extraction.figures.nouns import Noun


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that is a figure: its tokens, counted noun included, and what they count.

    ``noun_first`` to ``noun_last`` are the tokens of the counted noun and its adjectives. ``unit`` is None for things
    and people.
    """

    quantity: Quantity
    first: int
    last: int
    noun: Noun | None = None
    noun_first: int = 0
    noun_last: int = -1
    people: bool = False
    score: bool = False
    unit: str | None = None

    @property
    def number(self) -> Number:
        """The number itself."""
        return self.quantity.number
