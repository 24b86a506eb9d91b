"""Whether a sentence tells of an assault or a protest as a thing that happens, beyond the mere word.

"Attack" or "demonstrators" stand in many sentences that tell of no such event ("the fight against attacks",
"demonstrators demand"). So the decision is a weighted sum of simple tests over groups of words
(lexicon/data/event_signals.tsv): casualties with a number, a bomb and a blast, crowds and a cause, time and place;
courts, hypotheses and years count against it. Tests and weights are data (lexicon/data/event_evidence.tsv); a sum above
zero says yes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from mujaz.arabic.letters import fold
from mujaz.extraction.attribution.grammar import bare_forms
from mujaz.extraction.attribution.marked import Word

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NUMBER = "number"
"""Pseudo-group of figures in digits; they count as ``count``."""


class Test(NamedTuple):
    """One test and what it weighs: ``kind`` with its groups of words and its reach (see `value`)."""

    weight: float
    kind: str
    group: str
    other: str
    reach: int


def _rows(name: str) -> list[list[str]]:
    lines = files("mujaz.lexicon").joinpath("data", name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    """Folded word -> the groups that it belongs to."""
    found: dict[str, set[str]] = {}
    for group, words in _rows("event_signals.tsv"):
        for word in words.split():
            found.setdefault(fold(word), set()).add(group)
    return {word: frozenset(groups) for word, groups in found.items()}


@lru_cache(maxsize=16384)
def _groups_of(word: str) -> tuple[str, ...]:
    groups = _groups()
    return next((tuple(sorted(groups[form])) for form in bare_forms(word) if form in groups), ())


@lru_cache(maxsize=1)
def tests() -> dict[str, tuple[Test, ...]]:
    """Event type -> its tests."""
    found: dict[str, list[Test]] = {}
    for event_type, weight, expression in _rows("event_evidence.tsv"):
        kind, *rest = expression.split(" ")
        reach = int(rest.pop()) if rest and rest[-1].isdigit() else 0
        found.setdefault(event_type, []).append(
            Test(float(weight), kind, rest[0] if rest else "", rest[1] if len(rest) > 1 else "", reach)
        )
    return {event_type: tuple(one) for event_type, one in found.items()}


@lru_cache(maxsize=1)
def types() -> frozenset[str]:
    """Return the event types that need evidence."""
    return frozenset(tests())


class Signals:
    """The positions of each group's words in a sentence."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.at: dict[str, list[int]] = {}
        self.year = False
        position = 0
        for _, _, folded, kind in words:
            if kind == "sign":
                continue
            position += 1
            if kind == _NUMBER:
                self.at.setdefault("count", []).append(position)
                self.year = self.year or _YEAR.fullmatch(folded) is not None
                continue
            for group in _groups_of(folded):
                self.at.setdefault(group, []).append(position)
        self.length = position

    def near(self, group: str, other: str, reach: int) -> bool:
        """Return whether ``other`` follows ``group`` within ``reach`` words (a ``count`` may precede it)."""
        behind = 2 if other == "count" else 0
        others = self.at.get(other, [])
        for one in self.at.get(group, ()):
            for two in others[bisect_left(others, one - behind) : bisect_right(others, one + reach)]:
                if two != one:
                    return True
        return False


_VALUES: Final[dict[str, Callable[[Test, Signals], float]]] = {
    "base": lambda _test, _signals: 1.0,
    "has": lambda test, signals: test.group in signals.at,
    "twice": lambda test, signals: len(signals.at.get(test.group, ())) >= 2,
    "opens": lambda test, signals: test.group in signals.at and signals.at[test.group][0] <= test.reach,
    "both": lambda test, signals: test.group in signals.at and test.other in signals.at,
    "near": lambda test, signals: test.group in signals.at and signals.near(test.group, test.other, test.reach),
    "share": lambda test, signals: min(1.0, len(signals.at.get(test.group, ())) / test.reach),
    "year": lambda _test, signals: signals.year,
    "long": lambda test, signals: min(1.0, signals.length / test.reach),
    "short": lambda test, signals: signals.length < test.reach,
}


def value(test: Test, signals: Signals) -> float:
    """Return the value (0 to 1) of a test.

    ``has A``; ``twice A``; ``opens A n``: within the first n words; ``near A B n``: B within n words after A;
    ``both A B``; ``share A n``: number of A's words as a share of n; ``year``: a year in digits; ``long n``: length as
    a share of n; ``short n``: fewer than n words; ``base``: always 1.
    """
    return float(_VALUES[test.kind](test, signals))


def told(words: Sequence[Word]) -> frozenset[str]:
    """Return the types, of those that need evidence, that a sentence tells of."""
    signals = Signals(words)
    return frozenset(event_type for event_type, all_tests in tests().items() if _sum(all_tests, signals) > 0)


def _sum(all_tests: Sequence[Test], signals: Signals) -> float:
    """Return the sum of all tests; one about a group whose words the sentence lacks is zero unasked."""
    told = signals.at
    return sum(
        [test.weight * _VALUES[test.kind](test, signals) for test in all_tests if not test.group or test.group in told]
    )


def counts_casualties(words: Sequence[Word], reach: int = 5) -> bool:
    """Return whether a word of casualties has a number within ``reach`` words."""
    told = any(map(_is_casualty, [folded for _, _, folded, _ in words]))
    return told and Signals(words).near("casualty", "count", reach)


@lru_cache(maxsize=16384)
def _is_casualty(word: str) -> bool:
    return "casualty" in _groups_of(word)
