"""The engine ``neural`` with tiny models in the layouts of OPUS-MT, NLLB and Argos; skipped without its extra."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("ctranslate2", reason="the extra mujaz[neural] is not installed")
pytest.importorskip("sentencepiece", reason="the extra mujaz[neural] is not installed")

from mujaz.settings import load_settings
from mujaz.translation import neural
from mujaz.translation.engine import EngineError, SourceSentence
from mujaz.translation.neural import NeuralEngine
from mujaz.translation.neural_folder import ModelFolderError, read_folder
from mujaz.translation.registry import EngineOptions, make_engines

from .tiny_model import ARABIC, ENGLISH, argos, nllb, opus

LAYOUTS: dict[str, Callable[[Path], Path]] = {"opus-mt": opus, "nllb": nllb, "argos": argos}


def engine(folder: Path | None) -> NeuralEngine:
    made = make_engines(["neural"], EngineOptions(neural_model=folder, neural_threads=1))[0]
    assert isinstance(made, NeuralEngine)
    return made


def texts(*arabic: str) -> list[SourceSentence]:
    return [SourceSentence(one) for one in arabic]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_is_detected_loaded_and_translates(layout: str, tmp_path: Path) -> None:
    """Sentences in order; the model's language codes and ends of sentences are not in the English."""
    made = engine(LAYOUTS[layout](tmp_path))
    assert [one and one.text for one in made.translate(texts(*ARABIC))] == [ENGLISH] * len(ARABIC)
    assert layout in made.version


def test_tokens_are_what_the_model_was_trained_on(tmp_path: Path) -> None:
    """The end of sentence is given once, by us or by CTranslate2; NLLB has its language before."""
    given = {
        "opus": opus(tmp_path / "opus"),
        "opus-eos": opus(tmp_path / "eos", eos=True),
        "nllb": nllb(tmp_path / "nllb"),
        "argos": argos(tmp_path / "argos", target_prefix="__eng__"),
    }
    folders = {name: read_folder(folder) for name, folder in given.items()}
    around = {name: (one.before, one.after, one.begin) for name, one in folders.items()}
    assert around == {
        "opus": ((), ("</s>",), ()),
        "opus-eos": ((), (), ()),
        "nllb": (("arb_Arab",), ("</s>",), ("eng_Latn",)),
        "argos": ((), (), ("__eng__",)),
    }


def test_the_model_is_loaded_once_and_asked_once_an_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All sentences are one batch, in int8."""
    import ctranslate2

    made: list[Any] = []
    batches: list[int] = []

    class Watched:
        def __init__(self, *arguments: Any, **options: Any) -> None:
            self.inner = ctranslate2_translator(*arguments, **options)
            made.append(options)

        def translate_batch(self, batch: list[list[str]], **options: Any) -> Any:
            """Count."""
            batches.append(len(batch))
            return self.inner.translate_batch(batch, **options)

    ctranslate2_translator = ctranslate2.Translator
    monkeypatch.setattr(ctranslate2, "Translator", Watched)
    one = engine(opus(tmp_path))
    for _ in range(2):
        one.translate(texts(*ARABIC))
    assert batches == [len(ARABIC)] * 2
    assert [(options["compute_type"], options["intra_threads"]) for options in made] == [("int8", 1)]


def test_a_sentence_too_long_for_the_model_goes_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its English comes back as one sentence."""
    monkeypatch.setattr(neural, "MOST_TOKENS", 6)
    (answer,) = engine(opus(tmp_path)).translate(texts("، ".join(ARABIC[:2])))
    assert answer is not None
    assert answer.text.count("The delegation arrived") > 1


def test_what_has_no_words_is_not_given_to_the_model(tmp_path: Path) -> None:
    """Digits are written as English writes them; an article without a word loads and asks no less."""
    assert [one and one.text for one in engine(opus(tmp_path)).translate(texts("٢٠١٥", ARABIC[0]))] == ["2015", ENGLISH]
    assert engine(opus(tmp_path / "other")).translate([]) == []


def test_what_comes_out_empty_or_arabic_is_no_translation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is left to the next engine."""
    made = engine(opus(tmp_path))
    answers = iter(["", "وصل الوفد", "English"])
    monkeypatch.setattr(neural._Loaded, "text", lambda _self, _tokens: next(answers))
    assert [one and one.text for one in made.translate(texts(*ARABIC[:3]))] == [None, None, "English"]


def test_a_model_that_breaks_tells_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in the message nor in what it was raised from."""
    made = engine(opus(tmp_path))

    def fail(_self: object, text: str) -> list[str]:
        raise ValueError(text)

    made.translate(texts(ARABIC[0]))
    monkeypatch.setattr(neural._Loaded, "tokens", fail)
    with pytest.raises(EngineError, match=r"^neural: the model failed \(ValueError\)$") as caught:
        made.translate(texts(ARABIC[0]))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda folder: (folder / "model.bin").unlink(), "no model.bin"),
        (lambda folder: (folder / "source.spm").unlink(), "no source.spm"),
        (lambda folder: (folder / "config.json").write_text("[]"), "no JSON object"),
        (lambda folder: (folder / "config.json").write_text("{"), "can't be read"),
        (lambda folder: (folder / "source.spm").rename(folder / "sentencepiece.model"), "no arb_Arab"),
        (lambda folder: (folder / "metadata.json").write_text('{"from_code": "fr", "to_code": "en"}'), "Arabic to Eng"),
        (lambda folder: (folder / "metadata.json").write_text('{"from_code":"ar","to_code":"en"}'), "missing"),
    ],
)
def test_a_folder_without_a_usable_model_says_what_is_missing(
    spoil: Callable[[Path], object], message: str, tmp_path: Path
) -> None:
    """The chain goes on with the next engine, with that in the brief's flags."""
    folder = opus(tmp_path)
    spoil(folder)
    with pytest.raises(ModelFolderError, match=message):
        read_folder(folder)
    made = engine(folder)
    with pytest.raises(EngineError, match=f"no model: .*{message}") as caught:
        made.translate(texts("كلمة"))
    assert not caught.value.retryable
    assert made.version.startswith("ctranslate2 ")


def test_a_broken_model_and_no_model_are_named(tmp_path: Path) -> None:
    """Without paths."""
    folder = opus(tmp_path)
    (folder / "model.bin").write_bytes(b"no model")
    with pytest.raises(EngineError, match=r"can't be loaded \(RuntimeError\)"):
        engine(folder).translate(texts("كلمة"))
    with pytest.raises(EngineError, match="MUJAZ_NEURAL_MODEL"):
        engine(None).translate(texts("كلمة"))


def test_without_the_extra_the_engine_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It does not stop the chain."""
    folder = opus(tmp_path)
    monkeypatch.setitem(__import__("sys").modules, "ctranslate2", None)
    with pytest.raises(EngineError, match=r"mujaz\[neural\] is not installed"):
        engine(folder).translate(texts("كلمة"))


def test_another_model_is_another_version(tmp_path: Path) -> None:
    """What is remembered or compared by version is not mixed up."""
    first, second = opus(tmp_path / "a"), opus(tmp_path / "b", eos=True)
    assert engine(first).version != engine(second).version
    assert json.loads((second / "config.json").read_text())["add_source_eos"]


def test_settings_name_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """MUJAZ_NEURAL_MODEL and the threads."""
    monkeypatch.setenv("MUJAZ_NEURAL_MODEL", str(tmp_path))
    monkeypatch.setenv("MUJAZ_NEURAL_THREADS", "3")
    options = load_settings().engine_options
    assert (options.neural_model, options.neural_threads) == (tmp_path, 3)
