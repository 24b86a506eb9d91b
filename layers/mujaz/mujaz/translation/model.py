"""What a translation is: English sentences, who wrote each, and the doubts about them."""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.facts import Flag
from mujaz.translation.engine import Alignment
from mujaz.translation.prices import MILLION, Price


@dataclass(frozen=True, slots=True)
class EngineUse:
    """What one engine did for one article.

    ``sentences`` counts those whose English it wrote, ``characters`` the Arabic ones that were sent to it, those that a
    memory knew left out. An engine may be sent text (and be paid for it) and yet write nothing, because another's
    English passed the audit better. ``price`` is None where it is not known, and for engines that send nothing.
    """

    name: str
    version: str
    sentences: int
    characters: int
    price: Price | None = None

    @property
    def usd(self) -> float | None:
        """What the characters cost in US dollars, None where the price is not known."""
        return None if self.price is None else self.characters * self.price.usd / MILLION


@dataclass(frozen=True, slots=True)
class SentenceTranslation:
    """The English of sentence ``n``, the engine that wrote it, and its flags.

    ``text`` and ``engine`` are empty where no engine could do it (there is an error flag then). ``alignment`` has spans
    within the English and within the Arabic sentence. ``tried`` names the engines whose English was set aside.
    """

    n: int
    text: str
    engine: str
    alignment: tuple[Alignment, ...] = ()
    flags: tuple[Flag, ...] = ()
    tried: tuple[str, ...] = ()
    doubt: int | None = None


@dataclass(frozen=True, slots=True)
class Translation:
    """One sentence for each of the article's, in order; the engines that were sent text; flags about the whole."""

    sentences: tuple[SentenceTranslation, ...]
    engines: tuple[EngineUse, ...]
    flags: tuple[Flag, ...] = ()
