"""Conjunctions: how one clause hangs on another ("that", "to", "without", "described as", "as for")."""

from __future__ import annotations

from mujaz.translation.phrasebook import nouns, particles, quotation
from mujaz.translation.phrasebook.existence import Existence
from mujaz.translation.phrasebook.items import options, word
from mujaz.translation.phrasebook.units import Unit, uncoordinated
from mujaz.translation.phrasebook.verbs import ALSO, BARE, DOING, Mode

_WITHOUT = frozenset({"دون ان", "من دون ان", "بدون ان"})
_DESCRIBING = frozenset({"described", "describes", "describing"})
_ANSWERS = ("فقد", "فلم", "فلا", "فلن", "فان")
"""How particles begin that answer "as for", folded."""


class Conjunctions(Existence):
    """The part of the transfer that joins clauses."""

    def _conjunctive(self, unit: Unit) -> None:
        """A conjunction, which begins a clause; "to" where its verb has no subject of its own."""
        stem = nouns.stem_of(unit)
        self._at += 1
        if self._adding(unit) or self._forbidding(unit) or self._omitting(unit) or self._describing(unit):
            return
        if stem in {"ان", "انه", "انها", "انهم"} and self._at > 1 and self._units[self._at - 2].folded == "بل":
            self._clause()
            self._announce(unit)
            return  # "but it", no "but that it"
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

    def _as_for(self, unit: Unit) -> bool:
        """Say "as for the minister, he" for أما الوزير ف before a verb: who follows is told of anew."""
        first = self._unit(self._at + 1)
        if unit.folded not in {"اما", "واما"} or not self._begins_here() or first is None or nouns.joined(first):
            return False
        if not nouns.starts(first):
            return False
        phrase = nouns.parse(self._units, self._at + 1)
        told = self._unit(phrase.last)
        comma = told is not None and told.text == "،"
        if comma:
            told = self._unit(phrase.last + 1)
        answers = told is not None and (told.reading.conjunction == "ف" or told.folded.startswith(_ANSWERS))
        if told is None or not answers:
            return False
        item, phrase = self._phrase(self._at + 1)
        self._add(word("as for", unit.first, unit.last), item, word(",", told.first, told.first))
        self._joined = bool(told.reading.conjunction)
        self._human = nouns.is_person(phrase)
        self._at = phrase.last + comma
        return True

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

    def _describing(self, unit: Unit) -> bool:
        """Say "described the attack as an attempt" for وصف الهجوم بأنه محاولة."""
        if not unit.folded.startswith("بان") or unit.folded == "بان" or not self._described():
            return False
        self._add(word("as", unit.first, unit.last))
        self._clause(subject=True)
        if self._verb_at(self._at) is not None:
            self._mode = DOING
        return True

    def _described(self) -> bool:
        """Whether the verb before, or its participle, says what something is called."""
        for unit in reversed(self._units[max(0, self._at - 16) : self._at - 1]):
            said = {sense.english.split(" ")[-1] for sense in unit.reading.senses[:2]}
            if not _DESCRIBING.isdisjoint(said):
                return True
            if unit.reading.tag in "VIW" or unit.text in particles.CLAUSE_SIGNS - quotation.MARKS:
                return False
        return False

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


def _one(unit: Unit) -> bool:
    """Whether a word is "anyone", who acts."""
    return nouns.stem_of(unit) == "احد"


def _foretold(pronoun: str, verb: Unit) -> bool:
    """Whether "that it" only announces a clause with a subject of its own (أنه تم توقيع الاتفاق).

    A pronoun of the verb's person and gender is its subject, and the noun after the verb its object.
    """
    reading, written = verb.reading, uncoordinated(verb)
    if verb.kind == "phrase" and verb.folded.endswith((" لديه", " لديها", " لديهم", " له", " لها", " لهم")):
        return False  # "that he has no"
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
