"""What a word and its neighbours say about its class, learned from translations.

Which class a word has in a sentence shows in how translators render it ("published" or "publishing" for نشر).
``lexicon/data/class_weights.tsv`` holds the weights of a log-linear model trained on such words by
scripts/train_classes.py: a row for each feature of word and neighbours, with what it says for and against each class.
They are added to the costs that `tagging` has from grammar. All numbers are integers: every machine counts alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from mujaz.translation.phrasebook.lexicon import columns
from mujaz.translation.phrasebook.units import Unit, WordReading

EDGE = "|"
"""What stands for a neighbour beyond a sign or the sentence's end."""


def _marks(unit: Unit) -> str:
    """The classes that a unit may have, and what is written onto its first reading."""
    first = unit.readings[0]
    tags = "".join(sorted({reading.tag for reading in unit.readings}))
    return (
        tags
        + "d" * first.definite
        + "p" * bool(first.preposition)
        + "s" * bool(first.suffix)
        + "c" * bool(first.conjunction)
    )


def _neighbour(units: Sequence[Unit], at: int) -> Unit | None:
    """The unit at a place of the stretch; None beyond it and for a sign."""
    unit = units[at] if 0 <= at < len(units) else None
    return None if unit is None or unit.readings[0].tag == "S" else unit


def features(units: Sequence[Unit], at: int) -> Iterator[str]:
    """Yield the features of the word at a place that hold for all its readings."""
    unit, before, after = units[at], _neighbour(units, at - 1), _neighbour(units, at + 1)
    word = unit.folded
    earlier = _neighbour(units, at - 2) if before is not None else None
    later = _neighbour(units, at + 2) if after is not None else None
    left = _marks(before) if before is not None else EDGE
    right = _marks(after) if after is not None else EDGE
    left_word = before.folded.rpartition(" ")[2] if before is not None else EDGE
    right_word = after.folded.partition(" ")[0] if after is not None else EDGE
    classes = "".join(sorted({reading.tag for reading in unit.readings}))
    yield "all"
    yield f"word {word}"
    yield f"end {word[-2:]}"
    yield f"begin {word[:2]}"
    yield f"before {left_word}"
    yield f"after {right_word}"
    yield f"left {left}"
    yield f"right {right}"
    yield f"around {left} {right}"
    yield f"right2 {_marks(later) if later is not None else EDGE}"
    yield f"left2 {_marks(earlier) if earlier is not None else EDGE}"
    yield f"ends left {left_word[-1:]} {word[-1:]}"
    yield f"ends right {word[-1:]} {right_word[-1:]}"
    yield f"of {classes} left {left}"
    yield f"of {classes} right {right}"
    yield f"word {word} right {right}"
    yield f"word {word} left {left}"
    if unit.text[-1:] in ("ة", "ى", "ا"):
        yield f"written {unit.text[-1:]} left {left}"
    if unit.text.endswith(("اً", "ًا")):
        yield "accusative"


def own_features(reading: WordReading) -> Iterator[str]:
    """Yield the features of one reading."""
    yield f"stem {reading.stem}"
    yield f"form {reading.change}"
    yield f"clitics {'p' * bool(reading.preposition)}{'c' * bool(reading.conjunction)}{'s' * bool(reading.suffix)}"


class Evidence:
    """The weights of the model."""

    def __init__(self, names: Iterable[str], weights: Iterable[str]) -> None:
        self._rows = dict(zip(names, weights, strict=True))
        self._parsed: dict[str, dict[str, int]] = {}

    def _weights(self, feature: str) -> dict[str, int]:
        found = self._parsed.get(feature)
        if found is None:
            row = self._rows.get(feature, "")
            found = self._parsed[feature] = {cell[0]: int(cell[1:]) for cell in row.split(" ")} if row else {}
        return found

    def costs(self, units: Sequence[Unit], at: int) -> list[int]:
        """Return what each reading of the word at a place costs more than its best one, in sixteenths of a nat."""
        readings = units[at].readings
        if units[at].kind != "word" or len({reading.tag for reading in readings}) < 2:
            return [0] * len(readings)
        shared = [row for row in map(self._weights, features(units, at)) if row]
        scores = []
        for reading in readings:
            score = sum([row.get(reading.tag, 0) for row in shared])
            score += sum(self._weights(name).get(reading.tag, 0) for name in own_features(reading))
            scores.append(score)
        best = max(scores)
        return [best - score for score in scores]


@lru_cache(maxsize=1)
def default_evidence() -> Evidence:
    """Return the package's model, loaded once."""
    return Evidence(*columns("class_weights.tsv", 2))
