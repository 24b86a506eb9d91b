"""One object version in, one brief (or one quarantined object) out: what the brief function does for each record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Literal, Protocol

from mujaz import __version__
from mujaz.article import Article
from mujaz.briefing.model import Analyst
from mujaz.cloud import clock
from mujaz.cloud.analysts import analyst_of, article_of
from mujaz.cloud.events import ObjectVersion
from mujaz.cloud.keys import ANALYST_SUFFIX, BRIEFS, folder, is_article, sidecar
from mujaz.cloud.metadata import article_metadata
from mujaz.cloud.quarantine import quarantine
from mujaz.cloud.storage import Document, StoredObject, read_object, read_sidecar, write_documents
from mujaz.reading.rejection import RejectionError
from mujaz.reading.text import read_text

OutcomeKind = Literal["brief", "quarantined", "gone", "ignored"]

_BYTES_PER_TEXT_BYTE = 4
"""No encoding that we read spends more than this many bytes on what UTF-8 says in one (UTF-32 on ASCII)."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one object version. It is logged and remembered: keys, codes and counts, never text."""

    kind: OutcomeKind
    prefix: str | None = None
    code: str | None = None
    counts: dict[str, int] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Return the outcome as JSON can hold it."""
        return {"kind": self.kind, "prefix": self.prefix, "code": self.code, "counts": dict(self.counts)}


@dataclass(frozen=True, slots=True)
class WrittenBrief:
    """The files of a brief, brief.json last, and counts of what it holds (sentences, figures, flags, ...)."""

    documents: Sequence[Document]
    counts: dict[str, int]


class Writer(Protocol):
    """The main job, engines and renderers included: an article to the files of its brief."""

    def __call__(self, article: Article, created: str, analyst: Analyst) -> WrittenBrief:
        """Write the brief of ``article``; ``created`` is an ISO 8601 time for its provenance.

        ``analyst`` is what a person wrote about it, the grade of its outlet included.

        Raises:
            RejectionError: the article can't become a brief, whatever is tried again.
            Exception: anything else may succeed when it is tried again.

        """
        ...


@dataclass(frozen=True)
class Desk:
    """Takes object versions in and puts briefs out, with everything it needs passed in.

    Args:
        s3: a boto3 S3 client.
        briefs_bucket: where briefs and quarantined objects go.
        write: the main job.
        max_text_bytes: limit of an article's text in bytes of UTF-8.
        now: the clock, for quarantine records only.
        watch: is called with the prefix of each brief that was written, and the brief; tells whom it concerns and
            returns how many rules of the watchlist it meets.

    """

    s3: Any
    briefs_bucket: str
    write: Writer
    max_text_bytes: int
    now: Callable[[], datetime] = clock.now
    watch: Callable[[str, WrittenBrief], int] | None = None

    def take(self, source: ObjectVersion) -> Outcome:
        """Work on one object version; doing it twice writes the same objects.

        Raises:
            Exception: trouble that may pass (AWS, an engine) or a fault of ours; the caller tries again later.

        """
        if source.key.endswith(ANALYST_SUFFIX):
            # The analyst wrote something about an article that was here before: its brief is written again.
            found = article_of(self.s3, source)
            return self.take(found) if found else Outcome("ignored")
        if not is_article(source.key):
            return Outcome("ignored")
        stored = read_object(self.s3, source, max_bytes=self.max_text_bytes * _BYTES_PER_TEXT_BYTE)
        if stored is None:
            return Outcome("gone")
        found = stored.source
        place = folder(found.bucket, found.key, found.version or found.etag or "", stored.modified)
        try:
            return self._brief(stored, place)
        except RejectionError as rejection:
            prefix = quarantine(self.s3, self.briefs_bucket, place, stored, rejection=rejection, when=self.now())
            return Outcome("quarantined", prefix, rejection.code, {"bytes": stored.size})

    def _brief(self, stored: StoredObject, place: str) -> Outcome:
        source = stored.source
        if stored.body is None:
            raise RejectionError(
                "oversized", f"the object has {stored.size} bytes, the limit is {self.max_text_bytes} bytes of text"
            )
        beside = read_sidecar(self.s3, source.bucket, sidecar(source.key))
        article = read_text(
            stored.body,
            article_metadata(source.key, stored.metadata, beside),
            max_bytes=self.max_text_bytes,
        )
        # The time at which the object came, not the clock: the same object version gives the same bytes.
        came = stored.modified.astimezone(UTC).isoformat(timespec="seconds")
        if article.metadata.retrieved is None:
            stated = replace(article.metadata, retrieved=came, retrieved_basis="inbox")
            article = replace(article, metadata=stated)
        analyst = analyst_of(self.s3, source, article.metadata)
        written = self.write(article, came, analyst)
        prefix = BRIEFS + place
        metadata = {
            "mujaz-version": __version__,
            "source-sha256": article.sha256,
            "source-version": source.version or "",
        }
        write_documents(self.s3, self.briefs_bucket, prefix, written.documents, metadata)
        counts = {"bytes": stored.size, **written.counts}
        if self.watch is not None:
            # After the brief is there: who is told of it finds it. If nobody can be told now, all is done again.
            counts["watchlist"] = self.watch(prefix, written)
        return Outcome("brief", prefix, counts=counts)
