"""Numbers in English text: digits, words and mixtures, with spans; the counterpart of `mujaz.arabic.numbers`.

What is read here is held against what the Arabic says, so the reader leans to no side: it tells of every number how
sure it is (``sure``), and what else the same words may stand for (``also``: "1995-96" has 1995 and 96 and 1996).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from mujaz.translation.audit import english_verbs
from mujaz.translation.audit.english_vocabulary import DECADES, FIRST_WORDS, SCALES, SMALL, VAGUE, WORDS, tokens
from mujaz.translation.audit.english_words import half_of_scale, read_fraction, read_words

EnglishKind = Literal["cardinal", "ordinal", "fraction", "vague", "decade", "clock", "word"]
"""``word``: a word that has a number in it ("twice", "decade", "dozen" of eggs) and may translate one or none."""

_CURRENCY_PREFIXES = frozenset({"us", "usd", "eur", "euro", "gbp", "rs", "sr", "sar", "aed", "egp", "kd", "qr"})
_ROMAN = re.compile(r"(?=[LXVI])(XL|LX{0,3}|X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_TENS = {"": 0, "X": 10, "XX": 20, "XXX": 30, "XL": 40, "L": 50, "LX": 60, "LXX": 70, "LXXX": 80}
_ROMAN_VALUES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_DIGIT = re.compile(r"\d")
_NUMBER_WORDS = FIRST_WORDS - {"a", "an", "i", "l"}
"""One of these is in every number without digits."""

_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True)
class EnglishNumber:
    """A number as it stands in an English text; ``text[start:end]`` says ``value``.

    ``also`` are other values the words may stand for. ``sure`` is False for what may be a name or code ("Il-76"), an
    article or pronoun ("one"), or a word of its own ("twice"). ``digits``: written with digits. ``scale`` is the
    largest scale word in it, 1 where it has none.
    """

    start: int
    end: int
    value: float
    kind: EnglishKind = "cardinal"
    digits: bool = False
    sure: bool = True
    also: tuple[float, ...] = ()
    scale: float = 1


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
        if token.kind in ("sign", "code") or (token.kind == "word" and token.text not in FIRST_WORDS):
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
        if word in DECADES:
            century = self._century(index + 1)
            value = 1900 if century is None else century
            return self._made(
                index, index + 1, value + DECADES[word], "decade", also=(DECADES[word],), sure=century is not None
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
                return self.word(index - 2) not in SMALL
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
        if word not in VAGUE:
            return None
        value, after = float(VAGUE[word]), index + 1
        while self.word(after) == "of" and self.word(after + 1) in VAGUE:
            value *= VAGUE[self.word(after + 1)]
            after += 2
        return self._made(index, after, value, "vague", sure=False), after

    def _fraction(self, index: int) -> tuple[EnglishNumber, int] | None:
        """Read half, a third, two-thirds; half a million is a cardinal."""
        found = read_fraction(self.word, index)
        if found is None:
            return None
        upper, lower, after = found
        scaled = half_of_scale(self.word, after)
        if scaled is not None:
            return self._made(index, scaled[1], upper / lower * scaled[0]), scaled[1]
        # "A third" may count, too: "a third type".
        also = (upper, 100 * upper / lower, *([lower] if self.word(index) == "a" else []))
        return self._made(index, after, upper / lower, "fraction", also=also, sure=False), after

    def _cardinal_or_ordinal(self, index: int) -> tuple[EnglishNumber, int] | None:
        """Read a number in words."""
        found = read_words(self.word, index)
        if found is None:
            return None
        value, after = found.value, found.after
        if self.word(index) in SCALES or self.word(index) == "hundred":
            # "A couple of thousand" is two thousand; "a few hundred" is no number.
            before = [self.word(index - 1), self.word(index - 2) if self.word(index - 1) == "of" else ""]
            if before[0] in ("few", "several", "many"):
                return self._made(index, after, value, "vague", sure=False), after
            value *= 2 if "couple" in before else 1
        value, after = self._and_a_half(after, value) or (value, after)
        sure = not (after == index + 1 and self.word(index) in ("one", "second"))
        sure = sure and not (self.word(index) == "third" and self.word(after + (self.word(after) == "-")) == "party")
        kind: EnglishKind = "ordinal" if found.ordinal else "cardinal"
        return self._made(index, after, value, kind, sure=sure, scale=found.scale), after

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
        if match is None or match.group() in ("I", "L"):
            return None
        value = _ROMAN_TENS[match.group(1)] + _ROMAN_VALUES[match.group(2)]
        return self._made(index, index + 1, value, "ordinal", sure=False), index + 1

    def _word(self, index: int) -> tuple[EnglishNumber, int] | None:
        word = self.word(index)
        if word not in WORDS:
            return None
        return self._made(index, index + 1, WORDS[word], "word", sure=False), index + 1


@lru_cache(maxsize=256)
def read_english_numbers(text: str) -> tuple[EnglishNumber, ...]:
    """Return the numbers of English ``text`` in order. Never raises; linear in the length of the text."""
    if _DIGIT.search(text) is None and _NUMBER_WORDS.isdisjoint(english_verbs.words(text).words):
        return ()
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
