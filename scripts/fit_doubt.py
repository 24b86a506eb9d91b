"""Fit the weights of translation/phrasebook/doubt.py: how far sentences are from careful translations.

Usage: python scripts/fit_doubt.py PAIRS.jsonl [--sentences 4000]

PAIRS.jsonl is what scripts/align_pairs.py writes. Every so many-th sentence is translated by the engine; 100 less its
sentence chrF is fitted by ridge regression on its measures. Every fifth article is held back: on its sentences the
correlation is printed. The weights are printed, to be written into doubt.py by hand.
"""

from __future__ import annotations

import argparse
from math import sqrt
from pathlib import Path
from zlib import crc32

import sacrebleu
from aligned import read_pairs
from translation import with_facts

from mujaz.translation.phrasebook import PhrasebookEngine
from mujaz.translation.phrasebook.doubt import Measures

_RIDGE = 1.0
Row = tuple[list[float], float]


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Return the solution of a system of linear equations, by Gauss's elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for column in range(size):
        pivot = max(range(column, size), key=lambda place: abs(rows[place][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for place in range(size):
            if place != column:
                share = rows[place][column] / rows[column][column]
                rows[place] = [one - share * other for one, other in zip(rows[place], rows[column], strict=True)]
    return [rows[place][size] / rows[place][place] for place in range(size)]


def fitted(rows: list[Row]) -> list[float]:
    """Return the weights of the measures, and what is left."""
    size = len(rows[0][0]) + 1
    wide = [([*measured, 1.0], value) for measured, value in rows]
    matrix = [
        [sum(m[i] * m[j] for m, _ in wide) + _RIDGE * (i == j < size - 1) for j in range(size)] for i in range(size)
    ]
    return solved(matrix, [sum(m[i] * value for m, value in wide) for i in range(size)])


def correlation(pairs: list[tuple[float, float]]) -> float:
    """Return Pearson's correlation."""
    count = len(pairs)
    left, right = (sum(pair[side] for pair in pairs) / count for side in (0, 1))
    both = sum((one - left) * (other - right) for one, other in pairs)
    spread = sum((one - left) ** 2 for one, _ in pairs) * sum((other - right) ** 2 for _, other in pairs)
    return both / sqrt(spread)


def main() -> None:
    """Translate, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--sentences", type=int, default=4000)
    options = parser.parse_args()
    pairs = [pair for pair in read_pairs(options.pairs) if 6 <= len(pair.arabic.split()) <= 60]
    engine = PhrasebookEngine()
    parts: tuple[list[Row], list[Row]] = ([], [])
    for pair in pairs[:: max(1, len(pairs) // options.sentences)]:
        measured, text = engine.measured(with_facts(pair.arabic))
        away = 100 - sacrebleu.sentence_chrf(text, [pair.english]).score
        parts[crc32(pair.article.encode()) % 5 == 0].append(([float(one) for one in measured], away))
    weights = fitted(parts[0])
    told = [(sum(w * m for w, m in zip(weights, [*row, 1.0], strict=True)), away) for row, away in parts[1]]
    print(f"held {len(told)} sentences, correlation {correlation(told):.3f}")
    print(
        ", ".join(
            f"{name} {weight * 1000:.0f}" for name, weight in zip([*Measures._fields, "rest"], weights, strict=True)
        )
    )
    ordered = sorted(one for one, _ in told)
    print("tenths of the held sentences", [round(ordered[len(ordered) * tenth // 10]) for tenth in range(1, 10)])


if __name__ == "__main__":
    main()
