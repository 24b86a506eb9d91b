"""Telling people: an SNS topic, and mail by SES. What is told once is remembered, so that a second run is silent."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from aws_lambda_powertools.utilities.idempotency import (
    DynamoDBPersistenceLayer,
    IdempotencyConfig,
    idempotent_function,
)
from aws_lambda_powertools.utilities.idempotency.exceptions import IdempotencyAlreadyInProgressError

from mujaz.settings import Settings

_SUBJECT_LENGTH = 100
"""SNS allows 100 characters of ASCII, none of them a line feed."""

_MESSAGE_BYTES = 250_000
"""SNS allows 256 KiB with everything."""

_REMEMBERED_SECONDS = 90 * 24 * 3600


class Channel(Protocol):
    """A way to tell people something."""

    name: str

    def publish(self, subject: str, text: str) -> None:
        """Tell.

        Raises:
            ClientError, BotoCoreError: nobody can be told now.

        """
        ...


@dataclass(frozen=True)
class Topic:
    """An SNS topic.

    Args:
        sns: a boto3 SNS client.
        arn: the topic.

    """

    sns: Any
    arn: str
    name = "sns"

    def publish(self, subject: str, text: str) -> None:
        """Publish; a subject or text that is too long is cut."""
        plain = " ".join(subject.encode("ascii", "ignore").decode().split())[:_SUBJECT_LENGTH]
        cut = text.encode("utf-8", "replace")[:_MESSAGE_BYTES].decode("utf-8", "ignore")
        self.sns.publish(TopicArn=self.arn, Subject=plain or "Mujaz", Message=cut)


@dataclass(frozen=True)
class Mail:
    """Mail by Amazon SES.

    Args:
        ses: a boto3 SESv2 client.
        sender: an address that is verified in SES.
        recipient: who gets it.

    """

    ses: Any
    sender: str
    recipient: str
    name = "ses"

    def publish(self, subject: str, text: str) -> None:
        """Send one message."""
        self.ses.send_email(
            FromEmailAddress=self.sender,
            Destination={"ToAddresses": [self.recipient]},
            Content={
                "Simple": {
                    "Subject": {"Data": " ".join(subject.split()), "Charset": "UTF-8"},
                    "Body": {"Text": {"Data": text.encode("utf-8", "replace").decode(), "Charset": "UTF-8"}},
                }
            },
        )


Announce = Callable[[str, str, str], list[str]]
"""Tells ``identity`` (what must be told once), subject and text; returns the channels that were told."""


def channels(settings: Settings, client: Callable[[str], Any]) -> list[Channel]:
    """Return the channels that the settings name; ``client`` gives boto3 clients by service."""
    found: list[Channel] = []
    if settings.digest_topic:
        found.append(Topic(client("sns"), settings.digest_topic))
    if settings.mail_from and settings.mail_to:
        found.append(Mail(client("sesv2"), settings.mail_from, settings.mail_to))
    return found


def announcer(ways: list[Channel], settings: Settings, dynamodb: Any = None, context: Any = None) -> Announce:
    """Return what tells every channel once of each identity, as far as the table of the settings remembers.

    A channel that fails is forgotten and told by the next try; those that were told are not told again. While one
    run tells a channel, another that comes to it passes it by: whoever began it also tries it again.

    Args:
        ways: the channels.
        settings: table of the memory; without one, every run tells.
        dynamodb: a boto3 DynamoDB client.
        context: the Lambda context, whose end ends a claim that was never fulfilled.

    """

    def tell(way: Channel, identity: str, subject: str, text: str) -> bool:
        if settings.idempotency_table is None:
            way.publish(subject, text)
            return True
        told = []
        config = IdempotencyConfig(expires_after_seconds=_REMEMBERED_SECONDS)
        if context is not None:
            config.register_lambda_context(context)
        store = DynamoDBPersistenceLayer(table_name=settings.idempotency_table, boto3_client=dynamodb)

        @idempotent_function(  # type: ignore[untyped-decorator]  # Powertools does not type it
            data_keyword_argument="what", persistence_store=store, config=config, key_prefix="told"
        )
        def once(*, what: dict[str, str]) -> dict[str, str]:
            way.publish(subject, text)
            told.append(way.name)
            return what

        with contextlib.suppress(IdempotencyAlreadyInProgressError):
            once(what={"channel": way.name, "identity": identity})
        return bool(told)

    return lambda identity, subject, text: [way.name for way in ways if tell(way, identity, subject, text)]
