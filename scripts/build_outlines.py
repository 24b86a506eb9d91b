"""Build the outlines of the world's countries that the locator map draws.

    npm pack world-atlas@2.0.2 i18n-iso-countries@7.14.0     (and unpack both)
    python scripts/build_outlines.py WORLD_ATLAS/package/countries-50m.json ISO/package/codes.json OUT.tsv

world-atlas (ISC) is Natural Earth's 1:50m countries (public domain) as TopoJSON: borders that two countries share are
one arc, so that they stay shared when they are simplified. i18n-iso-countries (MIT) gives the two-letter codes.

The world is cut into tiles, so that a map of one region holds that region and not all of Russia, at two levels of
detail. A row of OUT is a level, a tile (its column from Greenwich, its row from the equator to the south), a country
(ISO 3166-1 alpha-2; "-" for one without a code, "|" for the borders of all) and an SVG path in the level's units, x to
the east and y to the south. A row that begins with "=" is a country, the middle of its largest piece and the bounds of
that piece: west, south, east, north, in degrees.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple


class Level(NamedTuple):
    """A level of detail: how many units are a degree, how many degrees a tile, and what is too small to draw.

    ``detail`` and ``island`` are areas in square units: of the triangle that a point makes with its neighbours, and of
    an island that is not all that its country has.
    """

    units: int
    tile: int
    detail: float
    island: float

    @property
    def size(self) -> int:
        """The edge of a tile in units."""
        return self.units * self.tile


LEVELS = {"far": Level(6, 30, 4.0, 16.0), "near": Level(40, 10, 10.0, 60.0)}
NAMED = {"Kosovo": "XK"}

Point = tuple[float, float]
Line = list[Point]


def arcs(topology: dict, level: Level) -> list[Line]:
    """Decode the arcs: differences of integers to points in units, y to the south."""
    units = level.units
    (scale_x, scale_y), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append(((x * scale_x + left) * units, -(y * scale_y + bottom) * units))
        decoded.append(simplified(line, level.detail))
    return decoded


def area(ring: Sequence[Point]) -> float:
    """Return the area of a ring, whichever way round it goes."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def simplified(line: Line, detail: float) -> Line:
    """Leave out the points that matter least (Visvalingam and Whyatt 1993), never the ends."""
    before, after = list(range(-1, len(line) - 1)), list(range(1, len(line) + 1))
    kept = [True] * len(line)

    def triangle(at: int) -> float:
        return area((line[before[at]], line[at], line[after[at]]))

    heap = [(triangle(at), at) for at in range(1, len(line) - 1)]
    heapify(heap)
    current = {at: size for size, at in heap}
    while heap:
        size, at = heappop(heap)
        if not kept[at] or size != current[at]:
            continue
        if size >= detail or sum(kept) <= 4:
            break
        kept[at] = False
        left, right = before[at], after[at]
        after[left], before[right] = right, left
        for neighbour in (left, right):
            if 0 < neighbour < len(line) - 1:
                current[neighbour] = max(size, triangle(neighbour))
                heappush(heap, (current[neighbour], neighbour))
    return [point for point, keep in zip(line, kept, strict=True) if keep]


def rings(geometry: dict, lines: Sequence[Line], island: float) -> Iterator[Line]:
    """Give the rings of a country, the largest first, without islands too small to see."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    found = []
    for polygon in polygons:
        for ring in polygon:
            points: Line = []
            for index in ring:
                arc = lines[index] if index >= 0 else lines[~index][::-1]
                points += arc[1:] if points else arc
            found.append(points)
    found.sort(key=area, reverse=True)
    yield from (ring for place, ring in enumerate(found) if place == 0 or area(ring) >= island)


def clipped(ring: Line, west: float, north: float, size: float) -> Line:
    """Cut a ring to a square (Sutherland and Hodgman 1974)."""
    for axis, edge, sign in ((0, west, 1), (0, west + size, -1), (1, north, 1), (1, north + size, -1)):
        cut: Line = []
        for start, end in zip([ring[-1], *ring[:-1]] if ring else [], ring, strict=True):
            inside = [(point[axis] - edge) * sign >= 0 for point in (start, end)]
            if inside[0] != inside[1]:
                part = (edge - start[axis]) / (end[axis] - start[axis])
                cut.append(tuple(a + part * (b - a) for a, b in zip(start, end, strict=True)))  # type: ignore[arg-type]
            if inside[1]:
                cut.append(end)
        ring = cut
    return ring


def inside(line: Line, west: float, north: float, size: float) -> Iterator[Line]:
    """Give the pieces of a line that have a segment in a square: whole segments, so that tiles join without a gap."""
    piece: Line = []
    for start, end in pairwise(line):
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        if west <= middle[0] < west + size and north <= middle[1] < north + size:
            piece = piece or [start]
            piece.append(end)
        elif piece:
            yield piece
            piece = []
    if piece:
        yield piece


def path(points: Iterable[Point], *, closed: bool) -> str:
    """Write points as an SVG path of relative integers, as short as it goes; empty if nothing is left."""
    whole: list[tuple[int, int]] = []
    for x, y in points:
        point = (round(x), round(y))
        if not whole or point != whole[-1]:
            whole.append(point)
    if closed and len(whole) > 1 and whole[0] == whole[-1]:
        whole.pop()
    if len(whole) < (3 if closed else 2):
        return ""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole)]
    text = f"M{whole[0][0]} {whole[0][1]}l" + " ".join(f"{dx} {dy}" for dx, dy in steps)
    return text.replace(" -", "-") + ("z" if closed else "")


def tiles(points: Iterable[Point], size: int) -> set[tuple[int, int]]:
    """Name the tiles that the bounds of some points meet, by column and row."""
    xs, ys = zip(*points, strict=True)
    columns = range(int(min(xs) // size), int(max(xs) // size) + 1)
    rows = range(int(min(ys) // size), int(max(ys) // size) + 1)
    return {(column, row) for column in columns for row in rows}


def middle(ring: Line) -> Point:
    """Return the centroid of a ring."""
    twice = sum_x = sum_y = 0.0
    for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = a[0] * b[1] - b[0] * a[1]
        twice, sum_x, sum_y = twice + cross, sum_x + (a[0] + b[0]) * cross, sum_y + (a[1] + b[1]) * cross
    return (sum_x / (3 * twice), sum_y / (3 * twice)) if twice else ring[0]


def described(code: str, ring: Line, units: int) -> str:
    """Write the row of a country from its largest piece."""
    xs, ys = [point[0] for point in ring], [point[1] for point in ring]
    lon, lat = middle(ring)
    edges = (lon, -lat, min(xs), -max(ys), max(xs), -min(ys))
    return "\t".join(("=", code, *(f"{edge / units:.2f}" for edge in edges))) + "\n"


def drawn(name: str, topology: dict, countries: Sequence[tuple[str, dict]]) -> Iterator[str]:
    """Write the rows of a level."""
    level = LEVELS[name]
    lines, size = arcs(topology, level), level.size
    paths: dict[tuple[int, int, str], str] = defaultdict(str)
    uses: Counter[int] = Counter()
    for code, geometry in countries:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        uses.update(index if index >= 0 else ~index for polygon in polygons for ring in polygon for index in ring)
        for place, ring in enumerate(rings(geometry, lines, level.island)):
            if place == 0 and name == "near" and code != "-":
                yield described(code, ring, level.units)
            for column, row in tiles(ring, size):
                paths[column, row, code] += path(clipped(ring, column * size, row * size, size), closed=True)
    for index, count in uses.items():
        if count > 1:
            for column, row in tiles(lines[index], size):
                for piece in inside(lines[index], column * size, row * size, size):
                    paths[column, row, "|"] += path(piece, closed=False)
    for (column, row, code), data in sorted(paths.items()):
        if data:
            yield f"{name}\t{column}\t{row}\t{code}\t{data}\n"


def main() -> None:
    """Read the two files, write the third."""
    source, codes_file, out = map(Path, sys.argv[1:4])
    topology = json.loads(source.read_text("utf-8"))
    codes = {number: code for code, _, number, *_ in json.loads(codes_file.read_text("utf-8"))}
    countries = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        if name != "Antarctica":
            countries.append((codes.get(geometry.get("id"), NAMED.get(name, "-")), geometry))
    rows = [row for name in LEVELS for row in drawn(name, topology, countries)]
    head = "# Natural Earth 1:50m countries, simplified and cut into tiles by scripts/build_outlines.py\n"
    out.write_text(head + "".join(rows), "utf-8")
    print(f"{out}: {len(rows)} rows, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
