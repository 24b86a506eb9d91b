"""The ledger across sources: the same quantity from several sources side by side, and what they are to each other."""

from mujaz.digesting.ledger.claims import claims
from mujaz.digesting.ledger.rows import Toll, ledger, tolls

__all__ = ["Toll", "claims", "ledger", "tolls"]
