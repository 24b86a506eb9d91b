"""What a function is invoked with, read into the object versions that it is about.

Accepted are an S3 event notification, the test notification that S3 sends when a bucket is wired, an EventBridge
"Object Created" event, and an SQS message whose body is one of these. Plain parsing: nothing here calls AWS.

Shapes: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html and
https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_plus


class UnknownEventError(Exception):
    """The event has none of the accepted shapes. The message names the part that is missing, not its content."""


@dataclass(frozen=True, slots=True)
class ObjectVersion:
    """One version of one object. ``version`` is None where the bucket keeps no versions."""

    bucket: str
    key: str
    version: str | None = None
    etag: str | None = None

    @property
    def identity(self) -> dict[str, str]:
        """What tells this version from every other; the same whichever way the event came."""
        return {"bucket": self.bucket, "key": self.key, "version": self.version or self.etag or ""}


def is_sqs_event(event: Mapping[str, Any]) -> bool:
    """Whether a function was invoked by the queue (a batch of messages)."""
    records = event.get("Records")
    return (
        isinstance(records, list)
        and bool(records)
        and isinstance(records[0], Mapping)
        and records[0].get("eventSource") == "aws:sqs"
    )


def parse_body(body: str) -> list[ObjectVersion]:
    """Return the created object versions that an SQS message's body tells of.

    Raises:
        UnknownEventError: the body is no JSON object of an accepted shape.

    """
    try:
        event = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise UnknownEventError("the message body is not JSON") from error
    return parse_event(event)


def parse_event(event: object) -> list[ObjectVersion]:
    """Return the created object versions of one S3 or EventBridge event; none for test and removal events.

    Raises:
        UnknownEventError: the event has none of the accepted shapes.

    """
    if not isinstance(event, Mapping):
        raise UnknownEventError("the event is not a JSON object")
    if event.get("Event") == "s3:TestEvent":
        return []
    if event.get("source") == "aws.s3" and "detail-type" in event:
        return _from_eventbridge(event)
    records = event.get("Records")
    if not isinstance(records, list):
        raise UnknownEventError("the event has no Records, no detail and is no s3:TestEvent")
    return [version for record in records if (version := _from_record(record)) is not None]


def _from_record(record: object) -> ObjectVersion | None:
    """Read one record of an S3 notification. Keys come form-encoded: ``+`` is a space, ``%2B`` is a plus."""
    if not isinstance(record, Mapping) or record.get("eventSource") != "aws:s3":
        raise UnknownEventError("a record is not from aws:s3")
    # "s3:" stands before the name in the event types of the configuration, not in the notification itself; some
    # senders write it all the same.
    if not str(record.get("eventName", "")).removeprefix("s3:").startswith("ObjectCreated:"):
        return None
    s3 = _part(record, "s3")
    item = _part(s3, "object")
    return ObjectVersion(
        bucket=_string(_part(s3, "bucket"), "name"),
        key=_decoded(_string(item, "key")),
        version=_optional(item, "versionId"),
        etag=_etag(_optional(item, "eTag")),
    )


def _from_eventbridge(event: Mapping[str, Any]) -> list[ObjectVersion]:
    """Read an EventBridge event. Keys come as they are, not encoded."""
    if event["detail-type"] != "Object Created":
        return []
    detail = _part(event, "detail")
    item = _part(detail, "object")
    return [
        ObjectVersion(
            bucket=_string(_part(detail, "bucket"), "name"),
            key=_string(item, "key"),
            version=_optional(item, "version-id"),
            etag=_etag(_optional(item, "etag")),
        )
    ]


def _decoded(key: str) -> str:
    try:
        return unquote_plus(key, errors="strict")
    except UnicodeDecodeError as error:
        raise UnknownEventError("a key is not encoded UTF-8") from error


def _part(parent: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = parent.get(name)
    if not isinstance(part, Mapping):
        raise UnknownEventError(f"the event has no object {name!r}")
    return part


def _string(parent: Mapping[str, Any], name: str) -> str:
    value = parent.get(name)
    if not isinstance(value, str) or not value:
        raise UnknownEventError(f"the event has no string {name!r}")
    return value


def _optional(parent: Mapping[str, Any], name: str) -> str | None:
    value = parent.get(name)
    return value if isinstance(value, str) and value else None


def _etag(value: str | None) -> str | None:
    """Return an entity tag without the quotes that the S3 API puts around it and that events leave out."""
    return value.strip('"') if value else None
