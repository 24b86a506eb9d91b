"""Learn the vectors of English words by which the phrasebook engine holds a sense against its sentence.

Usage: python scripts/build_affinity.py TEXT[.xz] [...] -o VECTORS
(the package's are layers/mujaz/mujaz/translation/phrasebook/data/english.vectors, from the files that the language
model is built of; see scripts/build_language_model.py for what a file may be)

Content words are lemmatised and counted beside each other within a sentence, near ones more; the counts become positive
pointwise mutual information, contexts smoothed by a power of 0.75, and that its left singular vectors without their
singular values (Levy, Goldberg and Dagan 2015, "Improving distributional similarity with lessons learned from word
embeddings", sections 3.2 and 3.3). Words that the lexicon can say are kept. Needs numpy and scipy; one machine gives
the same bytes each time.
"""

from __future__ import annotations

import argparse
import sys
from array import array
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "layers" / "mujaz"))

from build_language_model import sentences

from mujaz.translation.phrasebook.lemmas import FUNCTION_WORDS, content_lemmas, lemma
from mujaz.translation.phrasebook.lexicon import columns
from mujaz.translation.phrasebook.vectors import SCALE, WordVectors

REACH = 8
"""Content words to either side that are counted."""
NEARER = 0.85
"""What a word counts of what the next nearer one does."""
COLUMNS = 24_000
"""Words that are counted as contexts."""
LEAST_FORM = 20
"""Least count of a form that other forms may be traced back to."""
LEAST, FREQUENT = 10, 100
"""Least count of a lemma that gets a vector: of one that the lexicon says, and of any other."""
SENSE_FILES = (
    "additions.tsv", "additions_general.tsv", "additions_rare.tsv", "additions_senses.tsv", "mined.tsv", "phrases.tsv",
    "stems.tsv",
)  # fmt: skip
"""Files of the lexicon with senses in their third column."""
LEAST_PAIR = 1.0
"""Least weight of two words beside each other; less is chance."""

Matrix = npt.NDArray[np.float32]


def read(paths: Iterable[Path]) -> list[list[str]]:
    """Return the content words of each sentence of the files."""
    found = []
    for words in sentences(paths):
        kept = [word for word in words if word[0].isalpha() and word not in FUNCTION_WORDS]
        if len(kept) > 1:
            found.append(kept)
    return found


def lemmatised(texts: list[list[str]]) -> tuple[list[list[str]], Counter[str]]:
    """Return the sentences as lemmas, and how often each stands there."""
    forms = Counter(word for words in texts for word in words)
    frequent = sorted((-count, word) for word, count in forms.items() if count >= LEAST_FORM)
    ranks = {word: rank for rank, (_, word) in enumerate(frequent)}
    base = {word: lemma(word, ranks) for word in forms}
    told = [[base[word] for word in words] for words in texts]
    return told, Counter(word for words in told for word in words)


def beside(texts: list[list[str]], numbers: dict[str, int]) -> csr_matrix:
    """Return how much each two words stand beside each other."""
    flat = np.fromiter(
        (number for words in texts for number in (*(numbers.get(word, -1) for word in words), -2)), dtype=np.int32
    )
    sentence = np.cumsum(flat == -2)
    size = len(numbers)
    total = csr_matrix((size, size), dtype=np.float32)
    for distance in range(1, REACH + 1):
        one, other = flat[:-distance], flat[distance:]
        both = (one >= 0) & (other >= 0) & (sentence[:-distance] == sentence[distance:])
        weight = np.full(int(both.sum()), NEARER ** (distance - 1), dtype=np.float32)
        total = total + csr_matrix((weight, (one[both], other[both])), shape=(size, size))
    return (total + total.T).tocsr()


def information(counts: csr_matrix) -> csr_matrix:
    """Return the positive pointwise mutual information of the counts."""
    pairs = counts.tocoo()
    rows = np.asarray(counts.sum(axis=1)).ravel()
    columns = rows**0.75 / (rows**0.75).sum()
    value = np.log(pairs.data / (rows[pairs.row] * columns[pairs.col]))
    kept = (value > 0) & (pairs.data > LEAST_PAIR)
    return csr_matrix((value[kept], (pairs.row[kept], pairs.col[kept])), shape=counts.shape, dtype=np.float32)


def vectors(matrix: csr_matrix, width: int) -> Matrix:
    """Return a centred vector of each row; their mean length is one."""
    size = matrix.shape[0]
    left, strength, _ = svds(matrix, k=width, v0=np.full(size, size**-0.5, dtype=np.float32))
    left = left[:, np.argsort(-strength)]
    left -= left.mean(axis=0)
    found: Matrix = left / np.linalg.norm(left, axis=1).mean()
    return found


def said_by_lexicon(ranks: dict[str, int]) -> set[str]:
    """Return the lemmas of all that the lexicon can say."""
    english = {
        sense.partition(":")[2] for name in SENSE_FILES for said in columns(name, 3)[2] for sense in said.split(" | ")
    }
    return {word for text in english for word in content_lemmas(text, ranks)}


def main() -> None:
    """Read the arguments, learn the vectors, write them and say how large they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("text", nargs="+", type=Path)
    parser.add_argument("-o", "--output", required=True, type=Path)
    parser.add_argument("--width", type=int, default=128, help="numbers in a vector")
    options = parser.parse_args()
    texts, counts = lemmatised(read(options.text))
    ordered = sorted((-count, word) for word, count in counts.items())[:COLUMNS]
    numbers = {word: number for number, (_, word) in enumerate(ordered)}
    found = vectors(information(beside(texts, numbers)), options.width)
    said = said_by_lexicon(numbers)
    words = [word for word in numbers if counts[word] >= (LEAST if word in said else FREQUENT)]
    rows = np.clip(np.rint(found[[numbers[word] for word in words]] * SCALE), -127, 127).astype(np.int8)
    data = WordVectors(words, options.width, array("b", rows.tobytes())).to_bytes()
    options.output.write_bytes(data)
    print(f"{len(words)} words of {len(counts)}, {len(data)} B, {np.mean(np.abs(rows) == 127):.4%} cut")


if __name__ == "__main__":
    main()
