"""Score which sense of a word the phrasebook engine takes, on sentence pairs that tell it without being annotated.

Usage: python bench/senses.py PAIRS.tsv[.xz] [--part tune|held] [--sentences 500] [--affinity WEIGHT]

A word of the Arabic counts where exactly one of the senses that the lexicon lists for it stands in the English, and no
other word of the sentence can be said so: that sense is right. A third of the pairs, by a hash of the Arabic, is held.
A row of the file is source TAB Arabic TAB English; only prose is taken (``PROSE``), as much of each source as there is.
``--affinity 0`` shows what is reached without the model of senses in context (phrasebook/affinity.py).
"""

from __future__ import annotations

import argparse
import lzma
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from mujaz.translation.phrasebook.affinity import default_affinity
from mujaz.translation.phrasebook.decoder import Decoder, Piece
from mujaz.translation.phrasebook.lattice import Lattice, cheapest
from mujaz.translation.phrasebook.lemmas import content_lemmas
from mujaz.translation.phrasebook.lexicon import default_index
from mujaz.translation.phrasebook.model import default_model
from mujaz.translation.phrasebook.search import Search
from mujaz.translation.phrasebook.units import Unit
from mujaz.translation.phrasebook.weights import DEFAULT

PROSE = frozenset({"tatoeba", "xquad", "mmlu_arabic_mt", "syrian_archive", "syrian_archive2", "open_sdg"})
OPEN = frozenset("NAVIW")
LEAST_WORDS = 5

Lemmas = tuple[str, ...]


class Label(NamedTuple):
    """A word at a token whose sense the English tells: the right one and the others, as lemmas."""

    token: int
    right: Lemmas
    wrong: frozenset[Lemmas]


class Sampler:
    """Finds labels; the senses of a unit are compared by their lemmas, so that inflection does not matter."""

    def __init__(self) -> None:
        self._ranks = {word: rank for rank, word in enumerate(default_model().words)}

    def lemmas(self, english: str) -> Lemmas:
        """Return the lemmas of a text's content words."""
        return tuple(content_lemmas(english, self._ranks))

    def senses(self, unit: Unit) -> frozenset[Lemmas]:
        """Return the different senses of a unit's reading."""
        return frozenset(found for sense in unit.reading.senses if (found := self.lemmas(sense.english)))

    def labels(self, units: list[Unit], english: str) -> Iterator[Label]:
        """Yield what the English tells of the units' senses."""
        said = set(self.lemmas(english))
        senses = [self.senses(unit) for unit in units]
        sayable = Counter(sense for one in senses for sense in one)
        for unit, several in zip(units, senses, strict=True):
            if unit.kind != "word" or unit.reading.tag not in OPEN or len(several) < 2:
                continue
            there = [sense for sense in several if said.issuperset(sense)]
            if len(there) == 1 and sayable[there[0]] == 1:
                yield Label(unit.first, there[0], several - {there[0]})


def pairs(path: Path, part: str, most: int) -> list[tuple[str, str]]:
    """Return up to ``most`` pairs of a part, the sources in turn, each in the order of its hashes."""
    data = path.read_bytes()
    text = (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf-8")
    by_source: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for line in text.splitlines():
        source, arabic, english = line.split("\t")
        mark = zlib.crc32(arabic.encode())
        if source in PROSE and len(arabic.split()) >= LEAST_WORDS and (mark % 3 == 0) == (part == "held"):
            by_source[source].append((mark, arabic, english))
    ranked = sorted(
        (rank, mark, arabic, english)
        for found in by_source.values()
        for rank, (mark, arabic, english) in enumerate(sorted(found))
    )
    return [(arabic, english) for _, _, arabic, english in ranked[:most]]


def said_at(pieces: list[Piece], token: int) -> str:
    """Return what was said of a token."""
    return " ".join(piece.english for piece in pieces if piece.first <= token < piece.last)


def main() -> None:
    """Translate, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--part", choices=("tune", "held"), default="tune")
    parser.add_argument("--sentences", type=int, default=500)
    parser.add_argument("--affinity", type=int, default=DEFAULT.affinity)
    options = parser.parse_args()
    weights, model, sampler = replace(DEFAULT, affinity=options.affinity), default_model(), Sampler()
    lattice = Lattice(default_index(), model.knows)
    decoder = Decoder(model, width=weights.beam, weight=weights.model, bonus=weights.word, more=weights.more)
    right = wrong = 0
    for arabic, english in pairs(options.pairs, options.part, options.sentences):
        edges = lattice.edges(arabic)[1]
        labels = list(sampler.labels(cheapest(edges, 0, len(edges)) or [], english))
        _, pieces = Search(edges, decoder, weights, model, default_affinity()).best()
        for label in labels:
            said = set(sampler.lemmas(said_at(pieces, label.token)))
            if said.issuperset(label.right):
                right += 1
            elif any(said.issuperset(other) for other in label.wrong):
                wrong += 1
    print(f"{options.part}: {right} of {right + wrong} words in the right sense ({right / (right + wrong):.4f})")


if __name__ == "__main__":
    main()
