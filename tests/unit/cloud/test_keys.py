"""Where briefs are written."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.cloud.keys import folder, is_article, sidecar, slug

NOON = datetime(2020, 1, 13, 12, tzinfo=UTC)


@given(st.text(), st.text(min_size=1))
def test_a_folder_is_plain_whatever_the_key(key: str, version: str) -> None:
    """Date, slug, hash: nothing that a browser, a shell or a file system stumbles over, and never long."""
    place = folder("inbox", key, version, NOON)
    assert re.fullmatch(r"2020-01-13/[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{8}/", place)
    assert len(place) < 100
    assert place == folder("inbox", key, version, NOON)


def test_another_bucket_key_or_version_is_another_folder() -> None:
    """Nothing overwrites the brief of something else."""
    places = {
        folder(bucket, key, version, NOON)
        for bucket in ("inbox", "inbox2")
        for key in ("a/x.txt", "b/x.txt", "x.html", "x")
        for version in ("v1", "v2")
    }
    assert len(places) == 16


def test_the_day_is_that_of_utc() -> None:
    """Half past one in the morning in Baghdad is the day before in UTC."""
    baghdad = timezone(timedelta(hours=3))
    assert folder("b", "k", "v", datetime(2020, 1, 14, 1, 30, tzinfo=baghdad)).startswith("2020-01-13/")


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("2020/01/Seed Article.txt", "seed-article"),
        ("ليبيا.txt", "article"),
        ("لقاء-moscow-2020.txt", "moscow-2020"),
        ("Élysée+++.txt", "elysee"),
        ("a" * 300 + ".txt", "a" * 60),
        ("folder/", "folder"),
        ("", "article"),
    ],
)
def test_slug(key: str, expected: str) -> None:
    """The name in plain letters; "article" where nothing of it is."""
    assert slug(key) == expected


@pytest.mark.parametrize(
    ("key", "beside"),
    [
        ("a/b/news.txt", "a/b/news.meta.json"),
        ("news", "news.meta.json"),
        ("a.b/news.v2.txt", "a.b/news.v2.meta.json"),
        ("a/b//خبر.txt", "a/b//خبر.meta.json"),
    ],
)
def test_the_sidecar_stands_beside_the_article(key: str, beside: str) -> None:
    """NAME.txt has NAME.meta.json, in the same folder."""
    assert sidecar(key) == beside


def test_folders_and_sidecars_are_no_articles() -> None:
    """The console makes empty objects for folders."""
    assert is_article("a/news.txt")
    assert not is_article("a/")
    assert not is_article("a/news.meta.json")
