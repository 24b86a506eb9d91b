"""Negations that English says with another word: "got only half" (لم يحصل إلا على), "no party said" (لم يقل أي طرف)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mujaz.translation.phrasebook.lexicon import Reading
from mujaz.translation.phrasebook.nouns import stem_of
from mujaz.translation.phrasebook.quantities import NO
from mujaz.translation.phrasebook.units import Unit, WordReading

MARK = "+"
"""What the stem of a negation ends in that the clause says with another word."""
_NEGATIONS = frozenset({"لم", "لن", "لا"})
_EXCEPT = "الا"
_BUT = "سوي"
"""Says "only" with a negation wherever it stands, folded."""
_ANY = "اي"
_ANYTHING = frozenset({"احد", "شيء", "اي"})
"""Nouns, folded, that say "nobody" and "nothing" with a negation: an exception to them is one."""
_REACH = 6
"""Units after a negated verb among which its exception is sought."""


def restricted(units: Sequence[Unit]) -> list[Unit]:
    """Return the units with such negations marked (:data:`MARK`), and the words that say them instead."""
    found = list(units)
    for place in range(len(units) - 3):
        stem = stem_of(units[place])
        bare = stem[1:] if stem[:1] in "وف" and stem[1:] in _NEGATIONS else stem
        if bare not in _NEGATIONS or units[place].reading.tag != "X" or units[place + 1].reading.tag not in "IW":
            continue
        other, said = place + 2, _none(units, place + 2)
        if said is None:
            other = _exception(units, place + 2)
            if not other:
                continue
            said = replace(units[other].reading, tag="D", senses=(Reading("d", "only", 0),), conjunction="")
        found[other] = replace(units[other], chosen=said)
        found[place] = replace(units[place], chosen=replace(units[place].reading, stem=stem + MARK))
    return found


def _none(units: Sequence[Unit], at: int) -> WordReading | None:
    """Return the reading as "no" of أي before its noun ("any of them" has none), also in a phrase (أي طرف)."""
    unit, reading = units[at], units[at].reading
    if unit.kind == "phrase" and unit.folded.startswith(_ANY + " ") and reading.senses[0].english.startswith("any "):
        said = tuple(one._replace(english="no " + one.english.removeprefix("any ")) for one in reading.senses)
        return replace(reading, senses=said)
    if unit.kind == "word" and stem_of(unit) == _ANY and units[at + 1].reading.tag in "NA":
        return replace(reading, stem=NO)
    return None


def _exception(units: Sequence[Unit], at: int) -> int:
    """Where سوى stands, or إلا right after the verb or before a preposition; 0 for nowhere.

    Before a noun it may except that from the subject ("the ministers did not come, except one").
    """
    for place in range(at, min(at + _REACH, len(units) - 1)):
        unit, following = units[place], units[place + 1].reading
        if unit.folded == _EXCEPT:
            return place if place == at or following.tag == "P" or following.preposition else 0
        if unit.folded == _BUT:
            return place
        if unit.reading.tag in "SCVIW" or stem_of(unit) in _ANYTHING:
            return 0
    return 0
