"""The container-image variant of the template: the same events and rights, another package for the brief function."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from cfnlint.api import ManualArgs, lint
from samtranslator.yaml_helper import yaml_parse

from demo.stack import ROOT, TEMPLATE, transformed
from mujaz.settings import Settings, variable

SCRIPT = ROOT / "scripts" / "neural_template.py"


def _script() -> Any:
    spec = importlib.util.spec_from_file_location("neural_template", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MADE = _script()
PLAIN = yaml_parse(TEMPLATE.read_text("utf-8"))


@pytest.fixture(scope="module")
def variant(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The file that `make template.neural.yaml` writes, read again."""
    path = tmp_path_factory.mktemp("neural") / "template.neural.yaml"
    subprocess.run([sys.executable, str(SCRIPT), str(path)], check=True)
    parsed: dict[str, Any] = yaml_parse(path.read_text("utf-8"))
    return parsed


def test_only_the_package_of_the_brief_function_differs(variant: dict[str, Any]) -> None:
    """Events, rights, tables, alarms and the other functions are those of template.yaml."""
    before, after = PLAIN["Resources"], variant["Resources"]
    assert before.keys() == after.keys()
    shared = {name: PLAIN["Globals"]["Function"][name] for name in ("Runtime", "Handler")}
    for name, resource in before.items():
        if name == "BriefFunction":
            continue
        expected = json.loads(json.dumps(resource, default=str))
        if resource["Type"] == "AWS::Serverless::Function":
            expected["Properties"] = {**shared, **expected["Properties"]}
        assert json.loads(json.dumps(after[name], default=str)) == expected, name
    for part in ("Conditions", "Outputs", "Rules", "Mappings"):
        assert json.dumps(variant[part], default=str) == json.dumps(PLAIN[part], default=str)
    plain, image = before["BriefFunction"]["Properties"], after["BriefFunction"]["Properties"]
    assert image.keys() ^ plain.keys() == {"CodeUri", "Layers", "PackageType"}
    for name in ("Events", "Role", "Timeout", "LoggingConfig"):
        assert json.dumps(image[name], default=str) == json.dumps(plain[name], default=str)


def test_the_image_runs_the_engine_neural(variant: dict[str, Any]) -> None:
    """By default and offline; the model is where the image has it."""
    engines = variant["Parameters"]["Engines"]
    assert engines["Default"] == "neural,phrasebook"
    assert set(engines["AllowedValues"]) == {"neural,phrasebook", *PLAIN["Parameters"]["Engines"]["AllowedValues"]}
    variables = variant["Resources"]["BriefFunction"]["Properties"]["Environment"]["Variables"]
    assert variables["MUJAZ_NEURAL_MODEL"] == "/opt/model"
    assert set(variables) - {"POWERTOOLS_LOG_LEVEL"} <= set(map(variable, Settings.model_fields))


def test_the_image_is_built_from_what_is_there(variant: dict[str, Any]) -> None:
    """The Dockerfile exists, copies files that exist, names the runtime's version and a group of the lock file."""
    metadata = variant["Resources"]["BriefFunction"]["Metadata"]
    text = (ROOT / metadata["DockerContext"] / metadata["Dockerfile"]).read_text("utf-8")
    version = PLAIN["Globals"]["Function"]["Runtime"].removeprefix("python")
    assert set(re.findall(r"^FROM \S+python:(\S+)", text, re.MULTILINE)) == {version}
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    for line in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE):
        for source in line.split():
            if source != "${MODEL}":
                assert (ROOT / source).exists(), source
                assert f"!{source}" in ignored, source
    assert f"!{Path(metadata['DockerBuildArgs']['MODEL']).parts[0]}" in ignored
    assert 'CMD ["app.handler"]' in text
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    assert re.search(r"--only-group (\w+)", text).group(1) in groups  # type: ignore[union-attr]
    assert {"include-group": "lambda"} in groups["container"]


@pytest.mark.filterwarnings("ignore:Tried to parse:UserWarning")
def test_the_variant_is_clean(variant: dict[str, Any]) -> None:
    """cfn-lint on the transformed template finds nothing."""
    made = json.loads(json.dumps(variant, default=str))
    made["Resources"]["BriefFunction"]["Properties"]["ImageUri"] = (
        "123456789012.dkr.ecr.us-east-1.amazonaws.com/mujaz:neural"
    )
    text = json.dumps(transformed(made), default=str)
    assert [str(match) for match in lint(text, config=ManualArgs(regions=["us-east-1"]))] == []
