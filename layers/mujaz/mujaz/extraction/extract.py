"""All facts of an article, in the order in which they build on each other."""

from __future__ import annotations

from mujaz.article import Article
from mujaz.extraction.attribution import extract_attributions
from mujaz.extraction.dates import date_flags, extract_dates
from mujaz.extraction.events import extract_events
from mujaz.extraction.figures import extract_figures
from mujaz.extraction.names import extract_names
from mujaz.extraction.quotes import extract_quotes
from mujaz.facts import Facts, Name


def extract(article: Article) -> Facts:
    """Take the facts from an article's Arabic; the same article gives the same facts."""
    # Names first: what stands inside a name is neither a number nor a date.
    names = extract_names(article)
    dates = extract_dates(article, names)
    attributions = extract_attributions(article, names)
    return Facts(
        figures=extract_figures(article, names, dates, attributions),
        dates=dates,
        people=_of_kind(names, "person"),
        organisations=_of_kind(names, "organisation"),
        places=_of_kind(names, "place"),
        attributions=attributions,
        quotes=extract_quotes(article, names, attributions),
        events=extract_events(article, names, dates, attributions),
        flags=date_flags(article, dates),
    )


def _of_kind(names: tuple[Name, ...], kind: str) -> tuple[Name, ...]:
    return tuple(name for name in names if name.kind == kind)
