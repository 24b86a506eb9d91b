"""Whose adjective an adjective is: agreement in gender and number; participles that keep their place after a noun."""

from __future__ import annotations

import re

from mujaz.translation.phrasebook.frames import governed
from mujaz.translation.phrasebook.inflection import is_participle
from mujaz.translation.phrasebook.neighbours import default_classes
from mujaz.translation.phrasebook.units import Unit, feminine

NOT, PERHAPS, SURELY = range(3)
"""Whether an adjective can be a noun's by its form."""

_SOUND = ("ون", "ين")
_TWO = ("ان", "ين")
_LONGEST_STEM = 3
"""Letters of a stem that ين may belong to (حزين) rather than end as a plural."""
_BROKEN = frozenset("كبار صغار جدد قدامي قدماء اجانب عرب اكراد اتراك المان روس افغان كثر فقراء ضعفاء شبان".split())
"""Plurals of adjectives that no ending shows, folded."""
_AFRICANS = re.compile("..ا..ه")
"""Another plural of adjectives of persons (أفارقة), folded."""

AGED = frozenset({"البالغ", "البالغه"})
"""What stands before somebody's age, folded."""
_PREPOSITIONS = frozenset("in to of for with by on from at".split())
_GOVERNING = frozenset("rich full able capable close similar contrary free available responsible vulnerable".split())
"""Adjectives that stand after the noun with what they govern, and are no participles."""
_ATTRIBUTIVE = frozenset(
    "accelerating advanced alarming amazing armed closed continuing declared developing disappointing elected emerging "
    "escalating expected fixed growing increasing limited mounting noticeable ongoing passing possible promising "
    "remarkable repeated rising scathing stable sustainable sweeping tangible unified united upcoming worrying "
    "worsening".split()
)
"""Participles and the like that stand before their noun whatever follows it, as English uses them."""


def _bare(unit: Unit) -> str:
    """The folded word without conjunction, preposition, article and pronoun, by which its ending is told."""
    reading = unit.reading
    core = unit.folded.partition(" ")[0] if unit.kind == "phrase" else unit.folded
    core = core[len(reading.conjunction) + len(reading.preposition) :] if unit.kind != "phrase" else core
    core = core.removeprefix("ال")
    return core[: -len(reading.suffix)] if reading.suffix and core.endswith(reading.suffix) else core


def fit(noun: Unit, adjective: Unit) -> int:
    """Return whether ``adjective`` agrees with ``noun``: plurals of things take the feminine singular."""
    if noun.reading.tag not in "NU" or adjective.kind == "phrase":
        return PERHAPS
    form, core = _bare(adjective), _bare(noun)
    many = form.endswith(_SOUND) and len(form) > _LONGEST_STEM + 1
    she = feminine(adjective, adjective.reading)
    if noun.reading.change == "dual":
        return SURELY if form.endswith(_TWO) else NOT
    if not noun.reading.plural:
        if many or form.endswith("ان") or form in _BROKEN:
            return PERHAPS if noun.kind == "phrase" else NOT
        return SURELY if she == feminine(noun, noun.reading) else NOT
    if core.endswith(_SOUND):
        if many or form in _BROKEN or form.endswith("اء"):
            return SURELY
        return PERHAPS if _AFRICANS.fullmatch(form) else NOT
    if she:
        return SURELY
    return PERHAPS if many or form in _BROKEN or noun.kind == "phrase" else NOT


def complemented(units: list[Unit], at: int, stop: int) -> bool:
    """Whether a participle has a complement with a preposition of its own, with which it stands after its noun."""
    following = units[at + 1] if at + 1 < stop else None
    words = units[at].reading.senses[0].english.split(" ") if units[at].reading.senses else []
    if len(words) > 1 and not _PREPOSITIONS.isdisjoint(words[1:]):
        return True  # "specialized in tracking"
    if following is None or following.reading.conjunction or not words:
        return False
    if units[at].folded in AGED and following.reading.tag == "Q":
        return True
    preposition = following.reading.preposition
    if following.reading.tag != "P" and preposition not in ("ب", "ل"):
        return False
    sense = units[at].reading.senses[0]
    if sense.english in _GOVERNING or governed(sense.english, preposition or following.reading.stem):
        return True
    if sense.english in _ATTRIBUTIVE or sense.english.startswith("un") or sense.english.endswith(("able", "ible")):
        return False
    return sense.pos == "pt" or is_participle(sense.english)


def elative(unit: Unit) -> bool:
    """Whether the word compares ("largest"): without an article it begins a phrase of its own (أكبر دولة)."""
    english = unit.reading.senses[0].english if unit.reading.senses else ""
    return unit.text.lstrip("وف").startswith("أ") and (
        english.endswith("est") or english.startswith("most ") or english in {"more", "most", "best"}
    )


_PERSON_ENDINGS = ("er", "or", "ist", "ant", "ian", "man", "woman", "ee", "ive")


def may_be_person(english: str) -> bool:
    """Whether an English noun can be a person, whose plural in Arabic is a sound one ("accountant", not "house")."""
    noun = english.rpartition(" ")[2]
    classes = default_classes()
    return noun in classes["person"] or noun in classes["office"] or noun.endswith(_PERSON_ENDINGS)
