"""The translation memory and the daily cap in DynamoDB, as moto plays it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from mujaz.cloud.translations import DynamoCounter, DynamoMemory


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    with mock_aws():
        resource = boto3.resource("dynamodb", region_name="eu-west-1")
        yield resource.create_table(
            TableName="translations",
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )


def test_what_was_put_is_found_and_expires(table: Any) -> None:
    """More than one batch; the time to live is set."""
    memory = DynamoMemory(table, days=2, clock=lambda: 1000.0)
    english = {f"key{n}": f"English {n}" for n in range(230)}
    memory.put(english)
    assert memory.get([*english, "unknown"]) == english
    assert table.get_item(Key={"id": "m#key7"})["Item"]["expires"] == 1000 + 2 * 24 * 3600
    assert memory.get([]) == {}


def test_the_cap_is_exact(table: Any) -> None:
    """What does not fit is refused and counts nothing; another name has its own count."""
    counter = DynamoCounter(table)
    assert [counter.take("day google", 4, 10) for _ in range(3)] == [True, True, False]
    assert counter.take("day google", 2, 10)
    assert not counter.take("day google", 1, 10)
    assert counter.take("day amazon", 10, 10)
    assert not counter.take("new", 11, 10)


def test_several_functions_share_one_count(table: Any) -> None:
    """Taken in turn; that one conditional write is one step is DynamoDB's promise, which moto's threads do not keep."""
    counters = [DynamoCounter(table) for _ in range(4)]
    assert [counters[n % 4].take("day", 1, 25) for n in range(40)] == [True] * 25 + [False] * 15


def test_other_trouble_is_no_refusal(table: Any) -> None:
    """A missing table must not look like a full cap."""
    counter = DynamoCounter(boto3.resource("dynamodb", region_name="eu-west-1").Table("missing"))
    with pytest.raises(ClientError):
        counter.take("day", 1, 10)
