"""The AWS clients of a function: made when first needed, once for the life of the process."""

from __future__ import annotations

from functools import cache
from typing import Any

_CONNECT_SECONDS = 3
_READ_SECONDS = 20
_ATTEMPTS = 4

READERS = 16
"""How many objects are read from S3 at once; the client keeps as many connections."""


@cache
def s3_client() -> Any:
    """Return the S3 client. It retries what may pass at once (500s, throttling); what lasts is for the queue."""
    return aws_client("s3")


@cache
def dynamodb_table(name: str) -> Any:
    """Return a DynamoDB table; its client is this process's own."""
    import boto3  # noqa: PLC0415  (as below)

    return boto3.resource("dynamodb", config=_config()).Table(name)


@cache
def aws_client(service: str) -> Any:
    """Return the client of a service ("s3", "sns", "sqs", "sesv2", "dynamodb"); it retries what may pass at once."""
    import boto3  # noqa: PLC0415  (150 ms that a function should not spend before it knows that it is needed)

    return boto3.client(service, config=_config())


def _config() -> Any:
    from botocore.config import Config  # noqa: PLC0415

    return Config(
        connect_timeout=_CONNECT_SECONDS,
        read_timeout=_READ_SECONDS,
        retries={"mode": "standard", "total_max_attempts": _ATTEMPTS},
        max_pool_connections=READERS,
    )
