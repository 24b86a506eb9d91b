"""Where English says "the" for a definite noun of Arabic: "the situation", but "inflation" and "clashes".

``articles.tsv`` holds what was counted of nouns in English news and in translations of Arabic news.
"""

from __future__ import annotations

from functools import lru_cache

from mujaz.translation.phrasebook.lexicon import columns

_OWNER, _ADJECTIVE, _PLURAL, _DEED = 16, 7, -5, -15
"""What an owner ("the price of oil"), an adjective, a plural and a verbal noun count for "the", in sixteenths."""


@lru_cache(maxsize=1)
def _table() -> dict[str, int]:
    nouns, scores = columns("articles.tsv", 2)
    return dict(zip(nouns, map(int, scores), strict=True))


def for_article(english: str, *, owned: bool, described: bool, plural: bool, deed: bool) -> int | None:
    """Return what speaks for "the" before a definite noun, in sixteenths of a nat; None for a noun not counted."""
    score = _table().get(english.partition(" of ")[0].rpartition(" ")[2])
    if score is None:
        return None
    if plural and score > 0:
        score //= 2  # bare, a plural is English all the same
    return score + _OWNER * owned + _ADJECTIVE * (described and not plural) + _PLURAL * plural + _DEED * deed
