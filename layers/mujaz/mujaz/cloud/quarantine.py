"""Where an object goes that no retry will mend: a copy of it, and a JSON record that says why."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from mujaz.cloud.keys import QUARANTINE
from mujaz.cloud.storage import Document, StoredObject, write_documents
from mujaz.reading.rejection import RejectionError

SCHEMA = "mujaz.quarantine/1"
RECORD = "reason.json"
COPY = "object"

_MAX_COPY_BYTES = 5 * 1024**3
"""S3 copies at most 5 GiB in one request; a larger object is recorded and left where it is."""


def quarantine(
    s3: Any, bucket: str, folder: str, stored: StoredObject, *, rejection: RejectionError, when: datetime
) -> str:
    """Put a copy of ``stored`` and its record below the quarantine prefix, the record last; return their prefix.

    The copy is made by S3 itself, so that nothing large passes through here; it keeps type and metadata. The object
    in the inbox stays: the lifecycle of that bucket is for it.

    Args:
        s3: a boto3 S3 client.
        bucket: the briefs bucket.
        folder: ``<date>/<slug>-<hash8>/`` of the object version.
        stored: the object.
        rejection: why; its message never holds text of the article.
        when: now, with its zone.

    Raises:
        ClientError, BotoCoreError: S3 can't be written now.

    """
    prefix = QUARANTINE + folder
    copied = stored.size <= _MAX_COPY_BYTES
    source = stored.source
    if copied:
        where = {"Bucket": source.bucket, "Key": source.key}
        if source.version is not None:
            where["VersionId"] = source.version
        # REPLACE leaves tags behind: copying them would need the right to read and write tags.
        s3.copy_object(Bucket=bucket, Key=prefix + COPY, CopySource=where, TaggingDirective="REPLACE")
    record = {
        "schema": SCHEMA,
        "code": rejection.code,
        "message": str(rejection),
        "bucket": source.bucket,
        "key": source.key,
        "version": source.version,
        "etag": source.etag,
        "size": stored.size,
        "when": when.isoformat(timespec="seconds"),
        "copy": prefix + COPY if copied else None,
    }
    body = json.dumps(record, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace")
    write_documents(s3, bucket, prefix, [Document(RECORD, "application/json", body)], {"code": rejection.code})
    return prefix
