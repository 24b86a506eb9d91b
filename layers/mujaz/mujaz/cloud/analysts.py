"""What an analyst wrote, as it lies in the inbox: NAME.analyst.yaml beside NAME.txt, and sources.yaml at the root.

It stays there when an article is written again, also as a new version, so that nothing of it is ever lost.
"""

from __future__ import annotations

from typing import Any

from mujaz.article import Metadata
from mujaz.briefing.analyst import AnalystFileError, SourceTable, graded, read_analyst, read_sources
from mujaz.briefing.model import Analyst, SourceGrade
from mujaz.cloud.events import ObjectVersion
from mujaz.cloud.keys import ANALYST_SUFFIX, SOURCES, is_of, sidecar
from mujaz.cloud.storage import read_sidecar
from mujaz.reading.rejection import RejectionError


def analyst_of(s3: Any, source: ObjectVersion, metadata: Metadata) -> Analyst:
    """Return what the analyst wrote about an article, with the grade that the table of sources gives its outlet.

    A table that can't be read grades nothing, and the brief says so: one slip in it must not stop every article.

    Raises:
        RejectionError: ``bad-analyst-file``; a brief without the analyst's words would pass for one that has none.
        ClientError, BotoCoreError: S3 can't be read now.

    """
    given = read_sidecar(s3, source.bucket, sidecar(source.key, ANALYST_SUFFIX))
    try:
        analyst = read_analyst(given) if given is not None else Analyst()
    except AnalystFileError as error:
        raise RejectionError("bad-analyst-file", str(error)) from error
    table = read_sidecar(s3, source.bucket, SOURCES)
    try:
        sources = read_sources(table) if table is not None else SourceTable()
    except AnalystFileError as error:
        ungraded = analyst.source_grade == SourceGrade()
        return _not_graded(analyst, str(error)) if ungraded else analyst
    return graded(analyst, sources, metadata.outlet, metadata.url)


def _not_graded(analyst: Analyst, why: str) -> Analyst:
    return analyst.model_copy(update={"source_grade": SourceGrade(basis=f"not graded: {why}")})


def article_of(s3: Any, analyst_file: ObjectVersion) -> ObjectVersion | None:
    """Return the article that an analyst's file belongs to, in its newest version; None where there is none.

    Raises:
        ClientError, BotoCoreError: the inbox can't be listed now.

    """
    stem = analyst_file.key.removesuffix(ANALYST_SUFFIX)
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=analyst_file.bucket, Prefix=f"{stem}.")
    keys = (found["Key"] for page in pages for found in page.get("Contents", []))
    key = next((key for key in keys if is_of(key, analyst_file.key)), None)
    return None if key is None else ObjectVersion(analyst_file.bucket, key)
