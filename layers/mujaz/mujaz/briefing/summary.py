"""The headline and the bottom line: the one thing that happened, said short, and said whole."""

from __future__ import annotations

import re
from typing import NamedTuple

from mujaz.article import Cite
from mujaz.briefing.candidates import Candidate, same
from mujaz.briefing.clauses import tidy_words
from mujaz.briefing.context import Context
from mujaz.briefing.frames import frame, is_tellable, tell, without_roles
from mujaz.briefing.model import BottomLine, Statement
from mujaz.briefing.readable import ROUGH, UNREADABLE, roughness, unbalanced
from mujaz.briefing.sections import cites, told_events
from mujaz.briefing.wording.markers import keeps_status, with_status
from mujaz.briefing.wording.text import capitalise, sentence, similarity
from mujaz.briefing.wording.voice import needs_quoting
from mujaz.facts import EventStatus

_DANGLING = re.compile(r"(?:,?\s(?:the|a|an|of|to|in|on|at|by|for|from|with|and|or|that|which|who|resulted))+$")
HEADLINE_WORDS = 20
"""A headline is no longer than this."""


def headline(context: Context, found: list[Candidate]) -> tuple[str, tuple[Cite, ...]]:
    """Return the headline and its cites.

    The article's own title, where its English reads well; else the weightiest event, figure or sentence that can be
    said short and whole; else the first words of the weightiest.
    """
    title = _title(context)
    if title is not None:
        return title
    told = [item for item in found if item.kind != "statement"] or found
    options = [_heading(context, item) for item in told[:_TRIED]]
    if options:
        best = next((option for option in options if option.is_clear), options[0])
        return _own_voice(best.text), best.cites
    first = context.article.sentences[0]
    return "Arabic article without an English translation", (Cite(first.n, first.start, first.end, first.text),)


class _Heading(NamedTuple):
    """A headline that might be; ``is_clear``: whole, and easy to read."""

    text: str
    cites: tuple[Cite, ...]
    is_clear: bool


_TRIED = 3
"""So many of the weightiest candidates are tried for a headline that is whole and clear."""


def _title(context: Context) -> tuple[str, tuple[Cite, ...]] | None:
    """Return the article's own title in English, if it reads well."""
    title = context.article.title
    if title is None:
        return None
    english = _TITLE_TAIL.sub("", _TITLE_SECTION.sub("", tidy_words(context.english(0))))
    if not english or not (context.is_fluent(0) or roughness(context, english, title=True) < UNREADABLE):
        return None
    return _own_voice(_short(capitalise(english))), (Cite(0, title.start, title.end, title.text),)


_TITLE_SECTION = re.compile(r"^[A-Z][\w ]{0,20} / (?=\w)")
"""The desk that an agency puts before a title ("General / ...")."""
_TITLE_TAIL = re.compile(r"\s*\((?:video|videos|photos?|pictures|images|watch)\)\s*\.?$", re.IGNORECASE)


def _heading(context: Context, item: Candidate) -> _Heading:
    """Say a candidate as a headline: an event by its verb frame in the present, anything else cut short."""
    said = None
    fluent = context.is_fluent(item.cites[0].sentence)
    if item.event is not None and not fluent:
        parts = frame(context, item.event.cite)
        said = tell(context, parts, item.event.status, headline=True) if parts else None
    text = _short(said or item.text)
    known = fluent or item.kind == "figures" or (said is not None and item.rough <= ROUGH)
    whole = not text.endswith("…") and not unbalanced(text)
    # What is cut off may have been the sign of a status.
    lost = [status for status in _statuses(context, item) if not keeps_status(text, status)]
    for status in lost:
        text = with_status(text, status)
    clear = whole and not lost and (known or roughness(context, text) <= ROUGH)
    return _Heading(text, item.cites, clear)


def _statuses(context: Context, item: Candidate) -> list[EventStatus]:
    """Return the statuses but "claimed" of the events that a candidate's cites hold, if none of them is just told."""
    held = [
        event.status
        for event in told_events(context)
        if any(min(c.end, event.cite.end) - max(c.start, event.cite.start) > 0 for c in item.cites)
    ]
    if item.event is not None:
        held = [item.event.status]
    plain = any(status in ("occurred", "ongoing") for status in held)
    return [] if plain else sorted({status for status in held if status != "claimed"})


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

    What the article states itself goes before what somebody claims or plans: the bottom line should rest on it.
    """
    if not found:
        return []
    enough = _SECOND * found[0].weight
    more = [item for item in found[1:] if item.rough < 1 and item.weight >= enough and _adds(item, found[0])]
    return [found[0], max(more, key=_standing)] if more else [found[0]]


_SECOND = 0.45
"""Share of the first's weight that the second sentence of a bottom line has at least: it must matter beside it."""


def _standing(item: Candidate) -> float:
    status = item.event.status if item.event else "occurred"
    return item.weight * {"claimed": 0.75, "planned": 0.7}.get(status, 1)


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
