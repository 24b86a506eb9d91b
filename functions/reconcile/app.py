"""The reconcile function: a schedule in; uploads without a brief and without a quarantine record are queued again."""

from __future__ import annotations

from typing import Any

from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.typing import LambdaContext

from mujaz.cloud.clients import aws_client, s3_client
from mujaz.cloud.reconciling import Reconciler
from mujaz.cloud.trouble import TroubleError, describe
from mujaz.settings import load_settings

# A wrong setting stops the function at its cold start, with the variable's name in the log.
settings = load_settings()
for field in ("inbox_bucket", "inbox_queue", "briefs_bucket", "idempotency_table"):
    settings.needed(field)
logger = Logger(service="reconcile")
metrics = Metrics(namespace="Mujaz", service="reconcile")


@logger.inject_lambda_context
@metrics.log_metrics(capture_cold_start_metric=True)
def handler(_event: dict[str, Any], _context: LambdaContext) -> dict[str, Any]:
    """Compare inbox and briefs; return what was found, in numbers.

    Raises:
        TroubleError: it failed; the log says where. Lambda tries twice more, then the dead letters have the event.

    """
    try:
        found = reconciler().run()
    except Exception as error:
        metrics.add_metric("Failed", MetricUnit.Count, 1)
        logger.error("reconciling failed", extra=describe(error))
        raise TroubleError("reconciling failed; the log says where") from None
    for name, value in found.as_dict().items():
        metrics.add_metric(name.capitalize(), MetricUnit.Count, value)
    logger.info("reconciled", extra=found.as_dict())
    return found.as_dict()


def reconciler() -> Reconciler:
    """Return the reconciler of this stack's buckets, queue and table."""
    return Reconciler(
        s3=s3_client(),
        sqs=aws_client("sqs"),
        dynamodb=aws_client("dynamodb"),
        inbox=settings.needed("inbox_bucket"),
        briefs=settings.needed("briefs_bucket"),
        queue=settings.needed("inbox_queue"),
        table=settings.needed("idempotency_table"),
        days=settings.reconcile_days,
    )
