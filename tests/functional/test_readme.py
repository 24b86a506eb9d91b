"""Every example in the README and in docs/ is run: what a newcomer is told to type works and prints what is shown.

A ``console`` block is run line by line: lines after ``$`` are commands, the lines below must each stand in the output
(``...`` stands for any). A ``sh`` block needs an account, Docker or minutes: its `make` targets and files must exist.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mujaz.digesting.watchlist import load_watchlist

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
BLOCK = re.compile(r"^```(console|sh|yaml)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for number, match in enumerate(BLOCK.finditer(page.read_text("utf-8"))):
            if match[1] == language:
                yield f"{page.name}-{number}", match[2]


CONSOLE = dict(blocks("console"))
SHELL = dict(blocks("sh"))


def steps(block: str) -> Iterator[tuple[str, list[str]]]:
    """Commands with the output lines that are shown below them."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        yield command, [line for line in shown if line.strip() not in {"", "..."}]


@pytest.mark.parametrize("name", CONSOLE)
def test_console_examples_print_what_they_show(name: str, tmp_path: Path) -> None:
    """Each command of the block succeeds and prints every line that the page shows."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    for entry in ("tests", "events", "bench"):
        (folder / entry).symlink_to(ROOT / entry)
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    environment.pop("MUJAZ_ENGINES", None)
    for command, shown in steps(CONSOLE[name]):
        done = subprocess.run(
            command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr
        for line in shown:
            pattern = ".*".join(re.escape(piece) for piece in line.strip().split("..."))
            assert re.search(pattern, done.stdout), f"{line!r} is not in the output of {command}"


def test_there_are_console_examples() -> None:
    """The README has examples to run; if the pattern above rots, this says so."""
    assert CONSOLE
    assert SHELL


@pytest.mark.parametrize("name", SHELL)
def test_shell_examples_name_what_exists(name: str) -> None:
    """Make targets and files of the examples that can't be run here are there."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for line in SHELL[name].splitlines():
        command = line.split("#")[0].split()
        if command[:1] == ["make"]:
            assert set(command[1:]) - {word for word in command if "=" in word} <= targets, line
        for word in command:
            if word.startswith(("events/", "tests/", "bench/", "scripts/")):
                assert (ROOT / word).exists(), line


def test_the_watchlist_of_the_readme_is_one() -> None:
    """What the README shows as watchlist.yaml is read without a complaint, and has rules."""
    shown = [text for name, text in blocks("yaml") if name.startswith("README") and text.startswith("rules:")]
    assert [load_watchlist(text).rules for text in shown if load_watchlist(text).rules] != []
