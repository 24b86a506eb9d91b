"""One story from the reports of a group."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from mujaz.digesting.features import Vector, name_key, total
from mujaz.digesting.importance import reasons, score
from mujaz.digesting.ledger import claims, ledger, tolls
from mujaz.digesting.model import Copies, Story, StoryEvent, StoryName, StoryPlace, unchecked
from mujaz.digesting.report import NameCount, PlaceCount, Report
from mujaz.digesting.telling import leading, outlet, points
from mujaz.digesting.watchlist import Match, Watchlist, matches

_NAMES = 6
_FINGERPRINT = 40
_EQUAL = 1e-8
"""weights nearer to each other may be the same, added up in another order"""
_ROWS = 8
_LEDGER_REPORTS = 100
"""Reports whose figures are compared: each with each, and the hundredth adds no source that matters."""


_story_event, _story_name, _story_place = unchecked(StoryEvent), unchecked(StoryName), unchecked(StoryPlace)


def story_id(first: Report) -> str:
    """Return the id of a story that begins with a report: 16 hex digits."""
    return hashlib.sha256(f"story {first.id}".encode()).hexdigest()[:16]


def make_story(
    reports: Sequence[Report], vectors: Sequence[Vector], folded: Sequence[Sequence[int]], watchlist: Watchlist | None
) -> Story:
    """Return the story of reports that tell of the same event.

    Args:
        reports: in the order of time, one at least.
        vectors: the vector of each report.
        folded: which of the reports (indices, in order) are copies of one another, two of a kind at least.
        watchlist: what leads the digest, if there is one.

    """
    summed = total(vectors)
    told = [reports[at] for at in leading(reports, vectors, summed)]
    copied = {at for group in folded for at in group[1:] if _repeats(reports[at], reports[group[0]])}
    originals = [report for at, report in enumerate(reports) if at not in copied]
    stated = list(claims(originals[-_LEDGER_REPORTS:]))
    rows = ledger(stated, limit=_ROWS)
    events = _events(reports)
    outlets = tuple(dict.fromkeys(outlet(report) for report in sorted(reports, key=_by_day_and_outlet)))
    watched = _watched(reports, watchlist)
    why = reasons(tolls(stated), events, outlets, len(reports), watched)
    lead = told[0]
    return Story(
        id=story_id(reports[0]),
        headline=lead.headline, headline_cites=tuple(cite.of(lead.id) for cite in lead.headline_cites),
        score=score(why), why=why, watchlist=tuple(dict.fromkeys(match.rule for match in watched)),
        first=reports[0].day or "", last=reports[-1].day or "",
        briefs=tuple(report.id for report in reports),
        copies=tuple(Copies(of=reports[g[0]].id, briefs=tuple(reports[at].id for at in g[1:])) for g in folded),
        outlets=outlets, points=points(told), continues=None, new=(), ledger=rows, events=events,
        people=_names([report.people for report in reports]),
        organisations=_names([report.organisations for report in reports]),
        places=_places(reports),
        fingerprint=_fingerprint(summed, len(reports)),
    )  # fmt: skip


def _repeats(copy: Report, original: Report) -> bool:
    """Whether a copy has no figure that its original lacks: an outlet may change the toll in the agency's text."""
    known, said = ({(f.kind, f.value, f.high) for f in one.figures} for one in (original, copy))
    return said <= known


def _by_day_and_outlet(report: Report) -> tuple[str, str]:
    return report.day or "", outlet(report)


def _watched(reports: Sequence[Report], watchlist: Watchlist | None) -> list[Match]:
    if watchlist is None:
        return []
    found: dict[str, Match] = {}
    for report in reports:
        for match in matches(report, watchlist):
            found.setdefault(match.rule, match)
    return [found[rule.name] for rule in watchlist.rules if rule.name in found]


def _fingerprint(summed: Vector, reports: int) -> dict[str, float]:
    least = sorted(summed.values(), reverse=True)[:_FINGERPRINT][-1] - _EQUAL if summed else 0.0
    ranked = sorted([(-round(weight, 9), feature) for feature, weight in summed.items() if weight >= least])
    return {feature: round(summed[feature] / reports, 4) for _, feature in ranked[:_FINGERPRINT]}


def _events(reports: Iterable[Report]) -> tuple[StoryEvent, ...]:
    statuses: dict[str, list[str]] = defaultdict(list)
    briefs: Counter[str] = Counter()
    for (kind, status), count in Counter(chain.from_iterable([report.events for report in reports])).items():
        statuses[kind].append(status)
        briefs[kind] += count
    for kind, told_as in statuses.items():
        if len(told_as) > 1:  # a brief may tell of it twice
            briefs[kind] = sum(any(event.type == kind for event in report.events) for report in reports)
    ranked = sorted(briefs.items(), key=lambda item: (-item[1], item[0]))
    return tuple(_story_event(type=kind, briefs=n, statuses=tuple(sorted(statuses[kind]))) for kind, n in ranked)


class _Tally:
    """A name through a story: its fullest form, and how often it is there."""

    __slots__ = ("briefs", "form", "last", "mentions")

    def __init__(self, form: NameCount | PlaceCount) -> None:
        self.form = form
        self.briefs = 0
        self.mentions = 0
        self.last = -1
        """number of the last brief that it was counted of"""


def _tallied(names: Iterable[Sequence[NameCount] | Sequence[PlaceCount]]) -> list[_Tally]:
    """Count names by their Arabic over the reports, each of which gives a sequence; the most widespread first."""
    tallies: dict[str, _Tally] = {}
    for number, of_report in enumerate(names):
        for name in of_report:
            key = name_key(name.name_ar)
            tally = tallies.get(key)
            if tally is None:
                tally = tallies[key] = _Tally(name)
            elif tally.form[-1] is None and isinstance(name, PlaceCount) and name.lat is not None:
                tally.form = name  # one brief knows where it is
            tally.mentions += name.mentions
            if tally.last != number:
                tally.last = number
                tally.briefs += 1
    return sorted(tallies.values(), key=lambda t: (-t.briefs, -t.mentions, t.form.name, t.form.name_ar))


def _names(names: Sequence[Sequence[NameCount]]) -> tuple[StoryName, ...]:
    return tuple(
        _story_name(name=t.form.name, name_ar=t.form.name_ar, briefs=t.briefs, mentions=max(1, t.mentions))
        for t in _tallied(names)[:_NAMES]
    )


def _places(reports: Sequence[Report]) -> tuple[StoryPlace, ...]:
    found = []
    for tally in _tallied([report.places for report in reports])[:_NAMES]:
        form = tally.form
        if isinstance(form, PlaceCount):
            found.append(
                _story_place(
                    name=form.name, name_ar=form.name_ar, briefs=tally.briefs, mentions=max(1, tally.mentions),
                    country=form.country, lat=form.lat, lon=form.lon,
                )
            )  # fmt: skip
    return tuple(found)
