"""Events come at least once: a table remembers which object versions are done, so that a repeat costs nothing.

Without the table, or after its entry has expired, working again writes the same objects again: the memory saves work,
correctness does not hang on it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aws_lambda_powertools.utilities.idempotency import (
    DynamoDBPersistenceLayer,
    IdempotencyConfig,
    idempotent_function,
)

from mujaz import __version__
from mujaz.cloud.desk import Outcome
from mujaz.cloud.events import ObjectVersion
from mujaz.settings import Settings

Work = Callable[[ObjectVersion, Any], dict[str, Any]]
"""Works on an object version, given the Lambda context; returns the outcome, with ``repeated`` if it was remembered."""


def once(take: Callable[[ObjectVersion], Outcome], settings: Settings, client: Any = None) -> Work:
    """Return ``take`` with a memory: the same version, under the same settings, is worked on once.

    What fails is forgotten, so that it can be tried again. While one invocation works on a version, another that is
    given the same one fails with ``IdempotencyAlreadyInProgressError`` and gets it again later.

    Args:
        take: the work.
        settings: table and lifetime of the memory; without a table there is no memory.
        client: a boto3 DynamoDB client; None makes one.

    """
    if settings.idempotency_table is None:
        return lambda version, _context: {**take(version).as_dict(), "repeated": False}

    config = IdempotencyConfig(
        expires_after_seconds=settings.idempotency_hours * 3600,
        response_hook=lambda outcome, _record: {**outcome, "repeated": True},
    )
    store = DynamoDBPersistenceLayer(table_name=settings.idempotency_table, boto3_client=client)

    @idempotent_function(  # type: ignore[untyped-decorator]  # Powertools does not type it
        data_keyword_argument="identity", persistence_store=store, config=config, key_prefix="brief"
    )
    def remembered(*, identity: dict[str, str], version: ObjectVersion) -> dict[str, Any]:  # noqa: ARG001
        return {**take(version).as_dict(), "repeated": False}

    # Other engines or another release may write another brief: what was done under them does not count.
    circumstances = {"engines": ",".join(settings.engines), "release": __version__}

    def work(version: ObjectVersion, context: Any) -> dict[str, Any]:
        config.register_lambda_context(context)
        outcome: dict[str, Any] = remembered(identity={**version.identity, **circumstances}, version=version)
        return outcome

    return work
