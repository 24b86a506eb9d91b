"""Verbs: their subject comes before them, particles before them become tense, and some only carry another verb."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mujaz.translation.phrasebook import nouns, particles, quotation
from mujaz.translation.phrasebook.frames import governed
from mujaz.translation.phrasebook.inflection import agree, base_form, participle, past_form, third_form
from mujaz.translation.phrasebook.items import Choice, Item, Option, Slot, options, sequence, word
from mujaz.translation.phrasebook.subjects import Subjects
from mujaz.translation.phrasebook.units import Unit, WordReading, uncoordinated
from mujaz.translation.phrasebook.verbs import (
    ALSO,
    ASKED,
    BARE,
    FUTURE,
    HAD,
    NOT_PAST,
    PLAIN,
    TO,
    WAS_DOING,
    Mode,
    verb_forms,
)

_TENSED = (PLAIN, NOT_PAST)
"""What a form of "to be" may hand on to the verb after it."""
_HOLLOW = frozenset({"كون", "خون", "صون"})
"""Verbs that end like plurals, less the letter of their person."""
_RARELY = 48
"""For "it" as the subject of a verb of saying in the masculine."""
_NOT_THIRD = frozenset({"we", "i", "you", "we past", "you past"})
_REFERRING = tuple(
    " " + stem + suffix for stem in ("عن", "علي", "في", "من", "الي", "ب", "ل") for suffix in ("ه", "ها", "هم")
)
"""How a phrase ends that holds a verb and the pronoun that refers back (تحدث عنها)."""
_ARTICLES = frozenset({"the", "a"})
_WHOLE = ("the ", "a ", "he ", "she ", "it ", "they ", "we ", "there ", "I ")
"""How the English of a phrase begins that holds verb and subject."""


def _parted(verbs: list[str]) -> tuple[list[str], list[str]]:
    """Part "sign the agreement" or "sign of the agreement" into verbs and what they act on."""
    heads = [verb.partition(" ")[0] for verb in verbs]
    return heads, [verb.partition(" ")[2].removeprefix("of ") for verb in verbs]


def _theirs(unit: Unit) -> bool:
    """Whether a verb, or the first of a phrase, is a plural by its ending (يواجهون, not يكون)."""
    written = uncoordinated(unit)
    verb = written if written in particles.LEADING else written.partition(" ")[0]
    return verb.endswith(("وا", "ون")) and verb.removeprefix("س")[1:] not in _HOLLOW


def _of_one_man(unit: Unit) -> bool:
    """Whether a perfect has the form of the masculine singular: whoever is feminine or many has not done it."""
    return unit.kind == "word" and unit.reading.tag == "V" and not unit.text.endswith(("ت", "وا", "ا", "ن"))


class Predicates(Subjects):
    """The part of the transfer that deals with verbs."""

    def _verb(self, unit: Unit) -> None:
        """A verb, with its subject if that follows it; what the clause says of its subject has begun."""
        self._verbal(unit)
        self._told_of = True

    def _verbal(self, unit: Unit) -> None:
        reading = unit.reading
        if unit.kind == "phrase" and reading.senses[0].english.startswith(_WHOLE):
            self._whole(unit)
            return
        if self._parted_by_pronoun(unit):
            return
        begun = self._at
        mode = self._mode_of(reading)
        if mode is PLAIN and self._made_to(unit):
            mode, self._subject = BARE, True
        self._at += 1
        if self._previously(unit):
            return
        self._at -= 1
        if self._otherwise(unit, mode):
            return
        self._govern(tuple(sense.english for sense in reading.senses), reading.governs)
        self._at += 1
        following = self._unit(self._at)
        if following is not None and self._by(unit, following, mode):
            return
        if self._quoted_subject(unit, mode):
            return
        here = self._subject_here(unit, mode)
        if here and mode is PLAIN and self._behind_relative(unit):
            return
        if here:
            # After "and" what follows may as well be the object of the subject that both verbs share.
            shared = reading.conjunction == "و" and begun > 0 and not (self._apart and _of_one_man(unit))
            self._after_subject(unit, mode, 0 if shared else self._weights.verb_first)
        elif mode in _TENSED and not self._subject and self._verb_phrase(unit, mode, tense_only=True) is None:
            return  # the verb that follows has the subject
        else:
            self._without_subject(unit, mode)
        self._subject = True

    def _mode_of(self, reading: WordReading) -> Mode:
        """Take the mode that stands ready for a verb, or that its own parts ask for."""
        mode, self._mode = self._mode, PLAIN
        if reading.preposition == "ل":
            self._clause(subject=True)
            return TO
        return FUTURE if reading.future and mode is not ASKED else mode

    def _otherwise(self, unit: Unit, mode: Mode) -> bool:
        """Say the verb in one of the ways that are not subject, verb and object, where one fits."""
        return (
            (mode is PLAIN and (self._had(unit) or self._stood_in(unit)))
            or self._exists(unit, mode)
            or self._eventful(unit, mode)
            or self._undergone(unit, mode)
            or self._happened(unit, mode)
            or self._can(unit, mode)
            or self._able(unit, mode)
        )

    def _whole(self, unit: Unit) -> None:
        """Say a phrase that holds verb and subject; what negates it stands before the verb ("there was not")."""
        mode, self._mode = self._mode, PLAIN
        said = [sense.english for sense in unit.reading.senses]
        parted = [english.partition(" ") for english in said]
        if mode is not PLAIN and all(first + " " in _WHOLE and first not in _ARTICLES for first, _, _ in parted):
            senses = tuple(
                sense._replace(english=rest) for sense, (_, _, rest) in zip(unit.reading.senses, parted, strict=True)
            )
            forms = verb_forms(replace(unit.reading, senses=senses), mode, plural=False)
            said = [f"{first} {form}" for (first, _, _), form in zip(parted, forms, strict=True)]
        self._at += 1
        if all(english.startswith("there ") for english in said):
            said = self._numbered(said)
        self._add(options(said, unit.first, unit.last, self._weights.function_sense))
        self._subject = True

    def _subject_here(self, unit: Unit, mode: Mode) -> bool:
        """Whether the verb's subject follows it, if need be after it was brought there."""
        following = self._unit(self._at)
        if following is None:
            return False
        referring = bool(unit.reading.suffix) or (unit.kind == "phrase" and unit.folded.endswith(_REFERRING))
        late = self._unsaid and mode is PLAIN and (following.reading.definite or following.reading.tag == "M")
        if self._subject and not (late or (self._relative and referring) or self._after_adjunct(following)):
            return False
        return self._is_subject(unit, following) or (mode is not BARE and self._fetch_subject(unit))

    def _quoted_subject(self, unit: Unit, mode: Mode) -> bool:
        """Say 'the "emergency council" met' for a subject that stands in quotation marks, all of it."""
        at = self._at
        mark, first = self._unit(at), self._unit(at + 1)
        if self._subject or mark is None or first is None or mark.text not in quotation.MARKS:
            return False
        if not quotation.opens(self._units, at) or not quotation.holds_words(self._units, at):
            return False
        if not (first.reading.definite or first.reading.tag in "MU") or not self._is_subject(unit, first):
            return False
        phrase = nouns.parse(self._units, at + 1)
        closing = self._unit(phrase.last)
        if closing is None or closing.text not in quotation.MARKS:
            return False
        item, _ = self._phrase(at + 1, phrase.last)
        self._plural = phrase.is_plural
        self._at = phrase.last + 1
        verb = self._verb_phrase(unit, mode)
        self._add(word('"', mark.first, mark.last), item, word('"', closing.first, closing.last), *(verb or ()))
        self._human = nouns.is_person(phrase)
        self._subject = True
        return True

    def _after_subject(self, unit: Unit, mode: Mode, inverting: int) -> None:
        """Say the subject and the verb; the other way round for the cost of ``inverting``."""
        subject = self._subject_items()
        verb = self._verb_phrase(unit, mode)
        if verb is None:
            self._add(*subject)
            return
        straight, inverted = sequence([*subject, *verb]), sequence([verb[0], *subject, *verb[1:]])
        if self._straight:
            self._add(straight)
            return
        self._add(Choice(((0, straight), (inverting, inverted))))

    def _without_subject(self, unit: Unit, mode: Mode) -> None:
        """Say a verb whose subject was said before, or is only seen from its form."""
        reading = unit.reading
        person = particles.PERSONS.get(reading.change, "")
        another = person in {"we", "I", "you"} and person != self._person
        unsaid = not self._subject or (self._relative and bool(self._back) and self._acted_on(unit))
        if (unsaid or another) and mode.lead != "to " and mode is not BARE:
            self._plural = reading.change.startswith(("we", "they", "you", "i")) or _theirs(unit)
            self._add(self._dropped(unit))
            self._person = person
        self._add(*(self._verb_phrase(unit, mode) or ()))
        self._owned(unit)

    def _exists(self, unit: Unit, mode: Mode) -> bool:
        """Take a verb and what says that something is there."""
        raise NotImplementedError

    def _numbered(self, said: Iterable[str]) -> list[str]:
        """Put verbs into the number of the noun phrase that the walk stands before."""
        raise NotImplementedError

    def _owned(self, unit: Unit) -> None:
        """Say "of" after a phrase of verb and noun that is the first part of a construct phrase (شدد على ضرورة ...)."""
        following, last = self._unit(self._at), unit.folded.rpartition(" ")[2]
        if unit.kind != "phrase" or following is None or nouns.joined(following) or following.reading.tag not in "NM":
            return
        listed = unit.reading.senses[0].english.endswith(nouns.GOVERNING)
        if listed or last.startswith("ال") or last in particles.PREPOSITION_WORDS or " " not in unit.folded:
            return
        if particles.PREPOSITION_WORDS.isdisjoint(unit.folded.split(" ")[1:]):
            return
        self._add(Slot((Option("of"), Option("for"), Option("", 20)), unit.last, unit.last))

    def _by(self, unit: Unit, following: Unit, mode: Mode) -> bool:
        """Say "an agreement signed by the two" for اتفاق وقعه الاثنان, a clause without a relative pronoun."""
        reading = unit.reading
        before = self._units[self._at - 2] if self._at > 1 else None
        if before is None or before.reading.tag not in "NAMS" or before.text in particles.CLAUSE_SIGNS:
            return False
        if reading.tag not in "VI" or reading.suffix not in ("ه", "ها", "هم") or reading.conjunction:
            return False
        if mode is not PLAIN or not self._is_subject(unit, following):
            return False
        said = [sense.english for sense in reading.senses]
        if reading.tag == "I":
            said = [past_form(base_form(english)) for english in said]
        verb = options([participle(english) for english in said], unit.first, unit.last, self._weights.sense)
        self._add(verb, word("by", unit.last, unit.last), *self._subject_items())
        return True

    def _previously(self, unit: Unit) -> bool:
        """Say "ankara had previously sent" for سبق لأنقرة أن أرسلت."""
        following = self._unit(self._at)
        told = self._verb_at(self._at + 1)
        if (
            nouns.stem_of(unit) == "سبق"
            and following is not None
            and following.text in {"أن", "ان"}
            and told is not None
        ):
            self._mode = Mode("perfect", "had previously ", "had previously ")
            self._at += 1
            return True
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

    def _verb_phrase(self, unit: Unit, mode: Mode, *, tense_only: bool = False) -> list[Item] | None:
        """Verb and object; None where the verb only sets the tense of one that follows.

        ``tense_only`` asks for that alone.
        """
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
            if self._had_later(mode):
                return None
        if stem in particles.NOT_BEEN and mode is NOT_PAST and following is not None and following.reading.tag == "I":
            self._mode = NOT_PAST
            return None
        leading = particles.LEADING.get(uncoordinated(unit))
        if leading is not None and following is not None:
            at = self._at + (following.text == "أن" and following.reading.tag == "C")
            verb_after = self._verb_at(at)
            if verb_after is not None and verb_after.reading.tag == "I" and not verb_after.reading.conjunction:
                self._at, self._mode = at, Mode(*leading, leading[1])
                return None
        if tense_only:
            return []
        if leading is not None and leading[1] == "still " and mode is PLAIN:
            said = [one.english for one in unit.reading.senses]
            be = "are" if self._plural else "is"
            said = [one if one.partition(" ")[0] in {"is", "was", "are", "remains"} else f"{be} still" for one in said]
            said = [agree(one, plural_subject=True) if self._plural else one for one in said]
            return [options(said, unit.first, unit.last, self._weights.sense)]
        if following is not None and stem in particles.DO:
            done = self._done(unit, following, mode)
            if done is not None:
                return done
        verb = options(
            verb_forms(unit.reading, mode, plural=self._plural), unit.first, unit.last, self._weights.sense
        )  # fmt: skip
        object_ = None if self._relative and self._resumes(unit) else self._object(unit)
        return [verb] if object_ is None else [verb, object_]

    def _had_later(self, mode: Mode) -> bool:
        """Give the tense of "was" to a perfect that قد marks behind adjuncts (كانت الشركة في مصر قد أعلنت, "had")."""
        at, end = self._at, min(self._at + 12, len(self._units) - 1)
        while at < end and mode is PLAIN:
            unit = self._units[at]
            if unit.folded == "قد" and unit.reading.tag == "X":
                if (verb := self._verb_at(at + 1)) is None or verb.reading.tag != "V":
                    return False
                self._units = [*self._units[:at], *self._units[at + 1 :]]
                self._mode = HAD
                return True
            if unit.reading.conjunction:
                return False
            at = self._past_adjunct(at)
        return False

    def _done(self, unit: Unit, noun: Unit, mode: Mode) -> list[Item] | None:
        """Say "visited" for قام بزيارة: the verbal noun is the verb."""
        if nouns.stem_of(unit) not in particles.DO or noun.reading.preposition != "ب" or noun.reading.suffix:
            return None
        verbs = self._verbs_of(noun)
        if not verbs or mode not in (PLAIN, ALSO):
            return None
        self._at += 1
        self._govern(tuple(verbs), noun.reading.governs)
        said = [past_form(verb) if unit.reading.tag == "V" else third_form(verb) for verb in verbs]
        return [options(said, unit.first, noun.last, self._weights.sense)]

    def _eventful(self, unit: Unit, mode: Mode) -> bool:
        """Say "last year saw a rise" for شهد العام الماضي: a time is what sees, not when someone saw."""
        time = self._unit(self._at + 1)
        if nouns.stem_of(unit) not in particles.SEE or time is None or time.reading.tag != "D" or self._subject:
            return False
        if time.folded.split(" ")[0].removeprefix("ال") not in particles.TIME_NOUNS or time.kind == "word":
            return False
        self._at += 2
        self._add(self._plain(time), *(self._verb_phrase(unit, mode) or ()))
        self._clause(subject=True)
        return True

    def _undergone(self, unit: Unit, mode: Mode) -> bool:
        """Say "a body was found" for عثر على جثة: a passive whose subject stands behind a silent preposition."""
        reading = unit.reading
        preposition, first = self._unit(self._at + 1), self._unit(self._at + 2)
        if reading.tag != "W" or self._subject or preposition is None or first is None:
            return False
        silent = (
            preposition.reading.tag == "P" and not preposition.reading.conjunction and not preposition.reading.suffix
        )
        said = governed(reading.senses[0].english, nouns.stem_of(preposition), reading.governs) or ()
        if not silent or said[:1] != ("",) or not nouns.starts(first) or nouns.joined(first):
            return False
        item, phrase = self._phrase(self._at + 2)
        self._plural = phrase.is_plural
        self._at = phrase.last
        self._add(item, *(self._verb_phrase(unit, mode) or ()))
        self._subject = True
        return True

    def _happened(self, unit: Unit, mode: Mode) -> bool:
        """Say "the agreement was signed" for تم توقيع الاتفاق: the verbal noun's owner is the subject of a passive."""
        be = particles.HAPPEN.get(nouns.stem_of(unit))
        if be is None:
            return False
        self._bring_action()
        at = self._at + 1
        while (adverb := self._unit(at)) is not None and adverb.reading.tag == "D" and not adverb.reading.conjunction:
            at += 1
        noun = self._unit(at)
        if noun is None or noun.reading.conjunction or noun.reading.preposition:
            return False
        verbs = self._verbs_of(noun, ("vn", "n"))
        if not verbs:
            return False
        adverbs = [self._plain(one) for one in self._units[self._at + 1 : at]]
        last = at + 1
        subject: list[Item] = []
        plural = self._plural
        passed = self._subject and (self._relative or noun.reading.suffix)
        undergone = None if passed else self._undergoer(at, verbs)
        if undergone is not None:
            subject, plural, last = undergone
        elif noun.kind == "phrase" and not self._subject:
            verbs, rest = _parted(verbs)
            subject = [options(rest, noun.first, noun.last, self._weights.sense)]
        elif noun.reading.suffix and not self._subject:
            subject = [options(particles.SUBJECTS[noun.reading.suffix], noun.last, noun.last, self._weights.pronoun)]
        elif not self._subject:
            return False
        shown = Mode(mode.form, mode.lead, mode.leads)
        words = [f"{be} " + participle(past_form(verb)) for verb in verbs]
        reading = replace(
            unit.reading, tag="V", senses=tuple(unit.reading.senses[0]._replace(english=one) for one in words)
        )
        verb = options(verb_forms(reading, shown, plural=plural), unit.first, noun.last, self._weights.sense)
        self._add(*subject, verb, *adverbs)
        self._govern(tuple(verbs), noun.reading.governs)
        self._at = last
        self._subject, self._plural = True, plural
        return True

    def _stood_in(self, unit: Unit) -> bool:
        """Say "the statement said that" for جاء في البيان أن."""
        place, first = self._unit(self._at + 1), self._unit(self._at + 2)
        if nouns.stem_of(unit) not in {"جاء", "ورد"} or place is None or first is None or self._subject:
            return False
        if place.text != "في" or not nouns.starts(first) or nouns.joined(first):
            return False
        phrase = nouns.parse(self._units, self._at + 2)
        if nouns.stem_of(phrase.head) not in particles.UTTERANCES:
            return False
        self._add(self._nouns.render(phrase), word("said", unit.first, place.last))
        self._clause(subject=True, plural=phrase.is_plural)
        self._at = phrase.last
        return True

    def _bring_action(self) -> None:
        """Bring a verbal noun that stands behind adjuncts to the verb that makes a passive of it."""
        begin = at = self._at + 1
        while (unit := self._unit(at)) is not None and at < begin + 8:
            if unit.reading.conjunction or unit.reading.tag in "SCVIWX":
                return
            if unit.reading.tag == "N" and not unit.reading.preposition and self._verbs_of(unit):
                break
            at = self._past_adjunct(at)
        if begin < at < min(begin + 8, len(self._units)):
            units, last = self._units, nouns.parse(self._units, at).last
            self._units = [*units[:begin], *units[at:last], *units[begin:at], *units[last:]]

    def _dropped(self, unit: Unit) -> Slot:
        """The pronoun that Arabic leaves to the verb's form."""
        reading = unit.reading
        person = particles.PERSONS.get(reading.change)
        written = uncoordinated(unit).partition(" ")[0].removesuffix(reading.suffix)  # of a phrase the verb (أشارت إلى)
        if person is not None:
            said: tuple[str, ...] = (person,)
        elif _theirs(unit):
            said = ("they",)
        elif (reading.tag in "IW" and written.startswith(("ت", "ست"))) or (
            reading.tag in "VW" and written.endswith("ت")
        ):
            said = ("she", "it", "they") if self._human else ("it", "she", "they")
        else:
            said = ("he", "it")
            if any(sense.english.partition(" ")[0] in particles.SAID for sense in reading.senses[:2]):
                self._human = True
                return Slot((Option("he"), Option("it", _RARELY)), unit.first, unit.first)
        return options(said, unit.first, unit.first, self._weights.pronoun)
