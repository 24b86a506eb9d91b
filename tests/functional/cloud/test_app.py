"""The brief function: every shape of event, one record failing alone, work done once."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote_plus

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError

from demo.function import load_app
from demo.poller import Context
from mujaz.article import Article
from mujaz.cloud.desk import WrittenBrief
from mujaz.cloud.trouble import TroubleError
from mujaz.settings import SettingsError
from mujaz.translation.engine import EngineError
from tests.functional.cloud.conftest import INBOX, TEXT, Cloud, FakeWriter

EVENTS = Path(__file__).parents[3] / "events"
SAMPLES = sorted(path for path in EVENTS.glob("*.json") if path.stem.startswith(("s3-", "sqs-", "eventbridge-")))
EVENT_BUCKET = "mujaz-inbox-123456789012-us-east-1"


def s3_event(*uploads: tuple[str, str | None]) -> dict[str, Any]:
    return {
        "Records": [
            {
                "eventSource": "aws:s3",
                "eventName": "ObjectCreated:Put",
                "s3": {
                    "bucket": {"name": INBOX},
                    "object": {"key": quote_plus(key), "eTag": "e", "versionId": version},
                },
            }
            for key, version in uploads
        ]
    }


def batch(*bodies: Any) -> dict[str, Any]:
    return {
        "Records": [
            {
                "messageId": f"m{number}",
                "body": body if isinstance(body, str) else json.dumps(body),
                "eventSource": "aws:sqs",
                "receiptHandle": "r",
                "attributes": {},
                "messageAttributes": {},
            }
            for number, body in enumerate(bodies, 1)
        ]
    }


def failed(answer: Any) -> list[str]:
    return [failure["itemIdentifier"] for failure in answer["batchItemFailures"]]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_event_is_understood(app: ModuleType, cloud: Cloud, path: Path) -> None:
    """The objects that it names are there: each becomes a brief, and nothing fails."""
    event = json.loads(path.read_text("utf-8"))
    text = path.read_text("utf-8")
    cloud.s3.create_bucket(Bucket=EVENT_BUCKET)
    for key in ("2020/01/seed.txt", "2020/01/versioned.txt", "أخبار/ليبيا 2020+موسكو.txt"):
        cloud.s3.put_object(Bucket=EVENT_BUCKET, Key=key, Body=TEXT.encode())
    answer = app.handler(event, Context())
    written = {brief["key"] for brief in cloud.briefs()}
    if path.stem.startswith("sqs"):
        assert answer == {"batchItemFailures": []}
    else:
        assert len(answer["outcomes"]) == (0 if path.stem in ("s3-delete", "s3-test") else 1)
    assert ("2020/01/seed.txt" in written) == ("seed.txt" in text and "ObjectCreated" in text)
    # The version id of the sample is no version of the bucket: that one is gone.
    assert "2020/01/versioned.txt" not in written
    assert ("أخبار/ليبيا 2020+موسكو.txt" in written) == (
        path.stem in ("s3-put-arabic-key", "eventbridge-object-created", "sqs-eventbridge", "sqs-batch")
    )


def test_there_is_a_sample_for_every_shape() -> None:
    """What the README tells users to try."""
    shapes = {path.stem for path in SAMPLES}
    assert shapes >= {"s3-put", "s3-test", "s3-delete", "s3-put-versioned", "eventbridge-object-created", "sqs-batch"}


def test_a_message_fails_alone(app: ModuleType, cloud: Cloud, writer: FakeWriter) -> None:
    """A message that is no event and one whose object fails: the good ones beside them are done."""
    for key in ("a.txt", "b.txt", "c.txt"):
        cloud.put(key)
    writer.failures.append(EngineError("google", "unreachable", retryable=True))
    events = [s3_event((key, None)) for key in ("a.txt", "b.txt", "c.txt")]
    answer = app.handler(batch(events[0], "poison", events[1], {"no": "event"}, events[2]), Context())
    assert failed(answer) == ["m1", "m2", "m4"]
    assert {brief["key"] for brief in cloud.briefs()} == {"b.txt", "c.txt"}


def test_when_every_message_fails_every_message_is_named(app: ModuleType) -> None:
    """And nothing is raised: the queue does the rest."""
    assert failed(app.handler(batch("x", "y"), Context())) == ["m1", "m2"]


def test_a_failed_record_does_not_stop_the_others_of_its_message(
    app: ModuleType, cloud: Cloud, writer: FakeWriter
) -> None:
    """On the next delivery only the failed one is worked on."""
    for key in ("a.txt", "b.txt"):
        cloud.put(key)
    writer.failures.append(ValueError("boom"))
    event = batch(s3_event(("a.txt", None), ("b.txt", None)))
    assert failed(app.handler(event, Context())) == ["m1"]
    assert [brief["key"] for brief in cloud.briefs()] == ["b.txt"]
    assert failed(app.handler(event, Context())) == []
    assert [article.metadata.key for article in writer.articles] == ["a.txt", "b.txt", "a.txt"]


def test_an_event_that_comes_twice_is_worked_on_once(app: ModuleType, cloud: Cloud, writer: FakeWriter) -> None:
    """In one batch or in two, through the queue or not; the second time gives the same outcome."""
    version = cloud.put()
    event = s3_event(("a.txt", version))
    assert failed(app.handler(batch(event, event), Context())) == []
    (outcome,) = app.handler(event, Context())["outcomes"]
    assert len(writer.articles) == 1
    assert (outcome["kind"], outcome["repeated"]) == ("brief", True)


def test_another_version_is_other_work(app: ModuleType, cloud: Cloud, writer: FakeWriter) -> None:
    """Same key, new upload."""
    versions = [cloud.put(), cloud.put()]
    app.handler(batch(*(s3_event(("a.txt", version)) for version in reversed(versions))), Context())
    assert len(writer.articles) == 2


def test_a_quarantined_object_is_not_delivered_again(app: ModuleType, cloud: Cloud) -> None:
    """It is acknowledged, and remembered."""
    cloud.put(body=b"")
    event = s3_event(("a.txt", None))
    assert failed(app.handler(batch(event), Context())) == []
    assert app.handler(event, Context())["outcomes"][0]["code"] == "empty"
    assert len(cloud.reasons()) == 1


@pytest.mark.parametrize(
    "error",
    [
        ClientError({"Error": {"Code": "InternalError"}, "ResponseMetadata": {"HTTPStatusCode": 500}}, "GetObject"),
        ClientError({"Error": {"Code": "SlowDown"}, "ResponseMetadata": {"HTTPStatusCode": 503}}, "GetObject"),
        EndpointConnectionError(endpoint_url="https://s3"),
    ],
)
def test_trouble_of_s3_is_left_to_the_queue(
    app: ModuleType, cloud: Cloud, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """The message fails, is delivered again, and then succeeds."""
    cloud.put()
    whole = cloud.s3.get_object
    monkeypatch.setattr(cloud.s3, "get_object", lambda **_: (_ for _ in ()).throw(error))
    event = batch(s3_event(("a.txt", None)))
    assert failed(app.handler(event, Context())) == ["m1"]
    assert (cloud.written(), cloud.reasons()) == ([], [])
    monkeypatch.setattr(cloud.s3, "get_object", whole)
    assert failed(app.handler(event, Context())) == []
    assert len(cloud.briefs()) == 1


def test_work_in_progress_elsewhere_is_left_alone(
    app: ModuleType,
    cloud: Cloud,
    writer: FakeWriter,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A second invocation with the same version fails its message instead of doing the work beside the first."""
    cloud.put()
    event = s3_event(("a.txt", None))
    write = FakeWriter.__call__

    def write_while_it_comes_again(self: FakeWriter, article: Article, *more: Any) -> WrittenBrief:
        with pytest.raises(TroubleError):
            app.handler(event, Context())
        return write(self, article, *more)

    monkeypatch.setattr(FakeWriter, "__call__", write_while_it_comes_again)
    assert failed(app.handler(batch(event), Context())) == []
    assert len(writer.articles) == 1
    assert "IdempotencyAlreadyInProgressError" in capsys.readouterr().out


def test_an_event_given_directly_raises_what_failed(app: ModuleType, cloud: Cloud, writer: FakeWriter) -> None:
    """There is no queue to tell: Lambda sees an error and its own retries begin."""
    cloud.put()
    writer.failures.append(ValueError(TEXT))
    with pytest.raises(TroubleError, match="1 of 1 objects failed") as caught:
        app.handler(s3_event(("a.txt", None)), Context())
    assert caught.value.__context__ is None


def test_with_little_time_left_what_has_not_begun_waits(
    app: ModuleType, cloud: Cloud, writer: FakeWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes again with the next delivery; what was begun in time is not done twice."""
    events = [s3_event((key, cloud.put(key))) for key in ("a.txt", "b.txt")]
    context = Context(remaining_ms=100_000)
    write = FakeWriter.__call__

    def write_slowly(self: FakeWriter, article: Article, *more: Any) -> WrittenBrief:
        object.__setattr__(context, "remaining_ms", app.RESERVE_MS - 1)
        return write(self, article, *more)

    monkeypatch.setattr(FakeWriter, "__call__", write_slowly)
    assert failed(app.handler(batch(*events), context)) == ["m2"]
    assert failed(app.handler(batch(*events), Context())) == []
    assert [article.metadata.key for article in writer.articles] == ["a.txt", "b.txt"]


def test_no_text_of_an_article_stands_in_logs_and_metrics(
    app: ModuleType, cloud: Cloud, writer: FakeWriter, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not when it succeeds, is rejected or fails with an exception that holds all of it."""
    secret = "السراج"
    bodies = [TEXT, "<html>" + TEXT, TEXT + " ثانية"]
    for index, body in enumerate(bodies):
        cloud.put(f"{index}.txt", body)
    app.handler(batch(s3_event(("0.txt", None), ("1.txt", None))), Context())
    writer.failures.append(ValueError(TEXT))
    app.handler(batch(s3_event(("2.txt", None)), TEXT), Context())
    output = capsys.readouterr().out
    assert secret in TEXT
    assert secret not in output
    assert "\\u0627\\u0644\\u0633" not in output
    lines = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
    reported = [line for line in lines if line.get("message") == "object done"]
    assert [line["kind"] for line in reported] == ["brief", "quarantined"]
    (trouble,) = [line for line in lines if line.get("message") == "object failed"]
    assert (trouble["error"], trouble["key"]) == ("ValueError", "2.txt")
    assert trouble["where"].startswith("conftest.py:")


def test_metrics_count_what_became_of_the_objects(
    app: ModuleType, cloud: Cloud, capsys: pytest.CaptureFixture[str]
) -> None:
    """EMF lines with a count for each kind."""
    cloud.put("a.txt")
    cloud.put("b.txt", b"")
    app.handler(batch(s3_event(("a.txt", None), ("b.txt", None), ("c.txt", None)), "poison"), Context())
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if '"_aws"' in line]
    counts = {name: value for line in lines for name, value in line.items() if isinstance(value, list)}
    assert {name: counts.get(name) for name in ("Brief", "Quarantined", "Gone")} == {
        "Brief": [1.0],
        "Quarantined": [1.0],
        "Gone": [1.0],
    }
    # What engines over the network were sent, and what that costs: an outcome that names neither counts nothing.
    assert {name: sum(counts[name]) for name in ("CharactersSent", "CostMicroUSD")} == {
        "CharactersSent": 0.0,
        "CostMicroUSD": 0.0,
    }


def test_a_wrong_setting_stops_the_cold_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """The function does not start with a guess."""
    monkeypatch.setenv("MUJAZ_BRIEFS_BUCKET", "briefs-bucket")
    monkeypatch.setenv("MUJAZ_ENGINES", "gogle")
    with pytest.raises(SettingsError, match="MUJAZ_ENGINES: "):
        load_app()
    monkeypatch.delenv("MUJAZ_ENGINES")
    monkeypatch.delenv("MUJAZ_BRIEFS_BUCKET")
    with pytest.raises(SettingsError, match="MUJAZ_BRIEFS_BUCKET: not set"):
        load_app()


def test_a_test_event_needs_neither_clients_nor_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes when a bucket is wired is answered without loading any of it."""
    monkeypatch.setenv("MUJAZ_BRIEFS_BUCKET", "briefs-bucket")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        app = load_app()
        assert app.handler(batch({"Event": "s3:TestEvent"}), Context()) == {"batchItemFailures": []}
    assert app.work.cache_info().currsize == 0
