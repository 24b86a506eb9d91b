"""The watchlist in the briefs bucket, and the telling of a brief that meets it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from mujaz.cloud.announcing import Topic
from mujaz.cloud.briefs import BRIEF_JSON, Ref
from mujaz.cloud.desk import WrittenBrief
from mujaz.cloud.events import ObjectVersion
from mujaz.cloud.storage import read_object
from mujaz.digesting.report import Report, read_report
from mujaz.digesting.watchlist import Match, Watchlist, WatchlistError, load_watchlist, matches

WATCHLIST = "watchlist.yaml"
"""Its key in the briefs bucket."""

_MAX_BYTES = 1024 * 1024
_FRESH_SECONDS = 60.0


def read_watchlist(s3: Any, bucket: str, ref: Ref | None = None) -> tuple[Watchlist, Ref] | None:
    """Read the watchlist, or the version of it that ``ref`` names; None where there is none.

    Raises:
        WatchlistError: it can't be used; every problem is named.
        ClientError, BotoCoreError: S3 can't be read now.

    """
    source = ObjectVersion(bucket, WATCHLIST, ref.version if ref else None)
    stored = read_object(s3, source, max_bytes=_MAX_BYTES)
    if stored is None:
        return None
    if stored.body is None:
        raise WatchlistError([f"larger than {_MAX_BYTES} bytes"])
    try:
        text = stored.body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WatchlistError(["no UTF-8 text"]) from error
    return load_watchlist(text), Ref(WATCHLIST, stored.source.version)


@dataclass
class Watch:
    """Tells a topic of every brief that meets the watchlist.

    Args:
        s3: a boto3 S3 client.
        bucket: the briefs bucket.
        topic: who is told.
        trouble: is called with the problems of a watchlist that can't be used; the brief is written all the same.
        clock: seconds; a change of the watchlist is seen after a minute at most.

    """

    s3: Any
    bucket: str
    topic: Topic
    trouble: Callable[[WatchlistError], None]
    clock: Callable[[], float] = time.monotonic
    _watchlist: Watchlist | None = field(default=None, init=False)
    _until: float | None = field(default=None, init=False)

    def __call__(self, prefix: str, written: WrittenBrief) -> int:
        """Tell of a brief that was written below ``prefix``; return how many rules it meets.

        Raises:
            ClientError, BotoCoreError: the watchlist can't be read, or the topic can't be told, now.

        """
        watchlist = self._current()
        if watchlist is None:
            return 0
        (data,) = (document.data for document in written.documents if document.name == BRIEF_JSON)
        report = read_report(data, prefix + BRIEF_JSON)
        met = matches(report, watchlist)
        if met:
            self.topic.publish(f"Mujaz watchlist: {', '.join(match.rule for match in met)}", self._told(report, met))
        return len(met)

    def _current(self) -> Watchlist | None:
        now = self.clock()
        if self._until is None or now >= self._until:
            try:
                read = read_watchlist(self.s3, self.bucket)
                self._watchlist = read[0] if read else None
            except WatchlistError as error:
                self._watchlist = None
                self.trouble(error)
            self._until = now + _FRESH_SECONDS
        return self._watchlist

    def _told(self, report: Report, met: tuple[Match, ...]) -> str:
        lines = [report.headline, ""]
        lines += [f"{match.rule}: {match.because}" for match in met]
        lines += ["", f"Outlet: {report.outlet or 'not stated'}; published: {report.published or 'not stated'}"]
        lines += [f"Brief: s3://{self.bucket}/{report.name}"]
        lines += ["", "Open source, machine translated from Arabic, not reviewed by a person."]
        return "\n".join(lines) + "\n"
