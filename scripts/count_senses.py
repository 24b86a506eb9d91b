"""Count how often translations say which listed sense of a word (lexicon/data/sense_counts.tsv).

Usage: python scripts/count_senses.py PAIRS.jsonl [--held ARTICLES.json] [--output FILE]

PAIRS.jsonl is what scripts/align_pairs.py writes. Each sentence is translated by the engine, so that its words are cut
and read as they will be; a sense is counted where the translation says its content words at the word's place. Of senses
that fit, the longest counts, then the first. ``--held`` names articles that are left out.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

from aligned import ROOT, Pair, bears, content, read_pairs
from translation import with_facts

from mujaz.translation.phrasebook.affinity import default_affinity
from mujaz.translation.phrasebook.decoder import Decoder
from mujaz.translation.phrasebook.lattice import Lattice
from mujaz.translation.phrasebook.lemmas import content_lemmas
from mujaz.translation.phrasebook.lexicon import default_index
from mujaz.translation.phrasebook.model import default_model
from mujaz.translation.phrasebook.search import Search
from mujaz.translation.phrasebook.units import Unit
from mujaz.translation.phrasebook.usage import COUNTED, name_of
from mujaz.translation.phrasebook.weights import DEFAULT

OUTPUT = ROOT / "layers/mujaz/mujaz/lexicon/data/sense_counts.tsv"


def said_sense(pair: Pair, unit: Unit) -> str:
    """Return the listed English of a unit that the translation says; "" for none."""
    said = pair.said(unit.first, unit.last)
    fitting = [sense.english for sense in unit.reading.senses if said and bears(pair, said, sense.english)]
    return max(fitting, key=lambda english: len(content(english)), default="")


def main() -> None:
    """Translate, count, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--held", type=Path)
    parser.add_argument("--output", type=Path, default=OUTPUT)
    options = parser.parse_args()
    held_back = set(json.loads(options.held.read_text("utf-8"))) if options.held else set()
    model, affinity = default_model(), default_affinity()
    lattice = Lattice(default_index(), model.knows)
    weights = DEFAULT
    decoder = Decoder(model, width=weights.beam, weight=weights.model, bonus=weights.word, more=weights.more)
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for pair in read_pairs(options.pairs):
        source = with_facts(pair.arabic)
        _, edges = lattice.edges(source.text, source.renderings)
        if pair.article in held_back or not edges:
            continue
        for unit in Search(edges, decoder, weights, model, affinity).best()[0]:
            several = unit.reading.tag in COUNTED and len(unit.reading.senses) > 1 and not unit.reading.decided
            if unit.kind in ("word", "phrase") and several and name_of(unit):
                lemmas = " ".join(content_lemmas(said_sense(pair, unit), affinity.ranks))
                counts[name_of(unit), unit.reading.tag].update([lemmas] if lemmas else [])
    rows = [
        f"{name}\t{tag}\t" + "|".join(f"{lemmas}={count}" for lemmas, count in found.most_common())
        for (name, tag), found in sorted(counts.items())
        if found
    ]
    head = "# folded stem or phrase\tclass\tlemmas of the English said=how often; made by scripts/count_senses.py\n"
    options.output.write_text(head + "\n".join(rows) + "\n", "utf-8")
    print(len(rows), "rows", options.output.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
