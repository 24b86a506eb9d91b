"""What a digest compares articles by, made once and carried in the brief: counted stems and a sample of shingles.

To read them out of the Arabic takes a digest of ten thousand briefs two seconds, to take them from the brief half a
second. A fingerprint is believed only where its own words and the Arabic that stands beside it give its checksum, and
where it was made by this version of the stemming; in any other case the Arabic is read again.
"""

from __future__ import annotations

import hashlib
import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from mujaz.arabic.stemming import read_arabic

VERSION = 1
"""Of the stemming, the weights and the sampling. To be raised with every change that gives any text other traces."""

_ZERO = ord("0")
_MOST = ord("[") - _ZERO
"""Counts are single characters, "1" for 1 and so on, before the backslash, which JSON would have to escape."""
_COUNT = bytes(max(0, code - _ZERO) for code in range(256))
"""character of a count -> count"""


class Traces(NamedTuple):
    """What the Arabic of an article is compared by."""

    stems: tuple[str, ...]
    """the different stems, in the order in which they are met first"""
    numbers: bytes
    """how often each occurs, the title and the first sentences counted more; 255 for more than that"""
    sketch: array[int]
    """sample of the hashed shingles, 32 bits each, in ascending order"""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Traces as a brief carries them."""

    version: int
    sha256: str
    """over the Arabic sentences and the three fields below, see `_checksum`"""
    stems: str
    """a space between two"""
    counts: str
    """a character for each stem: "0" plus its count in ASCII"""
    sketch: str
    """Base64 of numbers of 32 bits, the lowest byte first"""


def traces_of(sentences: Mapping[int, str]) -> Traces:
    """Read the traces out of the Arabic of an article: number of the sentence (0 for the title) -> sentence."""
    read = read_arabic(sentences.items())
    try:
        numbers = bytes(read.stems.values())
    except ValueError:
        numbers = bytes(min(255, count) for count in read.stems.values())
    return Traces(tuple(read.stems), numbers, array("I", sorted(read.sketch)))


def fingerprint_of(sentences: Mapping[int, str]) -> Fingerprint | None:
    """Return the fingerprint of an article; None where it says a stem too often for a character, which no news does."""
    traces = traces_of(sentences)
    if max(traces.numbers, default=0) > _MOST:
        return None
    written = (
        " ".join(traces.stems),
        "".join(chr(_ZERO + number) for number in traces.numbers),
        b64encode(_little_endian(traces.sketch).tobytes()).decode(),
    )
    return Fingerprint(VERSION, _checksum(sentences, *written), *written)


def traces_in(fingerprint: Fingerprint, sentences: Mapping[int, str]) -> Traces | None:
    """Return the traces in a fingerprint that stands beside these sentences; None where it is not to be believed."""
    stems, counts, sketch = fingerprint.stems, fingerprint.counts, fingerprint.sketch
    if fingerprint.version != VERSION or fingerprint.sha256 != _checksum(sentences, stems, counts, sketch):
        return None
    try:
        numbers = array("I", b64decode(sketch, validate=True))
        traces = Traces(
            tuple(map(sys.intern, stems.split())), counts.encode("ascii").translate(_COUNT), _little_endian(numbers)
        )
    except ValueError:
        return None
    return traces if len(traces.stems) == len(traces.numbers) else None


def _checksum(sentences: Mapping[int, str], stems: str, counts: str, sketch: str) -> str:
    """Hash what a fingerprint was made of together with what it says, so that a change of either shows.

    The length before each sentence leaves one way only to take the text apart.
    """
    parts = [f"{n} {len(arabic)} {arabic}" for n, arabic in sentences.items()]
    text = "\n".join((*parts, stems, counts, sketch))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _little_endian(numbers: array[int]) -> array[int]:
    """Return the numbers with their lowest byte first where this machine has it last, and back."""
    if sys.byteorder == "big":  # pragma: no cover
        numbers.byteswap()
    return numbers
