"""Months and weekdays of the English held against those of the Arabic: lost, changed, added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mujaz.arabic.calendar.names import GREGORIAN_MONTHS, HIJRI_MONTHS, MONTHS_EN, WEEKDAYS, WEEKDAYS_EN
from mujaz.arabic.letters import Folded, fold
from mujaz.translation.audit import folding, skeleton
from mujaz.translation.audit.finding import Finding, Span

_AMBIGUOUS = frozenset(map(fold, ("مارس", "ماي", "آب", "أوت", "مارت", "جوان", "تموز")))
"""Month names that are other words too; they are months beside a number or the word for month."""

_CONTEXT_BEFORE = re.compile(r"(?:\d|من|في|منذ|حتي|شهر|شهري|اوايل|مطلع|نهايه|منتصف|اواخر|بدايه|مستهل|[/\-])\s*$")
_CONTEXT_AFTER = re.compile(r"\s*(?:/|-|\d|من|عام|سنه|الماضي|المقبل|الجاري|الحالي|القادم|المنصرم)")
_MONTHS_EN = MONTHS_EN["gregorian"][1:]
_MONTH_EN = re.compile(
    r"\b(?P<month>" + "|".join(rf"{month[:3]}(?:{month[3:]})?" if month[3:] else month for month in _MONTHS_EN) +
    r"|Sept)\b\.?"
)  # fmt: skip
_MAY_OR_MARCH = re.compile(r"(?:\d|\b(?:in|of|last|next|since|by|until|late|early|mid|and|to|from|between|this|on|"
    r"every|"
                           r"through|during|before|after|for|the|May|March))[\s,–-]*$", re.IGNORECASE)  # fmt: skip
_RELATIVE_DAY = re.compile(r"(?<![^\W\d_])[وفبل]?(?:ال)?(?:يوم|امس|غدا?|ليله|بارحه|نهار|صنداي)(?![^\W\d_])")
"""Words for today, yesterday and tomorrow, which English news writes as weekdays; and a newspaper's name."""

_NUMERIC_DATE = re.compile(r"\d{1,2}/\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|\d{4}-\d{2}")
_CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")
_DAY_EN = re.compile(r"\b(" + "|".join(WEEKDAYS_EN) + r")s?\b")


@cache
def _month_pattern() -> tuple[re.Pattern[str], dict[str, int]]:
    table = {fold(name): number for number, names in GREGORIAN_MONTHS.items() for name in names}
    names = sorted(table, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![^\W\d_])(?:[وفبل]{{0,2}}|ال)({'|'.join(names)})(?![^\W\d_])"), table


@cache
def _day_pattern() -> tuple[re.Pattern[str], dict[str, int]]:
    table = {fold(name): number for number, names in WEEKDAYS.items() for name in names}
    names = sorted((name for name in table if name != fold("الأحد")), key=lambda name: (-len(name), name))
    sunday = rf"(?:يوم|امس|اليوم|مساء|صباح|فجر|ليله|غدا?)\s+(?P<sunday>{fold('الأحد')})"
    return re.compile(rf"(?<![^\W\d_])(?:[وفبل]{{0,2}}(?P<day>{'|'.join(names)})|{sunday})(?![^\W\d_])"), table


@cache
def _hijri() -> re.Pattern[str]:
    names = sorted(
        {fold(name) for names in HIJRI_MONTHS.values() for name in names}, key=lambda name: (-len(name), name)
    )
    return re.compile(rf"(?<![^\W\d_])[وفبل]{{0,2}}(?:{'|'.join(names)})(?![^\W\d_])")


def _months_of_arabic(folded: Folded, english: str) -> Iterator[tuple[int, Span]]:
    """Yield the months; one that sounds like a name of the English is none (نيسان may be Nissan)."""
    pattern, table = _month_pattern()
    words = set(_CAPITALISED.findall(english))
    for match in pattern.finditer(folded.text):
        beside = _CONTEXT_BEFORE.search(folded.text[: match.start(1)]) or _CONTEXT_AFTER.match(folded.text, match.end())
        if match.group(1) not in _AMBIGUOUS or beside:
            number = table[match.group(1)]
            if any(_MONTHS_EN[number - 1] != word and skeleton.alike(word, match.group(1)) for word in words):
                continue
            yield number, folded.span(*match.span(1))


def _days_of_arabic(folded: Folded) -> Iterator[tuple[int, Span]]:
    pattern, table = _day_pattern()
    for match in pattern.finditer(folded.text):
        name = match.group("day") or match.group("sunday")
        yield table[name], folded.span(*match.span())


def _months_of_english(english: str) -> Iterator[tuple[int, Span]]:
    for match in _MONTH_EN.finditer(english):
        number = next(index for index, month in enumerate(_MONTHS_EN, start=1) if month[:3] == match.group("month")[:3])
        if number in (3, 5) and not (
            _MAY_OR_MARCH.search(english[: match.start()]) or re.match(r"[\s,]*\d", english[match.end() :])
        ):
            continue
        yield number, match.span()


def _compare(
    what: str, arabic: list[tuple[int, Span]], english: list[tuple[int, Span]], names: tuple[str, ...], *, added: bool
) -> Iterator[Finding]:
    lost = [(number, span) for number, span in arabic if number not in {other for other, _ in english}]
    extra = [(number, span) for number, span in english if number not in {other for other, _ in arabic}]
    seen: set[int] = set()
    for number, span in lost:
        if number in seen:
            continue
        seen.add(number)
        if extra:
            other, where = extra.pop(0)
            about = f"the {what} is {names[number]} in the Arabic, {names[other]} in the English"
            yield Finding("date-changed", about, "error", span, where)
        else:
            yield Finding("date-lost", f"the Arabic names {names[number]}, the English does not", "error", span)
    if added:
        for number, where in extra:
            yield Finding("date-added", f"the English names {names[number]}, the Arabic does not", "error", None, where)


def check_dates(arabic: str, english: str) -> list[Finding]:
    """Find months and weekdays that the English lacks, changed, or added."""
    folded = folding.folded(arabic)
    months, days = list(_months_of_arabic(folded, english)), list(_days_of_arabic(folded))
    english_months = list(_months_of_english(english))
    numeric = _NUMERIC_DATE.search(english) is not None
    english_days = [(WEEKDAYS_EN.index(match.group(1)), match.span()) for match in _DAY_EN.finditer(english)]
    findings: list[Finding] = []
    if not numeric:
        no_hijri = _hijri().search(folded.text) is None and re.search(r"\d[/.-]\d", folded.text) is None
        findings += _compare("month", months, english_months, ("", *_MONTHS_EN), added=no_hijri)
    # "Sunday" is written like "the one": without the word for day it is not looked for, so it may be in the English.
    may_be_sunday = fold("الأحد") in folded.text
    if may_be_sunday and not any(number == 6 for number, _ in days):
        english_days = [one for one in english_days if one[0] != 6]
    told = _RELATIVE_DAY.search(folded.text) is None
    findings += _compare("weekday", days, english_days, WEEKDAYS_EN, added=told)
    return findings
