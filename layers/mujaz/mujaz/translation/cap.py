"""A hard cap on the characters that an engine is sent in a day, so that a flood of articles can't become a bill."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol

from mujaz.translation.around import Around
from mujaz.translation.engine import Engine, EngineError, SourceSentence, Translated


class Counter(Protocol):
    """Counts that several processes share. `take` decides and counts in one step, or the cap would leak."""

    def take(self, name: str, amount: int, limit: int) -> bool:
        """Add ``amount`` to the count called ``name`` if it stays within ``limit``; say whether it did."""
        ...


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


class Capped(Around):
    """An engine with a daily cap: itself an `Engine`. What is over the cap is left to the next engine.

    Characters count when they are sent, whether or not an answer comes: the service counts them too. ``today`` gives
    the day, in UTC unless told otherwise.
    """

    def __init__(self, engine: Engine, counter: Counter, limit: int, *, today: Callable[[], str] = _today) -> None:
        super().__init__(engine)
        self._counter = counter
        self._limit = limit
        self._today = today

    def translate(self, sentences: Sequence[SourceSentence]) -> list[Translated | None]:
        """Translate if the day's cap allows all of ``sentences``.

        Raises:
            EngineError: the cap is reached, or can't be counted; else the engine's own.

        """
        amount = sum(len(sentence.text) for sentence in sentences)
        try:
            within = self._counter.take(f"{self._today()} {self.name}", amount, self._limit)
        except Exception as error:  # a cap that can't be kept is no cap
            reason = f"the daily cap can't be counted ({type(error).__name__})"
        else:
            if within:
                return self._engine.translate(sentences)
            reason = f"the daily cap of {self._limit:,} characters is reached"
        raise EngineError(self.name, reason, retryable=True)
