"""The digest function: a schedule in, a digest out.

The schedule invokes it, and so may a person: ``{"from": "2020-01-13", "to": "2020-01-19"}`` (see
`mujaz.cloud.periods`). It parses its event, calls `mujaz.cloud.digests.DigestDesk` and reports.
"""

from __future__ import annotations

from typing import Any

from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.typing import LambdaContext

from mujaz.cloud.announcing import announcer, channels
from mujaz.cloud.clients import aws_client, s3_client
from mujaz.cloud.digests import DigestDesk, DigestOutcome
from mujaz.cloud.periods import asked_period
from mujaz.cloud.trouble import TroubleError, describe
from mujaz.settings import load_settings

# A wrong setting stops the function at its cold start, with the variable's name in the log.
settings = load_settings()
settings.needed("briefs_bucket")
logger = Logger(service="digest")
metrics = Metrics(namespace="Mujaz", service="digest")


@logger.inject_lambda_context
@metrics.log_metrics(capture_cold_start_metric=True)
def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Write the digest of the period that the event asks for; return what became of it.

    Raises:
        PeriodError: the event asks for none.
        TroubleError: it failed; the log says where. Lambda tries twice more, then the dead letters have the event.

    """
    asked = asked_period(event)
    try:
        outcome = desk(context).take(asked)
    except Exception as error:
        metrics.add_metric("Failed", MetricUnit.Count, 1)
        logger.error("digest failed", extra={"period": asked.period.label, **describe(error)})
        # The cause may carry text of a brief.
        raise TroubleError(f"the digest of {asked.period.label} failed; the log says where") from None
    report(outcome)
    return outcome.as_dict()


def desk(context: LambdaContext) -> DigestDesk:
    """Return the desk, with the channels that the settings name."""
    tell = announcer(channels(settings, aws_client), settings, aws_client("dynamodb"), context)
    return DigestDesk(s3_client(), settings.needed("briefs_bucket"), tell)


def report(outcome: DigestOutcome) -> None:
    """Log a run: every object that was left out, then the run in numbers."""
    for skipped in outcome.skipped:
        logger.warning("object left out", extra={"period": outcome.period, **skipped})
    for name, value in outcome.counts.items():
        metrics.add_metric(name.capitalize(), MetricUnit.Count, value)
    logger.info("digest done", extra=outcome.as_dict())
