"""Tune the weights of the phrasebook engine on several sets at once, and show what they do to lines that are held back.

Usage: python scripts/tune_phrasebook.py --set LINES SOURCE.ar REFERENCE.en [REFERENCE.en ...] [--set ...]
       [--rounds 2] [--weights word,more,...]

Of each set the first LINES lines are tuned on; the rest is only scored, before and after. What is maximised is the mean
of BLEU and chrF2 over the sets. Coordinate search: each weight in turn is moved up and down, and on in the direction
that gains as long as it does; cutting a sentence into units depends on no weight and is done once. The best weights are
printed, to be written into weights.py by hand, so that a person sees what changed. Needs sacrebleu (a development
dependency).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path

import sacrebleu

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "layers" / "mujaz"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "bench"))

from translation import with_facts

from mujaz.translation.phrasebook.affinity import default_affinity
from mujaz.translation.phrasebook.decoder import Decoder
from mujaz.translation.phrasebook.lattice import Edges, Lattice
from mujaz.translation.phrasebook.lexicon import default_index
from mujaz.translation.phrasebook.model import default_model
from mujaz.translation.phrasebook.search import Search
from mujaz.translation.phrasebook.surface import finish
from mujaz.translation.phrasebook.weights import DEFAULT, Weights

STEPS = {"model": 1, "readings": 1, "grammar": 2, "counted": 3, "affinity": 8, "affinity_spare": 4}
"""By how much a weight is moved; others by ``STEP``."""
STEP = 7
FIXED = frozenset({"beam", "readings"})
"""Weights that cost time: more is always better."""
LEAST_GAIN = 0.01
"""Of the mean score, for a move to be kept."""


@dataclass(frozen=True)
class Part:
    """Lines of a set: the sentences cut into units, and their references."""

    edges: list[Edges]
    references: list[list[str]]

    def score(self, weights: Weights) -> tuple[float, float, float]:
        """Return BLEU, chrF2 and the length of the output against the references'."""
        output = list(self._translated(weights))
        bleu = sacrebleu.corpus_bleu(output, self.references)
        chrf = sacrebleu.corpus_chrf(output, self.references)
        return bleu.score, chrf.score, bleu.sys_len / bleu.ref_len

    def _translated(self, weights: Weights) -> Iterator[str]:
        model = default_model()
        decoder = Decoder(model, width=weights.beam, weight=weights.model, bonus=weights.word, more=weights.more)
        for edges in self.edges:
            found = Search(edges, decoder, weights, model, default_affinity()).best() if edges else ([], [])
            yield finish(found[1])[0]


def parts(lines: int, source: Path, references: list[Path]) -> tuple[Part, Part]:
    """Return the part of a set that is tuned on, and the part that is held back."""
    lattice = Lattice(default_index(), default_model().knows)
    sentences = [with_facts(line) for line in source.read_text("utf-8").splitlines()]
    edges = [lattice.edges(one.text, one.renderings)[1] for one in sentences]
    english = [path.read_text("utf-8").splitlines() for path in references]
    tuned = Part(edges[:lines], [one[:lines] for one in english])
    return tuned, Part(edges[lines:], [one[lines:] for one in english])


def mean(scores: list[tuple[float, float, float]]) -> float:
    """Return what is maximised."""
    return sum(bleu + chrf for bleu, chrf, _ in scores) / (2 * len(scores))


def shown(scores: list[tuple[float, float, float]]) -> str:
    """Return scores for people."""
    return "  ".join(f"{bleu:.2f}/{chrf:.2f} length {length:.3f}" for bleu, chrf, length in scores)


def descend(sets: list[Part], weights: Weights, names: list[str], rounds: int) -> Weights:
    """Return the best weights that the coordinate search finds, and print each move that is kept."""
    best = mean([one.score(weights) for one in sets])
    for _ in range(rounds):
        before = weights
        for name in names:
            for step in (STEPS.get(name, STEP), -STEPS.get(name, STEP)):
                while True:
                    tried = replace(weights, **{name: getattr(weights, name) + step})
                    scores = [one.score(tried) for one in sets]
                    if mean(scores) < best + LEAST_GAIN:
                        break
                    best, weights = mean(scores), tried
                    print(name, getattr(tried, name), f"{best:.3f}", shown(scores), flush=True)
        if weights == before:
            break
    return weights


def main() -> None:
    """Run the search and print what it found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--set", nargs="+", action="append", required=True, metavar="LINES SOURCE REFERENCE")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--weights", help="names of the weights to be moved, parted by commas; all if left out")
    options = parser.parse_args()
    names = options.weights.split(",") if options.weights else [one.name for one in fields(Weights)]
    sets = [parts(int(lines), Path(source), list(map(Path, english))) for lines, source, *english in options.set]
    tuned, held = [one for one, _ in sets], [one for _, one in sets]
    print("start", shown([one.score(DEFAULT) for one in tuned]), "held", shown([one.score(DEFAULT) for one in held]))
    weights = descend(tuned, DEFAULT, [name for name in names if name not in FIXED], options.rounds)
    print(weights)
    print("tuned", shown([one.score(weights) for one in tuned]), "held", shown([one.score(weights) for one in held]))


if __name__ == "__main__":
    main()
