"""What somebody stated of an article beside its text: checked, never guessed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from mujaz.article import Metadata, PublishedBasis
from mujaz.reading.rejection import RejectionError

FIELDS = ("published", "outlet", "url", "title", "retrieved")
"""The keys of NAME.meta.json and, with the prefix x-amz-meta-, of an object's metadata."""


def published_date(value: str) -> date:
    """Read an ISO 8601 date, or the date of an ISO 8601 time (its own day, whatever its zone).

    Raises:
        RejectionError: ``bad-metadata``; the value is no date.

    """
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError as error:
        raise RejectionError("bad-metadata", "published is not an ISO 8601 date such as 2020-01-13") from error


def retrieved_time(value: str) -> str:
    """Read an ISO 8601 date or time, and return it to the second, in UTC where it has a zone.

    Raises:
        RejectionError: ``bad-metadata``; the value is no time.

    """
    try:
        given = datetime.fromisoformat(value.strip())
    except ValueError as error:
        raise RejectionError("bad-metadata", "retrieved is not an ISO 8601 time such as 2020-01-13T14:30Z") from error
    if len(value.strip()) <= len("2020-01-13"):
        return given.date().isoformat()
    if given.tzinfo is not None:
        given = given.astimezone(UTC)
    return given.isoformat(timespec="seconds")


def _text(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise RejectionError("bad-metadata", f"{name} is not a string")
    return " ".join(value.split()) or None


def metadata_from(fields: Mapping[str, object], *, basis: PublishedBasis, key: str | None = None) -> Metadata:
    """Make the metadata of an article from the stated fields; keys that we don't know are left alone.

    Args:
        fields: any of `FIELDS` to strings.
        basis: who stated them; recorded as the basis of the times of publication and retrieval.
        key: the object's key or the file's name.

    Raises:
        RejectionError: ``bad-metadata``, naming the field.

    """
    stated = _text(fields, "published")
    retrieved = _text(fields, "retrieved")
    return Metadata(
        key=key,
        outlet=_text(fields, "outlet"),
        url=_text(fields, "url"),
        title=_text(fields, "title"),
        published=published_date(stated) if stated else None,
        published_basis=basis if stated else "none",
        retrieved=retrieved_time(retrieved) if retrieved else None,
        retrieved_basis=basis if retrieved and basis != "dateline" else "none",
    )
