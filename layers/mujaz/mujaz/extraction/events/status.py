"""The status of an event: whether the clause tells it as done, going on, planned, claimed, denied or called for.

A clause is asked in this order: is its event denied, called for, conditional, an opinion, still to come, plainly going
on, said by somebody else, going on by its verb; a clause that says none of this tells what occurred. The words that
decide are groups in lexicon/data/clause_words.tsv.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from mujaz.extraction.attribution import Scopes
from mujaz.extraction.attribution.grammar import content_words, tense
from mujaz.extraction.attribution.lexicon import sayings, word_group
from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.extraction.events.clauses import OPINIONS, Clause
from mujaz.extraction.events.triggers import triggers
from mujaz.facts import EventStatus

_PLANNED = word_group("status_planned")
_SCHEDULED = word_group("status_scheduled")
_PLEDGES = word_group("status_pledges")
_OUTLOOK = word_group("status_outlook")
"""Verbs that in the future tense tell an outlook, not a plan, where somebody says so."""
_CALLED = word_group("status_called")
_OUGHT = word_group("status_ought")
_DENIED = word_group("status_denied")
_DENIALS = word_group("status_denials")
_THAT = word_group("status_that")
_ONGOING = word_group("status_ongoing")
_STILL = word_group("status_still")
_LASTING = word_group("status_lasting")
"""Visits, talks and the like: begun, they go on."""
_CONDITION = word_group("status_condition")
_RELATIVES = word_group("status_relatives")
_HAPPENINGS = word_group("status_happenings")
"""Nouns of what befalls: "announced the death of" claims it, where "announced the closing of" does it."""
_MISFORTUNES = word_group("misfortune")
_COMMITTING = frozenset(("أعلن", "تعهد", "وعد", "هدد", "توعد"))
"""Verbs by which a speaker commits himself to what he says he will do."""
_DATED = frozenset(("موعد", "موعدا", "بدايه", "يوم"))
_HELD = frozenset(("عد", "اعتبر"))
"""Verbs whose imperfect is mostly a passive: what "is held to be" so is, as far as the article goes."""
_COUNTING = frozenset(("أحصى", "قدر"))
_ITSELF = frozenset(("انها", "انه", "انهم", "بانها", "بانه"))
_NOW = (("الوقت", "الحالي"), ("الوقت", "الراهن"))
_EARLY = 6
"""Modal words count where they govern the clause: among its first words."""
_PREDICATE = 8
_MODAL_REACH = 16


class _View(NamedTuple):
    """A clause with what its status depends on; ``words`` are folded, a leading conjunction cut off.

    ``reported``: somebody other than the article states it.
    """

    marked: MarkedArticle
    clause: Clause
    scopes: Scopes
    undisputed: bool
    reported: bool
    words: tuple[str, ...]

    @property
    def early(self) -> tuple[str, ...]:
        return self.words[:_EARLY]


def status_of(marked: MarkedArticle, clause: Clause, scopes: Scopes, *, undisputed: bool = False) -> EventStatus:
    """Return the status that tense, modality, negation and attribution give the clause's event.

    ``undisputed``: what somebody reports is told as a fact all the same (see `undisputed`).
    """
    words = _plain(marked, clause.first, clause.stop)
    view = _View(marked, clause, scopes, undisputed, _reported(marked, clause, scopes), words)
    for check in _CHECKS:
        status = check(view)
        if status is not None:
            return status
    return _own_voice(view)


def undisputed(marked: MarkedArticle, clause: Clause, title: frozenset[str], *, misfortune: bool) -> bool:
    """Return whether the article stands behind what the clause reports from others.

    It does where its headline states the same in the article's own voice, and where it is about a disaster or an
    accident (``misfortune``), in which those who report (authorities, rescuers) are no party.
    """
    return misfortune or _headlined(marked, clause, title)


def is_misfortune(marked: MarkedArticle) -> bool:
    """Return whether title and lead tell of a disaster or accident and of no conflict."""
    lead = marked.ranges[:2]
    if not any(_MISFORTUNES & content_words(marked, first, stop) for first, stop in lead):
        return False
    kinds = {one.type for first, stop in lead for one in triggers(marked, first, stop)}
    return not kinds & {"protest", "coerce", "accuse", "threaten"}


def _headlined(marked: MarkedArticle, clause: Clause, title: frozenset[str]) -> bool:
    """Whether the clause belongs to the lead and says again what the headline says without a source."""
    article = marked.article
    if article.sentences[clause.sentence].n != 1:
        return False
    if article.title is None or any(sign in article.title.text for sign in ':؟?"«“'):
        return False
    shared = title & content_words(marked, clause.first, clause.stop)
    return len(title) >= 4 and len(shared) * 2 >= len(title)


def _plain(marked: MarkedArticle, first: int, stop: int) -> tuple[str, ...]:
    return _plain_words(marked)[first:stop]


@lru_cache(maxsize=2)
def _plain_words(marked: MarkedArticle) -> tuple[str, ...]:
    """Return the folded words of an article, a leading conjunction cut off."""
    return tuple([word[1:] if len(word) > 3 and word[0] in "وف" else word for word in marked.folded])


def _denied(view: _View) -> EventStatus | None:
    """Whether the clause, its act of saying, or the rest of its sentence ("but a source denied that") denies it."""
    act = view.clause.act
    if not _DENIED.isdisjoint(view.early) or (act is not None and act.saying.kind == "deny"):
        return "denied"
    _, end = view.marked.ranges[view.clause.sentence]
    rest = _plain(view.marked, view.clause.stop, min(end, view.clause.stop + _MODAL_REACH))
    if _DENIALS.isdisjoint(rest):
        return None
    return "denied" if any(word in _DENIALS and following in _THAT for word, following in pairwise(rest)) else None


def _called_for(view: _View) -> EventStatus | None:
    act = view.clause.act
    if not _CALLED.isdisjoint(view.words[:4]) or (act is not None and act.saying.kind == "call"):
        return "called_for"
    near = view.words[: _MODAL_REACH + 1]
    for word, following in pairwise(near) if not _OUGHT.isdisjoint(near) else ():
        if word in _RELATIVES:
            break
        if word in _OUGHT and following == "ان":
            return "called_for"
    return None


def _conditional(view: _View) -> EventStatus | None:
    """Whether somebody says it of a case that has not come: a condition opens the clause or stands before it."""
    if not view.reported:
        return None
    first, _ = view.marked.ranges[view.clause.sentence]
    before = _plain(view.marked, max(first, view.clause.first - 12), view.clause.first)
    return None if _CONDITION.isdisjoint(before + view.words[:2]) else "claimed"


def _opinion(view: _View) -> EventStatus | None:
    """Whether the act of giving an opinion is the event: it occurred, unless others report it."""
    act = view.clause.act
    if act is None or act.saying.verb not in OPINIONS:
        return None
    verb = view.marked.words[act.verb]
    return "occurred" if view.scopes.at(verb.start, verb.end) is None else "claimed"


def _planned(view: _View) -> EventStatus | None:
    return "planned" if _future(view) or _commits(view) else None


def _future(view: _View) -> bool:
    """Whether tense or a word of planning puts the event into the future."""
    reported = view.reported
    for position, word in enumerate(view.words[:14]):
        if word in _PLANNED and position < _EARLY:
            return not (reported and word in _PLEDGES)
        if word in _SCHEDULED or word == "لن":
            return True
        if position < _PREDICATE and tense(word) == "future":
            return not (reported and word.removeprefix("س") in _OUTLOOK)
        if position > 0 and word in _RELATIVES:
            break
    return view.words[0] in ("حدد", "حددت") and not _DATED.isdisjoint(view.words)


def _commits(view: _View) -> bool:
    """Whether the speaker announces his own next step: "announced that it (may) change ..."."""
    act = view.clause.act
    if act is None or act.saying.verb not in _COMMITTING or act.marker != "that":
        return False
    if view.marked.words[act.boundary].folded not in _ITSELF:
        return False
    for word in view.words[1:4]:
        if word != "قد" and (found := tense(word, initial=True)):
            return found == "imperfect" or (view.words[1] == "قد" and word[0] in "يت")
    return False


def _still(view: _View) -> EventStatus | None:
    return "ongoing" if view.words[-1] in _STILL or view.words[-2:] in _NOW else None


def _said(view: _View) -> EventStatus | None:
    if not view.reported:
        return None
    return "occurred" if view.undisputed else "claimed"


def _going_on(view: _View) -> EventStatus | None:
    begun = view.words[0] in ("بدا", "بدات") and not _LASTING.isdisjoint(view.words[1:6])
    return "ongoing" if begun or not _ONGOING.isdisjoint(view.early) else None


_CHECKS: tuple[Callable[[_View], EventStatus | None], ...] = (
    _denied, _called_for, _conditional, _opinion, _planned, _still, _said, _going_on,
)  # fmt: skip


def _own_voice(view: _View) -> EventStatus:
    """Return what the first finite verb says in the article's own voice."""
    for position, word in enumerate(view.words[:_PREDICATE]):
        if word in ("لم", "لن"):
            return "denied"
        found = tense(word, initial=position == 0)
        if found == "perfect":
            return "occurred"
        if found == "imperfect" and (saying := sayings().get(word)) is not None and saying.verb not in _HELD:
            return "claimed"
        if found == "imperfect":
            # Headlines tell what has happened in the present tense.
            return "ongoing" if view.marked.article.sentences[view.clause.sentence].n > 0 else "occurred"
    return "occurred"


def _reported(marked: MarkedArticle, clause: Clause, scopes: Scopes) -> bool:
    """Whether somebody other than the article states the clause."""
    act = clause.act
    if act is None:
        start, end = marked.words[clause.first].start, marked.words[clause.stop - 1].end
        # Behind "since the start of ..." the statement itself stands in the second half.
        middle, later = (start + end) // 2, (start + 3 * end) // 4
        return any(scopes.at(at, at + 1) is not None for at in (middle, later))
    if act.marker != "nominal":
        said = scopes.beginning(marked.words[act.complement].start, marked.words[act.complement].end)
        # Behind what is said the article may go on in its own voice.
        return not said or any(one.scope_end > marked.words[clause.first].start for one in said)
    # "X announced the closing of ..." is X's own act, unless another reports the act itself.
    verb = marked.words[act.verb]
    outer = scopes.at(verb.start, verb.end)
    if outer is not None and outer.scope_start > marked.article.sentences[clause.sentence].start:
        return True
    return act.saying.kind == "claim" or act.saying.verb in _COUNTING or _befalls(marked, act.complement, clause.stop)


def _befalls(marked: MarkedArticle, first: int, stop: int) -> bool:
    """Whether a nominal complement tells of what befell somebody."""
    if not _HAPPENINGS.isdisjoint(marked.folded[first : min(stop, first + _EARLY)]):
        return True
    near = (one.type for one in triggers(marked, first, min(stop, first + 3)))
    return any(kind in ("assault", "accident", "death", "disaster") for kind in near)
