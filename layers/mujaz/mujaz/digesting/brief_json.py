"""The parts of ``mujaz.brief/1`` that a digest is made from, as they are in the JSON.

Typed dictionaries and not models: of each brief some two hundred parts are read once and thrown away, and models would
take as long as all the rest. What a digest does not need is left out unread.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, TypeAdapter, with_config
from typing_extensions import TypedDict  # that of the library lacks what pydantic needs before Python 3.12

from mujaz.briefing.model import IsoDate
from mujaz.facts import Bound, EventStatus, FigureKind, FigureStatus

_CONFIG = ConfigDict(strict=True, extra="ignore", allow_inf_nan=False)

_Place = Annotated[int, Field(ge=0)]
_Words = Annotated[str, Field(min_length=1)]
_MOST = 10**18
"""No quantity in the news is larger; what is would not fit into a float."""
_Quantity = Annotated[int, Field(ge=-_MOST, le=_MOST)] | Annotated[float, Field(ge=-_MOST, le=_MOST)]


@with_config(_CONFIG)
class CiteJson(TypedDict):
    """A piece of the article."""

    sentence: _Place
    start: _Place
    text: _Words


@with_config(_CONFIG)
class MentionJson(TypedDict):
    """Where a name or a time is mentioned."""

    sentence: _Place


@with_config(_CONFIG)
class ArticleJson(TypedDict):
    """Who published the article, and when."""

    outlet: str | None
    url: str | None
    published: IsoDate | None


@with_config(_CONFIG)
class StatementJson(TypedDict):
    """A sentence of the brief and what bears it out."""

    text: _Words
    cites: list[CiteJson]


@with_config(_CONFIG)
class BottomLineJson(TypedDict):
    """The bottom line in its sentences."""

    parts: list[StatementJson]


@with_config(_CONFIG)
class NameJson(TypedDict):
    """A person or an organisation."""

    name: str
    name_ar: str
    also: list[str]
    mentions: list[MentionJson]


@with_config(_CONFIG)
class PlaceJson(NameJson):
    """A place."""

    country: str | None
    lat: float | None
    lon: float | None


@with_config(_CONFIG)
class PeriodJson(TypedDict):
    """A time or an interval."""

    value: IsoDate | None
    end: IsoDate | None


@with_config(_CONFIG)
class FigureJson(TypedDict):
    """A figure."""

    text: str
    value: _Quantity
    high: _Quantity | None
    bound: Bound
    unit: str
    kind: FigureKind
    what: str
    status: FigureStatus
    place: str | None
    period: PeriodJson | None
    period_text: str
    attributed_to: str | None
    attributed_to_ar: str | None
    cite: CiteJson


@with_config(_CONFIG)
class DateJson(TypedDict):
    """An expression of time."""

    value: IsoDate | None
    cite: MentionJson


@with_config(_CONFIG)
class EventJson(TypedDict):
    """An event."""

    status: EventStatus
    type: str


@with_config(_CONFIG)
class SentenceJson(TypedDict):
    """A sentence of the article."""

    n: int
    ar: str


@with_config(_CONFIG)
class TranslationJson(TypedDict):
    """The sentences of the article."""

    sentences: list[SentenceJson]


@with_config(_CONFIG)
class BriefJson(TypedDict):
    """The brief."""

    schema: Literal["mujaz.brief/1"]
    id: _Words
    created: str | None
    article: ArticleJson
    headline: _Words
    headline_cites: list[CiteJson]
    bottom_line: BottomLineJson
    key_points: list[StatementJson]
    people: list[NameJson]
    organisations: list[NameJson]
    places: list[PlaceJson]
    figures: list[FigureJson]
    dates: list[DateJson]
    events: list[EventJson]
    translation: TranslationJson


READER = TypeAdapter(BriefJson)
"""Reads and checks the JSON of a brief."""
