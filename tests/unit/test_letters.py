"""Folding and tokens: the way back into the source is never lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic.letters import Folded, arabic_share, fold, is_arabic
from mujaz.arabic.words import _FOLDED, _TOKEN, folded_words, proclitic_cuts, tokens

TEXT = st.text(st.sampled_from("محمدأإآىةؤئ ًٌَُِّْـ\u200f\u200b٠٥۹12.,،«»abé-_\n"))


def test_spelling_variants_fold_to_one_word() -> None:
    """Marks, tatweel, hamza carriers, ta marbuta, Persian letters and Eastern digits do not part words."""
    assert fold("مُـحَمَّد") == "محمد"
    assert fold("الإسلاميّة") == fold("الاسلاميه")
    assert fold("٢٠١٥ و۱۹") == "2015 و19"
    assert fold("کریم") == "كريم"


@given(TEXT)
def test_folded_text_leads_back_to_its_source(text: str) -> None:
    """Every span of the folded text, taken back, folds to itself; of() and fold() agree."""
    folded = Folded.of(text)
    assert folded.text == fold(text)
    for start in range(len(folded.text)):
        for end in (start + 1, len(folded.text)):
            assert fold(text[slice(*folded.span(start, end))]) == folded.text[start:end]


@given(TEXT)
def test_tokens_are_spans_in_order(text: str) -> None:
    """A token's span is its text, and no letter or digit lies outside of tokens."""
    covered = set()
    position = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert token.start >= position
        position = token.end
        covered.update(range(token.start, token.end))
    assert all(index in covered for index, char in enumerate(text) if char.isalnum())


def test_token_kinds() -> None:
    """Words, numbers with separators, Latin words and signs are told apart."""
    assert [(t.text, t.kind) for t in tokens("وصل 1,234.5 F-16 «نعم»،")] == [
        ("وصل", "arabic"), ("1,234.5", "number"), ("F", "latin"), ("-", "sign"), ("16", "number"),
        ("«", "sign"), ("نعم", "arabic"), ("»", "sign"), ("،", "sign"),
    ]  # fmt: skip


def test_proclitics_are_cut_in_order_and_leave_two_letters() -> None:
    """No cut comes first; the article stays; short words are left whole."""
    assert list(proclitic_cuts("وبالرياض")) == [(0, ""), (1, "و"), (2, "وب")]
    assert list(proclitic_cuts("بموسكو")) == [(0, ""), (1, "ب")]
    assert list(proclitic_cuts("وش")) == [(0, "")]


def test_share_of_arabic() -> None:
    """The share counts letters only."""
    assert arabic_share("نعم 123 !") == 1.0
    assert arabic_share("نعم yes") == 0.5
    assert arabic_share("12") == 0.0
    assert is_arabic("ش")
    assert not is_arabic("s")


@given(TEXT)
def test_a_long_text_folds_as_its_letters_do(text: str) -> None:
    """However long the text, each letter folds as it does alone."""
    assert fold(text * 20) == "".join(fold(letter) for letter in text) * 20


MIXED = st.text(st.sampled_from("محىaé²Ⓐ१٠٥۹12.,،«»’_- ـ\u064b\u200f\u00a0\u00ad\n"))


@given(MIXED)
def test_cutting_before_folding_is_cutting_what_was_folded(text: str) -> None:
    """Pieces folded one by one are the tokens of the folded text, and their spans lead back to the source."""
    folded = Folded.of(text)
    whole = [(*folded.span(*match.span()), match[0], match.lastgroup) for match in _FOLDED.finditer(folded.text)]
    assert list(map(tuple, folded_words(text))) == whole


@given(MIXED)
def test_cutting_piece_by_piece_is_finding_tokens(text: str) -> None:
    """A piece read by itself is the token that stands in the text: nothing around it decides."""
    found = [(*match.span(), match[0], fold(match[0]), match.lastgroup) for match in _TOKEN.finditer(text)]
    assert list(map(tuple, tokens(text))) == found
