"""What English looks like: a trigram model with back-off, asked one word at a time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from mujaz.translation.phrasebook.ngrams import BACKOFF_ZERO, NUMBER, SPECIAL, Trie

_TOKEN = re.compile(r"[0-9]+(?:[.,:][0-9]+)*(?:st|nd|rd|th)?|[^\W\d_]+(?:['’][^\W\d_]+)?(?:\.[^\W\d_]\b\.?)*|[^\w\s]")
_MEMO_LIMIT = 200_000
"""Entries of the memo of costs before it is emptied (about 25 MB)."""


def words_of(english: str) -> list[str]:
    """Cut English into the words of the model: lower case, signs apart, numbers as one word."""
    return [NUMBER if "0" <= word[0] <= "9" else word for word in _TOKEN.findall(english.lower().replace("’", "'"))]


class LanguageModel:
    """Costs of English words in context, in sixteenths of a nat; lower is more likely."""

    UNKNOWN_ID, START_ID, END_ID, NUMBER_ID = range(len(SPECIAL))

    def __init__(self, trie: Trie) -> None:
        self._trie = trie
        self._ids = {word: number for number, word in enumerate(trie.words)}
        self.memo: dict[int, int] = {}
        """Costs asked for before, by ``first << 32 | second << 16 | word``: the search looks here itself."""
        self._needs: dict[int, int] = {}

    @classmethod
    def load(cls) -> LanguageModel:
        """Load the model that the package carries."""
        data = files("mujaz.translation.phrasebook").joinpath("data", "english.lm").read_bytes()
        return cls(Trie.from_bytes(data))

    @property
    def words(self) -> list[str]:
        """The words of the model, most frequent first after the special ones."""
        return self._trie.words

    def ids(self, english: str) -> tuple[int, ...]:
        """Numbers of the words of ``english``; ``UNKNOWN_ID`` for those the model has not."""
        return tuple([self._ids.get(word, 0) for word in words_of(english)])

    def knows(self, word: str) -> bool:
        """Whether the model has seen the (lower-case) word."""
        return word in self._ids

    def need_of_article(self, noun: str) -> int:
        """How much likelier ``noun`` is right after an article than bare; negative for what English leaves bare."""
        number = self._ids.get(noun)
        if number is None:
            return 0
        need = self._needs.get(number)
        if need is None:
            with_article, bare = (
                min(self.cost(0, self._ids[word], number) for word in words if word in self._ids)
                for words in (("a", "an", "the"), ("of", "with", "in", "for", "to", "and", "by", "on"))
            )
            need = self._needs[number] = bare - with_article
        return need

    def cost(self, first: int, second: int, word: int) -> int:
        """Cost of ``word`` after ``first second``."""
        key = (first << 32) | (second << 16) | word
        cost = self.memo.get(key)
        if cost is None:
            cost = self._cost(first, second, word)
            if len(self.memo) >= _MEMO_LIMIT:
                self.memo.clear()
            self.memo[key] = cost
        return cost

    def _bigram(self, first: int, second: int) -> int:
        """Where the bigram stands, or -1."""
        trie = self._trie
        low, high = trie.bigram_begin[first], trie.bigram_begin[first + 1]
        place = bisect_left(trie.bigram_word, second, low, high)
        return place if place < high and trie.bigram_word[place] == second else -1

    def _cost(self, first: int, second: int, word: int) -> int:
        trie = self._trie
        backoff = 0
        context = self._bigram(first, second)
        if context >= 0:
            low, high = trie.trigram_begin[context], trie.trigram_begin[context + 1]
            place = bisect_left(trie.trigram_word, word, low, high)
            if place < high and trie.trigram_word[place] == word:
                return trie.trigram_cost[place]
            backoff = trie.bigram_backoff[context] - BACKOFF_ZERO
        place = self._bigram(second, word)
        if place >= 0:
            return backoff + trie.bigram_cost[place]
        return backoff + trie.unigram_backoff[second] - BACKOFF_ZERO + trie.unigram_cost[word]

    def doubt(self, english: str) -> int | None:
        """Return the mean cost of a sentence's words that the model knows (other names say nothing); None for none."""
        first = second = self.START_ID
        costs = []
        for word in self.ids(english):
            if word != self.UNKNOWN_ID:
                costs.append(self.cost(first, second, word))
            first, second = second, word
        return sum(costs) // len(costs) if costs else None

    def sentence_cost(self, english: str) -> int:
        """Cost of a whole sentence, its beginning and end included."""
        return self.cost_of(self.ids(english))

    def cost_of(self, words: Sequence[int]) -> int:
        """Cost of a whole sentence given as the numbers of its words."""
        known = self.memo
        first = second = self.START_ID
        total = 0
        for word in (*words, self.END_ID):
            cost = known.get((first << 32) | (second << 16) | word)
            total += self.cost(first, second, word) if cost is None else cost
            first, second = second, word
        return total


@lru_cache(maxsize=1)
def default_model() -> LanguageModel:
    """Return the package's model, loaded once."""
    return LanguageModel.load()
