"""Hedges: words before, after and apart from a number that say how it bounds the true one."""

from __future__ import annotations

from typing import NamedTuple

from mujaz.arabic.numbers.scan import Scan
from mujaz.arabic.numbers.vocabulary import word_set
from mujaz.facts import Bound

_OVER_VERBS = word_set(
    "يتجاوز تتجاوز تجاوز تجاوزت يفوق تفوق فاق فاقت يتخطي تتخطي تخطي تخطت يتعدي تتعدي تعدي تعدت متجاوزا متجاوزه "
    "متخطيا متخطيه متجاوزين تجاوزوا لايتجاوز لاتتجاوز لايتعدي لاتتعدي يتجاوزون تجاوزها"
)
_WITH_ON = word_set("يزيد تزيد زاد زادت يربو تربو ينيف تنيف ينوف زايد يزيدون لايزيد لاتزيد")
"""Verbs that take عن or على: "exceed"."""
_UNDER_VERBS = word_set("يقل تقل قل قلت يقلون لايقل لاتقل ينقص تنقص")
_ABOUT = word_set(
    "نحو حوالي قرابه زهاء يقارب تقارب قارب قاربت يناهز تناهز ناهز ناهزت مقاربا تقريبا قراب مناهزا بحدود قرب"
)
_ABOUT_PAIRS = frozenset(
    {("يقرب", "من"), ("تقرب", "من"), ("في", "حدود"), ("يقترب", "من"), ("تقترب", "من"), ("مايقارب", "")}
)
_OVER_COMPARATIVES = word_set("اكثر ازيد اعلي اكبر اطول ابعد اثقل")
_UNDER_COMPARATIVES = word_set("اقل ادني اصغر اقصر")
_NEGATIONS = word_set("لا لم لن ليس ليست ولا ولم ما")
_NOT = frozenset({"بلا", "الا", "والا", "عدم", "بعدم", "كيلا"})
"""Right before a verb of bounding these negate it too: ألا تتجاوز, عدم تجاوز."""
_AMONG = frozenset(
    {"حاجز", "عتبه", "مستوي", "سقف", "نسبه", "مبلغ", "نسبته", "معدل", "حد", "عدد", "قيمته", "قيمتها", "قيمه", "ما"}
)
_AFTER: dict[tuple[str, ...], Bound] = {
    ("علي", "الاقل"): "at_least", ("علي", "اقل", "تقدير"): "at_least", ("كحد", "ادني"): "at_least",
    ("بحد", "ادني"): "at_least", ("حدا", "ادني"): "at_least", ("او", "اكثر"): "at_least", ("او", "يزيد"): "at_least",
    ("او", "ازيد"): "at_least", ("فاكثر",): "at_least", ("فما", "فوق"): "at_least", ("وما", "فوق"): "at_least",
    ("واكثر",): "at_least", ("او", "تزيد"): "at_least", ("علي", "الاكثر"): "at_most", ("كحد", "اقصي"): "at_most",
    ("بحد", "اقصي"): "at_most", ("حدا", "اقصي"): "at_most", ("او", "اقل"): "at_most", ("فاقل",): "at_most",
    ("علي", "ابعد", "تقدير"): "at_most", ("علي", "اكثر", "تقدير"): "at_most", ("فما", "دون"): "at_most",
    ("تقريبا",): "about", ("علي", "وجه", "التقريب"): "about", ("ونيف",): "over", ("او", "نحوها"): "about",
    ("او", "يقارب"): "about",
}  # fmt: skip
_STOPS = frozenset('.؟!،؛,:()[]«»"“”-–')
_APART = 12
"""How many tokens a verb of bounding may stand before its number (its subject between)."""
_AFTER_REACH = 6


class Hedge(NamedTuple):
    """A bound and the first token of its words."""

    bound: Bound
    first: int


def _strip(word: str) -> str:
    """Cut one conjunction and one preposition off a hedge word: وبأكثر, لنحو, بحوالي."""
    for known in (_ABOUT, _OVER_COMPARATIVES, _UNDER_COMPARATIVES, _OVER_VERBS, _WITH_ON, _UNDER_VERBS):
        if word in known:
            return word
    bare = word[1:] if word[:1] in "وف" and len(word) > 3 else word
    return bare[1:] if bare[:1] in "بلك" and len(bare) > 3 else bare


def _negated(scan: Scan, index: int) -> int | None:
    """Return the index of the negation before the verb at ``index``; ``index`` itself where it is written onto it."""
    if scan.word(index).startswith("لا") and len(scan.word(index)) > 4:
        return index
    before = scan.word(index - 1)
    # "ما يزيد على" is "what exceeds", not a negation; "ما لا يقل" has its own لا.
    if before == "ان" and scan.word(index - 2) in {"دون", "بدون", "عدم"}:
        return index - 2
    return index - 1 if (before in _NEGATIONS and before != "ما") or before in _NOT else None


def _verb(scan: Scan, index: int, bound: Bound, negated_bound: Bound) -> Hedge:
    negation = _negated(scan, index)
    first = index if negation is None else negation
    while scan.word(first - 1) in {"ما", "بما", "وما", "لما"}:
        first -= 1
    return Hedge(bound if negation is None else negated_bound, first)


def _one_before(scan: Scan, index: int) -> Hedge | None:  # noqa: PLR0912 - a decision list
    """Read the hedge whose last token is ``index``."""
    word = scan.word(index)
    bare = _strip(word)
    previous = scan.word(index - 1)
    if word in {"من", "عن", "علي"}:
        base = _strip(previous)
        if word == "من" and base in _OVER_COMPARATIVES:
            negation = scan.word(index - 2) in {"ليس", "لا", "ليست"}
            return Hedge("at_most" if negation else "over", index - 2 if negation else index - 1)
        if word == "من" and base in _UNDER_COMPARATIVES:
            negation = scan.word(index - 2) in {"ليس", "لا", "ليست"}
            return Hedge("at_least" if negation else "under", index - 2 if negation else index - 1)
        if (base, word) in _ABOUT_PAIRS:
            return _verb(scan, index - 1, "about", "about")
        if base in _WITH_ON and word in {"عن", "علي"}:
            return _verb(scan, index - 1, "over", "at_most")
        if base in _UNDER_VERBS and word == "عن":
            return _verb(scan, index - 1, "under", "at_least")
        return None
    if word == "الي" and previous in {"يصل", "تصل"} and scan.word(index - 2) in {"ما", "بما", "لما", "وما"}:
        return Hedge("at_most", index - 2)
    if bare in _ABOUT:
        return _verb(scan, index, "about", "about")
    if (previous, word) in _ABOUT_PAIRS:
        return Hedge("about", index - 1)
    if bare in _OVER_VERBS:
        return _verb(scan, index, "over", "at_most")
    if word in {"دون", "تحت", "بدون"}:
        return Hedge("under", index - 1 if previous == "ما" else index)
    if word == "فوق":
        return Hedge("over", index)
    if word in {"حتي", "وحتي"}:
        return Hedge("at_most", index)
    if word in {"اقصي", "اقصاه", "اقصاها"} and previous in {"بحد", "كحد", "وبحد"}:
        return Hedge("at_most", index - 1)
    if word in {"ادني", "ادناه"} and previous in {"بحد", "كحد"}:
        return Hedge("at_least", index - 1)
    return None


def before(scan: Scan, first: int) -> Hedge | None:
    """Return the hedge that ends right before the token ``first``; of two ("up to about 90") the outer one bounds."""
    index = first - 1
    while scan.word(index) in {"(", "«", '"', "“", "ال", "ل", "ب", "لل"} and index >= 0:
        index -= 1
    skipped = index
    if scan.word(index) in _AMONG:
        skipped -= 1
    inner = _one_before(scan, index) or (_one_before(scan, skipped) if skipped != index else None)
    if inner is None or not scan.same_line(inner.first + 1):
        return None
    outer = _one_before(scan, inner.first - 1)
    if outer is not None and scan.same_line(inner.first):
        return Hedge(outer.bound if outer.bound != "about" else inner.bound, outer.first)
    return inner


def after(scan: Scan, index: int) -> tuple[Bound, int] | None:
    """Return the bound that words after a quantity give ("على الأقل") and the index after them.

    They may stand a few words on, in the same phrase; no stop, no other number between.
    """
    for at in range(index, index + _AFTER_REACH):
        word = scan.word(at)
        if not word or word in _STOPS - {")", "»", '"', "”"} or word[0].isdecimal() or not scan.same_line(at):
            return None
        for length in (3, 2, 1):
            bound = _AFTER.get(tuple(scan.word(at + step) for step in range(length)))
            if bound is not None:
                return bound, at + length
    return None


def apart(scan: Scan, first: int) -> Hedge | None:
    """Return the bound of a verb that stands before the number with its subject between (تجاوز سعر البرميل 100)."""
    nearest = scan.word(first - 1)
    if (nearest.startswith("ب") and nearest not in {"بلغ", "بلغت"}) or nearest in {"الي", "من", "في", "بعد", "خلال"}:
        return None
    for at in range(first - 1, max(-1, first - _APART), -1):
        word = scan.word(at)
        dash = word in {"-", "–"} and scan.touches(at)
        if (
            (word in _STOPS and not dash)
            or not scan.same_line(at + 1)
            or (word[0].isdecimal() and at < first - 1 and not scan.touches(at))
        ):
            return None
        bare = word[1:] if word[:1] in "وف" and word[1:] in _OVER_VERBS else word
        if bare in _OVER_VERBS:
            return _verb(scan, at, "over", "at_most")
        if bare in _UNDER_VERBS and _negated(scan, at) is not None and scan.word(at + 1) != "عن":
            return _verb(scan, at, "under", "at_least")
    return None
