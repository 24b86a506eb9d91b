"""Names of the English held against the Arabic: exchanged, added, lost.

An English name is borne out by the Arabic where it is a known English form of a name found there, or where it sounds
like a word there. Only names that our list knows are called added: one that it does not know may be spelt in any way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from mujaz.arabic.calendar.names import MONTHS_EN, WEEKDAYS_EN
from mujaz.arabic.letters import fold
from mujaz.extraction.names.tables import name_tokens, nationalities, rows
from mujaz.lexicon import phrases, stems
from mujaz.translation.audit import skeleton
from mujaz.translation.audit.finding import Finding

_ENGLISH_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_POSSESSIVE = re.compile("['’]s?$")
_ARABIC_WORD = re.compile(r"[^\W\d_]+")
_SURE = 2
"""A skeleton of fewer consonants proves nothing."""

_MORE_SENSES = {"المملكه": ("Saudi Arabia", "Bahrain", "Jordan", "United Kingdom", "Britain"), "اذري": ("Azerbaijan",),
                "اذريين": ("Azerbaijan",), "اذربيجاني": ("Azerbaijan",)}  # fmt: skip
"""English names that Arabic words stand for which neither names nor sound bear out."""

_NO_NAMES = frozenset(map(str.lower, (*MONTHS_EN["gregorian"], *WEEKDAYS_EN))) | {
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "arctic", "antarctic", "americas",
    "arab", "european", "persian", "persia", "islam", "islamic", "muslim", "christian", "jewish", "jesus", "christ",
    "god", "lord", "venus", "indus", "expo", "ferry",
}  # fmt: skip
"""Capitalised words that dates, regions and faiths account for, not names of the list."""


class KnownName(NamedTuple):
    """A name of the Arabic sentence: its span, its English forms, its ISO country, its kind.

    A country's adjective names it too. ``sure``: the forms are from a list, not made from the letters.
    """

    start: int
    end: int
    forms: tuple[str, ...]
    country: str | None
    kind: str
    sure: bool


@cache
def _known_forms() -> dict[str, dict[tuple[str, ...], frozenset[str]]]:
    """English forms of the people and places in our list, as words in lower case, by their first word.

    Each has the last words of its Arabic spellings. A single word that also is an English word ("Hope", "Bath") is left
    out, and so is what dates and regions account for.
    """
    common = _common_words() | _NO_NAMES
    found: dict[str, dict[tuple[str, ...], frozenset[str]]] = {}
    for kind, english, also, _, _, _, _, keys in rows("names.tsv"):
        arabic = frozenset(key[1:].rpartition(" ")[2] for key in keys.split("|"))
        for form in (english, *also.split("|")) if kind in "PL" else ():
            words = tuple(word.lower() for word in _ENGLISH_WORD.findall(form))
            if words and form[0].isupper() and (len(words) > 1 or (len(words[0]) > 3 and words[0] not in common)):
                forms = found.setdefault(words[0], {})
                forms[words] = forms.get(words, frozenset()) | arabic
    return found


@cache
def _common_words() -> frozenset[str]:
    """English words that the lexicon uses in lower case."""
    words = set()
    for entry in (*stems(), *phrases()):
        for sense in entry.senses:
            if sense.pos not in ("per", "loc", "org"):
                words |= {word for word in _ENGLISH_WORD.findall(sense.english) if word[0].islower()}
    return frozenset(words)


@cache
def _of_country() -> dict[str, frozenset[str]]:
    """Words of a country's English names and of its adjectives, lower case, by ISO code."""
    found: dict[str, set[str]] = {}
    for _, english, country in ((*row, "", "")[:3] for row in rows("nationalities.tsv")):
        if country:
            found.setdefault(country, set()).update(_words([english]))
    for kind, english, also, detail, country, *_ in rows("names.tsv"):
        if kind == "L" and detail == "country" and country:
            found.setdefault(country, set()).update(_words([english, *also.split("|")]))
    return {country: frozenset(words) for country, words in found.items()}


@cache
def _senses() -> dict[str, frozenset[str]]:
    """English words that the lexicon gives for an Arabic word, folded, without clitics."""
    found: dict[str, set[str]] = {}
    for entry in stems():
        found.setdefault(fold(entry.arabic), set()).update(_words(sense.english for sense in entry.senses))
    for arabic, (english, *_) in name_tokens().items():
        if english:
            found.setdefault(fold(arabic), set()).update(_words([english]))
    for arabic, forms in _MORE_SENSES.items():
        found.setdefault(arabic, set()).update(_words(forms))
    return {arabic: frozenset(words) for arabic, words in found.items()}


def _words(forms: Iterable[str]) -> set[str]:
    return {_POSSESSIVE.sub("", word.lower()) for form in forms for word in _ENGLISH_WORD.findall(form)}


def _known_names(english: str) -> Iterator[tuple[tuple[str, ...], frozenset[str], int, int]]:
    """Yield the known names of an English text, longest first: words in lower case, Arabic spellings, span."""
    matches = list(_ENGLISH_WORD.finditer(english))
    words = [_POSSESSIVE.sub("", match.group().lower()) for match in matches]
    index = 0
    while index < len(matches):
        forms = _known_forms().get(words[index], {}) if matches[index].group()[0].isupper() else {}
        fitting = [one for one in forms if tuple(words[index : index + len(one)]) == one]
        form = max(fitting, key=len, default=())
        if form:
            last = matches[index + len(form) - 1]
            if last.group()[0].isupper() and not last.group().isupper():
                yield form, forms[form], matches[index].start(), last.end()
        index += len(form) or 1


def _cuts(word: str) -> Iterator[str]:
    """Yield a folded Arabic word with fewer and fewer letters at its start, and without the end of an accusative."""
    for cut in range(min(4, len(word) - 2)):
        yield word[cut:]
        if word.endswith("ا"):
            yield word[cut:-1]


def _allowed(names: Sequence[KnownName], arabic: str, arabic_words: Sequence[str]) -> set[str]:
    """English words that the Arabic may give: forms of its names, nationalities, senses, what is in Latin letters."""
    allowed = _words(form for name in names for form in name.forms) | _words(re.findall("[A-Za-z]+", arabic))
    countries = {name.country for name in names if name.country}
    table = nationalities()
    for word in arabic_words:
        for cut in _cuts(word):
            allowed |= _senses().get(cut, frozenset())
            if cut in table:
                allowed |= _words([table[cut].english])
                countries.add(table[cut].country)
    for country in countries:
        allowed |= _of_country().get(country, frozenset())
    return allowed


def _borne_out(form: tuple[str, ...], spellings: frozenset[str], allowed: set[str], words: Sequence[str]) -> bool:
    """Whether the last word of an English name is known from the Arabic, or sounds or is spelt like a word of it."""
    last = form[-1]
    if last in allowed or any(len(one) > 3 and (last.startswith(one) or one.startswith(last)) for one in allowed):
        return True
    if any(skeleton.alike(last, word) for word in words):
        return True
    cuts = {cut for word in words for cut in _cuts(word)}
    return any(skeleton.spelt_alike(spelling, cut) for spelling in spellings for cut in cuts)


def _is_lost(name: KnownName, arabic: str, english_words: set[str]) -> bool:
    """Whether no word of the English can be this name, its country's adjective or an abbreviation."""
    if english_words & (_words(name.forms) | _of_country().get(name.country or "", frozenset())):
        return False
    mention = _ARABIC_WORD.findall(fold(arabic[name.start : name.end]))
    if not any(len(one) >= _SURE for word in mention for one in skeleton.of_arabic(word)):
        return False
    return not any(skeleton.alike(one, word) for word in mention for one in english_words)


def check_names(arabic: str, english: str, names: Sequence[KnownName]) -> list[Finding]:
    """Find known names of the English that the Arabic has not.

    Where a name of the Arabic is missing too, the two are reported as one that was changed. A name that is only missing
    is not reported: good English says "he", "the city", "the country".
    """
    found = list(_known_names(english))
    if not found:
        return []
    arabic_words = _ARABIC_WORD.findall(fold(arabic))
    allowed = _allowed(names, arabic, arabic_words)
    added = [
        (start, end) for form, spellings, start, end in found if not _borne_out(form, spellings, allowed, arabic_words)
    ]
    if not added:
        return []
    english_words = _words([english])
    lost = [
        name for name in names if name.sure and name.kind != "organisation" and _is_lost(name, arabic, english_words)
    ]
    findings = []
    for name, span in zip(lost, list(added), strict=False):
        added.remove(span)
        about = "a name of the Arabic is another in the English"
        findings.append(Finding("name-changed", about, "error", (name.start, name.end), span))
    findings += [Finding("name-added", "the English has a name that the Arabic has not", "error", None, span)
                 for span in added]  # fmt: skip
    return findings
