"""Numbers of a text, left to right: what begins a number, what only looks like one, and where it ends."""

from __future__ import annotations

import re
from fractions import Fraction

from mujaz.arabic.numbers.compound import Amount, Value, bare, cardinal, is_colloquial_half, joined
from mujaz.arabic.numbers.model import Number, NumberKind
from mujaz.arabic.numbers.scan import Scan
from mujaz.arabic.numbers.units import match_unit
from mujaz.arabic.numbers.vocabulary import Form, forms, reading, word_set

_PROCLITIC = re.compile(r"[وف]?(?:[بك]?ال|لل|[بلك])?")
_LATIN = re.compile(r"[^\W\d_\u0600-\u06ff]+")
_DASHES = "-–—−‑"
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FUNCTION_WORDS = word_set("او من الي في عن علي حتي ان نحو بين بلغ بلغت ومن والي وفي")
"""Words that are no part of a name when digits are written onto them: a space was forgotten."""
_NEGATIVE_WORDS = frozenset({"سالب", "ناقص", "وسالب"})
_LONG_WORD = 6
_CLOSING = frozenset(")]»")
_OPENING = frozenset('([«»"“')
_ADJACENT_SLASH = 4
"""A slash fraction has at most this many digits on each side."""


def plain(value: Value) -> int | float:
    """Return ``value`` as an int where it is whole, else as a float."""
    if isinstance(value, int) or value.denominator == 1:
        return int(value)
    return float(value)


class Reader:
    """Reads the numbers of one `Scan`; every method returns a number with its last token, or None."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan

    def read(self) -> list[Number]:
        """Return all numbers in order; intervals are not yet joined (see `ranges`)."""
        numbers: list[Number] = []
        tokens = self.scan.tokens
        known = forms()
        index = 0
        while index < len(tokens):
            text = tokens[index].text
            if text in known:
                number, index = self._from_word(index)
            elif text[0].isdecimal() or (len(text) > 1 and text[0] in ".٫"):
                number, index = self._from_digits(index)
            else:
                index += 1
                continue
            if number is not None:
                numbers.append(number)
        return numbers

    # Digits ----------------------------------------------------------------------------------------------------------

    def _from_digits(self, index: int) -> tuple[Number | None, int]:
        scan = self.scan
        end = self._identifier_end(index)
        if end > index:
            return None, end
        if self._is_code(index):
            return None, index + 1
        if self._is_scrambled(index):
            return None, index + 1
        if scan.word(index + 1) == "ر" and scan.touches(index + 1) and scan.word(index + 2)[:1].isdecimal():
            return None, index + 3  # "5ر22": agencies write the decimal sign so, in either order
        if scan.word(index + 1) == "+" and scan.word(index + 2)[:1].isdecimal():
            return None, index + 3  # the group 5+1
        slash = self._slash_fraction(index)
        if slash is not None:
            return slash, index + 3
        mixed = self._slash_fraction(index + 1) if scan.word(index).isdecimal() and scan.gap(index + 1) == " " else None
        if mixed is not None and 0 < mixed.value < 1:
            whole = Amount(int(scan.word(index)) + Fraction(*(mixed.parts or (0, 1))), index + 4, digits=True)
            return self._number(index, whole), index + 4
        grouped = self._space_grouped(index)
        if grouped is not None:
            value, after = grouped
            return (None, after) if value is None else (self._number(index, Amount(value, after, 1, True, True)), after)
        parts = self._fraction_parts(index + 1)
        if parts is not None and scan.word(index).isdecimal() and int(scan.word(index)[:3]) < parts.word.value:
            return self._fraction(index, int(scan.word(index)), parts.word.value, index + 2)
        amount = cardinal(scan, index)
        if amount is None:
            return None, index + 1
        return self._number(index, amount), amount.next

    def _identifier_end(self, index: int) -> int:
        """Return the index after a clock time, date, phone number or other chain of digits at ``index``, or ``index``.

        Chains are digits with ``:``, or three or more digit groups with one of ``-/.`` between; so are numbers after
        ``+`` and plain runs with a leading zero. They are skipped as a whole.
        """
        scan = self.scan
        end = index + 1
        separators = []
        while (
            scan.word(end) in {":", "/", "-", "–", "."}
            and scan.touches(end)
            and (scan.touches(end + 1) or (scan.word(end) == "/" and scan.gap(end + 1) == " "))
            and scan.word(end + 1)[:1].isdecimal()
        ):
            separators.append(scan.word(end))
            end += 2
        first = scan.word(index)
        plus = scan.word(index - 1) == "+" and scan.touches(index)
        leading_zero = len(first) > 1 and first[0] == "0" and first.isdecimal()
        if ":" in separators or len(separators) > 1 or plus or leading_zero:
            return end
        return index

    def _is_code(self, index: int) -> bool:
        """Whether the digits belong to a name: written onto Latin letters (F16), or onto a word with a hyphen (سي-135).

        A hyphen that touches the word before it makes a name even where a space follows it ("إكس- 200").
        """
        scan = self.scan
        before = scan.word(index - 1)
        if scan.touches(index) and (_LATIN.fullmatch(before) or (before in {"_", "#", "@"})):
            return True
        if before and before in _DASHES and scan.touches(index - 1):
            owner = scan.word(index - 2)
            return bool(owner) and owner[0].isalpha()
        # A word written onto digits is a code too (اف16), unless it is a clitic, or long: then a space was forgotten.
        return (
            bool(before)
            and len(before) < _LONG_WORD
            and before not in _FUNCTION_WORDS
            and scan.touches(index)
            and before[0].isalpha()
            and not _PROCLITIC.fullmatch(before)
        )

    def _is_scrambled(self, index: int) -> bool:
        """Whether the decimals may stand before the whole part, as some publishing systems leave them.

        "86 .2" and "77.<right-to-left mark>1" were 2.86 and 1.77 where they were written; who knows which now.
        """
        scan = self.scan
        source = scan.source_of(index)
        if len(source) > len(scan.word(index)) and _BIDI.search(source[:-1]):
            return True
        following = scan.word(index + 1)
        if len(following) > 1 and following[0] in ".٫" and scan.same_line(index + 1):
            return True
        return scan.word(index)[0] in ".٫" and scan.word(index - 1)[:1].isdecimal() and scan.same_line(index)

    def _slash_fraction(self, index: int) -> Number | None:
        scan = self.scan
        upper, lower = scan.word(index), scan.word(index + 2)
        if not (scan.word(index + 1) == "/" and scan.touches(index + 1) and scan.touches(index + 2)):
            return None
        if not (
            upper.isdecimal() and lower.isdecimal() and max(len(upper), len(lower)) <= _ADJACENT_SLASH and int(lower)
        ):
            return None
        sign = -1 if self._negative(index) else 1
        start, end = scan.span(index - 1 if sign < 0 else index, index + 2)
        value = plain(Fraction(sign * int(upper), int(lower)))
        return Number(
            start, end, value, kind="fraction", digits=True, slash=True, parts=(sign * int(upper), int(lower)),
            first=index, last=index + 2,
        )  # fmt: skip

    def _space_grouped(self, index: int) -> tuple[Value | None, int] | None:
        """Read "10 000": groups of three digits parted by one space.

        A no-break space, a group of three zeros or two groups leave no doubt; "12 345" may be two numbers: the value is
        then None and both are skipped.
        """
        scan = self.scan
        first = scan.word(index)
        if not (first.isdecimal() and len(first) <= 3 and first[0] != "0"):
            return None
        end = index + 1
        groups = [first]
        sure = False
        while len(scan.word(end)) == 3 and scan.word(end).isdecimal() and scan.gap(end) == " ":
            sure = sure or scan.word(end) == "000" or scan.source[scan.span(end, end)[0] - 1] != " "
            groups.append(scan.word(end))
            end += 1
        if len(groups) == 1 or len(groups) > 5:
            return None
        return (int("".join(groups)) if sure or len(groups) > 2 else None), end

    def _negative(self, index: int) -> bool:
        """Whether a minus sign is written onto the digits at ``index`` and onto nothing before."""
        scan = self.scan
        sign = scan.word(index - 1)
        after_number = scan.word(index - 2)[-1:].isdecimal() and scan.same_line(index - 1)
        return (
            bool(sign) and sign in _DASHES and scan.touches(index) and not scan.touches(index - 1) and not after_number
        )

    # Words -----------------------------------------------------------------------------------------------------------

    def _from_word(self, index: int) -> tuple[Number | None, int]:
        scan = self.scan
        before = index - 2 if scan.word(index - 1) in _CLOSING else index - 1
        if scan.word(before)[-1:].isdecimal() and bare(scan, index, "scale", "plural_scale", "hundred") is not None:
            return None, index + 1  # digits before it that could not be read: the scale alone would be wrong
        fraction = self._word_fraction(index)
        if fraction is not None:
            return fraction
        vague = self._vague(index)
        if vague is not None:
            return vague
        ordinal = self._ordinal(index) or self._ordinal_of_hundred(index)
        if ordinal is not None:
            return ordinal
        if self._is_other_word(index):
            return None, index + 1
        amount = cardinal(scan, index)
        if amount is None:
            return None, self._after_scales(index + 1)
        split = self._between(index, amount)
        if split is not None:
            amount = split
        elif self._ascends(amount):
            follower = joined(scan, amount.next, "hundred", "scale")
            rest = cardinal(scan, follower[1]) if follower else None
            return None, rest.next if rest else amount.next
        return self._number(index, amount), amount.next

    def _after_scales(self, index: int) -> int:
        """Return the index after the scale words at ``index``: what is left of no number is none either."""
        while bare(self.scan, index, "scale", "plural_scale") is not None:
            index += 1
        return index

    def _is_other_word(self, index: int) -> bool:
        """Whether the word is better read as another: Monday, "someone", the verb "wrote" before an accusative."""
        scan = self.scan
        form = forms()[scan.word(index)][0]
        if form.word.value == 1 and "أ" in scan.source_of(index):
            return form.word.kind == "unit"  # وأحد is "and one of", not واحد
        if form.definite and form.word.kind == "hundred" and (form.preposition == "ب" or scan.word(index - 1) == "في"):
            return True  # "per cent"
        if form.definite and form.word.kind == "unit" and scan.word(index).endswith("اثنين"):
            return joined(scan, index + 1, "tens") is None
        if form.word == ("scale", 1000, 1, False) and scan.word(index).endswith("الف") and not form.definite:
            follower = scan.source_of(index + 1) if index + 1 < len(scan.tokens) else ""
            return "\u064b" in follower or "\u0651" in scan.source_of(index)
        return False

    def _between(self, index: int, amount: Amount) -> Amount | None:
        """After بين, "five and twenty" is two numbers unless a third follows: return the first of the two."""
        scan = self.scan
        if not scan.word(index - 1).endswith("بين") or self._follows(amount.next):
            return None
        alone = cardinal(scan, index, join=False)
        if alone is not None and alone.next == amount.next:
            alone = self._unit_only(index)
        if alone is None or alone.next >= amount.next:
            return None
        follower = joined(scan, alone.next, "unit", "ten", "teen", "tens", "hundred", "scale")
        second = cardinal(scan, follower[1]) if follower else None
        return alone if second is not None and second.value > alone.value and second.next == amount.next else None

    def _unit_only(self, index: int) -> Amount | None:
        form = reading(self.scan.word(index), "unit")
        return Amount(form.word.value, index + 1) if form is not None else None

    def _follows(self, index: int) -> bool:
        """Whether و joins another number at ``index``."""
        if joined(self.scan, index, "unit", "ten", "teen", "tens", "hundred", "scale") is not None:
            return True
        return self.scan.word(index) == "و" and self.scan.word(index + 1)[:1].isdecimal()

    def _ascends(self, amount: Amount) -> bool:
        """Whether و joins a larger hundred or scale ("five and a hundred"): one number or two, who knows."""
        follower = joined(self.scan, amount.next, "hundred", "scale")
        return follower is not None and amount.scale == 1 and not amount.digits and amount.value < 100

    def _word_fraction(self, index: int) -> tuple[Number | None, int] | None:
        scan = self.scan
        half = reading(scan.word(index), "half")
        if half is not None:
            if half.word.strict and not (is_colloquial_half(scan, index) or match_unit(scan, index + 1) is not None):
                return None, index + 1
            return self._fraction(index, 1, 2, index + 1)
        unit = reading(scan.word(index), "unit")
        lower = bare(scan, index + 2, "unit", "ten") if unit is not None and scan.word(index + 1) == "علي" else None
        if unit is not None and lower is not None and unit.word.value < lower.word.value and not unit.definite:
            return self._fraction(index, unit.word.value, lower.word.value, index + 3)
        parts = self._fraction_parts(index + 1) if unit is not None else None
        if unit is not None and parts is not None and unit.word.value < parts.word.value:
            return self._fraction(index, unit.word.value, parts.word.value, index + 2)
        fraction = reading(scan.word(index), "fraction")
        if fraction is None or (fraction.word.strict and not self._is_fifth(index, fraction)):
            return None
        if forms()[scan.word(index)][0].word.kind == "tens":
            return None
        return self._fraction(index, fraction.word.times, fraction.word.value, index + 1)

    def _fraction_parts(self, index: int) -> Form | None:
        """Return the plural of a fraction at ``index`` (أرباع), unless it is a unit there ("quarters of a year")."""
        parts = bare(self.scan, index, "fraction_plural")
        return parts if parts is not None and match_unit(self.scan, index) is None else None

    def _is_fifth(self, index: int, form: Form) -> bool:
        """Whether خمس and its kin are the fraction: a damma says so (خُمس), or for a fifth a definite noun after it."""
        source = self.scan.source_of(index)
        if "\u064f" in source[: len(form.conjunction + form.preposition) + 3]:
            return True
        return form.word.value == 5 and not form.definite and self.scan.has_article(index + 1)

    def _fraction(self, index: int, upper: int, lower: int, after: int) -> tuple[Number, int]:
        """Make the fraction; a scale after it makes it a number (نصف مليون)."""
        value = Fraction(upper, lower)
        scale = reading(self.scan.word(after), "scale")
        if scale is not None and not scale.conjunction and not scale.preposition and scale.word.times == 1:
            amount = Amount(value * scale.word.value, after + 1, scale.word.value)
            return self._number(index, amount), after + 1
        return self._number(index, Amount(value, after), "fraction", (upper, lower)), after

    def _vague(self, index: int) -> tuple[Number | None, int] | None:
        """Read tens, hundreds, thousands with no number, multiplied out: عشرات الآلاف is ten thousand."""
        scan = self.scan
        few = reading(scan.word(index), "few")
        at = index + 1 if few is not None else index
        form = reading(scan.word(at), "vague", "plural_scale")
        if form is None or (few is not None and (form.conjunction or form.preposition)):
            return (None, index + 2) if few is not None and self._few_with_number(at) else None
        value = form.word.value
        after = at + 1
        while (more := reading(scan.word(after), "plural_scale")) and not more.conjunction and not more.preposition:
            value *= more.word.value
            after += 1
        return self._number(index, Amount(value, after, value), "vague"), after

    def _few_with_number(self, index: int) -> bool:
        return bare(self.scan, index, "ten") is not None  # بضع عشرة: 13 to 19

    def _ordinal(self, index: int) -> tuple[Number | None, int] | None:
        scan = self.scan
        form = reading(scan.word(index), "ordinal")
        if form is None:
            return None
        ten = bare(scan, index + 1, "ten")
        if ten is not None:
            return self._number(index, Amount(form.word.value + 10, index + 2), "ordinal"), index + 2
        tens = joined(scan, index + 1, "tens")
        if tens is not None:
            after = tens[1] + 1
            return self._number(index, Amount(form.word.value + tens[0].word.value, after), "ordinal"), after
        if scan.word(index + 1) == "بعد" and (whole := self._definite_round(index + 2)) is not None:
            return self._number(index, Amount(form.word.value + whole, index + 3), "ordinal"), index + 3
        # A bare ثاني or ثانية is as often "another" or a second of time; حادي alone is nothing.
        if form.word.strict and (not form.definite or "حادي" in scan.word(index)) and scan.word(index) != "ثاني":
            return None, index + 1
        return self._number(index, Amount(form.word.value, index + 1), "ordinal"), index + 1

    def _bracketed(self, index: int, after: int) -> bool:
        """Whether the number is digits in brackets with a scale after them: "(138) مليار"."""
        inner = any(self.scan.word(at) in _CLOSING for at in range(index, after))
        return inner and self.scan.word(index - 1) in _OPENING

    def _after_article(self, index: int) -> bool:
        """Whether the article stands before the digits at ``index``: written onto them, or apart as "الـ 435"."""
        scan = self.scan
        before = scan.word(index - 1)
        if scan.touches(index):
            return before.endswith(("ال", "لل"))
        return before in {"ال", "وال"} and scan.gap(index) == " "

    def _definite_round(self, index: int) -> int | None:
        """Return the value of "the hundred", "the thousand" at ``index``."""
        form = reading(self.scan.word(index), "hundred", "scale")
        return form.word.value if form is not None and form.definite and not form.preposition else None

    def _ordinal_of_hundred(self, index: int) -> tuple[Number, int] | None:
        """Read "the hundred and fifth": المئة والخامسة."""
        scan = self.scan
        whole = self._definite_round(index)
        last = joined(scan, index + 1, "ordinal") if whole is not None else None
        if whole is None or last is None or not last[0].definite:
            return None
        return self._number(index, Amount(whole + last[0].word.value, last[1] + 1), "ordinal"), last[1] + 1

    # Both ------------------------------------------------------------------------------------------------------------

    def _number(
        self, index: int, amount: Amount, kind: NumberKind = "cardinal", parts: tuple[int, int] | None = None
    ) -> Number:
        """Make the number whose first token is ``index``; conjunction and preposition stay outside its span."""
        scan = self.scan
        start, end = scan.span(index, amount.next - 1)
        definite = False
        value = amount.value
        form = forms().get(scan.word(index), (None,))[0]
        if form is not None:
            cut = scan.tokens[index].start + len(form.conjunction + form.preposition)
            start = scan.folded.offsets[cut]
            definite = form.definite
        elif self._bracketed(index, amount.next):
            start = scan.span(index - 1, index - 1)[0]
        elif self._after_article(index):
            definite = True
            start = scan.folded.offsets[scan.tokens[index - 1].end - 2]
        elif scan.word(index - 1) in _OPENING and scan.touches(index) and scan.touches(index - 1):
            definite = scan.word(index - 2).endswith(("ال", "لل")) and len(scan.word(index - 2)) <= 4
        elif self._negative(index):
            value = -value
            start = scan.span(index - 1, index - 1)[0]
        if scan.word(index - 1) in _NEGATIVE_WORDS:
            value = -value
            start = scan.span(index - 1, index - 1)[0]
        return Number(
            start, end, plain(value), kind=kind, definite=definite, digits=amount.digits, grouped=amount.grouped,
            parts=parts, scale=amount.scale, first=index, last=amount.next - 1,
        )  # fmt: skip
