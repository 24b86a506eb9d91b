"""The types of events, mapped to PLOVER.

PLOVER is the event ontology of the Open Event Data Alliance (github.com/openeventdata/PLOVER). The names and their
meaning follow the manual's draft version 0.7b1 (2021). Our own types cover what PLOVER treats as the context of events
between actors (disasters, elections, economy, ...); they map to None.
"""

from __future__ import annotations

from typing import Final

PLOVER_VERSION: Final = "0.7b1"
"""Version of the PLOVER manual that the mapping follows."""

PLOVER: Final[dict[str, str | None]] = {
    "agree": "AGREE",
    "consult": "CONSULT",
    "support": "SUPPORT",
    "concede": "CONCEDE",
    "cooperate": "COOPERATE",
    "aid": "AID",
    "retreat": "RETREAT",
    "request": "REQUEST",
    "accuse": "ACCUSE",
    "reject": "REJECT",
    "threaten": "THREATEN",
    "protest": "PROTEST",
    "sanction": "SANCTION",
    "mobilize": "MOBILIZE",
    "coerce": "COERCE",
    "assault": "ASSAULT",
    "disaster": None,
    "accident": None,
    "death": None,
    "election": None,
    "appointment": None,
    "economy": None,
    "sport": None,
    "legal": None,
    "statement": None,
    "other": None,
}
"""Our event type -> PLOVER event type, None where PLOVER has none."""
