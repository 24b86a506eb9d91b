"""Telling of errors in a log without the text of an article.

Exceptions of other libraries carry what they choked on (deep-translator's the whole text, pydantic's the value), so a
log gets their type and place only, and an exception that leaves a function is one of ours.
"""

from __future__ import annotations

import traceback
from pathlib import PurePath

from botocore.exceptions import ClientError

from mujaz.cloud.events import UnknownEventError
from mujaz.translation.engine import EngineError

_DEPTH = 4


class TroubleError(Exception):
    """Work that failed now and may succeed later. The message holds counts and codes, never text."""


def describe(error: BaseException) -> dict[str, str]:
    """Return what a log may say of ``error``: its type, where it was raised, and a reason if it is known to be safe."""
    frames = traceback.extract_tb(error.__traceback__)[-_DEPTH:]
    told = {
        "error": type(error).__name__,
        "where": " < ".join(f"{PurePath(frame.filename).name}:{frame.lineno}" for frame in reversed(frames)),
    }
    if isinstance(error, ClientError):
        told["reason"] = f"{error.operation_name}: {error.response.get('Error', {}).get('Code', 'unknown')}"
    elif isinstance(error, (TroubleError, UnknownEventError, EngineError)):
        told["reason"] = str(error)
    return told
