# ruff: noqa: ARG001 (every check takes brief and article; its docstring is what it demands)
"""Rules about wording: no estimates, no judgements, no taking of sides, whole English sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.arabic.letters import LETTERS
from mujaz.article import Article
from mujaz.briefing import walk
from mujaz.briefing.doubts import FEW_POINTS, FEWEST_POINTS
from mujaz.briefing.lint.finding import Place, rule
from mujaz.briefing.model import Brief
from mujaz.briefing.wording.text import content_words, similarity
from mujaz.briefing.wording.voice import CONFIDENCE, ESTIMATIVE, JUDGING, is_loaded, outside_quotes

_ARABIC = re.compile(f"[{LETTERS}]")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\x00-\x1f\x7f-\x9f]")
HEADLINE_WORDS = 25
STATEMENT_WORDS = 90


def _own(brief: Brief) -> Iterator[walk.Placed]:
    """Everything that the brief says in its own voice."""
    yield from walk.statements(brief)
    yield from walk.rows(brief)
    for index, doubt in enumerate(brief.not_known):
        yield walk.Placed(f"not_known[{index}]", doubt.text, doubt.cites)


@rule("no-estimative-word", "ICD 203, D.6.e.(2): likelihood is the analyst's to express")
def no_estimative_word(brief: Brief, article: Article) -> Iterator[Place]:
    """No word of likelihood stands outside a quotation or an analyst's field."""
    for placed in _own(brief):
        if ESTIMATIVE.search(outside_quotes(placed.text)):
            yield Place(placed.path, "a word of likelihood in the brief's own voice")


@rule("no-confidence", "ICD 203, D.6.e.(2): confidence is the analyst's to express")
def no_confidence(brief: Brief, article: Article) -> Iterator[Place]:
    """No statement of confidence stands outside a quotation or an analyst's field."""
    for placed in _own(brief):
        if CONFIDENCE.search(outside_quotes(placed.text)):
            yield Place(placed.path, "a statement of confidence in the brief's own voice")


@rule("likelihood-or-confidence", "ICD 203, D.6.e.(2)(b): likelihood and confidence are not mixed in a sentence")
def likelihood_or_confidence(brief: Brief, article: Article) -> Iterator[Place]:
    """An analyst's sentence expresses likelihood or confidence, not both."""
    fields = [("analyst.judgement", brief.analyst.judgement or "")]
    fields += [(f"analyst.notes[{index}]", note) for index, note in enumerate(brief.analyst.notes)]
    for path, text in fields:
        for sentence in re.split(r"(?<=[.!?])\s+", text):
            if ESTIMATIVE.search(sentence) and CONFIDENCE.search(sentence):
                yield Place(path, "a sentence mixes likelihood and confidence")


@rule("no-judgement", "ICD 203, D.6.e.(3): information is kept apart from judgement")
def no_judgement(brief: Brief, article: Article) -> Iterator[Place]:
    """The brief draws no conclusion in its own voice."""
    for placed in _own(brief):
        if JUDGING.search(outside_quotes(placed.text)):
            yield Place(placed.path, "a conclusion in the brief's own voice")


@rule("no-loaded-term", "ICD 203, D.6.a: objectivity")
def no_loaded_term(brief: Brief, article: Article) -> Iterator[Place]:
    """No term that takes a side stands outside a quotation."""
    for placed in _own(brief):
        if is_loaded(placed.text):
            yield Place(placed.path, "a loaded term in the brief's own voice")


@rule("whole-sentences", "ICD 203, D.6.e.(6): clear and logical argumentation")
def whole_sentences(brief: Brief, article: Article) -> Iterator[Place]:
    """Key points, the bottom line, events and doubts are sentences: a capital first, a stop last."""
    for placed in _own(brief):
        if placed.path != "headline" and not re.match(r"^[\"“‘(]*[^a-z\s].*[.!?…][\"”’)]*$", placed.text, re.DOTALL):
            yield Place(placed.path, "not a whole sentence")


@rule("no-arabic-left", "ICD 203, D.6.e.(6): clear and logical argumentation")
def no_arabic_left(brief: Brief, article: Article) -> Iterator[Place]:
    """No Arabic letters are left in the brief's English."""
    for placed in _own(brief):
        if _ARABIC.search(placed.text):
            yield Place(placed.path, "Arabic letters in an English sentence")


@rule("no-invisible-signs", "mujaz.brief/1: what is shown is what is stored")
def no_invisible_signs(brief: Brief, article: Article) -> Iterator[Place]:
    """The brief's own sentences hold no control, zero-width or direction signs."""
    for placed in _own(brief):
        if _INVISIBLE.search(placed.text):
            yield Place(placed.path, "an invisible sign")


@rule("headline-short", "ICD 203, D.6.e.(6): clear and logical argumentation")
def headline_short(brief: Brief, article: Article) -> Iterator[Place]:
    """The headline is one line of at most 25 words without a stop at its end."""
    if len(brief.headline.split()) > HEADLINE_WORDS or brief.headline.endswith("."):
        yield Place("headline", f"longer than {HEADLINE_WORDS} words, or a stop at its end")


@rule("statements-short", "ICD 203, D.6.e.(6): clear and logical argumentation")
def statements_short(brief: Brief, article: Article) -> Iterator[Place]:
    """No statement is longer than 90 words: who needs more reads the translation."""
    for placed in walk.statements(brief):
        if len(placed.text.split()) > STATEMENT_WORDS:
            yield Place(placed.path, f"longer than {STATEMENT_WORDS} words")


@rule("key-points-count", "ICD 203, D.6.e.(5): relevance to the reader")
def key_points_count(brief: Brief, article: Article) -> Iterator[Place]:
    """There are three to seven key points; fewer only where the brief says so among the doubts."""
    told = any(doubt.text == FEW_POINTS for doubt in brief.not_known)
    if len(brief.key_points) > 7 or (len(brief.key_points) < FEWEST_POINTS and not told):
        yield Place("key_points", f"{len(brief.key_points)} key points")


@rule("key-points-differ", "ICD 203, D.6.e.(6): clear and logical argumentation")
def key_points_differ(brief: Brief, article: Article) -> Iterator[Place]:
    """No two key points say the same."""
    seen: list[frozenset[str]] = []
    for index, point in enumerate(brief.key_points):
        words = content_words(point.text)
        if any(similarity(words, other) >= 0.8 for other in seen):
            yield Place(f"key_points[{index}]", "says what an earlier key point says")
        seen.append(words)
