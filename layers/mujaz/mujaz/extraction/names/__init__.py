"""Names of people, organisations and places: one entity, one entry."""

from __future__ import annotations

from mujaz.article import Article
from mujaz.extraction.names.entities import join
from mujaz.extraction.names.recognise import recognise
from mujaz.facts import Name

__all__ = ["extract_names"]


def extract_names(article: Article) -> tuple[Name, ...]:
    """Return the people, organisations and places that the article names, each once, in order of first mention."""
    reading = recognise(article.text, article.metadata.outlet)
    return join(article, reading)
