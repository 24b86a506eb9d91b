"""The look of a translation: empty, untranslated, Arabic left over, repetition, length, quotation marks."""

from __future__ import annotations

import re

from mujaz.arabic.letters import LETTERS
from mujaz.translation.audit.finding import Finding

_ARABIC_RUN = re.compile(rf"[{LETTERS}]+(?:\s+[{LETTERS}]+)*")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SHORTEST, _LONGEST = 0.35, 2.7
"""English words for each Arabic word; news and its human translations stay between 0.6 and 2.4."""

_FEW = 8
"""Words below which a ratio of lengths says nothing."""

_OPENING_AR = re.compile(r"[«“”\"‹]")
_QUOTED_AR = re.compile(r"(?P<lead>(?:إن|أن|بأن|ان|قائلا|قائلاً|:)\s*)?[«“\"‹](?P<words>[^»”\"›]*)[»”\"›]")
_SPEECH, _SHORT_SPEECH = 8, 4
"""Words from which quoted words are speech, and where they follow a colon or "that"."""

_OPENING_EN = re.compile(r"[«“”\"‹‘]|(?<!\w)'|(?<=\s)'")


def check_presence(arabic: str, english: str) -> list[Finding]:
    """Find English that is empty, still Arabic, or has Arabic words left in it."""
    if not any(char.isalnum() for char in arabic):
        return []
    if not english.strip():
        return [Finding("empty", "there is no English", "error")]
    left = [match.span() for match in _ARABIC_RUN.finditer(english)]
    if not left:
        return []
    arabic_letters = sum(end - start for start, end in left)
    letters = sum(char.isalpha() for char in english)
    if 2 * arabic_letters > letters:
        return [Finding("untranslated", "the English is still Arabic", "error", None, left[0])]
    return [Finding("arabic-left", "Arabic words are left in the English", "error", None, span) for span in left[:3]]


def check_length(arabic: str, english: str) -> list[Finding]:
    """Find English that is far too short or far too long for its Arabic."""
    source, target = len(_WORD.findall(arabic)), len(_WORD.findall(english))
    if source < _FEW or not target:
        return []
    if target < _SHORTEST * source:
        return [
            Finding("too-short", f"{target} English words for {source} Arabic ones: something may be missing", "error")
        ]
    if target > _LONGEST * source + _FEW:
        return [
            Finding("too-long", f"{target} English words for {source} Arabic ones: something may be added", "warning")
        ]
    return []


def _repeats(words: list[str], longest: int = 8) -> tuple[int, int] | None:
    """Return (first word, words) of a stretch that stands three times in a row, or twice where it has four words.

    A stretch of ``size`` words stands again where each word equals the one ``size`` before it.
    """
    places: dict[str, list[int]] = {}
    runs: dict[int, tuple[int, int]] = {}  # by size: the last word that equals the one before, and how many in a row
    for index, word in enumerate(words):
        before = places.setdefault(word, [])
        for place in reversed(before):
            size = index - place
            if size > longest:
                break
            last, run = runs.get(size, (-1, 0))
            run = run + 1 if last == index - 1 else 1
            runs[size] = (index, run)
            needed = size * (2 if size < 4 else 1)
            if run == needed:
                return index - size - needed + 1, needed + size
        before.append(index)
    return None


def check_repetition(arabic: str, english: str) -> list[Finding]:
    """Find words that the English says again and again and the Arabic does not."""
    matches = list(_WORD.finditer(english))
    found = _repeats([match.group().lower() for match in matches])
    if found is None or _repeats(_WORD.findall(arabic)) is not None:
        return []
    start, count = found
    span = (matches[start].start(), matches[start + count - 1].end())
    return [Finding("repetition", "the English repeats itself", "error", None, span)]


def check_quotes(arabic: str, english: str) -> list[Finding]:
    """Find direct speech of the Arabic that the English has without quotation marks."""
    opened = _OPENING_AR.search(arabic)
    if opened is None or _OPENING_EN.search(english):
        return []
    for quoted in _QUOTED_AR.finditer(arabic):
        # A name in quotation marks is set without them in English: speech is long, or follows a colon or "that".
        words = len(quoted.group("words").split())
        if words >= _SPEECH or (words >= _SHORT_SPEECH and quoted.group("lead")):
            return [Finding("quotes-lost", "the Arabic quotes, the English does not", "warning", quoted.span())]
    return []
