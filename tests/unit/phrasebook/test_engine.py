"""The engine as a whole: sentences in, English with alignment out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.arabic.letters import is_arabic
from mujaz.translation.engine import Rendering, SourceSentence, Translated
from mujaz.translation.phrasebook import PhrasebookEngine

SEED = (Path(__file__).parents[2] / "data" / "seed.txt").read_text("utf-8")
SENTENCES = [line.strip() for line in SEED.splitlines() if line.strip()]


def translate(engine: PhrasebookEngine, arabic: str, *renderings: Rendering) -> Translated:
    translated = engine.translate([SourceSentence(arabic, renderings)])[0]
    assert translated is not None
    return translated


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("زار وزير الدفاع العراق.", "The defense minister visited Iraq."),
        ("قتل أكثر من 280 مدنياً.", "More than 280 civilians were killed."),
        ("من المتوقع أن يوافق الرئيس.", "The president is expected to agree."),
        ("لم يوافق الوزير.", "The minister did not agree."),
        ("وقع الرئيس على الاتفاق.", "The president signed the agreement."),
        ("وصل 146 ألفاً.", "146,000 arrived."),
        ("تم توقيع الاتفاق.", "The agreement was signed."),
        ("وصل الوزير في 28 فبراير/شباط 2019.", "The minister arrived on February 28, 2019."),
        ("بلغت الخسائر 10.7 مليار دولار.", "The losses amounted to $10.7 billion."),
        ("قبل ثلاثة أعوام", "Three years ago"),
        ("سبق لأنقرة أن أرسلت قواتها.", "Ankara had previously sent its forces."),
        ("اتفاق وقعه أردوغان", "An agreement signed by Erdogan"),
        ("كان الوزير قد وصل.", "The minister had arrived."),
        ("", ""),
        (" ", ""),
    ],
)
def test_sentences_come_out_as_english(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """Word order, tense, negation, passive, numbers and dates are English."""
    assert translate(engine, arabic).text == english


def test_a_given_rendering_is_used_as_it_is(engine: PhrasebookEngine) -> None:
    """The English that the extraction found for a name stands in the sentence unchanged, clitics kept apart."""
    assert "Zaqzouq said" in translate(engine, "وقال زقزوق إن الوزير وصل", Rendering(5, 10, "Zaqzouq", "person")).text
    assert "to Zaqzouq" in translate(engine, "سلم رسالة لزقزوق", Rendering(11, 16, "Zaqzouq", "person")).text


def test_a_phrase_that_holds_a_given_name_keeps_it(engine: PhrasebookEngine) -> None:
    """A longer phrase of the lexicon is taken where it says the name as given, and left where it does not."""
    arabic = "الرئيس الأميركي جو بايدن"
    assert translate(engine, arabic, Rendering(16, 24, "Joe Biden", "person")).text == "US President Joe Biden"
    assert "Jo Bydn" in translate(engine, arabic, Rendering(16, 24, "Jo Bydn", "person")).text


def test_unknown_words_are_listed_and_romanised(engine: PhrasebookEngine) -> None:
    """A word that nothing is known of leaves no Arabic behind and its span is told."""
    translated = translate(engine, "وصل زقزقزوقان")
    assert translated.unknown == ((4, 13),)
    assert not any(is_arabic(char) for char in translated.text)


def test_alignment_points_into_both_sentences(engine: PhrasebookEngine) -> None:
    """Each aligned piece is a non-empty span of the English and of the Arabic, and the name's piece is the name."""
    arabic = SENTENCES[0]
    translated = translate(engine, arabic)
    for piece in translated.alignment:
        assert 0 <= piece.start < piece.end <= len(translated.text)
        assert 0 <= piece.source_start < piece.source_end <= len(arabic)
    pairs = {
        (translated.text[one.start : one.end], arabic[one.source_start : one.source_end])
        for one in translated.alignment
    }
    assert ("Khalifa Haftar", "خليفة حفتر") in pairs


def test_the_same_input_gives_the_same_output(engine: PhrasebookEngine) -> None:
    """A fresh engine says the same as one that has translated before: nothing depends on what came earlier."""
    sources = [SourceSentence(line) for line in SENTENCES]
    warm = [one.text for one in engine.translate(sources) if one]
    assert [one.text for one in engine.translate(sources) if one] == warm
    assert [one.text for one in PhrasebookEngine().translate(sources[::-1]) if one] == warm[::-1]


def test_the_seed_tells_its_story(engine: PhrasebookEngine) -> None:
    """The main facts of the seed article can be read in its English."""
    text = " ".join(translate(engine, line).text for line in SENTENCES)
    for piece in ("Fayez al-Sarraj", "Khalifa Haftar", "280 civilians were killed", "2,000 fighters", "146,000"):
        assert piece in text


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet='ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئًُِّ 0123456789٣٤.,،؛؟:«»"()%-/abcT\u200f\u0640', max_size=60))
def test_any_text_gives_clean_english(text: str) -> None:
    """Whatever comes in: no exception, no Arabic letter left, no space at the ends or doubled."""
    translated = translate(PhrasebookEngine(), text)
    assert not any(is_arabic(char) for char in translated.text)
    assert translated.text == " ".join(translated.text.split())
    for piece in translated.alignment:
        assert 0 <= piece.start < piece.end <= len(translated.text)
        assert 0 <= piece.source_start < piece.source_end <= len(text)
