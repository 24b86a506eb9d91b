"""Questions told as statements."""

from __future__ import annotations

import re

from mujaz.translation.audit.finding import Finding

_QUESTION_AR = re.compile(r"[؟?]")
_QUESTION_EN = re.compile(
    r"\?|\b(?:whether|wonder\w*|ask\w*|question\w*|what|why|how|who|which|where|when)\b", re.IGNORECASE
)


def check_question(arabic: str, english: str) -> list[Finding]:
    """Find a question that is told as a statement."""
    mark = _QUESTION_AR.search(arabic)
    if mark is None or _QUESTION_EN.search(english):
        return []
    return [Finding("question-lost", "the Arabic asks, the English does not", "warning", mark.span())]
