"""What the headline, the bottom line and the key points choose from: sentences in English, each with its weight.

Each candidate is one sentence of English with the cites that bear it out. Figures of people give sentences by
template; events and statements the engine's clause, with source, status and resolved dates; the article's other
sentences stand in where facts are few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from mujaz.arabic.letters import fold
from mujaz.article import Cite, Sentence
from mujaz.briefing.attributing import attributed, joined_statements, quoted
from mujaz.briefing.candidate import Candidate, position
from mujaz.briefing.clauses import clause, dated, quotation, with_first_article
from mujaz.briefing.context import Context, remembered, words_in
from mujaz.briefing.contradicted import contradiction
from mujaz.briefing.datelines import is_dateline, opening, without_dateline
from mujaz.briefing.frames import frame, tell
from mujaz.briefing.readable import (
    UNFINISHED,
    opens_with_pronoun,
    roughness,
    split_source,
    trimmed,
    unsure,
)
from mujaz.briefing.saying import how_said
from mujaz.briefing.sections import event_what, quoted_in, told_events
from mujaz.briefing.tolls import tolls
from mujaz.briefing.wording.dates import MONTHS, WEEKDAYS
from mujaz.briefing.wording.grammar import has_verb
from mujaz.briefing.wording.markers import with_status
from mujaz.briefing.wording.text import content_words, sentence, shortened, without_opening, words
from mujaz.briefing.wording.voice import reported
from mujaz.extraction.attribution.grammar import tense
from mujaz.facts import Attribution, Event, EventStatus

_TIME_WORDS = frozenset([*MONTHS, *WEEKDAYS])
_LEAD = 0.3
"""What the first sentence weighs more: in news it nearly always tells what happened."""
_FEWEST_WORDS = 5
"""A clause of fewer words tells nothing by itself ("The newspaper reported on Friday that")."""


def candidates(context: Context) -> list[Candidate]:
    """Return all candidates, weightiest first."""
    found = [*tolls(context), *_events(context), *_statements(context), *_quotes(context), *_sentences(context)]
    known = frozenset(words(" ".join(context.name_words | _TIME_WORDS)))
    known |= content_words(" ".join(person.role or "" for person in context.facts.people))
    told = [_weighed(context, item, known) for item in found if _tells(item.text)]
    told.sort(key=lambda item: (-item.weight, item.first))
    # Judging is dear, and what weighs little is told by nobody.
    judged = [_judged(context, item) for item in told[:_MOST]]
    return sorted(judged, key=lambda item: (-item.weight, item.first))


_MOST = 30
"""Candidates that are judged at most: four for each that can be told."""


def _weighed(context: Context, item: Candidate, known: frozenset[str]) -> Candidate:
    opens = _opens_article(context, item.cites[0])
    weighed = replace(item, known=known, opens=opens, weight=item.weight * (1 + _substance(context, item)))
    vars(weighed)["words"] = item.words  # The text is the same: its words are not sought again.
    return weighed


def _judged(context: Context, item: Candidate) -> Candidate:
    """Weigh a candidate by how well its English reads, its last clauses cut where that makes it clearer.

    Templates over figures and sentences of good engines read well.
    """
    if item.kind == "figures" or all(context.is_fluent(cite.sentence) for cite in item.cites):
        return item
    text = trimmed(context, item.text)
    rough = (roughness(context, text) + unsure(context, item.cites)) * (_FRAMED if _has_frame(context, item) else 1)
    rough += contradiction(context, item.text, item.cites)
    # What is cut off was part of what it was weighed for.
    kept = 0.5 + 0.5 * len(text) / len(item.text)
    return replace(item, text=text, rough=rough, weight=kept * item.weight / (1 + _ROUGHNESS * rough))


def _substance(context: Context, item: Candidate) -> float:
    """Return how much more an editor is likely to want it, 0 to 1: for figures, a date, the title's words, its length.

    Which of these count, and about how much, was fitted on what editors chose from annotated articles; the place within
    the article counts for little beyond its first two sentences.
    """
    start, end = item.first, item.last
    figures = sum(start <= figure.cite.start < end for figure in context.facts.figures)
    dated = bool(context.dates_in(start, end))
    shared = len(item.words & _title_words(context)) / max(4, len(_title_words(context)))
    told = min(1.0, len(item.text.split()) / _FULL)
    return _OF_FIGURES * min(3, figures) + _OF_DATE * dated + _OF_TITLE * min(1.0, shared) + _OF_LENGTH * told


_FULL = 40
"""Words from which a sentence is as full as it counts."""
_OF_FIGURES, _OF_DATE, _OF_TITLE, _OF_LENGTH = 0.1, 0.2, 0.25, 0.3
"""What each figure, a date, all words of the title and a full sentence count."""


@remembered
def _title_words(context: Context) -> frozenset[str]:
    return content_words(context.english(0) if context.article.title else context.english(1))


def _has_frame(context: Context, item: Candidate) -> bool:
    """Whether a candidate is told by a verb frame: its subject and its verb are surely right."""
    framed = item.event is not None or item.kind == "sentence"
    return (
        framed and frame(context, item.event.cite if item.event else item.cites[0]) is not None and "“" not in item.text
    )


_FRAMED = 0.4
"""Share of its roughness that counts where a verb frame tells a clause."""
_ROUGHNESS = 0.2
"""How fast a candidate loses weight: a sixth at one disturbance. The main thing, told poorly, goes before trifles."""


def _tells(text: str) -> bool:
    """Whether a sentence says something by itself and breaks off nowhere."""
    told = without_opening(_SAID, text.rstrip(".")).split()
    told = [word for word in told if word.strip("/-–.,;:")]
    holes = text.count("[…]")
    whole = len(told) >= _FEWEST_WORDS and told[-1].lower() not in UNFINISHED and holes <= 0.15 * len(told)
    whole = whole and not _OPEN_END.search(text) and not _CONDITION.match(split_source(text).body)
    named_only = "“" in text and not has_verb(re.sub(r"\b[A-Z][\w’'-]*", "Name", split_source(text).body[1:]))
    return whole and not named_only and not _ONLY_SPEAKS.match(text)


_SAID = re.compile(r"^.{3,80}? (?:said|urged|denied)(?: that|:) ")
_CONDITION = re.compile(r"(?:if|unless|in case|as long as) [^,]*$", re.IGNORECASE)
"""A condition without what depends on it."""
_OPEN_END = re.compile(r" that (?:it|he|she|they)(?: for the (?:first|second) time)?[.]?$")
"""A clause that is announced and does not come."""
_ONLY_SPEAKS = re.compile(
    r"^(?:\S+ ){1,12}(?:said|confirmed|stated|added|announced|explained|reported|noted|stressed|mentioned)"
    r"(?: in (?:a|an|its|his) (?:\w+ )?(?:statement|interview|report|speech))?\.?$"
    rf"|^(?:\S+ ){{1,12}}(?:said|reported|announced|stated|added)"
    rf"(?:[ ,(]+(?:on|in|the|yesterday|today|earlier|evening|morning|night|\w+day|\d+|{'|'.join(MONTHS)})\b)+[).]*$"
    r"|^(?:\S+ ){1,6}quoted (?:\S+ ?){1,4}\.?$"
)
"""A sentence that tells only that somebody spoke."""

_FRAGMENT = re.compile(
    r"^(?:after|before|which|who|that|was|were|amid|including|as well|despite|in the wake|by|of|has|have|had|while|"
    r"where|when|at a time|due to|because|with|in light|in view|during|for|it is claimed that (?:was|or|also))\b",
    re.IGNORECASE,
)
"""Openings of a piece of a sentence that tells nothing by itself."""


def _events(context: Context) -> Iterator[Candidate]:
    for event in told_events(context):
        # The title is the headline's, and the article tells it again in full.
        if event.cite.sentence == 0:
            continue
        text = event_what(context, event)
        yield Candidate(text, (event.cite,), _event_weight(context, event, text), "event", event)


def _event_weight(context: Context, event: Event, text: str) -> float:
    weight = (0.5 + 0.5 * event.salience) * position(context, event.cite.sentence, floor=0.85)
    weight *= (0.5 if _is_fragment(context, text) else 1) * (0.7 if event.type == "other" else 1)
    weight *= 0.5 if _is_of_antecedent(context, event.cite) else 1
    return weight + (_LEAD / 2 if _opens_article(context, event.cite) else 0)


def _is_of_antecedent(context: Context, cite: Cite) -> bool:
    """Whether a clause goes on with "and <verb>" behind a relative pronoun: its subject may be what that stands for."""
    source = context.article.sentence_at(cite.start)
    if cite.start == source.start or not cite.text.startswith("و"):
        return False
    words = words_in(context, source.start, cite.end)
    inside = [word for word in words if source.start + word.start >= cite.start]
    first = inside[0].folded if inside else ""
    if first[:1] != "و" or len(first) < _SHORTEST or tense(first[1:]) is None:
        return False
    return any(word.folded in _RELATIVES for word in words[: len(words) - len(inside)])


_SHORTEST = 4
"""Letters of "and" with a verb at least."""
_RELATIVES = frozenset(map(fold, ("الذي", "التي", "الذين", "اللذان", "اللتان")))


def _opens_article(context: Context, cite: Cite) -> bool:
    """Whether words stand in the first half of the first sentence, where news tells the main thing."""
    source = context.article.sentence_at(cite.start)
    return source.n == opening(context) and cite.start - source.start < (source.end - source.start) / 2


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
    """Tell what somebody is reported to have said, "X said that ...", and all that X says in a sentence as one."""
    told = [found for item in context.facts.attributions if (found := _statement(context, item)) is not None]
    yield from told
    for one, two in pairwise(told):
        if one.cites[0].sentence == two.cites[0].sentence and one.cites[0].end <= two.cites[0].start:
            text = joined_statements(one.text, two.text)
            if text is not None:
                yield Candidate(text, one.cites + two.cites, _WHOLE * max(one.weight, two.weight), "statement")


def _statement(context: Context, item: Attribution) -> Candidate | None:
    cite = _scope(context, item)
    if cite.sentence == 0 or _is_quoted(context, cite):
        return None
    english = clause(context, cite)
    if not english or _RESULT.match(english):
        return None
    english = with_first_article(context, shortened(dated(context, english, cite)))
    text = attributed(english, item, _status_of(context, cite, "claimed"), how_said(context, item))
    return Candidate(text, (cite,), _statement_weight(context, cite), "statement")


_RESULT = re.compile(r"(?:leading to|causing|resulting in|which|who)\b", re.IGNORECASE)
"""The tail of a clause that stands elsewhere: nobody says it by itself."""


def _is_quoted(context: Context, cite: Cite) -> bool:
    """Whether a quotation begins what is said: then the quotation is told, as one."""
    return any(
        quote.cite.start <= cite.start + _OPENS and quote.cite.end > cite.start
        for quote in context.quotes_near(cite.start, cite.end)
    )


_OPENS = 3
"""Characters between the beginning of what is said and a quotation that is all of it."""


def _statement_weight(context: Context, cite: Cite) -> float:
    """Weigh a statement by its place, and by the weightiest event within it: all that is said goes before a part."""
    weight = 0.6 * position(context, cite.sentence, floor=0.8) + (_LEAD if _opens_article(context, cite) else 0)
    return max(weight, _WHOLE * _weightiest_within(context, cite))


def _weightiest_within(context: Context, cite: Cite) -> float:
    within = (e for e in told_events(context) if cite.start <= e.cite.start and e.cite.end <= cite.end + _OPENS)
    return max((_event_weight(context, event, event_what(context, event)) for event in within), default=0)


_WHOLE = 1.05
"""How much more the whole weighs than the weightiest part of it."""


def _status_of(context: Context, cite: Cite, otherwise: EventStatus) -> EventStatus:
    """Return the status of the event that makes up most of ``cite``: no other sentence must tell it otherwise."""
    for event in context.facts.events:
        if min(cite.end, event.cite.end) - max(cite.start, event.cite.start) > 0.5 * (cite.end - cite.start):
            return event.status
    return otherwise


def _quotes(context: Context) -> Iterator[Candidate]:
    """Tell the quotations that no event tells."""
    by_events = [quoted_in(context, event.cite) for event in context.facts.events]
    for quote in context.facts.quotes:
        english = quotation(context, quote.cite)
        if quote.speaker and english and not any(told is quote for told in by_events):
            text = quoted(english, quote.speaker, quote.chain)
            yield Candidate(text, (quote.cite,), 0.5 * position(context, quote.cite.sentence, floor=0.8), "statement")


def _sentences(context: Context) -> Iterator[Candidate]:
    """Tell the article's sentences whole; the first is nearly always the news."""
    for source in context.article.sentences:
        if source.n == 0 or is_dateline(context, source) or _is_attributed(context, source):
            continue
        if _goes_on_quoting(context, source):
            continue
        cite = without_dateline(context, source)
        english = clause(context, cite)
        if english:
            parts = None if context.is_fluent(source.n) else frame(context, cite)
            said = tell(context, parts, "occurred") if parts else None
            told = sentence(shortened(said or with_first_article(context, dated(context, english, cite))))
            text = with_status(reported(told), _status_of(context, cite, "occurred"))
            weight = (0.4 + 0.03 * min(6, _facts_in(context, source))) * position(context, source.n, floor=0.7)
            weight = max(
                weight + (_LEAD if source.n == opening(context) else 0), _WHOLE * _weightiest_within(context, cite)
            )
            yield Candidate(text, (cite,), weight, "sentence")


def _goes_on_quoting(context: Context, source: Sentence) -> bool:
    """Whether a sentence is the middle of a quotation: told by itself, it would be the brief's own word."""
    return any(
        quote.cite.start < source.start and quote.cite.end > source.start + (source.end - source.start) / 2
        for quote in context.quotes_near(source.start, source.end)
    )


def _is_attributed(context: Context, source: Sentence) -> bool:
    """Whether a sentence mostly tells what somebody said: then the statement tells it, with its source resolved.

    Where the article tells something itself first, the sentence is told whole: it names the source of the rest.
    """
    size = source.end - source.start
    near = context.attributions_near(source.start, source.end)
    said = [(max(item.scope_start, source.start), min(item.scope_end, source.end), item) for item in near]
    said = [(start, end, item) for start, end, item in said if start < end]
    early = any(start - source.start < (_PASSED_ON if item.chain else _OWN_FIRST) * size for start, _, item in said)
    names_itself = context.is_fluent(source.n) and not opens_with_pronoun(context.english(source.n))
    return early and sum(end - start for start, end, _ in said) > 0.4 * size and not names_itself


_OWN_FIRST = 0.4
"""Share of a sentence that the article's own voice takes up before somebody else's, where it tells the main thing."""
_PASSED_ON = 0.6
"""The same where somebody passes on another's words: naming both takes its room."""


def _facts_in(context: Context, source: Sentence) -> int:
    return context.count_facts(source.start, source.end)
