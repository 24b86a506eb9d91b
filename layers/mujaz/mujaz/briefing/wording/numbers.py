"""Quantities in English: number, bound and unit."""

from __future__ import annotations

from mujaz.facts import Bound

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_CURRENCIES = {
    "AED": "UAE dirhams", "BHD": "Bahraini dinars", "CHF": "Swiss francs", "CNY": "yuan", "DZD": "Algerian dinars",
    "EGP": "Egyptian pounds", "ILS": "shekels", "INR": "Indian rupees", "IQD": "Iraqi dinars", "IRR": "Iranian rials",
    "JOD": "Jordanian dinars", "JPY": "yen", "KWD": "Kuwaiti dinars", "LBP": "Lebanese pounds", "LYD": "Libyan dinars",
    "MAD": "Moroccan dirhams", "OMR": "Omani rials", "PKR": "Pakistani rupees", "QAR": "Qatari riyals",
    "RUB": "roubles", "SAR": "Saudi riyals", "SDG": "Sudanese pounds", "SYP": "Syrian pounds", "TND": "Tunisian dinars",
    "TRY": "Turkish lira", "YER": "Yemeni rials",
}  # fmt: skip
_UNITS = {
    "km": "kilometres", "m": "metres", "km2": "square kilometres", "tonne": "tonnes", "barrel": "barrels",
    "g": "grams", "mg": "milligrams", "kg": "kilograms", "second": "seconds", "minute": "minutes", "hour": "hours",
    "day": "days", "week": "weeks", "month": "months", "year": "years", "degree": "degrees",
}  # fmt: skip
_BOUNDS: dict[Bound, str] = {
    "exact": "", "over": "more than ", "at_least": "at least ", "about": "about ", "under": "less than ",
    "at_most": "up to ", "range": "", "tens_of": "",
}  # fmt: skip
_VAGUE = {
    10: "tens of", 100: "hundreds of", 1000: "thousands of",
    10**4: "tens of thousands of", 10**5: "hundreds of thousands of", 10**6: "millions of",
    10**7: "tens of millions of", 10**8: "hundreds of millions of", 10**9: "billions of",
    10**10: "tens of billions of", 10**11: "hundreds of billions of", 10**12: "trillions of",
}  # fmt: skip


def say_number(value: float) -> str:
    """Say a number: 146000 is "146,000", 6500000000 is "6.5 billion", 12.50 is "12.5"."""
    for scale, word in _SCALES:
        # Only where three decimals say all of it.
        if abs(value) >= scale and float(value).is_integer() and int(value) * 1000 % scale == 0:
            return f"{value / scale:,.3f}".rstrip("0").rstrip(".") + f" {word}"
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def is_currency(unit: str) -> bool:
    """Whether ``unit`` is an ISO 4217 code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def unit_name(unit: str) -> str:
    """Name a unit in the plural: "US dollars", "percent", "barrels"; an unknown one stands for itself."""
    named = {"USD": "US dollars", "EUR": "euros", "GBP": "British pounds"}
    return named.get(unit) or _CURRENCIES.get(unit) or _UNITS.get(unit) or unit


def _with_unit(number: str, unit: str, *, one: bool) -> str:
    if unit == "percent":
        return f"{number}%"
    if unit == "magnitude":
        return f"magnitude {number}"
    if unit in _SIGNS:
        return f"{_SIGNS[unit]}{number}"
    if is_currency(unit):
        return f"{number} {_CURRENCIES.get(unit, unit)}"
    word = _UNITS.get(unit, "")
    return f"{number} {word[:-1] if one and word else word}".rstrip()


def say_quantity(value: float, high: float | None, bound: Bound, unit: str) -> str:
    """Say a quantity: "more than 280", "between 10 and 15 percent", "$15 billion", "tens of".

    Nothing of the bound is lost: an analyst must see that "more than 280" is no count. People and items have no
    unit word, what is counted follows.
    """
    if bound == "tens_of":
        vague = _VAGUE.get(int(value), f"about {say_number(value)}")
        word = _with_unit("", unit, one=False).strip(" %$€£") if unit not in ("people", "item") else ""
        word = {"USD": "dollars", "EUR": "euros", "GBP": "pounds", "percent": "percent"}.get(unit, word)
        return f"{vague} {word}".rstrip()
    one = value == 1 and high is None
    if high is not None:
        joined = f"{say_number(value)} and {_with_unit(say_number(high), unit, one=False)}"
        sign = _SIGNS.get(unit, "")
        return f"between {sign}{joined}"
    if bound == "under" and unit in ("people", "item"):
        return f"fewer than {say_number(value)}"
    return _BOUNDS[bound] + _with_unit(say_number(value), unit, one=one)


def bound_words(bound: Bound) -> tuple[str, ...]:
    """Return the words one of which the wording of a figure with this bound must have; ("",) where it needs none."""
    if bound == "under":
        return ("less than", "fewer than")
    if bound == "range":
        return ("between",)
    if bound == "tens_of":
        return (*_VAGUE.values(), "about")
    return (_BOUNDS[bound].strip(),)
