"""Write the sample events in events/ anew: by ``sam local generate-event`` where it can, by hand where it can't.

Run it with uv's Python from the repository's root: ``uv run scripts/make_events.py``. What it writes is committed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
EVENTS = ROOT / "events"
BUCKET = "mujaz-inbox-123456789012-us-east-1"
REGION = "us-east-1"
ARABIC_KEY = "أخبار/ليبيا 2020+موسكو.txt"


def generate(*arguments: str) -> dict[str, Any]:
    """Return what ``sam local generate-event`` prints."""
    sam = ROOT / ".tools" / "bin" / "sam"
    command = [str(sam) if sam.exists() else shutil.which("sam") or sys.exit("sam is missing: make setup")]
    answer = subprocess.run(
        [*command, "local", "generate-event", *arguments],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "SAM_CLI_TELEMETRY": "0"},
    )
    event: dict[str, Any] = json.loads(answer.stdout)
    return event


def s3_put(key: str, **of_object: object) -> dict[str, Any]:
    """Return the event of an upload; S3 encodes keys as forms are, a space as a plus."""
    event = generate("s3", "put", "--region", REGION, "--bucket", BUCKET, "--key", key)
    event["Records"][0]["s3"]["object"].update(of_object)
    return event


def message(event: dict[str, Any], number: int = 1) -> dict[str, Any]:
    """Return one SQS record with ``event`` as its body."""
    record: dict[str, Any] = generate("sqs", "receive-message", "--region", REGION)["Records"][0]
    # generate-event can't take a body with quotation marks in it.
    record["body"] = json.dumps(event, ensure_ascii=False)
    record["md5OfBody"] = hashlib.md5(record["body"].encode(), usedforsecurity=False).hexdigest()
    record["messageId"] = f"00000000-0000-4000-8000-{number:012}"
    record["eventSourceARN"] = f"arn:aws:sqs:{REGION}:123456789012:mujaz-InboxQueue"
    return record


def test_event() -> dict[str, Any]:
    """Return what S3 sends to a queue when a bucket's notifications are set."""
    return {
        "Service": "Amazon S3",
        "Event": "s3:TestEvent",
        "Time": "2020-01-13T08:00:00.000Z",
        "Bucket": BUCKET,
        "RequestId": "5582815E1AEA5ADF",
        "HostId": "8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3eKxsPzbB9wrR+YstdA6Knx4Ip8EXAMPLE",
    }


def object_created(key: str) -> dict[str, Any]:
    """Return EventBridge's event of an upload; its keys are not encoded."""
    return {
        "version": "0",
        "id": "17793124-05d4-b198-2fde-7ededc63b103",
        "detail-type": "Object Created",
        "source": "aws.s3",
        "account": "123456789012",
        "time": "2020-01-13T08:00:00Z",
        "region": REGION,
        "resources": [f"arn:aws:s3:::{BUCKET}"],
        "detail": {
            "version": "0",
            "bucket": {"name": BUCKET},
            "object": {
                "key": key,
                "size": 1024,
                "etag": "0123456789abcdef0123456789abcdef",
                "sequencer": "0A1B2C3D4E5F678901",
            },
            "request-id": "N4N7GDK58NMKJ12R",
            "requester": "123456789012",
            "source-ip-address": "127.0.0.1",
            "reason": "PutObject",
        },
    }


def main() -> None:
    """Write all events."""
    put = s3_put("2020/01/seed.txt")
    # generate-event writes %20 where S3 itself writes +.
    arabic = s3_put(ARABIC_KEY)
    arabic["Records"][0]["s3"]["object"]["key"] = arabic["Records"][0]["s3"]["object"]["key"].replace("%20", "+")
    versioned = s3_put("2020/01/versioned.txt", versionId="096fKKXTRTtl3on89fVO.nfljtsv6qko")
    two = {"Records": [*put["Records"], *versioned["Records"]]}
    deleted = generate("s3", "delete", "--region", REGION, "--bucket", BUCKET, "--key", "2020/01/seed.txt")
    events = {
        "s3-put": put,
        "s3-put-arabic-key": arabic,
        "s3-put-versioned": versioned,
        "s3-delete": deleted,
        "s3-test": test_event(),
        "eventbridge-object-created": object_created(ARABIC_KEY),
        "sqs-s3-put": {"Records": [message(put)]},
        "sqs-s3-test": {"Records": [message(test_event())]},
        "sqs-eventbridge": {"Records": [message(object_created(ARABIC_KEY))]},
        # What EventBridge Scheduler makes of the schedules' inputs, and what a person may send.
        "digest-scheduled": {"scheduled": "2020-01-14T04:30:00Z", "days": 1},
        "digest-by-hand": {"from": "2020-01-13", "to": "2020-01-19"},
        "reconcile": {},
        "sqs-batch": {"Records": [message(two, 1), message(arabic, 2), message(deleted, 3)]},
    }
    for name, event in events.items():
        (EVENTS / f"{name}.json").write_text(json.dumps(event, ensure_ascii=False, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
