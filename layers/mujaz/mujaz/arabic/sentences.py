"""Sentences of Arabic news text, as spans that cover every letter of it.

A sentence ends at ``. ! ? ؟ …`` and at a paragraph's end, but not at a semicolon, a decimal point or an initial, and
not inside a short quotation: its utterance is one citeable unit. A long quotation is cut at its inner stops, since a
translation engine and a reader want sentences, not pages.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from mujaz.arabic.letters import MARKS
from mujaz.article import Sentence

_PARAGRAPH = re.compile(r"[^\n]+")
_CLOSERS = re.escape("\"'”’»)]›")
_END = re.compile(rf"[.!?؟…۔]+[{MARKS}]*[{_CLOSERS}]*[{MARKS}]*(?=\s|$)|[.!?؟…۔]{{1,3}}(?=[\u0621-\u064a])")
_ABBREVIATION = re.compile(
    rf"(?:^|[\s(.{_CLOSERS}])(?:[A-Za-z]|[\u0621-\u064a]|Mr|Dr|St|vs|No"
    # Initials of foreign names and agencies, spelt as the Latin letter is called: شون بي. كومز, يو.بي.آي
    r"|بي|سي|دي|جي|جيه|كيه|إتش|إل|إم|كيو|آر|إس|تي|يو|دبليو|إكس|واي|آي|إي)$"
)
_LONGEST_ABBREVIATION = 8
_OPEN = {"“": "”", "«": "»", "‹": "›"}
_LONG_QUOTE = 300
"""Characters after which a stop inside quotation marks ends a sentence (about 50 words)."""


def _quote_ends(text: str) -> list[tuple[int, int]]:
    """Spans of quotations, marks included; unbalanced marks open nothing."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    closer = ""
    for index, char in enumerate(text):
        if opened is None:
            if char in _OPEN or char == '"':
                opened, closer = index, _OPEN.get(char, '"')
        elif char == closer:
            spans.append((opened, index + 1))
            opened = None
    return spans


def _inside_short_quote(position: int, quotes: list[tuple[int, int]]) -> bool:
    index = bisect_left(quotes, (position, 0)) - 1  # quotes do not overlap: only the last that begins before counts
    if index < 0:
        return False
    start, end = quotes[index]
    return position < end - 1 and end - start <= _LONG_QUOTE


def _is_abbreviation(paragraph: str, stop: int) -> bool:
    """Whether the full stop at ``stop`` belongs to an initial or an abbreviation."""
    return _ABBREVIATION.search(paragraph, max(0, stop - _LONGEST_ABBREVIATION), stop) is not None


def _cuts(paragraph: str) -> list[int]:
    """Offsets after which a sentence of ``paragraph`` ends, the paragraph's own end left out."""
    quotes = _quote_ends(paragraph)
    cuts = []
    for match in _END.finditer(paragraph):
        if match.group() == "." and _is_abbreviation(paragraph, match.start()):
            continue
        if match.end() < len(paragraph) and not _inside_short_quote(match.end() - 1, quotes):
            cuts.append(match.end())
    return cuts


def segment(text: str, *, title_end: int = 0) -> tuple[Sentence, ...]:
    """Cut ``text`` into sentences with their spans, white space around them left out.

    ``title_end`` is the offset where the title ends (0 for none): all before it is sentence 0.
    """
    sentences: list[Sentence] = []
    number = 0
    for index, paragraph in enumerate(_PARAGRAPH.finditer(text)):
        start = paragraph.start()
        if start < title_end:
            body, offset = paragraph.group().strip(), len(paragraph.group()) - len(paragraph.group().lstrip())
            if body:
                sentences.append(Sentence(0, start + offset, start + offset + len(body), body, index))
            continue
        previous = 0
        for cut in [*_cuts(paragraph.group()), len(paragraph.group())]:
            piece = paragraph.group()[previous:cut]
            body = piece.strip()
            if body:
                number += 1
                first = start + previous + len(piece) - len(piece.lstrip())
                sentences.append(Sentence(number, first, first + len(body), body, index))
            previous = cut
    return tuple(sentences)
