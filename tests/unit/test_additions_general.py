"""The general vocabulary written by hand: a person corrects the file, so its form is checked, entry by entry."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from mujaz.arabic.letters import arabic_share, fold
from mujaz.translation.engine import SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine
from mujaz.translation.phrasebook.lexicon import default_index

PARTS_OF_SPEECH = frozenset("n np a v vi vp vn pt d p c pro num per loc org unit x pp".split())


def rows() -> list[list[str]]:
    """Return the columns of each entry: Arabic, frequency, senses."""
    text = files("mujaz.lexicon").joinpath("data", "additions_general.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def test_every_entry_is_well_formed_and_stands_once() -> None:
    """An entry is Arabic without vowel signs, a frequency, and senses with a part of speech and English each."""
    found = rows()
    assert len(found) > 850
    assert max(Counter(fold(arabic) for arabic, _, _ in found).values()) == 1
    for arabic, frequency, column in found:
        assert all("\u0621" <= letter <= "\u064a" or letter == " " for letter in arabic), arabic
        assert frequency.isdecimal(), arabic
        assert arabic_share(column) == 0, arabic
        parts = [sense.partition(":") for sense in column.split(" | ")]
        assert all(pos in PARTS_OF_SPEECH and english == english.strip() != "" for pos, _, english in parts), arabic


def test_every_entry_is_found() -> None:
    """The engine's index knows each entry: none is hidden behind another file, none taken out."""
    index = default_index()
    for arabic, _, _ in rows():
        key = fold(arabic)
        assert index.phrase(key) if " " in key else index.stem(key, arabic), arabic


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("غازات الاحتباس الحراري تسبب المشكلة.", "greenhouse gases"),
        ("يعيش في ناطحة سحاب.", "skyscraper"),
        ("ارتفع مستوى سطح البحر.", "sea level"),
        ("قبل منتصف القرن العشرين.", "twentieth century"),
    ],
)
def test_a_term_is_said_as_english_says_it(arabic: str, english: str) -> None:
    """Terms of science and the like are said as terms, not word by word."""
    (translated,) = PhrasebookEngine().translate([SourceSentence(arabic)])
    assert translated is not None
    assert english.lower() in translated.text.lower()
