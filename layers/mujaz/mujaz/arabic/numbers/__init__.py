"""Numbers in Arabic text: digits of three alphabets, words in every case and spelling, and mixtures of both.

The package needs nothing but ``mujaz.arabic.letters`` and could stand alone. It reads in linear time and abstains where
a number can't be told for sure: what `read_numbers` returns is meant to be right.
"""

from __future__ import annotations

from mujaz.arabic.numbers.model import Number
from mujaz.arabic.numbers.quantities import Quantity, QuantityReader
from mujaz.arabic.numbers.ranges import join_intervals
from mujaz.arabic.numbers.reader import Reader
from mujaz.arabic.numbers.scan import Scan
from mujaz.arabic.numbers.units import Unit, match_unit

__all__ = ["Number", "Quantity", "Scan", "Unit", "read_numbers", "read_quantities", "read_unit", "scan_numbers"]


def scan_numbers(scan: Scan) -> list[Number]:
    """Return the numbers of a scanned text in order, intervals joined."""
    return join_intervals(scan, Reader(scan).read())


def read_numbers(text: str) -> tuple[Number, ...]:
    """Return the numbers of ``text`` in order, with spans into ``text`` as it is given.

    Cardinals, fractions, ordinals and vague numbers (``kind``), intervals with ``high``. Dates are not recognised here,
    only what can be no number: clock times, phone numbers, numbers written onto names. Never raises.
    """
    return tuple(scan_numbers(Scan(text)))


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of ``text`` with their units, and the duals of units, in order (see `quantities`)."""
    scan = Scan(text)
    return tuple(QuantityReader(scan, scan_numbers(scan)).read())


def read_unit(text: str) -> Unit | None:
    """Return the unit that ``text`` names and nothing else ("كيلوغرام"), or None. In running text it is no quantity."""
    scan = Scan(text)
    found = match_unit(scan, 0)
    return found.unit if found is not None and found.next == len(scan.tokens) and not found.dual else None
