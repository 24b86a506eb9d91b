"""What the headline, the bottom line and the key points choose from: sentences in English, each with its weight.

Each candidate is one sentence of English with the cites that bear it out. Figures of people give sentences by
template; events by the engine's clause where the engine is fluent, by template where it is not; the rest of the
article's sentences stand in where facts are few.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from mujaz.article import Cite, Sentence
from mujaz.briefing.context import Context
from mujaz.briefing.sections import event_what
from mujaz.briefing.wording.figures import figures_sentence
from mujaz.briefing.wording.text import content_words, sentence, similarity, with_article
from mujaz.facts import Attribution, Event, Figure

CandidateKind = Literal["event", "figures", "statement", "sentence"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that might be told; ``weight`` (0 to 1.5 or so) orders candidates within one article."""

    text: str
    cites: tuple[Cite, ...]
    weight: float
    kind: CandidateKind
    event: Event | None = None

    @property
    def first(self) -> int:
        """Where in the article it begins."""
        return min(cite.start for cite in self.cites)


def candidates(context: Context) -> list[Candidate]:
    """Return all candidates, weightiest first."""
    found = [*_figures(context), *_events(context), *_statements(context), *_sentences(context)]
    return sorted(found, key=lambda item: (-item.weight, item.first))


_WEIGHT_OF_KIND = {"killed": 1.0, "wounded": 0.8, "missing": 0.8, "displaced": 0.8, "detained": 0.7, "infected": 0.8}


def _figures(context: Context) -> Iterator[Candidate]:
    """Figures of people who were killed, wounded, ... with one source and one period make one sentence."""
    told = [
        figure for figure in context.facts.figures if figure.kind in _WEIGHT_OF_KIND and figure.status == "happened"
    ]
    for key, group in groupby(told, key=lambda f: (f.cite.sentence, f.attributed_to or "", f.place or "")):
        figures = _one_period(list(group))
        since = any(context.is_since(figure.cite, figure.period) for figure in figures)
        source = with_article(key[1]) if key[1] else None
        text = figures_sentence(figures, since=since, source=source, place=key[2] or None)
        if text:
            weight = max(_WEIGHT_OF_KIND[figure.kind] for figure in figures)
            yield Candidate(
                text, tuple(f.cite for f in figures), weight * _position(context, key[0], floor=0.6), "figures"
            )


def _one_period(figures: list[Figure]) -> list[Figure]:
    """Keep the figures that share the first one's period: a sentence has one."""
    return [figure for figure in figures if figure.period in (None, figures[0].period)]


def _position(context: Context, n: int, *, floor: float) -> float:
    """Weight of a sentence by its place: news tells the main thing first."""
    total = max(1, len(context.article.sentences) - 1)
    return floor + (1 - floor) * (1 - min(1.0, max(0, n - 1) / total))


def _events(context: Context) -> Iterator[Candidate]:
    for event in context.facts.events:
        text = event_what(context, event)
        source = context.attribution_at(event.cite.start, event.cite.end)
        if source is not None:
            text = attributed(text, source)
        weight = (0.4 + 0.6 * event.salience) * _position(context, event.cite.sentence, floor=0.7)
        yield Candidate(text, (event.cite,), weight, "event", event)


def attributed(text: str, source: Attribution) -> str:
    """Say who a statement comes from, and through whom."""
    speaker = with_article(source.speaker)
    who = f"{with_article(source.chain[0])}, citing {speaker}," if source.chain else f"{speaker},"
    if similarity(content_words(source.speaker), content_words(text)) >= 1:
        return text
    return f"According to {who} {_lower_first(text)}"


_OPENERS = frozenset(
    ["The", "A", "An", "More", "At", "About", "Some", "Several", "In", "On", "Nearly", "Between", "Up", "There", "It",
     "This", "That", "These", "Those", "Their", "His", "Its", "No", "All", "Both", "Since", "After", "Before", "During",
     "Following", "Because", "While"]
)  # fmt: skip


def _lower_first(text: str) -> str:
    """Lower the first letter of a sentence that opens with a word that is surely no name."""
    return text[0].lower() + text[1:] if text.split(" ", 1)[0] in _OPENERS else text


def _statements(context: Context) -> Iterator[Candidate]:
    for quote in context.facts.quotes:
        english = context.clause(quote.cite).strip(' "“”«».,')
        if quote.speaker and english:
            text = sentence(f"{quote.speaker} said: “{english}”")
            yield Candidate(text, (quote.cite,), 0.5 * _position(context, quote.cite.sentence, floor=0.6), "statement")


def _sentences(context: Context) -> Iterator[Candidate]:
    for source in context.article.sentences:
        english = context.english(source.n)
        if source.n > 0 and english:
            facts = _facts_in(context, source)
            weight = (0.3 + 0.05 * min(6, facts)) * _position(context, source.n, floor=0.4)
            yield Candidate(english, (Cite(source.n, source.start, source.end, source.text),), weight, "sentence")


def _facts_in(context: Context, source: Sentence) -> int:
    mentions = [cite for name in context.facts.names for cite in name.mentions]
    mentions += [figure.cite for figure in context.facts.figures]
    return sum(source.start <= cite.start < source.end for cite in mentions)


def choose(found: list[Candidate], *, most: int, least: int) -> list[Candidate]:
    """Return the weightiest candidates, no two the same: by their words, and by the words they cite.

    ``least`` is met by lowering the bar of weight, never by repeating.
    """
    chosen: list[Candidate] = []
    for candidate in found:
        if len(chosen) >= most or (len(chosen) >= least and candidate.weight < 0.35):
            break
        if not any(same(candidate, other) for other in chosen):
            chosen.append(candidate)
    return chosen


def same(a: Candidate, b: Candidate) -> bool:
    """Whether two candidates tell the same: most words shared, or most of the cited text."""
    if similarity(content_words(a.text), content_words(b.text)) >= 0.6:
        return True
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.cites for y in b.cites)
    smaller = min(sum(x.end - x.start for x in a.cites), sum(y.end - y.start for y in b.cites))
    return shared > 0.5 * smaller
