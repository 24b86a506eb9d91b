"""The stems of the lexicon by their folded spelling, as the checks of meaning and names ask for them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from mujaz.arabic.letters import fold
from mujaz.lexicon import Sense, stems

_WORD = re.compile(r"[^\W\d_]+")
_AUXILIARIES = ("is ", "are ", "does ", "has ")
_PERSONS = ("ي", "ت", "ن", "ا")
"""First letters of the imperfect: he, she or you, we, I."""


@cache
def _index() -> dict[str, tuple[Sense, ...]]:
    found: dict[str, tuple[Sense, ...]] = {}
    for entry in stems():
        word = fold(entry.arabic)
        found[word] = found.get(word, ()) + entry.senses
    return found


def is_word(word: str) -> bool:
    """Whether a folded ``word`` is a stem."""
    return word in _index()


def is_only_a_name(word: str) -> bool:
    """Whether a folded ``word`` is no word of the language: the lexicon has it as a name or not at all."""
    return all(sense.pos in ("per", "loc", "org") for sense in _index().get(word, ()))


@lru_cache(maxsize=4096)
def english(word: str) -> frozenset[str]:
    """Return the English words, in lower case, that the lexicon gives for a folded ``word``."""
    return frozenset(one.lower() for sense in _index().get(word, ()) for one in _WORD.findall(sense.english))


@lru_cache(maxsize=4096)
def verbs(rest: str) -> frozenset[str] | None:
    """Return English verbs of an imperfect without its first letter ("meets" is given as meet), None for no verb."""
    found = [
        sense.english for person in _PERSONS for sense in _index().get(person + rest, ()) if sense.pos == "vi"
    ]  # fmt: skip
    if not found:
        return None
    plain = [
        verb.split()[0].removesuffix("s") for verb in found if not verb.startswith(("is ", "are ", "does ", "has "))
    ]
    return frozenset(verb for verb in plain if len(verb) > 2)
