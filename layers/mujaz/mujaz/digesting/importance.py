"""Why a story stands where it does: a score whose terms can be said in words."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from mujaz.briefing.wording.text import join
from mujaz.digesting.ledger import Toll
from mujaz.digesting.model import Reason, ReasonCode, StoryEvent, unchecked
from mujaz.digesting.watchlist import Match

_reason = unchecked(Reason)

_WATCHLIST = 20.0
"""More than all the other terms of a usual story together: the watchlist leads."""

_TOLLS: Mapping[str, tuple[ReasonCode, float]] = {
    "killed": ("killed", 3.0), "wounded": ("wounded", 1.0), "missing": ("missing", 1.5),
    "displaced": ("displaced", 1.0), "detained": ("detained", 0.8), "infected": ("infected", 0.8),
}  # fmt: skip
"""Points for ten of them; a hundred give twice as much."""

_MOST: Mapping[str, float] = {"displaced": 3.0, "detained": 2.0, "infected": 2.0}
"""Points that a kind gives at most: hundreds of thousands of refugees are more often a number than an event."""

_EVENTS: Mapping[str, float] = {
    "assault": 2.0, "disaster": 2.0, "accident": 1.5, "protest": 1.5, "coerce": 1.5, "mobilize": 1.5, "death": 1.0,
    "threaten": 1.0, "sanction": 1.0, "election": 1.0, "retreat": 1.0, "agree": 1.0, "aid": 0.8, "concede": 0.8,
    "consult": 0.6, "reject": 0.6, "accuse": 0.6, "appointment": 0.5, "legal": 0.5, "economy": 0.4,
}  # fmt: skip
"""Points for a kind of event; the weightiest of a story counts. A kind that is not here adds nothing."""

_NOT_DONE = frozenset({"planned", "called_for", "denied"})
_OUTLETS = 2.0
"""points for twice as many outlets"""
_BRIEFS = 0.5
"""points for twice as many briefs"""


def reasons(
    tolls: Sequence[Toll],
    events: Sequence[StoryEvent],
    outlets: Sequence[str],
    briefs: int,
    watched: Sequence[Match],
) -> tuple[Reason, ...]:
    """Return the terms of a story's score, the largest first.

    Args:
        tolls: people killed, wounded, ... in the event.
        events: the kinds of event that its briefs tell of.
        outlets: all outlets that tell it.
        briefs: the number of its briefs.
        watched: the rules of the watchlist that its briefs meet.

    """
    found: list[Reason] = []
    if watched:
        rules = dict.fromkeys(f"{match.rule} ({match.because})" for match in watched)
        found.append(_reason(code="watchlist", text=f"On the watchlist: {join(list(rules)[:3])}", points=_WATCHLIST))
    found.extend(_tolls(tolls))
    kinds = [event for event in events if set(event.statuses) - _NOT_DONE and event.type in _EVENTS]
    if kinds:
        kind = max(kinds, key=lambda event: (_EVENTS[event.type], event.type))
        found.append(_reason(code="event", text=f"Kind of event: {kind.type}", points=_EVENTS[kind.type]))
    if len(outlets) > 1:
        text = f"Told by {len(outlets)} outlets: {join(list(outlets)[:4])}"
        text += f" and {len(outlets) - 4} more" if len(outlets) > 4 else ""
        found.append(_reason(code="outlets", text=text, points=_rounded(_OUTLETS * math.log2(len(outlets)))))
    text = "1 brief" if briefs == 1 else f"{briefs} briefs"
    found.append(_reason(code="briefs", text=text, points=_rounded(_BRIEFS * math.log2(1 + briefs))))
    return tuple(sorted(found, key=lambda reason: (-reason.points, reason.code)))


def score(terms: Sequence[Reason]) -> float:
    """Return the sum of the terms."""
    return _rounded(math.fsum(term.points for term in terms))


def _rounded(points: float) -> float:
    return round(points, 2)


def _tolls(found: Sequence[Toll]) -> list[Reason]:
    """Return a term for each kind of toll."""
    made = []
    for toll in found:
        code, weight = _TOLLS[toll.kind]
        points = weight * math.log10(1 + max(0.0, toll.value))
        made.append(
            _reason(
                code=code,
                text=f"{toll.text}, according to {toll.source}",
                points=_rounded(min(points, _MOST.get(toll.kind, points))),
            )
        )
    return made
