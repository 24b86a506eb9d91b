"""The command ``mujaz model``: models for the engine ``neural``, fetched, checked and converted."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import click

_HEX = 64


@click.group("model")
def model_group() -> None:
    """Models for the engine neural, which translates on this machine."""


@model_group.command("list")
def list_command() -> None:
    """Print the models that `mujaz model get` knows: name, what it is, where it comes from."""
    from mujaz.translation.model_store import SOURCES  # noqa: PLC0415 (keeps `mujaz --version` fast)

    for source in SOURCES.values():
        click.echo(f"{source.name}\t{source.about}\t{source.url}")


@model_group.command("get")
@click.argument("name")
@click.option(
    "-o", "folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path),
    help="Folder of the model (default: models/NAME). Set MUJAZ_NEURAL_MODEL to it.",
)  # fmt: skip
@click.option("--sha256", "expected", metavar="HEX", help="The SHA-256 that the archive must have.")
@click.option("--accept-hash", is_flag=True, help="Take the archive as it comes and write its SHA-256 down.")
@click.option(
    "--archive", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The archive, fetched elsewhere: nothing is downloaded.",
)  # fmt: skip
@click.option("--mirror", metavar="URL", help="Fetch from this server instead, below the same path.")
def get_command(
    *, name: str, folder: Path | None, expected: str | None, accept_hash: bool, archive: Path | None, mirror: str | None
) -> None:
    """Fetch the model NAME, check its SHA-256, convert it if need be (see `mujaz model list`).

    A download that was cut off goes on where it stopped. The exit code is 0, or 1 with the reason on standard error.
    """
    from mujaz.translation.model_store import SOURCES, Hashes, ModelStoreError, fetch_model  # noqa: PLC0415

    source = SOURCES.get(name)
    if source is None:
        raise click.BadParameter(f"known are {', '.join(SOURCES)}", param_hint="NAME")
    if expected is not None and (len(expected) != _HEX or not set(expected.lower()) <= set("0123456789abcdef")):
        raise click.BadParameter(f"{_HEX} hexadecimal digits", param_hint="--sha256")
    if mirror is not None:
        source = replace(source, url=mirror.rstrip("/") + urlsplit(source.url).path)
    target = folder or Path("models") / name
    try:
        with click.progressbar(length=0, label=name, file=sys.stderr) as bar:
            found = fetch_model(source, target, Hashes(expected, accept_hash), archive=archive, progress=bar.update)
    except ModelStoreError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{target}: SHA-256 of the archive {found}\nMUJAZ_NEURAL_MODEL={target}")
