"""The commands that check what was written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mujaz.main import cli

SEED = Path(__file__).parents[1] / "data" / "seed.txt"


def run(*arguments: str | Path, standard_input: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=standard_input)


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seed's brief as JSON."""
    folder = tmp_path_factory.mktemp("brief")
    assert run("brief", SEED, "--published", "2020-01-13", "-o", folder).exit_code == 0
    return folder / "seed.json"


@pytest.mark.parametrize("command", ["verify", "lint"])
def test_a_brief_that_we_wrote_passes(command: str, brief: Path) -> None:
    """Nothing is found in a brief as the program writes it."""
    result = run(command, brief, SEED)
    assert result.exit_code == 0, result.output
    assert result.stdout == ""


def test_a_tampered_figure_is_found_and_named(brief: Path, tmp_path: Path) -> None:
    """A brief whose figure was changed by hand fails, and the place is named."""
    content = json.loads(brief.read_text("utf-8"))
    content["figures"][0]["value"] = 820
    tampered = tmp_path / "tampered.json"
    tampered.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    result = run("verify", tampered, SEED)
    assert result.exit_code == 1
    assert "figures[0]" in result.stdout


def test_a_brief_of_another_article_fails(brief: Path, tmp_path: Path) -> None:
    """One changed letter in the article shows."""
    other = tmp_path / "other.txt"
    other.write_text(SEED.read_text("utf-8").replace("280", "290"), "utf-8")
    assert run("verify", brief, other).exit_code == 1


@pytest.mark.parametrize(("brief_text", "article_text"), [("{}", "نعم"), ("no json", "نعم")])
def test_what_is_no_brief_is_refused(brief_text: str, article_text: str, tmp_path: Path) -> None:
    """A file that is no brief gives one clear line and no traceback."""
    (tmp_path / "b.json").write_text(brief_text)
    (tmp_path / "a.txt").write_text(article_text)
    result = run("verify", tmp_path / "b.json", tmp_path / "a.txt")
    assert result.exit_code == 1
    assert "no mujaz.brief/1" in result.stderr


def test_an_article_that_can_not_be_read_is_named(brief: Path, tmp_path: Path) -> None:
    """The rejection of the article is what is reported."""
    (tmp_path / "empty.txt").write_bytes(b"")
    result = run("verify", brief, tmp_path / "empty.txt")
    assert result.exit_code == 1
    assert "empty.txt: empty" in result.stderr


def test_audit_prints_one_object_for_each_line() -> None:
    """A number that the English changed is flagged; a right one is not; an empty line has no flags."""
    lines = [
        "قتل 280 مدنيا في المدينة\tSome 280 civilians were killed in the city",
        "",
        "قتل 280 مدنيا في المدينة\tSome 28 civilians were killed in the city",
        "قتل 280 مدنيا في المدينة",
    ]
    result = run("audit", standard_input="\n".join(lines) + "\n")
    assert result.exit_code == 0
    codes = [[flag["code"] for flag in json.loads(line)["flags"]] for line in result.stdout.splitlines()]
    assert codes[:2] == [[], []]
    assert any(code.startswith("figure") for code in codes[2])
    assert codes[3] == ["empty"]
