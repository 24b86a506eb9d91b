"""A circuit breaker: an engine that failed is left alone for a while, so that not every article waits for it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence

from mujaz.translation.around import Around
from mujaz.translation.engine import Engine, EngineError, SourceSentence, Translated
from mujaz.translation.prices import Price

DEFAULT_COOLDOWN = 120.0
"""Seconds for which a failed engine is not asked again."""

_LONGEST = 8
"""The pause doubles with each failure in a row, up to this many times the cooldown."""


class Guarded(Around):
    """An engine behind a circuit breaker: itself an `Engine`. Make it once and use it for all articles.

    After a failure it refuses for ``cooldown`` seconds without asking the engine; then one call is let through, and if
    that fails too, it refuses for twice as long. ``clock`` returns seconds that never go back.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        price: Price | None = None,
        cooldown: float = DEFAULT_COOLDOWN,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(engine, price)
        self._cooldown = cooldown
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._closed_from = float("-inf")

    def translate(self, sentences: Sequence[SourceSentence]) -> list[Translated | None]:
        """Translate as the engine behind does.

        Raises:
            EngineError: the engine's own, or ``left alone`` while the breaker is open.

        """
        if self._clock() < self._closed_from:
            raise EngineError(self.name, "left alone after a failure a short while ago", retryable=True)
        try:
            answer = self._engine.translate(sentences)
        except Exception:
            self._note_failure()
            raise
        with self._lock:
            self._failures, self._closed_from = 0, float("-inf")
        return answer

    def _note_failure(self) -> None:
        with self._lock:
            pause = self._cooldown * min(2**self._failures, _LONGEST)
            self._failures += 1
            self._closed_from = self._clock() + pause
