"""The main job as the functions run it: engines from the settings, the brief in the forms that they name."""

from __future__ import annotations

from dataclasses import replace

from mujaz.article import Article
from mujaz.briefing.model import Analyst
from mujaz.briefing.render.forms import FORMS, render
from mujaz.cloud.desk import Writer, WrittenBrief
from mujaz.cloud.storage import Document
from mujaz.pipeline import BriefOptions, brief
from mujaz.settings import Settings
from mujaz.translation.registry import EngineOptions, make_engines

ARTICLE_TEXT = "article.txt"


def engine_options(settings: Settings) -> EngineOptions:
    """Return the options of the engines, with the memory and the counts in the table that the settings name."""
    options = settings.engine_options
    if settings.translation_table is None:
        return options
    from mujaz.cloud.clients import dynamodb_table  # noqa: PLC0415  (150 ms, paid only by those who chose it)
    from mujaz.cloud.translations import DynamoCounter, DynamoMemory  # noqa: PLC0415

    table = dynamodb_table(settings.translation_table)
    memory = DynamoMemory(table, days=settings.translation_days) if settings.translation_days else None
    return replace(options, memory=memory, counter=DynamoCounter(table))


def make_writer(settings: Settings) -> Writer:
    """Return the writer with the engines that the settings name; they are made once and serve every article."""
    engines = make_engines(settings.engines, engine_options(settings))
    # JSON is always written, and last: who finds it finds the rest.
    forms = (*(form for form in FORMS if form in settings.formats and form != "json"), "json")

    def write(article: Article, created: str, analyst: Analyst) -> WrittenBrief:
        made = brief(article, engines, BriefOptions(created=created, analyst=analyst))
        return WrittenBrief(
            documents=(
                # The spans of a brief count the characters of this text, so it goes beside it.
                Document(ARTICLE_TEXT, "text/plain; charset=utf-8", article.text.encode("utf-8")),
                *(
                    Document(f"brief.{FORMS[form].ending}", FORMS[form].media_type, render(made, form))
                    for form in forms
                ),
            ),
            counts={
                "sentences": made.article.sentences,
                "figures": len(made.figures),
                "people": len(made.people),
                "organisations": len(made.organisations),
                "places": len(made.places),
                "quotes": len(made.quotes),
                "events": len(made.events),
                "flags": len(made.flags),
                "characters_sent": sum(cost.characters for cost in made.provenance.costs),
                "microdollars": round(1e6 * sum(cost.usd or 0 for cost in made.provenance.costs)),
            },
        )

    return write
