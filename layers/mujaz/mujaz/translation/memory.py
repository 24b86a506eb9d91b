"""A translation memory: a sentence that an engine has translated costs nothing the second time.

The key is a hash of the engine's name, its version and the sentence, so another engine, a new version or another
spelling are asked anew. What is kept is English text: a memory belongs where the briefs themselves may lie.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Protocol

from mujaz.translation.around import Around
from mujaz.translation.engine import Engine, SourceSentence, Translated


class Memory(Protocol):
    """Where English sentences are kept by key."""

    def get(self, keys: Sequence[str]) -> Mapping[str, str]:
        """Return the English of those of ``keys`` that are known."""
        ...

    def put(self, english: Mapping[str, str]) -> None:
        """Keep English sentences by key."""
        ...


def key(engine: str, version: str, text: str) -> str:
    """Return the key of one sentence of one engine; white space does not count."""
    return hashlib.sha256("\0".join((engine, version, " ".join(text.split()))).encode()).hexdigest()


class Remembering(Around):
    """An engine with a memory: itself an `Engine`. A memory that fails is done without, never in the way."""

    def __init__(self, engine: Engine, memory: Memory) -> None:
        super().__init__(engine)
        self._memory = memory

    def translate(self, sentences: Sequence[SourceSentence]) -> list[Translated | None]:
        """Translate what the memory does not know, and remember it.

        Raises:
            EngineError: the engine's own; only where the memory knows none of the sentences, since what it knows is
                not lost with an engine that is down.

        """
        keys = [key(self.name, self.version, sentence.text) for sentence in sentences]
        known: Mapping[str, str] = {}
        with suppress(Exception):  # a broken memory costs a translation, not the article
            known = self._memory.get(list(dict.fromkeys(keys)))
        # A sentence that stands twice in the article is asked once.
        asked = {one: sentence for one, sentence in zip(keys, sentences, strict=True) if one not in known}
        fresh = self._ask(asked, some_known=bool(known))
        with suppress(Exception):
            new = {one: translated.text for one, translated in fresh.items() if translated is not None}
            if new:
                self._memory.put(new)
        return [Translated(known[one], remembered=True) if one in known else fresh.get(one) for one in keys]

    def _ask(self, asked: Mapping[str, SourceSentence], *, some_known: bool) -> dict[str, Translated | None]:
        if not asked:
            return {}
        try:
            answers = self._engine.translate(list(asked.values()))
        except Exception:
            if not some_known:
                raise
            return {}
        return dict(zip(asked, answers, strict=len(answers) == len(asked)))
