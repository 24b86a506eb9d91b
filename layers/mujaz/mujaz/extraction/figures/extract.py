"""Article to figures: read the quantities, keep those that state something, and say what, who, where and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mujaz.arabic.numbers import Scan, scan_numbers
from mujaz.arabic.numbers.quantities import QuantityReader
from mujaz.arabic.numbers.units import unit_of
from mujaz.arabic.numbers.vocabulary import word_set
from mujaz.article import Article
from mujaz.extraction.figures import hedges, kinds
from mujaz.extraction.figures.context import Context, status
from mujaz.extraction.figures.counted import age, counted, magnitude
from mujaz.extraction.figures.duals import dual_figures
from mujaz.extraction.figures.english import what
from mujaz.extraction.figures.implied import CLEAN, goals, implied_one
from mujaz.extraction.figures.merge import merge
from mujaz.extraction.figures.model import Counted
from mujaz.extraction.figures.sources import Sources
from mujaz.facts import Attribution, Bound, DateMention, Figure, FigureKind, Name

_SHARES = {(1, 3): 33.3, (2, 3): 66.67}
"""Thirds as percentages, rounded as the annotation guidelines of the project round them."""

_HEDGE_ENDS = word_set("من عن علي نحو حوالي قرابه زهاء بنحو لنحو يقارب يناهز")
"""Last words of the hedges that may stand before a singular noun."""

_PUBLISHED_UNITS = word_set(
    "km m km2 tonne barrel g mg kg second minute hour day week month year magnitude degree percent people item"
)
"""Units of the published brief; any other is an item, and what is counted names it."""

_LARGE_SCALE = 10**6
_DIMENSION_KIND: dict[str, FigureKind] = {
    "money": "money", "subunit": "money", "percent": "percent", "points": "percent", "length": "distance",
    "duration": "duration", "mass": "count", "volume": "count",
}  # fmt: skip


def extract_figures(
    article: Article,
    names: Sequence[Name] = (),
    dates: Sequence[DateMention] = (),
    attributions: Sequence[Attribution] = (),
) -> tuple[Figure, ...]:
    """Return the figures of ``article`` in the order of the text, the same fact once with all its cites.

    Args:
        article: the article.
        names: its names; numbers inside their mentions are no figures.
        dates: its dates; so are numbers inside these.
        attributions: who says what; a figure takes the innermost one whose scope holds it.

    """
    return _Extractor(article, names, dates, attributions).figures()


class _Extractor:
    def __init__(
        self,
        article: Article,
        names: Sequence[Name],
        dates: Sequence[DateMention],
        attributions: Sequence[Attribution],
    ) -> None:
        self.article = article
        self.sources = Sources(article, names, attributions)
        self.scan = Scan(article.text)
        self.scan.mask([(date.cite.start, date.cite.end) for date in dates])
        self.scan.mask([(cite.start, cite.end) for name in names for cite in name.mentions], numerals_only=True)
        self.context = Context(article, self.scan, names, dates)

    def figures(self) -> tuple[Figure, ...]:
        quantities = QuantityReader(self.scan, scan_numbers(self.scan)).read()
        found = [one for quantity in quantities if (one := counted(self.scan, quantity)) is not None]
        duals = dual_figures(self.scan, found)
        # "Two or three brigades" takes the three with it.
        ranges = {at for one in duals if one.number.high is not None for at in range(one.first, one.last + 1)}
        found = [one for one in found if one.quantity.first not in ranges]
        found = sorted([*found, *duals, *self._implied(found)], key=lambda one: one.first)
        figures: list[Figure] = []
        for position in range(len(found)):
            figure = self._figure(self._with_shared_unit(found, position), figures[-1] if figures else None)
            if figure is not None:
                figures.append(figure)
        return merge(figures)

    def _with_shared_unit(self, found: list[Counted], position: int) -> Counted:
        """Give a large number without a noun the unit of its neighbour in the sentence.

        "1.4 billion dirhams, 1.1 billion of them in Dubai", "from 2 million to 3 million barrels".
        """
        one = found[position]
        if one.unit is not None or one.noun is not None or one.people or one.score or one.number.scale < _LARGE_SCALE:
            return one
        sentence = self.article.sentence_at(one.number.start)
        for other in (*found[position - 1 : position], *found[position + 1 : position + 2]):
            near = sentence.start <= other.number.start < sentence.end
            if near and other.number.scale >= _LARGE_SCALE and other.unit not in (None, "percent"):
                return replace(one, unit=other.unit)
        return one

    def _implied(self, found: list[Counted]) -> list[Counted]:
        """Return what a hedge before a singular noun says ("more than a decade")."""
        covered = {at for one in found for at in range(one.first, one.last + 1)}
        implied = []
        for index in range(1, len(self.scan.tokens)):
            if index in covered:
                continue
            one = implied_one(self.scan, index) if self.scan.word(index - 1) in _HEDGE_ENDS else None
            one = one or (goals(self.scan, index - 1) if self.scan.word(index) in CLEAN else None)
            if one is not None:
                implied.append(one)
        return implied

    def _figure(self, found: Counted, previous: Figure | None) -> Figure | None:
        scan = self.scan
        bound, first, last = self._bound(found)
        start, end = self._span(found, first, last)
        sentence = self.article.sentence_at(start)
        unit, kind = self._unit_and_kind(found, previous, sentence.n)
        if unit is not None and unit_of(unit).dimension == "money":
            unit = self.context.currency(unit, sentence)
        if unit is None:
            return None
        value, high = self._values(found)
        attribution = self.sources.at(start, end)
        told = status(scan, found.first)
        return Figure(
            value=value,
            high=high,
            bound=bound,
            unit=unit,
            kind=kind,
            what=what(found, scan, kind, unit),
            cite=self.article.cite(start, end),
            place=self.context.place(sentence, start, end),
            period=self.context.period(sentence, start, end, planned=told != "happened"),
            attributed_to=attribution.speaker if attribution else None,
            attributed_to_ar=attribution.speaker_ar if attribution else None,
            status=told,
        )

    def _values(self, found: Counted) -> tuple[int | float, int | float | None]:
        number = found.number
        if found.unit == "percent" and number.kind == "fraction" and number.parts is not None:
            share = _SHARES.get(number.parts, round(100 * number.parts[0] / number.parts[1], 2))
            return int(share) if share == int(share) else share, None
        if found.score:
            return number.value, None
        if found.unit in ("decade", "century"):
            years = 10 if found.unit == "decade" else 100
            return number.value * years, None if number.high is None else number.high * years
        return number.value, number.high

    def _bound(self, found: Counted) -> tuple[Bound, int, int]:
        """Return the bound and the first and last token of the figure with its hedges."""
        scan = self.scan
        before = hedges.before(scan, found.first)
        after = hedges.after(scan, found.last + 1)
        first, last = found.first, found.last
        bound: Bound = "exact"
        if before is not None:
            bound, first = before.bound, before.first
        else:
            apart = hedges.apart(scan, found.first)
            if apart is not None:
                bound, first = apart.bound, apart.first
        if after is not None and (bound in ("exact", "about") or after[0] != "about"):
            bound, last = after[0], after[1] - 1
        if self._values(found)[1] is not None:
            bound = "range"
        elif found.number.kind == "vague":
            bound = "tens_of"
        return bound, first, last

    def _span(self, found: Counted, first: int, last: int) -> tuple[int, int]:
        scan = self.scan
        start, end = scan.span(first, last)
        if first == found.quantity.first:
            start = found.quantity.start
        elif first < found.first:
            start = scan.clitic_free_start(first)
        end = max(end, found.quantity.end)
        text = self.article.text
        if ")" in text[start:end] and "(" not in text[start:end]:
            bracket = len(text[:start].rstrip(" ")) - 1
            start = bracket if text[bracket : bracket + 1] == "(" else start
        return start, end

    def _unit_and_kind(self, found: Counted, previous: Figure | None, sentence: int) -> tuple[str | None, FigureKind]:
        scan = self.scan
        if found.score:
            return "item", "other"
        if found.unit is None:
            return self._people_or_items(found, previous, sentence)
        unit = unit_of(found.unit) if found.unit != "percent" else None
        if unit is None:
            return "percent", "percent"
        code = {"decade": "year", "century": "year", "degree_sign": "degree", "celsius": "degree"}.get(
            unit.code, unit.code
        )
        if age(scan, found):
            return code, "other"
        if code == "degree" and magnitude(scan, found):
            return "magnitude", "other"
        if unit.dimension != "money" and code not in _PUBLISHED_UNITS:
            code = "item"
        return code, _DIMENSION_KIND.get(unit.dimension, "other")

    def _people_or_items(self, found: Counted, previous: Figure | None, sentence: int) -> tuple[str, FigureKind]:
        scan = self.scan
        noun_kind = found.noun.kind if found.noun is not None else "count"
        if found.noun is not None and found.noun.plural in ("points", "dots") and kinds.of_index(scan, found.first):
            return "item", "other"
        if not found.people:
            return "item", "count"
        if noun_kind not in ("people", "count"):
            return "people", noun_kind
        kind = kinds.near_noun(scan, found.noun_first, found.noun_last)
        kind = kind or kinds.before(scan, found.first) or kinds.after(scan, found.last + 1)
        if kind is None and previous is not None and previous.unit == "people" and kinds.inherits(scan, found.first):
            same_sentence = previous.cite.sentence == sentence
            kind = previous.kind if same_sentence else None
        return "people", kind or "people"
