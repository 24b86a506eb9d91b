"""Listings of a bucket, page by page, as (key, version): what is read later is what was listed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from mujaz.cloud.keys import BRIEFS

_NO_VERSION = "null"
"""What S3 calls the only version of an object in a bucket that keeps none."""


class Listed(NamedTuple):
    """The newest version of an object."""

    key: str
    version: str | None
    etag: str
    modified: datetime


def newest_versions(s3: Any, bucket: str, prefix: str = "") -> Iterator[Listed]:
    """Yield the newest version of every object below ``prefix``; what was deleted is not among them.

    Raises:
        ClientError, BotoCoreError: the bucket can't be listed now.

    """
    for page in s3.get_paginator("list_object_versions").paginate(Bucket=bucket, Prefix=prefix):
        for item in page.get("Versions", ()):
            if item["IsLatest"]:
                version = item.get("VersionId")
                yield Listed(
                    item["Key"],
                    None if version == _NO_VERSION else version,
                    item["ETag"].strip('"'),
                    item["LastModified"],
                )


def folders(s3: Any, bucket: str, prefix: str) -> Iterator[str]:
    """Yield the names of the folders directly below ``prefix``, in order.

    Raises:
        ClientError, BotoCoreError: the bucket can't be listed now.

    """
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix, Delimiter="/"):
        for item in page.get("CommonPrefixes", ()):
            yield item["Prefix"].removeprefix(prefix).rstrip("/")


def day_of(key: str) -> str:
    """Return the day on which the upload of a brief came, as its key below `BRIEFS` states it."""
    return key.removeprefix(BRIEFS)[:10]
