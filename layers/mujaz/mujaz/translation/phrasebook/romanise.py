"""An unknown word in Latin script, so that no Arabic is left in the English."""

from __future__ import annotations

from mujaz.arabic.letters import fold, is_arabic
from mujaz.arabic.romanisation import romanise as press_spelling


def romanise(word: str) -> str:
    """Return ``word`` (clitics cut) as the press would spell the name; "" where it has no letter that sounds."""
    folded = "".join(char for char in fold(word) if is_arabic(char))
    if not folded.strip("ء"):
        return ""
    return "".join(char for char in press_spelling(folded) if not is_arabic(char))
