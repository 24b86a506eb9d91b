"""Article, names, dates and attributions to events: clauses scored by how much they tell, the best kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from mujaz.article import Article
from mujaz.extraction.attribution import Scopes
from mujaz.extraction.attribution.marked import MarkedArticle, mark
from mujaz.extraction.events.actors import roles
from mujaz.extraction.events.clauses import Clause, clauses
from mujaz.extraction.events.evidence import counts_casualties, told, types
from mujaz.extraction.events.salience import salience, title_words
from mujaz.extraction.events.status import is_misfortune, status_of, undisputed
from mujaz.extraction.events.triggers import Trigger, triggers
from mujaz.facts import Attribution, DateMention, Event, Name, Period

MAXIMUM_EVENTS = 12
"""Events of an article at most; readers take the most salient ones (editors pick two to six)."""

_PREDICATE = 8
"""A clause's predicate stands among so many of its first words."""

_CAUSES = frozenset(("assault", "accident", "disaster", "protest"))
_SAME_SENTENCE = 0.8
"""What the salience of a clause is worth when another clause of its sentence was chosen before it."""


class _Context(NamedTuple):
    """What the events of one article share."""

    marked: MarkedArticle
    title: frozenset[str]
    scopes: Scopes
    dates: Sequence[DateMention]
    misfortune: bool


def extract_events(
    article: Article,
    names: Sequence[Name] = (),
    dates: Sequence[DateMention] = (),
    attributions: Sequence[Attribution] = (),
    *,
    limit: int = MAXIMUM_EVENTS,
) -> tuple[Event, ...]:
    """Return the main events of ``article`` in the order of the text, at most ``limit``.

    Args:
        article: the article.
        names: its names; those in a clause become actors, targets and place.
        dates: its dates; the first in a clause becomes ``when``.
        attributions: its attributions; what others say is claimed.
        limit: how many of the most salient events to keep.

    """
    marked = mark(article, names)
    title = title_words(marked)
    sentences = sum(sentence.n > 0 for sentence in article.sentences)
    scored = [(salience(marked, clause, title, sentences), clause) for clause in _body(marked)]
    context = _Context(marked, title, Scopes(attributions), dates, is_misfortune(marked))
    events = [_event(context, clause, score) for score, clause in _chosen(scored, limit)]
    return tuple(sorted(events, key=lambda one: (one.cite.start, one.cite.end)))


def _body(marked: MarkedArticle) -> Iterator[Clause]:
    """Clauses of the body; of the title only where there is nothing else."""
    body = [clause for clause in clauses(marked) if marked.article.sentences[clause.sentence].n > 0]
    yield from body or clauses(marked)


def _chosen(scored: list[tuple[float, Clause]], limit: int) -> list[tuple[float, Clause]]:
    """Choose the most salient clauses, those of a sentence that has its event already at a discount."""
    left = list(scored)
    used: set[int] = set()
    chosen: list[tuple[float, Clause]] = []
    while left and len(chosen) < limit:
        discounted = [(score * (_SAME_SENTENCE if clause.sentence in used else 1), clause) for score, clause in left]
        position = max(range(len(left)), key=lambda at: (discounted[at][0], -left[at][1].first))
        chosen.append(discounted[position])
        used.add(left.pop(position)[1].sentence)
    return chosen


def _event(context: _Context, clause: Clause, score: float) -> Event:
    marked = context.marked
    words = marked.words
    start, end = words[clause.first].start, words[clause.stop - 1].end
    trigger = main_trigger(marked, clause)
    when = next(
        (Period(one.value, one.end) for one in context.dates if start <= one.cite.start < end and one.value), None
    )
    actors, targets, place = roles(marked, clause, trigger)
    status = status_of(
        marked, clause, context.scopes,
        undisputed=undisputed(marked, clause, context.title, misfortune=context.misfortune),
    )  # fmt: skip
    return Event(
        event_type(marked, clause, trigger), status, marked.article.cite(start, end),
        actors, targets, place, when, round(score, 3),
    )  # fmt: skip


def main_trigger(marked: MarkedArticle, clause: Clause) -> Trigger | None:
    """Return the trigger that names a clause's event: its first verb among the triggers, else its first noun.

    Types that need evidence count only where the sentence has it, and then go before others.
    """
    found = list(triggers(marked, clause.first, clause.stop))
    needy = [one for one in found if one.type in types()]
    if needy:
        evident = _evident(marked, clause.sentence)
        proven = next((one for one in needy if one.type in evident), None)
        if proven is not None:
            return proven
    others = [one for one in found if one.type not in types()]
    verb = next((one for one in others if one.verb and one.at - clause.first < _PREDICATE), None)
    return verb or (others[0] if others else None)


@lru_cache(maxsize=2)
def _evidence(_: MarkedArticle) -> dict[int, frozenset[str]]:
    """Return what the sentences of an article were found to tell of: several clauses of one ask."""
    return {}


def _evident(marked: MarkedArticle, sentence: int) -> frozenset[str]:
    """Return the types, of those that need evidence, that a sentence tells of."""
    known = _evidence(marked)
    if sentence not in known:
        first, stop = marked.ranges[sentence]
        known[sentence] = told(marked.words[first:stop])
    return known[sentence]


def event_type(marked: MarkedArticle, clause: Clause, trigger: Trigger | None) -> str:
    """Return a clause's type: its trigger's; a toll without its cause is deaths, words passed on a statement."""
    toll = counts_casualties(marked.words[clause.first : clause.stop])
    if toll and (trigger is None or trigger.type not in _CAUSES):
        return "death"
    if trigger is not None:
        return trigger.type
    return "statement" if clause.act is not None else "other"
