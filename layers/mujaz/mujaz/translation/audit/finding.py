"""A doubt about one sentence's English, with the words on both sides that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Severity = Literal["info", "warning", "error"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Finding:
    """``arabic`` and ``english`` are spans within the two sentences, where the doubt is about words at all.

    ``about`` is English, may name figures, and never repeats words of the article.
    """

    code: str
    about: str
    severity: Severity
    arabic: Span | None = None
    english: Span | None = None


def number_text(value: float) -> str:
    """Write a number for a reader: 1,200,000; 14.7; 1/3."""
    if float(value).is_integer():
        return f"{int(value):,}"
    fraction = Fraction(value).limit_denominator(10)
    if value < 1 and fraction.denominator < 10 and abs(fraction - value) < 1e-6:
        return str(fraction)
    return f"{value:,.10g}"
