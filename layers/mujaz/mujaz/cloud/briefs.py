"""The briefs of some days in the bucket: found by listing, read concurrently, a few in memory at a time."""

from __future__ import annotations

import posixpath
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, TypeVar

from mujaz.cloud.clients import READERS
from mujaz.cloud.events import ObjectVersion
from mujaz.cloud.keys import BRIEFS
from mujaz.cloud.listing import folders, newest_versions
from mujaz.cloud.storage import read_object
from mujaz.digesting.model import Skipped
from mujaz.digesting.report import NotABriefError, Report, read_report

_In = TypeVar("_In")
_Out = TypeVar("_Out")

BRIEF_JSON = "brief.json"
_OTHER_FILES = ("article.", "brief.")
"""How the other files of a brief's folder begin."""

MAX_BRIEF_BYTES = 64 * 1024 * 1024
"""A larger object is no brief of ours: the longest text that is allowed gives a fifth of it."""


class Ref(NamedTuple):
    """A version of an object, by key; ``version`` is None in a bucket that keeps none."""

    key: str
    version: str | None


@dataclass(frozen=True)
class Found:
    """Briefs by listing, in order of their keys, and what stands among them and is none."""

    briefs: tuple[Ref, ...]
    skipped: tuple[Skipped, ...]


def find_briefs(s3: Any, bucket: str, first: date, last: date) -> Found:
    """Find the briefs of the articles that came between two days (UTC), both included.

    A folder in which files of a brief stand and brief.json does not is half-written, for brief.json is written last.

    Raises:
        ClientError, BotoCoreError: the bucket can't be listed now.

    """
    briefs: list[Ref] = []
    skipped: list[Skipped] = []
    # The folders that there are, not every day between: a digest of long ago costs no listing of each day since.
    days = (name for name in folders(s3, bucket, BRIEFS) if first.isoformat() <= name <= last.isoformat())
    for day in days:
        begun: set[str] = set()
        done: set[str] = set()
        for listed in newest_versions(s3, bucket, f"{BRIEFS}{day}/"):
            folder, name = posixpath.split(listed.key)
            if folder.count("/") != 2 or not name.startswith(_OTHER_FILES):
                skipped.append(Skipped(name=listed.key, code="not-a-brief", reason="no file of a brief"))
            elif name == BRIEF_JSON:
                done.add(folder)
                briefs.append(Ref(listed.key, listed.version))
            else:
                begun.add(folder)
        skipped.extend(
            Skipped(name=f"{folder}/", code="unreadable", reason=f"half-written: there is no {BRIEF_JSON}")
            for folder in sorted(begun - done)
        )
    return Found(tuple(sorted(briefs)), tuple(sorted(skipped, key=lambda one: one.name)))


def read_reports(
    s3: Any, bucket: str, refs: Sequence[Ref], *, workers: int = READERS
) -> tuple[list[Report], list[Skipped]]:
    """Read the briefs at ``refs``; what is corrupt, foreign or gone is named in the second list, in the order of refs.

    At most two objects a worker are in memory at once, whatever the number of briefs: of each only its report is kept.

    Raises:
        ClientError, BotoCoreError: an object can't be read now.

    """
    reports: list[Report] = []
    skipped: list[Skipped] = []

    def read(ref: Ref) -> Report | Skipped:
        return _read(s3, bucket, ref)

    for one in _in_order(read, refs, workers):
        if isinstance(one, Skipped):
            skipped.append(one)
        else:
            reports.append(one)
    return reports, skipped


def _read(s3: Any, bucket: str, ref: Ref) -> Report | Skipped:
    stored = read_object(s3, ObjectVersion(bucket, ref.key, ref.version), max_bytes=MAX_BRIEF_BYTES)
    if stored is None:
        return Skipped(name=ref.key, code="unreadable", reason="it is gone")
    if stored.body is None:
        return Skipped(name=ref.key, code="unreadable", reason=f"larger than {MAX_BRIEF_BYTES} bytes")
    try:
        return read_report(stored.body, ref.key)
    except NotABriefError as error:
        return error.skipped(ref.key)


def _in_order(work: Callable[[_In], _Out], items: Iterable[_In], workers: int) -> Iterator[_Out]:
    """Yield ``work`` of each item in order, as a pool does it, with at most two items a worker under way."""
    with ThreadPoolExecutor(workers) as pool:
        under_way: deque[Future[_Out]] = deque()
        try:
            for item in items:
                if len(under_way) >= 2 * workers:
                    yield under_way.popleft().result()
                under_way.append(pool.submit(work, item))
            while under_way:
                yield under_way.popleft().result()
        finally:
            for future in under_way:
                future.cancel()
