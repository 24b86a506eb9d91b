"""Find date expressions in a text: where they stand, what they say, and what the words around say of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.arabic.letters import Folded
from mujaz.extraction.dates.context import is_habit, is_no_date, needs_tense
from mujaz.extraction.dates.expressions import Expression
from mujaz.extraction.dates.grammar import read
from mujaz.extraction.dates.parts import Tokens
from mujaz.extraction.dates.tense import is_future
from mujaz.extraction.dates.tokens import tokenize
from mujaz.extraction.dates.words import AGENCIES, PREPOSITIONS

PIECE = 100_000
"""Characters that are read at once. Articles are far shorter; in a longer text memory stays bounded."""

_DATELINE_TOKENS = 8
"""Tokens of a paragraph within which a dateline's date begins."""

_LINE_MARKS = frozenset(("\n", "", "/", "-", "–", "—", "(", ":", "|", "الموافق"))
"""What stands behind the date of a dateline, beside the name of an agency."""


@dataclass(frozen=True, slots=True)
class Found:
    """A date expression at ``start:end`` of the text."""

    start: int
    end: int
    expression: Expression
    part: str
    """the part of the day that it names"""
    future: bool
    """its clause speaks of what is to come"""
    after_preposition: bool
    opens_line: bool
    """it stands where a dateline's date does"""


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut a text at line ends into pieces of at most `PIECE` characters, with their offsets."""
    start = 0
    while start < len(text):
        end = start + PIECE
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or end
        yield start, text[start:end]
        start = end


def find(text: str) -> Iterator[Found]:
    """Yield the date expressions of a text, in order and without overlap."""
    for offset, piece in pieces(text):
        folded = Folded.of(piece)
        yield from _find(tokenize(folded, piece), folded, offset)


def _find(t: Tokens, folded: Folded, offset: int) -> Iterator[Found]:
    """Yield the date expressions of one piece, which begins at ``offset`` of the text."""
    i, last, line = 0, len(t), 0
    while i < last:
        if not t[i].opens:
            if t[i].word == "\n":
                line = i + 1
            i += 1
            continue
        reading = read(t, i)
        if reading is None:
            i += 1
            continue
        if not is_no_date(t, i, reading) and not is_habit(t, i, reading.end):
            start, end = folded.span(t[i].start + len(t[i].clitics), t[reading.end - 1].end)
            yield Found(
                offset + start,
                offset + end,
                reading.expression,
                reading.part,
                needs_tense(reading.expression) and is_future(t, i, reading.end),
                bool(t[i].clitics.strip("وف")) or (i > 0 and t[i - 1].word in PREPOSITIONS),
                i - line <= _DATELINE_TOKENS and _opens_line(t, line, i, reading.end),
            )
        i = reading.end


def _opens_line(t: Tokens, line: int, start: int, end: int) -> bool:
    """Whether tokens ``start:end`` stand as the date of a dateline in the line that begins at token ``line``.

    Behind no preposition and no stop, and before an agency, a dash, a bracket or the line's end.
    """
    if t[end].word not in _LINE_MARKS and t[end].word not in AGENCIES:
        return False
    before = t[line:start]
    if any(token.lexeme.role in ("in", "from", "to", "before", "after", "between") for token in before):
        return False
    return not any(token.word in (".", "،", "؛") for token in before)
