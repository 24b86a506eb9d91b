"""Where things are written in the briefs bucket: a function of what came in, so that working twice writes once.

The date is the day (UTC) on which the object version came, not the day of publication: it is known from a listing
of the inbox, so that what has no brief yet can be found without reading a single object, and it never changes when
Mujaz learns to read dates better.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import UTC, datetime
from pathlib import PurePosixPath

BRIEFS = "briefs/"
QUARANTINE = "quarantine/"
DIGESTS = "digests/"

SIDECAR_SUFFIX = ".meta.json"
"""NAME.meta.json beside NAME.txt states what is known of the article; it is no article itself."""

ANALYST_SUFFIX = ".analyst.yaml"
"""NAME.analyst.yaml beside NAME.txt is what an analyst wrote about the article; it is no article itself."""

SOURCES = "sources.yaml"
"""The analyst's grades of outlets, at the root of the inbox."""

_SLUG_LENGTH = 60
_HASH_LENGTH = 8


def slug(key: str) -> str:
    """Return the name of an object without its folders and extension, in a-z, 0-9 and hyphens; "article" for none."""
    stem = PurePosixPath(key).stem
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_SLUG_LENGTH].strip("-") or "article"


def folder(bucket: str, key: str, version: str, modified: datetime) -> str:
    """Return ``<date>/<slug>-<hash8>/``, below `BRIEFS` or `QUARANTINE`.

    Args:
        bucket: the inbox bucket.
        key: the object's key, decoded.
        version: the version id, or the entity tag in a bucket without versions.
        modified: when the object version came to be (S3's LastModified), with its zone.

    """
    # Bucket names and version ids hold no line feed, so that no two triples give the same line triple.
    identity = "\n".join((bucket, version, key)).encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(identity).hexdigest()[:_HASH_LENGTH]
    return f"{modified.astimezone(UTC).date().isoformat()}/{slug(key)}-{digest}/"


def sidecar(key: str, suffix: str = SIDECAR_SUFFIX) -> str:
    """Return the key of the NAME.meta.json (or of another ``suffix``) that belongs to an article's key."""
    path = PurePosixPath(key)
    return key.removesuffix(path.name) + path.stem + suffix


def is_article(key: str) -> bool:
    """Whether an object with this key is meant as an article: no folder marker, no sidecar, no table of sources."""
    return key != SOURCES and not key.endswith(("/", SIDECAR_SUFFIX, ANALYST_SUFFIX))


def is_of(key: str, analyst_key: str) -> bool:
    """Whether ``key`` is the article that an analyst's file belongs to."""
    return is_article(key) and sidecar(key, ANALYST_SUFFIX) == analyst_key
