"""The day an article speaks from: its dateline, else its publication date, corrected by what the text says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of writing, or as much of it as is known, and where that comes from.

    ``day`` is None where only the month is known, ``month`` is None where nothing is.
    """

    day: date | None = None
    month: tuple[int, int] | None = None
    source: str = "nothing"
    contradiction: str = ""
    """why the publication date was not taken, "" where it was or there was none"""

    @classmethod
    def of(cls, day: date, source: str, contradiction: str = "") -> Anchor:
        """Return the anchor of a known day."""
        return cls(day, (day.year, day.month), source, contradiction)

    @property
    def year(self) -> int | None:
        """The year of writing."""
        return self.month[0] if self.month else None
