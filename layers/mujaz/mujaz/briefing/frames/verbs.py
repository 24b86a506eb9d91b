"""The table of verbs that frames are built on, by each of their forms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from mujaz.arabic.letters import fold

Tense = Literal["past", "future", "present"]


class Verb(NamedTuple):
    """A verb of the table; ``preposition`` (folded Arabic) is replaced by ``english_preposition`` ("" for nothing).

    ``closing`` are folded words that end the verb after its subject (دخل ... حيز التنفيذ, "took effect").
    """

    past: str
    base: str
    gerund: str
    preposition: str = ""
    english_preposition: str = ""
    closing: tuple[str, ...] = ()


_ENDINGS = ("", "ت", "ا", "وا", "تا")
_OTHER_VERBS = frozenset(map(fold, ["توقع", "توقعت", "توقعوا"]))
"""Forms of the table's verbs that are more often another verb ("expected" beside "signs")."""
_SPLIT = (
    ("دخل", "يدخل", "حيز التنفيذ", Verb("took effect", "take effect", "taking effect")),
    ("أطلق", "يطلق", "سراح", Verb("released", "release", "releasing")),
    ("أطلق", "يطلق", "النار على", Verb("opened fire on", "open fire on", "opening fire on")),
    ("فتح", "يفتح", "النار على", Verb("opened fire on", "open fire on", "opening fire on")),
    ("ألقى", "يلقي", "القبض على", Verb("arrested", "arrest", "arresting")),
    ("شن", "يشن", "هجوما على", Verb("attacked", "attack", "attacking")),
)
"""Verbs in two parts with the subject between them."""


@lru_cache(maxsize=1)
def verbs() -> dict[str, tuple[Verb, Tense]]:
    """Return the folded forms of the table's verbs with their tense."""
    table: dict[str, tuple[Verb, Tense]] = {}
    for line in files("mujaz.briefing.frames").joinpath("verbs.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            perfect, imperfect, past, base, gerund, preposition, english = [*line.split("\t"), "", ""][:7]
            verb = Verb(past, base, gerund, fold(preposition), "" if english == "-" else english)
            _add(table, perfect, imperfect, verb)
    return table


@lru_cache(maxsize=1)
def split_verbs() -> dict[str, tuple[tuple[Verb, Tense], ...]]:
    """Return the folded forms of the first part of verbs in two parts, each with all verbs that it may begin."""
    found: dict[str, tuple[tuple[Verb, Tense], ...]] = {}
    for perfect, imperfect, closing, verb in _SPLIT:
        table: dict[str, tuple[Verb, Tense]] = {}
        _add(table, perfect, imperfect, verb._replace(closing=tuple(fold(closing).split())))
        for form, known in table.items():
            found[form] = (*found.get(form, ()), known)
    return found


def _add(table: dict[str, tuple[Verb, Tense]], perfect: str, imperfect: str, verb: Verb) -> None:
    for form in _perfect_forms(perfect):
        table.setdefault(fold(form), (verb, "past"))
    for form in _imperfect_forms(imperfect):
        if fold(form) not in _OTHER_VERBS:
            table.setdefault(fold(form), (verb, "present"))
        table.setdefault("س" + fold(form), (verb, "future"))


def _perfect_forms(perfect: str) -> Iterator[str]:
    weak = perfect.endswith(("ى", "ا")) and len(perfect) > 3
    for ending in _ENDINGS:
        if weak and ending:
            yield perfect[:-1] + ("ي" + ending if ending == "ا" else ending)
        else:
            yield perfect + ending


def _imperfect_forms(imperfect: str) -> Iterator[str]:
    for prefix in "يت":
        stem = prefix + imperfect[1:]
        yield from (stem, stem + "ان", stem + "ون")
