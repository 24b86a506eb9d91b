"""The layouts of model folders that the engine ``neural`` reads.

======== ================================================== ===================================================
layout   the files beside CTranslate2's model               what its tokens want
======== ================================================== ===================================================
opus-mt  ``source.spm`` and ``target.spm``                  the end of sentence after them
nllb     one sentencepiece model, ``arb_Arab`` in the       the language before and the end of sentence after
         vocabulary                                         them; the English begins with ``eng_Latn``
argos    ``metadata.json``, the model in ``model/``, one    nothing; some begin with a prefix of the metadata's
         ``sentencepiece.model``
======== ================================================== ===================================================

CTranslate2's own folder is ``model.bin`` with ``config.json`` and vocabularies; where its configuration says that it
adds the end of sentence itself, it is not given twice.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Layout = Literal["opus-mt", "nllb", "argos"]

SOURCE_LANGUAGE, TARGET_LANGUAGE = "arb_Arab", "eng_Latn"
"""NLLB's names of Modern Standard Arabic and English."""

END = "</s>"
_ONE_MODEL = ("sentencepiece.bpe.model", "sentencepiece.model", "flores200_sacrebleu_tokenizer_spm.model", "spm.model")


class ModelFolderError(Exception):
    """A folder holds no model from Arabic to English that this program can use; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """What a folder holds: where CTranslate2's model and the sentencepiece models lie, and what tokens want.

    ``before`` and ``after`` stand around the pieces of a source sentence, ``begin`` at the beginning of its English.
    ``version`` follows from the files: another model is another version.
    """

    layout: Layout
    model: Path
    source: Path
    target: Path
    version: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    begin: tuple[str, ...] = ()


def _json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelFolderError(f"{path.name} can't be read") from error
    if not isinstance(found, dict):
        raise ModelFolderError(f"{path.name} is no JSON object")
    return found


def _speaks_nllb(model: Path) -> bool:
    """Whether the vocabulary has NLLB's language codes."""
    for name in ("shared_vocabulary.json", "shared_vocabulary.txt", "source_vocabulary.json"):
        path = model / name
        if path.is_file():
            return SOURCE_LANGUAGE in path.read_text("utf-8", errors="replace")
    return False


def _version(model: Path, layout: str) -> str:
    """Name the model by its configuration and size; its hash would take seconds for each start."""
    digest = hashlib.sha256()
    for path in sorted(model.iterdir()):
        digest.update(f"{path.name}:{path.stat().st_size};".encode())
    digest.update((model / "config.json").read_bytes() if (model / "config.json").is_file() else b"")
    return f"{layout} {digest.hexdigest()[:12]}"


def _argos(folder: Path) -> ModelFolder:
    metadata = _json(folder / "metadata.json")
    if (metadata.get("from_code"), metadata.get("to_code")) != ("ar", "en"):
        raise ModelFolderError("metadata.json is not of a model from Arabic to English")
    model, pieces = folder / "model", folder / "sentencepiece.model"
    if not pieces.is_file() or not (model / "model.bin").is_file():
        raise ModelFolderError("model/model.bin or sentencepiece.model is missing")
    prefix = str(metadata.get("target_prefix") or "")
    return ModelFolder("argos", model, pieces, pieces, _version(model, "argos"), begin=(prefix,) if prefix else ())


def read_folder(folder: Path) -> ModelFolder:
    """Detect the layout of ``folder``.

    Raises:
        ModelFolderError: it is none of them, a file is missing, or it translates other languages.

    """
    if (folder / "metadata.json").is_file():
        return _argos(folder)
    if not (folder / "model.bin").is_file():
        raise ModelFolderError("there is no model.bin (a model of CTranslate2) and no metadata.json (one of Argos)")
    config = _json(folder / "config.json") if (folder / "config.json").is_file() else {}
    after = () if config.get("add_source_eos") else (END,)
    if (folder / "source.spm").is_file() and (folder / "target.spm").is_file():
        version = _version(folder, "opus-mt")
        return ModelFolder("opus-mt", folder, folder / "source.spm", folder / "target.spm", version, after=after)
    pieces = next((folder / name for name in _ONE_MODEL if (folder / name).is_file()), None)
    if pieces is None:
        raise ModelFolderError("there are no source.spm and target.spm, and no sentencepiece.bpe.model")
    if not _speaks_nllb(folder):
        raise ModelFolderError(f"the vocabulary has no {SOURCE_LANGUAGE}, so it is no NLLB model")
    return ModelFolder(
        "nllb", folder, pieces, pieces, _version(folder, "nllb"),
        before=(SOURCE_LANGUAGE,), after=after, begin=(TARGET_LANGUAGE,),
    )  # fmt: skip
