"""Whether the article bears out what the list would add to a name: its country, or the rest of somebody's name.

``الحركة الشعبية`` is a party of Morocco and one of Sudan, ``حركة التغيير`` one of Iraq and one of Lebanon. The list
knows one of them, under a name that says more than the Arabic does. A key made of common words alone, or a bare
surname, is therefore *shared*: it may bring its entry's English only where something else in the article is of the
entry's country, or gives the entity by a key that is its own. Elsewhere the name is put into English from its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache

from mujaz.arabic.romanisation import romanise
from mujaz.extraction.names.english import GENERIC
from mujaz.extraction.names.gazetteer import MEDIA, Entry, Hit, country_names
from mujaz.extraction.names.people import is_given
from mujaz.extraction.names.tables import (
    analyse,
    bare,
    heads,
    name_tokens,
    nation_of,
    nationalities,
    nominal_english,
    word_classes,
)
from mujaz.extraction.names.words import Word

COMMON = frozenset(["n", "np", "a", "vn", "pt", "num"])
"""Parts of speech of the words that describe; words of people's, places' and bodies' names name."""

ALSO_TOLD_BY = {"IL": ("PS",), "PS": ("IL",)}
"""Countries whose mention bears out another's bodies, because these act there: قوات الاحتلال."""

ACRONYM = re.compile("[A-Z]{2}")

HIDING = frozenset([*COMMON, "v", "vi", "vp"])
"""Parts of speech of a word that a place's letters may be by chance: مركبا."""

_ALIKE = 0.75
"""From which likeness of its letters an English word is an Arabic one by its sound."""

_WIDESPREAD = 20
"""Times that a word must open names of the list to be one of the commonest given names."""

WORLD = frozenset(["INT", "EU"])
"""Countries of the entries that belong to no country, which no article need bear out."""


@cache
def _countries_by_adjective() -> dict[str, str]:
    """Return ISO countries by the English of their adjectives and their own."""
    found = {nation.english: nation.country for nation in nationalities().values() if nation.country}
    return found | {english: country for country, english in country_names().items()}


@lru_cache(maxsize=65536)
def country_of(entry: Entry) -> str | None:
    """Return the country that an entry brings: the list's, else the one its English names (Indian National Congress).

    None where it brings none.
    """
    if entry.country:
        return None if entry.country in WORLD else entry.country
    adjectives = _countries_by_adjective()
    return next((adjectives[word] for word in entry.english.split() if word in adjectives), None)


def _describes(form: str) -> bool:
    """Whether a word inside a name is a word of the language and no name or nationality."""
    _, base, pos = analyse(form)
    nation = nationalities().get(bare(base))
    if form == "الله" or (nation is not None and nation.country):
        return False
    stem = word_classes().get(bare(base), pos)  # النواب is a surname too, but a word of the language before all
    classes = stem.split(" ") if base.startswith("ال") else pos.split(" ")[:1]
    return not COMMON.isdisjoint(classes) or form in ("من", "في", "اجل")


def _opens_description(form: str) -> bool:
    """Whether a word that opens a body's name is a common noun: of those that open names, or with the article."""
    base = analyse(form).base
    return bare(base) in heads() or (base.startswith("ال") and _describes(form))


def _is_common(entry: Entry, name: Sequence[str], cut: int) -> bool:
    """Whether a person is found by a name that many have: two given names, or a short form of the full name."""
    key = " " + " ".join([name[0][cut:], *name[1:]])
    short = any(other.endswith(key) for other in entry.keys)
    return len(name) == 1 or short or (len(name) == 2 and all(map(_is_widespread, key.split())))


def _is_widespread(form: str) -> bool:
    """Whether a word is a given name of so many that two of them name nobody for sure: محمد علي."""
    return form == "علي" or (is_given(form) and name_tokens().get(form, ("", 0, 0))[1] >= _WIDESPREAD)


def _hides_word(name: Sequence[str], cut: int) -> bool:
    """Whether a place is found in what reads as a word of the language, a proclitic and all: بردود."""
    _, _, pos = analysis = analyse(name[0])
    return len(name) == 1 and ((analysis.cut > 0 and cut == 0) or pos.split(" ")[0] in HIDING)


BEFORE_PLACE = frozenset(["في", "من", "الي", "قرب", "شمال", "جنوب", "شرق", "غرب", "وسط", "شمالي", "جنوبي", "شرقي",
                          "غربي", "مدينه", "محافظه", "بلده", "قريه", "قضاء", "ناحيه", "منطقه"])  # fmt: skip
"""Prepositions and nouns that no other preposition can follow: في بعقوبة is in a town, not in with a punishment."""


def is_placed(hit: Hit, forms: Sequence[str]) -> bool:
    """Whether a town whose first letter reads as a proclitic stands where no proclitic can: في بعقوبة، ببعقوبة."""
    if hit.entry.kind != "place" or hit.last - hit.first > 1 or hit.strength != "~":
        return False
    form = forms[hit.first]
    if hit.cut:
        return analyse(form[hit.cut :]).cut > 0 and form[0] in "بلك"
    return hit.first > 0 and analyse(form).cut > 0 and forms[hit.first - 1] in BEFORE_PLACE


@lru_cache(maxsize=65536)
def literal(entry: Entry, length: int) -> str | None:
    """Return what an entry has of English that says no more than ``length`` Arabic words: Senate, not Gorran Movement.

    It has no more words, all are words that the lexicon translates common words by, and none is of a country; an
    adjective of a country before it is left out (French National Assembly). None where there is no such English.
    """
    countries = _countries_by_adjective()
    first, _, rest = entry.english.partition(" ")
    for english in (rest if first in countries else entry.english, *entry.also):
        said = [word for word in english.replace("'", "").split() if word not in ("of", "the", "for", "and")]
        common = all(word[:1].isupper() and word.lower() in _vocabulary() for word in said)
        if 0 < len(said) <= length and common and not ACRONYM.search(english) and countries.keys().isdisjoint(said):
            return english
    return None


@cache
def _vocabulary() -> frozenset[str]:
    """Return the English words that the lexicon has for common words, with their plurals."""
    singular = {word.lower() for english in nominal_english().values() for word in english.split()}
    singular |= {word.lower() for head in heads().values() for word in head.english.split()}
    singular |= GENERIC
    return frozenset(singular | {word + "s" for word in singular})


def is_shared(hit: Hit, forms: Sequence[str]) -> bool:
    """Whether others may be called by the key of a hit.

    A body by common words alone, a person by a surname or two given names, a lesser place by a word of the language.
    """
    return _is_shared(hit.entry, hit.cut, hit.strength, *forms[hit.first : hit.last])


@lru_cache(maxsize=16384)
def _is_shared(entry: Entry, cut: int, strength: str, *name: str) -> bool:
    """Whether others may be called by the words that an entry was found by, ``cut`` letters of which are clitics."""
    if entry.kind == "person":
        return _is_common(entry, name, cut)
    if entry.kind == "place":
        return entry.detail not in ("country", "capital") and (strength == "~" or _hides_word(name, cut))
    if entry.detail in MEDIA:
        return False
    described = len(name) > 1 and _opens_description(name[0]) and all(map(_describes, name[1:]))
    return described and not any(_is_sounded(form, entry.english) for form in name[1:])


def _is_sounded(form: str, english: str) -> bool:
    """Whether English has a word by its sound and not by its sense, as a name: Ain Shams University, Baath Party."""
    stem = bare(form)
    sound, sense = romanise(stem).lower(), nominal_english().get(stem, "").lower()
    words = (word.lower().removeprefix("al-") for word in english.split())
    return any(word[:4] != sense[:4] and SequenceMatcher(None, sound, word).ratio() >= _ALIKE for word in words)


def surname(entry: Entry, form: str) -> str | None:
    """Return the English of a person's surname where the Arabic ends in ``form``: Benzema.

    None where it does not, or where the words of the Arabic and of the English can't be paired.
    """
    full = next((key for key in entry.keys if key.endswith(" " + form)), "")
    before = full.removesuffix(form).split()
    english = entry.english.split()
    first, _, rest = form.partition(" ")
    if rest and is_given(first):
        return None  # محمد علي is no surname
    fits = len(english) == len(full.split()) or (len(before) == 1 and len(english) == 2)
    return " ".join(english[len(before) :]) if before and fits else None


def _evidence(own: Iterable[Hit], words: Sequence[Word], outlet: str | None) -> Iterator[tuple[int, int, str]]:
    """Yield (first word, word after, country) of what tells of a country; an outlet's words are before the article's.

    That is a nationality, and whatever the list knows by a key of its own (the hits ``own``).
    """
    for hit in own:
        country = country_of(hit.entry)
        if country:
            yield hit.first, hit.last, country
    for i, nation in enumerate(map(nation_of, [word.form for word in words])):
        if nation is not None and nation.country and words[i].kind == "arabic":
            yield i, i + 1, nation.country
    if outlet:
        yield from (
            (-1, 0, country) for name, country in _countries_by_adjective().items() if f" {name} " in f" {outlet} "
        )


def unborne(hits: Sequence[Hit], words: Sequence[Word], outlet: str | None = None) -> frozenset[tuple[int, int]]:
    """Return (line of the entry, first word) of the hits by shared keys that the article does not bear out."""
    forms = [word.form for word in words]
    shared: list[Hit] = []
    own: list[Hit] = []
    for hit in hits:
        if is_shared(hit, forms) and not is_placed(hit, forms):
            shared.append(hit)
        elif hit.strength == "=":
            own.append(hit)
    if not shared:
        return frozenset()
    known = {hit.entry.number for hit in own}
    told: dict[str, set[tuple[int, int]]] = {}
    for first, last, code in _evidence(own, words, outlet):
        told.setdefault(code, set()).add((first, last))
    found: set[tuple[int, int]] = set()
    for hit in shared:
        country = country_of(hit.entry)
        if country is None or hit.entry.number in known:
            continue
        telling = (country, *ALSO_TOLD_BY.get(country, ()))
        spans = (span for code in telling for span in told.get(code, ()))
        elsewhere = (last <= hit.first or first >= hit.last for first, last in spans)
        if not any(elsewhere):
            found.add((hit.entry.number, hit.first))
    return frozenset(found)
