"""The translation memory and the daily cap in DynamoDB, as moto plays it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from mujaz.cloud.clients import dynamodb_table
from mujaz.cloud.translations import DynamoCounter, DynamoMemory
from mujaz.cloud.writer import engine_options
from mujaz.settings import Settings


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


class OneStep:
    """A table of which a conditional write is one step, as DynamoDB promises and moto's threads do not keep.

    Anything else than one conditional write for each count would not be helped by it.
    """

    def __init__(self, table: Any) -> None:
        self._table = table
        self._lock = threading.Lock()

    def update_item(self, **request: Any) -> Any:
        """Write, with nobody else at it."""
        assert "ConditionExpression" in request
        with self._lock:
            return self._table.update_item(**request)


def test_the_cap_holds_when_many_functions_are_at_it(table: Any) -> None:
    """Eight threads want 80 characters of a cap of 50: exactly 50 are given."""
    one_step = OneStep(table)
    given: list[bool] = []

    def work() -> None:
        counter = DynamoCounter(one_step)
        given.extend(counter.take("day", 1, 50) for _ in range(10))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (given.count(True), given.count(False)) == (50, 30)
    assert table.get_item(Key={"id": "c#day"})["Item"]["amount"] == 50


def test_the_functions_use_the_table_that_the_settings_name(table: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory and counts; with no days to remember only counts, and without a table neither."""
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    dynamodb_table.cache_clear()
    options = engine_options(Settings(translation_table="translations", translation_days=7, daily_characters=10))
    assert options.memory is not None
    options.memory.put({"key": "English"})
    assert options.memory.get(["key"]) == {"key": "English"}
    assert options.counter is not None
    assert [options.counter.take("day", 6, 10) for _ in range(2)] == [True, False]
    assert options.daily_characters == 10
    assert engine_options(Settings(translation_table="translations", translation_days=0)).memory is None
    nothing = engine_options(Settings())
    assert (nothing.memory, nothing.counter) == (None, None)
    dynamodb_table.cache_clear()


def test_other_trouble_is_no_refusal(table: Any) -> None:
    """A missing table must not look like a full cap."""
    counter = DynamoCounter(boto3.resource("dynamodb", region_name="eu-west-1").Table("missing"))
    with pytest.raises(ClientError):
        counter.take("day", 1, 10)
