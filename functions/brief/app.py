"""The brief function: uploads in, briefs out.

The queue invokes it with a batch of messages, each an S3 event; an S3 or EventBridge event given directly (as
``sam local invoke`` does) is worked on as well. It parses the event, calls `mujaz.cloud.desk.Desk` and reports. A
message fails alone; a message that fails is delivered again by the queue and in the end goes to the dead letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.batch.types import PartialItemFailureResponse
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from mujaz.cloud.events import ObjectVersion, is_sqs_event, parse_body, parse_event
from mujaz.cloud.trouble import TroubleError, describe
from mujaz.settings import load_settings

if TYPE_CHECKING:
    from mujaz.cloud.once import Work
    from mujaz.digesting.watchlist import WatchlistError

RESERVE_MS = 30_000
"""With less time left than this, what has not begun is left for the next delivery instead of being cut off."""

COSTS = {"CharactersSent": "characters_sent", "CostMicroUSD": "microdollars"}
"""Metrics by what an outcome counts: what engines over the network were sent, and what that costs."""

# A wrong setting stops the function at its cold start, with the variable's name in the log.
settings = load_settings()
settings.needed("briefs_bucket")
logger = Logger(service="brief")
metrics = Metrics(namespace="Mujaz", service="brief")
processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)


@logger.inject_lambda_context
@metrics.log_metrics(capture_cold_start_metric=True)
def handler(event: dict[str, Any], context: LambdaContext) -> PartialItemFailureResponse | dict[str, Any]:
    """Work on every object that the event tells of.

    Returns the messages that failed, for a batch from the queue; the outcomes, for an event given directly.
    """
    if is_sqs_event(event):
        return process_partial_response(event, record_handler=on_message, processor=processor, context=context)
    return {"outcomes": take_all(parse_event(event), context)}


def on_message(record: SQSRecord, lambda_context: LambdaContext) -> list[dict[str, Any]]:
    """Work on the objects of one message; raises if any of them failed, so that the queue delivers it again."""
    try:
        versions = parse_body(record.body)
    except Exception as error:
        metrics.add_metric("Failed", MetricUnit.Count, 1)
        logger.error("message not understood", extra={"message_id": record.message_id, **describe(error)})
        raise
    return take_all(versions, lambda_context)


def take_all(versions: Sequence[ObjectVersion], context: LambdaContext) -> list[dict[str, Any]]:
    """Work on each object version, also after one has failed; return the outcomes.

    Raises:
        TroubleError: some failed. On the next delivery those that succeeded are remembered and skipped.

    """
    metrics.add_metric("Objects", MetricUnit.Count, len(versions))
    outcomes = []
    failed = 0
    for version in versions:
        try:
            if context.get_remaining_time_in_millis() < RESERVE_MS:
                raise TroubleError("out of time")
            outcomes.append(take(version, context))
        except Exception as error:  # whatever it is, the other records go on
            failed += 1
            metrics.add_metric("Failed", MetricUnit.Count, 1)
            logger.error("object failed", extra={**version.identity, **describe(error)})
    if failed:
        raise TroubleError(f"{failed} of {len(versions)} objects failed; the log names them")
    return outcomes


def take(version: ObjectVersion, context: LambdaContext) -> dict[str, Any]:
    """Work on one object version unless it is remembered as done, and report it."""
    outcome = work()(version, context)
    metrics.add_metric(outcome["kind"].capitalize(), MetricUnit.Count, 1)
    if not outcome["repeated"]:
        for metric, counted in COSTS.items():
            metrics.add_metric(metric, MetricUnit.Count, outcome["counts"].get(counted, 0))
    logger.info("object done", extra={**version.identity, **outcome})
    return outcome


@cache
def work() -> Work:
    """Return what is done for each object version; clients and engines are made when the first one comes."""
    # Imported here: a cold start that only answers a test event should not pay for them.
    from mujaz.cloud.clients import aws_client, s3_client  # noqa: PLC0415
    from mujaz.cloud.desk import Desk  # noqa: PLC0415
    from mujaz.cloud.once import once  # noqa: PLC0415
    from mujaz.cloud.writer import make_writer  # noqa: PLC0415

    s3, bucket = s3_client(), settings.needed("briefs_bucket")
    watch = None
    if settings.digest_topic is not None:
        from mujaz.cloud.announcing import Topic  # noqa: PLC0415
        from mujaz.cloud.watching import Watch  # noqa: PLC0415

        watch = Watch(s3, bucket, Topic(aws_client("sns"), settings.digest_topic), trouble=bad_watchlist)
    desk = Desk(s3, bucket, make_writer(settings), settings.max_text_bytes, watch=watch)
    return once(desk.take, settings)


def bad_watchlist(error: WatchlistError) -> None:
    """Say that the watchlist can't be used; briefs are written all the same."""
    metrics.add_metric("BadWatchlist", MetricUnit.Count, 1)
    logger.error("watchlist not understood", extra={"problems": len(error.problems)})
