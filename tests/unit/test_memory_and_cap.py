"""The translation memory and the daily cap: what is sent, what is not, and that the cap holds when many are at it."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from mujaz.arabic.sentences import segment
from mujaz.article import Article
from mujaz.facts import Facts
from mujaz.settings import SettingsError, load_settings
from mujaz.translation.cap import Capped
from mujaz.translation.chain import translate
from mujaz.translation.engine import EngineError, SourceSentence, Translated
from mujaz.translation.memory import Remembering, key
from mujaz.translation.registry import EngineOptions, make_engines
from mujaz.translation.stores import SqliteCounter, SqliteMemory

from .translation_server import serving


class Echo:
    """An engine that notes what it is asked; it fails on sentences with ``bad`` in them, or altogether."""

    def __init__(self, name: str = "echo", version: str = "1") -> None:
        self.name = name
        self.version = version
        self.down = False
        self.asked: list[str] = []

    def translate(self, sentences: Sequence[SourceSentence]) -> list[Translated | None]:
        """Answer, or refuse."""
        if self.down:
            raise EngineError(self.name, "down", retryable=True)
        self.asked += [one.text for one in sentences]
        return [None if "bad" in one.text else Translated(f"English of {one.text}") for one in sentences]


def texts(*words: str) -> list[SourceSentence]:
    return [SourceSentence(word) for word in words]


def english(answer: list[Translated | None]) -> list[str | None]:
    return [one and one.text for one in answer]


def test_a_sentence_is_asked_once_in_an_article_and_once_for_ever(tmp_path: Path) -> None:
    """The second time it comes from the file, also in another process, and says so."""
    engine, path = Echo(), tmp_path / "memory.sqlite"
    memory = SqliteMemory(path)
    answer = Remembering(engine, memory).translate(texts("a", "b", "a"))
    assert english(answer) == ["English of a", "English of b", "English of a"]
    assert engine.asked == ["a", "b"]
    memory.close()
    again = Remembering(engine, SqliteMemory(path)).translate(texts("b", "c"))
    assert english(again) == ["English of b", "English of c"]
    assert [one and one.remembered for one in again] == [True, False]
    assert engine.asked == ["a", "b", "c"]


def test_another_engine_version_or_spelling_is_asked_anew() -> None:
    """White space is no spelling."""
    assert len({key("a", "1", "x"), key("b", "1", "x"), key("a", "2", "x"), key("a", "1", "y")}) == 4
    assert key("a", "1", " x  y ") == key("a", "1", "x y")
    assert key("a1", "", "x") != key("a", "1", "x")


def test_what_failed_is_not_remembered(tmp_path: Path) -> None:
    """It is asked again the next time."""
    engine = Echo()
    remembering = Remembering(engine, SqliteMemory(tmp_path / "memory.sqlite"))
    for _ in range(2):
        assert english(remembering.translate(texts("bad", "good"))) == [None, "English of good"]
    assert engine.asked == ["bad", "good", "bad"]


def test_what_is_known_is_not_lost_with_an_engine_that_is_down(tmp_path: Path) -> None:
    """Only where the memory knows nothing is the failure passed on."""
    engine = Echo()
    remembering = Remembering(engine, SqliteMemory(tmp_path / "memory.sqlite"))
    remembering.translate(texts("a"))
    engine.down = True
    assert english(remembering.translate(texts("a", "b"))) == ["English of a", None]
    with pytest.raises(EngineError, match="down"):
        remembering.translate(texts("b"))


class Broken:
    """A memory whose file is gone."""

    def get(self, keys: Sequence[str]) -> Mapping[str, str]:
        """Fail."""
        raise OSError

    def put(self, english: Mapping[str, str]) -> None:
        """Fail."""
        raise OSError


def test_a_broken_memory_is_done_without() -> None:
    """It costs a translation, not the article."""
    remembering = Remembering(Echo(), Broken())
    assert english(remembering.translate(texts("a"))) == ["English of a"]
    assert (remembering.name, remembering.version) == ("echo", "1")


def test_many_sentences_are_looked_up(tmp_path: Path) -> None:
    """More than one query's worth."""
    engine = Echo()
    remembering = Remembering(engine, SqliteMemory(tmp_path / "memory.sqlite"))
    many = texts(*map(str, range(1200)))
    assert english(remembering.translate(many)) == english(remembering.translate(many))
    assert len(engine.asked) == 1200


def test_the_cap_leaves_what_is_over_it_to_the_next_engine(tmp_path: Path) -> None:
    """The count is per engine and day; the next day begins at nothing."""
    day = ["2026-01-01"]
    engine = Echo()
    counter = SqliteCounter(tmp_path / "counts.sqlite")
    capped = Capped(engine, counter, 10, today=lambda: day[0])
    assert english(capped.translate(texts("12345"))) == ["English of 12345"]
    with pytest.raises(EngineError, match="daily cap of 10 characters is reached"):
        capped.translate(texts("123456"))
    assert english(capped.translate(texts("12345"))) == ["English of 12345"]
    with pytest.raises(EngineError):
        capped.translate(texts("1"))
    assert Capped(Echo("other"), counter, 10, today=lambda: day[0]).translate(texts("1"))
    day[0] = "2026-01-02"
    assert capped.translate(texts("1"))
    assert (capped.name, capped.version) == ("echo", "1")


def test_the_cap_holds_when_many_are_at_it(tmp_path: Path) -> None:
    """Eight threads with a connection each want 80 characters of a cap of 50: exactly 50 are sent."""
    engine, path = Echo(), tmp_path / "counts.sqlite"
    refused: list[int] = []

    def work(counter: SqliteCounter) -> None:
        for _ in range(10):
            try:
                Capped(engine, counter, 50, today=lambda: "today").translate(texts("x"))
            except EngineError:
                refused.append(1)

    counters = [SqliteCounter(path) for _ in range(8)]
    threads = [threading.Thread(target=work, args=(counter,)) for counter in counters]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for counter in counters:
        counter.close()
    assert (len(engine.asked), len(refused)) == (50, 30)


def test_a_cap_that_can_not_be_counted_sends_nothing(tmp_path: Path) -> None:
    """No cap is kept by guessing."""
    counter, engine = SqliteCounter(tmp_path / "counts.sqlite"), Echo()
    counter.close()
    with pytest.raises(EngineError, match="can't be counted"):
        Capped(engine, counter, 10).translate(texts("1"))
    assert engine.asked == []


def test_engines_of_the_registry_remember_and_count(tmp_path: Path) -> None:
    """The second article costs no character, and what is remembered is not counted against the cap."""
    text = "وصل الوفد إلى موسكو."
    article = Article(text, segment(text))
    options = EngineOptions(
        memory=SqliteMemory(tmp_path / "memory.sqlite"),
        counter=SqliteCounter(tmp_path / "counts.sqlite"),
        daily_characters=len(text),
    )
    with serving() as server:
        engines = make_engines(["google"], replace(options, urls={"google": server.url + "/m"}))
        uses = [translate(article, Facts(), engines, audit=None).engines[0].characters for _ in range(3)]
        assert uses == [len(text), 0, 0]
        assert len(server.requests) == 1


def test_settings_open_one_file_for_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory and counts lie side by side; without the variable there is neither."""
    assert load_settings().engine_options.memory is None
    monkeypatch.setenv("MUJAZ_TRANSLATION_MEMORY", str(tmp_path / "mujaz.sqlite"))
    monkeypatch.setenv("MUJAZ_DAILY_CHARACTERS", "5")
    options = load_settings().engine_options
    assert options.daily_characters == 5
    assert options.counter is not None
    assert options.counter.take("today", 5, 5)
    assert not options.counter.take("today", 1, 5)


def test_a_cap_without_a_file_and_a_file_that_is_none_are_settings_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cap that nobody counts would be no cap."""
    monkeypatch.setenv("MUJAZ_DAILY_CHARACTERS", "5")
    with pytest.raises(SettingsError, match="MUJAZ_DAILY_CHARACTERS"):
        load_settings()
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"this is no database, whatever its name says" * 10)
    monkeypatch.setenv("MUJAZ_TRANSLATION_MEMORY", str(broken))
    with pytest.raises(SettingsError, match="MUJAZ_TRANSLATION_MEMORY"):
        _ = load_settings().engine_options
