"""When things happened: numbered marks on an axis on which days near each other can still be told apart."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mujaz.pictures.scales import Days, day_name, days, month_name
from mujaz.pictures.svg import WIDTH, element, frame, label, number, width

LANE = 21
MARK = 16
EDGE = 14
DAYS_OF_DECADE = 3000
MOST = 150
"""More marks than this show nothing but that they are many."""

_LOOKS = {
    "planned": "open", "called_for": "open", "forecast": "open", "claimed": "doubtful", "denied": "denied",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moment:
    """Something with a time: ``value`` to ``end`` (inclusive), ISO 8601 at any precision; ``status`` of an event."""

    value: str | None
    end: str | None = None
    status: str = "occurred"
    label: str = ""

    @property
    def days(self) -> Days | None:
        """Its first and last day; None where it has no time that can be drawn."""
        first = days(self.value or self.end)
        last = days(self.end) if self.end and self.value else first
        return Days(first.first, last.last) if first and last and first.first <= last.last else None


@dataclass(slots=True)
class _Mark:
    """Moments of one time and status, under their numbers."""

    span: Days
    status: str
    numbers: list[int]
    lane: int = 0

    @property
    def text(self) -> str:
        """The numbers: "3", "3, 5", "3-6"."""
        first, last = self.numbers[0], self.numbers[-1]
        if len(self.numbers) > 2 and last - first + 1 == len(self.numbers):
            return f"{first}–{last}"
        return ", ".join(map(str, self.numbers[:3])) + (" …" if len(self.numbers) > 3 else "")


def timeline(moments: Sequence[Moment], *, name: str, title: str) -> str:
    """Draw ``moments``, each under its number: 1 for the first one given, so that a list beside it explains them.

    The axis is not to scale: the longer nothing happens, the more it is compressed. A round mark is a day, a long one a
    month, a year or a period; what is planned, claimed or denied is drawn hollow, each in its way. Of more than `MOST`
    different times there is no picture.
    """
    marks = _marks(moments)
    if not 0 < len(marks) <= MOST:
        return ""
    place = _axis(sorted({day for mark in marks for day in mark.span}))
    lanes = _stack(marks, place)
    bottom = lanes * LANE + 6
    drawn = "".join(_drawn(mark, place, bottom) for mark in marks)
    axis = element("path", d=f"M0 {bottom}H{WIDTH}", class_="axis")
    names, rows = _names(marks, place, bottom)
    return frame(
        "timeline", name, title=title, description=_told(moments, marks), height=bottom + 6 + rows * 12,
        body=axis + drawn + names,
    )  # fmt: skip


def _marks(moments: Sequence[Moment]) -> list[_Mark]:
    """Put moments of the same time and status together, in the order of time."""
    table: dict[tuple[Days, str], _Mark] = {}
    for place, moment in enumerate(moments, 1):
        span = moment.days
        if span is not None:
            table.setdefault((span, moment.status), _Mark(span, moment.status, [])).numbers.append(place)
    return sorted(table.values(), key=lambda mark: (mark.span, mark.numbers))


def _axis(edges: Sequence[int]) -> Callable[[int], float]:
    """Return the place of each day at which something begins or ends; gaps grow with the logarithm of their days."""
    gaps = [1 + math.log2(later - earlier) if later > earlier else 0.0 for earlier, later in pairwise(edges)]
    total = sum(gaps)
    table = {edges[0]: WIDTH / 2 if not total else float(EDGE)}
    for gap, (earlier, later) in zip(gaps, pairwise(edges), strict=True):
        table[later] = table[earlier] + gap / total * (WIDTH - 2 * EDGE)
    return table.__getitem__


def _ends(mark: _Mark, place: Callable[[int], float]) -> tuple[float, float]:
    """Return where a mark begins and ends: long enough for its numbers, inside the picture."""
    first, last = place(mark.span.first), place(mark.span.last)
    half = max(MARK, width(mark.text, 10) + 8, last - first) / 2
    middle = min(max((first + last) / 2, half), WIDTH - half)
    return middle - half, middle + half


def _stack(marks: Sequence[_Mark], place: Callable[[int], float]) -> int:
    """Give each mark the lowest lane in which it touches no other; return how many lanes there are."""
    taken: list[float] = []
    for mark in sorted(marks, key=lambda mark: _ends(mark, place)[0]):
        start, end = _ends(mark, place)
        lane = next((lane for lane, until in enumerate(taken) if until + 2 <= start), len(taken))
        taken[lane : lane + 1] = [end]
        mark.lane = lane
    return len(taken)


def _drawn(mark: _Mark, place: Callable[[int], float], bottom: float) -> str:
    start, end = _ends(mark, place)
    top = bottom - (mark.lane + 1) * LANE
    look = _LOOKS.get(mark.status, "mark")
    ticks = "".join(f"M{number(place(day))} {number(bottom)}v4" for day in dict.fromkeys(mark.span))
    return (
        element("path", d=ticks, class_="axis")
        + element("rect", x=start, y=top, width=end - start, height=MARK, rx=MARK / 2, class_=look)
        + label(
            mark.text, (start + end) / 2, top + 11.5, size=10, text_anchor="middle",
            class_="on-mark" if look == "mark" else "strong",
        )
    )  # fmt: skip


def _names(marks: Sequence[_Mark], place: Callable[[int], float], bottom: float) -> tuple[str, int]:
    """Name the times below the axis, in two rows where one is too narrow; return them and how many rows there are.

    A name for which there is no room is left out: the list beside the picture has it.
    """
    free = [0.0, 0.0]
    drawn = []
    for first, text in sorted({mark.span.first: _said(mark.span) for mark in reversed(marks)}.items()):
        half = width(text, 9) / 2
        x = min(max(place(first), half), WIDTH - half)
        row = next((row for row, until in enumerate(free) if until <= x - half), None)
        if row is not None:
            free[row] = x + half + 4
            drawn.append(label(text, x, bottom + 14 + row * 12, size=9, text_anchor="middle", class_="soft"))
    return "".join(drawn), 2 if free[1] else 1


def _said(span: Days) -> str:
    """Say when something begins, as precisely as its length asks for."""
    length = span.last - span.first
    if length < 27:
        return day_name(span.first, year=True)
    year = month_name(span.first).split()[1]
    return month_name(span.first) if length < 360 else f"{year}s" if length > DAYS_OF_DECADE else year


def _told(moments: Sequence[Moment], marks: Sequence[_Mark]) -> str:
    """Say what the picture shows, in words; of a long one the first ten."""
    said = []
    for mark in marks[:10]:
        names = [moments[place - 1].label for place in mark.numbers if moments[place - 1].label]
        said.append(f"{_said(mark.span)}: {mark.text}" + (f" ({'; '.join(names)})" if names else ""))
    rest = f"; and {len(marks) - 10} more" if len(marks) > 10 else ""
    return f"Numbered marks in order of time, not to scale. {'; '.join(said)}{rest}."
