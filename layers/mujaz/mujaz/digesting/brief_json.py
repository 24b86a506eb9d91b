"""The parts of ``mujaz.brief/1`` that a digest is made from, as they are in the JSON.

Structs of msgspec and not models: of each brief some two hundred parts are read once and thrown away, and models would
take as long as all the rest. What a digest does not need is skipped: half of the time of any reader that makes it all.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Raw, Struct
from msgspec.json import Decoder

from mujaz.arabic.fingerprint import Fingerprint
from mujaz.briefing.model import WHEN
from mujaz.digesting.model import BriefCite, unchecked
from mujaz.facts import Bound, EventStatus, FigureKind, FigureStatus

_Place = Annotated[int, Meta(ge=0)]
_Words = Annotated[str, Meta(min_length=1)]
_IsoDate = Annotated[str, Meta(pattern=rf"^{WHEN}\Z")]
_MOST = 10**18
"""No quantity in the news is larger; what is would not fit into a float."""
_Quantity = Annotated[int, Meta(ge=-_MOST, le=_MOST)] | Annotated[float, Meta(ge=-_MOST, le=_MOST)]


_brief_cite = unchecked(BriefCite)


class Cited(Struct, frozen=True, gc=False):
    """A cite of a brief: the brief itself is left out, and the end, which follows from the text."""

    sentence: _Place
    start: _Place
    text: _Words

    def of(self, brief: str) -> BriefCite:
        """Return the cite with the id of its brief."""
        return _brief_cite(
            brief=brief, sentence=self.sentence, start=self.start, end=self.start + len(self.text), text=self.text,
        )  # fmt: skip


class MentionJson(Struct, frozen=True, gc=False):
    """Where a name or a time is mentioned."""

    sentence: _Place


class ArticleJson(Struct, frozen=True, gc=False):
    """Who published the article, and when."""

    outlet: str | None
    url: str | None
    published: _IsoDate | None


class Statement(Struct, frozen=True, gc=False):
    """A statement of a brief and its cites."""

    text: _Words
    cites: tuple[Cited, ...]


class BottomLineJson(Struct, frozen=True, gc=False):
    """The bottom line in its sentences."""

    parts: list[Statement]


class NameJson(Struct, frozen=True, gc=False):
    """A person or an organisation."""

    name: str
    name_ar: str
    also: list[str]
    mentions: list[MentionJson]


class PlaceJson(NameJson, frozen=True, gc=False):
    """A place."""

    country: str | None
    lat: float | None
    lon: float | None


class PeriodJson(Struct, frozen=True, gc=False):
    """A time or an interval."""

    value: _IsoDate | None
    end: _IsoDate | None


class FigureJson(Struct, frozen=True, gc=False):
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
    cite: Cited


class DateJson(Struct, frozen=True, gc=False):
    """An expression of time."""

    value: _IsoDate | None
    cite: MentionJson


class EventJson(Struct, frozen=True, gc=False):
    """An event."""

    status: EventStatus
    type: str


class SentenceJson(Struct, frozen=True, gc=False):
    """A sentence of the article."""

    n: int
    ar: str


class TranslationJson(Struct, frozen=True, gc=False):
    """The sentences of the article."""

    sentences: list[SentenceJson]


class BriefJson(Struct, frozen=True, gc=False):
    """The brief."""

    schema: Literal["mujaz.brief/1"]
    id: _Words
    created: str | None
    article: ArticleJson
    headline: _Words
    headline_cites: tuple[Cited, ...]
    bottom_line: BottomLineJson
    key_points: list[Statement]
    people: list[NameJson]
    organisations: list[NameJson]
    places: list[PlaceJson]
    figures: list[FigureJson]
    dates: list[DateJson]
    events: list[EventJson]
    translation: TranslationJson
    fingerprint: Raw = Raw(b"null")
    """left as it is: whatever is wrong with it, the brief can be read without it"""


FINGERPRINTS = Decoder(Fingerprint | None)
"""Reads the fingerprint that a brief carries."""
READER = Decoder(BriefJson)
"""Reads and checks the JSON of a brief."""
