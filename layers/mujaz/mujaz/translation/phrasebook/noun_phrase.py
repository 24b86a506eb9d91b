"""What a noun phrase of Arabic consists of, and what its words tell of it: definite or not, one or many, a person."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mujaz.translation.phrasebook.quantities import DEMONSTRATIVES
from mujaz.translation.phrasebook.units import Unit, feminine, uncoordinated

_STARTING = frozenset({*DEMONSTRATIVES, "احد", "احدي"})
"""Pronouns that begin noun phrases, folded."""
MULTITUDES = frozenset({"dozens", "hundreds", "thousands", "millions", "billions", "tens of thousands"})
"""Numbers that are nouns in English."""
MANY_PEOPLE = frozenset({"people", "men", "women", "children"})
TITLES = frozenset(
    "president minister king queen prince princess emir sheikh general colonel brigadier senator governor chancellor "
    "pope imam judge premier sultan marshal admiral patriarch mufti secretary envoy ambassador speaker".split()
)
"""Last words of titles that stand before a name without an article, with a capital."""
ROLES = TITLES | frozenset(
    "member head chairman director spokesman spokeswoman deputy leader commander chief professor analyst adviser "
    "expert researcher writer journalist lawyer founder representative undersecretary coordinator mayor manager "
    "coach captain player singer actor undersecretary correspondent dean rector editor owner officer".split()
)
"""Last words of what a person is, which follow the name in apposition."""
MANY = re.compile(r"(?:the )?(?:[2-9]|[0-9]{2}|(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)\b)")
"""How the English of a listed phrase begins that counts more than one ("five people")."""


@dataclass(slots=True)
class NounPhrase:
    """A head with what belongs to it; ``owner`` is the second part of a construct phrase ("of ...")."""

    first: int
    last: int
    head: Unit
    adjectives: list[Unit] = field(default_factory=list)
    determiner: tuple[str, ...] = ()
    determined: tuple[int, int] = (0, 0)
    number: Unit | None = None
    approximator: str = ""
    superlative: Unit | None = None
    owner: NounPhrase | None = None
    apposition: NounPhrase | None = None
    after: Unit | None = None
    """a participle with its own complement, which English too puts after the noun ("mired in chaos")"""
    partner: NounPhrase | None = None
    """a second noun that shares the adjectives ("the Saudi minister and ambassador")"""
    fellows: list[NounPhrase] = field(default_factory=list)
    """what "and" joins to the owner of an office ("minister of water and electricity")"""
    holder: NounPhrase | None = field(default=None, repr=False, compare=False)
    """the phrase whose owner this one is"""

    @property
    def definite(self) -> bool:
        """Whether English puts "the": by article, or by a definite owner (definiteness spreads)."""
        reading = self.head.reading
        spread = self.owner is not None and self.owner.definite_owner and not self.partitive
        return reading.definite or bool(reading.suffix) or spread

    @property
    def partitive(self) -> bool:
        """Whether the head only says how many there are ("a number of", "dozens of"), which makes nothing definite."""
        return self.head.folded.endswith(" من") or is_multitude(self.head)

    @property
    def definite_owner(self) -> bool:
        """Whether the phrase makes a construct phrase definite that it ends."""
        reading = self.head.reading
        if reading.tag == "Q":
            return reading.senses[0].pos not in ("percent", "money")
        return self.definite or reading.tag in "MU"

    @property
    def indefinite(self) -> bool:
        """Whether the phrase is a noun that nothing makes definite."""
        return self.head.reading.tag == "N" and not self.definite and not self.determiner and self.apposition is None

    @property
    def is_plural(self) -> bool:
        """Whether a verb agrees with it in the plural."""
        counted = self.number is not None and self.number.text not in ("1", "١", "واحد")
        if counted or self.partner is not None:
            return True
        reading = self.head.reading
        multitude = reading.tag == "Q" and self.owner is None and reading.senses[0].english.endswith(" of")
        if reading.plural or multitude:
            return True
        english = reading.senses[0].english if reading.tag == "N" and self.head.kind == "phrase" else ""
        if MANY.match(english):
            return True
        last = english.partition(" of ")[0].rpartition(" ")[2]
        if last in MANY_PEOPLE:
            return True
        return last.endswith("s") and not last.endswith(("ss", "us", "is", "ics"))


def stem_of(unit: Unit) -> str:
    """The folded stem of a word without its clitics."""
    return unit.reading.stem or unit.folded


def verbal(unit: Unit) -> bool:
    """Whether a noun says first of all what is done."""
    senses = unit.reading.senses
    return unit.reading.tag == "N" and bool(senses) and senses[0].pos == "vn"


def is_multitude(unit: Unit) -> bool:
    """Whether a unit is a number that is a noun in English ("dozens")."""
    reading = unit.reading
    said = reading.senses[0].english.removesuffix(" of") if reading.senses else ""
    return reading.tag == "Q" and said in MULTITUDES


def starts(unit: Unit) -> bool:
    """Whether a noun phrase can begin with ``unit``."""
    tag = unit.reading.tag
    if unit.folded == "اكثر من":
        return True
    return tag in "NMUQA" or (tag == "R" and stem_of(unit) in _STARTING)


def joined(unit: Unit) -> bool:
    """Whether a clitic parts the unit from what stands before it."""
    return bool(unit.reading.conjunction or unit.reading.preposition)


def is_role(unit: Unit) -> bool:
    """Whether a noun says what office or work a person has: after a name it stands between commas."""
    if unit.reading.definite or unit.reading.suffix or unit.text.endswith("ا"):
        return False
    return has_role(unit)


def is_person(phrase: NounPhrase) -> bool:
    """Whether a phrase names a person, or says an office that one person has."""
    name = phrase.apposition.head if phrase.apposition is not None else phrase.head
    if any(unit.reading.tag == "M" and unit.reading.senses[0].pos == "per" for unit in (phrase.head, name)):
        return True
    return phrase.head.reading.tag == "N" and not phrase.is_plural and has_role(phrase.head)


def has_role(unit: Unit) -> bool:
    """Whether the English of a noun is an office or a work."""
    senses = unit.reading.senses[:2]
    return any(sense.english.partition(" of ")[0].rpartition(" ")[2] in ROLES for sense in senses)


def may_act(phrase: NounPhrase, verb: Unit) -> bool:
    """Whether a verb in the imperfect that follows a phrase can be said of it, as far as the endings tell."""
    if verb.reading.change in {"we", "i", "you"}:
        return False
    written = uncoordinated(verb)
    if written.startswith("ي") and written.endswith(("ون", "ان")):
        return phrase.is_plural
    return agrees(phrase, verb)


def agrees(phrase: NounPhrase, verb: Unit) -> bool:
    """Whether a verb's gender is that of the phrase, as far as the endings tell."""
    if verb.kind == "phrase" or phrase.head.kind != "word" or phrase.number is not None:
        return True
    written, tag = uncoordinated(verb), verb.reading.tag
    she = written.removeprefix("س").startswith("ت") if tag == "I" else written.endswith("ت")
    if phrase.head.reading.plural and not she:
        return True  # people are many without being feminine
    return she == feminine(phrase.head, phrase.head.reading)
