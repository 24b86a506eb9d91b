"""What the headline, the bottom line and the key points choose from: sentences in English, each with its weight.

Each candidate is one sentence of English with the cites that bear it out. Figures of people give sentences by
template; events and statements the engine's clause, with source, status and resolved dates; the article's other
sentences stand in where facts are few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import Literal

from mujaz.article import Cite, Sentence
from mujaz.briefing.attributing import attributed, quoted
from mujaz.briefing.clauses import clause, dated, quotation, tidy_words, with_first_article
from mujaz.briefing.context import Context
from mujaz.briefing.frames import frame, tell
from mujaz.briefing.readable import ROUGH, UNFINISHED, roughness, trimmed
from mujaz.briefing.sections import event_what, quoted_in, told_events
from mujaz.briefing.wording.dates import MONTHS, WEEKDAYS, is_after
from mujaz.briefing.wording.figures import figures_sentence
from mujaz.briefing.wording.markers import with_status
from mujaz.briefing.wording.text import content_words, sentence, shortened, similarity, with_article, words
from mujaz.briefing.wording.voice import reported
from mujaz.facts import Attribution, Event, EventStatus, Figure, Period

CandidateKind = Literal["event", "figures", "statement", "sentence"]
_ALIKE = 0.6
"""Share of the shorter sentence's words from which two sentences say the same."""
_TWIN = 0.8
"""Share from which they say the same whatever the words are."""
_TIME_WORDS = frozenset([*MONTHS, *WEEKDAYS])
_LEAD = 0.3
"""What the first sentence weighs more: in news it nearly always tells what happened."""
_BAR = 0.3
"""Beyond the fewest key points, what weighs less is not worth telling."""
_FEWEST_WORDS = 5
"""A clause of fewer words tells nothing by itself ("The newspaper reported on Friday that")."""


@dataclass(frozen=True)
class Candidate:
    """A sentence that might be told; ``weight`` (0 to 1.5 or so) orders candidates within one article."""

    text: str
    cites: tuple[Cite, ...]
    weight: float
    kind: CandidateKind
    event: Event | None = None
    rough: float = 0.0
    """How hard its English is to follow; see `roughness`."""
    known: frozenset[str] = frozenset()
    """Words that come again all over the article: of its names and roles, of days and months."""

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words that carry meaning."""
        return content_words(self.text)

    @property
    def first(self) -> int:
        """Where in the article it begins."""
        return min(cite.start for cite in self.cites)


def candidates(context: Context) -> list[Candidate]:
    """Return all candidates, weightiest first."""
    found = [*_figures(context), *_events(context), *_statements(context), *_quotes(context), *_sentences(context)]
    known = frozenset(words(" ".join(context.name_words | _TIME_WORDS)))
    known |= content_words(" ".join(person.role or "" for person in context.facts.people))
    told = [_judged(context, replace(item, known=known)) for item in found if _tells(item.text)]
    return sorted(told, key=lambda item: (-item.weight, item.first))


def _judged(context: Context, item: Candidate) -> Candidate:
    """Weigh a candidate by how well its English reads, its last clauses cut where that makes it clearer.

    Templates over figures and sentences of good engines read well.
    """
    if item.kind == "figures" or all(context.is_fluent(cite.sentence) for cite in item.cites):
        return item
    text = trimmed(context, item.text)
    rough = roughness(context, text) * (_FRAMED if _has_frame(context, item) else 1)
    return replace(item, text=text, rough=rough, weight=item.weight / (1 + _ROUGHNESS * rough))


def _has_frame(context: Context, item: Candidate) -> bool:
    """Whether a candidate is told by a verb frame: its subject and its verb are surely right."""
    return item.event is not None and frame(context, item.event.cite) is not None and not item.text.count("“")


_FRAMED = 0.4
"""Share of its roughness that counts where a verb frame tells a clause."""
_ROUGHNESS = 0.3
"""How fast a candidate loses weight: a quarter at one disturbance. The main thing, told poorly, goes before trifles."""


def _tells(text: str) -> bool:
    """Whether a sentence says something by itself and breaks off nowhere."""
    told = re.sub(r"^.{3,80}? (?:said|urged|denied)(?: that|:) ", "", text.rstrip(".")).split()
    holes = text.count("[…]")
    whole = len(told) >= _FEWEST_WORDS and told[-1].lower() not in UNFINISHED and holes <= 0.15 * len(told)
    return whole and not _ONLY_SPEAKS.search(text)


_ONLY_SPEAKS = re.compile(
    r"^(?:\S+ ){1,12}(?:said|confirmed|stated|added|announced|explained|reported|noted|stressed|mentioned)"
    r"(?: in (?:a|an|its|his) (?:\w+ )?(?:statement|interview|report|speech))?\.?$"
)
"""A sentence that tells only that somebody spoke."""

_FRAGMENT = re.compile(
    r"^(?:after|before|which|who|that|was|were|amid|including|as well|despite|in the wake|by|of|has|have|had|while|"
    r"where|when|at a time|due to|because|with|in light|in view|during|for|it is claimed that (?:was|or|also))\b",
    re.IGNORECASE,
)
"""Openings of a piece of a sentence that tells nothing by itself."""

_WEIGHT_OF_KIND = {"killed": 1.0, "wounded": 0.8, "missing": 0.8, "displaced": 0.8, "detained": 0.7, "infected": 0.8}


def _figures(context: Context) -> Iterator[Candidate]:
    """Figures of people who were killed, wounded, ... with one source and one period make one sentence."""
    told = [f for f in context.facts.figures if f.kind in _WEIGHT_OF_KIND and _is_news(context, f)]
    for key, group in groupby(told, key=lambda f: (f.cite.sentence, f.attributed_to or "", f.place or "")):
        figures = _one_period(list(group))
        since = any(context.is_since(figure.cite, figure.period) for figure in figures)
        source = with_article(key[1]) if key[1] else None
        timed = since or _happened_then(context, figures[0])
        shown = figures if timed else [replace(figure, period=None) for figure in figures]
        text = figures_sentence(shown, since=since, source=source, place=key[2] or None)
        if text:
            weight = max(_WEIGHT_OF_KIND[figure.kind] for figure in figures)
            weight *= _position(context, key[0], floor=0.6) * (
                0.4 if _is_past(context, figures[0]) and not since else 1
            )
            yield Candidate(text, tuple(figure.cite for figure in figures), weight, "figures")


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
    published = context.article.metadata.published
    value = figure.period.value if figure.period else None
    return published is not None and value is not None and value[:4] < str(published.year)


def _one_period(figures: list[Figure]) -> list[Figure]:
    """Keep the figures that share the first one's period: a sentence has one."""
    return [figure for figure in figures if figure.period in (None, figures[0].period)]


def _position(context: Context, n: int, *, floor: float) -> float:
    """Weight of a sentence by its place: news tells the main thing first."""
    total = max(1, len(context.article.sentences) - 1)
    return floor + (1 - floor) * (1 - min(1.0, max(0, n - 1) / total))


def _events(context: Context) -> Iterator[Candidate]:
    for event in told_events(context):
        # The title is the headline's, and the article tells it again in full.
        if event.cite.sentence == 0:
            continue
        text = event_what(context, event)
        yield Candidate(text, (event.cite,), _event_weight(context, event, text), "event", event)


def _event_weight(context: Context, event: Event, text: str) -> float:
    weight = (0.5 + 0.5 * event.salience) * _position(context, event.cite.sentence, floor=0.6)
    weight *= (0.5 if _is_fragment(context, text) else 1) * (0.7 if event.type == "other" else 1)
    return weight + (_LEAD / 2 if event.cite.sentence == 1 else 0)


def _is_fragment(context: Context, text: str) -> bool:
    """Whether a sentence opens like a piece of one, or with a verb whose subject the engine left behind."""
    first = text.split(" ", 1)[0]
    verb = first.endswith("ed") and first not in context.name_words and not re.match(r"\w+ by\b", text)
    return verb or bool(_FRAGMENT.match(text))


def _scope(context: Context, item: Attribution) -> Cite:
    """Return the attributed text as a cite, its quotation marks and white space cut."""
    text = context.article.text[item.scope_start : item.scope_end]
    start = item.scope_start + len(text) - len(text.lstrip(' \n\t:،"“«'))
    end = item.scope_end - (len(text) - len(text.rstrip(' \n\t.،"”»')))
    return context.article.cite(start, end) if end > start else item.cite


def _statements(context: Context) -> Iterator[Candidate]:
    """Tell what somebody is reported to have said, in the form "X said that ..."."""
    for item in context.facts.attributions:
        cite = _scope(context, item)
        near = (quote.cite for quote in context.quotes_near(cite.start, cite.end))
        if cite.sentence == 0 or any(quote.start < cite.end and cite.start < quote.end for quote in near):
            continue
        english = clause(context, cite)
        if english:
            english = with_first_article(context, shortened(dated(context, english, cite)))
            text = attributed(english, item, _status_of(context, cite, "claimed"))
            weight = 0.6 * _position(context, cite.sentence, floor=0.5) + (_LEAD if cite.sentence == 1 else 0)
            yield Candidate(text, (cite,), weight, "statement")


def _status_of(context: Context, cite: Cite, otherwise: EventStatus) -> EventStatus:
    """Return the status of the event that makes up most of ``cite``: no other sentence must tell it otherwise."""
    for event in context.facts.events:
        if min(cite.end, event.cite.end) - max(cite.start, event.cite.start) > 0.5 * (cite.end - cite.start):
            return event.status
    return otherwise


def _quotes(context: Context) -> Iterator[Candidate]:
    """Tell the quotations that no event tells."""
    for quote in context.facts.quotes:
        english = quotation(context, quote.cite)
        if quote.speaker and english and not any(quoted_in(context, e.cite) is quote for e in context.facts.events):
            text = quoted(english, quote.speaker, quote.chain)
            yield Candidate(text, (quote.cite,), 0.5 * _position(context, quote.cite.sentence, floor=0.5), "statement")


def _sentences(context: Context) -> Iterator[Candidate]:
    """Tell the article's sentences as the engine wrote them; the first is nearly always the news."""
    for source in context.article.sentences:
        cite = Cite(source.n, source.start, source.end, source.text)
        if source.n == 0 or _is_told_otherwise(context, cite):
            continue
        english = tidy_words(context.english(source.n))
        if english:
            parts = None if context.is_fluent(source.n) else frame(context, cite)
            said = tell(context, parts, "occurred") if parts else None
            told = sentence(shortened(said or with_first_article(context, dated(context, english, cite))))
            text = with_status(reported(told), _status_of(context, cite, "occurred"))
            weight = (0.35 + 0.04 * min(6, _facts_in(context, source))) * _position(context, source.n, floor=0.4)
            yield Candidate(text, (cite,), weight + (_LEAD if source.n == 1 else 0), "sentence")


def _is_told_otherwise(context: Context, cite: Cite) -> bool:
    """Whether a sentence is told by its statement or its event, or is a dateline; the first is tried in full too."""
    source = context.sentence(cite.sentence)
    if _is_attributed(context, source) or _is_dateline(context, source):
        return True
    size = cite.end - cite.start
    covered = any(
        min(cite.end, event.cite.end) - max(cite.start, event.cite.start) > 0.6 * size for event in told_events(context)
    )
    return cite.sentence > 1 and covered


def _is_attributed(context: Context, source: Sentence) -> bool:
    """Whether a sentence mostly tells what somebody said: then the statement tells it, with its source resolved."""
    said = sum(
        max(0, min(item.scope_end, source.end) - max(item.scope_start, source.start))
        for item in context.attributions_near(source.start, source.end)
    )
    return said > 0.4 * (source.end - source.start) and not context.is_fluent(source.n)


def _is_dateline(context: Context, source: Sentence) -> bool:
    """Whether a sentence is a dateline: short, and dates make up much of it."""
    size = source.end - source.start
    dates = sum(date.cite.end - date.cite.start for date in context.dates_in(source.start, source.end))
    return size < 120 and dates > 0.35 * size


def _facts_in(context: Context, source: Sentence) -> int:
    return context.count_facts(source.start, source.end)


def choose(found: list[Candidate], *, most: int, least: int, beside: Sequence[Candidate] = ()) -> list[Candidate]:
    """Return the weightiest candidates, no two the same: by their words, and by the words they cite.

    What ``beside`` tells already is left out, unless fewer than ``least`` would be left: a short article is told in
    its bottom line and once more in its key points.
    """
    chosen: list[Candidate] = []
    for candidate in found:
        if len(chosen) >= most or (len(chosen) >= least and candidate.weight < _BAR):
            break
        if len(chosen) >= least and candidate.rough > ROUGH:
            continue
        if not any(same(candidate, other) for other in (*beside, *chosen)):
            chosen.append(candidate)
    if len(chosen) < least and beside:
        return choose(found, most=least, least=least)
    return chosen


def same(a: Candidate, b: Candidate) -> bool:
    """Whether two candidates tell the same: most words shared, or most of the cited text."""
    alike = similarity(a.words, b.words)
    if alike >= _TWIN or (alike >= _ALIKE and similarity(a.words - a.known, b.words - b.known) >= _ALIKE):
        return True
    if "figures" in (a.kind, b.kind) and a.kind != b.kind and _tells_only_figures_of(a, b):
        return True
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.cites for y in b.cites)
    smaller = min(sum(x.end - x.start for x in a.cites), sum(y.end - y.start for y in b.cites))
    return shared > 0.5 * smaller


def _tells_only_figures_of(a: Candidate, b: Candidate) -> bool:
    """Whether of figures and a clause one has all the numbers of the other, and the clause holds a figure's cite."""
    figures, clause_told = (a, b) if a.kind == "figures" else (b, a)
    numbers = {word for word in clause_told.words if word[0].isdigit()} - _YEARS
    held = any(x.start <= y.start and y.end <= x.end for x in clause_told.cites for y in figures.cites)
    return held and bool(numbers) and numbers <= figures.words


_YEARS = frozenset(str(year) for year in range(1900, 2100))
