"""The chain: engines in order, each offered what those before it could not do or did badly.

A sentence's English is audited as soon as it is written. If the audit finds an error, the next engine is asked too, and
the English with the fewest doubts is kept. No sentence is ever lost: one that no engine could do stays, empty, with an
error flag.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from mujaz.article import Article, Cite, Sentence
from mujaz.facts import Facts, Flag
from mujaz.translation.around import Around
from mujaz.translation.audit import audit_sentence
from mujaz.translation.engine import Engine, EngineError, SourceSentence, Translated
from mujaz.translation.model import EngineUse, SentenceTranslation, Translation
from mujaz.translation.portions import portions
from mujaz.translation.renderings import renderings

Auditor = Callable[[Sentence, Facts, str], Sequence[Flag]]
"""Holds the English of a sentence against its Arabic and the facts (names and dates: the sentence's own)."""

_WEIGHT = {"error": 100, "warning": 10, "info": 1}


class _Candidate(NamedTuple):
    engine: str
    translated: Translated
    flags: tuple[Flag, ...]

    @property
    def doubt(self) -> int:
        """How much speaks against it; 0 is best."""
        return sum(_WEIGHT[flag.severity] for flag in self.flags)


@dataclass
class _Work:
    """One sentence on its way through the chain."""

    sentence: Sentence
    source: SourceSentence
    facts: Facts
    """Those of the sentence: its names and dates."""

    candidates: list[_Candidate] = field(default_factory=list)

    @property
    def settled(self) -> bool:
        """Whether some engine's English holds no error."""
        return any(all(flag.severity != "error" for flag in one.flags) for one in self.candidates)

    def result(self) -> SentenceTranslation:
        """Return the best English there is; among equals the earlier engine's."""
        n = self.sentence.n
        if not self.candidates:
            flag = Flag("untranslated", "no engine could translate this sentence", "error")
            return SentenceTranslation(n, "", "", flags=(flag,))
        best = min(self.candidates, key=lambda one: one.doubt)
        tried = tuple(one.engine for one in self.candidates if one is not best)
        said = best.translated
        return SentenceTranslation(n, said.text, best.engine, said.alignment, best.flags, tried, said.doubt)


def _ask(engine: Engine, sources: list[SourceSentence]) -> list[Translated | None]:
    """Ask one engine, making every way it can fail an `EngineError` that holds no text."""
    try:
        answer = engine.translate(sources)
    except EngineError:
        raise
    except Exception as error:  # an engine's bug, or its library's, must not lose the article
        reason = f"unexpected {type(error).__name__}"
    else:
        if len(answer) == len(sources):
            return answer
        reason = f"{len(answer)} answers to {len(sources)} sentences"
    # Raised outside the handler: the library's message, which may hold the text, is not even this error's context.
    raise EngineError(engine.name, reason, retryable=False)


def _unknown_words(sentence: Sentence, translated: Translated) -> Iterator[Flag]:
    """Flag each piece of the Arabic that the engine says it could not translate."""
    for start, end in translated.unknown:
        cite = Cite(sentence.n, sentence.start + start, sentence.start + end, sentence.text[start:end])
        yield Flag("unknown-word", "a word that the engine does not know is only spelt in Latin letters", "info", cite)


def _offer(engine: Engine, works: Sequence[_Work], audit: Auditor | None) -> tuple[EngineUse | None, Flag | None]:
    """Offer ``works`` to one engine; its English becomes a candidate of each. Return its use, or why there is none."""
    try:
        answers = _ask(engine, [work.source for work in works])
    except EngineError as error:
        return None, Flag("engine-unavailable", f"{engine.name} could not be used: {error.reason}", "info")
    sent = 0
    for work, translated in zip(works, answers, strict=True):
        sent += 0 if translated is not None and translated.remembered else len(work.source.text)
        if translated is not None and translated.text.strip():
            found = tuple(audit(work.sentence, work.facts, translated.text)) if audit else ()
            flags = (*found, *_unknown_words(work.sentence, translated))
            work.candidates.append(_Candidate(engine.name, translated, flags))
    price = engine.price if isinstance(engine, Around) else None
    return EngineUse(engine.name, engine.version, 0, sent, price), None


def translate(
    article: Article, facts: Facts, engines: Sequence[Engine], *, audit: Auditor | None = audit_sentence
) -> Translation:
    """Translate every sentence of ``article``, its title (n = 0) included.

    Args:
        article: what is translated.
        facts: what was extracted from its Arabic: gives the engines renderings and the audit its measure.
        engines: asked in order, each for the sentences that still have no English without an error. Names differ.
        audit: the auditor of each sentence's English; None takes the first English there is.

    Returns:
        One `SentenceTranslation` for each sentence. Nothing is raised for an engine that fails: the translation's flags
        say which could not be used and why, in words that hold no article text.

    """
    works = [
        _Work(one, SourceSentence(one.text, renderings(own, one), one.paragraph), own)
        for one, own in zip(article.sentences, portions(facts, article.sentences), strict=True)
    ]
    uses: list[EngineUse] = []
    flags: list[Flag] = []
    for engine in engines:
        unsettled = [work for work in works if not work.settled]
        if unsettled:
            use, flag = _offer(engine, unsettled, audit)
            uses.extend([use] if use else [])
            flags.extend([flag] if flag else [])
    sentences = tuple(work.result() for work in works)
    written = [one.engine for one in sentences]
    counted = tuple(replace(use, sentences=written.count(use.name)) for use in uses)
    return Translation(sentences, counted, tuple(flags))
