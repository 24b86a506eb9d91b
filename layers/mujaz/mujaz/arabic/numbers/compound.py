"""Compounds of number words and digits: from ``ثلاثة ملايين ومئتين وخمسة عشر ألفا و7`` to 3,215,007.

The grammar, with ``&`` for the conjunction و:

    below_hundred  = unit | unit "عشر" | unit & tens | tens | teen
    below_thousand = hundred [& below_hundred] | unit hundred [& below_hundred] | below_hundred
    amount         = (digits | below_thousand | scale) ["فاصلة" decimals] {scale}
    cardinal       = amount {& smaller amount} [& half | & quarter ...]

Every step looks at a fixed number of tokens ahead and each amount is smaller than the one before it, so reading is
linear in the number of tokens. What the grammar does not cover is no number, rather than a guess.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from mujaz.arabic.letters import is_arabic
from mujaz.arabic.numbers.digits import parse_digits
from mujaz.arabic.numbers.scan import Scan
from mujaz.arabic.numbers.units import match_unit
from mujaz.arabic.numbers.vocabulary import Class, Form, forms, reading, word_set

Value = int | Fraction
_PARTICLES = word_set("من في علي الي عن مع و او ثم بعد قبل خلال منذ عند كما فيما بينما وذلك التي الذي ممن مما")
MAX_DECIMALS = 9
"""Decimals beyond this are not read from words."""
MAX_SCALE = 10**60
"""Products of scale words beyond this are no number; the largest scale word is 10**48."""
_MISSPELT = {
    word[:at] + word[at + 1 :]: factor
    for word, factor in (("مليون", 10**6), ("مليار", 10**9), ("ملايين", 10**6), ("مليارات", 10**9), ("تريليون", 10**12))
    for at in range(1, len(word) - 1)
}
"""Scale words that lost one letter inside."""

_STARTERS: tuple[Class, ...] = ("zero", "unit", "eleven_unit", "ten", "teen", "tens", "hundred", "scale")
_BELOW_HUNDRED: tuple[Class, ...] = ("unit", "eleven_unit", "ten", "teen", "tens")


class Amount(NamedTuple):
    """A value, the index of the token after it, and what was seen: smallest scale, digits, thousands separator."""

    value: Value
    next: int
    scale: int = 1
    digits: bool = False
    grouped: bool = False


def bare(scan: Scan, index: int, *kinds: Class) -> Form | None:
    """Return the number word at ``index`` if it stands there without clitics and article, on the same line."""
    form = reading(scan.word(index), *kinds)
    if form is None or form.conjunction or form.preposition or form.definite or not scan.same_line(index):
        return None
    return form


def joined(scan: Scan, index: int, *kinds: Class) -> tuple[Form, int] | None:
    """Return the number word that و joins at ``index``, and its own index: written onto it or standing before it."""
    if scan.word(index) == "و" and scan.same_line(index):
        form = reading(scan.word(index + 1), *kinds)
        if form is not None and not form.conjunction and not form.preposition and scan.same_line(index + 1):
            return form, index + 1
        return None
    for form in forms().get(scan.word(index), ()):
        if form.word.kind in kinds and form.conjunction == "و" and not form.preposition and scan.same_line(index):
            return form, index
    return None


def _below_hundred(scan: Scan, index: int, form: Form) -> tuple[int, int] | None:
    """Read 1 to 99 at ``index``, whose word is ``form``: the value and the index after it."""
    word = form.word
    if word.kind in ("unit", "eleven_unit"):
        ten = bare(scan, index + 1, "ten")
        if ten is not None:
            return word.value + 10, index + 2
        tens = joined(scan, index + 1, "tens")
        if tens is not None and (form.definite or not tens[0].definite):
            return word.value + tens[0].word.value, tens[1] + 1
        return (word.value, index + 1) if word.kind == "unit" else None
    return word.value, index + 1


def _hundreds_tail(scan: Scan, index: int, value: int) -> tuple[int, int]:
    """Add what follows a hundred at ``index``: ``& below_hundred``, or without و as the dialects say it."""
    tail = joined(scan, index, *_BELOW_HUNDRED)
    if tail is None:
        form = bare(scan, index, "unit", "teen", "tens")
        tail = (form, index) if form is not None else None
    if tail is None:
        return value, index
    rest = _below_hundred(scan, tail[1], tail[0])
    return (value + rest[0], rest[1]) if rest is not None else (value, index)


def _below_thousand(scan: Scan, index: int, form: Form) -> tuple[int, int] | None:
    word = form.word
    if word.kind == "zero":
        return 0, index + 1
    if word.kind == "hundred":
        value, after = _hundreds_tail(scan, index + 1, word.value)
        sure = not word.strict or after > index + 1 or "ئ" in scan.source_of(index)
        return (value, after) if sure else None
    if word.kind == "unit" and word.value >= 3:
        hundred = bare(scan, index + 1, "hundred")
        if hundred is not None and hundred.word.value == 100:
            return _hundreds_tail(scan, index + 2, 100 * word.value)
    return _below_hundred(scan, index, form)


def _decimals(scan: Scan, index: int) -> tuple[Fraction, int] | None:
    """Read ``فاصلة`` and the decimals after it, in digits or words; leading zeros may be spelled (فاصلة صفر خمسة)."""
    if scan.word(index) == "," and len(scan.gap(index)) >= 2 and "\n" not in scan.gap(index):
        return _hundredths(scan, index + 1)
    if not _is_decimal_point(scan, index):
        return None
    index += 1
    spelled = _spelled_digits(scan, index)
    if len(spelled) > 1 and spelled.strip("0"):
        end = index + len(spelled)
        # A last "five" may begin "five and twenty": then it is not a digit of its own.
        if joined(scan, end, "tens") is None and bare(scan, end, "ten", "hundred") is None:
            return Fraction(int(spelled), 10 ** len(spelled)), end
    zeros = len(spelled) - len(spelled.lstrip("0"))
    index += zeros
    if scan.word(index).isdecimal() and len(scan.word(index)) <= 6:
        numerals, after = scan.word(index), index + 1
    else:
        form = bare(scan, index, *_BELOW_HUNDRED, "hundred")
        read = _below_thousand(scan, index, form) if form is not None else None
        if read is None:
            return (Fraction(0), index) if zeros else None
        numerals, after = str(read[0]), read[1]
    return Fraction(int(numerals), 10 ** (zeros + len(numerals))), after


def _count(scan: Scan, index: int) -> Amount | None:
    """Read what may stand before a scale word: digits or words below a thousand."""
    token = scan.word(index)
    if token[:1].isdecimal() or (token[:1] in ".٫" and len(token) > 1):
        digits = parse_digits(token)
        if digits is None:
            return None
        value = int(digits.value) if digits.value == int(digits.value) else Fraction(digits.value)
        return Amount(value, _after_bracket(scan, index), digits=True, grouped=digits.grouped)
    form = reading(token, *_STARTERS)
    if form is None:
        return None
    if form.word.kind == "scale":
        count = _scale_count(scan, index, form)
        return Amount(count * form.word.value, index + 1, form.word.value) if count else None
    read = _below_thousand(scan, index, form)
    return Amount(*read) if read is not None else None


def _is_decimal_point(scan: Scan, index: int) -> bool:
    """Whether the word at ``index`` is a decimal point: فاصلة, or نقطة between two number words."""
    word = scan.word(index)
    if not scan.same_line(index):
        return False
    if word in {"فاصله", "فاصل"}:
        return True
    between = reading(scan.word(index - 1), *_BELOW_HUNDRED, "zero", "hundred") is not None
    return word == "نقطه" and between and bare(scan, index + 1, *_BELOW_HUNDRED, "zero", "hundred") is not None


def _spelled_digits(scan: Scan, index: int) -> str:
    """Return the digits that are spelled one by one from ``index`` on: صفر خمسة سبعة is "057"."""
    digits = ""
    while len(digits) < MAX_DECIMALS and (form := bare(scan, index + len(digits), "zero", "unit")) is not None:
        digits += str(form.word.value)
    return digits


def _hundredths(scan: Scan, index: int) -> tuple[Fraction, int] | None:
    """Read the decimals after a comma that stands apart, as converters of numbers to words print them: hundredths.

    "اثنا عشر  , ثلاثون" is 12.30. A comma set off by two spaces is no comma of a list.
    """
    form = bare(scan, index, *_BELOW_HUNDRED)
    if form is None:
        return None
    if form.word.kind == "eleven_unit" and form.word.value == 1 and bare(scan, index + 1, "ten") is None:
        return Fraction(1, 100), index + 1
    read = _below_hundred(scan, index, form)
    if read is None:
        return None
    return Fraction(read[0], 100), read[1]


def _scale_count(scan: Scan, index: int, form: Form) -> int:
    """Return how many of its scale a scale word without a number says, 0 where that can't be told.

    ألفا is the dual before its noun (ألفا ريال), but also an accusative: tanween (ألفاً) or a smaller number after it
    (ألفا ومئتين) tells them apart. A whole text that is just ألفا is the dual: nothing puts it into the accusative.
    """
    word = scan.word(index)
    if form.word.times == 2 or not word.endswith("ا") or form.definite:
        return form.word.times
    if scan.source_of(index).rstrip().endswith(("ً", "ًا", "اً")) or "\u064b" in scan.source_of(index):
        return 1
    if scan.word(index + 1).startswith("و") and _after_conjunction(scan, index + 1) is not None:
        return 1
    follower = scan.word(index + 1)
    if len(scan.tokens) == 1:
        return 2
    if not follower or not is_arabic(follower[0]) or not scan.same_line(index + 1) or follower in _PARTICLES:
        return 1
    # Before ل or ب nobody can tell "to a company" (accusative) from "refugees" (construct).
    return 0 if follower[0] in "لب" else 2


def _after_bracket(scan: Scan, index: int) -> int:
    """Return the index after the digits at ``index``; after their closing bracket where a scale word follows it."""
    if scan.word(index + 1) in {")", "]", "»"} and scan.word(index - 1) in {"(", "[", "«"}:
        scale = bare(scan, index + 2, "scale", "plural_scale")
        return index + 2 if scale is not None and scale.word.times == 1 else index + 1
    return index + 1


def _one_more_of_scale(scan: Scan, amount: Amount) -> Amount:
    """Read "a hundred and a thousand thousand" as 101 thousand: the scale's name stands for one of it."""
    scale = joined(scan, amount.next, "scale")
    if scale is None or amount.value < 100 or amount.value >= 1000 or amount.scale > 1 or amount.digits:
        return amount
    again = bare(scan, scale[1] + 1, "scale")
    if again is None or again.word.value != scale[0].word.value:
        return amount
    return amount._replace(value=amount.value + scale[0].word.times, next=scale[1] + 1)


def _amount(scan: Scan, index: int) -> Amount | None:
    amount = _count(scan, index)
    if amount is None:
        return None
    amount = _one_more_of_scale(scan, amount)
    decimals = _decimals(scan, amount.next) if amount.scale == 1 else None
    if decimals is not None:
        amount = amount._replace(value=amount.value + decimals[0], next=decimals[1])
    amount = _scaled(scan, amount)
    return amount if amount.scale <= MAX_SCALE else None


def _misspelt_scale(scan: Scan, amount: Amount) -> int | None:
    """Return the scale that a word after digits means though one letter of it is missing ("10.7 ميار دولار").

    A guess unless money or another unit follows the word, so only then.
    """
    word = scan.word(amount.next)
    if not amount.digits or amount.scale > 1 or not 4 <= len(word) <= 6 or not scan.same_line(amount.next):
        return None
    factor = _MISSPELT.get(word)
    return factor if factor is not None and match_unit(scan, amount.next + 1) is not None else None


def _scaled(scan: Scan, amount: Amount) -> Amount:
    """Multiply by the scale words that follow: ألف مليون is a thousand million."""
    while True:
        scale = bare(scan, amount.next, "scale", "plural_scale")
        factor = scale.word.value if scale is not None else _misspelt_scale(scan, amount)
        if factor is None or (scale is not None and scale.word.times != 1):
            return amount
        amount = amount._replace(value=amount.value * factor, next=amount.next + 1, scale=amount.scale * factor)
        if amount.scale > MAX_SCALE:
            return amount


def _after_conjunction(scan: Scan, index: int) -> Amount | None:
    """Read the amount that و joins at ``index``."""
    word = joined(scan, index, *_STARTERS)
    if word is not None:
        return _amount(scan, word[1])
    if scan.word(index) == "و" and scan.word(index + 1)[:1].isdecimal() and scan.same_line(index):
        return _amount(scan, index + 1)
    return None


def _fits(total: Amount, part: Amount) -> bool:
    """Whether ``part`` can be added: below the last scale, or one of the thousands after whole hundreds of them."""
    if part.value < total.scale and part.scale < total.scale:
        return True
    count = total.value // total.scale
    whole_hundreds = total.scale > 1 and total.value % total.scale == 0 and count % 100 == 0
    return whole_hundreds and part.scale == total.scale and not part.digits and part.value // part.scale < 100


def is_colloquial_half(scan: Scan, index: int) -> bool:
    """Whether نص at ``index`` is "half", not "text" or "stipulated": a unit, a scale or nothing follows."""
    word = scan.word(index)
    if not word.endswith("نص"):
        return False
    follower = scan.word(index + 1)
    return not follower or not follower[0].isalnum() or reading(follower, "scale") is not None


def _with_fraction(scan: Scan, total: Amount) -> Amount:
    """Add "and a half", "and a quarter": of the last scale, whose name may follow (مليون ونصف المليون)."""
    parts = joined(scan, total.next, "unit")
    plural = bare(scan, parts[1] + 1, "fraction_plural") if parts is not None and total.scale == 1 else None
    if parts is not None and plural is not None and parts[0].word.value < plural.word.value:
        share = Fraction(parts[0].word.value, plural.word.value)
        return total._replace(value=total.value + share, next=parts[1] + 2)
    part = joined(scan, total.next, "half", "fraction")
    if part is None or part[0].definite or (part[0].word.strict and not is_colloquial_half(scan, part[1])):
        return total
    after = part[1] + 1
    share = Fraction(part[0].word.times if part[0].word.kind == "fraction" else 1, part[0].word.value)
    scale = reading(scan.word(after), "scale")
    if scale is not None and (scale.conjunction or scale.preposition):
        scale = None
    if total.scale > 1:
        if scale is None:
            return total._replace(value=total.value + share * total.scale, next=after)
        if scale.word.value == total.scale:
            return total._replace(value=total.value + share * total.scale, next=after + 1)
        return total
    return _scaled(scan, total._replace(value=total.value + share, next=after))


def cardinal(scan: Scan, index: int, *, join: bool = True) -> Amount | None:
    """Read the cardinal that begins at the token ``index``, or None.

    With ``join`` off, و joins nothing: "five" of "five and twenty". A chain that can't be one number and hardly two
    ("five and a hundred") gives None.
    """
    total = _amount(scan, index)
    if total is None or not join:
        return total
    while total.scale > 1:
        part = _after_conjunction(scan, total.next)
        if part is None or not _fits(total, part):
            break
        total = Amount(
            total.value + part.value, part.next, part.scale, total.digits or part.digits, total.grouped or part.grouped
        )
    return _with_fraction(scan, total)
