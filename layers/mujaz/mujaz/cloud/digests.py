"""A period in, its digest out: what the digest function does, and what ``mujaz digest s3://...`` reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from mujaz import __version__
from mujaz.cloud import clock
from mujaz.cloud.announcing import Announce
from mujaz.cloud.briefs import Ref, find_briefs, read_reports
from mujaz.cloud.events import ObjectVersion
from mujaz.cloud.inputs import Inputs, fix_inputs, read_inputs
from mujaz.cloud.keys import DIGESTS
from mujaz.cloud.listing import Listed, day_of, folders, newest_versions
from mujaz.cloud.periods import Asked
from mujaz.cloud.storage import Document, read_object, write_documents
from mujaz.cloud.trouble import TroubleError
from mujaz.cloud.watching import WATCHLIST, read_watchlist
from mujaz.digesting.compose import digest
from mujaz.digesting.cycles import without_search_for_cycles
from mujaz.digesting.model import Digest, Period, Skipped
from mujaz.digesting.render import to_atom, to_html, to_markdown
from mujaz.digesting.report import NotABriefError, Report, read_digest
from mujaz.digesting.summary import short_summary, title
from mujaz.digesting.watchlist import Watchlist, WatchlistError

DIGEST_JSON = "digest.json"
FEED = "feed.atom"
"""Below `DIGESTS`, beside the periods: the feed of the newest period, under an address that stays."""

_EARLIER = 7
"""How many earlier digests are continued and compared with."""

_LATE_DAYS = 7
"""How many days before the period's first a brief may have come that no digest has told of yet."""

_LABEL = re.compile(r"(\d{4}-\d{2}-\d{2})(?:_(\d{4}-\d{2}-\d{2}))?")
_MAX_DIGEST_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class DigestOutcome:
    """What became of a run. It is logged: keys, codes and counts, never text."""

    period: str
    prefix: str
    digest: str
    inputs: str
    counts: dict[str, int]
    told: tuple[str, ...] = ()
    skipped: tuple[dict[str, str], ...] = field(default=(), repr=False)

    def as_dict(self) -> dict[str, Any]:
        """Return the outcome as JSON can hold it; what was skipped is logged one by one and not part of it."""
        return {
            "period": self.period,
            "prefix": self.prefix,
            "digest": self.digest,
            "inputs": self.inputs,
            "counts": dict(self.counts),
            "told": list(self.told),
        }


@dataclass(frozen=True)
class DigestDesk:
    """Takes periods in and puts digests out, with everything it needs passed in.

    Args:
        s3: a boto3 S3 client.
        bucket: the briefs bucket.
        announce: tells people of a digest.
        now: the clock: up to which day briefs have come.

    """

    s3: Any
    bucket: str
    announce: Announce = lambda _identity, _subject, _text: []
    now: Callable[[], datetime] = clock.now

    def take(self, asked: Asked) -> DigestOutcome:
        """Write the digest of a period and tell of it. Doing it twice, or twice at once, writes the same bytes.

        Raises:
            ClientError, BotoCoreError, TroubleError: trouble that may pass; the caller tries again later.

        """
        prefix = f"{DIGESTS}{asked.period.label}/"
        found = None if asked.anew else read_inputs(self.s3, self.bucket, prefix)
        how = "fixed before"
        if found is None:
            found, how = self._fixed(asked, prefix)
        made = self.made(found)
        self._write(made, prefix)
        told = self.announce(f"{asked.period.label} {made.id}", title(made), self._summary(made, prefix))
        return DigestOutcome(
            period=asked.period.label,
            prefix=prefix,
            digest=made.id,
            inputs=how,
            counts={
                "briefs": len(made.briefs),
                "stories": len(made.stories),
                "late": len(made.late),
                "skipped": len(made.skipped),
            },
            told=tuple(told),
            skipped=tuple({"object": one.name, "code": one.code, "reason": one.reason} for one in made.skipped),
        )

    def _fixed(self, asked: Asked, prefix: str) -> tuple[Inputs, str]:
        """Fix the inputs of a run; where another run has just done so, its list counts."""
        mine = fix_inputs(self.s3, self.bucket, prefix, self.inputs(asked.period), anew=asked.anew)
        if mine is not None:
            return mine, "fixed"
        theirs = read_inputs(self.s3, self.bucket, prefix)
        if theirs is None:
            raise RuntimeError("a list of inputs was there and is gone")
        return theirs, "fixed at once by another run"

    def inputs(self, period: Period) -> Inputs:
        """List what a digest of ``period`` is made of, as it stands now.

        Briefs lie below the day on which their article came, and are told of on the day on which it was published. So
        the list begins some days before the period, for what came too late for its digest, and ends today. What an
        earlier digest has told of is left out unread.
        """
        earlier = tuple(self._earlier(period))
        digests = self._digests(earlier)
        told = {one.name for made in digests for one in made.briefs}
        named = {one.name for made in digests for one in made.skipped}
        # A version that was found wrong is named once; the object may have been written anew since.
        wrong = {ref for made in digests for ref in self._inputs_of(made) if ref.key in named}
        start, end = date.fromisoformat(period.start), date.fromisoformat(period.end)
        length = (end - start).days + 1
        first = start - timedelta(days=max(_LATE_DAYS, length))
        found = find_briefs(self.s3, self.bucket, first, max(end, self.now().date()))
        # What came after the period may be in the making.
        skipped = (one for one in found.skipped if one.name not in named and day_of(one.name) <= period.end)
        return Inputs(
            schema="mujaz.digest-inputs/1",
            period=period,
            briefs=tuple(ref for ref in found.briefs if ref.key not in told and ref not in wrong),
            skipped=tuple(skipped),
            earlier=earlier,
            watchlist=self._newest(WATCHLIST),
        )

    def made(self, inputs: Inputs, watchlist: Watchlist | None = None) -> Digest:
        """Return the digest of a list of inputs; a ``watchlist`` that is given takes the place of the bucket's."""
        reports, unreadable = read_reports(self.s3, self.bucket, inputs.briefs)
        skipped = [*inputs.skipped, *unreadable]
        if watchlist is None:
            watchlist = self._watchlist(inputs.watchlist, skipped)
        earlier = self._digests(inputs.earlier)
        with without_search_for_cycles():
            return digest(
                _concerned(reports, inputs.period),
                inputs.period,
                earlier=earlier,
                watchlist=watchlist,
                skipped=sorted(skipped, key=lambda one: one.name),
            )

    def _watchlist(self, ref: Ref | None, skipped: list[Skipped]) -> Watchlist | None:
        """Read the watchlist; one that can't be used is named, and the digest is made without it."""
        if ref is None:
            return None
        try:
            read = read_watchlist(self.s3, self.bucket, ref)
        except WatchlistError as error:
            skipped.append(Skipped(name=WATCHLIST, code="unreadable", reason="; ".join(error.problems)[:500]))
            return None
        return read[0] if read else None

    def _earlier(self, period: Period) -> Iterable[Ref]:
        """Return the newest digests of periods that end before ``period``, the oldest first."""
        periods = [one for one in map(_period, folders(self.s3, self.bucket, DIGESTS)) if one is not None]
        before = sorted((one for one in periods if one.end < period.start), key=lambda one: (one.end, one.start))
        for one in before[-_EARLIER:]:
            ref = self._newest(f"{DIGESTS}{one.label}/{DIGEST_JSON}")
            if ref is not None:
                yield ref

    def _digests(self, refs: Iterable[Ref]) -> list[Digest]:
        """Read earlier digests. One that is gone, or of a version that we do not read, is passed over."""
        found = []
        for ref in refs:
            source = ObjectVersion(self.bucket, ref.key, ref.version)
            stored = read_object(self.s3, source, max_bytes=_MAX_DIGEST_BYTES)
            try:
                found.append(read_digest((stored and stored.body) or b""))
            except NotABriefError:
                continue
        return found

    def _inputs_of(self, made: Digest) -> tuple[Ref, ...]:
        """Return the briefs that an earlier digest was made from, as far as it is known."""
        try:
            inputs = read_inputs(self.s3, self.bucket, f"{DIGESTS}{made.period.label}/")
        except TroubleError:
            return ()
        return inputs.briefs if inputs else ()

    def _newest(self, key: str) -> Ref | None:
        """Return the newest version of an object, None where there is none."""
        found = (one for one in newest_versions(self.s3, self.bucket, key) if one.key == key)
        newest: Listed | None = next(found, None)
        return Ref(newest.key, newest.version) if newest else None

    def _write(self, made: Digest, prefix: str) -> None:
        """Write all forms, digest.json last."""
        with without_search_for_cycles():
            atom = Document("digest.atom", "application/atom+xml; charset=utf-8", to_atom(made).encode("utf-8"))
            documents = [
                Document("digest.md", "text/markdown; charset=utf-8", to_markdown(made).encode("utf-8")),
                Document("digest.html", "text/html; charset=utf-8", to_html(made).encode("utf-8")),
                atom,
                Document(DIGEST_JSON, "application/json", made.to_bytes()),
            ]
        write_documents(self.s3, self.bucket, prefix, documents, {"mujaz-version": __version__})
        periods = filter(None, map(_period, folders(self.s3, self.bucket, DIGESTS)))
        if all(one.end <= made.period.end for one in periods):
            feed = to_atom(made, base=f"{made.period.label}/").encode("utf-8")
            write_documents(self.s3, self.bucket, DIGESTS, [Document(FEED, atom.content_type, feed)], {})

    def _summary(self, made: Digest, prefix: str) -> str:
        return f"{short_summary(made)}\ns3://{self.bucket}/{prefix}digest.html\n"


def _concerned(reports: Iterable[Report], period: Period) -> Iterable[Report]:
    """Yield the reports that a digest may tell of: the period's own, and others that came by the day after it.

    A digest that is asked for long afterwards is not the place for what came, late, since then.
    """
    by = (date.fromisoformat(period.end) + timedelta(days=1)).isoformat()
    return (report for report in reports if report.day in period or day_of(report.name) <= by)


def _period(label: str) -> Period | None:
    """Read the name of a digest's folder, `Period.label`; None for any other folder."""
    match = _LABEL.fullmatch(label)
    if match is None:
        return None
    try:
        return Period(start=match[1], end=match[2] or match[1])
    except ValueError:
        return None
