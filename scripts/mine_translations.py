"""Mine word translations from sentence pairs: IBM model 1 in both directions, kept where the two agree.

Usage: python scripts/mine_translations.py PAIRS.tsv.xz -o translations.tsv [--sources a,b,c]

PAIRS holds source TAB Arabic TAB English. The output has the form of stems.tsv and holds words that the lexicon does
not know, and further senses of those it has, where both directions agree on the English; a person reads it through
before it becomes lexicon/data/mined.tsv. Only sources whose licence lets derived word lists be shipped are read by
default.
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

from mujaz import lexicon
from mujaz.arabic.letters import MARKS, fold, is_arabic
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
ROUNDS = 5
LEAST = 0.3
"""Least agreement of the two directions (geometric mean of the probabilities) for a word's first English."""


MORE = 0.12
"""The same for a further sense of a word that the lexicon has."""
FREQUENT = 300
"""Stems more frequent than this in news keep the senses that news gives them."""
FUNCTION = frozenset(
    "the a an of to in on at by for from with and or is are was were be been has have had that which who this these it "
    "its he she they you your i we not as if will can may must do does did so than then there".split()
)
"""English that aligns with anything."""


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
    arabic: list[list[str]] = []
    english: list[list[str]] = []
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


def casing(path: Path, sources: set[str]) -> set[str]:
    """Lower-case forms of the words that English writes with a capital inside sentences."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            source, _, right = line.rstrip("\n").split("\t")
            if source in sources and not source.startswith("msdocs"):
                for word in re.findall(r"(?<=[a-z,] )[A-Za-z]+", right):
                    (capital if word[0].isupper() else small)[word.lower()] += 1
    return {word for word, count in capital.items() if count > 3 * small[word]}


def classes() -> dict[str, str]:
    """The commonest class of each English word among the lexicon's senses."""
    seen: dict[str, Counter[str]] = {}
    for entry in lexicon.stems():
        for sense in entry.senses:
            seen.setdefault(sense.english, Counter())[sense.pos] += 1
    return {english: min(counts, key=lambda pos: (-counts[pos], pos)) for english, counts in seen.items()}


def class_of(arabic: str, english: str, known: dict[str, str]) -> str:
    """Guess the part of speech of a mined word from its English."""
    if english in known and known[english] in {"n", "np", "a", "v", "vi", "vn", "d", "pt", "loc", "per", "unit"}:
        return known[english]
    if english.endswith("ly"):
        return "d"
    if english.endswith("ed"):
        return "pt" if arabic.startswith("م") else "v"
    if english.endswith(("al", "ic", "ous", "ive", "able", "ible", "ful", "less", "ary")):
        return "a"
    if english.endswith("ing"):
        return "vn"
    return "np" if english.endswith("s") and not english.endswith(("ss", "us", "is")) else "n"


def numbered(sentences: list[list[str]], minimum: int) -> tuple[list[str], list[np.ndarray]]:
    """Number the words seen at least ``minimum`` times; the others are 0."""
    counts = Counter(word for sentence in sentences for word in sentence)
    words = ["", *sorted(word for word, count in counts.items() if count >= minimum)]
    ids = {word: number for number, word in enumerate(words)}
    return words, [np.array([ids.get(word, 0) for word in sentence], dtype=np.int64) for sentence in sentences]


def model_one(given: list[np.ndarray], said: list[np.ndarray], width: int) -> tuple[np.ndarray, np.ndarray]:
    """Return (pair keys ``given * width + said``, probability of said by given) after `ROUNDS` of EM."""
    keys = np.concatenate(
        [(left[:, None] * width + right[None, :]).ravel() for left, right in zip(given, said, strict=True)]
    )
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
    frequency = {entry.arabic: entry.frequency for entry in lexicon.stems()}
    index, known, names = default_index(), classes(), casing(options.pairs, set(options.sources.split(",")))
    with options.output.open("w", encoding="utf-8") as out:
        for word in sorted(rows, key=lambda one: (-counts[one], one)):
            listed = {sense.english for sense in index.stem(fold(word), word)}
            least = MORE if listed else LEAST
            best = [(value, e) for value, e in sorted(rows[word], reverse=True)[:3] if e not in listed | FUNCTION]
            best = [one for one in best if one[0] >= least or (one[0] > least / 2 and best[0][0] >= least)]
            if not best or len(word) < 3 or not is_arabic(word[:1]):
                continue
            if not listed and analyses(fold(word), index.knows):
                continue
            classes_listed = {sense.pos for sense in index.stem(fold(word), word)}
            senses = []
            for _, e in best:
                pos = class_of(word, e, known)
                if listed and (frequency.get(word, 0) > FREQUENT):
                    continue
                if listed:
                    if pos in classes_listed and e not in names and len(e) > 2:
                        senses.append(f"{pos}:{e}")
                elif e in names:
                    senses.append("per:" + e.capitalize())
                elif e.isalpha():
                    senses.append(f"{pos}:{e}")
            if senses:
                out.write(f"{word}\t{counts[word]}\t{' | '.join(senses)}\n")


if __name__ == "__main__":
    main()
