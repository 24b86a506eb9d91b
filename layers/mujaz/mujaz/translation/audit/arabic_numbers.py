"""What the numbers of an Arabic sentence ask of its English: what must be said, and what may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from mujaz.arabic.letters import Folded, fold
from mujaz.arabic.numbers import Number, read_numbers
from mujaz.translation.audit import folding

_SEPARATOR = re.compile(r"(?<=\d)،(?=\d{3}(?!\d))")
"""The Arabic comma between digits, used as a thousands separator."""

_DIGITS = re.compile(r"\d+(?:[.,٫٬]\d+)*")
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])")
_DECADE = re.compile(
    r"(?<![^\W\d_])[وف]?[بل]?(?:ال|لل)?(عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين)ي?ات(?![^\W\d_])"
    r"(?:\s+القرن\s+(?P<century>\w+(?:\s+عشر)?))?"
)
_TENS = {word: 10 * n for n, word in enumerate(
    ("عشرين", "ثلاثين", "اربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"), start=2)}  # fmt: skip
_CENTURIES = {
    "الحادي عشر": 11, "الثاني عشر": 12, "الثالث عشر": 13, "الرابع عشر": 14, "الخامس عشر": 15, "السادس عشر": 16,
    "السابع عشر": 17, "الثامن عشر": 18, "التاسع عشر": 19, "العشرين": 20, "الماضي": 20, "الحادي": 21, "الحالي": 21,
}  # fmt: skip
_COMPOUND = re.compile(r"\s+(?:اكسيد|اوكسيد|فلوريد|كلوريد|كبريتيد|يوديد|بروميد)")
"""Chemical compounds that English counts by a prefix: dioxide."""

_NO_YEARS = re.compile(r"(?<![^\W\d_])[وفبل]*(?:ال)?(?:درج(?:ه|ات)|حراره|عمر|سن)(?:\s+[^\W\d_]+){0,3}\s+$")
"""Degrees or an age, which reach the nineties as years do."""

_SHARE = re.compile(r"(?<![^\W\d_])[وف]?[بل]?(ثلث|ربع|خمس)(?:هم|هن|ها|هما|نا|كم)(?![^\W\d_])")
_SHARES = {"ثلث": 3, "ربع": 4, "خمس": 5}
"""A third, a quarter or a fifth of them."""

_PERCENT_WORD = re.compile(r"[وف]?(?:في|ب)?\s*ال(?:ماي?ه|مي?ه|مئه)$")
_IMPLIED: dict[str, tuple[float, ...]] = {
    "ضعف": (2,), "ضعفي": (2, 3), "ضعفين": (2, 3), "اضعاف": (3,), "مضاعفه": (2,), "تضاعف": (2,), "تضاعفت": (2,),
    "عقد": (10,), "عقدين": (20, 2), "عقود": (10,), "قرن": (100,), "قرنين": (200, 2), "قرون": (100,), "الفيه": (1000,),
    "رباعي": (4,), "رباعيه": (4,), "ثلاثي": (3,), "ثلاثيه": (3,), "خماسي": (5,), "خماسيه": (5,), "سداسي": (6,),
    "سداسيه": (6,), "سباعي": (7,), "ثماني": (8,), "سباعيه": (7,), "مراهق": (13,), "اسبوعين": (14, 2),
    "دزينه": (12,), "مثلث": (3,), "مربع": (4,), "مخمس": (5,), "هاتريك": (3,), "بنتاغون": (5,), "قرنا": (100,),
    "اربعينيه": (40,), "خمسينيه": (50,), "ستيني": (60,), "سبعيني": (70,), "خمسيني": (50,), "اربعيني": (40,),
    "ثلاثيني": (30,), "عشريني": (20,), "ثمانيني": (80,), "تسعيني": (90,), "عام": (1,),
    "ثمن": (16, 8), "عشره": (10,), "الالف": (1000,), "الالاف": (1000,), "الملايين": (10**6,), "المييات": (100,),
}  # fmt: skip
"""Words that have a number in them, folded, without clitics: their English may name it."""

_IMPLIED_FORMS = {
    clitic + word: values
    for word, values in _IMPLIED.items()
    for clitic in ("", "و", "ف", "ب", "ل", "ال", "وال", "بال", "لل", "فال")
}

_NUMBERED_NAMES = frozenset({"المجموعه", "تشرين", "كانون", "ربيع", "جمادي", "بتشرين", "بكانون"})
"""What an ordinal after them names: a lettered group, a month."""

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Required:
    """A number that the English must say: any of ``values``. ``value`` is the one to tell a reader."""

    start: int
    end: int
    value: float
    values: frozenset[float]
    kind: str
    number: Number | None = None


@dataclass(frozen=True, slots=True)
class ArabicNumbers:
    """``required``: what the English must say; ``allowed``: all values that it may say."""

    required: tuple[Required, ...]
    allowed: frozenset[float]


def _value(digits: str) -> float | None:
    """Value of a run of digits with separators, or None."""
    plain = digits.replace("٬", ",").replace("٫", ".")
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", plain):
        return float(plain.replace(",", ""))
    if re.fullmatch(r"\d+,\d+", plain):
        return float(plain.replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", plain):
        return float(plain.replace(".", ""))
    return None


def _equivalents(number: Number) -> frozenset[float]:
    """Values that say the same as ``number``."""
    values = {float(number.value)}
    if number.kind == "fraction" and number.parts is not None:
        upper, lower = number.parts
        values |= {round(upper / lower, 9), 100 * upper / lower}
        if number.slash:
            values |= {float(upper), float(lower)}
    return frozenset(values)


def _thousands(text: str, number: Number) -> frozenset[float]:
    """Return the other value of "500.000", which may be half a million in Arabic as on much of the continent."""
    if re.fullmatch(r"\d{1,3}\.\d{3}", fold(text[number.start : number.end])):
        return frozenset({float(number.value) * 1000})
    return frozenset()


def _decades(folded: Folded) -> Iterator[tuple[Required, int]]:
    """Yield the decades and the end of what belongs to them (their century)."""
    for match in _DECADE.finditer(folded.text):
        tens = _TENS[match.group(1)]
        named = match.group("century")
        century = _CENTURIES.get(named or "", 0) or _CENTURIES.get((named or "").split(" ")[0], 0)
        if not century and _NO_YEARS.search(folded.text[: match.start()]):
            yield (
                Required(*folded.span(match.start(), match.end(1) + 2), tens, frozenset({float(tens)}), "tens"),
                match.end(),
            )
            continue
        value = 100 * (century - 1) + tens if century else 1900 + tens
        values = {float(value)} if century else {float(value), float(tens), float(1800 + tens)}
        if named == "الماضي":
            values = {float(value), float(tens)}
        start, end = folded.span(match.start(), match.end(1) + 2)
        yield Required(start, end, value, frozenset(values), "decade"), match.end()


def _clocks(folded: Folded) -> Iterator[Required]:
    for match in _CLOCK.finditer(folded.text):
        hour, minute = int(match.group(1)), int(match.group(2))
        hours = {hour, hour % 12, hour + 12, hour - 12 if hour > 12 else hour}
        start, end = folded.span(match.start(), match.end())
        values = {float(100 * each + minute) for each in hours} | ({float(each) for each in hours} if not minute else
                                                                    set())  # fmt: skip
        yield Required(start, end, 100 * hour + minute, frozenset(values), "clock")


def _shares(folded: Folded) -> Iterator[Required]:
    for match in _SHARE.finditer(folded.text):
        part = 1 / _SHARES[match.group(1)]
        yield Required(*folded.span(*match.span()), part, frozenset({round(part, 9), 100 * part}), "fraction")


def _is_percent_word(text: str, number: Number) -> bool:
    """Whether the number is the hundred of "per cent" (في المئة), not a number."""
    words = fold(text[max(0, number.start - 12) : number.end])
    return number.value == 100 and not number.digits and bool(_PERCENT_WORD.search(words))


def _is_no_number(text: str, number: Number) -> bool:
    """Whether a lone word is more likely another (the verb or name ألف, the noun كمية), or a letter in English.

    Groups of a championship are numbered in Arabic and lettered in English.
    """
    word = fold(text[number.start : number.end])
    if word in ("نص", "النص", "نصا", "والنص", "بالنص", "للنص"):
        return True  # "text"
    before = fold(text[max(0, number.start - 20) : number.start]).split()[-1:]
    if number.kind == "ordinal" and before and before[0].lstrip("ول") in _NUMBERED_NAMES:
        return True
    if number.kind == "ordinal" and _COMPOUND.match(fold(text[number.end : number.end + 12])):
        return True
    if word in ("عشري", "عشريه"):
        return True  # "decimal"
    if number.value == 0.5 and fold(text[number.end : number.end + 8]).split()[:1] == ["قطر"]:
        return True  # a radius
    if word in ("ميه", "ميات"):
        return text[number.start - 1 : number.start] == "ك"
    if word not in ("الف", "الفا"):
        return False
    # What a thousand counts is an indefinite singular.
    following = _WORD.match(fold(text[number.end : number.end + 30]).lstrip())
    counted = following.group() if following else ""
    return len(counted) < 3 or counted.startswith("ال") or counted.endswith(("ين", "ان"))


def _equivalent_years(one: Required, text: str) -> Required:
    """Let a decade also be the one of a year in the same sentence ("the eighties of the 14th century 1480")."""
    years = {float(year) for year in re.findall(r"(?<!\d)\d{4}(?!\d)", text) if int(year) % 100 == one.value % 100}
    return replace(one, values=one.values | years)


def _implied(folded: str) -> Iterator[float]:
    """Yield the numbers that words of a folded sentence have in them."""
    for word in _WORD.findall(folded):
        yield from _IMPLIED_FORMS.get(word, ())


@lru_cache(maxsize=256)
def read(text: str) -> ArabicNumbers:
    """Return what the numbers of the Arabic sentence ``text`` ask of its English."""
    text = _SEPARATOR.sub(",", text)
    folded = folding.folded(text)
    required: list[Required] = list(_clocks(folded))
    covered = [(one.start, one.end) for one in required]
    allowed: set[float] = set()
    for decade, after in _decades(folded):
        required.append(_equivalent_years(decade, folded.text))
        covered.append((decade.start, folded.span(0, after)[1]))
    for number in read_numbers(text):
        other = _is_no_number(text, number)
        if other and _WORD.match(text[number.end : number.end + 30].lstrip()):
            continue
        allowed |= {float(number.value), float(number.high or number.value), *map(float, number.parts or ())}
        allowed |= _equivalents(number)
        taken = any(start <= number.start < end for start, end in covered)
        if taken or other or _is_percent_word(text, number):
            continue
        values = _equivalents(number) | _thousands(text, number)
        if fold(text[number.start : number.end]) == "الفا":
            values |= {2000.0}  # the dual in a construct is written like the accusative of one thousand
            allowed |= values
        required.append(Required(number.start, number.end, number.value, values, number.kind, number))
        covered.append((number.start, number.end))
        if number.high is not None:
            high = float(number.high)
            required.append(Required(number.start, number.end, high, frozenset({high}), number.kind, number))
    required += _shares(folded)
    for match in _DIGITS.finditer(folded.text):
        start, end = folded.span(match.start(), match.end())
        value = _value(match.group())
        pieces = [float(piece) for piece in re.findall(r"\d+", match.group())]
        allowed |= {*pieces, *([value] if value is not None else [])}
        if value is not None and not any(first < end and start < last for first, last in covered):
            required.append(Required(start, end, value, frozenset({value}), "code"))
    for one in required:
        allowed |= one.values
    allowed |= set(_implied(folded.text))
    return ArabicNumbers(tuple(sorted(required, key=lambda one: (one.start, one.end))), frozenset(allowed))
