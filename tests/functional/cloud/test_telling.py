"""Who is told of digests and of briefs that meet the watchlist, and how often."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import pytest
from aws_lambda_powertools.utilities.idempotency.exceptions import IdempotencyAlreadyInProgressError
from botocore.exceptions import ClientError

from demo.poller import Context
from mujaz.cloud.announcing import Mail, Topic, announcer, channels
from mujaz.cloud.desk import Desk, WrittenBrief
from mujaz.cloud.events import ObjectVersion
from mujaz.cloud.storage import Document
from mujaz.cloud.watching import Watch
from mujaz.digesting.watchlist import WatchlistError
from mujaz.settings import Settings
from tests.functional.cloud.conftest import BRIEFS, INBOX, REGION, TABLE, Cloud, FakeWriter, client
from tests.functional.cloud.digests import brief_json, put

SETTINGS = Settings(idempotency_table=TABLE)
RULES = 'rules: [{name: many killed, figures: ["killed >= 10"]}, {name: بغداد, places: [Baghdad]}]'


@dataclass
class Way:
    """A channel that remembers, and fails as often as it is told to."""

    name: str
    failures: int = 0
    told: list[str] = field(default_factory=list)

    def publish(self, subject: str, text: str) -> None:
        """Tell, or fail."""
        if self.failures:
            self.failures -= 1
            raise ClientError({"Error": {"Code": "Throttled"}}, "Publish")
        self.told.append(f"{subject}: {text}")


@dataclass
class Clock:
    """Seconds."""

    now: float = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@pytest.fixture
def messages(cloud: Cloud) -> Any:
    """A topic, and a function that takes the messages that have come to a queue behind it."""
    sns, sqs = client("sns"), client("sqs")
    arn = sns.create_topic(Name="digests")["TopicArn"]
    queue = sqs.create_queue(QueueName="reader")["QueueUrl"]
    address = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    sns.subscribe(TopicArn=arn, Protocol="sqs", Endpoint=address)

    class Messages:
        topic = Topic(sns, arn)

        def take(self) -> list[dict[str, str]]:
            answer = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
            for message in answer:
                sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
            return [json.loads(message["Body"]) for message in answer]

    return Messages()


def test_a_topic_gets_subject_and_text(messages: Any) -> None:
    """What SNS does not allow in a subject is left out or cut."""
    messages.topic.publish("Mujaz\ndigest بغداد " + "x" * 200, "text ✓")
    messages.topic.publish("بغداد", "y" * 300_000)
    first, second = messages.take()
    assert first["Subject"] == f"Mujaz digest {'x' * 87}"
    assert first["Message"] == "text ✓"
    assert (second["Subject"], len(second["Message"])) == ("Mujaz", 250_000)


def test_mail_goes_by_ses(cloud: Cloud) -> None:
    """From the verified address to the one of the settings, as plain text."""
    ses = client("sesv2")
    ses.create_email_identity(EmailIdentity="desk@example.org")
    Mail(ses, "desk@example.org", "reader@example.org").publish("Mujaz digest", "text")
    from moto.core import DEFAULT_ACCOUNT_ID
    from moto.ses.models import ses_backends

    (sent,) = ses_backends[DEFAULT_ACCOUNT_ID][REGION].sent_messages
    assert (sent.source, sent.destinations["ToAddresses"]) == ("desk@example.org", ["reader@example.org"])


def test_the_settings_name_the_channels() -> None:
    """None, the topic, or the topic and mail; an address to mail to needs one to mail from."""
    arn = f"arn:aws:sns:{REGION}:123456789012:digests"
    assert channels(Settings(), client) == []
    assert [way.name for way in channels(Settings(digest_topic=arn), client)] == ["sns"]
    mail = Settings(digest_topic=arn, mail_from="a@example.org", mail_to="b@example.org")
    assert [way.name for way in channels(mail, client)] == ["sns", "ses"]


def test_everybody_is_told_once(cloud: Cloud) -> None:
    """Of each identity; another identity is told of."""
    way = Way("sns")
    tell = announcer([way], SETTINGS, cloud.dynamodb, Context())
    assert tell("2025-03-10 abc", "Digest", "one") == ["sns"]
    assert announcer([way], SETTINGS, cloud.dynamodb, Context())("2025-03-10 abc", "Digest", "one") == []
    assert tell("2025-03-11 def", "Digest", "two") == ["sns"]
    assert way.told == ["Digest: one", "Digest: two"]


def test_a_channel_that_fails_is_tried_again_and_the_others_are_not(cloud: Cloud) -> None:
    """The run fails, the next one tells only who has not been told."""
    good, bad = Way("sns"), Way("ses", failures=1)
    tell = announcer([good, bad], SETTINGS, cloud.dynamodb, Context())
    with pytest.raises(ClientError):
        tell("2025-03-10 abc", "Digest", "one")
    assert tell("2025-03-10 abc", "Digest", "one") == ["ses"]
    assert (len(good.told), len(bad.told)) == (1, 1)


def test_who_is_being_told_is_passed_by(cloud: Cloud) -> None:
    """The run that tells will also try again."""

    class Busy(Way):
        def publish(self, subject: str, text: str) -> None:
            raise IdempotencyAlreadyInProgressError

    assert announcer([Busy("sns")], SETTINGS, cloud.dynamodb, Context())("a", "b", "c") == []


def test_without_a_table_every_run_tells() -> None:
    """Nothing remembers."""
    way = Way("sns")
    tell = announcer([way], Settings())
    assert [tell("a", "b", "c"), tell("a", "b", "c")] == [["sns"], ["sns"]]


def written(number: int = 1) -> WrittenBrief:
    return WrittenBrief([Document("brief.json", "application/json", brief_json(number).encode())], {})


def watch(cloud: Cloud, messages: Any, clock: Clock | None = None) -> tuple[Watch, list[WatchlistError]]:
    troubles: list[WatchlistError] = []
    return Watch(cloud.s3, BRIEFS, messages.topic, troubles.append, clock or Clock()), troubles


def test_a_brief_that_meets_a_rule_is_told_of_at_once(cloud: Cloud, messages: Any) -> None:
    """With the rule, what meets it, the headline and where the brief is."""
    put(cloud, "watchlist.yaml", RULES)
    watches, troubles = watch(cloud, messages)
    assert watches("briefs/2025-03-10/a-1/", written()) == 1
    (message,) = messages.take()
    assert message["Subject"] == "Mujaz watchlist: many killed"
    assert "many killed: 12" in message["Message"]
    assert f"s3://{BRIEFS}/briefs/2025-03-10/a-1/brief.json" in message["Message"]
    assert "Mashriq Agency" in message["Message"]
    assert troubles == []


def test_other_briefs_are_not_told_of(cloud: Cloud, messages: Any) -> None:
    """No rule met, no watchlist."""
    watches, _ = watch(cloud, messages)
    assert watches("p/", written()) == 0
    put(cloud, "watchlist.yaml", "rules: [{name: far, places: [Tokyo]}]")
    watches, _ = watch(cloud, messages)
    assert watches("p/", written()) == 0
    assert messages.take() == []


def test_a_change_of_the_watchlist_is_seen_within_a_minute(cloud: Cloud, messages: Any) -> None:
    """It is not read for every brief."""
    clock = Clock()
    watches, _ = watch(cloud, messages, clock)
    assert watches("p/", written()) == 0
    put(cloud, "watchlist.yaml", RULES)
    clock.now = 59.0
    assert watches("p/", written()) == 0
    clock.now = 60.0
    assert watches("p/", written()) == 1


def test_a_watchlist_that_can_not_be_used_stops_no_brief(cloud: Cloud, messages: Any) -> None:
    """It is reported once, not for every brief."""
    put(cloud, "watchlist.yaml", "rules: [{nam: x}]")
    watches, troubles = watch(cloud, messages)
    assert [watches("p/", written()), watches("p/", written())] == [0, 0]
    assert len(troubles) == 1


def test_the_desk_tells_after_the_brief_is_written(cloud: Cloud) -> None:
    """Who is told finds it; where nobody can be told, the object is worked on again."""
    seen: list[list[str]] = []

    def tells(prefix: str, _written: WrittenBrief) -> int:
        seen.append(cloud.written(prefix))
        if len(seen) == 1:
            raise ClientError({"Error": {"Code": "Throttled"}}, "Publish")
        return 2

    desk = Desk(cloud.s3, BRIEFS, FakeWriter(), 4096, watch=tells)
    source = ObjectVersion(INBOX, "a.txt", cloud.put())
    with pytest.raises(ClientError):
        desk.take(source)
    assert desk.take(source).counts["watchlist"] == 2
    assert all(len(keys) == 2 for keys in seen)
