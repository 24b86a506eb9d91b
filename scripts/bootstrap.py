"""Put uv into .tools/bin, on a machine that has nothing but Python 3 and the network.

Run by the Makefile with whatever python3 there is, so it uses the standard library only and no new syntax. In this
order: a uv that is on the PATH; pip, if python3 has it; the wheel itself from the package index, its SHA-256 checked
against what the index says.
"""

import hashlib
import io
import json
import os
import platform
import shutil
import stat
import subprocess
import sys
import urllib.request
import zipfile
from pathlib import Path

VERSION = "0.13.9"
ROOT = Path(__file__).resolve().parents[1]
TOOLS = ROOT / ".tools"
UV = TOOLS / "bin" / "uv"
TIMEOUT = 120


def main() -> None:
    """Make .tools/bin/uv, or say what is missing."""
    if works(UV):
        return
    UV.parent.mkdir(parents=True, exist_ok=True)
    if UV.exists() or UV.is_symlink():
        UV.unlink()
    if not (from_path() or from_pip()):
        from_index()
    if not works(UV):
        sys.exit("uv was installed into {} but does not run".format(UV))  # noqa: UP032 (old Pythons get here too)


def works(uv: Path) -> bool:
    """Whether this is a uv that runs; a shim of pyenv may be there and not run."""
    try:
        return quietly([str(uv), "--version"]) == 0
    except OSError:
        return False


def quietly(command: list) -> int:
    """Run a command without a word and return its exit status."""
    return subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode


def from_path() -> bool:
    """Take the uv that is on the PATH."""
    found = shutil.which("uv")
    if not found or not works(Path(found)):
        return False
    UV.symlink_to(found)
    return True


def from_pip() -> bool:
    """Let pip fetch it into .tools, if python3 has pip: pip knows the machine's index, proxy and certificates."""
    target = TOOLS / "uv"
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-input", "--target", str(target), "uv==" + VERSION]
    if quietly(command) != 0 or not works(target / "bin" / "uv"):
        return False
    UV.symlink_to(target / "bin" / "uv")
    return True


def from_index() -> None:
    """Take the executable out of its wheel, from the index that pip or uv would use."""
    index = os.environ.get("UV_DEFAULT_INDEX") or os.environ.get("PIP_INDEX_URL") or "https://pypi.org/simple"
    page = fetch(index.rstrip("/") + "/uv/", "application/vnd.pypi.simple.v1+json")
    wheels = [file for file in json.loads(page.decode("utf-8"))["files"] if suits(file["filename"])]
    if not wheels:
        sys.exit("there is no wheel of uv for this machine: see https://docs.astral.sh/uv/ and put uv on the PATH")
    data = fetch(wheels[0]["url"], "*/*")
    if hashlib.sha256(data).hexdigest() != wheels[0]["hashes"]["sha256"]:
        sys.exit("the wheel of uv is not the one that the index names: try again")
    with zipfile.ZipFile(io.BytesIO(data)) as wheel:
        name = next(name for name in wheel.namelist() if name.endswith(".data/scripts/uv"))
        UV.write_bytes(wheel.read(name))
    UV.chmod(UV.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)


def suits(filename: str) -> bool:
    """Whether a file is the wheel of our version for this system, processor and C library."""
    machine = {"amd64": "x86_64", "arm64": "aarch64"}.get(platform.machine().lower(), platform.machine().lower())
    if not filename.startswith("uv-" + VERSION + "-py3-none-") or not filename.endswith(".whl"):
        return False
    tag = filename[: -len(".whl")].split("-py3-none-")[1]
    if sys.platform == "darwin":
        return tag.startswith("macosx") and tag.endswith("arm64" if machine == "aarch64" else "x86_64")
    libc = "manylinux" if platform.libc_ver()[0] == "glibc" else "musllinux"
    return tag.startswith(libc) and tag.endswith("_" + machine)


def fetch(url: str, accept: str) -> bytes:
    """Return what is at ``url``, or end with what went wrong."""
    request = urllib.request.Request(url, headers={"Accept": accept, "User-Agent": "mujaz-bootstrap"})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            data = answer.read()
    except OSError as error:
        sys.exit("the package index can't be reached ({}): {}".format(url, error))  # noqa: UP032
    return bytes(data)


if __name__ == "__main__":
    main()
