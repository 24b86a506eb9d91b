"""The commands that check what was written: a translation against its Arabic, a brief against its article."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mujaz.article import Metadata
from mujaz.reading.rejection import RejectionError

if TYPE_CHECKING:
    from collections.abc import Callable

    from mujaz.article import Article
    from mujaz.briefing.lint import Finding
    from mujaz.briefing.model import Brief

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


def _load(brief_path: Path, article_path: Path) -> tuple[Brief, Article]:
    """Read a brief and its article, the article with what the brief says was stated of it."""
    from pydantic import ValidationError  # noqa: PLC0415

    from mujaz.briefing.model import Brief  # noqa: PLC0415
    from mujaz.reading.text import read_text  # noqa: PLC0415

    try:
        brief = Brief.model_validate_json(brief_path.read_bytes())
    except ValidationError as error:
        places = ", ".join(".".join(map(str, item["loc"])) or "the whole" for item in error.errors()[:5])
        raise click.ClickException(f"{brief_path.name} is no mujaz.brief/1: {places}") from error
    stated = brief.article
    published = date.fromisoformat(stated.published[:10]) if stated.published else None
    metadata = Metadata(stated.key, stated.outlet, stated.url, stated.title, published, stated.published_basis)
    try:
        return brief, read_text(article_path.read_bytes(), metadata)
    except RejectionError as rejection:
        raise click.ClickException(f"{article_path.name}: {rejection.code}: {rejection}") from rejection


def _report(check: Callable[[Brief, Article], list[Finding]], brief: Path, article: Path) -> None:
    findings = check(*_load(brief, article))
    for finding in findings:
        click.echo(str(finding))
    click.echo(f"{brief.name}: {len(findings)} findings" if findings else f"{brief.name}: nothing found", err=True)
    sys.exit(1 if findings else 0)


@click.command("verify")
@click.argument("brief", type=_FILE)
@click.argument("article", type=_FILE)
def verify_command(brief: Path, article: Path) -> None:
    """Derive every cite, hash and figure of BRIEF (JSON) again from ARTICLE.

    Prints a line for each place that does not follow from the article; the exit code is 1 if there is one.
    """
    from mujaz.briefing.verify import verify  # noqa: PLC0415

    _report(verify, brief, article)


@click.command("lint")
@click.argument("brief", type=_FILE)
@click.argument("article", type=_FILE)
def lint_command(brief: Path, article: Path) -> None:
    """Check BRIEF (JSON) of ARTICLE against the rules of analytic writing (ICD 203, ICD 206, AJP-2.1).

    Prints a line for each broken rule with the clause that it comes from; the exit code is 1 if there is one.
    """
    from mujaz.briefing.lint import lint  # noqa: PLC0415

    _report(lint, brief, article)


@click.command("audit")
def audit_command() -> None:
    """Audit translations of any system: lines "Arabic TAB English" in, one JSON object {"flags": [...]} a line out.

    Nothing is sent anywhere. An empty line gives no flags; a line without a tab has no English and is flagged so.
    """
    from mujaz.translation.audit import audit_pair  # noqa: PLC0415

    for raw in sys.stdin.buffer:
        line = raw.decode("utf-8", errors="replace").rstrip("\r\n")
        arabic, _, english = line.partition("\t")
        result = audit_pair(arabic, english) if line.strip() else {"flags": []}
        click.echo(json.dumps(result, ensure_ascii=False))
