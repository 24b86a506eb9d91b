"""Duals of nouns state the number two: قتيلان, طائرتان عسكريتان."""

from __future__ import annotations

from mujaz.arabic.numbers import Number, Quantity, Scan
from mujaz.extraction.figures.counted import Counted
from mujaz.extraction.figures.nouns import Noun, adjective, lexicon, read_noun


def _dual_noun(word: str) -> Noun | None:
    """Return the noun of an indefinite dual, or None where the ending may be anything else."""
    if len(word) < 5 or not word.endswith(("ان", "ين")) or word.startswith("ال"):
        return None
    noun = read_noun(word)
    if noun is not None:
        return noun if noun.is_dual else None
    if word in lexicon():
        return None
    if word.endswith(("تان", "تين")):
        single = read_noun(word[:-3] + "ه")
        return single._replace(is_dual=True) if single is not None and not single.is_plural else None
    return None


def dual_figures(scan: Scan, found: list[Counted]) -> list[Counted]:
    """Return the indefinite duals of countable nouns that no number counts already."""
    covered = {at for one in found for at in range(one.first, one.last + 1)}
    figures = []
    for index, token in enumerate(scan.tokens):
        if not token.text.endswith(("ان", "ين")) or index in covered:
            continue
        for cut in (0, 1, 2):
            word = token.text[cut:]
            if cut and token.text[cut - 1] not in ("وفبل" if cut == 1 else "بل"):
                break
            noun = _dual_noun(word)
            if noun is not None:
                figures.append(_figure(scan, index, cut, noun))
                break
    return figures


def _figure(scan: Scan, index: int, cut: int, noun: Noun) -> Counted:
    last = index
    while scan.same_line(last + 1) and scan.word(last + 1).endswith(("ان", "ين")) and adjective(scan.word(last + 1)):
        last += 1
    start = scan.folded.offsets[scan.tokens[index].start + cut]
    number = Number(start, scan.span(index, index)[1], 2, first=index, last=index)
    quantity = Quantity(number, None, start, scan.span(index, last)[1], index, index, dual=True)
    return Counted(quantity, index, last, noun, index, last, people=noun.people)
