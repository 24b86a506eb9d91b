"""Models for the engine ``neural`` by name: fetched, checked against a SHA-256, unpacked or converted.

Nothing is believed before its hash is right. Of the archives below no hash is published by who offers them, so that one
has to be given: from a colleague's `mujaz model get`, which writes down what it took, or by accepting what comes the
first time. A download that was cut off goes on where it stopped.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from mujaz.translation.neural_folder import ModelFolderError, read_folder

MANIFEST = "mujaz-model.json"
"""Written beside a model that was fetched: name, address and hash."""

_CHUNK = 1 << 20
_TIMEOUT = 60.0
_MOST_BYTES = 4 << 30
"""Of what an archive unpacks to; the largest model here has a tenth of it."""

_PARTIAL, _WHOLE, _RANGE = 206, 200, 416


@dataclass(frozen=True, slots=True)
class ModelSource:
    """A model that can be fetched: its archive, and what is done with it (``argos`` is ready, ``opus`` converted)."""

    name: str
    url: str
    kind: Literal["argos", "opus"]
    about: str


SOURCES = {
    one.name: one
    for one in (
        ModelSource(
            "argos-ar-en",
            "https://argos-net.com/v1/translate-ar_en-1_0.argosmodel",
            "argos",
            "Argos Translate, Arabic to English 1.0, 82 MB, ready for CTranslate2",
        ),
        ModelSource(
            "opus-mt-ar-en",
            "https://object.pouta.csc.fi/OPUS-MT-models/ar-en/opus-2019-12-18.zip",
            "opus",
            "OPUS-MT of the University of Helsinki, Arabic to English, about 280 MB, CC BY 4.0, converted to int8",
        ),
    )
}
"""The models by the names that ``mujaz model get`` takes."""


class ModelStoreError(Exception):
    """A model could not be had; the message says why and what can be done."""


@dataclass(frozen=True, slots=True)
class Hashes:
    """The SHA-256 that an archive must have, in hexadecimal; or that whatever comes is accepted and written down."""

    expected: str | None = None
    accept: bool = False


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _reach(url: str, have: int, progress: Callable[[int], None], part: Path) -> None:
    """Fetch what is missing of ``url`` to the end of ``part``; all of it where the server does not go on."""
    request = urllib.request.Request(url, headers={"Range": f"bytes={have}-"} if have else {})  # noqa: S310 (checked)
    with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310
        with part.open("ab" if answer.status == _PARTIAL else "wb") as file:
            while chunk := answer.read(_CHUNK):
                file.write(chunk)
                progress(len(chunk))
        promised = answer.headers.get("Content-Length")
    got = _size(part) - (have if answer.status == _PARTIAL else 0)
    if promised is not None and got < int(promised):
        raise ModelStoreError("the download was cut off; the same command goes on where it stopped")


def _download(url: str, part: Path, progress: Callable[[int], None]) -> None:
    """Fetch ``url`` into ``part``, going on where an earlier try stopped.

    Raises:
        ModelStoreError: the server can't be reached or refuses, or the download was cut off.

    """
    host = urlsplit(url).hostname
    if urlsplit(url).scheme not in ("http", "https"):
        raise ModelStoreError("an address begins with http:// or https://")
    try:
        _reach(url, _size(part), progress, part)
    except urllib.error.HTTPError as error:
        if error.code == _RANGE:  # there is no more
            return
        raise ModelStoreError(f"{host} answers {error.code}") from error
    except (urllib.error.URLError, HTTPException, OSError) as error:
        reason = "the connection broke; the same command goes on where it stopped" if _size(part) else (
            "is this machine offline? Fetch the archive elsewhere and give it with --archive")  # fmt: skip
        raise ModelStoreError(f"{host} can't be reached: {reason}") from error


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _check(archive: Path, hashes: Hashes) -> str:
    """Return the hash of ``archive`` if it is the expected one, or whatever comes is accepted."""
    found = sha256(archive)
    if hashes.expected is not None and found != hashes.expected.lower():
        archive.unlink()
        raise ModelStoreError(f"the archive has the SHA-256 {found}, another than expected; it was deleted")
    if hashes.expected is None and not hashes.accept:
        raise ModelStoreError(
            f"no hash is known to check the archive against. It has the SHA-256 {found}: compare it with somebody who "
            "has the model and give --sha256, or take it as it is with --accept-hash"
        )
    return found


def _unpack(archive: Path, folder: Path) -> None:
    """Unpack a zip into ``folder``, without the one folder that may stand around everything.

    Raises:
        ModelStoreError: it is no zip, unpacks to too much, or names files outside the folder.

    """
    try:
        with zipfile.ZipFile(archive) as packed:
            files = [one for one in packed.infolist() if not one.is_dir()]
            if sum(one.file_size for one in files) > _MOST_BYTES:
                raise ModelStoreError("the archive unpacks to more than 4 GB")
            tops = {one.filename.split("/")[0] for one in files if "/" in one.filename}
            around = len(tops) == 1 and all("/" in one.filename for one in files)
            for one in files:
                parts = Path(one.filename).parts[1 if around else 0 :]
                if not parts or ".." in parts or Path(*parts).is_absolute():
                    raise ModelStoreError("the archive names files outside its folder")
                target = folder.joinpath(*parts)
                target.parent.mkdir(parents=True, exist_ok=True)
                with packed.open(one) as source, target.open("wb") as file:
                    shutil.copyfileobj(source, file)
    except zipfile.BadZipFile as error:
        raise ModelStoreError("the archive is no zip file") from error


def _convert(marian: Path, folder: Path) -> None:
    """Convert an OPUS-MT model of Marian to CTranslate2 in int8, and put its sentencepiece models beside it."""
    try:
        from ctranslate2.converters import OpusMTConverter  # noqa: PLC0415  (the extra)
    except ImportError as error:
        raise ModelStoreError("converting needs the extra: pip install 'mujaz[neural]'") from error
    try:
        OpusMTConverter(str(marian)).convert(str(folder), quantization="int8", force=True)
        for name in ("source.spm", "target.spm"):
            shutil.copy(marian / name, folder / name)
    except Exception as error:  # whatever the converter finds wrong with the files
        raise ModelStoreError(f"the model can't be converted ({type(error).__name__})") from error


def fetch_model(
    source: ModelSource,
    folder: Path,
    hashes: Hashes,
    *,
    archive: Path | None = None,
    progress: Callable[[int], None] = lambda _: None,
) -> str:
    """Make ``folder`` the model of ``source`` and return the SHA-256 of its archive.

    Args:
        source: what to fetch.
        folder: where the model goes; one that is there is replaced when everything is right.
        hashes: what the archive must be.
        archive: the archive, where it is at hand; None fetches it into ``folder``'s parent.
        progress: told of the bytes that have come.

    Raises:
        ModelStoreError: see its message; a model that was there before is still there.

    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = folder.parent / f"{source.name}.part"
    if archive is None:
        _download(source.url, part, progress)
        found = _check(part, hashes)
    else:
        shutil.copy(archive, part)
        found = _check(part, hashes)
    work = folder.parent / f"{source.name}.new"
    shutil.rmtree(work, ignore_errors=True)
    try:
        _unpack(part, work)
        if source.kind == "opus":
            _convert(work, work / "converted")
            work = work / "converted"
        read_folder(work)
        known = {"name": source.name, "url": source.url, "sha256": found}
        (work / MANIFEST).write_text(json.dumps(known, indent=2) + "\n", "utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.move(work, folder)
    except ModelFolderError as error:
        raise ModelStoreError(f"the archive holds no model that can be used: {error}") from error
    finally:
        shutil.rmtree(folder.parent / f"{source.name}.new", ignore_errors=True)
    part.unlink(missing_ok=True)
    return found
