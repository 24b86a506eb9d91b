"""Quotation marks: round words of a clause («المجلس الرئاسي», a name) or round a clause of its own."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.translation.phrasebook.units import Unit

MARKS = frozenset('«»“”"')
_CLOSING = {"«": "»", "“": "”", '"': '"'}
_REACH = 10
"""Units up to which quotation marks may hold but words of the clause around them."""


def opens(units: Sequence[Unit], at: int) -> bool:
    """Whether the mark at ``at`` opens a quotation; a straight one does where those before it come in pairs."""
    text = units[at].text
    if text != '"':
        return text in _CLOSING
    return sum(unit.text == '"' for unit in units[:at]) % 2 == 0


def opening(units: Sequence[Unit], at: int) -> int | None:
    """Where the quotation began that the mark at ``at`` closes; None where it closes none."""
    text = units[at].text
    for place in range(at - 1, -1, -1):
        if _CLOSING.get(units[place].text) == text and (text != '"' or opens(units, place)):
            return place
    return None


def holds_words(units: Sequence[Unit], at: int) -> bool:
    """Whether the quotation that opens at ``at`` holds words of the clause around it: no verb, no sign, and few."""
    closing = _CLOSING[units[at].text]
    for unit in units[at + 1 : at + _REACH]:
        if unit.text == closing:
            return True
        if unit.reading.tag in "VIWC" or (unit.reading.tag == "S" and unit.text in ".:؛؟?!،"):
            return False
    return False


def goes_on(units: Sequence[Unit], at: int) -> bool:
    """Whether the clause before a quotation mark goes on behind it.

    It does round words that the clause quotes, on both sides of them.
    """
    if opens(units, at):
        return holds_words(units, at)
    begin = opening(units, at)
    return begin is not None and holds_words(units, begin)
