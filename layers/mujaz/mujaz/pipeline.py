"""The main job: one article to one brief. The Lambda function, the command line and the tests all call `brief`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mujaz.article import Article, Sentence
from mujaz.briefing.analyst import SourceTable, graded
from mujaz.briefing.compose import compose
from mujaz.briefing.model import Analyst, Brief
from mujaz.extraction.extract import extract
from mujaz.translation.chain import translate
from mujaz.translation.engine import Engine


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """What the caller knows and the article does not.

    ``created`` is an ISO 8601 time, or None to leave it out: the core reads no clock, so that the same article with
    the same options gives the same bytes. ``analyst`` is what a person wrote about this article, ``sources`` the
    person's grades of outlets.
    """

    created: str | None = None
    analyst: Analyst = field(default_factory=Analyst)
    sources: SourceTable = field(default_factory=SourceTable)


def brief(article: Article, engines: Sequence[Engine], options: BriefOptions | None = None) -> Brief:
    """Write the brief of an article.

    Facts come from the Arabic, then the engines translate in the order given, then the brief is composed from both.
    """
    options = options or BriefOptions()
    facts = extract(article)
    translation = translate(article, facts, engines)
    analyst = graded(options.analyst, options.sources, article.metadata.outlet, article.metadata.url)
    return compose(article, facts, translation, created=options.created, analyst=analyst)


def translate_line(line: str, engines: Sequence[Engine]) -> str:
    """Translate one line as one sentence, with the names and dates that its Arabic gives; always a single line."""
    article = Article(line, (Sentence(1, 0, len(line), line, 0),))
    translation = translate(article, extract(article), engines)
    return " ".join(translation.sentences[0].text.split())
