"""What happened to the people that a number counts: from the noun itself, the words before it, or the list it is in."""

from __future__ import annotations

import re

from mujaz.arabic.numbers.scan import Scan
from mujaz.arabic.numbers.vocabulary import word_set
from mujaz.facts import FigureKind

_TRIGGERS: dict[FigureKind, str] = {
    "killed": (
        "قتل قتلت قتلوا مقتل قتلي القتلي قتيل مصرع مصرعهم مصرعه حتفهم استشهد استشهاد استشهدوا شهداء الشهداء شهيد بحياه "
        "ارواح وفاه الوفاه توفي توفوا وفيات الوفيات ضحايا الضحايا اعدام اعدم اعدموا ذبح ذبحوا اغتيال قتلهم تصفيه راح "
        "جثه جثث جثامين جثمان بجثث وجثامين بذبح وقتل فقتل وقتلت بمقتل لمقتل ومقتل قتلا الاعدام سقوط"
    ),
    "wounded": (
        "اصيب اصيبوا اصابه باصابه اصابات واصابه واصيب جرح جرحوا جرحي الجرحي وجرح بجروح جريح جرحا مصابا المصابين مصابين "
        "المصابون الاصابات اصابت"
    ),
    "missing": "فقدان فقدوا المفقودين مفقودين مفقودا اختفاء اختفي مفقود المفقودون",
    "displaced": (
        "نزوح نزح نزحوا ونزوح تهجير هجر تشريد شرد شردوا اجلاء اجلي نازح النازحين نازحين لاجيين اللاجيين فرار فر فروا "
        "تشرد لجوء النازحون لاجي باجلاء لاجلاء واجلاء بنزوح"
    ),
    "detained": (
        "اعتقال اعتقل اعتقلت اعتقلوا القبض توقيف اوقف اوقفت احتجاز احتجز احتجزت معتقل معتقلين المعتقلين اسر اسرت ضبط "
        "سجن المحتجزين واعتقال واعتقلت باعتقال الموقوفين الاسري اسري سجناء السجناء"
    ),
    "infected": "بفيروس بالفيروس كورونا كوفيد العدوي بالعدوي عدوي بكورونا الكوليرا بالكوليرا ايبولا بايبولا الوباء",
}  # fmt: skip
_WORD_KIND: dict[str, FigureKind] = {word: kind for kind, words in _TRIGGERS.items() for word in words.split()}
_COUNTERS = word_set("عدد عددهم حصيله الحصيله حصيلتها عددها اعداد اجمالي مجموع بلغ بلغت")
_INDEX = re.compile("مؤشر|موشر|بورص|اسهم|سوق|تداول|مكاسب|اغلق|وول|داو|ناسداك")
_STOPS = frozenset(".؟!؛:،")
_BEFORE, _AFTER = 9, 5
_FAR = 20
"""How far before its number "the toll of the dead" may stand."""
_PERISHED = word_set("في جراء اثر نتيجه بسبب خلال تحت غرقا حرقا اختناقا جوعا عطشا نحبهم")
"""What follows قضوا where it means that people perished; elsewhere they spent a time (ليلتهم, عشر سنوات)."""
_SERVED = word_set("السجن الحبس الاعتقال الاسر المعتقل")
_INHERIT = word_set("بينهم منهم بينهن منهن وبينهم ومنهم")


def of_many(word: str) -> bool:
    """Whether a word says that several people were killed, wounded ...: قتلوا, أصيبوا, لقوا (their deaths)."""
    return word == "لقوا" or (word.endswith("وا") and trigger(word) is not None)


def _stem(word: str) -> str:
    return word[1:] if word[:1] in "وفبل" and len(word) > 3 else word


def _bare(word: str) -> str:
    return word[1:] if word[:1] in "وفبل" and word[1:] in _WORD_KIND else word


def trigger(word: str) -> FigureKind | None:
    """Return the kind that a folded token names ("مقتل": killed), or None."""
    return _WORD_KIND.get(word) or _WORD_KIND.get(_bare(word))


def before(scan: Scan, first: int) -> FigureKind | None:
    """Return the kind that the words before the token ``first`` give: the nearest one in the clause.

    "Infection" needs a disease by its name: "وأصيب 5" is wounded, "أصيب بفيروس كورونا 5" infected.
    """
    commas = 0
    for at in range(first - 1, max(-1, first - _FAR), -1):
        word = scan.word(at)
        if first - at > _BEFORE and _stem(scan.word(at - 1)) not in _COUNTERS:
            continue
        if word == "،":
            commas += 1
        if (word in _STOPS and word != "،") or commas > 0 or not scan.same_line(at + 1):
            return None
        kind = trigger(word)
        if kind is not None:
            return _infected(kind, scan, at, first)
        if word == "رووس" and "قطع" in scan.word(at - 1):
            return "killed"
    return None


def near_noun(scan: Scan, first: int, last: int) -> FigureKind | None:
    """Return the kind that the tokens of a noun phrase give: "27 شخصا مصابا", "سبع حالات لمصابين"."""
    for at in range(first, last + 1):
        kind = trigger(scan.word(at))
        if kind is not None:
            return _infected(kind, scan, at, at)
    return None


def of_cases(scan: Scan, first: int) -> FigureKind | None:
    """Return what "cases" at ``first`` are cases of: death, injury, infection; None where they are none of people."""
    if scan.word(first).removesuffix("ا") not in {"حاله", "حالات", "حالت"}:
        return None
    return near_noun(scan, first + 1, first + 1)


def _infected(kind: FigureKind, scan: Scan, at: int, first: int) -> FigureKind:
    """Return "infected" where a disease stands near a word of injury; who died of a disease is dead all the same."""
    disease = any(_WORD_KIND.get(scan.word(near)) == "infected" for near in range(at, first + 6))
    return "infected" if kind == "wounded" and disease else kind


def after(scan: Scan, index: int) -> FigureKind | None:
    """Return the kind of a verb right after the counted noun: "18 شخصا لقوا مصرعهم", "5 أشخاص أصيبوا"."""
    for at in range(index, index + _AFTER):
        word = scan.word(at)
        if not word or word in _STOPS or word[0].isdecimal() or (word.startswith("و") and trigger(word)):
            return None
        if word == "قضوا" and scan.word(at + 1) in _PERISHED and scan.word(at + 2) not in _SERVED:
            return "killed"
        kind = trigger(word)
        if kind is not None:
            return _infected(kind, scan, at, at)
    return None


def of_index(scan: Scan, first: int) -> bool:
    """Whether points at ``first`` are those of an index, not of a game."""
    return any(_INDEX.search(scan.word(at)) for at in range(max(0, first - _FAR), first))


def inherits(scan: Scan, first: int) -> bool:
    """Whether the number stands in a list of parts of the number before it ("12 قتلى بينهم خمسة جنود")."""
    return any(scan.word(at) in _INHERIT for at in range(first - 1, max(-1, first - 12), -1))


def counted(scan: Scan, first: int) -> bool:
    """Whether words before a bare number say that it counts: "ارتفع عدد القتلى إلى 92"."""
    for at in range(first - 1, max(-1, first - _BEFORE), -1):
        word = scan.word(at)
        if word in _STOPS - {"،"} or not scan.same_line(at + 1):
            return False
        if word in _COUNTERS or _stem(word) in _COUNTERS:
            return True
    return False
