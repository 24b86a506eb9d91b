"""Clauses: verb before subject becomes subject before verb, particles become tense and negation, pronouns are said.

`Transfer.sentence` walks the chosen readings of a sentence once, left to right, and gives the item that the search
fills: every English word comes from a unit, or is one that English grammar asks for ("it", "of", "is").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mujaz.translation.phrasebook import nouns, particles
from mujaz.translation.phrasebook.frames import governed, takes_infinitive
from mujaz.translation.phrasebook.inflection import base_form, participle, past_form, verb_of_noun
from mujaz.translation.phrasebook.items import Choice, Item, Option, Slot, options, sequence, word
from mujaz.translation.phrasebook.lattice import Unit
from mujaz.translation.phrasebook.rendering import NounRenderer
from mujaz.translation.phrasebook.verbs import (
    ALSO,
    BARE,
    FUTURE,
    HAD,
    MAY,
    NOT_FUTURE,
    NOT_PAST,
    NOT_PRESENT,
    PLAIN,
    STILL,
    TO,
    WAS_DOING,
    Mode,
    modal,
    verb_forms,
)
from mujaz.translation.phrasebook.weights import Weights

_NEGATIONS = {"لم": NOT_PAST, "لن": NOT_FUTURE, "سوف": FUTURE, "لا": NOT_PRESENT}
_NOT_THIRD = frozenset({"we", "i", "you", "we past", "you past"})


_WHOLE = ("the ", "a ", "he ", "she ", "it ", "they ", "we ", "there ", "I ")
"""How the English of a phrase begins that holds verb and subject."""


class Transfer:
    """One sentence being turned into an item; made anew for each."""

    def __init__(self, units: list[Unit], weights: Weights, known: Callable[[str], bool]) -> None:
        self._units = list(units)
        self._known = known
        self._weights = weights
        self._nouns = NounRenderer(weights)
        self._at = 0
        self._items: list[Item] = []
        self._mode = PLAIN
        self._governed_by: tuple[str, ...] = ()
        """Prepositions that the governor has had."""
        self._governor: tuple[str, ...] = ()
        """English of the last verb (or verbal noun), for the prepositions that it governs."""
        self._clause()

    def sentence(self) -> Item:
        """Return the item of the whole sentence."""
        while self._at < len(self._units):
            self._step()
        return sequence(self._items)

    # What the methods below share

    def _add(self, *items: Item | None) -> None:
        self._items.extend(item for item in items if item is not None)

    def _clause(self, *, subject: bool = False, plural: bool = False, relative: bool = False) -> None:
        """Begin a clause, whose subject may be said already."""
        self._subject, self._plural, self._relative = subject, plural, relative

    def _govern(self, verbs: tuple[str, ...]) -> None:
        """Let the prepositions that follow be those of ``verbs``."""
        self._governor, self._governed_by = verbs, ()

    def _unit(self, at: int) -> Unit | None:
        return self._units[at] if at < len(self._units) else None

    def _verb_at(self, at: int) -> Unit | None:
        unit = self._unit(at)
        return unit if unit is not None and unit.reading.tag in "VIW" else None

    def _plain(self, unit: Unit) -> Slot:
        """The unit's senses as they stand."""
        said = ["" if sense.english == "_" else sense.english for sense in unit.reading.senses]
        return options(said, unit.first, unit.last, self._weights.function_sense)

    def _step(self) -> None:
        unit = self._units[self._at]
        reading = unit.reading
        if reading.tag == "S":
            self._sign(unit)
            return
        if reading.conjunction:
            self._conjunction(unit)
        if self._modal():
            return
        if reading.tag in "VIW":
            self._verb(unit)
        elif reading.tag == "C":
            self._conjunctive(unit)
        elif reading.tag == "X":
            self._particle(unit)
        elif reading.tag == "P" and unit.folded != "اكثر من":
            self._preposition(unit)
        elif reading.tag == "R":
            self._pronoun(unit)
        elif reading.tag == "D":
            self._adverb(unit)
        else:
            self._noun(unit)

    def _sign(self, unit: Unit) -> None:
        following, before = self._unit(self._at + 1), self._unit(self._at - 1) if self._at else None
        self._at += 1
        if unit.text == ":" and (
            (following is not None and nouns.stem_of(following) in particles.THAT and following.reading.tag == "C")
            or (before is not None and nouns.stem_of(before) in particles.THAT and before.reading.tag == "C")
        ):
            return  # "said: that" is "said that"
        if unit.text in particles.CLAUSE_SIGNS:
            self._clause()
            self._govern(())
        english = particles.SIGNS.get(unit.text, unit.text)
        if english == ",":
            self._add(Slot((Option(","), Option("", self._weights.no_comma)), unit.first, unit.last))
            return
        self._add(word(english, unit.first, unit.last))

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
        if reading.conjunction == "ف":
            self._add(Slot((Option("so", 12), Option(""), Option("and", 8)), *at))
        elif reading.tag == "R" and nouns.stem_of(unit) in particles.COPULAS:
            self._add(Slot((Option("and", 6), Option("")), *at))
        elif reading.tag in "VIWC" or self._units[self._at - 1].reading.tag == "S":
            self._add(Slot((Option("and"), Option("", 16)), *at))
        else:
            self._add(word("and", *at))

    def _modal(self) -> bool:
        """Take an impersonal phrase before a verb ("it is expected that") as an auxiliary of that verb."""
        joined = ""
        for number in range(self._at, min(self._at + 4, len(self._units) - 1)):
            unit = self._units[number]
            part = unit.folded[len(unit.reading.conjunction) :] if number == self._at else unit.folded
            joined = f"{joined} {part}".strip()
            english = particles.MODALS.get(joined)
            following = self._units[number + 1].reading
            if english is not None and following.tag in "IW" and not following.conjunction:
                self._mode = modal(english)
                self._at = number + 1
                if self._units[number].text.endswith("أن") and self._subject and self._relative:
                    self._relative = False
                return True
        return False

    # Prepositions

    def _prefix(self, unit: Unit) -> None:
        """Say the preposition that is written onto a unit."""
        preposition = unit.reading.preposition
        if preposition:
            costs = dict(particles.PREPOSITIONS[preposition])
            self._add(self._governed(preposition, costs, unit.first, unit.first))

    def _governed(self, preposition: str, costs: dict[str, int], first: int, last: int) -> Slot:
        """The slot of a preposition: what the verb governs first, then its own senses."""
        for verb in self._governor:
            said = governed(verb, preposition) if preposition not in self._governed_by else None
            if said is not None:
                self._governed_by += (preposition,)
                costs = {english: cost + self._weights.governed for english, cost in costs.items()} | dict.fromkeys(said, 0)
                break
        return Slot(tuple(Option(english, cost) for english, cost in costs.items()), first, last)

    def _ago(self, unit: Unit) -> bool:
        """"Three seasons ago" for قبل ثلاثة مواسم."""
        following = self._unit(self._at + 1)
        if nouns.stem_of(unit) != "قبل" or following is None or not nouns.starts(following) or unit.reading.suffix:
            return False
        item, phrase = self._phrase(self._at + 1)
        if nouns.stem_of(phrase.head) not in particles.TIME_NOUNS or phrase.definite or phrase.owner is not None:
            return False
        if phrase.number is None and not phrase.head.reading.change == "dual" and not phrase.is_plural:
            return False
        self._add(item, word("ago", unit.first, unit.last))
        self._at = phrase.last
        return True

    def _governs_to(self, preposition: str) -> bool:
        """Whether the governor's preposition stands for "to" and a verb."""
        return any("to" in (governed(verb, preposition) or ()) and takes_infinitive(verb) for verb in self._governor)

    def _to_do(self, unit: Unit) -> bool:
        """"Helps to organise" for a verb whose preposition stands before a verbal noun."""
        following = self._unit(self._at + 1)
        if following is None or following.reading.conjunction or following.reading.preposition or unit.reading.suffix:
            return False
        if self._governs_to(nouns.stem_of(unit)):
            self._at += 1
            if self._purpose(following):
                return True
            self._at -= 1
        return False

    def _preposition(self, unit: Unit) -> None:
        if self._ago(unit) or self._to_do(unit):
            return
        self._prefix(unit)
        step = self._weights.function_sense
        costs: dict[str, int] = {}
        for rank, sense in enumerate(unit.reading.senses):
            costs.setdefault("" if sense.english == "_" else sense.english, rank * step)
        self._add(self._governed(nouns.stem_of(unit), costs, unit.first, unit.last), self._object(unit))
        self._at += 1

    # Nouns

    def _noun(self, unit: Unit) -> None:
        reading = unit.reading
        if reading.preposition == "ل" and self._purpose(unit):
            return
        if reading.preposition == "ب" and self._governs_to("ب") and self._purpose(unit):
            return
        prepositional = bool(reading.preposition) or self._after_preposition()
        self._prefix(unit)
        item, phrase = self._phrase(self._at)
        self._add(item)
        if phrase.after is not None:
            self._govern(tuple(sense.english for sense in phrase.after.reading.senses))
        if any(sense.pos == "vn" for sense in phrase.head.reading.senses):
            self._govern(tuple(sense.english for sense in phrase.head.reading.senses))
        self._at = phrase.last
        if phrase.head.folded.rpartition(" ")[2] in particles.RELATIVE_WORDS:
            self._clause(subject=True, plural=phrase.is_plural, relative=True)
            return
        if not prepositional and not self._subject and not unit.text.endswith(("اً", "ًا")) and reading.change != "accusative":
            self._clause(subject=True, plural=phrase.is_plural)
            self._copula(phrase.is_plural)

    def _after_preposition(self) -> bool:
        """Whether a preposition, or a phrase that ends like one ("since the beginning of"), stands before."""
        if not self._at:
            return False
        before = self._units[self._at - 1]
        return before.reading.tag == "P" or (
            before.reading.tag == "D" and before.kind == "phrase" and not before.folded.rpartition(" ")[2].startswith("ال")
        )

    def _phrase(self, at: int) -> tuple[Item, nouns.NounPhrase]:
        phrase = nouns.parse(self._units, at)
        return self._nouns.render(phrase), phrase

    def _verbs_of(self, unit: Unit, classes: tuple[str, ...] = ("vn",)) -> list[str]:
        """Base forms of the verbs behind a verbal noun, most frequent sense first; empty where it is none."""
        if unit.reading.tag != "N" or unit.reading.plural:
            return []
        senses = [sense for sense in unit.reading.senses if sense.pos in classes]
        verbs = (verb_of_noun(sense.english.removeprefix("the "), self._known) for sense in senses)
        return [verb for verb in verbs if verb]

    def _purpose(self, unit: Unit, to: str = "to ") -> bool:
        """"To sign" for ل and a verbal noun."""
        verbs = [] if unit.reading.suffix else self._verbs_of(unit)
        if not verbs:
            return False
        self._add(options([to + verb for verb in verbs], unit.first, unit.last, self._weights.sense))
        self._govern(tuple(verbs))
        self._at += 1
        self._clause(subject=True)
        return True

    def _copula(self, plural: bool) -> None:
        """Say "is" between a subject and a predicate that Arabic joins without a verb."""
        unit = self._unit(self._at)
        if unit is None:
            return
        reading = unit.reading
        at = (unit.first, unit.first)
        said = ("are", "were") if plural else ("is", "was")
        if reading.tag == "R" and nouns.stem_of(unit) in particles.COPULAS and not reading.conjunction:
            after = self._unit(self._at + 1)
            if after is not None and (nouns.starts(after) or after.reading.tag == "P"):
                self._add(options(said, unit.first, unit.last, self._weights.pronoun))
                self._at += 1
            return
        if reading.conjunction or reading.preposition or reading.definite or not self._verbless(self._at):
            return
        if reading.tag == "A" or (reading.tag == "N" and not reading.suffix):
            self._add(options(said, *at, self._weights.pronoun))

    def _verbless(self, at: int) -> bool:
        """Whether no verb comes before the clause ends."""
        for unit in self._units[at:]:
            tag = unit.reading.tag
            if tag in "VIW":
                return False
            if tag in "SC":
                return True
        return True

    # Verbs

    def _is_subject(self, verb: Unit, unit: Unit, *, coordinated: bool = False) -> bool:
        """Whether the noun phrase after a verb can be its subject."""
        reading = unit.reading
        at = self._units.index(unit, self._at)
        if reading.preposition or reading.conjunction:
            return False
        if not nouns.starts(unit) and not nouns.approximator(self._units, at, len(self._units))[0]:
            return False
        if verb.kind == "phrase" and verb.folded.rpartition(" ")[2] in particles.PREPOSITION_WORDS:
            return False
        if verb.reading.change in _NOT_THIRD:
            return False
        if unit.text.endswith(("اً", "ًا")) or (reading.change == "accusative" and verb.reading.tag != "W"):
            return False
        if unit.text.endswith("ين") and reading.plural and verb.reading.tag != "W":
            return False
        return not (coordinated and not (reading.definite or reading.tag in "MU" or unit.kind == "phrase"))

    def _verb(self, unit: Unit) -> None:
        """A verb, with its subject if that follows it."""
        reading = unit.reading
        if unit.kind == "phrase" and reading.senses[0].english.startswith(_WHOLE):
            self._add(self._plain(unit))
            self._at += 1
            self._subject = True
            return
        mode, self._mode = self._mode, PLAIN
        if reading.preposition == "ل":
            mode = TO
            self._clause(subject=True)
        elif reading.future:
            mode = FUTURE
        self._at += 1
        if self._previously(unit):
            return
        self._at -= 1
        if self._happened(unit, mode):
            return
        self._govern(tuple(sense.english for sense in reading.senses))
        self._at += 1
        following = self._unit(self._at)
        if following is not None and self._by(unit, following, mode):
            return
        own_subject = not self._subject or (self._relative and bool(reading.suffix)) or self._after_adjunct(following)
        if own_subject and following is not None and self._is_subject(unit, following):
            subject = self._subject_items()
            verb = self._verb_phrase(unit, mode)
            if verb is not None:
                straight, inverted = sequence([*subject, *verb]), sequence([verb[0], *subject, *verb[1:]])
                self._add(Choice(((0, straight), (self._weights.verb_first, inverted))))
            else:
                self._add(*subject)
        else:
            if not self._subject and mode.lead != "to " and mode is not BARE:
                self._plural = reading.change.startswith(("we", "they", "you", "i"))
                self._add(self._dropped(unit))
            self._add(*(self._verb_phrase(unit, mode) or ()))
        self._subject = True

    def _by(self, unit: Unit, following: Unit, mode: Mode) -> bool:
        """"An agreement signed by the two" for اتفاق وقعه الاثنان, a relative clause without a relative pronoun."""
        reading = unit.reading
        before = self._units[self._at - 2] if self._at > 1 else None
        if (
            before is None or before.reading.tag not in "NAMS" or before.text in particles.CLAUSE_SIGNS or mode is not PLAIN
            or reading.tag not in "VI" or reading.suffix not in ("ه", "ها", "هم") or reading.conjunction
            or not self._is_subject(unit, following)
        ):  # fmt: skip
            return False
        said = [sense.english for sense in reading.senses]
        if reading.tag == "I":
            said = [past_form(base_form(english)) for english in said]
        verb = options([participle(english) for english in said], unit.first, unit.last, self._weights.sense)
        self._add(verb, word("by", unit.last, unit.last), *self._subject_items())
        return True

    def _previously(self, unit: Unit) -> bool:
        """"Ankara had previously sent" for سبق لأنقرة أن أرسلت."""
        following = self._unit(self._at)
        if nouns.stem_of(unit) != "سبق" or following is None or following.reading.preposition != "ل":
            return False
        item, phrase = self._phrase(self._at)
        that, verb = self._unit(phrase.last), self._verb_at(phrase.last + 1)
        if that is None or that.text != "أن" or verb is None:
            return False
        self._add(item)
        self._clause(subject=True, plural=phrase.is_plural)
        self._mode = Mode("perfect", "had previously ", "had previously ")
        self._at = phrase.last + 1
        return True

    def _after_adjunct(self, following: Unit | None) -> bool:
        """Whether the clause began with an adjunct in commas, and its subject is only now said."""
        before = self._unit(self._at - 2) if self._at > 1 else None
        if before is None or before.text not in "،," or self._relative or following is None:
            return False
        about = nouns.approximator(self._units, self._at, len(self._units))[0] > 0
        return following.reading.definite or following.reading.tag in "MU" or about

    def _subject_items(self) -> list[Item]:
        """The subject that begins here, with what clearly belongs to it; sets its number."""
        saved, self._items = self._items, []
        item, phrase = self._phrase(self._at)
        self._add(item)
        plural = phrase.is_plural
        indefinite = not phrase.definite and phrase.head.reading.tag == "N"
        self._at = phrase.last
        while (unit := self._unit(self._at)) is not None:
            reading = unit.reading
            if reading.conjunction == "و" and reading.tag in "NMU" and not reading.preposition:
                self._add(word("and", unit.first, unit.first))
                plural = True
            elif unit.text == "،" and self._coordinated(self._at + 1):
                self._add(word(",", unit.first, unit.last))
                self._at += 1
                continue
            elif indefinite and reading.tag == "P" and nouns.stem_of(unit) in {"في", "من", "لدي"} and not reading.suffix:
                after = self._unit(self._at + 1)
                if after is None or not nouns.starts(after) or reading.conjunction:
                    break
                governor, self._governor = self._governor, ()
                self._preposition(unit)
                self._governor, indefinite = governor, False
            else:
                break
            item, phrase = self._phrase(self._at)
            self._add(item)
            self._at = phrase.last
        subject, self._items = self._items, saved
        self._plural = plural
        return subject

    def _coordinated(self, at: int) -> bool:
        """Whether a comma is followed by one more name of a series."""
        unit = self._unit(at)
        if unit is None:
            return False
        reading = unit.reading
        title = reading.tag == "N" and reading.definite and self._name_follows(at + 1)
        return reading.conjunction == "و" and (reading.tag in "MU" or title) and not reading.preposition

    def _name_follows(self, at: int) -> bool:
        unit = self._unit(at)
        after = self._unit(at + 1)
        if unit is not None and unit.reading.tag == "A" and after is not None:
            unit = after
        return unit is not None and unit.reading.tag in "MU" and not unit.reading.preposition

    def _verb_phrase(self, unit: Unit, mode: Mode) -> list[Item] | None:
        """Verb and object; None where the verb only sets the tense of one that follows."""
        stem = nouns.stem_of(unit)
        following = self._unit(self._at)
        if stem in particles.WAS and following is not None and mode in (PLAIN, ALSO):
            if following.folded == "قد" and self._verb_at(self._at + 1) is not None:
                self._at += 1
                self._mode = HAD
                return None
            if following.reading.tag in "VI" and not following.reading.conjunction:
                self._mode = HAD if following.reading.tag == "V" else WAS_DOING
                return None
        if unit.folded[len(unit.reading.conjunction) :] in particles.STILL and self._verb_at(self._at) is not None:
            self._mode = STILL
            return None
        if following is not None and stem in particles.DO:
            done = self._done(unit, following, mode)
            if done is not None:
                return done
        verb = options(
            verb_forms(unit.reading, mode, plural=self._plural), unit.first, unit.last, self._weights.sense
        )  # fmt: skip
        object_ = None if self._relative else self._object(unit)
        return [verb] if object_ is None else [verb, object_]

    def _done(self, unit: Unit, noun: Unit, mode: Mode) -> list[Item] | None:
        """"Visited" for قام بزيارة: the verbal noun is the verb."""
        if nouns.stem_of(unit) not in particles.DO or noun.reading.preposition != "ب" or noun.reading.suffix:
            return None
        verbs = self._verbs_of(noun)
        if not verbs or mode not in (PLAIN, ALSO):
            return None
        self._at += 1
        self._govern(tuple(verbs))
        said = [past_form(verb) if unit.reading.tag == "V" else verb + "s" for verb in verbs]
        return [options(said, unit.first, noun.last, self._weights.sense)]

    def _happened(self, unit: Unit, mode: Mode) -> bool:
        """"The agreement was signed" for تم توقيع الاتفاق: the verbal noun's owner is the subject of a passive."""
        be = particles.HAPPEN.get(nouns.stem_of(unit))
        at = self._at + 1
        while (adverb := self._unit(at)) is not None and adverb.reading.tag == "D" and not adverb.reading.conjunction:
            at += 1
        noun = self._unit(at)
        if be is None or noun is None or noun.reading.conjunction or noun.reading.preposition:
            return False
        verbs = self._verbs_of(noun, ("vn", "n"))
        if not verbs:
            return False
        adverbs = [self._plain(one) for one in self._units[self._at + 1 : at]]
        phrase = nouns.parse(self._units, at)
        subject: list[Item] = []
        plural = self._plural
        if phrase.owner is not None:
            subject, plural = [self._nouns.render(phrase.owner)], phrase.owner.is_plural
        elif noun.reading.suffix and not self._subject:
            subject = [options(particles.SUBJECTS[noun.reading.suffix], noun.last, noun.last, self._weights.pronoun)]
        elif not self._subject:
            return False
        shown = Mode(mode.form, mode.lead, mode.leads)
        words = [f"{be} " + participle(past_form(verb)) for verb in verbs]
        reading = replace(unit.reading, tag="V", senses=tuple(unit.reading.senses[0]._replace(english=one) for one in words))
        verb = options(verb_forms(reading, shown, plural=plural), unit.first, noun.last, self._weights.sense)
        self._add(*subject, verb, *adverbs)
        self._govern(tuple(verbs))
        self._at = phrase.last
        self._subject, self._plural = True, plural
        return True

    def _dropped(self, unit: Unit) -> Slot:
        """The pronoun that Arabic leaves to the verb's form."""
        reading = unit.reading
        person = particles.PERSONS.get(reading.change)
        written = unit.folded[len(reading.conjunction) :]
        if person is not None:
            said: tuple[str, ...] = (person,)
        elif written.endswith(("وا", "ون")):
            said = ("they",)
        elif (reading.tag in "IW" and written.startswith(("ت", "ست"))) or (reading.tag in "VW" and written.endswith("ت")):
            said = ("it", "she", "they")
        else:
            said = ("he", "it")
        return options(said, unit.first, unit.first, self._weights.pronoun)

    def _object(self, unit: Unit) -> Slot | None:
        suffix = unit.reading.suffix
        if not suffix:
            return None
        return options(particles.OBJECTS[suffix], unit.last, unit.last, self._weights.pronoun)

    # Particles, conjunctions, pronouns, adverbs

    def _particle(self, unit: Unit) -> None:
        stem = nouns.stem_of(unit)
        self._at += 1
        following = self._verb_at(self._at)
        if following is not None and stem in _NEGATIONS and (stem != "لا" or following.reading.tag in "IW"):
            self._mode = _NEGATIONS[stem]
        elif following is not None and stem in {"قد", "وقد", "فقد", "لقد", "ولقد"}:
            if following.reading.tag == "I":
                self._mode = MAY
        else:
            self._add(self._plain(unit), self._object(unit))

    def _conjunctive(self, unit: Unit) -> None:
        """A conjunction, which begins a clause; "to" where its verb has no subject of its own."""
        reading = unit.reading
        stem = nouns.stem_of(unit)
        self._at += 1
        if stem == "كما" and self._begins and self._also():
            return
        self._clause()
        following, after = self._verb_at(self._at), self._unit(self._at + 1)
        if stem in particles.PURPOSE and unit.text.lstrip("و").lstrip("ب") in {"أن", "ان", "كي", "لكي", "حتى"}:
            bare = following is not None and following.reading.tag in "IW" and not following.reading.future
            if bare and following is not None and (after is None or not self._is_subject(following, after)):
                self._add(word("to", unit.first, unit.last))
                self._mode = BARE
                self._clause(subject=True)
                return
        said = list(dict.fromkeys(_without_pronoun(sense.english) for sense in reading.senses))
        slot = options(("" if english == "_" else english for english in said), unit.first, unit.last, 10)
        self._add(slot)
        if following is None and (upcoming := self._unit(self._at)) is not None and upcoming.reading.tag == "C":
            return  # "that it, if ..." only announces what follows
        held = reading.suffix or _attached(unit.folded, reading.senses[0].english if reading.senses else "")
        if held in particles.SUBJECTS and not (following is not None and after is not None and self._is_subject(following, after)):
            self._add(options(particles.SUBJECTS[held], unit.last, unit.last, self._weights.pronoun))
            self._clause(subject=True, plural=held in {"هم", "هن", "هما", "نا"})
            self._copula(self._plural)

    @property
    def _begins(self) -> bool:
        """Whether nothing but a sign stands before the unit just passed."""
        return self._at < 2 or self._units[self._at - 2].reading.tag == "S"

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
        if nouns.stem_of(unit) in nouns.DEMONSTRATIVES and following is not None and (
            following.reading.definite and not following.reading.conjunction and not following.reading.preposition
        ):
            self._noun(unit)
            return
        stem = nouns.stem_of(unit)
        beside = following is not None and following.reading.tag in "NAMQ" and not (
            following.reading.conjunction or following.reading.preposition
        )
        if stem in particles.COPULAS and reading.conjunction and beside:
            self._at += 1  # "and it is the largest": what follows only stands beside the noun before
            self._clause(subject=True)
            return
        prepositional = bool(reading.preposition) or self._after_preposition()
        self._prefix(unit)
        self._add(self._plain(unit), self._object(unit))
        self._at += 1
        english = reading.senses[0].english if reading.senses else ""
        if english in particles.RELATIVES:
            if self._resumed():
                return
            self._clause(subject=True, plural=unit.folded.endswith("الذين"), relative=True)
            self._copula(self._plural)
        elif stem == "ما" and (verb := self._verb_at(self._at)) is not None and verb.reading.suffix:
            self._clause(subject=True, relative=True)
        elif not self._subject and not prepositional:
            self._clause(subject=True, plural=english in {"they", "these", "those", "we"})
            self._copula(self._plural)

    def _resumed(self) -> bool:
        """"In which sources admit" for التي تعترف فيها مصادر: the preposition that refers back goes to the front."""
        back = self._unit(self._at + 1)
        if self._verb_at(self._at) is None or back is None or back.reading.tag != "P" or back.reading.conjunction:
            return False
        english = back.reading.senses[0].english if back.reading.senses else ""
        if not back.reading.suffix and english.endswith(_PRONOUNS):
            english = english.rpartition(" ")[0]
        elif not back.reading.suffix:
            return False
        relative = self._items.pop()
        assert isinstance(relative, Slot)
        self._add(word(f"{english} which", relative.first, relative.last))
        del self._units[self._at + 1]
        self._clause()
        return True

    def _adverb(self, unit: Unit) -> None:
        self._prefix(unit)
        self._add(self._plain(unit))
        self._at += 1
        verbs = tuple(sense.english.rpartition("to ")[2] for sense in unit.reading.senses if "to " in sense.english)
        if verbs:
            self._govern(verbs)


_PRONOUNS = (" it", " he", " she", " they", " we", " I", " them", " him", " you")


def _without_pronoun(english: str) -> str:
    """"That" of "that he": the pronoun is said by itself."""
    for pronoun in _PRONOUNS:
        if english.endswith(pronoun):
            return english.removesuffix(pronoun)
    return english


def _attached(folded: str, english: str) -> str:
    """The pronoun written onto a conjunction that the lexicon lists with it (أنه, "that he")."""
    if not english.endswith(_PRONOUNS):
        return ""
    return next((suffix for suffix in ("هما", "ها", "هم", "هن", "كم", "نا", "ني", "ه", "ك", "ي") if folded.endswith(suffix)), "")


