"""Where things happened: places on the outlines of the countries around them.

The outlines are Natural Earth's (public domain), simplified and cut into tiles by ``scripts/build_outlines.py``. How a
border runs there says nothing about whose land it is.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from mujaz.inert import escaped
from mujaz.pictures.svg import WIDTH, element, fitted, frame, label, width

FAR_VIEW = 75
"""Degrees of longitude from which on the coarse outlines do."""
NORTH, SOUTH = 83.0, -58.0
LOWEST, HIGHEST = 0.45, 0.85
"""How high a map may be for its width."""
CLOSEST = 5.0
"""A map shows at least so many degrees of latitude."""
MARGIN = 0.16
NAMED = 40
"""So many places are named, the weightiest; the others are dots."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place: degrees north and east (WGS 84), and how much it matters (mentions, briefs)."""

    label: str
    lat: float
    lon: float
    weight: float = 1


class Country(NamedTuple):
    """The largest piece of a country: its middle and its bounds, in degrees."""

    lon: float
    lat: float
    west: float
    south: float
    east: float
    north: float


class Level(NamedTuple):
    """Outlines of one level of detail: units in a degree, degrees in a tile, and paths by tile."""

    units: int
    tile: int
    paths: dict[tuple[int, int], list[tuple[str, str]]]


class View(NamedTuple):
    """What a map shows: its edges in degrees and its height in units; degrees of longitude are drawn narrower."""

    west: float
    north: float
    x_scale: float
    y_scale: float
    height: float

    def x(self, lon: float) -> float:
        """Return where a longitude is drawn."""
        return (lon - self.west) * self.x_scale

    def y(self, lat: float) -> float:
        """Return where a latitude is drawn."""
        return (self.north - lat) * self.y_scale


@lru_cache(maxsize=1)
def outlines() -> tuple[dict[str, Country], dict[str, Level]]:
    """Return countries by code, and the levels ``far`` and ``near``."""
    countries: dict[str, Country] = {}
    levels = {"far": Level(6, 30, defaultdict(list)), "near": Level(40, 10, defaultdict(list))}
    for row in files("mujaz.pictures").joinpath("outlines.tsv").read_text("utf-8").splitlines()[1:]:
        kind, *fields = row.split("\t")
        if kind == "=":
            countries.setdefault(fields[0], Country(*map(float, fields[1:])))
        else:
            column, line, code, path = fields
            levels[kind].paths[int(column), int(line)].append((code, path))
    return countries, levels


def locator_map(points: Iterable[Point], *, name: str, title: str, countries: Mapping[str, str] | None = None) -> str:
    """Draw ``points`` on a map of the region that holds them.

    Args:
        points: places; those at the same spot are drawn once, under the name of the weightiest.
        name: distinguishes the picture in its page.
        title: says what it shows: "Places in this brief".
        countries: code (ISO 3166-1 alpha-2) and name of countries that are told of: they are shaded, and named where
            there is room. An unknown code is passed over.

    """
    countries = countries or {}
    known, levels = outlines()
    spots = _spots(points)
    told = [code for code in countries if code in known]
    if not spots and not told:
        return ""
    view = _view(spots, [known[code] for code in told])
    level = levels["far" if WIDTH / view.x_scale > FAR_VIEW else "near"]
    body = element("rect", width=WIDTH, height=view.height, class_="sea") + _ground(view, level, frozenset(told))
    body += "".join(_marks(spots, [(known[code], countries[code]) for code in told], view))
    return frame("map", name, title=title, description=_told(spots), height=view.height, body=body)


def _spots(points: Iterable[Point]) -> list[Point]:
    """Return the points that can be drawn, the weightiest first, one for each spot."""
    table: dict[tuple[float, float], Point] = {}
    for point in sorted(points, key=lambda point: -point.weight):
        if math.isfinite(point.lat) and math.isfinite(point.lon) and abs(point.lon) <= 180 and abs(point.lat) <= 90:
            table.setdefault((round(point.lat, 2), round(point.lon, 2)), point)
    return list(table.values())


def _view(spots: Sequence[Point], told: Sequence[Country]) -> View:
    """Choose what is shown: all spots; without spots the countries that are told of."""
    if spots:
        lons = [point.lon for point in spots]
        lats = [min(max(point.lat, SOUTH), NORTH) for point in spots]
    else:
        lons = [edge for country in told for edge in (country.west, country.east)]
        lats = [edge for country in told for edge in (country.south, country.north)]
    middle = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    narrow = max(0.3, math.cos(math.radians(middle[1])))
    tall = max(max(lats) - min(lats), CLOSEST) * (1 + 2 * MARGIN)
    wide = max((max(lons) - min(lons)) * narrow * (1 + 2 * MARGIN), 1e-9)
    shape = min(max(tall / wide, LOWEST), HIGHEST)
    wide = min(max(wide, tall / shape), 360 * narrow)
    tall = min(wide * shape, NORTH - SOUTH)
    west = min(max(middle[0] - wide / narrow / 2, -180), 180 - wide / narrow)
    north = min(max(middle[1] + tall / 2, SOUTH + tall), NORTH)
    return View(west, north, WIDTH / wide * narrow, WIDTH / wide, round(WIDTH / wide * tall))


def _ground(view: View, level: Level, told: frozenset[str]) -> str:
    """Draw land, the countries that are told of, and borders: the tiles that the view meets."""
    size = level.tile
    columns = range(math.floor(view.west / size), math.floor((view.west + WIDTH / view.x_scale) / size) + 1)
    rows = range(math.floor(-view.north / size), math.floor((-view.north + view.height / view.y_scale) / size) + 1)
    land: list[str] = []
    shaded: list[str] = []
    borders: list[str] = []
    for tile in ((column, row) for row in rows for column in columns):
        for code, path in level.paths.get(tile, ()):
            (borders if code == "|" else shaded if code in told else land).append(path)
    drawn = "".join(
        element("path", d="".join(paths), class_=look)
        for paths, look in ((land, "land"), (shaded, "told"), (borders, "border"))
        if paths
    )
    x, y = view.x_scale / level.units, view.y_scale / level.units
    matrix = f"matrix({x:.5g} 0 0 {y:.5g} {view.x(0):.2f} {view.y(0):.2f})"
    return element("g", drawn, transform=matrix) if drawn else ""


def _marks(spots: Sequence[Point], told: Sequence[tuple[Country, str]], view: View) -> Iterator[str]:
    """Draw a dot for each spot, and its name where there is room, the weightiest first; then names of countries."""
    taken = [(view.x(spot.lon) - 5, view.y(spot.lat) - 5, view.x(spot.lon) + 5, view.y(spot.lat) + 5) for spot in spots]
    heaviest = max((spot.weight for spot in spots), default=1)
    for spot in reversed(spots):
        radius = 3 + 2 * math.sqrt(max(spot.weight, 0) / heaviest) if heaviest > 0 else 4
        yield element(
            "circle", element("title", escaped(spot.label)), cx=view.x(spot.lon), cy=view.y(spot.lat), r=radius,
            class_="place",
        )  # fmt: skip
    for spot in spots[:NAMED]:
        text = fitted(spot.label, WIDTH * 0.45)
        place = _room(view.x(spot.lon), view.y(spot.lat), width(text), taken, view.height)
        if place is not None:
            yield label(text, *place)
    for country, name in told:
        text = fitted(name, WIDTH * 0.45, 10)
        x, y = view.x(country.lon) - width(text, 10) / 2, view.y(country.lat)
        if _free((x, y - 9, x + width(text, 10), y + 3), taken, view.height):
            yield label(text, x, y, size=10, class_="country")


def _room(x: float, y: float, wide: float, taken: list[Box], height: float) -> tuple[float, float] | None:
    """Return where a name begins that covers nothing: beside, above or below its dot; None if there is no room."""
    for left, base in (
        (x + 8, y + 4), (x - 8 - wide, y + 4), (x - wide / 2, y - 8), (x - wide / 2, y + 17),
        (x + 6, y - 6), (x + 6, y + 14), (x - 6 - wide, y - 6), (x - 6 - wide, y + 14),
    ):  # fmt: skip
        if _free((left, base - 10, left + wide, base + 3), taken, height):
            return left, base
    return None


def _free(box: Box, taken: list[Box], height: float) -> bool:
    """Whether a box is inside the map and covers nothing; if so, it is taken now."""
    left, top, right, bottom = box
    if left < 0 or right > WIDTH or top < 0 or bottom > height:
        return False
    if any(left < box[2] and box[0] < right and top < box[3] and box[1] < bottom for box in taken):
        return False
    taken.append(box)
    return True


def _told(spots: Sequence[Point]) -> str:
    """Say what the map shows, in words."""
    some = ", ".join(spot.label for spot in spots[:20])
    rest = f" and {len(spots) - 20} more" if len(spots) > 20 else ""
    return f"Map with {some}{rest}." if spots else "Map of the countries that are named."
