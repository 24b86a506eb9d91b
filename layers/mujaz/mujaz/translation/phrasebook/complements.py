"""What follows a verb or stands for itself: prepositions, noun phrases, verbal nouns, and predicates without a verb."""

from __future__ import annotations

from mujaz.translation.phrasebook import nouns, particles, quotation
from mujaz.translation.phrasebook.frames import Government, governed, takes_infinitive
from mujaz.translation.phrasebook.inflection import ing_form
from mujaz.translation.phrasebook.items import Option, Slot, options, word
from mujaz.translation.phrasebook.noun_frames import noun_frame
from mujaz.translation.phrasebook.relatives import Relatives, bare_stem
from mujaz.translation.phrasebook.units import Unit, feminine

_ENGLISH = frozenset("about at by for from in into of on over to with".split())
"""Prepositions that the English of a phrase may begin with."""


_PLACES = frozenset(
    "city town village country state province governorate region district area neighborhood camp base hospital prison "
    "university school market street square headquarters".split()
)
"""Nouns for places, in which things happen rather than with them."""


def _is_place(unit: Unit) -> bool:
    """Whether a word names a place, or is a noun for one."""
    sense = unit.reading.senses[0]
    return (unit.reading.tag == "M" and sense.pos == "loc") or (unit.reading.tag == "N" and sense.english in _PLACES)


def _circumstance(preposition: str, noun: Unit | None) -> bool:
    """Whether a preposition tells how, when or where, which no verb governs ("in turn", "in 2020", "in Cairo")."""
    if noun is None:
        return False
    if preposition == "ب":
        return nouns.stem_of(noun) in particles.MANNERS
    if preposition != "في":
        return False
    place = noun.reading.tag == "M" and noun.reading.senses[0].pos == "loc"
    return (
        place
        or noun.reading.tag == "D"
        or nouns.stem_of(noun) in particles.TIME_NOUNS
        or nouns.stem_of(noun) in _FRAMES
    )


_HOW = "كيفيه"
_NOT_DOING = "عدم"
_FRAMES = frozenset("اطار سياق ظل حال حاله وقت مجال ختام بدايه نهايه مستهل اعقاب بيان تصريح موتمر كلمه مقابله".split())
"""Nouns, folded, that tell when or in which frame something is done."""


def _of_verb(governs: Government) -> Government:
    """What a verb says for prepositions where its noun says these: nothing for "of" ("seizure of", "seize")."""
    return tuple((one, tuple("" if english == "of" else english for english in said)) for one, said in governs)


class Complements(Relatives):
    """The part of the transfer that deals with nouns and prepositions."""

    def _prefix(self, unit: Unit) -> None:
        """Say the preposition that is written onto a unit."""
        preposition = unit.reading.preposition
        if preposition:
            costs = dict(particles.PREPOSITIONS[preposition])
            if preposition == "ب" and _is_place(unit):
                costs = {"in": 0, "at": 8, "with": 20, "to": 24}
            self._add(self._governed(preposition, costs, unit, unit))

    def _governed(self, preposition: str, costs: dict[str, int], unit: Unit, noun: Unit | None) -> Slot:
        """The slot of a preposition, of ``unit`` before ``noun``: what is governed first, then its own senses.

        The noun phrase right before the preposition governs it rather than the verb, unless the verb's own sense does.
        """
        said: tuple[str, ...] = ()
        own = self._owns(preposition)
        if not _circumstance(preposition, noun):
            said = () if own else self._noun_frame(preposition)[1]
            said, own = (said, False) if said else self._ruled(preposition)
        last = unit.first if unit is noun else unit.last
        if said:
            others = {} if own else {english: cost + self._weights.governed for english, cost in costs.items()}
            costs = others | dict.fromkeys(said, 0)
        return Slot(tuple(Option(english, cost) for english, cost in costs.items()), unit.first, last)

    def _ruled(self, preposition: str) -> tuple[tuple[str, ...], bool]:
        """What the verb governs for a preposition, once: () for nothing; and whether its own sense asks for that."""
        if preposition in self._governed_by:
            return (), False
        own = next((said for one, said in self._own if one == preposition), None)
        said = own or next(filter(None, (governed(verb, preposition) for verb in self._governor)), ())
        if said:
            self._governed_by += (preposition,)
        return said, own is not None

    def _owns(self, preposition: str) -> bool:
        """Whether the verb's own sense governs a preposition that it has not had yet."""
        return preposition not in self._governed_by and any(one == preposition for one, _ in self._own)

    def _noun_frame(self, preposition: str) -> tuple[str, tuple[str, ...]]:
        """The word of the noun phrase right before that governs a preposition, and what English says for it."""
        before = self._last
        return noun_frame(before, preposition) if before is not None and before.last == self._at else ("", ())

    def _reworded(self, unit: Unit, costs: dict[str, int]) -> dict[str, int]:
        """The English of a phrase that begins with the governed preposition ("in the death of" after "result")."""
        first, _, rest = unit.folded.partition(" ")
        if not rest or unit.reading.preposition or first not in particles.PREPOSITION_WORDS:
            return costs
        said, _ = self._ruled(first)
        if not said:
            return costs
        return {
            f"{said[0]} {english.partition(' ')[2]}".strip() if english.partition(" ")[0] in _ENGLISH else english: cost
            for english, cost in costs.items()
        }

    def _ago(self, unit: Unit) -> bool:
        """Say "three seasons ago" for قبل ثلاثة مواسم, "two days after the war" for بعد يومين من الحرب."""
        following, stem = self._unit(self._at + 1), nouns.stem_of(unit)
        if stem not in particles.BEFORE_AFTER or following is None or unit.reading.suffix:
            return False
        since = particles.BEFORE_AFTER[stem]
        timed = following.kind == "phrase" and following.reading.tag == "D" and not following.reading.conjunction
        if timed and following.folded.rpartition(" ")[2] in particles.TIME_NOUNS and self._from(self._at + 2):
            self._add(self._plain(following), word(since, unit.first, unit.last))
            self._at += 3
            return True
        if nouns.starts(following):
            item, phrase = self._phrase(self._at + 1)
            timed = nouns.stem_of(phrase.head) in particles.TIME_NOUNS and not phrase.definite
            if timed and phrase.owner is None and self._from(phrase.last):
                self._add(item, word(since, unit.first, unit.last))
                self._at = phrase.last + 1
                return True
        if stem != "قبل":
            return False
        if (
            following.kind == "phrase"
            and following.reading.tag == "D"
            and (following.folded.rpartition(" ")[2] in particles.TIME_NOUNS and not following.reading.conjunction)
        ):
            self._add(self._plain(following), word("ago", unit.first, unit.last))
            self._at += 2
            return True
        if not nouns.starts(following):
            return False
        item, phrase = self._phrase(self._at + 1)
        if nouns.stem_of(phrase.head) not in particles.TIME_NOUNS or phrase.definite or phrase.owner is not None:
            return False
        self._add(item, word("ago", unit.first, unit.last))
        self._at = phrase.last
        return True

    def _from(self, at: int) -> bool:
        """Whether من and a noun phrase stand at ``at``, of an event, not of what went on all that time."""
        unit, after = self._unit(at), self._unit(at + 1)
        plain = unit is not None and unit.text == "من" and unit.reading.tag == "P"
        if not plain or after is None or not nouns.starts(after) or nouns.joined(after):
            return False
        return nouns.stem_of(after) not in particles.PROCESSES

    def _having(self, unit: Unit, has: tuple[str, str] = ("has", "have")) -> bool:
        """Say "the government has a plan" for لدى الحكومة خطة; ``has`` is the verb in singular and plural."""
        negated = unit.folded in particles.HAS_NOT
        if negated:
            has = ("does not have", "do not have")
        elif nouns.stem_of(unit) != particles.AT or unit.reading.suffix or unit.reading.tag != "P":
            return False
        first = self._unit(self._at + 1)
        if self._subject or first is None or nouns.joined(first) or not nouns.starts(first):
            return False
        phrase = nouns.parse(self._units, self._at + 1)
        thing = self._unit(phrase.last)
        if thing is None or nouns.joined(thing) or not nouns.starts(thing) or thing.reading.definite:
            return False
        self._add(self._nouns.render(phrase), word(has[phrase.is_plural], unit.first, unit.last))
        self._clause(subject=True, plural=phrase.is_plural)
        self._at = phrase.last
        return True

    def _had(self, unit: Unit) -> bool:
        """Say "he had" for كان لديه, "the government had" for كان لدى الحكومة."""
        at, following = self._at, self._unit(self._at + 1)
        if (
            nouns.stem_of(unit) not in particles.WAS
            or following is None
            or following.reading.tag != "P"
            or self._subject
        ):
            return False
        self._at += 1
        if self._having(following, ("had", "had")):
            return True
        said = [one.english for one in following.reading.senses if one.english.endswith((" has", " have"))]
        if not said:
            self._at = at
            return False
        self._add(options([one.rpartition(" ")[0] + " had" for one in said], unit.first, following.last))
        self._clause(subject=True)
        self._at += 1
        return True

    def _governs_to(self, preposition: str) -> bool:
        """Whether the governor's preposition stands for "to" and a verb."""
        noun, said = ("", ()) if self._owns(preposition) else self._noun_frame(preposition)
        if noun:
            return "to" in said and takes_infinitive(noun)
        return any(
            "to" in (governed(verb, preposition, self._own) or ()) and takes_infinitive(verb) for verb in self._governor
        )

    def _to_do(self, unit: Unit) -> bool:
        """Say "helps to organise" for a verb whose preposition stands before a verbal noun."""
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
        costs = self._reworded(unit, costs)
        noun = self._unit(self._at + 1)
        if self._governed_pronoun(unit):
            return
        self._add(self._governed(nouns.stem_of(unit), costs, unit, noun), self._object(unit))
        self._at += 1

    def _governed_pronoun(self, unit: Unit) -> bool:
        """Say "we will not abandon it" for لن نتخلى عنها: the preposition, listed with its pronoun, is the verb's."""
        stem = nouns.stem_of(unit)
        bare = bare_stem(unit)
        verb = self._verb_at(self._at - 1) if self._at else None
        if verb is None or unit.reading.suffix or bare == stem or stem[len(bare) :] not in particles.OBJECTS:
            return False
        said, own = self._ruled(bare)
        if not said:
            return False
        objects = particles.OBJECTS[stem[len(bare) :]]
        self._add(
            options(said if own else said[:1], unit.first, unit.last),
            options(objects, unit.last, unit.last, self._weights.pronoun),
        )
        self._at += 1
        return True

    def _noun(self, unit: Unit) -> None:
        reading = unit.reading
        if self._circumstance(unit) or self._refraining(unit) or self._how_to(unit):
            return
        if reading.preposition == "ل" and self._purpose(unit):
            return
        if reading.preposition == "ب" and self._governs_to("ب") and self._purpose(unit):
            return
        if self._undertakes(unit) and self._purpose(unit):
            return
        prepositional = bool(reading.preposition) or self._after_preposition()
        self._prefix(unit)
        item, phrase = self._phrase(self._at)
        self._add(item)
        if phrase.after is not None:
            self._govern(tuple(sense.english for sense in phrase.after.reading.senses), phrase.after.reading.governs)
        if any(sense.pos == "vn" for sense in phrase.head.reading.senses):
            self._govern(tuple(sense.english for sense in phrase.head.reading.senses), phrase.head.reading.governs)
        self._at = phrase.last
        if self._attempted(phrase):
            return
        if phrase.head.folded.rpartition(" ")[2] in particles.RELATIVE_WORDS:
            back = particles.RESUMPTIVES[phrase.head.folded.rpartition(" ")[2]]
            self._clause(subject=True, plural=phrase.is_plural, relative=True, back=back)
            return
        if (self._subject or self._reference() is not None) and self._unnamed_relative(phrase):
            return
        if not prepositional and self._subject and reading.conjunction and self._said_of(phrase):
            self._clause()
        if (
            not prepositional
            and not self._subject
            and not unit.text.endswith(("اً", "ًا"))
            and reading.change != "accusative"
        ):
            self._human = self._who
            self._clause(subject=True, plural=phrase.is_plural)
            self._copula(phrase.is_plural)

    def _how_to(self, unit: Unit) -> bool:
        """Say "how to form" for كيفية and a verbal noun."""
        verbal = self._unit(self._at + 1)
        if nouns.stem_of(unit) != _HOW or unit.kind != "word" or unit.reading.suffix or verbal is None:
            return False
        if nouns.joined(verbal) or verbal.reading.suffix or not self._verbs_of(verbal):
            return False
        self._prefix(unit)
        self._at += 1
        return self._purpose(verbal, "how to ")

    def _attempted(self, phrase: nouns.NounPhrase) -> bool:
        """Say "Haftar's attempt to seize" for a verbal noun behind who attempts it (محاولة حفتر الاستيلاء)."""
        unit = self._unit(self._at)
        if unit is None or phrase.owner is None or nouns.joined(unit) or unit.reading.suffix:
            return False
        attempt = any(sense.english in particles.ATTEMPTS for sense in phrase.head.reading.senses)
        return attempt and unit.folded.startswith("ال") and self._purpose(unit)

    def _undertakes(self, unit: Unit) -> bool:
        """Whether a verbal noun is the object of "decide", "try" or "want": English says "to" and a verb."""
        if not self._subject or nouns.joined(unit) or self._after_preposition():
            return False
        undertaking = (
            bool(self._governor)
            and self._governor[0].removesuffix(" to") in particles.UNDERTAKING
            and not self._governed_by
        )
        last = unit.folded.rpartition(" ")[2]
        plain = unit.kind == "word" or last in particles.PREPOSITION_WORDS  # الحصول على
        return undertaking and plain and not unit.text.endswith(("اً", "ًا"))

    def _circumstance(self, unit: Unit) -> bool:
        """Say "criticizing" for منتقدة after a comma: a participle of who acts, not an adjective of what follows."""
        before = self._unit(self._at - 1) if self._at else None
        following = self._unit(self._at + 1)
        reading = unit.reading
        if before is None or following is None or reading.tag != "A":
            return False
        if before.text not in "،-" and not (self._subject and unit.text.endswith(("ة", "ا", "اً", "ين"))):
            return False
        if reading.definite or nouns.joined(unit) or following.reading.tag == "S":
            return False
        doing = [sense.english for sense in reading.senses if sense.english.partition(" ")[0].endswith("ing")]
        if not doing:
            return False
        self._add(options(doing, unit.first, unit.last, self._weights.sense))
        self._govern(tuple(doing))
        self._at += 1
        return True

    def _said_of(self, phrase: nouns.NounPhrase) -> bool:
        """Whether an adjective after a definite phrase is its predicate: an indefinite one that agrees with it."""
        unit = self._unit(self._at)
        if unit is None or not phrase.definite or phrase.head.reading.tag != "N" or unit.reading.tag != "A":
            return False
        reading = unit.reading
        bare = not (reading.definite or reading.suffix or nouns.joined(unit) or unit.text.endswith(("اً", "ًا", "ا")))
        return bare and feminine(phrase.head, phrase.head.reading) == feminine(unit, reading)

    def _after_preposition(self) -> bool:
        """Whether a preposition, or a phrase that ends like one ("since the beginning of"), stands before."""
        if not self._at:
            return False
        before = self._units[self._at - 1]
        return before.reading.tag == "P" or (
            before.reading.tag == "D"
            and before.kind == "phrase"
            and not before.folded.rpartition(" ")[2].startswith("ال")
            and not before.folded.endswith(" ان")
        )

    def _purpose(self, unit: Unit, to: str = "to ") -> bool:
        """Say "to sign" for ل and a verbal noun."""
        verbs = [] if unit.reading.suffix else self._verbs_of(unit)
        if not verbs:
            return False
        self._add(options([to + verb for verb in verbs], unit.first, unit.last, self._weights.sense))
        self._govern(tuple(verbs), _of_verb(unit.reading.governs))
        self._at += 1
        unsaid = not self._subject
        self._clause(subject=True)
        self._unsaid = unsaid  # the clause around the infinitive has its subject yet to come
        return True

    def _refraining(self, unit: Unit) -> bool:
        """Say "not taking part" for عدم المشاركة, "not to" after ل and after what takes an infinitive."""
        noun, reading = self._unit(self._at + 1), unit.reading
        if nouns.stem_of(unit) != _NOT_DOING or unit.kind != "word" or reading.suffix or reading.conjunction:
            return False
        after = self._after_preposition()
        if noun is None or nouns.joined(noun) or noun.reading.suffix or noun.reading.preposition:
            return False
        verbs = self._verbs_of(noun)
        if not verbs or noun.reading.senses[0].pos != "vn" or not (reading.preposition or after or self._subject):
            return False
        to = reading.preposition == "ل"
        if not (to or reading.preposition or after):
            to = any(takes_infinitive(verb) for verb in self._governor)
        if not to:
            self._prefix(unit)
        said = ["not to " + verb if to else "not " + ing_form(verb) for verb in verbs]
        self._add(options(said, unit.first, noun.last, self._weights.sense))
        self._govern(tuple(verbs), noun.reading.governs)
        self._at += 2
        return True

    def _copula(self, plural: bool, *, alone: bool = False) -> None:
        """Say "is" between a subject and a predicate that Arabic joins without a verb.

        After a pronoun that stands ``alone`` a definite noun is the predicate too (هي الدولة).
        """
        begin = self._at
        unit = self._unit(begin)
        if unit is not None and unit.text in quotation.MARKS and quotation.opens(self._units, begin):
            begin += 1  # the predicate is quoted
            unit = self._unit(begin)
        if unit is None:
            return
        reading = unit.reading
        at = (unit.first, unit.first)
        said = ("are", "were") if plural else ("is", "was")
        if reading.tag == "R" and nouns.stem_of(unit) in particles.COPULAS and not reading.conjunction:
            after = self._unit(self._at + 1)
            if after is not None and (nouns.starts(after) or after.reading.tag in "PC"):
                self._add(options(said, unit.first, unit.last, self._weights.pronoun))
                self._at += 1
            return
        if reading.conjunction or not self._verbless(begin):
            return
        if alone and (reading.tag in "NMQP" or reading.preposition):
            self._add(options(said, *at, self._weights.pronoun))
            return
        if reading.preposition or reading.definite:
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
