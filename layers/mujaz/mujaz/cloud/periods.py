"""Which days a digest is asked for: what the schedule sends, or what a person does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import ValidationError

from mujaz.digesting.model import Period

_MAX_DAYS = 366


class PeriodError(ValueError):
    """The event asks for no period. The message says what is allowed and does not repeat the event."""


@dataclass(frozen=True)
class Asked:
    """The period of a digest; ``anew``: made again from what there is now, in place of what was written."""

    period: Period
    anew: bool = False


def asked_period(event: object) -> Asked:
    """Read the event of the digest function.

    The schedule sends ``{"scheduled": "2020-01-14T04:00:00Z", "days": 1}``: the so many days (UTC) that end before the
    day of the time for which the run was scheduled, so that a run that is tried again hours later is of the same
    period. A person sends ``{"from": "2020-01-13", "to": "2020-01-13"}``, with ``"anew": true`` where the digest shall
    be made from what there is now even if one was made before.

    Raises:
        PeriodError: it is neither.

    """
    if not isinstance(event, Mapping):
        raise PeriodError("the event is not a JSON object")
    if "scheduled" in event:
        return Asked(_before(event["scheduled"], event.get("days", 1)))
    anew = event.get("anew", False)
    if not isinstance(anew, bool):
        raise PeriodError("anew is true or false")
    try:
        period = Period(start=event.get("from"), end=event.get("to", event.get("from")))  # type: ignore[arg-type]
    except ValidationError as error:
        raise PeriodError("from and to are days, 2020-01-13, from not after to") from error
    if _length(period) > _MAX_DAYS:
        raise PeriodError(f"a period has at most {_MAX_DAYS} days")
    return Asked(period, anew)


def _before(scheduled: Any, days: Any) -> Period:
    if not isinstance(days, int) or isinstance(days, bool) or not 1 <= days <= _MAX_DAYS:
        raise PeriodError(f"days is a whole number, 1 to {_MAX_DAYS}")
    try:
        time = datetime.fromisoformat(str(scheduled).replace("Z", "+00:00"))
    except ValueError as error:
        raise PeriodError("scheduled is a time, 2020-01-14T04:00:00Z") from error
    today = (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC).date()
    first, last = today - timedelta(days=days), today - timedelta(days=1)
    return Period(start=first.isoformat(), end=last.isoformat())


def _length(period: Period) -> int:
    first, last = (datetime.fromisoformat(day) for day in (period.start, period.end))
    return (last - first).days + 1
