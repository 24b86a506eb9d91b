"""Write the container-image variant of template.yaml: the brief function with the engine ``neural`` and its model.

    python scripts/neural_template.py template.neural.yaml

A model does not fit into a zip function (250 MB with its layers), so the function becomes an image that
functions/brief/Dockerfile builds. Everything else (events, rights, tables, alarms, the other functions) is taken from
template.yaml as it stands, so that the two can't drift apart.
"""

from __future__ import annotations

import copy
import sys
from pathlib import Path
from typing import Any

import yaml
from samtranslator.yaml_helper import yaml_parse

ROOT = Path(__file__).resolve().parents[1]
FUNCTION = "BriefFunction"
CHAINS = ("neural,phrasebook",)
MODEL = "models/argos-ar-en"
"""The model's folder in the checkout, as `mujaz model get argos-ar-en` makes it."""

MODEL_IN_IMAGE = "/opt/model"
_MEMORY = 3008
"""Megabytes: a model of 80 MB in int8 and the lexicons, with nearly two processors."""

_OF_A_ZIP = ("Runtime", "Handler")
"""Properties of functions that an image may not have; template.yaml sets them for all functions at once."""


def neural_template(template: dict[str, Any], model: str = MODEL) -> dict[str, Any]:
    """Return the variant of a parsed ``template`` in which the brief function is an image with ``model`` in it."""
    made = copy.deepcopy(template)
    shared = made["Globals"]["Function"]
    of_zips = {name: shared.pop(name) for name in _OF_A_ZIP}
    for name, resource in made["Resources"].items():
        if resource["Type"] == "AWS::Serverless::Function" and name != FUNCTION:
            resource["Properties"] = {**of_zips, **resource["Properties"]}
    engines = made["Parameters"]["Engines"]
    engines["AllowedValues"] = [*CHAINS, *engines["AllowedValues"]]
    engines["Default"] = CHAINS[0]
    made["Parameters"]["MemorySize"]["Default"] = _MEMORY
    function = made["Resources"][FUNCTION]
    function["Metadata"] = {
        "Dockerfile": "functions/brief/Dockerfile",
        "DockerContext": ".",
        "DockerTag": "neural",
        "DockerBuildArgs": {"MODEL": model},
    }
    properties = function["Properties"]
    for name in ("CodeUri", "Layers"):
        del properties[name]
    properties["PackageType"] = "Image"
    properties["Environment"]["Variables"]["MUJAZ_NEURAL_MODEL"] = MODEL_IN_IMAGE
    return made


def main() -> None:
    """Write the file named on the command line."""
    template = yaml_parse((ROOT / "template.yaml").read_text("utf-8"))
    model = sys.argv[2] if len(sys.argv) > 2 else MODEL
    text = yaml.safe_dump(neural_template(_plain(template), model), sort_keys=False, allow_unicode=True, width=110)
    head = "# Made from template.yaml by scripts/neural_template.py: change that one.\n"
    Path(sys.argv[1]).write_text(head + text, "utf-8")


def _plain(value: Any) -> Any:
    """Return ``value`` of plain dictionaries and lists, as YAML can write them."""
    if isinstance(value, dict):
        return {str(name): _plain(each) for name, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list) else value


if __name__ == "__main__":
    main()
