"""The Arabic of an article as what stories are told apart by: counted stems, and a sample of hashed shingles.

Stems are light: frequent proclitics and endings cut off folded words, no dictionary (the light10 stemmer of Larkey,
Ballesteros and Connell, "Light stemming for Arabic information retrieval", 2007). That is enough to make
القصف, والقصف and بالقصف one, costs a look-up for a word seen before, and knows new names as well as old ones.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from mujaz.arabic.letters import LETTERS, fold

_WORD = re.compile(f"[{LETTERS}]+|[0-9]+(?:[.,][0-9]+)*")

_PREFIXES = ("وبال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل", "و", "ب", "ل", "ف")
"""Longest first. A single letter is only cut where much of the word is left: it is often of the word."""

_SUFFIXES = ("اتها", "اتهم", "ها", "هم", "ان", "ات", "ون", "ين", "يه", "وا", "تم", "نا", "ه", "ي", "ا")

_FUNCTION_WORDS = frozenset(
    fold(
        "في من على إلى الى عن مع أن إن ان أنه إنه أنها إنها التي الذي الذين اللذين هذا هذه ذلك تلك هناك "
        "كان كانت يكون تكون كما لم لن لا ما وما قد قال قالت وقال وقالت أضاف وأضاف وأضافت أوضح وأوضح أكد "
        "وأكد أشار وأشار ذكر وذكر ذكرت بعد قبل خلال حول بين عند منذ حتى أو أي كل بعض غير سوى ثم لكن ولكن "
        "بل هو هي هم وهو وهي وهم كانوا به بها له لها لهم فيه فيها منه منها عليه عليها إليه إليها عنه عنها "
        "أيضا أكثر نحو حوالي أحد إحدى اليوم أمس الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يوم "
        "صباح مساء عبر ضد دون حيث إذ إذا لدى فقد وقد ومن وفي وعلى وإلى وكان وكانت وأن وإن أما تم يتم جدا "
        "فقط مثل نفسه نفسها وذلك بأن لأن عام العام الماضي الماضية المقبل المقبلة الجاري"
    ).split()
)
"""Words that tell nothing of the event, and those that every article of a day shares."""

_TITLE_WEIGHT = 3
_LEAD_WEIGHT = 2
_LEAD = 2
"""sentences of the body in which a news text says what happened"""
_BODY = 8
"""sentences looked at: what stands further back is background, which other events share"""

_SHINGLE = 5
_SAMPLE = 8
"""One word in so many begins a shingle that is kept. Which one follows from the word, so copies keep the same ones."""


_SKETCHED = 320
"""words of the body that shingles are taken of"""
_KEPT = 1 << 17
"""words remembered: those of some ten thousand articles"""


class _Stems(dict[str, str]):
    """Folded word -> its stem, "" for function words; made when it is asked for, and then remembered."""

    def __missing__(self, folded: str) -> str:
        if len(self) >= _KEPT:
            self.clear()
        stem = self[folded] = "" if folded in _FUNCTION_WORDS else sys.intern(light_stem(folded))
        return stem


class _Codes(dict[str, int]):
    """Folded word -> a number that stands for it, the same in every run."""

    def __missing__(self, folded: str) -> int:
        if len(self) >= _KEPT:
            self.clear()
        code = self[folded] = crc32(folded.encode())
        return code


_STEMS, _CODES = _Stems(), _Codes()


def light_stem(folded: str) -> str:
    """Return the light stem of a folded word; three letters at least are left of it."""
    for prefix in _PREFIXES:
        if folded.startswith(prefix) and len(folded) - len(prefix) >= (3 if len(prefix) > 1 else 4):
            folded = folded[len(prefix) :]
            break
    for suffix in _SUFFIXES:
        if folded.endswith(suffix) and len(folded) - len(suffix) >= 3:
            return folded[: -len(suffix)]
    return folded


def folded_words(text: str) -> list[str]:
    """Cut a text into folded words and numbers, signs left out."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=1 << 14)
def stems(text: str) -> tuple[str, ...]:
    """Return the stems of a text in order, function words left out."""
    return tuple(filter(None, map(_STEMS.__getitem__, folded_words(text))))


class Read(NamedTuple):
    """What the Arabic of an article was read into."""

    stems: dict[str, int]
    """stem -> weighted count: in the title three times, in the first two sentences twice, and after that once"""
    sketch: set[int]
    """sample of the hashed word shingles of the body"""


def read_arabic(sentences: Iterable[tuple[int, str]]) -> Read:
    """Read the Arabic of an article into counted stems and a sample of its shingles.

    Shingles are five words long and cross sentences. Since a word decides by itself whether its shingle is kept, the
    share of common shingles of two texts is the share of their samples, whatever was cut from one of them.

    Args:
        sentences: number (0 for the title) and Arabic of each sentence, in order.

    """
    numbered = list(sentences)
    # Folded in one go: a call for each sentence costs much more.
    lines = fold("\n".join(arabic.replace("\n", " ") for _, arabic in numbered)).split("\n")
    counts: Counter[str] = Counter()
    body: list[str] = []
    for (n, _), line in zip(numbered, lines, strict=True):
        words = _WORD.findall(line)
        found = [_STEMS[word] for word in words]
        if n:
            body += words
        if n <= _BODY:
            for _ in range(_TITLE_WEIGHT if n == 0 else _LEAD_WEIGHT if n <= _LEAD else 1):
                counts.update(found)
        elif len(body) >= _SKETCHED:
            break
    counts.pop("", None)
    return Read(counts, _sketch(body[:_SKETCHED]))


def _sketch(words: list[str]) -> set[int]:
    """Hash the shingles whose first word is one of the sampled: 32 bits of the hash of its words' numbers."""
    codes = [_CODES[word] for word in words]
    return {
        hash(tuple(codes[at : at + _SHINGLE])) & 0xFFFFFFFF
        for at, code in enumerate(codes[: 1 - _SHINGLE])
        if code % _SAMPLE == 0
    }
