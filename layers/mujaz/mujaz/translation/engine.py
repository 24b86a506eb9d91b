"""The interface behind which every translation engine stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

OFFLINE_ENGINES = frozenset({"phrasebook", "neural"})
"""Engines that work inside the process and send nothing anywhere."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """English known for a piece of a sentence from the extraction: ``text[start:end]`` is ``english``.

    ``kind`` is person, organisation, place, date, ...: engines that can protect or insert a rendering do so.
    """

    start: int
    end: int
    english: str
    kind: str


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """One Arabic sentence to be translated, with the renderings that are known for it (spans within ``text``).

    ``paragraph`` counts as in `Sentence`: engines that send several sentences at once keep a paragraph together.
    """

    text: str
    renderings: tuple[Rendering, ...] = ()
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Alignment:
    """``english[start:end]`` came from ``source[source_start:source_end]``, both within the sentence."""

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class Translated:
    """One English sentence; ``alignment`` where it is known; ``unknown``: source spans left untranslated.

    ``remembered``: it comes from a translation memory, nothing was sent to the engine. ``doubt``: the higher, the
    farther it may be from what a translator would say, for comparing sentences of one engine with each other (see
    `phrasebook.doubt`); None where the engine does not tell. It is no likelihood and never shown to a reader.
    """

    text: str
    alignment: tuple[Alignment, ...] = ()
    unknown: tuple[tuple[int, int], ...] = ()
    remembered: bool = False
    doubt: int | None = None


class EngineError(Exception):
    """An engine can't be used now. The message holds the engine and a reason code, never article text or keys."""

    def __init__(self, engine: str, reason: str, *, retryable: bool) -> None:
        super().__init__(f"{engine}: {reason}")
        self.engine = engine
        self.reason = reason
        self.retryable = retryable


class Engine(Protocol):
    """Something that turns Arabic sentences into English."""

    @property
    def name(self) -> str:
        """The engine's name in MUJAZ_ENGINES and in a brief."""
        ...

    @property
    def version(self) -> str:
        """Version for the provenance; part of the key of a translation memory."""
        ...

    def translate(self, sentences: Sequence[SourceSentence]) -> list[Translated | None]:
        """Translate the sentences of one article, in order; None for each one that this engine failed on.

        Raises:
            EngineError: nothing could be translated (not configured, refused, unreachable).

        """
        ...
