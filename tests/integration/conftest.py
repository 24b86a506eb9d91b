"""What is deployed, built once for all tests of this folder, for the interpreter that runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from demo.stack import ROOT

IN_CI = os.environ.get("CI") == "true"


def missing(what: str) -> None:
    """Skip the test because a tool is missing; in CI that is a failure."""
    reason = f"{what} (make setup test installs it)"
    if IN_CI:
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def sam() -> Path:
    """The SAM command line: the one that the Makefile installs, or the one on the PATH."""
    own = ROOT / ".tools" / "bin" / "sam"
    found = str(own) if own.exists() else shutil.which("sam")
    if found is None:
        missing("the SAM command line is missing")
    return Path(str(found))


@dataclass(frozen=True)
class Built:
    """The folders that `sam build` made."""

    folder: Path

    @property
    def function(self) -> Path:
        """The brief function's."""
        return self.folder / "BriefFunction"

    @property
    def functions(self) -> list[Path]:
        """All functions' folders."""
        return [self.folder / name for name in ("BriefFunction", "DigestFunction", "ReconcileFunction")]

    @property
    def layers(self) -> list[Path]:
        """Our library's and that of the dependencies."""
        return [self.folder / "MujazLayer", self.folder / "DependenciesLayer"]


@pytest.fixture(scope="session")
def built(sam: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The template, built without Docker. Compiled wheels must suit the interpreter that will load them."""
    folder = tmp_path_factory.mktemp("build")
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    done = subprocess.run(
        [str(sam), "build", "--build-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "LAYER_PYTHON": version, "SAM_CLI_TELEMETRY": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return Built(folder)
