"""Why an object can't be read as an Arabic article."""

from __future__ import annotations

from typing import Literal

RejectionCode = Literal[
    "empty", "oversized", "undecodable", "not-arabic", "not-text", "bad-metadata", "bad-analyst-file"
]


class RejectionError(Exception):
    """Input that no retry will mend. ``code`` is stable and machine-readable; the message never holds article text."""

    def __init__(self, code: RejectionCode, message: str) -> None:
        super().__init__(message)
        self.code: RejectionCode = code
