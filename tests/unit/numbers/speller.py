"""A writer of Arabic numbers in words and mixtures: the inverse of the reader, for property tests.

Written from the grammar, not from the reader's tables. Every choice that Arabic spelling leaves (case, gender, hamza,
one word or two, the conjunction apart or not, digits for a part) is drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Choose = Callable[[list[str]], str]

UNITS = {
    1: ["واحد", "واحدة"], 2: ["اثنان", "اثنين", "اثنتان", "اثنتين", "إثنان"], 3: ["ثلاثة", "ثلاث"],
    4: ["أربعة", "أربع", "اربعة"], 5: ["خمسة", "خمس"], 6: ["ستة", "ست"], 7: ["سبعة", "سبع"],
    8: ["ثمانية", "ثماني", "ثمان"], 9: ["تسعة", "تسع"], 10: ["عشرة", "عشر"],
}  # fmt: skip
TEEN_UNITS = {
    1: ["أحد", "إحدى", "احد"],
    2: ["اثنا", "اثني", "اثنتا", "اثنتي", "إثنا"],
    **{u: UNITS[u] for u in range(3, 10)},
}
TENS = {
    2: ["عشرون", "عشرين"], 3: ["ثلاثون", "ثلاثين"], 4: ["أربعون", "أربعين", "اربعين"], 5: ["خمسون", "خمسين"],
    6: ["ستون", "ستين"], 7: ["سبعون", "سبعين"], 8: ["ثمانون", "ثمانين"], 9: ["تسعون", "تسعين"],
}  # fmt: skip
HUNDRED = ["مئة", "مائة"]
TWO_HUNDRED = ["مئتان", "مئتين", "مائتان", "مائتين"]
STEMS = {3: ["ثلاث"], 4: ["أربع"], 5: ["خمس"], 6: ["ست"], 7: ["سبع"], 8: ["ثمان", "ثماني"], 9: ["تسع"]}
SCALES = {
    10**12: (["تريليون", "ترليون"], ["تريليونان", "تريليونين"], ["تريليونات"]),
    10**9: (["مليار", "بليون"], ["ملياران", "مليارين"], ["مليارات"]),
    10**6: (["مليون"], ["مليونان", "مليونين"], ["ملايين"]),
    1000: (["ألف", "الف"], ["ألفان", "ألفين"], ["آلاف"]),
}


@dataclass
class Speller:
    """Writes numbers with the choices that ``choose`` makes."""

    choose: Choose
    mixed: bool = False

    def join(self, parts: list[str]) -> str:
        """Join parts by و, written onto the next part or before it."""
        text = parts[0]
        for part in parts[1:]:
            text += self.choose([" و", " و "]) + part
        return text

    def below_hundred(self, number: int) -> str:
        """Write 1 to 99."""
        if number <= 10:
            return self.choose(UNITS[number])
        if number < 20:
            return f"{self.choose(TEEN_UNITS[number - 10])} {self.choose(['عشر', 'عشرة'])}"
        tens, unit = divmod(number, 10)
        if not unit:
            return self.choose(TENS[tens])
        first = UNITS[unit] if unit > 1 else [*UNITS[1], "إحدى", "أحد"]
        return self.join([self.choose(first), self.choose(TENS[tens])])

    def below_thousand(self, number: int) -> str:
        """Write 1 to 999."""
        hundreds, rest = divmod(number, 100)
        parts = []
        if hundreds == 1:
            parts.append(self.choose(HUNDRED))
        elif hundreds == 2:
            parts.append(self.choose(TWO_HUNDRED))
        elif hundreds:
            parts.append(self.choose(STEMS[hundreds]) + self.choose(["", " "]) + self.choose(HUNDRED))
        if rest:
            parts.append(self.below_hundred(rest))
        return self.join(parts)

    def group(self, count: int, scale: int) -> str:
        """Write ``count`` of a scale."""
        one, two, many = SCALES[scale]
        if self.mixed and self.choose(["digits", "words"]) == "digits":
            return f"{count} {self.choose(many if 3 <= count <= 10 else one)}"
        if count == 1:
            return self.choose(one)
        if count == 2:
            return self.choose(two)
        if count % 100 == 1 and count > 100:
            return self.join([f"{self.below_thousand(count - 1)} {self.choose(one)}", self.choose(one)])
        noun = self.choose(many) if 3 <= count % 100 <= 10 else self.choose(one) + self.choose(["", "ا", "اً"])
        if not 11 <= count % 100 <= 99 and not 3 <= count % 100 <= 10:
            noun = self.choose(one)
        return f"{self.below_thousand(count)} {noun}"

    def spell(self, number: int) -> str:
        """Write 0 to 10**15 - 1."""
        if number == 0:
            return "صفر"
        parts = []
        for scale in SCALES:
            count, number = divmod(number, scale)
            if count:
                parts.append(self.group(count, scale))
        if number:
            digits = self.mixed and parts and self.choose(["digits", "words"]) == "digits"
            parts.append(str(number) if digits else self.below_thousand(number))
        return self.join(parts)
