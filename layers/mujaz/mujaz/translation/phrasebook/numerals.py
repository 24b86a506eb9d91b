"""Numbers of a sentence in English figures, as the press writes them: "146,000", "3.5 million", "20 percent"."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.arabic.numbers import Number, read_numbers
from mujaz.arabic.words import Token

_SCALES = ((1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"))
_LENGTHS = {"كم": "km", "كلم": "km", "سم": "cm", "مم": "mm", "كغ": "kg", "كجم": "kg", "كغم": "kg"}
"""Abbreviated units, which are other words elsewhere."""

UNITS = frozenset({"km", "cm", "mm", "kg", "km/h"})

_DOLLARS = frozenset({"دولار", "دولارا", "دولارات"})
_AMERICAN = frozenset({"امريكي", "اميركي", "امريكيا", "اميركيا"})
_PERCENT = {("بالميه",): 1, ("بالمايه",): 1, ("في", "الميه"): 2, ("في", "المايه"): 2}
"""What says percent after a number, as folded words, and how many tokens it takes."""


def english_number(value: float, *, plain: bool) -> str:
    """Return ``value`` in figures; ``plain`` leaves out the commas (years, codes)."""
    if value >= _SCALES[-1][0]:
        for scale, name in _SCALES:
            if value >= scale:
                shown = f"{value / scale:.3f}".rstrip("0").rstrip(".")
                if float(shown) * scale == value:
                    return f"{shown} {name}"
                break
    if value != int(value):
        return f"{value:.4f}".rstrip("0").rstrip(".")
    return str(int(value)) if plain else f"{int(value):,}"


def _worth_it(number: Number) -> bool:
    """Whether figures read better than the words: small numbers in words stay with the lexicon."""
    return number.kind == "cardinal" and (number.digits or number.value > 10) and not number.definite


def _money(english: str, tokens: Sequence[Token], last: int) -> tuple[str, int]:
    """Write an amount of US dollars with its sign."""
    if last < len(tokens) and tokens[last].folded in _DOLLARS:
        following = tokens[last + 1].folded if last + 1 < len(tokens) else ""
        if following in _AMERICAN or not following.endswith(("ي", "يه")):
            return "$" + english, last + (2 if following in _AMERICAN else 1)
    return english, last


def numerals(text: str, tokens: Sequence[Token]) -> list[tuple[int, int, str]]:
    """Return (first token, end token, English) of the numbers that are said in figures, in order."""
    found = []
    starts = {token.start: number for number, token in enumerate(tokens)}
    ends = {token.end: number + 1 for number, token in enumerate(tokens)}
    for number in read_numbers(text):
        first, last = starts.get(number.start), ends.get(number.end)
        if first is None or last is None or not _worth_it(number):
            continue
        plain = number.scale == 1 and number.digits and not number.grouped
        english = english_number(number.value, plain=plain)
        if number.high is not None:
            english += ("-" if plain else " to ") + english_number(number.high, plain=plain)
        for words, length in _PERCENT.items():
            if tuple(token.folded for token in tokens[last : last + length]) == words:
                english, last = english + " percent", last + length
                break
        if tokens[last : last + 1] and tokens[last].text in ("%", "٪"):
            english, last = english + "%", last + 1
        if tokens[last : last + 1] and tokens[last].folded in _LENGTHS:
            english, last = f"{english} {_LENGTHS[tokens[last].folded]}", last + 1
            if [token.folded for token in tokens[last : last + 2]] == ["/", "ساعه"]:
                english, last = english + "/h", last + 2
        english, last = _money(english, tokens, last)
        found.append((first, last, english))
    return found
