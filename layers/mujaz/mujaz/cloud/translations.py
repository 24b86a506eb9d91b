"""The translation memory and the counts of the daily cap in a DynamoDB table.

One table with the string key ``id`` holds both: memory items are ``m#`` and the memory's key, counts ``c#`` and their
name. The attribute ``expires`` is meant for the table's time to live.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from botocore.exceptions import ClientError

_AT_ONCE = 100
"""Keys of one BatchGetItem."""

_DAY = 24 * 3600
_COUNT_DAYS = 3
_REFUSED = "ConditionalCheckFailedException"


class DynamoMemory:
    """A memory in ``table`` (a boto3 table); items live for ``days``."""

    def __init__(self, table: Any, *, days: int = 90, clock: Callable[[], float] = time.time) -> None:
        self._table = table
        self._days = days
        self._clock = clock

    def get(self, keys: Sequence[str]) -> Mapping[str, str]:
        """Return what is known of ``keys``; what the service does not get to at once is asked once more."""
        found: dict[str, str] = {}
        name = self._table.name
        for start in range(0, len(keys), _AT_ONCE):
            wanted: dict[str, Any] = {name: {"Keys": [{"id": f"m#{key}"} for key in keys[start : start + _AT_ONCE]]}}
            for _ in range(2):
                answer = self._table.meta.client.batch_get_item(RequestItems=wanted) if wanted else {"Responses": {}}
                for item in answer["Responses"].get(name, ()):
                    found[item["id"].removeprefix("m#")] = item["english"]
                wanted = answer.get("UnprocessedKeys", {})
        return found

    def put(self, english: Mapping[str, str]) -> None:
        """Keep ``english``."""
        expires = int(self._clock()) + self._days * _DAY
        with self._table.batch_writer() as batch:
            for key, text in sorted(english.items()):
                batch.put_item(Item={"id": f"m#{key}", "english": text, "expires": expires})


class DynamoCounter:
    """Counts in ``table``, each taken with one conditional write: no two functions go over the cap together."""

    def __init__(self, table: Any, *, clock: Callable[[], float] = time.time) -> None:
        self._table = table
        self._clock = clock

    def take(self, name: str, amount: int, limit: int) -> bool:
        """Count ``amount``, or refuse.

        Raises:
            ClientError: the count can't be written.

        """
        if amount > limit:
            return False
        try:
            self._table.update_item(
                Key={"id": f"c#{name}"},
                UpdateExpression="ADD amount :amount SET expires = :expires",
                ConditionExpression="attribute_not_exists(amount) OR amount <= :room",
                ExpressionAttributeValues={
                    ":amount": amount,
                    ":room": limit - amount,
                    ":expires": int(self._clock()) + _COUNT_DAYS * _DAY,
                },
            )
        except ClientError as error:
            if error.response.get("Error", {}).get("Code") == _REFUSED:
                return False
            raise
        return True
