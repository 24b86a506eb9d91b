"""What the tests of the phrasebook share: the engine as it ships, and what it says."""

from __future__ import annotations

import pytest

from mujaz.translation.engine import SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine


@pytest.fixture(scope="module")
def engine() -> PhrasebookEngine:
    """Return the engine with the package's data."""
    return PhrasebookEngine()


def said(engine: PhrasebookEngine, arabic: str) -> str:
    """Return the English of a sentence."""
    translated = engine.translate([SourceSentence(arabic)])[0]
    assert translated is not None
    return translated.text
