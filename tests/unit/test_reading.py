"""Bytes to an article: encodings, titles, sentences, rejections."""

from __future__ import annotations

import codecs
import contextlib
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.article import Metadata
from mujaz.reading.metadata import metadata_from, published_date
from mujaz.reading.rejection import RejectionError
from mujaz.reading.text import read_text

SEED = (Path(__file__).parents[1] / "data" / "seed.txt").read_bytes()
SEED_TEXT = SEED.decode("utf-8").strip()
ARABIC = st.text(
    st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهوي ءأإآةىًَّـ.؟!…\n\"«»“”()،؛:0123456789٠١٢abcX-'"), min_size=1
)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (SEED, "utf-8"),
        (codecs.BOM_UTF8 + SEED, "utf-8"),
        (SEED_TEXT.encode("utf-16"), "utf-16"),
        (SEED_TEXT.encode("utf-16-le"), "utf-16-le"),
        (SEED_TEXT.encode("utf-16-be"), "utf-16-be"),
        (SEED_TEXT.encode("windows-1256"), "windows-1256"),
    ],
)
def test_the_same_text_in_every_encoding_is_the_same_article(data: bytes, encoding: str) -> None:
    """UTF-8, UTF-16 with and without a mark, and windows-1256 all give the seed's text and sentences."""
    article = read_text(data)
    assert article.text == SEED_TEXT
    assert article.encoding == encoding
    assert len(article.sentences) == 12


def test_iso_8859_6_is_read() -> None:
    """ISO-8859-6 has no Latin quotation marks of ours, so a plain paragraph stands for it."""
    text = "وصل الرئيس إلى العاصمة اليوم للتوقيع على اتفاق وقف إطلاق النار بعد شهور من القتال"
    assert read_text(text.encode("iso-8859-6")).text == text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        ("\u200b\ufeff".encode("utf-8-sig").replace("\u200b".encode(), b""), "empty"),
        (b"The quick brown fox jumps over the lazy dog.", "not-arabic"),
        (b"12345 67890", "not-arabic"),
        (b"%PDF-1.7 ...", "not-text"),
        (b"PK\x03\x04rest", "not-text"),
        ("<!DOCTYPE html><html><body>خبر عاجل من القاهرة</body></html>".encode(), "not-text"),
        (codecs.BOM_UTF8 + b"\xff\xfe\xff", "undecodable"),
        (bytes(range(128, 256)) * 3, "undecodable"),
        (SEED + b"\xff\xfe", "undecodable"),
    ],
)
def test_what_is_no_arabic_text_is_rejected_by_name(data: bytes, code: str) -> None:
    """Each kind of bad input has its own code, and the message repeats nothing of the text."""
    with pytest.raises(RejectionError) as caught:
        read_text(data)
    assert caught.value.code == code
    assert "fox" not in str(caught.value)


def test_oversized_text_is_rejected_with_both_sizes() -> None:
    """The limit counts the text's bytes, and the message says what they were."""
    with pytest.raises(RejectionError, match="limit is 1000") as caught:
        read_text(SEED, max_bytes=1000)
    assert caught.value.code == "oversized"
    assert read_text(SEED, max_bytes=len(SEED_TEXT.encode())).text == SEED_TEXT


def test_first_line_before_a_blank_line_is_the_title() -> None:
    """The title is sentence 0 and stays in the text, so that it can be cited."""
    article = read_text("عنوان الخبر\n\nهذه هي الجملة الأولى. وهذه هي الثانية.".encode())
    assert [sentence.n for sentence in article.sentences] == [0, 1, 2]
    assert article.title is not None
    assert article.title.text == "عنوان الخبر"
    assert article.metadata.title == "عنوان الخبر"


def test_a_title_in_the_metadata_marks_the_same_first_line() -> None:
    """Metadata that names the title finds it without a blank line; without it there is no title."""
    data = "عنوان الخبر\nهذه هي الجملة الأولى.".encode()
    assert read_text(data, Metadata(title="عنوان  الخبر")).sentences[0].n == 0
    assert read_text(data).title is None


def test_sentences_do_not_end_inside_numbers_abbreviations_or_short_quotes() -> None:
    """Decimal points, initials and the stops of a short utterance are no sentence ends; question marks are."""
    text = "قال د. أحمد إن النسبة 12.5 في المئة. هل وصل؟ نعم! وأضاف: «لا نعرف. سنرى. قريبا» ثم غادر."
    assert [s.text for s in read_text(text.encode()).sentences] == [
        "قال د. أحمد إن النسبة 12.5 في المئة.",
        "هل وصل؟",
        "نعم!",
        "وأضاف: «لا نعرف. سنرى. قريبا» ثم غادر.",
    ]


def test_initials_of_foreign_names_end_nothing() -> None:
    """A Latin initial is spelt as the letter is called, and a full stop may follow it."""
    text = "وصل شون بي. كومز إلى المحكمة. وغادر بعد ساعة."
    assert len(read_text(text.encode()).sentences) == 2


def test_the_initials_of_an_agency_end_nothing() -> None:
    """Full stops between letters are the agency's, the one after its bracket is the sentence's."""
    text = "قتل ثلاثة في هجوم (د.ب.أ). وذكرت يو.بي.آي أن الطائرة سقطت."
    assert [one.text for one in read_text(text.encode()).sentences] == text.replace("). ", ").\n").split("\n")


def test_a_megabyte_in_one_paragraph_is_cut_in_linear_time() -> None:
    """Twice the text takes about twice the time, also with stops and quotation marks everywhere."""

    def seconds(pieces: int) -> float:
        data = ("قال «نعم. لا» د. أحمد. " * pieces).encode()
        started = time.process_time()
        read_text(data, max_bytes=1 << 24)
        return time.process_time() - started

    seconds(100)
    assert seconds(40_000) < 5 * seconds(10_000) + 0.5


def test_a_long_quotation_is_cut_at_its_inner_stops() -> None:
    """A speech of a page in one pair of marks still becomes sentences."""
    text = "قال: «" + "هذه جملة طويلة من خطاب طويل جدا لا ينتهي. " * 12 + "»"
    assert len(read_text(text.encode()).sentences) > 10


@given(ARABIC)
def test_sentence_spans_equal_their_text_and_lose_no_letter(text: str) -> None:
    """Whatever the text, every span is its text, spans are in order, and nothing but white space lies between them."""
    try:
        article = read_text(text.encode())
    except RejectionError:
        return
    position = 0
    for sentence in article.sentences:
        assert article.text[sentence.start : sentence.end] == sentence.text
        assert not article.text[position : sentence.start].strip()
        assert article.cite(sentence.start, sentence.end).sentence == sentence.n
        position = sentence.end
    assert not article.text[position:].strip()


@given(st.binary(max_size=400))
def test_no_bytes_crash_the_reader(data: bytes) -> None:
    """Any bytes give an article or a named rejection."""
    with contextlib.suppress(RejectionError):
        assert read_text(data).sentences


def test_a_cite_outside_the_text_is_refused() -> None:
    """Cites can't be made that do not point at words."""
    article = read_text(SEED)
    for span in [(-1, 3), (5, 5), (7, 3), (0, len(article.text) + 1)]:
        with pytest.raises(ValueError, match="span"):
            article.cite(*span)


def test_metadata_is_checked_and_its_basis_kept() -> None:
    """Dates and times are read, blanks are nothing, and what is wrong names its field."""
    metadata = metadata_from(
        {"published": "2020-01-13T23:30:00+03:00", "outlet": " الجزيرة ", "url": "", "x": 1}, basis="document"
    )
    assert metadata == Metadata(outlet="الجزيرة", published=date(2020, 1, 13), published_basis="document")
    assert metadata_from({}, basis="document").published_basis == "none"
    with pytest.raises(RejectionError, match="outlet is not a string"):
        metadata_from({"outlet": 3}, basis="document")
    with pytest.raises(RejectionError, match="published is not an ISO"):
        published_date("13/1/2020")
