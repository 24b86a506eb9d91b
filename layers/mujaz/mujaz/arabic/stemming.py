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
from itertools import chain, compress
from operator import itemgetter
from struct import pack
from typing import NamedTuple, TypeVar
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
"""pieces of the body that shingles are taken of"""
_CODE = (1 << 30) - 1
"""bits of a word's number: Python computes several times faster with what fits into one of its digits"""
_BYTES = 4
"""that a word's number is packed into"""
_OTHER, _SAMPLED, _NOT_ONE = 0, 1, 2
"""Kinds of pieces: one word, one word that begins a shingle that is kept, and none or several words."""
_KEPT = 1 << 17
"""words remembered, each in the forms in which it was seen: those of some ten thousand articles"""
_LONGEST = 32
"""characters between two spaces that are remembered: what is longer is no word, and could fill the memory"""


class _Piece(NamedTuple):
    """What stands between two spaces: most often one word, with or without a sign."""

    stems: str
    """stems of its words, function words left out, a space between two: most often one, or none"""
    kind: int
    """`_SAMPLED`, `_OTHER` or `_NOT_ONE`"""
    code: int
    """the number that stands for its word, the same in every run; 0 where it is not one word"""
    codes: tuple[int, ...]
    """the numbers of all of its words"""


_Value = TypeVar("_Value")


def _remember(memory: dict[str, _Value], text: str, value: _Value) -> None:
    if len(text) <= _LONGEST:
        if len(memory) >= _KEPT:
            memory.clear()
        memory[text] = value


class _Stems(dict[str, str]):
    """Text between two spaces -> its stems: what is read of a cited sentence. Made when asked for, then remembered."""

    def __missing__(self, text: str) -> str:
        known = _PIECES.get(text)
        stems = known.stems if known else _joined_stems(folded_words(text))
        _remember(self, text, stems)
        return stems


class _Pieces(dict[str, _Piece]):
    """Text between two spaces -> its stems and numbers: what is read of an article. Made and remembered likewise.

    A space ends a word in any case, so a text is its pieces one by one, and a piece seen before costs a look-up.
    """

    def __missing__(self, text: str) -> _Piece:
        words = folded_words(text)
        codes = tuple(crc32(word.encode()) & _CODE for word in words)
        piece = _Piece(
            _joined_stems(words),
            _NOT_ONE if len(codes) != 1 else _SAMPLED if codes[0] % _SAMPLE == 0 else _OTHER,
            codes[0] if len(codes) == 1 else 0,
            codes,
        )
        _remember(self, text, piece)
        return piece


def _joined_stems(words: Iterable[str]) -> str:
    return sys.intern(" ".join(light_stem(word) for word in words if word not in _FUNCTION_WORDS))


_STEMS, _PIECES = _Stems(), _Pieces()
_stems_of, _kind_of, _code_of, _codes_of = map(itemgetter, range(4))


def _pieces(text: str) -> list[_Piece]:
    return list(map(_PIECES.__getitem__, text.split()))


_LIGHT = re.compile(
    f"(?:(?:{'|'.join(one for one in _PREFIXES if len(one) > 1)})(?=.{{3}})"
    f"|[{''.join(one for one in _PREFIXES if len(one) == 1)}](?=.{{4}}))?(.{{3,}}?)(?:{'|'.join(_SUFFIXES)})?",
    re.DOTALL,
)


def light_stem(folded: str) -> str:
    """Return the light stem of a folded word; three letters at least are left of it."""
    found = _LIGHT.fullmatch(folded)
    return found[1] if found else folded


def folded_words(text: str) -> list[str]:
    """Cut a text into folded words and numbers, signs left out."""
    return _WORD.findall(fold(text))


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of a text in order, function words left out."""
    return tuple(" ".join(map(_STEMS.__getitem__, text.split())).split())


def stem_set(text: str) -> set[str]:
    """Return the different stems of a text, function words left out."""
    found = set(map(_STEMS.__getitem__, text.split()))
    found.discard("")
    return set(" ".join(found).split()) if " " in "".join(found) else found


@lru_cache(maxsize=1 << 14)
def name_stems(name_ar: str) -> tuple[str, ...]:
    """Return the stems of a name, which is the same in brief after brief."""
    return stems(name_ar)


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
    weighted: list[_Piece] = []
    body: list[_Piece] = []
    for n, arabic in sentences:
        pieces = _pieces(arabic)
        if n and len(body) < _SKETCHED:
            body += pieces
        if n <= _BODY:
            weighted += pieces * (_TITLE_WEIGHT if n == 0 else _LEAD_WEIGHT if n <= _LEAD else 1)
        elif len(body) >= _SKETCHED:
            break
    return Read(_counted(weighted), _sketch(body[:_SKETCHED]))


def _counted(pieces: list[_Piece]) -> dict[str, int]:
    """Count the stems of pieces; they are in the order in which they are met first."""
    counts: dict[str, int] = Counter(map(_stems_of, pieces))
    counts.pop("", None)
    if " " not in "".join(counts):
        return counts
    of_each: Counter[str] = Counter()
    for joined, count in counts.items():
        for stem in joined.split():
            of_each[stem] += count
    return of_each


def _sketch(body: list[_Piece]) -> set[int]:
    """Hash the shingles whose first word is one of the sampled: a checksum over its words' numbers.

    Not Python's `hash`, which another version may compute in another way: briefs carry what comes out.
    """
    kinds = list(map(_kind_of, body))
    if _NOT_ONE in kinds:
        codes = list(chain.from_iterable(map(_codes_of, body)))
        kinds = [code % _SAMPLE == 0 for code in codes]
    else:
        codes = list(map(_code_of, body))
    starts = compress(range(0, _BYTES * (len(codes) - _SHINGLE + 1), _BYTES), kinds)
    packed = pack(f"<{len(codes)}I", *codes)
    return {crc32(packed[at : at + _BYTES * _SHINGLE]) for at in starts}
