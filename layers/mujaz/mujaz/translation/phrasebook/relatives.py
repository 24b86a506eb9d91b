"""Relative clauses: what refers back to the noun goes to the front, and the pronoun that Arabic leaves out is said."""

from __future__ import annotations

from mujaz.translation.phrasebook import nouns, particles
from mujaz.translation.phrasebook.frames import governed
from mujaz.translation.phrasebook.items import Option, Slot, options, word
from mujaz.translation.phrasebook.units import Unit, feminine, uncoordinated
from mujaz.translation.phrasebook.walk import Walk

_REFERENCES = {"الذي": "ه", "التي": "ها", "الذين": "هم"}
"""The pronoun that refers back to a relative, by its folded form."""
_PREPOSITION_STEP = 6
"""Each step among the prepositions before "which"."""


class Relatives(Walk):
    """The part of the transfer that deals with relative clauses."""

    def _unnamed_relative(self, phrase: nouns.NounPhrase) -> bool:
        """Say "a plan that includes" for خطة تتضمن: after an indefinite noun Arabic has no relative pronoun."""
        verb = self._verb_at(self._at)
        if verb is None or verb.reading.conjunction or verb.reading.preposition:
            return False
        if not phrase.indefinite or verb.reading.future:
            return False
        ours = verb.reading.change in {"we", "i"} and verb.reading.suffix
        if not ours and self._reference() is None and not nouns.may_act(phrase, verb):
            return False
        doer = self._unit(self._at + 1)
        if verb.reading.suffix and doer is not None and nouns.starts(doer) and not nouns.joined(doer):
            return False  # "signed by the two", see `_by`
        at = (verb.first, verb.first)
        if verb.reading.tag == "W" and not nouns.PASSIVE.isdisjoint(verb.reading.senses[0].english.split(" ")[:1]):
            said = [sense.english.partition(" ")[2] for sense in verb.reading.senses if " " in sense.english]
            self._add(options(said, verb.first, verb.last, self._weights.sense))
            self._govern(tuple(said))
            self._at += 1
            return True
        self._add(Slot((Option("that"), Option("who", 4), Option("which", 8)), *at))
        if not self._resumed():
            self._clause(subject=True, plural=phrase.is_plural, relative=True, back=_resumptives(phrase))
        return True

    def _resumed(self) -> bool:
        """Say "in which sources admit" for التي تعترف فيها مصادر: what refers back goes to the front."""
        place = self._reference()
        verb = self._verb_at(self._telling())
        if place is None or verb is None:
            return False
        back = self._units[place]
        beside = self._telling() == self._at == place - 1
        if beside and nouns.stem_of(verb) in particles.DO and back.folded in {"به", "بها", "بهم"}:
            return self._carried_out(verb, back)
        english = back.reading.senses[0].english
        if not back.reading.suffix:
            english = english.rpartition(" ")[0]
        relative = self._items.pop()
        assert isinstance(relative, Slot)
        said = [
            sense.english.rpartition(" ")[0]
            for sense in back.reading.senses
            if sense.english.endswith(particles.SUBJECT_ENDS)
        ]
        if back.folded.startswith("ب"):
            said += ["in", "by"]
        asked = [one for sense in verb.reading.senses for one in governed(sense.english, bare_stem(back)) or () if one]
        said = asked or [english, *said]
        self._add(
            options(
                (f"{one} {which}" for one in said for which in ("which", "whom")),
                relative.first,
                relative.last,
                _PREPOSITION_STEP,
            )
        )
        del self._units[place]
        self._clause()
        self._straight = True
        return True

    def _resumes(self, unit: Unit) -> bool:
        """Whether the pronoun on a verb refers to what the relative clause is said of; not "the man who shot her"."""
        return not self._back or unit.reading.suffix in self._back

    def _acted_on(self, unit: Unit) -> bool:
        """Whether what a relative clause is said of is what its verb acts on (الدور الذي لعبته, "that it played")."""
        reading = unit.reading
        if reading.tag not in "VI" or unit.kind == "phrase" or reading.suffix not in self._back:
            return False
        written = uncoordinated(unit).removesuffix(reading.suffix)
        she = written.removeprefix("س").startswith("ت") if reading.tag == "I" else written.endswith("ت")
        if she != (self._back == ("ها",)):
            return True  # of the other gender than what the clause is said of
        return particles.CAUSING.isdisjoint(sense.english.partition(" ")[0] for sense in reading.senses[:2])

    def _telling(self) -> int:
        """Where the verb stands that tells what happens: behind one that only sets its tense (كان يتحدث)."""
        verb = self._verb_at(self._at)
        tense = verb is not None and nouns.stem_of(verb) in particles.WAS and self._verb_at(self._at + 1) is not None
        return self._at + tense

    def _carried_out(self, verb: Unit, back: Unit) -> bool:
        """Say "carried out by" for التي تقوم بها before who does it."""
        following = self._unit(self._at + 2)
        if following is None or not nouns.starts(following) or nouns.joined(following):
            return False
        self._items.pop()
        self._add(word("carried out by", verb.first, back.last))
        self._clause(subject=True)
        self._at += 2
        return True

    def _reference(self) -> int | None:
        """Where a preposition with a pronoun refers back to a relative: behind the verb, or behind its subject."""
        begin = self._telling()
        if self._verb_at(begin) is None:
            return None
        place, following = begin + 1, self._unit(begin + 1)
        behind = following is not None and following.reading.tag in "NM" and not nouns.joined(following)
        if behind:
            place = nouns.parse(self._units, place).last
        back = self._unit(place)
        if back is None or back.reading.tag != "P" or back.reading.conjunction or not back.reading.senses:
            return None
        if not back.reading.suffix and not back.reading.senses[0].english.endswith(particles.SUBJECT_ENDS):
            return None
        written = feminine(self._units[self._at - 1], self._units[self._at - 1].reading)
        if not behind and back.folded.endswith("ه") and self._units[self._at - 1].reading.tag == "N" and written:
            return None  # it refers to something else
        if behind and not back.folded.endswith(_REFERENCES.get(self._units[self._at - 1].folded, "-")):
            return None
        return place


def _resumptives(phrase: nouns.NounPhrase) -> tuple[str, ...]:
    """The attached pronouns that refer to an indefinite phrase from a clause that is said of it."""
    if phrase.number is not None or phrase.head.reading.tag != "N":
        return ("ه", "ها", "هم")
    if phrase.is_plural:
        return ("ها", "هم", "هما")
    return ("ها",) if feminine(phrase.head, phrase.head.reading) else ("ه",)


def bare_stem(unit: Unit) -> str:
    """The folded preposition of a unit that is written with a pronoun."""
    stem = nouns.stem_of(unit)
    for suffix in ("هما", "ها", "هم", "ه"):
        if not unit.reading.suffix and stem.endswith(suffix) and len(stem) > len(suffix):
            return stem[: -len(suffix)]
    return stem
