"""What numbers count, on both sides: units, currencies and per cent that were changed, lost or added.

A number of the Arabic is paired with the English numbers of the same value (`pairing`); what stands beside both is
compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from mujaz.arabic.letters import Folded
from mujaz.translation.audit import arabic_numbers, english_numbers, folding
from mujaz.translation.audit.english_numbers import EnglishNumber
from mujaz.translation.audit.finding import Finding
from mujaz.translation.audit.pairing import Pair, pairs


class _Unit(NamedTuple):
    """A unit: its key, its family (units of one family exclude each other), its Arabic (folded) and English words."""

    key: str
    family: str
    arabic: str
    english: str


_UNITS = (
    _Unit("US dollar", "money", r"دولار(?:ا|ات|ين|ان)?|\$", r"dollars?|usd|\$"),
    _Unit("cent", "money", r"سنت(?:ا|ات)?", r"(?<!per )(?<!per-)cents?|¢"),
    _Unit("euro", "money", r"يورو|€", r"euros?|eur|€"),
    _Unit("pound", "money", r"جنيه(?:ا|ات)?|£", r"pounds?|gbp|egp|£|quid|sterling"),
    _Unit("riyal", "money", r"ريال(?:ا|ات|ين)?|ر ?س", r"(?:riy?al|rial)s?|sar|sr|qr"),
    _Unit("dirham", "money", r"د(?:را)?رهم(?:ا|ين)?|دراهم", r"dirhams?|aed|dhs?"),
    _Unit("dinar", "money", r"دينار(?:ا|ين)?|دنانير", r"dinars?|kd|jd|bd"),
    _Unit("lira", "money", r"لير(?:ه|ات|تين)", r"liras?|pounds?|lire"),
    _Unit("yen", "money", r"ين(?:ا)?", r"yen|¥"),
    _Unit("yuan", "money", r"يوان(?:ا)?", r"yuan|renminbi|rmb"),
    _Unit("rouble", "money", r"روبل(?:ا|ات)?", r"rou?bles?"),
    _Unit("rupee", "money", r"روبي(?:ه|ات)", r"rupees?|rs"),
    _Unit("shekel", "money", r"شي[كق]ل(?:ا)?|شواكل", r"shekels?|nis"),
    _Unit("franc", "money", r"فرنك(?:ا|ات)?", r"francs?|chf"),
    _Unit("per cent", "percent", r"[%٪]|(?:في|ب)\s*ال(?:ماي?ه|ميه|مئه)|ميويه",
          r"%|percent(?:age)?|per\s+cent|pct|pc"),
    _Unit("degree", "temperature", r"درج(?:ه|ات|تين)(?: ميويه)?", r"degrees?|°|celsius|centigrade|fahrenheit|c|f"),
    _Unit("kilometre", "length", r"كيلو\s?متر(?:ا|ات|ين)?|كلم|كم", r"(?:square )?kilomet(?:re|er)s?|kms?"),
    _Unit("metre", "length", r"متر(?:ا|ين)?|امتار", r"met(?:re|er)s?|m"),
    _Unit("centimetre", "length", r"سنتي?متر(?:ا|ات)?|سم", r"centimet(?:re|er)s?|cm"),
    _Unit("millimetre", "length", r"م[ي]?لل?ي?متر(?:ا|ات)?|ملم|مم", r"millimet(?:re|er)s?|mm"),
    _Unit("mile", "length", r"ميل(?:ا|ين)?|اميال", r"miles?|mi|mph"),
    _Unit("foot", "length", r"قدم(?:ا|ين)?|اقدام", r"foot|feet|ft"),
    _Unit("inch", "length", r"بوص(?:ه|ات)|انش|بوصتين", r"inch(?:es)?"),
    _Unit("yard", "length", r"يارد(?:ه|ات)", r"yards?|yd"),
    _Unit("hectare", "area", r"هكتار(?:ا|ات)?", r"hectares?|ha"),
    _Unit("acre", "area", r"فدان(?:ا)?|افدنه", r"acres?|feddans?"),
    _Unit("kilogram", "weight", r"كيلو\s?(?:غ|ج)رام(?:ا|ات)?|كغم?|كجم", r"kilo(?:gram(?:me)?)?s?|kgs?"),
    _Unit("gram", "weight", r"(?:غ|ج)رام(?:ا|ات)?", r"gram(?:me)?s?|g"),
    _Unit("pound of weight", "weight", r"رطل(?:ا|ين)?|ارطال|باوند", r"pounds?|lbs?"),
    _Unit("ounce", "weight", r"اوقي(?:ه|ات)|اونص(?:ه|ات)", r"ounces?|oz"),
    _Unit("ton", "weight", r"طن(?:ا|ين)?|اطنان", r"ton(?:ne)?s?|t"),
    _Unit("litre", "volume", r"لتر(?:ا|ات)?|ليتر(?:ا|ات)?", r"lit(?:re|er)s?|l"),
    _Unit("gallon", "volume", r"(?:غ|ج)الون(?:ا|ات)?", r"gallons?"),
    _Unit("barrel", "volume", r"برميل(?:ا|ين)?|براميل", r"barrels?|bpd|b/d"),
    _Unit("second", "time", r"ثاني(?:ه|تين)|ثوان[يى]?", r"seconds?|secs?|s"),
    _Unit("minute", "time", r"دقيق(?:ه|تين)|دقايق", r"minutes?|mins?"),
    _Unit("hour", "time", r"ساع(?:ه|ات|تين)", r"hours?|hrs?|h"),
    _Unit("day", "time", r"يوم(?:ا|ين)?|ايام", r"days?"),
    _Unit("week", "time", r"اسبوع(?:ا|ين)?|اسابيع", r"weeks?|wk"),
    _Unit("month", "time", r"شهر(?:ا|ين)?|اشهر|شهور", r"months?"),
    _Unit("year", "time", r"سن(?:ه|وات|تين|ين)|عام(?:ا|ين)?|اعوام", r"years?|yrs?|yo"),
    _Unit("decade", "time", r"عقد(?:ا|ين)?|عقود", r"decades?"),
    _Unit("century", "time", r"قرن(?:ا|ين)?|قرون", r"centur(?:y|ies)"),
)  # fmt: skip
_SYMBOLS = {"$": "US dollar", "€": "euro", "£": "pound", "¥": "yen"}
_AGES = ("decade", "century")
_MANY = 15
"""More centuries are a date ("the 19th century") or a slip of the reader."""

_MONEY = ("money", "percent")
"""Families whose loss or addition changes what a number is; other units may go without saying."""

_AFTER = re.compile(r"[^\w%٪]{0,3}([^\W\d_]+|[%٪])(?:\s+([^\W\d_]+))?(?:\s+([^\W\d_]+))?")
_AFTER_EN = re.compile(r"[\s\-–]{0,2}([A-Za-z]+|[%$€£¥¢])\.?(?:[\s\-–]([A-Za-z]+))?(?:[\s\-–]([A-Za-z]+))?")
_WORD = re.compile(r"[^\W\d_]+|[%٪$€£¥¢]")
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "لل", "وب", "ول")


@lru_cache(maxsize=4096)
def _in_arabic(words: str) -> tuple[_Unit, ...]:
    """Return the units that folded Arabic ``words`` name, exactly."""
    return tuple(unit for unit in _UNITS if re.fullmatch(unit.arabic, words))


@lru_cache(maxsize=4096)
def _in_english(words: str) -> tuple[_Unit, ...]:
    """Return the units that English ``words`` name, exactly ("pounds" are several)."""
    return tuple(unit for unit in _UNITS if re.fullmatch(unit.english, words, re.IGNORECASE))


class _Counted(NamedTuple):
    """A unit beside a number, where its word stands in the folded sentence, and whether it is the next word."""

    unit: _Unit
    start: int
    end: int
    adjacent: bool


def _after(folded: str, end: int) -> _Counted | None:
    """Return the unit after a number of the Arabic, at most one word between."""
    match = _AFTER.match(folded, end)
    if match is None:
        return None
    for first, last in ((1, 2), (1, 1), (2, 3), (2, 2)):
        if match.group(first) and match.group(last):
            start, stop = match.start(first), match.end(last)
            named = _in_arabic(folded[start:stop])
            if named:
                return _Counted(named[0], start, stop, first == 1)
    return None


def _before(folded: str, start: int) -> _Counted | None:
    """Return the unit before a number that follows its noun, at most one word between (سنت أمريكي واحد)."""
    for match in reversed(list(_WORD.finditer(folded[:start]))[-2:]):
        for cut in ("", "و", "ف", "ال", "وال"):
            named = _in_arabic(match.group().removeprefix(cut))
            if named:
                return _Counted(named[0], *match.span(), False)
    return None


def _beside(english: str, number: EnglishNumber) -> list[_Unit]:
    """Return the units beside an English number: a symbol or code before it, a word after it, at most one between."""
    units: list[_Unit] = []
    before = english[: number.start].rstrip()
    code = re.search(r"([A-Za-z]{2,})$", before)
    if before[-1:] in _SYMBOLS:
        units += [unit for unit in _UNITS if unit.key == _SYMBOLS[before[-1]]]
    elif code:
        units += [unit for unit in _in_english(code.group()) if unit.family == "money"]
    match = _AFTER_EN.match(english, number.end)
    for first, last in ((1, 2), (1, 1), (2, 3), (2, 2)) if match else ():
        if match is not None and match.group(first) and match.group(last):
            units += _in_english(english[match.start(first) : match.end(last)].replace("-", " "))
    if re.match(r"\s?in[).,;]", english[number.end :]):
        units += [unit for unit in _UNITS if unit.key == "inch"]  # not the preposition
    return units


@lru_cache(maxsize=256)
def _arabic_bag(folded: str) -> frozenset[_Unit]:
    """All units that the sentence has anywhere."""
    words = _WORD.findall(folded)
    bag: set[_Unit] = set()
    for index, word in enumerate(words):
        pair = f"{word} {words[index + 1]}" if index + 1 < len(words) else word
        for text in (word, pair):
            for clitic in _PROCLITICS:
                if text.startswith(clitic):
                    bag.update(_in_arabic(text[len(clitic) :]))
    return frozenset(bag)


def _english_bag(english: str) -> frozenset[_Unit]:
    """All units that the English has anywhere."""
    words = _WORD.findall(english)
    texts = words + [f"{one} {other}" for one, other in pairwise(words)]
    return frozenset(unit for text in texts for unit in _in_english(text))


def _changed_or_lost(pair: Pair, folded: Folded, english: str) -> Finding | None:
    one = pair.required
    counted = _after(folded.text, pair.end)
    definite = one.number is not None and one.number.definite
    if counted is None and one.kind == "cardinal" and (one.value == 1 or definite):
        counted = _before(folded.text, pair.start)
    if counted is None:
        return None
    beside = [unit for number in pair.said for unit in _beside(english, number)]
    if counted.unit in beside:
        return None
    span = folded.span(min(pair.start, counted.start), max(pair.end, counted.end))
    where = (pair.said[0].start, pair.said[0].end)
    said_elsewhere = counted.unit in _english_bag(english)
    # A unit of another kind is only a rival where nothing else can have been meant.
    rivals = [
        unit for unit in beside if unit.family == counted.unit.family or (counted.adjacent and not said_elsewhere)
    ]
    if rivals:
        about = f"the Arabic counts in {counted.unit.key}, the English in {rivals[0].key}"
        return Finding("unit-changed", about, "error", span, where)
    if counted.unit.family in _MONEY and not said_elsewhere:
        about = f"the Arabic counts in {counted.unit.key}, the English does not"
        return Finding("unit-lost", about, "error", span, where)
    return None


def _is_age_added(ages: list[_Unit], number: EnglishNumber, folded: Folded) -> bool:
    """Whether the Arabic has neither the decades or centuries that the English counts, nor as many years."""
    years = number.value * (10 if ages[0].key == "decade" else 100)
    return ages[0] not in _arabic_bag(folded.text) and years not in arabic_numbers.read(folded.text).allowed


def _added(numbers: tuple[EnglishNumber, ...], folded: Folded, english: str) -> Iterator[Finding]:
    """Yield money and per cent that the English puts beside a number and the Arabic has nowhere."""
    for number in numbers:
        beside = _beside(english, number)
        ages = [unit for unit in beside if unit.key in _AGES]
        if ages and number.kind == "cardinal" and number.value < _MANY and _is_age_added(ages, number, folded):
            about = f"the English counts in {ages[0].key}, the Arabic does not"
            yield Finding("unit-added", about, "error", None, (number.start, number.end))
        money = [unit for unit in beside if unit.family in _MONEY]
        if not money or number.kind == "fraction":
            continue
        bag = _arabic_bag(folded.text)
        families = {unit.family for unit in bag}
        # "Pounds" may be money or weight: one reading that the Arabic bears out is enough.
        if not any(unit.family in families for unit in money) and not any(unit in bag for unit in beside):
            about = f"the English counts in {money[0].key}, the Arabic does not"
            yield Finding("unit-added", about, "error", None, (number.start, number.end))


def check_units(arabic: str, english: str) -> list[Finding]:
    """Find units, currencies and per cent that were changed, lost or added."""
    numbers = english_numbers.read_english_numbers(english)
    if not numbers:
        return []
    folded = folding.folded(arabic)
    found = [_changed_or_lost(pair, folded, english) for pair in pairs(arabic_numbers.read(arabic), numbers, folded)]
    return [*(finding for finding in found if finding is not None), *_added(numbers, folded, english)]
