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

from mujaz.arabic.letters import fold
from mujaz.translation.phrasebook.frames import Government
from mujaz.translation.phrasebook.inflection import ing_form, participle, past_form, third_form
from mujaz.translation.phrasebook.lexicon import Reading, columns
from mujaz.translation.phrasebook.neighbours import Condition, Neighbours, parse_condition
from mujaz.translation.phrasebook.units import Unit, WordReading

_PERFECT_ENDINGS = ("", "ت", "وا", "ا", "تا", "نا", "ن")
_IMPERFECT_ENDINGS = ("", "ون", "وا", "ان")
_WEAK = ("ا", "ي", "و")
"""Last or middle letters that fall in some forms."""
_KINDS = ("perfect", "imperfect", "noun", "active", "passive")
_TAGS = {"V": ("perfect",), "I": ("imperfect",), "W": ("perfect", "imperfect"), "N": ("noun",),
         "A": ("active", "passive")}  # fmt: skip
"""Forms that a word of each class can be."""
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

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Conditions that must hold."""
        if self._conditions is None:
            parts = (one.strip() for one in self.needed.split("&"))
            self._conditions = tuple(parse_condition(one) for one in parts if one and not one.startswith("="))
        return self._conditions

    @property
    def force(self) -> str:
        """The class that the word is made, "" for none."""
        return self.needed.partition("=")[2][:1]

    def governs(self, kind: str) -> Government:
        """Return what English says for each folded preposition after a form, likeliest first."""
        if self._governs is None:
            pairs = [pair.partition("=") for pair in self.government.replace("_", " ").split()]
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
    elif len(core) > 2 and core[-2] in _WEAK:
        yield core[:-2] + core[-1]


Said = tuple[WordReading, list[int]]
"""A reading with what a use says, and the tokens that the use swallows."""


class VerbSenses:
    """Uses of verbs by the form that a word has."""

    def __init__(
        self, forms: Sequence[str], needed: Sequence[str], english: Sequence[str], ruled: Sequence[str]
    ) -> None:
        self._uses: dict[str, dict[str, list[Use]]] = {kind: {} for kind in _KINDS}
        rows = zip(fold("\n".join(forms)).split("\n") if forms else (), needed, english, ruled, strict=True)
        for written, conditions, said, prepositions in rows:
            use = Use(conditions, said, "" if prepositions == "-" else prepositions)
            for kind, cell in zip(_KINDS, written.split(" "), strict=False):
                table = self._uses[kind]
                for form in dict.fromkeys(_written(kind, cell)) if cell != "-" else ():
                    table.setdefault(form, []).append(use)

    def said(self, reading: WordReading, at: int, neighbours: Neighbours) -> Said | None:
        """Return what a reading says in the first use that holds, and the tokens that the use swallows."""
        for kind in _TAGS.get(reading.tag, ()):
            for use in self._of(kind, reading):
                if use.force not in ("", reading.tag):
                    continue
                swallowed = neighbours.hold(use.conditions, at, reading)
                if swallowed is not None:
                    return _reading(use, kind, reading, decided=bool(use.conditions)), swallowed
        return None

    def forced(self, unit: Unit, neighbours: Neighbours) -> Said | None:
        """Return the reading that a row forces upon a word whatever else it may be, and the tokens it swallows."""
        for reading in unit.readings:
            if reading.definite or (reading.preposition and reading.preposition != "ل"):
                continue
            for tag, kinds in _TAGS.items():
                for kind in kinds:
                    for use in self._of(kind, reading):
                        if use.force != tag or (reading.preposition and tag != "N"):
                            continue
                        new = replace(
                            reading, tag=tag, cost=_COST, change="" if reading.tag in "NA" else reading.change
                        )
                        swallowed = neighbours.hold(use.conditions, unit.first, new)
                        if swallowed is not None:
                            return _reading(use, kind, new, decided=True), swallowed
        return None

    def _of(self, kind: str, reading: WordReading) -> Sequence[Use]:
        """Uses of which a reading can be a form of that kind."""
        table, stem = self._uses[kind], reading.stem
        for form in _stems(stem, reading.suffix):
            if kind == "imperfect":
                if form[:1] not in "يتنا":
                    continue
                form = form[1:]  # noqa: PLW2901
            found = table.get(form)
            if found is not None:
                return found
        return ()


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


def _reading(use: Use, kind: str, reading: WordReading, *, decided: bool) -> WordReading:
    return replace(reading, senses=use.senses(kind, reading.tag), governs=use.governs(kind), decided=decided)


@lru_cache(maxsize=1)
def default_verbs() -> VerbSenses:
    """Return the package's table, loaded once."""
    forms, needed, english, ruled = columns("verb_senses.tsv", 4)
    return VerbSenses(forms, needed, english, ruled)
