"""The command ``mujaz digest``: a folder or bucket of briefs and a period in, the digest of that period out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from mujaz.digesting.model import Digest, Period, Skipped
    from mujaz.digesting.report import Report
    from mujaz.digesting.watchlist import Watchlist

DIGEST_JSON = "digest.json"
S3 = "s3://"
_OTHER_FORMS = (".meta.json", ".stix.json")
"""what stands beside briefs by design, and is no brief"""
_NAMED = 20
"""objects left out that standard error names"""


def _period(start: str, end: str) -> Period:
    from pydantic import ValidationError  # noqa: PLC0415 (keeps `mujaz --version` fast)

    from mujaz.digesting.model import Period  # noqa: PLC0415

    try:
        return Period(start=start, end=end)
    except (ValidationError, ValueError) as error:
        raise click.BadParameter(
            "both are days, 2020-01-13, the second not before the first", param_hint="--from, --to"
        ) from error


def _watchlist(path: Path | None) -> Watchlist | None:
    from mujaz.digesting.watchlist import WatchlistError, load_watchlist  # noqa: PLC0415

    if path is None:
        return None
    try:
        return load_watchlist(path.read_text("utf-8"))
    except (WatchlistError, UnicodeDecodeError) as error:
        problems = error.problems if isinstance(error, WatchlistError) else ("no UTF-8 text",)
        raise click.ClickException("\n".join(f"{path.name}: {problem}" for problem in problems)) from error


def _reports(folder: Path, skipped: list[Skipped]) -> Iterator[Report]:
    """Yield the reports of the briefs below a folder, one in memory at a time; what is none goes to ``skipped``."""
    from mujaz.digesting.model import Skipped  # noqa: PLC0415
    from mujaz.digesting.report import NotABriefError, read_report  # noqa: PLC0415

    for name in sorted(_names(folder)):
        try:
            with open(os.path.join(folder, name), "rb") as file:  # noqa: PTH118, PTH123 (a Path of each takes as long as reading it)
                yield read_report(file.read(), name)
        except NotABriefError as error:
            skipped.append(error.skipped(name))
        except OSError as error:
            skipped.append(Skipped(name=name, code="unreadable", reason=error.strerror or "unreadable"))


def _names(folder: Path) -> Iterator[str]:
    """Yield the names of the JSON files below a folder that may be briefs, with slashes, relative to the folder."""
    for place, _, files in os.walk(folder):
        below = Path(place).relative_to(folder).as_posix() + "/"
        for name in files:
            if name.endswith(".json") and name != DIGEST_JSON and not name.endswith(_OTHER_FORMS):
                yield (below + name).removeprefix("./")


def _earlier(folders: list[Path], period: Period) -> list[Digest]:
    """Return the digests below the folders of periods that end before this one starts, the oldest first."""
    from mujaz.digesting.report import NotABriefError, read_digest  # noqa: PLC0415

    found: dict[str, Digest] = {}
    for path in sorted({path.resolve() for folder in folders for path in folder.rglob(DIGEST_JSON)}):
        try:
            digest = read_digest(path.read_bytes())
        except NotABriefError as error:
            click.echo(f"{path.name}: {error.code}: {error.reason}", err=True)
            continue
        if digest.period.end < period.start:
            found[digest.id] = digest
    return sorted(found.values(), key=lambda digest: (digest.period.end, digest.period.start, digest.id))


def _of_folder(source: str, output: Path, period: Period, watchlist_path: Path | None) -> Digest:
    """Return the digest of the briefs below a folder; ``output`` may hold earlier digests."""
    from mujaz.digesting.compose import digest  # noqa: PLC0415

    folder = Path(source)
    if not folder.is_dir():
        raise click.BadParameter(f"{source} is no folder", param_hint="SOURCE")
    default = folder / "watchlist.yaml"
    watchlist = _watchlist(watchlist_path or (default if default.is_file() else None))
    skipped: list[Skipped] = []
    earlier = _earlier([folder, output], period)
    return digest(_reports(folder, skipped), period, earlier=earlier, watchlist=watchlist, skipped=skipped)


def _of_bucket(source: str, period: Period, watchlist_path: Path | None) -> Digest:
    """Return the digest of the briefs in a bucket as they stand now; nothing is written to the bucket."""
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415

    from mujaz.cloud.clients import s3_client  # noqa: PLC0415
    from mujaz.cloud.digests import DigestDesk  # noqa: PLC0415
    from mujaz.cloud.trouble import describe  # noqa: PLC0415

    bucket = source.removeprefix(S3).rstrip("/")
    if not bucket or "/" in bucket:
        raise click.BadParameter("name the briefs bucket alone: s3://BUCKET", param_hint="SOURCE")
    watchlist = _watchlist(watchlist_path)
    try:
        desk = DigestDesk(s3_client(), bucket)
        return desk.made(desk.inputs(period), watchlist)
    except (BotoCoreError, ClientError) as error:
        told = describe(error)
        raise click.ClickException(f"{source} can't be read: {told.get('reason', told['error'])}") from error


@click.command("digest")
@click.argument("source", metavar="SOURCE")
@click.option("--from", "start", required=True, metavar="DATE", help="First day of the period, ISO 8601.")
@click.option("--to", "end", required=True, metavar="DATE", help="Last day of the period, inclusive.")
@click.option(
    "-o", "output", required=True, metavar="DIR", type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write PERIOD/digest.json, .md, .html and .atom into; digests that are there already are continued.",
)  # fmt: skip
@click.option(
    "--watchlist", "watchlist_path", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="What leads the digest (default: watchlist.yaml in SOURCE, if there is one).",
)  # fmt: skip
def digest_command(*, source: str, start: str, end: str, output: Path, watchlist_path: Path | None) -> None:
    """Write the digest of the briefs (JSON) in SOURCE for a period: a folder, or s3://BUCKET, a stack's briefs bucket.

    What is no brief is named on standard error and in the digest, and left out.
    """
    from mujaz.digesting.cycles import without_search_for_cycles  # noqa: PLC0415

    with without_search_for_cycles():
        made, target = _written(source, output, _period(start, end), watchlist_path)
    for left_out in made.skipped[:_NAMED]:
        click.echo(f"{left_out.name}: {left_out.code}: {left_out.reason}", err=True)
    if len(made.skipped) > _NAMED:
        click.echo(f"... and {len(made.skipped) - _NAMED} more; {DIGEST_JSON} names all", err=True)
    click.echo(f"{target}: {made.headline}")


def _written(source: str, output: Path, period: Period, watchlist_path: Path | None) -> tuple[Digest, Path]:
    """Write the digest in all forms; return it and the folder that it is in."""
    from mujaz.digesting.render import to_atom, to_html, to_json_bytes, to_markdown  # noqa: PLC0415

    if source.startswith(S3):
        made = _of_bucket(source, period, watchlist_path)
    else:
        made = _of_folder(source, output, period, watchlist_path)
    target = output / period.label
    target.mkdir(parents=True, exist_ok=True)
    (target / DIGEST_JSON).write_bytes(to_json_bytes(made))
    for form, render in (("md", to_markdown), ("html", to_html), ("atom", to_atom)):
        (target / f"digest.{form}").write_text(render(made), "utf-8")
    return made, target
