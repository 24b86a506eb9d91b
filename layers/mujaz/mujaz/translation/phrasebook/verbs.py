"""English verb phrases: the form that tense, negation, modality and number ask of a verb."""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.translation.phrasebook.inflection import agree, base_form, base_of_past, ing_form, participle, past_form
from mujaz.translation.phrasebook.units import WordReading


@dataclass(frozen=True, slots=True)
class Mode:
    """What stands before a verb and which of its forms follows.

    ``form`` is plain (as the lexicon has it), base, past, perfect (after "had") or continuous (after "was"). ``lead``
    is said before the form, ``leads`` for a plural subject.
    """

    form: str = "plain"
    lead: str = ""
    leads: str = ""


PLAIN = Mode()
TO = Mode("base", "to ", "to ")
PAST = Mode("past")
FUTURE = Mode("base", "will ", "will ")
NOT_PAST = Mode("base", "did not ", "did not ")
NOT_PRESENT = Mode("base", "does not ", "do not ")
NOT_FUTURE = Mode("base", "will not ", "will not ")
MAY = Mode("base", "may ", "may ")
HAD = Mode("perfect", "had ", "had ")
WAS_DOING = Mode("continuous", "was ", "were ")
DOING = Mode("continuous")
ALSO = Mode("plain", "also ", "also ")
BARE = Mode("base")
ASKED = Mode("base", "", "")
"""After an auxiliary that stands before the subject ("will they agree")."""
_NOT_BE = {
    "did not ": ("was not ", "were not "),
    "does not ": ("is not ", "are not "),
    "do not ": ("is not ", "are not "),
}


def modal(english: str) -> Mode:
    """Return the mode of an auxiliary ("is expected to")."""
    return Mode("base", english + " ", agree(english, plural_subject=True) + " ")


def _bare(english: str, tag: str) -> str:
    """The base form of a lexicon verb of class ``tag``."""
    if english.startswith(("was ", "were ", "is ", "are ", "has been ", "have been ")) or english in {"was", "is"}:
        return "be" + english.partition(" ")[1] + english.removeprefix("has ").removeprefix("have ").partition(" ")[2]
    return base_form(english) if tag == "I" else base_of_past(english)


def verb_forms(reading: WordReading, mode: Mode, *, plural: bool) -> list[str]:
    """Return the English of a verb reading in ``mode``, most frequent sense first."""
    return [_form(sense.english, reading, mode, plural).strip() for sense in reading.senses]


def _form(english: str, reading: WordReading, mode: Mode, plural: bool) -> str:
    mine = reading.change.startswith("i")
    plural = (plural or reading.change in {"we", "they", "you"}) and not mine
    lead = mode.leads if plural else mode.lead
    tag = reading.tag
    if mode.form == "base":
        bare = _bare(english, tag)
        if lead in _NOT_BE and (bare == "be" or bare.startswith("be ")):
            return _NOT_BE[lead][plural] + bare[3:]
        return lead + bare
    if mode.form == "past" and tag in "IW":
        return lead + agree(past_form(_bare(english, tag)), plural_subject=plural)
    if mode.form == "perfect" and tag != "I":
        if english.startswith(("was ", "were ")):
            return lead + "been " + english.partition(" ")[2]
        return lead + participle(english)
    if mode.form == "continuous" and tag == "I":
        bare = _bare(english, tag)
        return lead + (ing_form(bare) if not bare.startswith("be ") else "being " + bare[3:])
    if tag == "I" and mine:
        return lead + ("am" + english[2:] if english.partition(" ")[0] == "is" else base_form(english))
    if tag == "I" and plural:
        return lead + (
            agree(english, plural_subject=True)
            if english.partition(" ")[0] in {"is", "has", "does"}
            else base_form(english)
        )
    return lead + agree(english, plural_subject=plural)
