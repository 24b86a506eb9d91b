"""The command ``mujaz``: the main job on files, translation of lines, the demo, and the checks of `checking`."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mujaz import __version__
from mujaz.analysing import analyst_fields, source_table
from mujaz.checking import audit_command, lint_command, verify_command
from mujaz.digest_command import digest_command
from mujaz.model_command import model_group
from mujaz.reading.metadata import FIELDS, metadata_from
from mujaz.reading.rejection import RejectionError

if TYPE_CHECKING:
    from mujaz.article import Article, PublishedBasis
    from mujaz.briefing.model import Brief
    from mujaz.settings import Settings
    from mujaz.translation.engine import Engine

STANDARD_INPUT = "-"
_INPUT = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mujaz")
def cli() -> None:
    """Arabic news in, English intelligence brief out.

    Everything runs offline unless an engine that needs the network is asked for.
    """


def _settings() -> Settings:
    """Read the settings from the environment; a bad one is wrong use, named with what is allowed."""
    from mujaz.settings import SettingsError, load_settings  # noqa: PLC0415 (keeps `mujaz --version` fast)

    try:
        return load_settings()
    except SettingsError as error:
        raise click.UsageError(str(error)) from error


def _engines(names: str | None, settings: Settings) -> list[Engine]:
    from mujaz.translation.registry import make_engines  # noqa: PLC0415

    wanted = [name.strip() for name in names.split(",")] if names else list(settings.engines)
    try:
        return make_engines(wanted, settings.engine_options)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--engine") from error


def _stem(source: str) -> str:
    return "stdin" if source == STANDARD_INPUT else Path(source).stem


def _check_output(sources: Sequence[str], output: Path | None) -> None:
    """Refuse calls in which one brief would overwrite another or run into it."""
    if output is None and len(sources) > 1:
        raise click.UsageError("several files need -o DIR")
    twice = sorted(stem for stem, count in Counter(map(_stem, sources)).items() if count > 1)
    if twice:
        raise click.UsageError(f"several files would be written as {', '.join(twice)}: give them names of their own")


def _stated_metadata(source: str, options: Mapping[str, str | None]) -> dict[str, object]:
    """Return what NAME.meta.json states, overridden by the options given."""
    stated: dict[str, object] = {}
    if source != STANDARD_INPUT:
        path = Path(source).with_suffix(".meta.json")
        if path.is_file():
            try:
                loaded = json.loads(path.read_text("utf-8"))
            except (UnicodeDecodeError, json.JSONDecodeError) as error:
                raise RejectionError("bad-metadata", f"{path.name} is no JSON") from error
            if not isinstance(loaded, dict):
                raise RejectionError("bad-metadata", f"{path.name} is no JSON object")
            stated = {key: loaded.get(key) for key in FIELDS}
    return stated | {key: value for key, value in options.items() if value is not None}


def read_source(source: str, options: Mapping[str, str | None], max_bytes: int) -> Article:
    """Read a file, or standard input, with what is stated of it there and in ``options``.

    Raises:
        RejectionError: it is no Arabic article, or what is stated of it is wrong.
        OSError: it can't be read at all.

    """
    from mujaz.reading.text import read_text  # noqa: PLC0415

    data = sys.stdin.buffer.read() if source == STANDARD_INPUT else Path(source).read_bytes()
    basis: PublishedBasis = "command line" if options["published"] is not None else "document"
    key = None if source == STANDARD_INPUT else Path(source).name
    metadata = metadata_from(_stated_metadata(source, options), basis=basis, key=key)
    if metadata.retrieved is not None:
        metadata = replace(metadata, retrieved_basis="command line" if options.get("retrieved") else "document")
    return read_text(data, metadata, max_bytes=max_bytes)


def _forms(_context: click.Context, _parameter: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """Read the forms that are asked for, by commas or one by one."""
    from mujaz.briefing.render.forms import parsed  # noqa: PLC0415

    try:
        return parsed(values) or ("json",)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _write(brief: Brief, stem: str, forms: Sequence[str], output: Path | None) -> None:
    from mujaz.briefing.render.forms import FORMS, render  # noqa: PLC0415

    for form in forms:
        written = render(brief, form)
        if output is None:
            click.echo(written, nl=form != "docx")
        else:
            (output / f"{stem}.{FORMS[form].ending}").write_bytes(written)


def _progress(sources: Sequence[str]) -> Iterable[str]:
    """Return the sources, with a progress bar on standard error where a person watches many of them."""
    if len(sources) < 2 or not sys.stderr.isatty():
        return sources
    return _bar(sources)


def _bar(sources: Sequence[str]) -> Iterator[str]:
    with click.progressbar(sources, file=sys.stderr, label="briefs") as bar:
        yield from bar


@cli.command("brief")
@click.argument("sources", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--engine", help="Engines in order, by commas (default: MUJAZ_ENGINES, or phrasebook: nothing is sent anywhere)."
)
@click.option("--published", metavar="DATE", help="Publication date, ISO 8601. Relative dates are resolved against it.")
@click.option("--outlet", metavar="NAME", help="Who published the article.")
@click.option("--retrieved", metavar="TIME", help="When the article was retrieved, ISO 8601.")
@click.option(
    "--sources",
    "sources_file",
    metavar="FILE",
    type=_INPUT,
    help="Your grades of outlets (default: sources.yaml in DIR, where there is one).",
)
@click.option(
    "--analyst",
    "analyst_file",
    metavar="FILE",
    type=_INPUT,
    help="What you wrote about the article (default: NAME.analyst.yaml in DIR or beside the article).",
)
@click.option(
    "--format",
    "forms",
    metavar="FORMS",
    callback=_forms,
    multiple=True,
    help="Forms to write, by commas: json, md, html, docx, stix (default: json).",
)
@click.option(
    "-o",
    "output",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write NAME.json, ... into.",
)
def brief_command(
    *,
    sources: tuple[str, ...],
    engine: str | None,
    published: str | None,
    outlet: str | None,
    retrieved: str | None,
    sources_file: Path | None,
    analyst_file: Path | None,
    forms: tuple[str, ...],
    output: Path | None,
) -> None:
    """Write the brief of each Arabic FILE ("-" reads standard input).

    NAME.meta.json beside a file may state published, outlet, url, title and retrieved. Without -o the brief of one
    file is printed. What an analyst wrote (sources.yaml, NAME.analyst.yaml) is kept when a brief is written again. The
    exit code is 0, 1 when some file failed (each is named on standard error), 2 on wrong use.
    """
    from mujaz.pipeline import BriefOptions, brief  # noqa: PLC0415

    _check_output(sources, output)
    if analyst_file is not None and len(sources) > 1:
        raise click.UsageError("--analyst belongs to one file")
    settings = _settings()
    engines = _engines(engine, settings)
    if output is not None:
        output.mkdir(parents=True, exist_ok=True)
    table = source_table(sources_file, output)
    options = {"published": published, "outlet": outlet, "retrieved": retrieved}
    failures: list[str] = []
    for source in _progress(sources):
        try:
            article = read_source(source, options, settings.max_text_bytes)
            analyst = analyst_fields(analyst_file, _stem(source), output, Path(source).parent)
        except RejectionError as rejection:
            failures.append(f"{source}: {rejection.code}: {rejection}")
        except OSError as error:
            failures.append(f"{source}: unreadable: {error.strerror}")
        else:
            made = brief(article, engines, BriefOptions(analyst=analyst, sources=table))
            _write(made, _stem(source), forms, output)
    for failure in failures:
        click.echo(failure, err=True)
    sys.exit(1 if failures else 0)


@cli.command("translate")
@click.option(
    "--engine", help="Engines in order, by commas (default: MUJAZ_ENGINES, or phrasebook: nothing is sent anywhere)."
)
def translate_command(engine: str | None) -> None:
    """Translate Arabic lines from standard input, one English line each on standard output (empty for empty)."""
    from mujaz.pipeline import translate_line  # noqa: PLC0415

    engines = _engines(engine, _settings())
    for raw in sys.stdin.buffer:
        line = raw.decode("utf-8", errors="replace").strip()
        click.echo(translate_line(line, engines) if line else "")


@cli.command("demo")
def demo_command() -> None:
    """Run the whole system on this machine: the stack of template.yaml in moto, the seed article in, its brief out."""
    # The demo is not part of the library: it stands in the checkout that an editable installation points into.
    checkout = Path(__file__).resolve().parents[3]
    if (checkout / "template.yaml").is_file():
        sys.path.insert(0, str(checkout))
    try:
        from demo import run  # noqa: PLC0415
    except ImportError as error:
        raise click.ClickException(
            f"the demo needs a checkout with the development packages ({error.name} is missing): run `make demo` there"
        ) from error
    run()


@cli.group("terminology")
def terminology_group() -> None:
    """Our names for other systems."""


@terminology_group.command("export")
@click.option("--clitics/--no-clitics", default=True, help="Also with و, ل and ب written onto the name (default: yes).")
def terminology_export(*, clitics: bool) -> None:
    """Print people, places and organisations as CSV (ar,en), the form of a custom terminology of Amazon Translate."""
    from mujaz.translation.terminology import terminology_csv  # noqa: PLC0415

    click.echo(terminology_csv(clitics=clitics), nl=False)


for _command in (audit_command, digest_command, lint_command, model_group, verify_command):
    cli.add_command(_command)
