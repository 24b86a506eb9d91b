"""One entity, one entry: mentions joined into names."""

from __future__ import annotations

from mujaz.article import Article
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.recognise import Reading
from mujaz.extraction.names.roles import role_of
from mujaz.facts import Name


def _identity(mention: Mention) -> tuple[str, object]:
    if mention.entry is not None:
        return mention.kind, mention.entry.number
    return mention.kind, mention.english


def join(article: Article, reading: Reading) -> tuple[Name, ...]:
    """Return one name per entity, in order of first mention."""
    groups: dict[tuple[str, object], list[Mention]] = {}
    for mention in reading.mentions:
        groups.setdefault(_identity(mention), []).append(mention)
    return tuple(_name(article, reading, group) for group in groups.values())


def _name(article: Article, reading: Reading, group: list[Mention]) -> Name:
    fullest = max(group, key=lambda m: (m.last - m.first, m.end - m.start, -m.first))
    entry = fullest.entry
    role = None
    if fullest.kind == "person":
        role = next(filter(None, (role_of(reading, mention) for mention in group)), None)
    return Name(
        kind=fullest.kind,
        name=entry.english if entry else fullest.english or "",
        name_ar=reading.text[fullest.start : fullest.end],
        mentions=tuple(article.cite(mention.start, mention.end) for mention in group),
        also=entry.also if entry else (),
        role=role,
        country=entry.country if entry and fullest.kind == "place" else None,
        lat=entry.lat if entry else None,
        lon=entry.lon if entry else None,
    )
