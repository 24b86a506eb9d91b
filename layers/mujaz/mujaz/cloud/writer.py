"""The main job as the functions run it: engines from the settings, the brief in the forms that they name."""

from __future__ import annotations

from mujaz.article import Article
from mujaz.briefing.model import Analyst
from mujaz.briefing.render.forms import FORMS, render
from mujaz.cloud.desk import Writer, WrittenBrief
from mujaz.cloud.storage import Document
from mujaz.pipeline import BriefOptions, brief
from mujaz.settings import Settings
from mujaz.translation.registry import make_engines

ARTICLE_TEXT = "article.txt"


def make_writer(settings: Settings) -> Writer:
    """Return the writer with the engines that the settings name; they are made once and serve every article."""
    engines = make_engines(settings.engines, settings.engine_options)
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
            },
        )

    return write
