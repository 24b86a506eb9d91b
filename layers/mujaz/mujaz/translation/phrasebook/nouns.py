"""Noun phrases of Arabic: a head, and behind it what English puts before it or behind "of".

``parse`` reads a phrase from the units into a `NounPhrase`; `rendering` turns that into English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mujaz.translation.phrasebook.inflection import is_participle
from mujaz.translation.phrasebook.quantities import (
    APPROXIMATING,
    APPROXIMATORS,
    DEMONSTRATIVES,
    DETERMINERS,
    SEVERAL,
)
from mujaz.translation.phrasebook.units import Unit, feminine, uncoordinated

_BROKEN = 5
"""Letters up to which a plural in ون is mostly no sound one (سجون)."""

_PLACE_NOUNS = frozenset(
    "capital city town village country state province governorate region island district area kingdom republic port "
    "neighborhood camp base strait river sea neighbor stronghold".split()
)
RANKS = {"الاكثر": "most", "الاقل": "least", "الاشد": "most"}
"""What makes a superlative of the noun after it, folded."""

_PREPOSITIONS = frozenset("in to of for with by on from at".split())
AGED = frozenset({"البالغ", "البالغه"})
"""What stands before somebody's age, folded."""
_STARTING = frozenset({*DEMONSTRATIVES, "احد", "احدي"})
"""Pronouns that begin noun phrases, folded."""
MANY_PEOPLE = frozenset({"people", "men", "women", "children"})

SAME = frozenset("نفسه نفسها ذاته ذاتها عينه عينها".split())
"""What stands after a definite noun and says that it is the same, folded."""

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


PASSIVE = frozenset({"is", "are", "was", "were"})
"""First words of a passive as the lexicon lists it."""

GOVERNING = (" of", " for", " in", " to", " with", " from", " on", " by", " and", " at", " that", " as")
"""How English ends that needs no "of" after it."""


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

    @property
    def definite(self) -> bool:
        """Whether English puts "the": by article, or by a definite owner (definiteness spreads)."""
        reading = self.head.reading
        return reading.definite or bool(reading.suffix) or (self.owner is not None and self.owner.definite_owner)

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


def starts(unit: Unit) -> bool:
    """Whether a noun phrase can begin with ``unit``."""
    tag = unit.reading.tag
    if unit.folded == "اكثر من":
        return True
    return tag in "NMUQA" or (tag == "R" and stem_of(unit) in _STARTING)


def joined(unit: Unit) -> bool:
    """Whether a clitic parts the unit from what stands before it."""
    return bool(unit.reading.conjunction or unit.reading.preposition)


def approximator(units: list[Unit], at: int, stop: int) -> tuple[int, str]:
    """Return how many units from ``at`` say "about" or "more than" before a number, and the English; 0 for none."""
    joined = ""
    for number in range(at, min(at + 4, stop - 1)):
        unit = units[number]
        part = unit.folded
        if number == at and unit.kind != "phrase":
            reading = unit.reading
            part = part[len(reading.conjunction) + len(reading.preposition) :]
        joined = f"{joined} {part}".strip()
        if number == at and joined.partition(" ")[0] not in APPROXIMATING:
            break
        following = units[number + 1].reading
        if joined in APPROXIMATORS and following.tag == "Q" and not following.conjunction:
            return number + 1 - at, APPROXIMATORS[joined]
    return 0, ""


def parse(units: list[Unit], at: int, *, depth: int = 0, stop: int | None = None) -> NounPhrase:
    """Read the noun phrase that begins at ``at``; the caller has seen that one does (`starts`)."""
    stop = len(units) if stop is None else stop
    begin = at
    length, about = approximator(units, at, stop)
    at += length
    phrase = NounPhrase(begin, at + 1, units[at], approximator=about)
    phrase.determined = (units[begin].first, units[at].first)
    at = _before_head(phrase, units, at, stop)
    phrase.head, phrase.last = units[at], at + 1
    if units[at].reading.tag != "R":
        _modifiers(phrase, units, at + 1, stop, depth)
    _another(phrase)
    after = units[phrase.last] if phrase.last < stop else None
    if (
        after is not None
        and after.folded == "علي الاقل"
        and not about
        and (phrase.is_plural or phrase.head.reading.tag == "Q")
    ):
        phrase.approximator, phrase.determined, phrase.last = "at least", (after.first, after.last), phrase.last + 1
    return phrase


def _before_head(phrase: NounPhrase, units: list[Unit], at: int, stop: int) -> int:
    """Read determiner, number and superlative, which both languages put first; return the head's place."""
    for _ in range(3):
        unit = units[at]
        following = units[at + 1] if at + 1 < stop and not joined(units[at + 1]) else None
        if following is None or not (starts(following) or approximator(units, at + 1, stop)[0]):
            return at
        stem = stem_of(unit)
        if stem in DEMONSTRATIVES and following.reading.definite and not phrase.determiner:
            phrase.determiner = DEMONSTRATIVES.get(stem, ())
        elif stem in DETERMINERS and not phrase.determiner and not unit.reading.definite and (not unit.reading.suffix):
            phrase.determiner = DETERMINERS[stem]
        elif (
            unit.reading.tag == "Q"
            and phrase.number is None
            and following.reading.tag in "NA"
            and not (unit.reading.definite and following.text.endswith("ين") and not following.reading.definite)
            and (unit.reading.senses[0].pos not in ("percent", "money"))
        ):
            phrase.number = unit
            at += 1
            continue
        elif (
            (unit.reading.tag == "A" or _elative(unit))
            and not unit.reading.definite
            and following.reading.tag == "N"
            and (phrase.superlative is None)
        ):
            phrase.superlative = unit
            at += 1
            continue
        else:
            return at
        phrase.determined = (unit.first, unit.last)
        at += 1
    return at


def _modifiers(phrase: NounPhrase, units: list[Unit], at: int, stop: int, depth: int) -> None:
    """Read adjectives, owner and apposition into ``phrase``."""
    head = phrase.head.reading
    if _shares(phrase, units, at, stop):
        phrase.partner = NounPhrase(at, at + 1, units[at])
        phrase.adjectives.append(units[at + 1])
        at = phrase.last = at + 2
    while at < stop:
        unit = units[at]
        reading = unit.reading
        if reading.preposition or (reading.conjunction and not (reading.tag == "A" and phrase.adjectives)):
            break
        about = approximator(units, at, stop)[0] > 0
        alike = reading.definite == (phrase.definite or head.tag in "MU")
        if reading.tag == "A" and alike and not about and head.tag in "NMU" and _complemented(units, at, stop):
            phrase.after, phrase.last = unit, at + 1
            break
        if (
            reading.tag == "A"
            and not about
            and (head.tag in "NMUQ" or (head.tag == "A" and head.definite))
            and _agrees(phrase, unit, depth)
        ):
            phrase.adjectives.append(unit)
        elif (
            unit.folded in SAME
            and head.definite
            and head.tag == "N"
            and not phrase.determiner
            and not _has_role(phrase.head)
        ):
            phrase.determiner, phrase.determined = ("the same",), (unit.first, unit.last)
        elif reading.tag == "Q" and reading.definite and phrase.number is None and phrase.definite and head.tag == "N":
            phrase.number = unit
        elif unit.folded == SEVERAL and _several(phrase, units, at, stop):
            phrase.determiner, phrase.determined = DETERMINERS[SEVERAL], (unit.first, unit.last)
        elif (
            phrase.owner is None
            and phrase.apposition is None
            and (_owns(phrase, unit, depth) or (about and head.tag == "N"))
        ):
            phrase.owner = parse(units, at, depth=depth + 1, stop=stop)
            at = phrase.owner.last
            phrase.last = at
            continue
        elif phrase.apposition is None and _apposes(phrase, unit):
            phrase.apposition = parse(units, at, depth=depth + 1, stop=stop)
            at = phrase.apposition.last
            if head.tag == "M" and phrase.apposition.head.reading.tag == "N":
                at = _offices(phrase.apposition, units, at, stop)
            phrase.last = at
            break
        else:
            break
        at += 1
        phrase.last = at


def _shares(phrase: NounPhrase, units: list[Unit], at: int, stop: int) -> bool:
    """Whether a second noun and a dual adjective follow, which is said of both (الوزير والسفير السعوديان)."""
    if at + 1 >= stop or phrase.head.reading.tag != "N":
        return False
    noun, adjective, head = units[at].reading, units[at + 1].reading, phrase.head.reading
    if noun.tag != "N" or noun.conjunction != "و" or noun.preposition or adjective.tag != "A" or joined(units[at + 1]):
        return False
    single = not (head.plural or head.suffix or noun.plural or noun.suffix)
    return single and head.definite == noun.definite == adjective.definite and units[at + 1].text.endswith(("ان", "ين"))


def _several(phrase: NounPhrase, units: list[Unit], at: int, stop: int) -> bool:
    """Whether عدة stands behind the plural that it counts (مناطق عدة), not before one."""
    after = units[at + 1] if at + 1 < stop else None
    counts = after is not None and not joined(after) and after.reading.tag == "N" and not after.reading.definite
    return phrase.indefinite and phrase.number is None and phrase.head.reading.plural and not counts


def _offices(office: NounPhrase, units: list[Unit], at: int, stop: int) -> int:
    """Read the rest of an office after a name: its owner's fellows, and a second office; return where it ends."""
    while office.owner is not None and at < stop and units[at].reading.conjunction == "و":
        unit = units[at]
        if unit.reading.tag != "N" or not unit.reading.definite or unit.reading.preposition or is_role(unit):
            break
        fellow = parse(units, at, depth=2, stop=stop)
        office.fellows.append(fellow)
        at = fellow.last
    if at < stop and not joined(units[at]) and units[at].reading.tag == "N" and is_role(units[at]):
        office.apposition = parse(units, at, depth=2, stop=stop)
        at = _offices(office.apposition, units, office.apposition.last, stop)
    office.last = at
    return at


def _another(phrase: NounPhrase) -> None:
    """Make "other" with an indefinite singular the determiner "another"."""
    if phrase.definite or phrase.is_plural or phrase.determiner or phrase.owner is not None:
        return
    other = next((unit for unit in phrase.adjectives if unit.folded in ("اخر", "اخري")), None)
    if other is not None and phrase.head.reading.tag == "N":
        phrase.adjectives.remove(other)
        phrase.determiner, phrase.determined = ("another",), (other.first, other.last)


def _complemented(units: list[Unit], at: int, stop: int) -> bool:
    """Whether a participle has a complement with a preposition of its own."""
    following = units[at + 1] if at + 1 < stop else None
    words = units[at].reading.senses[0].english.split(" ") if units[at].reading.senses else []
    if len(words) > 1 and not _PREPOSITIONS.isdisjoint(words[1:]):
        return True  # "specialized in tracking"
    if following is None or following.reading.conjunction:
        return False
    if units[at].folded in AGED and following.reading.tag == "Q":
        return True
    english = units[at].reading.senses[0].english if units[at].reading.senses else ""
    participle = units[at].reading.senses[0].pos == "pt" or is_participle(english)
    participle = participle or english in {"rich", "full", "able", "capable", "close", "similar", "contrary", "free"}
    return participle and (following.reading.tag == "P" or following.reading.preposition in ("ب", "ل"))


def _agrees(phrase: NounPhrase, unit: Unit, depth: int) -> bool:
    """Whether the adjective belongs to this phrase's head rather than to one around it."""
    reading = unit.reading
    definite = phrase.definite or phrase.head.reading.tag in "MU"
    if phrase.head.reading.tag == "M" and unit.folded.partition(" ")[0] in RANKS:
        return False  # a superlative is said of a name
    if reading.definite and not definite:
        return False
    head = phrase.head.reading
    if not reading.definite and (phrase.definite or head.tag == "M" or _elative(unit)):
        return False  # it is said of the noun: وحشيتهم واضحة
    if depth and phrase.head.reading.tag in "NU":
        return feminine(phrase.head, phrase.head.reading) == feminine(unit, reading) or phrase.head.reading.plural
    return True


def _elative(unit: Unit) -> bool:
    """Whether the word compares ("largest"): without an article it begins a phrase of its own (أكبر دولة)."""
    english = unit.reading.senses[0].english if unit.reading.senses else ""
    return unit.text.lstrip("وف").startswith("أ") and (
        english.endswith("est") or english.startswith("most ") or english in {"more", "most", "best"}
    )


def _owns(phrase: NounPhrase, unit: Unit, depth: int) -> bool:
    """Whether ``unit`` begins the second part of a construct phrase."""
    head = phrase.head.reading
    if head.definite or head.suffix or head.tag not in "NQ" or phrase.adjectives or depth > 3:
        return False
    if unit.reading.suffix and (phrase.number is not None or (phrase.head.kind == "phrase" and phrase.is_plural)):
        return False  # what is counted has no owner: لقي عشرة أشخاص حتفهم
    if _closed(phrase):
        return False
    if unit.reading.definite and phrase.determiner == DETERMINERS[SEVERAL]:
        return False  # what عدة counts is indefinite: زارت عدة دول المعرض
    return (
        unit.reading.tag in "NMUQ"
        or (unit.reading.tag == "R" and stem_of(unit) in DEMONSTRATIVES)
        or (unit.reading.tag == "A" and unit.reading.definite)
    )


def _closed(phrase: NounPhrase) -> bool:
    """Whether a noun keeps the nun of its plural or dual, which it loses before an owner (كثيرون, not كثيرو)."""
    unit, said = phrase.head, phrase.head.reading.senses
    if unit.text.endswith("ان"):
        return unit.reading.change == "dual" or bool(said and said[0].english.startswith(("two ", "the two ")))
    last = unit.folded.rpartition(" ")[2] if unit.kind == "phrase" else stem_of(unit)
    return phrase.is_plural and last.endswith("ون") and len(last) > _BROKEN


def is_role(unit: Unit) -> bool:
    """Whether a noun says what office or work a person has: after a name it stands between commas."""
    if unit.reading.definite or unit.reading.suffix or unit.text.endswith("ا"):
        return False
    return _has_role(unit)


def is_person(phrase: NounPhrase) -> bool:
    """Whether a phrase names a person, or says an office that one person has."""
    name = phrase.apposition.head if phrase.apposition is not None else phrase.head
    if any(unit.reading.tag == "M" and unit.reading.senses[0].pos == "per" for unit in (phrase.head, name)):
        return True
    return phrase.head.reading.tag == "N" and not phrase.is_plural and _has_role(phrase.head)


def _has_role(unit: Unit) -> bool:
    """Whether the English of a noun is an office or a work."""
    senses = unit.reading.senses[:2]
    return any(sense.english.partition(" of ")[0].rpartition(" ")[2] in ROLES for sense in senses)


def _apposes(phrase: NounPhrase, unit: Unit) -> bool:
    """Whether a name follows what it is the name of ("the president Vladimir Putin")."""
    if unit.reading.tag == "M" and unit.reading.senses[0].pos == "loc" and phrase.head.reading.tag == "N":
        # A place after a definite noun is an object or an adjunct, unless the noun says what kind of place it is.
        return any(sense.english.rpartition(" ")[2] in _PLACE_NOUNS for sense in phrase.head.reading.senses)
    if phrase.head.reading.tag == "M" and unit.reading.tag == "N":
        return phrase.head.reading.senses[0].pos == "per" and is_role(unit)
    if unit.reading.tag == "M" and unit.reading.senses[0].pos == "org" and phrase.head.reading.tag == "M":
        return phrase.head.reading.senses[0].pos != "per"  # who acts, and on what
    return unit.reading.tag in "MU" and (phrase.definite or phrase.head.reading.tag in "MU" or bool(phrase.adjectives))


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
