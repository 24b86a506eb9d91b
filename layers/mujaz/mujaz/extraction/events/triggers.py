"""Words that tell of an event: verbs in both tenses, nouns of action, and pairs of words."""

from __future__ import annotations

from bisect import bisect_left
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


@lru_cache(maxsize=2)
def _found(marked: MarkedArticle) -> tuple[tuple[int, ...], tuple[Trigger, ...]]:
    """All triggers of an article, and the words where they stand."""
    following = [*marked.folded[1:], ""]
    telling = [at for at, entries in enumerate(map(_entries, marked.folded)) if entries]
    found = [one for at in telling if (one := _trigger(marked, at, following[at]))]
    return tuple(one.at for one in found), tuple(found)


def _trigger(marked: MarkedArticle, at: int, following: str) -> Trigger | None:
    """Return what the word tells of; a pair of words goes before a single one."""
    entries = _entries(marked.folded[at])
    if not entries or marked.in_name(at):
        return None
    best: Trigger | None = None
    for event_type, verb, pair in entries:
        if pair and following not in (pair, "ال" + pair):
            continue
        if best is None or pair:
            best = Trigger(at, event_type, verb)
    return best


def triggers(marked: MarkedArticle, first: int, stop: int) -> Iterator[Trigger]:
    """Yield the triggers in words ``first`` to ``stop``, in order."""
    places, found = _found(marked)
    yield from found[bisect_left(places, first) : bisect_left(places, stop - 1)]
    # The last word has no successor within the piece, so it is no first half of a pair.
    last = _trigger(marked, stop - 1, "") if stop > first else None
    if last:
        yield last
