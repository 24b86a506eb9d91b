"""Subjects: where a verb's subject begins and ends, and how one that stands late comes to its verb."""

from __future__ import annotations

from mujaz.translation.phrasebook import agreement, nouns, particles
from mujaz.translation.phrasebook.items import Item, word
from mujaz.translation.phrasebook.modality import Modality
from mujaz.translation.phrasebook.quantities import APPROXIMATORS
from mujaz.translation.phrasebook.units import Unit, feminine, uncoordinated, without_conjunction

_DASHES = frozenset("-–—")
_STOPS = frozenset('.:;!?؛؟«»“”"')
_NOT_THIRD = frozenset({"we", "i", "you", "we past", "you past"})


class Subjects(Modality):
    """The part of the transfer that finds who does what a verb says."""

    def _is_subject(self, verb: Unit, unit: Unit, *, coordinated: bool = False, late: bool = False) -> bool:
        """Whether the noun phrase after a verb can be its subject; a ``late`` one stands behind other phrases."""
        reading = unit.reading
        at = self._units.index(unit, self._at)
        if reading.preposition or reading.conjunction:
            return False
        if not nouns.starts(unit) and not nouns.approximator(self._units, at, len(self._units))[0]:
            return False
        if (
            not late
            and verb.kind == "phrase"
            and not particles.PREPOSITION_WORDS.isdisjoint(verb.folded.split(" ")[1:])
        ):
            return False  # the phrase holds what follows the verb
        if verb.reading.change in _NOT_THIRD or verb.folded.endswith(("وا", "ون")):
            return False  # a verb before its subject is singular
        if self._undertaken(verb, unit):
            return False
        if unit.kind == "number":
            return True
        if at == self._at and _disagrees(verb, unit):
            return False
        if verb.reading.suffix and reading.tag == "A" and not reading.definite and not self._names(at + 1):
            return False  # what its object is called or made ("which it considers misleading")
        if unit.text.endswith(("اً", "ًا")) or (reading.change == "accusative" and verb.reading.tag != "W"):
            return False
        if unit.text.endswith("ين") and reading.plural and verb.reading.tag != "W":
            return False
        return not (coordinated and not (reading.definite or reading.tag in "MU" or unit.kind == "phrase"))

    def _names(self, at: int) -> bool:
        """Whether a noun goes on with the phrase that an adjective begins (كبار المسؤولين)."""
        unit = self._unit(at)
        return unit is not None and unit.reading.tag in "NM" and not nouns.joined(unit)

    def _undertaken(self, verb: Unit, unit: Unit) -> bool:
        """Whether a verbal noun is what somebody decides or tries to do (قرر تأجيل السفر)."""
        senses = verb.reading.senses
        undertaking = (
            verb.reading.tag in "VI" and bool(senses) and senses[0].english.removesuffix(" to") in particles.UNDERTAKING
        )
        definite = unit.reading.definite and unit.kind == "word"
        if not undertaking or nouns.joined(unit) or definite or unit.reading.suffix:
            return False
        return not unit.text.startswith("ال") and bool(self._verbs_of(unit))

    def _subject_items(self) -> list[Item]:
        """The subject that begins here, with what clearly belongs to it; sets its number."""
        saved, self._items = self._items, []
        stop, self._subject_stop = self._subject_stop, None
        item, phrase = self._phrase(self._at, stop)
        self._add(item)
        self._human = nouns.is_person(phrase)
        self._apart = phrase.is_plural or feminine(phrase.head, phrase.head.reading)
        plural = phrase.is_plural
        indefinite = not phrase.definite and phrase.head.reading.tag == "N"
        # What is done "of" something keeps it: إنتاج المملكة من المياه.
        indefinite = indefinite or any(sense.pos == "vn" for sense in phrase.head.reading.senses)
        self._at = phrase.last
        while (unit := self._unit(self._at)) is not None and (stop is None or self._at < stop):
            reading = unit.reading
            if self._beside(unit) or self._complement(phrase, unit):
                continue
            if reading.conjunction == "و" and reading.tag in "NMUQ" and not reading.preposition:
                self._add(word("and", unit.first, unit.first))
                plural = True
            elif self._placed(unit):
                self._prefix(unit)
                item, phrase = self._phrase(self._at, self._at + 1)
                self._add(item)
                self._at += 1
                continue
            elif indefinite and self._of_whom(phrase, unit):
                self._prefix(unit)
                indefinite = False
            elif indefinite and self._of_what(unit):
                governor, self._governor = self._governor, ()
                self._preposition(unit)
                self._governor, indefinite = governor, False
            else:
                break
            item, phrase = self._phrase(self._at, stop)
            self._add(item)
            self._at = phrase.last
        subject, self._items = self._items, saved
        self._plural = plural
        return subject

    def _beside(self, unit: Unit) -> bool:
        """Take what only stands beside a subject: a name in commas or parentheses, "himself", a comma of a series."""
        if unit.text == "،" and self._named(self._at + 1):
            self._add(word(",", unit.first, unit.last))
            item, phrase = self._phrase(self._at + 1)
            comma = self._units[phrase.last]
            self._add(item, word(",", comma.first, comma.last))
            self._at = phrase.last + 1
            return True
        if unit.text == "،" and self._coordinated(self._at + 1):
            self._add(word(",", unit.first, unit.last))
            self._at += 1
            return True
        if self._posted(unit) or self._inserted(unit):
            return True
        end = self._in_parentheses(self._at) if unit.text == "(" else 0
        if unit.folded in nouns.SAME and not nouns.joined(unit):
            end = self._at + 1
        begun = self._at
        while self._at < end:
            self._add(self._plain(self._units[self._at]))
            self._at += 1
        return end > begun

    def _inserted(self, unit: Unit) -> bool:
        """Take what two dashes set apart behind a subject, a clause of its own; the verb comes after it."""
        if unit.text == "،":
            closing = self._office_end(self._at + 1)
            return closing is not None and self._aside(unit, closing, ",")
        ahead = self._units[self._at + 1 : self._at + 24]
        closing = next((one for one in ahead if one.reading.tag == "S" and one.text in _DASHES | _STOPS), None)
        if unit.text not in _DASHES or closing is None or closing.text not in _DASHES or closing is ahead[0]:
            return False
        return self._aside(unit, closing, "-")

    def _office_end(self, at: int) -> Unit | None:
        """The comma after an office, or after "who is", behind a subject (علي، رئيس اللجنة، ...); None for none."""
        first = self._unit(at)
        if first is None:
            return None
        told = first.folded in {"وهو", "وهي"}
        titled = first.reading.tag == "N" and not nouns.joined(first) and nouns.is_person(nouns.parse(self._units, at))
        if not told and not titled:
            return None
        for unit in self._units[at + 1 : at + 16]:
            if unit.text == "،":
                return unit
            if unit.reading.tag in "SC" or (unit.reading.tag in "VIW" and not told):
                return None
        return None

    def _aside(self, unit: Unit, closing: Unit, sign: str) -> bool:
        """Say what two signs set apart, and go on behind them as before."""
        state = self._subject, self._plural, self._relative, self._person, self._mode
        governor = self._governor, self._governed_by, self._own
        self._add(word(sign, unit.first, unit.last))
        self._at += 1
        if self._units[self._at].folded in {"وهو", "وهي"}:
            who = self._units[self._at]
            self._at += 1
            self._clause(subject=True)
            if self._verb_at(self._at) is not None:
                self._add(word("who", who.first, who.last))
        while self._units[self._at] is not closing:
            self._step()
        self._add(word(sign, closing.first, closing.last))
        self._at += 1
        self._clause()
        self._subject, self._plural, self._relative, self._person, self._mode = state
        self._governor, self._governed_by, self._own = governor
        return True

    def _step(self) -> None:
        """Take the next unit, whatever it is."""
        raise NotImplementedError

    def _posted(self, unit: Unit) -> bool:
        """Take a place and a name behind an office (السفير في واشنطن محمد)."""
        place, name = self._unit(self._at + 1), self._unit(self._at + 2)
        if unit.text not in {"في", "لدى"} or place is None or name is None or nouns.joined(place) or nouns.joined(name):
            return False
        if place.reading.tag != "M" or name.reading.tag != "M" or place.reading.senses[0].pos == "per":
            return False
        if name.reading.senses[0].pos != "per":
            return False
        self._add(self._plain(unit), self._phrase(self._at + 1, self._at + 2)[0])
        item, phrase = self._phrase(self._at + 2)
        self._add(item)
        self._at = phrase.last
        return True

    def _complement(self, phrase: nouns.NounPhrase, unit: Unit) -> bool:
        """Take what a participle behind a subject asks for (البالغ 51 عاما, المرتبطة بالاتفاق)."""
        participle, reading = self._units[self._at - 1], unit.reading
        if phrase.after is not participle or reading.conjunction:
            return False
        following = self._unit(self._at + 1)
        if reading.tag == "P" and not reading.suffix and following is not None and nouns.starts(following):
            if nouns.joined(following):
                return False
            self._govern(tuple(sense.english for sense in participle.reading.senses), participle.reading.governs)
            self._preposition(unit)
        elif reading.preposition in ("ب", "ل") and reading.tag in "NMQ":
            self._govern(tuple(sense.english for sense in participle.reading.senses), participle.reading.governs)
            self._prefix(unit)
        elif reading.tag != "Q" or participle.folded not in agreement.AGED:
            return False
        item, inner = self._phrase(self._at)
        self._add(item)
        self._at = inner.last
        return True

    def _of_what(self, unit: Unit) -> bool:
        """Whether a preposition and its noun belong to an indefinite subject before them."""
        reading, after = unit.reading, self._unit(self._at + 1)
        if reading.tag != "P" or reading.suffix or reading.conjunction or after is None or not nouns.starts(after):
            return False
        return nouns.stem_of(unit) == "من" or self._of_speaker(unit)

    def _placed(self, unit: Unit) -> bool:
        """Whether a place in ب stands between a subject and the object (أطباء بالمغرب البرلمان)."""
        after = self._unit(self._at + 1)
        if unit.reading.preposition != "ب" or unit.reading.tag != "M" or unit.reading.conjunction or after is None:
            return False
        return unit.reading.senses[0].pos == "loc" and after.reading.tag in "NM" and not nouns.joined(after)

    def _of_whom(self, phrase: nouns.NounPhrase, unit: Unit) -> bool:
        """Whether ل says whose an indefinite subject is (تقرير للمعهد); after who speaks it says to whom."""
        if unit.reading.preposition != "ل" or unit.reading.conjunction or unit.reading.tag not in "NM":
            return False
        if phrase.definite or nouns.is_role(phrase.head) or unit.reading.suffix:
            return False
        return unit.reading.tag == "M" or (unit.reading.definite and not self._verbs_of(unit))

    def _of_speaker(self, unit: Unit) -> bool:
        """Whether a preposition says where the subject belongs, not where it acts: what was said follows it at once."""
        after = self._unit(self._at + 1)
        if nouns.stem_of(unit) not in {"في", "لدي"} or after is None or not nouns.starts(after):
            return False
        said = self._unit(nouns.parse(self._units, self._at + 1).last)
        return said is not None and (said.reading.tag == "C" or said.text == ":")

    def _in_parentheses(self, at: int) -> int:
        """Where parentheses end that open at ``at`` and hold a name or two; 0 where they hold more."""
        for number in range(at + 1, min(at + 5, len(self._units))):
            unit = self._units[number]
            if unit.text == ")":
                return number + 1 if number > at + 1 else 0
            if unit.reading.tag not in "MU" or nouns.joined(unit):
                return 0
        return 0

    def _named(self, at: int) -> bool:
        """Whether a person's name stands between commas: whose office was said before it."""
        unit = self._unit(at)
        if unit is None or unit.reading.tag != "M" or nouns.joined(unit) or unit.reading.senses[0].pos != "per":
            return False
        closing = self._unit(nouns.parse(self._units, at).last)
        return closing is not None and closing.text == "،"

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

    def _fetch_subject(self, verb: Unit) -> bool:
        """Bring a subject that stands behind adjuncts to the verb (ذكر من جهته شاهد عيان)."""
        begin = end = self._at
        if verb.kind == "phrase" and verb.folded.rpartition(" ")[2] in particles.PREPOSITION_WORDS:
            end = self._past_complement(begin)
        while (unit := self._unit(end)) is not None and unit.reading.tag not in "SCVIWX" and end < begin + 6:
            if (
                unit.reading.conjunction
                or unit.folded in APPROXIMATORS
                or (end > begin and self._late_subject(verb, end, begin))
            ):
                break
            end = self._past_adjunct(end)
        if begin < end < len(self._units) and self._late_subject(verb, end, begin):
            last = self._past_coordinated(nouns.parse(self._units, end).last)
            units = self._units
            self._subject_stop = begin + last - end
            self._units = [*units[:begin], *units[end:last], *units[begin:end], *units[last:]]
            return True
        return False

    def _past_coordinated(self, at: int) -> int:
        """Where the nouns end that "and" joins to the phrase before ``at``, or that من says where they are from."""
        origin, whence = self._unit(at), self._unit(at + 1)
        if origin is not None and whence is not None and origin.text == "من" and nouns.starts(whence):
            at = nouns.parse(self._units, at + 1).last
        while (unit := self._unit(at)) is not None:
            reading = unit.reading
            if reading.conjunction != "و" or reading.tag not in "NMU" or reading.preposition:
                break
            at = nouns.parse(self._units, at).last
        return at

    def _past_complement(self, at: int) -> int:
        """Where the noun phrase ends that a phrase of verb and preposition asks for; ``at`` where there is none."""
        unit = self._units[at]
        return nouns.parse(self._units, at).last if nouns.starts(unit) and not nouns.joined(unit) else at

    def _past_adjunct(self, at: int) -> int:
        """Where the adverb or the prepositional phrase at ``at`` ends; far behind for what is neither."""
        unit, following = self._units[at], self._unit(at + 1)
        reading = unit.reading
        if reading.tag == "D" or (reading.tag == "P" and reading.suffix):
            return at + 1
        if reading.tag == "P" and following is not None and nouns.starts(following) and not nouns.joined(following):
            return nouns.parse(self._units, at + 1).last
        if reading.preposition and nouns.starts(unit):
            return nouns.parse(self._units, at).last
        return len(self._units)

    def _late_subject(self, verb: Unit, at: int, begin: int) -> bool:
        """Whether the phrase at ``at`` behind adjuncts from ``begin`` on is the verb's subject, not its object."""
        unit = self._units[at]
        if not nouns.starts(unit) or not self._is_subject(verb, unit, late=True):
            return False
        phrase = nouns.parse(self._units, at)
        after = self._unit(phrase.last)
        if verb.reading.tag == "W" or (unit.text.endswith(("ون", "ان")) and phrase.is_plural):
            return True
        if not nouns.agrees(phrase, verb):
            return False
        if after is not None and after.text in {"أن", "إن", "ان"}:
            return True
        if any(sense.english.split(" ")[0] in particles.INTRANSITIVE for sense in verb.reading.senses[:2]):
            return True
        brief = all(one.reading.tag == "D" or one.reading.suffix for one in self._units[begin:at])
        return brief and unit.reading.tag == "M" and unit.reading.senses[0].pos == "per"

    def _behind_relative(self, verb: Unit) -> bool:
        """Take the verb behind a relative clause of its subject that a sign or "that" ends; the walk goes on before."""
        phrase = nouns.parse(self._units, self._at)
        relative = self._unit(phrase.last)
        if relative is None or relative.folded not in particles.RELATIVE_WORDS or not nouns.agrees(phrase, verb):
            return False
        for number in range(phrase.last + 2, min(phrase.last + 16, len(self._units))):
            unit = self._units[number]
            closed = unit.text in {"،", ":"} or (unit.reading.tag == "C" and unit.text.lstrip("و") in {"إن", "أن"})
            if closed and number > phrase.last + 2:
                units = self._units
                begin = self._at - 1
                self._units = [*units[:begin], *units[self._at : number], without_conjunction(verb), *units[number:]]
                self._at = begin
                return True
            if unit.reading.tag in "SC":
                return False
        return False

    def _parted_by_pronoun(self, unit: Unit) -> bool:
        """Take "was" to where a pronoun parts subject and predicate (كان هدفه الأول هو ...); the walk goes on there."""
        if nouns.stem_of(unit) not in particles.BE or self._subject:
            return False
        for number in range(self._at + 2, min(self._at + 12, len(self._units) - 1)):
            other = self._units[number]
            if other.reading.tag in "SCVIW":
                return False
            if other.folded in particles.COPULAS and other.reading.tag == "R":
                units = self._units
                self._units = [*units[: self._at], *units[self._at + 1 : number], unit, *units[number + 1 :]]
                return True
        return False

    def _after_adjunct(self, following: Unit | None) -> bool:
        """Whether the clause began with an adjunct in commas, and its subject is only now said."""
        before = self._unit(self._at - 2) if self._at > 1 else None
        if before is None or before.text not in "،," or self._relative or following is None:
            return False
        about = nouns.approximator(self._units, self._at, len(self._units))[0] > 0
        return following.reading.definite or following.reading.tag in "MU" or about


def _disagrees(verb: Unit, noun: Unit) -> bool:
    """Whether a masculine verb stands right before a singular in ta marbuta: what it acts on (أعلن الخطة)."""
    if verb.kind != "word" or noun.kind != "word" or verb.reading.tag not in "VI" or noun.reading.tag != "N":
        return False
    if noun.reading.plural or not noun.text.endswith("ة"):
        return False
    written, suffix = uncoordinated(verb), verb.reading.suffix
    if verb.reading.tag == "I":
        return written.removeprefix("س").startswith("ي") and not suffix
    return not written.endswith("ت") and not suffix
