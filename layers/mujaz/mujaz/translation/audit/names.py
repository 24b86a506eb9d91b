"""Names of the English held against the Arabic: exchanged, added, lost.

An English name is borne out by the Arabic where it is a known English form of a name found there, or where it sounds
like a word there. Only names that our list knows are called added: one that it does not know may be spelt in any way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from mujaz import lexicon
from mujaz.arabic.calendar.names import MONTHS_EN, WEEKDAYS_EN
from mujaz.arabic.letters import fold
from mujaz.extraction.names.tables import name_tokens, nationalities, rows
from mujaz.translation.audit import english_verbs, folding, skeleton, stems
from mujaz.translation.audit.finding import Finding
from mujaz.translation.audit.unlisted import unlisted_names

_ENGLISH_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_REGNAL = re.compile("[ivx]+")
_POSSESSIVE = re.compile("['’]s?$")
_ARABIC_WORD = re.compile(r"[^\W\d_]+")
_SURE = 2
"""A skeleton of fewer consonants proves nothing."""

_MORE_SENSES = {
    "المملكه": ("Saudi Arabia", "Bahrain", "Jordan", "United Kingdom", "Britain"),
    **dict.fromkeys(("اذري", "اذريين", "اذربيجاني"), ("Azerbaijan",)),
    **dict.fromkeys(("اوروبي", "اوروبيه", "اوربي", "اوربيه"), ("European Union",)),
}
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


class _List(NamedTuple):
    """What the list of names says: English forms, and words of countries.

    ``forms``: people and places as words in lower case, by their first word, each with its Arabic
    spellings. ``countries``: words of a country's English names and of its adjectives, in lower case, by ISO code.
    """

    forms: dict[str, dict[tuple[str, ...], frozenset[str]]]
    countries: dict[str, set[str]]


@cache
def _list() -> _List:
    """Read the list. A single word that also is an English word ("Hope", "Bath") is left out."""
    common = {row[0] for row in rows("common_name_words.tsv")} | _NO_NAMES
    forms: dict[str, dict[tuple[str, ...], frozenset[str]]] = {}
    countries: dict[str, set[str]] = {}
    for kind, english, also, detail, country, _, _, keys in rows("names.tsv"):
        if kind == "O":
            continue
        spellings = frozenset(key[1:] for key in keys.split("|"))
        for form in (english, *also.split("|")):
            words = tuple(_ENGLISH_WORD.findall(form.lower()))
            if words and form[0].isupper() and (len(words) > 1 or (len(words[0]) > 3 and words[0] not in common)):
                of_first = forms.setdefault(words[0], {})
                of_first[words] = of_first.get(words, frozenset()) | spellings
            if kind == "L" and detail == "country" and country:
                countries.setdefault(country, set()).update(words)
    for _, english, country in ((*row, "", "")[:3] for row in rows("nationalities.tsv")):
        if country:
            countries.setdefault(country, set()).update(_words([english]))
    return _List(forms, countries)


def common_name_words() -> list[str]:
    """Return the single-word names of the list that the lexicon also uses as English words, in order.

    This reads the whole lexicon: `scripts/build_common_name_words.py` writes the result to a data file.
    """
    names = {
        form.lower()
        for kind, english, also, *_ in rows("names.tsv") if kind != "O"
        for form in (english, *also.split("|")) if form[:1].isupper() and " " not in form
    }  # fmt: skip
    used = {
        word
        for entry in (*lexicon.stems(), *lexicon.phrases())
        for sense in entry.senses if sense.pos not in ("per", "loc", "org")
        for word in _ENGLISH_WORD.findall(sense.english) if word[0].islower()
    }  # fmt: skip
    return sorted(names & used)


def _bare(word: str) -> str:
    """Return a word in lower case without the ending of a possessive."""
    return _POSSESSIVE.sub("", word.lower()) if "'" in word or "’" in word else word.lower()


@lru_cache(maxsize=4096)
def _of_forms(forms: tuple[str, ...]) -> frozenset[str]:
    """Return the words, in lower case, of a name's English forms."""
    return frozenset(_words(forms))


def _words(forms: Iterable[str]) -> set[str]:
    return {_bare(word) for form in forms for word in _ENGLISH_WORD.findall(form)}


def _known_names(english: str) -> Iterator[tuple[tuple[str, ...], frozenset[str], int, int]]:
    """Yield the known names of an English text, longest first: words in lower case, Arabic spellings, span."""
    cut = english_verbs.words(english)
    starts, ends = cut.starts, cut.ends
    words = [_POSSESSIVE.sub("", word) if "'" in word or "’" in word else word for word in cut.words]
    known = _list().forms
    after = 0
    for index, first in enumerate(words):
        if index < after or first not in known or not english[starts[index]].isupper():
            continue
        forms = known[first]
        form = max((one for one in forms if tuple(words[index : index + len(one)]) == one), key=len, default=())
        if form:
            after = index + len(form)
            last = english[starts[after - 1] : ends[after - 1]]
            # One word in capitals is an abbreviation; the number of a king is none.
            if last[0].isupper() and (len(form) > 1 or not last.isupper()):
                yield form, forms[form], starts[index], ends[after - 1]


def _cuts(word: str) -> Iterator[str]:
    """Yield a folded Arabic word without its clitics, and without the end of an accusative."""
    for cut in skeleton.cuts(word):
        yield cut
        if cut.endswith("ا") and len(cut) > 3:
            yield cut[:-1]


class _Senses(NamedTuple):
    """What one Arabic word may give: English words in lower case, and the country that it is the adjective of."""

    english: frozenset[str]
    countries: frozenset[str]


@lru_cache(maxsize=16384)
def _senses(word: str) -> _Senses:
    """Return what a folded Arabic word may give: senses of the lexicon, names, nationalities."""
    english: set[str] = set()
    countries: set[str] = set()
    tokens, table = name_tokens(), nationalities()
    for cut in _cuts(word):
        english |= stems.english(cut) | _words(_MORE_SENSES.get(cut, ()))
        if cut in tokens:
            english |= _words([tokens[cut][0]])
        if cut in table:
            english |= _words([table[cut].english])
            countries.add(table[cut].country)
    return _Senses(frozenset(english), frozenset(countries))


def _allowed(names: Sequence[KnownName], arabic: str, arabic_words: Sequence[str]) -> set[str]:
    """English words that the Arabic may give: forms of its names, nationalities, senses, what is in Latin letters."""
    allowed = set().union(*(_of_forms(name.forms) for name in names)) | _words(re.findall("[A-Za-z]+", arabic))
    countries = {name.country for name in names if name.country}
    for senses in map(_senses, arabic_words):
        allowed |= senses.english
        countries |= senses.countries
    for country in countries:
        allowed |= _list().countries.get(country, set())
    return allowed


_STEM = 4
"""Letters from which the beginning of a word tells which word it is."""

_ENDING = 4
"""Letters that may follow: "Syria" and "Syrians", not "free" and "Freetown"."""


def _same_stem(first: str, second: str) -> bool:
    """Whether one English word is the other with an ending."""
    short, long = sorted((first, second), key=len)
    return len(short) >= _STEM and len(long) - len(short) < _ENDING and long.startswith(short)


def _spelt(last: str, spellings: frozenset[str], cuts: set[str]) -> bool:
    """Whether a spelling of the list stands in the Arabic, or the part of it that the English word ``last`` is."""
    sounds = skeleton.of_english(last)
    for spelling in spellings:
        parts = spelling.split()
        found = [any(_is_spelling(part, cut) for cut in cuts) for part in parts]
        # "Tahrir" for ميدان التحرير.
        if all(found) or any(
            alike and sounds & skeleton.of_arabic(part) for alike, part in zip(found, parts, strict=True)
        ):
            return True
    return False


def _is_spelling(part: str, cut: str) -> bool:
    """Whether a word of the Arabic is a spelling of the list, or nearly; then it is no word of its own.

    Short ones may have a slip of the pen, too: اتح for فاتح.
    """
    if part == cut or stems.is_word(cut):
        return part == cut
    bare = part.removeprefix("ال")
    return skeleton.spelt_alike(part, cut) or (3 <= len(cut) < len(bare) and skeleton.distance(bare, cut) == 1)


def _sounds(word: str, arabic_words: Sequence[str], *, known: bool) -> bool:
    """Whether an English word may be an Arabic one written in Latin letters.

    Three consonants are soon alike: where the list knows how the name is spelt, a common word of Arabic is not it.
    """
    alike = [one for one in arabic_words if skeleton.alike(word, one)]
    if not known or len(max(skeleton.of_english(word), key=len, default="")) > _SURE + 1:
        return bool(alike)
    return any(not any(stems.is_word(cut) for cut in skeleton.cuts(one)) for one in alike)


def _borne_out(
    form: tuple[str, ...], spellings: frozenset[str], allowed: set[str], words: Sequence[str], cuts: set[str]
) -> bool:
    """Whether an English name is known from the Arabic, or sounds or is spelt like a word of it; the last word leads.

    ``words`` are the Arabic ones, folded, ``cuts`` the same without their clitics.
    """
    names = form[:-1] if len(form) > 1 and _REGNAL.fullmatch(form[-1]) else form
    last = names[-1]
    if last in allowed or _spelt(last, spellings, cuts):
        return True
    # Likeness proves less: a first name that is there must be in the Arabic, too.
    return all(
        one in allowed or any(_same_stem(one, other) for other in allowed) or _sounds(one, words, known=bool(spellings))
        for one in (names[0], last)
    )


def _is_lost(name: KnownName, arabic: str, english_words: set[str]) -> bool:
    """Whether no word of the English can be this name, its country's adjective or an abbreviation."""
    if english_words & (_of_forms(name.forms) | _list().countries.get(name.country or "", set())):
        return False
    mention = _ARABIC_WORD.findall(fold(arabic[name.start : name.end]))
    if not any(len(one) >= _SURE for word in mention for one in skeleton.of_arabic(word)):
        return False
    return not any(skeleton.alike(one, word) for word in mention for one in english_words)


_NEAR = 0.3
"""Share of a sentence by which two languages move a name."""


def _is_plain(name: KnownName, arabic: str) -> bool:
    """Whether a mention is a name and no word by chance: a person in several words, or one word of a place.

    Places in several words have a common noun in them, which English may say in another way.
    """
    words = arabic[name.start : name.end].split()
    if name.kind == "person":
        return len(words) > 1
    alone = name.start == 0 or not arabic[name.start - 1].isalnum()
    return alone and len(words) == 1 and len(words[0]) >= _STEM and stems.is_only_a_name(fold(words[0]))


def _in_place_of(
    lost: Sequence[KnownName], spans: Sequence[tuple[int, int]], arabic: str, english: str
) -> Iterator[tuple[KnownName, tuple[int, int]]]:
    """Yield each lost name with an English one that stands about where it should."""
    left = list(spans)
    for name in lost:
        place = name.start / len(arabic)
        near = [span for span in left if abs(span[0] / len(english) - place) < _NEAR]
        if near:
            span = min(near, key=lambda one: abs(one[0] / len(english) - place))
            left.remove(span)
            yield name, span


def check_names(arabic: str, english: str, names: Sequence[KnownName]) -> list[Finding]:
    """Find known names of the English that the Arabic has not.

    Where a name of the Arabic is missing too, the two are reported as one that was changed; then the English one may be
    any that nothing bears out. A name that is only missing is not reported: good English says "he", "the city".
    """
    found = list(_known_names(english))
    english_words = _words([english])
    lost = [
        name for name in names if name.sure and name.kind != "organisation" and _is_lost(name, arabic, english_words)
    ]
    if not found and not lost:
        return []
    arabic_words = _ARABIC_WORD.findall(folding.folded(arabic).text)
    allowed = _allowed(names, arabic, arabic_words)
    cuts = {cut for word in arabic_words for cut in _cuts(word)}
    added = [
        (start, end)
        for form, spellings, start, end in found
        if not _borne_out(form, spellings, allowed, arabic_words, cuts)
    ]
    findings = []
    for name, span in zip(lost, list(added), strict=False):
        added.remove(span)
        about = "a name of the Arabic is another in the English"
        findings.append(Finding("name-changed", about, "error", (name.start, name.end), span))
    findings += [Finding("name-added", "the English has a name that the Arabic has not", "error", None, span)
                 for span in added]  # fmt: skip
    plain = [name for name in lost[len(findings) :] if _is_plain(name, arabic)]
    for name, span in _in_place_of(plain, unlisted_names(english, allowed, arabic_words), arabic, english):
        about = "a name of the Arabic is missing, and the English has one that nothing bears out"
        findings.append(Finding("name-changed", about, "error", (name.start, name.end), span))
    return findings
