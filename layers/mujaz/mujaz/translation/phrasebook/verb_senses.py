"""What a bilingual dictionary of verbs knows: the sense, the English construction, and the prepositions of each use.

A row of ``lexicon/data/verb_senses.tsv`` holds for all forms of a verb::

    ألقى يلقي إلقاء ملق ملقى	[القبض]	arrest ; arrest	على=

These are the perfect, the imperfect, the verbal noun, the active and the passive participle (later ones may be left
out, ``-`` stands for none, ``/`` parts two of a kind); conditions (see `neighbours`), joined by ``&``; the English base
verbs, the likeliest first, and after a semicolon the nouns for the verbal noun; and what English says for the
prepositions (``على=/of``: nothing after the verb, "of" after its noun). Persons, genders, tenses and passives are made
by rule. ``=V`` among the conditions makes the word a perfect whatever else it could be (``=I`` an imperfect, ``=W`` a
passive, ``=N`` a verbal noun). The first row that holds counts; the rows of `senses` for a word go before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from mujaz.arabic.letters import fold
from mujaz.translation.phrasebook.frames import Government
from mujaz.translation.phrasebook.inflection import ing_form, participle, past_form, third_form
from mujaz.translation.phrasebook.lexicon import Reading, columns
from mujaz.translation.phrasebook.neighbours import Condition, Neighbours, parse_condition
from mujaz.translation.phrasebook.units import Unit, WordReading

_PERFECT_ENDINGS = ("", "ت", "وا", "ا", "تا", "نا", "ن")
_IMPERFECT_ENDINGS = ("", "ون", "وا", "ان")
_WEAK = ("ا", "ي", "و")
"""Last letters that fall in some forms."""
_KINDS = ("perfect", "imperfect", "noun", "active", "passive")
_TAGS = {"V": ("perfect",), "I": ("imperfect",), "W": ("perfect", "imperfect"), "N": ("noun",),
         "A": ("active", "passive")}  # fmt: skip
"""Forms that a word of each class can be."""
_TAG_OF_KIND = {"perfect": "V", "imperfect": "I", "noun": "N"}
_BEFORE_IMPERFECT = frozenset({"أن", "لم", "لن", "كي", "لكي", "سوف"})
"""Particles that only an imperfect follows, as they are written."""
_MEMO_LIMIT = 10_000
_COST = 2
"""Of a reading that a row makes."""


@dataclass(slots=True)
class Use:
    """One row: a use of a verb. What it says is parsed when it is first asked for."""

    needed: str
    english: str
    government: str
    _conditions: tuple[Condition, ...] | None = None
    _governs: tuple[Government, Government] | None = None
    swallows: bool = False
    """Whether a word that is met says nothing of its own."""
    force: str = ""
    """The class that the word is made, "" for none."""

    def __post_init__(self) -> None:
        """Note what every word is asked."""
        self.swallows, self.force = "[" in self.needed, self.needed.partition("=")[2][:1]

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Conditions that must hold."""
        if self._conditions is None:
            parts = (one.strip() for one in self.needed.split("&"))
            self._conditions = tuple(parse_condition(one) for one in parts if one and not one.startswith("="))
        return self._conditions

    def governs(self, kind: str) -> Government:
        """Return what English says for each folded preposition after a form, likeliest first."""
        if self._governs is None:
            pairs = [pair.replace("_", " ").partition("=") for pair in self.government.split()]
            verb = tuple((fold(one), tuple(said.partition("/")[0].split("|"))) for one, _, said in pairs)
            noun = tuple((fold(one), tuple(said.rpartition("/")[2].split("|"))) for one, _, said in pairs)
            self._governs = verb, noun
        return self._governs[kind == "noun"]

    def senses(self, kind: str, tag: str) -> tuple[Reading, ...]:
        """Return the English of a form, as the lexicon lists it for its class."""
        verbs, _, nouns = self.english.partition(";")
        bases = [one.strip() for one in verbs.split("|") if one.strip()]
        said = [Reading("vn", one.strip(), 0) for one in nouns.split("|") if one.strip()] if kind == "noun" else []
        said += [_inflected(base, kind, tag) for base in bases]
        return tuple(one._replace(rank=rank) for rank, one in enumerate(said))


def _inflected(base: str, kind: str, tag: str) -> Reading:
    """Return a form of an English verb."""
    if tag == "V":
        return Reading("v", past_form(base), 0)
    if tag == "I":
        return Reading("vi", third_form(base), 0)
    if tag == "W":
        if base.startswith("be "):
            return Reading("vp", past_form(base) if kind == "perfect" else third_form(base), 0)
        return Reading("vp", ("was " if kind == "perfect" else "is ") + participle(past_form(base)), 0)
    if kind == "noun":
        return Reading("vn", ing_form(base), 0)
    return Reading("pt", participle(past_form(base)) if kind == "passive" else ing_form(base), 0)


def perfects(form: str) -> Iterator[str]:
    """Yield the third persons (and the first plural) of a folded perfect."""
    yield from (form + ending for ending in _PERFECT_ENDINGS)
    if form.endswith(_WEAK) and len(form) > 2:
        yield from (form[:-1] + ending for ending in ("ت", "وا", "تا"))
        yield from (form[:-1] + weak + ending for weak in "وي" for ending in ("ا", "نا", "ن"))
        yield form[:-1] + "ا"  # before a pronoun: ألقاه


def imperfects(form: str) -> Iterator[str]:
    """Yield the forms of a folded imperfect without the letter of its person."""
    core = form[1:]
    yield from (core + ending for ending in _IMPERFECT_ENDINGS)
    if core.endswith(_WEAK) and len(core) > 1:
        yield from (core[:-1] + ending for ending in ("", "ون", "وا"))


class _Uses(NamedTuple):
    """The rows for one stem: by the kind of form that it can be, and those that force a class upon a word."""

    by_kind: dict[str, Sequence[Use]]
    forcing: tuple[tuple[str, Use], ...]


class VerbSenses:
    """Uses of verbs by the form that a word has."""

    def __init__(
        self, forms: Sequence[str], needed: Sequence[str], english: Sequence[str], ruled: Sequence[str]
    ) -> None:
        self._uses: dict[str, dict[str, list[Use]]] = {kind: {} for kind in _KINDS}
        self._memo: dict[tuple[str, str], _Uses] = {}
        rows = zip(fold("\n".join(forms)).split("\n") if forms else (), needed, english, ruled, strict=True)
        for written, conditions, said, prepositions in rows:
            use = Use(conditions, said, "" if prepositions == "-" else prepositions)
            for kind, cell in zip(_KINDS, written.split(" "), strict=False):
                table = self._uses[kind]
                for form in dict.fromkeys(_written(kind, cell)) if cell != "-" else ():
                    table.setdefault(form, []).append(use)

    def said(self, reading: WordReading, at: int, neighbours: Neighbours) -> WordReading | None:
        """Return what a reading says in the first use that holds, those left out that :meth:`forced` asks for."""
        uses = self._uses_of(reading)
        for kind in _TAGS.get(reading.tag, ()):
            for use in uses.by_kind.get(kind, ()):
                asked = not use.swallows and use.force in ("", reading.tag)
                if asked and neighbours.hold(use.conditions, at, reading) is not None:
                    return _reading(use, kind, reading)
        return None

    def forced(self, unit: Unit, neighbours: Neighbours) -> tuple[list[WordReading], list[int]] | None:
        """Return the readings that a row leaves a word, whatever else it may be, and the tokens that it swallows."""
        imperfect = self._after_particle(unit, neighbours)
        if imperfect is not None:
            return [imperfect], []
        left: list[WordReading] = []
        swallowed: list[int] = []
        had = {reading.tag for reading in unit.readings}
        for reading in unit.readings:
            for kind, use in self._uses_of(reading).forcing:
                new = _forced(reading, kind, use, had)
                said = neighbours.hold(use.conditions, unit.first, new) if new is not None else None
                if new is None or said is None:
                    continue
                if use.force:
                    return [_reading(use, kind, new)], said
                left.append(_reading(use, kind, new))
                swallowed += said
                break
        return (left, swallowed) if left else None

    def _after_particle(self, unit: Unit, neighbours: Neighbours) -> WordReading | None:
        """The imperfect that a word is after أن and the like, even if the lexicon lists only nouns (أن تصرف)."""
        if neighbours.before(unit.first) not in _BEFORE_IMPERFECT or any(one.tag in "IVW" for one in unit.readings):
            return None
        bare = (one for one in unit.readings if not one.preposition and not one.definite)
        imperfects = (replace(one, tag="I", cost=_COST, change="") for one in bare)
        return next(filter(None, (self.said(one, unit.first, neighbours) for one in imperfects)), None)

    def _uses_of(self, reading: WordReading) -> _Uses:
        """What the table has for a stem, with the pronoun that it may be listed with; remembered."""
        key = (reading.stem, reading.suffix)
        found = self._memo.get(key)
        if found is None:
            by_kind = {kind: self._of(kind, *key) for kind in _KINDS}
            forcing = tuple((kind, one) for kind in _KINDS for one in by_kind[kind] if one.force or one.swallows)
            found = self._memo[key] = _Uses({kind: uses for kind, uses in by_kind.items() if uses}, forcing)
            if len(self._memo) > _MEMO_LIMIT:
                self._memo.clear()
        return found

    def _of(self, kind: str, stem: str, suffix: str) -> Sequence[Use]:
        """Uses of which a stem can be a form of that kind."""
        table = self._uses[kind]
        for form in _stems(stem, suffix):
            key = form if kind != "imperfect" else form[1:] if form[:1] in "يتنا" else ""
            if key in table:
                return table[key]
        return ()


def _forced(reading: WordReading, kind: str, use: Use, had: set[str]) -> WordReading | None:
    """The reading of the class that a use makes of one; None where the word can't be of it.

    A light verb that no reading knows is made of another class, but not beside one that does (``had``).
    """
    tag = use.force
    if not tag:
        tag = reading.tag if kind in _TAGS.get(reading.tag, ()) else _TAG_OF_KIND.get(kind, "")
        if tag != reading.tag and tag in had:
            return None
    if kind not in _TAGS.get(tag, ()) or (tag in "VIW" and (reading.definite or reading.preposition)):
        return None
    if tag == reading.tag:
        return reading
    return replace(reading, tag=tag, cost=_COST, change="" if reading.tag in "NA" else reading.change)


def _stems(stem: str, suffix: str) -> Iterator[str]:
    """Yield a stem as it may be listed: as it stands, without the pronoun that the lexicon lists it with."""
    yield stem
    if suffix and stem.endswith(suffix) and len(stem) > len(suffix) + 1:
        bare = stem[: -len(suffix)]
        yield bare
        if bare.endswith("ت"):
            yield bare[:-1] + "ه"


def _written(kind: str, cell: str) -> Iterator[str]:
    """Yield the forms that stand for one cell of a row."""
    for form in cell.split("/"):
        if kind == "perfect":
            yield from perfects(form)
        elif kind == "imperfect":
            yield from imperfects(form)
        else:
            yield form
            if kind in ("active", "passive"):
                yield from (form.removesuffix("ه") + ending for ending in ("ه", "ا", "ين", "ون", "ات"))


def _reading(use: Use, kind: str, reading: WordReading) -> WordReading:
    return replace(
        reading, senses=use.senses(kind, reading.tag), governs=use.governs(kind), decided=bool(use.conditions)
    )


@lru_cache(maxsize=1)
def default_verbs() -> VerbSenses:
    """Return the package's table, loaded once."""
    forms, needed, english, ruled = columns("verb_senses.tsv", 4)
    return VerbSenses(forms, needed, english, ruled)
