"""A walk through the units of a sentence: where it stands, what it has said, and what it knows of the clause."""

from __future__ import annotations

from copy import copy
from typing import Self

from mujaz.translation.phrasebook import nouns, particles
from mujaz.translation.phrasebook.frames import Government
from mujaz.translation.phrasebook.inflection import verb_of_noun
from mujaz.translation.phrasebook.items import Item, Slot, options
from mujaz.translation.phrasebook.model import LanguageModel
from mujaz.translation.phrasebook.rendering import NounRenderer
from mujaz.translation.phrasebook.restriction import restricted
from mujaz.translation.phrasebook.units import Unit
from mujaz.translation.phrasebook.verbs import PLAIN
from mujaz.translation.phrasebook.weights import Weights


class Walk:
    """State of one sentence on its way into English, and the steps that all kinds of words share."""

    def __init__(self, units: list[Unit], weights: Weights, model: LanguageModel) -> None:
        self._units = list(units)
        self._known = model.knows
        self._weights = weights
        self._nouns = NounRenderer(weights, model.need_of_article)
        self._at = 0
        self._items: list[Item] = []
        self._mode = PLAIN
        self._governed_by: tuple[str, ...] = ()
        """Prepositions that the governor has had."""
        self._governor: tuple[str, ...] = ()
        """English of the last verb (or verbal noun), for the prepositions that it governs."""
        self._own: Government = ()
        """What the governor's own reading says for prepositions."""
        self._last: nouns.NounPhrase | None = None
        """The last noun phrase."""
        self._who = False
        """Whether the last noun phrase is a person."""
        self._human = False
        """Whether the last subject of a verb is a person."""
        self._told_of = False
        """Whether the clause has its verb."""
        self._apart = False
        """Whether the last subject that stood behind its verb is feminine or many."""
        self._joined = False
        """Whether the sign before a unit has said its "and"."""
        self._many = False
        """Whether the last noun phrase is a plural."""
        self._subject_stop: int | None = None
        """Where a subject ends that was brought to its verb."""
        self._clause()

    def fork(self, units: list[Unit]) -> Self:
        """Return a walk that stands where this one does and goes on through ``units``, another cut of the sentence."""
        other = copy(self)
        ahead = self._units[self._at].first if self._at < len(self._units) else units[-1].last
        other._units = self._units[: self._at] + restricted([unit for unit in units if unit.first >= ahead])
        other._items = []
        return other

    def past(self, end: int) -> int:
        """How many units were passed that begin at token ``end`` or later."""
        return sum(unit.first >= end for unit in self._units[: self._at])

    def _add(self, *items: Item | None) -> None:
        self._items.extend(item for item in items if item is not None)

    def _clause(
        self,
        *,
        subject: bool = False,
        plural: bool = False,
        relative: bool = False,
        person: str = "",
        back: tuple[str, ...] = (),
    ) -> None:
        """Begin a clause, whose subject may be said already; ``person`` where that is "we", "I" or "you".

        ``back`` are the attached pronouns that refer to what a ``relative`` clause is said of.
        """
        self._subject, self._plural, self._relative = subject, plural, relative
        self._back = back
        self._told_of = False
        self._person = person
        self._straight = relative
        self._unsaid = False

    def _govern(self, verbs: tuple[str, ...], own: Government = ()) -> None:
        """Let the prepositions that follow be those of ``verbs``, first those of the reading's ``own``."""
        self._governor, self._own, self._governed_by = verbs, own, ()

    def _unit(self, at: int) -> Unit | None:
        return self._units[at] if at < len(self._units) else None

    def _verb_at(self, at: int) -> Unit | None:
        unit = self._unit(at)
        return unit if unit is not None and unit.reading.tag in "VIW" else None

    @property
    def _begins(self) -> bool:
        """Whether nothing but a sign stands before the unit just passed."""
        return self._at < 2 or self._units[self._at - 2].reading.tag == "S"

    def _plain(self, unit: Unit) -> Slot:
        """The unit's senses as they stand."""
        said = ["" if sense.english == "_" else sense.english for sense in unit.reading.senses]
        return options(said, unit.first, unit.last, self._weights.function_sense)

    def _object(self, unit: Unit) -> Slot | None:
        suffix = unit.reading.suffix
        if not suffix:
            return None
        return options(particles.OBJECTS[suffix], unit.last, unit.last, self._weights.pronoun)

    def _phrase(self, at: int, stop: int | None = None) -> tuple[Item, nouns.NounPhrase]:
        phrase = nouns.parse(self._units, at, stop=stop)
        self._last = phrase
        self._many = phrase.is_plural
        self._who = nouns.is_person(phrase)
        self._nouns.of_person = self._human
        return self._nouns.render(phrase), phrase

    def _verbs_of(self, unit: Unit, classes: tuple[str, ...] = ("vn",)) -> list[str]:
        """Base forms of the verbs behind a verbal noun, most frequent sense first; empty where it is none."""
        if unit.reading.tag != "N" or unit.reading.plural:
            return []
        if unit.kind == "phrase":
            classes = ("vn", "n")
        senses = [sense for sense in unit.reading.senses if sense.pos in classes]
        verbs = (verb_of_noun(sense.english.removeprefix("the "), self._known) for sense in senses)
        return [verb for verb in verbs if verb]
