"""Build the English language model of the phrasebook engine from plain text.

Usage: python scripts/build_language_model.py TEXT[.xz] [...] -o MODEL
(the package's model is layers/mujaz/mujaz/translation/phrasebook/data/english.lm)

A file of sentence pairs (source TAB Arabic TAB English, .tsv or .tsv.xz) adds the English of its freely licensed prose;
the model that ships is of English news, such pairs, the prose that scripts/open_textbooks.py gives and translations of
Arabic news made for this project, which are not published; it was built with ``--gain 4``.

The text is cut into sentences at full stops and counted as trigrams; the English of our own lexicon is counted as well,
since it holds the words of today's news that older text lacks. Interpolated Kneser-Ney with one discount per order
(Chen and Goodman 1998, section 2.7), written in back-off form and pruned by count; the back-off weights are computed
after pruning, so each context still sums to one. The same text gives the same bytes.
"""

from __future__ import annotations

import argparse
import lzma
import math
import re
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "layers" / "mujaz"))

from mujaz import lexicon
from mujaz.translation.phrasebook.model import words_of
from mujaz.translation.phrasebook.ngrams import BACKOFF_ZERO, END, SPECIAL, START, UNIT, UNKNOWN, Trie

VOCABULARY = 65_000
"""Words kept (their numbers must fit 16 bits)."""

_SENTENCE_END = re.compile(r"(?<=[.!?][\"'”) ])\s*(?=[A-Z\"“])|(?<=[a-z0-9][.!?])\s+(?=[A-Z\"“])")

Pair = tuple[int, int]
Triple = tuple[int, int, int]


PROSE = frozenset({"open_sdg", "tatoeba", "ms_azd", "ms_edgeai", "mmlu_arabic_mt"})
"""Sources of a file of pairs that hold prose under a licence that allows derived counts (MIT, Apache-2.0, CC BY)."""


def english(path: Path, line: str) -> str:
    """The English of a line of a file; "" where it has none that may be counted."""
    if ".tsv" not in path.suffixes:
        return line
    source, _, text = line.split("\t")
    return text if source in PROSE else ""


def sentences(paths: Iterable[Path]) -> Iterator[list[str]]:
    """Yield the sentences of the files as words of the model."""
    for path in paths:
        data = path.read_bytes()
        text = (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf-8")
        for paragraph in text.splitlines():
            for sentence in _SENTENCE_END.split(english(path, paragraph)):
                words = words_of(sentence)
                if words:
                    yield words


def lexicon_pieces() -> Iterator[tuple[list[str], int]]:
    """Yield the English of the lexicon with a weight: it grows with the logarithm of the frequency in news."""
    for entry in (*lexicon.phrases(), *lexicon.stems()):
        weight = max(1, round(math.log2(entry.frequency + 1) / 2))
        for rank, sense in enumerate(entry.senses[:2]):
            words = words_of(sense.english)
            if words and sense.english != "_":
                yield words, max(1, weight - rank)
    for kind in lexicon.TermKind.__args__:  # type: ignore[attr-defined]
        for term in lexicon.terms(kind):
            yield words_of(term.english), 1


class Counts:
    """Raw counts of the three orders over numbered words."""

    def __init__(self, paths: list[Path]) -> None:
        frequency: Counter[str] = Counter()
        for words in sentences(paths):
            frequency.update(words)
        for words, weight in lexicon_pieces():
            for word in words:
                frequency[word] += weight
        ranked = sorted((-count, word) for word, count in frequency.items() if count >= 2 and word not in SPECIAL)
        self.words = [*SPECIAL, *(word for _, word in ranked[: VOCABULARY - len(SPECIAL)])]
        self.ids = {word: number for number, word in enumerate(self.words)}
        self.trigrams: Counter[Triple] = Counter()
        self.bigrams: Counter[Pair] = Counter()
        for words in sentences(paths):
            self._count([START, START, *words, END], 1)
        for words, weight in lexicon_pieces():
            self._count(words, weight)

    def _count(self, words: list[str], weight: int) -> None:
        unknown = self.ids[UNKNOWN]
        numbers = [self.ids.get(word, unknown) for word in words]
        for triple in zip(numbers, numbers[1:], numbers[2:], strict=False):
            self.trigrams[triple] += weight
        for pair in pairwise(numbers):
            self.bigrams[pair] += weight


def discount(counts: Iterable[int]) -> float:
    """Kneser-Ney discount from the numbers of n-grams seen once and twice."""
    by_count = Counter(count for count in counts if count <= 2)
    once, twice = by_count[1], by_count[2]
    return once / (once + 2 * twice) if once else 0.5


def quantise(probability: float) -> int:
    """Cost of a probability as a byte."""
    return min(255, max(0, round(-math.log(probability) * UNIT)))


def quantise_backoff(weight: float) -> int:
    """Back-off weight as a byte around ``BACKOFF_ZERO``."""
    return min(255, max(0, round(-math.log(max(weight, 1e-5)) * UNIT) + BACKOFF_ZERO))


class Estimate:
    """Probabilities of the lower orders, from which the trie is made."""

    def __init__(self, counts: Counts, bigram_minimum: int, least_gain: float) -> None:
        self.unigram = _unigrams(counts)
        self.bigram: dict[Pair, float] = {}
        self.backoff = [1.0] * len(counts.words)
        before = _continuations(counts)
        cut = discount(before.values())
        by_first: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for (first, second), count in before.items():
            by_first[first].append((second, count))
        for first in sorted(by_first):
            followers = sorted(by_first[first])
            total = sum(count for _, count in followers)
            share = cut * len(followers) / total
            kept = lower = 0.0
            for second, count in followers:
                shared = share * self.unigram[second]
                probability = max(count - cut, 0) / total + shared
                often = counts.bigrams[first, second]
                worth = often * math.log(probability / shared) >= least_gain if least_gain else True
                if often >= bigram_minimum and worth:
                    self.bigram[first, second] = probability
                    kept += probability
                    lower += self.unigram[second]
            self.backoff[first] = left_over(kept, lower)

    def below(self, second: int, third: int) -> float:
        """Probability of ``third`` after ``second`` alone."""
        known = self.bigram.get((second, third))
        return known if known is not None else self.backoff[second] * self.unigram[third]


def left_over(kept: float, lower: float) -> float:
    """Back-off weight of a context: what the kept n-grams leave, over what the order below gives the rest."""
    return max(1e-5, 1 - kept) / max(1e-5, 1 - lower)


def _unigrams(counts: Counts) -> list[float]:
    """In how many contexts each word stands, a little of it shared out to all."""
    endings: Counter[int] = Counter()
    for pair in counts.bigrams:
        endings[pair[1]] += 1
    size, one = len(counts.words), sum(endings.values())
    floor = 0.5 / size
    unigram = [(endings[word] / one) * 0.98 + 0.02 * floor * 2 for word in range(size)]
    # A word we know no English text for is no worse than a rare one: names come from the lexicon, not from the model.
    unigram[counts.ids[UNKNOWN]] = 2e-6
    return unigram


def _continuations(counts: Counts) -> Counter[Pair]:
    """Lower orders count in how many contexts a pair stands, not how often (except after a sentence's beginning)."""
    start = counts.ids[START]
    before: Counter[Pair] = Counter()
    for _, second, third in counts.trigrams:
        before[second, third] += 1
    for pair, count in counts.bigrams.items():
        if pair[0] == start or pair not in before:
            before[pair] = count if pair[0] == start else max(1, min(count, 2))
    return before


def build(counts: Counts, bigram_minimum: int, trigram_minimum: int, least_gain: float = 0) -> Trie:
    """Estimate the model; n-grams counted less often than the minimum of their order are pruned.

    So are those that tell all their occurrences together less than ``least_gain`` nats better than backing off would
    (after Stolcke 1998, with counts in the place of probabilities).
    """
    estimate = Estimate(counts, bigram_minimum, least_gain)
    cut = discount(counts.trigrams.values())
    by_pair: dict[Pair, list[tuple[int, int]]] = defaultdict(list)
    for (first, second, third), count in counts.trigrams.items():
        by_pair[first, second].append((third, count))
    begins = [0] * (len(counts.words) + 1)
    words, costs, backoffs = array("H"), array("B"), array("B")
    trigram_begins, trigram_words, trigram_costs = array("I"), array("H"), array("B")
    for pair in sorted(estimate.bigram):
        begins[pair[0] + 1] += 1
        trigram_begins.append(len(trigram_words))
        kept = lower = 0.0
        followers = sorted(by_pair.get(pair, ()))
        total = sum(count for _, count in followers)
        for third, count in followers:
            if count < trigram_minimum or (pair[1], third) not in estimate.bigram:
                continue
            below = estimate.below(pair[1], third)
            shared = cut * len(followers) / total * below
            probability = max(count - cut, 0) / total + shared
            if count * math.log(probability / shared) < least_gain:
                continue
            kept += probability
            lower += below
            trigram_words.append(third)
            trigram_costs.append(quantise(probability))
        words.append(pair[1])
        costs.append(quantise(estimate.bigram[pair]))
        backoffs.append(quantise_backoff(left_over(kept, lower)))
    trigram_begins.append(len(trigram_words))
    return Trie(
        counts.words, array("B", map(quantise, estimate.unigram)), array("B", map(quantise_backoff, estimate.backoff)),
        array("I", accumulate(begins)), words, costs, backoffs, trigram_begins, trigram_words, trigram_costs,
    )  # fmt: skip


def main() -> None:
    """Read the arguments, build the model, write it and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("text", nargs="+", type=Path)
    parser.add_argument("-o", "--output", required=True, type=Path)
    parser.add_argument("--bigrams", type=int, default=2, help="least count of a bigram that is kept")
    parser.add_argument("--trigrams", type=int, default=2, help="least count of a trigram that is kept")
    parser.add_argument("--gain", type=float, default=0, help="nats that an n-gram must be worth over backing off")
    options = parser.parse_args()
    trie = build(Counts(options.text), options.bigrams, options.trigrams, options.gain)
    data = trie.to_bytes()
    options.output.write_bytes(data)
    print(f"{len(trie.words)} words, {len(trie.bigram_word)} bigrams, {len(trie.trigram_word)} trigrams, {len(data)} B")


if __name__ == "__main__":
    main()
