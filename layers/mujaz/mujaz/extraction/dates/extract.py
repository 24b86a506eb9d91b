"""Find the dates of an article, resolve them, and say what is doubtful about them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from mujaz.arabic.calendar import nearest_weekday
from mujaz.arabic.letters import Folded
from mujaz.article import Article
from mujaz.extraction.dates.anchor import Anchor
from mujaz.extraction.dates.context import is_future, is_habit
from mujaz.extraction.dates.english import phrase
from mujaz.extraction.dates.expressions import (
    Ago,
    CalendarDate,
    DayOffset,
    WeekdayDate,
)
from mujaz.extraction.dates.grammar import read
from mujaz.extraction.dates.reading import Reading
from mujaz.extraction.dates.resolve import Context, Resolution, resolve_expression
from mujaz.extraction.dates.tokens import Token, tokenize
from mujaz.facts import DateMention, Flag, Name

_SPORT = re.compile("مباراه|مباريات|الدوري|منتخب|اللاعب|كاس العالم|الهداف|المدرب")
_ON_THIS_DAY = re.compile("مثل هذا اليوم|حدث في هذا اليوم")
_NAMED_DAYS = frozenset(
    ["حركه", "حركات", "قوي", "ثوره", "ثورات", "انتفاضه", "حرب", "شارع", "جسر", "ميدان", "مدينه", "تحالف", "تيار", "كتيبه", "لواء", "جامعه", "احداث", "هجمات", "انقلاب", "معاهده", "مليونيه", "ذكري", "حزب", "فرقه", "مطار", "ملعب", "مستشفي", "محطه"]
)
"""Words after which a day of a month is a name: ثورة 25 يناير, قوى 14 آذار, مدينة 6 أكتوبر."""

_PAPERS = frozenset(["روسيا", "المصري", "اخبار", "صحيفه", "موقع", "جريده", "عين", "قناه", "ليبيا", "العراق", "دبي", "فلسطين", "سوريا", "اليمن"])
"""Words after which اليوم is the name of a paper or station: روسيا اليوم."""

_THE_TWO = frozenset(("بين", "هولاء", "هذين", "كلا", "احد", "اي", "هذان"))
_FRIDAY = frozenset(("صلاه", "خطبه", "امام", "خطيب", "خطب", "صلوات", "جامع", "مسجد", "ال"))
_ALL_DAY = frozenset(("مدار", "طوال", "طيله", "ساعات", "خلال", "نصف", "في"))
_PREPOSITIONS = frozenset(["في", "منذ", "حتي", "الي", "من", "قبل", "بعد", "خلال", "بحلول", "عند", "حلول", "حتى", "لغايه", "بين", "عام"])


@dataclass(frozen=True, slots=True)
class _Found:
    """A reading at tokens ``start:reading.end``."""

    start: int
    reading: Reading
    future: bool


def _blocked(t: Sequence[Token], i: int, reading: Reading) -> bool:
    """Whether what reads like a date is something else by the word before it."""
    expression = reading.expression
    before = t[i - 1].word if i else ""
    if isinstance(expression, DayOffset) and expression.weekday is None and t[reading.end - 1].lexeme.unit == "day":
        if before in _PAPERS and not reading.part and reading.end == i + 1:
            return True
        return before in _ALL_DAY or before == "مثل" or t[i].clitics in ("ب", "ك")
    if isinstance(expression, CalendarDate) and expression.day and expression.year is None:
        bare = before.removeprefix("و").removeprefix("ب").removeprefix("ل")
        return bare in _NAMED_DAYS or before in _NAMED_DAYS
    if isinstance(expression, WeekdayDate) and reading.end == i + 1:
        return (expression.weekday == 0 and before in _THE_TWO) or (expression.weekday == 4 and before in _FRIDAY)
    if isinstance(expression, Ago):
        if expression.sign > 0:
            return True
        return expression.amounts[0][0] in ("hour", "minute", "second")
    return False


def find(t: Sequence[Token]) -> Iterator[_Found]:
    """Yield the date expressions among tokens, in order and without overlap."""
    i, last = 0, len(t)
    while i < last and (t[i].word or (i + 1 < last and t[i + 1].word)):
        if not t[i].known:
            i += 1
            continue
        reading = read(t, i)
        if reading is None or reading.end <= i:
            i += 1
            continue
        future = is_future(t, i, reading.end)
        if (isinstance(reading.expression, Ago) and reading.expression.sign > 0 and future) or (not _blocked(t, i, reading) and not is_habit(t, i, reading.end)):
            yield _Found(i, reading, future)
        i = reading.end


class _Names:
    """The spans of names, in which no date is looked for."""

    def __init__(self, names: Sequence[Name]) -> None:
        spans = sorted((cite.start, cite.end) for name in names for cite in name.mentions)
        self._starts = [start for start, _ in spans]
        self._spans = spans

    def hold(self, start: int, end: int) -> bool:
        """Whether ``start:end`` overlaps a name, and is not the year at its end (كأس العالم 2026)."""
        at = bisect_right(self._starts, end - 1) - 1
        for first, last in self._spans[max(0, at - 3) : at + 1]:
            if start < last and first < end:
                return not (last == end and start > first and end - start == 4)
        return False


def _span(t: Sequence[Token], folded: Folded, found: _Found) -> tuple[int, int]:
    first, last = t[found.start], t[found.reading.end - 1]
    return folded.span(first.start + len(first.clitics), last.end)


# ---- the anchor ------------------------------------------------------------------------------------------------------

_DATELINE_WORDS = 8
"""Tokens of a paragraph within which a dateline's date begins."""


def _dateline(article: Article, t: Sequence[Token], founds: Sequence[_Found]) -> tuple[date, _Found] | None:
    """Find a full date that opens one of the first paragraphs: أبها 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس."""
    lines = [0] + [index + 1 for index, token in enumerate(t) if token.word == "\n"][:4]
    full = [
        found for found in founds
        if isinstance(found.reading.expression, CalendarDate)
        and found.reading.expression.day and found.reading.expression.year is not None
    ]  # fmt: skip
    for found in full[:3]:
        line = max((start for start in lines if start <= found.start), default=None)
        if line is None or found.start - line > _DATELINE_WORDS:
            continue
        before = t[line : found.start]
        if any(token.lexeme.role in ("in", "from", "to", "before", "after") for token in before):
            continue
        if any(token.word in (".", "،", ":") for token in before[:-1]):
            continue
        behind = t[found.reading.end]
        agency = behind.word in (
            "\n",
            "",
            "/",
            "-",
            "(",
            ":",
            "–",
            "واس",
            "الموافق",
            "وكالات",
            "قنا",
            "وام",
            "كونا",
            "بترا",
        )
        if not agency:
            continue
        resolved = resolve_expression(found.reading.expression, Context(Anchor()))
        if resolved.first is not None:
            return resolved.first, found
    return None


def _anchor(article: Article, t: Sequence[Token], founds: Sequence[_Found]) -> Anchor:
    """Return the day the article speaks from, corrected by what its own text says of today and yesterday."""
    published = article.metadata.published
    line = _dateline(article, t, founds)
    if line:
        day = line[0]
        contradiction = ""
        if published and abs((published - day).days) > 1:
            contradiction = "the dateline contradicts the publication date"
        return Anchor.of(day, "the dateline", contradiction)
    if published is None:
        return Anchor()
    return _corrected(published, founds)


def _corrected(published: date, founds: Sequence[_Found]) -> Anchor:
    shifts = []
    for found in founds:
        expression = found.reading.expression
        if isinstance(expression, DayOffset) and expression.weekday is not None:
            expected = published + timedelta(days=expression.offset)
            shifts.append((nearest_weekday(expected, expression.weekday) - expected).days)
    months = [
        found.reading.expression.month for found in founds
        if isinstance(found.reading.expression, CalendarDate) and found.reading.expression.direction == 0
        and found.reading.expression.calendar == "gregorian" and found.reading.expression.month
        and found.reading.expression.year is None
    ]  # fmt: skip
    source = "the publication date"
    if months and published.month not in months and len(set(months)) == 1:
        month = months[0]
        if abs((published.year * 12 + published.month) - (published.year * 12 + month)) > 1 or (
            shifts and 0 not in shifts
        ):
            year = published.year if month <= published.month else published.year - 1
            return Anchor(
                None, (year, month), "the month that the text calls the present one",
                "the text contradicts the publication date: it names another present month",
            )  # fmt: skip
    if not shifts or 0 in shifts or len(set(shifts)) > 1:
        return Anchor.of(published, source)
    shift = shifts[0]
    note = "the text contradicts the publication date: it names another weekday"
    if abs(shift) == 1:
        moved = published + timedelta(days=shift)
        return Anchor.of(moved, "the publication date, moved to the weekday that the text names", note)
    return Anchor(None, (published.year, published.month), source, note)


# ---- the article -----------------------------------------------------------------------------------------------------


def extract_dates(article: Article, names: Sequence[Name] = ()) -> tuple[DateMention, ...]:
    """Find every expression of the article that places something in calendar time, in the order of the text.

    Args:
        article: with its publication date in the metadata, if it is known.
        names: whose spans are no dates (قوى 14 آذار); a year that ends a name stays one (كأس العالم 2026).

    Returns:
        One mention for each expression. ``value`` is ISO 8601 at the precision that the text supports, a decade is
        ``1950s``; None where it can't be told, with the reason in ``basis``.

    """
    folded = Folded.of(article.text)
    t = tokenize(folded, article.text)
    founds = list(find(t))
    if not founds:
        return ()
    anchor = _anchor(article, t, founds)
    context = Context(
        anchor, sports=_SPORT.search(folded.text) is not None, anniversary=_ON_THIS_DAY.search(folded.text) is not None
    )
    inside = _Names(names)
    mentions: list[DateMention] = []
    previous: Resolution | None = None
    sentence = -1
    for found in founds:
        start, end = _span(t, folded, found)
        if inside.hold(start, end):
            continue
        cite = article.cite(start, end)
        resolution = resolve_expression(
            found.reading.expression,
            replace(context, future=found.future, previous=previous, previous_in_sentence=cite.sentence == sentence),
        )
        if resolution.value is not None:
            previous, sentence = resolution, cite.sentence
        basis = resolution.basis
        if anchor.contradiction and resolution.value and "stated" not in basis and anchor.contradiction not in basis:
            basis = f"{basis}; {anchor.contradiction}"
        before = t[found.start - 1] if found.start else None
        preposition = bool(t[found.start].clitics.strip("وف")) or (before is not None and before.word in _PREPOSITIONS)
        text = phrase(found.reading.expression, found.reading.part, after_preposition=preposition)
        mentions.append(DateMention(resolution.value, resolution.end, basis, text, cite))
    return tuple(mentions)


def date_flags(article: Article, dates: Sequence[DateMention]) -> tuple[Flag, ...]:
    """Return the doubts about the dates of an article.

    ``unresolved-date``: an expression without a value (info: nobody could know it from the text).
    ``date-contradiction``: the text says something else than its publication date or than itself.
    """
    flags = []
    for mention in dates:
        if mention.value is None:
            flags.append(Flag("unresolved-date", mention.basis, "info", mention.cite))
        elif "contradicts" in mention.basis:
            flags.append(Flag("date-contradiction", mention.basis, "warning", mention.cite))
    return tuple(flags)


def resolve(text: str, reference: date | datetime) -> Resolution | None:
    """Resolve a text that is one date expression, counted from ``reference``; None where it is none.

    Weaker signs count than in running text, since the caller says that it is a date.
    """
    folded = Folded.of(text)
    t = tokenize(folded, text)
    start = 0
    while t[start].word in ("في", "عند", "خلال", "بحدود", "حوالي", "قرابه", "نحو", "حتي") and not _opens(t, start):
        start += 1
    reading = read(t, start, loose=True)
    if reading is None or t[reading.end].word not in ("", "."):
        return None
    day = reference.date() if isinstance(reference, datetime) else reference
    now = (reference.hour, reference.minute) if isinstance(reference, datetime) else None
    return resolve_expression(reading.expression, Context(Anchor.of(day, "the reference date"), future=True, now=now))


def _opens(t: Sequence[Token], i: int) -> bool:
    return t[i].word == "خلال" and read(t, i, loose=True) is not None
