"""What a digest keeps of a brief: a `Report`, read from the brief's JSON or made from the brief.

Ten thousand briefs must fit into memory and be read within seconds. So only the parts that a digest needs are
checked (`BriefJson`), and what is kept of them is small: plain tuples, the Arabic as counted stems and hashed shingles.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Literal, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import from_json

from mujaz.arabic.fingerprint import Traces, traces_in, traces_of
from mujaz.briefing.model import SCHEMA, Brief
from mujaz.digesting.brief_json import (
    FINGERPRINTS,
    READER,
    BriefJson,
    Cited,
    FigureJson,
    NameJson,
    PeriodJson,
    PlaceJson,
    Statement,
)
from mujaz.digesting.model import Digest, Skipped
from mujaz.facts import Bound, EventStatus, FigureKind, FigureStatus

Trouble = Literal["not-json", "not-a-brief", "bad-brief", "not-a-digest"]


class NotABriefError(ValueError):
    """The bytes are no brief. ``code`` is of `Skipped.code`; the message never holds text of the object."""

    def __init__(self, code: Trouble, reason: str) -> None:
        """``reason`` says in a few words what is wrong."""
        super().__init__(reason)
        self.code = code
        self.reason = reason

    def skipped(self, name: str) -> Skipped:
        """Return the entry of the digest's log for the object ``name``."""
        return Skipped(name=name, code=self.code, reason=self.reason)


class NameCount(NamedTuple):
    """A name of a brief and how often its article has it."""

    name: str
    name_ar: str
    mentions: int
    also: tuple[str, ...]


class PlaceCount(NamedTuple):
    """A place of a brief and how often its article has it."""

    name: str
    name_ar: str
    mentions: int
    also: tuple[str, ...]
    country: str | None
    lat: float | None
    lon: float | None


class FigureRow(NamedTuple):
    """A figure of a brief."""

    text: str
    value: int | float
    high: int | float | None
    bound: Bound
    unit: str
    kind: FigureKind
    what: str
    status: FigureStatus
    place: str | None
    start: str | None
    """when the period of the figure begins, ISO 8601"""
    end: str | None
    since: bool
    """the period goes on from its start until now ("since April")"""
    source: str | None
    source_ar: str | None
    cite: Cited
    sentence: str
    """the Arabic of the sentence that the cite begins in"""
    near: tuple[str, ...]
    """the times that the sentence names, ISO 8601"""


class EventRow(NamedTuple):
    """An event of a brief: its kind, and whether it is told as happened, planned, claimed, ..."""

    type: str
    status: EventStatus


@dataclass(frozen=True, slots=True)
class Report:
    """What a digest keeps of one brief."""

    id: str
    name: str
    """the file or object that it was read from; the id where it was made from a brief in memory"""
    day: str | None
    """the day that the brief is counted for: of publication, else of creation, ISO 8601; None where neither is one"""
    created: str | None
    outlet: str | None
    url: str | None
    published: str | None
    headline: str
    headline_cites: tuple[Cited, ...]
    points: tuple[Statement, ...]
    """the bottom line and the key points"""
    people: tuple[NameCount, ...]
    organisations: tuple[NameCount, ...]
    places: tuple[PlaceCount, ...]
    figures: tuple[FigureRow, ...]
    events: tuple[EventRow, ...]
    traces: Traces
    """the Arabic: counted stems, for telling stories apart, and a sketch, for finding wire copies"""


def _day(published: str | None, created: str | None) -> str | None:
    """Return the day of publication, else of creation; None where neither says a day."""
    for stated in (published, created):
        if stated and len(stated) >= 10 and is_day(stated[:10]):
            return stated[:10]
    return None


@lru_cache(maxsize=1 << 12)
def is_day(text: str) -> bool:
    """Whether a text is a day that there is, ISO 8601."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


_Text = TypeVar("_Text", str, str | None)


@lru_cache(maxsize=1 << 15)
def _shared(text: _Text) -> _Text:
    """Return the text as it was seen before: names, units and sources come back in brief after brief."""
    return text


@lru_cache(maxsize=1 << 14)
def _shared_pair(one: str, other: str) -> tuple[str, str]:
    """Return a name in English and Arabic as it was seen before."""
    return one, other


def _name(name: NameJson) -> NameCount:
    return NameCount(*_shared_pair(name.name, name.name_ar), len(name.mentions), tuple(name.also))


def _place(place: PlaceJson) -> PlaceCount:
    return PlaceCount(
        *_shared_pair(place.name, place.name_ar), len(place.mentions), tuple(place.also), _shared(place.country),
        place.lat, place.lon,
    )  # fmt: skip


_NO_PERIOD = PeriodJson(value=None, end=None)


def _figure(figure: FigureJson, sentences: Mapping[int, str], times: Mapping[int, tuple[str, ...]]) -> FigureRow:
    period, cite = figure.period or _NO_PERIOD, figure.cite
    return FigureRow(
        _shared(figure.text), figure.value, figure.high, figure.bound, _shared(figure.unit), figure.kind,
        _shared(figure.what), figure.status, _shared(figure.place), period.value, period.end,
        figure.period_text.startswith("since"), _shared(figure.attributed_to), _shared(figure.attributed_to_ar),
        cite, sentences.get(cite.sentence, ""), times.get(cite.sentence, ()),
    )  # fmt: skip


@cache
def _event(kind: str, status: EventStatus) -> EventRow:
    """Return the one row of a kind and a status: ten thousand briefs share them."""
    return EventRow(kind, status)


def _without_datelines(row: FigureRow, places: Container[str]) -> FigureRow:
    """Return a figure without its source where that is a place before a title's colon: it says where, not who."""
    if row.cite.sentence == 0 and row.source_ar in places:
        return row._replace(source=None, source_ar=None)
    return row


def _report(view: BriefJson, name: str) -> Report:
    named = {place.name_ar for place in view.places}
    sentences = {sentence.n: sentence.ar for sentence in view.translation.sentences}
    times: dict[int, tuple[str, ...]] = {}
    for mention in view.dates:
        if mention.value:
            at = mention.cite.sentence
            times[at] = (*times.get(at, ()), _shared(mention.value))
    article = view.article
    return Report(
        id=view.id, name=name, day=_day(article.published, view.created), created=view.created,
        outlet=_shared(article.outlet), url=article.url, published=_shared(article.published),
        headline=view.headline, headline_cites=view.headline_cites,
        points=(*view.bottom_line.parts, *view.key_points),
        people=tuple(map(_name, view.people)),
        organisations=tuple(map(_name, view.organisations)),
        places=tuple(map(_place, view.places)),
        figures=tuple(_without_datelines(_figure(f, sentences, times), named) for f in view.figures),
        events=tuple(_event(*event) for event in sorted({(e.type, e.status) for e in view.events})),
        traces=_traces(view, sentences),
    )  # fmt: skip


def _traces(view: BriefJson, sentences: Mapping[int, str]) -> Traces:
    """Return the traces that the brief carries, where they can be believed; else read its Arabic."""
    try:
        carried = FINGERPRINTS.decode(view.fingerprint)
    except ValueError:  # of another version, or edited by hand
        carried = None
    return (carried and traces_in(carried, sentences)) or traces_of(sentences)


def read_report(data: bytes, name: str) -> Report:
    """Read the report of a brief from the brief's JSON.

    Args:
        data: the JSON as it is stored.
        name: the file or object it was read from; the digest's log names it.

    Raises:
        NotABriefError: no JSON (cut off, another encoding), another kind of JSON, or a brief with parts that are wrong.

    """
    try:
        return _report(READER.decode(data), name)
    except (ValueError, RecursionError) as error:
        raise _trouble(data, str(error)) from None


_WRONG = re.compile(r"(?:missing required field `(\w+)`)?(?: - at `\$\.?([\w.\[\]]+)`)?\Z")
"""The end of what msgspec says of a part: where it is. What stands before may hold words of the part."""


def _trouble(data: bytes, said: str) -> NotABriefError:
    """Say why ``data`` is no brief, without a word of it; ``said`` is what the reader said."""
    try:
        stated = from_json(data)
    except ValueError:
        return NotABriefError("not-json", "no JSON, or only a part of it")
    if not isinstance(stated, dict) or stated.get("schema") != SCHEMA:
        return NotABriefError("not-a-brief", f"the schema is not {SCHEMA}")
    found = _WRONG.search(said)
    field, place = found.groups() if found else (None, None)
    where = [*re.findall(r"\w+", place or ""), *([field] if field else [])]
    return NotABriefError("bad-brief", f"wrong or missing: {'.'.join(where) or 'the whole'}")


def report_of(brief: Brief, name: str | None = None) -> Report:
    """Return the report of a brief that is in memory."""
    return _report(READER.decode(brief.to_json()), name or brief.id)


def read_digest(data: bytes) -> Digest:
    """Read an earlier digest from its JSON.

    Raises:
        NotABriefError: it is none; the code says "not-a-digest".

    """
    try:
        return Digest.from_json(data)
    except ValidationError:
        raise NotABriefError("not-a-digest", "no digest of this version") from None
