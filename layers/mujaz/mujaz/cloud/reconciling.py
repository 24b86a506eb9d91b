"""Uploads without a brief and without a quarantine record are queued again: nothing hangs on one notification.

Where a brief goes follows from the upload alone (`mujaz.cloud.keys`), so two listings tell what is missing. Each
upload is queued again at most `MAX_TRIES` times and not twice within `QUIET`, which one conditional write to the table
holds, also between two runs at once.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote_plus

from botocore.exceptions import ClientError

from mujaz.cloud import clock
from mujaz.cloud.briefs import BRIEF_JSON
from mujaz.cloud.keys import BRIEFS, QUARANTINE, folder, is_article
from mujaz.cloud.listing import Listed, newest_versions
from mujaz.cloud.quarantine import RECORD

GRACE = timedelta(hours=2)
"""An upload that is younger may still be in the queue, or in work for the third time."""

QUIET = timedelta(hours=6)
MAX_TRIES = 3
MAX_MESSAGES = 1000
"""What one run queues at most; the next run goes on."""

_AT_ONCE = 10
"""Messages of one SendMessageBatch."""

_REMEMBERED = timedelta(days=100)
_REFUSED = "ConditionalCheckFailedException"


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What a run found, in numbers. ``left``: missing, but tried often enough, or lately, or more than a run queues."""

    uploads: int
    missing: int
    queued: int
    left: int

    def as_dict(self) -> dict[str, int]:
        """Return the numbers as JSON can hold them."""
        return {"uploads": self.uploads, "missing": self.missing, "queued": self.queued, "left": self.left}


@dataclass(frozen=True)
class Reconciler:
    """Compares inbox and briefs, with everything it needs passed in.

    Args:
        s3: a boto3 S3 client.
        sqs: a boto3 SQS client.
        dynamodb: a boto3 DynamoDB client.
        inbox: the inbox bucket.
        briefs: the briefs bucket.
        queue: address of the inbox's queue.
        table: name of the table that counts how often an upload was queued again.
        days: an upload that is older is left alone; briefs may have been deleted by age since.
        now: the clock.

    """

    s3: Any
    sqs: Any
    dynamodb: Any
    inbox: str
    briefs: str
    queue: str
    table: str
    days: int
    now: Callable[[], datetime] = clock.now
    _done: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False)

    def run(self) -> Reconciled:
        """Queue again what is missing.

        Raises:
            ClientError, BotoCoreError: a bucket can't be listed, or the queue or table can't be written, now.

        """
        self._done.clear()
        now = self.now()
        uploads = missing = 0
        chosen: list[Listed] = []
        left = 0
        for upload in newest_versions(self.s3, self.inbox):
            if not is_article(upload.key) or not now - timedelta(days=self.days) <= upload.modified <= now - GRACE:
                continue
            uploads += 1
            if self._is_done(upload):
                continue
            missing += 1
            if len(chosen) < MAX_MESSAGES and self._claim(upload, now):
                chosen.append(upload)
            else:
                left += 1
        for batch in _batches(chosen):
            self._send(batch)
        return Reconciled(uploads, missing, len(chosen), left)

    def _is_done(self, upload: Listed) -> bool:
        place = folder(self.inbox, upload.key, upload.version or upload.etag, upload.modified)
        day = place[:10]
        if day not in self._done:
            self._done[day] = frozenset(self._finished(day))
        return place in self._done[day]

    def _finished(self, day: str) -> Iterator[str]:
        """Yield the folders of a day that hold a brief or a quarantine record."""
        for prefix, last in ((BRIEFS, BRIEF_JSON), (QUARANTINE, RECORD)):
            for found in newest_versions(self.s3, self.briefs, f"{prefix}{day}/"):
                if found.key.endswith(f"/{last}"):
                    yield found.key.removeprefix(prefix).removesuffix(last)

    def _claim(self, upload: Listed, now: datetime) -> bool:
        """Count one more try, unless there were enough, or one lately."""
        identity = "\n".join((self.inbox, upload.version or upload.etag, upload.key))
        name = hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()
        try:
            self.dynamodb.update_item(
                TableName=self.table,
                Key={"id": {"S": f"requeued#{name}"}},
                UpdateExpression="ADD tries :one SET queued = :now, expiration = :end",
                ConditionExpression="attribute_not_exists(id) OR (tries < :most AND queued < :before)",
                ExpressionAttributeValues={
                    ":one": {"N": "1"},
                    ":now": {"N": str(int(now.timestamp()))},
                    ":end": {"N": str(int((now + _REMEMBERED).timestamp()))},
                    ":most": {"N": str(MAX_TRIES)},
                    ":before": {"N": str(int((now - QUIET).timestamp()))},
                },
            )
        except ClientError as error:
            if error.response.get("Error", {}).get("Code") == _REFUSED:
                return False
            raise
        return True

    def _send(self, uploads: Sequence[Listed]) -> None:
        entries = [
            {"Id": str(number), "MessageBody": json.dumps(self._event(upload))} for number, upload in enumerate(uploads)
        ]
        answer = self.sqs.send_message_batch(QueueUrl=self.queue, Entries=entries)
        # What the queue did not take counts as tried; it is missing still, and the run after the quiet time sees it.
        if len(answer.get("Failed", ())) == len(entries):
            raise ClientError({"Error": answer["Failed"][0]}, "SendMessageBatch")

    def _event(self, upload: Listed) -> dict[str, Any]:
        """Return the event that S3 would have sent; keys come form-encoded."""
        item = {"key": quote_plus(upload.key), "eTag": upload.etag}
        if upload.version is not None:
            item["versionId"] = upload.version
        s3 = {"bucket": {"name": self.inbox}, "object": item}
        return {"Records": [{"eventSource": "aws:s3", "eventName": "ObjectCreated:Reconciled", "s3": s3}]}


def _batches(uploads: Sequence[Listed]) -> Iterator[Sequence[Listed]]:
    for start in range(0, len(uploads), _AT_ONCE):
        yield uploads[start : start + _AT_ONCE]
