"""English verbs as the audit needs them: their forms, and whether a sentence tells of the past at all.

The tables are the phrasebook's; what is added here is the way back, from the verbs of the lexicon to the words of a
sentence that somebody else has written.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from mujaz.lexicon import stems
from mujaz.translation.phrasebook.inflection import base_form, ing_form, participle, past_form

BE = frozenset({"be", "is", "are", "will"})
"""What the lexicon gives for يكون; its forms are everywhere and tell nothing."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PAST_AUXILIARIES = frozenset({"was", "were", "had", "did"})
_PASSIVE = frozenset({"is", "are", "am", "be", "being", "to", "will", "would", "can", "may"})
"""Words after which a participle tells of no past: "is provided", "to be held"."""

_BEFORE = 3


class Forms(NamedTuple):
    """Forms of a verb: "takes", "take"; with "taking", "taken"; "took"."""

    present: frozenset[str]
    not_past: frozenset[str]
    past: frozenset[str]


class Words(NamedTuple):
    """The words of an English sentence in lower case, and where each begins and ends."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=256)
def words(text: str) -> Words:
    """Cut English ``text`` into words."""
    matches = list(_WORD.finditer(text))
    return Words(
        text,
        tuple(one.group().lower() for one in matches),
        tuple(one.start() for one in matches),
        tuple(one.end() for one in matches),
    )


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2:-1] not in "aeou" else base + "s"


@lru_cache(maxsize=4096)
def forms_of(base: str) -> Forms:
    """Return the forms of the verb with base form ``base``."""
    past = past_form(base)
    present = frozenset({base, _third(base)})
    done = participle(past)
    # A participle that is no past of its own ("taken") tells no time.
    return Forms(present, present | {ing_form(base)} | ({done} - {past}), frozenset({past}))


@cache
def _base_verbs() -> frozenset[str]:
    """Base forms of the verbs of the lexicon; words that are mostly something else are not there."""
    found = {
        base_form(sense.english.split()[0])
        for entry in stems()
        for sense in entry.senses
        if sense.pos == "vi" and not sense.english.startswith(("is ", "are ", "does ", "has "))
    }
    return frozenset(found) - {"be", "in", "on", "it", "may", "can", "there"}


def is_base_verb(word: str) -> bool:
    """Whether ``word`` is the base form of a verb that the lexicon gives."""
    return word in _base_verbs()


@cache
def _irregular_past() -> frozenset[str]:
    return frozenset(past_form(verb) for verb in _base_verbs() if past_form(verb)[-2:] != "ed")


def has_past(text: str) -> bool:
    """Whether English ``text`` has a verb that may be in the past tense."""
    found = words(text).words
    return any(
        word in _PAST_AUXILIARIES
        or (
            (word.endswith("ed") or word in _irregular_past())
            and _PASSIVE.isdisjoint(found[max(0, index - _BEFORE) : index])
        )
        for index, word in enumerate(found)
    )
