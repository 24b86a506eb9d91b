"""The noun phrase of a number: what it counts, after it, before it, or in a pronoun for it."""

from __future__ import annotations

from mujaz.arabic.letters import is_arabic
from mujaz.arabic.numbers import Quantity, Scan
from mujaz.arabic.numbers.scan import MASK
from mujaz.arabic.numbers.units import match_unit
from mujaz.arabic.numbers.vocabulary import reading
from mujaz.arabic.words import proclitic_cuts
from mujaz.extraction.figures import kinds
from mujaz.extraction.figures.lists import ALONE, AS_ONE, GROUPS, NOT_COUNTED, OTHERS, PEOPLE_PRONOUNS
from mujaz.extraction.figures.model import Counted
from mujaz.extraction.figures.nouns import Noun, adjective, countable, definite_noun, entry_of, read_noun


def noun_at(scan: Scan, index: int) -> Noun | None:
    """Return the indefinite noun at ``index``, as it is spelled there; a date's or name's hidden word is none."""
    word = scan.word(index)
    return countable(word, scan.source_of(index)) if word and word != MASK else None


def extend(scan: Scan, index: int) -> int:
    """Return the last token of the noun phrase whose noun is at ``index``: a second noun, adjectives, "other"."""
    last = index
    for at in range(index + 1, index + 4):
        word = scan.word(at)
        if not word or not word[0].isalpha() or not scan.same_line(at):
            break
        entry = entry_of(word)
        if word in OTHERS and word not in {"منها", "منهم", "منهن"}:
            return at
        if word in NOT_COUNTED or word.startswith("ال") or entry is None:
            break
        if adjective(word) is not None and entry.main in ("a", "pt", "n", "np") and at > index:
            last = at
            continue
        if at == index + 1 and entry.main in ("n", "np", "vn") and countable(word) is not None:
            last = at
            continue
        break
    return last


def noun_after(scan: Scan, quantity: Quantity) -> Counted | None:
    """Read the noun phrase right after the number: خمس دول غربية أخرى, آلاف الوظائف, سبع حالات وفاة."""
    number = quantity.number
    index = quantity.after
    if scan.word(index) in {")", "»", "]", '"', "”"} and scan.touches(quantity.first):
        index += 1
    if not scan.same_line(index):
        return None
    word = scan.word(index)
    if word in NOT_COUNTED or word in OTHERS or (number.value == 1 and not number.digits):
        return None  # the word one follows its noun
    noun = noun_at(scan, index)
    if (noun is None and number.kind == "vague") or (noun is None and number.scale > 1):
        noun = definite_noun(word) if word.startswith("ال") else None
    if noun is None and word == "من" and number.kind == "vague":
        return people_of(scan, quantity)
    if noun is None and number.kind == "vague" and scan.has_article(index):
        # "Dozens of the ...": whatever it is, it is what they are dozens of; a sound plural is mostly people.
        return Counted(quantity, quantity.first, index, people=word.endswith(("ين", "ون")))
    if noun is None:
        return _unknown_noun(scan, quantity, index)
    last = extend(scan, index)
    cases = kinds.of_cases(scan, index)
    if cases is not None:
        noun, last = noun._replace(people=True, kind=cases), max(last, index + 1)
    return Counted(quantity, quantity.first, last, noun, index, last, people=noun.people)


def _unknown_noun(scan: Scan, quantity: Quantity, index: int) -> Counted | None:
    """Accept a noun that no list has: an indefinite Arabic word that is no known word behind a clitic, and no name."""
    number, word = quantity.number, scan.word(index)
    if not isinstance(number.value, int) or number.definite or entry_of(word) is not None or not is_arabic(word[:1]):
        return None
    if number.kind != "cardinal" or word.startswith("ال") or len(word) < 4:
        return None
    clitic = any(
        entry_of(word[cut:]) is not None or word.startswith(("ال", "ل"), cut) for cut, _ in proclitic_cuts(word) if cut
    )
    if clitic or index in scan.named or number.value == 1 or reading(word, "unit", "ordinal", "tens") is not None:
        return None
    return Counted(quantity, quantity.first, index)


def noun_before(scan: Scan, quantity: Quantity) -> Counted | None:
    """Read a number that follows its noun as an adjective: الركلات السبع, مبارياته الثلاث, المراكز الـ45, هدف واحد."""
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
        if noun is None or noun.is_plural or (scan.word(at - 1) in {"من", "علي"} and word == "جانب") or word in AS_ONE:
            return None
        return Counted(quantity, at, quantity.last, noun, at, at, people=noun.people)
    if not number.definite or number.value < 2:
        return None
    unit = match_unit(scan, at)
    if unit is not None and unit.definite and unit.next == quantity.first:
        return Counted(quantity, at, quantity.last, unit=unit.unit.code)
    last = quantity.last + (scan.word(quantity.last + 1) in {")", "»", '"'} and scan.touches(quantity.last + 1))
    for back in range(at, max(-1, at - 4), -1):
        noun = definite_noun(scan.word(back)) or read_noun(scan.word(back))
        if (
            noun is not None
            and (noun.is_plural or (noun.is_dual and number.value == 2))
            and (noun.people or adjective(scan.word(back).removeprefix("ال")) is None)
        ):
            return Counted(quantity, back, last, noun, back, at, people=noun.people)
        is_adjective = adjective(scan.word(back).removeprefix("ال")) is not None
        if not scan.word(back).startswith("ال") or not (is_adjective or back in scan.named):
            break
    return None


def people_of(scan: Scan, quantity: Quantity) -> Counted | None:
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
    member = definite_noun(scan.word(index + 2)) or read_noun(scan.word(index + 2)) if word in GROUPS else None
    if member is not None:
        noun, last = member, index + 2
    if noun is None or not (noun.is_plural or noun.people):
        return None
    large = number.scale > 1 and number.kind != "vague"
    possessed = not word.startswith("ال") and read_noun(word) is None
    if not noun.people and (large or (number.digits and possessed)):
        return None  # "60 thousand from their homes" counts no homes
    if number.digits and scan.word(quantity.first - 1) in {"في", "يوم"}:
        return None  # "في 21 من الشهر" is a date
    return Counted(quantity, quantity.first, last, noun, last, last, people=noun.people)


def pronoun(scan: Scan, quantity: Quantity) -> Counted | None:
    """Read a number that stands for its noun: 4 منها, ثلاث فقط, الـ10 الأخرى, 19 من أصل 23."""
    following, before = scan.word(quantity.after), scan.word(quantity.first - 1)
    people = following in PEOPLE_PRONOUNS or before in PEOPLE_PRONOUNS
    if following in ALONE and scan.same_line(quantity.after):
        if (quantity.number.value == 1 and not quantity.number.digits) or following in {"اخر", "اخري"}:
            return None
        return Counted(quantity, quantity.first, quantity.after, people=people)
    if following == "من" and scan.word(quantity.after + 1) in {"اصل", "بين", "مجموع", "اجمالي"}:
        return Counted(quantity, quantity.first, quantity.after + 1)
    if before in {"اصل", "مجموع"} and scan.word(quantity.first - 2) == "من":
        return Counted(quantity, quantity.first - 1, quantity.last)
    return None
