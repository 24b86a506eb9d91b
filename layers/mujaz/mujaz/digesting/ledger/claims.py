"""A figure as somebody's claim about a quantity, and whether two claims are about the same quantity.

The rule is to leave apart what may be different: other people, another place, another period make another quantity,
and so does another clause where nothing else says what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import combinations

from mujaz.arabic.letters import fold
from mujaz.arabic.stemming import light_stem, name_stems, stem_set
from mujaz.digesting.report import FigureRow, Report, is_day

TOLLS = frozenset({"killed", "wounded", "missing", "displaced", "detained", "infected"})
"""Kinds whose number is of an event: the same event has one."""

GROWING = TOLLS - {"missing"}
"""Tolls that grow while an event is told of; the missing are found, too."""

_LEFT_OUT = frozenset({"duration"})
"""How long a thing takes is said of too many things."""

_ANYBODY = frozenset(
    "people person persons individual individuals victim victims dead death deaths body bodies martyr martyrs "
    "casualty casualties fatality fatalities case cases injury injuries others other more human humans".split()
)
_DONE = frozenset(
    "killed wounded injured missing displaced detained arrested infected evacuated deceased perished hurt lost".split()
)
_CONTRAST = re.compile(
    r"(?:^|\s|و)(?:في المقابل|بالمقابل|لكن|بيد ان|غير ان|الا ان|بينما|علي عكس|خلافا|تضارب|نفي|نفت)(?:\s|ت|ه|$)"
)
_COMMON = 3
"""stems that two sentences must share beside the number where nothing but they says what is counted"""
_SHARE = 0.5
"""and their share of the shorter sentence's"""
_NUMBERS = ":"
"""what numbers are before in the order of characters, and letters behind"""
_SAME_DAYS = 2
"""A figure dated so near the report is of the event, not of a period of its own."""
_LEADING = 3
"""places of a report that it is about; what is named later is background"""


@dataclass(eq=False)
class Claim:
    """A figure of a report, with what is compared. Not frozen, though nothing changes it: that takes twice as long."""

    report: Report
    figure: FigureRow
    order: int
    """index of the report in the story, which is in the order of time"""
    population: frozenset[str]
    """what is counted, in English words; empty for people in general"""
    source: str
    """who says so, folded; for what an outlet says itself the outlet with a mark"""
    attributed: bool
    period: tuple[str, str, bool] | None
    """start, end and "since then" of the period it is stated for; None where it is of what the report tells of"""
    past: frozenset[str]
    """times of its sentence that are over (since the beginning of the year, last August)"""
    leading: frozenset[str]
    """places that the report is about"""
    setting: tuple[object, ...] | None
    """its times and its places: of claims with the same, `same_setting` need not compare them one by one; None where
    no place is known"""

    @cached_property
    def stems(self) -> set[str]:
        """Stems of the Arabic sentence, numbers and the source left out."""
        of_sentence, of_source = _sentence_stems(self.figure.sentence), name_stems(self.figure.source_ar or "")
        return of_sentence if of_sentence.isdisjoint(of_source) else of_sentence.difference(of_source)

    @cached_property
    def in_contrast(self) -> bool:
        """Whether the sentence sets itself against what was said before: "on the other hand", "but"."""
        return _CONTRAST.search(fold(self.figure.sentence)) is not None

    @property
    def day(self) -> str:
        """The day on which the claim was published."""
        return self.report.day or ""


def claims(reports: Sequence[Report]) -> Iterator[Claim]:
    """Yield the claims of a story's reports in the order of time and text."""
    for order, report in enumerate(reports):
        leading = _place_keys(tuple([place.name for place in report.places[:_LEADING]]))
        for figure in report.figures:
            if figure.status == "happened" and figure.kind not in _LEFT_OUT and figure.sentence:
                yield _claim(report, figure, order, leading)


def _claim(report: Report, figure: FigureRow, order: int, leading: frozenset[str]) -> Claim:
    source = _source(figure.source_ar)
    day = report.day or ""
    period, past = _own_period(figure, day), _over(figure.near, day)
    return Claim(
        report, figure, order,
        population=_population(figure.what),
        source=source or f"outlet {report.outlet or report.id}",
        attributed=bool(source),
        period=period,
        past=past,
        leading=leading,
        setting=(figure.start, period, past, figure.place, leading) if figure.place or leading else None,
    )  # fmt: skip


@lru_cache(maxsize=1 << 10)
def _sentence_stems(sentence: str) -> set[str]:
    """Return the stems of a sentence without its numbers; several figures may stand in it."""
    stems = stem_set(sentence)
    stems.difference_update([stem for stem in stems if stem < _NUMBERS])
    return stems


@lru_cache(maxsize=1 << 12)
def _source(source_ar: str | None) -> str:
    """Return a source as it is compared: light stems, so that clitics and the article make no other source."""
    return " ".join(light_stem(word) for word in fold(source_ar).split()) if source_ar else ""


@lru_cache(maxsize=1 << 12)
def _population(what: str) -> frozenset[str]:
    """Return the words of what is counted that tell one population from another: "soldiers killed" -> {soldier}."""
    words = re.findall(r"[a-z]+", what.lower())
    return frozenset(_singular(word) for word in words if word not in _ANYBODY and word not in _DONE)


def _singular(word: str) -> str:
    if word.endswith("men") and len(word) > 3:
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def same_sentences(group: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of claims, each of another report, whose sentences are the same or say the same.

    "3 houses" and "5 houses" may be other houses: where nothing but the sentence says what is counted, it has to share
    stems with the other one.
    """
    for (a, mine, order_a), (b, its, order_b) in combinations([(c, c.stems, c.order) for c in group], 2):
        if order_a == order_b:
            continue
        common = len(mine & its)
        enough = common >= _COMMON and common >= _SHARE * min(len(mine), len(its))
        if enough or a.figure.sentence == b.figure.sentence:
            yield a, b


def same_setting(a: Claim, b: Claim) -> bool:
    """Whether the times and the places of two claims allow that they are about the same quantity."""
    if a.setting is not None and a.setting == b.setting:
        return True
    return _same_period(a, b) and same_place(a, b)


@lru_cache(maxsize=1 << 12)
def _over(times: tuple[str, ...], day: str) -> frozenset[str]:
    """Return those of the times of a sentence that were over, and no longer near, on the day of its report."""
    return frozenset([time for time in times if time[:10] < day[: len(time)] and not _is_near(time, day)])


@lru_cache(maxsize=1 << 12)
def _is_near(time: str, day: str) -> bool:
    """Whether a time is a day next to the day of a report: then it is the event's, not a period of its own."""
    if not (is_day(time[:10]) and day):
        return False
    return abs((date.fromisoformat(time[:10]) - date.fromisoformat(day)).days) <= _SAME_DAYS


def _own_period(figure: FigureRow, day: str) -> tuple[str, str, bool] | None:
    start, end = figure.start or "", figure.end or ""
    if not start and not end:
        return None
    return None if _is_near(start, day) and not end and not figure.since else (start, end, figure.since)


def _same_period(a: Claim, b: Claim) -> bool:
    if a.period is not None or b.period is not None:
        return a.period == b.period
    one, two = a.figure.start, b.figure.start
    if one and two and one[:10] != two[:10]:
        return False
    # The extraction may have left a period open that the sentence names: then it must be the same one.
    return a.past == b.past


def is_of_event(claim: Claim) -> bool:
    """Whether a claim is a toll of what the report tells of, and not of a war, a year or an earlier event."""
    return claim.figure.kind in TOLLS and claim.period is None and not claim.past


def same_place(a: Claim, b: Claim) -> bool:
    """Whether two claims are about the same place, as far as it is stated."""
    one, two = a.figure.place, b.figure.place
    if one and two:
        return _place_key(one) == _place_key(two)
    if one or two:
        return _about(b if one else a, one or two or "", a if one else b)
    if a.leading and b.leading:
        return bool(a.leading & b.leading)
    return not _elsewhere(a, b)


@lru_cache(maxsize=1 << 12)
def _place_keys(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_place_key, names))


@lru_cache(maxsize=1 << 12)
def _place_key(name: str) -> str:
    """Return an English place name as it is compared: "Tripoli, Lebanon" and "Tripoli" are one here."""
    plain = re.sub(r"^(?:the|al|el)[ -]", "", name.lower().partition(",")[0])
    return re.sub(r" (?:district|province|governorate|city|neighbourhood|region)$", "", plain)


def _about(claim: Claim, place: str, other: Claim) -> bool:
    """Whether a claim without a place is made in a report about ``place``, which the other claim gives."""
    if _place_key(place) in claim.leading:
        return True
    # The other report has the name in Arabic: the gazetteer may know it there and not here.
    its = [p.name_ar for p in other.report.places if _place_key(p.name) == _place_key(place)]
    arabic = {stem for name_ar in its for stem in name_stems(name_ar)}
    return bool(arabic) and arabic.issubset(claim.report.traces.stems)


_IN = re.compile(r"(?:^| )(?:في|ب)\s+(\S+)")


def _elsewhere(a: Claim, b: Claim) -> bool:
    """Whether each sentence is set in something that the other report does not know: places no gazetteer has."""
    mine, its = _settings(a.figure.sentence), _settings(b.figure.sentence)
    return bool(mine and its and mine.difference(b.report.traces.stems) and its.difference(a.report.traces.stems))


@lru_cache(maxsize=1 << 12)
def _settings(sentence: str) -> frozenset[str]:
    """Return the stems of what stands behind "in"."""
    return frozenset(light_stem(word) for word in _IN.findall(fold(sentence)))
