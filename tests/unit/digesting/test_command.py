"""The command `mujaz digest`: a folder and a period in, the forms out."""

from __future__ import annotations

import json
from pathlib import Path

from tests.unit.digesting.making import QUAKE, QUAKE_AGAIN, TALKS, brief, figure
from tests.unit.test_main import run

FORMS = {"digest.json", "digest.md", "digest.html", "digest.atom"}


def folder_of(path: Path) -> Path:
    """Write three briefs, a stray file and a cut one below a folder."""
    below = path / "briefs" / "2025-03-10"
    below.mkdir(parents=True)
    (below / "a.json").write_bytes(brief(QUAKE, "One", figures=[figure(12)]))
    (below / "b.json").write_bytes(brief(QUAKE_AGAIN, "Two"))
    (below / "c.json").write_bytes(brief(TALKS, "Three", "2025-03-11"))
    (below / "cut.json").write_bytes(brief()[:99])
    (below / "a.meta.json").write_text("{}", "utf-8")
    return path / "briefs"


def test_a_digest_is_written_in_all_forms(tmp_path: Path) -> None:
    """Below -o stands a folder for the period; what is no brief is named on standard error."""
    source = folder_of(tmp_path)
    result = run("digest", source, "--from", "2025-03-10", "--to", "2025-03-10", "-o", tmp_path / "out")
    assert result.exit_code == 0, result.output
    written = tmp_path / "out" / "2025-03-10"
    assert {path.name for path in written.iterdir()} == FORMS
    digest = json.loads((written / "digest.json").read_text("utf-8"))
    assert [one["outlet"] for one in digest["briefs"]] in (["One", "Two"], ["Two", "One"])
    assert "2025-03-10/cut.json: not-json" in result.stderr
    assert "meta.json" not in result.stderr


def test_a_rerun_gives_the_same_bytes_and_the_next_day_goes_on(tmp_path: Path) -> None:
    """Digests that are in the output are the earlier ones of the next; those of the period itself are not."""
    source, out = folder_of(tmp_path), tmp_path / "out"
    run("digest", source, "--from", "2025-03-10", "--to", "2025-03-10", "-o", out)
    first = {path.name: path.read_bytes() for path in (out / "2025-03-10").iterdir()}
    run("digest", source, "--from", "2025-03-11", "--to", "2025-03-11", "-o", out)
    run("digest", source, "--from", "2025-03-10", "--to", "2025-03-10", "-o", out)
    assert {path.name: path.read_bytes() for path in (out / "2025-03-10").iterdir()} == first
    second = json.loads((out / "2025-03-11" / "digest.json").read_text("utf-8"))
    assert len(second["trends"]["periods"]) == 2


def test_a_watchlist_in_the_folder_leads(tmp_path: Path) -> None:
    """watchlist.yaml in DIR is taken by itself; a wrong one is told with its place."""
    source, out = folder_of(tmp_path), tmp_path / "out"
    (source / "watchlist.yaml").write_text("rules: [{name: many, figures: ['killed >= 10']}]", "utf-8")
    arguments = ("digest", source, "--from", "2025-03-10", "--to", "2025-03-10", "-o", out)
    run(*arguments)
    digest = json.loads((out / "2025-03-10" / "digest.json").read_text("utf-8"))
    assert digest["stories"][0]["watchlist"] == ["many"]
    (source / "watchlist.yaml").write_text("rules: [{name: many}]", "utf-8")
    result = run(*arguments)
    assert result.exit_code == 1
    assert "watchlist.yaml: rules[0]: a rule needs" in result.stderr
    other = tmp_path / "other.yaml"
    other.write_bytes(b"\xff\xfe")
    assert "other.yaml: no UTF-8 text" in run(*arguments, "--watchlist", other).stderr


def test_wrong_use_is_told(tmp_path: Path) -> None:
    """Days that are none, a period the wrong way round, a folder that is none: exit code 2."""
    for start, end in (("yesterday", "2025-03-10"), ("2025-03-11", "2025-03-10")):
        result = run("digest", tmp_path, "--from", start, "--to", end, "-o", tmp_path / "out")
        assert result.exit_code == 2
    result = run("digest", tmp_path / "no", "--from", "2025-03-10", "--to", "2025-03-10", "-o", tmp_path / "out")
    assert result.exit_code == 2


def test_a_broken_earlier_digest_is_named(tmp_path: Path) -> None:
    """It is left out, and the digest is written."""
    source, out = folder_of(tmp_path), tmp_path / "out"
    (out / "2025-03-09").mkdir(parents=True)
    (out / "2025-03-09" / "digest.json").write_text("{", "utf-8")
    result = run("digest", source, "--from", "2025-03-10", "--to", "2025-03-10", "-o", out)
    assert result.exit_code == 0
    assert "not-a-digest" in result.stderr


def test_many_objects_left_out_are_counted(tmp_path: Path) -> None:
    """Standard error names twenty; the digest names all."""
    source = folder_of(tmp_path)
    for number in range(30):
        (source / f"x{number:02}.json").write_text("{}", "utf-8")
    result = run("digest", source, "--from", "2025-03-10", "--to", "2025-03-10", "-o", tmp_path / "out")
    assert "... and 11 more" in result.stderr
    digest = json.loads((tmp_path / "out" / "2025-03-10" / "digest.json").read_text("utf-8"))
    assert len(digest["skipped"]) == 31
