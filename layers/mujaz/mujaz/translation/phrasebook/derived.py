"""Verbs that the lexicon has only in another form: دمجت ("merged") where it lists دمج ("merging")."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mujaz.arabic.derivation import Derived, derived
from mujaz.arabic.morphology import ENCLITICS
from mujaz.translation.phrasebook.inflection import (
    base_form,
    base_of_ing,
    base_of_past,
    participle,
    past_form,
    third_form,
    verb_of_noun,
)  # fmt: skip
from mujaz.translation.phrasebook.lexicon import LexiconIndex, Reading
from mujaz.translation.phrasebook.units import WordReading

_KINDS = {"v": "perfect", "vi": "imperfect", "vp": "passive", "vn": "verbal noun"}
_COST = 12
"""What a reading costs of which the lexicon knows another form only: two ranks of sense."""
_CLITIC_COST = 3
_SHORTEST_FUTURE = 5
"""Letters of an imperfect before which a sin can be the future: shorter words are more often names (سيريس)."""
_UNSAID = ("is ", "are ", "being ", "must", "should", "will", "can ", "may ", "has ", "have ")
"""How English begins that is no plain verb, of which no other form is made."""


def verbs_of(word: str, index: LexiconIndex, *, marbuta: bool = False) -> list[WordReading]:
    """Return the readings of an unlisted folded word as a form of a verb that is listed in another one.

    ``marbuta`` says that the word is written with a final ta marbuta, which no verb has.
    """
    if marbuta:
        return []
    for conjunction, future, suffix, body in _bodies(word):
        found = _read(body, index)
        if future:
            found = [one for one in found if one.tag in "IW"]
        if found:
            cost = _COST + _CLITIC_COST * (bool(conjunction) + future + bool(suffix))
            return [
                WordReading(one.tag, one.senses, cost, conjunction, "", future, False, suffix, one.change, body)
                for one in found
                if not (suffix and one.tag == "W")
            ]
    return []


def _bodies(word: str) -> Iterator[tuple[str, bool, str, str]]:
    """Yield (conjunction, future, attached pronoun, the rest) for each way to cut clitics, none first."""
    for conjunction in ("", word[:1]):
        if conjunction and conjunction != "و":
            break
        rest = word[len(conjunction) :]
        for future in (False, True):
            if future and not (rest.startswith("س") and rest[1:2] in ("ي", "ت", "ن")):
                break
            core = rest[future:]
            if future and len(core) < _SHORTEST_FUTURE:
                break
            yield conjunction, future, "", core
            for suffix in ENCLITICS:
                if suffix not in ("ي", "ك") and core.endswith(suffix) and len(core) - len(suffix) > 2:
                    yield conjunction, future, suffix, core[: -len(suffix)]


def _read(body: str, index: LexiconIndex) -> list[WordReading]:
    """The readings of the first listed form that ``body`` may come from, one a class."""
    for one in derived(body):
        if index.knows(one.form):
            found = list(_readings(one, index.stem(one.form)))
            if found:
                return found
    return []


def _readings(one: Derived, listed: tuple[Reading, ...]) -> Iterator[WordReading]:
    active = [sense for sense in listed if _KINDS.get(sense.pos) == one.kind]
    passive = [sense for sense in listed if sense.pos == "vp"] if one.kind != "verbal noun" else []
    past = one.aspect == "perfect"
    change = (one.person + " past" if past else one.person) if one.person else ""
    said = tuple(dict.fromkeys(english for sense in active for english in _active(sense, past=past)))
    if said:
        senses = tuple(Reading("v" if past else "vi", english, rank) for rank, english in enumerate(said))
        yield WordReading("V" if past else "I", senses, 0, change=change)
    said = tuple(dict.fromkeys(_passive(sense.english, past=past) for sense in passive))
    if said:
        yield WordReading("W", tuple(Reading("vp", english, rank) for rank, english in enumerate(said)), 0)


def _active(sense: Reading, *, past: bool) -> Iterator[str]:
    if sense.english.startswith(_UNSAID):
        return
    base = _BASES[sense.pos](sense.english)
    if base:
        yield past_form(base) if past else third_form(base)


def _verb(noun: str) -> str:
    """The verb behind "merging" or "merger of"; "" where it can't be told."""
    if noun.partition(" ")[0].endswith("ing"):
        return base_of_ing(noun)
    return verb_of_noun(noun, lambda _: False)


_BASES: dict[str, Callable[[str], str]] = {"v": base_of_past, "vi": base_form, "vn": _verb}
"""How the base form of an English verb is had from what the lexicon says of each part of speech."""


def _passive(english: str, *, past: bool) -> str:
    """Put a passive ("was used", "is used") into the other aspect."""
    rest = english.partition(" ")[2] if english.startswith(("was ", "is ", "were ", "are ")) else participle(english)
    return ("was " if past else "is ") + rest
