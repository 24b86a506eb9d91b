"""Choosing among candidates: the weightiest, no two the same, and the whole rather than a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from mujaz.briefing.attributing import joined_statements
from mujaz.briefing.candidate import Candidate
from mujaz.briefing.context import Context, remembered
from mujaz.briefing.readable import ROUGH, UNREADABLE, opens_with_pronoun
from mujaz.briefing.saying import told_verbs
from mujaz.briefing.wording.grammar import has_verb
from mujaz.briefing.wording.text import lower_first, similarity
from mujaz.translation.phrasebook.model import default_model

_ALIKE = 0.6
"""Share of the shorter sentence's words from which two sentences say the same."""
_TWIN = 0.8
"""Share from which they say the same whatever the words are."""
_BAR = 0.3
"""Beyond the fewest key points, what weighs less is not worth telling."""
_EDGE = 3
"""Characters by which a part may stick out of the whole: a stop, a quotation mark."""


def choose(found: list[Candidate], *, most: int, least: int, beside: Sequence[Candidate] = ()) -> list[Candidate]:
    """Return the weightiest candidates, no two the same: by their words, and by the words they cite.

    What ``beside`` tells already is left out. What nobody could read is never told, and beyond ``least`` nothing that
    is rough or weighs little: fewer than ``least`` come back where the article gives no more.
    """
    chosen: list[Candidate] = []
    for candidate in found:
        if len(chosen) >= most or (len(chosen) >= least and candidate.weight < _BAR):
            break
        if candidate.rough >= (ROUGH if len(chosen) >= least else UNREADABLE):
            continue
        told = (*beside, *chosen)
        if any(same(candidate, other) for other in told):
            continue
        whole = wider(candidate, found)
        if not any(same(whole, other) for other in told):
            chosen.append(whole)
    return chosen


def gathered(
    context: Context, chosen: Sequence[Candidate], found: Sequence[Candidate] = (), *, most: int
) -> list[Candidate]:
    """Return ``most`` candidates at most, each extra one told with the one that it goes with best.

    What comes after the first ``most`` is joined to a statement of the same source, or to what stands beside it in the
    article, the nearest first, where both make a sentence that is not too long; else it is left out. Of all that was
    ``found``, a sentence that is tied by a pronoun to a sentence told ("this led to ...") is told with that one.
    """
    kept = list(chosen[:most])
    joined: set[int] = set()
    for extra in chosen[most:]:
        near = sorted(range(len(kept)), key=lambda place: abs(kept[place].first - extra.first))
        same_source = ((place, _joined(kept[place], extra)) for place in near)
        side_by_side = ((place, _beside(context, kept[place], extra)) for place in near)
        for place, whole in chain(same_source, side_by_side):
            if whole is not None and place not in joined:
                kept[place] = whole
                joined.add(place)
                break
    told = {cite.sentence for item in chosen for cite in item.cites}
    for place in range(len(kept)):
        tied = (item for item in found if item.first > kept[place].last and _is_tied(item, kept[place], told))
        whole = next((whole for item in tied if (whole := _beside(context, kept[place], item)) is not None), None)
        kept[place] = whole or kept[place]
    return kept


def _is_tied(item: Candidate, before: Candidate, told: set[int]) -> bool:
    """Whether only the pronoun that a sentence opens with is wrong with it, and ``before`` is what that means."""
    n = item.cites[0].sentence
    return (
        item.kind == "sentence"
        and n not in told
        and before.cites[-1].sentence == n - 1
        and opens_with_pronoun(item.text)
        and item.rough < ROUGH + _PRONOUN_ALONE
    )


_PRONOUN_ALONE = 0.5
"""Roughness that such a sentence may have beside its pronoun."""


def _joined(one: Candidate, two: Candidate) -> Candidate | None:
    """Join two statements of one source: "X said that A, and that B"."""
    first, second = sorted((one, two), key=lambda item: item.first)
    text = joined_statements(first.text, second.text) if two.rough <= ROUGH else None
    if text is None:
        return None
    return replace(one, text=text, cites=first.cites + second.cites, event=None)


def _beside(context: Context, one: Candidate, two: Candidate) -> Candidate | None:
    """Join two short facts that stand side by side in the article: "A; B"."""
    first, second = sorted((one, two), key=lambda item: item.first)
    apart = second.cites[0].sentence - first.cites[0].sentence
    size = len(first.text.split()) + len(second.text.split())
    clear = second.rough <= ROUGH or (apart == 1 and opens_with_pronoun(second.text))
    if apart > _APART or size > _LONGEST_PAIR or first.rough > ROUGH or not clear or "figures" in (one.kind, two.kind):
        return None
    rest = _of_the_same(context, first.text, second.text)
    text = (
        f"{first.text.rstrip('.')}, and {rest}"
        if rest
        else f"{first.text.rstrip('.')}; {_lowered(context, second.text)}"
    )
    return replace(one, text=text, cites=first.cites + second.cites, event=None, rough=max(one.rough, two.rough))


def _of_the_same(context: Context, first: str, second: str) -> str:
    """Return what the second sentence tells of the name that both begin with, "" where they begin otherwise.

    "Ann took a train." and "Ann defended the plan." are told as "Ann took a train, and defended the plan."
    """
    for form in context.forms_opening(second):
        rest = second[len(form) + 1 :]
        past = rest.split(" ", 1)[0]
        if first.startswith(f"{form} ") and past.islower() and (past.endswith("ed") or past in told_verbs()):
            return rest if "“" not in first else ""
    return ""


def _lowered(context: Context, text: str) -> str:
    """Lower the first letter of a sentence where its first word is no name.

    Elsewhere in the article it stands in small letters; or English knows it, it is no people's adjective, and what
    follows is neither a verb nor a capital, as behind names and titles.
    """
    first, _, rest = text.partition(" ")
    word = first.rstrip(",:")
    if word in context.name_words or not word.istitle():
        return lower_first(text)
    known = default_model().knows(word.lower()) and not word.endswith(_OF_PEOPLES)
    known = known and rest[:1].islower() and not has_verb(" ".join(["it", *rest.split()[:1]]))
    if known or word.lower() in _small_words(context):
        return text[:1].lower() + text[1:]
    return lower_first(text)


_OF_PEOPLES = (
    "ian",
    "can",
    "ean",
    "ish",
    "ese",
    "i",
    "ians",
    "cans",
    "eans",
    "Arab",
    "Arabs",
    "French",
    "Dutch",
    "Greek",
)
"""How adjectives and names of peoples end, or are."""


@remembered
def _small_words(context: Context) -> frozenset[str]:
    """Return the words that the article's English has in small letters."""
    return frozenset(word for found in context.translation.sentences for word in found.text.split() if word.islower())


_APART = 6
"""Sentences between two facts that are told together at most."""
_LONGEST_PAIR = 65
"""Words of two facts told together at most."""

_DEARER = 1.3
"""How much rougher the whole may be than a part of it, to be told in its place: it tells more."""
_WIDEST = 50
"""Words of a whole at most."""


def wider(item: Candidate, found: Sequence[Candidate]) -> Candidate:
    """Return the candidate that tells all that ``item`` tells and more, where it can still be read; else ``item``."""
    if item.kind == "figures":
        return item
    limit = min(ROUGH, item.rough + _DEARER)
    wholes = [one for one in found if one.rough <= limit and _holds(one, item)]
    return max(wholes, key=lambda one: (len(one.text), -one.first), default=item)


def _holds(whole: Candidate, part: Candidate) -> bool:
    if len(part.text) >= len(whole.text) or part.first < whole.first or part.last > whole.last + _EDGE:
        return False
    return len(whole.text.split()) <= _WIDEST and all(
        any(one.start <= cite.start and cite.end <= one.end + _EDGE for one in whole.cites) for cite in part.cites
    )


def same(a: Candidate, b: Candidate) -> bool:
    """Whether two candidates tell the same: most words shared, or most of the cited text."""
    alike = similarity(a.words, b.words)
    if alike >= _TWIN or (alike >= _ALIKE and similarity(a.words - a.known, b.words - b.known) >= _ALIKE):
        return True
    if "figures" in (a.kind, b.kind) and a.kind != b.kind and _tells_only_figures_of(a, b):
        return True
    if "figures" in (a.kind, b.kind):
        return False
    if a.last <= b.first or b.last <= a.first:
        return False
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.cites for y in b.cites)
    smaller = min(sum(x.end - x.start for x in a.cites), sum(y.end - y.start for y in b.cites))
    return shared > 0.5 * smaller


def _tells_only_figures_of(a: Candidate, b: Candidate) -> bool:
    """Whether of figures and a clause one has all the numbers of the other, and the clause holds a figure's cite."""
    figures, clause_told = (a, b) if a.kind == "figures" else (b, a)
    numbers = {word for word in clause_told.words if word[0].isdigit()} - _YEARS
    held = any(x.start <= y.start and y.end <= x.end for x in clause_told.cites for y in figures.cites)
    return held and bool(numbers) and numbers <= figures.words


_YEARS = frozenset(str(year) for year in range(1900, 2100))
