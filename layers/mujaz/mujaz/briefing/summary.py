"""The headline and the bottom line: the one thing that happened, said short, and said whole."""

from __future__ import annotations

import re

from mujaz.article import Cite
from mujaz.briefing.candidate import Candidate
from mujaz.briefing.context import Context
from mujaz.briefing.frames import is_tellable, without_roles
from mujaz.briefing.model import BottomLine, Statement
from mujaz.briefing.readable import UNREADABLE
from mujaz.briefing.sections import cites
from mujaz.briefing.selecting import same, wider
from mujaz.briefing.wording.text import content_words, sentence, similarity


def lead(found: list[Candidate]) -> list[Candidate]:
    """Return what the bottom line tells: the weightiest candidate and the one that adds most; nothing of nothing.

    What the article states itself goes before what somebody claims or plans: the bottom line should rest on it.
    """
    if not found:
        return []
    sound = [item for item in found if item.rough < UNREADABLE] or found
    first = next((item for item in sound if item.opens and item.weight >= _OPENING * sound[0].weight), sound[0])
    first = wider(first, found)
    enough = _SECOND * found[0].weight
    more = [item for item in found if item.rough < 1 and item.weight >= enough and item is not first]
    more = [item for item in more if _adds(item, first)]
    return [first, wider(max(more, key=_standing), found)] if more else [first]


_OPENING = 0.6
"""Share of the weightiest candidate's weight from which the article's opening leads: it nearly always is the news."""

_SECOND = 0.45
"""Share of the first's weight that the second sentence of a bottom line has at least: it must matter beside it."""


def _standing(item: Candidate) -> float:
    status = item.event.status if item.event else "occurred"
    return item.weight * {"claimed": 0.75, "planned": 0.7}.get(status, 1)


def key_points(context: Context, told: list[Candidate], chosen: list[Candidate]) -> tuple[Statement, ...]:
    """Return the key points; each person has the role at the first mention, here or in the bottom line, and no more."""
    before = " ".join(item.text for item in told)
    points = []
    for item in chosen:
        text = without_roles(context, item.text, known=before)
        points.append(Statement(text=sentence(_with_roles(context, text, before)), cites=cites(item.cites)))
        before += item.text
    return tuple(points)


def bottom_line(context: Context, told: list[Candidate]) -> BottomLine:
    """Return the bottom line: each sentence with its cites, people with the roles that the article gives them."""
    parts = [
        Statement(text=sentence(_with_roles(context, item.text, before)), cites=cites(item.cites))
        for item, before in zip(told, _before(told), strict=True)
    ]
    if not parts:
        first = context.article.sentences[0]
        text = "No statement could be drawn from this article: it has no English translation."
        parts = [Statement(text=text, cites=cites([Cite(first.n, first.start, first.end, first.text)]))]
    return BottomLine(
        text=" ".join(part.text for part in parts),
        cites=tuple(cite for part in parts for cite in part.cites),
        parts=tuple(parts),
    )


def _adds(item: Candidate, lead: Candidate) -> bool:
    """Whether a candidate tells more beside the lead: another fact, or the sentence that a lead of figures is from."""
    if item.kind == "figures" and lead.kind == "figures":
        return False
    if lead.kind == "figures" or item.kind == "figures":
        return similarity(item.words, lead.words) < 0.6
    elsewhere = {c.sentence for c in item.cites}.isdisjoint(c.sentence for c in lead.cites)
    return elsewhere and item.kind == "event" and not same(item, lead)


def _before(told: list[Candidate]) -> list[str]:
    return [" ".join(item.text for item in told[:index]) for index in range(len(told))]


def _with_roles(context: Context, text: str, before: str) -> str:
    """Put roles behind the names of people, where the article gives them and nothing ``before`` names the person."""
    for person in context.facts.people:
        new = text.count(person.name) == 1 and person.name not in before
        if new and is_tellable(person.role) and not _told(person.role or "", text):
            name = re.escape(person.name)
            text = re.sub(rf"(?<![\w-]){name}(?= (?:{_VERBS})\b)", f"{person.name}, {person.role},", text)
            text = re.sub(rf"(?<![\w-]){name}(?=[.]| (?:and|to|in|on)\b)", f"{person.name} ({person.role})", text)
    return text


_VERBS = r"said|says|has|have|had|will|is|was|\w+ed|held|met|told"


def _told(role: str, text: str) -> bool:
    """Whether a sentence has a role already, by half of its words."""
    return similarity(content_words(role), content_words(text)) >= 0.5
