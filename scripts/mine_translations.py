"""Mine word translations from sentence pairs: IBM model 1 in both directions, kept where the two agree.

Usage: python scripts/mine_translations.py PAIRS.tsv.xz -o translations.tsv [--sources a,b,c]

PAIRS holds source TAB Arabic TAB English. The output (Arabic stem, count, English, score, ...) is raw material for the
lexicon: it is read through, and what holds goes into lexicon/data/mined.tsv. Only sources whose licence lets derived
word lists be shipped are read by default.
"""

from __future__ import annotations

import argparse
import lzma
import re
import sys
import zlib
from collections import Counter
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "layers" / "mujaz"))

from mujaz.arabic.letters import MARKS
from mujaz.arabic.morphology import analyses
from mujaz.arabic.words import tokens
from mujaz.translation.phrasebook.lexicon import default_index

SHIPPABLE = (
    "open_sdg", "tatoeba", "msdocs_d365ops_sxs", "msdocs_projops_sxs", "msdocs_custinsights_sxs", "ms_azd", "ms_edgeai",
    "mmlu_arabic_mt", "ui_sahana",
)  # fmt: skip
"""MIT, Apache-2.0, CC BY 2.0 FR and CC BY 4.0."""

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|[0-9]+")
_MARK = re.compile(f"[{MARKS}]+")
_LIMIT = 40
ROUNDS = 6


def arabic_stems(text: str) -> list[str]:
    """Words of a sentence with their clitics cut, as they are spelled."""
    index = default_index()
    stems = []
    for token in tokens(text):
        if token.kind != "arabic":
            stems.append(token.text.lower())
            continue
        letters = _MARK.sub("", token.text)
        found = analyses(token.folded, index.knows, limit=1)
        if found and not found[0].change:
            stems.append(letters[found[0].front : len(letters) - found[0].back])
        else:
            stems.append(re.sub(r"^(?:[وف]?(?:[بك]?ال|لل))(?=..)", "", letters))
    return stems


def read(path: Path, sources: set[str], share: dict[str, int]) -> tuple[list[list[str]], list[list[str]]]:
    """Read the pairs of ``sources``; of the large ones only one in ``share``."""
    arabic, english = [], []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            source, left, right = line.rstrip("\n").split("\t")
            if source not in sources or zlib.crc32(left.encode()) % share.get(source, 1):
                continue
            stems, words = arabic_stems(left)[:_LIMIT], _WORD.findall(right.lower())[:_LIMIT]
            if stems and words and 0.3 < len(stems) / len(words) < 3:
                arabic.append(stems)
                english.append(words)
    return arabic, english


def numbered(sentences: list[list[str]], minimum: int) -> tuple[list[str], list[np.ndarray]]:
    """Number the words seen at least ``minimum`` times; the others are 0."""
    counts = Counter(word for sentence in sentences for word in sentence)
    words = ["", *sorted(word for word, count in counts.items() if count >= minimum)]
    ids = {word: number for number, word in enumerate(words)}
    return words, [np.array([ids.get(word, 0) for word in sentence], dtype=np.int64) for sentence in sentences]


def model_one(given: list[np.ndarray], said: list[np.ndarray], width: int) -> tuple[np.ndarray, np.ndarray]:
    """Return (pair keys ``given * width + said``, probability of said by given) after `ROUNDS` of EM."""
    keys = np.concatenate([(left[:, None] * width + right[None, :]).ravel() for left, right in zip(given, said, strict=True)])
    groups = np.concatenate(
        [np.tile(np.arange(len(right)), len(left)) + offset for left, right, offset in
         zip(given, said, np.cumsum([0] + [len(one) for one in said[:-1]]), strict=True)]
    )  # fmt: skip
    pairs, inverse = np.unique(keys, return_inverse=True)
    owner = pairs // width
    probability = np.ones(len(pairs))
    for _ in range(ROUNDS):
        weight = probability[inverse]
        weight /= np.bincount(groups, weight)[groups]
        counts = np.bincount(inverse, weight, len(pairs))
        total = np.bincount(owner, counts)
        probability = counts / total[owner]
    return pairs, probability


def main() -> None:
    """Read the arguments, run both directions, write what agrees."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--sources", default=",".join(SHIPPABLE))
    options = parser.parse_args()
    share = {"msdocs_d365ops_sxs": 8, "msdocs_projops_sxs": 2}
    arabic, english = read(options.pairs, set(options.sources.split(",")), share)
    print(len(arabic), "pairs", file=sys.stderr)
    counts = Counter(word for sentence in arabic for word in sentence)
    ar_words, ar = numbered(arabic, 3)
    en_words, en = numbered(english, 2)
    forward_keys, forward = model_one(ar, en, len(en_words))
    backward_keys, backward = model_one(en, ar, len(ar_words))
    flipped = (backward_keys % len(ar_words)) * len(en_words) + backward_keys // len(ar_words)
    order = np.argsort(flipped)
    place = order[np.searchsorted(flipped, forward_keys, sorter=order)]
    score = np.sqrt(forward * backward[place])
    rows: dict[str, list[tuple[float, str]]] = {}
    for key, value in zip(forward_keys[score > 0.08], score[score > 0.08], strict=True):
        a, e = divmod(int(key), len(en_words))
        if a and e:
            rows.setdefault(ar_words[a], []).append((float(value), en_words[e]))
    with options.output.open("w", encoding="utf-8") as out:
        for word in sorted(rows, key=lambda one: (-counts[one], one)):
            best = sorted(rows[word], reverse=True)[:4]
            out.write(f"{word}\t{counts[word]}\t" + "\t".join(f"{e} {value:.2f}" for value, e in best) + "\n")


if __name__ == "__main__":
    main()
