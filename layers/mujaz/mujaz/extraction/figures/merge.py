"""The same fact told twice is one figure with two cites; two sources for one fact stay two figures."""

from __future__ import annotations

from dataclasses import replace

from mujaz.facts import Figure

_MANY = 30
"""Of so many figures with one number and unit only the first are looked at, and so many cites of one fact are kept."""
_CASUALTIES = frozenset({"killed", "wounded", "missing", "displaced", "detained", "infected"})
"""Kinds of figures that are news by themselves: a source that gives one is where the article has it from."""
_DEAD = frozenset({"people killed", "bodies", "deaths"})
"""Ways to count the dead without saying who they were."""
_MANY_DEAD = 5
"""From here on the same number of dead and of bodies are the same people."""
_TELLING_VALUE = 10
"""From here on a repeated number of people is hardly a coincidence."""


def _same(a: Figure, b: Figure) -> bool:
    """Whether two figures of one number, unit and status state one fact: the same is counted, no two sources differ."""
    if not _alike(a, b):
        return False
    if a.attributed_to_ar and b.attributed_to_ar and a.attributed_to_ar != b.attributed_to_ar and not _headline(a, b):
        return False
    return a.bound == b.bound or "exact" in (a.bound, b.bound)


def _alike(a: Figure, b: Figure) -> bool:
    """Whether the same thing is counted. A headline counts what the text counts with the same number and unit."""
    if a.kind != b.kind:
        return _generic(a, b) or _generic(b, a)
    if {a.what, b.what} <= _DEAD and a.value >= _MANY_DEAD:
        return True
    if a.what and b.what:
        longer, shorter = sorted((a.what, b.what), key=len, reverse=True)
        if longer == shorter or (a.unit in ("item", "people") and longer.endswith(f" {shorter}")):
            return True  # "training workshops" are later "the six workshops"
    if not _headline(a, b):
        return False
    return a.unit not in ("item", "people") or not a.what or not b.what or _shares_word(a.what, b.what)


def _generic(a: Figure, b: Figure) -> bool:
    """Whether ``a`` counts as "people" those of whom ``b`` tells what happened to them ("27 people wounded")."""
    return a.kind == "people" and b.unit == "people" and a.value >= _TELLING_VALUE and f" {a.what} " in f" {b.what} "


def _headline(a: Figure, b: Figure) -> bool:
    """Whether one of them stands in the headline, which sums up the text, sources included, and the other below it."""
    return 0 in (a.cite.sentence, b.cite.sentence) and a.cite.sentence != b.cite.sentence


def _shares_word(a: str, b: str) -> bool:
    return bool(set(a.split()) & set(b.split()))


def _weight(figure: Figure) -> int:
    """How much a statement of the fact tells: what is counted, bound, source, kind, and not being the headline."""
    return (
        2 * min(2, len(figure.what.split()))
        + 2 * (figure.bound != "exact")
        + 2 * bool(figure.attributed_to)
        + 2 * (figure.kind != "people")
        + (figure.cite.sentence > 0)
    )


def _joined(best: Figure, rest: Figure) -> Figure:
    """Return ``best`` with the cites of ``rest``; a headline, a fuller kind, or a casualty figure takes its source too.

    A source is kept from things that the article tells in its own voice and somebody later refers to.
    """
    cites = {rest.cite, *rest.other_cites[:_MANY], *best.other_cites[:_MANY]} - {best.cite}
    best = replace(best, other_cites=tuple(sorted(cites, key=lambda cite: cite.start)))
    borrows = best.cite.sentence == 0 or best.kind != rest.kind or best.kind in _CASUALTIES
    if best.attributed_to is None and borrows:
        best = replace(best, attributed_to=rest.attributed_to, attributed_to_ar=rest.attributed_to_ar)
    return best


def merge(figures: list[Figure]) -> tuple[Figure, ...]:
    """Return ``figures`` with repetitions folded into the statement that tells most, in the order of the text."""
    alike: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        kept = alike.setdefault((figure.value, figure.high, figure.unit, figure.status), [])
        at = next((index for index, known in enumerate(kept[:_MANY]) if _same(known, figure)), None)
        if at is None:
            kept.append(figure)
        elif _weight(figure) > _weight(kept[at]):
            kept[at] = _joined(figure, kept[at])
        else:
            kept[at] = _joined(kept[at], figure)
    every = [figure for kept in alike.values() for figure in kept]
    return tuple(sorted(every, key=lambda figure: (figure.cite.start, figure.cite.end)))
