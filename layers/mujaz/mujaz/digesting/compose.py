"""Reports to a digest: the main job of the package, one function."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from pydantic_core import to_json

from mujaz import __version__
from mujaz.digesting.continuing import continued
from mujaz.digesting.duplicates import copies
from mujaz.digesting.features import vectors
from mujaz.digesting.grouping import grouped
from mujaz.digesting.model import BriefRef, Digest, Period, Provenance, Skipped, Story, unchecked
from mujaz.digesting.report import Report
from mujaz.digesting.story import make_story
from mujaz.digesting.trends import counted, named_places, trends
from mujaz.digesting.watchlist import Watchlist

_STATEMENT = (
    "Made by a program from briefs of Arabic news articles, which are machine translated. Stories, figures and their "
    "order follow rules; nothing was reviewed by a person, and no source was graded. What the articles say is not "
    "thereby true."
)


_brief_ref = unchecked(BriefRef)


def digest(
    reports: Iterable[Report],
    period: Period,
    *,
    earlier: Iterable[Digest] = (),
    watchlist: Watchlist | None = None,
    skipped: Iterable[Skipped] = (),
) -> Digest:
    """Write the digest of a period.

    Reports may come from a generator: they are let go of as soon as their story is told.
    The same reports in any order, with the same period, earlier digests and watchlist, give the same digest.

    Args:
        reports: briefs as `read_report` gives them. Those whose day (of publication, else of creation) is in the
            period make its stories. Those of an earlier day are late where they were created within the period or
            later, or where an earlier digest covers their day; a brief that an earlier digest has is left alone.
        period: the days to tell of.
        earlier: digests; those of periods that end before this one starts are continued and compared with.
        watchlist: what leads the digest.
        skipped: objects that could not be read, for the digest's log; looked at when all reports were, so that it
            may be filled while they are.

    """
    before = sorted(
        {digest.id: digest for digest in earlier if digest.period.end < period.start}.values(),
        key=lambda digest: (digest.period.end, digest.period.start, digest.id),
    )
    log: list[Skipped] = []
    unique = _unique(reports, log)
    log += skipped
    inside = [report for report in unique if report.day in period]
    late = _late(unique, period, before)
    del unique
    briefs = tuple(_reference(report) for report in (*inside, *late))
    outlets = len({report.outlet for report in inside if report.outlet})
    places, count = named_places(inside), len(inside)
    stories, late_stories = _stories(inside, before, watchlist), _stories(late, before, watchlist)
    made = Digest(
        schema="mujaz.digest/1", id="0" * 32, period=period,
        headline=_headline(stories, briefs=count, outlets=outlets, late=len(briefs) - count),
        stories=stories, late=late_stories,
        trends=trends(counted(period, stories, briefs=count, places=places), before),
        briefs=briefs,
        skipped=tuple(sorted(log, key=lambda entry: (entry.name, entry.code))),
        provenance=Provenance(generator="mujaz", generator_version=__version__, statement=_STATEMENT),
    )  # fmt: skip
    return made.model_copy(update={"id": content_id(made)})


def content_id(made: Digest) -> str:
    """Return the id that follows from a digest's content, ``id`` itself left out: 32 hex digits of SHA-256."""
    return hashlib.sha256(to_json(made, by_alias=True, exclude={"id"})).hexdigest()[:32]


def _unique(reports: Iterable[Report], log: list[Skipped]) -> list[Report]:
    """Return the reports in the order of time, each brief once; log what has no day and what is there twice."""
    kept: dict[str, Report] = {}
    for report in reports:
        if report.day is None:
            log.append(Skipped(name=report.name, code="no-date", reason="published and created are not stated"))
            continue
        first, second = sorted((report, kept.get(report.id, report)), key=lambda each: each.name)
        if first is not second:
            log.append(Skipped(name=second.name, code="twice", reason=f"the same brief as {first.name}"))
        kept[report.id] = first
    return sorted(kept.values(), key=lambda report: (report.day or "", report.id))


def _late(reports: Sequence[Report], period: Period, before: Sequence[Digest]) -> list[Report]:
    """Return the reports of earlier days that came after the digest of their day."""
    told = {brief.id for digest in before for brief in digest.briefs}
    return [
        report
        for report in reports
        if report.day and report.day < period.start and report.id not in told
        and ((report.created or "")[:10] >= period.start or any(report.day in digest.period for digest in before))
    ]  # fmt: skip


def _stories(reports: list[Report], before: Sequence[Digest], watchlist: Watchlist | None) -> tuple[Story, ...]:
    """Return the stories of reports, the most important first. The list is emptied: ten thousand reports are large."""
    features, wire = vectors(reports), copies(reports)
    groups = grouped(reports, features, wire)
    copied = {members[0]: members for members in wire if len(members) > 1}
    waiting = dict(enumerate(zip(reports, features, strict=True)))
    reports.clear()
    features.clear()
    made = []
    for group in groups:
        members = [waiting.pop(at) for at in group]
        place = {at: number for number, at in enumerate(group)}
        folded = [[place[member] for member in copied[at]] for at in group if at in copied]
        made.append(make_story([one for one, _ in members], [vector for _, vector in members], folded, watchlist))
    return tuple(sorted(continued(made, before), key=lambda story: (not story.watchlist, -story.score, story.id)))


def _reference(report: Report) -> BriefRef:
    return _brief_ref(
        id=report.id, name=report.name, outlet=report.outlet, published=report.published, url=report.url,
        headline=report.headline, day=report.day or "",
    )  # fmt: skip


def _headline(stories: Sequence[Story], *, briefs: int, outlets: int, late: int) -> str:
    """Say what there is: "12 stories from 40 briefs of 7 outlets, 2 on the watchlist, 1 late brief"."""
    if not briefs:
        return "No briefs in this period." + (f" {_count(late, 'late brief')}." if late else "")
    text = f"{_count(len(stories), 'story', 'stories')} from {_count(briefs, 'brief')}"
    text += f" of {_count(outlets, 'outlet')}" if outlets else ""
    watched = sum(bool(story.watchlist) for story in stories)
    contradictions = sum(row.verdict == "contradiction" for story in stories for row in story.ledger)
    text += f", {watched:,} on the watchlist" if watched else ""
    text += f", {_count(contradictions, 'contradiction')} between sources" if contradictions else ""
    text += f", {_count(late, 'late brief')}" if late else ""
    return text + "."


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
