"""What a figure counts, in English and without the number: "civilians killed", "other Western countries"."""

from __future__ import annotations

import re

from mujaz.arabic.numbers import Scan
from mujaz.arabic.numbers.units import unit_of
from mujaz.extraction.figures.model import Counted
from mujaz.extraction.figures.nouns import Noun, adjective, definite_noun, entry_of, pluralise, read_noun, singular
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
_OTHER = frozenset({"اخر", "اخري", "اخرين", "اخرون", "اخريات", "اخرا", "الاخري", "الاخرين", "الاخرون"})


def _noun_phrase(words: str) -> str | None:
    """Return the English of two folded words that the lexicon has as a noun phrase."""
    entry = phrases_by_folded().get(words)
    if entry is None or words.count(" ") != 1 or not entry.senses or entry.senses[0].pos not in ("n", "np"):
        return None
    return entry.senses[0].english


def _clean(english: str) -> str:
    return re.sub(r"^(?:the|a|an|two|both) ", "", english)


def _head(found: Counted, scan: Scan) -> tuple[str, int]:
    """Return the English of the noun (and of a second noun in a construct), and the index after what was used."""
    noun = found.noun
    if noun is None:
        return "", found.noun_first
    word = scan.word(found.noun_first)
    pair = _noun_phrase(f"{word} {scan.word(found.noun_first + 1)}")
    if pair is not None and found.noun_last > found.noun_first:
        english = _clean(pair)
        return (english if english.endswith("s") else pluralise(english)), found.noun_first + 2
    following = found.noun_first + 1
    if following <= found.noun_last and not scan.word(following).startswith("ال"):
        entry = entry_of(scan.word(following))
        second = read_noun(scan.word(following)) if entry is not None and entry.main in ("n", "vn", "np") else None
        if second is not None and adjective(scan.word(following)) is None:
            modifier = second.plural if second.is_plural and second.people else second.singular
            return f"{_clean(modifier)} {_clean(noun.plural)}", following + 1
    return _clean(noun.plural), following


def _plain_adjective(word: str) -> str | None:
    """Return the English of a word whose first use is as an adjective ("heading" of ships is none)."""
    entry = entry_of(word.removeprefix("ال")) or entry_of(singular(word))
    return entry.first("a") if entry is not None and entry.main == "a" else None


def noun_english(found: Counted, scan: Scan) -> str:
    """Return the counted noun with its adjectives in English order, plural."""
    head, index = _head(found, scan)
    adjectives = []
    other = ""
    for at in range(index, found.noun_last + 1):
        word = scan.word(at)
        if word in _OTHER:
            other = "other "
        elif (english := _plain_adjective(word)) is not None:
            adjectives.append(english)
    return other + " ".join([*reversed(adjectives), head]).strip()


def _killed_people(found: Counted, kind: FigureKind, noun: str) -> str:
    participle = _PARTICIPLE.get(kind)
    if participle is None:
        return noun or ("people" if found.people else "")
    if not noun:
        return f"people {participle}"
    if (found.noun is not None and found.noun.kind == kind) or any(word in noun.split() for word in _SAYS[participle]):
        return noun
    return f"{noun} {participle}"


def _complement(found: Counted, scan: Scan) -> str:
    """Return "of X" where the span holds من X, or what a percentage is said of."""
    at = found.quantity.after
    if scan.word(at) == "من":
        at += 1
    elif found.unit != "percent" or found.number.kind != "fraction":
        return ""
    noun: Noun | None = definite_noun(scan.word(at)) or read_noun(scan.word(at))
    if noun is None:
        return ""
    plural = noun.is_plural
    following = scan.word(at + 1)
    english = adjective(following.removeprefix("ال")) if following.startswith("ال") else None
    second = definite_noun(following) if following.startswith("ال") and not scan.word(at).startswith("ال") else None
    if second is not None:
        return f"of {_clean(second.singular)} {_clean(noun.plural if plural else noun.singular)}"
    name = _clean(noun.plural if plural else noun.singular)
    return f"of {english} {name}" if english and scan.word(at).startswith("ال") else f"of {name}"


def what(found: Counted, scan: Scan, kind: FigureKind, unit: str) -> str:
    """Return what the figure counts in English; a ``unit`` that is published as "item" is named here."""
    if found.score:
        return "score"
    noun = noun_english(found, scan)
    if found.unit is None:
        return _killed_people(found, kind, noun)
    complement = _complement(found, scan)
    if unit == "item" and found.unit is not None:
        return f"{unit_of(found.unit).plural} {complement}".strip()
    return complement
