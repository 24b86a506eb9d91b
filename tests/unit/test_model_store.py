"""``mujaz model get``: fetched from a server on loopback, checked, unpacked, converted; and what goes wrong."""

from __future__ import annotations

import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

pytest.importorskip("ctranslate2", reason="the extra mujaz[neural] is not installed")
pytest.importorskip("sentencepiece", reason="the extra mujaz[neural] is not installed")

from mujaz.main import cli
from mujaz.translation import model_store
from mujaz.translation.engine import SourceSentence
from mujaz.translation.model_store import SOURCES, Hashes, ModelSource, ModelStoreError, fetch_model
from mujaz.translation.registry import EngineOptions, make_engines

from .tiny_model import ARABIC, ENGLISH, argos, marian, opus


def packed(folder: Path, around: str = "") -> bytes:
    """Zip a folder, with a folder around everything as packages of Argos have it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, around + path.relative_to(folder).as_posix())
    return out.getvalue()


class Files(ThreadingHTTPServer):
    """Serves one file at every path, with ranges; ``cut`` answers that many bytes and breaks off."""

    body = b""
    cut: int | None = None
    ranges = True
    status = 0
    asked: list[str | None]


class _Handler(BaseHTTPRequestHandler):
    server: Files

    def log_message(self, *_: Any) -> None:
        """Say nothing on standard error."""

    def do_GET(self) -> None:
        """Serve the file, or the rest of it."""
        asked = self.headers.get("Range")
        self.server.asked.append(asked)
        start = int(asked.removeprefix("bytes=").rstrip("-")) if asked and self.server.ranges else 0
        if self.server.status or start >= len(self.server.body):
            self.send_error(self.server.status or 416)
            return
        body = self.server.body[start:]
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: self.server.cut])


@contextmanager
def serving(body: bytes) -> Iterator[Files]:
    server = Files(("127.0.0.1", 0), _Handler)
    server.body, server.asked = body, []
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def source(server: Files, kind: str = "argos") -> ModelSource:
    url = f"http://127.0.0.1:{server.server_address[1]}/model.zip"
    return ModelSource("tiny", url, kind, "a tiny model")  # type: ignore[arg-type]


def digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


@pytest.fixture
def package(tmp_path: Path) -> bytes:
    return packed(argos(tmp_path / "made"), "translate-ar_en-1_0/")


def says(folder: Path) -> str | None:
    (answer,) = make_engines(["neural"], EngineOptions(neural_model=folder))[0].translate([SourceSentence(ARABIC[0])])
    return answer and answer.text


def test_a_package_is_fetched_checked_and_ready(package: bytes, tmp_path: Path) -> None:
    """The folder around it is taken off; the hash is written down beside the model."""
    folder, came = tmp_path / "models" / "tiny", []
    with serving(package) as server:
        found = fetch_model(source(server), folder, Hashes(digest(package).upper()), progress=came.append)
    assert found == digest(package)
    assert sum(came) == len(package)
    assert json.loads((folder / "mujaz-model.json").read_text())["sha256"] == found
    assert says(folder) == ENGLISH
    assert [path.name for path in folder.parent.iterdir()] == ["tiny"]


def test_a_model_of_marian_is_converted(tmp_path: Path) -> None:
    """OPUS-MT offers Marian's own files; CTranslate2 makes its own of them, in int8."""
    body = packed(marian(tmp_path / "made"))
    with serving(body) as server:
        fetch_model(source(server, "opus"), tmp_path / "tiny", Hashes(digest(body)))
    assert (tmp_path / "tiny" / "model.bin").is_file()
    assert not (tmp_path / "tiny" / "model.npz").exists()
    assert says(tmp_path / "tiny") == ENGLISH


def test_a_download_that_was_cut_off_goes_on(package: bytes, tmp_path: Path) -> None:
    """The second time only the rest is asked for; a server that knows no ranges sends all again."""
    for ranges in (True, False):
        folder = tmp_path / str(ranges) / "tiny"
        with serving(package) as server:
            server.cut, server.ranges = 1000, ranges
            with pytest.raises(ModelStoreError, match="goes on where it stopped"):
                fetch_model(source(server), folder, Hashes(digest(package)))
            server.cut = None
            fetch_model(source(server), folder, Hashes(digest(package)))
            assert server.asked == [None, "bytes=1000-"]
        assert says(folder) == ENGLISH


def test_without_a_known_hash_nothing_is_taken_by_itself(package: bytes, tmp_path: Path) -> None:
    """The hash that came is told; to accept it, the archive need not come again."""
    with serving(package) as server:
        with pytest.raises(ModelStoreError, match=f"SHA-256 {digest(package)}.*--accept-hash"):
            fetch_model(source(server), tmp_path / "tiny", Hashes())
        assert not (tmp_path / "tiny").exists()
        assert fetch_model(source(server), tmp_path / "tiny", Hashes(accept=True)) == digest(package)
        assert server.asked == [None, f"bytes={len(package)}-"]


def test_another_hash_is_refused_and_what_was_there_stays(package: bytes, tmp_path: Path) -> None:
    """The archive is deleted, the old model is not."""
    folder = tmp_path / "tiny"
    argos(folder)
    with serving(package) as server, pytest.raises(ModelStoreError, match="another than expected; it was deleted"):
        fetch_model(source(server), folder, Hashes("0" * 64))
    assert says(folder) == ENGLISH
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("status", [404, 500])
def test_a_refusal_is_named(status: int, tmp_path: Path) -> None:
    """With the host and the status."""
    with serving(b"x") as server:
        server.status = status
        with pytest.raises(ModelStoreError, match=f"127.0.0.1 answers {status}"):
            fetch_model(source(server), tmp_path / "tiny", Hashes(accept=True))


def test_offline_says_what_can_be_done(tmp_path: Path) -> None:
    """Nobody listens there any more."""
    with serving(b"x") as server:
        gone = source(server)
    with pytest.raises(ModelStoreError, match=r"offline.*--archive"):
        fetch_model(gone, tmp_path / "tiny", Hashes(accept=True))
    with pytest.raises(ModelStoreError, match="http:// or https://"):
        fetch_model(ModelSource("x", "file:///etc/passwd", "argos", ""), tmp_path / "tiny", Hashes(accept=True))


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, body in files.items():
            archive.writestr(name.replace("__", "/"), body)
    return out.getvalue()


@pytest.mark.parametrize(
    ("body", "kind", "message"),
    [
        (b"garbage", "argos", "no zip file"),
        (zipped(readme=b"hello"), "argos", "holds no model"),
        (zipped(**{"..__..__evil": b"x"}), "argos", "outside its folder"),
        (zipped(**{"decoder.yml": b"models: [gone.npz]\nvocabs: [gone]"}), "opus", "can't be converted"),
    ],
)
def test_an_archive_that_holds_no_model_is_refused(body: bytes, kind: str, message: str, tmp_path: Path) -> None:
    """Nothing of it stays, and nothing is written elsewhere."""
    (tmp_path / "archive").write_bytes(body)
    one = ModelSource("tiny", "http://localhost/", kind, "")  # type: ignore[arg-type]
    with pytest.raises(ModelStoreError, match=message):
        fetch_model(one, tmp_path / "in" / "tiny", Hashes(accept=True), archive=tmp_path / "archive")
    assert not (tmp_path / "in" / "tiny").exists()
    assert not (tmp_path / "in" / "tiny.new").exists()
    assert not list(tmp_path.rglob("evil"))


def test_an_archive_that_unpacks_to_too_much_is_refused(
    package: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few bytes can unpack to a full disk."""
    monkeypatch.setattr(model_store, "_MOST_BYTES", 100)
    (tmp_path / "archive").write_bytes(package)
    with pytest.raises(ModelStoreError, match="unpacks to more"):
        fetch_model(SOURCES["argos-ar-en"], tmp_path / "m", Hashes(accept=True), archive=tmp_path / "archive")


def test_converting_needs_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which the message names."""
    (tmp_path / "archive").write_bytes(packed(opus(tmp_path / "made")))
    monkeypatch.setitem(__import__("sys").modules, "ctranslate2.converters", None)
    with pytest.raises(ModelStoreError, match=r"mujaz\[neural\]"):
        fetch_model(SOURCES["opus-mt-ar-en"], tmp_path / "m", Hashes(accept=True), archive=tmp_path / "archive")


def test_the_command_fetches_from_a_mirror_and_lists(package: bytes, tmp_path: Path) -> None:
    """Names that are documented; a wrong one says which there are."""
    run = CliRunner()
    listed = run.invoke(cli, ["model", "list"]).output
    assert all(name in listed and one.url in listed for name, one in SOURCES.items())
    folder = tmp_path / "argos"
    with serving(package) as server:
        mirror = f"http://127.0.0.1:{server.server_address[1]}/"
        command = ["model", "get", "argos-ar-en", "-o", str(folder), "--mirror", mirror]
        refused = run.invoke(cli, command)
        done = run.invoke(cli, [*command, "--sha256", digest(package)])
    assert refused.exit_code == 1
    assert "--accept-hash" in refused.output
    assert done.exit_code == 0, done.output
    assert f"MUJAZ_NEURAL_MODEL={folder}" in done.output
    assert says(folder) == ENGLISH
    for wrong in (["nobody"], ["argos-ar-en", "--sha256", "abc"]):
        assert run.invoke(cli, ["model", "get", *wrong]).exit_code == 2
