"""The status of an event: whether the clause tells it as done, going on, planned, claimed, denied or called for.

What a clause says about its event is asked in this order: is it denied, called for, conditional, still to come, said by
somebody else, going on; a clause that says none of this tells what occurred.
"""

from __future__ import annotations

from mujaz.extraction.attribution import Scopes
from mujaz.extraction.attribution.acts import Act
from mujaz.extraction.attribution.grammar import content_words, tense
from mujaz.extraction.attribution.lexicon import sayings, word_group
from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.extraction.events.clauses import OPINIONS, Clause
from mujaz.extraction.events.triggers import triggers
from mujaz.facts import EventStatus

_PLANNED = word_group("status_planned")
_SCHEDULED = word_group("status_scheduled")
_CALLED = word_group("status_called")
_DENIED = word_group("status_denied")
_DENIALS = word_group("status_denials")
_THAT = word_group("status_that")
_ONGOING = word_group("status_ongoing")
_STILL = word_group("status_still")
_CONDITION = word_group("status_condition")
_OUTLOOK = word_group("status_outlook")
"""Verbs that in the future tense tell an outlook, not a plan."""
_COMMITTING = {"أعلن", "تعهد", "وعد", "هدد", "توعد", "أكد"}
_COUNTING = {"أحصى", "قدر"}
_HAPPENINGS = word_group("status_happenings")
"""Nouns of what befalls: "announced the death of" claims it, where "announced the closing of" does it."""
_NOW = (["الوقت", "الحالي"], ["الوقت", "الراهن"])
_OUGHT = word_group("status_ought")
_RELATIVES = word_group("status_relatives")
_LASTING = word_group("status_lasting")
_PLEDGES = word_group("status_pledges")
_EARLY = 6
"""Modal words count where they govern the clause: among its first words."""


def status_of(marked: MarkedArticle, clause: Clause, scopes: Scopes, *, undisputed: bool = False) -> EventStatus:
    """Return the status that tense, modality, negation and attribution give the clause's event.

    ``undisputed``: what somebody reports is told as a fact all the same (see `undisputed`).
    """
    words = [_plain(marked.words[index].folded) for index in range(clause.first, clause.stop)]
    early = words[:_EARLY]
    act = clause.act
    if any(word in _DENIED for word in early) or (act is not None and act.saying.kind == "deny"):
        return "denied"
    if _denied_after(marked, clause):
        return "denied"
    if any(word in _CALLED for word in early[:4]) or (act is not None and act.saying.kind == "call") or _ought(words):
        return "called_for"
    reported = _reported(marked, clause, scopes)
    if reported and any(word in _CONDITION for word in _before(marked, clause) + words[:2]):
        return "claimed"
    if act is not None and act.saying.verb in OPINIONS:
        within = scopes.at(marked.words[act.verb].start, marked.words[act.verb].end)
        return "occurred" if within is None else "claimed"
    if _future(marked, clause, words, reported=reported) or _commits(marked, clause, words):
        return "planned"
    if words[-1] in _STILL or words[-2:] in _NOW:
        return "ongoing"
    if reported:
        return "occurred" if undisputed else "claimed"
    if any(word in _ONGOING for word in early) or _begins(words):
        return "ongoing"
    return _own_voice(marked, clause, words)


def undisputed(marked: MarkedArticle, clause: Clause, title: frozenset[str], *, misfortune: bool) -> bool:
    """Return whether the article stands behind what the clause reports from others.

    It does where its headline states the same in the article's own voice, and where it is about a disaster or an
    accident (``misfortune``), in which those who report (authorities, rescuers) are no party.
    """
    return misfortune or _headlined(marked, clause, title)


def _headlined(marked: MarkedArticle, clause: Clause, title: frozenset[str]) -> bool:
    """Whether the clause belongs to the lead and says again what the headline says without a source."""
    article = marked.article
    if article.sentences[clause.sentence].n != 1:
        return False
    if article.title is None or any(sign in article.title.text for sign in ':؟?"«“'):
        return False
    shared = title & content_words(marked, clause.first, clause.stop)
    return len(title) >= 4 and len(shared) * 2 >= len(title)


def is_misfortune(marked: MarkedArticle) -> bool:
    """Return whether title and lead tell of a disaster or accident and of no conflict."""
    kinds = {one.type for first, stop in marked.ranges[:2] for one in triggers(marked, first, stop)}
    return bool(kinds & {"disaster", "accident"}) and not kinds & {"assault", "protest", "coerce", "accuse", "threaten"}


def _ought(words: list[str]) -> bool:
    """Whether the clause says what must be done: a modal verb with its ``an``, not in a relative clause."""
    for word, following in zip(words[:16], words[1:17], strict=False):
        if word in _RELATIVES:
            return False
        if word in _OUGHT and following == "ان":
            return True
    return False


def _begins(words: list[str]) -> bool:
    """Whether a visit, talks or the like have begun: they go on."""
    return words[0] in ("بدا", "بدات") and any(word in _LASTING for word in words[1:6])


def _plain(word: str) -> str:
    return word[1:] if len(word) > 3 and word[0] in "وف" else word


def _before(marked: MarkedArticle, clause: Clause) -> list[str]:
    """First words of the sentence's earlier part in the same complement, where a condition may stand."""
    first, _ = marked.ranges[clause.sentence]
    return [_plain(marked.words[index].folded) for index in range(max(first, clause.first - 12), clause.first)]


def _reported(marked: MarkedArticle, clause: Clause, scopes: Scopes) -> bool:
    """Whether somebody other than the article states the clause."""
    act = clause.act
    if act is not None and act.marker == "nominal":
        if _within_report(marked, clause, act, scopes):
            return True
        return (
            act.saying.kind == "claim" or act.saying.verb in _COUNTING or _happens(marked, act.complement, clause.stop)
        )
    if act is not None:
        return True
    start, end = marked.words[clause.first].start, marked.words[clause.stop - 1].end
    middle = (start + end) // 2
    return scopes.at(middle, middle + 1) is not None


def _within_report(marked: MarkedArticle, clause: Clause, act: Act, scopes: Scopes) -> bool:
    """Whether somebody else reports the act itself ("X said that Y pledged"), not the whole sentence."""
    verb = marked.words[act.verb]
    outer = scopes.at(verb.start, verb.end)
    return outer is not None and outer.scope_start > marked.article.sentences[clause.sentence].start


def _happens(marked: MarkedArticle, first: int, stop: int) -> bool:
    """Whether a nominal complement tells of what befell somebody."""
    for index in range(first, min(stop, first + 6)):
        word = marked.words[index].folded
        if word in _HAPPENINGS:
            return True
    return any(
        one.type in ("assault", "accident", "death", "disaster") and one.at - first < 3
        for one in triggers(marked, first, stop)
    )


def _denied_after(marked: MarkedArticle, clause: Clause) -> bool:
    """Whether the rest of the sentence says that somebody denied it ("but a source denied that")."""
    _, stop = marked.ranges[clause.sentence]
    rest = [_plain(marked.words[index].folded) for index in range(clause.stop, min(stop, clause.stop + 16))]
    return any(word in _DENIALS and following in _THAT for word, following in zip(rest, rest[1:], strict=False))


def _future(marked: MarkedArticle, clause: Clause, words: list[str], *, reported: bool) -> bool:
    for position, word in enumerate(words[:14]):
        if word in _PLANNED and position < _EARLY:
            return not (reported and word in _PLEDGES)
        if word in _SCHEDULED:
            return True
        if position < 8 and tense(word) == "future":
            return not (reported and word.removeprefix("س") in _OUTLOOK)
        if word == "لن":
            return True
        if position > 0 and word in ("الذي", "التي", "حيث"):
            break
    return words[0] in ("حدد", "حددت") and any(word in ("موعد", "موعدا", "بدايه", "يوم") for word in words)


def _commits(marked: MarkedArticle, clause: Clause, words: list[str]) -> bool:
    """Whether the speaker announces his own next step: "announced that it (may) change ..."."""
    act = clause.act
    if act is None or act.saying.verb not in _COMMITTING or act.saying.verb == "أكد" or act.marker != "that":
        return False
    if marked.words[act.boundary].folded not in ("انها", "انه", "انهم", "بانها", "بانه"):
        return False
    for word in words[1:4]:
        if word != "قد" and (found := tense(word, initial=True)):
            return found == "imperfect" or (words[1] == "قد" and word[0] in "يت")
    return False


def _own_voice(marked: MarkedArticle, clause: Clause, words: list[str]) -> EventStatus:
    for position, word in enumerate(words[:8]):
        if word in ("لم", "لن"):
            return "denied"
        found = tense(word, initial=position == 0)
        if found == "perfect":
            return "occurred"
        if found == "imperfect":
            if sayings().get(word) is not None:
                return "claimed"
            return "ongoing" if marked.article.sentences[clause.sentence].n > 0 else "occurred"
    return "occurred"
