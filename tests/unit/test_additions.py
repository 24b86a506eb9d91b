"""The rarer words written by hand: a person corrects the file, so its form is checked, entry by entry."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from mujaz.arabic.letters import arabic_share, fold
from mujaz.arabic.morphology import analyses
from mujaz.translation.phrasebook.lexicon import default_index

PARTS_OF_SPEECH = {
    "n", "np", "a", "v", "vi", "vp", "vn", "pt", "d", "p", "c", "pro", "num", "per", "loc", "org", "unit", "x",
}  # fmt: skip


def rows() -> list[list[str]]:
    """Return the columns of each entry: Arabic, frequency, senses."""
    text = files("mujaz.lexicon").joinpath("data", "additions_rare.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def senses(column: str) -> list[tuple[str, str]]:
    """Return (part of speech, English) of each sense in ``column``."""
    return [(pos, english) for pos, _, english in (one.partition(":") for one in column.split(" | "))]


def test_every_entry_has_three_columns_and_known_parts_of_speech() -> None:
    """An entry is Arabic, a frequency above zero, and senses with a part of speech and English each."""
    found = rows()
    assert len(found) > 1_200
    for columns in found:
        assert len(columns) == 3, columns
        assert int(columns[1]) > 0, columns
        for pos, english in senses(columns[2]):
            assert pos in PARTS_OF_SPEECH, columns
            assert english, columns
            assert english == english.strip(), columns


def test_arabic_is_arabic_and_english_is_not() -> None:
    """No entry has its columns exchanged, and Arabic is written without vowel signs, as the engine looks it up."""
    for arabic, _, column in rows():
        assert all("\u0621" <= letter <= "\u064a" or letter == " " for letter in arabic), arabic
        assert arabic == " ".join(arabic.split()), arabic
        assert arabic_share(column) == 0, arabic


def test_no_stem_is_listed_twice() -> None:
    """Two entries of one folded spelling would hide one another."""
    twice = [key for key, count in Counter(fold(arabic) for arabic, _, _ in rows()).items() if count > 1]
    assert twice == []


def test_no_sense_is_listed_twice() -> None:
    """Senses of an entry differ: the first is the likeliest, the others must add something."""
    for arabic, _, column in rows():
        found = senses(column)
        assert len(found) == len(set(found)), arabic


@pytest.mark.parametrize(
    ("word", "stem"),
    [("والمستعبدين", "مستعبدين"), ("دموعها", "دموع"), ("للمتعبدين", "متعبدين"), ("وستستسلم", "يستسلم")],
)
def test_the_engine_finds_an_entry_behind_clitics(word: str, stem: str) -> None:
    """Conjunction, preposition, article, future and pronoun are cut off before the entry is looked up."""
    index = default_index()
    assert fold(stem) in {one.stem for one in analyses(fold(word), index.knows)}
