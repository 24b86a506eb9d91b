"""What the grammar returns."""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.extraction.dates.expressions import Expression


@dataclass(frozen=True, slots=True)
class Reading:
    """An expression, the index of the token behind it, and the part of the day it names."""

    expression: Expression
    end: int
    part: str = ""
