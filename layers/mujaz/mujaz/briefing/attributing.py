"""Statements with their source: "Al Jazeera, citing an unnamed source, said that ..."."""

from __future__ import annotations

import re

from mujaz.briefing.wording.markers import keeps_status, names_source, with_status
from mujaz.briefing.wording.text import capitalise, content_words, join, lower_first, sentence, shortened, with_article
from mujaz.briefing.wording.voice import inner_quotes, needs_quoting, reported
from mujaz.facts import Attribution, EventStatus

_ACTS: dict[EventStatus, str] = {
    "called_for": "urged that", "denied": "denied that", "planned": "said that it is planned that",
}  # fmt: skip
"""How a source is told to have said what the clause itself gives no status."""

_SAYING = re.compile(
    r"^(?P<who>(?:[\w'’.-]+,? ){0,8}?)(?:also )?"
    r"(?:said|says|added|explained|confirmed|stressed|noted|stated|reported|announced|indicated|pointed out|continued|"
    r"revealed|mentioned|considered|believes?)(?: on \w+)?,? that (?:that )?",
    re.IGNORECASE,
)
_PRONOUNS = frozenset(["he", "she", "it", "they", "also", "who", "which"])


def speaker(source: str, chain: tuple[str, ...] = ()) -> str:
    """Name who speaks; where somebody passes it on, name both: "Al Jazeera, citing an unnamed source,"."""
    if chain:
        return f"{join([with_article(name) for name in chain[:1]])}, citing {with_article(source)},"
    return with_article(source)


def said_words(text: str, source: str) -> str:
    """Cut "he added that" and the like from the beginning, where it tells of the same source."""
    match = _SAYING.match(text)
    if match is None:
        return text
    before = {word.lower().strip(",.") for word in match["who"].split()}
    own = content_words(source) | {"the"} | _PRONOUNS
    return text[match.end() :] if before <= own else text


def attributed(text: str, source: Attribution, status: EventStatus = "occurred") -> str:
    """Say who a statement comes from, and through whom; where the statement says it, nothing is added.

    Words that only the source may say (estimates, loaded terms) go into quotation marks.
    """
    said = said_words(text, source.speaker)
    if said == text and names_source(text, source.speaker) and keeps_status(text, "claimed"):
        return with_status(reported(sentence(text)), status)
    who = speaker(source.speaker, source.chain)
    act = "said that" if keeps_status(said, status) else _ACTS.get(status, "said that")
    if needs_quoting(said):
        return f"{capitalise(who)} {act.removesuffix(' that')}: “{inner_quotes(said)}”."
    return sentence(f"{who} {act} {lower_first(said)}")


def quoted(text: str, source: str, chain: tuple[str, ...], act: str = "said") -> str:
    """Tell direct speech with its speaker."""
    return f"{capitalise(speaker(source, chain))} {act}: “{capitalise(inner_quotes(shortened(text)))}”."
