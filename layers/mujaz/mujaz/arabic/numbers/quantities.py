"""Numbers with their units: ``نحو 6.5 مليار دولار`` holds the quantity 6,500,000,000 USD.

Reads what stands with the number in the text: a unit before or after it, a percent sign or its wordings, subunits of
money, "and a half" after the unit, duals of units ("two hours"), the second unit of an interval. No context is used: a
currency whose country the words do not tell keeps its name in lower case ("riyal").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from mujaz.arabic.numbers.compound import joined
from mujaz.arabic.numbers.currency import by_adjective, short_form, subunit_share
from mujaz.arabic.numbers.model import Number
from mujaz.arabic.numbers.ranges import interval, merge
from mujaz.arabic.numbers.reader import plain
from mujaz.arabic.numbers.scan import Scan
from mujaz.arabic.numbers.units import Unit, dual_unit, match_symbol, match_unit, unit_of

PERCENT = Unit("percent", "percent", "per cent", "per cent")
_PERCENT_SIGNS = frozenset({"%", "٪", "﹪", "％"})
_PERCENT_WORDS = frozenset({"بالميه", "بالمايه", "بالماءه", "بالمءه"})
_HUNDRED_WORDS = frozenset({"الميه", "المايه", "ميه", "مايه", "الماءه"})
_TEMPERATURES = frozenset({"degree", "degree_sign", "celsius", "fahrenheit"})
_WRITTEN_DUALS = ("ان", "ين", "تا", "تي")
_CLOSING = frozenset({")", "]", "»", '"', "”"})
_OPENING = frozenset({"(", "[", "«", '"', "“"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit (None: a bare number). ``first`` to ``last`` are its tokens, unit included.

    ``dual``: there is no number word, the unit's dual says two.
    """

    number: Number
    unit: Unit | None
    start: int
    end: int
    first: int
    last: int
    dual: bool = False

    @property
    def after(self) -> int:
        """Index of the token after the quantity."""
        return self.last + 1


def _percent(scan: Scan, index: int) -> int:
    """Return the index after a percent sign or wording at ``index``, or ``index``."""
    if not scan.same_line(index):
        return index
    word = scan.word(index)
    if word in _PERCENT_SIGNS or word in _PERCENT_WORDS:
        return index + 1
    if word == "في" and scan.word(index + 1) in _HUNDRED_WORDS:
        return index + 2
    return index


def _close(scan: Scan, index: int, first: int) -> int:
    """Pass over the bracket that closes around a number written "(13)"."""
    opened = scan.word(first - 1) in _OPENING
    return index + 1 if opened and scan.word(index) in _CLOSING else index


def _unit_after(scan: Scan, index: int) -> tuple[Unit, int] | None:
    """Read the unit at ``index`` and the index after it."""
    after = _percent(scan, index)
    if after > index:
        return PERCENT, after
    if not scan.same_line(index):
        return None
    short = short_form(scan, index)
    if short is not None:
        return unit_of(short.code), short.next
    found = match_unit(scan, index)
    if found is None:
        symbol = match_symbol(scan, index)
        return (symbol, index + 1) if symbol is not None else None
    told = by_adjective(scan, found.unit.code if found.unit.code != "USD" else "dollar", found.next)
    if told is not None:
        return unit_of(told.code), told.next
    return found.unit, found.next


def _unit_before(scan: Scan, index: int) -> tuple[Unit, int] | None:
    """Read a sign written before the number ($10, % 5): the unit and the index of its token."""
    sign = scan.word(index - 1)
    if sign in _PERCENT_SIGNS and scan.touches(index) and not scan.touches(index - 1):
        return PERCENT, index - 1
    if not sign or sign.isalpha() or (scan.touches(index - 1) and scan.word(index - 2)[-1:].isdecimal()):
        return None
    unit = match_symbol(scan, index - 1)
    return (unit, index - 1) if unit is not None else None


def _half_after(scan: Scan, unit: Unit, index: int) -> tuple[Fraction, int] | None:
    """Read "and a half", "and a quarter" after a unit (سنة ونصف, سنة ونصف السنة)."""
    part = joined(scan, index, "half", "fraction")
    if part is None or part[0].word.strict or part[0].definite or unit is PERCENT:
        return None
    after = part[1] + 1
    again = match_unit(scan, after)
    if again is not None and again.unit.code == unit.code:
        after = again.next
    elif again is not None:
        return None
    count = part[0].word.times if part[0].word.kind == "fraction" else 1
    return Fraction(count, part[0].word.value), after


class QuantityReader:
    """Attaches units to the numbers of one scan."""

    def __init__(self, scan: Scan, numbers: list[Number]) -> None:
        self.scan = scan
        self.numbers = numbers

    def read(self) -> list[Quantity]:
        """Return a quantity for every number, and for every dual of a unit, in order."""
        quantities: list[Quantity] = []
        for quantity in self._single():
            previous = quantities[-1] if quantities else None
            if previous is not None and self._changes(previous, quantity):
                # "Fell from 90.2 to 87.2 per cent": two figures of one unit.
                quantities[-1] = replace(previous, unit=quantity.unit)
            merged = self._interval(previous, quantity) or self._subunit(previous, quantity)
            if merged is not None:
                quantities[-1] = merged
            else:
                quantities.append(quantity)
        return quantities

    def _changes(self, low: Quantity, high: Quantity) -> bool:
        """Whether a bare number is the first end of "from A to B" whose second has the unit, and no interval."""
        scan = self.scan
        between = [scan.word(at) for at in range(low.after, high.first)]
        bare_end = low.unit is None and high.unit is not None and low.number.kind == "cardinal"
        return bare_end and between == ["الي"] and scan.word(low.first - 1) == "من" and low.number.high is None

    def _single(self) -> list[Quantity]:
        """Return the quantities and duals in order, nothing joined yet."""
        quantities: list[Quantity] = []
        position = 0
        while position < len(self.numbers):
            quantity, position = self._from_number(position)
            quantities.append(quantity)
            while position < len(self.numbers) and self.numbers[position].first <= quantity.last:
                position += 1  # "the hundred" of "per cent" was read as a number of its own
        duals = self._duals(quantities)
        # "Two litres per 100 km": the hundred is in the unit.
        inside = {at for dual in duals for at in range(dual.first, dual.last + 1)}
        quantities = [quantity for quantity in quantities if quantity.first not in inside]
        return sorted([*quantities, *duals], key=lambda quantity: quantity.first)

    def _from_number(self, position: int) -> tuple[Quantity, int]:
        scan, number = self.scan, self.numbers[position]
        position += 1
        after = _close(scan, number.last + 1, number.first)
        if number.kind == "ordinal":
            return self._quantity(number, None, number.first, number.last), position
        whole = self._one_and_a_half(number)
        if whole is not None:
            return whole, position
        before = _unit_before(scan, number.first)
        if before is not None and before[0].dimension != "percent":
            return self._quantity(number, before[0], before[1], number.last), position
        unit = _unit_after(scan, after) or self._unit_of_many(number, after)
        if unit is None and before is not None:
            return self._quantity(number, before[0], before[1], number.last), position
        if unit is None or (self._is_definite(after) and not self._takes_definite(number)):
            number, end = self._below_zero(number, None, after)
            found = unit_of("degree") if number.value < 0 and end > after else None
            return self._quantity(number, found, number.first, max(number.last, end - 1 if found else 0)), position
        found, end = unit
        number, end = self._below_zero(number, found, end)
        half = _half_after(scan, found, end) if number.kind == "cardinal" else None
        if half is not None:
            value = plain(Fraction(number.value).limit_denominator(10**6) + half[0])
            number, end = replace(number, value=value), half[1]
        return self._quantity(number, found, number.first, end - 1), position

    def _below_zero(self, number: Number, unit: Unit | None, after: int) -> tuple[Number, int]:
        """Turn the sign of "two degrees below zero", and of "- 2 degrees" at the start of a line or bracket."""
        scan = self.scan
        if scan.word(after) == "تحت" and scan.word(after + 1) == "الصفر":
            return replace(number, value=-abs(number.value)), after + 2
        sign = number.first - 1
        opens = not scan.same_line(sign) or scan.word(sign - 1) in _OPENING
        if unit is not None and unit.code in _TEMPERATURES and scan.word(sign) in ("-", "–", "−") and opens:
            return replace(number, value=-abs(number.value), start=scan.span(sign, sign)[0]), after
        return number, after

    def _one_and_a_half(self, number: Number) -> Quantity | None:
        """Read "a litre and a half": the unit stands before the fraction, which is joined to it by و."""
        scan = self.scan
        if number.kind != "fraction" or number.slash:
            return None
        if joined(scan, number.first, "half", "fraction") is None and scan.word(number.first - 1) != "و":
            return None
        end = number.first if scan.word(number.first).startswith("و") else number.first - 1
        for start in range(max(0, end - 3), end):
            found = match_unit(scan, start)
            if found is None or found.next != end or found.dual or scan.word(start).startswith("ال"):
                continue
            merged = replace(number, value=plain(1 + Fraction(*(number.parts or (0, 1)))), kind="cardinal", parts=None)
            return self._quantity(merged, found.unit, start, number.last)
        return None

    def _unit_of_many(self, number: Number, after: int) -> tuple[Unit, int] | None:
        """Read the unit of "billions of dollars" (مليارات من الدولارات)."""
        if number.kind != "vague" or self.scan.word(after) != "من":
            return None
        found = match_unit(self.scan, after + 1)
        return (found.unit, found.next) if found is not None and found.definite else None

    def _is_definite(self, index: int) -> bool:
        found = match_unit(self.scan, index)
        return found is not None and found.definite

    def _takes_definite(self, number: Number) -> bool:
        """Whether a definite noun can be what the number counts: آلاف الكيلومترات, ثلث اليوم."""
        return number.kind in ("vague", "fraction")

    def _quantity(self, number: Number, unit: Unit | None, first: int, last: int) -> Quantity:
        start, end = self.scan.span(first, last)
        start = min(start, number.start) if first < number.first else number.start
        return Quantity(number, unit, start, max(end, number.end), first, last)

    def _interval(self, low: Quantity | None, high: Quantity) -> Quantity | None:
        """Join the ends of an interval that both name the unit: بين 250 دينار و400 دينار; or "two days or three"."""
        if low is None or low.unit is None or (high.unit is None and not low.dual):
            return None
        stretched = replace(low.number, last=low.last)
        if not interval(self.scan, stretched, high.number):
            return None
        if high.unit is not None and low.unit.code != high.unit.code:
            return self._two_units(low, high)
        if high.unit is None and self.scan.word(low.after) != "او":
            return None
        merged = merge(stretched, high.number)
        return replace(low, number=merged, end=high.end, last=high.last) if merged is not None else None

    def _two_units(self, low: Quantity, high: Quantity) -> Quantity | None:
        """Join "from four hours to three days" in the smaller unit, where one is an exact multiple of the other."""
        if low.unit is None or high.unit is None:
            return None
        factor = _MULTIPLES.get((high.unit.code, low.unit.code))
        if factor is None or high.number.high is not None:
            return None
        value = plain(Fraction(high.number.value).limit_denominator(1000) * factor)
        if value <= low.number.value:
            return None
        number = replace(low.number, high=value, end=high.number.end, last=high.number.last)
        return replace(low, number=number, end=high.end, last=high.last)

    def _subunit(self, whole: Quantity | None, part: Quantity) -> Quantity | None:
        """Join a subunit to its money: 20 دولارا و43 سنتا, $20 43."""
        if whole is None or whole.unit is None or whole.unit.dimension != "money" or whole.number.high is not None:
            return None
        if not isinstance(whole.number.value, int) or not isinstance(part.number.value, int):
            return None
        gap = [self.scan.word(at) for at in range(whole.after, part.first)]
        if gap not in ([], ["و"]) or not self.scan.same_line(part.first):
            return None
        if part.unit is None:
            sign_first = whole.first < whole.number.first and not gap and len(self.scan.word(part.first)) == 2
            share = 100 if sign_first and part.number.digits else None
        else:
            share = subunit_share(part.unit.code, whole.unit.code)
        if share == 1000 and part.number.value < 100:
            share = 100
        if share is None or not 0 < part.number.value < share:
            return None
        value = plain(Fraction(whole.number.value) + Fraction(part.number.value, share))
        number = replace(whole.number, value=value, end=part.number.end, last=part.number.last)
        return replace(whole, number=number, end=part.end, last=part.last)

    def _duals(self, quantities: list[Quantity]) -> list[Quantity]:
        """Return the duals of units that stand without a number: ساعتان, دولارين."""
        covered = {at for quantity in quantities for at in range(quantity.first, quantity.last + 1)}
        duals = []
        for index, token in enumerate(self.scan.tokens):
            if not token.text.endswith(_WRITTEN_DUALS) or index in covered:
                continue
            dual = self._dual_at(index)
            if dual is not None:
                duals.append(dual)
                covered.update(range(index, dual.last + 1))
        return duals

    def _dual_at(self, index: int) -> Quantity | None:
        scan = self.scan
        word = scan.word(index)
        found = match_unit(scan, index)
        if found is None and word[0] in "وفبلك":
            return self._clitic_dual(index)
        if found is None or not found.dual or word.startswith("ال") or not _is_written_dual(word):
            return None
        if scan.word(found.next) == "تحت" and scan.word(found.next + 1) == "الصفر":
            two = self._two(index, found.unit, found.next + 2, 0)
            return replace(two, number=replace(two.number, value=-2))
        return self._two(index, found.unit, found.next, 0)

    def _clitic_dual(self, index: int) -> Quantity | None:
        """Read a dual behind و, ب, ل ...: وساعتين, ليومين."""
        token = self.scan.tokens[index]
        for cut in (1, 2):
            rest = token.text[cut:]
            if len(rest) < 4 or rest.startswith("ال") or token.text.startswith("لل"):
                break
            unit = dual_unit(rest)
            if unit is not None and _is_written_dual(rest):
                return self._two(index, unit, index + 1, cut)
            if token.text[1] not in "بلك":
                break
        return None

    def _two(self, index: int, unit: Unit, after: int, cut: int) -> Quantity:
        scan = self.scan
        told = by_adjective(scan, unit.code if unit.code != "USD" else "dollar", after)
        if told is not None:
            unit, after = unit_of(told.code), told.next
        value: int | float = 2
        half = _half_after(scan, unit, after)
        if half is not None:
            value, after = plain(2 + half[0]), half[1]
        start, end = scan.span(index, after - 1)
        start = scan.folded.offsets[scan.tokens[index].start + cut]
        number = Number(start, scan.span(index, index)[1], value, first=index, last=index)
        return Quantity(number, unit, start, end, index, after - 1, dual=True)


_MULTIPLES = {
    ("minute", "second"): 60, ("hour", "minute"): 60, ("day", "hour"): 24, ("week", "day"): 7, ("year", "month"): 12,
    ("decade", "year"): 10, ("century", "year"): 100, ("km", "m"): 1000, ("m", "cm"): 100, ("cm", "mm"): 10,
    ("kg", "g"): 1000, ("tonne", "kg"): 1000, ("g", "mg"): 1000, ("l", "ml"): 1000,
}  # fmt: skip
"""How many of the second unit make one of the first."""


def _is_written_dual(word: str) -> bool:
    """Whether the ending can only be the dual; ا and ي alone are also the accusative and other words."""
    return word.endswith(_WRITTEN_DUALS)
