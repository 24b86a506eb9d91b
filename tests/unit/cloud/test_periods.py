"""Which days a digest is asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.cloud.periods import PeriodError, asked_period


@pytest.mark.parametrize(
    ("event", "label", "anew"),
    [
        ({"scheduled": "2020-01-14T04:30:00Z"}, "2020-01-13", False),
        ({"scheduled": "2020-01-14T04:30:00Z", "days": 1}, "2020-01-13", False),
        ({"scheduled": "2020-01-14T01:30:00+03:00", "days": 1}, "2020-01-12", False),
        ({"scheduled": "2020-01-14T04:30:00", "days": 7}, "2020-01-07_2020-01-13", False),
        ({"from": "2020-01-13", "to": "2020-01-19"}, "2020-01-13_2020-01-19", False),
        ({"from": "2020-01-13"}, "2020-01-13", False),
        ({"from": "2020-01-13", "anew": True}, "2020-01-13", True),
    ],
)
def test_the_period_of_an_event(event: dict[str, object], label: str, anew: bool) -> None:
    """The schedule's are whole days in UTC before the run; a person's are what they say."""
    asked = asked_period(event)
    assert (asked.period.label, asked.anew) == (label, anew)


@pytest.mark.parametrize(
    "event",
    [
        None,
        [],
        {},
        {"to": "2020-01-13"},
        {"from": "2020-01-19", "to": "2020-01-13"},
        {"from": "yesterday"},
        {"from": "2020-02-31"},
        {"from": 20200113},
        {"from": "2000-01-01", "to": "2020-01-01"},
        {"from": "2020-01-13", "anew": "yes"},
        {"scheduled": "soon"},
        {"scheduled": None},
        {"scheduled": "2020-01-14T04:30:00Z", "days": 0},
        {"scheduled": "2020-01-14T04:30:00Z", "days": True},
        {"scheduled": "2020-01-14T04:30:00Z", "days": "7"},
    ],
)
def test_other_events_are_refused(event: object) -> None:
    """The message says what is allowed and repeats nothing of the event."""
    with pytest.raises(PeriodError) as refused:
        asked_period(event)
    assert not any(word in str(refused.value) for word in ("yesterday", "soon", "2020-02-31", "yes"))


@given(
    st.datetimes(min_value=datetime(2001, 1, 1), max_value=datetime(2100, 1, 1)),
    st.integers(-12, 14),
    st.integers(1, 31),
)
def test_a_scheduled_period_is_over_when_it_is_told_of(time: datetime, zone: int, days: int) -> None:
    """Its last day is the one before the run, in UTC, whatever the time zone; it has as many days as asked for."""
    scheduled = time.replace(tzinfo=timezone(timedelta(hours=zone)))
    period = asked_period({"scheduled": scheduled.isoformat(), "days": days}).period
    run = scheduled.astimezone(UTC).date()
    assert period.end == (run - timedelta(days=1)).isoformat()
    assert period.start == (run - timedelta(days=days)).isoformat()
