"""Who does an event and to whom, and where: read from the order of names around the trigger.

Arabic news puts the subject after its verb ("X attacked Y" is *attacked X Y*), so the first person, body or country
after the verb is the actor and the next one the target; with a noun of action, what follows it is its subject. A passive
or a verb of suffering ("was killed") has a target only. A place after a preposition of place is where it happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.extraction.attribution.english import english_name
from mujaz.extraction.attribution.lexicon import word_group
from mujaz.extraction.attribution.marked import MarkedArticle, NameAt
from mujaz.extraction.events.clauses import Clause
from mujaz.extraction.events.triggers import Trigger

_WHERE = word_group("place_before")
_TOWARDS = word_group("target_before")
_BY = word_group("actor_before")
_SUFFERED = word_group("suffered")


class Roles(NamedTuple):
    """English names of who acts, of who is acted upon, and of the place."""

    actors: tuple[str, ...]
    targets: tuple[str, ...]
    place: str | None


def roles(marked: MarkedArticle, clause: Clause, trigger: Trigger | None) -> Roles:
    """Return actors, targets and place of the clause's event; what the text does not make plain stays empty."""
    words = marked.words
    actors: list[str] = []
    targets: list[str] = []
    place: str | None = None
    suffered = trigger is not None and _plain(words[trigger.at].folded) in _SUFFERED
    for at in marked.names_in(clause.first, clause.stop):
        before = _before(marked, at, clause.first)
        english = english_name(at.name)
        if at.name.kind == "place" and (before in _WHERE or _written_on(marked, at) in ("ب", "في")):
            place = place or at.name.name
        elif _written_on(marked, at) in ("ل", "ب") or before in _TOWARDS or (suffered and before not in _BY):
            _add(targets, english, actors)
        elif not actors or _joined(marked, at):
            _add(actors, english, targets)
        else:
            _add(targets, english, actors)
    return Roles(tuple(actors[:3]), tuple(targets[:3]), place)


def _plain(word: str) -> str:
    return word[1:] if len(word) > 3 and word[0] in "وف" else word


def _add(names: list[str], name: str, others: Sequence[str]) -> None:
    if name not in names and name not in others:
        names.append(name)


def _before(marked: MarkedArticle, at: NameAt, first: int) -> str:
    """Return the nearest word before a name that is no title: its preposition, if it has one."""
    index = at.first - 1
    if index < first:
        return ""
    word = _plain(marked.words[index].folded)
    if word in _WHERE or word in _TOWARDS or index == first:
        return word
    earlier = _plain(marked.words[index - 1].folded)
    return earlier if earlier in _WHERE or earlier in _TOWARDS else word


def _written_on(marked: MarkedArticle, at: NameAt) -> str:
    """Return the preposition written onto a name, if any."""
    prefix = marked.words[at.first].folded[: at.clitics].lstrip("وف")
    return prefix[:1]


def _joined(marked: MarkedArticle, at: NameAt) -> bool:
    """Whether "and" joins a name to the one before it ("X and Y")."""
    previous = marked.words[at.first - 1].folded if at.first else ""
    own = marked.words[at.first].folded
    title = previous.startswith("و") and len(previous) > 3
    return (at.clitics > 0 and own[0] == "و") or title
