"""Adapters that run other projects' Arabic number cases against ours, and the list of what is left out and why.

A case is *right* (we read what is expected, all of it), *abstained* (we read nothing where something is expected) or
*wrong* (we read something else). Wrong is what must never happen.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

from mujaz.arabic.numbers import Quantity, Scan, read_numbers, read_quantities, read_unit, scan_numbers
from mujaz.arabic.numbers.quantities import QuantityReader
from mujaz.extraction.figures import hedges
from mujaz.extraction.figures.counted import counted

Outcome = Literal["right", "abstained", "wrong", "excluded"]
Case = dict[str, Any]

MONEY = {"Dollar": "USD", "Cent": "cent", "Pound": "pound"}
GRAMS = {"g": 1.0, "kg": 1000.0, "mg": 0.001}
QUANTITIES = {"Ounce": ("ounce",), "Cup": ("cup",), "Gram": tuple(GRAMS)}
TEMPERATURES = {
    "Celsius": ("celsius",),
    "Fahrenheit": ("fahrenheit",),
    # Duckling reads مئوية (Celsius) as plain degrees; ours says more.
    "Degree": ("degree", "degree_sign", "celsius"),
}
VOLUMES = {"Litre": ("l",), "Millilitre": ("ml",), "Gallon": ("gallon",), "Hectolitre": ("hl",)}

CLDR_EXCLUDED = {
    "concentr-item": "عنصر is a member of a force in news text; a counted noun, not a unit",
    "concentr-permyriad": "the sign ‱ is not used in Arabic news",
    "graphics-em": "typography",
    "graphics-dot-per-centimeter": "print technology; نقطة is a point of an index in news",
    "graphics-dot-per-inch": "print technology; نقطة is a point of an index in news",
    "graphics-pixel-per-centimeter": "print technology",
    "graphics-pixel-per-inch": "print technology",
    "length-point": "typography; نقطة is a point of an index in news",
    "light-solar-luminosity": "astrophysics",
    "mass-grain": "قمحة is a grain of wheat in news text",
    "speed-beaufort": "the number follows the name (بوفورت 3); a grade, not a quantity",
    "speed-light-speed": "the pattern is not Arabic",
    "volume-dram": "درهم is money in news text",
    "volume-jigger": "bar measure; قدح is a drinking vessel in news text",
    "volume-pinch": "kitchen measure",
    "volume-quart": "ربع غالون is read as a quarter of a gallon, which it is",
    "volume-quart-imperial": "ربع غالون إمبراطوري is read as a quarter of an imperial gallon, which it is",
    "volume-dessert-spoon-imperial": "not told apart from the metric dessert spoon",
    "energy-foodcalorie": "the same word as the calorie",
    "concentr-karat": "the same word as the carat",
    "mass-ton": "CLDR's short ton; طن in news is the metric ton",
}
"""Units that no news text needs or where news uses the word otherwise: unit, reason."""

CLDR_CASES_EXCLUDED = {
    "مغم/ديسيلتر": "CLDR's pattern for one and for two leaves the number out; as printed it can't be two",
}
DURATION_EXCLUDED = {"لحظة": "a moment is no second in news text"}

CLDR_CODES = {
    "acceleration-g-force": "g_force", "acceleration-meter-per-square-second": "ms2", "angle-arc-minute": "arc_minute",
    "angle-arc-second": "arc_second", "angle-degree": "degree", "angle-radian": "radian",
    "angle-revolution": "revolution", "area-acre": "acre", "area-dunam": "dunam", "area-hectare": "hectare",
    "area-square-centimeter": "cm2", "area-square-foot": "foot2", "area-square-inch": "inch2",
    "area-square-kilometer": "km2", "area-square-meter": "m2", "area-square-mile": "mile2", "area-square-yard": "yard2",
    "concentr-milligram-ofglucose-per-deciliter": "mg_dl", "concentr-millimole-per-liter": "mmol_l",
    "concentr-mole": "mole", "concentr-percent": "percent", "concentr-permille": "permille",
    "concentr-permillion": "ppm", "concentr-portion-per-1e9": "ppb", "consumption-liter-per-kilometer": "l_km",
    "consumption-liter-per-100-kilometer": "l_100km", "consumption-mile-per-gallon": "mpg",
    "consumption-mile-per-gallon-imperial": "mpg_imperial", "digital-bit": "bit", "digital-byte": "byte",
    "digital-gigabit": "gbit", "digital-gigabyte": "gb", "digital-kilobit": "kbit", "digital-kilobyte": "kb",
    "digital-megabit": "mbit", "digital-megabyte": "mb", "digital-petabyte": "pb", "digital-terabit": "tbit",
    "digital-terabyte": "tb", "duration-quarter": "quarter", "electric-ampere": "ampere",
    "electric-milliampere": "milliampere", "electric-ohm": "ohm", "electric-volt": "volt",
    "energy-british-thermal-unit": "btu", "energy-calorie": "calorie", "energy-electronvolt": "ev",
    "energy-joule": "joule", "energy-kilocalorie": "kcal", "energy-kilojoule": "kj", "energy-kilowatt-hour": "kwh",
    "energy-therm-us": "therm_us", "force-kilowatt-hour-per-100-kilometer": "kwh_100km", "force-newton": "newton",
    "force-pound-force": "pound_force", "frequency-gigahertz": "ghz", "frequency-hertz": "hz",
    "frequency-kilohertz": "khz", "frequency-megahertz": "mhz", "graphics-megapixel": "megapixel",
    "graphics-pixel": "pixel", "length-astronomical-unit": "au", "length-centimeter": "cm", "length-decimeter": "dm",
    "length-earth-radius": "earth_radius", "length-fathom": "fathom", "length-foot": "foot",
    "length-furlong": "furlong", "length-inch": "inch", "length-kilometer": "km", "length-light-year": "light_year",
    "length-meter": "m", "length-micrometer": "um", "length-mile": "mile",
    "length-mile-scandinavian": "scandinavian_mile", "length-millimeter": "mm", "length-nanometer": "nm",
    "length-nautical-mile": "nautical_mile", "length-parsec": "parsec", "length-picometer": "pm",
    "length-solar-radius": "solar_radius", "length-yard": "yard", "light-candela": "candela", "light-lumen": "lumen",
    "light-lux": "lux", "mass-carat": "carat", "mass-dalton": "dalton", "mass-earth-mass": "earth_mass",
    "mass-gram": "g", "mass-kilogram": "kg", "mass-microgram": "ug", "mass-milligram": "mg", "mass-ounce": "ounce",
    "mass-ounce-troy": "troy_ounce", "mass-pound": "pound_mass", "mass-solar-mass": "solar_mass", "mass-stone": "stone",
    "mass-tonne": "tonne", "power-gigawatt": "gw", "power-horsepower": "hp", "power-kilowatt": "kw",
    "power-megawatt": "mw", "power-milliwatt": "milliwatt", "power-watt": "watt", "pressure-atmosphere": "atmosphere",
    "pressure-bar": "bar", "pressure-hectopascal": "hpa", "pressure-inch-ofhg": "inhg", "pressure-kilopascal": "kpa",
    "pressure-megapascal": "mpa", "pressure-millibar": "millibar", "pressure-millimeter-ofhg": "mmhg",
    "pressure-pascal": "pascal", "pressure-pound-force-per-square-inch": "psi", "speed-kilometer-per-hour": "kmh",
    "speed-knot": "knot", "speed-meter-per-second": "ms", "speed-mile-per-hour": "mph",
    "temperature-celsius": "celsius", "temperature-fahrenheit": "fahrenheit", "temperature-generic": "degree_sign",
    "temperature-kelvin": "kelvin", "torque-newton-meter": "newton_metre", "torque-pound-force-foot": "pound_foot",
    "volume-acre-foot": "acre_foot", "volume-barrel": "barrel", "volume-bushel": "bushel", "volume-centiliter": "cl",
    "volume-cubic-centimeter": "cm3", "volume-cubic-foot": "foot3", "volume-cubic-inch": "inch3",
    "volume-cubic-kilometer": "km3", "volume-cubic-meter": "m3", "volume-cubic-mile": "mile3",
    "volume-cubic-yard": "yard3", "volume-cup": "cup", "volume-cup-metric": "metric_cup", "volume-deciliter": "dl",
    "volume-dessert-spoon": "dessert_spoon", "volume-drop": "drop", "volume-fluid-ounce": "fluid_ounce",
    "volume-fluid-ounce-imperial": "imperial_fluid_ounce", "volume-gallon": "gallon",
    "volume-gallon-imperial": "imperial_gallon", "volume-hectoliter": "hl", "volume-liter": "l",
    "volume-megaliter": "megalitre", "volume-milliliter": "ml", "volume-pint": "pint",
    "volume-pint-metric": "metric_pint", "volume-tablespoon": "tablespoon", "volume-teaspoon": "teaspoon",
} | {
    f"duration-{unit}": unit
    for unit in (
        "century", "decade", "year", "month", "week", "night", "day", "hour", "minute", "second", "millisecond",
        "microsecond", "nanosecond",
    )
}  # fmt: skip


def close(ours: float, theirs: float) -> bool:
    """Whether two values are the same but for floating point."""
    return abs(ours - theirs) <= 1e-9 * max(1.0, abs(theirs))


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a JSONL file."""
    for line in path.read_text("utf-8").splitlines():
        yield json.loads(line)


def numeral(case: Case) -> Outcome:
    """Compare a plain number: one number, spanning the whole text, with the value."""
    found = read_numbers(case["input"])
    if case["expected"] is None or not found:
        return "abstained" if case["expected"] and not found else ("wrong" if found else "right")
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(case["input"]))
    return "right" if whole and close(found[0].value, case["expected"]["value"]) else "wrong"


def ordinal(case: Case) -> Outcome:
    """Compare an ordinal. A definite cardinal (العشرون) is one where it stands alone, so the form must be definite."""
    found = read_numbers(case["input"])
    if not found:
        return "abstained"
    fits = found[0].kind == "ordinal" or found[0].definite
    return "right" if len(found) == 1 and fits and close(found[0].value, case["expected"]["value"]) else "wrong"


def _quantities(text: str) -> list[Quantity]:
    return [quantity for quantity in read_quantities(text) if quantity.unit is not None]


def _measured(case: Case, units: dict[str, tuple[str, ...]], factors: dict[str, float] | None = None) -> Outcome:
    """Compare a quantity, its value after conversion and its unit; a unit alone is one of it."""
    expected = case["expected"]
    found = _quantities(case["input"])
    if expected is None:
        return "wrong" if found else "right"
    if not found:
        unit = read_unit(case["input"])
        if unit is None:
            return "abstained"
        value, code = 1.0, unit.code
    elif len(found) == 1 and found[0].unit is not None:
        value, code = found[0].number.value, found[0].unit.code
    else:
        return "wrong"
    value *= (factors or {}).get(code, 1.0)
    return "right" if close(value, expected["value"]) and code in units[expected["unit"]] else "wrong"


def quantity(case: Case) -> Outcome:
    """Compare a quantity in kitchen and market units; Duckling converts weights to grams."""
    return _measured(case, QUANTITIES, GRAMS)


def temperature(case: Case) -> Outcome:
    """Compare a temperature."""
    return _measured(case, TEMPERATURES)


def volume(case: Case) -> Outcome:
    """Compare a volume."""
    return _measured(case, VOLUMES)


def duration(case: Case) -> Outcome:
    """Compare a duration."""
    if case["input"] in DURATION_EXCLUDED:
        return "excluded"
    unit = case["expected"]["unit"]
    return _measured(case, {unit: (unit,)})


def money(case: Case) -> Outcome:
    """Compare an amount of money, an interval of it, or a bounded one."""
    expected = case["expected"]
    found = _quantities(case["input"])
    if len(found) != 1 or found[0].unit is None:
        return "wrong" if found else "abstained"
    amount = found[0]
    low = expected.get("low", expected.get("value"))
    high = expected.get("high")
    same_high = amount.number.high == high or (high is not None and close(amount.number.high or 0, high))
    unit = MONEY.get(expected["unit"], expected["unit"])
    right = close(amount.number.value, low) and same_high and amount.unit is not None and amount.unit.code == unit
    if expected["type"] == "bound":
        right = right and _bound(case["input"], amount) == {"under": "under", "above": "over"}[expected["bound"]]
    return "right" if right else "wrong"


def _bound(text: str, amount: Quantity) -> str:
    """Return the bound of the quantity as Duckling names it: "at least" is "over" there."""
    scan = Scan(text)
    before, after = hedges.before(scan, amount.first), hedges.after(scan, amount.after)
    bound = after[0] if after else before.bound if before else "exact"
    return "over" if bound == "at_least" else bound


def phone(case: Case) -> Outcome:
    """Compare a phone number: it is right when no part of it is a figure."""
    scan = Scan(case["input"])
    quantities = QuantityReader(scan, scan_numbers(scan)).read()
    return "wrong" if any(counted(scan, quantity) for quantity in quantities) else "right"


def cldr_unit(case: Case) -> Outcome:
    """Compare a number with a unit of CLDR."""
    name = case["expected"]["unit"]
    if name in CLDR_EXCLUDED or (case["input"] in CLDR_CASES_EXCLUDED and case["expected"]["value"] == 2):
        return "excluded"
    return _measured({**case, "expected": {**case["expected"], "unit": name}}, {name: (CLDR_CODES[name],)})


def words_to_number(case: Case) -> Outcome:
    """Compare what a writer of cheques printed with the number it was given."""
    found = read_quantities(case["input"])
    if not found:
        return "abstained"
    return "right" if len(found) == 1 and close(found[0].number.value, case["expected"]["value"]) else "wrong"


SUITES: dict[str, tuple[str, Callable[[Case], Outcome], float]] = {
    "duckling numeral": ("duckling/numeral.jsonl", numeral, 0.95),
    "duckling numeral, Egyptian": ("duckling/numeral_eg.jsonl", numeral, 0.80),
    "duckling ordinal": ("duckling/ordinal.jsonl", ordinal, 0.95),
    "duckling amount of money": ("duckling/amountofmoney.jsonl", money, 0.95),
    "duckling quantity": ("duckling/quantity.jsonl", quantity, 0.95),
    "duckling temperature": ("duckling/temperature.jsonl", temperature, 0.95),
    "duckling volume": ("duckling/volume.jsonl", volume, 0.95),
    "duckling duration": ("duckling/duration.jsonl", duration, 0.95),
    "duckling phone number": ("duckling/phonenumber.jsonl", phone, 1.0),
    "CLDR units": ("cldr/units.jsonl", cldr_unit, 1.0),
    "num2words": ("num2words/ar_words_to_number.jsonl", words_to_number, 1.0),
}
"""Name: file, adapter, share of the cases that must be right."""


def run(path: Path, adapter: Callable[[Case], Outcome]) -> dict[Outcome, list[Case]]:
    """Return the cases of a file by outcome."""
    result: dict[Outcome, list[Case]] = {"right": [], "abstained": [], "wrong": [], "excluded": []}
    for case in cases(path):
        result[adapter(case)].append(case)
    return result
