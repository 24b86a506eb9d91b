"""Clauses: verb before subject becomes subject before verb, particles become tense and negation, pronouns are said.

`Transfer.sentence` walks the chosen readings of a sentence once, left to right, and gives the item that the search
fills: every English word comes from a unit, or is one that English grammar asks for ("it", "of", "is").
"""

from __future__ import annotations

from dataclasses import replace

from mujaz.translation.phrasebook import nouns, particles, quotation
from mujaz.translation.phrasebook.existence import Existence
from mujaz.translation.phrasebook.items import Item, Option, Slot, options, word
from mujaz.translation.phrasebook.quantities import DEMONSTRATIVES
from mujaz.translation.phrasebook.questions import ASKING
from mujaz.translation.phrasebook.units import Unit, uncoordinated
from mujaz.translation.phrasebook.verbs import (
    ALSO,
    BARE,
    DOING,
    FUTURE,
    MAY,
    NOT_FUTURE,
    NOT_PAST,
    NOT_PRESENT,
    PAST,
    PLAIN,
    Mode,
)

_NEGATIONS = {"لم": NOT_PAST, "لن": NOT_FUTURE, "سوف": FUTURE, "لا": NOT_PRESENT,
              "لم+": PAST, "لن+": FUTURE, "لا+": PLAIN}  # fmt: skip

_THAT = (" ان", " بان")
"""How a phrase ends that a clause of its own follows, folded."""
_WITHOUT = frozenset({"دون ان", "من دون ان", "بدون ان"})
_AWAITING = frozenset({"اما", "اذا", "لو", "في حال", "حال"})
"""Words that begin a clause whose answer ف begins, folded."""


class Transfer(Existence):
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
        if self._modal() or self._obliged() or self._having(unit) or self._questioning(unit):
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
            if not self._own_words(unit) and not self._duty(unit) and not self._would(unit):
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
        elif reading.tag in "VIWC" or self._units[self._at - 1].reading.tag == "S":
            unsaid = 30 if self._units[self._at - 1].reading.tag == "S" else 60
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
        elif stem in ASKING and following is not None and self._asks(unit, following):
            return
        else:
            self._add(self._plain(unit), self._object(unit))
            if unit.folded.endswith(_THAT):
                self._clause()

    def _conjunctive(self, unit: Unit) -> None:
        """A conjunction, which begins a clause; "to" where its verb has no subject of its own."""
        stem = nouns.stem_of(unit)
        self._at += 1
        if self._adding(unit) or self._forbidding(unit) or self._omitting(unit):
            return
        if stem != "بل":  # "but" with the subject before it
            self._clause()
        if unit.folded in particles.MEANWHILE and self._verb_at(self._at) is not None:
            back = self._unit(self._at + 1)
            if back is not None and back.folded in {"فيه", "فيها"}:
                del self._units[self._at + 1]  # it only refers back to the time
        if (self._begins and unit.text.lstrip("و") in {"إن", "إنّ"}) or self._purposing(unit):
            return  # at the head of a sentence it only stresses
        following = self._verb_at(self._at)
        said = list(dict.fromkeys(_without_pronoun(sense.english) for sense in unit.reading.senses))
        if stem == "فيما" and following is not None:
            said = said[:1]  # "while"
        if unit.text.startswith("فإن"):
            said = [""]  # it opens the answer to "as for" or "if", which no "that" does
        self._add(options(("" if english == "_" else english for english in said), unit.first, unit.last, 10))
        if said and said[0] in {"which", "what", "that which"}:
            self._clause(subject=True, relative=True, back=("ه",))
            return
        if following is None and (upcoming := self._unit(self._at)) is not None and upcoming.reading.tag == "C":
            return  # "that it, if ..." only announces what follows
        self._announce(unit)

    def _adding(self, unit: Unit) -> bool:
        """Take كما as "also" at the head of a sentence, as "as" before who tells what came before it."""
        if nouns.stem_of(unit) != "كما":
            return False
        if self._begins:
            return self._also()
        if not self._told():
            return False
        self._add(word("as", unit.first, unit.last))
        self._clause()
        return True

    def _forbidding(self, unit: Unit) -> bool:
        """Say "not to" for ألا before a verb."""
        if unit.text not in {"ألا", "ألّا"} or self._verb_at(self._at) is None:
            return False
        self._add(word("not to", unit.first, unit.last))
        self._mode = BARE
        self._clause(subject=True)
        return True

    def _omitting(self, unit: Unit) -> bool:
        """Say "without giving" for دون أن before a verb without a subject of its own.

        An indefinite noun behind a transitive verb is what it acts on.
        """
        following, after = self._verb_at(self._at), self._unit(self._at + 1)
        if unit.folded not in _WITHOUT or following is None or following.reading.tag != "I":
            return False
        acted_on = after is not None and after.reading.tag == "N" and not (after.reading.definite or _one(after))
        acted_on = acted_on and following.reading.senses[0].english.partition(" ")[0] not in particles.INTRANSITIVE
        if after is not None and self._is_subject(following, after) and not acted_on:
            return False
        self._add(word("without", unit.first, unit.last))
        self._clause(subject=True)
        self._mode = DOING
        return True

    def _purposing(self, unit: Unit) -> bool:
        """Say "to" for أن before a verb without a subject of its own."""
        following, after = self._verb_at(self._at), self._unit(self._at + 1)
        bare = unit.text.lstrip("و").lstrip("ب") in {"أن", "ان", "كي", "لكي", "حتى"}
        if nouns.stem_of(unit) not in particles.PURPOSE or not bare or following is None:
            return False
        if following.reading.tag not in "IW" or following.reading.future:
            return False
        if after is not None and self._is_subject(following, after):
            return False
        self._add(word("to", unit.first, unit.last))
        self._mode = BARE
        self._clause(subject=True)
        return True

    def _announce(self, unit: Unit) -> None:
        """Say the pronoun that a conjunction holds, unless it only announces a clause with a subject of its own."""
        english = unit.reading.senses[0].english if unit.reading.senses else ""
        held = unit.reading.suffix or _attached(unit.folded, english)
        if held not in particles.SUBJECTS:
            return
        if self._impersonal():
            return
        following, place = self._verb_at(self._at), self._at + 1
        while (after := self._unit(place)) is not None and after.reading.tag == "D" and not after.reading.conjunction:
            place += 1
        announced = following is not None and after is not None and self._is_subject(following, after)
        if following is not None and after is not None and nouns.stem_of(following) in particles.BE:
            announced = announced and (after.reading.definite or after.reading.tag in "MQ")  # else it is the predicate
        if announced and following is not None and _foretold(held, following):
            return
        step = particles.UNLIKELY if self._human and held in {"ه", "ها"} else self._weights.pronoun
        said = particles.SUBJECTS[held]
        if self._human and held == "ها":
            said = ("she", "it", "they")
        self._add(options(said, unit.last, unit.last, step))
        person = {"نا": "we", "ني": "I", "ي": "I", "ك": "you", "كم": "you"}.get(held, "")
        self._clause(subject=True, plural=held in {"هم", "هن", "هما", "نا"}, person=person)
        self._copula(self._plural)

    def _told(self) -> bool:
        """Whether the next verb says who tells what came before (كما أوضح المتحدث)."""
        verb = self._verb_at(self._at)
        if verb is None or self._units[self._at - 2].text in "،":
            return False
        return any(sense.english.partition(" ")[0] in particles.SAID for sense in verb.reading.senses[:2])

    def _also(self) -> bool:
        """Take كما before a verb as the "also" of that verb."""
        following = self._unit(self._at)
        if following is not None and following.folded == "قد" and self._verb_at(self._at + 1) is not None:
            self._at += 1
            self._mode = Mode("base", "may also ", "may also ")
            return self._verb_at(self._at) is not None
        if self._verb_at(self._at) is None or self._units[self._at].reading.future:
            return False
        self._mode = ALSO
        return True

    def _pronoun(self, unit: Unit) -> None:
        following = self._unit(self._at + 1)
        reading = unit.reading
        if (
            nouns.stem_of(unit) in DEMONSTRATIVES
            and following is not None
            and (following.reading.definite and not following.reading.conjunction and not following.reading.preposition)
        ):
            self._noun(unit)
            return
        stem = nouns.stem_of(unit)
        beside = (
            following is not None
            and following.reading.tag in "NAMQ"
            and not (following.reading.conjunction or following.reading.preposition)
        )
        bare = stem.removeprefix("و")
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
        if stem == "ما" and follower is not None and follower.reading.suffix:
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

    def _adverb(self, unit: Unit) -> None:
        if self._there(unit):
            return
        self._prefix(unit)
        self._add(self._plain(unit))
        self._at += 1
        if unit.folded.endswith(_THAT):
            self._clause()  # "adding that"
        verbs = tuple(sense.english.rpartition("to ")[2] for sense in unit.reading.senses if "to " in sense.english)
        if verbs:
            self._govern(verbs)


def _one(unit: Unit) -> bool:
    """Whether a word is "anyone", who acts."""
    return nouns.stem_of(unit) == "احد"


def _foretold(pronoun: str, verb: Unit) -> bool:
    """Whether "that it" only announces a clause with a subject of its own (أنه تم توقيع الاتفاق).

    A pronoun of the verb's person and gender is its subject, and the noun after the verb its object.
    """
    reading, written = verb.reading, uncoordinated(verb)
    if reading.tag == "W" or verb.kind == "phrase" or nouns.stem_of(verb) in particles.IMPERSONAL:
        return True
    feminine = written.startswith(("ت", "ست")) if reading.tag == "I" else written.endswith("ت")
    return pronoun in {"ه", "ها"} and feminine != (pronoun == "ها")


def _without_pronoun(english: str) -> str:
    """Say "that" of "that he": the pronoun is said by itself."""
    for pronoun in particles.SUBJECT_ENDS:
        if f" {english}".endswith(pronoun):
            return english[: max(0, len(english) - len(pronoun))]
    return english


def _attached(folded: str, english: str) -> str:
    """The pronoun written onto a conjunction that the lexicon lists with it (أنه, "that he")."""
    if not f" {english}".endswith(particles.SUBJECT_ENDS):
        return ""
    return next(
        (suffix for suffix in ("هما", "ها", "هم", "هن", "كم", "نا", "ني", "ه", "ك", "ي") if folded.endswith(suffix)), ""
    )
