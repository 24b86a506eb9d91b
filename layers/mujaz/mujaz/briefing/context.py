"""What composing looks at: article, facts and translation of one article, with the ways from one to the other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Container
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from mujaz.arabic.letters import LETTERS
from mujaz.arabic.words import Token, tokens
from mujaz.article import Article, Cite, Sentence
from mujaz.briefing.nearby import Nearby
from mujaz.briefing.wording.text import sentence as tidy
from mujaz.facts import Attribution, DateMention, Facts, Name, Period, Quote
from mujaz.translation.model import SentenceTranslation, Translation

ROUGH_ENGINES = frozenset(["phrasebook"])
"""Engines whose sentences are understood but not fluent: templates over facts go before them."""

_OPENING = 4
"""Letters by which names are looked up that may open a text."""

_ARABIC = re.compile(f"[{LETTERS}]")
_SINCE = re.compile(r"(?:^|\s)[وف]?منذ(?:\s+\S+){0,9}\s*$")


_P = ParamSpec("_P")
_R = TypeVar("_R")


@dataclass(frozen=True)
class Context:
    """The three inputs, and look-ups over them. ``memo`` belongs to `remembered`."""

    article: Article
    facts: Facts
    translation: Translation
    memo: dict[tuple[object, ...], object] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def _translated(self) -> dict[int, SentenceTranslation]:
        return {sentence.n: sentence for sentence in self.translation.sentences}

    @cached_property
    def _sentences(self) -> dict[int, Sentence]:
        return {sentence.n: sentence for sentence in self.article.sentences}

    @cached_property
    def name_words(self) -> frozenset[str]:
        """Words of the article's names in English, in all their spellings."""
        return frozenset(word for name in self.facts.names for form in (name.name, *name.also) for word in form.split())

    @cached_property
    def name_forms(self) -> list[str]:
        """Spellings of the article's names in English, the longest first."""
        forms = {form for name in self.facts.names for form in (name.name, *name.also)}
        return sorted(forms, key=lambda form: (-len(form), form))

    @cached_property
    def _forms_by_opening(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for form in self.name_forms:
            found.setdefault(form[:_OPENING], []).append(form)
        return found

    def forms_opening(self, text: str) -> list[str]:
        """Return the spellings of names that ``text`` begins with, the longest first."""
        near = (self._forms_by_opening.get(text[:size], ()) for size in range(_OPENING, -1, -1))
        return [form for forms in near for form in forms if text.startswith(form)]

    @cached_property
    def _attributions_near(self) -> Nearby:
        return Nearby((item.scope_start, item.scope_end) for item in self.facts.attributions)

    @cached_property
    def _dates_near(self) -> Nearby:
        return Nearby((item.cite.start, item.cite.end) for item in self.facts.dates)

    @cached_property
    def _quotes_near(self) -> Nearby:
        return Nearby((item.cite.start, item.cite.end) for item in self.facts.quotes)

    @cached_property
    def _mentions(self) -> list[tuple[Name, Cite]]:
        return [(name, cite) for name in self.facts.names for cite in name.mentions]

    @cached_property
    def _mentions_near(self) -> Nearby:
        return Nearby((cite.start, cite.end) for _, cite in self._mentions)

    @cached_property
    def _starts(self) -> list[int]:
        return sorted([cite.start for _, cite in self._mentions] + [item.cite.start for item in self.facts.figures])

    def count_facts(self, start: int, end: int) -> int:
        """Return how many mentions of names and how many figures begin in a span."""
        return bisect_left(self._starts, end) - bisect_left(self._starts, start)

    def mentions_near(self, start: int, end: int) -> list[tuple[Name, Cite]]:
        """Return names with their mentions that touch a span, and some that stand near, in the order of the names."""
        return [self._mentions[place] for place in self._mentions_near.at(start, end)]

    def quotes_near(self, start: int, end: int) -> list[Quote]:
        """Return the quotations that touch a span, and some that stand near, in order."""
        return [self.facts.quotes[place] for place in self._quotes_near.at(start, end)]

    def attributions_near(self, start: int, end: int) -> list[Attribution]:
        """Return the attributions whose scope touches a span, and some that stand near, in order."""
        return [self.facts.attributions[place] for place in self._attributions_near.at(start, end)]

    @property
    def numbers(self) -> Container[int]:
        """The numbers of the article's sentences."""
        return self._sentences

    def sentence(self, n: int) -> Sentence:
        """Return sentence number ``n``."""
        return self._sentences[n]

    def translated(self, n: int) -> SentenceTranslation | None:
        """Return the translation of sentence ``n``, if there is one."""
        found = self._translated.get(n)
        return found if found is not None and found.text else None

    def english(self, n: int) -> str:
        """Return the whole English of sentence ``n`` as a tidy sentence, "" where there is none."""
        found = self.translated(n)
        return tidy(found.text) if found else ""

    def is_fluent(self, n: int) -> bool:
        """Whether the engine's sentence can stand in the brief as it is: a good engine, no doubt, no Arabic left."""
        found = self.translated(n)
        return (
            found is not None
            and found.engine not in ROUGH_ENGINES
            and not any(flag.severity != "info" for flag in found.flags)
            and not _ARABIC.search(found.text)
        )

    def attribution_at(self, start: int, end: int) -> Attribution | None:
        """Return the narrowest attribution whose scope holds most of ``start:end``."""
        best: Attribution | None = None
        for item in self.attributions_near(start, end):
            shared = min(end, item.scope_end) - max(start, item.scope_start)
            narrower = best is None or item.scope_end - item.scope_start < best.scope_end - best.scope_start
            if shared > 0.6 * (end - start) and narrower:
                best = item
        return best

    def dates_in(self, start: int, end: int) -> tuple[DateMention, ...]:
        """Return the dates that stand in a span."""
        near = (self.facts.dates[place] for place in self._dates_near.at(start, end))
        return tuple(item for item in near if start <= item.cite.start and item.cite.end <= end)

    def is_since(self, cite: Cite, period: Period | None) -> bool:
        """Whether the sentence of ``cite`` says "since" (منذ) before the date that gives ``period`` its value."""
        if period is None or period.value is None:
            return False
        source = self._sentences.get(cite.sentence)
        if source is None:
            return False
        begin = source.start
        for date in self.dates_in(source.start, source.end):
            if date.value == period.value and _SINCE.search(self.article.text[begin : date.cite.start]):
                return True
            begin = date.cite.end  # a "since" before another date is that date's
        return False


_NOTHING = object()


def remembered(work: Callable[Concatenate[Context, _P], _R]) -> Callable[Concatenate[Context, _P], _R]:
    """Make a pure function of a context and hashable arguments run once for each: several parts of a brief ask again.

    What it returned lives as long as the context, so nothing of an article outlasts its brief.
    """

    @wraps(work)
    def once(context: Context, *args: _P.args, **kwargs: _P.kwargs) -> _R:
        key = (work, *args, *sorted(kwargs.items())) if kwargs else (work, *args)
        found = context.memo.get(key, _NOTHING)
        if found is _NOTHING:
            found = context.memo[key] = work(context, *args, **kwargs)
        return cast("_R", found)

    return cast("Callable[Concatenate[Context, _P], _R]", once)


@remembered
def words_of(context: Context, n: int) -> list[Token]:
    """Return the words of sentence ``n``, with their places in the sentence."""
    return tokens(context.sentence(n).text)


def words_in(context: Context, start: int, end: int) -> list[Token]:
    """Return the words of a span of the article, with their places in the span; a sentence is cut into words once."""
    source = context.article.sentence_at(start)
    if end > source.end or source.n not in context.numbers:
        return tokens(context.article.text[start:end])
    found = words_of(context, source.n)
    if start == source.start and end == source.end:
        return found
    start, end = start - source.start, end - source.start
    first = bisect_left(found, start, key=_begin)
    stop = bisect_left(found, end, key=_begin)
    if (first and found[first - 1].end > start) or (stop and found[stop - 1].end > end):
        return tokens(source.text[start:end])  # The span cuts a word in two.
    if not start:
        return found[first:stop]
    moved = [(at - start, to - start, text, folded, kind) for at, to, text, folded, kind in found[first:stop]]
    return list(map(Token._make, moved))


def _begin(word: Token) -> int:
    return word.start
