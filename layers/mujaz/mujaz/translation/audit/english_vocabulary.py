"""English number words, and the tokens of English text."""

from __future__ import annotations

import re
from typing import NamedTuple

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
"""Scale words; the short ones only where they are written onto digits."""

SMALL = {word: value for value, word in enumerate(_UNITS)} | {
    word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)
}
"""Numbers below a hundred that are one word."""

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6,
}  # fmt: skip
FRACTION_NOUNS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninths": 9, "tenth": 10,
    "tenths": 10, "hundredths": 100,
}  # fmt: skip
VAGUE = {"dozens": 10, "tens": 10, "scores": 10, "hundreds": 100, "thousands": 1000, "millions": 10**6,
          "billions": 10**9, "trillions": 10**12}  # fmt: skip
WORDS = {
    "once": 1, "single": 1, "twice": 2, "double": 2, "doubled": 2, "doubling": 2, "doubles": 2, "twofold": 2,
    "pair": 2, "couple": 2, "both": 2, "duo": 2, "twin": 2, "twins": 2, "dual": 2, "either": 2, "bilateral": 2,
    "triple": 3, "tripled": 3, "threefold": 3, "trio": 3, "triad": 3, "trilogy": 3, "triplets": 3, "trilateral": 3,
    "thrice": 3, "quadruple": 4, "quadrupled": 4, "quartet": 4, "quintet": 5,
    "fourfold": 4, "tenfold": 10, "decade": 10, "decades": 10, "century": 100, "centuries": 100, "millennium": 1000,
    "fortnight": 14, "teenager": 13, "teenage": 13, "monthly": 1, "hat-trick": 3, "treble": 3,
}  # fmt: skip
"""Words that have a number in them."""

DECADES = dict(zip(["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"],
                    range(20, 100, 10), strict=True))  # fmt: skip

_ROMAN_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")

FIRST_WORDS = frozenset({
    "a", "an", "hundred", "dozen", *SMALL, *SCALES, *ORDINALS, *FRACTION_NOUNS, *VAGUE, *WORDS, *DECADES,
    *(tens + units for tens in ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx") for units in _ROMAN_UNITS),
})  # fmt: skip
"""Words that a number can begin with, Roman ones included."""

_TOKEN = re.compile(
    r"(?P<code>\d+(?:\.\d+){2,})|"
    r"(?P<clock>\d{1,2}[:.]\d{2}(?::\d{2})?(?!\d)(?=\s*[ap]\.?m\b)|\d{1,2}:\d{2}(?::\d{2})?)"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)"
    r"|(?P<sign>[^\w\s])"
)


class Token(NamedTuple):
    """A word (lower case), number or sign of the text with its span."""

    start: int
    end: int
    text: str
    kind: str


def tokens(text: str) -> list[Token]:
    """Cut English ``text`` into tokens, in order."""
    return [Token(m.start(), m.end(), m.group().lower(), m.lastgroup or "sign") for m in _TOKEN.finditer(text)]
