"""What there is more or less of than in the period before: counts that are there, nothing predicted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from mujaz.briefing.wording.dates import say_period
from mujaz.digesting.features import name_key
from mujaz.digesting.model import Digest, Period, PeriodCount, Story, Trends
from mujaz.digesting.report import Report

_PERIODS = 6
"""earlier periods that are shown"""
_PLACES = 40
_TOLD = 3
"""places that grew or shrank the most, as many of each"""
_CHANGE = 2
"""briefs more or less from which a place is told of"""


def named_places(reports: Iterable[Report]) -> dict[str, int]:
    """Count the reports that name a place, by its English name, the most first."""
    places: Counter[str] = Counter()
    names: dict[str, str] = {}
    for report in reports:
        for key, name in {name_key(place.name_ar): place.name for place in report.places}.items():
            places[names.setdefault(key, name)] += 1
    return _most(places, _PLACES)


def counted(period: Period, stories: Sequence[Story], *, briefs: int, places: dict[str, int]) -> PeriodCount:
    """Return the counts of a period: stories, briefs, places (as `named_places` gives them) and kinds of event."""
    events = Counter(event.type for story in stories for event in story.events)
    return PeriodCount(
        period=period, stories=len(stories), briefs=briefs, places=places, events=_most(events, len(events)),
    )  # fmt: skip


def _most(counts: Mapping[str, int], limit: int) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit])


def trends(now: PeriodCount, earlier: Sequence[Digest]) -> Trends:
    """Return the counts of this period beside those of earlier ones of the same length, and the changes in words.

    Args:
        now: the counts of this period.
        earlier: earlier digests, the oldest first.

    """
    counts = {
        digest.period.label: digest.trends.periods[-1]
        for digest in earlier
        if digest.trends.periods and _days(digest.period) == _days(now.period)
    }
    before = list(counts.values())[-_PERIODS:]
    return Trends(periods=(*before, now), text=tuple(_told(before[-1], now)) if before else ())


def _days(period: Period) -> int:
    return (date.fromisoformat(period.end) - date.fromisoformat(period.start)).days + 1


def _plural(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def _told(before: PeriodCount, now: PeriodCount) -> list[str]:
    when = say_period(before.period.start, before.period.end)
    lines = [
        f"{_plural(now.stories, 'story', 'stories')} from {_plural(now.briefs, 'brief', 'briefs')}; "
        f"{when}: {_plural(before.stories, 'story', 'stories')} from {_plural(before.briefs, 'brief', 'briefs')}."
    ]
    for word, sign in (("more", 1), ("less", -1)):
        changed = [
            (sign * (now.places.get(place, 0) - before.places.get(place, 0)), place)
            for place in now.places.keys() | before.places.keys()
        ]
        largest = sorted((c for c in changed if c[0] >= _CHANGE), key=lambda c: (-c[0], c[1]))[:_TOLD]
        if largest:
            lines.append(f"Named {word} often: {'; '.join(_place(place, before, now) for _, place in largest)}.")
    return lines


def _place(place: str, before: PeriodCount, now: PeriodCount) -> str:
    count = now.places.get(place, 0)
    return f"{place} in {_plural(count, 'brief', 'briefs')}, {before.places.get(place, 0):,} before"
