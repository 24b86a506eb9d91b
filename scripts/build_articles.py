"""Build ``articles.tsv``: before which English nouns "the" stands where Arabic is definite.

    python scripts/build_articles.py OBSERVED.tsv ENGLISH.txt OUT.tsv

``OBSERVED.tsv`` holds what translators made of definite nouns, a row each: the English noun as it stands, whether "the"
stands before it (1 or 0), and what the context alone says for "the" (log odds: an owner 1.0, an adjective .5, a plural
-.3, a verbal noun -.9). ``ENGLISH.txt`` is English news. A noun's score is the weight that logistic regression gives
it, together with how often it stands after "the" and after a preposition there; scores are centred.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

_PREPOSITIONS = frozenset("of in to for on by with from at and as".split())
_TEXT_WEIGHT = 0.78
"""What the regression gave the counts of English text."""
_PRIOR = 1.5
_RIDGE = 2.0
_ROUNDS = 300
_STEP = 0.5
_LIMIT, _LEAST = 48, 5
"""Scores are cut at the limit and left out below the least, in sixteenths of a nat."""
_ONES, _OFTEN = 5, 1.5
"""How often a noun stands after "a", at all and beside what it stands bare, that is counted and never bare."""
_COUNTED = 20
"""The least score of a noun that is counted."""


def with_article(text: str) -> tuple[dict[str, float], set[str]]:
    """Return the log odds of "the" before each word of a text against none after a preposition, and what is counted."""
    the, bare, one = Counter[str](), Counter[str](), Counter[str]()
    words = re.findall(r"[a-z]+|[^\sa-z]", text.lower())
    for before, word in pairwise(words):
        the[word] += before == "the"
        bare[word] += before in _PREPOSITIONS
        one[word] += before in {"a", "an"}
    counted = {word for word in one if one[word] >= _ONES and one[word] > _OFTEN * bare[word]}
    return {word: math.log((the[word] + _PRIOR) / (bare[word] + _PRIOR)) for word in the}, counted


def regress(rows: list[tuple[str, bool, float]]) -> dict[str, float]:
    """Return what each noun adds to what is known of its context and of the text."""
    weight = dict.fromkeys(sorted({noun for noun, _, _ in rows}), 0.0)
    count = Counter(noun for noun, _, _ in rows)
    bias = 0.0
    for _ in range(_ROUNDS):
        slope, slopes = 0.0, dict.fromkeys(weight, 0.0)
        for noun, said, known in rows:
            wrong = 1 / (1 + math.exp(-bias - known - weight[noun])) - said
            slope += wrong
            slopes[noun] += wrong
        bias -= slope / len(rows)
        for noun in weight:
            weight[noun] -= _STEP * (slopes[noun] + _RIDGE * weight[noun]) / (count[noun] / 4 + _RIDGE)
    return weight


def main() -> None:
    """Read what was observed and write the table."""
    observed, english, out = map(Path, sys.argv[1:4])
    text, counted = with_article(english.read_text("utf-8"))
    rows = []
    for line in observed.read_text("utf-8").splitlines():
        noun, said, context = line.split("\t")
        rows.append((noun, said == "1", float(context) + _TEXT_WEIGHT * text.get(noun, 0.0)))
    weight = regress(rows)
    score = {noun: _TEXT_WEIGHT * text.get(noun, 0.0) + added for noun, added in weight.items()}
    centre = sum(score[noun] for noun, _, _ in rows) / len(rows)
    with out.open("w", encoding="utf-8") as table:
        for noun in sorted(score):
            whole = max(-_LIMIT, min(_LIMIT, round(16 * (score[noun] - centre))))
            if noun in counted:
                whole = max(whole, _COUNTED)
            if abs(whole) >= _LEAST:
                table.write(f"{noun}\t{whole}\n")


if __name__ == "__main__":
    main()
