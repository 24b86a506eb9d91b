"""Which pictures a brief has: figures that can be compared, the timeline, and where the places are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mujaz.briefing.model import Brief, FigureModel, PlaceModel
from mujaz.briefing.render.view import country, label
from mujaz.briefing.wording.numbers import is_currency, say_quantity, unit_name
from mujaz.pictures import Bar, Moment, Point, bars, locator_map, timeline

CHARTS = 3
ROWS = 12
_DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
"""How long one thing took says nothing about how long another did: they are not compared."""


class Illustration(NamedTuple):
    """The pictures of a brief as SVG; "" (and no chart) where there is nothing to draw."""

    charts: tuple[str, ...]
    timeline: str
    map: str


def illustrate(brief: Brief) -> Illustration:
    """Draw the pictures of a brief."""
    moments = [Moment(entry.when.value, entry.when.end, entry.status) for entry in brief.timeline]
    return Illustration(
        charts=tuple(_charts(brief.figures)),
        # One mark alone says less than its row in the table.
        timeline=timeline(moments, name="when", title="Timeline") if len(moments) > 1 else "",
        map=_map(brief.places),
    )


def comparable(figures: Sequence[FigureModel]) -> list[list[FigureModel]]:
    """Return groups of two or more figures that one axis can hold, the largest first.

    People with people, money of one currency, shares, measures of one unit, and things only with things of the same
    kind. A vague number ("tens of") has no length.
    """
    groups: dict[tuple[str, str], list[FigureModel]] = {}
    for figure in figures:
        if figure.bound != "tens_of" and figure.unit not in _DURATIONS:
            kind = figure.what.lower() if figure.unit == "item" else ""
            groups.setdefault((figure.unit, kind), []).append(figure)
    return sorted((group for group in groups.values() if len(group) > 1), key=len, reverse=True)


def _charts(figures: Sequence[FigureModel]) -> Iterator[str]:
    for number, group in enumerate(comparable(figures)[:CHARTS], 1):
        rows = [
            Bar(
                _row_name(figure), figure.value, say_quantity(figure.value, figure.high, figure.bound, figure.unit),
                figure.high, figure.bound, certain=figure.status == "happened",
            )
            for figure in group[:ROWS]
        ]  # fmt: skip
        yield bars(rows, name=f"chart{number}", title=_title(group[0]))


def _title(figure: FigureModel) -> str:
    """Say what a chart compares."""
    if figure.unit == "people":
        return "People"
    if figure.unit == "item":
        return figure.what[:1].upper() + figure.what[1:]
    name = unit_name(figure.unit)
    return f"Amounts in {name}" if is_currency(figure.unit) else name[:1].upper() + name[1:]


def _row_name(figure: FigureModel) -> str:
    """Name a bar: what is counted, where; a figure without either by its period, source or sentence."""
    named = [text for text in (figure.what.removeprefix("of "), figure.place) if text]
    return ", ".join(named) or figure.period_text or figure.attributed_to or f"in {label(figure.cite.sentence)}"


def _map(places: Sequence[PlaceModel]) -> str:
    """Draw the places that have coordinates, and shade the countries that are named."""
    points = [
        Point(place.name, place.lat, place.lon, len(place.mentions))
        for place in places
        if place.lat is not None and place.lon is not None
    ]
    named = {place.country: country(place.country) for place in places if place.country and place.lat is None}
    return locator_map(points, name="where", title="Places", countries=named)
