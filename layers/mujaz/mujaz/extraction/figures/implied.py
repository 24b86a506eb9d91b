"""One that is said without a number: a hedge before a singular noun ("more than a decade")."""

from __future__ import annotations

from mujaz.arabic.numbers import Number, Quantity, Scan
from mujaz.arabic.numbers.units import match_unit
from mujaz.extraction.figures import hedges
from mujaz.extraction.figures.counted import of_unit
from mujaz.extraction.figures.lists import SEVERAL
from mujaz.extraction.figures.model import Counted
from mujaz.extraction.figures.nouns import Noun, countable, entry_of
from mujaz.extraction.figures.phrases import extend

_GOALS = {"ثناييه": 2, "ثلاثيه": 3, "رباعيه": 4, "خماسيه": 5, "سداسيه": 6, "سباعيه": 7, "ثمانيه": 8}
CLEAN = frozenset({"نظيفه", "بيضاء"})
"""Words for a win without reply."""


def goals(scan: Scan, index: int) -> Counted | None:
    """Read the goals of a win, "بثلاثية نظيفة": three without reply."""
    word = scan.word(index)
    value = _GOALS.get(word.removeprefix("ب")) if scan.word(index + 1) in CLEAN else None
    if value is None:
        return None
    start, end = scan.span(index, index + 1)
    start = scan.folded.offsets[scan.tokens[index].start + word.startswith("ب")]
    number = Number(start, end, value, first=index, last=index)
    quantity = Quantity(number, None, start, end, index, index)
    return Counted(quantity, index, index + 1, Noun("goal", "goals", True, False, False), index, index)


def implied_one(scan: Scan, index: int) -> Counted | None:
    """Read "more than a decade", "less than a week": after a hedge, a singular noun alone says one of it.

    ``index`` is the noun. Of things, only أكثر من before a singular counts, and not where it means "several".
    """
    word = scan.word(index)
    hedge = hedges.before(scan, index)
    if hedge is None or hedge.bound not in ("over", "under", "about") or not word[0].isalpha() or word.startswith("ال"):
        return None
    start, end = scan.span(index, index)
    number = Number(start, end, 1, first=index, last=index)
    found = match_unit(scan, index)
    if found is not None and not found.dual and scan.word(index - 1) != "دون":
        if found.unit.dimension not in ("duration", "length", "mass", "money", "volume"):
            return None
        last = found.next - 1
        quantity = Quantity(number, found.unit, start, scan.span(index, last)[1], index, last)
        return of_unit(scan, quantity)
    noun = countable(word)
    if scan.word(index - 1) != "من" or hedge.bound != "over" or noun is None or noun.is_plural or noun.is_dual:
        return None
    entry = entry_of(word)
    if word in SEVERAL or entry is None or (entry.main not in ("n", "unit") and not noun.people):
        return None
    last = extend(scan, index)
    quantity = Quantity(number, None, start, end, index, index)
    return Counted(quantity, index, last, noun, index, last, people=noun.people)
