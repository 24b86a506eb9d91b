"""Just enough grammar to read a clause: which words are finite verbs, and in which tense."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from mujaz.extraction.attribution.lexicon import sayings
from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.extraction.names.tables import word_classes
from mujaz.extraction.names.words import canonical

Tense = Literal["perfect", "imperfect", "future"]

_OBJECTS = ("ه", "ها", "هم", "هما", "نا")


@lru_cache(maxsize=16384)
def bare_forms(word: str) -> tuple[str, ...]:
    """Return a folded word and what is left of it after conjunction, preposition, article, object pronoun."""
    return tuple(_forms(word))


def _forms(word: str) -> Iterator[str]:
    yield word
    body = word
    if len(body) > 3 and body[0] in "وف":
        body = body[1:]
        yield body
    if len(body) > 3 and body[0] in "بلك" and body[1:3] in ("ال", "لل"):
        yield body[3:]
    if body.startswith("لل") and len(body) > 4:
        yield body[2:]
    if body.startswith("ال") and len(body) > 4:
        body = body[2:]
        yield body
    elif len(body) > 4 and body[0] in "بلك":
        yield body[1:]
    for ending in _OBJECTS:
        if body.endswith(ending) and len(body) - len(ending) > 2:
            stem = body[: -len(ending)]
            yield stem
            yield stem.removesuffix("ت") + "ه" if stem.endswith("ت") else stem


_VERBS = frozenset(("v", "vi", "vp"))


@lru_cache(maxsize=16384)
def _verb(form: str) -> tuple[Tense, bool] | None:
    """Return the tense of a folded form that can be a finite verb, and whether that is its most frequent reading."""
    classes = word_classes().get(canonical(form), "").split()
    for rank, pos in enumerate(classes):
        if pos in _VERBS:
            imperfect = pos == "vi" or (pos == "vp" and form[0] in "يت" and len(form) > 3)
            return ("imperfect" if imperfect else "perfect"), rank == 0
    saying = sayings().get(form)
    if saying is not None and saying.form == "perfect":
        return "perfect", True
    if saying is not None and saying.form == "imperfect":
        return "imperfect", True
    return None


def _is_imperfect(form: str) -> bool:
    """Whether a form is an imperfect, its ending of dual or plural and its object cut."""
    for ending in ("", "ان", "ون", *_OBJECTS):
        stem = form.removesuffix(ending)
        found = _verb(stem) if len(stem) > 2 else None
        if found and found[0] == "imperfect":
            return True
    return False


@lru_cache(maxsize=16384)
def tense(word: str, *, initial: bool = False) -> Tense | None:
    """Return the tense of a folded word that is a finite verb, else None.

    ``initial``: the word opens its clause, where a verb is likely, so that a second reading as a verb counts too.
    """
    forms = [word]
    if len(word) > 3 and word[0] in "وف":
        forms.append(word[1:])
    for form in forms:
        found = _verb(form)
        if found and (found[1] or initial):
            return found[0]
        if form[0] == "س" and len(form) > 3 and form[1] in "يتن" and _is_imperfect(form[1:]):
            return "future"
        for ending in _OBJECTS:
            stem = form.removesuffix(ending)
            found = _verb(stem) if len(stem) > 3 and stem != form else None
            if found and found[1]:
                return found[0]
    return None


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    forms = [form for form in bare_forms(word) if len(form) > 2]
    return min(forms, key=len) if forms else word


def content_words(marked: MarkedArticle, first: int, stop: int) -> frozenset[str]:
    """Return the longer words of ``first`` to ``stop`` with their clitics cut, for comparing what two pieces tell."""
    return frozenset(filter(None, _stems(marked)[first:stop]))


@lru_cache(maxsize=2)
def _stems(marked: MarkedArticle) -> tuple[str, ...]:
    """For each word of an article its letters without clitics; "" for signs, numbers and short words."""
    return tuple(
        [_stem(word) if kind in ("arabic", "latin") and len(word) > 3 else "" for _, _, word, kind in marked.words]
    )
