"""What `sam build` makes is small, complete and quick to load, and the template is valid."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from demo.stack import ROOT
from tests.integration.conftest import Built

LIMIT = 60 * 1024 * 1024


def test_the_template_is_valid(sam: Path) -> None:
    """`sam validate --lint` finds nothing."""
    done = subprocess.run(
        [str(sam), "validate", "--lint"],
        cwd=ROOT,
        env={**os.environ, "SAM_CLI_TELEMETRY": "0", "AWS_DEFAULT_REGION": "us-east-1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_layers_are_small(built: Built) -> None:
    """Lambda allows 250 MB with everything; small layers start fast."""
    size = sum(file.stat().st_size for layer in built.layers for file in layer.rglob("*") if file.is_file())
    assert size <= LIMIT, f"{size / 1024 / 1024:.1f} MiB"


def test_the_layers_hold_what_they_should(built: Built) -> None:
    """Our library and its data, byte code for every module; nothing that the runtime brings or that is not used."""
    library, dependencies = (layer / "python" for layer in built.layers)
    assert (library / "mujaz" / "py.typed").exists()
    assert list((library / "mujaz" / "lexicon" / "data").glob("*.tsv"))
    packages = {path.name for path in dependencies.iterdir()}
    assert packages >= {"aws_lambda_powertools", "pydantic", "pydantic_settings", "deep_translator", "jinja2"}
    assert not packages & {"boto3", "botocore", "click", "moto", "aws_xray_sdk", "bin"}
    for folder in (library, dependencies):
        modules = {path for path in folder.rglob("*.py") if "templates" not in path.parts}
        compiled = {path.parent.parent / f"{path.name.split('.')[0]}.py" for path in folder.rglob("*.pyc")}
        assert len(modules & compiled) >= 0.99 * len(modules)


def test_a_function_is_its_handler_only(built: Built) -> None:
    """Everything else comes from the layers."""
    assert [[path.name for path in folder.iterdir()] for folder in built.functions] == [["app.py"]] * 3
