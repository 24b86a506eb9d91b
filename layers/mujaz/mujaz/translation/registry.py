"""Engines by name, as MUJAZ_ENGINES and ``--engine`` give them.

Nothing is imported before an engine is chosen: a list of only ``phrasebook`` loads no network library at all.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mujaz.translation.breaker import Guarded
from mujaz.translation.cap import Capped, Counter
from mujaz.translation.engine import OFFLINE_ENGINES, Engine
from mujaz.translation.memory import Memory, Remembering
from mujaz.translation.prices import price_of

DEFAULT_TIMEOUT = 10.0
DEFAULT_ATTEMPTS = 3
DEFAULT_BUDGET = 60.0


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """What engines may need beyond their name.

    Args:
        timeout: seconds for one request, connecting and reading together.
        attempts: how often a request that may yet succeed is made in all.
        budget: seconds that one engine may spend on one article; the rest is left to the next engine.
        urls: another address for an engine by its name: a server of your own, or a test's.
        keys: secrets of engines by name; where one is missing, the library's environment variable
            (``LIBRE_API_KEY``, ``MICROSOFT_API_KEY``) is read.
        region: region of the engines amazon, bedrock and microsoft; None leaves it to their own configuration.
        amazon_client: a boto3 ``translate`` client; None makes one when it is first needed.
        bedrock_model: identifier of a model or inference profile on Amazon Bedrock; the engine ``bedrock`` needs one.
        bedrock_client: a boto3 ``bedrock-runtime`` client; None makes one when it is first needed.
        terminology: names of custom terminologies in Amazon Translate.
        memory: where the English of engines over the network is remembered; None remembers nothing.
        counter: counts the characters of each day; needed for a cap.
        daily_characters: how many characters each engine over the network may be sent in a day; None for no cap.
        neural_model: folder of the model of the engine ``neural``.
        neural_threads: threads that it computes with; 0 leaves it to the library.
        prices: US dollars for a million characters by engine, where they are others than `prices.PRICES` says.
        sleep: waits the given seconds between attempts.

    """

    timeout: float = DEFAULT_TIMEOUT
    attempts: int = DEFAULT_ATTEMPTS
    budget: float = DEFAULT_BUDGET
    urls: Mapping[str, str] | None = None
    keys: Mapping[str, str] | None = None
    region: str | None = None
    amazon_client: Any = None
    bedrock_model: str | None = None
    bedrock_client: Any = None
    terminology: tuple[str, ...] = ()
    memory: Memory | None = None
    counter: Counter | None = None
    daily_characters: int | None = None
    neural_model: Path | None = None
    neural_threads: int = 0
    prices: Mapping[str, float] = field(default_factory=dict)
    sleep: Callable[[float], None] = time.sleep

    def url(self, engine: str) -> str | None:
        """Return the address given for ``engine``, if any."""
        return (self.urls or {}).get(engine)

    def key(self, engine: str, variable: str | None = None) -> str | None:
        """Return the secret given for ``engine``, else that of the environment variable."""
        return (self.keys or {}).get(engine) or (os.environ.get(variable) if variable else None)

    def __repr__(self) -> str:
        """Show no secret."""
        return f"EngineOptions(timeout={self.timeout}, attempts={self.attempts}, budget={self.budget})"


def _phrasebook(_options: EngineOptions) -> Engine:
    from mujaz.translation.phrasebook import PhrasebookEngine  # noqa: PLC0415  (loaded only if chosen)

    return PhrasebookEngine()


def _google(options: EngineOptions) -> Engine:
    from mujaz.translation.google import google  # noqa: PLC0415

    return google(options)


def _mymemory(options: EngineOptions) -> Engine:
    from mujaz.translation.google import mymemory  # noqa: PLC0415

    return mymemory(options)


def _libre(options: EngineOptions) -> Engine:
    from mujaz.translation.google import libre  # noqa: PLC0415

    return libre(options)


def _microsoft(options: EngineOptions) -> Engine:
    from mujaz.translation.google import microsoft  # noqa: PLC0415

    return microsoft(options)


def _amazon(options: EngineOptions) -> Engine:
    from mujaz.translation.amazon import AmazonEngine  # noqa: PLC0415

    return AmazonEngine(options)


def _bedrock(options: EngineOptions) -> Engine:
    from mujaz.translation.bedrock import BedrockEngine  # noqa: PLC0415

    return BedrockEngine(options)


def _neural(options: EngineOptions) -> Engine:
    from mujaz.translation.neural import NeuralEngine  # noqa: PLC0415

    return NeuralEngine(options)


_MAKERS: dict[str, Callable[[EngineOptions], Engine]] = {
    "google": _google,
    "amazon": _amazon,
    "bedrock": _bedrock,
    "mymemory": _mymemory,
    "libre": _libre,
    "microsoft": _microsoft,
    "neural": _neural,
    "phrasebook": _phrasebook,
}

ENGINE_NAMES = tuple(_MAKERS)
"""The names that are allowed. All but the `OFFLINE_ENGINES` send article text to a service outside."""


def _make(name: str, options: EngineOptions) -> Engine:
    """Make one engine, one over the network behind its circuit breaker, its cap and the memory, in this order.

    The cap is outside the breaker, since a full cap says nothing of the engine; the memory is outside both, since what
    it knows is not sent.
    """
    engine = _MAKERS[name](options)
    if name in OFFLINE_ENGINES:
        return engine
    engine = Guarded(engine, price=price_of(name, options.prices))
    if options.daily_characters is not None and options.counter is not None:
        engine = Capped(engine, options.counter, options.daily_characters)
    return Remembering(engine, options.memory) if options.memory is not None else engine


def make_engines(names: Sequence[str], options: EngineOptions | None = None) -> list[Engine]:
    """Return the engines of ``names`` in that order, each once, the ones over the network behind a circuit breaker.

    Making one asks nothing of the network: a missing key or an unreachable service shows when it is first used.

    Raises:
        ValueError: a name is unknown (the message says which are allowed), or there is none.

    """
    wanted = [name.strip().lower() for name in names if name.strip()]
    unknown = [name for name in wanted if name not in _MAKERS]
    if unknown or not wanted:
        problem = f"unknown engine {unknown[0]!r}" if unknown else "no engine is named"
        raise ValueError(f"{problem}; allowed: {', '.join(ENGINE_NAMES)}")
    options = options or EngineOptions()
    return [_make(name, options) for name in dict.fromkeys(wanted)]
