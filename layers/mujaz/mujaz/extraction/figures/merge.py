"""The same fact told twice is one figure with two cites; two sources for one fact stay two figures."""

from __future__ import annotations

from dataclasses import replace

from mujaz.facts import Figure


def _same(a: Figure, b: Figure) -> bool:
    """Whether two figures state one fact: numbers, unit, kind and what is counted agree, and no two sources differ."""
    if (a.value, a.high, a.unit, a.kind, a.status) != (b.value, b.high, b.unit, b.kind, b.status):
        return False
    if not _alike(a, b):
        return False
    if a.attributed_to_ar and b.attributed_to_ar and a.attributed_to_ar != b.attributed_to_ar and not _headline(a, b):
        return False
    return a.bound == b.bound or "exact" in (a.bound, b.bound)


def _alike(a: Figure, b: Figure) -> bool:
    """Whether the same thing is counted. A headline counts what the text counts with the same number and unit."""
    if a.what == b.what and a.what:
        return True
    return _headline(a, b) and (
        a.unit not in ("item", "people") or _shares_word(a.what, b.what) or not a.what or not b.what
    )


def _headline(a: Figure, b: Figure) -> bool:
    """Whether one of them stands in the headline, which sums up the text, sources included, and the other below it."""
    return 0 in (a.cite.sentence, b.cite.sentence) and a.cite.sentence != b.cite.sentence


def _shares_word(a: str, b: str) -> bool:
    return bool(set(a.split()) & set(b.split()))


def _weight(figure: Figure) -> int:
    """How much a statement of the fact tells: its bound, its source, and not being the headline."""
    return 2 * (figure.bound != "exact") + 2 * bool(figure.attributed_to) + (figure.cite.sentence > 0)


def merge(figures: list[Figure]) -> tuple[Figure, ...]:
    """Return ``figures`` with repetitions folded into the statement that tells most, in the order of the text."""
    kept: list[Figure] = []
    for figure in figures:
        at = next((index for index, known in enumerate(kept) if _same(known, figure)), None)
        if at is None:
            kept.append(figure)
            continue
        best, rest = (figure, kept[at]) if _weight(figure) > _weight(kept[at]) else (kept[at], figure)
        cites = sorted({*rest.other_cites, *best.other_cites, rest.cite}, key=lambda cite: cite.start)
        kept[at] = replace(best, other_cites=tuple(cites))
    return tuple(sorted(kept, key=lambda figure: figure.cite.start))
