# ruff: noqa: ARG001 (every check takes brief and article; its docstring is what it demands)
"""Rules about status and attribution: planned stays planned, a claim stays someone's, a doubt is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.article import Article
from mujaz.briefing import walk
from mujaz.briefing.lint.finding import Place, rule
from mujaz.briefing.model import Brief, CiteModel, EventModel
from mujaz.briefing.wording.markers import keeps_status, names_source

_STATUS = "ICD 203, D.6.e.(3): information is distinguished from assumption and judgement"
_UNCERTAIN = "ICD 203, D.6.e.(2): uncertainties are expressed and explained"
_SOURCED = "ICD 206: source descriptors"


def _told(brief: Brief, cite: CiteModel) -> Iterator[walk.Placed]:
    """The statements that cite one event's clause and little more: they tell that event."""
    size = cite.end - cite.start
    for placed in walk.statements(brief):
        if placed.cites and all(
            c.start <= cite.start and cite.end <= c.end and size > _MOSTLY * (c.end - c.start) for c in placed.cites
        ):
            yield placed


_MOSTLY = 0.9
"""Share of the words cited that an event's clause makes up at least, for a statement to tell that event."""


def _with_status(brief: Brief, status: str) -> Iterator[tuple[str, str, EventModel]]:
    for index, event in enumerate(brief.events):
        if event.status == status:
            yield f"events[{index}].what", event.what, event
            for placed in _told(brief, event.cite):
                yield placed.path, placed.text, event


@rule("planned-stays-planned", _STATUS)
def planned_stays_planned(brief: Brief, article: Article) -> Iterator[Place]:
    """What is planned is never told as having happened."""
    for path, text, _ in _with_status(brief, "planned"):
        if not keeps_status(text, "planned"):
            yield Place(path, "a planned event is told without a sign that it is planned")


@rule("denied-stays-denied", _STATUS)
def denied_stays_denied(brief: Brief, article: Article) -> Iterator[Place]:
    """What is denied is never told as having happened."""
    for path, text, _ in _with_status(brief, "denied"):
        if not keeps_status(text, "denied"):
            yield Place(path, "a denied event is told without a sign that it is denied")


@rule("called-for-stays-called-for", _STATUS)
def called_for_stays_called_for(brief: Brief, article: Article) -> Iterator[Place]:
    """What somebody calls for is never told as having happened."""
    for path, text, _ in _with_status(brief, "called_for"):
        if not keeps_status(text, "called_for"):
            yield Place(path, "a demand is told without a sign that it is one")


@rule("claims-attributed", _SOURCED)
def claims_attributed(brief: Brief, article: Article) -> Iterator[Place]:
    """A claim is told as somebody's, never in the brief's own voice."""
    for path, text, event in _with_status(brief, "claimed"):
        named = event.attributed_to is not None and names_source(text, event.attributed_to)
        if not named and not keeps_status(text, "claimed"):
            yield Place(path, "a claim is told without whose it is")


@rule("attribution-kept", _SOURCED)
def attribution_kept(brief: Brief, article: Article) -> Iterator[Place]:
    """A statement that tells an attributed event says whom it comes from."""
    for event in brief.events:
        if event.attributed_to:
            for placed in _told(brief, event.cite):
                if placed.path != "headline" and not names_source(placed.text, event.attributed_to):
                    yield Place(placed.path, "the source of an attributed event is left out")


@rule("figure-attribution-kept", _SOURCED)
def figure_attribution_kept(brief: Brief, article: Article) -> Iterator[Place]:
    """A statement that tells only figures of one source names it."""
    sources = {(f.cite.start, f.cite.end): f.attributed_to for f in brief.figures}
    for placed in walk.statements(brief):
        told = [sources.get((cite.start, cite.end)) for cite in placed.cites]
        if told and all(told) and placed.path != "headline":
            for source in told:
                if not names_source(placed.text, source):
                    yield Place(placed.path, "the source of a figure is left out")
                    break


@rule("unnamed-sources-told", "ICD 203, D.6.e.(1): quality of sources is described")
def unnamed_sources_told(brief: Brief, article: Article) -> Iterator[Place]:
    """Each unnamed speaker of a quotation is told among the doubts."""
    doubts = " ".join(doubt.text for doubt in brief.not_known)
    for index, quote in enumerate(brief.quotes):
        if quote.anonymous and quote.speaker and quote.speaker not in doubts:
            yield Place(f"quotes[{index}]", "an unnamed source is not told among the doubts")


@rule("unknown-speakers-told", "ICD 203, D.6.e.(1): quality of sources is described")
def unknown_speakers_told(brief: Brief, article: Article) -> Iterator[Place]:
    """A quotation without a speaker is told among the doubts."""
    cited = {(cite.start, cite.end) for doubt in brief.not_known for cite in doubt.cites}
    for index, quote in enumerate(brief.quotes):
        if quote.speaker is None and (quote.cite.start, quote.cite.end) not in cited:
            yield Place(f"quotes[{index}]", "a quotation without speaker is not told among the doubts")


@rule("undated-told", _UNCERTAIN)
def undated_told(brief: Brief, article: Article) -> Iterator[Place]:
    """Each time that can't be resolved is told among the doubts, and says why."""
    cited = {(cite.start, cite.end) for doubt in brief.not_known for cite in doubt.cites}
    for index, date in enumerate(brief.dates):
        if date.value is None and (date.cite.start, date.cite.end) not in cited:
            yield Place(f"dates[{index}]", "a time without a date is not told among the doubts")
        if not date.basis.strip():
            yield Place(f"dates[{index}].basis", "a date has no basis")


@rule("doubtful-translation-told", _UNCERTAIN)
def doubtful_translation_told(brief: Brief, article: Article) -> Iterator[Place]:
    """Each sentence whose translation is doubtful is told among the doubts."""
    cited = {cite.sentence for doubt in brief.not_known for cite in doubt.cites}
    for index, row in enumerate(brief.translation.sentences):
        if any(flag.severity != "info" for flag in row.flags) and row.n not in cited:
            yield Place(f"translation.sentences[{index}]", "a doubtful translation is not told among the doubts")


@rule("flags-told", _UNCERTAIN)
def flags_told(brief: Brief, article: Article) -> Iterator[Place]:
    """Each flag says what it is about, and none holds the article's text."""
    for index, flag in enumerate(brief.flags):
        if not flag.about.strip() or not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", flag.code):
            yield Place(f"flags[{index}]", "a flag without a code or an explanation")


@rule("romanised-told", _UNCERTAIN)
def romanised_told(brief: Brief, article: Article) -> Iterator[Place]:
    """A spelling that no list bears out is told among the doubts."""
    doubts = " ".join(doubt.text for doubt in brief.not_known)
    for kind in ("people", "organisations", "places"):
        for index, name in enumerate(getattr(brief, kind)):
            if name.romanised and name.name not in doubts:
                yield Place(f"{kind}[{index}]", "a romanised name is not told among the doubts")
