"""Duals of nouns state the number two: قتيلان, طائرتان عسكريتان."""

from __future__ import annotations

from mujaz.arabic.numbers import Number, Quantity, Scan
from mujaz.arabic.numbers.vocabulary import reading
from mujaz.extraction.figures.model import Counted
from mujaz.extraction.figures.nouns import Noun, adjective, entry_of, folded_entry, read_noun, singular

_AGENTS = ("er", "or", "ist", "ant", "ent")
"""English endings of people who do something; their Arabic plural is written like the dual."""


_OTHER_WORDS = frozenset({"طالبان", "اخران", "اخرين", "اخريين"})
"""The Taliban, and "others"."""


def _dual_noun(word: str) -> Noun | None:
    """Return the noun of an indefinite dual, or None where the ending may be anything else."""
    if len(word) < 5 or not word.endswith(("ان", "ين")) or word.startswith("ال") or word in _OTHER_WORDS:
        return None
    noun = read_noun(word)
    if noun is not None:
        verb = entry_of(word[:-2]) if noun.people and word.endswith("ين") else None
        if verb is not None and verb.main in ("v", "vi"):
            return None  # طالبين: "asking"
        return noun if noun.is_dual and not _is_adjective(word) else None
    if entry_of(word) is not None:
        return None
    if word.endswith(("تان", "تين")):
        single = read_noun(word[:-3] + "ه")
        if single is not None and not single.is_plural and not _is_adjective(word[:-3] + "ه"):
            return single._replace(is_dual=True)
        return None
    # A thing's plural is never ين, so with a singular that is a noun only this is a dual; people are in their table.
    entry = folded_entry(word[:-2])
    if (
        len(word) >= 6
        and entry is not None
        and entry.main in ("n", "v")
        and entry.first("a", "pt", "per", "loc") is None
    ):
        single = read_noun(word[:-2])
        if single is None or single.people or single.is_plural or single.singular.endswith(_AGENTS):
            return None
        return single._replace(is_dual=True)
    return None


def _is_adjective(word: str) -> bool:
    entry = entry_of(word)
    return entry is not None and entry.main in ("a", "pt")


def _construct_dual(scan: Scan, index: int, word: str) -> Noun | None:
    """Return the noun of a dual in construct that an adjective confirms: شركتا النفط الكبيرتان, عمليتي تهريب سابقتين.

    Without the adjective the form often introduces two things by name (وزارتي الداخلية والدفاع), or says "my".
    """
    if len(word) < 5 or scan.word(index + 1) in {"الي", "من", "في"}:
        return None
    agreeing = scan.word(index + 2)
    if not agreeing.endswith(("ان", "ين")) or len(agreeing) < 6 or adjective(singular(agreeing)) is None:
        return None
    noun = read_noun(word)
    if noun is not None and noun.is_dual:
        return noun
    single = read_noun(word[:-2] + "ه") if word.endswith(("تا", "تي")) else None
    return single._replace(is_dual=True) if single is not None and not single.is_plural else None


def dual_figures(scan: Scan, found: list[Counted]) -> list[Counted]:
    """Return the duals of countable nouns that no number counts already; "two or three" with the number after it."""
    covered = {at for one in found for at in range(one.first, one.last + 1)}
    figures: list[Counted] = []
    for index, token in enumerate(scan.tokens):
        if index in covered or index in scan.named or not token.text.endswith(("ان", "ين", "تا", "تي")):
            continue
        for cut in (0, 1, 2):
            if cut and (token.text[cut - 1] not in ("وفبل" if cut == 1 else "بل") or token.text[:cut] == "لل"):
                break
            if cut and (entry_of(token.text) is not None or entry_of(token.text[:-2]) is not None):
                break  # لافتين is "pointing out", not "for two ..."
            noun = _dual_noun(token.text[cut:]) or _construct_dual(scan, index, token.text[cut:])
            if noun is not None and not scan.source_of(index).endswith("ئن"):
                figures.append(_figure(scan, index, cut, noun))
                covered.update(range(index, figures[-1].last + 1))
                break
    return figures


def _figure(scan: Scan, index: int, cut: int, noun: Noun) -> Counted:
    last = index if scan.word(index).endswith("ن") else index + 1
    while (
        scan.same_line(last + 1)
        and scan.word(last + 1).endswith(("ان", "ين"))
        and adjective(singular(scan.word(last + 1)))
    ):
        last += 1
    start = scan.folded.offsets[scan.tokens[index].start + cut]
    high = None
    third = reading(scan.word(index + 2), "unit") if scan.word(index + 1) == "او" else None
    if third is not None and third.word.value == 3:
        high, last = 3, index + 2
    number = Number(start, scan.span(index, index)[1], 2, high=high, first=index, last=index)
    quantity = Quantity(number, None, start, scan.span(index, last)[1], index, index, dual=True)
    return Counted(quantity, index, last, noun, index, index if high else last, people=noun.people)
