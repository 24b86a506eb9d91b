"""Learn how the press writes Arabic name words in Latin letters; write lexicon/data/romanisation.model.

    python scripts/train_romanisation.py --pairs FILE... [--dev FILE] [--out FILE] [--epochs 5]

Files: Arabic, TAB, Latin (wikidata_person_tokens_train.tsv, MIT-style; google_transliteration.tsv, Apache-2.0). Every
Arabic letter is aligned with a chunk of no to three Latin letters (Viterbi training from a phonetic start); an averaged
perceptron then learns to choose the chunk from the letters around and the chunks before. Pairs that do not align (a
name and a translation of it) are left out.
"""

from __future__ import annotations

import argparse
import math
import random
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from mujaz import lexicon
from mujaz.arabic.letters import fold
from mujaz.arabic.romanisation import context_features

PHONETIC = {
    "ا": "a aa e i o u", "ب": "b p bb pp", "ت": "t tt", "ث": "th s t", "ج": "j g gu dj ge", "ح": "h", "خ": "kh ch",
    "د": "d dd", "ذ": "dh th z d", "ر": "r rr", "ز": "z zz s", "س": "s ss c ce", "ش": "sh ch sch s", "ص": "s ss",
    "ض": "d dh", "ط": "t tt", "ظ": "z dh th", "ع": " a e i", "غ": "gh g gg gu", "ف": "f v ff ph w", "ق": "q k c g",
    "ك": "k c ck ch q", "ل": "l ll", "م": "m mm", "ن": "n nn", "ه": "h a eh e ah", "و": "w u o ou oo v",
    "ي": "y i e ee ai",
    "ء": " a",
}  # fmt: skip
VOWELS = ("", "a", "e", "i", "o", "u")
LONGEST = 4
EXTRA = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"})


def latin(text: str) -> str:
    """Return plain lower-case letters."""
    text = unicodedata.normalize("NFKD", text.lower().translate(EXTRA))
    return "".join(c for c in text if "a" <= c <= "z")


def read_pairs(paths: Iterable[Path], part: str = "") -> Iterator[tuple[str, str]]:
    """Yield (folded Arabic, Latin) of single words; ``part`` keeps rows whose type ends so."""
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            arabic, english, kind = [*line.split("\t"), ""][:3]
            word = fold(arabic)
            name = latin(english)
            if part and "google" in path.name and not kind.endswith(part):
                continue
            if 2 <= len(word) <= 14 and 2 <= len(name) <= 18 and all("\u0621" <= c <= "\u064a" for c in word):
                yield word, name


class Aligner:
    """P(chunk | letter), learned by repeated best alignment."""

    def __init__(self) -> None:
        """Start from the phonetic table: a letter's sounds, each with or without a vowel after it."""
        self.cost: dict[str, dict[str, float]] = {}
        for letter, sounds in PHONETIC.items():
            chunks = {sound.strip() + vowel for sound in [*sounds.split(" "), *sounds.split()] for vowel in VOWELS}
            self.cost[letter] = {chunk: 2.0 + 0.3 * len(chunk) for chunk in chunks}
        self.unknown = 9.0

    def align(self, word: str, name: str) -> tuple[float, list[str]] | None:
        """Return the cost per letter and the chunks of the best alignment, None where there is none."""
        best: dict[int, tuple[float, list[str]]] = {0: (0.0, [])}
        for i, letter in enumerate(word):
            costs = self.cost.get(letter, {})
            after: dict[int, tuple[float, list[str]]] = {}
            for at, (total, chunks) in best.items():
                for length in range(min(LONGEST, len(name) - at) + 1):
                    chunk = name[at : at + length]
                    value = total + costs.get(chunk, self.unknown)
                    if at + length not in after or value < after[at + length][0]:
                        after[at + length] = (value, [*chunks, chunk])
            best = after
            del i
        found = best.get(len(name))
        return None if found is None else (found[0] / len(word), found[1])

    def learn(self, aligned: Iterable[tuple[str, list[str]]]) -> None:
        """Set the costs from counts."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for word, chunks in aligned:
            for letter, chunk in zip(word, chunks, strict=True):
                counts[letter][chunk] += 1
        for letter, counter in counts.items():
            total = sum(counter.values()) + 1
            self.cost[letter] = {chunk: -math.log(n / total) for chunk, n in counter.items() if n > 1}


def align_all(pairs: Sequence[tuple[str, str]], rounds: int, limit: float) -> list[tuple[str, list[str]]]:
    """Return the pairs that align well enough, with their chunks."""
    aligner = Aligner()
    kept: list[tuple[str, list[str]]] = []
    for _ in range(rounds):
        kept = []
        for word, name in pairs:
            found = aligner.align(word, name)
            if found is not None and found[0] <= limit:
                kept.append((word, found[1]))
        aligner.learn(kept)
        print(f"{len(kept)} of {len(pairs)} pairs align", flush=True)
    return kept


def frequent(aligned: Iterable[tuple[str, list[str]]], least: int) -> frozenset[str]:
    """Return the features that at least so many letters of the training words have; rarer ones learn by heart."""
    counts: Counter[str] = Counter()
    for word, chunks in aligned:
        written = previous = ""
        for i, chunk in enumerate(chunks):
            counts.update(context_features(word, i, written, previous))
            written, previous = written + chunk, chunk
    return frozenset(feature for feature, count in counts.items() if count >= least)


def train(
    aligned: list[tuple[str, list[str]]], epochs: int, known: frozenset[str]
) -> tuple[dict[str, list[str]], dict[str, dict[str, float]]]:
    """Return the chunks of each letter, most frequent first, and the averaged weights by feature and chunk."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word, chunks in aligned:
        for letter, chunk in zip(word, chunks, strict=True):
            counts[letter][chunk] += 1
    options = {letter: [c for c, n in counter.most_common(24) if n >= 3] for letter, counter in counts.items()}
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    totals: dict[tuple[str, str], float] = defaultdict(float)
    stamps: dict[tuple[str, str], int] = defaultdict(int)
    step = 0
    shuffler = random.Random(7)

    def update(feature: str, chunk: str, change: float) -> None:
        key = (feature, chunk)
        value = weights[feature].get(chunk, 0.0)
        totals[key] += (step - stamps[key]) * value
        stamps[key] = step
        weights[feature][chunk] = value + change

    for epoch in range(epochs):
        wrong = 0
        shuffler.shuffle(aligned)
        for word, chunks in aligned:
            written = previous = ""
            for i, gold in enumerate(chunks):
                step += 1
                features = [f for f in context_features(word, i, written, previous) if f in known]
                scores = dict.fromkeys(options[word[i]], 0.0)
                for feature in features:
                    for chunk, weight in weights[feature].items() if feature in weights else ():
                        if chunk in scores:
                            scores[chunk] += weight
                guess = max(scores, key=lambda chunk: scores[chunk])
                if guess != gold and gold in scores:
                    wrong += 1
                    for feature in features:
                        update(feature, gold, 1.0)
                        update(feature, guess, -1.0)
                written, previous = written + gold, gold
        print(f"epoch {epoch + 1}: {wrong} wrong of {step // (epoch + 1)}", flush=True)
    averaged: dict[str, dict[str, float]] = defaultdict(dict)
    for feature, row in weights.items():
        for chunk, value in row.items():
            key = (feature, chunk)
            averaged[feature][chunk] = (totals[key] + (step - stamps[key]) * value) / step
    return options, averaged


def export(options: dict[str, list[str]], weights: dict[str, dict[str, float]], out: Path, least: float) -> None:
    """Write the model as packed text: a line of options for each letter, a blank line, then features."""
    lines = [letter + "\t" + " ".join(chunk or "-" for chunk in chunks) for letter, chunks in sorted(options.items())]
    lines.append("")
    kept = 0
    for feature, row in sorted(weights.items()):
        values = [f"{chunk or '-'}:{round(value * 10)}" for chunk, value in sorted(row.items()) if abs(value) >= least]
        if values:
            kept += 1
            lines.append(feature + "\t" + " ".join(values))
    out.write_bytes(zlib.compress("\n".join(lines).encode("utf-8"), 9))
    print(f"{kept} features, {out.stat().st_size} bytes")


def main() -> None:
    """Align, train and export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, default=Path(lexicon.__file__).parent / "data" / "romanisation.model")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--minfreq", type=int, default=1, help="letters that a feature must occur at to count")
    parser.add_argument("--limit", type=float, default=3.2, help="highest cost per letter of an alignment")
    parser.add_argument("--least", type=float, default=2.0, help="smallest weight that is kept")
    args = parser.parse_args()
    pairs = sorted(set(read_pairs(args.pairs, part="train")))
    aligned = align_all(pairs, 4, args.limit)
    curated = set(read_pairs([path for path in args.pairs if "google" in path.name], part="train"))
    aligned += [
        pair for pair in aligned if (pair[0], "".join(pair[1])) in curated
    ]  # one spelling a name: twice the say
    options, weights = train(aligned, args.epochs, frequent(aligned, args.minfreq))
    export(options, weights, args.out, args.least)


if __name__ == "__main__":
    main()
