"""The number words of written Arabic (and the commonest dialect forms), folded, with their clitics.

A `Form` is one way to read a token: the word without clitics, and which were cut. All tokens that can be number words
are in one dictionary, so reading a word costs one lookup.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

Class = Literal[
    "zero", "unit", "eleven_unit", "ten", "teen", "tens", "hundred", "scale", "plural_scale", "vague", "half",
    "fraction", "fraction_plural", "ordinal", "few",
]  # fmt: skip


def word_set(words: str) -> frozenset[str]:
    """Return the words of a string, parted by spaces: the way word lists are written in this package."""
    return frozenset(words.split())


class Word(NamedTuple):
    """A number word: its class, its value, and for a scale or fraction how many ``times`` the word says it (dual: 2).

    ``strict`` words are also common words with another meaning, and count only beside another number word.
    """

    kind: Class
    value: int
    times: int = 1
    strict: bool = False


class Form(NamedTuple):
    """A token read as a number word with clitics: ``conjunction`` (و or ف), ``preposition``, article."""

    word: Word
    conjunction: str
    preposition: str
    definite: bool


_UNITS = {
    1: "واحد واحده واحدا",
    2: "اثنان اثنين اثنتان اثنتين ثنتان ثنتين اتنين",
    3: "ثلاث ثلاثه ثلاثا تلات تلاته",
    4: "اربع اربعه اربعا",
    5: "خمس خمسه خمسا",
    6: "ست سته ستا",
    7: "سبع سبعه سبعا",
    8: "ثمان ثماني ثمانيه ثمانيا تمانيه تمان تمنيه ثمانه",
    9: "تسع تسعه تسعا",
}
_TEENS = {
    11: "حداشر احداشر احدعشر",
    12: "اتناشر اطناشر اثناعشر",
    13: "تلتاشر تلطاشر تلاتاشر ثلاثتاشر",
    14: "اربعتاشر اربعطاشر",
    15: "خمستاشر خمسطاشر",
    16: "ستاشر سطاشر",
    17: "سبعتاشر سبعطاشر",
    18: "تمنتاشر تمانتاشر ثمنتاشر ثمانتاشر",
    19: "تسعتاشر تسعطاشر",
}
_TENS = {
    20: "عشرون عشرين عشرو عشري",
    30: "ثلاثون ثلاثين تلاتين",
    40: "اربعون اربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين تمانين",
    90: "تسعون تسعين",
}
_HUNDRED = "ميه مايه ماءه"
_TWO_HUNDRED = "مايتان مايتين مايتا مايتي"
# Without the hamza these are "the dead", a company's name, "solid": `compound` asks for the hamza or a number after it.
_TWO_HUNDRED_STRICT = "ميتان ميتا ميتي ميتين متين"
_HUNDREDS = {
    300: "ثلاث تلت ثلث تلات",
    400: "اربع ربع",
    500: "خمس",
    600: "ست",
    700: "سبع",
    800: "ثمان ثماني تمن ثمن تمان",
    900: "تسع",
}
# power of ten: (singular and its accusative, dual forms, plural forms). American short scale, as Arabic news uses it.
_SCALES = {
    3: ("الف", "الفان الفين الفي", "الاف الوف"),
    6: ("مليون", "مليونان مليونين مليوني", "ملايين مليونات"),
    9: ("مليار بليون", "ملياران مليارين ملياري بليونان بليونين بليوني", "مليارات بلايين"),
    12: ("تريليون ترليون تريليار", "تريليونان تريليونين تريليوني ترليونان ترليونين ترليوني", "تريليونات ترليونات"),
}
# num2words names the larger scales so; no news text needs them, a converter of cheques does.
_LARGE = [
    "كوادريليون",
    "كوينتليون",
    "سكستيليون",
    "سبتيليون",
    "اوكتيليون",
    "نونيليون",
    "ديسيليون",
    "اندسيليون",
    "دوديسيليون",
    "تريديسيليون",
    "كوادريسيليون",
    "كوينتينيليون",
]

_FRACTIONS = {3: "ثلث", 4: "ربع", 5: "خمس", 6: "سدس", 7: "سبع", 8: "ثمن", 9: "تسع", 10: "عشر"}
_FRACTION_PLURALS = {
    3: "اثلاث", 4: "ارباع", 5: "اخماس", 6: "اسداس", 7: "اسباع", 8: "اثمان", 9: "اتساع", 10: "اعشار",
}  # fmt: skip
_ORDINALS = {
    1: "اول اولي", 2: "ثاني ثانيه ثان", 3: "ثالث ثالثه", 4: "رابع رابعه", 5: "خامس خامسه", 6: "سادس سادسه",
    7: "سابع سابعه", 8: "ثامن ثامنه", 9: "تاسع تاسعه", 10: "عاشر عاشره",
}  # fmt: skip
_NOT_NUMBERS = word_set(
    # Common words that a clitic and a number word would spell; each is another word in nearly all news text.
    "لست لستا بست كست فست كسته لسته فسته وسبت لعشر كعشر لتسع لسبع كسبع فسبع بربع لربع كربع كالف لاربع بعشري لعشري "
    "فعشر كثاني الثمن بالثمن بثمن كاول كالاول كميه كميات كمايه وكميه وكميات فكميه بنص لنص النص بالنص للنص"
)


def _words() -> dict[str, list[Word]]:
    """Return the words without clitics; the first reading of a spelling is the preferred one."""
    table: dict[str, list[Word]] = {}

    def add(spellings: str, word: Word) -> None:
        for spelling in spellings.split():
            table.setdefault(spelling, []).append(word)

    add("صفر", Word("zero", 0))
    for value, spellings in _UNITS.items():
        add(spellings, Word("unit", value))
    add("احد احدي", Word("eleven_unit", 1))
    add("اثنا اثني اثنتا اثنتي", Word("eleven_unit", 2))
    add("عشر عشره عشرا", Word("ten", 10))
    for value, spellings in _TEENS.items():
        add(spellings, Word("teen", value))
    for value, spellings in _TENS.items():
        add(spellings, Word("tens", value))
    add(_HUNDRED, Word("hundred", 100))
    add(_TWO_HUNDRED, Word("hundred", 200))
    add(_TWO_HUNDRED_STRICT, Word("hundred", 200, strict=True))
    for value, stems in _HUNDREDS.items():
        for stem in stems.split():
            for hundred in ("ميه", "مايه"):
                add(stem + hundred, Word("hundred", value))
    for power, (singular, dual, plural) in _SCALES.items():
        add(singular, Word("scale", 10**power))
        add(" ".join(s + "ا" for s in singular.split()), Word("scale", 10**power))
        add(dual, Word("scale", 10**power, 2))
        add(plural, Word("plural_scale", 10**power))
    for step, name in enumerate(_LARGE):
        power = 15 + 3 * step
        add(f"{name} {name}ا", Word("scale", 10**power))
        add(f"{name}ان {name}ين", Word("scale", 10**power, 2))
        add(f"{name}ات", Word("plural_scale", 10**power))
    add("دزينه دسته درزن", Word("scale", 12))
    add("دزينتان دزينتين دستتان دستتين", Word("scale", 12, 2))
    add("دزينات دستات", Word("plural_scale", 12))
    add("عشرات", Word("vague", 10))
    add("ميات مءات", Word("vague", 100))
    add("بضع بضعه", Word("few", 1))
    add("نصف", Word("half", 2))
    add("نص", Word("half", 2, strict=True))
    for value, singular in _FRACTIONS.items():
        add(singular, Word("fraction", value, strict=value in (5, 7, 8, 9, 10)))
        add(f"{singular}ان {singular}ين {singular}ا {singular}ي", Word("fraction", value, 2, strict=value != 3))
    for value, plural in _FRACTION_PLURALS.items():
        add(plural, Word("fraction_plural", value))
    for value, spellings in _ORDINALS.items():
        add(spellings, Word("ordinal", value, strict=value == 2))
    add("حادي حاديه", Word("ordinal", 1, strict=True))
    return table


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """Every folded token that can be a number word, with its readings, fewest clitics first."""
    words = _words()
    table: dict[str, list[Form]] = {}
    for conjunction in ("", "و", "ف"):
        for preposition in ("", "ب", "ل", "ك"):
            for article in ("", "ال"):
                prefix = conjunction + ("لل" if preposition == "ل" and article else preposition + article)
                for spelling, readings in words.items():
                    token = prefix + spelling
                    if token in _NOT_NUMBERS:
                        continue
                    # The word without clitics comes first and is the better reading (واحد is one, not "and someone").
                    table.setdefault(token, []).extend(
                        Form(word, conjunction, preposition, bool(article)) for word in readings
                    )
    return {token: tuple(readings) for token, readings in table.items()}


def reading(token: str, *kinds: Class) -> Form | None:
    """Return the first reading of ``token`` whose class is among ``kinds``."""
    for form in forms().get(token, ()):
        if form.word.kind in kinds:
            return form
    return None
