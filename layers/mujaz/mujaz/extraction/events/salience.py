"""How much a clause tells of what its article is about: 0 to 1.

A weighted sum of a few features, put through the logistic function. The weights were fitted on annotated news articles
and rounded; that of ``scheduled`` was set by hand, since what is to come matters to those who plan. A feature that is 1
for a clause adds its weight to the odds (as a logarithm) that an editor picks it.
"""

from __future__ import annotations

import math
from operator import mul
from typing import Final, NamedTuple

from mujaz.extraction.attribution.grammar import content_words, tense
from mujaz.extraction.attribution.lexicon import COMPLEMENTIZERS, TIMES, word_group
from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.extraction.events.clauses import Clause, is_scheduled
from mujaz.extraction.events.evidence import counts_casualties
from mujaz.extraction.events.triggers import triggers

_SUBORDINATE = word_group("subordinate")
_BACKGROUND = word_group("background")


_EXPECTED = word_group("status_planned")
_PREDICATE = 14
"""Words of a clause among which its verb is looked for."""


class Features(NamedTuple):
    """What the salience of a clause rests on; each lies between 0 and 1."""

    first_sentence: float
    early: float
    later_piece: float
    title_overlap: float
    verb_trigger: float
    noun_trigger: float
    perfect: float
    imperfect: float
    future: float
    no_verb: float
    said: float
    subordinate: float
    background: float
    names: float
    dated: float
    length: float
    short: float
    casualties: float
    scheduled: float


_WEIGHTS: Final = Features(
    first_sentence=1.4,
    early=-0.6,
    later_piece=-0.7,
    title_overlap=0.7,
    verb_trigger=0.4,
    noun_trigger=0.5,
    perfect=0.2,
    imperfect=-0.2,
    future=-0.3,
    no_verb=-0.3,
    said=0.8,
    subordinate=-0.3,
    background=-0.3,
    names=1.5,
    dated=0.9,
    length=0.7,
    short=-0.1,
    casualties=1.1,
    scheduled=2.5,
)
_BIAS: Final = -2.2


def salience(marked: MarkedArticle, clause: Clause, title: frozenset[str], sentences: int) -> float:
    """Return the salience of a clause, given the words of the title (or lead) and the number of sentences."""
    total = sum(map(mul, _WEIGHTS, features(marked, clause, title, sentences)))
    return 1 / (1 + math.exp(-(total + _BIAS)))


def title_words(marked: MarkedArticle) -> frozenset[str]:
    """Return the content words of the title, or of the first sentence where the article has no title."""
    if not marked.ranges:
        return frozenset()
    return content_words(marked, *marked.ranges[0])


def features(marked: MarkedArticle, clause: Clause, title: frozenset[str], sentences: int) -> Features:
    """Return the features of a clause."""
    folded = marked.folded[clause.first : clause.stop]
    number = marked.article.sentences[clause.sentence].n
    found = list(triggers(marked, clause.first, clause.stop))
    tenses = list(filter(None, (tense(folded[0], initial=True), *map(tense, folded[1:_PREDICATE]))))
    content = content_words(marked, clause.first, clause.stop)
    head = folded[1] if folded[0] in COMPLEMENTIZERS and len(folded) > 1 else folded[0]
    return Features(
        first_sentence=float(number == 1),
        early=max(0.0, 1 - (number - 1) / max(1, sentences)),
        later_piece=min(1.0, clause.order / 4),
        title_overlap=len(content & title) / max(3, min(len(title), 10)),
        verb_trigger=float(any(one.verb and one.at - clause.first < 6 for one in found)),
        noun_trigger=min(1.0, sum(not one.verb for one in found) / 3),
        perfect=float(bool(tenses) and tenses[0] == "perfect"),
        imperfect=float(bool(tenses) and tenses[0] == "imperfect"),
        future=float("future" in tenses),
        no_verb=float(not tenses),
        said=float(clause.act is not None),
        subordinate=float(head in _SUBORDINATE or head.startswith("ل")),
        background=float(head in _BACKGROUND),
        names=min(1.0, len(marked.names_in(clause.first, clause.stop)) / 4),
        dated=float(not TIMES.isdisjoint(folded)),
        length=min(1.0, len(folded) / 30),
        short=float(len(folded) < 6),
        casualties=float(counts_casualties(marked.words[clause.first : clause.stop])),
        scheduled=float(is_scheduled(marked, clause.first, clause.stop) or not _EXPECTED.isdisjoint(folded[:3])),
    )
