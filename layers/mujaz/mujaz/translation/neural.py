"""Neural translation on this machine: a model of the user's in CTranslate2, nothing sent anywhere.

The extra ``mujaz[neural]`` brings ctranslate2 and sentencepiece. The model is loaded once, when the engine is first
used, with weights of 8 bits, and gets all sentences of an article as one batch.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as package_version
from typing import TYPE_CHECKING, Any, NamedTuple

from mujaz.arabic.letters import arabic_share, fold
from mujaz.translation.engine import EngineError, SourceSentence, Translated
from mujaz.translation.neural_folder import END, ModelFolder, ModelFolderError, read_folder
from mujaz.translation.service import Limits, pieces

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.translation.registry import EngineOptions

MOST_TOKENS = 400
"""Tokens of one piece; the positions of such models end at 512."""

_BATCH_TOKENS = 2048
_BEAM = 4
_UNTRANSLATED = 0.5


class _Loaded(NamedTuple):
    """A model in memory with what cuts its sentences into tokens and joins them again."""

    folder: ModelFolder
    translator: Any
    source: Any
    target: Any

    def tokens(self, text: str) -> list[str]:
        """Return the tokens of a source text, with what the layout puts around them."""
        return [*self.folder.before, *self.source.encode(text, out_type=str), *self.folder.after]

    def text(self, tokens: Sequence[str]) -> str:
        """Join the tokens of English, without what the layout begins it with."""
        begin = self.folder.begin
        kept = list(tokens[len(begin) :] if tuple(tokens[: len(begin)]) == begin else tokens)
        decoded: str = self.target.decode([one for one in kept if one != END])
        return " ".join(decoded.split())


def _load(path: Path, threads: int) -> _Loaded:
    import ctranslate2  # noqa: PLC0415  (100 MB, loaded only by those who chose this engine)
    import sentencepiece  # noqa: PLC0415

    folder = read_folder(path)
    translator = ctranslate2.Translator(str(folder.model), device="cpu", compute_type="int8", intra_threads=threads)
    source = sentencepiece.SentencePieceProcessor(model_file=str(folder.source))
    target = sentencepiece.SentencePieceProcessor(model_file=str(folder.target))
    return _Loaded(folder, translator, source, target)


class NeuralEngine:
    """A model folder of the user's (`neural_folder` says which layouts) behind the interface of engines."""

    name = "neural"

    def __init__(self, options: EngineOptions) -> None:
        self._path = options.neural_model
        self._threads = options.neural_threads
        self._loaded: _Loaded | None = None
        self._lock = threading.Lock()

    @property
    def version(self) -> str:
        """The library and the model: another model is another version."""
        try:
            library = f"ctranslate2 {package_version('ctranslate2')}"
        except PackageNotFoundError:
            return "not installed"
        try:
            return f"{library}, {read_folder(self._path).version}" if self._path else library
        except ModelFolderError:
            return library

    def _model(self) -> _Loaded:
        """Return the model, loaded by whoever comes first.

        Raises:
            EngineError: no folder is set, it holds no model, or the extra is not installed.

        """
        with self._lock:
            if self._loaded is not None:
                return self._loaded
            if self._path is None:
                reason = "no model is set (MUJAZ_NEURAL_MODEL)"
            else:
                try:
                    self._loaded = _load(self._path, self._threads)
                except ModelFolderError as error:
                    reason = f"no model: {error}"
                except ImportError:
                    reason = "the extra mujaz[neural] is not installed"
                except Exception as error:  # the libraries' messages hold paths
                    reason = f"the model can't be loaded ({type(error).__name__})"
                else:
                    return self._loaded
        raise EngineError(self.name, reason, retryable=False)

    def translate(self, sentences: Sequence[SourceSentence]) -> list[Translated | None]:
        """Translate the sentences of one article as one batch; None for what came out empty or still Arabic.

        Raises:
            EngineError: the model can't be loaded, or failed on the batch.

        """
        model = self._model()
        limits = Limits(lambda text: len(model.source.encode(text)), MOST_TOKENS)
        texts = [" ".join(one.text.split()) for one in sentences]
        parts = [pieces(text, limits) if any(map(str.isalpha, text)) else [] for text in texts]
        english = iter(self._batch(model, [piece for several in parts for piece in several]))
        result: list[Translated | None] = []
        for text, several in zip(texts, parts, strict=True):
            if not several:
                result.append(Translated(fold(text)))
                continue
            found = [next(english) for _ in several]
            joined = " ".join(found)
            good = all(found) and arabic_share(joined) <= _UNTRANSLATED
            result.append(Translated(joined) if good else None)
        return result

    def _batch(self, model: _Loaded, texts: list[str]) -> list[str]:
        if not texts:
            return []
        begin = [list(model.folder.begin)] * len(texts) if model.folder.begin else None
        try:
            answers = model.translator.translate_batch(
                [model.tokens(text) for text in texts], target_prefix=begin, beam_size=_BEAM, disable_unk=True,
                max_batch_size=_BATCH_TOKENS, batch_type="tokens", max_decoding_length=MOST_TOKENS,
            )  # fmt: skip
            return [model.text(answer.hypotheses[0]) for answer in answers]
        except Exception as error:  # whatever the library says may hold the tokens, which are the text
            reason = f"the model failed ({type(error).__name__})"
        raise EngineError(self.name, reason, retryable=False)
