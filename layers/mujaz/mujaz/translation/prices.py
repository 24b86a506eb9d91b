"""What engines cost, in US dollars for a million characters of Arabic.

List prices change and differ by region and contract: the table says where each comes from and what it is worth, and the
setting ``MUJAZ_ENGINE_PRICES`` has the last word. Of engines that are not in the table the cost is not known, which a
brief says, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """``usd`` for a million characters; ``basis``: where the price comes from and what that is worth."""

    usd: float
    basis: str


PRICES: Mapping[str, Price] = {
    "amazon": Price(15.0, "about the list price of Amazon Translate, standard translation; not checked with AWS"),
    "microsoft": Price(10.0, "about the list price of Azure Translator, tier S1; not checked with Microsoft"),
    "google": Price(0.0, "public page of Google Translate, without a contract"),
    "mymemory": Price(0.0, "free allowance of MyMemory"),
}
"""Prices by engine. ``bedrock`` is paid by the token and differs by model, ``libre`` is a server of anybody's."""


def price_of(engine: str, own: Mapping[str, float]) -> Price | None:
    """Return the price of ``engine``: the user's ``own`` (US dollars a million characters), else the table's."""
    if engine in own:
        return Price(own[engine], "setting MUJAZ_ENGINE_PRICES")
    return PRICES.get(engine)
