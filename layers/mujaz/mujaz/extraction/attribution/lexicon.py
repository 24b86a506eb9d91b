"""The words of attribution: verbs of saying with their forms, speaker nouns, and the small closed classes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from mujaz.arabic.letters import fold
from mujaz.extraction.names.tables import nominal_english, word_classes

SayingClass = Literal["say", "claim", "deny", "call", "show", "relay", "written"]
Form = Literal["perfect", "imperfect", "participle", "noun"]
NounClass = Literal["anonymous", "role", "deputy", "outlet", "body", "document"]


def _rows(name: str) -> Iterator[list[str]]:
    for line in files("mujaz.lexicon").joinpath("data", name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def _groups() -> dict[str, frozenset[str]]:
    return {group: frozenset(map(fold, words.split())) for group, words in _rows("clause_words.tsv")}


def word_group(name: str) -> frozenset[str]:
    """Return a closed class of words by its name in lexicon/data/clause_words.tsv, folded."""
    return _groups()[name]


class Saying(NamedTuple):
    """A form of a verb of saying; ``agreement`` is m, f or p (plural), as the form shows it."""

    verb: str
    english: str
    kind: SayingClass
    needs: str
    form: Form
    agreement: str


class Noun(NamedTuple):
    """A noun that heads a description of a speaker."""

    english: str
    plural: bool
    kind: NounClass


def _agreement(form: Form, word: str) -> str:
    if form == "imperfect":
        return "p" if word.endswith("ون") else "f" if word.startswith("ت") else "m"
    return "p" if word.endswith(("ين", "ون")) else "f" if word.endswith("ة") else "m"


_PERFECT = {"": "m", "ت": "f", "وا": "p", "ا": "m", "تا": "f"}
"""Endings of the perfect and the subject that they agree with."""
_WITH_OBJECT = frozenset(("قال", "ذكر", "أعلن", "أكد", "أورد", "صرح"))
"""Verbs that take up what was said by a pronoun: "what X said"."""


def _forms(perfect: str, imperfect: str, participle: str, other: str) -> Iterator[tuple[Form, str, str]]:
    """Yield the forms that news uses, with their agreement: third persons of both tenses, accusative participles."""
    if perfect.endswith(("ى", "ا")):
        yield "perfect", perfect, "m"
    else:
        for ending, agreement in _PERFECT.items():
            yield "perfect", perfect + ending, agreement
    stem = imperfect[1:]
    endings = ("",) if stem.endswith(("ي", "و", "ى")) else ("", "ون", "ان")
    for word in (prefix + stem + ending for prefix in "يت" for ending in endings):
        yield "imperfect", word, _agreement("imperfect", word)
    base = participle.removesuffix("ا")
    for word in (base + ending for ending in ("ا", "ة", "ين")):
        yield "participle", word, _agreement("participle", word)
    if perfect in _WITH_OBJECT:
        for ending in ("ه", "ته", "ها", "تها"):
            yield "perfect", perfect + ending, "f" if ending.startswith("ت") else "m"
    for word in filter(None, other.split("|")):
        yield _other_form(word)


def _other_form(word: str) -> tuple[Form, str, str]:
    """Return what an irregular form of saying_verbs.tsv is."""
    if word.startswith(("قول", "القول")):
        return "noun", word, "m"
    if word[0] in "يت":
        return "imperfect", word, _agreement("imperfect", word)
    if word.endswith(("ية", "ين")):
        return "participle", word, _agreement("participle", word)
    return "perfect", word, "p" if word.endswith("وا") else "f" if word.endswith("ت") else "m"


@cache
def sayings() -> dict[str, Saying]:
    """Folded form -> verb of saying. A form that two verbs share belongs to the first (lists go by frequency)."""
    found: dict[str, Saying] = {}
    for row in _rows("saying_verbs.tsv"):
        perfect, imperfect, participle, english, kind, needs_of_verb, other = (row + [""] * 7)[:7]
        for form, word, agreement in _forms(perfect, imperfect, participle, other):
            key = fold(word)
            taken_up = perfect in _WITH_OBJECT and form == "perfect" and word.endswith(("ه", "ها"))
            needs = "that" if taken_up else needs_of_verb
            found.setdefault(key, Saying(perfect, english, kind, needs, form, agreement))  # type: ignore[arg-type]
    for word in NO_SAYING:
        found.pop(word, None)
    return found


@cache
def nouns() -> dict[str, Noun]:
    """Folded indefinite noun -> what it says of a speaker."""
    return {
        fold(word): Noun(english, number == "p", kind)  # type: ignore[arg-type]
        for word, english, number, kind in _rows("speaker_nouns.tsv")
    }


_NAMES_ONLY = frozenset(("per", "loc", "org"))


def adjective(word: str) -> str | None:
    """Return the English of a folded masculine adjective without article."""
    return nominal_english().get(word) if "a" in word_classes().get(word, "").split() else None


@lru_cache(maxsize=16384)
def is_common(word: str) -> bool:
    """Return whether a folded word, clitics and plain endings cut, is a common word and not only a name."""
    classes = word_classes()
    for form in _bare_forms(word):
        for ending in ("", "ه", "ها", "هم", "ات", "ون", "ين", "ا"):
            if form.endswith(ending):
                first, *_ = [*classes.get(form[: len(form) - len(ending)], "").split(), ""]
                if first and first not in _NAMES_ONLY:
                    return True
    return False


@lru_cache(maxsize=16384)
def noun(word: str) -> Noun | None:
    """Look up a folded word as a speaker noun, definite or not, a conjunction or a pronoun allowed."""
    known = nouns()
    for form in _bare_forms(word):
        if form in known:
            return known[form]
    for form in _owned_plurals(word):
        if form in known:
            return known[form]
    return None


def _owned_plurals(word: str) -> Iterator[str]:
    """Yield the plurals that a folded word with a pronoun may be of: their nun falls (منتقدوه, "his critics")."""
    for pronoun in ("ها", "هم", "ه"):
        body = word.removesuffix(pronoun)
        if body != word and body.endswith(("و", "ي")):
            for form in _bare_forms(body):
                yield f"{form}ن"


def _bare_forms(word: str) -> Iterator[str]:
    yield word
    if word.startswith("ال"):
        yield word[2:]
    if word.startswith("لل"):
        yield word[2:]
    if len(word) > 3 and word[0] in "وفبل":
        yield word[1:]
        if word[1:3] == "ال":
            yield word[3:]


def head(word: str) -> str:
    """Return the folded word without conjunction and article, as it heads a description ("والصحيفه" -> "صحيفه")."""
    known = nouns()
    for form in _bare_forms(word):
        if form in known:
            return form
    return word.removeprefix("ال")


def is_definite(word: str) -> bool:
    """Whether a folded noun carries the article."""
    return word.startswith(("ال", "وال", "لل", "بال", "فال"))


NO_SAYING = word_group("no_saying")
"""Forms that are mostly another word (city, amount, more, habit, Egypt, ...)."""

COMPLEMENTIZERS = word_group("that")
"""Words that open the attributed clause."""

ACCORDING = word_group("according")
"""Prepositions of attribution; those in -a take ``li-``."""

TIMES = word_group("when")
"""Adverbs of time and the like that may stand between a verb and its subject."""

STOPS = word_group("phrase_end")
"""Words that end a noun phrase."""

SENTENCE_LINKS = word_group("sentence_link")
"""Words that may open a sentence before its verb."""

LINKS = word_group("phrase_link")
"""Prepositions that go on a description ("a source in ...", "spokesman for ...") after an anonymous or deputy noun."""

IMPERSONAL = word_group("impersonal")
"""Forms that without a subject are passive or impersonal ("it is expected that")."""

GOVERNING = word_group("governs_an")
"""Words after which ``an`` belongs to them ("must ...", "before ...") and opens no reported clause."""

CONCLUDING = word_group("main_clause")
"""Words that open the main clause after a concession."""

INTERPRETING = word_group("interprets")
"""Verbs by which a source reads a meaning into what happened ("which reflects ...")."""
