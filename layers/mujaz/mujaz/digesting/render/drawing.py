"""Which pictures a digest has: tolls over time, where things happened, who is named, how much there was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mujaz.briefing.render.view import country
from mujaz.briefing.wording.numbers import say_number
from mujaz.briefing.wording.text import join
from mujaz.digesting.model import Digest, Story, StoryName, StoryPlace
from mujaz.digesting.render.view import FULL
from mujaz.pictures import Bar, Point, Series, bars, line_chart, locator_map

_NAMES = 10
_PLACES = 24
_SERIES = 4


class Pictures(NamedTuple):
    """The pictures of a whole digest as SVG, "" where there is nothing to draw."""

    map: str
    people: str
    organisations: str
    periods: str


def draw(digest: Digest) -> Pictures:
    """Draw the pictures of a digest."""
    return Pictures(
        map=_map(digest.stories),
        people=_mentions((story.people for story in digest.stories), "people", "People, by mentions"),
        organisations=_mentions(
            (story.organisations for story in digest.stories), "organisations", "Organisations, by mentions"
        ),
        periods=_periods(digest),
    )


class Chart(NamedTuple):
    """A picture as SVG, "" where there is nothing to draw, and what it shows."""

    svg: str
    caption: str


def over_time(story: Story, name: str) -> Chart:
    """Draw the tolls of a story against the days on which they were told, nothing where none was told on several days.

    Of a day the largest number is drawn: what others still said of the day before is in the table.
    """
    series = []
    for row in story.ledger:
        days: dict[str, float] = {}
        for entry in (*row.earlier, *row.entries):
            if entry.bound != "tens_of":
                days[entry.said] = max(float(entry.value), days.get(entry.said, 0.0))
        if len(days) > 1 and row.kind in {"killed", "wounded", "missing", "displaced", "detained", "infected"}:
            series.append(Series(row.kind, sorted(days.items())))
    kinds = join([line.label for line in series[:_SERIES]])
    caption = f"People {kinds}, as it was told day by day"
    return Chart(line_chart(series[:_SERIES], name=name, title=caption) if series else "", caption)


class _Tally:
    """A name through the stories of a digest."""

    __slots__ = ("briefs", "form", "mentions")

    def __init__(self, form: StoryName) -> None:
        self.form = form
        self.briefs = 0
        self.mentions = 0


def _tallied(groups: Iterable[Sequence[StoryName]]) -> list[_Tally]:
    """Add up names by their English over stories, the most mentioned first."""
    table: dict[str, _Tally] = {}
    for names in groups:
        for name in names:
            tally = table.get(name.name)
            if tally is None:
                tally = table[name.name] = _Tally(name)
            tally.briefs += name.briefs
            tally.mentions += name.mentions
    return sorted(table.values(), key=lambda tally: (-tally.mentions, tally.form.name))


def _mentions(groups: Iterable[Sequence[StoryName]], name: str, title: str) -> str:
    rows = [Bar(one.form.name, one.mentions, say_number(one.mentions)) for one in _tallied(groups)[:_NAMES]]
    return bars(rows, name=name, title=title) if len(rows) > 1 else ""


def _map(stories: Sequence[Story]) -> str:
    """Draw places with coordinates by the number of briefs that name them, and shade countries that are named."""
    tallies = _tallied(story.places for story in stories)
    tallies.sort(key=lambda tally: (-tally.briefs, tally.form.name))
    places = [(tally.form, tally.briefs) for tally in tallies if isinstance(tally.form, StoryPlace)]
    points = [
        Point(place.name, place.lat, place.lon, briefs)
        for place, briefs in places
        if place.lat is not None and place.lon is not None
    ]
    named = {place.country: country(place.country) for place, _ in places if place.country and place.lat is None}
    return locator_map(points[:_PLACES], name="where", title="Places, by the briefs that name them", countries=named)


def _periods(digest: Digest) -> str:
    counts = digest.trends.periods
    if len(counts) < 2:
        return ""
    series = [
        Series("briefs", [(count.period.end, float(count.briefs)) for count in counts]),
        Series("stories", [(count.period.end, float(count.stories)) for count in counts]),
    ]
    return line_chart(series, name="periods", title="Stories and briefs by period")


def tolls_over_time(stories: Sequence[Story]) -> dict[str, Chart]:
    """Return the pictures of the tolls of the stories that are told in full, by the story's id."""
    drawn = ((story.id, over_time(story, f"tolls{at}")) for at, story in enumerate(stories[:FULL], 1))
    return {identity: chart for identity, chart in drawn if chart.svg}
