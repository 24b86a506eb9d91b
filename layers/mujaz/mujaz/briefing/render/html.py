"""The brief as one HTML file: no network, readable without script, Arabic right to left beside English.

All text goes through jinja2's escaping. A Content-Security-Policy in the page allows its own style and script by their
hashes and nothing else, so that even a text that escaped escaping could run and load nothing.
"""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined, Template
from markupsafe import Markup

from mujaz.briefing.model import Brief, CiteModel, SentenceModel
from mujaz.briefing.render import view
from mujaz.inert import safe

_FILES = ("brief.html.j2", "brief.css", "brief.js")


def _source(text: str) -> str:
    """Content-Security-Policy source expression of an inline style or script."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii") + "'"


@lru_cache(maxsize=1)
def _template() -> Template:
    folder = files("mujaz.briefing.render").joinpath("templates")
    page, style, script = (folder.joinpath(name).read_text("utf-8") for name in _FILES)
    environment = Environment(
        loader=DictLoader({"brief.html": page}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: safe(value) if type(value) is str else value,
    )
    environment.globals.update(
        anchor=view.anchor, label=view.label, grouped=view.grouped,
        published=view.published, web_address=view.web_address, engines=view.engines, grade=view.grade,
        chain=view.chain, country=view.country, doubtful=view.doubtful, status=view.STATUS,
        # Our own files, not article text: the only Markup there is.
        style=Markup(style), script=Markup(script),  # noqa: S704
        policy=f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)}; base-uri 'none'; "
        "form-action 'none'",
    )  # fmt: skip
    return environment.get_template("brief.html")


def to_html(brief: Brief) -> str:
    """Return the brief as a self-contained HTML page; the same brief gives the same bytes."""
    sources = {sentence.n: sentence for sentence in brief.translation.sentences}

    def spans(group: view.CiteGroup) -> str:
        return " ".join(_span(piece, sources[group.sentence]) for piece in group.pieces if group.sentence in sources)

    return _template().render(brief=brief, spans=spans)


def _span(piece: CiteModel, sentence: SentenceModel) -> str:
    """Say where a cite stands in its sentence as it is shown, in UTF-16 units, which are what a script counts in."""
    before = sentence.ar[: max(0, piece.start - sentence.start)]
    within = sentence.ar[: max(0, piece.end - sentence.start)]
    start, end = (len(safe(text).encode("utf-16-le", "surrogatepass")) // 2 for text in (before, within))
    return f"{start}-{end}"
