"""The headline and the bottom line: the one thing that happened, said short, and said whole."""

from __future__ import annotations

import re

from mujaz.article import Cite
from mujaz.briefing.candidates import Candidate, same
from mujaz.briefing.clauses import tidy_words
from mujaz.briefing.context import Context
from mujaz.briefing.frames import frame, is_tellable, tell, without_roles
from mujaz.briefing.model import BottomLine, Statement
from mujaz.briefing.sections import cites
from mujaz.briefing.wording.text import sentence, similarity
from mujaz.briefing.wording.voice import needs_quoting

_DANGLING = re.compile(r"(?:,?\s(?:the|a|an|of|to|in|on|at|by|for|from|with|and|or|that|which|who|resulted))+$")
HEADLINE_WORDS = 20
"""A headline is no longer than this."""


def headline(context: Context, found: list[Candidate]) -> tuple[str, tuple[Cite, ...]]:
    """Return the headline and its cites.

    The article's own title, where a fluent engine wrote its English; else the weightiest event or figure said short;
    else the first words of the weightiest sentence.
    """
    title = context.article.title
    if title is not None:
        english = tidy_words(context.english(0))
        if context.is_fluent(0) or (english and "[…]" not in english):
            return _own_voice(_short(english)), (Cite(0, title.start, title.end, title.text),)
    for candidate in found:
        if candidate.event is not None:
            parts = None if context.is_fluent(candidate.event.cite.sentence) else frame(context, candidate.event.cite)
            said = tell(context, parts, candidate.event.status, headline=True) if parts else None
            return _own_voice(_short(said or candidate.text)), candidate.cites
        if candidate.kind in ("figures", "sentence"):
            return _own_voice(_short(candidate.text)), candidate.cites
    first = context.article.sentences[0]
    return "Arabic article without an English translation", (Cite(first.n, first.start, first.end, first.text),)


def _own_voice(text: str) -> str:
    """Put a headline with words that only the article may say into quotation marks: then they are its words."""
    return "“" + re.sub('[“”«»"]', "'", text) + "”" if needs_quoting(text) else text


def _bare(text: str) -> str:
    return text.rstrip(".").strip()


def _short(text: str) -> str:
    """Cut a sentence to the length of a headline, at the last comma or clause border that leaves it whole."""
    words = _DANGLING.sub("", _bare(text)).split()
    if len(words) <= HEADLINE_WORDS:
        return " ".join(words)
    head = " ".join(words[:HEADLINE_WORDS])
    cut = max(head.rfind(", "), head.rfind("; "), head.rfind(" – "))
    if cut > len(head) // 2:
        return head[:cut]
    return _DANGLING.sub("", head) + " …"


def lead(found: list[Candidate]) -> list[Candidate]:
    """Return what the bottom line tells: the weightiest candidate and the one that adds most; nothing of nothing.

    What the article states itself goes before what somebody claims: the bottom line should rest on it.
    """
    if not found:
        return []
    more = [item for item in found[1:] if _adds(item, found[0])]
    return [found[0], max(more, key=_standing)] if more else [found[0]]


def _standing(item: Candidate) -> float:
    claimed = item.event is not None and item.event.status == "claimed"
    return item.weight * (0.75 if claimed else 1)


def key_points(context: Context, told: list[Candidate], chosen: list[Candidate]) -> tuple[Statement, ...]:
    """Return the key points; who was told with a role in the bottom line or an earlier point is told by name."""
    before = " ".join(item.text for item in told)
    points = []
    for item in chosen:
        points.append(Statement(text=without_roles(context, item.text, known=before), cites=cites(item.cites)))
        before += item.text
    return tuple(points)


def bottom_line(context: Context, told: list[Candidate]) -> BottomLine:
    """Return the bottom line: each sentence with its cites, people with the roles that the article gives them."""
    parts = [Statement(text=sentence(_with_roles(context, item)), cites=cites(item.cites)) for item in told]
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


def _with_roles(context: Context, candidate: Candidate) -> str:
    """Put their roles behind the names of people, where the article gives them and the sentence does not."""
    text = candidate.text
    for person in context.facts.people:
        if is_tellable(person.role) and f"{person.role}".lower() not in text.lower() and text.count(person.name) == 1:
            pattern = (
                rf"(?<!\w){re.escape(person.name)}(?=[.,]| (?:and|said|has|have|had|will|is|was|to|in|on|\w+ed)\b)"
            )
            text = re.sub(pattern, f"{person.name} ({person.role})", text)
    return text
