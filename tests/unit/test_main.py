"""The command line: what goes where, and which exit code says what."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mujaz import __version__
from mujaz.main import cli

SEED = Path(__file__).parents[1] / "data" / "seed.txt"


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's MUJAZ_ENGINES must not send the tests to the network."""
    monkeypatch.delenv("MUJAZ_ENGINES", raising=False)


def run(*arguments: str | Path, standard_input: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=standard_input)


def test_version() -> None:
    """`mujaz --version` names the package's version."""
    assert run("--version").output == f"mujaz, version {__version__}\n"


def test_one_file_is_printed_as_json() -> None:
    """Without -o the JSON brief goes to standard output; --published resolves the dates."""
    result = run("brief", SEED, "--published", "2020-01-13", "--outlet", "Al-Khaleej Online")
    assert result.exit_code == 0, result.output
    brief = json.loads(result.stdout)
    assert brief["schema"] == "mujaz.brief/1"
    assert brief["article"]["outlet"] == "Al-Khaleej Online"
    assert brief["article"]["published"] == "2020-01-13"
    assert brief["article"]["published_basis"] == "command line"


def test_every_form_is_written_beside_the_others(tmp_path: Path) -> None:
    """--format repeats; each form has its suffix."""
    result = run("brief", SEED, "--format", "json", "--format", "md", "--format", "html", "-o", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["seed.html", "seed.json", "seed.md"]
    assert (tmp_path / "out" / "seed.html").read_text("utf-8").lower().startswith("<!doctype html>")


def test_forms_are_named_by_commas_and_a_document_can_be_printed(tmp_path: Path) -> None:
    """--format takes a list; each file has its form's ending; a document goes to standard output byte for byte."""
    result = run("brief", SEED, "--format", "docx,stix", "-o", tmp_path)
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in tmp_path.iterdir()) == ["seed.docx", "seed.stix.json"]
    assert json.loads((tmp_path / "seed.stix.json").read_text("utf-8"))["type"] == "bundle"
    assert run("brief", SEED, "--format", "docx").stdout_bytes == (tmp_path / "seed.docx").read_bytes()


def test_standard_input_is_read_and_named_stdin(tmp_path: Path) -> None:
    """`-` reads bytes in any encoding that the reader knows."""
    data = SEED.read_text("utf-8").encode("windows-1256")
    assert run("brief", "-", "-o", tmp_path, standard_input=data).exit_code == 0
    assert json.loads((tmp_path / "stdin.json").read_text("utf-8"))["article"]["sentences"] == 12


def test_metadata_beside_the_file_is_read_and_options_override_it(tmp_path: Path) -> None:
    """NAME.meta.json states what the command line does not."""
    (tmp_path / "a.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "a.meta.json").write_text(
        json.dumps({"published": "2020-01-13", "outlet": "X", "url": "https://example.org/1"})
    )
    brief = json.loads(run("brief", tmp_path / "a.txt", "--outlet", "Y").stdout)
    assert brief["article"]["published"] == "2020-01-13"
    assert brief["article"]["outlet"] == "Y"
    assert brief["article"]["url"] == "https://example.org/1"
    assert brief["article"]["published_basis"] == "document"


def test_a_file_that_fails_is_named_and_the_others_are_written(tmp_path: Path) -> None:
    """Exit code 1, one line for each failure with its code, no traceback, no lost article."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "english.txt").write_text("Nothing in Arabic here.")
    (tmp_path / "meta.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "meta.meta.json").write_text("{")
    (tmp_path / "list.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "list.meta.json").write_text("[]")
    names = ["empty.txt", "english.txt", "meta.txt", "list.txt", "missing.txt"]
    result = run("brief", *(tmp_path / name for name in names), SEED, "-o", tmp_path / "out")
    assert result.exit_code == 1
    codes = [line.removeprefix(f"{tmp_path}/").split(": ")[:2] for line in result.stderr.splitlines()]
    assert codes == [
        ["empty.txt", "empty"],
        ["english.txt", "not-arabic"],
        ["meta.txt", "bad-metadata"],
        ["list.txt", "bad-metadata"],
        ["missing.txt", "unreadable"],
    ]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["seed.json"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["brief"],
        ["brief", "a.txt", "b.txt"],
        ["brief", "x/a.txt", "y/a.txt", "-o", "out"],
        ["brief", str(SEED), "--engine", "babelfish"],
        ["brief", str(SEED), "--format", "pdf"],
        ["nonsense"],
    ],
)
def test_wrong_use_has_exit_code_2(arguments: list[str]) -> None:
    """Calls that can't be meant are refused before anything is read or written."""
    assert run(*arguments).exit_code == 2


def test_a_bad_date_names_the_file_and_what_is_expected() -> None:
    """A wrong --published fails the file with a clear message."""
    result = run("brief", SEED, "--published", "yesterday")
    assert result.exit_code == 1
    assert "published is not an ISO 8601 date" in result.stderr


def test_translate_gives_one_line_for_each_line() -> None:
    """Empty lines stay empty, so that line numbers agree with the input."""
    result = run("translate", standard_input="وصل الرئيس إلى موسكو\n\n  \nقال الرئيس إن الاتفاق مهم\n")
    assert result.exit_code == 0, result.output
    lines = result.stdout.split("\n")
    assert len(lines) == 5
    assert "Moscow" in lines[0]
    assert lines[1] == lines[2] == lines[4] == ""
    assert lines[3]


def test_the_same_file_gives_the_same_bytes() -> None:
    """A brief is a pure function of the article and the options."""
    assert run("brief", SEED).stdout == run("brief", SEED).stdout


def test_a_bad_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong environment variable is wrong use; the message names it."""
    monkeypatch.setenv("MUJAZ_ENGINES", "babelfish")
    result = run("brief", SEED)
    assert result.exit_code == 2
    assert "MUJAZ_ENGINES" in result.stderr


def test_the_terminology_has_names_with_and_without_clitics() -> None:
    """The CSV that Amazon Translate imports; its matching is exact, so clitics have rows of their own."""
    lines = run("terminology", "export").stdout.splitlines()
    assert lines[0] == "ar,en"
    assert "موسكو,Moscow" in lines
    assert "وموسكو,and Moscow" in lines
    assert "وموسكو,and Moscow" not in run("terminology", "export", "--no-clitics").stdout.splitlines()
