"""What the words around an expression say of it: recurring, or no date at all."""

from __future__ import annotations

from mujaz.extraction.dates.expressions import Ago, CalendarDate, DayOffset, Expression, WeekdayDate
from mujaz.extraction.dates.parts import Tokens
from mujaz.extraction.dates.reading import Reading
from mujaz.extraction.dates.tense import is_future
from mujaz.extraction.dates.words import (
    FRIDAY,
    HABITS,
    NAMED_BY,
    NAMED_DAYS,
    NAMED_WEEKDAYS,
    NOWADAYS,
    PAPERS,
    THE_TWO,
    WHOLE_DAY,
)


def is_habit(t: Tokens, start: int, end: int) -> bool:
    """Whether the expression recurs (كل يوم جمعة, الأحد من كل أسبوع), so that it names no one day."""
    before = t[start - 1].word if start else ""
    if before == "كل" or (t[end].word in ("من", "في") and t[end + 1].word == "كل" and bool(t[end + 2].lexeme.unit)):
        return True
    # عام and a month are no habit beside يوميا; a day or a weekday is.
    return t[end - 1].lexeme.weekday >= 0 and (before in HABITS or t[end].word in HABITS)


def _is_no_day(t: Tokens, i: int, reading: Reading) -> bool:
    """Whether a lone اليوم is the length of a day or part of a name."""
    before = t[i - 1].word if i else ""
    if reading.part or t[reading.end - 1].lexeme.unit != "day":
        return False
    if reading.end == i + 1:
        quoted = before in ("«", '"', "“") and t[reading.end].word in ("»", '"', "”")
        if quoted or before in PAPERS or before in NOWADAYS or t[reading.end].number >= 0:
            return True
    return before in WHOLE_DAY or t[i].clitics in ("ب", "ك")


def _is_named(before: str) -> bool:
    """Whether a day or month is the name of a movement, street or war by the word before it: حرب أكتوبر."""
    return before in NAMED_DAYS or before.lstrip("وبل") in NAMED_DAYS or before.removeprefix("ال") in NAMED_DAYS


def is_no_date(t: Tokens, i: int, reading: Reading) -> bool:
    """Whether what reads like a date at token ``i`` is something else by the words beside it."""
    expression, before = reading.expression, t[i - 1].word if i else ""
    if isinstance(expression, DayOffset):
        # المستقبل والغد: as a date, tomorrow is غدا or يوم الغد
        future = t[i].bare == "الغد"
        return future or (expression.weekday is None and expression.offset == 0 and _is_no_day(t, i, reading))
    if isinstance(expression, CalendarDate):
        bare = expression.year is None and expression.direction is None and expression.weekday is None
        return bare and expression.month is not None and not expression.edge and _is_named(before)
    if isinstance(expression, WeekdayDate) and t[reading.end - 1].lexeme.weekday >= 0:
        named = (
            before in NAMED_WEEKDAYS
            or t[reading.end].word in NAMED_BY
            or (expression.weekday == 4 and before in FRIDAY)
        )
        return named or (expression.weekday == 0 and before in THE_TWO)
    if isinstance(expression, Ago):
        return expression.sign > 0 and not is_future(t, i, reading.end)
    return False


def needs_tense(expression: Expression) -> bool:
    """Whether past or future decides the value: where neither a year nor a direction is named."""
    if isinstance(expression, CalendarDate):
        return expression.year is None and expression.direction is None
    return not isinstance(expression, DayOffset)
