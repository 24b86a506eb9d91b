"""Which other form of an Arabic verb a form comes from: its other aspect, or its verbal noun.

Nine of ten verb patterns are regular: who knows يستخدم ("uses") or استخدام ("use") knows استخدمت. Works on folded
letters (`arabic.letters.fold`); patterns and their numbers are those of Ryding, A Reference Grammar of Modern Standard
Arabic (2005), chapters 22 to 34. Forms are proposed, never judged: the caller asks a lexicon which of them exist.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

Aspect = Literal["perfect", "imperfect"]


class Derived(NamedTuple):
    """A verb form read as another form of the same verb.

    ``aspect`` and ``person`` are those of the written form ("" for he, she or it), ``form`` the lexicon's form that it
    may come from and ``kind`` what that form is.
    """

    aspect: Aspect
    person: str
    form: str
    kind: Literal["perfect", "imperfect", "verbal noun"]


_PERSONS = {"ي": "", "ت": "", "ن": "we"}
"""Prefixes of the imperfect with the person they say; the I of أستخدم looks like an imperative, and is left alone."""
_ENDINGS: tuple[tuple[str, str], ...] = (("وا", "they"), ("تا", "they"), ("نا", "we"), ("ت", ""))
"""Endings of the perfect, longest first, with the person they say."""


def derived(word: str) -> Iterator[Derived]:
    """Yield what the folded ``word``, without clitics, may be as a verb whose listed form is another.

    Words of fewer than three letters yield nothing.
    """
    if len(word) < 3:
        return
    if word.startswith("ت") and word.endswith("ت"):  # تعقبت: she of a perfect in ta-
        yield from _perfect(word)
    if word[0] in _PERSONS and len(word) > 3:
        yield from _imperfect(word)
    yield from _perfect(word)


def _imperfect(word: str) -> Iterator[Derived]:
    """Read a word as an imperfect: without its person and its plural's ending."""
    person, core = _PERSONS[word[0]], word[1:]
    for ending in ("ون", "وا"):
        if word[0] == "ي" and core.endswith(ending) and len(core) > 4:
            yield from _of_imperfect(core[:-2], "they")
    yield from _of_imperfect(core, person)


def _of_imperfect(core: str, person: str) -> Iterator[Derived]:
    if core.startswith("ا") and len(core) > 3:
        return  # the alif of a perfect falls in the imperfect: what has one is a foreign name (تانكر)
    for perfect in _perfects(core):
        yield Derived("imperfect", person, perfect, "perfect")
        for noun in _verbal_nouns(perfect):
            yield Derived("imperfect", person, noun, "verbal noun")
    if len(core) > 3:  # the jussive of a hollow verb has lost its long vowel: لم يستفد from يستفيد
        for vowel in "يو":
            yield Derived("imperfect", person, f"ي{core[:-1]}{vowel}{core[-1]}", "imperfect")


def _perfect(word: str) -> Iterator[Derived]:
    """Read a word as a perfect: without the ending of its person."""
    if not word.endswith("ا"):
        yield from _of_perfect(word, word, "")
    for ending, person in _ENDINGS:
        core = word[: -len(ending)]
        if word.endswith(ending) and len(core) > 1 and not (ending.startswith("ت") and core.endswith(("ا", "و"))):
            for form in (core, f"{core}ي", f"{core}ا"):  # a weak last letter falls before an ending: دعت from دعا
                if len(form) > 2:
                    yield from _of_perfect(form, word, person)


def _of_perfect(perfect: str, word: str, person: str) -> Iterator[Derived]:
    if perfect != word:
        yield Derived("perfect", person, perfect, "perfect")
    for imperfect in _imperfects(perfect):
        yield Derived("perfect", person, imperfect, "imperfect")
    for noun in _verbal_nouns(perfect):
        if noun != word:
            yield Derived("perfect", person, noun, "verbal noun")


def _perfects(core: str) -> Iterator[str]:
    """Yield the perfects that an imperfect without its prefix may have."""
    straight = core[:-1] + "ا" if core.endswith("و") else core  # يدعو: دعا
    for form in dict.fromkeys((core, straight)):
        if not form.startswith("ست"):
            yield form  # I, II, III, V, VI
        yield f"ا{form}"  # IV, VII, VIII, X
    if len(core) > 2 and core[-2] in "يو":  # hollow: يقود: قاد, يستفيد: استفاد
        hollow = f"{core[:-2]}ا{core[-1]}"
        yield hollow
        yield f"ا{hollow}"


def _imperfects(perfect: str) -> Iterator[str]:
    """Yield the imperfects (he) that a perfect may have."""
    core = perfect[1:] if perfect.startswith("ا") and len(perfect) > 3 else perfect
    yield f"ي{core}"
    if core.endswith("ا"):  # دعا: يدعو
        yield f"ي{core[:-1]}و"
        yield f"ي{core[:-1]}ي"
    if len(core) > 2 and core[-2] == "ا":  # قاد: يقود, استفاد: يستفيد
        yield f"ي{core[:-2]}و{core[-1]}"
        yield f"ي{core[:-2]}ي{core[-1]}"


def _verbal_nouns(perfect: str) -> Iterator[str]:
    """Yield the verbal nouns that the pattern of a perfect gives."""
    if len(perfect) == 3:
        yield f"ت{perfect[:2]}ي{perfect[2]}"  # II: حسن: تحسين
    elif len(perfect) == 4 and perfect[0] == "ا":
        yield f"{perfect[:3]}ا{perfect[3]}"  # IV: انتج: انتاج
    elif len(perfect) == 4 and perfect[1] == "ا":
        yield f"م{perfect}ه"  # III: ساعد: مساعدة
    elif perfect[0] == "ت":
        yield perfect  # V and VI: تعقب: تعقب
    elif perfect[0] == "ا" and len(perfect) > 4:
        yield f"{perfect[:-1]}ا{perfect[-1]}"  # VII, VIII, X: استخدم: استخدام
    if len(perfect) == 3:
        yield perfect  # I: دمج: دمج
