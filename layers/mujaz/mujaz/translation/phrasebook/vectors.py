"""The stored form of word vectors: what each English word stands beside, learned by scripts/build_affinity.py.

Layout (little endian): magic, three counts (words, numbers in a vector, bytes of the word list), the word list in UTF-8
(one lemma a line, most frequent first), then one signed byte for each number of each word's vector. A vector of mean
length has the length ``SCALE``; the vectors are centred, so that two words that have nothing to do with each other have
a product near nought.
"""

from __future__ import annotations

import struct
from array import array
from dataclasses import dataclass

MAGIC = b"MJZAF1\n\0"
SCALE = 200
"""Length of a stored vector of mean length."""
_HEAD = struct.Struct("<8s3I")


@dataclass(frozen=True, slots=True)
class WordVectors:
    """Lemmas, most frequent first, and their vectors one after the other."""

    words: list[str]
    width: int
    numbers: array[int]

    def to_bytes(self) -> bytes:
        """Return the vectors as they are stored."""
        words = "\n".join(self.words).encode()
        return _HEAD.pack(MAGIC, len(self.words), self.width, len(words)) + words + self.numbers.tobytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> WordVectors:
        """Read stored vectors.

        Raises:
            ValueError: the bytes are no such vectors, or are cut short.

        """
        if len(data) < _HEAD.size or not data.startswith(MAGIC):
            raise ValueError("not word vectors of this version")
        _, count, width, text = _HEAD.unpack_from(data)
        words = data[_HEAD.size : _HEAD.size + text].decode().split("\n")
        numbers = array("b", data[_HEAD.size + text :])
        if len(words) != count or len(numbers) != count * width:
            raise ValueError("the word vectors are cut short")
        return cls(words, width, numbers)
