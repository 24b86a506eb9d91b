"""Which shape English gives a construct phrase: "energy sector", "the volume of trade", "the company's director".

``constructs.tsv`` holds what was counted of nouns in English news and in translations of Arabic news.
"""

from __future__ import annotations

from functools import lru_cache

from mujaz.translation.phrasebook.lexicon import columns
from mujaz.translation.phrasebook.neighbours import noun_of

_PLURAL_OWNER = 5
_DESCRIBED_OWNER = 9
"""What a plural, or an adjective, that would stand first in a compound counts against one, in sixteenths of a nat."""


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[int, int]]:
    nouns, heads, owners = columns("constructs.tsv", 3)
    return {noun: (int(head), int(owner)) for noun, head, owner in zip(nouns, heads, owners, strict=True)}


def headed(english: str) -> int:
    """Return how much a noun (with what belongs to it) heads compounds rather than takes "of", in sixteenths."""
    return _table().get(noun_of(english), (0, 0))[0]


def begins(english: str) -> int:
    """Return how much a noun begins compounds rather than follows "of", in sixteenths."""
    return _table().get(noun_of(english), (0, 0))[1]


def compounding(head: str, owner: str, *, plural: bool, described: bool) -> int:
    """Return what speaks for "energy sector" against "the sector of energy", in sixteenths; negative for "of"."""
    return headed(head) + begins(owner) - _PLURAL_OWNER * plural - _DESCRIBED_OWNER * described
