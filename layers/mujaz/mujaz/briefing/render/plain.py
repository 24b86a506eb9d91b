"""The brief as JSON."""

from __future__ import annotations

from mujaz.briefing.model import Brief


def to_json(brief: Brief) -> str:
    """Return the brief as JSON text, the same bytes for the same brief."""
    return brief.to_json()
