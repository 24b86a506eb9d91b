"""An engine that is a service elsewhere: what to send at once, what to ask again, when to give up.

All of that is the same for every service, so it is here once; `web`, `google` and `amazon` only know how to ask one
text. Sentences travel together, one a line, since engines translate better with context and charge by the request's
size; an answer with another number of lines is not believed, and its sentences are asked in halves. That is also how
one sentence that a service chokes on is found and given up without losing the others.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt, wait_random_exponential

from mujaz.arabic.letters import arabic_share, fold
from mujaz.translation.engine import EngineError, SourceSentence, Translated

DEFAULT_BUDGET = 60.0
"""Seconds that one engine may spend on one article; what is not done by then is left to the next engine."""

_LONGEST_WAIT = 8.0
_UNTRANSLATED = 0.5
"""An answer of which more than half the letters are Arabic is the question, not an answer."""

_CLAUSE = re.compile(r"(?<=[،؛,;:])\s+")


class RequestFailure(Exception):  # noqa: N818  (what happened to one request; `EngineError` is the engine's)
    """One request failed. ``reason`` is a code without text or keys.

    ``retryable``: the same request may succeed in a moment. ``stop``: other texts would fail as well.
    ``retry_after``: seconds that the service asks to wait.
    """

    def __init__(self, reason: str, *, retryable: bool, stop: bool, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retryable = retryable
        self.stop = stop
        self.retry_after = retry_after


Ask = Callable[[str], str | None]
"""Sends one text and returns its English; raises only `RequestFailure`."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What fits into one request: ``size`` of all its lines up to ``limit``, and at most ``sentences`` of them."""

    size: Callable[[str], int]
    limit: int
    sentences: int = 100


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to try: ``attempts`` a request, ``budget`` seconds an article; clock and sleep can be replaced."""

    attempts: int = 3
    budget: float = DEFAULT_BUDGET
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


def groups(sentences: Sequence[SourceSentence], limits: Limits) -> list[list[int]]:
    """Return the indices of ``sentences`` that go together: whole paragraphs where they fit, else sentences."""
    sizes = [limits.size(one.text + "\n") for one in sentences]
    result: list[list[int]] = []
    room = 0
    for paragraph in _paragraphs(sentences):
        whole = len(paragraph) <= limits.sentences and sum(sizes[index] for index in paragraph) <= limits.limit
        for block in [paragraph] if whole else [[index] for index in paragraph]:
            need = sum(sizes[index] for index in block)
            if not result or need > room or len(result[-1]) + len(block) > limits.sentences:
                result.append([])
                room = limits.limit
            result[-1].extend(block)
            room -= need
    return result


def _paragraphs(sentences: Sequence[SourceSentence]) -> Iterator[list[int]]:
    block: list[int] = []
    for index, sentence in enumerate(sentences):
        if block and sentences[block[-1]].paragraph != sentence.paragraph:
            yield block
            block = []
        block.append(index)
    if block:
        yield block


def pieces(text: str, limits: Limits) -> list[str]:
    """Cut a sentence too large for one request after commas, else between words, into as few pieces as fit."""
    if limits.size(text) <= limits.limit:
        return [text]
    result = [""]
    for clause in _CLAUSE.split(text):
        for part in [clause] if limits.size(clause) <= limits.limit else clause.split():
            joined = f"{result[-1]} {part}".strip()
            if limits.size(joined) <= limits.limit:
                result[-1] = joined
            else:
                result.append(part)
    return [piece for piece in result if piece]


def _pause(state: RetryCallState) -> float:
    """Seconds before the next attempt: random and growing, or what the service asks for if that is longer."""
    jitter = wait_random_exponential(multiplier=0.5, max=_LONGEST_WAIT)(state)
    error = state.outcome.exception() if state.outcome else None
    asked = error.retry_after if isinstance(error, RequestFailure) and error.retry_after else 0.0
    return max(jitter, min(asked, _LONGEST_WAIT))


def persistent(ask: Ask, patience: Patience) -> Ask:
    """Return ``ask`` with retries of what is worth retrying."""
    retrying = Retrying(
        retry=retry_if_exception(lambda error: isinstance(error, RequestFailure) and error.retryable),
        stop=stop_after_attempt(patience.attempts),
        wait=_pause,
        sleep=patience.sleep,
        reraise=True,
    )

    def ask_again(text: str) -> str | None:
        return retrying(ask, text)

    return ask_again


@dataclass
class _Run:
    """The sentences of one article on their way through one service."""

    ask: Ask
    texts: list[str]
    limits: Limits
    out_of_time: Callable[[], bool]
    answers: dict[int, str] = field(default_factory=dict)
    failures_in_a_row: int = 0
    last_reason: str = ""

    def work(self, queue: list[list[int]]) -> None:
        """Ask every group of ``queue``, those that fail again in halves.

        Raises:
            RequestFailure: the service can't be used any more; ``answers`` holds what came before.

        """
        while queue:
            if self.out_of_time():
                raise RequestFailure("out of time", retryable=True, stop=True)
            group = queue.pop(0)
            if self._answered(group):
                self.failures_in_a_row = 0
                continue
            self.failures_in_a_row += 1
            # A single bad sentence fails once for each halving of its group; more in a row is no single sentence.
            if self.failures_in_a_row > len(self.texts).bit_length() + 1:
                raise RequestFailure(self.last_reason, retryable=True, stop=True)
            if len(group) > 1:
                middle = len(group) // 2
                queue[:0] = [group[:middle], group[middle:]]

    def _answered(self, group: list[int]) -> bool:
        try:
            lines = self._lines(group)
        except RequestFailure as failure:
            if failure.stop or (failure.reason == "timeout" and not self.answers):
                raise
            self.last_reason = failure.reason
            return False
        if len(lines) != len(group):
            self.last_reason = "no answer" if not lines else "sentences were merged or dropped"
            return False
        for index, line in zip(group, lines, strict=True):
            if arabic_share(line) <= _UNTRANSLATED:
                self.answers[index] = line
        return True

    def _lines(self, group: list[int]) -> list[str]:
        """Return the non-empty lines of the answer; a sentence by itself has one line whatever comes back."""
        if len(group) > 1:
            answer = self.ask("\n".join(self.texts[index] for index in group)) or ""
            return [line.strip() for line in answer.splitlines() if line.strip()]
        parts = [self.ask(piece) for piece in pieces(self.texts[group[0]], self.limits)]
        if not all(part and part.strip() for part in parts):
            return []
        return [" ".join(" ".join(part.split()) for part in parts if part)]


class ServiceEngine:
    """An `Engine` over a service.

    ``connect`` is called once for each article and returns what asks one text; it raises `RequestFailure` where the
    service is not configured.
    """

    def __init__(
        self, name: str, version: str, connect: Callable[[], Ask], limits: Limits, patience: Patience | None = None
    ) -> None:
        self._name = name
        self._version = version
        self._connect = connect
        self._limits = limits
        self._patience = patience or Patience()

    @property
    def name(self) -> str:
        """The engine's name."""
        return self._name

    @property
    def version(self) -> str:
        """What runs: the library and its version, or the service."""
        return self._version

    def translate(self, sentences: Sequence[SourceSentence]) -> list[Translated | None]:
        """Translate ``sentences``; None for those the service did not answer, or answered with the question.

        Raises:
            EngineError: not one of those that have words was translated.

        """
        texts = [" ".join(one.text.split()) for one in sentences]
        worded = [index for index, text in enumerate(texts) if any(char.isalpha() for char in text)]
        answers = {index: fold(text) for index, text in enumerate(texts) if index not in set(worded)}
        failure = self._fill(answers, texts, worded, sentences) if worded else None
        if failure is not None and not any(index in answers for index in worded):
            # Raised here, outside every handler: no library's exception, which may hold the text, is its context.
            raise EngineError(self.name, failure.reason, retryable=failure.retryable)
        return [Translated(answers[index]) if index in answers else None for index in range(len(texts))]

    def _fill(
        self, answers: dict[int, str], texts: list[str], worded: list[int], sentences: Sequence[SourceSentence]
    ) -> RequestFailure | None:
        """Put what the service says into ``answers``; return why it stopped, or what went wrong last."""
        end = self._patience.clock() + self._patience.budget
        queue = [[worded[i] for i in group] for group in groups([sentences[i] for i in worded], self._limits)]
        run: _Run | None = None
        failure: RequestFailure | None = None
        try:
            ask = persistent(self._connect(), self._patience)
            run = _Run(ask, texts, self._limits, lambda: self._patience.clock() >= end)
            run.work(queue)
        except RequestFailure as stopped:
            failure = RequestFailure(stopped.reason, retryable=stopped.retryable, stop=True)
        if run is not None:
            answers.update(run.answers)
            if failure is None and len(run.answers) < len(worded):
                failure = RequestFailure(run.last_reason or "untranslated", retryable=True, stop=False)
        return failure
