"""Find the dates of an article, resolve them, and say what is doubtful about them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, datetime

from mujaz.arabic.letters import Folded
from mujaz.article import Article
from mujaz.extraction.dates.anchor import Anchor, corrected, dateline
from mujaz.extraction.dates.english import phrase
from mujaz.extraction.dates.expressions import CalendarDate, Now
from mujaz.extraction.dates.finding import Found, find
from mujaz.extraction.dates.grammar import read
from mujaz.extraction.dates.resolution import CONTRADICTS
from mujaz.extraction.dates.resolve import Context, Resolution, resolve_expression
from mujaz.extraction.dates.tokens import tokenize
from mujaz.facts import DateMention, Flag, Name

_SPORT = ("مباراة", "مباريات", "الدوري", "منتخب", "اللاعب", "كأس العالم", "الهداف", "المدرب")
_ON_THIS_DAY = ("مثل هذا اليوم", "حدث في هذا اليوم")
_YEAR_LENGTH = 4
_SENTENCES_APART = 2
"""Sentences between a day and a clock time from which on the time is no longer taken to be on that day."""


class _NameSpans:
    """The spans of names, in which no date is looked for."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._spans = sorted({(cite.start, cite.end) for name in names for cite in name.mentions})
        self._starts = [start for start, _ in self._spans]
        self._longest = max((end - start for start, end in self._spans), default=0)

    def hold(self, start: int, end: int) -> bool:
        """Whether a name holds or cuts ``start:end``, which is not the year at its end (كأس العالم 2026).

        A name inside a date (a weekday taken for a person) does not count.
        """
        first = bisect_right(self._starts, start - self._longest)
        for begin, stop in self._spans[first : bisect_right(self._starts, end - 1)]:
            inside = begin >= start and stop <= end and (begin, stop) != (start, end)
            if start < stop and not inside:
                return not (stop == end and start > begin and end - start == _YEAR_LENGTH)
        return False


def _anchor(article: Article, founds: Sequence[Found]) -> Anchor:
    """Return the day that the article speaks from."""
    published = article.metadata.published
    line = dateline(article.text, founds)
    day = resolve_expression(line, Context(Anchor())).first if line else None
    if day is None:
        return corrected(published, founds) if published else Anchor()
    # A paper is dated the day after it is written, so one day apart is no contradiction.
    apart = published is not None and abs((published - day).days) > 1
    return Anchor.of(day, "the dateline", "the dateline: the text contradicts the publication date" if apart else "")


class _Told:
    """What the article has told so far, which later expressions may count from."""

    def __init__(self, anchor: Anchor, text: str) -> None:
        self._anchor = anchor
        self._sports = any(word in text for word in _SPORT)
        self._anniversary = any(word in text for word in _ON_THIS_DAY)
        self._previous: Resolution | None = None
        self._sentence = -_SENTENCES_APART
        self._day: date | None = None
        self._day_sentence = -_SENTENCES_APART

    def context(self, sentence: int, found: Found) -> Context:
        """Return the context of an expression in a sentence; a time alone on its line is that of the dispatch."""
        near = sentence - self._day_sentence < _SENTENCES_APART and not found.opens_line
        return Context(
            self._anchor,
            found.future,
            self._previous,
            previous_in_sentence=sentence == self._sentence,
            previous_day=self._day if near else None,
            day_unclear=self._day is not None and not near and not found.opens_line,
            sports=self._sports,
            anniversary=self._anniversary,
        )

    def note(self, resolution: Resolution, sentence: int) -> None:
        """Remember what an expression resolved to."""
        if resolution.value is None:
            return
        self._previous, self._sentence = resolution, sentence
        if resolution.first is not None and resolution.first == resolution.last:
            self._day, self._day_sentence = resolution.first, sentence


def extract_dates(article: Article, names: Sequence[Name] = ()) -> tuple[DateMention, ...]:
    """Find every expression of the article that places something in calendar time, in the order of the text.

    Args:
        article: with its publication date in the metadata, if it is known.
        names: whose spans are no dates (قوى 14 آذار); a year that ends a name stays one (كأس العالم 2026).

    Returns:
        One mention for each expression. ``value`` is ISO 8601 at the precision that the text supports, a decade is
        ``1950s``; None where it can't be told, with the reason in ``basis``.

    """
    founds = list(find(article.text))
    if not founds:
        return ()
    anchor = _anchor(article, founds)
    told, inside = _Told(anchor, article.text), _NameSpans(names)
    mentions: list[DateMention] = []
    for found in founds:
        if inside.hold(found.start, found.end):
            continue
        cite = article.cite(found.start, found.end)
        resolution = resolve_expression(found.expression, told.context(cite.sentence, found))
        told.note(resolution, cite.sentence)
        english = phrase(found.expression, found.part, after_preposition=found.after_preposition)
        basis = _basis(resolution, found, anchor)
        mentions.append(DateMention(resolution.value, resolution.end, basis, english, cite))
    return tuple(mentions)


def _basis(resolution: Resolution, found: Found, anchor: Anchor) -> str:
    """Return the basis, with what contradicts the publication date where the value is counted from it."""
    stated = isinstance(found.expression, CalendarDate) and found.expression.year is not None
    if not anchor.contradiction or resolution.value is None or stated:
        return resolution.basis
    return f"{resolution.basis}; {anchor.contradiction}"


def date_flags(article: Article, dates: Sequence[DateMention]) -> tuple[Flag, ...]:
    """Return the doubts about the dates of an article.

    ``unresolved-date``: an expression without a value. ``date-contradiction``: the text says something else than its
    publication date (said once, at the first date that shows it), or than itself.

    Raises:
        ValueError: a date is not of this article.

    """
    flags, said = [], set()
    for mention in dates:
        if article.text[mention.cite.start : mention.cite.end] != mention.cite.text:
            raise ValueError("a date of another article")
        if mention.value is None:
            flags.append(Flag("unresolved-date", mention.basis, "info", mention.cite))
            continue
        found = mention.basis.find(CONTRADICTS)
        reason = mention.basis[found:]
        if found >= 0 and reason not in said:
            flags.append(Flag("date-contradiction", mention.basis, "warning", mention.cite))
            said |= {reason} if "publication date" in reason else set()
    return tuple(flags)


_LEADING = ("في", "عند", "خلال", "بحدود", "حوالي", "قرابه", "نحو", "حتي")
_NOW = (("حالا",), ("الان",), ("هذه", "اللحظه"))


def resolve(text: str, reference: date | datetime) -> Resolution | None:
    """Resolve a text that is one date expression, counted from ``reference``; None where it is none.

    Weaker signs count than in running text, since the caller says that it is a date: a bare clock time, a month by its
    number. Where nothing says past or future, the next one from the reference is taken.
    """
    folded = Folded.of(text)
    t = tokenize(folded, text)
    start = 0
    reading = read(t, start, loose=True)
    while reading is None and t[start].word in _LEADING:
        start += 1
        reading = read(t, start, loose=True)
    day = reference.date() if isinstance(reference, datetime) else reference
    now = (reference.hour, reference.minute) if isinstance(reference, datetime) else None
    context = Context(Anchor.of(day, "the reference date"), future=True, now=now)
    words = tuple(token.word for token in t[start:] if token.word)
    if words in _NOW:
        return resolve_expression(Now(), context)
    if reading is None or t[reading.end].word not in ("", "."):
        return None
    return resolve_expression(reading.expression, context)
