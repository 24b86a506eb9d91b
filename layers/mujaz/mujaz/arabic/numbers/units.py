"""Units of measure, time and money: the table `units.tsv` and its longest match at a place in a scanned text."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from mujaz.arabic.letters import fold
from mujaz.arabic.numbers.scan import Scan


class Unit(NamedTuple):
    """A unit: its code (see `units.tsv`), dimension (length, money, ...), and English singular and plural."""

    code: str
    dimension: str
    singular: str
    plural: str


class UnitMatch(NamedTuple):
    """A unit in a text: the index of the token after it, and whether its word is a dual (ساعتان) or definite."""

    unit: Unit
    next: int
    dual: bool
    definite: bool = False


class _Node:
    """A place in the trie of unit phrases: the words that may follow, and the unit that ends here."""

    __slots__ = ("dual", "following", "unit")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.unit: Unit | None = None
        self.dual = False


SYMBOLS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₪": "ILS", "₽": "RUB", "₺": "TRY", "₹": "INR", "¢": "cent",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "sar": "SAR", "sr": "SAR", "aed": "AED", "kwd": "KWD", "qar": "QAR",
    "bhd": "BHD", "omr": "OMR", "egp": "EGP", "jod": "JOD", "lbp": "LBP", "tnd": "TND", "mad": "MAD", "dzd": "DZD",
    "iqd": "IQD", "syp": "SYP", "yer": "YER", "lyd": "LYD", "sdg": "SDG", "ils": "ILS", "try": "TRY", "irr": "IRR",
    "jpy": "JPY", "cny": "CNY", "inr": "INR", "chf": "CHF", "c": "cent",
    "km": "km", "cm": "cm", "mm": "mm", "kg": "kg", "mg": "mg", "kw": "kw", "gw": "gw", "gb": "gb", "mb": "mb",
    "tb": "tb", "kwh": "kwh", "mwh": "mwh", "ghz": "ghz", "mhz": "mhz", "hz": "hz", "ml": "ml", "m": "m",
    "g": "g", "l": "l",
}  # fmt: skip
"""Signs and Latin abbreviations beside a number. Codes are matched without regard to case, except one letter."""

_NO_DUAL = frozenset(
    {
        "كم",
        "كلم",
        "سم",
        "مم",
        "م",
        "غ",
        "ملم",
        "مل",
        "ين",
        "مغ",
        "ملغ",
        "كغ",
        "كجم",
        "جم",
        "غم",
        "°",
        "/",
        ".",
        "في",
        "لكل",
        "من",
    }
)


def _inflected(word: str) -> dict[str, bool]:
    """Return the written forms of a folded word, each with whether it is a dual: ا of the accusative, ان ين ا ي تان."""
    shapes = {word: False}
    if word in _NO_DUAL or not word.isalpha() or len(word) < 2 or word.endswith("ات"):
        return shapes
    stem = word[:-1] + "ت" if word.endswith("ه") else word
    if not word.endswith("ه"):
        shapes[word + "ا"] = False
    for ending in ("ان", "ين", "ي"):
        shapes[stem + ending] = True
    if word.endswith("ه"):
        shapes[stem + "ا"] = True
    return shapes


def _insert(root: _Node, phrase: str, unit: Unit) -> None:
    """Add one phrase in all its spellings and inflections."""
    nodes: list[tuple[_Node, bool]] = [(root, False)]
    for position, alternatives in enumerate(phrase.split(" ")):
        shapes: dict[str, bool] = {}
        for number, word in enumerate(alternatives.split("/") if alternatives != "/" else ["/"]):
            folded = fold(word)
            # Of the spellings after the first only a dual that the rules do not make (جزآن) ends in ان.
            dual_spelling = position == 0 and folded.endswith("ان")
            forms = _inflected(folded) if number == 0 else {folded: dual_spelling, folded + "ا": False}
            for shape, dual in forms.items():
                shapes.setdefault(shape, dual)
            if position and number == 0 and folded.startswith("ال"):
                shapes = {folded: False}
        if position:
            shapes |= {f"ال{shape}": dual for shape, dual in shapes.items() if not shape.startswith("ال")}
        following = []
        for node, first_dual in nodes:
            for shape, dual in shapes.items():
                following.append((node.following.setdefault(shape, _Node()), dual if position == 0 else first_dual))
        nodes = following
    for node, dual in nodes:
        if node.unit is None or (node.dual and not dual):
            node.unit, node.dual = unit, dual


@cache
def _table() -> tuple[dict[str, Unit], _Node]:
    units: dict[str, Unit] = {}
    root = _Node()
    for line in files("mujaz.arabic.numbers").joinpath("units.tsv").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        code, dimension, singular, plural, arabic = line.split("\t")
        unit = Unit(code, dimension, singular, plural)
        units[code] = unit
        for phrase in arabic.split("|"):
            # The tokens of a text: an exponent stands apart from its unit.
            _insert(root, re.sub(r"(?<=[^\W\d])([23²³])", r" \1", phrase), unit)
    return units, root


def unit_of(code: str) -> Unit:
    """Return the unit with ``code``; an ISO 4217 code that the table has not is a currency all the same."""
    return _table()[0].get(code) or Unit(code, "money", code, code)


def dual_unit(word: str) -> Unit | None:
    """Return the unit whose dual the folded ``word`` is (ساعتان), or None."""
    node = _table()[1].following.get(word)
    return node.unit if node is not None and node.dual else None


def match_unit(scan: Scan, index: int) -> UnitMatch | None:
    """Return the longest unit phrase that begins at the token ``index``, on one line; the article is passed over."""
    node = _table()[1].following.get(scan.word(index))
    definite = node is None
    if node is None and scan.word(index).startswith("ال"):
        node = _table()[1].following.get(scan.word(index)[2:])
    found: UnitMatch | None = None
    while node is not None:
        index += 1
        if node.unit is not None:
            found = UnitMatch(node.unit, index, node.dual, definite)
        following = node.following.get(scan.word(index)) if scan.same_line(index) else None
        node = following
    return found


def match_symbol(scan: Scan, index: int) -> Unit | None:
    """Return the unit whose sign or Latin abbreviation stands at ``index``."""
    word = scan.word(index)
    code = SYMBOLS.get(word) if len(word) == 1 else SYMBOLS.get(word.lower())
    return unit_of(code) if code is not None else None
