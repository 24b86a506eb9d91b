"""Bounds of numbers that the English has lost: "more than", "at least", "less than", "at most"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mujaz.translation.audit import arabic_numbers, english_numbers, folding
from mujaz.translation.audit.english_numbers import EnglishNumber
from mujaz.translation.audit.finding import Finding
from mujaz.translation.audit.pairing import Pair, pairs

_GAP = r"\s+(?:[^\W\d_]+\s+){0,3}[(«\"]?$"
"""From a bound to its number: at most three words, no comma."""

_LONG_GAP = r"\s+(?:[^\W\d_]+\s+){0,6}[(«\"]?$"
"""From "does not exceed" to its number: the subject stands between."""

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
        r"(?<!لا )(?<!لم )(?<!لن )[يت]?تجاوز(?:ت|ه|ها)?|[يت]ربو (?:عن|علي)|اعلي من|اكبر من|فوق(?=\s+$)|علي الاقل)|"
        rf"(?:لا|لم|لن) [يت]قل+ عن){_GAP}"
    ),
    re.compile(r"\s*(?:[^\W\d_]+\s+){0,2}(?:علي الاقل|او اكثر|فاكثر|فما فوق)"),
    re.compile(
        r"\b(?:more than|over|above|exceed\w*|excess|upwards?|at least|(?:no|not) (?:less|fewer) than|minimum|"
        r"beyond|plus|"
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
        rf"(?:لا|لم|لن) [يت]زيد (?:عن|علي)){_GAP}|{_START}(?:لا|لم|لن) [يت](?:تجاوز|تعدي){_LONG_GAP}"
    ),
    re.compile(r"\s*(?:[^\W\d_]+\s+){0,2}(?:علي الاكثر|كحد اقصي|او اقل|فاقل)"),
    re.compile(
        r"\b(?:less than|fewer than|under|below|up to|(?:at )?most|(?:no|not) (?:\w+ )?(?:more|longer|later|bigger|"
        r"larger|"
        r"higher|greater|older) than|maximum|within|(?:not|never|no|without) (?:\w+ )?exceed\w*|as (?:many|"
        r"much|little|few|long|far|high|"
        r"low) as|short(?:er)? (?:of|than)|(?:low|small|young)er than|max|limit\w*|almost|nearly|only|shy of|"
        r"beneath|sub|"
        r"inside|capped|barely|hardly|mere|not over|beyond)\b|n['’]t exceed|<",
        re.IGNORECASE,
    ),
    re.compile(r"\W*(?:[a-z]+\s+){0,7}(?:or (?:less|fewer|under|younger|lower)|at most|maximum|and under|tops)\b",
               re.IGNORECASE),
)  # fmt: skip
_BOUNDS = (_MORE, _LESS)
_REACH = 44
"""Characters around a number in which its bound is looked for."""

_REACH_AR = 60


def _bound(pair: Pair, folded: str, earliest: int) -> _Bound | None:
    """Return the bound that the Arabic sets to a number; it stands after ``earliest``, the end of the number before."""
    before = folded[max(earliest, pair.start - _REACH_AR) : pair.start]
    if before and not before[-1].isspace():
        before = re.sub(r"[وفبلك]?(?:ال)?$", "", before)
    for bound in _BOUNDS:
        if bound.arabic.search(before) or bound.arabic_after.match(folded[pair.end : pair.end + _REACH]):
            return bound
    return None


def _has_bound(bound: _Bound, number: EnglishNumber, numbers: tuple[EnglishNumber, ...], english: str) -> bool:
    """Whether the English sets that bound to ``number``, and not to the number before or after it."""
    earliest = max((other.end for other in numbers if other.end <= number.start), default=0)
    latest = min((other.start for other in numbers if other.start >= number.end), default=len(english))
    before = english[max(earliest, number.start - _REACH) : number.start]
    after = english[number.end : min(latest, number.end + _REACH)]
    return bound.english.search(before) is not None or bound.english_after.match(after) is not None


_ADDED_EN = re.compile(
    r"\b(?:(?:more|less|fewer) than|at least|at most|(?:of|with|from|for|at|to) over)\s(?:US)?[$€£]?\s?$", re.IGNORECASE
)
"""Bounds that are nothing else; "over 20 years" by itself may be during them."""

_ANY_AR = re.compile(
    r"كثر من|زيد من|ز[يا]د|فوق|فاق|تجاوز|تخط|ربو|علي من|كبر من|علي ال[اأ]قل|قل+ |قل من|دني من|صغر من|تعدي|طول من|زهاء|"
    r"نيف|ما يقارب|فاكثر|فما|بضع|ناهز|قصي|دون |كثير من|سوي"
)
"""Folded pieces of words that may set a bound in Arabic, wherever they stand."""


def _added(numbers: tuple[EnglishNumber, ...], folded: str, english: str) -> Iterator[Finding]:
    """Yield bounds of English numbers where the Arabic has none at all."""
    if _ANY_AR.search(folded):
        return
    for number in numbers:
        if number.kind != "cardinal" or number.value <= 1:
            continue
        match = _ADDED_EN.search(english[: number.start])
        if match:
            about = (
                f'the English bounds the number ("{match.group().split("$")[0].strip().lower()}"), the Arabic does not'
            )
            yield Finding("bound-added", about, "error", None, (match.start(), number.end))


def check_bounds(arabic: str, english: str) -> list[Finding]:
    """Find bounds of the Arabic that no English number of the same value has, and bounds that the English adds."""
    numbers = english_numbers.read_english_numbers(english)
    folded = folding.folded(arabic)
    found = pairs(arabic_numbers.read(arabic), numbers, folded)
    findings: list[Finding] = []
    for pair in found:
        one = pair.required
        is_end = one.number is not None and one.number.high is not None and one.value == one.number.high
        if is_end or one.value == 1 or one.kind == "clock":
            continue
        bound = _bound(pair, folded.text, max((other.end for other in found if other.end <= pair.start), default=0))
        if bound is not None and not any(_has_bound(bound, number, numbers, english) for number in pair.said):
            about = f'the Arabic bounds the number ("{bound.name}"), the English does not'
            span = (pair.said[0].start, pair.said[0].end)
            findings.append(Finding("bound-lost", about, "error", (one.start, one.end), span))
    return [*findings, *_added(numbers, folded.text, english)]
