"""The deployed handler, loaded into this process with the environment that the template gives it."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Mapping
from types import ModuleType
from typing import TYPE_CHECKING

from demo.stack import ROOT, Stack

if TYPE_CHECKING:
    from demo.poller import Handler


def function_environment(stack: Stack, logical: str = "BriefFunction") -> dict[str, str]:
    """Return the environment variables that the template gives a function, resolved in the stack."""
    variables: Mapping[str, object] = stack.properties(logical)["Environment"]["Variables"]
    return {name: str(value) for name, value in variables.items()}


def load_handler(environment: Mapping[str, str], folder: str = "brief") -> Handler:
    """Import ``functions/<folder>/app.py`` as a cold start does, under ``environment``, and return its handler.

    The variables stay set: clients and engines are made when the first object comes.
    """
    os.environ.update(environment)
    handler: Handler = load_app(folder).handler
    return handler


def load_app(folder: str = "brief") -> ModuleType:
    """Import ``functions/<folder>/app.py`` anew and return the module."""
    name = f"function_{folder}"
    spec = importlib.util.spec_from_file_location(name, ROOT / "functions" / folder / "app.py")
    if spec is None or spec.loader is None:
        raise ImportError(f"no function {folder}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
