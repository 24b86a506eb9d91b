"""Build ``constructs.tsv``: which English nouns make compounds ("energy sector") and which take "of".

    python scripts/build_constructs.py OBSERVED.tsv ENGLISH.txt OUT.tsv

``OBSERVED.tsv`` holds what translators made of construct phrases of two nouns, a row each: lemma of the head, lemma of
the owner, ``compound`` or ``of``. ``ENGLISH.txt`` is English news. A noun's score is the weight that logistic
regression gives it, as a head and as an owner, together with how it stands in the English text: after another noun or
before "of", before another noun or after "of". Scores are centred, so that 0 says nothing.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from pathlib import Path

from mujaz.translation.phrasebook.inflection import singular

_FUNCTION_WORDS = frozenset(
    "the a an of in to and for that is was on by with from at as it its his their be are were has have had which who "
    "or but not this these those will would says said".split()
)
_HEAD_WEIGHT, _OWNER_WEIGHT = 0.68, 0.34
"""What the regression gave the counts of English text."""
_PRIOR = 3.0
_RIDGE = 1.0
_ROUNDS = 400
_STEP = 0.3
_LIMIT, _LEAST = 48, 4
"""Scores are cut at the limit and left out below the least, in sixteenths of a nat."""
_SEEN = 15
"""Times that a noun must stand in the English text where no translator used it."""


def log_odds(for_it: int, against: int) -> float:
    """Return smoothed log odds of two counts."""
    return math.log((for_it + _PRIOR / 2) / (against + _PRIOR / 2))


def english_counts(text: str, nouns: set[str]) -> tuple[Counter[str], dict[str, float], dict[str, float]]:
    """Return how often nouns stand in a text, and their log odds of heading and of beginning compounds there."""
    seen, headed, of_head, begun, of_owner = (Counter[str]() for _ in range(5))
    words = re.findall(r"[a-z]+|[^\sa-z]", text.lower())
    lemmas = [singular(word) for word in words]
    plain = [lemma in nouns and word not in _FUNCTION_WORDS for word, lemma in zip(words, lemmas, strict=True)]
    for place in range(2, len(words) - 1):
        noun = lemmas[place]
        if noun not in nouns:
            continue
        seen[noun] += 1
        of_head[noun] += words[place + 1] == "of"
        headed[noun] += plain[place - 1]
        begun[noun] += plain[place + 1]
        of_owner[noun] += words[place - 1] == "of" or words[place - 2 : place] == ["of", "the"]
    heads = {noun: log_odds(headed[noun], of_head[noun]) for noun in nouns}
    owners = {noun: log_odds(begun[noun], of_owner[noun]) for noun in nouns}
    return seen, heads, owners


def regress(
    rows: list[tuple[str, str, bool]], heads: dict[str, float], owners: dict[str, float]
) -> tuple[dict[str, float], dict[str, float]]:
    """Return the weights of heads and owners beyond what the English text says of them."""
    head_weight: dict[str, float] = dict.fromkeys(sorted({head for head, _, _ in rows}), 0.0)
    owner_weight: dict[str, float] = dict.fromkeys(sorted({owner for _, owner, _ in rows}), 0.0)
    head_count, owner_count = Counter(head for head, _, _ in rows), Counter(owner for _, owner, _ in rows)
    bias = 0.0
    for _ in range(_ROUNDS):
        head_slope, owner_slope, slope = dict.fromkeys(head_weight, 0.0), dict.fromkeys(owner_weight, 0.0), 0.0
        for head, owner, compound in rows:
            score = bias + _HEAD_WEIGHT * heads[head] + _OWNER_WEIGHT * owners[owner]
            wrong = 1 / (1 + math.exp(-score - head_weight[head] - owner_weight[owner])) - compound
            slope += wrong
            head_slope[head] += wrong
            owner_slope[owner] += wrong
        bias -= slope / len(rows)
        for weights, slopes, counts in (
            (head_weight, head_slope, head_count), (owner_weight, owner_slope, owner_count),
        ):  # fmt: skip
            for noun, weight in weights.items():
                weights[noun] = weight - _STEP * (slopes[noun] + _RIDGE * weight) / (counts[noun] / 4 + _RIDGE)
    return head_weight, owner_weight


def sixteenths(score: float) -> int:
    """Return a score as the table has it."""
    whole = max(-_LIMIT, min(_LIMIT, round(16 * score)))
    return whole if abs(whole) >= _LEAST else 0


def main() -> None:
    """Read what was observed and write the table."""
    observed, english, out = map(Path, sys.argv[1:4])
    cells = [line.split("\t") for line in observed.read_text("utf-8").splitlines()]
    rows = [(head, owner, shape == "compound") for head, owner, shape in cells]
    nouns = {noun for head, owner, _ in rows for noun in (head, owner)}
    seen, heads, owners = english_counts(english.read_text("utf-8"), nouns)
    head_weight, owner_weight = regress(rows, heads, owners)
    as_head = {noun: _HEAD_WEIGHT * heads[noun] + head_weight.get(noun, 0.0) for noun in sorted(nouns)}
    as_owner = {noun: _OWNER_WEIGHT * owners[noun] + owner_weight.get(noun, 0.0) for noun in sorted(nouns)}
    centre_head = sum(as_head[noun] for noun in head_weight) / len(head_weight)
    centre_owner = sum(as_owner[noun] for noun in owner_weight) / len(owner_weight)
    with out.open("w", encoding="utf-8") as table:
        for noun in sorted(nouns):
            head, owner = sixteenths(as_head[noun] - centre_head), sixteenths(as_owner[noun] - centre_owner)
            if (head or owner) and (noun in head_weight or noun in owner_weight or seen[noun] >= _SEEN):
                table.write(f"{noun}\t{head}\t{owner}\n")


if __name__ == "__main__":
    main()
