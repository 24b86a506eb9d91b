"""The canonical words of names, and the clitics that are cut off them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.extraction.names.words import advance, canonical, cuts, key_of, read_words

ARABIC = st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآةى ًُـ«».،123", max_size=60)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("عبد العزيز", "عبدالعزيز"),
        ("أبي سفيان", "أبو سفيان"),
        ("ابن سلمان", "بن سلمان"),
        ("الحوثيون", "الحوثيين"),
        ("فاطِمَة", "فاطمه"),
        ("الـقـاهرة", "القاهره"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    """Compound names, kunya cases, nasab, plural cases, marks and ta marbuta make no difference to a key."""
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize("word", ["قانون", "والتعاون", "للشؤون"])
def test_a_singular_in_wn_keeps_its_ending(word: str) -> None:
    """Only words long enough without their proclitics are taken for plurals."""
    assert canonical(word).endswith("ون")


def test_the_article_comes_back_after_li() -> None:
    """The alif that ``للأمم`` does not write is restored, and both lams count as cut."""
    assert (2, "الامم") in cuts("للامم")


def test_a_clitic_is_cut_past_marks() -> None:
    """Marks on a clitic do not count as letters."""
    text = "وَموسكو"
    assert text[advance(text, 0, 1) :] == "موسكو"


def test_a_kunya_with_a_conjunction_is_canonical() -> None:
    """``وأبي سفيان`` is the same kunya."""
    assert [word.form for word in read_words("وأبي سفيان")] == ["وابو", "سفيان"]


@given(ARABIC)
def test_words_cover_their_text_in_order(text: str) -> None:
    """Words never overlap, never leave the text and never are empty."""
    end = 0
    for word in read_words(text):
        assert end <= word.start < word.end <= len(text)
        end = word.end


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("وعبد العزيز وعبد", ["وعبدالعزيز", "وعبد"]),
        ("عبد الله بن عبد الو", ["عبدالله", "بن", "عبد", "الو"]),
        ("أبي عبد الله", ["ابو", "عبدالله"]),
        ("لأبا ١٢", ["لابا", "12"]),
    ],
)
def test_words_that_wait_for_the_next_one(text: str, forms: list[str]) -> None:
    """A servant and whose he is are one word, a kunya before a word has one case; before anything else both stay."""
    words = read_words(text)
    assert [word.form for word in words] == forms
    assert all(text[word.start : word.end].strip() for word in words)
