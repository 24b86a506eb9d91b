"""`mujaz digest s3://...`: the digest of a bucket on the machine of whoever asks."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mujaz.cloud.clients import s3_client
from mujaz.digesting.model import Digest
from mujaz.main import cli
from tests.functional.cloud.conftest import BRIEFS, Cloud
from tests.functional.cloud.digests import DAY, put, put_brief


@pytest.fixture(autouse=True)
def fresh_client(cloud: Cloud) -> None:
    s3_client.cache_clear()


def run(*arguments: str, source: str = f"s3://{BRIEFS}") -> Result:
    return CliRunner().invoke(cli, ["digest", source, "--from", DAY, "--to", DAY, *arguments])


def test_a_bucket_is_read_and_left_as_it_is(cloud: Cloud, tmp_path: Path) -> None:
    """All forms on disk, what is no brief on standard error, nothing written to the bucket."""
    put_brief(cloud, 1)
    put(cloud, f"briefs/{DAY}/notes.txt", "mine")
    put(cloud, "watchlist.yaml", 'rules: [{name: many, figures: ["killed >= 10"]}]')
    done = run("-o", str(tmp_path))
    assert done.exit_code == 0, done.output
    assert {path.name for path in (tmp_path / DAY).iterdir()} == {f"digest.{f}" for f in ("atom", "html", "json", "md")}
    made = Digest.from_json((tmp_path / DAY / "digest.json").read_text("utf-8"))
    assert (len(made.briefs), made.stories[0].watchlist) == (1, ("many",))
    assert f"briefs/{DAY}/notes.txt: not-a-brief" in done.stderr
    assert cloud.written("digests/") == []


def test_a_watchlist_of_ones_own_takes_the_place_of_the_buckets(cloud: Cloud, tmp_path: Path) -> None:
    """The option wins."""
    put_brief(cloud, 1)
    put(cloud, "watchlist.yaml", "rules: [{nam: broken}]")
    own = tmp_path / "mine.yaml"
    own.write_text('rules: [{name: mine, figures: ["killed >= 1"]}]', "utf-8")
    done = run("-o", str(tmp_path), "--watchlist", str(own))
    made = Digest.from_json((tmp_path / DAY / "digest.json").read_text("utf-8"))
    assert (done.exit_code, made.stories[0].watchlist, made.skipped) == (0, ("mine",), ())


@pytest.mark.parametrize("source", ["s3://", f"s3://{BRIEFS}/briefs/2025"])
def test_only_a_whole_bucket_can_be_named(cloud: Cloud, tmp_path: Path, source: str) -> None:
    """Days are found by the keys."""
    done = run("-o", str(tmp_path), source=source)
    assert done.exit_code == 2
    assert "s3://BUCKET" in done.stderr


def test_a_bucket_that_can_not_be_read_is_no_traceback(cloud: Cloud, tmp_path: Path) -> None:
    """S3's own code says why."""
    done = run("-o", str(tmp_path), source="s3://no-such-bucket")
    assert done.exit_code == 1
    assert "NoSuchBucket" in done.stderr
