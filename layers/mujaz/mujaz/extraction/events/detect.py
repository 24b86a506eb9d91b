"""Which types of event a text tells of at all, main or not."""

from __future__ import annotations

from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.extraction.events.evidence import told
from mujaz.extraction.events.evidence import types as evident
from mujaz.extraction.events.triggers import triggers


def tells_of(marked: MarkedArticle) -> frozenset[str]:
    """Return the types of all events that the text tells of.

    For the types that need evidence (assault, protest) the sentence as a whole decides, for the others a trigger.
    """
    found: set[str] = set()
    for first, stop in marked.ranges:
        found |= told(marked.words[first:stop])
        found |= {one.type for one in triggers(marked, first, stop)} - evident()
    return frozenset(found)
