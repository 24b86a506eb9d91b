"""Numbers in English text: digits, words and mixtures, with spans; the counterpart of `mujaz.arabic.numbers`.

What is read here is held against what the Arabic says, so the reader leans to no side: it tells of every number how
sure it is (``sure``), and what else the same words may stand for (``also``: "1995-96" has 1995 and 96 and 1996).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

EnglishKind = Literal["cardinal", "ordinal", "fraction", "vague", "decade", "clock", "word"]
"""``word``: a word that has a number in it ("twice", "decade", "dozen" of eggs) and may translate one or none."""

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_SMALL = {word: value for value, word in enumerate(UNITS)} | {
    word: value for value, word in zip(range(20, 100, 10), TENS, strict=True)
}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6,
}  # fmt: skip
_FRACTION_NOUNS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninths": 9, "tenth": 10,
    "tenths": 10, "hundredths": 100,
}  # fmt: skip
_VAGUE = {"dozens": 10, "tens": 10, "scores": 10, "hundreds": 100, "thousands": 1000, "millions": 10**6,
          "billions": 10**9, "trillions": 10**12}  # fmt: skip
_WORDS = {
    "once": 1, "single": 1, "twice": 2, "double": 2, "doubled": 2, "doubling": 2, "doubles": 2, "twofold": 2,
    "pair": 2, "couple": 2, "both": 2, "duo": 2, "twin": 2, "twins": 2, "dual": 2, "either": 2, "bilateral": 2,
    "triple": 3, "tripled": 3, "threefold": 3, "trio": 3, "triad": 3, "trilogy": 3, "triplets": 3, "quintet": 5, "quadrupled": 4, "trilateral": 3, "thrice": 3, "quadruple": 4, "quartet": 4,
    "fourfold": 4, "tenfold": 10, "decade": 10, "decades": 10, "century": 100, "centuries": 100, "millennium": 1000,
    "fortnight": 14, "teenager": 13, "teenage": 13, "monthly": 1, "hat-trick": 3, "treble": 3,
}  # fmt: skip
_DECADES = dict(zip(["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"],
                    range(20, 100, 10), strict=True))  # fmt: skip

_FIRST_WORDS = frozenset({
    "a", "an", "hundred", "dozen", *_SMALL, *SCALES, *_ORDINALS, *_FRACTION_NOUNS, *_VAGUE, *_WORDS, *_DECADES,
    *(ten * "x" + unit for ten in range(4) for unit in "|i|ii|iii|iv|v|vi|vii|viii|ix".split("|")),
})  # fmt: skip
"""Words that a number can begin with, Roman ones included."""

_TOKEN = re.compile(
    r"(?P<clock>\d{1,2}[:.]\d{2}(?::\d{2})?(?!\d)(?=\s*[ap]\.?m\b)|\d{1,2}:\d{2}(?::\d{2})?)"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)"
    r"|(?P<sign>[^\w\s])"
)
_CURRENCY_PREFIXES = frozenset(
    {"us", "usd", "eur", "euro", "gbp", "rs", "sr", "sar", "aed", "egp", "kd", "qr", "a", "c"}
)
_ROMAN = re.compile(r"(?=[XVI])(X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True)
class EnglishNumber:
    """A number as it stands in an English text; ``text[start:end]`` says ``value``.

    ``also`` are other values the words may stand for. ``sure`` is False for what may be a name or code ("Il-76"), an
    article or pronoun ("one"), or a word of its own ("twice"). ``digits``: written with digits. ``scale`` is the largest
    scale word in it, 1 where it has none.
    """

    start: int
    end: int
    value: float
    kind: EnglishKind = "cardinal"
    digits: bool = False
    sure: bool = True
    also: tuple[float, ...] = ()
    scale: float = 1


class Token(NamedTuple):
    """A word (lower case), number or sign of the text with its span."""

    start: int
    end: int
    text: str
    kind: str


def tokens(text: str) -> list[Token]:
    """Cut English ``text`` into tokens, in order."""
    return [Token(m.start(), m.end(), m.group().lower(), m.lastgroup or "sign") for m in _TOKEN.finditer(text)]


class _Reader:
    """Reads the numbers of one text; the methods return (value, index after it) or None."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens(text)

    def word(self, index: int) -> str:
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def touches(self, index: int) -> bool:
        """Whether the token at ``index`` is written onto the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index].start == self.tokens[index - 1].end

    def read(self) -> Iterator[EnglishNumber]:
        index = 0
        while index < len(self.tokens):
            number, index = self._at(index)
            if number is not None:
                yield number

    def _at(self, index: int) -> tuple[EnglishNumber | None, int]:
        token = self.tokens[index]
        if token.kind == "sign" or (token.kind == "word" and token.text not in _FIRST_WORDS):
            return None, index + 1
        if token.kind == "clock":
            hour, minute = re.split("[:.]", token.text)[:2]
            return self._made(index, index + 1, int(hour), "clock", also=(int(minute), int(hour) * 100 + int(minute)),
                              sure=False), index + 1  # fmt: skip
        for parse in (
            self._decade,
            self._digits,
            self._vague,
            self._fraction,
            self._cardinal_or_ordinal,
            self._roman,
            self._word,
        ):
            found = parse(index)
            if found is not None:
                return found
        return None, index + 1

    def _made(
        self, first: int, after: int, value: float, kind: EnglishKind = "cardinal", *,
        also: tuple[float, ...] = (), sure: bool = True, scale: float = 1,
    ) -> EnglishNumber:  # fmt: skip
        start, end = self.tokens[first].start, self.tokens[after - 1].end
        digits = any(token.kind in ("number", "clock") for token in self.tokens[first:after])
        whole = int(value) if float(value).is_integer() else round(value, 9)
        return EnglishNumber(start, end, whole, kind, digits, sure, also, scale)

    # Digits ----------------------------------------------------------------------------------------------------------

    def _decade(self, index: int) -> tuple[EnglishNumber, int] | None:
        """Read 1970s, '70s, seventies."""
        word = self.word(index)
        if word in _DECADES:
            century = self._century(index + 1)
            value = 1900 if century is None else century
            return self._made(
                index, index + 1, value + _DECADES[word], "decade", also=(_DECADES[word],), sure=century is not None
            ), index + 1
        if not (word.isdigit() and len(word) in (2, 4) and word.endswith("0")):
            return None
        after = index + 1
        if self.word(after) in ("'", "’") and self.touches(after):
            after += 1
        if self.word(after) not in ("s", "'s", "’s") or not self.touches(after):
            return None
        value = int(word) if len(word) == 4 else 1900 + int(word)
        return self._made(index, after + 1, value, "decade", also=(value % 100,)), after + 1

    def _century(self, index: int) -> int | None:
        """Return 1800 for "of the nineteenth century" at ``index``."""
        if self.word(index) != "of" or self.word(index + 1) != "the":
            return None
        found = self._digits(index + 2) if self.word(index + 2)[:1].isdigit() else self._cardinal_or_ordinal(index + 2)
        if found is None or self.word(found[1]) != "century":
            return None
        return 100 * (int(found[0].value) - 1)

    def _digits(self, index: int) -> tuple[EnglishNumber, int] | None:
        token = self.tokens[index]
        if token.kind != "number":
            return None
        value = float(token.text.replace(",", ""))
        after = index + 1
        if self.word(after) in _ORDINAL_ENDINGS and self.touches(after):
            return self._made(index, after + 1, value, "ordinal"), after + 1
        mixed = self._mixed_fraction(index)
        if mixed is not None:
            return mixed
        if self._is_code(index):
            return self._made(index, after, value, sure=False), after
        plain = value
        value, after, also = self._scaled(value, after)
        year = self._short_year(index, token.text)
        if year is not None:
            return self._made(index, index + 3, value, also=(year,)), index + 3
        return self._made(index, after, value, also=also, scale=value / plain if plain else 1), after

    def _mixed_fraction(self, index: int) -> tuple[EnglishNumber, int] | None:
        """Read 1/3 and 2 1/2."""
        if self.word(index + 1) == "/" and self.touches(index + 1) and self.touches(index + 2):
            lower = self.word(index + 2)
            upper = self.word(index)
            if upper.isdigit() and lower.isdigit() and int(lower) and len(lower) < 4:
                value = int(upper) / int(lower)
                return self._made(index, index + 3, value, "fraction", also=(int(upper), int(lower)),
                                  sure=False), index + 3  # fmt: skip
        return None

    def _is_code(self, index: int) -> bool:
        """Whether the digits belong to a name: F16, A1GP, Il-76, COVID-19."""
        if self.touches(index):
            before = self.tokens[index - 1]
            if before.kind == "word" and before.text not in _CURRENCY_PREFIXES:
                return True
            if before.text in "-–#/" and self.touches(index - 1) and self.tokens[index - 2].kind == "word":
                return self.word(index - 2) not in _SMALL
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if following is not None and following.kind == "word" and self.touches(index + 1):
            return len(following.text) == 1 and following.text not in ("m", "k", "s", "c", "f", "g", "l")
        return False

    def _scaled(self, value: float, after: int) -> tuple[float, int, tuple[float, ...]]:
        """Multiply by the scale words that follow; "m" and "k" only where written onto the digits."""
        also: tuple[float, ...] = ()
        while True:
            step = after + 1 if self.word(after) == "-" and self.touches(after) else after
            scale = self.word(step)
            if scale == "hundred":
                factor: float = 100
            elif scale in SCALES and (len(scale) > 3 or self.touches(step)):
                factor = SCALES[scale]
            elif scale == "dozen":
                factor = 12
            else:
                return value, after, also
            if scale in ("m", "k"):
                also = (value,)
            value *= factor
            after = step + 1

    def _short_year(self, index: int, digits: str) -> int | None:
        """Return the second year of 1995-96."""
        if len(digits) == 4 and self.word(index + 1) in "-–/" and self.touches(index + 1) and self.touches(index + 2):
            second = self.word(index + 2)
            if second.isdigit() and len(second) == 2:
                return int(digits[:2] + second)
        return None

    # Words -----------------------------------------------------------------------------------------------------------

    def _vague(self, index: int) -> tuple[EnglishNumber, int] | None:
        """Read dozens, hundreds of thousands; not the scale after a number ("two thousands" is none)."""
        word = self.word(index)
        if word not in _VAGUE:
            return None
        value, after = float(_VAGUE[word]), index + 1
        while self.word(after) == "of" and self.word(after + 1) in _VAGUE:
            value *= _VAGUE[self.word(after + 1)]
            after += 2
        return self._made(index, after, value, "vague", sure=False), after

    def _fraction(self, index: int) -> tuple[EnglishNumber, int] | None:
        """Read half, a third, two-thirds, half a million, a quarter of a million, one-fifth."""
        word = self.word(index)
        if word in ("half", "halves"):
            upper, lower, after = 1.0, 2, index + 1
        elif word in ("quarter", "quarters"):
            upper, lower, after = 1.0, 4, index + 1
        else:
            upper_value = 1.0 if word == "a" else _SMALL.get(word)
            step = index + 2 if self.word(index + 1) == "-" else index + 1
            noun = self.word(step)
            if upper_value is None or noun not in _FRACTION_NOUNS or not 0 < upper_value < 20:
                return None
            if upper_value != 1 and not noun.endswith("s") and noun != "half":
                return None
            if word == "one" and noun == "second":
                return None
            upper, lower, after = float(upper_value), _FRACTION_NOUNS[noun], step + 1
        scaled = self._half_a_scale(upper / lower, after)
        if scaled is not None:
            return self._made(index, scaled[1], scaled[0]), scaled[1]
        return self._made(index, after, upper / lower, "fraction", also=(upper, 100 * upper / lower), sure=False), after

    def _half_a_scale(self, value: float, after: int) -> tuple[float, int] | None:
        step = after + 1 if self.word(after) in ("of", "-") else after
        step = step + 1 if self.word(step) == "a" else step
        scale = self.word(step)
        if scale in ("hundred", "dozen") or (scale in SCALES and len(scale) > 3):
            return value * {"hundred": 100, "dozen": 12}.get(scale, SCALES.get(scale, 1)), step + 1
        return None

    def _cardinal_or_ordinal(self, index: int) -> tuple[EnglishNumber, int] | None:
        total, current, after, ordinal, any_word = 0.0, 0.0, index, False, False
        while True:
            step = after
            if any_word and self.word(step) == "and" and current % 100 == 0 and (current or total):
                step += 1
            if any_word and self.word(step) == "-":
                step += 1
            word = self.word(step)
            if word in _SMALL and not any_word:
                current, any_word = _SMALL[word], True
            elif word in ("a", "an") and not any_word and self.word(step + 1) in ("hundred", "thousand", "million",
                                                                                  "billion", "trillion", "dozen"):  # fmt: skip
                current, any_word = 1, True
            elif word in _SMALL and any_word and (self._adds(current, _SMALL[word]) or (total and not current)):
                current += _SMALL[word]
            elif word == "hundred" and (not any_word or 0 < current < 100):
                current, any_word = (current or 1) * 100, True
            elif word == "dozen":
                current, any_word = (current or 1) * 12, True
            elif word in SCALES and len(word) > 3 and not word.endswith("s"):
                total, current, any_word = total + (current or (1 if not total else 0)) * SCALES[word], 0, True
            elif word in _ORDINALS and (not any_word or self._adds(current, _ORDINALS[word])):
                current, any_word, ordinal = current + _ORDINALS[word], True, True
                after = step + 1
                break
            else:
                break
            after = step + 1
        if not any_word:
            return None
        value = total + current
        if self.word(index) in SCALES or self.word(index) == "hundred":
            # "A couple of thousand" is two thousand; "a few hundred" is no number.
            before = [self.word(index - 1), self.word(index - 2) if self.word(index - 1) == "of" else ""]
            if "couple" in before:
                value *= 2
            elif before[0] in ("few", "several", "many"):
                return self._made(index, after, value, "vague", sure=False), after
        halves = self._and_a_half(after, value)
        if halves is not None:
            value, after = halves
        sure = not (after == index + 1 and self.word(index) in ("one", "second", "zero"))
        scale = max((SCALES.get(token.text, 1) for token in self.tokens[index:after]), default=1)
        return self._made(index, after, value, "ordinal" if ordinal else "cardinal", sure=sure, scale=scale), after

    @staticmethod
    def _adds(current: float, value: float) -> bool:
        """Whether ``value`` continues the number so far: twenty + one, hundred + seven."""
        if current >= 20 and current % 10 == 0 and current % 100 != 0:
            return 0 < value < 10
        return current >= 100 and current % 100 == 0 and 0 < value < 100

    def _and_a_half(self, after: int, value: float) -> tuple[float, int] | None:
        if self.word(after) == "and" and self.word(after + 1) == "a" and self.word(after + 2) in ("half", "quarter"):
            part = 0.5 if self.word(after + 2) == "half" else 0.25
            scaled, end, _ = self._scaled(value + part, after + 3)
            return scaled, end
        return None

    def _roman(self, index: int) -> tuple[EnglishNumber, int] | None:
        """Read the number of a king or a war: XVI."""
        token = self.tokens[index]
        match = _ROMAN.fullmatch(self.text[token.start : token.end]) if token.kind == "word" else None
        if match is None:
            return None
        value = 10 * len(match.group(1)) + _ROMAN_VALUES[match.group(2)]
        return self._made(index, index + 1, value, "ordinal", sure=False), index + 1

    def _word(self, index: int) -> tuple[EnglishNumber, int] | None:
        word = self.word(index)
        if word not in _WORDS:
            return None
        return self._made(index, index + 1, _WORDS[word], "word", sure=False), index + 1


@lru_cache(maxsize=256)
def read_english_numbers(text: str) -> tuple[EnglishNumber, ...]:
    """Return the numbers of English ``text`` in order. Never raises; linear in the length of the text."""
    result: list[EnglishNumber] = []
    for number in _Reader(text).read():
        before = result[-1] if result else None
        if before is not None and _continues(before, number, text[before.end : number.start]):
            result[-1] = replace(before, end=number.end, value=before.value + number.value, also=(before.value,))
        elif before is not None and _shares_scale(before, number, text[before.end : number.start]):
            # "two to three million": the first may be two million.
            result[-1] = replace(before, also=(*before.also, before.value * number.scale))
            result.append(number)
        elif before is not None and number.kind == "word" and number.value >= 10 and number.start - before.end <= 1:
            # "two decades" also stands for 20 years, "the 19th century" for 1900.
            result[-1] = replace(before, also=(*before.also, before.value * number.value))
            result.append(number)
        else:
            result.append(number)
    return tuple(result)


def _shares_scale(before: EnglishNumber, number: EnglishNumber, gap: str) -> bool:
    """Whether the scale of ``number`` may belong to ``before`` too."""
    return before.scale == 1 < number.scale and gap.strip().lower() in ("and", "to", "or", "-", "–", "—")


def _continues(before: EnglishNumber, number: EnglishNumber, gap: str) -> bool:
    """Whether the number goes on: "3 million 200 thousand"."""
    if gap.strip(" ,").lower() not in ("", "and") or before.kind != "cardinal" or number.kind != "cardinal":
        return False
    if "," in gap or before.value < 10**6 or number.value < 1000:
        return False
    return before.value % 1000 == 0 and before.value >= 10**6 > number.value
