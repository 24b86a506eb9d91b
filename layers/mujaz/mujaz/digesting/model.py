"""The published digest, ``mujaz.digest/1``: the one place that says what the JSON holds.

A digest tells what happened in a period, story by story. Every statement points at a sentence of a brief, and gives
the Arabic words that bear it out. The JSON Schema in ``docs/digest.schema.json`` is generated from here
(``python -m mujaz.digesting``).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, ParamSpec, TypeVar, cast

import msgspec
from pydantic import Field, model_validator
from pydantic_core import to_json

from mujaz.briefing.model import IsoDate, Model, PeriodModel
from mujaz.facts import Bound, FigureKind

SCHEMA: Literal["mujaz.digest/1"] = "mujaz.digest/1"

Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""A calendar day, ISO 8601."""

Verdict = Literal["single", "agreement", "update", "contradiction", "open"]
"""What the rows of one quantity are to each other.

``single``: one source only. ``agreement``: all bounds can hold at once. ``update``: the number was changed by the same
source, or grew with time as tolls do. ``contradiction``: different sources, and no number satisfies both. ``open``:
the numbers differ, but it can't be told whether they count the same.
"""


class Part(Model):
    """Base of the parts of a digest, of which a large one has a hundred thousand.

    Pydantic keeps for each instance a set of the fields that were given, which takes more memory than all the rest.
    Here all fields count as given, and the instances of a class share one set.
    """

    def model_post_init(self, _context: Any, /) -> None:
        """Let go of the instance's own set of fields."""
        object.__setattr__(self, "__pydantic_fields_set__", _fields(type(self)))


@cache
def _fields(part: type[Part]) -> set[str]:
    return set(part.model_fields)


_P = ParamSpec("_P")
_AnyPart = TypeVar("_AnyPart", bound=Part)


def unchecked(part: Callable[_P, _AnyPart]) -> Callable[_P, _AnyPart]:
    """Return a maker of parts that is given what was checked when it was read, and does not check it again.

    The checks take two thirds of the time of making a part. All fields are to be given, by name and in the order of
    the model, which is that of the JSON.
    """
    model = cast("type[_AnyPart]", part)
    new, stated, assign = model.__new__, _fields(model), object.__setattr__

    def made(*_: _P.args, **fields: _P.kwargs) -> _AnyPart:
        one = new(model)
        assign(one, "__dict__", fields)
        assign(one, "__pydantic_fields_set__", stated)
        assign(one, "__pydantic_extra__", None)
        assign(one, "__pydantic_private__", None)
        return one

    return made


class Period(Model):
    """The days that a digest covers, both ends inclusive."""

    start: Day
    end: Day

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        if date.fromisoformat(self.start) > date.fromisoformat(self.end):
            raise ValueError("a period ends on or after the day it starts")
        return self

    def __contains__(self, day: object) -> bool:
        """Whether a day ("2020-01-13") is in the period."""
        return isinstance(day, str) and self.start <= day <= self.end

    @property
    def label(self) -> str:
        """The period as the name of a folder: ``2020-01-13`` or ``2020-01-13_2020-01-19``."""
        return self.start if self.start == self.end else f"{self.start}_{self.end}"


class BriefCite(Part):
    """A piece of a brief's article: ``brief`` is the brief's id, the rest is as in the brief's cite."""

    brief: str
    sentence: int = Field(ge=0)
    start: int = Field(ge=0)
    end: int = Field(ge=1)
    text: str = Field(min_length=1)


class Point(Part):
    """A statement of a story; ``outlets`` are all that bear it out, ``cites`` the sentences that do."""

    text: str = Field(min_length=1)
    cites: tuple[BriefCite, ...]
    outlets: tuple[str, ...]


ReasonCode = Literal[
    "watchlist", "killed", "wounded", "missing", "displaced", "detained", "infected", "event", "outlets", "briefs",
]  # fmt: skip
"""What adds to the importance of a story: the tolls by their kind of figure."""


class Reason(Part):
    """A term of a story's score: ``text`` says it in words, ``points`` is what it adds."""

    code: ReasonCode
    text: str
    points: float = Field(ge=0)


class LedgerEntry(Part):
    """What one source says of a quantity. ``outlet`` passed it on, ``said`` is the day on which it did."""

    text: str
    value: int | float
    high: int | float | None
    bound: Bound
    source: str
    source_ar: str | None
    outlet: str
    said: Day
    cite: BriefCite


class LedgerRow(Part):
    """One quantity: its entries in the order of time. Populations, places and periods are never merged in a row."""

    kind: FigureKind
    unit: str
    what: str
    place: str | None
    period: PeriodModel | None
    verdict: Verdict
    text: str = Field(description='The row in words: "280 killed (UN) / 300 killed (ministry)"')
    entries: tuple[LedgerEntry, ...] = Field(min_length=1)
    earlier: tuple[LedgerEntry, ...] = Field((), description="What earlier digests have of the same quantity")


class StoryName(Part):
    """A person or organisation of a story: how many briefs mention it, and how often."""

    name: str
    name_ar: str
    briefs: int = Field(ge=1)
    mentions: int = Field(ge=1)


class StoryPlace(StoryName):
    """A place of a story; coordinates in degrees (WGS 84) where they are known."""

    country: str | None
    lat: float | None
    lon: float | None


class StoryEvent(Part):
    """A kind of event that briefs of the story tell of, and the statuses they give it (occurred, planned, ...)."""

    type: str
    briefs: int = Field(ge=1)
    statuses: tuple[str, ...]


class Continued(Model):
    """The earlier digest's story that this one goes on with."""

    period: Period
    story: str
    headline: str


class Copies(Part):
    """Briefs whose Arabic is the same text as that of another: wire copies."""

    of: str
    briefs: tuple[str, ...] = Field(min_length=1)


class Story(Model):
    """The briefs that tell of the same event."""

    id: str
    headline: str = Field(min_length=1)
    headline_cites: tuple[BriefCite, ...]
    score: float = Field(ge=0)
    why: tuple[Reason, ...] = Field(description="The terms of the score, the largest first")
    watchlist: tuple[str, ...] = Field(description="The rules of the watchlist that the story meets")
    first: Day
    last: Day
    briefs: tuple[str, ...] = Field(min_length=1, description="Ids of its briefs, in the order of time")
    copies: tuple[Copies, ...]
    outlets: tuple[str, ...]
    points: tuple[Point, ...]
    continues: Continued | None
    new: tuple[Point, ...] = Field(description="What the story it continues did not have")
    ledger: tuple[LedgerRow, ...]
    events: tuple[StoryEvent, ...]
    people: tuple[StoryName, ...]
    organisations: tuple[StoryName, ...]
    places: tuple[StoryPlace, ...]
    fingerprint: dict[str, float] = Field(
        description="What it is recognised by in a later digest: Arabic stems and figures, and their weights"
    )


class BriefRef(Part):
    """A brief that the digest was made from. ``name`` is the file or object that it was read from."""

    id: str
    name: str
    outlet: str | None
    published: IsoDate | None
    url: str | None
    headline: str
    day: Day = Field(description="The day that it is counted for: of publication, or of creation where none is stated")


class Skipped(Model):
    """Something among the briefs that is none, or that can't be placed in time, and why it was left out."""

    name: str
    code: Literal["not-json", "not-a-brief", "bad-brief", "not-a-digest", "no-date", "twice", "unreadable"]
    reason: str


class PeriodCount(Model):
    """How much there was in one period."""

    period: Period
    stories: int = Field(ge=0)
    briefs: int = Field(ge=0)
    places: dict[str, int] = Field(description="English name -> number of briefs that mention it, the most first")
    events: dict[str, int] = Field(description="Type of event -> number of stories that tell of one, the most first")


class Trends(Model):
    """Counts of this period and of earlier ones of the same length, the oldest first. Nothing is predicted."""

    periods: tuple[PeriodCount, ...]
    text: tuple[str, ...] = Field(description="What there is more or less of than in the period before, in words")


class Provenance(Model):
    """How the digest came to be."""

    generator: str
    generator_version: str
    machine_translated: Literal[True] = True
    statement: str


class Digest(Model):
    """What happened in a period, story by story."""

    schema_: Literal["mujaz.digest/1"] = Field(SCHEMA, alias="schema")
    id: str
    period: Period
    headline: str
    stories: tuple[Story, ...] = Field(description="In order of importance")
    late: tuple[Story, ...] = Field(description="Stories of earlier periods whose briefs came after their digest")
    trends: Trends
    briefs: tuple[BriefRef, ...]
    skipped: tuple[Skipped, ...]
    provenance: Provenance

    def to_json(self) -> str:
        """Return the digest as JSON: keys in the order of the model, letters as they are, a last newline."""
        return self.to_bytes().decode()

    def to_bytes(self) -> bytes:
        """Return the digest's JSON in UTF-8, which of a large digest takes a third of the memory of its text."""
        # Laid out after it was written: a third faster than in one step, and the same bytes.
        return msgspec.json.format(to_json(self, by_alias=True), indent=2) + b"\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> Digest:
        """Read a digest back.

        Raises:
            pydantic.ValidationError: the text is no digest of this version.

        """
        return cls.model_validate_json(text)


def json_schema() -> str:
    """Return the JSON Schema of the digest, as it is committed in ``docs/digest.schema.json``."""
    schema = Digest.model_json_schema(by_alias=True, mode="serialization")
    schema["$id"] = "urn:mujaz:digest:1"
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
