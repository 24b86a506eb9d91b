"""What an analyst wrote, as the command ``mujaz brief`` finds it: sources.yaml and NAME.analyst.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from mujaz.briefing.analyst import SourceTable
    from mujaz.briefing.model import Analyst

SOURCES = "sources.yaml"


def source_table(given: Path | None, output: Path | None) -> SourceTable:
    """Return the table of the file given, or of sources.yaml in the output folder; an empty one where there is none.

    Raises:
        click.UsageError: the file is no table of sources.

    """
    from mujaz.briefing.analyst import AnalystFileError, SourceTable, read_sources  # noqa: PLC0415

    path = _first(given, [output / SOURCES] if output else [])
    if path is None:
        return SourceTable()
    try:
        return read_sources(path.read_bytes())
    except AnalystFileError as error:
        raise click.UsageError(f"{path}: {error}") from error


def analyst_fields(given: Path | None, stem: str, output: Path | None, beside: Path) -> Analyst:
    """Return what the analyst wrote: in the file given, in the output folder, or beside the article, in this order.

    Raises:
        RejectionError: ``bad-analyst-file``; writing the brief without it would lose the analyst's words.

    """
    from mujaz.briefing.analyst import SUFFIX, AnalystFileError, read_analyst  # noqa: PLC0415
    from mujaz.briefing.model import Analyst  # noqa: PLC0415
    from mujaz.reading.rejection import RejectionError  # noqa: PLC0415

    folders = [folder for folder in (output, beside) if folder is not None]
    path = _first(given, [folder / f"{stem}{SUFFIX}" for folder in folders])
    if path is None:
        return Analyst()
    try:
        return read_analyst(path.read_bytes())
    except AnalystFileError as error:
        raise RejectionError("bad-analyst-file", f"{path.name}: {error}") from error


def _first(given: Path | None, places: list[Path]) -> Path | None:
    return given or next((place for place in places if place.is_file()), None)
