"""What a written word may be made of: proclitics, a stem, an ending; and which lexicon form the stem may stand for.

Works on folded words (`arabic.letters.fold`) against a caller's test of what is a known stem, so that the language and
the lexicon stay apart. Nothing here is statistical: the cost of an analysis only counts what had to be assumed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Known = Callable[[str], bool]

ENCLITICS = ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ني", "ه", "ك", "ي")
"""Attached pronouns, longest first."""

_CUT_COST = 3
_SUFFIX_COST = 4
_CHANGE_COST = 3
_MINE_COST = 4
"""More for "my" and "your", which news rarely says: a nisba in ي is likelier."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a folded word.

    ``front`` letters are cut off before the stem and ``back`` after it; ``stem`` is the lexicon's form, which differs
    from the letters in between where ``change`` says so. ``suffix`` is the attached pronoun.
    """

    front: int
    back: int
    conjunction: str
    preposition: str
    future: bool
    article: bool
    stem: str
    suffix: str
    change: str
    """"" or plural, dual, singular, feminine, accusative, nisba, you, we, i, they, she, imperfect forms of another
    person; empty where the stem stands as the lexicon has it"""
    cost: int


@dataclass(frozen=True, slots=True)
class _Front:
    length: int
    conjunction: str = ""
    preposition: str = ""
    future: bool = False
    article: bool = False


def _fronts(word: str) -> Iterator[_Front]:
    """Yield each way to cut proclitics off ``word``, none first."""
    conjunctions = [(0, "")]
    if len(word) > 2 and word[0] in "وف":
        conjunctions.append((1, word[0]))
    for at, conjunction in conjunctions:
        rest = word[at:]
        yield _Front(at, conjunction)
        if rest.startswith("ال") and len(rest) > 3:
            yield _Front(at + 2, conjunction, article=True)
        if len(rest) > 3 and rest[0] == "س" and rest[1] in "يتنا":
            yield _Front(at + 1, conjunction, future=True)
        if len(rest) > 2 and rest[0] in "بكل":
            yield _Front(at + 1, conjunction, rest[0])
            if rest[1:3] == "ال" and len(rest) > 4:
                yield _Front(at + 3, conjunction, rest[0], article=True)
            if rest[0] == "ل" and rest[1] == "ل" and len(rest) > 3:
                # After ل the article loses its alif (للرئيس), and before a stem in ل its lam as well (للجنة).
                yield _Front(at + 2, conjunction, "ل", article=True)
                yield _Front(at + 1, conjunction, "ل", article=True)


def _before_suffix(body: str) -> Iterator[str]:
    """Yield the forms of a word that it may have had before a pronoun was attached."""
    yield body
    if body.endswith("ت"):
        yield body[:-1] + "ه"  # ta marbuta opens: حكومته <- حكومة
    elif body.endswith("ا"):
        yield body[:-1] + "ي"  # alif maqsura straightens: مستواه <- مستوى
    elif body.endswith(("ي", "و")):
        yield body[:-1] + "ء"  # hamza takes a seat: أبنائه <- أبناء (folded ابنايه)
        yield body + "ن"  # the nun of the plural and the dual falls: موظفيه <- موظفين
        if body.endswith("و"):
            yield body + "ا"  # the alif of the verb's plural falls: اعتبروه <- اعتبروا


def _noun_forms(body: str) -> Iterator[tuple[str, str]]:
    """Yield (lexicon form, what the written form is of it) for nouns and adjectives."""
    if body.endswith("ات"):
        yield body[:-2] + "ه", "plural"
        yield body[:-2], "plural"
    elif body.endswith(("تان", "تين")):
        yield body[:-3] + "ه", "dual"
    elif body.endswith(("تي", "تا")):
        yield body[:-2] + "ه", "dual"
    if body.endswith(("ون", "ين")):
        yield body[:-2], "plural"
        yield body[:-2] + ("ين" if body.endswith("ون") else "ون"), ""
        if body.endswith("يين"):
            yield body[:-2], "plural"
    if body.endswith(("ان", "ين")):
        yield body[:-2], "dual"
    if body.endswith(("ي", "و")):
        yield body + "ن", ""
        yield body[:-1] + "ين", ""
        yield body[:-1] + "ون", ""
        yield body[:-1] + "ء", ""
    if body.endswith("ا"):
        yield body[:-1], "accusative"
        yield body[:-1] + "ان", ""
        yield body[:-1] + "ء", ""
    if body.endswith("يه") and len(body) > 4:
        yield body[:-1], "feminine"
        yield body[:-2], "nisba"
        yield body[:-2] + "ه", "nisba"
        yield body[:-2] + "ا", "nisba"
    elif body.endswith("ه"):
        yield body[:-1], "feminine"
    elif body.endswith("ي"):
        yield body[:-1], "nisba"
        yield body[:-1] + "ه", "nisba"
        yield body[:-1] + "ا", "nisba"
    yield body + "ه", "masculine"


_RARE = {"nisba": 1, "dual": 1}
"""Readings that give way to others of the same length."""

_IMPERFECT = "يتنا"
_PERSON = {"ي": "he", "ت": "she", "ن": "we", "ا": "i"}


def _verb_forms(body: str) -> Iterator[tuple[str, str]]:
    """Yield (lexicon form, person of the written form) for verbs."""
    core, plural = body, ""
    if body[0] in "يت" and body.endswith(("ون", "وا", "ان")):
        core, plural = body[:-2], "they" if body[0] == "ي" else "you"
        for ending in ("ون", "وا"):
            yield core + ending, plural
    if core[0] in _IMPERFECT and len(core) > 2:
        person = plural or _PERSON[core[0]]
        for prefix in _IMPERFECT[:2]:
            for tail in ("", "ي", "و"):
                yield prefix + core[1:] + tail, person
    if body.endswith("وا"):
        yield body[:-2], "they past"
        yield body[:-2] + "ي", "they past"
    if body.endswith(("تا", "تم", "نا")):
        yield body[:-2], {"تا": "they past", "تم": "you past", "نا": "we past"}[body[-2:]]
    if body.endswith("ت"):
        yield body[:-1], "she past"
        yield body[:-1] + "ي", "she past"
        yield body[:-1] + "ا", "she past"
    if body.endswith("ا"):
        yield body[:-1], "they past"


def analyses(
    word: str, known: Known, *, limit: int = 4, marbuta: bool = False, inflected: bool = False
) -> list[Analysis]:
    """Return the readings of a folded word whose stem is known, cheapest first, ``limit`` at most.

    ``marbuta`` says that the word is written with a final ta marbuta, which folding makes a ha: no pronoun then.
    Inflected forms are only tried where the lexicon lists no form as written, since what was listed was listed on
    purpose, or where the caller asks for them (``inflected``).
    """
    found: list[Analysis] = []
    for front in _fronts(word):
        body = word[front.length :]
        cost = _CUT_COST * (bool(front.conjunction) + bool(front.preposition) + front.future) + front.article
        if (len(body) > 1 or not front.length) and known(body):
            found.append(_analysis(front, body, cost))
        if front.article:
            continue
        for suffix in ENCLITICS:
            if body.endswith(suffix) and len(body) - len(suffix) > 1 and not marbuta:
                for form in _before_suffix(body[: -len(suffix)]):
                    if known(form):
                        mine = _MINE_COST if suffix in ("ي", "ك") else 0
                        found.append(_analysis(front, form, cost + _SUFFIX_COST + mine, suffix=suffix))
                        break
    if inflected or all(analysis.suffix in ("ي", "ك") for analysis in found):
        found.extend(_inflected(word, known, marbuta))
    found.sort(key=lambda analysis: analysis.cost)
    return found[:limit]


def _inflected(word: str, known: Known, marbuta: bool) -> Iterator[Analysis]:
    """Yield the readings of a word that is another form of a known stem."""
    for front in _fronts(word):
        body = word[front.length :]
        if len(body) < 3:
            continue
        cost = _CUT_COST * (bool(front.conjunction) + bool(front.preposition) + front.future) + front.article
        yield from _forms(front, body, "", known, cost + _CHANGE_COST)
        if front.article:
            continue
        for suffix in ENCLITICS:
            if body.endswith(suffix) and len(body) - len(suffix) > 2 and not marbuta:
                for opened in _before_suffix(body[: -len(suffix)]):
                    yield from _forms(front, opened, suffix, known, cost + _SUFFIX_COST + _CHANGE_COST)


def _forms(front: _Front, body: str, suffix: str, known: Known, cost: int) -> Iterator[Analysis]:
    if not front.future:
        for form, change in _noun_forms(body):
            if len(form) > 2 and known(form):
                yield _analysis(front, form, cost + _RARE.get(change, 0), suffix=suffix, change=change)
    if not front.article and not front.preposition:
        for form, change in _verb_forms(body):
            if len(form) > 2 and form != body and known(form):
                yield _analysis(front, form, cost, suffix=suffix, change=change)


def _analysis(front: _Front, stem: str, cost: int, *, suffix: str = "", change: str = "") -> Analysis:
    return Analysis(
        front=front.length, back=len(suffix), conjunction=front.conjunction, preposition=front.preposition,
        future=front.future, article=front.article, stem=stem, suffix=suffix, change=change, cost=cost,
    )  # fmt: skip
