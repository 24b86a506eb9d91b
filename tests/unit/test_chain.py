"""The chain of engines and what it promises: no sentence lost, every engine's failure named, no text leaked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic.sentences import segment
from mujaz.article import Article, Sentence
from mujaz.facts import Facts, Flag
from mujaz.translation import chain
from mujaz.translation.breaker import Guarded
from mujaz.translation.engine import EngineError, SourceSentence, Translated
from mujaz.translation.model import Translation

TEXT = "وصل الوفد إلى موسكو. وقال الوزير إن المحادثات بدأت. ولم تصدر تفاصيل أخرى."


def translate(*arguments: Any, audit: chain.Auditor | None = None) -> Translation:
    """Translate without the real audit: these engines' English is not meant to bear one."""
    return chain.translate(*arguments, audit=audit)


def article() -> Article:
    return Article(TEXT, segment(TEXT))


class Fake:
    """An engine that answers as it is told."""

    def __init__(self, name: str, answer: Callable[[SourceSentence], str | None] | Exception) -> None:
        self.name = name
        self.version = "1"
        self.answer = answer
        self.calls: list[list[str]] = []

    def translate(self, sentences: Sequence[SourceSentence]) -> list[Translated | None]:
        """Note what was asked, then answer or raise."""
        self.calls.append([one.text for one in sentences])
        if isinstance(self.answer, Exception):
            raise self.answer
        english = [self.answer(one) for one in sentences]
        return [None if one is None else Translated(one) for one in english]


def test_the_first_engine_that_can_writes_every_sentence() -> None:
    """Nothing goes to the second engine when the first does it all."""
    first, second = Fake("first", lambda _: "English."), Fake("second", lambda _: "Other.")
    done = translate(article(), Facts(), [first, second])
    assert [(one.n, one.text, one.engine) for one in done.sentences] == [(n, "English.", "first") for n in (1, 2, 3)]
    assert second.calls == []
    assert [(use.name, use.sentences, use.characters) for use in done.engines] == [("first", 3, len(TEXT) - 2)]


def test_what_one_engine_fails_on_goes_to_the_next_and_each_sentence_says_who_wrote_it() -> None:
    """None and blank answers are failures; only those sentences are sent on."""
    first = Fake("first", lambda one: None if "الوزير" in one.text else " " if "تفاصيل" in one.text else "One.")
    second = Fake("second", lambda _: "Two.")
    done = translate(article(), Facts(), [first, second])
    assert [one.engine for one in done.sentences] == ["first", "second", "second"]
    assert [(use.name, use.sentences) for use in done.engines] == [("first", 1), ("second", 2)]
    assert len(second.calls[0]) == 2


def test_a_sentence_that_no_engine_could_do_is_kept_with_an_error_flag() -> None:
    """It has empty text, no engine, and the code untranslated."""
    done = translate(article(), Facts(), [Fake("only", lambda one: None if "الوزير" in one.text else "Fine.")])
    lost = done.sentences[1]
    assert (lost.n, lost.text, lost.engine) == (2, "", "")
    assert [(flag.code, flag.severity) for flag in lost.flags] == [("untranslated", "error")]


@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (EngineError("first", "timeout", retryable=True), "timeout"),
        (RuntimeError(TEXT), "unexpected RuntimeError"),
        (KeyError(TEXT), "unexpected KeyError"),
    ],
)
def test_a_failing_engine_is_named_in_a_flag_without_any_text(failure: Exception, reason: str) -> None:
    """Whatever an engine raises, the chain goes on, and no word of the article is in the flag."""
    done = translate(article(), Facts(), [Fake("first", failure), Fake("second", lambda _: "Fine.")])
    assert {one.engine for one in done.sentences} == {"second"}
    assert [(flag.code, flag.about) for flag in done.flags] == [
        ("engine-unavailable", f"first could not be used: {reason}")
    ]


def test_an_engine_that_adds_or_drops_sentences_is_not_believed() -> None:
    """Three sentences want three answers: nothing else says which belongs to which."""

    class Merging(Fake):
        def translate(self, sentences: Sequence[SourceSentence]) -> list[Translated | None]:
            """Give one answer for all."""
            return [Translated("All in one.")]

    done = translate(article(), Facts(), [Merging("merging", lambda _: ""), Fake("second", lambda _: "Fine.")])
    assert {one.engine for one in done.sentences} == {"second"}
    assert "1 answers to 3 sentences" in done.flags[0].about


def _audit(sentence: Sentence, facts: Facts, english: str) -> Sequence[Flag]:
    """Call "Bad" an error twice over, "Poor" an error, "Odd" a warning."""
    errors = {"Bad": 2, "Poor": 1}.get(english, 0)
    return [Flag("figure", "lost", "error")] * errors + [Flag("length", "odd")] * (english == "Odd")


def test_an_error_of_the_audit_asks_the_next_engine_and_the_better_english_is_kept() -> None:
    """Both engines are recorded: the one that wrote it and the one whose English was set aside."""
    done = translate(
        article(), Facts(), [Fake("first", lambda _: "Bad"), Fake("second", lambda _: "Poor")], audit=_audit
    )
    assert {(one.text, one.engine, one.tried) for one in done.sentences} == {("Poor", "second", ("first",))}
    assert [flag.code for flag in done.sentences[0].flags] == ["figure"]


def test_a_worse_repair_is_not_taken_and_a_warning_asks_nobody() -> None:
    """The first engine's English stays where the second's has more errors, and where it has only a warning."""
    first = Fake("first", lambda one: "Odd" if "الوزير" in one.text else "Poor")
    second = Fake("second", lambda _: "Bad")
    done = translate(article(), Facts(), [first, second], audit=_audit)
    assert [one.engine for one in done.sentences] == ["first"] * 3
    assert len(second.calls[0]) == 2


@given(st.lists(st.lists(st.sampled_from([None, "", "ok"]), min_size=3, max_size=3), max_size=4))
def test_there_is_always_one_translation_for_each_sentence(answers: list[list[str | None]]) -> None:
    """Whatever mixture of engines answers whatever, sentences come out in order, each with text or an error flag."""

    def engine(index: int, row: list[str | None]) -> Fake:
        texts = [one.text for one in article().sentences]
        return Fake(f"engine{index}", lambda one: row[texts.index(one.text)])

    done = translate(article(), Facts(), [engine(index, row) for index, row in enumerate(answers)])
    assert [one.n for one in done.sentences] == [1, 2, 3]
    for index, one in enumerate(done.sentences):
        possible = [f"engine{number}" for number, row in enumerate(answers) if row[index] == "ok"]
        assert one.engine == (possible[0] if possible else "")
        assert bool(one.text) != any(flag.severity == "error" for flag in one.flags)


def test_the_audit_runs_unless_it_is_turned_off() -> None:
    """A figure that the first engine loses is repaired by the second."""
    text = "قتل 280 مدنيا في الهجوم."
    whole = Article(text, segment(text))
    first = Fake("first", lambda _: "Civilians were killed in the attack.")
    second = Fake("second", lambda _: "280 civilians were killed in the attack.")
    done = chain.translate(whole, Facts(), [first, second])
    assert [(one.engine, one.flags, one.tried) for one in done.sentences] == [("second", (), ("first",))]
    alone = chain.translate(whole, Facts(), [first]).sentences[0]
    assert [(flag.code, flag.cite and flag.cite.text) for flag in alone.flags] == [("figure-lost", "280")]


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Return the time it was set to."""
        return self.now


def test_a_failed_engine_is_left_alone_for_a_while_and_then_tried_again() -> None:
    """The breaker opens for the cooldown, twice as long after the next failure, and closes with a success."""
    clock, engine = Clock(), Fake("shaky", EngineError("shaky", "http 500", retryable=True))
    guarded = Guarded(engine, cooldown=60, clock=clock)
    sentences = [SourceSentence("نص")]

    def attempt() -> str:
        try:
            guarded.translate(sentences)
        except EngineError as error:
            return error.reason
        return "fine"

    assert attempt() == "http 500"
    clock.now = 59
    assert attempt().startswith("left alone")
    assert len(engine.calls) == 1
    clock.now = 61
    assert attempt() == "http 500"
    clock.now = 61 + 119
    assert attempt().startswith("left alone")
    engine.answer = lambda _: "Fine."
    clock.now = 61 + 121
    assert attempt() == "fine"
    engine.answer = EngineError("shaky", "again", retryable=True)
    assert attempt() == "again"
    clock.now += 61
    assert attempt() == "again"
    assert (guarded.name, guarded.version) == ("shaky", "1")
