"""Dates and clock times of a sentence in English, where the extraction has not given them as renderings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.arabic.calendar.names import GREGORIAN_MONTHS, HIJRI_MONTHS, MONTHS_EN
from mujaz.arabic.letters import fold
from mujaz.arabic.words import Token

_HIJRI = {fold(name): MONTHS_EN["hijri"][number] for number, names in HIJRI_MONTHS.items() for name in names}
_MONTHS = {fold(name): MONTHS_EN["gregorian"][number] for number, names in GREGORIAN_MONTHS.items() for name in names}
_DOUBTFUL = frozenset({"مارس", "ماي", "جوان", "اب", "ايار", "مارت", "اوت"})
"""Month names that are other words too: a month only beside a day, a year or another name."""

_YEAR_WORDS = frozenset({"عام", "سنه", "العام", "لعام", "عامي", "للعام", "بعام"})
_TURNS = {"الماضي": "last ", "المقبل": "next ", "القادم": "next ", "الفايت": "last ", "المنصرم": "last "}
_THIS = frozenset({"الجاري", "الحالي", "الجارى"})
_PREPOSITIONS = frozenset("في منذ حتي من الي خلال قبل بعد بحلول بين ومنذ وحتي وفي لغايه ل".split())

Piece = tuple[int, int, str, str]
"""First token, end token, English, class (D for an adverb, M for a name)."""


def _month(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Return (end, month) of a month's name at ``at``, its double name (مارس/آذار) taken along."""
    for length in (2, 1):
        name = " ".join(token.folded for token in tokens[at : at + length])
        if name in _MONTHS and at + length <= len(tokens):
            end = at + length
            if end < len(tokens) and tokens[end].text in "/(":
                second = _month(tokens, end + 1)
                if second is not None:
                    closing = second[0] < len(tokens) and tokens[second[0]].text == ")"
                    return second[0] + closing, _MONTHS[name]
            return end, _MONTHS[name]
    return None


def _year(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Return (end, year) of a year in figures, "of the year" before it taken along."""
    for skipped in (("من", "عام"), ("من", "العام"), ("لعام",), ("عام",), ("سنه",), ("من",), ("،",), ()):
        if tuple(token.folded for token in tokens[at : at + len(skipped)]) == skipped:
            year = at + len(skipped)
            if (
                year < len(tokens)
                and tokens[year].kind == "number"
                and len(tokens[year].folded) == 4
                and (tokens[year].folded[:2] in ("18", "19", "20"))
            ):
                era = year + 1 < len(tokens) and tokens[year + 1].folded == "م"
                return year + 1 + era, tokens[year].folded
    return None


def _day(token: Token) -> str:
    return token.folded if token.kind == "number" and token.folded.isdigit() and 1 <= int(token.folded) <= 31 else ""


def dates(tokens: Sequence[Token]) -> Iterator[Piece]:
    """Yield the dates of a sentence in order."""
    at = 0
    while at < len(tokens):
        found = _dated(tokens, at) or _hijri(tokens, at) or _in_year(tokens, at) or _clock(tokens, at)
        if found is None:
            at += 1
        else:
            yield found
            at = found[1]


def _dated(tokens: Sequence[Token], at: int) -> Piece | None:
    """A month's name with what stands around it: day before, turn ("last") and year behind."""
    start = at
    on = tokens[at].folded == "في"
    if on or tokens[at].folded == "يوم":
        at += 1
    at, day = _before_month(tokens, at)
    month = _month(tokens, at)
    if month is None:
        return None
    end, english = month
    sure = bool(day) or tokens[at].folded not in _DOUBTFUL or end > at + 1
    turn = _TURNS.get(tokens[end].folded, "") if end < len(tokens) else ""
    if turn or (end < len(tokens) and tokens[end].folded in _THIS):
        end += 1
    year = _year(tokens, end)
    if year is None and not sure and not turn:
        return None
    if day:
        english += " " + day
    if year is not None:
        end, english = year[0], english + (", " if day else " ") + year[1]
    elif turn and not day:
        english = turn + english
    if day:
        said_on = on or start < at - 1
        return start, end, "on " + english if said_on else english, "D" if said_on else "M"
    return start, end, "in " + english if on and not turn else english, "D" if on else "M"


def _before_month(tokens: Sequence[Token], at: int) -> tuple[int, str]:
    """Return where the month's name may begin, and the day before it ("" for none)."""
    day = _day(tokens[at]) if at < len(tokens) else ""
    at += bool(day)
    for word in ("من", "شهر"):
        if at < len(tokens) and tokens[at].folded == word and (day or word == "شهر"):
            at += 1
    return at, day


def _hijri(tokens: Sequence[Token], at: int) -> Piece | None:
    """A day of the Islamic calendar ("27 Ramadan 1436 AH")."""
    day = _day(tokens[at])
    for length in (2, 1):
        name = " ".join(token.folded for token in tokens[at + 1 : at + 1 + length])
        end = at + 1 + length
        if day and name in _HIJRI and end <= len(tokens):
            english = f"{day} {_HIJRI[name]}"
            if end < len(tokens) and tokens[end].kind == "number" and len(tokens[end].folded) == 4:
                english, end = f"{english} {tokens[end].folded}", end + 1
            if end < len(tokens) and tokens[end].folded == "ه":
                english, end = english + " AH", end + 1
            return at, end, english, "M"
    return None


def _in_year(tokens: Sequence[Token], at: int) -> Piece | None:
    if tokens[at].folded not in _YEAR_WORDS:
        return None
    year = _year(tokens, at + 1)
    if year is None or year[0] > at + 3 or tokens[at + 1].kind != "number":
        return None
    before = tokens[at - 1].folded if at else ""
    after_noun = before in {"ربيع", "صيف", "خريف", "شتاء", "نهايه", "بدايه", "اواخر", "اوايل", "مطلع", "منتصف", "دوره"}
    if before in _PREPOSITIONS or after_noun or tokens[at].folded[0] in "لب":
        return (at, year[0], year[1], "M")
    return at, year[0], "in " + year[1], "D"


def _clock(tokens: Sequence[Token], at: int) -> Piece | None:
    """A time of day in figures ("9:30")."""
    three = tokens[at : at + 3]
    if (
        len(three) == 3
        and three[1].text == ":"
        and _hour(three[0])
        and len(three[2].folded) == 2
        and (three[2].folded.isdigit() and three[0].end == three[1].start and three[1].end == three[2].start)
    ):
        return at, at + 3, f"{three[0].folded}:{three[2].folded}", "M"
    return None


def _hour(token: Token) -> bool:
    return token.kind == "number" and token.folded.isdigit() and int(token.folded) < 25
