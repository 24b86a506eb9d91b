"""What the numbers count, and how they are bounded: units, currencies, per cent, "more than", on both sides.

A number of the Arabic is paired with the English numbers of the same value; what stands beside both is compared.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mujaz.arabic.letters import Folded
from mujaz.translation.audit import arabic_numbers, english_numbers
from mujaz.translation.audit.arabic_numbers import Required
from mujaz.translation.audit.english_numbers import EnglishNumber
from mujaz.translation.audit.finding import Finding


class _Unit(NamedTuple):
    """A unit: its key, its family (units of one family exclude each other), its Arabic (folded) and English words."""

    key: str
    family: str
    arabic: str
    english: str


_UNITS = (
    _Unit("US dollar", "money", r"دولار(?:ا|ات|ين|ان)?", r"dollars?|usd|\$"),
    _Unit("cent", "money", r"سنت(?:ا|ات)?", r"(?<!per )(?<!per-)cents?|¢"),
    _Unit("euro", "money", r"يورو", r"euros?|eur|€"),
    _Unit("pound", "money", r"جنيه(?:ا|ات)?", r"pounds?|gbp|egp|£|quid|sterling"),
    _Unit("riyal", "money", r"ريال(?:ا|ات|ين)?", r"(?:riy?al|rial)s?|sar|sr|qr"),
    _Unit("dirham", "money", r"د(?:را)?رهم(?:ا|ين)?|دراهم", r"dirhams?|aed|dhs?"),
    _Unit("dinar", "money", r"دينار(?:ا|ين)?|دنانير", r"dinars?|kd|jd|bd"),
    _Unit("lira", "money", r"لير(?:ه|ات|تين)", r"liras?|pounds?|lire"),
    _Unit("yen", "money", r"ين(?:ا)?", r"yen|¥"),
    _Unit("yuan", "money", r"يوان(?:ا)?", r"yuan|renminbi|rmb"),
    _Unit("rouble", "money", r"روبل(?:ا|ات)?", r"rou?bles?"),
    _Unit("rupee", "money", r"روبي(?:ه|ات)", r"rupees?|rs"),
    _Unit("shekel", "money", r"شي[كق]ل(?:ا)?|شواكل", r"shekels?|nis"),
    _Unit("franc", "money", r"فرنك(?:ا|ات)?", r"francs?|chf"),
    _Unit("per cent", "percent", r"[%٪]|(?:في|ب)\s*ال(?:ماي?ه|ميه|مئه)|مئويه|%", r"%|percent(?:age)?|per\s+cent|pct|pc"),
    _Unit("kilometre", "length", r"كيلو\s?متر(?:ا|ات|ين)?|كلم|كم", r"(?:square\s+)?kilomet(?:re|er)s?|kms?|kilomet(?:re|er)"),
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
_BY_KEY = {unit.key: unit for unit in _UNITS}
_ARABIC = [(unit, re.compile(rf"(?:{unit.arabic})(?![^\W\d_])")) for unit in _UNITS]
_ENGLISH = [(unit, re.compile(rf"(?:{unit.english})(?![^\W\d_])", re.IGNORECASE)) for unit in _UNITS]
_SYMBOLS = {"$": "US dollar", "€": "euro", "£": "pound", "¥": "yen"}

_GAP = r"\s+(?:[^\W\d_]+\s+){0,2}$"
"""From a bound to its number: at most two words, no comma."""

_START = r"(?<![^\W\d_])[وفبل]?(?:ما )?"


class _Bound(NamedTuple):
    """A bound: its Arabic before and after the number (folded), its English before and after."""

    name: str
    arabic: re.Pattern[str]
    arabic_after: re.Pattern[str]
    english: re.Pattern[str]
    english_after: re.Pattern[str]


_MORE = _Bound(
    "more than",
    re.compile(
        rf"(?:{_START}(?:اكثر من|ازيد من|(?<!لا )(?<!لم )(?<!لن )(?:[يت]زيد|زادت?) (?:عن|علي)|[يت]فوق|فاقت?|"
        r"(?<!لا )(?<!لم )(?<!لن )[يت]?تجاوز(?:ت|ه|ها)?|[يت]ربو (?:عن|علي)|اعلي من|اكبر من|فوق|علي الاقل)|"
        rf"(?:لا|لم|لن) [يت]قل+ عن){_GAP}"
    ),
    re.compile(r"\s*(?:[^\W\d_]+\s+){0,2}(?:علي الاقل|او اكثر|فاكثر|فما فوق)"),
    re.compile(
        r"\b(?:more than|over|above|exceed\w*|excess|upwards?|at least|(?:no|not) (?:less|fewer) than|minimum|beyond|plus|"
        r"surpass\w*|topp\w+|greater than|past|(?:long|high|larg|old|bigg|fast|furth|great)(?:er)? than|least|"
        r"not under|pass(?:ed|ing|es)|cross(?:ed|ing|es)|outnumber\w*|north of|better than)\b|\+|>",
        re.IGNORECASE,
    ),
    re.compile(r"\W*(?:[a-z]+\s+){0,7}(?:or more|or older|or above|plus|and (?:above|up|over|older)|at least|upwards|"
               r"minimum|or higher|odd)\b|\+", re.IGNORECASE),
)  # fmt: skip
_LESS = _Bound(
    "less than",
    re.compile(
        rf"(?:{_START}(?:اقل من|ادني من|اصغر من|(?<!لا )(?<!لم )(?<!لن )[يت]قل+ عن)|"
        rf"(?:لا|لم|لن) (?:[يت]زيد (?:عن|علي)|[يت]?تجاوز|[يت]تعدي)){_GAP}"
    ),
    re.compile(r"\s*(?:[^\W\d_]+\s+){0,2}(?:علي الاكثر|كحد اقصي|او اقل|فاقل)"),
    re.compile(
        r"\b(?:less than|fewer than|under|below|up to|(?:at )?most|(?:no|not) (?:\w+ )?(?:more|longer|later|bigger|larger|"
        r"higher|greater|older) than|maximum|within|n[o']t? exceed\w*|exceed\w*|as (?:many|much|little|few|long|far|high|"
        r"low) as|short(?:er)? (?:of|than)|(?:low|small|young)er than|max|limit\w*|almost|nearly|only|shy of|beneath|sub|"
        r"inside|capped|barely|hardly|mere|not over|beyond)\b|<",
        re.IGNORECASE,
    ),
    re.compile(r"\W*(?:[a-z]+\s+){0,7}(?:or (?:less|fewer|under|younger|lower)|at most|maximum|and under|tops)\b",
               re.IGNORECASE),
)  # fmt: skip
_BOUNDS = (_MORE, _LESS)
_REACH = 44
"""Characters around a number in which its bound is looked for."""


def pairs(
    required: tuple[Required, ...], numbers: tuple[EnglishNumber, ...]
) -> Iterator[tuple[Required, list[EnglishNumber]]]:
    """Yield each number of the Arabic with the English numbers that say it."""
    for one in required:
        said = [n for n in numbers if one.values & {round(float(value), 9) for value in (n.value, *n.also)}]
        if said:
            yield one, said


def _arabic_unit(folded: str, end: int) -> tuple[_Unit, int, int] | None:
    """Unit right after the number, at most one word between, with its span in the folded text."""
    for skip in (r"\W{0,3}(?:(?:من|ال)\W*)?", r"\W{0,3}[^\W\d_]+\W{1,2}"):
        match = re.compile(skip).match(folded, end)
        if match is None:
            continue
        for unit, pattern in _ARABIC:
            found = pattern.match(folded, match.end())
            if found:
                return unit, found.start(), found.end()
    return None


def _unit_before(folded: str, start: int) -> tuple[_Unit, int, int] | None:
    """Unit before a "one" that follows its noun, at most one word between (سنت أمريكي واحد)."""
    words = list(re.finditer(r"[^\W\d_]+", folded[:start]))[-2:]
    for match in reversed(words):
        for unit, pattern in _ARABIC:
            word = match.start() + (match.group()[0] in "وف")
            if pattern.fullmatch(folded, word, match.end()):
                return unit, match.start(), match.end()
    return None


def _english_units(english: str, number: EnglishNumber) -> list[_Unit]:
    """Units beside the number: a symbol before it, or a word after it with at most one word between."""
    units: list[_Unit] = []
    before = english[: number.start].rstrip()
    if before[-1:] in _SYMBOLS:
        units.append(_BY_KEY[_SYMBOLS[before[-1]]])
    code = re.search(r"([A-Za-z]+)\s?$", before)
    for unit, pattern in _ENGLISH:
        if unit.family == "money" and code and len(code.group(1)) > 1 and pattern.fullmatch(code.group(1)):
            units.append(unit)
    for skip in (r"[\s\-–]{0,2}", r"[\s\-–]{0,2}[A-Za-z.]+[\s\-–]"):
        match = re.compile(skip).match(english, number.end)
        if match is None:
            continue
        units.extend(unit for unit, pattern in _ENGLISH if pattern.match(english, match.end()))
    return units


@lru_cache(maxsize=256)
def _arabic_bag(folded: str) -> frozenset[str]:
    """Keys of all units that the sentence has anywhere, clitics and article cut."""
    keys = set()
    for unit, _ in _ARABIC:
        if re.search(rf"(?<![^\W\d_])[وفبلك]{{0,2}}(?:ال|لل)?(?:{unit.arabic})(?![^\W\d_])", folded):
            keys.add(unit.key)
    return frozenset(keys)


def _english_bag(english: str) -> frozenset[str]:
    return frozenset(
        unit.key
        for unit in _UNITS
        if re.search(rf"(?<![^\W\d_])(?:{unit.english})(?![^\W\d_])", english, re.IGNORECASE)
    )


def _unit_finding(
    one: Required, said: list[EnglishNumber], folded: Folded, english: str, start: int, end: int
) -> Finding | None:
    found = _arabic_unit(folded.text, end) or (
        _unit_before(folded.text, start) if one.value == 1 and one.kind == "cardinal" else None
    )
    if found is None:
        return None
    unit, first_letter, stop = found
    span = (min(one.start, folded.span(first_letter, stop)[0]), max(one.end, folded.span(first_letter, stop)[1]))
    beside = [other for number in said for other in _english_units(english, number)]
    if any(other.key == unit.key for other in beside):
        return None
    adjacent = first_letter - end <= 1 if first_letter >= end else False
    elsewhere = unit.key in _english_bag(english)
    rivals = [other for other in beside if other.family == unit.family or (adjacent and not elsewhere)]
    first = said[0]
    if rivals:
        about = f"the Arabic counts in {unit.key}s, the English in {rivals[0].key}s"
        return Finding("unit-changed", about, "error", span, (first.start, first.end))
    if unit.family in ("money", "percent") and unit.key not in _english_bag(english) and not rivals:
        return Finding("unit-lost", f"the Arabic counts in {unit.key}, the English does not", "error", span,
                       (first.start, first.end))  # fmt: skip
    return None


def _added_units(numbers: tuple[EnglishNumber, ...], folded: Folded, english: str) -> Iterator[Finding]:
    """Yield money and per cent that the English puts beside a number and the Arabic has nowhere."""
    bag = _arabic_bag(folded.text)
    families = {_BY_KEY[key].family for key in bag}
    for number in numbers:
        beside = _english_units(english, number)
        added = [unit for unit in beside if unit.family in ("money", "percent") and unit.family not in families]
        # "Pounds" may be money or weight: one reading that the Arabic bears out is enough.
        if number.kind != "fraction" and added and not any(unit.key in bag for unit in beside):
            about = f"the English counts in {added[0].key}, the Arabic does not"
            yield Finding("unit-added", about, "error", None, (number.start, number.end))


def _bound_of(folded: str, start: int, end: int) -> _Bound | None:
    """Return the bound that the Arabic sets to the number at ``start:end`` of the folded sentence."""
    before = folded[max(0, start - _REACH) : start]
    if before and not before[-1].isspace():
        before = re.sub(r"[وفبلك]?(?:ال)?$", "", before)
    for bound in _BOUNDS:
        if bound.arabic.search(before) or bound.arabic_after.match(folded[end : end + _REACH]):
            return bound
    return None


def _bound_finding(
    one: Required, said: list[EnglishNumber], numbers: tuple[EnglishNumber, ...], bound: _Bound, english: str
) -> Finding | None:
    for number in said:
        earliest = max((other.end for other in numbers if other.end <= number.start), default=0)
        latest = min((other.start for other in numbers if other.start >= number.end), default=len(english))
        before = english[max(earliest, number.start - _REACH) : number.start]
        after = english[number.end : min(latest, number.end + _REACH)]
        if bound.english.search(before) or bound.english_after.match(after):
            return None
    about = f'the Arabic bounds the number ("{bound.name}"), the English does not'
    return Finding("bound-lost", about, "error", (one.start, one.end), (said[0].start, said[0].end))


def check_units(arabic: str, english: str) -> list[Finding]:
    """Find units, currencies and per cent that were changed, lost or added, and bounds that were lost."""
    source = arabic_numbers.read(arabic)
    numbers = english_numbers.read_english_numbers(english)
    folded = Folded.of(arabic)
    offsets = list(folded.offsets)
    findings: list[Finding] = []
    for one, said in pairs(source.required, numbers):
        span = (_folded_at(offsets, one.start), _folded_at(offsets, one.end))
        unit = _unit_finding(one, said, folded, english, *span)
        upper_end = one.number is not None and one.value == one.number.high
        bound = None if upper_end or one.value <= 1 else _bound_of(folded.text, *span)
        lost = _bound_finding(one, said, numbers, bound, english) if bound is not None else None
        findings.extend(finding for finding in (unit, lost) if finding is not None)
    findings.extend(_added_units(numbers, folded, english))
    return findings


def _folded_at(offsets: list[int], position: int) -> int:
    """Index in the folded text of an offset in the source."""
    return bisect_left(offsets, position)
