"""Reading objects from S3 and writing briefs to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from botocore.exceptions import ClientError

from mujaz.cloud.events import ObjectVersion

_GONE = frozenset({"NoSuchKey", "NoSuchVersion", "NoSuchBucket", "404", "MethodNotAllowed", "405"})
"""What S3 answers for an object version that is not there any more; 405 is a version that is a delete marker.

It answers 404 only to who may list the bucket, and 403 to everybody else: the function's role has s3:ListBucket.
"""

_MAX_KEY_BYTES = 1024
_MAX_SIDECAR_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class StoredObject:
    """An object as S3 holds it. ``body`` is None where it is larger than the reader wanted to download."""

    source: ObjectVersion
    size: int
    modified: datetime
    metadata: Mapping[str, str]
    body: bytes | None


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a brief."""

    name: str
    content_type: str
    data: bytes


def read_object(s3: Any, source: ObjectVersion, *, max_bytes: int) -> StoredObject | None:
    """Read an object version; None where it is gone.

    The version and entity tag in the result are those that S3 answered with: in a bucket without versions the object
    may have been written again since the event, and what is read counts.

    Args:
        s3: a boto3 S3 client.
        source: the version to read; without a version id, the newest.
        max_bytes: a larger object is described, not downloaded.

    Raises:
        ClientError, BotoCoreError: S3 can't be read now; trying again later may help.

    """
    arguments = {"Bucket": source.bucket, "Key": source.key}
    if source.version is not None:
        arguments["VersionId"] = source.version
    try:
        answer = s3.get_object(**arguments)
    except ClientError as error:
        if _code(error) in _GONE:
            return None
        raise
    size = int(answer["ContentLength"])
    body = answer["Body"]
    try:
        data = body.read() if size <= max_bytes else None
    finally:
        body.close()
    return StoredObject(
        source=replace(source, version=answer.get("VersionId"), etag=answer["ETag"].strip('"')),
        size=size,
        modified=answer["LastModified"],
        metadata=answer.get("Metadata", {}),
        body=data,
    )


def read_sidecar(s3: Any, bucket: str, key: str) -> bytes | None:
    """Return the bytes of a small object beside an article, None where there is none."""
    if len(key.encode("utf-8", "surrogatepass")) > _MAX_KEY_BYTES:
        return None
    stored = read_object(s3, ObjectVersion(bucket, key), max_bytes=_MAX_SIDECAR_BYTES)
    # One that is too large is no metadata; the empty bytes are rejected as such where they are read.
    return None if stored is None else stored.body or b""


def write_documents(
    s3: Any, bucket: str, prefix: str, documents: Sequence[Document], metadata: Mapping[str, str]
) -> None:
    """Write the documents below ``prefix`` in the order given; the last one tells a reader that all are there.

    Raises:
        ClientError, BotoCoreError: not all could be written; writing again replaces what is there.

    """
    for document in documents:
        s3.put_object(
            Bucket=bucket,
            Key=prefix + document.name,
            Body=document.data,
            ContentType=document.content_type,
            Metadata=dict(metadata),
        )


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))
