"""How numbers change over time: a line for each series, named at its end."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mujaz.pictures.scales import day_name, days, linear, round_steps, short
from mujaz.pictures.svg import WIDTH, element, fitted, frame, label, number, width

HEIGHT = 150
TOP = 10
DASHES = ("none", "6 3", "2 3", "8 3 2 3")
"""Lines differ by their dashes too, for those who can't tell colours apart and for print."""


@dataclass(frozen=True, slots=True)
class Series:
    """A line: its name, and its points, each a time (ISO 8601, at any precision) and a number."""

    label: str
    points: Sequence[tuple[str, float]]

    @property
    def drawn(self) -> list[tuple[int, float]]:
        """The points that can be drawn, by their first day, in the order of time."""
        found = ((days(when), value) for when, value in self.points)
        return sorted((span.first, value) for span, value in found if span is not None and math.isfinite(value))


def line_chart(series: Sequence[Series], *, name: str, title: str) -> str:
    """Draw each of ``series`` against time and one axis of values that begins at zero.

    A series with one point is a dot. More than four are too many to tell apart: their looks repeat.
    """
    lines = [(one.label, one.drawn) for one in series]
    lines = [(text, points) for text, points in lines if points]
    if not lines:
        return ""
    dates = [day for _, points in lines for day, _ in points]
    values = [value for _, points in lines for _, value in points]
    low, high = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    steps = round_steps(low, high if high > low else 1.0)
    left = max(width(short(step), 9) for step in steps) + 6
    right = WIDTH - min(110.0, max(width(text, 10) for text, _ in lines) + 10) if len(lines) > 1 else WIDTH - 8
    x = linear(min(dates), max(dates), left + 4, right)
    y = linear(low, high if high > low else 1.0, HEIGHT, TOP)
    body = _value_axis(steps, y, left, right) + _time_axis(sorted(set(dates)), x)
    body += "".join(_line(points, place, x, y) for place, (_, points) in enumerate(lines))
    if len(lines) > 1:
        body += _line_names(lines, y, right)
    return frame("lines", name, title=title, description=_told(lines), height=HEIGHT + 20, body=body)


def _value_axis(steps: Sequence[float], y: Callable[[float], float], left: float, right: float) -> str:
    return "".join(
        element("path", d=f"M{number(left)} {number(y(step))}H{number(right)}", class_="grid" if step else "axis")
        + label(short(step), left - 4, y(step) + 3, size=9, text_anchor="end", class_="soft")
        for step in steps
    )


def _time_axis(dates: Sequence[int], x: Callable[[float], float]) -> str:
    """Name the first and the last day, and those between for which there is room."""
    drawn: list[str] = []
    taken: list[tuple[float, float]] = []
    for day in (dates[0], dates[-1], *dates[1:-1]):
        text = day_name(day, year=day == dates[0])
        half = width(text, 9) / 2
        place = min(max(x(day), half), WIDTH - half)
        if not any(place - half < end + 6 and start - 6 < place + half for start, end in taken):
            taken.append((place - half, place + half))
            drawn.append(label(text, place, HEIGHT + 15, size=9, text_anchor="middle", class_="soft"))
    return "".join(drawn)


def _line(
    points: Sequence[tuple[int, float]], place: int, x: Callable[[float], float], y: Callable[[float], float]
) -> str:
    look = f"line line-{place % len(DASHES)}"
    if len(points) == 1:
        ((day, value),) = points
        return element("path", d=f"M{number(x(day))} {number(y(value))}h.1", class_=f"{look} dot")
    path = "M" + "L".join(f"{number(x(day))} {number(y(value))}" for day, value in points)
    return element("path", d=path, class_=look, stroke_dasharray=DASHES[place % len(DASHES)])


def _line_names(lines: Sequence[tuple[str, list[tuple[int, float]]]], y: Callable[[float], float], right: float) -> str:
    """Name each line at the right, near its end, one below the other where they end close together."""
    drawn = []
    base = TOP - 12.0
    for text, points in sorted(lines, key=lambda line: y(line[1][-1][1])):
        base = max(base + 12, y(points[-1][1]) + 3)
        drawn.append(label(fitted(text, WIDTH - right - 6, 10), right + 6, base, size=10))
    return "".join(drawn)


def _told(lines: Sequence[tuple[str, list[tuple[int, float]]]]) -> str:
    """Say what the picture shows, in words."""
    return (
        "; ".join(
            f"{text}: from {short(points[0][1])} on {day_name(points[0][0], year=True)} "
            f"to {short(points[-1][1])} on {day_name(points[-1][0], year=True)}"
            for text, points in lines[:10]
        )
        + "."
    )
