"""Units of a sentence and their readings: what the cutting makes, the tagging chooses and the transfer says."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mujaz.translation.phrasebook.lexicon import Reading

TAG_OF_POS = {
    "n": "N", "np": "N", "vn": "N", "unit": "N", "day": "N", "month": "M", "a": "A", "pt": "A", "v": "V", "vi": "I",
    "vp": "W", "d": "D", "pp": "D", "p": "P", "c": "C", "pro": "R", "num": "Q", "per": "M", "loc": "M", "org": "M",
    "x": "X",
}  # fmt: skip
"""Classes that the rest of the engine works with: N noun, A adjective, V perfect, I imperfect, W passive, D adverb,
P preposition, C conjunction, R pronoun, M name, Q number word, X particle; and S sign, U unknown."""


@dataclass(frozen=True, slots=True)
class WordReading:
    """One way to read a unit: its parts, its class, and the English of that class, most frequent first."""

    tag: str
    senses: tuple[Reading, ...]
    cost: int
    conjunction: str = ""
    preposition: str = ""
    future: bool = False
    definite: bool = False
    suffix: str = ""
    change: str = ""
    stem: str = ""
    governs: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What English says for the (folded) prepositions after it, where that hangs on the sense."""
    decided: bool = False
    """Whether the neighbours have decided on the senses."""

    @property
    def plural(self) -> bool:
        """Whether the form is a plural or a dual noun."""
        return self.change in {"plural", "dual"} or bool(self.senses and self.senses[0].pos == "np")


@dataclass(slots=True)
class Unit:
    """A piece of the sentence: tokens ``first`` to ``last`` (exclusive), and its readings, likeliest first."""

    first: int
    last: int
    kind: str
    """phrase, word, name, number, sign, latin or unknown"""
    text: str
    folded: str
    readings: list[WordReading] = field(default_factory=list)
    chosen: WordReading | None = None

    @property
    def reading(self) -> WordReading:
        """The chosen reading, or the first."""
        return self.chosen if self.chosen is not None else self.readings[0]


def uncoordinated(unit: Unit) -> str:
    """Return the folded unit without its conjunction (a phrase is listed without it)."""
    return unit.folded if unit.kind == "phrase" else unit.folded[len(unit.reading.conjunction) :]


def without_conjunction(unit: Unit) -> Unit:
    """Return the unit as it is without its conjunction, which has been said."""
    cut = 0 if unit.kind == "phrase" else len(unit.reading.conjunction)
    return replace(unit, text=unit.text[cut:], folded=unit.folded[cut:], chosen=replace(unit.reading, conjunction=""))


_FEMININE = frozenset("حرب ارض نار شمس نفس يد دار طريق سوق ريح عين بلاد روح كاس بير ساق قدم".split())
"""Nouns that are feminine without showing it, folded."""


def feminine(unit: Unit, reading: WordReading) -> bool:
    """Whether a noun or adjective takes feminine singular agreement (plurals of things do)."""
    core, written = unit.folded.split(" ")[0], unit.text.split(" ")[0]
    if reading.suffix:
        core = core[: -len(reading.suffix)]
        return core.endswith("ت") or reading.plural
    return core.endswith(("اء", "ات")) or written.endswith(("ة", "ى")) or reading.plural or reading.stem in _FEMININE
