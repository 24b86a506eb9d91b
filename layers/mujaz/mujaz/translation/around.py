"""What stands in front of an engine: the same name, version and price, something of its own before or after it."""

from __future__ import annotations

from mujaz.translation.engine import Engine
from mujaz.translation.prices import Price


class Around:
    """Base of the engines that pass on to another one: the circuit breaker, the cap, the memory.

    ``price`` is what the engine behind costs, None where nobody said; engines in a row hand it on.
    """

    def __init__(self, engine: Engine, price: Price | None = None) -> None:
        self._engine = engine
        self.price: Price | None = price or (engine.price if isinstance(engine, Around) else None)

    @property
    def name(self) -> str:
        """Name of the engine behind."""
        return self._engine.name

    @property
    def version(self) -> str:
        """Version of the engine behind."""
        return self._engine.version
