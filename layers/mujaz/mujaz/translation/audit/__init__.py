"""The audit: the English of a sentence held against what its Arabic says.

Nothing here asks a service or reads a clock: figures, dates, names, negation and the rest are read from both texts by
rule and compared. What is found is named by a code:

============================================= ======================================================================
figure-changed, figure-lost, figure-added      a number is another, missing, or new
unit-changed, unit-lost, unit-added            what it counts: unit, currency, per cent
bound-lost, bound-added                        "more than", "at least", "less than"
date-changed, date-lost, date-added            months and weekdays
name-changed, name-added                       a known name that the Arabic has not
negation-lost, modality-lost, question-lost    no longer negated, planned, asked
quotes-lost                                    direct speech without quotation marks
empty, untranslated, arabic-left               no English, or not all of it
unrelated                                      no figure of the Arabic, and others instead
too-short, too-long, repetition                what machines do when they stumble
============================================= ======================================================================
"""

from __future__ import annotations

import html
from collections.abc import Sequence

from mujaz.arabic.sentences import segment
from mujaz.article import Article, Cite, Sentence
from mujaz.extraction.names import extract_names
from mujaz.facts import Facts, Flag, Name
from mujaz.translation.audit import bounds, dates, figures, form, meaning, modality, names, negation, units
from mujaz.translation.audit.finding import Finding
from mujaz.translation.audit.names import KnownName

__all__ = ["Finding", "audit_pair", "audit_sentence", "audit_text"]


_UNRELATED = 3
"""Facts that differ, and none that agrees, from which one flag says more than many."""


def audit_text(arabic: str, english: str, known: Sequence[KnownName] = ()) -> tuple[Finding, ...]:
    """Audit the English of one Arabic sentence; ``known`` are the names in it. Order: form, figures, names, meaning."""
    missing = form.check_presence(arabic, english)
    if any(finding.code in ("empty", "untranslated") for finding in missing):
        return tuple(missing)
    facts = [
        *figures.check_figures(arabic, english),
        *dates.check_dates(arabic, english),
        *names.check_names(arabic, english, known),
    ]
    if len(facts) >= _UNRELATED and not figures.any_said(arabic, english):
        about = "figures, dates and names are all others: the English seems to be of another sentence"
        return (*missing, Finding("unrelated", about, "error"))
    return (
        *missing,
        *form.check_length(arabic, english),
        *form.check_repetition(arabic, english),
        *facts,
        *units.check_units(arabic, english),
        *bounds.check_bounds(arabic, english),
        *negation.check_negation(arabic, english),
        *modality.check_modality(arabic, english),
        *meaning.check_question(arabic, english),
        *form.check_quotes(arabic, english),
    )


def _known(found: Sequence[Name], start: int, end: int) -> list[KnownName]:
    """Return the mentions within ``start:end`` as known names, spans relative to ``start``."""
    return [
        KnownName(
            cite.start - start, cite.end - start, (name.name, *name.also), name.country, name.kind, not name.romanised
        )
        for name in found
        for cite in name.mentions
        if start <= cite.start and cite.end <= end
    ]


def audit_sentence(sentence: Sentence, facts: Facts, english: str) -> tuple[Flag, ...]:
    """Audit the English of a sentence of an article against its Arabic and the facts. An `Auditor` for the chain."""
    known = _known(facts.names, sentence.start, sentence.end)
    return tuple(
        Flag(finding.code, finding.about, finding.severity, _cite(sentence, finding), finding.english)
        for finding in audit_text(sentence.text, english, known)
    )


def _cite(sentence: Sentence, finding: Finding) -> Cite | None:
    if finding.arabic is None:
        return None
    start, end = finding.arabic
    return Cite(sentence.n, sentence.start + start, sentence.start + end, sentence.text[start:end])


def audit_pair(arabic: str, english: str) -> dict[str, list[dict[str, object]]]:
    """Audit one line of Arabic and its English from any system, as ``mujaz audit`` prints it.

    HTML entities in the English are read as what they stand for. Each flag has ``code``, ``severity``, ``about``, and
    ``arabic`` and ``english``: {start, end, text} in characters of the line (of the English without entities), or null.
    """
    english = html.unescape(english)
    article = Article(arabic, segment(arabic))
    known = _known(extract_names(article) if article.sentences else (), 0, len(arabic))

    def piece(text: str, span: tuple[int, int] | None) -> dict[str, object] | None:
        return None if span is None else {"start": span[0], "end": span[1], "text": text[span[0] : span[1]]}

    return {
        "flags": [
            {
                "code": finding.code, "severity": finding.severity, "about": finding.about,
                "arabic": piece(arabic, finding.arabic), "english": piece(english, finding.english),
            }
            for finding in audit_text(arabic, english, known)
        ]
    }  # fmt: skip
