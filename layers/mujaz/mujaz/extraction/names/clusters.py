"""Classes of words by the company that they keep, and the topic of a stretch of text.

`lexicon/data/word_clusters.tsv` (built by scripts/build_word_clusters.py) puts words that stand in the same
surroundings into one class, at three grains. A word that no corpus of names has is so told by its likes: what is
true of ``طهران`` and ``كييف`` holds of ``هافانا`` too.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate

from mujaz.extraction.names.tables import analyse, bare, rows
from mujaz.extraction.names.words import Word, key_of

NO_CLUSTER = ("", "", "")


@cache
def _clusters() -> dict[str, tuple[str, str, str]]:
    """Return the classes of each word, coarse to fine; words of one class share one tuple."""
    found: dict[str, tuple[str, str, str]] = {}
    for code, words in rows("word_clusters.tsv"):
        coarse, middle, fine = code.split(".")
        classes = (coarse, middle, fine)
        for word in words.split(" "):
            found[word] = classes
    return found


def clusters_of(base: str) -> tuple[str, str, str]:
    """Return the classes of a word whose clitics are cut, its article on or off; empty strings for an unknown word."""
    known = _clusters()
    return known.get(base) or known.get(bare(base)) or known.get("ال" + base) or NO_CLUSTER


_TOPIC_WORDS = {
    "sport": "مباراة مباريات الدوري لاعب لاعبو لاعبين هدف أهداف مدرب المدرب منتخب كأس الكأس الشوط الحارس حارس ملعب "
    "استاد مهاجم مدافع البطولة بطولة الكرة كرة القدم التعادل الفوز ركلة المرمى نقطة الموسم فريق الفريق نادي النادي",
    "trade": "شركة شركات الشركة أسهم سهم البورصة أرباح السيارات سيارة سوق السوق مبيعات المبيعات الطراز طراز إنتاج "
    "استثمار الاستثمار بنك البنك مصرف رأسمال صفقة منتجات تصنيع",
}
"""Words that tell what an article is about where that tells names apart: ليون is a club in sport, a city elsewhere."""

_SOME, _MANY = 2, 5

REACH = 40
"""Words to each side that speak for the topic of a word."""


@lru_cache(maxsize=65536)
def _topic_of(form: str) -> str:
    """Return the topic that a word speaks for, "" where it speaks for none."""
    return _topics().get(form) or _topics().get(analyse(form).base) or _topics().get(bare(analyse(form).base), "")


@cache
def _topics() -> dict[str, str]:
    return {key_of(word): topic for topic, words in _TOPIC_WORDS.items() for word in words.split()}


def topics(words: Sequence[Word]) -> list[str]:
    """Return for each word the topic of what stands around it: ``sport``, ``sport+`` (much of it), ``trade`` or ""."""
    told = enumerate(map(_topic_of, [word.form for word in words]))
    spoken = [(i, topic) for i, topic in told if topic and words[i].kind == "arabic"]
    found = [""] * len(words)
    for topic in _TOPIC_WORDS:
        places = [i for i, spoken_for in spoken if spoken_for == topic]
        if len(places) < _SOME:
            continue
        counts = [0] * (len(words) + 1)
        for place in places:
            counts[max(0, place - REACH)] += 1
            counts[min(len(words), place + REACH + 1)] -= 1
        for i, much in enumerate(accumulate(counts[:-1])):
            if much >= _SOME and not found[i].endswith("+"):
                found[i] = topic + "+" if much >= _MANY else topic
    return found
