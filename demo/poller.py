"""Stands in for the event source mapping: takes messages from the queue and invokes the handler with them.

As AWS does it: a batch of at most the mapping's size, an event of the same shape, and afterwards every message is
deleted that the handler did not name as failed. If the handler raises, none is. What is not deleted comes back when its
visibility timeout is over, and goes to the dead letters when it has come too often.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

Handler = Callable[[dict[str, Any], Any], Any]


@dataclass(frozen=True)
class Context:
    """The part of a Lambda context that handlers use."""

    function_name: str = "brief"
    memory_limit_in_mb: int = 1769
    invoked_function_arn: str = "arn:aws:lambda:us-east-1:123456789012:function:brief"
    remaining_ms: int = 300_000
    aws_request_id: str = field(default_factory=lambda: str(uuid4()))

    def get_remaining_time_in_millis(self) -> int:
        """Return the time left; it does not pass here."""
        return self.remaining_ms


@dataclass(frozen=True)
class Poller:
    """Polls one queue for one handler.

    Args:
        sqs: a boto3 SQS client.
        queue_url: the queue.
        queue_arn: its ARN, which the event names.
        handler: the Lambda handler.
        batch_size: the mapping's BatchSize.
        region: the queue's region.

    """

    sqs: Any
    queue_url: str
    queue_arn: str
    handler: Handler
    batch_size: int
    region: str

    def poll(self) -> int:
        """Take one batch and return how many messages it had.

        Raises:
            Exception: what the handler raised; nothing was deleted.

        """
        answer = self.sqs.receive_message(
            QueueUrl=self.queue_url,
            MaxNumberOfMessages=self.batch_size,
            AttributeNames=["All"],
            WaitTimeSeconds=0,
        )
        messages = answer.get("Messages", [])
        if messages:
            failed = _failed(self.handler({"Records": [self._record(message) for message in messages]}, Context()))
            for message in messages:
                if message["MessageId"] not in failed:
                    self.sqs.delete_message(QueueUrl=self.queue_url, ReceiptHandle=message["ReceiptHandle"])
        return len(messages)

    def drain(self) -> int:
        """Poll until nothing more is visible; return how many messages there were."""
        total = 0
        while taken := self.poll():
            total += taken
        return total

    def _record(self, message: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "messageId": message["MessageId"],
            "receiptHandle": message["ReceiptHandle"],
            "body": message["Body"],
            "attributes": message.get("Attributes", {}),
            "messageAttributes": message.get("MessageAttributes", {}),
            "md5OfBody": message["MD5OfBody"],
            "eventSource": "aws:sqs",
            "eventSourceARN": self.queue_arn,
            "awsRegion": self.region,
        }


def _failed(answer: Any) -> set[str]:
    failures = (answer or {}).get("batchItemFailures", []) if isinstance(answer, Mapping) or answer is None else []
    return {failure["itemIdentifier"] for failure in failures}
