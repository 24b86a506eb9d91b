"""What there is: "there will be talks" (ستكون هناك محادثات), "there is no longer any hope", in the noun's number."""

from __future__ import annotations

from collections.abc import Iterable

from mujaz.translation.phrasebook import nouns, particles
from mujaz.translation.phrasebook.items import options, word
from mujaz.translation.phrasebook.questions import Questions
from mujaz.translation.phrasebook.units import Unit, uncoordinated
from mujaz.translation.phrasebook.verbs import Mode

THERE = frozenset({"هناك", "هنالك", "ثمه"})
_OPENING = frozenset('«“"')
_PLACING = frozenset({"في", "من بين", "بين", "خلف", "امام", "تحت", "فوق", "من"})
"""Prepositions of what stands before the thing that is there, folded."""
_TENSE = frozenset({"لا", "لم", "لن", "قد"})
_IS_ARE = (("is", "are"), ("was", "were"), ("has", "have"))
_DENIED = {"did not ": "was no", "will not ": "will be no", "does not ": "is no", "do not ": "is no"}
"""What "there" says with a negated "be", by what a negation says before other verbs."""
_WENT_ON = {"still ": "is still", "no longer ": "is no longer", "now ": "is now"}
"""What "there" says with the verbs of :data:`particles.LEADING`."""


class Existence(Questions):
    """The part of the transfer that says what there is, was or will be."""

    def _exists(self, unit: Unit, mode: Mode) -> bool:
        """Say "there will be" for سيكون هناك before a noun without an article, whatever mode the verb is in."""
        there = self._unit(self._at + 1)
        if there is None or there.folded not in THERE or not self._something(self._at + 2):
            return False
        stem = nouns.stem_of(unit)
        leading = particles.LEADING.get(uncoordinated(unit))
        if leading is not None and leading[1] in _WENT_ON:
            said = _WENT_ON[leading[1]]
        elif stem not in particles.BE and stem not in particles.NOT_BEEN:
            return False
        elif stem.startswith("ليس"):
            said = "is no"
        elif mode.lead in _DENIED:
            said = _DENIED[mode.lead]
        elif mode.form == "base":
            said = mode.lead + "be"
        else:
            said = "was" if unit.reading.tag == "V" else "is"
        self._at += 2
        self._add(options([f"there {one}" for one in self._numbered([said])], unit.first, there.last))
        self._clause(subject=True)
        return True

    def _there(self, unit: Unit) -> bool:
        """Say "there are" for هناك before a noun without an article where the clause has no subject yet."""
        said = [one.english for one in unit.reading.senses if one.english.startswith(("there is", "there are"))]
        said += [one.english for one in unit.reading.senses if one.english.startswith(("there was", "there were"))]
        if not said or self._subject or unit.reading.preposition or not self._something(self._at + 1):
            return False
        self._at += 1
        self._add(options(self._numbered(said), unit.first, unit.last))
        self._clause(subject=True)
        return True

    def _placed_there(self, unit: Unit) -> bool:
        """Say "in the city there is one school" for في المدينة مدرسة: a place, and what is there without a verb."""
        first = self._unit(self._at + 1)
        if unit.folded.removeprefix("و") not in _PLACING or first is None or self._subject:
            return False
        if not self._heads() or nouns.joined(first) or not nouns.starts(first):
            return False
        end = nouns.parse(self._units, self._at + 1).last
        thing = self._unit(end)
        if thing is None or not self._something(end) or not self._verbless(end):
            return False
        if thing.reading.change == "accusative" or thing.text.endswith(("اً", "ًا")) or thing.reading.tag in "AD":
            return False
        self._preposition(unit)
        item, _ = self._phrase(self._at)
        self._add(item)
        self._at = end
        amid = unit.folded.removeprefix("و") in {"من بين", "من"}
        said = self._numbered(["is"])[0]
        self._add(word(said if amid else f"there {said}", thing.first, thing.first))
        self._clause(subject=True)
        self._told_of = True
        return True

    def _heads(self) -> bool:
        """Whether the clause begins with the unit that the walk stands at."""
        return not self._at or self._units[self._at - 1].reading.tag in "SC"

    def _impersonal(self) -> bool:
        """Whether what follows "that it" says what there is or what must be done, so that "it" is nothing."""
        at = self._at
        unit = self._unit(at)
        while unit is not None and (unit.text in _OPENING or unit.folded in _TENSE):
            at += 1
            unit = self._unit(at)
        if unit is None:
            return False
        said = unit.reading.senses[0].english if unit.reading.senses else ""
        after = self._unit(at + 1)
        there = after is not None and after.folded in THERE and self._something(at + 2)
        agent = after is not None and (after.folded.startswith("علي") or after.reading.preposition == "ل")
        return said.startswith("there ") or there or (agent and uncoordinated(unit) in particles.OBLIGATIONS)

    def _something(self, at: int) -> bool:
        """Whether a noun phrase without an article, or a quantity, begins at ``at``."""
        unit = self._unit(at)
        if unit is None or nouns.joined(unit):
            return False
        if unit.reading.tag == "D":
            return unit.kind == "phrase" and unit.folded.endswith(" من")
        return nouns.starts(unit) and not unit.reading.definite and unit.reading.tag != "M"

    def _numbered(self, said: Iterable[str]) -> list[str]:
        """Put the first verb of each into the number of the noun phrase that the walk stands before."""
        unit = self._unit(self._at)
        if unit is None or nouns.joined(unit):
            return list(said)
        many = nouns.starts(unit) and nouns.parse(self._units, self._at).is_plural
        many = many or unit.folded.startswith(("العديد من", "الكثير من", "المزيد من"))
        forms = {pair[not many]: pair[many] for pair in _IS_ARE}
        return list(dict.fromkeys(" ".join(forms.get(one, one) for one in text.split(" ")) for text in said))
