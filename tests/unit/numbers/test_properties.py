"""What must hold for every number and every text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.arabic.numbers import read_numbers, read_quantities
from tests.unit.numbers.speller import Speller

NUMBERS = st.one_of(
    st.integers(0, 2000),
    st.integers(0, 10**12),
    # Round numbers and those with holes are what news prints.
    st.builds(lambda digits, zeros: int(digits) * 10**zeros, st.integers(1, 9999), st.integers(0, 8)),
)
# No shadda and no damma: ألّف is the verb "wrote", خُمس is a fifth, and both are read as what they are.
MARKS = ["\u064e", "\u0650", "\u0652", "\u0640", "\u200f", "\u2060"]
WORDS = [
    "و",
    "ثلاثة",
    "وعشرين",
    "مئة",
    "مائتين",
    "ألف",
    "ألفا",
    "آلاف",
    "مليون",
    "ونصف",
    "ربع",
    "بين",
    "إلى",
    "من",
    "حتى",
    "%",
    "بالمئة",
    "في",
    "المئة",
    "عشرات",
    "5",
    "10",
    "1,234",
    "1.5",
    "2020",
    "12:30",
    "-",
    "/",
    "(",
    ")",
    "دولار",
    "ريال",
    "ساعتين",
    "كيلومتر",
    "مربع",
    "أو",
    "الأول",
    "عشر",
    "سالب",
    "فاصلة",
    "الـ25",
    ",",
]


@given(st.data(), NUMBERS, st.booleans())
@settings(max_examples=250, deadline=None)
def test_every_number_reads_back(data: st.DataObject, number: int, mixed: bool) -> None:
    """A number written in words, or words and digits, in any case and spelling, reads back to itself, whole."""
    text = Speller(lambda options: data.draw(st.sampled_from(options)), mixed).spell(number)
    found = read_numbers(text)
    assert [(one.value, text[one.start : one.end]) for one in found] == [(number, text)]


@given(st.data(), st.integers(1, 10**9))
@settings(max_examples=60, deadline=None)
def test_harakat_tatweel_and_invisible_marks_change_nothing(data: st.DataObject, number: int) -> None:
    """A voweled number is the same number, and its span takes the marks of its last letter along."""
    plain = Speller(lambda options: data.draw(st.sampled_from(options))).spell(number)
    text = "".join(char + data.draw(st.sampled_from(["", "", *MARKS])) if char.isalpha() else char for char in plain)
    found = read_numbers(text)
    assert [(one.value, one.start, one.end) for one in found] == [(number, 0, len(text))]


@given(st.integers(0, 10**15), st.sampled_from(["{}", "{:,}", "{:,}."]))
def test_digits_read_back_in_every_script(number: int, shape: str) -> None:
    """Western, Eastern and Persian digits, with and without separators of thousands, are the same number."""
    western = shape.format(number)
    for zero, comma in ((0x30, ","), (0x660, "٬"), (0x6F0, "٬")):
        text = "".join(chr(zero + int(c)) if c.isdigit() else comma if c == "," else c for c in western)
        assert [one.value for one in read_numbers(text)] == [number]


@given(st.lists(st.sampled_from([*WORDS, *MARKS, "\n"]), max_size=40), st.sampled_from([" ", ""]))
@settings(max_examples=150, deadline=None)
def test_spans_lie_in_the_text_in_order_and_nothing_raises(pieces: list[str], gap: str) -> None:
    """Whatever the text, spans are inside it, not empty, in order, and do not overlap."""
    text = gap.join(pieces)
    end = 0
    for number in read_numbers(text):
        assert end <= number.start < number.end <= len(text)
        assert number.high is None or number.high > number.value
        end = number.end
    for quantity in read_quantities(text):
        assert 0 <= quantity.start < quantity.end <= len(text)


@given(st.text(max_size=200))
def test_no_text_at_all_makes_it_fail(text: str) -> None:
    """Any string of Unicode is read without an exception."""
    read_quantities(text)


@pytest.mark.parametrize(
    "piece", ["و", "ثلاثة وأربعون ألفا و", "ألف مليون ", "7", "1,234-", "بين 1 و2 إلى ", "نصف ونصف ", "% في المئة "]
)
def test_hostile_repetition_is_read_in_bounded_steps(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Doubling a hostile text no more than doubles the tokens looked at (measured in look-ups, not in seconds)."""
    from mujaz.arabic.numbers.scan import Scan

    def lookups(text: str) -> int:
        count = 0
        original = Scan.word

        def counting(self: Scan, index: int) -> str:
            nonlocal count
            count += 1
            return original(self, index)

        monkeypatch.setattr(Scan, "word", counting)
        read_quantities(text)
        monkeypatch.setattr(Scan, "word", original)
        return count

    assert lookups(piece * 400) <= 2.2 * lookups(piece * 200) + 100
