"""The brief as one HTML file: no network, readable without script, Arabic right to left beside English.

All text goes through escaping. A Content-Security-Policy in the page allows its own style and script by their hashes
and nothing else, so that even a text that escaped escaping could run and load nothing.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined, Template
from markupsafe import Markup

from mujaz.briefing.model import Brief, CiteModel, SentenceModel
from mujaz.briefing.render import view
from mujaz.briefing.render.illustration import illustrate
from mujaz.inert import escaped, safe
from mujaz.pictures import STYLE as PICTURES_STYLE

_FILES = ("brief.html.j2", "brief.css", "brief.js")


def _source(text: str) -> str:
    """Content-Security-Policy source expression of an inline style or script."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii") + "'"


def _finished(value: object) -> object:
    """Escape whatever the template writes; only what this module has made as markup stays as it is."""
    return value if type(value) is Markup else escaped(str(value))


@lru_cache(maxsize=1)
def _template() -> Template:
    folder = files("mujaz.briefing.render").joinpath("templates")
    page, style, script = (folder.joinpath(name).read_text("utf-8") for name in _FILES)
    style += PICTURES_STYLE
    environment = Environment(
        loader=DictLoader({"brief.html": page}),
        # `_finished` escapes everything, and takes out controls too, in half the time. It knows no strings that pass as
        # markup by themselves: what somebody forgets to mark is escaped twice, never not at all.
        autoescape=False,  # noqa: S701
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finished,
    )
    environment.filters.update(
        cites=_cites, arabic=_arabic, state=_state, english=_english, anchor=view.anchor, label=view.label,
        country=view.country,
    )  # fmt: skip
    environment.globals.update(
        anchor=view.anchor, label=view.label, published=view.published, web_address=view.web_address,
        engines=view.engines, grade=view.grade, chain=view.chain, country=view.country, arabic=_arabic, state=_state,
        english=_english, cost=view.cost,
        # Our own files, not article text.
        style=Markup(style), script=Markup(script),  # noqa: S704
        policy=f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)}; base-uri 'none'; "
        "form-action 'none'",
    )  # fmt: skip
    return environment.get_template("brief.html")


def to_html(brief: Brief) -> str:
    """Return the brief as a self-contained HTML page; the same brief gives the same bytes."""
    sources = {sentence.n: sentence for sentence in brief.translation.sentences}
    return _template().render(brief=brief, sources=sources, pictures=illustrate(brief))


# What a page has hundreds of is written by filters rather than by macros, which take ten times as long.


def _cites(cites: Sequence[CiteModel], sources: Mapping[int, SentenceModel]) -> Markup:
    """Write links to the sentences that bear a statement out."""
    links = " ".join([_link(group, sources) for group in view.grouped(cites)])
    return Markup(f'<span class="cites">{links}</span>')  # noqa: S704 (made of escaped pieces)


def _link(group: view.CiteGroup, sources: Mapping[int, SentenceModel]) -> str:
    """Link to a cited sentence: its Arabic in the title, the place of the words in the sentence for the script."""
    sentence = sources.get(group.sentence)
    spans = " ".join(_span(piece, sentence) for piece in group.pieces) if sentence else ""
    named = f"sentence {group.sentence}" if group.sentence else "title"
    return (
        f'<a class="cite" href="#{view.anchor(group.sentence)}" title="{escaped(group.arabic)}" '
        f'aria-label="{group.label}, source: {named}" data-spans="{spans}">{group.label}</a>'
    )


def _span(piece: CiteModel, sentence: SentenceModel) -> str:
    """Say where a cite stands in its sentence as it is shown, in UTF-16 units, which are what a script counts in."""
    start = max(0, piece.start - sentence.start)
    end = max(start, piece.end - sentence.start)
    return f"{_units(sentence.ar[:start])}-{_units(sentence.ar[:end])}"


def _units(text: str) -> int:
    return len(safe(text).encode("utf-16-le", "surrogatepass")) // 2


def _arabic(text: str, tag: str = "span") -> Markup:
    """Write Arabic with its language and direction."""
    return Markup(f'<{tag} class="ar" dir="rtl" lang="ar">{escaped(text)}</{tag}>')  # noqa: S704 (escaped)


def _state(status: str) -> Markup:
    """Write the status of an event or a figure."""
    return Markup(f'<span class="status status-{status}">{view.STATUS[status]}</span>')  # noqa: S704 (our own words)


def _english(sentence: SentenceModel) -> Markup:
    """Write a sentence's English with its doubtful words marked, and below it what the doubts are."""
    if sentence.en:
        pieces = (
            f'<span class="doubt">{escaped(text)}</span>' if doubt else escaped(text)
            for text, doubt in view.doubtful(sentence)
        )
        text = "".join(pieces)
    else:
        text = "<em>no translation</em>"
    figures = (f' <strong class="source">[source: {escaped(figure)}]</strong>' for figure in sentence.source_figures)
    flags = (f'<span class="flag">{escaped(flag.about)} ({escaped(flag.code)})</span>' for flag in sentence.flags)
    return Markup(text + "".join((*figures, *flags)))  # noqa: S704 (made of escaped pieces)
