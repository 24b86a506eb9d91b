"""Quotations to quotes: what is speech is kept with its speaker; names, titles and scare quotes are left out.

A quotation is an utterance where it has at least four words and either the text attributes it, or it stands as speech:
after a colon or "that", or as a sentence of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.arabic.letters import MARKS, fold
from mujaz.article import Article
from mujaz.extraction.attribution import Scopes
from mujaz.extraction.attribution.lexicon import COMPLEMENTIZERS, sayings, word_group
from mujaz.extraction.attribution.marked import MarkedArticle, mark
from mujaz.extraction.attribution.marks import Marked
from mujaz.facts import Attribution, Name, Quote

_MINIMUM_WORDS = 4
"""Fewer words between marks are a name, a title or a scare quote (gold/GUIDELINES.md)."""

_LONGEST_UNOPENED = 1500
"""Characters of speech whose opening mark is missing, at most."""

_NAMING = word_group("names_a_title")
"""Words before a quotation that make it a name or a title ("under the motto ...", "the book ...")."""

_EDGE = re.compile(rf"[\s{MARKS}]+")


def extract_quotes(
    article: Article, names: Sequence[Name] = (), attributions: Sequence[Attribution] = ()
) -> tuple[Quote, ...]:
    """Return the quotes of ``article`` in order; each cite is the words between the marks.

    Args:
        article: the article.
        names: its names (they tell a quoted name from speech).
        attributions: its attributions, from which the speakers come.

    """
    marked = mark(article, names)
    scopes = Scopes(attributions)
    quotes: list[Quote] = []
    taken = -1
    for start, end, quotation in _utterances(marked, scopes):
        if start < taken:
            continue  # a quotation within an utterance belongs to it
        # A quotation may run over the end of its sentence: then whoever speaks at its beginning speaks.
        attribution = scopes.at(start, end) or scopes.at(start, start + 1)
        if quotation is not None and not _is_speech(marked, quotation, start, attribution):
            continue
        taken = end
        cite = article.cite(start, end)
        if attribution is None:
            quotes.append(Quote(cite, None, None))
        else:
            quotes.append(
                Quote(cite, attribution.speaker, attribution.speaker_ar, attribution.chain, attribution.anonymous)
            )
    return tuple(quotes)


def _utterances(marked: MarkedArticle, scopes: Scopes) -> Iterator[tuple[int, int, Marked | None]]:
    """Yield the spans that may be speech, in order; None for a quotation whose opening mark is missing."""
    text = marked.article.text
    found: list[tuple[int, int, Marked | None]] = []
    for quotation in marked.quotations:
        end = quotation.end if quotation.closed else _unclosed_end(marked, quotation)
        span = _trimmed(text, quotation.start, end)
        if span and len(_words(text[span[0] : span[1]])) >= _MINIMUM_WORDS:
            found.append((*span, quotation))
    for closer in marked.orphan_closers:
        unopened = _unopened(marked, closer, scopes)
        if unopened:
            found.append((*unopened, None))
    return iter(sorted(found, key=lambda one: (one[0], -one[1])))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and _EDGE.match(text[start]):
        start += 1
    while end > start and _EDGE.match(text[end - 1]):
        end -= 1
    return (start, end) if end > start else None


def _unclosed_end(marked: MarkedArticle, quotation: Marked) -> int:
    """Where a quotation that nobody closed ends: before ", adding that", else where the text goes on to another."""
    words = marked.words
    first = marked.at(quotation.start)
    for index in range(first or 0, len(words)):
        if words[index].start >= quotation.end:
            break
        saying = sayings().get(words[index].folded)
        if saying and saying.form == "participle" and words[index - 1].folded in ("،", ","):
            return words[index - 1].start
    return quotation.end


def _unopened(marked: MarkedArticle, closer: int, scopes: Scopes) -> tuple[int, int] | None:
    """Find speech whose opening mark is missing: it begins where its attribution does (indirect speech has none)."""
    sentence = marked.article.sentence_at(closer)
    for attribution in scopes.beginning(sentence.start, closer):
        start = attribution.scope_start
        if closer <= attribution.scope_end and closer - start <= _LONGEST_UNOPENED:
            before = marked.at(start - 1)
            indirect = before is not None and marked.words[before].folded in COMPLEMENTIZERS
            opens = marked.at(start)
            indirect = indirect or (opens is not None and marked.words[opens].folded in COMPLEMENTIZERS)
            span = _trimmed(marked.article.text, start, closer)
            if not indirect and span and len(_words(marked.article.text[slice(*span)])) >= _MINIMUM_WORDS:
                return span
    return None


def _is_speech(marked: MarkedArticle, quotation: Marked, start: int, attribution: Attribution | None) -> bool:
    before = marked.at(quotation.outer_start - 1) if quotation.outer_start else None
    previous = marked.words[before].folded if before is not None else ""
    if _names_something(previous):
        return False
    if attribution is not None:
        return True
    opening = marked.at(start)
    first = marked.words[opening].folded if opening is not None else ""
    introduced = previous == ":" or previous in COMPLEMENTIZERS or first in COMPLEMENTIZERS
    return introduced or _own_sentence(marked.article, quotation)


def _names_something(word: str) -> bool:
    bare = word.lstrip("وف") if word[:1] in ("و", "ف") else word
    return any(form in _NAMING for form in (word, bare, bare.removeprefix("ال"), bare.removeprefix("لل"), bare[1:]))


def _own_sentence(article: Article, quotation: Marked) -> bool:
    """Whether a quotation is the whole of a sentence in the body."""
    sentence = article.sentence_at(quotation.outer_start)
    if sentence.n == 0 or not quotation.closed or sentence.start != quotation.outer_start:
        return False
    return not article.text[quotation.outer_end : sentence.end].strip(" .،")
