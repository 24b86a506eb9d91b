"""What a figure counts, in English and without the number: "civilians killed", "other Western countries"."""

from __future__ import annotations

import re

from mujaz.arabic.numbers import Scan
from mujaz.arabic.numbers.units import unit_of
from mujaz.arabic.numbers.vocabulary import word_set
from mujaz.extraction.figures.complement import complement
from mujaz.extraction.figures.model import Counted
from mujaz.extraction.figures.nouns import adjective, countable, entry_of, exact_entry, pluralise, read_noun, singular
from mujaz.extraction.figures.senses import sense
from mujaz.facts import FigureKind
from mujaz.lexicon import phrases_by_folded

_PARTICIPLE: dict[FigureKind, str] = {
    "killed": "killed", "wounded": "wounded", "missing": "missing", "displaced": "displaced", "detained": "detained",
    "infected": "infected",
}  # fmt: skip
_SAYS = {
    "killed": ("killed", "dead"), "wounded": ("wounded", "injured"), "missing": ("missing",),
    "displaced": ("displaced",), "detained": ("detained", "arrested"), "infected": ("infected",),
}  # fmt: skip
"""Words that say already what the participle would."""
_MEASURES = frozenset({"points", "times", "dots"})
_PREPOSITIONS = (" of", " to", " in", " for", " with", " by")
_GOVERNED = frozenset({"الي", "علي", "في", "من", "عن", "ضد", "عبر"})
_SAY_NOTHING = word_set("اعلي ادني اكبر اصغر اقل اكثر افضل اسوا معين معينه معينا صحيا")
"""Comparatives, which compare with what is not told, and adjectives that add nothing."""
_HEALTHY = {"سليم": "healthy", "سليما": "healthy", "سليمه": "healthy"}
_OTHER = frozenset({"اخر", "اخري", "اخرين", "اخرون", "اخريات", "اخرا", "الاخري", "الاخرين", "الاخرون"})


def _noun_phrase(words: str) -> str | None:
    """Return the English of two folded words that the lexicon has as a noun phrase."""
    entry = phrases_by_folded().get(words)
    if entry is None or words.count(" ") != 1 or not entry.senses or entry.senses[0].pos not in ("n", "np"):
        return None
    return entry.senses[0].english


def _clean(english: str) -> str:
    return re.sub(r"^(?:the|a|an|two|both|its|his|her|their|my|our|your) ", "", english)


def _head(found: Counted, scan: Scan) -> tuple[str, int]:
    """Return the English of the noun (and of a second noun in a construct), and the index after what was used."""
    noun = found.noun
    if noun is None:
        return "", found.noun_first
    other = sense(scan, found.noun_first, found.first)
    if other is not None and not (found.people and other.topic != "-"):
        return other.english, found.noun_first + other.tokens
    following = found.noun_first + 1
    pair = _noun_phrase(f"{scan.word(found.noun_first)} {scan.word(following)}")
    if pair is not None and following <= found.noun_last and not pair.endswith(_PREPOSITIONS):
        english = _clean(pair)
        return (english if english.endswith("s") else pluralise(english)), following + 1
    modifier = _modifier(found, scan, following) if following <= found.noun_last else None
    if modifier is not None:
        head = _clean(noun.plural)
        return (f"heads of {modifier}" if head == "heads" else f"{modifier} {head}"), following + 1
    return _clean(noun.plural), following


def _modifier(found: Counted, scan: Scan, at: int) -> str | None:
    """Return the English of a second noun that says of what kind the first is ("oil tankers"), or None.

    None where it may be a verb (مؤسسة تقدم: an institution that offers), the object of a verb before them, or where
    the first noun is definite or a measure.
    """
    word, noun = scan.word(at), found.noun
    entry = exact_entry(scan.source_of(at)) or entry_of(word)
    if noun is None or entry is None or entry.main not in ("n", "vn", "np") or word.startswith("ال"):
        return None
    if scan.has_article(found.noun_first) or noun.plural in _MEASURES or adjective(word) is not None:
        return None
    if word[0] in "يت" and any(pos in ("v", "vi", "vp") for pos, _ in entry.senses):
        return None
    second = read_noun(word)
    english = entry.first("n", "vn", "np")
    if second is None or english is None or (noun.people and second.people):
        return None
    behind = countable(scan.word(at + 1)) if second.is_plural and scan.same_line(at + 1) else None
    if behind is not None and adjective(scan.word(at + 1)) is None:
        return None
    return _clean(second.singular if second.is_plural and second.people else english)


def _plain_adjective(scan: Scan, at: int) -> str | None:
    """Return the English of a word whose first use is as an adjective, if it says something without what follows.

    Left out: a participle with its complement (متجهة إلى), a comparative, and half of an annexation (رباعية الدفع).
    """
    word = scan.word(at)
    entry = entry_of(word.removeprefix("ال")) or entry_of(singular(word))
    english = entry.first("a") if entry is not None and entry.main == "a" else None
    if english is None or word in _SAY_NOTHING or english.endswith(_PREPOSITIONS):
        return None
    behind = scan.word(at + 1) if scan.same_line(at + 1) else ""
    participle = english.endswith(("ed", "ing")) and not word.endswith(("ي", "يه"))  # تدريبية: an adjective
    if participle and (behind in _GOVERNED or (behind.startswith(("بال", "لل", "ب")) and len(behind) > 3)):
        return None
    return None if behind.startswith("ال") and not word.startswith("ال") else _HEALTHY.get(word, english)


def noun_english(found: Counted, scan: Scan) -> str:
    """Return the counted noun with its adjectives in English order, plural."""
    head, index = _head(found, scan)
    adjectives: list[str] = []
    other = ""
    for at in range(index, found.noun_last + 1):
        word = scan.word(at)
        if word in _OTHER:
            other = "other "
        elif (english := _plain_adjective(scan, at)) is not None and head != "times":
            adjectives.append(english)
    behind = scan.word(found.noun_last + 1)
    if adjectives and behind.startswith("و") and adjective(behind[1:]) is not None and len(behind) > 4:
        adjectives.pop()  # "civil and military": neither alone
    return other + " ".join([*reversed(adjectives), head + _and_women(found, scan)]).strip()


def _and_women(found: Counted, scan: Scan) -> str:
    """Return " and women" behind a number of men that counts women too (14 رجلا وامرأة)."""
    noun = found.noun
    man = noun is not None and noun.plural == "men" and not noun.is_plural and not noun.is_dual
    return " and women" if man and scan.word(found.noun_last + 1) in {"وامراه", "وسيده"} else ""


def _killed_people(found: Counted, kind: FigureKind, noun: str) -> str:
    participle = _PARTICIPLE.get(kind)
    if participle is None:
        return noun or ("people" if found.people else "")
    if not noun:
        return f"people {participle}"
    if (found.noun is not None and found.noun.kind == kind) or any(word in noun.split() for word in _SAYS[participle]):
        return noun
    return f"{noun} {participle}"


def what(found: Counted, scan: Scan, kind: FigureKind, unit: str) -> str:
    """Return what the figure counts in English; a ``unit`` that is published as "item" is named here."""
    if found.score:
        return "score"
    noun = noun_english(found, scan)
    if found.unit is None:
        return _killed_people(found, kind, noun)
    of = complement(found, scan)
    if unit == "item" and found.unit is not None:
        return f"{unit_of(found.unit).plural} {of}".strip()
    return of
