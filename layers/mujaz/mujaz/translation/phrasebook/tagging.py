"""Which reading of each unit holds: a Viterbi search over the classes of neighbours.

The costs are written by hand from what Arabic grammar allows; there is no tagged corpus behind them that could be
shipped. They are in the same measure as the costs of readings: 6 is one rank of sense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.translation.phrasebook.particles import RELATIVE_WORDS, TIME_NOUNS
from mujaz.translation.phrasebook.units import Unit, WordReading, feminine

_START = WordReading("S", (), 0)

# Rows: class before; columns: class now. What is not listed costs _ELSE.
_ELSE = 6
_COSTS: dict[str, dict[str, int]] = {
    "S": {"V": 0, "I": 1, "W": 2, "N": 7, "M": 2, "C": 0, "R": 1, "P": 1, "D": 1, "X": 0, "Q": 3, "S": 0, "A": 12},
    "C": {"V": 2, "I": 2, "W": 3, "N": 2, "M": 1, "C": 2, "R": 1, "P": 1, "D": 1, "X": 0, "Q": 3, "S": 0, "A": 8},
    "P": {"N": 0, "M": 0, "R": 1, "Q": 0, "A": 7, "C": 5, "V": 25, "I": 20, "W": 25, "P": 9, "D": 6, "S": 2, "X": 8},
    "N": {"N": 2, "M": 2, "A": 0, "P": 0, "C": 1, "R": 2, "V": 6, "I": 4, "W": 6, "D": 1, "S": 0, "X": 2, "Q": 2},
    "A": {"A": 2, "P": 0, "C": 1, "N": 6, "M": 5, "R": 2, "V": 6, "I": 4, "W": 6, "D": 1, "S": 0, "X": 2, "Q": 3},
    "M": {"M": 0, "P": 0, "C": 1, "N": 5, "A": 2, "R": 3, "V": 4, "I": 3, "W": 4, "D": 1, "S": 0, "X": 2, "Q": 2},
    "V": {"N": 0, "M": 0, "P": 0, "C": 0, "R": 1, "D": 1, "S": 0, "X": 2, "Q": 1, "A": 6, "V": 18, "I": 9, "W": 18},
    "I": {"N": 0, "M": 0, "P": 0, "C": 0, "R": 1, "D": 1, "S": 0, "X": 2, "Q": 1, "A": 5, "V": 18, "I": 12, "W": 18},
    "W": {"N": 0, "M": 0, "P": 0, "C": 1, "R": 1, "D": 1, "S": 0, "X": 2, "Q": 1, "A": 5, "V": 18, "I": 12, "W": 18},
    "R": {"V": 2, "I": 0, "W": 2, "N": 1, "M": 3, "P": 1, "A": 3, "C": 3, "R": 4, "D": 2, "S": 2, "X": 1, "Q": 3},
    "D": {"V": 2, "I": 2, "W": 3, "N": 2, "M": 2, "P": 0, "C": 1, "R": 1, "A": 3, "D": 1, "S": 0, "X": 1, "Q": 2},
    "Q": {"N": 0, "M": 3, "A": 30, "P": 1, "C": 2, "S": 0, "Q": 1, "V": 9, "I": 8, "W": 9, "R": 5, "D": 3, "X": 4},
    "X": {"V": 1, "I": 0, "W": 1, "N": 3, "M": 3, "P": 2, "C": 2, "R": 2, "A": 4, "D": 2, "S": 3, "X": 3, "Q": 4},
}
_COSTS["U"] = _COSTS["M"]

_AUXILIARY = frozenset(
    "كان كانت كانوا كنت كنا يكون تكون ظل ظلت اصبح اصبحت بات باتت يزال تزال كاد كادت عاد عادت اخذ اخذت بدا بدات راح "
    "يبدا تبدا يظل".split()
)
"""Verbs that another verb follows."""
_JUSSIVE = frozenset("لم لن لا سوف".split())
_GENDER = 7
"""For an adjective after a noun of the other gender."""
_VERB_FIRST = 10
_RELATIVE = 8
"""For a noun right after a relative pronoun or كما where the word can be a verb."""
_ACTS = 16
"""For a passive before an accusative."""
_DONE = 40
"""For a passive before a nominative and what that one acts on: more than a reading may be in doubt."""
_CIRCUMSTANCE = 8
"""For a participle in the accusative after a comma, which tells how who acts does (متهما الحكومة)."""
_ACCUSATIVES = ("ا", "اً", "ًا", "ة", "ين")
_WHOLE = 5
"""For an adverb (or a conjunction that its neighbours ask for) listed with a preposition that can be cut off too."""
_MAY = 30
"""For a perfect after قد whose subject is feminine where its form is not."""
_QUANTITY = frozenset("اكثر اقل نحو حوالي قرابه زهاء عشرات مييات عدد عده".split())
"""Words that begin a quantity."""
NUMBER = re.compile(r"(?:[0-9]|(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b)")
"""How the English of a quantity begins that the lexicon lists whole ("five people")."""


Path = tuple[int, int, int]
"""A way to a reading: its cost, the number of the reading before it, and which of that one's ways it goes on."""


def taggings(
    units: list[Unit], count: int, within: int, evidence: Sequence[Sequence[int]] = ()
) -> list[tuple[int, tuple[WordReading, ...]]]:
    """Return the ``count`` cheapest ways to read a stretch of units that a sign begins, each with its cost.

    Ways that cost more than ``within`` above the cheapest are left out; the cheapest always comes first. ``evidence``
    is what each reading of each unit costs besides what grammar says.
    """
    table: list[list[list[Path]]] = [[[(0, -1, -1)]]]
    before: list[tuple[WordReading, Unit | None]] = [(_START, None)]
    for place, unit in enumerate(units):
        row: list[list[Path]] = []
        for nth, reading in enumerate(unit.readings):
            may = reading.tag == "V" and _of_feminine(units, place)
            undergone = reading.tag == "W" and len(unit.readings) > 1 and _acts_on(units, place)
            listed = reading.tag == "D" or (reading.tag == "C" and reading.decided)
            whole = listed and not reading.preposition and any(one.preposition for one in unit.readings)
            done = reading.tag == "W" and any(one.tag == "V" for one in unit.readings) and _is_done(units, place)
            extra = _ACTS * undergone + _DONE * done + _MAY * may - _WHOLE * whole
            extra += evidence[place][nth] if evidence else 0
            paths: list[Path] = []
            for number, (earlier, unit_before) in enumerate(before):
                step = _transition(earlier, unit_before, reading, unit) + reading.cost + extra
                paths.extend((path[0] + step, number, rank) for rank, path in enumerate(table[-1][number]))
            paths.sort()
            row.append(_near(paths, count, within))
        table.append(row)
        before = [(reading, unit) for reading in unit.readings]
    ends = [(path[0], number, rank) for number, paths in enumerate(table[-1]) for rank, path in enumerate(paths)]
    ends.sort()
    found = []
    for cost, number, rank in _near(ends, count, within):
        readings = []
        at, way = number, rank
        for unit, row in zip(reversed(units), reversed(table), strict=False):
            readings.append(unit.readings[at])
            _, at, way = row[at][way]
        found.append((cost, tuple(reversed(readings))))
    return found


def _acts_on(units: list[Unit], place: int) -> bool:
    """Whether an accusative follows the verb in its clause: what is acted on, so that the verb is no passive."""
    for number in range(place + 1, min(place + 8, len(units))):
        unit, before = units[number], units[number - 1]
        if unit.readings[0].tag in "SCVIW":
            return False
        reading = unit.readings[0]
        if unit.kind != "word" or reading.tag != "N":
            continue
        if unit.text.endswith(("اً", "ًا")):
            return before.readings[0].tag != "Q" and before.kind != "number"
        if reading.definite and not (reading.conjunction or reading.preposition) and number > place + 1:
            doer = before.readings[0]
            if before.kind == "word" and doer.tag == "N" and doer.definite and not doer.preposition:
                return True  # after a definite noun that it can't belong to
        if unit.text.endswith("ين") and reading.plural and not (reading.definite or reading.preposition):
            return before.readings[0].tag in "WM" or before.readings[0].definite
    return False


def _is_done(units: list[Unit], place: int) -> bool:
    """Whether a nominative follows that acts on the noun after it: قتل مسلحون ثلاثة مدنيين ("gunmen killed three ...").

    A plural in -un shows its case, and keeps its nun only where nothing is its owner.
    """
    at = place + 1
    while at < len(units) and _is_nominative(units[at], first=at == place + 1):
        at += 1
    if at == place + 1 or at == len(units):
        return False
    unit, reading = units[at], units[at].readings[0]
    timed = unit.folded.partition(" ")[0].removeprefix("ال") in TIME_NOUNS
    return reading.tag in "NQM" and not (reading.conjunction or reading.preposition or timed)


def _is_nominative(unit: Unit, *, first: bool) -> bool:
    reading = unit.readings[0]
    bare = not (reading.conjunction or reading.preposition or reading.suffix)
    return unit.text.endswith("ون") and bare and reading.tag in ("NA" if first else "A")


def _of_feminine(units: list[Unit], place: int) -> bool:
    """Whether a form in ت after قد has a feminine subject before it: an imperfect ("may"), as its perfect ends in ت."""
    unit, particle = units[place], units[place - 1] if place else None
    if particle is None or particle.folded != "قد" or not unit.folded.startswith("ت") or unit.folded.endswith("ت"):
        return False
    if place < 2 or not any(one.tag == "I" for one in unit.readings):
        return False
    noun = units[place - 2]
    return noun.kind == "word" and noun.reading.tag == "N" and feminine(noun, noun.reading)


def _near(paths: list[Path], count: int, within: int) -> list[Path]:
    """The first ``count`` of sorted paths that are near the cheapest."""
    most = paths[0][0] + within
    return [path for path in paths[:count] if path[0] <= most]


def stretches(units: list[Unit]) -> Iterator[tuple[int, int]]:
    """Yield (first, end) of the stretches of units that signs part; a sign begins the stretch after it.

    What is read before a sign has no say in what is read after it, so each stretch can be tagged by itself.
    """
    begin = 0
    for number, unit in enumerate(units):
        if number > begin and len(unit.readings) == 1 and unit.readings[0].tag == "S":
            yield begin, number
            begin = number
    yield begin, len(units)


def _transition(before: WordReading, unit_before: Unit | None, now: WordReading, unit: Unit) -> int:
    """Cost of reading ``now`` after ``before``."""
    tag = "M" if now.tag == "U" else now.tag
    cost = _class_cost(before, unit_before is None, now, tag)
    if now.suffix and tag == "A":
        cost += 6
    if unit_before is None:
        return cost + _opens(now, unit)
    if unit_before.text == ".":
        cost += _opens(now, unit)
    if unit_before.text == "،" and tag == "A" and now.senses[0].pos == "pt" and unit.text.endswith(_ACCUSATIVES):
        cost -= _CIRCUMSTANCE
    stem = before.stem or unit_before.folded
    if stem in _JUSSIVE:
        cost += 0 if tag in "IW" else 10
    if stem == "كما" and tag in "NA" and not now.suffix and any(one.tag in "VIW" for one in unit.readings):
        cost += _RELATIVE
    if stem in RELATIVE_WORDS and tag in "NA" and not now.suffix and any(one.tag in "VIW" for one in unit.readings):
        cost += _RELATIVE
    if tag in "VIW" and before.tag in "VI" and not now.conjunction and stem in _AUXILIARY:
        cost -= 12
    if before.tag == "C" and unit_before.text.rpartition(" ")[2] == "أن":
        cost += {"I": -3, "V": 2, "W": 0}.get(tag, 1)
    if not now.conjunction and before.tag in "NA":
        cost += _neighbours(before, now, tag)
        if tag == "A" and not now.preposition and before.tag == "N":
            cost += _GENDER * _disagree(unit_before, before, unit, now)
    if before.tag == "V" and not now.conjunction and _counted(now, tag) and _mostly_passive(unit_before, before):
        cost += 12
    return cost


def _opens(now: WordReading, unit: Unit) -> int:
    """Cost of a noun at the head of a sentence where the word can be a verb as well: the verb comes first there."""
    return _VERB_FIRST if now.tag == "N" and unit.kind == "word" and any(one.tag == "V" for one in unit.readings) else 0


def _disagree(noun: Unit, before: WordReading, adjective: Unit, now: WordReading) -> bool:
    """Whether an adjective's gender is not its noun's, as far as the endings tell."""
    if noun.kind != "word" or adjective.kind != "word" or before.plural or now.change in {"plural", "dual"}:
        return False
    return feminine(noun, before) != feminine(adjective, now)


def _counted(now: WordReading, tag: str) -> bool:
    """Whether a quantity begins with this word: it is rarely who acts ("killed more than 20")."""
    return tag == "Q" or now.stem in _QUANTITY or bool(now.senses and NUMBER.match(now.senses[0].english))


def _mostly_passive(unit: Unit, active: WordReading) -> bool:
    """Whether a form that can be active is listed as passive first."""
    return any(reading.tag == "W" and reading.cost < active.cost for reading in unit.readings)


def _class_cost(before: WordReading, first: bool, now: WordReading, tag: str) -> int:
    """Cost of the two classes side by side, clitics between them seen."""
    if now.conjunction and not first:
        # A coordinated word is like its fellow or begins a clause.
        if before.tag == now.tag:
            return 0
        return 2 if tag in "VIW" else 3
    if now.preposition:
        return _COSTS[before.tag].get("P", _ELSE) + (0 if tag in "NMQRCU" else 5)
    cost = _COSTS[before.tag].get(tag, _ELSE)
    if now.conjunction == "و" and tag in "NA":
        cost += 6  # a sentence that begins with "and" mostly goes on with its verb
    return cost


def _neighbours(before: WordReading, now: WordReading, tag: str) -> int:
    """Cost of a noun or adjective right after another, by their definiteness."""
    if tag == "A":
        return _agreement(before, now)
    if tag != "N" or now.preposition:
        return 0
    if before.tag == "N":
        if before.definite or before.suffix:
            return 6
        return 0 if now.definite or now.suffix else 3
    return 6 * (now.definite and before.definite) + 4 * (before.definite and not now.definite)


def _agreement(before: WordReading, now: WordReading) -> int:
    """Cost of an adjective that does not share its noun's definiteness."""
    definite = before.definite or bool(before.suffix)
    if definite == now.definite:
        return 0
    # After an indefinite noun a definite adjective may belong to an earlier, definite one (construct phrases).
    return 6 if definite else 8
