"""What an article dates in passing: "since the fall of X in 2011", "after an agreement signed in December 2019".

Such a phrase is no event of the news, yet a timeline without it lacks what went before. It is read only behind a
preposition of time (since, after, following), which says that the thing happened, and only with a time that is not
after publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.arabic.letters import fold
from mujaz.arabic.words import Token
from mujaz.article import Cite, Sentence
from mujaz.briefing.attributing import speaker
from mujaz.briefing.clauses import piece
from mujaz.briefing.context import Context, words_in
from mujaz.briefing.readable import ROUGH, roughness
from mujaz.briefing.wording.dates import is_after
from mujaz.briefing.wording.text import capitalise, sentence, with_article
from mujaz.briefing.wording.voice import reported
from mujaz.facts import DateMention, EventStatus, Period

_BEHIND = frozenset(map(fold, ["منذ", "بعد", "عقب", "إثر", "بعيد", "غداة", "أعقاب"]))
"""Prepositions of time: what follows them happened."""
_MAY_STAND = re.compile("منذ|بعد|عقب|[إا]ثر|بعيد|غداة|[أا]عقاب")
"""A look at the text before it is cut into words."""
_HEADS = frozenset(
    map(
        fold,
        ["سقوط", "اتفاق", "اتفاقية", "توقيع", "اندلاع", "انطلاق", "مقتل", "وفاة", "اغتيال", "تأسيس", "إنشاء", "غزو",
         "استقلال", "انقلاب", "هجوم", "هجمات", "حرب", "ثورة", "انتخاب", "انتخابات", "زلزال", "انهيار", "إطاحة",
         "الإطاحة", "عزل", "استقالة", "انسحاب", "احتلال", "تحرير", "تفجير", "تفجيرات", "مؤتمر", "قمة", "إعلان",
         "قرار", "فوز", "تشكيل", "افتتاح", "انفجار", "بدء", "بداية", "شن", "إطلاق", "احتجاجات", "أحداث", "عملية"],
    )
)  # fmt: skip
"""Nouns that name something that happens."""
_STARTS = {fold("بدء"): "began", fold("بداية"): "began", fold("شن"): "launched", fold("إطلاق"): "launched"}
"""Nouns of action whose subject follows them, then the object: "the start of his forces their attack"."""
_OWN = re.compile(r"[^\W\d_]{3,}(?:ها|هم|هما|ه)$")
_REACH = 14
"""Words between such a noun and its time at most."""
_WORDS = range(2, 21)


@dataclass(frozen=True, slots=True)
class Background:
    """Something dated in passing, as one sentence."""

    text: str
    status: EventStatus
    when: Period
    cite: Cite


def background(context: Context) -> Iterator[Background]:
    """Yield what the article dates in passing, in the order of the text, where its English can be read."""
    for source in context.article.sentences:
        told = source.n > 0 and _MAY_STAND.search(source.text) is not None
        dates = context.dates_in(source.start, source.end) if told else ()
        words = words_in(context, source.start, source.end) if dates else []
        for date in dates:
            found = _phrase(words, date, source)
            if found is not None and _has_been(context, date):
                head, last = found
                text = _told(context, words, (head, last), source)
                if text:
                    cite = context.article.cite(source.start + words[head].start, date.cite.end)
                    text, status = _with_source(context, text, cite)
                    yield Background(text, status, Period(date.value, date.end), cite)


def _has_been(context: Context, date: DateMention) -> bool:
    published = context.article.metadata.published
    period = Period(date.value, date.end)
    return date.value is not None and not (published is not None and is_after(period, published))


def _phrase(words: Sequence[Token], date: DateMention, source: Sentence) -> tuple[int, int] | None:
    """Return the first word of the phrase that a date closes, and the word after its last one but the date."""
    before = [index for index, word in enumerate(words) if source.start + word.end <= date.cite.start]
    for index in reversed(before[-_REACH:]):
        if index and words[index].folded in _HEADS and _bare(words[index - 1].folded) in _BEHIND:
            return index, before[-1] + 1
    return None


def _bare(folded: str) -> str:
    return folded[1:] if folded[:1] in "وف" and folded[1:] in _BEHIND else folded


def _told(context: Context, words: Sequence[Token], span: tuple[int, int], source: Sentence) -> str:
    """Say the phrase without its time: an action with its subject as a clause, anything else as the noun it is."""
    head, last = span
    verb = _STARTS.get(words[head].folded)
    if verb is not None:
        split = next((i for i in range(head + 2, last) if _OWN.match(words[i].text)), None)
        if split is None:
            return ""
        subject, done = (_english(context, words, part, source) for part in ((head + 1, split), (split, last)))
        text = f"{with_article(subject)} {verb} {_owned(done, subject)}" if subject and done else ""
    else:
        text = _english(context, words, (head, last), source)
    fits = len(text.split()) in _WORDS and "[…]" not in text
    return text if fits and roughness(context, text, title=True) < ROUGH else ""


def _english(context: Context, words: Sequence[Token], span: tuple[int, int], source: Sentence) -> str:
    """Return the engine's English of some words, without commas and prepositions that led to the time."""
    first, last = span
    while last > first and (words[last - 1].kind != "arabic" or words[last - 1].folded in ("في", "عام", "سنة")):
        last -= 1
    if last <= first:
        return ""
    cite = context.article.cite(source.start + words[first].start, source.start + words[last - 1].end)
    bare = re.sub(r"(?:[\s,]+(?:in|on|of|at|the|last))*[\s,.]*$", "", piece(context, cite))
    return re.sub(r"^(?:since|after|following|in the wake of) ", "", bare, flags=re.IGNORECASE)


def _owned(done: str, subject: str) -> str:
    """Say the object as the subject's own, which the Arabic says by a suffix and a piece of English may lack."""
    if done.split(" ", 1)[0].lower() in ("the", "a", "an", "its", "their", "his", "her"):
        return done
    return f"{'their' if subject.endswith('s') else 'its'} {done}"


def _with_source(context: Context, text: str, cite: Cite) -> tuple[str, EventStatus]:
    """Add whoever the article has it from; words that only the article may say get quotation marks."""
    source = context.attribution_at(cite.start, cite.end)
    text = reported(capitalise(text))
    if source is None:
        return sentence(text), "occurred"
    return sentence(f"{text}, according to {speaker(source.speaker)}"), "claimed"
