"""The trigram model as a file: a trie in sorted arrays, quantised to bytes, the same on every machine.

Own code against a library such as kenlm: the model needs some 60 lines of standard library to read, loads by copying
bytes (no parsing), and adds no compiled dependency to the Lambda layer; kenlm would have to be built there for each
architecture and would read the same trie no faster from Python, where the call costs more than the look-up.

Layout (little endian): magic, four counts (words, bigrams, trigrams, bytes of the word list), the word list in UTF-8
(one word a line, the number of a word is its line), then

====================  =====  ==========================================================================
unigram cost          B      per word
unigram back-off      B      per word
bigram begin          I      per word and one more: where the word's bigrams begin
bigram word           H      per bigram, ascending within one first word
bigram cost           B      per bigram
bigram back-off       B      per bigram
trigram begin         I      per bigram and one more
trigram word          H      per trigram, ascending within one bigram
trigram cost          B      per trigram
====================  =====  ==========================================================================

A cost is ``-ln p`` in sixteenths of a nat; a back-off is stored with ``BACKOFF_ZERO`` added, since it may be a gain.
"""

from __future__ import annotations

import struct
import sys
from array import array
from dataclasses import dataclass

MAGIC = b"MJZLM1\n\0"
UNIT = 16
"""Parts of a nat in which costs are counted."""

BACKOFF_ZERO = 64
"""Stored value of a back-off that costs nothing."""

UNKNOWN, START, END, NUMBER = "<unk>", "<s>", "</s>", "<num>"
SPECIAL = (UNKNOWN, START, END, NUMBER)
"""The first four words of every model, so that their numbers are 0 to 3."""

_HEAD = struct.Struct("<8s4I")


@dataclass(frozen=True, slots=True)
class Trie:
    """The arrays of a model; see the module for what each holds."""

    words: list[str]
    unigram_cost: array[int]
    unigram_backoff: array[int]
    bigram_begin: array[int]
    bigram_word: array[int]
    bigram_cost: array[int]
    bigram_backoff: array[int]
    trigram_begin: array[int]
    trigram_word: array[int]
    trigram_cost: array[int]

    def to_bytes(self) -> bytes:
        """Return the model as it is stored."""
        words = "\n".join(self.words).encode()
        head = _HEAD.pack(MAGIC, len(self.words), len(self.bigram_word), len(self.trigram_word), len(words))
        return b"".join([head, words, *(_little(column).tobytes() for column in self._columns())])

    def _columns(self) -> tuple[array[int], ...]:
        return (
            self.unigram_cost, self.unigram_backoff, self.bigram_begin, self.bigram_word, self.bigram_cost,
            self.bigram_backoff, self.trigram_begin, self.trigram_word, self.trigram_cost,
        )  # fmt: skip

    @classmethod
    def from_bytes(cls, data: bytes) -> Trie:
        """Read a stored model.

        Raises:
            ValueError: the bytes are no such model, or are cut short.

        """
        if len(data) < _HEAD.size or not data.startswith(MAGIC):
            raise ValueError("not a language model of this version")
        _, words, bigrams, trigrams, text = _HEAD.unpack_from(data)
        position = _HEAD.size + text
        word_list = data[_HEAD.size : position].decode().split("\n")
        columns = []
        for code, length in (
            ("B", words), ("B", words), ("I", words + 1), ("H", bigrams), ("B", bigrams), ("B", bigrams),
            ("I", bigrams + 1), ("H", trigrams), ("B", trigrams),
        ):  # fmt: skip
            column: array[int] = array(code)
            size = column.itemsize * length
            column.frombytes(data[position : position + size])
            position += size
            columns.append(_little(column))
        if position != len(data) or len(word_list) != words:
            raise ValueError("the language model is cut short")
        return cls(word_list, *columns)


def _little(column: array[int]) -> array[int]:
    """Turn a column between machine order and the file's little endian (nothing to do on most machines)."""
    if sys.byteorder == "big":  # pragma: no cover
        column = column[:]
        column.byteswap()
    return column
