"""The role that the article gives a person."""

from __future__ import annotations

from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.recognise import Reading


def role_of(reading: Reading, person: Mention) -> str | None:
    """Return the role in English that the words around one mention of a person give, if any."""
    del reading, person
    return None
