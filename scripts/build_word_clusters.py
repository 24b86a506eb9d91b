"""Learn classes of words from plain Arabic text and write lexicon/data/word_clusters.tsv.

    PYTHONHASHSEED=0 python scripts/build_word_clusters.py TEXT... [--out FILE]

TEXT: UTF-8 files, one paragraph a line. Words are read as the recogniser of names reads them, clitics cut off and kept
as words of their own. Vectors are learned by word2vec (skip-gram) and put into 1000, 256 and 64 classes by k-means; a
class of the finer grain goes to the coarser one that most of its words are in. Needs gensim and scikit-learn, at
building time only. NOTICE says what the shipped file was learned from.

The shipped file can't be rebuilt from this repository, by a byte or otherwise: its texts are not kept with it (their
licences or their size forbid), neither is the order in which they were given, and the words of the language were cut
by the lexicon of that day (`analyse`). What a rebuild shares with it is the way, not the numbers of the classes; so
train names.model anew (scripts/train_names.py) after any rebuild.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from gensim.models import Word2Vec  # type: ignore[import-not-found]
from sklearn.cluster import MiniBatchKMeans  # type: ignore[import-not-found]

from mujaz import lexicon
from mujaz.extraction.names.tables import analyse
from mujaz.extraction.names.words import read_words

GRAINS = (64, 256, 1000)
HEAD = "# built by scripts/build_word_clusters.py: classes of a word, coarse to fine; the words of the class, canonical"
_SENTENCE = re.compile(r"\n+|(?<=[.!؟?])\s")


def sentences(path: Path) -> Iterator[list[str]]:
    """Yield the sentences of a file as words for the vectors: bases and clitics apart, numbers as #, Latin as @."""
    for line in _SENTENCE.split(path.read_text("utf-8")):
        found: list[str] = []
        for word in read_words(line):
            if word.kind == "arabic":
                cut, base, _ = analyse(word.form)
                found += [word.form[:cut] + "+", base] if cut else [base]
            else:
                found.append({"number": "#", "latin": "@"}.get(word.kind, word.form))
        if len(found) > 2:
            yield found


def clusters(model: Word2Vec) -> dict[tuple[int, int, int], list[str]]:
    """Return the Arabic words of the model by their classes, coarse to fine, the most frequent words first."""
    vectors = model.wv.get_normed_vectors()
    labels = [
        MiniBatchKMeans(k, random_state=0, batch_size=4096, n_init=3, max_iter=100).fit(vectors).labels_.tolist()
        for k in GRAINS
    ]
    members: dict[int, list[int]] = defaultdict(list)
    for i, fine in enumerate(labels[-1]):
        members[fine].append(i)
    found: dict[tuple[int, int, int], list[str]] = {}
    for fine, places in sorted(members.items()):
        coarse, middle = (Counter(label[i] for i in places).most_common(1)[0][0] for label in labels[:2])
        words = [model.wv.index_to_key[i] for i in places]
        arabic = [word for word in words if word[0] >= "\u0621" and not word.endswith("+")]
        if arabic:
            found[coarse, middle, fine] = arabic
    return found


def main() -> None:
    """Learn the vectors, cluster them and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=Path(lexicon.__file__).parent / "data" / "word_clusters.tsv")
    args = parser.parse_args()
    corpus = [sentence for path in args.texts for sentence in sentences(path)]
    model = Word2Vec(
        corpus, vector_size=80, window=3, min_count=4, sg=1, negative=8, epochs=8, workers=1, seed=1, sample=1e-4
    )
    lines = [f"{'.'.join(map(str, code))}\t{' '.join(words)}" for code, words in clusters(model).items()]
    args.out.write_text("\n".join([HEAD, *lines]) + "\n", "utf-8")
    print(f"{len(lines)} classes, {args.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
