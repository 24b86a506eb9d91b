"""Signs that the English of a statement says something else than the Arabic it cites: such a statement is not told.

A rough engine may lose what makes a statement true: a possibility becomes a fact, a number another number, a plan
something done. The audit of the translation sees some of it by sentences; here it is asked of the words that a
statement cites and tells, because the rest of the sentence may be sound.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mujaz.arabic.letters import fold
from mujaz.article import Cite
from mujaz.briefing.context import Context, remembered, words_in
from mujaz.extraction.attribution.grammar import tense
from mujaz.facts import Flag

SURELY = 3.0
"""What a sure sign adds to the roughness of a statement: as much as makes it unreadable."""
_INCOMPLETE = 0.7
"""What a lost figure or date adds: what is told may be true without it."""

_CHANGED = frozenset(
    ["figure-changed", "bound-lost", "unit-changed", "date-changed", "name-changed", "negation-lost", "modality-lost"]
)
"""Doubts of the audit about words of the Arabic: what the English says of them is another thing."""
_LOST = frozenset(["figure-lost", "date-lost", "unit-lost"])
_ADDED = frozenset(["figure-added", "unit-added", "bound-added", "date-added", "name-added"])
"""Doubts about words of the English that no Arabic bears out."""
_MAY = fold("قد")
_POSSIBLE = frozenset(map(fold, ("ربما", "يحتمل", "المحتمل", "الممكن", "يمكن", "لعل")))
_POSSIBLE_IN_ENGLISH = re.compile(
    r"\b(?:may|might|could|can|cannot|possib\w*|perhaps|maybe|likely|potential\w*|probab\w*|able|risk\w*|would|"
    r"expected|feared|unlikely|allow\w*|impossible)\b",
    re.IGNORECASE,
)


def contradiction(context: Context, text: str, cites: Sequence[Cite]) -> float:
    """Return what the signs add to the roughness of a statement: 0 for none, `SURELY` for each sure one."""
    score = sum(_doubt(context, text, cite) for cite in cites)
    if any(_is_possibility(context, cite) for cite in cites) and not _POSSIBLE_IN_ENGLISH.search(text):
        score += SURELY
    return score + SURELY * people_side_by_side(context, text)


def _doubt(context: Context, text: str, cite: Cite) -> float:
    found = context.translated(cite.sentence)
    return sum(_weight(flag, text, cite, found.text) for flag in found.flags) if found and found.flags else 0.0


def _weight(flag: Flag, text: str, told: Cite, english: str) -> float:
    """Return what one doubt of the audit adds, 0 where it is about words that the statement does not tell."""
    if flag.code == "unrelated":
        return SURELY
    if flag.cite is not None and (flag.cite.end <= told.start or told.end <= flag.cite.start):
        return 0.0
    if flag.code in _ADDED:
        return SURELY if flag.english and english[slice(*flag.english)] in text else 0.0
    if flag.code in _CHANGED:
        return SURELY
    return _INCOMPLETE if flag.code in _LOST else 0.0


@remembered
def _is_possibility(context: Context, cite: Cite) -> bool:
    """Whether the Arabic says that something may be: قد before the present, or a word for it."""
    if not _MAY_STAND.search(cite.text):
        return False
    words = words_in(context, cite.start, cite.end)
    if any(word.folded.lstrip("وف") in _POSSIBLE for word in words):
        return True
    return any(
        before.folded.removeprefix("و").removeprefix("ف") == _MAY and tense(after.folded) == "imperfect"
        for before, after in pairwise(words)
    )


_MAY_STAND = re.compile("قد |ربما|يحتمل|المحتمل|الممكن|يمكن|لعل")
"""A look at the text before it is cut into words."""


def people_side_by_side(context: Context, text: str) -> bool:
    """Whether two people's names stand side by side: who of them did it is left open ("of Ann Bob agrees")."""
    found: list[tuple[int, int, int]] = []
    for person, forms in enumerate(_people(context)):
        for form in forms:
            at = text.find(form)
            if at >= 0:
                found.append((at, at + len(form), person))
    return any(
        end + 1 == start and text[end] == " " and person != other
        for _, end, person in found
        for start, _, other in found
    )


@remembered
def _people(context: Context) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(dict.fromkeys((person.name, *person.also, person.name.rsplit(" ", 1)[-1])))
        for person in context.facts.people
    )
