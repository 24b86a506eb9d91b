"""Which types of event a text tells of at all, main or not."""

from __future__ import annotations

from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.extraction.events.triggers import triggers


def tells_of(marked: MarkedArticle) -> frozenset[str]:
    """Return the types of all events that the text tells of."""
    return frozenset(one.type for first, stop in marked.ranges for one in triggers(marked, first, stop))
