"""The forms of a brief by name: what settings and the command line call them, and how each is written.

A form's module is imported when the first brief is written in it: Word documents need libraries that a cold start
should not pay for.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import NamedTuple

from mujaz.briefing.model import Brief


class Form(NamedTuple):
    """A form: the ending of its files, its media type, and the function that writes it."""

    ending: str
    media_type: str
    module: str
    function: str


FORMS = {
    "json": Form("json", "application/json", "plain", "to_json"),
    "md": Form("md", "text/markdown; charset=utf-8", "markdown", "to_markdown"),
    "html": Form("html", "text/html; charset=utf-8", "html", "to_html"),
    "docx": Form(
        "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "to_docx"
    ),
    "stix": Form("stix.json", "application/stix+json;version=2.1", "stix", "to_stix"),
}  # fmt: skip
"""The forms in the order in which they are written."""


def render(brief: Brief, form: str) -> bytes:
    """Return the brief in a form, as bytes; the same brief gives the same bytes.

    Raises:
        KeyError: there is no such form.

    """
    named = FORMS[form]
    written = getattr(import_module(f"mujaz.briefing.render.{named.module}"), named.function)(brief)
    return written if isinstance(written, bytes) else str(written).encode("utf-8")


def parsed(names: str | Iterable[str]) -> tuple[str, ...]:
    """Read the names of forms, by commas; each once, in the order given.

    Raises:
        ValueError: a name is unknown. The message says what is allowed.

    """
    given = names.split(",") if isinstance(names, str) else [part for name in names for part in name.split(",")]
    wanted = dict.fromkeys(name.strip().lower() for name in given if name.strip())
    if not set(wanted) <= set(FORMS):
        raise ValueError(f"unknown form; allowed are {', '.join(FORMS)}")
    return tuple(wanted)
