"""Tolls: figures of people who were killed, wounded, displaced, ... as sentences, and how much each is news."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from mujaz.briefing.candidate import Candidate, position
from mujaz.briefing.context import Context, remembered
from mujaz.briefing.datelines import opening
from mujaz.briefing.wording.dates import is_after
from mujaz.briefing.wording.figures import figures_sentence
from mujaz.briefing.wording.text import with_article
from mujaz.facts import Figure, Period

_WEIGHT_OF_KIND = {"killed": 1.0, "wounded": 0.8, "missing": 0.8, "displaced": 0.8, "detained": 0.7, "infected": 0.8}


def tolls(context: Context) -> Iterator[Candidate]:
    """Figures of people who were killed, wounded, ... with one source and one period make one sentence.

    Of two sentences one of which has all figures of the other, only the fuller is told.
    """
    told = [f for f in context.facts.figures if f.kind in _WEIGHT_OF_KIND and _is_news(context, f)]
    groups = [
        (key, _one_period(list(group)))
        for key, group in groupby(told, key=lambda f: (f.cite.sentence, f.attributed_to or "", f.place or ""))
    ]
    counts = [frozenset((f.kind, f.value, f.bound) for f in figures) for _, figures in groups]
    for (key, figures), own in zip(groups, counts, strict=True):
        candidate = None if any(own < other for other in counts) else _toll(context, key, figures)
        if candidate is not None:
            yield candidate


def _toll(context: Context, key: tuple[int, str, str], figures: list[Figure]) -> Candidate | None:
    n, attributed_to, place = key
    since = any(context.is_since(figure.cite, figure.period) for figure in figures)
    timed = since or _happened_then(context, figures[0])
    shown = figures if timed else [replace(figure, period=None) for figure in figures]
    source = with_article(attributed_to) if attributed_to else None
    text = figures_sentence(shown, since=since, source=source, place=place or None)
    if not text:
        return None
    weight = max(_WEIGHT_OF_KIND[figure.kind] for figure in figures) * position(context, n, floor=0.85)
    recent = since and not _is_old(context, figures[0])
    weight *= 0.4 if _is_past(context, figures[0]) and not recent else 1
    weight *= 1 if recent or n <= opening(context) + 1 or _in_title(context, figures) else _DEEP
    weight *= _VAGUE if all(figure.bound == "tens_of" for figure in figures) else 1
    return Candidate(text, tuple(figure.cite for figure in figures), weight, "figures")


_VAGUE = 0.6
"""What "hundreds of people" weigh, where a number weighs 1."""


def _is_news(context: Context, figure: Figure) -> bool:
    """Whether a figure can be told by itself: it happened, and not at some other time that its sentence gives."""
    published = context.article.metadata.published
    if figure.status != "happened" or (figure.value <= 1 and figure.bound != "exact"):
        return False
    if published is not None and is_after(figure.period, published):
        return False
    if figure.period is not None or published is None:
        return True
    source = context.sentence(figure.cite.sentence)
    return all(
        date.value is None or date.value[:4] == str(published.year)
        for date in context.dates_in(source.start, source.end)
        if not context.is_since(figure.cite, Period(date.value))
    )


def _happened_then(context: Context, figure: Figure) -> bool:
    """Whether the period of a figure can be told as when it happened.

    "Officials said on Saturday that the toll rose to 92": the day is that of saying. A day is taken for the day of
    happening only where nobody is cited and it stands near the number; months and years hold for both.
    """
    if figure.period is None or figure.period.value is None:
        return False
    if len(figure.period.value) < 10 or figure.period.end:
        return True
    source = context.sentence(figure.cite.sentence)
    near = any(
        date.value == figure.period.value
        and min(abs(date.cite.start - figure.cite.end), abs(figure.cite.start - date.cite.end)) <= _NEAR
        for date in context.dates_in(source.start, source.end)
    )
    return near and not figure.attributed_to


_NEAR = 40
"""Characters between a number and a day that belong together."""


def _is_past(context: Context, figure: Figure) -> bool:
    """Whether a figure is of an earlier year than the article: background, not news."""
    value = figure.period.value if figure.period else None
    return value is not None and value[:4] < _year(context)


def _is_old(context: Context, figure: Figure) -> bool:
    """Whether a figure is counted since so long that its toll is history, not the news' own."""
    value = figure.period.value if figure.period else None
    return value is not None and int(value[:4]) + _HISTORY < int(_year(context) or value[:4])


_HISTORY = 5
"""Years back from which a toll is counted as history."""


@remembered
def _year(context: Context) -> str:
    """Return the year of the article: of its publication, else the last one that it dates anything in; "" for none."""
    published = context.article.metadata.published
    if published is not None:
        return str(published.year)
    return max((date.value[:4] for date in context.facts.dates if date.value), default="")


def _in_title(context: Context, figures: list[Figure]) -> bool:
    """Whether the title has one of the numbers."""
    titled = {item.value for item in context.facts.figures if item.cite.sentence == 0}
    return any(figure.value in titled for figure in figures)


_DEEP = 0.7
"""What a toll weighs that is told neither by the title nor by the first two sentences: it may be another event's."""


def _one_period(figures: list[Figure]) -> list[Figure]:
    """Keep the figures that share the first one's period: a sentence has one."""
    return [figure for figure in figures if figure.period in (None, figures[0].period)]
