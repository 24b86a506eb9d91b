"""How much a clause tells of what its article is about: 0 to 1.

A weighted sum of a few features, put through the logistic function. The weights were fitted on annotated news articles
and rounded; a feature that is 1 for a clause adds its weight to the odds (as a logarithm) that an editor picks it.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from mujaz.extraction.attribution.grammar import content_words, tense
from mujaz.extraction.attribution.lexicon import COMPLEMENTIZERS, TIMES, word_group
from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.extraction.events.clauses import Clause
from mujaz.extraction.events.triggers import triggers
from mujaz.extraction.events.types import CONFLICT

_SUBORDINATE = word_group("subordinate")
_BACKGROUND = word_group("background")


class Features(NamedTuple):
    """What the salience of a clause rests on; each lies between 0 and 1."""

    first_sentence: float
    early: float
    opens_sentence: float
    later_piece: float
    title_overlap: float
    verb_trigger: float
    noun_trigger: float
    conflict: float
    perfect: float
    imperfect: float
    future: float
    no_verb: float
    said: float
    subordinate: float
    background: float
    names: float
    dated: float
    numbered: float
    length: float
    short: float


_WEIGHTS: Final = Features(
    first_sentence=1.5,
    early=-0.7,
    opens_sentence=0.0,
    later_piece=-0.4,
    title_overlap=0.6,
    verb_trigger=0.4,
    noun_trigger=0.5,
    conflict=0.1,
    perfect=0.1,
    imperfect=-0.3,
    future=-0.1,
    no_verb=-0.6,
    said=0.8,
    subordinate=-0.3,
    background=-0.3,
    names=1.5,
    dated=0.9,
    numbered=0.1,
    length=0.7,
    short=-0.2,
)
_BIAS: Final = -2.2


def salience(marked: MarkedArticle, clause: Clause, title: frozenset[str], sentences: int) -> float:
    """Return the salience of a clause, given the words of the title (or lead) and the number of sentences."""
    total = sum(
        weight * value for weight, value in zip(_WEIGHTS, features(marked, clause, title, sentences), strict=True)
    )
    return 1 / (1 + math.exp(-(total + _BIAS)))


def title_words(marked: MarkedArticle) -> frozenset[str]:
    """Return the content words of the title, or of the first sentence where the article has no title."""
    if not marked.ranges:
        return frozenset()
    return content_words(marked, *marked.ranges[0])


def features(marked: MarkedArticle, clause: Clause, title: frozenset[str], sentences: int) -> Features:
    """Return the features of a clause."""
    words = [marked.words[index] for index in range(clause.first, clause.stop)]
    folded = [word.folded for word in words]
    number = marked.article.sentences[clause.sentence].n
    found = list(triggers(marked, clause.first, clause.stop))
    tenses = [one for one in (tense(word, initial=at == 0) for at, word in enumerate(folded[:8])) if one]
    content = content_words(marked, clause.first, clause.stop)
    head = folded[1] if folded[0] in COMPLEMENTIZERS and len(folded) > 1 else folded[0]
    return Features(
        first_sentence=float(number == 1),
        early=max(0.0, 1 - (number - 1) / max(1, sentences)),
        opens_sentence=float(clause.order == 0),
        later_piece=min(1.0, clause.order / 4),
        title_overlap=len(content & title) / max(3, min(len(title), 10)),
        verb_trigger=float(any(one.verb and one.at - clause.first < 6 for one in found)),
        noun_trigger=min(1.0, sum(not one.verb for one in found) / 3),
        conflict=float(any(one.type in CONFLICT for one in found)),
        perfect=float(bool(tenses) and tenses[0] == "perfect"),
        imperfect=float(bool(tenses) and tenses[0] == "imperfect"),
        future=float("future" in tenses),
        no_verb=float(not tenses),
        said=float(clause.act is not None),
        subordinate=float(head in _SUBORDINATE or head.startswith("ل")),
        background=float(head in _BACKGROUND),
        names=min(1.0, len(marked.names_in(clause.first, clause.stop)) / 4),
        dated=float(any(word in TIMES for word in folded)),
        numbered=float(any(word.kind == "number" for word in words)),
        length=min(1.0, len(words) / 30),
        short=float(len(words) < 6),
    )
