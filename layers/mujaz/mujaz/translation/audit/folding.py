"""The folded form of a sentence, made once for all checks of it."""

from __future__ import annotations

from functools import lru_cache

from mujaz.arabic.letters import Folded


@lru_cache(maxsize=64)
def folded(text: str) -> Folded:
    """Fold ``text``, keeping the way back."""
    return Folded.of(text)
