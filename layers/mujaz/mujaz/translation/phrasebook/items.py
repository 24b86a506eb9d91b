"""What the search walks through: slots of English in order, sequences of them, and alternatives between sequences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Option(NamedTuple):
    """English that may fill a slot, and what choosing it costs (sixteenths of a nat)."""

    english: str
    cost: int = 0


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the English sentence, filled by one option; it came from the source's tokens ``first`` to ``last``."""

    options: tuple[Option, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """Items one after the other."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives, each with its cost: other words, other order."""

    ways: tuple[tuple[int, Item], ...]


Item = Slot | Sequence | Choice


def sequence(items: Iterable[Item | None]) -> Item:
    """Join items, leaving out what is None."""
    kept = tuple(item for item in items if item is not None)
    return kept[0] if len(kept) == 1 else Sequence(kept)


def word(english: str, first: int, last: int) -> Slot:
    """Make a slot that can only be filled one way."""
    return Slot((Option(english),), first, last)


def options(english: Iterable[str], first: int, last: int, step: int = 12) -> Slot:
    """Make a slot whose options cost ``step`` more each, in the order given; repeats are left out."""
    seen = dict.fromkeys(english)
    return Slot(tuple(Option(text, rank * step) for rank, text in enumerate(seen)), first, last)
