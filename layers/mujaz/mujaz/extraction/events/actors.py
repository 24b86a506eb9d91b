"""Who does an event and to whom, and where: read from the order of names around the trigger.

Arabic news puts the subject after its verb ("X attacked Y" is *attacked X Y*), so the first person, body or country
after the verb is the actor and the next one the target; with a noun of action, what follows it is its subject. A verb
of suffering ("was killed") has a target only. A place after a preposition of place is where it happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.extraction.attribution.english import english_name
from mujaz.extraction.attribution.lexicon import ACCORDING, noun, word_group
from mujaz.extraction.attribution.marked import MarkedArticle, NameAt
from mujaz.extraction.events.clauses import Clause
from mujaz.extraction.events.triggers import Trigger

_WHERE = word_group("place_before")
_TOWARDS = word_group("target_before")
_BY = word_group("actor_before")
_SUFFERED = word_group("suffered")


_TITLE_WORDS = 4
"""Words of a title that may stand between "and" and the name it joins."""


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
    previous: NameAt | None = None
    for at in _own_names(marked, clause):
        before = _before(marked, at, clause.first)
        english = english_name(at.name)
        joined = previous is not None and _joined(marked, previous, at)
        if at.name.kind == "place" and (before in _WHERE or _written_on(marked, at) in ("ب", "في")):
            place = place or at.name.name
        elif _written_on(marked, at) in ("ل", "ب") or before in _TOWARDS or (suffered and before not in _BY):
            _add(targets, english, actors)
        elif not actors or (joined and not targets):
            _add(actors, english, targets)
        else:
            _add(targets, english, actors)
        previous = at
    return Roles(tuple(actors[:3]), tuple(targets[:3]), place)


def _own_names(marked: MarkedArticle, clause: Clause) -> list[NameAt]:
    """Names of the clause but sources and those within a person's title ("head of *the council* X")."""
    names = marked.names_in(clause.first, clause.stop)
    kept = []
    for at, following in zip(names, [*names[1:], None], strict=False):
        titled = at.name.kind != "person" and following is not None and following.name.kind == "person"
        title = titled and following and following.first == at.last + 1 and _in_title(marked, at, clause.first)
        source = at.first > clause.first and marked.words[at.first - 1].folded in ACCORDING
        if not title and not source:
            kept.append(at)
    return kept


def _in_title(marked: MarkedArticle, at: NameAt, first: int) -> bool:
    return any(noun(marked.words[index].folded) for index in range(max(first, at.first - 2), at.first))


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


def _joined(marked: MarkedArticle, previous: NameAt, at: NameAt) -> bool:
    """Whether "and" joins a name, with its titles, to the one before it ("X and Major General Y")."""
    between = [word.folded for word in marked.words[previous.last + 1 : at.first] if word.kind != "sign"]
    opening = between[0] if between else marked.words[at.first].folded
    return len(between) <= _TITLE_WORDS and opening.startswith("و") and (bool(between) or at.clitics > 0)
