"""The headline: the one thing that happened, in one line.

The article's own title, where it states something and its English reads well: a question, or a catchword before two
dots, tells a reader nothing. Else the weightiest event, statement or figure that can be said short and whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mujaz.arabic.letters import arabic_share
from mujaz.article import Cite
from mujaz.briefing.candidate import Candidate
from mujaz.briefing.clauses import unlinked
from mujaz.briefing.context import Context
from mujaz.briefing.contradicted import people_side_by_side
from mujaz.briefing.datelines import opening
from mujaz.briefing.frames import frame, name_with_role, tell
from mujaz.briefing.readable import ROUGH, UNFINISHED, UNREADABLE, opens_with_pronoun, roughness, unbalanced
from mujaz.briefing.sections import told_events
from mujaz.briefing.titles import title_told
from mujaz.briefing.wording.grammar import has_verb, is_fragment
from mujaz.briefing.wording.markers import keeps_status, with_status
from mujaz.briefing.wording.text import content_words, with_article
from mujaz.briefing.wording.voice import reported
from mujaz.facts import Event, EventStatus

HEADLINE_WORDS = 22
"""A headline is no longer than this."""
_TRIED = 4
"""So many of the weightiest candidates are tried for a headline that is whole and clear."""
_FEWEST = 6
"""Words that a headline keeps when it is cut."""
_FEWEST_IN_TITLE = 3
"""Words that a title has at least."""
_CLEAR_TITLE = 1.2
"""Roughness from which a title gives way to a clearer headline."""


def headline(context: Context, found: list[Candidate]) -> tuple[str, tuple[Cite, ...]]:
    """Return the headline and its cites: the title where it is good, else the best that the candidates give."""
    title = _title(context)
    if title is not None and title.is_clear:
        told = _finding(context, title, found) or title
        return reported(told.text), told.cites
    tried = [item for item in found if item.opens][:_TRIED]
    # Beside a title that says little, something from the article's midst may be about another thing.
    tried += [] if title else found[:_TRIED]
    best = _surest(context, found, tried) if title else None
    best = best or next((option for item in tried if (option := _heading(context, item)).is_clear), None)
    if best is None:
        best = _heading(context, tried[0]) if tried and not (title and title.is_english) else title
    if best is not None:
        return reported(best.text), best.cites
    first = context.article.sentences[0]
    return "Arabic article without an English translation", (Cite(first.n, first.start, first.end, first.text),)


def _surest(context: Context, found: list[Candidate], tried: list[Candidate]) -> _Heading | None:
    """Return the clearest sentence that can be told whole; beside a torn title the beginning of one is too unsure.

    It opens the article, or tells in its first sentences what somebody does whom the title names.
    """
    near = [item for item in found[:_NEAR] if _is_of_title(context, item)]
    options = [(item.rough, _heading(context, item)) for item in (*tried, *near) if item.rough < _PLAIN]
    whole = [(rough, option) for rough, option in options if option.is_clear and option.is_uncut]
    return min(whole, key=lambda one: one[0])[1] if whole else None


_NEAR = 12
"""So many of the weightiest candidates are looked at for what people of the title do, where the title is not clear."""
_EARLY = 5
"""Sentences that such a candidate is from."""
_PLAIN = 1.0
"""Roughness below which a whole sentence goes before the beginning of another."""


def _is_of_title(context: Context, item: Candidate) -> bool:
    """Whether a candidate of the first sentences opens with somebody whom the title names, and tells what he does."""
    first = item.cites[0]
    named = [p for p in context.facts.people if any(mention.sentence == 0 for mention in p.mentions)]
    early = first.sentence < opening(context) + _EARLY
    return early and any(item.text.startswith((p.name, name_with_role(p))) for p in named)


class _Heading(NamedTuple):
    """A headline that might be.

    ``is_clear``: whole, easy to read and stating something; ``is_english``: readable; ``is_uncut``: all that is told.
    """

    text: str
    cites: tuple[Cite, ...]
    is_clear: bool
    is_english: bool = True
    is_uncut: bool = True


# The title


def _title(context: Context) -> _Heading | None:
    """Return the article's own title in English, tidied; None where it has none."""
    title = context.article.title
    english = title_told(context)
    if title is None or not english:
        return None
    text = _short(english)
    # "PAPER.COM", "Agencies": where it stands, not what it says.
    says = len(text.split()) >= _FEWEST_IN_TITLE and arabic_share(title.text) > 0.5
    states = says and not text.endswith(("?", "…")) and not _leaves_open(context, text)
    rough = 0.0 if context.is_fluent(0) else roughness(context, text, title=True)
    cite = Cite(0, title.start, title.end, title.text)
    return _Heading(text, (cite,), states and rough < _CLEAR_TITLE, says and rough < UNREADABLE)


_SAYS_IT = re.compile(r"[^:“\"]{3,70}: (?:he|she|it|they)\b", re.IGNORECASE)
"""A title whose second half opens with a pronoun: whoever speaks may be meant, or somebody else."""
_PLACED = re.compile(r"(?:from|of|in|to|on|at|by|for|with)\b|'s\b|’s\b")


def _leaves_open(context: Context, text: str) -> bool:
    """Whether the English of a title leaves open who did it: it is torn, and the article itself tells it better.

    Two people side by side, a pronoun for the speaker, or an article before a place that has none ("the Britain from").
    """
    if people_side_by_side(context, text) or _SAYS_IT.match(text):
        return True
    for place in context.facts.places:
        at = text.lower().find(f"the {place.name.lower()}")
        if at >= 0 and with_article(place.name) == place.name:
            return _PLACED.match(text[at + len("the ") + len(place.name) :].lstrip()) is not None
    return False


def _finding(context: Context, title: _Heading, found: list[Candidate]) -> _Heading | None:
    """Return what the article says that a title of two halves without a verb only hints at, None for nothing clear.

    Most words of such a title ("The worst of the century: a bad number of the player") stand in the sentence meant.
    """
    if ": " not in title.text or has_verb(title.text) or "?" in title.text:
        return None
    wanted = content_words(title.text)
    for item in found:
        if item.rough > ROUGH or len(wanted & item.words) < _MEANT * len(wanted):
            continue
        option = _heading(context, item)
        if option.is_clear and len(wanted & content_words(option.text)) >= _MEANT * len(wanted):
            return option
    return None


_MEANT = 0.6
"""Share of a title's words that stand in the sentence that it hints at."""


# A candidate


def _heading(context: Context, item: Candidate) -> _Heading:
    """Say a candidate as a headline: an event by its verb frame in the present, anything else cut short."""
    fluent = context.is_fluent(item.cites[0].sentence)
    said = None if fluent else _framed(context, item)
    full = said or _with_colon(unlinked(item.text))
    text = _short(full)
    uncut = len(text.split()) >= len(_TIME.sub("", full.rstrip(" .,")).rstrip(" .,").split())
    known = fluent or item.kind == "figures" or (said is not None and item.rough <= ROUGH)
    whole = not text.endswith("…") and not unbalanced(text) and (said is not None or not is_fragment(_what(text)))
    # What is cut off may have been the sign of a status.
    lost = [status for status in _statuses(context, item) if not keeps_status(text, status)]
    for status in lost:
        text = with_status(text, status)
    whole = whole and not opens_with_pronoun(text)
    clear = whole and set(lost) <= {"claimed"} and (known or roughness(context, _what(text), title=True) <= ROUGH)
    return _Heading(text, item.cites, clear, is_uncut=uncut)


def _framed(context: Context, item: Candidate) -> str | None:
    """Tell an event, or a whole sentence of the article, by its verb frame in the present."""
    if item.event is None and item.kind != "sentence":
        return None
    cite = item.event.cite if item.event else item.cites[0]
    parts = frame(context, cite)
    return tell(context, parts, item.event.status if item.event else "occurred", headline=True) if parts else None


_REPORTED = re.compile(r"^(?P<who>[^“\"]{3,70}?) (?:said|reported|announced)(?: on \w+)?,? that (?P<what>.+)$")


def _with_colon(text: str) -> str:
    """Say "X said that Y" as newspapers do: "X: Y"."""
    match = _REPORTED.match(text)
    if match is None or ", citing " in match["who"]:
        return text
    if _OWN.match(match["what"]):
        return f"{match['who']} {_say(match['who'])} {match['what']}"
    return f"{match['who']}: {match['what']}"


def _say(who: str) -> str:
    """Return "say" behind a plural noun, "says" behind anything else: names are one, also the United States."""
    last = who.rsplit(" ", 1)[-1]
    return "say" if last.islower() and last.endswith("s") and not last.endswith("ss") else "says"


_OWN = re.compile(r"(?:it|he|she|they)\b", re.IGNORECASE)


def _what(text: str) -> str:
    """Return a headline without who says it."""
    return text.split(": ", 1)[-1].strip("“”")


def _statuses(context: Context, item: Candidate) -> list[EventStatus]:
    """Return the statuses of the events that a candidate's cites hold, if none of them is just told.

    A claim that the article gives somebody needs no sign here: a headline names its source, or is dated and cited.
    """
    held = [
        event
        for event in told_events(context)
        if any(min(c.end, event.cite.end) - max(c.start, event.cite.start) > 0 for c in item.cites)
    ]
    if item.event is not None:
        held = [item.event]
    plain = any(event.status in ("occurred", "ongoing") for event in held)
    told = {event.status for event in held if event.status != "claimed" or _is_nobodys(context, event)}
    return [] if plain else sorted(told)


def _is_nobodys(context: Context, event: Event) -> bool:
    return context.attribution_at(event.cite.start, event.cite.end) is None


# Cutting short

_DANGLING_WORDS = frozenset("the a an of to in on at by for from with and or that which who resulted its his".split())
_DANGLING = re.compile(rf"(?:,?\s(?:{'|'.join(sorted(_DANGLING_WORDS))}))+$")
_TIME = re.compile(
    r",?(?: (?:on|since|from))? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?\d{1,2} [A-Z][a-z]+ \d{4},?(?= |$)"
    r"|,? (?:yesterday|today|last night|this (?:morning|evening))"
    r"(?:,? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)?(?= |$)"
    r"|,? \((?:[^()]*\d{4}|the week of [^()]*)\)"
)
"""Times, which a headline leaves out: it is dated by the brief."""
_BORDER = re.compile(
    r",|;| – | - | (?:which|where|while|whereas|after|before|since|because|amid|as well as|in light of|with the aim of|"
    r"in order to|during|despite|although|noting|stressing|adding|following|according to|including|as part of|"
    r"in a (?:move|step)|"
    r"and (?:an? )?\w+ (?:that|which|who)|and the|and that|and its|that (?:was|were|is|are|has|had))\b"
)


_SAID = frozenset("said says confirmed announced stressed added noted explained reported stated warned".split())
"""Verbs on which a headline does not end: what was said is cut off."""


def _finished(text: str) -> str:
    """Return ``text`` without the words at its end that lead to what was cut off."""
    return _DANGLING.sub("", text) if _DANGLING_WORDS.intersection(text.rsplit(maxsplit=1)[-1:]) else text


def _short(text: str) -> str:
    """Cut a sentence to the length of a headline at a clause border, its times left out; "…" where there is none."""
    text = _finished(text.rstrip(".").strip())
    if len(text.split()) > HEADLINE_WORDS or _TIME.search(text):
        text = re.sub(r"\s+", " ", _TIME.sub("", text)).strip(" ,")
    words = text.split()
    if len(words) <= HEADLINE_WORDS:
        return text
    heads = [head for head in _heads(text) if _FEWEST <= len(head.split()) <= HEADLINE_WORDS]
    if heads:
        return heads[-1]
    return _finished(" ".join(words[:HEADLINE_WORDS])) + " …"


_SUBORDINATE = re.compile(
    r"(?:when|while|although|though|if|as soon as|at a time when|with|amid|despite|in light of)\b[^,]*$", re.IGNORECASE
)
"""A clause that leads to another, which was cut off."""
_TAIL = re.compile(r"[ ,](?:which|where|while|whereas|because|although) (?P<tail>[^,]*)$")
"""A last clause, whose verb may have been cut off."""


def _heads(text: str) -> Iterator[str]:
    """Yield the beginnings of a sentence that end at a clause border, finished and balanced."""
    for match in _BORDER.finditer(text):
        head = _finished(text[: match.start()]).rstrip(" ,;:")
        last = head.rsplit(" ", 1)[-1].lower()
        tail = _TAIL.search(head)
        whole = not unbalanced(head) and not _SUBORDINATE.match(head) and (not tail or has_verb(f"it {tail['tail']}"))
        if last not in UNFINISHED and last not in _SAID and whole:
            yield head
