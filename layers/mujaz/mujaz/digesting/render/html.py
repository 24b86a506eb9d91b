"""The digest as one HTML file: no network, readable without script, in the look of a brief.

All text goes through escaping. The page has no script; its Content-Security-Policy allows its own style by its hash
and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined, Template
from markupsafe import Markup, escape

from mujaz.briefing.render.view import web_address
from mujaz.briefing.wording.dates import say
from mujaz.digesting.model import BriefCite, BriefRef, Digest
from mujaz.digesting.render import view
from mujaz.digesting.render.drawing import draw, tolls_over_time
from mujaz.inert import escaped, safe
from mujaz.pictures import STYLE as PICTURES_STYLE


@lru_cache(maxsize=1)
def _template() -> Template:
    brief_style = files("mujaz.briefing.render").joinpath("templates", "brief.css").read_text("utf-8")
    folder = files("mujaz.digesting.render").joinpath("templates")
    style = brief_style + PICTURES_STYLE + folder.joinpath("digest.css").read_text("utf-8")
    source = "'sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii") + "'"
    environment = Environment(
        loader=DictLoader({"digest.html": folder.joinpath("digest.html.j2").read_text("utf-8")}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: safe(value) if type(value) is str else value,
    )
    environment.globals.update(
        view=view, full=view.FULL, verdict=view.VERDICT,
        style=Markup(style),  # noqa: S704 (our own files, not article text)
        policy=f"default-src 'none'; style-src {source}; base-uri 'none'; form-action 'none'",
    )  # fmt: skip
    return environment.get_template("digest.html")


def to_html(digest: Digest) -> str:
    """Return the digest as a self-contained HTML page; the same digest gives the same bytes."""
    briefs = view.Briefs(digest)

    def cites(cited: Iterable[BriefCite]) -> Markup:
        links = " ".join(_link(group) for group in briefs.grouped(cited))
        return Markup(f'<span class="cites">{links}</span>')  # noqa: S704 (made of escaped pieces)

    # Pictures escape their own words.
    tolls = {
        identity: (Markup(chart.svg), chart.caption)  # noqa: S704
        for identity, chart in tolls_over_time(digest.stories).items()
    }
    pictures = {name: Markup(picture) for name, picture in draw(digest)._asdict().items()}  # noqa: S704
    table = Markup("\n".join(_row(number, brief) for number, brief in enumerate(digest.briefs, 1)))  # noqa: S704
    return _template().render(digest=digest, briefs=briefs, cites=cites, tolls=tolls, pictures=pictures, table=table)


def _row(number: int, brief: BriefRef) -> str:
    """Return the row of a brief in the table of all: of ten thousand, which a template takes four times as long for."""
    address = web_address(brief.url)
    source = f' <a href="{_text(address)}" rel="noopener noreferrer nofollow">source</a>' if address else ""
    published = say(brief.published) if brief.published else "not stated"
    return (
        f'<tr id="b{number}"><th scope="row">{number}</th>'
        f'<td data-head="Outlet">{_text(brief.outlet or "not stated")}</td>'
        f'<td data-head="Published">{_text(published)}</td>'
        f'<td>{_text(brief.headline)}{source}</td><td class="small" data-head="File">{_text(brief.name)}</td></tr>'
    )


def _text(text: str) -> Markup:
    """Return text as the template would write it."""
    return escape(safe(text))


def _link(group: view.CiteGroup) -> str:
    """Link to the brief that is cited: its Arabic in the title."""
    named = f"sentence {group.sentence}" if group.sentence else "title"
    title = f'title="{escaped(group.arabic)}"'
    if not group.brief:
        return f'<span class="cite" {title}>{group.label}</span>'
    said = f"brief {group.brief}, {escaped(group.outlet)}, {named}"
    return f'<a class="cite" href="#b{group.brief}" {title} aria-label="{said}">{group.label}</a>'
