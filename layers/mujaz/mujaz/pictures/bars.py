"""Quantities side by side: bars, or dots on a logarithmic axis where they are too far apart for bars."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from mujaz.pictures.scales import linear, round_steps, short
from mujaz.pictures.svg import WIDTH, element, fitted, frame, label, number, width

ROW = 32
LEFT, RIGHT = 2, WIDTH - 14
"""The axis; to the right of it there is room for the arrow of "more than"."""
TOO_FAR_APART = 60
"""Largest to smallest: beyond this a bar of the smallest would be shorter than 6 units."""

_MORE, _LESS = frozenset({"over", "at_least"}), frozenset({"under", "at_most"})


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: ``label`` says what, ``shown`` how much in words, ``value`` (to ``high``, of a range) how long it is.

    ``bound`` is that of a figure: an arrow at the end points to where the true number may lie. ``certain`` is false
    for what has not happened (planned, forecast): its bar is hollow.
    """

    label: str
    value: float
    shown: str
    high: float | None = None
    bound: str = "exact"
    certain: bool = True

    @property
    def finite(self) -> bool:
        """Whether it can be drawn at all."""
        return math.isfinite(self.value) and (self.high is None or math.isfinite(self.high))


def bars(rows: Sequence[Bar], *, name: str, title: str) -> str:
    """Draw ``rows`` from top to bottom against one axis, in the order given.

    Args:
        rows: quantities of one unit; what is not finite is left out.
        name: distinguishes the picture in its page.
        title: says what is compared: "People killed".

    """
    rows = [row for row in rows if row.finite]
    if not rows:
        return ""
    ends = [end for row in rows for end in (row.value, row.high) if end is not None]
    logarithmic = min(ends) > 0 and max(ends) / min(ends) > TOO_FAR_APART
    place, steps = _axis(min(ends), max(ends), logarithmic=logarithmic)
    bottom = len(rows) * ROW
    # Not behind the words: beside the bars only.
    ticks = f"v12m0 {ROW - 12}" * len(rows)
    grid = element("path", d="".join(f"M{number(place(step))} 16{ticks}" for step in steps), class_="grid")
    drawn = "".join(_row(row, number_, place, logarithmic=logarithmic) for number_, row in enumerate(rows))
    body = grid + drawn + "".join(_step_names(steps, place, bottom + 12))
    if logarithmic:
        body += label("logarithmic scale", WIDTH, bottom + 25, size=9, text_anchor="end", class_="soft")
    return frame(
        "bars", name, title=title, description=_told(rows, logarithmic=logarithmic),
        height=bottom + (30 if logarithmic else 18), body=body,
    )  # fmt: skip


def _axis(low: float, high: float, *, logarithmic: bool) -> tuple[Callable[[float], float], list[float]]:
    """Return the place of a value and the values that the axis names."""
    if logarithmic:
        first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
        at = linear(first, last, LEFT, RIGHT)
        every = max(1, math.ceil((last - first) / 6))
        return lambda value: at(math.log10(value)), [10.0**power for power in range(first, last + 1, every)]
    low, high = min(low, 0), max(high, 0)
    if low == high:
        high = 1
    return linear(low, high, LEFT, RIGHT), round_steps(low, high)


def _step_names(steps: Sequence[float], place: Callable[[float], float], y: float) -> list[str]:
    """Name the steps of an axis below it; the outer ones stay inside the picture."""
    names = []
    for step in steps:
        text = short(step)
        half = width(text, 9) / 2
        x = min(max(place(step), half), WIDTH - half)
        names.append(label(text, x, y, size=9, text_anchor="middle", class_="soft"))
    return names


def _row(row: Bar, index: int, place: Callable[[float], float], *, logarithmic: bool) -> str:
    top = index * ROW
    value_room = min(width(row.shown), WIDTH * 0.55)
    words = label(fitted(row.label, WIDTH - value_room - 10), 0, top + 12) + label(
        fitted(row.shown, value_room), WIDTH, top + 12, text_anchor="end", class_="strong"
    )
    start = LEFT if logarithmic else place(0)
    end = place(row.value)
    far = place(row.high) if row.high is not None else end
    look = "mark" if row.certain else "open"
    middle = top + 22
    if logarithmic:
        body = element("path", d=f"M{number(start)} {middle}H{number(end)}", class_="stem")
        body += element("circle", cx=end, cy=middle, r=5, class_=look)
    else:
        body = element("rect", x=min(start, end), y=top + 17, width=max(1, abs(end - start)), height=10, class_=look)
    if far != end:
        body += element("rect", x=min(end, far), y=top + 17, width=abs(far - end), height=10, class_="range")
    return words + body + _arrow(row, far, middle)


def _arrow(row: Bar, x: float, y: float) -> str:
    """Point to where the true number may lie."""
    if row.bound in _MORE:
        return element("path", d=f"M{number(x + 5)} {y - 5}l6 5-6 5z", class_="mark")
    if row.bound in _LESS:
        return element("path", d=f"M{number(x + 11)} {y - 5}l-6 5 6 5z", class_="mark")
    return ""


def _told(rows: Sequence[Bar], *, logarithmic: bool) -> str:
    """Say what the picture shows, in words; of a long one the first ten rows."""
    some = list(takewhile(lambda pair: pair[0] < 10, enumerate(rows)))
    said = "; ".join(f"{row.label}: {row.shown}" for _, row in some)
    rest = f"; and {len(rows) - len(some)} more" if len(rows) > len(some) else ""
    return f"{'Dots on a logarithmic axis' if logarithmic else 'Bars'}: {said}{rest}."
