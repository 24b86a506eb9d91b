"""Sentences to clauses: the pieces that each state one thing, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from mujaz.extraction.attribution.acts import Act, acts
from mujaz.extraction.attribution.grammar import tense
from mujaz.extraction.attribution.lexicon import TIMES, sayings, word_group
from mujaz.extraction.attribution.marked import MarkedArticle

_MINIMUM_WORDS = 4
_LONGEST = 45
"""Words after which a clause is cut at the next comma-less opener all the same."""


_OPENERS = word_group("clause_start")
"""Words that after a comma open another clause or a phrase that is no part of the statement."""

_SCHEDULED = word_group("scheduled")
_NOUN_PHRASE = 10
"""Words of a noun phrase among which it is said that it is waited for."""

_WAITING = word_group("auxiliary")
"""Auxiliaries: a clause that has only these waits for its verb."""

_STOPS = frozenset("؛;.…؟!")
_COMMAS = frozenset("،,-–")
_SIGNS = _STOPS | _COMMAS | {":"}
"""Signs after which another piece may begin."""
_MEANWHILE = frozenset(("فيما", "بينما"))
_SHORTEST = 3
"""Words that a clause has at least before a comma can end it."""
_DATELINE = 7
"""Words of a dateline at most."""
_ENDLESS = 120
"""Words after which any comma ends a clause: a list, not a statement."""

_ATTACHED = word_group("clause_goes_on")
"""Openers whose words say more of the same event: they stay with a clause that is still short."""
_FULL = 22
"""Words after which a clause takes no more of what is attached to it."""

OPINIONS = {"اعتبر", "أقر", "رأى"}
"""Verbs whose act is itself the news: the opinion is reported as given, its content is no event."""


class Clause(NamedTuple):
    """Words ``first`` to ``stop`` of sentence number ``sentence``; ``order`` counts the clauses of a sentence.

    ``act`` is the act of saying whose complement the clause is (or, for an opinion, which it holds), if any.
    """

    first: int
    stop: int
    sentence: int
    order: int
    act: Act | None


def clauses(marked: MarkedArticle) -> Iterator[Clause]:
    """Yield the clauses of an article in order."""
    for number, (first, stop) in enumerate(marked.ranges):
        if first == stop:
            continue
        found = list(acts(marked)[number])
        for order, (start, end, act) in enumerate(_pieces(marked, first, stop, found)):
            begin, stop_at = _trimmed(marked, start, end)
            least = _MINIMUM_WORDS if act is None else _MINIMUM_WORDS - 1
            if _length(marked, begin, stop_at) >= least and not _is_fragment(marked, begin, stop_at, order):
                yield Clause(begin, stop_at, number, order, act)


def _is_fragment(marked: MarkedArticle, first: int, stop: int, order: int) -> bool:
    """Whether a later piece only says more of the clause before it ("with the attendance of ..."): no verb."""
    if order == 0 or marked.words[first].folded not in _ATTACHED:
        return False
    return not any(map(tense, marked.folded[first:stop]))


def _pieces(marked: MarkedArticle, first: int, stop: int, found: list[Act]) -> Iterator[tuple[int, int, Act | None]]:
    complements = {act.complement: act for act in found if act.marker != "nominal"}
    verbs = {act.verb: act for act in found}
    said = bool(found) and found[0].verb - first < _DATELINE
    current: Act | None = None
    start = first
    for index in _joints(marked, first, stop, complements.keys() | verbs.keys()):
        if index in complements and index > start:
            act = complements[index]
            if act.saying.verb in OPINIONS and act.verb >= start:
                current = act  # the verb stays with what was thought
                continue
            # "X said that" states nothing by itself: only what comes before the verb may.
            if act.verb > start:
                yield start, act.verb, current
            start, current = index, act
        elif index in verbs and index > start and _coordinate(marked, index):
            yield start, index, current
            start, current = index, verbs[index] if verbs[index].marker == "nominal" else None
        elif index in verbs and verbs[index].marker == "nominal" and _opens(verbs[index], index, start):
            current = verbs[index]
        elif index > start and (_cut(marked, index, start) or (not said and _dateline(marked, index, first))):
            yield start, index, current
            start = index
    yield start, stop, current


def _joints(marked: MarkedArticle, first: int, stop: int, acting: AbstractSet[int]) -> Iterable[int]:
    """Return the words of a sentence at which another piece may begin, in order.

    They are those of acts of saying, those behind a sign or that can go on without one; in long sentences all.
    """
    if stop - first > _LONGEST:
        return range(first, stop)
    folded = marked.folded
    return [
        index
        for index in range(first, stop)
        if index in acting or folded[index] in _MEANWHILE or (index > first and folded[index - 1] in _SIGNS)
    ]


def _opens(act: Act, index: int, start: int) -> bool:
    """Whether an act with a nominal complement is the predicate of the clause that begins at ``start``."""
    return index - start <= 2 or (
        act.subject is not None and act.subject.first >= start and act.subject.first - start <= 2
    )


def _dateline(marked: MarkedArticle, index: int, first: int) -> bool:
    """Whether a dateline ("outlet - city:") ends before ``index``."""
    return marked.words[index - 1].folded == ":" and 1 < index - first <= _DATELINE


def _coordinate(marked: MarkedArticle, index: int) -> bool:
    return marked.words[index].folded[0] == "و" or marked.words[index - 1].kind == "sign"


def _cut(marked: MarkedArticle, index: int, start: int) -> bool:
    """Whether another clause begins at ``index``: after a stop, after a comma before an opener, or at long last."""
    previous, word, length = marked.folded[index - 1], marked.folded[index], index - start
    if previous in _STOPS:
        return True
    if word in _ATTACHED and length < _FULL:
        return False
    if previous not in _COMMAS:
        return length >= _LONGEST or (length > 10 and word in _MEANWHILE)
    return length > _ENDLESS or (length >= _SHORTEST and _opens_clause(marked, index, start))


def _opens_clause(marked: MarkedArticle, index: int, start: int) -> bool:
    """Whether the word after a comma opens a clause: a conjunction, a verb of its own, a participle of saying."""
    word = marked.words[index].folded
    if word in _OPENERS:
        return True
    if word[0] == "و" and is_scheduled(marked, index, index + _NOUN_PHRASE):
        return True
    if word in TIMES or marked.words[index].kind != "arabic" or marked.in_name(index):
        return False
    if tense(word, initial=True) is None:
        return _participle(word)
    return word[0] in "وف" or _has_predicate(marked, start, index)


def is_scheduled(marked: MarkedArticle, first: int, stop: int) -> bool:
    """Return whether a noun phrase that begins at ``first`` says that it is waited for ("a conference due ...")."""
    for word in marked.words[first:stop]:
        if word.kind == "sign":
            return False
        if word.folded in _SCHEDULED:
            return True
    return False


def _has_predicate(marked: MarkedArticle, start: int, stop: int) -> bool:
    """Whether a clause has its verb already; ``kana`` and the like still wait for one."""
    folded = marked.folded[start:stop]
    return any(word.lstrip("وف") not in _WAITING and tense(word, initial=at == 0) for at, word in enumerate(folded))


def _participle(word: str) -> bool:
    saying = sayings().get(word)
    return saying is not None and saying.form == "participle"


def _trimmed(marked: MarkedArticle, first: int, stop: int) -> tuple[int, int]:
    while first < stop and marked.words[first].kind == "sign":
        first += 1
    while stop > first and marked.words[stop - 1].kind == "sign" and marked.words[stop - 1].folded not in (")", "%"):
        stop -= 1
    return first, stop


def _length(marked: MarkedArticle, first: int, stop: int) -> int:
    return sum([kind in ("arabic", "latin") for _, _, _, kind in marked.words[first:stop]])
