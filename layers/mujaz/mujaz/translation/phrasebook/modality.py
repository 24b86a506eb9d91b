"""Modality: impersonal phrases of Arabic ("it is expected that", "it is on X to") are auxiliaries of English verbs."""

from __future__ import annotations

import re

from mujaz.translation.phrasebook import nouns, particles
from mujaz.translation.phrasebook.complements import Complements
from mujaz.translation.phrasebook.frames import governed
from mujaz.translation.phrasebook.inflection import participle, past_form
from mujaz.translation.phrasebook.items import Item, options, word
from mujaz.translation.phrasebook.units import Unit, uncoordinated
from mujaz.translation.phrasebook.verbs import PLAIN, Mode, modal, verb_forms

_MODAL_WORDS = frozenset(
    key.partition(" ")[0].removeprefix("و") for key in {**particles.MODALS, **particles.OBLIGATIONS}
)
"""First words of the impersonal phrases, so that most units are passed at one look."""


_MAKING = frozenset({"made", "makes", "making", "make"})
_ABLE = re.compile(r"^(?:can|cannot|could|could not)$|\b(?:able|unable)(?: to)?$")
"""English of verbs that another verb follows, here a verbal noun."""


class Modality(Complements):
    """The part of the transfer that deals with what must, may, should or is expected to happen."""

    def _modal(self) -> bool:
        """Take an impersonal phrase before a verb ("it is expected that") as an auxiliary of that verb."""
        joined = ""
        for number in range(self._at, min(self._at + 4, len(self._units) - 1)):
            unit = self._units[number]
            part = uncoordinated(unit) if number == self._at else unit.folded
            joined = f"{joined} {part}".strip()
            if number == self._at and joined.partition(" ")[0].removeprefix("و") not in _MODAL_WORDS:
                return False
            english = particles.MODALS.get(joined) or particles.MODALS.get(joined.removeprefix("و"))
            following = self._units[number + 1].reading
            if english is not None and following.tag in "IW" and not following.conjunction:
                self._mode = modal(english)
                self._at = number + 1
                if self._units[number].text.endswith("أن") and self._subject and self._relative:
                    self._relative = False
                return True
        return False

    def _made_to(self, unit: Unit) -> bool:
        """Whether "made" and its object stand before (جعل الجيش ينسحب, "made the army withdraw")."""
        if unit.reading.tag != "I" or nouns.joined(unit) or self._relative:
            return False
        for before in reversed(self._units[max(0, self._at - 8) : self._at]):
            senses = before.reading.senses
            if senses and senses[0].english.rpartition(" ")[2] in _MAKING:
                return before is not self._units[self._at - 1]
            if before.reading.tag in "VIWSCR":
                return False
        return False

    def _duty(self, unit: Unit) -> bool:
        """Say "the minister must decide" for على الوزير أن يقرر, "we must" for علينا أن."""
        stem = nouns.stem_of(unit)
        held = unit.reading.suffix or stem.removeprefix("علي")
        if stem != "علي" and not (stem.startswith("علي") and held in particles.SUBJECTS):
            return False
        end = self._at + 1
        if not held:
            following = self._unit(end)
            if following is None or not nouns.starts(following) or following.reading.preposition:
                return False
            end = nouns.parse(self._units, end).last
        that, verb = self._unit(end), self._verb_at(end + 1)
        if that is None or that.text not in {"أن", "ان"} or verb is None or verb.reading.tag != "I":
            return self._duty_done(unit, held, end)
        if held:
            said = particles.SUBJECTS[held]
            self._add(options(said, unit.first, unit.last, self._weights.pronoun))
            self._clause(subject=True, person=said[0])
        else:
            item, phrase = self._phrase(self._at + 1)
            self._add(item)
            self._clause(subject=True, plural=phrase.is_plural)
        self._mode = modal("must")
        self._at = end + 1
        return True

    def _duty_done(self, unit: Unit, held: str, at: int) -> bool:
        """Say "the opposition must make sure" for على المعارضة التأكد at the head of a clause."""
        noun = self._unit(at)
        before = self._units[self._at - 1] if self._at else None
        heads = before is None or before.reading.tag in "SCX" or before.folded.endswith(" ان")
        if held or not heads or noun is None or nouns.joined(noun) or not noun.reading.definite:
            return False
        verbs = self._verbs_of(noun)
        if not verbs or noun.reading.senses[0].pos != "vn":
            return False
        item, phrase = self._phrase(self._at + 1)
        if phrase.last != at:
            return False
        self._add(item, options([f"must {verb}" for verb in verbs], unit.first, noun.last, self._weights.sense))
        self._clause(subject=True, plural=phrase.is_plural)
        self._govern(tuple(verbs), noun.reading.governs)
        self._at = at + 1
        self._told_of = True
        return True

    def _would(self, unit: Unit) -> bool:
        """Say "the decision would harm" for من شأن القرار أن يضر, subject and verb parted."""
        at = self._at
        if unit.folded == "من" and (noun := self._unit(at + 1)) is not None and noun.folded == "شان":
            at += 1
        elif unit.folded != "من شان":
            return False
        return self._auxiliary_of(at + 1, "would")

    def _auxiliary_of(self, at: int, english: str) -> bool:
        """Take the noun phrase at ``at`` for the subject of an auxiliary, if أن and a verb follow it."""
        first = self._unit(at)
        if first is None or not nouns.starts(first):
            return False
        phrase = nouns.parse(self._units, at)
        that, verb = self._unit(phrase.last), self._verb_at(phrase.last + 1)
        if that is None or that.text not in {"أن", "ان"} or verb is None or verb.reading.tag not in "IW":
            return False
        self._add(self._nouns.render(phrase))
        self._clause(subject=True, plural=phrase.is_plural)
        self._mode = modal(english)
        self._at = phrase.last + 1
        return True

    def _obliged(self) -> bool:
        """Say "the war must be stopped" for يجب وقف الحرب, "the government must stop" for يجب على الحكومة وقف."""
        joined = ""
        for number in range(self._at, min(self._at + 3, len(self._units) - 1)):
            unit = self._units[number]
            part = uncoordinated(unit) if number == self._at else unit.folded
            joined = f"{joined} {part}".strip()
            if number == self._at and joined.partition(" ")[0] not in _MODAL_WORDS:
                return False
            english = particles.OBLIGATIONS.get(joined)
            if english is not None:
                return self._by_agent(number + 1, english) or self._to_be_done(number + 1, english)
        return False

    def _by_agent(self, at: int, english: str) -> bool:
        """The auxiliary with its subject behind a preposition: "on the government", "to the government"."""
        unit = self._unit(at)
        if unit is None or unit.reading.conjunction:
            return False
        if unit.folded == "علي" and unit.reading.tag == "P" and not unit.reading.suffix:
            at += 1
        elif unit.reading.preposition != "ل" or unit.reading.tag not in "NM":
            return False
        if self._auxiliary_of(at, english):
            return True
        first = self._unit(at)
        if first is None or not nouns.starts(first):
            return False
        phrase = nouns.parse(self._units, at)
        noun = self._unit(phrase.last)
        verbs = self._verbs_of(noun) if noun is not None and not nouns.joined(noun) else []
        if noun is None or not verbs or noun.reading.suffix:
            return False
        said = modal(english)
        lead = said.leads if phrase.is_plural else said.lead
        verb = options([lead + one for one in verbs], noun.first, noun.last, self._weights.sense)
        self._add(self._nouns.render(phrase), verb)
        self._clause(subject=True)
        self._govern(tuple(verbs), noun.reading.governs)
        self._at = phrase.last + 1
        return True

    def _to_be_done(self, at: int, english: str) -> bool:
        """The auxiliary with a passive of the verbal noun, whose owner is the subject."""
        noun = self._unit(at)
        if noun is None or nouns.joined(noun) or self._subject:
            return False
        verbs = self._verbs_of(noun)
        undergone = self._undergoer(at, verbs) if verbs else None
        if undergone is None:
            return False
        subject, plural, last = undergone
        lead = modal(english).leads if plural else modal(english).lead
        said = [f"{lead}be {participle(past_form(verb))}" for verb in verbs]
        self._add(*subject, options(said, noun.first, noun.last, self._weights.sense))
        self._clause(subject=True, plural=plural)
        self._govern(tuple(verbs), noun.reading.governs)
        self._at = last
        return True

    def _can(self, unit: Unit, mode: Mode) -> bool:
        """Say "can classify" for يمكنها تصنيف: an auxiliary before a verbal noun."""
        can = particles.CAN.get(nouns.stem_of(unit))
        noun = self._unit(self._at + 1)
        if can is None or noun is None or mode is not PLAIN or noun.reading.conjunction or noun.reading.preposition:
            return False
        verbs = self._verbs_of(noun)
        if not verbs:
            return False
        held = particles.SUBJECTS.get(unit.reading.suffix or nouns.stem_of(unit).removeprefix("يمكن"))
        if not self._subject and held is None:
            can = "it is possible to"
        elif not self._subject and held is not None:
            self._add(options(held, unit.last, unit.last, self._weights.pronoun))
        self._add(options([f"{can} {verb}" for verb in verbs], unit.first, noun.last, self._weights.sense))
        self._govern(tuple(verbs), noun.reading.governs)
        self._at += 2
        self._subject = True
        return True

    def _able(self, unit: Unit, mode: Mode) -> bool:
        """Say "the officials were not able to confirm" for لم يستطع المسؤولون تأكيد."""
        said = [english for english in verb_forms(unit.reading, mode, plural=False) if _ABLE.search(english)]
        if unit.reading.tag not in "VI" or not said or unit.reading.preposition:
            return False
        at, phrase = self._at + 1, None
        first = self._unit(at)
        acts = first is not None and nouns.starts(first) and not nouns.joined(first)
        if first is not None and acts and not self._subject and (first.reading.definite or not self._verbs_of(first)):
            phrase = nouns.parse(self._units, at)
            at = phrase.last
        noun = self._unit(at)
        if noun is None or nouns.joined(noun) or (noun.reading.definite and noun.kind == "word"):
            return False
        verbs = self._verbs_of(noun)
        if not verbs or (phrase is None and not self._subject and unit.reading.change not in particles.PERSONS):
            return False
        if phrase is not None:
            self._add(self._nouns.render(phrase))
            self._clause(subject=True, plural=phrase.is_plural)
        elif not self._subject:
            said_by = particles.PERSONS[unit.reading.change]
            self._add(word(said_by, unit.first, unit.first))
            self._clause(subject=True, plural=True, person=said_by)
        form = next(one for one in verb_forms(unit.reading, mode, plural=self._plural) if _ABLE.search(one))
        form = form if form.endswith(("can", "cannot", "could", "could not")) else form.removesuffix(" to") + " to"
        self._add(
            options([f"{form} {verb}" for verb in verbs], unit.first, noun.last, self._weights.sense),
            self._object(noun),
        )
        self._govern(tuple(verbs), noun.reading.governs)
        self._at = at + 1
        self._told_of = True
        return True

    def _undergoer(self, at: int, verbs: list[str]) -> tuple[list[Item], bool, int] | None:
        """What the action of the verbal noun at ``at`` is done to: (items, plural, end); None where it isn't said.

        It is the owner of the noun (توقيع الاتفاق), or stands behind a preposition that English does not say
        (الكشف عن الخطة, "the plan was revealed").
        """
        phrase = nouns.parse(self._units, at)
        if phrase.owner is not None:
            return [self._nouns.render(phrase.owner)], phrase.owner.is_plural, phrase.last
        preposition, first = self._unit(phrase.last), self._unit(phrase.last + 1)
        if preposition is None or first is None or phrase.head.reading.suffix or preposition.reading.suffix:
            return None
        if preposition.reading.tag != "P" or preposition.reading.conjunction or not nouns.starts(first):
            return None
        if nouns.joined(first) or "" not in self._silent(verbs[0], phrase.head, preposition):
            return None
        object_ = nouns.parse(self._units, phrase.last + 1)
        return [self._nouns.render(object_)], object_.is_plural, object_.last

    @staticmethod
    def _silent(verb: str, noun: Unit, preposition: Unit) -> tuple[str, ...]:
        """What English says first for a preposition after the verbal noun of ``verb``."""
        return (governed(verb, nouns.stem_of(preposition), noun.reading.governs) or ())[:1]
