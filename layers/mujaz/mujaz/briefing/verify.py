"""Checking a brief against its article: every hash, cite, figure and sentence is derived again."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.arabic.fingerprint import VERSION
from mujaz.article import Article
from mujaz.briefing.lint.finding import RULES, Finding
from mujaz.briefing.model import Brief
from mujaz.briefing.sections import fingerprint
from mujaz.extraction.extract import extract
from mujaz.facts import Figure

_DERIVED = frozenset(
    ["cite-span", "cite-sentence", "quote-words", "side-by-side", "hash-object", "hash-text", "names-cited", "sizes",
     "bottom-line-whole", "figure-value", "numbers-borne-out", "id-of-content"]
)  # fmt: skip
"""The rules of the linter whose breach means that brief and article do not belong together."""


def verify(brief: Brief, article: Article) -> list[Finding]:
    """Return each place where the brief does not follow from the article; an empty list means that it does.

    Hashes, cites, quotations, the side-by-side text and names are compared with the article; each figure's number is
    read again from the Arabic that it cites, and the fingerprint is made again; last the id is derived again from the
    content, so that a change of any text, which no comparison could name, still shows.
    """
    found = [
        Finding(rule.name, rule.clause, place.path, place.message)
        for rule in RULES
        if rule.name in _DERIVED
        for place in rule.check(brief, article)
    ]
    return found + _figures(brief, extract(article).figures) + _fingerprint(brief, article)


def _figures(brief: Brief, derived: Sequence[Figure]) -> list[Finding]:
    """Compare each figure with those that the article gives when it is read again."""
    known = {(figure.cite.start, figure.cite.end, figure.value, figure.high, figure.unit) for figure in derived}
    return [
        Finding(
            "figure-rederived", "ICD 206: a citation bears out what it is cited for", f"figures[{index}]",
            "the cited Arabic does not read as this number and unit",
        )
        for index, figure in enumerate(brief.figures)
        if (figure.cite.start, figure.cite.end, figure.value, figure.high, figure.unit) not in known
    ]  # fmt: skip


def _fingerprint(brief: Brief, article: Article) -> list[Finding]:
    """Make the fingerprint again; that of another version of the stemming can't be, and no digest looks at it."""
    stated = brief.fingerprint
    if stated is None or stated.version != VERSION or stated == fingerprint(article):
        return []
    clause = "mujaz.brief/1: the fingerprint follows from the article"
    return [Finding("fingerprint-rederived", clause, "fingerprint", "the article's Arabic gives another one")]
