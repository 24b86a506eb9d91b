"""An article's text as the name recogniser reads it."""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.words import Word


@dataclass(frozen=True, slots=True)
class Reading:
    """The text, its words, their canonical forms, and the mentions found, in order."""

    text: str
    words: list[Word]
    forms: list[str]
    mentions: tuple[Mention, ...]
