"""Noun phrases: Arabic puts what modifies a noun after it, English before it or behind "of".

``parse`` reads a phrase from the units into a `NounPhrase`, ``render`` turns that into an item for the search.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mujaz.translation.phrasebook.inflection import plural
from mujaz.translation.phrasebook.items import Choice, Item, Option, Slot, options, sequence, word
from mujaz.translation.phrasebook.lattice import Unit, WordReading

POSSESSIVE = {
    "ه": ("his", "its"), "ها": ("its", "her", "their"), "هم": ("their",), "هن": ("their",), "هما": ("their",),
    "نا": ("our",), "ي": ("my",), "ني": ("my",), "ك": ("your",), "كم": ("your",), "كما": ("your",),
}  # fmt: skip
DETERMINERS = {
    "كل": ("every", "all", "each", "all the"), "جميع": ("all", "all the"), "بعض": ("some", "some of the"),
    "معظم": ("most", "most of the"), "عده": ("several", "a number of"), "اي": ("any",), "كافه": ("all", "all the"),
    "مختلف": ("various", "different"), "نفس": ("the same",), "ذات": ("the same",), "سائر": ("all other",),
    "احد": ("one of the", "a", "one of"), "احدي": ("one of the", "a", "one of"), "غالبيه": ("most",),
    "اغلب": ("most", "most of the"), "كلا": ("both",), "بضع": ("a few",), "بضعه": ("a few",),
}  # fmt: skip
"""Nouns of quantity that stand before their noun as English determiners do, by folded stem."""

DEMONSTRATIVES = {
    "هذا": ("this",), "هذه": ("this", "these"), "ذلك": ("that",), "تلك": ("that", "those"), "هولاء": ("these",),
    "هذان": ("these two",), "هذين": ("these two",), "هاتين": ("these two",), "اولييك": ("those",),
}  # fmt: skip

_SENSE_STEP = 14
_NO_ARTICLE = 14
_COMPOUND = 6
_MASS_ENDINGS = ("tion", "ness", "ity", "ism", "ment", "ance", "ence", "ship", "ing", "ure", "cy")


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
    superlative: Unit | None = None
    owner: NounPhrase | None = None
    apposition: NounPhrase | None = None

    @property
    def definite(self) -> bool:
        """Whether English puts "the": by article, or by a definite owner (definiteness spreads)."""
        reading = self.head.reading
        return reading.definite or bool(reading.suffix) or (self.owner is not None and self.owner.definite_owner)

    @property
    def definite_owner(self) -> bool:
        """Whether the phrase makes a construct phrase definite that it ends."""
        return self.definite or self.head.reading.tag in "MU"

    @property
    def is_plural(self) -> bool:
        """Whether a verb agrees with it in the plural."""
        if self.number is not None and self.number.text not in ("1", "١", "واحد"):
            return True
        reading = self.head.reading
        return reading.plural and bool(reading.senses) and (reading.change != "" or reading.senses[0].pos == "np")


def stem_of(unit: Unit) -> str:
    """The folded stem of a word without its clitics."""
    return unit.reading.stem or unit.folded


def starts(unit: Unit) -> bool:
    """Whether a noun phrase can begin with ``unit``."""
    tag = unit.reading.tag
    return tag in "NMUQA" or (tag == "R" and stem_of(unit) in DEMONSTRATIVES)


def _joined(unit: Unit) -> bool:
    """Whether a clitic parts the unit from what stands before it."""
    return bool(unit.reading.conjunction or unit.reading.preposition)


def feminine(unit: Unit) -> bool:
    """Whether the form takes feminine singular agreement (plurals of things do)."""
    reading = unit.reading
    core = unit.folded.split(" ")[0]
    if reading.suffix:
        core = core[: -len(reading.suffix)]
        return core.endswith("ت") or reading.plural
    return core.endswith(("ه", "اء")) or reading.plural


def parse(units: list[Unit], at: int, *, depth: int = 0, stop: int | None = None) -> NounPhrase:
    """Read the noun phrase that begins at ``at``; the caller has seen that one does (`starts`)."""
    stop = len(units) if stop is None else stop
    begin = at
    determiner: tuple[str, ...] = ()
    determined = (0, 0)
    number = superlative = None
    unit = units[at]
    following = units[at + 1] if at + 1 < stop and not _joined(units[at + 1]) else None
    if following is not None and starts(following):
        stem = stem_of(unit)
        if unit.reading.tag == "R" and following.reading.definite:
            determiner = DEMONSTRATIVES.get(stem, ())
        elif unit.reading.tag in "NR" and stem in DETERMINERS and not unit.reading.definite and unit.kind == "word":
            determiner = DETERMINERS[stem]
        elif unit.reading.tag == "Q" and following.reading.tag in "NAQ":
            number = unit
        elif unit.reading.tag == "A" and not unit.reading.definite and following.reading.tag == "N":
            superlative = unit
        if determiner or number is not None or superlative is not None:
            determined = (unit.first, unit.last)
            at += 1
    if determiner and units[at].reading.tag == "Q" and at + 1 < stop and units[at + 1].reading.tag in "N":
        number = units[at]
        at += 1
    phrase = NounPhrase(
        begin, at + 1, units[at], determiner=determiner, determined=determined, number=number, superlative=superlative
    )
    if units[at].reading.tag != "R":
        _modifiers(phrase, units, at + 1, stop, depth)
    return phrase


def _modifiers(phrase: NounPhrase, units: list[Unit], at: int, stop: int, depth: int) -> None:
    """Read adjectives, owner and apposition into ``phrase``."""
    head = phrase.head.reading
    while at < stop:
        unit = units[at]
        reading = unit.reading
        if reading.preposition or (reading.conjunction and not (reading.tag == "A" and phrase.adjectives)):
            break
        if reading.tag == "A" and head.tag in "NMUQ" and _agrees(phrase, unit, depth):
            phrase.adjectives.append(unit)
        elif phrase.owner is None and phrase.apposition is None and _owns(phrase, unit, depth):
            phrase.owner = parse(units, at, depth=depth + 1, stop=stop)
            at = phrase.owner.last
            phrase.last = at
            continue
        elif phrase.apposition is None and _apposes(phrase, unit):
            phrase.apposition = parse(units, at, depth=depth + 1, stop=stop)
            at = phrase.apposition.last
            phrase.last = at
            break
        else:
            break
        at += 1
        phrase.last = at


def _agrees(phrase: NounPhrase, unit: Unit, depth: int) -> bool:
    """Whether the adjective belongs to this phrase's head rather than to one around it."""
    reading = unit.reading
    definite = phrase.definite or phrase.head.reading.tag in "MU"
    if reading.definite and not definite:
        return False
    if not reading.definite and phrase.head.reading.definite:
        return False
    if depth and phrase.head.reading.tag in "NU":
        return feminine(phrase.head) == feminine(unit) or phrase.head.reading.plural
    return True


def _owns(phrase: NounPhrase, unit: Unit, depth: int) -> bool:
    """Whether ``unit`` begins the second part of a construct phrase."""
    head = phrase.head.reading
    if head.definite or head.suffix or head.tag not in "NQ" or phrase.adjectives or depth > 3:
        return False
    if phrase.head.kind == "phrase" and head.senses[0].english.startswith("the "):
        return False
    return unit.reading.tag in "NMUQ" or (unit.reading.tag == "R" and stem_of(unit) in DEMONSTRATIVES) or (
        unit.reading.tag == "A" and unit.reading.definite
    )


def _apposes(phrase: NounPhrase, unit: Unit) -> bool:
    """Whether a name follows what it is the name of ("the president Vladimir Putin")."""
    return unit.reading.tag in "MU" and (phrase.definite or phrase.head.reading.tag in "MU" or bool(phrase.adjectives))


def _english(reading: WordReading, unit: Unit) -> list[str]:
    """English of a unit's reading without its article, most frequent first."""
    words = [sense.english.removeprefix("the ") for sense in reading.senses]
    if reading.change == "plural":
        words = [plural(text) for text in words]
    elif reading.change == "dual":
        words = ["two " + plural(text) for text in words]
    return words or [unit.text]


def _article(phrase: NounPhrase, at: tuple[int, int], *, compound: bool = False) -> Slot:
    """The slot before a noun phrase: a possessive, "the", "a" or nothing."""
    reading = phrase.head.reading
    if phrase.determiner:
        return options(phrase.determiner, *phrase.determined)
    if reading.suffix:
        return options(POSSESSIVE[reading.suffix], *at)
    if reading.tag in "MU" or (reading.tag == "Q" and not phrase.owner):
        return word("", *at)
    if phrase.definite or compound:
        return Slot((Option("the"), Option("", _NO_ARTICLE)), *at)
    if phrase.number is not None or phrase.is_plural:
        return word("", *at)
    if phrase.superlative is not None and phrase.superlative.reading.senses[0].english.endswith("st"):
        return word("the", *at)
    return Slot((Option("a", 4), Option("", 8)), *at)


def _noun(phrase: NounPhrase) -> Slot:
    unit = phrase.head
    words = _english(unit.reading, unit)
    if phrase.number is not None and phrase.number.text not in ("1", "١") and unit.reading.tag == "N":
        words = [text if unit.reading.change == "dual" else plural(text) for text in words]
    return options(words, unit.first, unit.last, _SENSE_STEP)


def _adjective(unit: Unit) -> Item:
    slot = options(_english(unit.reading, unit), unit.first, unit.last, _SENSE_STEP)
    return slot


def _adjectives(units: list[Unit]) -> list[Item]:
    """Adjectives before their noun: the last one first, coordinated ones in their own order with "and"."""
    rendered: list[Item] = []
    group: list[Item] = []
    for unit in reversed(units):
        if unit.reading.conjunction:
            group = [word("and", unit.first, unit.first), _adjective(unit), *group]
            continue
        rendered.extend([_adjective(unit), *group])
        group = []
    return [*rendered, *group]


def _before(phrase: NounPhrase) -> list[Item]:
    """Number and superlative, which stand before the noun in both languages."""
    items: list[Item] = []
    if phrase.number is not None:
        number = phrase.number
        items.append(options(_english(number.reading, number), number.first, number.last))
    if phrase.superlative is not None:
        items.append(_adjective(phrase.superlative))
    return items


def render(phrase: NounPhrase, *, bare: bool = False) -> Item:
    """Return the English of a phrase; ``bare`` leaves its article out (inside a compound)."""
    at = (phrase.head.first, phrase.head.first)
    inner = [*_before(phrase), *_adjectives(phrase.adjectives)]
    head = [*inner, _noun(phrase)]
    article = None if bare else _article(phrase, at)
    if phrase.owner is None:
        core = sequence([article, *head])
    elif phrase.determiner or phrase.head.reading.tag == "Q":
        core = sequence([article, *head, _of(phrase), render(phrase.owner)])
    else:
        core = _construct(phrase, article, inner, head)
    if phrase.apposition is None:
        return core
    return sequence([core, render(phrase.apposition)])


def _of(phrase: NounPhrase) -> Slot:
    english = phrase.head.reading.senses[0].english if phrase.head.reading.senses else ""
    if english.endswith((" of", " for", " in", " to", " with")):
        return word("", phrase.head.last, phrase.head.last)
    return word("of", phrase.head.last, phrase.head.last)


def _construct(phrase: NounPhrase, article: Item | None, inner: list[Item], head: list[Item]) -> Item:
    """"The ministry of defence", "the defence ministry", "Haftar's forces": the search takes what English says."""
    owner = phrase.owner
    assert owner is not None
    ways: list[tuple[int, Item]] = [(0, sequence([article, *head, _of(phrase), render(owner)]))]
    simple = owner.owner is None and owner.apposition is None and not owner.head.reading.suffix
    at = (phrase.head.first, phrase.head.first)
    if simple and not owner.determiner and owner.number is None:
        if owner.head.reading.tag in "MU" and not owner.adjectives:
            genitive = word("'s", owner.head.last, owner.head.last)
            ways.append((_COMPOUND, sequence([render(owner), genitive, *head])))
        modifiers = [*_adjectives(owner.adjectives), _noun(owner)]
        front = _article(phrase, at, compound=owner.definite) if article is not None else None
        ways.append((_COMPOUND, sequence([front, *inner, *modifiers, _noun(phrase)])))
    return Choice(tuple(ways))
