"""Facts and translation to a brief."""

from __future__ import annotations

from mujaz.article import Article, Metadata
from mujaz.briefing import doubts, sections
from mujaz.briefing.candidates import candidates
from mujaz.briefing.context import Context
from mujaz.briefing.corrections import corrected, corrected_facts
from mujaz.briefing.headline import headline
from mujaz.briefing.model import (
    Analyst,
    ArticleModel,
    Brief,
    EngineModel,
    TranslationModel,
    content_id,
)
from mujaz.briefing.provenance import provenance
from mujaz.briefing.selecting import choose, gathered
from mujaz.briefing.summary import bottom_line, key_points, lead
from mujaz.facts import Facts
from mujaz.translation.model import Translation

MOST_KEY_POINTS = 7
MORE_STATEMENTS = 7
"""So many more are looked at, to be told with another of the same source, or with what stands beside them."""


def compose(
    article: Article,
    facts: Facts,
    translation: Translation,
    *,
    created: str | None = None,
    analyst: Analyst | None = None,
) -> Brief:
    """Write the brief of one article.

    A pure function: the same article, facts, translation and ``created`` give the same brief.

    Args:
        article: the article that was read.
        facts: what was extracted from its Arabic.
        translation: its sentences in English.
        created: when the brief is made, ISO 8601 with offset; it comes from the caller, the core has no clock.
        analyst: what a person wrote about the article earlier; it is carried along unchanged, and the corrections of
            names in it hold everywhere in the brief.

    """
    analyst = analyst or Analyst()
    context = Context(article, corrected_facts(facts, analyst.corrections), translation)
    found = candidates(context)
    title, title_cites = headline(context, found)
    told = lead(found)
    wanted = choose(found, most=MOST_KEY_POINTS + MORE_STATEMENTS, least=doubts.FEWEST_POINTS, beside=told)
    chosen = gathered(context, wanted, found, most=MOST_KEY_POINTS)
    flags = (*context.facts.flags, *translation.flags, *doubts.article_flags(context))
    brief = Brief(
        schema="mujaz.brief/1",
        id="",
        created=created,
        article=_article(article, article.metadata),
        headline=title,
        headline_cites=sections.cites(title_cites),
        bottom_line=bottom_line(context, told),
        key_points=key_points(context, told, chosen),
        people=sections.people(context),
        organisations=sections.organisations(context),
        places=sections.places(context),
        figures=sections.figures(context),
        dates=sections.dates(context),
        timeline=sections.timeline(context),
        quotes=sections.quotes(context),
        events=sections.events(context),
        not_known=doubts.not_known(context, flags, points=len(chosen)),
        translation=_translation(context),
        flags=tuple(sections.flag(item) for item in flags),
        analyst=analyst,
        provenance=provenance(article, translation, created),
        fingerprint=sections.fingerprint(article),
    )
    brief = corrected(brief, facts, analyst.corrections)
    return brief.model_copy(update={"id": content_id(brief)})


def _article(article: Article, metadata: Metadata) -> ArticleModel:
    return ArticleModel(
        sha256=article.sha256,
        key=metadata.key,
        title=metadata.title,
        outlet=metadata.outlet,
        url=metadata.url,
        published=metadata.published.isoformat() if metadata.published else None,
        published_basis=metadata.published_basis,
        retrieved=metadata.retrieved,
        retrieved_basis=metadata.retrieved_basis,
        characters=len(article.text),
        sentences=sum(sentence.n > 0 for sentence in article.sentences),
    )


def _translation(context: Context) -> TranslationModel:
    return TranslationModel(
        engines=tuple(
            EngineModel(name=use.name, version=use.version, sentences=use.sentences)
            for use in context.translation.engines
        ),
        sentences=sections.sentences(context),
    )
