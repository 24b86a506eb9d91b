"""How far a sentence of the phrasebook is likely to be from what a translator would say.

A linear model of a few measures of the sentence, fitted by scripts/fit_doubt.py on careful translations: what it gives
is the distance in chrF points that such sentences had on average. It serves to choose among sentences of one engine; it
is no likelihood of anything, and never shown to a reader.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.translation.phrasebook.model import LanguageModel
from mujaz.translation.phrasebook.units import Unit

_SEVERAL = 2
"""Senses of a word beyond which it is open."""


class Measures(NamedTuple):
    """Measures of a sentence: the model's cost of a word, and shares of its units in thousandths."""

    cost: int
    """of a word, in sixteenths of a nat (see `LanguageModel.doubt`)"""
    unknown: int
    open: int
    """words of more than two senses"""
    ambiguous: int
    """words of more than one class"""
    signs: int
    adjectives: int
    nouns: int
    names: int
    linked: int
    """"of" in the English"""
    words: int
    """words of the English"""


_WEIGHTS = Measures(453, 97, 15, 3, 13, -32, -20, -25, 10, 5)
"""What each measure adds, in thousandths of a point."""
_REST = -7321
"""What every sentence has."""


def measures(units: Sequence[Unit], text: str, model: LanguageModel) -> Measures:
    """Return the measures of a sentence's units, as they were read, and of its English."""
    tags = [unit.reading.tag for unit in units]
    counts = (
        sum(unit.kind == "unknown" for unit in units),
        sum(len(unit.reading.senses) > _SEVERAL for unit in units),
        sum(len({reading.tag for reading in unit.readings}) > 1 for unit in units),
        tags.count("S"),
        tags.count("A"),
        tags.count("N"),
        sum(unit.kind == "name" for unit in units),
        text.lower().count(" of "),
        len(text.split()),
    )
    return Measures(model.doubt(text) or 0, *(1000 * count // len(units) for count in counts))


def doubt(units: Sequence[Unit], text: str, model: LanguageModel) -> int:
    """Return how many chrF points a sentence is likely to be away from a translator's: 20 is near, 50 far."""
    found = measures(units, text, model)
    return (_REST + sum(weight * measure for weight, measure in zip(_WEIGHTS, found, strict=True))) // 1000
