"""Questions: the auxiliary before the subject, behind "what", "why", "how", "when" and "where"."""

from __future__ import annotations

from dataclasses import replace

from mujaz.translation.phrasebook import nouns, particles
from mujaz.translation.phrasebook.items import options, word
from mujaz.translation.phrasebook.predicates import Predicates
from mujaz.translation.phrasebook.units import Unit, uncoordinated
from mujaz.translation.phrasebook.verbs import ASKED

ASKING = frozenset({"هل", "وهل", "فهل"})
_OWN_AUXILIARY = frozenset("is are was were has had have can could may must should would cannot".split())
"""English verbs that a question begins with itself."""
_WORDS = {
    "ماذا": "what", "لماذا": "why", "كيف": "how", "متى": "when", "أين": "where", "اين": "where", "وماذا": "what",
    "ولماذا": "why", "وكيف": "how", "ومتى": "when", "وأين": "where", "فلماذا": "why", "فكيف": "how", "لم": "",
}  # fmt: skip
"""Words of questions, as written, that no subject is."""


class Questions(Predicates):
    """The part of the transfer that asks."""

    def _asks(self, unit: Unit, verb: Unit) -> bool:
        """Say "will the two agree" for هل سيتفق الاثنان, the auxiliary before the subject; "whether" in a clause."""
        if not self._begins:
            self._add(word("whether", unit.first, unit.last))
            self._clause()
            return True
        return self._inverts(unit, verb)

    def _inverts(self, unit: Unit, verb: Unit, asked: str = "") -> bool:
        """Say ``asked`` and the auxiliary of a question for ``unit``, unless the verb has one of its own."""
        reading = verb.reading
        fixed = (
            verb.kind != "word" or nouns.stem_of(verb) in particles.HAPPEN or uncoordinated(verb) in particles.LEADING
        )
        kept = tuple(one for one in reading.senses if one.english.partition(" ")[0] not in _OWN_AUXILIARY)
        if fixed or reading.tag not in "VI" or reading.preposition or not kept or kept[0] != reading.senses[0]:
            return False
        self._units[self._units.index(verb)] = replace(verb, chosen=replace(reading, senses=kept))
        said = ("will",) if reading.future else ("did",) if reading.tag == "V" else self._do(verb)
        self._add(options([f"{asked} {one}".strip() for one in said], unit.first, unit.last, 0))
        self._clause()
        self._mode, self._straight = ASKED, True
        return True

    def _do(self, verb: Unit) -> tuple[str, ...]:
        """The auxiliary of a question in the present, in the number of the subject behind the verb."""
        change = verb.reading.change
        if change:
            return ("do",) if change in {"we", "you", "i", "they"} else ("does",)
        at = self._at + 1
        subject = self._unit(at)
        if subject is None or not nouns.starts(subject) or nouns.joined(subject):
            return ("does", "do")
        return ("do",) if nouns.parse(self._units, at).is_plural else ("does",)

    def _questioning(self, unit: Unit) -> bool:
        """Say "why did the minister refuse" for لماذا رفض الوزير at the head of a sentence that asks."""
        asked = _WORDS.get(unit.text)
        verb = self._verb_at(self._at + 1)
        if not asked or verb is None or not self._begins_here() or not self._is_asked():
            return False
        self._at += 1
        doer = self._unit(self._at + 1)
        if asked == "what" and (doer is None or not self._is_subject(verb, doer)) and not verb.reading.change:
            self._at -= 1
            return False  # "what happened"
        if self._inverts(unit, verb, asked):
            return True
        self._at -= 1
        return False

    def _begins_here(self) -> bool:
        """Whether nothing but a sign stands before the unit that the walk stands at."""
        return not self._at or self._units[self._at - 1].text in particles.CLAUSE_SIGNS

    def _is_asked(self) -> bool:
        """Whether the sentence ends in a question mark."""
        ahead = (unit.text for unit in self._units[self._at :])
        return next((text in "؟?" for text in ahead if text in particles.CLAUSE_SIGNS and text not in '«“"('), False)
