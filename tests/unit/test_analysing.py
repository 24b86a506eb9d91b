"""The command finds what an analyst wrote, and writing a brief again keeps it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from mujaz.main import cli

SEED = Path(__file__).parents[1] / "data" / "seed.txt"


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' own settings."""
    monkeypatch.delenv("MUJAZ_ENGINES", raising=False)


def run(*arguments: str | Path) -> Result:
    """Call the command."""
    return CliRunner().invoke(cli, ["brief", *map(str, arguments), "--published", "2020-01-13"])


def brief(folder: Path) -> dict[str, Any]:
    """The brief that was written."""
    return json.loads((folder / "seed.json").read_text("utf-8"))


def test_what_lies_in_the_output_folder_is_kept_when_the_brief_is_written_again(tmp_path: Path) -> None:
    """Table and file are found without being named, run after run."""
    (tmp_path / "sources.yaml").write_text("Al Jazeera: B")
    (tmp_path / "seed.analyst.yaml").write_text("notes: [Seen before.]\nconfidence: low")
    for _ in range(2):
        assert run(SEED, "--outlet", "Al Jazeera", "-o", tmp_path).exit_code == 0
        analyst = brief(tmp_path)["analyst"]
        assert analyst["notes"] == ["Seen before."]
        assert analyst["confidence"] == "low"
        assert analyst["source_grade"]["reliability"] == "B"


def test_a_file_that_is_named_goes_before_one_that_is_found(tmp_path: Path) -> None:
    """What is asked for counts."""
    (tmp_path / "seed.analyst.yaml").write_text("judgement: Found.")
    (tmp_path / "mine.yaml").write_text("judgement: Named.")
    (tmp_path / "table.yaml").write_text("Al Jazeera: C")
    named = ["--analyst", tmp_path / "mine.yaml", "--sources", tmp_path / "table.yaml"]
    assert run(SEED, "-o", tmp_path, "--outlet", "Al Jazeera", *named).exit_code == 0
    analyst = brief(tmp_path)["analyst"]
    assert (analyst["judgement"], analyst["source_grade"]["reliability"]) == ("Named.", "C")


def test_a_file_beside_the_article_is_found_too(tmp_path: Path) -> None:
    """As NAME.meta.json is."""
    (tmp_path / "seed.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "seed.analyst.yaml").write_text("judgement: Beside.")
    assert run(tmp_path / "seed.txt", "-o", tmp_path / "out").exit_code == 0
    assert brief(tmp_path / "out")["analyst"]["judgement"] == "Beside."


def test_a_bad_table_is_wrong_use_and_a_bad_file_fails_its_article(tmp_path: Path) -> None:
    """The table is for all, the file for one: nothing is written without what the analyst meant."""
    (tmp_path / "table.yaml").write_text("Al Jazeera: Z")
    result = run(SEED, "--sources", tmp_path / "table.yaml")
    assert result.exit_code == 2
    assert "outlet Al Jazeera" in result.stderr
    (tmp_path / "seed.analyst.yaml").write_text("likelihood: maybe")
    result = run(SEED, "-o", tmp_path)
    assert result.exit_code == 1
    assert "bad-analyst-file: seed.analyst.yaml: analyst's file: likelihood is none of" in result.stderr
    assert not (tmp_path / "seed.json").exists()


def test_one_file_of_an_analyst_is_for_one_article(tmp_path: Path) -> None:
    """It would be told of all of them."""
    (tmp_path / "a.yaml").write_text("")
    assert run(SEED, SEED.parent / "other.txt", "-o", tmp_path, "--analyst", tmp_path / "a.yaml").exit_code == 2


def test_the_time_of_retrieval_has_its_basis(tmp_path: Path) -> None:
    """Stated in the call or beside the article; a wrong one is refused."""
    assert run(SEED, "-o", tmp_path, "--retrieved", "2020-01-14").exit_code == 0
    article = brief(tmp_path)["article"]
    assert (article["retrieved"], article["retrieved_basis"]) == ("2020-01-14", "command line")
    (tmp_path / "seed.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "seed.meta.json").write_text('{"retrieved": "2020-01-14T08:00:00"}')
    assert run(tmp_path / "seed.txt", "-o", tmp_path).exit_code == 0
    article = brief(tmp_path)["article"]
    assert (article["retrieved"], article["retrieved_basis"]) == ("2020-01-14T08:00:00", "document")
    assert "retrieved 14 January 2020, 08:00:00 (document)" in brief(tmp_path)["provenance"]["citation"]
    assert "retrieved is not an ISO 8601 time" in run(SEED, "--retrieved", "yesterday").stderr
