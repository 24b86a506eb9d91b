"""What the lexicon says of single words: parts of speech, words of names, nationalities, heads of names, titles.

Each table is a TSV under lexicon/data, loaded once when first asked for; keys are canonical words without article.
"""

from __future__ import annotations

import zlib
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from mujaz import lexicon
from mujaz.extraction.names.words import cuts, key_of
from mujaz.facts import NameKind


def rows(name: str) -> list[list[str]]:
    """Return the rows of one TSV file, comments left out."""
    text = files("mujaz.lexicon").joinpath("data", name).read_text("utf-8")
    return [line.split("\t") for line in text.split("\n") if line and line[0] != "#"]


class Nationality(NamedTuple):
    """English adjective and ISO country ("" where it is no country's)."""

    english: str
    country: str


class Head(NamedTuple):
    """A common noun that opens a name: kind of name, English with ``{}`` for the rest, and its way.

    Way ``s``: what follows may stand alone as the name (صحيفة الوئام); ``b``: both with and without; "": always whole.
    ``traits`` say what may follow; name_heads.tsv tells what each means.
    """

    kind: NameKind
    english: str
    way: str
    traits: frozenset[str]


class TitlePhrase(NamedTuple):
    """A title's English and its class: office, rank or honorific."""

    english: str
    detail: str


@cache
def _stems() -> tuple[dict[str, str], dict[str, str]]:
    """Return the parts of speech and the nominal English of the stems, read at one go."""
    stems = rows("word_classes.tsv")
    return {row[0]: row[1] for row in stems}, {row[0]: row[2] for row in stems if row[2]}


@cache
def word_classes() -> dict[str, str]:
    """Return the parts of speech of the first two senses of the stems ("n", "n vn", "per p", ...)."""
    return _stems()[0]


@cache
def nominal_english() -> dict[str, str]:
    """Return the English of stems that may be nouns or adjectives."""
    return _stems()[1]


@cache
def institution_words() -> dict[str, str]:
    """Return the English that words have inside the names of institutions."""
    return {key_of(row[0]): row[1] for row in rows("name_words.tsv")}


@cache
def institution_phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return what several words together are inside the names of institutions: كرة القدم, التأمين على المرض.

    By the first word without article: the words after it and the English of all, the longest first.
    """
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key, english in institution_words().items():
        first, *rest = key.split(" ")
        if rest:
            found.setdefault(bare(first), []).append((tuple(rest), english))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


@cache
def loanwords() -> dict[str, str]:
    """Return English words by how Arabic writes their sound in the names of companies and media: تايمز, هولدنغ."""
    return {key_of(form): english for english, forms in rows("name_loanwords.tsv") for form in forms.split("|")}


@cache
def name_tokens() -> dict[str, tuple[str, int, int]]:
    """Return words of people's names: English, how often they come first and later in a name."""
    return {row[0]: (row[1], int(row[2]), int(row[3])) for row in rows("name_tokens.tsv")}


class ArabWord(NamedTuple):
    """A word of Arabs' names: its spelling in the press, and whether it is a given name."""

    english: str
    given: bool


@cache
def arab_words() -> dict[str, ArabWord]:
    """Return words of Arabs' names that the lists of people have not, or whose sound no letters give away."""
    return {key_of(form): ArabWord(english, kind == "g") for form, english, kind in rows("name_arab_words.tsv")}


@cache
def name_forms() -> frozenset[str]:
    """Return single words that people's names of public lists have, known from nothing else."""
    packed = files("mujaz.lexicon").joinpath("data", "name_forms.z").read_bytes()
    return frozenset(zlib.decompress(packed).decode("utf-8").split("\n"))


@cache
def nationalities() -> dict[str, Nationality]:
    """Return nationality adjectives."""
    return {row[0]: Nationality(row[1], row[2]) for row in rows("nationalities.tsv")}


@cache
def letter_odds() -> dict[str, int]:
    """Return ten times the log odds that a run of three letters is from a name and not from another word."""
    return {row[0]: int(row[1]) for row in rows("name_letters.tsv")}


def likeness(form: str) -> int:
    """Return how much the letters of a word look like a name's: mean log odds of its runs of three, times ten."""
    odds = letter_odds()
    padded = f"^{form}$"
    return sum(odds.get(padded[i : i + 3], 0) for i in range(len(form))) // max(1, len(form))


@cache
def heads() -> dict[str, Head]:
    """Return the common nouns that open names."""
    kinds: dict[str, NameKind] = {"O": "organisation", "L": "place"}
    found: dict[str, Head] = {}
    for row in rows("name_heads.tsv"):
        word, kind, english, way, traits = [*row, "", ""][:5]
        found[key_of(word)] = Head(kinds[kind], english, way, frozenset(traits.split()))
    return found


class RoleNoun(NamedTuple):
    """A noun that says what a person is: English, and English where an organisation or a place follows."""

    english: str
    of: str


@cache
def role_nouns() -> dict[str, RoleNoun]:
    """Return the nouns of roles, feminine forms too."""
    found: dict[str, RoleNoun] = {}
    for row in rows("name_roles.tsv"):
        word, english, of, others = [*row, "", ""][:4]
        for form in (word, *filter(None, others.split("|"))):
            found.setdefault(key_of(form), RoleNoun(english, of or english))
    return found


@cache
def titles() -> dict[str, TitlePhrase]:
    """Return titles, offices and honorifics by key, in all their variants."""
    found = {key_of(row[0]): TitlePhrase(row[1], row[2]) for row in rows("name_titles.tsv")}
    for term in lexicon.terms("titles"):
        if term.detail in ("office", "rank", "honorific"):
            for arabic in (term.arabic, *term.arabic_variants):
                found.setdefault(key_of(arabic), TitlePhrase(term.english, term.detail))
    return found


@cache
def title_starts() -> dict[str, int]:
    """Return the first words of titles with the length in words of the longest title that begins so."""
    longest: dict[str, int] = {}
    for key in titles():
        first, _, rest = key.partition(" ")
        longest[first] = max(longest.get(first, 0), rest.count(" ") + 2 if rest else 1)
    return longest


def bare(form: str) -> str:
    """Return a canonical word without its article."""
    return form[2:] if form.startswith("ال") and len(form) > 3 else form


class Analysis(NamedTuple):
    """A word taken apart: letters of proclitics cut, base with article if it has one, part of speech ("" unknown)."""

    cut: int
    base: str
    pos: str


_ENDINGS = (
    "تهما",
    "تهم",
    "تها",
    "يها",
    "هما",
    "ها",
    "هم",
    "هن",
    "نا",
    "كم",
    "وا",
    "ته",
    "ات",
    "ين",
    "ان",
    "تا",
    "ه",
    "ت",
    "ا",
)
"""Pronouns, plural and dual endings, the accusative; the longest first."""

_INFLECTED = frozenset(["n", "np", "a", "v", "vi", "vp", "vn", "pt", "unit", "d", "p"])
_SHORTEST_STEM = 3


def _inflected(form: str) -> str:
    """Return the part of speech of the stem that an ending, or the future's sa-, stands on; "" where there is none.

    Only stems that are no names count, so that a name is not taken for a word with an ending.
    """
    classes = word_classes()
    stems = [form[: -len(ending)] for ending in _ENDINGS if form.endswith(ending)]
    if form.startswith("س"):
        stems += [form[1:], *(stem[1:] for stem in stems)]
    for stem in stems:
        if len(stem) < _SHORTEST_STEM:
            continue
        for candidate in (stem, stem + "ه", stem + "ي"):
            pos = classes.get(candidate, "").split(" ")[0]
            if pos in _INFLECTED:
                return pos
    return ""


@lru_cache(maxsize=65536)
def analyse(form: str) -> Analysis:
    """Take the clitics off ``form`` where what is left is known; the word as it stands wins.

    A word that the tables know as it stands is never cut: فيما is no Lima with a fa- before it.
    """
    classes, tokens, nations = word_classes(), name_tokens(), nationalities()
    for cut, base in cuts(form):
        for candidate in (base, bare(base)):
            pos = classes.get(candidate, "")
            if pos or candidate in nations:
                return Analysis(cut, base, pos or "a")
            if candidate in tokens:
                return Analysis(cut, base, "per")
    for cut, base in cuts(form):
        pos = _inflected(bare(base))
        if pos:
            return Analysis(cut, base, pos)
    for cut, base in cuts(form):
        if cut and base.startswith("ال"):
            return Analysis(cut, base, "")
    return Analysis(0, form, "")


@lru_cache(maxsize=65536)
def stem_of(form: str) -> str:
    """Return a word without its clitics and its article."""
    return bare(analyse(form).base)


@lru_cache(maxsize=65536)
def head_of(form: str) -> Head | None:
    """Return the common noun of names that a word is, with or without clitics and article."""
    return heads().get(analyse(form).base) or heads().get(stem_of(form))  # الأمانة is another noun than أمانة


@lru_cache(maxsize=65536)
def nation_of(form: str) -> Nationality | None:
    """Return the nationality that a word is, with or without clitics and article."""
    return nationalities().get(stem_of(form))
