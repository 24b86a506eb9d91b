"""Known bodies whose name the article misspells by one letter: الواشطن بوست is the Washington Post.

Only a name of several words is looked for, and only the letters of a word that is known nowhere are changed: what is
left of the name then says which body is meant. Where two would fit, none is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from mujaz.extraction.names.gazetteer import Entry, gazetteer
from mujaz.extraction.names.tables import analyse, loanwords

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءوه"
_SHORTEST = 5
"""Letters below which a word with one letter changed is as likely another word."""


def one_letter_off(form: str) -> Iterator[str]:
    """Yield the words that differ from ``form`` in one letter: left out, put in, exchanged, or two turned round."""
    for i in range(len(form) + 1):
        head, tail = form[:i], form[i:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


@lru_cache(maxsize=4096)
def _meant(forms: tuple[str, ...]) -> Entry | None:
    found: dict[int, Entry] = {}
    for i, form in enumerate(forms):
        if len(form) < _SHORTEST or analyse(form).pos or form in loanwords():
            continue
        for other in one_letter_off(form):
            key = " ".join([*forms[:i], other, *forms[i + 1 :]])
            for entry, mark in gazetteer().lookup(key):
                if mark == "=" and entry.kind == "organisation":
                    found[entry.number] = entry
    return next(iter(found.values())) if len(found) == 1 else None


def meant(forms: Sequence[str]) -> Entry | None:
    """Return the known organisation that a name of several words misspells, None where none or more than one fits."""
    return _meant(tuple(forms)) if len(forms) > 1 else None
