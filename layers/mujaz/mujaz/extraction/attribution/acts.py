"""Acts of saying: a verb of saying, who says it, and where what is said begins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from mujaz.arabic.letters import fold
from mujaz.extraction.attribution.grammar import tense
from mujaz.extraction.attribution.lexicon import (
    COMPLEMENTIZERS,
    GOVERNING,
    IMPERSONAL,
    STOPS,
    TIMES,
    Saying,
    is_common,
    noun,
    sayings,
)
from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.extraction.attribution.phrases import Phrase, noun_phrase

Marker = Literal["that", "colon", "quote", "to", "nominal"]

_REACH = 45
"""Words between a verb and its clause at most: a subject with titles and an apposition takes no more."""
_PARTICIPLE_REACH = 6
_SHORT_QUOTE = 5
_TO_VERBS = {"أشار", "لفت", "نوه", "ألمح", "خلص", "دعا"}
_RELATIVE = {fold(word) for word in ("الذي", "التي", "الذين", "اللذان", "اللتان", "اللذين")}
_TOLD_BY = {"أفاد"}
"""Verbs that take what is told by a preposition as well as by a clause: "reported (of) the death of 12"."""
_OBJECT_FIRST = frozenset(("وصف", "أبلغ", "أخبر", "اتهم", "طالب", "ناشد", "حث", "دعا", "سأل", "خاطب"))
"""Verbs that take the person spoken to, or spoken of, as their object."""
_WITHOUT = frozenset(("دون", "بدون", "عدم"))
_RELAY_NOUNS = {fold(word) for word in ("قوله", "قولها", "قولهم", "قولهما", "القول")}
_CLAUSE_OPENERS = COMPLEMENTIZERS | {
    fold(word) for word in ("كان", "كانت", "وكان", "وكانت", "لكن", "ولكن", "غير", "إلا", "أما")
}


class Act(NamedTuple):
    """An act of saying. ``complement`` is the word index at which what is said begins.

    ``boundary`` is the word that introduces it. ``subject`` is None where it is omitted; ``source`` is whose words a
    relaying outlet passes on; ``antecedent`` marks a relative clause, whose subject stands before the relative pronoun.
    """

    verb: int
    saying: Saying
    marker: Marker
    complement: int
    boundary: int
    subject: Phrase | None
    source: Phrase | None = None
    antecedent: int | None = None


def saying_at(marked: MarkedArticle, index: int) -> Saying | None:
    """Return the verb of saying at a word, a conjunction cut off; words inside names, and "quoting", are none."""
    if is_quoting(marked, index):
        return None
    found = _saying(marked.words[index].folded)
    return None if found is None or marked.in_name(index) else found


def is_quoting(marked: MarkedArticle, index: int) -> bool:
    """Whether a word is the "quoting" of "quoting X" (نقلا عن), which is written as a verb in the dual is."""
    words = marked.words
    return words[index].folded == "نقلا" and index + 1 < len(words) and words[index + 1].folded == "عن"


@lru_cache(maxsize=16384)
def _saying(word: str) -> Saying | None:
    known = sayings()
    found = known.get(word)
    if found is None and word[0] in "وف" and len(word) > 2:
        found = known.get(word[1:])
    return found


@lru_cache(maxsize=2)
def acts(marked: MarkedArticle) -> tuple[tuple[Act, ...], ...]:
    """Return the acts of saying of each sentence (in the order of ``article.sentences``), each in the text's order."""
    said = enumerate(map(_saying, marked.folded))
    speaking = [index for index, saying in said if saying is not None and not marked.in_name(index)]
    places = (speaking[bisect_left(speaking, first) : bisect_left(speaking, stop)] for first, stop in marked.ranges)
    return tuple(
        tuple(_acts(marked, here, first, stop)) for here, (first, stop) in zip(places, marked.ranges, strict=True)
    )


def _acts(marked: MarkedArticle, speaking: Sequence[int], first: int, stop: int) -> Iterator[Act]:
    """Yield the acts of a sentence, whose verbs of saying stand at ``speaking``."""
    begin = first
    for index in speaking:
        saying = saying_at(marked, index) if index >= begin else None
        act = _act(marked, index, saying, first, stop) if saying else None
        if act:
            yield act
            if act.source is not None:
                begin = act.complement  # "... his words that": one act, not two


def _act(marked: MarkedArticle, index: int, saying: Saying, first: int, stop: int) -> Act | None:
    marker, boundary = _complement(marked, index, saying, stop)
    if not _fits(saying, marker):
        return None
    introduced = marker in ("that", "colon") and _bare_complementizer(marked, boundary)
    act = Act(index, saying, marker, boundary + introduced, boundary, None)
    if saying.kind == "relay":
        return _relay(marked, act)
    if saying.kind == "written":
        return _written(marked, act)
    if saying.form in ("participle", "noun"):
        return act
    if saying.verb in _OBJECT_FIRST and (preceded := _subject_right_before(marked, act, first)):
        return preceded
    subject = noun_phrase(marked, index + 1, boundary)
    if marker == "nominal":
        subject = _cut_subject(marked, subject)
        if saying.verb in _TOLD_BY and (subject is None or not _tells(marked, subject.stop, stop)):
            return None
        if subject is not None:
            return act._replace(complement=subject.stop, boundary=subject.stop, subject=subject)
    elif subject is not None:
        return act._replace(subject=subject, source=_quoted_source(marked, subject.stop, boundary))
    return _without_subject_after(marked, act, first)


def _quoted_source(marked: MarkedArticle, first: int, stop: int) -> Phrase | None:
    """Return whom the subject quotes before it says what he said: "the newspaper reported, quoting a source, that"."""
    if first + 2 >= stop or not is_quoting(marked, first):
        return None
    return noun_phrase(marked, first + 2, stop)


def _written(marked: MarkedArticle, act: Act) -> Act | None:
    """Read what "came in" a statement or report: the document is who says it."""
    preposition = marked.words[act.verb + 1].folded if act.verb + 1 < act.boundary else ""
    document = noun_phrase(marked, act.verb + 2, act.boundary) if preposition in ("في", "ب") else None
    known = noun(marked.words[document.first].folded) if document else None
    return act._replace(subject=document) if known is not None and known.kind == "document" else None


def _subject_right_before(marked: MarkedArticle, act: Act, first: int) -> Act | None:
    """Find the subject of a verb whose next noun is its object ("who described X as", "that Y told Z")."""
    before = act.verb - 1
    if before < first or act.marker == "nominal":
        return None
    at = marked.name_over(before)
    if marked.words[before].folded not in _RELATIVE:
        opened = at is not None and (at.first == first or marked.words[at.first - 1].folded in _CLAUSE_OPENERS)
        return act._replace(subject=Phrase(at.first, at.last + 1)) if at is not None and opened else None
    found = _subject_before(marked, act, first)
    return found if found.antecedent is not None else None


def _without_subject_after(marked: MarkedArticle, act: Act, first: int) -> Act | None:
    """Complete an act whose subject stands before the verb or is omitted; None where it is nobody's."""
    found = _subject_before(marked, act, first)
    if found.subject is not None or found.antecedent is not None:
        # What follows a verb that its subject precedes is all its own: "the detainees admitted their part in ..."
        return found._replace(complement=act.verb + 1) if act.marker in ("nominal", "colon") else found
    if act.marker == "nominal" or _impersonal(marked, act.verb) or _describes(marked, act, first):
        return None
    return act


def _describes(marked: MarkedArticle, act: Act, first: int) -> bool:
    """Whether an imperfect right after a noun describes it ("information *that points to* ...") and nobody speaks."""
    if act.saying.form != "imperfect" or act.verb == first or marked.words[act.verb].folded[0] == "و":
        return False
    before = marked.words[act.verb - 1]
    return before.kind != "sign" and before.folded not in _CLAUSE_OPENERS | STOPS


def _impersonal(marked: MarkedArticle, index: int) -> bool:
    """Whether a verb without a subject says what "is expected" or "is noted": the article's own voice."""
    word = marked.words[index]
    spelt = marked.article.text[word.start : word.end]
    return "\u064f" in spelt[:4] or word.folded.removeprefix("و") in IMPERSONAL


def _fits(saying: Saying, marker: Marker) -> bool:
    """Whether this marker makes the verb one of saying, not one of its other readings."""
    if saying.form == "noun":
        return marker in ("that", "colon", "quote")
    if saying.form == "participle" and marker == "nominal":
        return False
    if saying.needs == "quote":
        return marker in ("colon", "quote")
    if saying.needs == "that":
        by_noun = (marker == "to" and saying.verb in _TO_VERBS) or (marker == "nominal" and saying.verb in _TOLD_BY)
        return marker in ("that", "colon", "quote") or by_noun
    return True


def _tells(marked: MarkedArticle, index: int, stop: int) -> bool:
    """Whether what is told follows, by a preposition: "of the death", "about an attack"."""
    word = marked.words[index].folded if index < stop else ""
    return word == "عن" or (word.startswith("ب") and len(word) > 3 and noun(word) is None)


def _bare_complementizer(marked: MarkedArticle, index: int) -> bool:
    return marked.words[index].folded in ("ان", "بان", ":", "فان")


def _complement(marked: MarkedArticle, index: int, saying: Saying, stop: int) -> tuple[Marker, int]:
    """Return how what is said is introduced and the index of the word that introduces it."""
    reach = _PARTICIPLE_REACH if saying.form in ("participle", "noun") else _REACH
    limit = min(stop, index + 1 + reach)
    words = marked.words
    at = index + 1
    short_quote: int | None = None
    while at < limit:
        name = marked.names.get(at)
        word = words[at]
        if name and at > index + 1 and not (name.last == at and word.folded in COMPLEMENTIZERS):
            at = name.last + 1
            continue
        if word.folded == ":":
            return _after_colon(marked, at, stop)
        if word.folded in COMPLEMENTIZERS and words[at - 1].folded not in GOVERNING:
            return "that", at
        if word.folded == "الي" and saying.verb in _TO_VERBS:
            following = words[at + 1].folded if at + 1 < stop else ""
            return ("that", at + 1) if following in COMPLEMENTIZERS else _maybe_quote(marked, at + 1, stop)
        if word.kind == "sign":
            length = _quotation_length(marked, at)
            if length and length > _SHORT_QUOTE:
                return "quote", at
            if length and short_quote is None:
                short_quote = at
                at += length + 1
                continue
            if word.folded in ".؛;!؟":
                break
        elif at > index + 1 and _says_otherwise(marked, at):
            break
        at += 1
    if short_quote is not None and _quotation_length(marked, short_quote) >= 3:
        return "quote", short_quote
    return "nominal", at


def _says_otherwise(marked: MarkedArticle, at: int) -> bool:
    """Whether another verb of saying begins here; behind "without" it is a noun ("without *disclosing* his name")."""
    other = saying_at(marked, at)
    return other is not None and other.form in ("participle", "perfect") and marked.words[at - 1].folded not in _WITHOUT


def _after_colon(marked: MarkedArticle, at: int, stop: int) -> tuple[Marker, int]:
    if at + 1 < stop and marked.words[at + 1].folded in COMPLEMENTIZERS:
        return "that", at + 1
    return "colon", at


def _maybe_quote(marked: MarkedArticle, at: int, stop: int) -> tuple[Marker, int]:
    if at < stop and marked.words[at].kind == "sign" and _quotation_length(marked, at) > _SHORT_QUOTE:
        return "quote", at
    return "to", at


def _quotation_length(marked: MarkedArticle, index: int) -> int:
    """Words between the marks of the quotation that opens at word ``index``; 0 where none opens there."""
    quotation = marked.quotation_at.get(marked.words[index].start)
    if quotation is None:
        return 0
    last = marked.at(quotation.end - 1)
    return max(0, last - index) if last is not None else 0


def _cut_subject(marked: MarkedArticle, phrase: Phrase | None) -> Phrase | None:
    """End the subject before its verb's object: after the name, or after a noun and its adjectives."""
    if phrase is None:
        return None
    words = marked.words
    names = marked.names_in(phrase.first, phrase.stop)
    if names:
        person = next((at for at in names if at.name.kind == "person"), None)
        last = person or names[0]
        between = range(phrase.first, last.first)
        titled = noun(words[phrase.first].folded)
        if (titled and person) or all(
            noun(words[i].folded) or marked.in_name(i) or words[i].kind == "sign" for i in between
        ):
            return Phrase(phrase.first, last.last + 1)
        if names[0].first == phrase.first:
            return Phrase(phrase.first, names[0].last + 1)
    known = noun(words[phrase.first].folded)
    if known is None:
        return None
    stop = phrase.first + 1
    if known.kind in ("role", "deputy"):
        while stop < phrase.stop and tense(words[stop].folded) is None:
            stop += 1  # a title goes on to its name or to the verb of what is said
        return Phrase(phrase.first, stop)
    # A body without an article is of what follows it: "the cell of the military media".
    of_definite = known.kind == "body" and stop < phrase.stop and words[stop].folded.startswith("ال")
    definite = words[phrase.first].folded.startswith("ال") or of_definite
    while stop < phrase.stop and _agrees(words[stop].folded, definite=definite):
        stop += 1
    return Phrase(phrase.first, stop)


def _agrees(word: str, *, definite: bool) -> bool:
    """Whether a word looks like an adjective of a noun before it."""
    return word.startswith("ال") if definite else word.endswith(("ي", "يه", "يون", "يين"))


def _relay(marked: MarkedArticle, act: Act) -> Act | None:
    """Read an outlet that passes on another's words: ``naqalat X 'an Y (qawlahu) anna``."""
    if act.saying.form in ("participle", "noun") or act.marker not in ("that", "colon", "quote"):
        return None
    words = marked.words
    about = next((index for index in range(act.verb + 1, act.boundary) if words[index].folded == "عن"), None)
    if about is None:
        return None
    stop = next((index for index in range(about, act.boundary) if words[index].folded in _RELAY_NOUNS), act.boundary)
    source = noun_phrase(marked, about + 1, stop)
    if source is None:
        return None
    return act._replace(boundary=stop, subject=noun_phrase(marked, act.verb + 1, about), source=source)


def _subject_before(marked: MarkedArticle, act: Act, first: int) -> Act:
    """Find a subject before its verb: after ``kana`` or ``anna``, at the start, or before a relative pronoun."""
    words = marked.words
    before = act.verb - 1
    while before > first and words[before].folded in ("قد", "لم", "لا", *TIMES):
        before -= 1
    if before >= first and words[before].folded in _RELATIVE:
        at = before - 1
        while at > first and words[at].kind == "sign":
            at -= 1
        return act._replace(antecedent=at) if at >= first else act
    if words[before].folded == "،" and before > first:
        return _apposed_subject(marked, act, first)
    start = before
    while start > first and words[start - 1].folded not in _CLAUSE_OPENERS and before - start < 14:
        if words[start - 1].folded in ("،", "؛", ".") or words[start - 1].folded in _RELATIVE:
            break
        start -= 1
    opener = words[start - 1].folded if start > first else ""
    if (start == first or opener in _CLAUSE_OPENERS) and words[start].folded not in STOPS:
        if words[start].folded in _CLAUSE_OPENERS:
            start += 1
        if start <= before:
            phrase = noun_phrase(marked, start, before + 1)
            if phrase and _may_speak(marked, phrase):
                return act._replace(subject=phrase)
    return act


def _may_speak(marked: MarkedArticle, phrase: Phrase) -> bool:
    """Whether a phrase holds a name or a speaker noun, or begins with what may be an unlisted name."""
    first = marked.words[phrase.first].folded
    return bool(marked.names_in(phrase.first, phrase.stop)) or noun(first) is not None or not is_common(first)


def _apposed_subject(marked: MarkedArticle, act: Act, first: int) -> Act:
    """Find a subject at the start of the sentence, with an apposition between commas: "X, the head of Y, said"."""
    words = marked.words
    phrase = noun_phrase(marked, first, act.verb)
    if phrase is None or phrase.stop >= act.verb - 1 or words[phrase.stop].folded != "،":
        return act
    if words[act.verb].folded[0] == "و" or act.verb - first > _REACH:
        return act
    return act._replace(subject=phrase)
