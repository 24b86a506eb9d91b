"""Words that tell of an event: verbs in both tenses, nouns of action, and pairs of words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from mujaz.arabic.letters import fold
from mujaz.extraction.attribution.grammar import bare_forms
from mujaz.extraction.attribution.marked import MarkedArticle


class Trigger(NamedTuple):
    """A word that tells of an event of ``type``; ``verb`` tells verbs from nouns; ``at`` is its word."""

    at: int
    type: str
    verb: bool


def _verb_forms(perfect: str, imperfect: str) -> Iterator[str]:
    if perfect.endswith(("ى", "ا")):
        yield perfect
        yield perfect[:-1] + "ت"
        yield perfect[:-1] + "وا"
    else:
        for ending in ("", "ت", "وا", "ا", "تا"):
            yield perfect + ending
    stem = imperfect[1:]
    for prefix in "يت":
        yield prefix + stem
        plural = stem[:-1] if stem.endswith(("ي", "و", "ى")) else stem
        for ending in ("ون", "ان", "وا"):
            yield prefix + plural + ending


@lru_cache(maxsize=1)
def _index() -> dict[str, list[tuple[str, bool, str]]]:
    """Folded form -> (type, whether a verb, the folded word that must follow or "")."""
    found: dict[str, list[tuple[str, bool, str]]] = {}
    lines = files("mujaz.lexicon").joinpath("data", "event_triggers.tsv").read_text("utf-8").splitlines()
    for line in lines:
        if not line or line.startswith("#"):
            continue
        word, kind, event_type, extra = [*line.split("\t"), ""][:4]
        if kind == "n":
            found.setdefault(fold(word), []).append((event_type, False, fold(extra)))
        else:
            forms = _verb_forms(word, extra) if kind == "v" else iter((word, word + "ت"))
            for form in forms:
                entry = (event_type, True, fold(extra) if kind == "vp" else "")
                if entry not in found.setdefault(fold(form), []):
                    found[fold(form)].append(entry)
    return found


@lru_cache(maxsize=16384)
def _entries(word: str) -> tuple[tuple[str, bool, str], ...]:
    """Return what a folded word can tell of: the entries of its first form (fewest letters cut) that has any."""
    index = _index()
    return next((tuple(index[form]) for form in bare_forms(word) if form in index), ())


def triggers(marked: MarkedArticle, first: int, stop: int) -> Iterator[Trigger]:
    """Yield the triggers in words ``first`` to ``stop``, in order; a pair of words goes before a single one."""
    words = marked.words
    for at in range(first, stop):
        entries = _entries(words[at].folded)
        if not entries or marked.in_name(at):
            continue
        following = words[at + 1].folded if at + 1 < stop else ""
        best: Trigger | None = None
        for event_type, verb, pair in entries:
            if pair and following not in (pair, "ال" + pair):
                continue
            if best is None or pair:
                best = Trigger(at, event_type, verb)
        if best:
            yield best
