"""Walks over a brief: every cite with the path to it, every sentence in the brief's own words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from mujaz.briefing.model import Brief, CiteModel, Statement


class Placed(NamedTuple):
    """A sentence of the brief, where it stands ("key_points[2]"), and its cites."""

    path: str
    text: str
    cites: tuple[CiteModel, ...]


def cites(brief: Brief) -> Iterator[tuple[str, CiteModel]]:
    """Yield every cite of a brief with its path, in the order of the model."""
    yield from _cites("", brief)


def _cites(path: str, value: object) -> Iterator[tuple[str, CiteModel]]:
    if isinstance(value, CiteModel):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _cites(f"{path}.{name}" if path else name, getattr(value, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _cites(f"{path}[{index}]", item)


def statements(brief: Brief) -> Iterator[Placed]:
    """Yield the headline, the sentences of the bottom line and the key points: what a hurried reader reads."""
    yield Placed("headline", brief.headline, brief.headline_cites)
    yield from _placed("bottom_line.parts", brief.bottom_line.parts)
    yield from _placed("key_points", brief.key_points)


def _placed(path: str, items: tuple[Statement, ...]) -> Iterator[Placed]:
    for index, item in enumerate(items):
        yield Placed(f"{path}[{index}]", item.text, item.cites)


def rows(brief: Brief) -> Iterator[Placed]:
    """Yield the sentences of the events and the timeline."""
    for index, event in enumerate(brief.events):
        yield Placed(f"events[{index}].what", event.what, (event.cite,))
    for index, entry in enumerate(brief.timeline):
        yield Placed(f"timeline[{index}].what", entry.what, (entry.cite,))
