"""Which numbers state a quantity, and what each of them counts.

A number in digits or words is a figure only where something licenses it: a unit, a counted noun after it, a plural
before it that it agrees with (الركلات السبع), a pronoun (منها), a hedge, a scale word, or a word of counting. All
else (sizes of products, names of roads, list numbers) stays out.
"""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.arabic.letters import is_arabic
from mujaz.arabic.numbers import Number, Quantity, Scan
from mujaz.arabic.numbers.units import match_unit
from mujaz.arabic.numbers.vocabulary import word_set
from mujaz.extraction.figures import hedges, kinds
from mujaz.extraction.figures.nouns import Noun, adjective, countable, definite_noun, entry_of, read_noun

_OTHERS = frozenset(
    {"اخر", "اخري", "اخرين", "اخرون", "اخريات", "الاخري", "الاخرين", "الاخرون", "اخرا", "منهم", "منها", "منهن"}
)
_PEOPLE_PRONOUNS = frozenset({"منهم", "منهن", "اخرين", "اخرون", "الاخرين", "الاخرون", "بينهم", "اخريات"})
_ALONE = frozenset(
    {"منها", "منهم", "منهن", "فقط", "الاخري", "الاخرين", "الاخرون", "اخرين", "اخرون", "اخري", "اخر", "اخريات"}
)
_NOT_COUNTED = word_set(
    # Nouns and adverbs that follow a number without being counted by it.
    "صباحا مساء ظهرا فجرا ليلا عصرا توقيت غرينتش هجري هجريه ميلادي ميلاديه هـ قمري شمسي حسب وفق خلال بعد قبل منذ عند "
    "عبر ضد نحو حول دون تحت فوق بين مع كل بعض غير جميع معظم ضمن اثر جراء بسبب نتيجه مقابل مقارنه حيث اذ عندما بينما "
    "فيما كما لكن يوميا سنويا شهريا اسبوعيا تقريبا ايضا اليوم امس غدا حاليا فقط اجمالا معا كذلك ام نقلا سواء لدي امام وراء خلف قرب شرق "
    "غرب شمال جنوب شرقي غربي شمالي جنوبي مما ان انه ثم قد كانت كان هو هي هم ذلك هذا هذه التي الذي علي الي في من عن عدد"
)
_REFERENCE = word_set(
    # A number after these names one thing in a series: article 5, page 12, flight 302, channel 7.
    "رقم ماده الماده بند البند فقره الفقره صفحه الصفحه قرار القرار طريق الطريق قناه القناه ترقيم رحله الرحله شارع الشارع "
    "قسم القسم غرفه الغرفه عدد العدد الطبعه طبعه نسخه النسخه اصدار الاصدار الحلقه حلقه جوال هاتف ت فاكس الفصل فصل بوابه "
    "البوابه كيلو الكيلو ملحق سوره الايه ايه الايات رقمي المجموعه اللواء الفرقه الكتيبه الفوج مخيم الحي بلوك برقم للماده "
    "بالماده المادتين المواد لرقم ورقم"
)
_OPENING, _CLOSING = frozenset('([«"“'), frozenset(')]»"”')
_GROUPS = word_set("كبار صغار ابناء افراد عناصر سكان قاده اعضاء ابرز اهم بين اصل")
"""After من they lead to the noun that is counted: "50 of the senior officials"."""
_SHARE_BEFORE = word_set("بمقدار بنسبه بواقع الي مقدار نسبه بمعدل")
_AS_ONE = word_set("ان دفعه صف صوت يد قلب وقت لسان رقم مستوي")
"""With واحد after them these say "together" or "at once", not how many."""
_SEVERAL = word_set("مره صعيد مناسبه مجرد محور جهه مستوي مكان سبب طريقه وجه راي ضعف ضروره جانب شيء")
"""أكثر من before them is "several", not a bound."""
_AGE_WORDS = word_set(
    "عمر العمر عمره عمرها عمرهم البالغ البالغه بعمر سن السن ذي ذو ذات يعيش عاش تعيش عاشت اعمارهم اعمار يبلغ تبلغ مواليد سنه"
)
_MAGNITUDE = word_set("زلزال هزه زلزالا بقوه قوته قوتها ريختر الزلزال هزات شدته شدتها بلغت")
_SCORE = word_set(
    "فوز فاز فازت خسر خسرت خساره تعادل هدف اهداف مباراه المباراه نتيجه بنتيجه بالفوز هزيمه تغلب تقدم الشوط مرمي"
)
_YEAR_BEFORE = word_set(
    "عام سنه العام السنه لعام بعام وعام عامي لسنه موسم الموسم في منذ حتي من وحتي الي وفي ومنذ يوم قبل بعد ديسمبر سنوات "
    "اعوام لموسم مونديال دوره كاس العالم بين"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that is a figure: its tokens, counted noun included, and what they count.

    ``noun_first`` to ``noun_last`` are the tokens of the counted noun and its adjectives; ``before`` says that it
    stands before the number. ``unit`` is None for things and people.
    """

    quantity: Quantity
    first: int
    last: int
    noun: Noun | None = None
    noun_first: int = 0
    noun_last: int = -1
    people: bool = False
    score: bool = False
    unit: str | None = None

    @property
    def number(self) -> Number:
        """The number itself."""
        return self.quantity.number


def counted(scan: Scan, quantity: Quantity) -> Counted | None:
    """Return what ``quantity`` counts, or None where nothing licenses it as a figure."""
    number = quantity.number
    if number.kind == "ordinal" or is_reference(scan, quantity):
        return None
    if quantity.unit is not None:
        return _of_unit(scan, quantity)
    score = _score(scan, quantity)
    if score is not None:
        return score
    if number.kind == "fraction":
        return _fraction(scan, quantity)
    if _is_year(scan, number):
        return None
    if number.definite and (before := _noun_before(scan, quantity)) is not None:
        return before
    return (
        _noun_after(scan, quantity)
        or _noun_before(scan, quantity)
        or _people_of(scan, quantity)
        or _pronoun(scan, quantity)
        or _licensed(scan, quantity)
    )


def is_reference(scan: Scan, quantity: Quantity) -> bool:
    """Whether the number names one thing in a series (مادة 5, رقم 14) or is part of a clock time."""
    before = scan.word(quantity.first - 1)
    if before in {"(", "«", '"'} and quantity.number.digits:
        before = scan.word(quantity.first - 2)
    if before in _REFERENCE and quantity.number.digits and quantity.unit is None:
        return True
    if before in {"الساعه", "بالساعه", "ساعه"} and quantity.unit is None:
        return True
    following = scan.word(quantity.last + 1)
    return quantity.unit is None and following in {"صباحا", "مساء", "ظهرا", "فجرا", "عصرا", "ه", "هـ", "بتوقيت", "ص"}


def _is_year(scan: Scan, number: Number) -> bool:
    """Whether a bare number of four digits is a year: nothing that it counts follows, or a word of time stands before."""
    if number.grouped or number.scale > 1 or not (1300 <= number.value <= 2100) or not isinstance(number.value, int):
        return False
    if number.high is not None:
        return 1300 <= number.high <= 2100 and number.digits
    before = scan.word(number.first - 1)
    if before in _YEAR_BEFORE or scan.word(number.last + 1) in {"م", "ه", "هـ", "للميلاد", "للهجره"}:
        return countable(scan.word(number.last + 1)) is None or before in {"عام", "سنه", "العام", "موسم", "لعام"}
    return number.digits and countable(scan.word(number.last + 1)) is None


def _of_unit(scan: Scan, quantity: Quantity) -> Counted | None:
    """Accept a quantity with a unit; a complement with من belongs to it (غراما من الألياف)."""
    unit = quantity.unit
    if unit is None or (unit.code == "second" and quantity.number.value == 2 and quantity.dual):
        return None
    if quantity.number.kind == "fraction" and unit.dimension not in (
        "duration",
        "mass",
        "volume",
        "length",
        "area",
        "money",
    ):
        return None
    last = quantity.last
    if scan.word(last + 1) == "من" and scan.word(last + 2).startswith("ال") and unit.dimension != "duration":
        last += 2
    return Counted(quantity, quantity.first, last, unit=unit.code)


def _score(scan: Scan, quantity: Quantity) -> Counted | None:
    """Read the result of a match, "2-1": two small numbers that are no interval, or with words of sport about them."""
    number = quantity.number
    token = scan.word(number.first + 1)
    if token not in {"-", "–"} or not number.digits or scan.touches(number.first + 1) is False:
        return None
    other = scan.word(number.first + 2)
    if not (other.isdecimal() and scan.touches(number.first + 2) and int(other[:4]) <= 40 and number.value <= 40):
        return None
    near = range(max(0, number.first - 14), number.first + 8)
    if number.high is not None and not any(_sport(scan.word(at)) for at in near):
        return None
    return Counted(quantity, number.first, number.first + 2, score=True)


def _sport(word: str) -> bool:
    return word in _SCORE or word[1:] in _SCORE


def _fraction(scan: Scan, quantity: Quantity) -> Counted | None:
    """Accept a share of something definite or a construct: ثلث السكان, نصف ناقلات النفط, بنحو الثلث."""
    number = quantity.number
    following = scan.word(quantity.after)
    if number.slash or number.parts is None:
        return None
    if following in {
        "نهائي",
        "النهائي",
        "سنوي",
        "السنوي",
        "سنويه",
        "السنويه",
        "شهري",
        "الاول",
        "الثاني",
        "الاخير",
        "الماضي",
        "الحالي",
        "المقبل",
        "نهايي",
        "النهايي",
        "الشهر",
        "العام",
        "الطريق",
        "شهريه",
        "الكوب",
        "الليل",
        "السماء",
        "ليله",
    }:
        return None
    if definite_noun(following) is not None or (following.startswith("ال") and not number.definite):
        return Counted(quantity, quantity.first, quantity.after, unit="percent")
    if not number.definite and read_noun(following) is not None and scan.word(quantity.after + 1).startswith("ال"):
        return Counted(quantity, quantity.first, quantity.after + 1, unit="percent")
    hedge = hedges.before(scan, quantity.first)
    if hedge is not None and following[:1].isalpha() and not number.definite:
        return Counted(quantity, quantity.first, quantity.after, unit="percent")
    led = scan.word(quantity.first).startswith("ب") or scan.word(quantity.first - 1) in _SHARE_BEFORE
    if number.definite and (hedge is not None or led) and not following.startswith("ال"):
        return Counted(quantity, quantity.first, quantity.last, unit="percent")
    return None


def _extend(scan: Scan, index: int, noun: Noun) -> int:
    """Return the last token of the noun phrase whose noun is at ``index``: a second noun, adjectives, "other"."""
    last = index
    for at in range(index + 1, index + 4):
        word = scan.word(at)
        if not word or not word[0].isalpha() or not scan.same_line(at):
            break
        entry = entry_of(word)
        if word in _OTHERS and word not in {"منها", "منهم", "منهن"}:
            return at
        if word in _NOT_COUNTED or word.startswith("ال") or entry is None:
            break
        if adjective(word) is not None and entry.main in ("a", "pt", "n", "np") and at > index:
            last = at
            continue
        if at == index + 1 and entry.main in ("n", "np", "vn") and countable(word) is not None:
            last = at
            continue
        break
    return last


def _noun_after(scan: Scan, quantity: Quantity) -> Counted | None:
    number = quantity.number
    index = quantity.after
    if scan.word(index) in {")", "»", "]", '"', "”"} and scan.touches(quantity.first):
        index += 1
    if not scan.same_line(index):
        return None
    word = scan.word(index)
    if word in _NOT_COUNTED or word in _OTHERS:
        return None
    noun = countable(word)
    if (noun is None and number.kind == "vague") or (noun is None and number.scale > 1):
        noun = definite_noun(word) if word.startswith("ال") else None
    if noun is None and word == "من" and number.kind == "vague":
        return _people_of(scan, quantity)
    if noun is None:
        return _unknown_noun(scan, quantity, index)
    last = _extend(scan, index, noun)
    cases = kinds.of_cases(scan, index)
    if cases is not None:
        noun, last = noun._replace(people=True, kind=cases), max(last, index + 1)
    return Counted(quantity, quantity.first, last, noun, index, last, people=noun.people)


def _unknown_noun(scan: Scan, quantity: Quantity, index: int) -> Counted | None:
    """Accept a noun that the lexicon has not, by its form: a plural in ات after 3 to 10, an accusative after 11 to 99."""
    number, word = quantity.number, scan.word(index)
    if not isinstance(number.value, int) or number.definite or entry_of(word) is not None or not is_arabic(word[:1]):
        return None
    if number.kind != "cardinal" or word.startswith("ال") or len(word) < 4:
        return None
    plural = 3 <= number.value <= 10 and word.endswith("ات")
    last_two = number.value % 100
    accusative = 11 <= last_two <= 99 and "\u064b" in scan.source_of(index)
    return Counted(quantity, quantity.first, index) if plural or accusative else None


def _noun_before(scan: Scan, quantity: Quantity) -> Counted | None:
    """Read a number that follows its noun as an adjective: الركلات السبع, مبارياته الثلاث, رؤساء المراكز الـ45, هدف واحد."""
    number = quantity.number
    at = quantity.first - 1
    while scan.word(at) in {"ال", "(", "«", "»", '"', "لل"} and at >= 0:
        at -= 1
    word = scan.word(at)
    if number.kind != "cardinal":
        return None
    if number.value == 1 and not number.digits and not number.definite:
        unit = match_unit(scan, at)
        if unit is not None and unit.next == quantity.first and not unit.dual:
            return Counted(quantity, at, quantity.last, unit=unit.unit.code)
        noun = countable(word) or (countable(word[1:]) if word.startswith("و") else None)
        if noun is None or noun.is_plural or (scan.word(at - 1) in {"من", "علي"} and word == "جانب") or word in _AS_ONE:
            return None
        return Counted(quantity, at, quantity.last, noun, at, at, people=noun.people)
    if not number.definite or number.value < 2:
        return None
    last = quantity.last + (scan.word(quantity.last + 1) in {")", "»", '"'} and scan.touches(quantity.last + 1))
    for back in range(at, max(-1, at - 4), -1):
        noun = definite_noun(scan.word(back)) or read_noun(scan.word(back))
        if (
            noun is not None
            and (noun.is_plural or noun.is_dual)
            and adjective(scan.word(back).removeprefix("ال")) is None
        ):
            return Counted(quantity, back, last, noun, back, at, people=noun.people)
        is_adjective = adjective(scan.word(back).removeprefix("ال")) is not None
        if not scan.word(back).startswith("ال") or not (is_adjective or back in scan.named):
            break
    return None


def _people_of(scan: Scan, quantity: Quantity) -> Counted | None:
    """Read "أربعة من الرهائن", "21 من مواطنيهم": من and a plural that is definite or possessed."""
    number = quantity.number
    index = quantity.after
    if scan.word(index) != "من" or number.value == 1 or not scan.same_line(index):
        return None
    word = scan.word(index + 1)
    noun = definite_noun(word)
    if noun is None and not word.startswith("ال"):
        noun = read_noun(word)
    last = index + 1
    if word in _GROUPS and (member := definite_noun(scan.word(index + 2))) is not None:
        noun, last = member, index + 2
    if noun is None or not (noun.is_plural or noun.people):
        return None
    if number.digits and scan.word(quantity.first - 1) in {"في", "يوم"}:
        return None  # "في 21 من الشهر" is a date
    return Counted(quantity, quantity.first, last, noun, last, last, people=noun.people)


def _pronoun(scan: Scan, quantity: Quantity) -> Counted | None:
    """Read a number that stands for its noun: 4 منها, ثلاث فقط, الـ10 الأخرى, 19 من أصل 23."""
    following, before = scan.word(quantity.after), scan.word(quantity.first - 1)
    people = following in _PEOPLE_PRONOUNS or before in _PEOPLE_PRONOUNS
    if following in _ALONE and scan.same_line(quantity.after):
        if (quantity.number.value == 1 and not quantity.number.digits) or following in {"اخر", "اخري"}:
            return None
        return Counted(quantity, quantity.first, quantity.after, people=people)
    if following == "من" and scan.word(quantity.after + 1) in {"اصل", "بين", "مجموع", "اجمالي"}:
        return Counted(quantity, quantity.first, quantity.after + 1)
    if before in {"اصل", "مجموع"} and scan.word(quantity.first - 2) == "من":
        return Counted(quantity, quantity.first - 1, quantity.last)
    return None


def _licensed(scan: Scan, quantity: Quantity) -> Counted | None:
    """Accept a bare number that a scale word, a hedge, a casualty word or a word of counting makes a quantity."""
    number = quantity.number
    if (number.definite and number.kind != "vague" and number.scale == 1) or number.value == 1:
        return None
    casualty = kinds.trigger(scan.word(quantity.first - 1))
    people = casualty is not None
    if number.scale > 1 and number.kind != "vague":
        return Counted(
            quantity, quantity.first, quantity.last, people=people or kinds.before(scan, quantity.first) is not None
        )
    if people or (number.kind != "vague" and kinds.counted(scan, quantity.first)):
        return Counted(
            quantity, quantity.first, quantity.last, people=people or kinds.before(scan, quantity.first) is not None
        )
    hedge = hedges.before(scan, quantity.first)
    following = scan.word(quantity.after)
    if hedge is not None and hedge.bound != "at_most" and not following.startswith("ال") and number.kind != "vague":
        return Counted(quantity, quantity.first, quantity.last)
    return None


def age(scan: Scan, found: Counted) -> bool:
    """Whether years or months are somebody's age: البالغ من العمر 25 عاما, ترامب (79 عاما)."""
    if found.unit not in ("year", "month"):
        return False
    if scan.word(found.first - 1) in _OPENING and scan.word(found.last + 1) in _CLOSING:
        return True
    return any(scan.word(at) in _AGE_WORDS for at in range(found.first - 4, found.first)) or (
        scan.word(found.last + 1) in {"من", "عمرا"} and scan.word(found.last + 2) in {"العمر", "عمره", "عمرها"}
    )


def magnitude(scan: Scan, found: Counted) -> bool:
    """Whether degrees are the strength of an earthquake."""
    near = [scan.word(at) for at in range(found.first - 8, found.last + 5)]
    return any(word in {"ريختر", "زلزال", "الزلزال", "هزه", "زلزالا", "هزات", "زلزاليه"} for word in near) and not any(
        word in {"حراره", "الحراره", "مئويه", "مييويه"} for word in near
    )


def implied_one(scan: Scan, index: int) -> Counted | None:
    """Read "more than a decade", "less than a week": after a hedge, a singular noun alone says one of it.

    ``index`` is the noun. Of things, only أكثر من before a singular counts, and not where it means "several".
    """
    word = scan.word(index)
    hedge = hedges.before(scan, index)
    if hedge is None or hedge.bound not in ("over", "under", "about") or not word[0].isalpha() or word.startswith("ال"):
        return None
    start, end = scan.span(index, index)
    number = Number(start, end, 1, first=index, last=index)
    found = match_unit(scan, index)
    if found is not None and not found.dual and scan.word(index - 1) != "دون":
        if found.unit.dimension not in ("duration", "length", "mass", "money", "volume"):
            return None
        last = found.next - 1
        quantity = Quantity(number, found.unit, start, scan.span(index, last)[1], index, last)
        return _of_unit(scan, quantity)
    noun = countable(word)
    if scan.word(index - 1) != "من" or hedge.bound != "over" or noun is None or noun.is_plural or noun.is_dual:
        return None
    entry = entry_of(word)
    if word in _SEVERAL or entry is None or (entry.main not in ("n", "unit") and not noun.people):
        return None
    last = _extend(scan, index, noun)
    quantity = Quantity(number, None, start, end, index, index)
    return Counted(quantity, index, last, noun, index, last, people=noun.people)
