"""Uploads without a brief are queued again: which ones, how often, and that the brief function takes what is queued."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from botocore.exceptions import ClientError

from mujaz.cloud import clock, reconciling
from mujaz.cloud.desk import Desk
from mujaz.cloud.events import parse_body
from mujaz.cloud.reconciling import Reconciler
from tests.functional.cloud.conftest import BRIEFS, INBOX, TABLE, Cloud, client

LATER = timedelta(hours=3)


@dataclass
class Bench:
    """A reconciler with its queue, and a clock that runs ahead of the uploads."""

    cloud: Cloud
    queue: str
    ahead: timedelta = LATER
    sqs: Any = field(default_factory=lambda: client("sqs"))

    def reconciler(self, days: int = 7) -> Reconciler:
        """A reconciler as the function makes it."""
        return Reconciler(
            s3=self.cloud.s3,
            sqs=self.sqs,
            dynamodb=self.cloud.dynamodb,
            inbox=INBOX,
            briefs=BRIEFS,
            queue=self.queue,
            table=TABLE,
            days=days,
            now=lambda: datetime.now(UTC) + self.ahead,
        )

    def run(self, days: int = 7) -> tuple[int, ...]:
        """Run one; return uploads, missing, queued, left."""
        found = self.reconciler(days).run()
        return (found.uploads, found.missing, found.queued, found.left)

    def taken(self) -> list[str]:
        """Take all messages; return their bodies."""
        bodies = []
        while messages := self.sqs.receive_message(QueueUrl=self.queue, MaxNumberOfMessages=10).get("Messages"):
            for message in messages:
                bodies.append(message["Body"])
                self.sqs.delete_message(QueueUrl=self.queue, ReceiptHandle=message["ReceiptHandle"])
        return bodies


@pytest.fixture
def bench(cloud: Cloud) -> Bench:
    return Bench(cloud, client("sqs").create_queue(QueueName="inbox")["QueueUrl"])


def keys(bodies: list[str]) -> list[str]:
    return sorted(version.key for body in bodies for version in parse_body(body))


def test_what_has_no_brief_is_queued_as_s3_would_have_done(bench: Bench, cloud: Cloud, desk: Desk) -> None:
    """The brief function understands the message and writes the brief; then nothing is missing."""
    for key in ("2020/01/ليبيا+ موسكو.txt", "b.txt"):
        cloud.put(key)
    assert bench.run() == (2, 2, 2, 0)
    bodies = bench.taken()
    assert keys(bodies) == ["2020/01/ليبيا+ موسكو.txt", "b.txt"]
    for body in bodies:
        for version in parse_body(body):
            assert desk.take(version).kind == "brief"
    assert bench.run() == (2, 0, 0, 0)


def test_briefs_and_quarantine_records_count_as_done(bench: Bench, cloud: Cloud, desk: Desk) -> None:
    """And what is no article is none."""
    for key, body in {"a.txt": "نص عربي قصير عن ليبيا.", "empty.txt": "", "a.meta.json": "{}", "folder/": ""}.items():
        cloud.put(key, body)
    for key in ("a.txt", "empty.txt"):
        desk.take(parse_body(json.dumps(event(key)))[0])
    assert bench.run() == (2, 0, 0, 0)


def event(key: str) -> dict[str, Any]:
    s3 = {"bucket": {"name": INBOX}, "object": {"key": key}}
    return {"Records": [{"eventSource": "aws:s3", "eventName": "ObjectCreated:Put", "s3": s3}]}


def test_a_half_written_brief_is_missing(bench: Bench, cloud: Cloud, desk: Desk) -> None:
    """brief.json is written last: without it the upload is queued again."""
    cloud.put("a.txt")
    desk.take(parse_body(json.dumps(event("a.txt")))[0])
    (key,) = [key for key in cloud.written("briefs/") if key.endswith("brief.json")]
    cloud.s3.delete_object(Bucket=BRIEFS, Key=key)
    assert bench.run() == (1, 1, 1, 0)


def test_only_the_newest_version_counts_and_deleted_uploads_do_not(bench: Bench, cloud: Cloud) -> None:
    """An older version is of no use to anybody any more."""
    cloud.put("a.txt", "قديم")
    newest = cloud.put("a.txt", "جديد")
    cloud.put("gone.txt")
    cloud.s3.delete_object(Bucket=INBOX, Key="gone.txt")
    assert bench.run() == (1, 1, 1, 0)
    ((version,),) = [parse_body(body) for body in bench.taken()]
    assert version.version == newest


@pytest.mark.parametrize(("ahead", "looked_at"), [(timedelta(hours=1), 0), (LATER, 1), (timedelta(days=8), 0)])
def test_new_and_old_uploads_are_left_alone(bench: Bench, cloud: Cloud, ahead: timedelta, looked_at: int) -> None:
    """New ones may be in the queue still; of old ones the brief may have been deleted by age."""
    cloud.put()
    bench.ahead = ahead
    assert bench.run()[0] == looked_at


def test_an_upload_is_queued_three_times_at_most(bench: Bench, cloud: Cloud) -> None:
    """And not twice within six hours, however often the function runs."""
    cloud.put()
    counts = []
    for hours in (3, 4, 8, 10, 15, 22, 40, 60):
        bench.ahead = timedelta(hours=hours)
        counts.append(bench.run()[2])
    assert counts == [1, 0, 0, 1, 0, 1, 0, 0]
    assert len(bench.taken()) == 3


def test_two_runs_at_once_queue_an_upload_once(bench: Bench, cloud: Cloud) -> None:
    """Both have listed it; one write to the table wins."""
    cloud.put()
    first, second = bench.reconciler(), bench.reconciler()
    claim = first._claim

    def slow(*of: Any) -> bool:
        second.run()
        return claim(*of)

    object.__setattr__(first, "_claim", slow)
    assert first.run().queued == 0
    assert len(bench.taken()) == 1


def test_a_run_queues_so_many_and_the_next_goes_on(bench: Bench, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    """In batches of ten; nothing is lost."""
    monkeypatch.setattr(reconciling, "MAX_MESSAGES", 12)
    for number in range(17):
        cloud.put(f"{number:02}.txt")
    assert bench.run() == (17, 17, 12, 5)
    assert bench.run() == (17, 17, 5, 12)
    assert len(set(keys(bench.taken()))) == 17


def test_trouble_is_raised(bench: Bench, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    """A queue that takes nothing, a table that can't be written: the run fails and is tried again."""
    cloud.put()

    class Full:
        def send_message_batch(self, *, QueueUrl: str, Entries: list[Any]) -> dict[str, Any]:  # noqa: N803
            return {"Failed": [{"Id": "0", "Code": "Busy", "Message": "busy", "SenderFault": False}]}

    bench.sqs = Full()
    with pytest.raises(ClientError, match="Busy"):
        bench.run()
    cloud.dynamodb.delete_table(TableName=TABLE)
    with pytest.raises(ClientError):
        bench.run()


def test_the_clock_is_aware(bench: Bench) -> None:
    """The clock of those who are passed none has its zone."""
    now: Callable[[], datetime] = clock.now
    assert now().tzinfo is UTC
