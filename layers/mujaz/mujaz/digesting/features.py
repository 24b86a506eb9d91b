"""A report as a vector: its stems, weighted by how much they tell, and its figures.

The weight of a stem is its inverse document frequency in the period, counted together with a background of news (the
frequencies of the lexicon): in a day of forty briefs "said" and "government" would else look as rare as a village.
Stems of names weigh more, since an event is told from its like by who and where.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from operator import mul
from typing import TypeAlias

from mujaz.arabic.letters import fold
from mujaz.arabic.stemming import light_stem, name_stems
from mujaz.digesting.report import FigureRow, Report
from mujaz.lexicon import stems as lexicon_stems

Vector: TypeAlias = dict[str, float]
"""Feature -> weight. The vector of a report has length 1."""

_BACKGROUND = 1000
"""Articles that the background counts for."""
_ARTICLE_WORDS = 200
"""Words of a usual news text: by it a share of the words becomes a share of the articles."""
_NAME = 1.5
_FIGURE = 1.5
_TRIVIAL = 2
"""Numbers up to it stand in every other article."""
_FEATURES = 42
"""The heaviest features are kept; the rest adds up to little and costs as much."""


@cache
def _background() -> Mapping[str, float]:
    """Return stem -> share of news articles that have it, from the frequencies of the lexicon."""
    counts: Counter[str] = Counter()
    for entry in lexicon_stems():
        counts[light_stem(entry.folded)] += entry.frequency
    total = sum(counts.values())
    return {stem: min(1.0, _ARTICLE_WORDS * count / total) for stem, count in counts.items()}


def figure_feature(figure: FigureRow) -> str | None:
    """Return the feature of a figure, None where it tells nothing: "9" and "dozens" are everywhere.

    The kind is left out: one outlet's "14 people" is another's "14 killed".
    """
    if figure.bound == "tens_of" or figure.value <= _TRIVIAL:
        return None
    return _quantity(figure.value, figure.unit)


@lru_cache(maxsize=1 << 14)
def _quantity(value: float, unit: str) -> str:
    return f"#{value:g} {unit}"


_SUBLINEAR = tuple(1 + math.log(max(1, count)) for count in range(256))
"""Count -> weight: what is said ten times is not ten times as telling."""


def _vector(report: Report, weights: Mapping[str, float]) -> Vector:
    told, numbers = report.traces.stems, report.traces.numbers
    # Each step runs in C: of a digest's time this is the largest part that is not reading.
    weighted = map(mul, map(_SUBLINEAR.__getitem__, numbers), map(weights.__getitem__, told))
    vector = dict(zip(told, weighted, strict=True))
    names = [name.name_ar for name in report.people]
    names += [name.name_ar for name in report.organisations]
    names += [place.name_ar for place in report.places]
    for stem in vector.keys() & set(chain.from_iterable(map(name_stems, names))):
        vector[stem] *= _NAME
    for figure in report.figures:
        feature = figure_feature(figure)
        if feature:
            vector[feature] = _FIGURE * weights[feature]
    # Sorting keeps the order of the text where weights are equal, so the same report gives the same vector.
    heaviest = sorted(vector, key=vector.__getitem__, reverse=True)[:_FEATURES]
    kept = [vector[feature] for feature in heaviest]
    length = math.sqrt(sum(map(mul, kept, kept))) or 1.0
    return {feature: weight / length for feature, weight in zip(heaviest, kept, strict=True) if weight > 0}


def vectors(reports: Sequence[Report]) -> list[Vector]:
    """Return the vector of each report, of length 1, the heaviest features first."""
    frequency = Counter(chain.from_iterable(report.traces.stems for report in reports))
    for report in reports:
        frequency.update({feature for figure in report.figures if (feature := figure_feature(figure))})
    background = _background()
    weights = {
        feature: max(0.0, math.log((len(reports) + _BACKGROUND) / (count + _BACKGROUND * background.get(feature, 0.0))))
        for feature, count in frequency.items()
    }
    return [_vector(report, weights) for report in reports]


def dot(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the scalar product of two vectors."""
    if len(a) > len(b):
        a, b = b, a
    product = 0.0
    for feature in a:
        if feature in b:  # few are
            product += a[feature] * b[feature]
    return product


def total(many: Iterable[Mapping[str, float]]) -> Vector:
    """Return the sum of vectors."""
    vectors_left = iter(many)
    summed = dict(next(vectors_left, {}))
    for vector in vectors_left:
        add(vector, summed)
    return summed


def add(vector: Mapping[str, float], summed: Vector) -> None:
    """Add a vector to a sum, which changes."""
    for feature, weight in vector.items():
        if feature in summed:
            summed[feature] += weight
        else:
            summed[feature] = weight


@lru_cache(maxsize=1 << 14)
def name_key(name_ar: str) -> str:
    """Return an Arabic name as it is compared: folded, the article of its first word cut off."""
    return fold(name_ar).strip().removeprefix("ال")
