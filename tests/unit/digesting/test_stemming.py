"""The Arabic as features: stems that clitics and spelling do not change, and shingles that cutting does not."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic import stemming
from mujaz.arabic.letters import fold
from mujaz.arabic.stemming import folded_words, light_stem, read_arabic, stem_set, stems
from tests.unit.digesting.making import QUAKE


@pytest.mark.parametrize("word", ["القصف", "بالقصف", "والقصف", "للقصف", "قصفها"])
def test_clitics_are_cut(word: str) -> None:
    """All forms of a word with its proclitics and pronouns have one stem."""
    assert light_stem(fold(word)) == "قصف"


@given(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويء", min_size=1, max_size=12))
def test_a_stem_is_part_of_its_word(word: str) -> None:
    """Stemming only cuts, leaves three letters at least, and nothing of short words is lost."""
    stem = light_stem(word)
    assert stem in word
    assert len(stem) >= min(3, len(word))


def test_function_words_are_left_out() -> None:
    """Words that every article has tell nothing."""
    assert stems("وقال في بيان إن الزلزال") == ("بيان", "زلزال")


def test_the_title_and_the_lead_weigh_more() -> None:
    """A stem of the title counts three times, of the lead twice, of the rest once, of the far end not at all."""
    counts = read_arabic([(0, "زلزال"), (1, "مدينة"), (5, "خيام"), (11, "تاريخ")]).stems
    assert counts == {"زلزال": 3, "مدين": 2, "خيام": 1}


def test_a_cut_text_keeps_its_shingles() -> None:
    """The sample of a shortened copy is part of the sample of the whole."""
    body = [(n, sentence) for n, sentence in enumerate(QUAKE) if n]
    assert read_arabic(body[:2]).sketch <= read_arabic(body).sketch
    assert read_arabic([(1, QUAKE[3])]).sketch <= read_arabic(body).sketch


def test_the_same_text_has_the_same_sketch_whatever_was_read_before() -> None:
    """Which shingles are kept follows from the words alone."""
    body = [(n, sentence) for n, sentence in enumerate(QUAKE) if n]
    first = read_arabic(body)
    read_arabic([(1, "نص آخر لا علاقة له بما سبق من كلام عن الزلازل")])
    assert read_arabic(body) == first


@given(st.text("البكةأيى\u0640\u064e\u200b\u00a0\u2028\x85 \n\t.,/12٣٤ab", max_size=40))
def test_a_text_has_the_stems_of_its_words(text: str) -> None:
    """Cutting at spaces first, and remembering what stands between them, changes no word."""
    assert stems(text) == tuple(stem for word in folded_words(text) for stem in stems(word))


def test_an_article_without_sentences_has_nothing() -> None:
    """Nothing to read is no error."""
    assert read_arabic([]) == ({}, set())


def test_remembering_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of any number of words so many are remembered at most, none that is no word, and the stems are the same."""
    text = " ".join((*QUAKE, "زلزال،" * 100))
    expected, set_of_text = read_arabic(body := [(1, text)]), stem_set(text)
    monkeypatch.setattr(stemming, "_KEPT", 4)
    monkeypatch.setattr(stemming, "_PIECES", pieces := stemming._Pieces())
    monkeypatch.setattr(stemming, "_STEMS", known := stemming._Stems())
    assert read_arabic(body) == read_arabic(body) == expected
    assert stem_set(text) == stem_set(text) == set_of_text
    for remembered in (pieces, known):
        assert 0 < len(remembered) <= 4
        assert max(map(len, remembered)) < 40


@given(st.lists(st.sampled_from(["زلزال", "في", "12,5", "مبنى/مدرسة", "–", "«القصف»", "2025-03-10"]), max_size=20))
def test_the_set_of_stems_has_each_once(pieces: list[str]) -> None:
    """Also where several words, or none, stand between two spaces."""
    text = " ".join(pieces)
    assert stem_set(text) == set(stems(text))
    counts = read_arabic([(5, text)]).stems
    assert counts == Counter(stems(text))
    assert list(counts) == list(dict.fromkeys(stems(text)))
