"""Nouns that are counted in another sense than their commonest: vehicles, not mechanisms, where armies fight."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from mujaz.arabic.letters import fold
from mujaz.arabic.numbers import Scan

_NEAR = 25
"""Tokens on each side of a number in which its topic is looked for."""
_TOPICS = {
    "military": "عسكر|دباب|مدرع|مدفع|صاروخ|قصف|جيش|قوات|مسلح|ناقلات الجند|غار|قتال|ثقيل|جوي",
    "arms": "رشاش|كلاش|طلق|بندق|ذخير|سلاح|اسلح",
    "law": "قانون|نظام|دستور|لايح|تشريع",
    "sport": "مبارا|لاعب|مرم|فريق|دوري|كره|بطول|منتخب|شباك|الشوط",
    "art": "فنان|معرض|رسم|متحف|تشكيل|زيتي",
    "building": "مشروع|ملكي|سكن|نزع|بلدي|تعويض",
}
_PATTERNS = {topic: re.compile(words) for topic, words in _TOPICS.items()}


class Sense(NamedTuple):
    """English plural of a counted noun, the topic it belongs to ("-": any), and how many tokens it takes."""

    english: str
    topic: str
    tokens: int


@cache
def _table() -> dict[str, tuple[Sense, ...]]:
    table: dict[str, tuple[Sense, ...]] = {}
    for line in files("mujaz.extraction.figures").joinpath("counted.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            forms, english, topic = line.split("\t")
            for form in forms.split("/"):
                key = fold(form)
                table[key] = (*table.get(key, ()), Sense(english, topic, key.count(" ") + 1))
    return table


def sense(scan: Scan, at: int, first: int) -> Sense | None:
    """Return the sense in which the noun at token ``at`` is counted by the number at ``first``; None: the commonest."""
    word = scan.word(at)
    noun = next((form for form in (word, word.removeprefix("ال"), word.removesuffix("ا")) if form in _table()), word)
    pair = f"{noun} {scan.word(at + 1).removesuffix('ا')}"
    for found in (*_table().get(pair, ()), *_table().get(noun, ())):
        if found.topic == "-" or _speaks_of(scan, first, _PATTERNS[found.topic]):
            return found
    return None


def _speaks_of(scan: Scan, first: int, topic: re.Pattern[str]) -> bool:
    return any(topic.search(scan.word(at)) for at in range(max(0, first - _NEAR), first + _NEAR) if scan.word(at))
