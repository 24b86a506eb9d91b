"""Stories that go on: the story of an earlier digest that a story of this one is about, and what is new since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from mujaz.briefing.wording.dates import say_period
from mujaz.briefing.wording.text import capitalise
from mujaz.digesting.features import dot
from mujaz.digesting.grouping import faded
from mujaz.digesting.ledger.bounds import compatible
from mujaz.digesting.ledger.claims import TOLLS
from mujaz.digesting.model import Continued, Digest, LedgerEntry, LedgerRow, Period, Point, Story
from mujaz.digesting.telling import what_is_new
from mujaz.facts import Bound

SAME_STORY = 0.22
"""Average similarity from which a story goes on with an earlier one: a little less than within a period, since the
fingerprint has only the heaviest features."""

_INDEXED = 12
_POSTINGS = 60
"""earlier stories looked at for a feature, the latest"""
_EARLIER_ENTRIES = 12


class _Version(NamedTuple):
    """A story as an earlier digest has it."""

    story: Story
    period: Period


def continued(stories: Sequence[Story], earlier: Sequence[Digest]) -> list[Story]:
    """Return the stories, those that go on with one of an earlier digest under its id and with what is new.

    Args:
        stories: the stories of this period.
        earlier: earlier digests, the oldest first.

    """
    versions: dict[str, list[_Version]] = defaultdict(list)
    for digest in earlier:
        for story in (*digest.stories, *digest.late):
            versions[story.id].append(_Version(story, digest.period))
    latest = {identity: told[-1].story for identity, told in versions.items()}
    pairs = sorted(_alike(stories, latest), key=lambda pair: (-round(pair[0], 9), pair[1], pair[2]))
    taken: dict[int, str] = {}
    gone_on: set[str] = set()
    for _, at, identity in pairs:
        if at not in taken and identity not in gone_on:
            taken[at] = identity
            gone_on.add(identity)
    return [_goes_on(story, versions[taken[at]]) if at in taken else story for at, story in enumerate(stories)]


def _alike(stories: Sequence[Story], latest: dict[str, Story]) -> list[tuple[float, int, str]]:
    """Return (likeness, index of the story, id of the earlier one) of all pairs that are alike enough."""
    index: dict[str, list[str]] = defaultdict(list)
    for identity, story in latest.items():
        for feature in list(story.fingerprint)[:_INDEXED]:
            index[feature].append(identity)
    found = []
    for at, story in enumerate(stories):
        heaviest = list(story.fingerprint)[:_INDEXED]
        near = dict.fromkeys(identity for feature in heaviest for identity in index[feature][-_POSTINGS:])
        for identity in near:
            other = latest[identity]
            gap = (date.fromisoformat(story.first) - date.fromisoformat(other.last)).days
            likeness = faded(max(0, gap)) * dot(story.fingerprint, other.fingerprint)
            if likeness >= SAME_STORY:
                found.append((likeness, at, identity))
    return found


def _goes_on(story: Story, versions: Sequence[_Version]) -> Story:
    last = versions[-1]
    known = [point for version in versions for point in (*version.story.points, *version.story.new)]
    rows = tuple(_with_earlier(row, versions) for row in story.ledger)
    when = say_period(last.period.start, last.period.end)
    changes = [point for row in rows if (point := _change(row, when))]
    return story.model_copy(
        update={
            "id": last.story.id,
            "continues": Continued(period=last.period, story=last.story.id, headline=last.story.headline),
            "new": (*changes, *(point for point in what_is_new(story.points, known) if not _in(point, changes))),
            "ledger": rows,
        }
    )


def _with_earlier(row: LedgerRow, versions: Sequence[_Version]) -> LedgerRow:
    """Return a row with what earlier digests have of the same quantity, in the order of time."""
    entries = [
        entry
        for version in versions
        for other in version.story.ledger
        if _same(row, other)
        for entry in other.entries
    ]  # fmt: skip
    entries.sort(key=lambda entry: (entry.said, entry.source, entry.value))
    if not entries:
        return row
    found = row.model_copy(update={"earlier": tuple(entries[-_EARLIER_ENTRIES:])})
    changed = row.verdict in ("single", "agreement") and _changed(found)
    return found.model_copy(update={"verdict": "update"}) if changed else found


def _same(a: LedgerRow, b: LedgerRow) -> bool:
    """Whether two rows of a story are of the same quantity; a place or a period that one of them lacks is no other."""
    if (a.kind, a.unit, a.what) != (b.kind, b.unit, b.what) or a.kind not in TOLLS:
        return False
    if a.place and b.place and a.place != b.place:
        return False
    return (not _coarse(a) and not _coarse(b)) or a.period == b.period


def _coarse(row: LedgerRow) -> bool:
    """Whether a row is of a period of its own, a month or a year, and not of the event."""
    return row.period is not None and (row.period.end is not None or len(row.period.value or "") < 10)


def _changed(row: LedgerRow) -> tuple[LedgerEntry, LedgerEntry] | None:
    """Return the last entry of earlier digests and the last of this one where they can't both be true."""
    if not row.earlier:
        return None
    before, now = row.earlier[-1], max(row.entries, key=lambda entry: (entry.said, entry.value))
    return None if compatible(_stated(before), _stated(now)) else (before, now)


def _change(row: LedgerRow, when: str) -> Point | None:
    """Say that a toll is no longer what the earlier digest had."""
    changed = _changed(row)
    if changed is None:
        return None
    before, now = changed
    text = f"{now.text}, according to {now.source}; in the digest of {when} it was {before.text}."
    return Point(text=capitalise(text), cites=(now.cite, before.cite), outlets=(now.outlet,))


def _in(point: Point, changes: Sequence[Point]) -> bool:
    """Whether a point is of a sentence that a change is told from already."""
    told = {(cite.brief, cite.sentence) for change in changes for cite in change.cites[:1]}
    return bool(point.cites) and all((cite.brief, cite.sentence) in told for cite in point.cites)


def _stated(entry: LedgerEntry) -> tuple[float, float | None, Bound]:
    return (entry.value, entry.high, entry.bound)
