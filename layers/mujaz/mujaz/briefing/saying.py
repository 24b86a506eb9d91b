"""How a source said what is attributed to it: in a clause ("said that ..."), or as the object of a verb ("denied ...").

Arabic news says both "he announced that X happened" and "he announced the happening of X". Told with "said that", the
second has no verb; so it keeps the verb that the article uses, from a table of what English puts before an object.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from mujaz.arabic.letters import fold
from mujaz.arabic.words import Token
from mujaz.briefing.context import Context, remembered, words_in
from mujaz.extraction.attribution.lexicon import COMPLEMENTIZERS, Saying, sayings
from mujaz.facts import Attribution

Complement = Literal["clause", "object"]

_REACH = 40
"""Words before what is said among which the verb of saying is looked for."""
_SIGNS = frozenset(":\"“«'‘")


class Said(NamedTuple):
    """How something was said: the English verb, and whether a clause or an object follows it."""

    verb: str
    complement: Complement


SAID_THAT = Said("said", "clause")
"""What is told of a source where nothing else is known."""


@lru_cache(maxsize=1)
def _verbs() -> dict[str, tuple[str, str]]:
    """Arabic verb -> what English puts before a clause, and before an object ("" where it can have none)."""
    rows = files("mujaz.briefing").joinpath("saying_verbs.tsv").read_text("utf-8").splitlines()
    cells = (line.split("\t") for line in rows if line and not line.startswith("#"))
    return {verb: (clause, (rest or [""])[0]) for verb, clause, *rest in cells}


def told_verbs() -> frozenset[str]:
    """Return the English verbs by which `how_said` has sources say things."""
    return frozenset([*_FEELINGS.values(), *(english for pair in _verbs().values() for english in pair if english)])


@remembered
def how_said(context: Context, item: Attribution) -> Said:
    """Return how the article has the source say it; "said that" where no verb of saying stands before it."""
    source = context.article.sentence_at(item.scope_start)
    before = words_in(context, source.start, item.scope_start)[-_REACH:]
    found = next(((at, verb) for at in range(len(before) - 1, -1, -1) if (verb := _saying(before[at]))), None)
    if found is None:
        return SAID_THAT
    at, saying = found
    clause, object_ = _verbs().get(saying.verb, ("said", ""))
    first = words_in(context, item.scope_start, item.scope_end)[:1]
    felt = _feeling(before[at + 1 :]) if saying.verb in _EXPRESSING else None
    if felt is not None and _introduces(before[at + 1 :], first):
        return Said(felt, "clause")
    if _introduces(before[at + 1 :], first) or not object_:
        return Said(clause, "clause")
    return Said(object_, "object")


_EXPRESSING = frozenset(["أعرب", "عبر", "أبدى"])
"""Verbs that say nothing by themselves: what is expressed stands behind them."""
_FEELINGS = {
    fold("أمل"): "hoped", fold("قلق"): "expressed concern", fold("أسف"): "regretted", fold("استغراب"): "was surprised",
    fold("خشية"): "feared", fold("تخوف"): "feared", fold("رغبة"): "wished", fold("اعتقاد"): "said it believed",
}  # fmt: skip
"""What somebody expresses ("the hope that", "his hope that"), and English for it before "that"."""
_OWNER = re.compile(f"(?:{fold('ه')}|ها|هم|هما|نا)$")


def _feeling(words: list[Token]) -> str | None:
    """Return the English of what is expressed in words before a clause: a hope told as a fact would be false."""
    for word in words:
        bare = word.folded.removeprefix("ب").removeprefix("ال")
        for form in (bare, _OWNER.sub("", bare), _OWNER.sub("", bare).removesuffix("ت") + fold("ة")):
            if form in _FEELINGS:
                return _FEELINGS[form]
    return None


def _saying(word: Token) -> Saying | None:
    known = sayings()
    return known.get(word.folded) or (known.get(word.folded[1:]) if word.folded[:1] in ("و", "ف") else None)


def _introduces(between: list[Token], first: list[Token]) -> bool:
    """Whether words between the verb and what is said, or its first word, open a clause or a quotation."""
    return any(
        word.folded in COMPLEMENTIZERS or word.folded.removeprefix("ب") in COMPLEMENTIZERS or word.text in _SIGNS
        for word in (*between, *first)
    )
