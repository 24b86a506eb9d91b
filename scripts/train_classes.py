"""Train the weights by which neighbours speak for the class of a word (translation/phrasebook/evidence.py).

Usage: python scripts/train_classes.py PAIRS.jsonl [--held ARTICLES.json] [--output FILE]

PAIRS.jsonl is what scripts/align_pairs.py writes. A word that may be of several classes is an example where some
of them have a sense that the translation says in just that form where the word is aligned ("published", not
"publication") and others have none; what counts is how likely the model holds the former together. A log-linear model
is trained on these by stochastic gradient steps (AdaGrad), in a fixed order; ``--held`` names articles whose words are
only scored. Costs of grammar are not known to the model: it is added to them.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from aligned import ROOT, Pair, bears, content, english_words, read_pairs
from translation import with_facts

from mujaz.translation.phrasebook.evidence import features, own_features
from mujaz.translation.phrasebook.lattice import Lattice, cheapest
from mujaz.translation.phrasebook.lemmas import FUNCTION_WORDS
from mujaz.translation.phrasebook.lexicon import default_index
from mujaz.translation.phrasebook.model import default_model
from mujaz.translation.phrasebook.ngrams import UNIT
from mujaz.translation.phrasebook.tagging import stretches, taggings
from mujaz.translation.phrasebook.units import Unit, WordReading

OUTPUT = ROOT / "layers/mujaz/mujaz/lexicon/data/class_weights.tsv"
ROUNDS = 4
RATE = 0.15
DECAY = 0.01
LEAST = 3
"""Occurrences below which a feature is not learned."""
SMALLEST = 2
"""Weights (in sixteenths) that are kept."""

_BE = frozenset("is are was were be been being".split())
Example = tuple[dict[str, list[str]], frozenset[str], str]
"""The features of each class that a word may have, the classes it has, and the class that grammar alone gives it."""


def _in_this_form(pair: Pair, said: list[int], english: str) -> bool:
    """Whether the translation says a sense, its content words just as they are listed."""
    aligned = {pair.words[place][0].lower() for place in said}
    words = [word.lower() for word, base in english_words(english)]
    if not content(english):
        return bool(words) and aligned.issuperset(words)
    kept = [word for word in words if word not in FUNCTION_WORDS]
    return bears(pair, said, english) and aligned.issuperset(kept)


def _passive(pair: Pair, said: list[int]) -> bool:
    """Whether a form of "to be" stands right before what the translation says, an adverb between them or not."""
    before = {pair.words[place][0].lower() for first in said for place in range(max(0, first - 2), first)}
    return not before.isdisjoint(_BE)


def true_classes(pair: Pair, unit: Unit) -> frozenset[str]:
    """Return the classes of which the translation says a sense; "was published" is no active verb."""
    said = pair.said(unit.first, unit.last)
    if not said:
        return frozenset()
    tags = {
        reading.tag
        for reading in unit.readings
        if any(_in_this_form(pair, said, sense.english) for sense in reading.senses)
    }
    if "W" in tags:
        tags -= set("VI") if _passive(pair, said) else {"W"}
    return frozenset(tags)


def examples(pair: Pair, lattice: Lattice) -> Iterator[Example]:
    """Yield the examples of a sentence."""
    source = with_facts(pair.arabic)
    _, edges = lattice.edges(source.text, source.renderings)
    units = cheapest(edges, 0, len(edges)) if edges else None
    for first, last in stretches(units) if units else ():
        part = units[first:last]
        _, readings = taggings(part, 1, 0)[0]
        for at, unit in enumerate(part):
            tags = {reading.tag for reading in unit.readings}
            if unit.kind == "word" and len(tags) > 1:
                true = true_classes(pair, unit)
                if true and len(true) < len(tags):
                    yield by_class(part, at), true, readings[at].tag


def by_class(units: list[Unit], at: int) -> dict[str, list[str]]:
    """Return the features for each class that the word at a place may have."""
    shared = list(features(units, at))
    first: dict[str, WordReading] = {}
    for reading in units[at].readings:
        first.setdefault(reading.tag, reading)
    return {tag: [f"{name}\t{tag}" for name in (*shared, *own_features(one))] for tag, one in first.items()}


def train(found: list[Example]) -> dict[str, float]:
    """Return the weight of each feature and class."""
    counts = Counter(name for classes, _, _ in found for names in classes.values() for name in names)
    kept = [({tag: [n for n in names if counts[n] >= LEAST] for tag, names in c.items()}, g, r) for c, g, r in found]
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 0.01)
    shuffled = random.Random(1)
    for _ in range(ROUNDS):
        shuffled.shuffle(kept)
        for classes, right, ruled in kept:
            names = {tag: [*held, "ruled"] if tag == ruled else held for tag, held in classes.items()}
            scores = {tag: sum(weights[name] for name in held) for tag, held in names.items()}
            top = max(scores.values())
            shares = {tag: math.exp(score - top) for tag, score in scores.items()}
            whole, true = sum(shares.values()), sum(shares[tag] for tag in right)
            for tag, held in names.items():
                error = (shares[tag] / true if tag in right else 0) - shares[tag] / whole
                for name in held:
                    step = error - DECAY * weights[name]
                    squares[name] += step * step
                    weights[name] += RATE * step / math.sqrt(squares[name])
    return weights


def share_right(found: list[Example], weights: dict[str, float], ruled: float) -> float:
    """Return how many examples the model gets right, where the class that grammar gives counts ``ruled`` more."""
    right = 0
    for classes, gold, by_grammar in found:
        scores = {
            tag: sum(weights.get(name, 0) for name in names) + ruled * (tag == by_grammar)
            for tag, names in classes.items()
        }
        right += max(scores, key=scores.__getitem__) in gold
    return right / len(found)


def main() -> None:
    """Train, score, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--held", type=Path)
    parser.add_argument("--output", type=Path, default=OUTPUT)
    options = parser.parse_args()
    held_back = set(json.loads(options.held.read_text("utf-8"))) if options.held else set()
    lattice = Lattice(default_index(), default_model().knows)
    trained: list[Example] = []
    held: list[Example] = []
    for pair in read_pairs(options.pairs):
        (held if pair.article in held_back else trained).extend(examples(pair, lattice))
    weights = train(trained)
    ruled = weights.pop("ruled")
    for name, part in (("trained on", trained), ("held back", held)):
        if part:
            grammar = sum(one[2] in one[1] for one in part) / len(part)
            print(name, len(part), f"grammar {grammar:.4f} both {share_right(part, weights, ruled):.4f}")
    rows: dict[str, list[str]] = defaultdict(list)
    for key, weight in sorted(weights.items()):
        name, _, tag = key.partition("\t")
        number = round(weight * UNIT)
        if abs(number) >= SMALLEST:
            rows[name].append(f"{tag}{number}")
    lines = [f"{name}\t{' '.join(cells)}" for name, cells in sorted(rows.items())]
    head = "# feature of a word and its neighbours\twhat it says for each class, in sixteenths of a nat; "
    options.output.write_text(f"{head}made by scripts/train_classes.py\n" + "\n".join(lines) + "\n", "utf-8")
    print(len(lines), "rows", options.output.stat().st_size, "bytes; what grammar says counts", round(ruled, 2))


if __name__ == "__main__":
    main()
