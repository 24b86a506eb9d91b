"""Numbers in Arabic text: digits of three alphabets, words in every case and spelling, and mixtures of both.

The package needs nothing but ``mujaz.arabic.letters`` and could stand alone. It reads in linear time and abstains where
a number can't be told for sure: what `read_numbers` returns is meant to be right.
"""

from __future__ import annotations

from mujaz.arabic.numbers.model import Number
from mujaz.arabic.numbers.ranges import join_intervals
from mujaz.arabic.numbers.reader import Reader
from mujaz.arabic.numbers.scan import Scan

__all__ = ["Number", "Scan", "read_numbers", "scan_numbers"]


def scan_numbers(scan: Scan) -> list[Number]:
    """Return the numbers of a scanned text in order, intervals joined."""
    return join_intervals(scan, Reader(scan).read())


def read_numbers(text: str) -> tuple[Number, ...]:
    """Return the numbers of ``text`` in order, with spans into ``text`` as it is given.

    Cardinals, fractions, ordinals and vague numbers (``kind``), intervals with ``high``. Dates are not recognised here,
    only what can be no number: clock times, phone numbers, numbers written onto names. Never raises.
    """
    return tuple(scan_numbers(Scan(text)))
