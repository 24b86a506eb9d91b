"""Which money a currency's name means: the adjective after it says (ريال قطري), else the country it is told of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.arabic.numbers.scan import Scan

_BY_COUNTRY: dict[str, dict[str, str]] = {
    "riyal": {"SA": "SAR", "QA": "QAR", "OM": "OMR", "YE": "YER", "IR": "IRR", "BR": "BRL"},
    "dinar": {
        "KW": "KWD", "BH": "BHD", "JO": "JOD", "IQ": "IQD", "TN": "TND", "DZ": "DZD", "LY": "LYD", "RS": "RSD",
        "SD": "SDD",
    },
    "dirham": {"AE": "AED", "MA": "MAD"},
    "pound": {"EG": "EGP", "SD": "SDG", "GB": "GBP", "SS": "SSP", "LB": "LBP", "SY": "SYP"},
    "lira": {"LB": "LBP", "SY": "SYP", "TR": "TRY", "IT": "ITL"},
    "franc": {"CH": "CHF", "FR": "FRF", "DJ": "DJF", "KM": "KMF", "RW": "RWF", "CD": "CDF"},
    "rupee": {"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR", "ID": "IDR"},
    "krone": {"DK": "DKK", "NO": "NOK", "SE": "SEK", "IS": "ISK", "CZ": "CZK"},
    "peso": {"MX": "MXN", "AR": "ARS", "PH": "PHP", "CL": "CLP", "CO": "COP", "CU": "CUP"},
    "dollar": {
        "US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "HK": "HKD", "SG": "SGD", "TW": "TWD", "NA": "NAD",
        "ZW": "ZWL", "JM": "JMD",
    },
}  # fmt: skip
_SUBUNITS: dict[str, tuple[tuple[str, ...], int]] = {
    "cent": (("USD", "EUR", "AUD", "CAD", "dollar"), 100),
    "halala": (("SAR", "riyal"), 100),
    "qirsh": (("EGP", "SYP", "LBP", "TRY", "pound", "lira", "JOD"), 100),
    # The thousandths of a dinar; writers of cheques print them as hundredths where fewer than a hundred are named.
    "fils": (("KWD", "BHD", "JOD", "IQD", "dinar"), 1000),
    "millime": (("TND", "LYD", "dinar"), 1000),
    "penny": (("GBP",), 100),
    "baisa": (("OMR", "riyal"), 1000),
    "centime": (("DZD", "MAD", "CHF", "dinar", "dirham", "franc"), 100),
    "kopek": (("RUB",), 100),
}
_ADJECTIVES = {
    "سعودي": "SA", "قطري": "QA", "عماني": "OM", "يمني": "YE", "ايراني": "IR", "برازيلي": "BR", "كويتي": "KW",
    "بحريني": "BH", "اردني": "JO", "عراقي": "IQ", "تونسي": "TN", "جزايري": "DZ", "ليبي": "LY", "صربي": "RS",
    "اماراتي": "AE", "مغربي": "MA", "مصري": "EG", "سوداني": "SD", "بريطاني": "GB", "لبناني": "LB", "سوري": "SY",
    "تركي": "TR", "ايطالي": "IT", "سويسري": "CH", "فرنسي": "FR", "جيبوتي": "DJ", "رواندي": "RW", "هندي": "IN",
    "باكستاني": "PK", "سريلانكي": "LK", "نيبالي": "NP", "اندونيسي": "ID", "دنماركي": "DK", "نرويجي": "NO",
    "سويدي": "SE", "ايسلندي": "IS", "تشيكي": "CZ", "مكسيكي": "MX", "ارجنتيني": "AR", "فلبيني": "PH", "تشيلي": "CL",
    "كولومبي": "CO", "كوبي": "CU", "امريكي": "US", "اميركي": "US", "كندي": "CA", "استرالي": "AU", "نيوزيلندي": "NZ",
    "سنغافوري": "SG", "تايواني": "TW",
}  # fmt: skip
_SHORT = {
    ("ج", ".", "م"): "EGP",
    ("ر", ".", "س"): "SAR",
    ("د", ".", "ا"): "AED",
    ("د", ".", "ك"): "KWD",
    ("د", ".", "ت"): "TND",
}


class CurrencyMatch(NamedTuple):
    """A currency with its country told, and the index of the token after what told it."""

    code: str
    next: int


def nationality(word: str) -> str | None:
    """Return the country (ISO 3166) of a folded nationality adjective in any gender, number and case, or None."""
    word = word.removeprefix("ال")
    for ending in ("ه", "ا", "ين", "ان", "تين", "تان", ""):
        country = _ADJECTIVES.get(word.removesuffix(ending))
        if country is not None and word.endswith(ending):
            return country
    return None


def by_adjective(scan: Scan, name: str, index: int) -> CurrencyMatch | None:
    """Return the currency that the word at ``index`` makes of ``name`` ("riyal"), or None."""
    if name not in _BY_COUNTRY or not scan.same_line(index):
        return None
    country = nationality(scan.word(index))
    code = _BY_COUNTRY[name].get(country or "")
    return CurrencyMatch(code, index + 1) if code is not None else None


def short_form(scan: Scan, index: int) -> CurrencyMatch | None:
    """Return the currency of an abbreviation such as ج.م at ``index``."""
    letters = tuple(scan.word(at) for at in range(index, index + 3))
    code = _SHORT.get(letters)  # type: ignore[arg-type]
    if code is None:
        return None
    return CurrencyMatch(code, index + 3 + (scan.word(index + 3) == "." and scan.touches(index + 3)))


def is_open(code: str) -> bool:
    """Whether ``code`` names a kind of money ("riyal") whose country is still to be told."""
    return code in _BY_COUNTRY


def of_country(name: str, countries: Sequence[str]) -> str | None:
    """Return the currency called ``name`` of the first of ``countries`` that has one, or None.

    "dollar" is the US dollar unless something says otherwise.
    """
    table = _BY_COUNTRY.get(name, {})
    for country in countries:
        if country in table:
            return table[country]
    return "USD" if name == "dollar" else None


def countries_with(name: str) -> frozenset[str]:
    """Return the countries that have a currency called ``name``."""
    return frozenset(_BY_COUNTRY.get(name, ()))


def subunit_share(subunit: str, currency: str) -> int | None:
    """Return how many of ``subunit`` make one of ``currency``, or None where it is no part of it."""
    owners, share = _SUBUNITS.get(subunit, ((), 0))
    return share if currency in owners else None
