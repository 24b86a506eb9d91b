"""Who has spoken so far in an article."""

from __future__ import annotations

from collections import deque
from collections.abc import Set as AbstractSet

from mujaz.extraction.attribution.speakers import Speaker, is_person
from mujaz.facts import NameKind

_CAPACITY = 40
"""Speakers that a reader keeps in mind."""


class Memory:
    """The last speakers and actors, in the order of the text."""

    def __init__(self) -> None:
        self._spoken: deque[Speaker] = deque(maxlen=_CAPACITY)

    def add(self, speaker: Speaker) -> None:
        """Note that ``speaker`` has spoken or acted now."""
        self._spoken.append(speaker)

    def last(self, agreement: str) -> Speaker | None:
        """Return the last speaker whom an omitted subject with this agreement (m, f, p) can mean."""
        return next((one for one in reversed(self._spoken) if one.agreement == agreement), None)

    def latest(self) -> Speaker | None:
        """Return who spoke or acted last."""
        return self._spoken[-1] if self._spoken else None

    def last_named(self, kind: NameKind) -> Speaker | None:
        """Return the last speaker with a name of this kind."""
        return next((one for one in reversed(self._spoken) if one.name is not None and one.name.kind == kind), None)

    def known_as(self, heads: AbstractSet[str], distinction: AbstractSet[str]) -> Speaker | None:
        """Return the last speaker who was called by all these nouns, one with a name before one without.

        ``distinction`` are the words of what a title is of: a speaker whose title was of something else is another.
        """
        fitting = [one for one in reversed(self._spoken) if heads and heads <= one.heads and distinction <= one.title]
        return next((one for one in fitting if one.name is not None), fitting[0] if fitting else None)

    def last_person(self, agreement: str) -> Speaker | None:
        """Return the last speaker with this agreement if it is a person, named or not."""
        last = self.last(agreement)
        return last if last is not None and is_person(last) else None

    def by_surname(self, surname: str) -> Speaker | None:
        """Return the last speaker whose form in the text ends with this word."""
        return next((one for one in reversed(self._spoken) if _last_word(one.arabic) == surname), None)


def _last_word(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].strip("\"'“”«»‘’") if name.strip() else ""
