"""The main job as the functions run it: engines from the settings, all forms of the brief."""

from __future__ import annotations

from mujaz.article import Article
from mujaz.briefing.model import Analyst
from mujaz.briefing.render import to_html, to_json, to_markdown
from mujaz.cloud.desk import Writer, WrittenBrief
from mujaz.cloud.storage import Document
from mujaz.pipeline import BriefOptions, brief
from mujaz.settings import Settings
from mujaz.translation.registry import make_engines

ARTICLE_TEXT = "article.txt"
BRIEF_JSON = "brief.json"
BRIEF_MARKDOWN = "brief.md"
BRIEF_HTML = "brief.html"


def make_writer(settings: Settings) -> Writer:
    """Return the writer with the engines that the settings name; they are made once and serve every article."""
    engines = make_engines(settings.engines, settings.engine_options)

    def write(article: Article, created: str, analyst: Analyst) -> WrittenBrief:
        made = brief(article, engines, BriefOptions(created=created, analyst=analyst))
        return WrittenBrief(
            documents=(
                # The spans of a brief count the characters of this text, so it goes beside it.
                Document(ARTICLE_TEXT, "text/plain; charset=utf-8", article.text.encode("utf-8")),
                Document(BRIEF_MARKDOWN, "text/markdown; charset=utf-8", to_markdown(made).encode("utf-8")),
                Document(BRIEF_HTML, "text/html; charset=utf-8", to_html(made).encode("utf-8")),
                Document(BRIEF_JSON, "application/json", to_json(made).encode("utf-8")),
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
