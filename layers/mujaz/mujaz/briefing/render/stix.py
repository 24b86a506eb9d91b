"""The brief as a STIX 2.1 bundle: a report, and what it tells of as identities, locations and notes.

STIX (OASIS, https://docs.oasis-open.org/cti/stix/v2.1/) has no objects for figures or quotes: they are notes on the
report. Arabic names stand in ``language-content`` objects, the standard's own way to say a thing in another language.
What STIX has no property for (cites, status, bounds) is in one property extension whose definition is in the bundle.
There is no ``confidence``: a machine does not judge it.

Written as plain dictionaries and not with the library stix2, which would add seven packages to the function for what is
a few lines here; the tests parse every bundle with stix2 and check it with the OASIS validator.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from mujaz.briefing.model import Brief, CiteModel, NameModel
from mujaz.briefing.render import view
from mujaz.briefing.wording.dates import first_day
from mujaz.inert import safe

_NAMESPACE = uuid5(NAMESPACE_URL, "urn:mujaz:stix")
_EPOCH = "1970-01-01T00:00:00.000Z"
"""When our own identity and the definition of the extension came to be; also the time of a brief that states none."""

Object = dict[str, Any]


def to_stix(brief: Brief) -> str:
    """Return the brief as a bundle; the same brief gives the same bytes and ids, another brief gives other ids."""
    bundle = {"type": "bundle", "id": _own(brief, "bundle"), "objects": to_stix_objects(brief)}
    return json.dumps(bundle, ensure_ascii=False, indent=2) + "\n"


def _identifier(kind: str, *parts: str) -> str:
    """Return the id that follows from what an object is about.

    STIX recommends random UUIDs (version 4) for most objects; these are of version 5, made from names, so that the same
    brief gives the same bundle.
    """
    return f"{kind}--{uuid5(_NAMESPACE, json.dumps([kind, *parts], ensure_ascii=True))}"


def _own(brief: Brief, kind: str, *parts: str) -> str:
    """Return the id of an object of a brief; a brief made at another time has others, as ``created`` is its own too."""
    return _identifier(kind, brief.id, _time(brief), *parts)


MUJAZ = _identifier("identity", "mujaz")
EXTENSION = _identifier("extension-definition", "mujaz.brief/1")


def to_stix_objects(brief: Brief) -> list[Object]:
    """Return the objects of the bundle: who made it, the report, what it names, the notes on it."""
    named = [*_people(brief), *_organisations(brief), *_places(brief)]
    report = _report(brief, [entry["id"] for entry in named])
    notes = [*_figures(brief), *_quotes(brief), *_events(brief), *_doubts(brief), *_analyst(brief)]
    translated = [_in_arabic(brief, entry, text) for entry, text in _arabic_texts(brief, named, notes)]
    return [*_OURS, report, *named, *notes, *translated]


def _object(
    brief: Brief, kind: str, *parts: str, cites: Sequence[CiteModel] = (), told: Object | None = None, **own: Any
) -> Object:
    """Return an object with what all have in common; what is None or empty is left out.

    Args:
        brief: the ids of its objects have nothing to do with another brief's: that two briefs name somebody alike does
            not mean that it is one person.
        kind: the type of the object.
        parts: what tells it from others of its type in this brief.
        cites: the pieces of the article that bear it out.
        told: what STIX has no property for; it goes into our extension.
        own: the type's own properties.

    """
    extended = _filled({"cites": [_cite(cite) for cite in cites], **(told or {})})
    extensions = {EXTENSION: {"extension_type": "property-extension", **extended}} if extended else None
    time = _time(brief)
    common = {"type": kind, "spec_version": "2.1", "id": _own(brief, kind, *parts), "created_by_ref": MUJAZ}
    return _filled({**common, "created": time, "modified": time, **own, "extensions": extensions})


def _filled(properties: Object) -> Object:
    """Leave out what is None or empty: STIX allows neither. Text, in lists too, is made safe to show."""
    return {
        key: safe(value) if isinstance(value, str) else _safe_list(value) if isinstance(value, list) else value
        for key, value in properties.items()
        if value is not None and value not in ("", [], {})
    }


def _safe_list(values: list[Any]) -> list[Any]:
    return [safe(value) if isinstance(value, str) else value for value in values]


def _cite(cite: CiteModel) -> Object:
    return {"sentence": cite.sentence, "start": cite.start, "end": cite.end, "text": safe(cite.text)}


def _time(brief: Brief) -> str:
    """Say when the brief was made, as STIX writes times; the epoch where nobody said it."""
    if brief.created is None:
        return _EPOCH
    when = datetime.fromisoformat(brief.created)
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _published(brief: Brief) -> str:
    """Say when the article was published: the first moment of what is known; else when the brief was made."""
    day = first_day(brief.article.published) if brief.article.published else None
    return f"{day.isoformat()}T00:00:00.000Z" if day else _time(brief)


def _uri(address: str | None) -> str | None:
    """Write an address in ASCII, as STIX wants it; None where its host is not, which a browser would spell anew."""
    if address is None or address.isascii():
        return address
    host = re.match(r"https?://[^/?#]*", address)
    if host is None or not host[0].isascii():
        return None
    return "".join(char if char.isascii() else _percent(char) for char in address)


def _percent(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "ignore"))


def _report(brief: Brief, named: list[str]) -> Object:
    article = brief.article
    reference = _filled({
        "source_name": article.outlet or "Arabic news article, outlet not stated",
        "description": brief.provenance.citation,
        "url": _uri(view.web_address(article.url)),
    })  # fmt: skip
    told = {
        "brief_id": brief.id, "brief_schema": brief.schema_, "article_sha256": article.sha256,
        "text_sha256": brief.provenance.text_sha256, "article_published": article.published,
        "article_published_basis": article.published_basis, "source_grade": view.grade(brief),
        "engines": view.engines(brief), "statement": brief.provenance.statement, "ai_use": brief.provenance.ai_use,
        "article_retrieved": article.retrieved,
    }  # fmt: skip
    return _object(
        brief, "report", cites=brief.headline_cites, told=told, name=brief.headline,
        description=" ".join([brief.bottom_line.text, *(point.text for point in brief.key_points)]),
        published=_published(brief), labels=["machine-translated", "open-source"], lang="en",
        # A report must refer to something: to who made it if it names nobody and no place.
        object_refs=named or [MUJAZ], external_references=[reference],
    )  # fmt: skip


def _people(brief: Brief) -> Iterator[Object]:
    for place, name in enumerate(brief.people):
        yield _identity(brief, "individual", place, name)


def _organisations(brief: Brief) -> Iterator[Object]:
    for place, name in enumerate(brief.organisations):
        yield _identity(brief, "organization", place, name, country=name.country)


def _identity(brief: Brief, kind: str, place: int, name: NameModel, country: str | None = None) -> Object:
    told = {"also": list(name.also), "romanised": name.romanised or None, "country": country}
    return _object(
        brief, "identity", kind, str(place), cites=name.mentions, told=told, name=name.name, identity_class=kind,
        roles=[name.role] if name.role else [],
    )  # fmt: skip


def _places(brief: Brief) -> Iterator[Object]:
    """Give the places whose country or coordinates are known: STIX has no location without either."""
    for number, place in enumerate(brief.places):
        if place.country or place.lat is not None:
            yield _object(
                brief, "location", str(number), cites=place.mentions, told={"also": list(place.also)}, name=place.name,
                country=place.country, latitude=place.lat, longitude=place.lon,
            )  # fmt: skip


def _note(brief: Brief, about: str, number: int, content: str, cites: Sequence[CiteModel], /, **told: Any) -> Object:
    """Return a note on the report."""
    return _object(
        brief, "note", about, str(number), cites=cites, told={"about": about, **told}, abstract=about.capitalize(),
        content=content, object_refs=[_own(brief, "report")],
    )  # fmt: skip


def _figures(brief: Brief) -> Iterator[Object]:
    for number, figure in enumerate(brief.figures):
        source = f", according to {figure.attributed_to}" if figure.attributed_to else ""
        period = f" ({figure.period_text})" if figure.period_text else ""
        told = _filled(figure.model_dump(include=_FIGURE_FIELDS))
        cites = [figure.cite, *figure.other_cites]
        yield _note(brief, "figure", number, f"{figure.text}{period}{source}", cites, **told)


_FIGURE_FIELDS = {"value", "high", "bound", "unit", "kind", "what", "status", "place", "attributed_to"}


def _quotes(brief: Brief) -> Iterator[Object]:
    for number, quote in enumerate(brief.quotes):
        who = view.chain(quote.speaker, quote.chain, anonymous=quote.anonymous)
        yield _note(brief, "quote", number, f"{who}: “{quote.text}”", [quote.cite], speaker=quote.speaker)


def _events(brief: Brief) -> Iterator[Object]:
    for number, event in enumerate(brief.events):
        when = _filled({"value": event.when.value, "end": event.when.end}) if event.when else None
        content = f"{event.what} ({view.STATUS[event.status]})"
        told = {"status": event.status, "when": when, "attributed_to": event.attributed_to}
        yield _note(brief, "event", number, content, [event.cite], **told)


def _doubts(brief: Brief) -> Iterator[Object]:
    for number, doubt in enumerate(brief.not_known):
        yield _note(brief, "doubt", number, doubt.text, doubt.cites)


def _analyst(brief: Brief) -> Iterator[Object]:
    """Give what a person wrote, in notes with the person as author where there is a name."""
    for number, (label, text) in enumerate(brief.analyst.told()):
        note = _note(brief, "analyst", number, f"{label}: {text}", ())
        yield note | {"authors": [safe(brief.analyst.name)]} if brief.analyst.name else note


def _arabic_texts(
    brief: Brief, named: Iterable[Object], notes: Iterable[Object]
) -> Iterator[tuple[Object, tuple[str, str]]]:
    """Give objects with the Arabic of one of their properties: names, and what is quoted."""
    names = [name.name_ar for name in (*brief.people, *brief.organisations)]
    names += [place.name_ar for place in brief.places if place.country or place.lat is not None]
    for entry, arabic in zip(named, names, strict=True):
        yield entry, ("name", arabic)
    quoted = (note for note in notes if note["abstract"] == "Quote")
    for entry, quote in zip(quoted, brief.quotes, strict=True):
        yield entry, ("content", quote.text_ar)


def _in_arabic(brief: Brief, entry: Object, text: tuple[str, str]) -> Object:
    """Say a property of an object in Arabic."""
    field, arabic = text
    return _object(
        brief, "language-content", entry["id"], object_ref=entry["id"], object_modified=entry["modified"],
        contents={"ar": {field: safe(arabic)}},
    )  # fmt: skip


_OURS: tuple[Object, ...] = (
    {
        "type": "identity", "spec_version": "2.1", "id": MUJAZ, "created": _EPOCH, "modified": _EPOCH, "name": "Mujaz",
        "description": "A program that writes briefs of Arabic news articles.", "identity_class": "system",
    },
    {
        "type": "extension-definition", "spec_version": "2.1", "id": EXTENSION, "created_by_ref": MUJAZ,
        "created": _EPOCH, "modified": _EPOCH, "name": "Mujaz brief",
        "description": "What a brief says of its objects and STIX has no property for.",
        "schema": "cites: list of {sentence, start, end, text}, pieces of the article by their characters. The other "
        "properties are those of the JSON form of a brief (mujaz.brief/1), under the names that they have there.",
        "version": "1.0.0", "extension_types": ["property-extension"],
    },
)  # fmt: skip
