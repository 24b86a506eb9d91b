"""Numbers written in digits: separators of thousands and decimals, in the conventions that Arabic news mixes."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

MAX_DIGITS = 18
"""Longer runs of digits are identifiers, account or phone numbers; no quantity in news needs them."""

_THOUSANDS = re.compile(r"[0-9]{1,3}(?:([,،٬'’])[0-9]{3})(?:\1[0-9]{3})*(?:[.٫][0-9]+)?")
_DOTTED_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]*[.٫,،][0-9]+")
_SEPARATOR = re.compile(r"[.,،٫٬'’]")


class Digits(NamedTuple):
    """The value of a digit string; ``grouped`` where separators of thousands were used."""

    value: Decimal
    grouped: bool
    plain: bool


def parse_digits(token: str) -> Digits | None:
    """Return the value of a folded digit token ("1,234.5", "1.234.567", "12,5", "٫77" folded), or None.

    A single point is always a decimal point and a single comma before exactly three digits one of thousands (1,234);
    before any other number of digits the comma is decimal (12,5); the Arabic comma is written for it too. What fits no
    convention ("1,23,4") is None, and so is a run of more than `MAX_DIGITS` digits.
    """
    if len(token) > 2 * MAX_DIGITS or sum(map(str.isdecimal, token)) > MAX_DIGITS:
        return None
    if token.isdecimal():
        return Digits(Decimal(token), False, True)
    if _THOUSANDS.fullmatch(token):
        return Digits(Decimal(re.sub(r"[,،٬'’]", "", token).replace("٫", ".")), True, False)
    if _DOTTED_THOUSANDS.fullmatch(token):
        return Digits(Decimal(token.replace(".", "").replace(",", ".")), True, False)
    if len(_SEPARATOR.findall(token)) == 1 and _DECIMAL.fullmatch(token):
        return Digits(Decimal(_SEPARATOR.sub(".", token)), False, False)
    return None
