"""What a rule finds, and how rules are written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mujaz.article import Article
from mujaz.briefing.model import Brief


class Place(NamedTuple):
    """Where in the brief a rule is broken, and how; the message holds no text of the article."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule: its name, the clause that it comes from, where in the brief, and what is wrong."""

    rule: str
    clause: str
    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.rule}: {self.message} [{self.clause}]"


Check = Callable[[Brief, Article], Iterator[Place]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the linter; its docstring says what it demands."""

    name: str
    clause: str
    demand: str
    check: Check


RULES: list[Rule] = []
"""Every rule, in the order in which they run."""


def rule(name: str, clause: str) -> Callable[[Check], Check]:
    """Register a check under ``name``; ``clause`` names the standard that asks for it."""

    def register(check: Check) -> Check:
        RULES.append(Rule(name, clause, (check.__doc__ or "").strip(), check))
        return check

    return register
