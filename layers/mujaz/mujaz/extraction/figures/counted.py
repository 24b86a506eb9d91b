"""Which numbers state a quantity, and what each of them counts.

A number in digits or words is a figure only where something licenses it: a unit, a counted noun after it, a plural
before it that it agrees with (الركلات السبع), a pronoun (منها), a hedge, a scale word, or a word of counting. All
else (sizes of products, names of roads, list numbers) stays out.
"""

from __future__ import annotations

from mujaz.arabic.numbers import Number, Quantity, Scan
from mujaz.extraction.figures import hedges, kinds
from mujaz.extraction.figures.lists import (
    AGE_WORDS,
    CLOSING,
    NOT_SHARED,
    OPENING,
    REFERENCE,
    SHARE_BEFORE,
    SPORT,
    YEAR_BEFORE,
)
from mujaz.extraction.figures.model import Counted
from mujaz.extraction.figures.nouns import definite_noun, read_noun
from mujaz.extraction.figures.phrases import noun_after, noun_at, noun_before, people_of, pronoun


def counted(scan: Scan, quantity: Quantity) -> Counted | None:
    """Return what ``quantity`` counts, or None where nothing licenses it as a figure."""
    number = quantity.number
    if number.kind == "ordinal" or is_reference(scan, quantity):
        return None
    if quantity.unit is not None:
        return of_unit(scan, quantity)
    score = _score(scan, quantity)
    if score is not None:
        return score
    if number.kind == "fraction":
        return _fraction(scan, quantity)
    if _is_year(scan, number):
        return None
    if number.definite and (before := noun_before(scan, quantity)) is not None:
        return before
    return (
        noun_after(scan, quantity)
        or noun_before(scan, quantity)
        or people_of(scan, quantity)
        or pronoun(scan, quantity)
        or _licensed(scan, quantity)
    )


def is_reference(scan: Scan, quantity: Quantity) -> bool:
    """Whether the number names one thing in a series (مادة 5, رقم 14) or is part of a clock time."""
    before = scan.word(quantity.first - 1)
    if before in {"(", "«", '"'} and quantity.number.digits:
        before = scan.word(quantity.first - 2)
    if before in REFERENCE and quantity.number.digits and quantity.unit is None:
        # "عدد 40" is issue 40 of a paper, "عدد 5 سيارات" five cars.
        return before != "عدد" or noun_at(scan, quantity.after) is None
    if before in {"الساعه", "بالساعه", "ساعه"} and quantity.unit is None:
        return True
    following = scan.word(quantity.last + 1)
    return quantity.unit is None and following in {"صباحا", "مساء", "ظهرا", "فجرا", "عصرا", "ه", "هـ", "بتوقيت", "ص"}


def _is_year(scan: Scan, number: Number) -> bool:
    """Whether a bare number of four digits is a year: a word of time stands before it, or nothing counted follows."""
    if number.grouped or number.scale > 1 or not (1300 <= number.value <= 2100) or not isinstance(number.value, int):
        return False
    if number.high is not None:
        return 1300 <= number.high <= 2100 and number.digits
    before = scan.word(number.first - 1)
    if before in YEAR_BEFORE or scan.word(number.last + 1) in {"م", "ه", "هـ", "للميلاد", "للهجره"}:
        return noun_at(scan, number.last + 1) is None or before in {"عام", "سنه", "العام", "موسم", "لعام"}
    return number.digits and noun_at(scan, number.last + 1) is None


def of_unit(scan: Scan, quantity: Quantity) -> Counted | None:
    """Accept a quantity with a unit; a complement with من belongs to it (غراما من الألياف)."""
    unit = quantity.unit
    if unit is None or (quantity.dual and not _is_dual_of_unit(scan, quantity)):
        return None
    if quantity.number.kind == "fraction" and unit.dimension not in _DIVISIBLE:
        return None
    last = quantity.last
    if scan.word(last + 1) == "من" and scan.word(last + 2).startswith("ال") and unit.dimension in _PARTITIVE:
        last += 2
    return Counted(quantity, quantity.first, last, unit=unit.code)


_UNIT_DUALS = frozenset({"duration", "money", "length", "mass", "volume", "area", "temperature", "angle"})
"""Dimensions whose units are said in the dual; جولان or بارين are hardly ever joules or bars."""
_DIVISIBLE = frozenset({"duration", "mass", "volume", "length", "area", "money"})
"""Dimensions that news halves: half an hour, half a kilo."""
_PARTITIVE = frozenset({"mass", "volume", "money", "percent", "area", "energy"})
"""Dimensions of stuff: what follows them with من is what they measure, not whence."""


def _is_dual_of_unit(scan: Scan, quantity: Quantity) -> bool:
    """Whether a lone dual is a quantity: not inside a name, of a unit that is said so, and no other word (Milan)."""
    unit = quantity.unit
    if unit is None or unit.code in ("second", "bushel") or scan.word(quantity.first) == "ميلان":
        return False
    return quantity.first not in scan.named and unit.dimension in _UNIT_DUALS


def _score(scan: Scan, quantity: Quantity) -> Counted | None:
    """Read the result of a match, "2-1": two small numbers that are no interval, or with words of sport about them."""
    number = quantity.number
    token = scan.word(number.first + 1)
    if token not in {"-", "–"} or not number.digits or scan.touches(number.first + 1) is False:
        return None
    other = scan.word(number.first + 2)
    if not (other.isdecimal() and scan.touches(number.first + 2) and int(other[:4]) <= 40 and number.value <= 40):
        return None
    near = range(max(0, number.first - 14), number.first + 8)
    if number.high is not None and not any(_sport(scan.word(at)) for at in near):
        return None
    return Counted(quantity, number.first, number.first + 2, score=True)


def _sport(word: str) -> bool:
    return word in SPORT or word[1:] in SPORT


def _fraction(scan: Scan, quantity: Quantity) -> Counted | None:
    """Accept a share of something definite or a construct: ثلث السكان, نصف ناقلات النفط, بنحو الثلث."""
    number = quantity.number
    following = scan.word(quantity.after)
    if number.slash or number.parts is None:
        return None
    if following in NOT_SHARED:
        return None
    if definite_noun(following) is not None or (following.startswith("ال") and not number.definite):
        return Counted(quantity, quantity.first, quantity.after, unit="percent")
    if not number.definite and read_noun(following) is not None and scan.word(quantity.after + 1).startswith("ال"):
        return Counted(quantity, quantity.first, quantity.after + 1, unit="percent")
    hedge = hedges.before(scan, quantity.first)
    if hedge is not None and following[:1].isalpha() and not number.definite:
        return Counted(quantity, quantity.first, quantity.after, unit="percent")
    led = scan.word(quantity.first).startswith("ب") or scan.word(quantity.first - 1) in SHARE_BEFORE
    if number.definite and (hedge is not None or led) and not following.startswith("ال"):
        return Counted(quantity, quantity.first, quantity.last, unit="percent")
    return None


def _licensed(scan: Scan, quantity: Quantity) -> Counted | None:
    """Accept a bare number that a scale word, a hedge, a casualty word or a word of counting makes a quantity."""
    number = quantity.number
    if (number.definite and number.kind != "vague" and number.scale == 1) or number.value == 1:
        return None
    people = kinds.trigger(scan.word(quantity.first - 1)) is not None or kinds.of_many(scan.word(quantity.after))
    if number.scale > 1 and number.kind != "vague":
        return Counted(
            quantity, quantity.first, quantity.last, people=people or kinds.before(scan, quantity.first) is not None
        )
    if number.kind == "vague" and number.definite and scan.word(quantity.first).startswith(("ال", "وال")):
        return Counted(quantity, quantity.first, quantity.last, people=True)  # "thousands took to the streets"
    if people or (number.kind != "vague" and kinds.counted(scan, quantity.first)):
        return Counted(
            quantity, quantity.first, quantity.last, people=people or kinds.before(scan, quantity.first) is not None
        )
    hedge = hedges.before(scan, quantity.first)
    following = scan.word(quantity.after)
    if hedge is not None and hedge.bound != "at_most" and not following.startswith("ال") and number.kind != "vague":
        return Counted(quantity, quantity.first, quantity.last)
    return None


def age(scan: Scan, found: Counted) -> bool:
    """Whether years or months are somebody's age: البالغ من العمر 25 عاما, ترامب (79 عاما)."""
    if found.unit not in ("year", "month"):
        return False
    if scan.word(found.first - 1) in OPENING and scan.word(found.last + 1) in CLOSING:
        return True
    return any(scan.word(at) in AGE_WORDS for at in range(found.first - 4, found.first)) or (
        scan.word(found.last + 1) in {"من", "عمرا"} and scan.word(found.last + 2) in {"العمر", "عمره", "عمرها"}
    )


def magnitude(scan: Scan, found: Counted) -> bool:
    """Whether degrees are the strength of an earthquake."""
    near = [scan.word(at) for at in range(found.first - 8, found.last + 5)]
    return any(word in {"ريختر", "زلزال", "الزلزال", "هزه", "زلزالا", "هزات", "زلزاليه"} for word in near) and not any(
        word in {"حراره", "الحراره", "مئويه", "مييويه"} for word in near
    )
