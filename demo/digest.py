"""The second half of the demo: some articles of one day, who is told of them, and the digest of that day."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from demo.function import function_environment, load_handler
from demo.poller import Context, Poller
from demo.stack import ROOT, Stack

ARTICLES = ROOT / "demo" / "articles"
WATCHLIST = ROOT / "demo" / "watchlist.yaml"
DAY = "2025-03-10"
"""The day on which the articles were published."""


def digest_of_articles(stack: Stack, poller: Poller, output: Path, tell: Callable[[str], None]) -> list[str]:
    """Drop the articles in, make the digest of their day and save it to ``output``.

    Returns what the digest topic was told, the subjects in order.
    """
    reader = _reader(stack)
    s3, briefs = stack.clients("s3"), stack.physical["BriefsBucket"]
    tell(f"dropping {len(list(ARTICLES.glob('*.txt')))} short articles of {DAY} into the inbox")
    # What is known of an article stands in the .meta.json beside it, and so comes first.
    for path in sorted(ARTICLES.iterdir(), key=lambda path: (path.suffix != ".json", path.name)):
        s3.put_object(Bucket=stack.physical["InboxBucket"], Key=f"2025/03/{path.name}", Body=path.read_bytes())
    poller.drain()
    tell("invoking the digest function as a person would")
    handler = load_handler(function_environment(stack, "DigestFunction"), "digest")
    outcome = handler({"from": DAY, "to": DAY}, Context(function_name="digest"))
    for listed in s3.list_objects_v2(Bucket=briefs, Prefix=outcome["prefix"])["Contents"]:
        body = s3.get_object(Bucket=briefs, Key=listed["Key"])["Body"].read()
        (output / Path(listed["Key"]).name).write_bytes(body)
    return reader()


def put_watchlist(stack: Stack) -> None:
    """Put the watchlist where the functions look for it; a change of it is seen after a minute at most."""
    stack.clients("s3").put_object(
        Bucket=stack.physical["BriefsBucket"], Key=WATCHLIST.name, Body=WATCHLIST.read_bytes()
    )


def _reader(stack: Stack) -> Callable[[], list[str]]:
    """Subscribe a queue to the digest topic, as an analyst subscribes a mailbox; return what empties it."""
    sqs = stack.clients("sqs")
    queue = sqs.create_queue(QueueName="analyst")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    stack.clients("sns").subscribe(TopicArn=stack.physical["DigestTopic"], Protocol="sqs", Endpoint=arn)

    def take() -> list[str]:
        messages: list[dict[str, Any]] = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
        return [json.loads(message["Body"])["Subject"] for message in messages]

    return take
