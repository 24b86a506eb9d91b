"""Events in English by templates: who did what to whom, where, when, with the status kept."""

from __future__ import annotations

from typing import NamedTuple

from mujaz.briefing.wording.dates import when
from mujaz.briefing.wording.text import capitalise, join, with_article
from mujaz.facts import Event


class Verb(NamedTuple):
    """A verb of a template: "met", "meet", "meeting"; ``object``: it needs a target after it."""

    past: str
    base: str
    gerund: str
    needs_target: bool = False


VERBS: dict[str, Verb] = {
    "arrive": Verb("arrived", "arrive", "arriving"),
    "meet": Verb("met", "meet", "meeting"),
    "talks": Verb("held talks", "hold talks", "holding talks"),
}
"""Verb by event type; a type without one is told by the article's own clause."""

_PLACE_PREPOSITION = {"arrive": "in"}


def event_sentence(event: Event, *, weekday: bool = False, with_time: bool = True) -> str | None:
    """Say an event as a sentence, or None where no template fits (no actor, or no verb for its type).

    Planned stays planned ("is to meet"), a claim stays a claim; what is called for or denied has no template, since
    who calls or denies is told by the attribution.
    """
    verb = VERBS.get(event.type)
    if verb is None or not event.actors or (verb.needs_target and not event.targets):
        return None
    actors, targets = list(event.actors), list(event.targets)
    many = len(actors) > 1
    if event.status == "planned":
        predicate = f"{'are' if many else 'is'} to {verb.base}"
    elif event.status == "ongoing":
        predicate = f"{'are' if many else 'is'} {verb.gerund}"
    elif event.status == "occurred":
        predicate = verb.past
    else:
        return None
    parts = [join([with_article(actor) for actor in actors]), predicate]
    if targets:
        preposition = "with " if event.type == "talks" else ""
        parts.append(preposition + join([with_article(target) for target in targets]))
    if event.place and event.place not in (*actors, *targets):
        parts.append(f"{_PLACE_PREPOSITION.get(event.type, 'in')} {event.place}")
    if with_time and event.when and event.when.value:
        parts.append(when(event.when.value, event.when.end, weekday=weekday))
    return capitalise(" ".join(parts)) + "."
