"""Clauses: verb before subject becomes subject before verb, particles become tense and negation, pronouns are said.

`Transfer.sentence` walks the chosen readings of a sentence once, left to right, and gives the item that the search
fills: every English word comes from a unit, or is one that English grammar asks for ("it", "of", "is").
"""

from __future__ import annotations

from dataclasses import replace

from mujaz.translation.phrasebook import nouns, particles, quotation
from mujaz.translation.phrasebook.conjunctions import Conjunctions
from mujaz.translation.phrasebook.items import Item, Option, Slot, options, word
from mujaz.translation.phrasebook.quantities import DEMONSTRATIVES
from mujaz.translation.phrasebook.questions import ASKING
from mujaz.translation.phrasebook.units import Unit, uncoordinated
from mujaz.translation.phrasebook.verbs import (
    DOING,
    FUTURE,
    MAY,
    NOT_FUTURE,
    NOT_PAST,
    NOT_PRESENT,
    PAST,
    PLAIN,
)

_NEGATIONS = {"لم": NOT_PAST, "لن": NOT_FUTURE, "سوف": FUTURE, "لا": NOT_PRESENT,
              "لم+": PAST, "لن+": FUTURE, "لا+": PLAIN}  # fmt: skip

_THAT = (" ان", " بان")
"""How a phrase ends that a clause of its own follows, folded."""
_YEAR = ("عام ", "سنه ", "العام ")
_ORDINALS = frozenset("الاولي الاول الثانيه الثاني الثالثه الثالث الرابعه الرابع الخامسه الخامس الاخيره الاخير".split())
_AWAITING = frozenset({"اما", "اذا", "لو", "في حال", "حال"})
"""Words that begin a clause whose answer ف begins, folded."""


class Transfer(Conjunctions):
    """One sentence being turned into an item; made anew for each."""

    def until(self, end: int) -> tuple[Item, ...]:
        """Go on until all units that come from tokens before ``end`` are passed; return what was said since the fork.

        A step may take more: a subject with a comma in it ends after the comma.
        """
        while self._at < len(self._units) and self._units[self._at].first < end:
            self._step()
        return tuple(self._items)

    def _step(self) -> None:
        unit = self._units[self._at]
        reading = unit.reading
        if reading.tag == "S":
            self._sign(unit)
            return
        if reading.conjunction:
            self._conjunction(unit)
        if self._modal() or self._obliged() or self._having(unit) or self._questioning(unit) or self._as_for(unit):
            return
        if nouns.approximator(self._units, self._at, len(self._units))[0]:
            self._noun(unit)
        elif reading.tag in "VIW":
            self._verb(unit)
        elif reading.tag == "C":
            self._conjunctive(unit)
        elif reading.tag == "X":
            self._particle(unit)
        elif reading.tag == "P":
            if (
                not self._own_words(unit)
                and not self._placed_there(unit)
                and not self._duty(unit)
                and not self._would(unit)
            ):
                self._preposition(unit)
        elif reading.tag == "R":
            self._pronoun(unit)
        elif reading.tag == "D":
            self._adverb(unit)
        else:
            self._noun(unit)

    def _own_words(self, unit: Unit) -> bool:
        """Leave out له after what somebody said ("in a statement of his")."""
        before = self._unit(self._at - 1) if self._at else None
        if unit.folded not in {"له", "لها", "لهم"} or before is None or before.reading.definite:
            return False
        noun = before.folded.rpartition(" ")[2]
        if particles.UTTERANCES.isdisjoint({noun, noun[1:]}):
            return False
        self._at += 1
        return True

    def _sign(self, unit: Unit) -> None:
        following, before = self._unit(self._at + 1), self._unit(self._at - 1) if self._at else None
        self._at += 1
        if unit.text == ":" and (
            (following is not None and nouns.stem_of(following) in particles.THAT and following.reading.tag == "C")
            or (before is not None and nouns.stem_of(before) in particles.THAT and before.reading.tag == "C")
        ):
            return  # "said: that" is "said that"
        if unit.text in particles.CLAUSE_SIGNS and not self._quotes(self._at - 1):
            self._clause()
            self._govern(())
        english = particles.SIGNS.get(unit.text, unit.text)
        joins = following is not None and following.reading.conjunction == "و" and following.reading.tag in "VIW"
        if english == "," and joins:  # one of the two is said
            self._add(Slot((Option(", and"), Option("and", 6), Option(",", 30)), unit.first, unit.last))
            self._joined = True
            return
        if english == ",":
            self._add(Slot((Option(","), Option("", self._weights.no_comma)), unit.first, unit.last))
            return
        self._add(word(english, unit.first, unit.last))

    def _quotes(self, at: int) -> bool:
        """Whether a sign is a quotation mark over which the clause goes on, to words or to the verb of its subject."""
        if self._units[at].text not in quotation.MARKS:
            return False
        verb = self._verb_at(at + 1) or (self._verb_at(at + 2) if self._negates(at + 1) else None)
        awaited = self._subject and not self._told_of and verb is not None and not verb.reading.conjunction
        return awaited or quotation.goes_on(self._units, at)

    def _negates(self, at: int) -> bool:
        unit = self._unit(at)
        return unit is not None and unit.folded in _NEGATIONS

    def _conjunction(self, unit: Unit) -> None:
        reading = unit.reading
        if reading.tag in "VIW":
            following = self._unit(self._at + 1)
            if following is None or self._is_subject(unit, following, coordinated=True) or self._relative:
                self._clause()
        elif reading.tag in "CX":
            self._clause()
        if self._at == 0:
            return
        at = (unit.first, unit.first)
        if self._joined:
            self._joined = False
            return
        if reading.conjunction == "ف" and self._answers():
            self._add(Slot((Option(","), Option("", self._weights.no_comma)), *at))
        elif reading.conjunction == "ف":
            self._add(Slot((Option("so", 12), Option(""), Option("and", 8)), *at))
        elif reading.tag == "R" and nouns.stem_of(unit) in particles.COPULAS:
            self._add(Slot((Option("and", 6), Option("")), *at))
        elif unit.folded == "ولا" and self._verb_at(self._at + 1) is None:
            return  # "nor"
        elif reading.tag in "VIWC" or self._units[self._at - 1].reading.tag == "S":
            unsaid = 30 if self._units[self._at - 1].reading.tag == "S" else 160
            self._add(Slot((Option("and"), Option("", unsaid)), *at))
        else:
            self._add(word("and", *at))

    def _answers(self) -> bool:
        """Whether ف only begins what "as for" or a condition waits for."""
        for unit in reversed(self._units[: self._at]):
            if unit.text in particles.CLAUSE_SIGNS:
                return False
            if uncoordinated(unit) in _AWAITING:
                return self._units[self._at - 1].reading.tag != "S"
        return False

    def _particle(self, unit: Unit) -> None:
        stem = nouns.stem_of(unit)
        joining = next((one for one in unit.readings if one.tag == "C"), None)
        if stem == "ان" and joining is not None and not self._begins_here():
            self._conjunctive(replace(unit, chosen=joining))  # it only stresses at the head of a sentence
            return
        if unit.folded == "ولا" and self._verb_at(self._at + 1) is None and self._at:
            self._at += 1
            self._add(word("nor", unit.first, unit.last))
            return
        if stem[:1] in "وف" and stem[1:] in _NEGATIONS:
            stem = stem[1:]  # listed with its conjunction (ولم)
            self._add(word("and" if self._at else "", unit.first, unit.first))
        self._at += 1
        following = self._verb_at(self._at)
        if following is not None and stem in _NEGATIONS and (stem[:2] != "لا" or following.reading.tag in "IW"):
            self._mode = _NEGATIONS[stem]
        elif following is not None and stem in {"قد", "وقد", "فقد", "لقد", "ولقد"}:
            if following.reading.tag == "I":
                self._mode = MAY
            elif stem == "وقد" and self._at > 1 and self._units[self._at - 2].reading.tag not in "SC":
                self._add(word("and", unit.first, unit.last))
                self._clause()
        elif stem in ASKING and following is not None and self._asks(unit, following):
            return
        else:
            self._add(self._plain(unit), self._object(unit))
            if unit.folded.endswith(_THAT):
                self._clause()

    def _pronoun(self, unit: Unit) -> None:
        following = self._unit(self._at + 1)
        reading = unit.reading
        if (
            nouns.stem_of(unit) in DEMONSTRATIVES
            and following is not None
            and (following.reading.definite and not following.reading.conjunction and not following.reading.preposition)
        ):
            if self._is_the_first(unit):
                return
            self._noun(unit)
            return
        stem = nouns.stem_of(unit)
        beside = (
            following is not None
            and following.reading.tag in "NAMQ"
            and not (following.reading.conjunction or following.reading.preposition)
        )
        bare = stem.removeprefix("و")
        if bare in particles.COPULAS and (reading.conjunction or bare != stem) and self._meantime(unit):
            return
        if bare in particles.COPULAS:
            opens = not self._at or self._units[self._at - 1].text in particles.CLAUSE_SIGNS
            if beside and not opens and (reading.conjunction or bare != stem):
                self._at += 1  # "and it is the largest": what follows only stands beside the noun before
                self._clause(subject=True)
                return
            if not self._subject and not reading.preposition:
                self._add(options(particles.FREE[bare], unit.first, unit.last, self._weights.pronoun))
                self._at += 1
                self._clause(subject=True, plural=bare in {"هم", "هما"})
                self._copula(self._plural, alone=True)
                return
        prepositional = bool(reading.preposition) or self._after_preposition()
        self._prefix(unit)
        follower = self._verb_at(self._at + 1)
        governed = bool(reading.preposition) or prepositional
        if stem == "ما" and follower is not None and (follower.reading.suffix or governed):
            self._add(word("what", unit.first, unit.last))
            self._at += 1
            self._clause(subject=True, relative=True, back=("ه",))
            return
        english = reading.senses[0].english if reading.senses else ""
        if english in particles.RELATIVES and bare in {"الذي", "التي"} and not self._who:
            apart = self._units[self._at - 1].reading.tag == "S"  # "that" only defines what it belongs to
            costs = {"that": particles.UNLIKELY if apart else 0, "which": 4, "who": particles.UNLIKELY}
            self._add(Slot(tuple(Option(one, cost) for one, cost in costs.items()), unit.first, unit.last))
        else:
            self._add(self._plain(unit), self._object(unit))
        self._at += 1
        if english in particles.RELATIVES:
            if self._resumed():
                return
            many = unit.folded.endswith("الذين") or (self._many and unit.folded.endswith("التي"))
            self._clause(subject=True, plural=many, relative=True, back=particles.RESUMPTIVES.get(bare, ()))
            self._copula(self._plural)
        elif not self._subject and not prepositional:
            person = english if english in {"we", "I", "you"} else ""
            self._clause(subject=True, plural=english in {"they", "these", "those", "we"}, person=person)
            self._copula(self._plural)

    def _meantime(self, unit: Unit) -> bool:
        """Say "while carrying" for وهو يحمل behind what the same one does, with no sign between."""
        verb, before = self._verb_at(self._at + 1), self._units[self._at - 1] if self._at else None
        if verb is None or before is None or before.reading.tag in "SC" or not self._told_of or self._relative:
            return False
        reading = verb.reading
        if reading.tag != "I" or reading.conjunction or reading.suffix or reading.future or verb.kind == "phrase":
            return False
        if particles.LEADING.get(uncoordinated(verb)) or nouns.stem_of(verb) in particles.BE:
            return False
        self._add(word("while", unit.first, unit.last))
        self._at += 1
        self._clause(subject=True)
        self._mode = DOING
        return True

    def _year(self, unit: Unit) -> bool:
        """Whether a unit is a year that only its noun introduces (عام 2005, "in 2005")."""
        said = unit.reading.senses[0].english if unit.reading.senses else ""
        bare = not unit.reading.preposition and not self._after_preposition()
        before = self._units[self._at - 1] if self._at else None
        owned = before is not None and before.reading.tag == "N" and not before.reading.definite
        owned = owned and before is not None and not before.reading.suffix
        return bare and not owned and unit.folded.startswith(_YEAR) and said.isdigit() and len(said) == 4

    def _is_the_first(self, unit: Unit) -> bool:
        """Say "this is the first time" for هذه المرة الأولى before a relative clause, at the head of a clause."""
        phrase = nouns.parse(self._units, self._at + 1)
        relative = self._unit(phrase.last)
        ranked = any(one.folded in _ORDINALS for one in phrase.adjectives)
        if not ranked or relative is None or not self._heads():
            return False
        if relative.folded not in particles.RELATIVE_WORDS and relative.folded not in {"منذ", "من"}:
            return False
        senses = self._plain(unit)
        self._add(senses, word("is", unit.last, unit.last))
        self._at += 1
        self._clause(subject=True)
        self._told_of = True
        return True

    def _adverb(self, unit: Unit) -> None:
        if self._there(unit):
            return
        self._prefix(unit)
        if self._year(unit):
            self._add(word("in", unit.first, unit.first))
        self._add(self._plain(unit))
        self._at += 1
        if unit.folded.endswith(_THAT):
            self._clause()  # "adding that"
        verbs = tuple(sense.english.rpartition("to ")[2] for sense in unit.reading.senses if "to " in sense.english)
        if verbs:
            self._govern(verbs)
