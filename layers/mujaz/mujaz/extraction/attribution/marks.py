"""Quotation marks: which ones belong together, in text where they are mixed, nested or left open.

Directed marks (« », “ ”) open and close by their shape. The straight ``"`` has no direction, so its own surroundings
decide: it opens after white space or an opening sign and before a letter, it closes after a letter or stop. A quotation
that nobody closed ends with its paragraph; a closing mark that nobody opened is left alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mujaz.arabic.letters import MARKS

_PARTNER = {"«": "»", "“": "”", "„": "”", "‹": "›", "‘": "’"}
_CLOSING = frozenset(_PARTNER.values())
_MARK = re.compile(r"[\"“”„«»‹›‘’]|''|``|,,|'")
_PARAGRAPH = re.compile(r"[^\n]+")
_INVISIBLE = re.compile(f"[{MARKS}]*")
_OPENS_AFTER = frozenset(" \t\u00a0(（[-–—:،,.؛/ـ\n«“")
_MAXIMUM_OPEN = 3
"""Quotations within quotations within quotations: deeper nesting is noise."""


class Marked(NamedTuple):
    """A piece between quotation marks: ``text[start:end]`` is what stands between them, marks left out.

    ``outer_end`` is the offset after the closing mark (``end`` where there is none), ``closed`` tells whether there is
    one, ``depth`` is 0 for an outermost quotation.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool
    depth: int


class _Open(NamedTuple):
    start: int
    outer_start: int
    closer: str


def _opens(text: str, start: int, end: int, paragraph_start: int) -> bool:
    """Whether the undirected mark ``text[start:end]`` looks like an opening one."""
    before = start
    while before > paragraph_start and _INVISIBLE.fullmatch(text[before - 1]) and text[before - 1] != "ـ":
        before -= 1
    after = text[end : end + 1]
    free_before = before == paragraph_start or text[before - 1] in _OPENS_AFTER
    return free_before and bool(after) and not after.isspace()


def _undirected_closer(mark: str) -> str:
    return {"``": "''", ",,": "''"}.get(mark, mark)


def _in_paragraph(text: str, start: int, end: int) -> tuple[list[Marked], list[int]]:
    """Quotations of one paragraph, and the offsets of closing marks that nothing opened."""
    found: list[Marked] = []
    orphans: list[int] = []
    stack: list[_Open] = []
    surplus: dict[str, int] = {}
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        if mark in "‘’'" and _within_word(text, match.start()):
            continue
        closes = [depth for depth, opened in enumerate(stack) if opened.closer == mark]
        directed = mark in _PARTNER or mark in _CLOSING
        if closes and (mark in _CLOSING or not _opens_again(text, match.start(), match.end(), start, stack)):
            depth = closes[-1]
            opened = stack[depth]
            del stack[depth:]
            if match.start() > opened.start:
                found.append(Marked(opened.start, match.start(), opened.outer_start, match.end(), True, depth))
        elif mark in _CLOSING or (not directed and not _opens(text, match.start(), match.end(), start)):
            orphans.append(match.start())
        elif stack and stack[-1].closer == _PARTNER.get(mark) and _more_open(surplus, mark, text[start:end]):
            # The same mark opens again, and there are more that open than close: the earlier one was left open.
            surplus[mark] -= 1
            opened = stack.pop()
            found.append(Marked(opened.start, match.start(), opened.outer_start, match.start(), False, len(stack)))
            stack.append(_Open(match.end(), match.start(), _PARTNER[mark]))
        elif len(stack) < _MAXIMUM_OPEN:
            stack.append(_Open(match.end(), match.start(), _PARTNER.get(mark, _undirected_closer(mark))))
    if stack and stack[0].start < end:
        # Nobody closed it: it runs to the end of the paragraph, and what was opened inside it is its own.
        found.append(Marked(stack[0].start, end, stack[0].outer_start, end, False, 0))
    return found, orphans


def _more_open(surplus: dict[str, int], mark: str, paragraph: str) -> bool:
    """Whether more of a directed mark open than close in a paragraph, those left out that were found to be left open.

    ``surplus`` holds how many more, for the marks that were asked for.
    """
    if mark not in surplus:
        surplus[mark] = paragraph.count(mark) - paragraph.count(_PARTNER[mark])
    return surplus[mark] > 0


def _within_word(text: str, position: int) -> bool:
    """Whether a single mark is an apostrophe: letters on both sides."""
    return (
        0 < position < len(text) - 1
        and text[position - 1].isalpha()
        and text[position + 1].isalpha()
        and text[position - 1].isascii()
    )


def _opens_again(text: str, start: int, end: int, paragraph_start: int, stack: list[_Open]) -> bool:
    """Whether a straight mark opens although one stands open: the earlier one was never closed.

    It does only where its shape is plainly opening (white space or colon before, a letter after); the earlier quotation
    then ends here, as an unclosed one.
    """
    if not _opens(text, start, end, paragraph_start):
        return False
    before = text[start - 1 : start]
    return (
        bool(stack)
        and before in " :(\u00a0"
        and text[end : end + 1].isalpha()
        and _spoken(text, stack[-1].start, start)
    )


def _spoken(text: str, start: int, end: int) -> bool:
    """Whether a stop stands right before the mark: the quotation before it had ended without its mark."""
    return text[max(start, end - 4) : end].rstrip().endswith((".", "،", ":")) and end - start > 1


class Marks(NamedTuple):
    """What stands between quotation marks, in order, and the offsets of closing marks that nothing opened."""

    quotations: tuple[Marked, ...]
    orphans: tuple[int, ...]


def read_marks(text: str) -> Marks:
    """Read the quotation marks of ``text``; every span lies in one paragraph."""
    found: list[Marked] = []
    orphans: list[int] = []
    for paragraph in _PARAGRAPH.finditer(text):
        spans, closers = _in_paragraph(text, paragraph.start(), paragraph.end())
        found += spans
        orphans += closers
    return Marks(tuple(sorted(found)), tuple(orphans))


def quotations(text: str) -> tuple[Marked, ...]:
    """Return what stands between quotation marks in ``text``, in order; every span lies in one paragraph."""
    return read_marks(text).quotations


def orphan_closers(text: str) -> tuple[int, ...]:
    """Return the offsets of closing marks that nothing opened in their paragraph."""
    return read_marks(text).orphans
