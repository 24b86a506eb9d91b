"""Noun phrases of Arabic: a head, and behind it what English puts before it or behind "of".

``parse`` reads a phrase from the units into a `NounPhrase`; `rendering` turns that into English.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.translation.phrasebook.agreement import NOT, SURELY, complemented, elative, fit
from mujaz.translation.phrasebook.noun_phrase import (
    NounPhrase,
    agrees,
    has_role,
    is_person,
    is_role,
    joined,
    may_act,
    starts,
    stem_of,
    verbal,
)
from mujaz.translation.phrasebook.quantities import (
    APPROXIMATING,
    APPROXIMATORS,
    DEMONSTRATIVES,
    DETERMINERS,
    SEVERAL,
)
from mujaz.translation.phrasebook.units import Unit

__all__ = [
    "GOVERNING",
    "PASSIVE",
    "RANKS",
    "SAME",
    "NounPhrase",
    "agrees",
    "approximator",
    "is_person",
    "is_role",
    "joined",
    "may_act",
    "parse",
    "starts",
    "stem_of",
]

_BROKEN = 5
"""Letters up to which a plural in ون is mostly no sound one (سجون)."""
_NEAR = frozenset({"هذا", "هذه"})
"""Demonstratives that stand behind a construct phrase; the far ones are mostly an object ("announced that")."""
_BODIES = frozenset(
    "government governments opposition police army court parliament prosecution ministry authorities authority council "
    "cabinet judiciary administration forces troops militia militias party parties movement group organization "
    "committee commission union league coalition alliance delegation media press newspaper agency channel company "
    "bank club team families residents demonstrators protesters people country countries state states".split()
)
"""Last words of what acts on people and is not called by a person's name."""
_CALLED = frozenset({"company", "newspaper", "channel", "agency", "club", "bank", "team"})
"""Those that may be followed by their own name."""
_PLACE_NOUNS = frozenset(
    "capital city town village country state province governorate region island district area kingdom republic port "
    "neighborhood camp base strait river sea neighbor stronghold".split()
)
RANKS = {"الاكثر": "most", "الاقل": "least", "الاشد": "most"}
"""What makes a superlative of the noun after it, folded."""
_OTHERS = frozenset("اخر اخري اخرين اخرون اخريات".split())
"""What stands after a noun and says that there are more of it, folded."""
_TWO = frozenset("اثنان اثنين اثنتان اثنتين".split())
"""What repeats a dual, folded."""
_HAPPENING = frozenset("وقوع حدوث وجود".split())
"""Verbal nouns, folded, that only say that what they own is there: "the danger of an attack" (خطر وقوع هجوم)."""
_THERE = "وجود"
"""The one of them that is said of what is definite."""
SAME = frozenset("نفسه نفسها ذاته ذاتها عينه عينها".split())
"""What stands after a definite noun and says that it is the same, folded."""
PASSIVE = frozenset({"is", "are", "was", "were"})
"""First words of a passive as the lexicon lists it."""
GOVERNING = (" of", " for", " in", " to", " with", " from", " on", " by", " and", " at", " that", " as")
"""How English ends that needs no "of" after it."""


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


def parse(
    units: list[Unit], at: int, *, depth: int = 0, stop: int | None = None, holder: NounPhrase | None = None
) -> NounPhrase:
    """Read the noun phrase that begins at ``at``; the caller has seen that one does (`starts`)."""
    stop = len(units) if stop is None else stop
    if holder is not None and _happens(units, at, stop):
        at += 1
    begin = at
    length, about = approximator(units, at, stop)
    at += length
    phrase = NounPhrase(begin, at + 1, units[at], approximator=about, holder=holder)
    phrase.determined = (units[begin].first, units[at].first)
    at = _before_head(phrase, units, at, stop)
    phrase.head, phrase.last = units[at], at + 1
    if units[at].reading.tag != "R":
        _modifiers(phrase, units, at + 1, stop, depth)
    _another(phrase)
    _pointed_at(phrase, units, stop)
    after = units[phrase.last] if phrase.last < stop else None
    if (
        after is not None
        and after.folded == "علي الاقل"
        and not about
        and (phrase.is_plural or phrase.head.reading.tag == "Q")
    ):
        phrase.approximator, phrase.determined, phrase.last = "at least", (after.first, after.last), phrase.last + 1
    return phrase


def _pointed_at(phrase: NounPhrase, units: list[Unit], stop: int) -> None:
    """Take a demonstrative behind a construct phrase for its determiner (أنبوب الغاز هذا, "this gas pipeline")."""
    unit = units[phrase.last] if phrase.last < stop else None
    construct = phrase.owner is not None or phrase.head.kind == "phrase"
    if unit is None or stem_of(unit) not in _NEAR or joined(unit) or phrase.determiner or not construct:
        return
    following = units[phrase.last + 1] if phrase.last + 1 < stop else None
    pointing_on = following is not None and following.reading.definite and following.reading.tag in "NA"
    if phrase.head.reading.tag == "N" and phrase.definite and not pointing_on and not phrase.head.reading.suffix:
        phrase.determiner = DEMONSTRATIVES[stem_of(unit)]
        phrase.determined = (unit.first, unit.last)
        phrase.last += 1


def _happens(units: list[Unit], at: int, stop: int) -> bool:
    """Whether the word at ``at`` only says that what comes after it is there or takes place."""
    following = units[at + 1] if at + 1 < stop else None
    if stem_of(units[at]) not in _HAPPENING or units[at].reading.suffix or units[at].reading.definite:
        return False
    if following is None or joined(following) or following.reading.tag != "N":
        return False
    return stem_of(units[at]) != _THERE or not following.reading.definite


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
            and (following.reading.tag == "N" or (following.reading.tag == "A" and following.folded not in _OTHERS))
            and not (unit.reading.definite and following.text.endswith("ين") and not following.reading.definite)
            and (unit.reading.senses[0].pos not in ("percent", "money"))
        ):
            phrase.number = unit
            at += 1
            continue
        elif (
            (unit.reading.tag == "A" or elative(unit))
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
    if _shares(phrase, units, at, stop):
        phrase.partner = NounPhrase(at, at + 1, units[at])
        phrase.adjectives.append(units[at + 1])
        at = phrase.last = at + 2
    while at < stop and not _parted(phrase, units[at]):
        unit = units[at]
        about = approximator(units, at, stop)[0] > 0
        if not about and _stays_behind(phrase, units, at, stop):
            phrase.after, phrase.last = unit, at + 1
            return
        if _ranks(phrase, unit) or (not about and _describes(phrase, unit)) or _counts(phrase, units, at, stop):
            at += 1
            phrase.last = at
        elif phrase.owner is None and phrase.apposition is None and _owner_begins(phrase, unit, depth, about=about):
            phrase.owner = parse(units, at, depth=depth + 1, stop=stop, holder=phrase)
            at = phrase.last = phrase.owner.last
        else:
            break
    if at < stop and not _parted(phrase, units[at]) and phrase.apposition is None and _apposes(phrase, units[at]):
        phrase.apposition = parse(units, at, depth=depth + 1, stop=stop)
        at = phrase.apposition.last
        if phrase.head.reading.tag == "M" and phrase.apposition.head.reading.tag == "N":
            at = _offices(phrase.apposition, units, at, stop)
        phrase.last = at


def _is_body(unit: Unit) -> bool:
    """Whether a noun is a body of people, which has no person's name, and rarely its own."""
    senses = unit.reading.senses
    return unit.reading.tag == "N" and bool(senses) and senses[0].english.rpartition(" ")[2] in _BODIES


def _parted(phrase: NounPhrase, unit: Unit) -> bool:
    """Whether a preposition or "and" parts a unit from the phrase; "and" may join adjectives."""
    reading = unit.reading
    return bool(reading.preposition or (reading.conjunction and not (reading.tag == "A" and phrase.adjectives)))


def _stays_behind(phrase: NounPhrase, units: list[Unit], at: int, stop: int) -> bool:
    """Whether a participle of this phrase's head stands behind it in English too, with what it governs."""
    head, reading = phrase.head.reading, units[at].reading
    if reading.tag != "A" or head.tag not in "NMU" or reading.definite != (phrase.definite or head.tag in "MU"):
        return False
    return complemented(units, at, stop) and _agrees(phrase, units[at])


def _describes(phrase: NounPhrase, unit: Unit) -> bool:
    """Take an adjective that is the head's."""
    head = phrase.head.reading
    described = head.tag in "NMUQ" or (head.tag == "A" and head.definite)
    if unit.reading.tag != "A" or not described or not _agrees(phrase, unit):
        return False
    phrase.adjectives.append(unit)
    return True


def _ranks(phrase: NounPhrase, unit: Unit) -> bool:
    """Take what stands behind the noun and is said before it: "another", "the same"."""
    if unit.folded in _OTHERS and _more(phrase, unit):
        return True
    head = phrase.head.reading
    same = unit.folded in SAME and head.definite and head.tag == "N"
    if not same or phrase.determiner or has_role(phrase.head):
        return False
    phrase.determiner, phrase.determined = ("the same",), (unit.first, unit.last)
    return True


def _counts(phrase: NounPhrase, units: list[Unit], at: int, stop: int) -> bool:
    """Take a number, or "several", that stands behind the noun."""
    unit, head = units[at], phrase.head.reading
    if unit.reading.tag == "Q" and unit.reading.definite and phrase.number is None:
        if not phrase.definite or head.tag != "N":
            return False
        phrase.number = unit
        return True
    if unit.folded == SEVERAL and _several(phrase, units, at, stop):
        phrase.determiner, phrase.determined = DETERMINERS[SEVERAL], (unit.first, unit.last)
        return True
    return unit.folded in _TWO and head.change == "dual" and not joined(unit)


def _owner_begins(phrase: NounPhrase, unit: Unit, depth: int, *, about: bool) -> bool:
    """Whether the owner begins at ``unit``, a number of which "about" is said included."""
    return _owns(phrase, unit, depth) or (about and phrase.head.reading.tag == "N")


def _more(phrase: NounPhrase, unit: Unit) -> bool:
    """Take آخرون after what is counted as "another" ("another four people")."""
    counted = phrase.number is not None or phrase.head.reading.tag == "Q"
    if not counted or phrase.definite or phrase.determiner or phrase.owner is not None:
        return False
    phrase.determiner, phrase.determined = ("another",), (unit.first, unit.last)
    return True


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


def _agrees(phrase: NounPhrase, unit: Unit) -> bool:
    """Whether the adjective belongs to this phrase's head rather than to one around it."""
    reading, head = unit.reading, phrase.head.reading
    definite = phrase.definite or head.tag in "MU"
    if head.tag == "M" and unit.folded.partition(" ")[0] in RANKS:
        return False  # a superlative is said of a name
    if reading.definite and not definite:
        return False
    if not reading.definite and (phrase.definite or head.tag == "M" or elative(unit)):
        return False  # it is said of the noun: وحشيتهم واضحة
    own = fit(phrase.head, unit)
    around = [one.head for one in _holders(phrase) if one.head.reading.tag == "N"]
    if phrase.holder is None:
        return True
    if own == NOT:
        return False
    sure = [one for one in around if fit(one, unit) == SURELY]
    if own == SURELY and verbal(phrase.head):  # an action has adjectives less often than a thing
        return not any(not verbal(one) for one in sure)
    return own == SURELY or not sure


def _holders(phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The phrases whose owner this one is, from the nearest outwards."""
    holder = phrase.holder
    while holder is not None:
        yield holder
        holder = holder.holder


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


def _apposes(phrase: NounPhrase, unit: Unit) -> bool:
    """Whether a name follows what it is the name of ("the president Vladimir Putin")."""
    if unit.reading.tag == "M" and unit.reading.senses[0].pos == "loc" and phrase.head.reading.tag == "N":
        # A place after a definite noun is an object or an adjunct, unless the noun says what kind of place it is.
        return any(sense.english.rpartition(" ")[2] in _PLACE_NOUNS for sense in phrase.head.reading.senses)
    if phrase.head.reading.tag == "M" and unit.reading.tag == "N":
        return phrase.head.reading.senses[0].pos == "per" and is_role(unit)
    if unit.reading.tag == "M" and unit.reading.senses[0].pos == "org" and phrase.head.reading.tag == "M":
        return phrase.head.reading.senses[0].pos != "per"  # who acts, and on what
    if unit.reading.tag == "M" and _is_body(phrase.head):
        kind, plain = unit.reading.senses[0].pos, phrase.owner is None and phrase.head.reading.definite
        quoted = unit.reading.senses[0].english.startswith('"')
        called = phrase.head.reading.senses[0].english.rpartition(" ")[2] in _CALLED
        if kind == "per" or (kind == "org" and plain and not quoted and not called):
            return False  # whom it acts on ("the government accused Ann")
    return unit.reading.tag in "MU" and (phrase.definite or phrase.head.reading.tag in "MU" or bool(phrase.adjectives))
