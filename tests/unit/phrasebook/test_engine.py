"""The engine as a whole: sentences in, English with alignment out."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.arabic.letters import is_arabic
from mujaz.translation.engine import Rendering, SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine

SEED = Path(__file__).parents[2] / "data" / "seed.txt"


@pytest.fixture(scope="module")
def engine() -> PhrasebookEngine:
    return PhrasebookEngine()


def say(engine: PhrasebookEngine, arabic: str, *renderings: Rendering) -> str:
    translated = engine.translate([SourceSentence(arabic, renderings)])[0]
    assert translated is not None
    return translated.text


def test_subject_stands_before_its_verb(engine: PhrasebookEngine) -> None:
    """Arabic says the verb first, English the subject."""
    assert say(engine, "زار وزير الدفاع العراق.") == "The defense minister visited Iraq."


def test_empty_sentence_is_empty(engine: PhrasebookEngine) -> None:
    """Nothing in, nothing out."""
    assert say(engine, "") == ""


def test_a_given_rendering_is_used_as_it_is(engine: PhrasebookEngine) -> None:
    """The English that the extraction found for a name stands in the sentence unchanged, clitics kept apart."""
    arabic = "وقال زقزوق إن الوزير وصل"
    assert "Zaqzouq said" in say(engine, arabic, Rendering(5, 10, "Zaqzouq", "person"))


def test_alignment_points_into_both_sentences(engine: PhrasebookEngine) -> None:
    """Each aligned piece is a non-empty span of the English and of the Arabic."""
    arabic = SEED.read_text("utf-8").splitlines()[0]
    translated = engine.translate([SourceSentence(arabic)])[0]
    assert translated is not None
    assert translated.alignment
    for piece in translated.alignment:
        assert 0 <= piece.start < piece.end <= len(translated.text)
        assert 0 <= piece.source_start < piece.source_end <= len(arabic)
