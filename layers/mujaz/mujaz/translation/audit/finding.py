"""A doubt about one sentence's English, with the words on both sides that it is about."""

from __future__ import annotations

from dataclasses import dataclass
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
    """Write a number for a reader: 1,200,000; 0.25."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,.10g}"
