"""The consonants that a name keeps from one script to the other, to tell whether an English name is an Arabic word.

Sounds that Arabic and English spell in several ways share a class: B (b p), T (t d th), S (s z sh ch), K (k q g j kh
gh), F (f v), M, N, L, R. Vowels, w, y and h are left out, doubled letters are one.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ARABIC = dict(zip("بپتطدضثذظسصزشچكقجغخفڤمنلرگ", "BBTTTTTTTSSSSKKKKKKFFMNLRK", strict=True))
_ENGLISH = dict(zip("bptdszkqgjfvmnlr", "BBTTSSKKKKFFMNLR", strict=True))
_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("tsch", ("S",)), ("sch", ("S",)), ("tch", ("S",)), ("sh", ("S",)), ("ch", ("S", "K")), ("ph", ("F",)),
    ("gh", ("K", "")), ("kh", ("K",)), ("th", ("T",)), ("dh", ("T",)), ("ck", ("K",)), ("cz", ("S",)),
    ("gn", ("KN", "N")),    ("x", ("KS",)), ("ce", ("S",)), ("ci", ("S",)), ("cy", ("S",)), ("c", ("K",)),
)  # fmt: skip
"""Letters that stand for one sound, longest first, with the classes that they may have."""

_SURE = 3
"""Fewer consonants are shared by too many words to tell anything."""

_LONG = 5
"""Consonants from which one may differ."""

_DOUBLE = re.compile(r"(.)\1+")
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "ال", "لل", "وب", "ول", "وك", "فب", "فل", "وال", "فال", "بال", "كال", "ولل",
               "وبال", "فبال")  # fmt: skip


@lru_cache(maxsize=8192)
def of_english(word: str) -> frozenset[str]:
    """Return the skeletons that an English word may have ("ch" has two)."""
    lower = word.lower().replace("'", "").replace("’", "")
    options = {""}
    position = 0
    while position < len(lower):
        group, classes = next(
            ((group, classes) for group, classes in _GROUPS if lower.startswith(group, position)),
            (lower[position], (_ENGLISH.get(lower[position], ""),)),
        )
        options = {option + each for option in options for each in classes}
        # The vowel that makes a c soft is no part of its sound.
        position += 1 if group in ("ce", "ci", "cy") else len(group)
    return frozenset(_DOUBLE.sub(r"\1", option) for option in options)


@lru_cache(maxsize=8192)
def cuts(word: str) -> tuple[str, ...]:
    """Return a folded Arabic word as it is and with its clitics and article cut; two letters are left at least."""
    return (
        word,
        *(word[len(one) :] for one in _PROCLITICS if word.startswith(one) and len(word) - len(one) > 1),
    )


@lru_cache(maxsize=8192)
def of_arabic(word: str) -> frozenset[str]:
    """Return the skeletons that a folded Arabic word may have, with and without its clitics."""
    return frozenset(_DOUBLE.sub(r"\1", "".join(_ARABIC.get(char, "") for char in cut)) for cut in cuts(word))


def _near(first: str, second: str) -> bool:
    """Whether two skeletons are the same name: equal, or long and one letter apart."""
    short, long = sorted((first, second), key=len)
    if first == second or len(short) < _LONG or len(long) - len(short) > 1:
        return first == second
    if len(short) == len(long):
        return sum(one != other for one, other in zip(short, long, strict=True)) <= 1
    return any(long[:index] + long[index + 1 :] == short for index in range(len(long)))


def alike(english: str, arabic: str) -> bool:
    """Whether an English word may be the folded Arabic word written in Latin letters."""
    return any(_near(one, other) for one in of_english(english) for other in of_arabic(arabic) if len(one) >= _SURE)


def spelt_alike(first: str, second: str) -> bool:
    """Whether two folded Arabic words are spellings of one name: a letter apart, two in long ones."""
    most = 0 if min(len(first), len(second)) < 4 else 1 if max(len(first), len(second)) < 9 else 2
    return abs(len(first) - len(second)) <= most and distance(first, second) <= most


def distance(first: str, second: str) -> int:
    """Levenshtein distance."""
    row = list(range(len(second) + 1))
    for i, one in enumerate(first, start=1):
        before, row[0] = row[0], i
        for j, other in enumerate(second, start=1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (one != other))
    return row[-1]
