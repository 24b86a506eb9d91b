"""Just enough grammar to read a clause: which words are finite verbs, and in which tense."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from mujaz.arabic.letters import fold
from mujaz.extraction.attribution.lexicon import sayings
from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.lexicon import stems

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


@lru_cache(maxsize=1)
def _tenses() -> dict[str, tuple[Tense, bool]]:
    """Folded form -> (tense, whether the verb is its most frequent reading)."""
    found: dict[str, tuple[Tense, bool]] = {}
    for entry in stems():
        key = fold(entry.arabic)
        for rank, sense in enumerate(entry.senses):
            if sense.pos in ("v", "vi", "vp"):
                imperfect = sense.pos == "vi" or (sense.pos == "vp" and key[0] in "يت" and len(key) > 3)
                known = found.get(key)
                if known is None or (rank == 0 and not known[1]):
                    found[key] = ("imperfect" if imperfect else "perfect", rank == 0)
                break
    for form, saying in sayings().items():
        if saying.form in ("perfect", "imperfect"):
            found.setdefault(form, (saying.form, True))
    return found


@lru_cache(maxsize=16384)
def tense(word: str, *, initial: bool = False) -> Tense | None:
    """Return the tense of a folded word that is a finite verb, else None.

    ``initial``: the word opens its clause, where a verb is likely, so that a second reading as a verb counts too.
    """
    known = _tenses()
    forms = [word]
    if len(word) > 3 and word[0] in "وف":
        forms.append(word[1:])
    for form in forms:
        if form in known and (known[form][1] or initial):
            return known[form][0]
        if (
            form[0] == "س"
            and len(form) > 4
            and form[1] in "يتن"
            and form[1:] in known
            and known[form[1:]][0] == "imperfect"
        ):
            return "future"
        for ending in _OBJECTS:
            stem = form.removesuffix(ending)
            if len(stem) > 3 and stem != form and stem in known and known[stem][1]:
                return known[stem][0]
    return None


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    forms = [form for form in bare_forms(word) if len(form) > 2]
    return min(forms, key=len) if forms else word


def content_words(marked: MarkedArticle, first: int, stop: int) -> frozenset[str]:
    """Return the longer words of ``first`` to ``stop`` with their clitics cut, for comparing what two pieces tell."""
    words = (marked.words[index] for index in range(first, stop))
    return frozenset(_stem(word.folded) for word in words if word.kind in ("arabic", "latin") and len(word.folded) > 3)
