"""Clauses: verb before subject becomes subject before verb, particles become tense and negation, pronouns are said.

`Transfer.sentence` walks the chosen readings of a sentence once, left to right, and gives the item that the search
fills: every English word comes from a unit, or is one that English grammar asks for ("it", "of", "the").
"""

from __future__ import annotations

from mujaz.translation.phrasebook import nouns
from mujaz.translation.phrasebook.inflection import agree, base_form, base_of_ing, base_of_past, ing_form, participle
from mujaz.translation.phrasebook.items import Choice, Item, Option, Slot, options, sequence, word
from mujaz.translation.phrasebook.lattice import Unit

_SENSE_STEP = 14
_VERB_FIRST = 40
"""Cost of leaving a verb before its subject."""

PREPOSITIONS = {
    "ب": (("in", 4), ("with", 4), ("by", 6), ("of", 10), ("at", 10), ("for", 14), ("to", 14), ("", 14), ("on", 16)),
    "ل": (("to", 4), ("for", 2), ("of", 6), ("", 16)),
    "ك": (("as", 0), ("like", 8)),
}  # fmt: skip
OBJECTS = {
    "ه": ("it", "him"), "ها": ("it", "her", "them"), "هم": ("them",), "هن": ("them",), "هما": ("them",), "نا": ("us",),
    "ني": ("me",), "ي": ("me",), "ك": ("you",), "كم": ("you",), "كما": ("you",),
}  # fmt: skip
_SUBJECT_OF_CHANGE = {
    "we": ("we",), "i": ("I",), "they": ("they",), "you": ("you",), "we past": ("we",), "you past": ("you",),
    "they past": ("they",),
}  # fmt: skip
_SIGNS = {
    "،": ",", "؛": ";", "؟": "?", "«": "“", "»": "”", "٪": "%", "…": "...", "ـ": "-", "“": "“", "”": "”", "۔": ".",
}  # fmt: skip
_CLAUSE_SIGNS = frozenset(".:;!?؛؟«“\"(")
_SAYING = frozenset("say add confirm explain stress note announce reveal point state declare affirm continue".split())


class Transfer:
    """One sentence being turned into an item; made anew for each."""

    def __init__(self, units: list[Unit]) -> None:
        self._units = units
        self._at = 0
        self._items: list[Item] = []
        self._subject = False
        """Whether the clause has its subject already."""
        self._plural = False
        """Whether that subject is a plural."""
        self._relative = False
        self._mode = ""
        """What the next verb must be: base (after to, will, not), participle (after had), ing, or as it stands."""
        self._inverted_quote = False

    def sentence(self) -> Item:
        """Return the item of the whole sentence."""
        while self._at < len(self._units):
            self._step()
        return sequence(self._items)

    def _add(self, *items: Item | None) -> None:
        self._items.extend(item for item in items if item is not None)

    def _clause(self) -> None:
        self._subject = self._plural = self._relative = False

    def _step(self) -> None:
        unit = self._units[self._at]
        reading = unit.reading
        if reading.tag == "S":
            self._sign(unit)
            return
        if reading.conjunction:
            self._conjunction(unit)
        handler = {
            "V": self._verb, "I": self._verb, "W": self._verb, "C": self._particle, "X": self._particle,
            "P": self._preposition, "R": self._pronoun, "D": self._adverb,
        }.get(reading.tag, self._noun)  # fmt: skip
        handler(unit)

    def _sign(self, unit: Unit) -> None:
        if unit.text in _CLAUSE_SIGNS:
            self._clause()
        self._add(word(_SIGNS.get(unit.text, unit.text), unit.first, unit.last))
        self._at += 1

    def _conjunction(self, unit: Unit) -> None:
        reading = unit.reading
        if reading.tag in "VIW":
            self._relative = False
            following = self._units[self._at + 1] if self._at + 1 < len(self._units) else None
            if following is None or self._is_subject(unit, following, coordinated=True):
                self._clause()
        if self._at == 0:
            return
        at = (unit.first, unit.first)
        if reading.conjunction == "ف":
            self._add(Slot((Option("so", 8), Option("", 0), Option("and", 6)), *at))
        else:
            self._add(Slot((Option("and", 0), Option("", 24)), *at))

    def _prefix(self, unit: Unit) -> None:
        """Say the preposition that is written onto a unit."""
        if unit.reading.preposition:
            self._add(Slot(tuple(Option(*one) for one in PREPOSITIONS[unit.reading.preposition]), unit.first, unit.first))

    # Nouns

    def _noun(self, unit: Unit) -> None:
        reading = unit.reading
        if reading.preposition == "ل" and self._purpose(unit):
            return
        self._prefix(unit)
        item, phrase = self._phrase(self._at)
        if not reading.preposition and not self._subject and not self._items_end_in_preposition():
            self._subject, self._plural = True, phrase.is_plural
        self._add(item)
        self._at = phrase.last

    def _items_end_in_preposition(self) -> bool:
        return self._at > 0 and self._units[self._at - 1].reading.tag == "P"

    def _phrase(self, at: int) -> tuple[Item, nouns.NounPhrase]:
        phrase = nouns.parse(self._units, at)
        return nouns.render(phrase), phrase

    def _purpose(self, unit: Unit) -> bool:
        """"To sign" for ل and a verbal noun."""
        reading = unit.reading
        senses = [sense.english for sense in reading.senses if sense.pos == "vn" and sense.english.split()[0].endswith("ing")]
        if not senses or reading.suffix:
            return False
        verbs = ["to " + base_of_ing(english) for english in senses]
        self._add(options(verbs, unit.first, unit.last, _SENSE_STEP))
        self._at += 1
        self._clause()
        self._subject = True
        return True

    # Verbs

    def _is_subject(self, verb: Unit, unit: Unit, *, coordinated: bool = False) -> bool:
        """Whether the noun phrase after a verb can be its subject."""
        reading = unit.reading
        if reading.preposition or reading.conjunction or not nouns.starts(unit):
            return False
        if verb.reading.change in {"we", "i", "you", "we past", "you past"}:
            return False
        if unit.text.endswith(("اً", "ًا")) or (reading.change == "accusative" and verb.reading.tag != "W"):
            return False
        if unit.text.endswith("ين") and reading.plural:
            return False
        return not (coordinated and not (reading.definite or reading.tag in "MU" or unit.kind == "phrase"))

    def _verb(self, unit: Unit) -> None:
        reading = unit.reading
        at = self._at + 1
        following = self._units[at] if at < len(self._units) else None
        mode, self._mode = self._mode, ""
        if reading.preposition == "ل":
            mode = "base"
            self._add(word("to", unit.first, unit.first))
            self._subject = True
        elif reading.future:
            mode = "future"
        self._at = at
        if (not self._subject or (self._relative and reading.suffix)) and following is not None and self._is_subject(unit, following):
            self._verb_subject(unit, at, mode)
            return
        subject = None
        if not self._subject and mode != "base":
            subject = self._dropped(unit)
            self._plural = reading.change.startswith(("we", "they", "you", "i"))
        self._add(subject, self._forms(unit, mode, self._plural), None if self._relative else self._object(unit))
        self._subject = True

    def _verb_subject(self, unit: Unit, at: int, mode: str) -> None:
        """Put the subject before its verb; the search may leave them where English likes it so."""
        begin = len(self._items)
        item, phrase = self._phrase(at)
        end = phrase.last
        subject = [item]
        plural = phrase.is_plural
        saved, self._items = self._items, subject
        end, joined = self._extend_subject(end)
        subject, self._items = self._items, saved
        verb = self._forms(unit, mode, plural or joined)
        object_ = None if self._relative else self._object(unit)
        straight = sequence([*subject, verb, object_])
        del begin
        self._add(Choice(((0, straight), (_VERB_FIRST, sequence([verb, *subject, object_])))))
        self._at = end
        self._subject, self._plural = True, plural or joined

    def _extend_subject(self, at: int) -> tuple[int, bool]:
        """Take into the subject what clearly belongs to it: fellows joined by "and", a name in commas, "in" of a source."""
        joined = False
        while at < len(self._units):
            unit = self._units[at]
            reading = unit.reading
            if reading.conjunction == "و" and reading.tag in "NMU" and not reading.preposition:
                self._add(word("and", unit.first, unit.first))
                joined = True
            elif unit.text == "،" and self._coordinated(at + 1):
                self._add(word(",", unit.first, unit.last))
                at += 1
                continue
            else:
                break
            item, phrase = self._phrase(at)
            self._add(item)
            at = phrase.last
        return at, joined

    def _coordinated(self, at: int) -> bool:
        if at >= len(self._units):
            return False
        reading = self._units[at].reading
        return reading.conjunction == "و" and reading.tag in "MU" and not reading.preposition

    def _dropped(self, unit: Unit) -> Slot:
        """The pronoun that Arabic leaves to the verb's form."""
        reading = unit.reading
        said = _SUBJECT_OF_CHANGE.get(reading.change)
        if said is None:
            word_ = unit.folded[1:] if reading.conjunction else unit.folded
            she = reading.change.startswith("she") or (reading.tag == "I" and word_.startswith(("ت", "ست"))) or (
                reading.tag == "V" and word_.endswith("ت")
            )
            if word_.endswith(("وا", "ون")):
                said = ("they",)
            else:
                said = ("it", "she", "they") if she else ("he", "it")
        return options(said, unit.first, unit.first, 10)

    def _object(self, unit: Unit) -> Slot | None:
        suffix = unit.reading.suffix
        return options(OBJECTS[suffix], unit.last, unit.last, 10) if suffix else None

    def _forms(self, unit: Unit, mode: str, plural: bool) -> Slot:
        """The verb in the form that its surroundings ask for."""
        reading = unit.reading
        tag = reading.tag
        said = []
        for sense in reading.senses:
            english = sense.english
            if mode in {"base", "future", "not", "willnot", "may", "doesnot"}:
                bare = base_form(english) if tag == "I" or english.startswith(("is ", "are ", "has ")) else base_of_past(english)
                bare = "be" + bare[3:] if bare.startswith("was") else bare
                lead = {
                    "base": "", "future": "will ", "not": "did not ", "willnot": "will not ", "may": "may ",
                    "doesnot": "do not " if plural else "does not ",
                }[mode]  # fmt: skip
                if mode == "not" and bare.startswith("be "):
                    lead, bare = ("were not " if plural else "was not "), bare[3:]
                if mode == "doesnot" and bare.startswith("be "):
                    lead, bare = ("are not " if plural else "is not "), bare[3:]
                said.append(lead + bare)
            elif mode == "had" and tag in "VW":
                past = english.removeprefix("was ").removeprefix("were ") if tag == "W" else english
                said.append(("had been " if tag == "W" else "had ") + (past if tag == "W" else participle(past)))
            elif mode == "was" and tag == "I":
                said.append(("were " if plural else "was ") + ing_form(base_form(english)))
            elif tag == "I" and (plural or reading.change in {"we", "i", "they", "you"}):
                bare = base_form(english)
                said.append(agree(english, plural_subject=True) if bare.startswith("be") else bare)
            else:
                said.append(agree(english, plural_subject=plural))
        return options(said, unit.first, unit.last, _SENSE_STEP)

    # Particles, prepositions, pronouns, adverbs

    def _next_verb(self, at: int) -> Unit | None:
        if at < len(self._units) and self._units[at].reading.tag in "VIW":
            return self._units[at]
        return None

    def _particle(self, unit: Unit) -> None:
        stem = nouns.stem_of(unit)
        reading = unit.reading
        following = self._next_verb(self._at + 1)
        self._at += 1
        modes = {"لم": "not", "لن": "willnot", "سوف": "future"}
        if stem in modes and following is not None:
            self._mode = modes[stem]
            return
        if stem == "لا" and following is not None and following.reading.tag in "IW":
            self._mode = "doesnot"
            return
        if stem == "قد" and following is not None:
            if following.reading.tag == "I":
                self._mode = "may"
            return
        if reading.tag == "C":
            self._conjunctive(unit, following)
            return
        self._add(self._plain(unit))

    def _conjunctive(self, unit: Unit, following: Unit | None) -> None:
        reading = unit.reading
        stem = nouns.stem_of(unit)
        self._clause()
        if stem in {"ان", "لان", "كي", "لكي"} and following is not None and following.reading.tag in "IW" and not following.reading.future:
            after = self._units[self._at + 1] if self._at + 1 < len(self._units) else None
            if stem != "لان" and unit.text.lstrip("وف") in {"أن", "ان", "كي", "لكي", "بأن"} and (
                after is None or not self._is_subject(following, after)
            ):
                self._prefix_none()
                self._add(word("to", unit.first, unit.last))
                self._mode = "base"
                self._subject = True
                return
        self._add(self._plain(unit))
        english = reading.senses[0].english if reading.senses else ""
        if english.endswith((" it", " he", " they", " she", " we", " I", " them")) or reading.suffix:
            self._subject, self._plural = True, english.endswith((" they", " we"))

    def _prefix_none(self) -> None:
        return

    def _plain(self, unit: Unit) -> Slot:
        said = ["" if sense.english == "_" else sense.english for sense in unit.reading.senses]
        return options(said, unit.first, unit.last, _SENSE_STEP)

    def _preposition(self, unit: Unit) -> None:
        self._prefix(unit)
        self._add(self._plain(unit), self._object(unit))
        self._at += 1

    def _pronoun(self, unit: Unit) -> None:
        following = self._units[self._at + 1] if self._at + 1 < len(self._units) else None
        if nouns.stem_of(unit) in nouns.DEMONSTRATIVES and following is not None and (
            following.reading.definite and not following.reading.conjunction and not following.reading.preposition
        ):
            self._noun(unit)
            return
        self._prefix(unit)
        english = unit.reading.senses[0].english if unit.reading.senses else ""
        self._add(self._plain(unit), self._object(unit))
        self._at += 1
        if english in {"who", "which", "that"}:
            self._clause()
            self._subject = self._relative = True
        elif not self._subject:
            self._subject = True

    def _adverb(self, unit: Unit) -> None:
        self._prefix(unit)
        self._add(self._plain(unit))
        self._at += 1
