"""The published brief, ``mujaz.brief/1``: the one place that says what the JSON holds.

Downstream programs rely on these names. A field may be added; a field that changes or goes means a new version of
`SCHEMA`. The JSON Schema in ``docs/brief.schema.json`` is generated from here (``python -m mujaz.briefing``).
"""

from __future__ import annotations

import hashlib
import json
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from mujaz.article import PublishedBasis, RetrievedBasis
from mujaz.facts import Bound, EventStatus, FigureKind, FigureStatus

SCHEMA: Literal["mujaz.brief/1"] = "mujaz.brief/1"

WHEN = r"(\d{3}0s|\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?|-W\d{2})?)"
_RETRIEVED = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?)?$"
IsoDate = Annotated[str, Field(pattern=f"^{WHEN}$")]
"""ISO 8601 at the precision the article supports: 2020, 2020-01, 2020-W03, 2020-01-13 or 2020-01-13T14:30."""

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Model(BaseModel):
    """Base of all parts: strict types, no unknown fields, no change after it was made."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class CiteModel(Model):
    """A piece of the article: ``article_text[start:end] == text``; ``sentence`` is 0 for the title."""

    sentence: int = Field(ge=0)
    start: int = Field(ge=0)
    end: int = Field(ge=1)
    text: str = Field(min_length=1)


class ArticleModel(Model):
    """What was dropped. Nothing is guessed: what nobody stated is null."""

    sha256: str = Field(
        description="SHA-256 of the bytes as they came; empty where the article was not read from bytes"
    )
    key: str | None
    title: str | None
    outlet: str | None
    url: str | None
    published: IsoDate | None
    published_basis: PublishedBasis
    retrieved: str | None = Field(
        None, pattern=_RETRIEVED, description="When the article was retrieved: ISO 8601, a day or a time"
    )
    retrieved_basis: RetrievedBasis = "none"
    language: Literal["ar"] = "ar"
    characters: int = Field(ge=0)
    sentences: int = Field(ge=0)


class Statement(Model):
    """One sentence of the brief's own words and the pieces of the article that bear it out."""

    text: str = Field(min_length=1)
    cites: tuple[CiteModel, ...]


class BottomLine(Statement):
    """The bottom line; ``parts`` are its sentences, each with cites of its own."""

    parts: tuple[Statement, ...] = Field(min_length=1)


class PeriodModel(Model):
    """A time, or an interval whose ``end`` is inclusive."""

    value: IsoDate | None
    end: IsoDate | None


class NameModel(Model):
    """A person or an organisation. ``romanised``: the English spelling is a transliteration that no list bears out."""

    name: str
    name_ar: str
    also: tuple[str, ...]
    role: str | None
    romanised: bool
    mentions: tuple[CiteModel, ...]


class OrganisationModel(NameModel):
    """An organisation, with its country (ISO 3166-1 alpha-2) where it is known."""

    country: str | None


class PlaceModel(Model):
    """A place; coordinates in degrees (WGS 84) where they are known.

    ``country_guessed``: the country is that of the article's other places, and no list bears it out.
    """

    name: str
    name_ar: str
    also: tuple[str, ...]
    country: str | None
    lat: float | None
    lon: float | None
    romanised: bool
    mentions: tuple[CiteModel, ...]
    country_guessed: bool = False


class FigureModel(Model):
    """A row of the ledger. ``text`` says it in English; ``value`` is multiplied out, ``high`` the end of a range."""

    text: str
    value: int | float
    high: int | float | None
    bound: Bound
    unit: str
    kind: FigureKind
    what: str
    status: FigureStatus
    place: str | None
    period: PeriodModel | None
    period_text: str = Field(description='The period in English ("since April 2019"), empty where none is given')
    attributed_to: str | None
    attributed_to_ar: str | None
    cite: CiteModel
    other_cites: tuple[CiteModel, ...]


class DateModel(Model):
    """An expression of time. ``value`` is null where it can't be resolved, and ``basis`` says why."""

    text: str
    value: IsoDate | None
    end: IsoDate | None
    basis: str
    cite: CiteModel


class TimelineEntry(Model):
    """Something that happened or will, with its time."""

    when: PeriodModel
    when_text: str
    what: str
    status: EventStatus
    cite: CiteModel


class QuoteModel(Model):
    """Direct speech: the Arabic, the English (machine translated) and who says it, passed on by whom."""

    text: str
    text_ar: str
    speaker: str | None
    speaker_ar: str | None
    chain: tuple[str, ...]
    anonymous: bool
    cite: CiteModel


class EventModel(Model):
    """Something that the article tells of; ``status`` says whether as happened, planned, claimed, ..."""

    what: str
    status: EventStatus
    type: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    place: str | None
    when: PeriodModel | None
    attributed_to: str | None
    cite: CiteModel


class FlagModel(Model):
    """A named, explained doubt about the article, a fact or a sentence of the translation."""

    code: str
    about: str
    severity: Literal["info", "warning", "error"]
    cite: CiteModel | None
    english: tuple[int, int] | None = Field(
        None, description="The doubtful words: their span in the sentence's English"
    )


class SentenceModel(Model):
    """One sentence side by side; ``start`` and ``end`` are its span in the article's text."""

    n: int = Field(ge=0)
    ar: str
    en: str
    engine: str
    start: int = Field(ge=0)
    end: int = Field(ge=1)
    paragraph: int = Field(ge=0)
    flags: tuple[FlagModel, ...]
    source_figures: tuple[str, ...] = Field(
        (), description="What the Arabic says where the English has lost or changed a figure"
    )


class EngineModel(Model):
    """An engine, its version, and how many sentences of this brief are its."""

    name: str
    version: str
    sentences: int = Field(ge=0)


class TranslationModel(Model):
    """The full translation, sentence by sentence."""

    engines: tuple[EngineModel, ...]
    sentences: tuple[SentenceModel, ...]


class SourceGrade(Model):
    """Admiralty code (AJP-2.1). The program never grades: F6 unless an analyst says otherwise.

    A table of sources gives the letter only; the number is given for one article, by the analyst who read it.
    """

    reliability: Literal["A", "B", "C", "D", "E", "F"] = "F"
    credibility: Literal["1", "2", "3", "4", "5", "6"] = "6"
    basis: str = "not graded by an analyst"
    note: str | None = Field(None, description="What the table of sources says of the outlet")


Likelihood = Literal[
    "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain"
]
"""The expressions of likelihood of ICD 203, one of each pair."""

Confidence = Literal["low", "moderate", "high"]


class NameCorrection(Model):
    """A name as the program wrote it and as the analyst writes it; it holds in every English text of the brief."""

    written: str = Field(min_length=1)
    corrected: str = Field(min_length=1)


class Analyst(Model):
    """What only a person writes. The program carries it along unchanged and never fills it.

    ``judgement`` is the analyst's; ``likelihood`` and ``confidence`` are fields of their own, so that no sentence
    mixes them (ICD 203).
    """

    source_grade: SourceGrade = SourceGrade()
    name: str | None = Field(None, description="Who wrote these fields")
    judgement: str | None = None
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    notes: tuple[str, ...] = ()
    corrections: tuple[NameCorrection, ...] = ()

    def told(self) -> tuple[tuple[str, str], ...]:
        """Return what the analyst wrote as (label, text), in the order in which every form shows it; () for nothing."""
        grade = self.source_grade
        rows = [
            ("Judgement", self.judgement), ("Likelihood", self.likelihood), ("Confidence", self.confidence),
            *(("Note", note) for note in self.notes),
            ("On the source", grade.note),
            *(("Name corrected", f"{item.corrected} (was: {item.written})") for item in self.corrections),
        ]  # fmt: skip
        told = tuple((label, text) for label, text in rows if text)
        return (*told, ("Written by", self.name)) if told and self.name else told


class CostModel(Model):
    """What one engine was sent for this brief, and what that costs; a price that is not known is null."""

    engine: str
    characters: int = Field(ge=0, description="Arabic characters sent; what a memory knew was not")
    usd_per_million: float | None = Field(ge=0)
    usd: float | None = Field(ge=0)
    basis: str


class Provenance(Model):
    """How the brief came to be, so that it can be checked and made again."""

    generator: str
    generator_version: str
    machine_translated: Literal[True] = True
    statement: str
    citation: str
    text_sha256: Sha256
    encoding: str
    created_basis: Literal["given by the caller", "not given"]
    costs: tuple[CostModel, ...] = Field((), description="Engines that text was sent to")
    ai_use: str = Field("", description="What software and which models did, and what people did not")


class FingerprintModel(Model):
    """What a digest compares articles by, made of the Arabic when the brief is written.

    It says nothing that the sentences do not: a digest is the same without it and takes longer. A reader that does not
    know the ``version``, or gets another checksum, leaves it aside (`mujaz.arabic.fingerprint`).
    """

    version: int = Field(ge=1, description="Of the stemming that made it")
    sha256: Sha256 = Field(description="Over the Arabic sentences and the three fields below")
    stems: str = Field(description="Light stems of the Arabic, in the order of the text, a space between two")
    counts: str = Field(description='How often each occurs, as one ASCII character: "0" plus the weighted count')
    sketch: str = Field(description="Base64 of a sample of hashed word shingles: 32 bits each, the lowest byte first")


class Brief(Model):
    """The brief of one article."""

    schema_: Literal["mujaz.brief/1"] = Field(SCHEMA, alias="schema")
    id: str
    created: str | None
    article: ArticleModel
    headline: str = Field(min_length=1)
    headline_cites: tuple[CiteModel, ...]
    bottom_line: BottomLine
    key_points: tuple[Statement, ...]
    people: tuple[NameModel, ...]
    organisations: tuple[OrganisationModel, ...]
    places: tuple[PlaceModel, ...]
    figures: tuple[FigureModel, ...]
    dates: tuple[DateModel, ...]
    timeline: tuple[TimelineEntry, ...]
    quotes: tuple[QuoteModel, ...]
    events: tuple[EventModel, ...]
    not_known: tuple[Statement, ...]
    translation: TranslationModel
    flags: tuple[FlagModel, ...]
    analyst: Analyst
    provenance: Provenance
    fingerprint: FingerprintModel | None = None

    def to_json(self) -> str:
        """Return the brief as JSON: keys in the order of the model, two spaces, letters as they are, a last newline."""
        return self.model_dump_json(by_alias=True, indent=2) + "\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> Brief:
        """Read a brief back.

        Raises:
            pydantic.ValidationError: the text is no brief of this version.

        """
        return cls.model_validate_json(text)


def content_id(brief: Brief) -> str:
    """Return the id that follows from a brief's content: 32 hex digits of SHA-256 over it, ``id`` and ``created`` out.

    The fingerprint is out too: it follows from the sentences, and a brief says the same with and without it. The same
    article, metadata, engines and version give the same id at any time on any machine; a brief that someone edited by
    hand no longer has the id that it states.
    """
    left_out = {"id", "created", "analyst", "fingerprint"}
    content: dict[str, Any] = brief.model_dump(mode="json", by_alias=True, exclude=left_out)
    content["provenance"].pop("created_basis")
    # What a memory spares is no part of what the brief says.
    content["provenance"].pop("costs")
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def json_schema() -> str:
    """Return the JSON Schema of the brief, as it is committed in ``docs/brief.schema.json``."""
    schema = Brief.model_json_schema(by_alias=True, mode="serialization")
    schema["$id"] = "urn:mujaz:brief:1"
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
