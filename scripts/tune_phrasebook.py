"""Tune the weights of the phrasebook engine on one half of a development set, and show the other half.

Usage: python scripts/tune_phrasebook.py SOURCE.ar REFERENCE.en [--rounds 2]

Lines with an even number are tuned on, the odd ones are only scored. Coordinate descent: each weight in turn is moved
up and down by a few steps and kept where BLEU plus half of chrF2 rises. The best weights are printed, to be written
into weights.py by hand, so that a person sees what changed. Needs sacrebleu (a development dependency).
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import fields, replace
from pathlib import Path

import sacrebleu

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "layers" / "mujaz"))

from mujaz.translation.engine import SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine
from mujaz.translation.phrasebook.weights import DEFAULT, Weights

STEPS = {"model": (-2, -1, 1, 2), "word": (-12, -6, 6, 12), "beam": ()}
OTHERS = (-12, -5, 5, 12)


def translate(weights: Weights, source: list[str]) -> list[str]:
    """Translate lines with the given weights."""
    engine = PhrasebookEngine(weights=weights)
    return [one.text if one else "" for one in engine.translate([SourceSentence(line) for line in source])]


def score(output: list[str], reference: list[str]) -> tuple[float, float, float]:
    """Return (what is maximised, BLEU, chrF2)."""
    bleu = sacrebleu.corpus_bleu(output, [reference]).score
    chrf = sacrebleu.corpus_chrf(output, [reference]).score
    return bleu + chrf / 2, bleu, chrf


def main() -> None:
    """Run the descent and print what it found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("reference", type=Path)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    source = options.source.read_text("utf-8").splitlines()
    reference = options.reference.read_text("utf-8").splitlines()
    weights = DEFAULT
    best = score(translate(weights, source[::2]), reference[::2])
    print("start", best, "held back", score(translate(weights, source[1::2]), reference[1::2]))
    for _ in range(options.rounds):
        for field in fields(Weights):
            value = getattr(weights, field.name)
            for step in STEPS.get(field.name, OTHERS):
                tried = replace(weights, **{field.name: value + step})
                found = score(translate(tried, source[::2]), reference[::2])
                if found[0] > best[0] + 0.02:
                    best, weights = found, tried
                    print(field.name, value + step, best, flush=True)
    print(weights)
    print("tuned", best, "held back", score(translate(weights, source[1::2]), reference[1::2]))


if __name__ == "__main__":
    main()
