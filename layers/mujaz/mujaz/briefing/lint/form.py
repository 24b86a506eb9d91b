# ruff: noqa: ARG001 (every check takes brief and article; its docstring is what it demands)
"""Rules about the brief as a record: figures and numbers borne out, the timeline in order, the id its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.article import Article
from mujaz.briefing import walk
from mujaz.briefing.lint.finding import Place, rule
from mujaz.briefing.model import Brief, DateModel, FigureModel, PeriodModel, content_id
from mujaz.briefing.sections import timeline_key
from mujaz.briefing.wording.dates import first_day, last_day
from mujaz.briefing.wording.numbers import bound_words, say_number

_FIGURES = "ICD 203, analytic tradecraft standards: statements are accurate to their sources"
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@rule("figure-value", _FIGURES)
def figure_value(brief: Brief, article: Article) -> Iterator[Place]:
    """The wording of a figure says its value, and the upper end of a range."""
    for index, figure in enumerate(brief.figures):
        if figure.bound == "tens_of":
            continue
        for value in (figure.value, figure.high):
            if value is not None and say_number(value) not in figure.text:
                yield Place(f"figures[{index}].text", "the wording does not say the value")


@rule("figure-bound", "ICD 203, D.6.e.(2): uncertainties are expressed and explained")
def figure_bound(brief: Brief, article: Article) -> Iterator[Place]:
    """The wording of a figure says its bound: "more than 280" is no count."""
    for index, figure in enumerate(brief.figures):
        if not any(word in figure.text for word in bound_words(figure.bound)):
            yield Place(f"figures[{index}].text", f"the wording does not say the bound ({figure.bound})")


@rule("figure-range", _FIGURES)
def figure_range(brief: Brief, article: Article) -> Iterator[Place]:
    """A range has two ends, the lower first; what is no range has one."""
    for index, figure in enumerate(brief.figures):
        if (figure.bound == "range") != (figure.high is not None) and figure.bound in ("range", "exact"):
            yield Place(f"figures[{index}].high", "bound and upper end do not agree")
        if figure.high is not None and figure.high < figure.value:
            yield Place(f"figures[{index}].high", "the upper end is below the lower")


@rule("figure-unit", _FIGURES)
def figure_unit(brief: Brief, article: Article) -> Iterator[Place]:
    """Killed, wounded, displaced, ... are people; percents are percents."""
    people = {"killed", "wounded", "missing", "displaced", "detained", "infected", "people"}
    for index, figure in enumerate(brief.figures):
        if figure.kind in people and figure.unit != "people":
            yield Place(f"figures[{index}].unit", "people are counted in another unit")
        if (figure.kind == "percent") != (figure.unit == "percent"):
            yield Place(f"figures[{index}].unit", "kind and unit do not agree")


@rule("numbers-borne-out", _FIGURES)
def numbers_borne_out(brief: Brief, article: Article) -> Iterator[Place]:
    """Each number in a headline, bottom line or key point is a figure's, a date's, or its cited sentence's."""
    known = {number for figure in brief.figures for number in _of_figure(figure)}
    times: list[DateModel | PeriodModel] = [*brief.dates, *(event.when for event in brief.events if event.when)]
    times += [figure.period for figure in brief.figures if figure.period]
    dated = {number for time in times for number in _of_date(time.value) | _of_date(time.end)}
    english = {row.n: set(_NUMBER.findall(row.en)) for row in brief.translation.sentences}
    for placed in walk.statements(brief):
        said = set(_NUMBER.findall(placed.text))
        for cite in placed.cites:
            said -= english.get(cite.sentence, set())
        if said - known - dated:
            yield Place(placed.path, "a number that no figure, date or cited sentence has")


def _of_figure(figure: FigureModel) -> set[str]:
    text = " ".join([figure.text, figure.what])
    return set(_NUMBER.findall(text))


def _of_date(value: str | None) -> set[str]:
    day = first_day(value or "")
    return set() if day is None else {str(day.day), str(day.year), *_NUMBER.findall(value or "")}


@rule("dates-exist", _FIGURES)
def dates_exist(brief: Brief, article: Article) -> Iterator[Place]:
    """Each date is one of the calendar, and an interval ends after it begins."""
    for index, date in enumerate(brief.dates):
        yield from _date_exists(f"dates[{index}]", date.value, date.end)
    for index, entry in enumerate(brief.timeline):
        yield from _date_exists(f"timeline[{index}].when", entry.when.value, entry.when.end)


def _date_exists(path: str, value: str | None, end: str | None) -> Iterator[Place]:
    for part in (value, end):
        if part is not None and first_day(part) is None:
            yield Place(path, "no such date")
    first, last = first_day(value or ""), last_day(end or "")
    if first and last and last < first:
        yield Place(path, "ends before it begins")


@rule("timeline-ordered", "ICD 203, D.6.e.(6): clear and logical argumentation")
def timeline_ordered(brief: Brief, article: Article) -> Iterator[Place]:
    """The timeline runs from the earliest to the latest."""
    keys = [timeline_key(entry) for entry in brief.timeline]
    for index in range(1, len(keys)):
        if keys[index] < keys[index - 1]:
            yield Place(f"timeline[{index}]", "earlier than the entry before it")


@rule("timeline-dated", _FIGURES)
def timeline_dated(brief: Brief, article: Article) -> Iterator[Place]:
    """Each time of the timeline is one that the article gives."""
    given = {(date.value, date.end) for date in brief.dates if date.value}
    starts = {date.value for date in brief.dates if date.value}
    if brief.article.published:
        starts.add(brief.article.published)
    for index, entry in enumerate(brief.timeline):
        if (entry.when.value, entry.when.end) not in given and entry.when.value not in starts:
            yield Place(f"timeline[{index}].when", "a time that the article does not give")


@rule("sizes", "mujaz.brief/1: the article's size")
def sizes(brief: Brief, article: Article) -> Iterator[Place]:
    """The brief states the article's size in characters and sentences."""
    if brief.article.characters != len(article.text):
        yield Place("article.characters", "not the length of the article")
    if brief.article.sentences != sum(sentence.n > 0 for sentence in article.sentences):
        yield Place("article.sentences", "not the number of the article's sentences")


@rule("id-of-content", "mujaz.brief/1: the id follows from the content")
def id_of_content(brief: Brief, article: Article) -> Iterator[Place]:
    """The id is that of the content: a brief changed by hand has another."""
    if content_id(brief) != brief.id:
        yield Place("id", "the content was changed after the brief was made")
