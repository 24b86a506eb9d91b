"""Whether what the model takes for a name can be one, and what of it is no part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from mujaz.extraction.names.english import WORDS, title_at
from mujaz.extraction.names.mention import ByWord, Mention
from mujaz.extraction.names.people import FUNCTION, PARTICLES, is_given
from mujaz.extraction.names.spelling import LETTERS
from mujaz.extraction.names.tables import (
    analyse,
    arab_words,
    bare,
    name_forms,
    name_tokens,
    nationalities,
    title_starts,
    word_classes,
)
from mujaz.extraction.names.trust import is_adjective
from mujaz.extraction.names.words import Word

RANKS = frozenset(["رقيب", "عريف", "اول", "ملازم", "نقيب", "عقيد", "عميد", "جندي", "وكيل"])
"""Words of ranks without article, which no name begins with."""

DESCRIBED = frozenset(["عالم", "عاصمه"])
"""Nouns that open descriptions of places (العالم الإسلامي، العاصمة السورية), which the corpora tag and we don't."""

SURE = 100.0
"""Margin (per word) from which the model is believed in what reads as words of the language."""


def plausible(mention: Mention, words: Sequence[Word], margins: dict[int, float]) -> bool:
    """Whether what the model takes for a person can be one.

    Some word of it must be known in names, or not known at all; where all are words of the language (فضل، سلام) the
    model must be sure, and the words without article.
    """
    forms = [words[i].form for i in range(mention.first, mention.last) if words[i].kind == "arabic"]
    sure = margins.get(mention.first, 0.0) >= SURE
    if len(forms) == 1 and is_adjective(mention.first, words):
        return False
    if mention.kind == "person" and len(forms) == 1 and not could_be_called(forms[0]):
        return False
    if mention.kind == "person" and _is_accusative(mention, words):
        return False
    if mention.kind == "place" and len(forms) == 1:
        unknown = not analyse(forms[0]).pos
        if (unknown and forms[0].endswith(_PRONOUNS)) or is_clitic_and_noun(forms[0]):
            return False
    if mention.kind == "place" and forms and bare(analyse(forms[0]).base) in DESCRIBED:
        return False
    if mention.kind == "organisation" and (is_model(mention, words) or is_letter_or_gloss(mention, words)):
        return False
    if mention.kind != "person":
        return len(forms) != 1 or sure or not _is_definite_noun(forms[0])
    if not forms:
        return False
    both_definite = all(form.startswith("ال") for form in forms) and len(forms) > 1
    unlikely = _is_definite_noun(forms[0]) or (both_definite and _is_word(bare(forms[0])))
    if (unlikely and not sure) or any(_is_dual(form) for form in forms):
        return False
    if any(_is_name_word(form) and not _is_nation(form) for form in forms):
        return True
    return sure and any(not analyse(form).base.startswith("ال") and not _is_nation(form) for form in forms)


def _is_accusative(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether a lone word is a noun in the accusative, which the adjective after it shares: كريما طبيا, a cream."""
    pair = [word.form for word in words[mention.first : mention.first + 2]]
    if mention.last - mention.first > 1 or not all(form.endswith("ا") for form in pair):
        return False
    return len(pair) > 1 and all(word_classes().get(form[:-1], "").split(" ")[0] in ("n", "a") for form in pair)


def is_model(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether letters before a number say which aircraft or rocket it is: كيه سي-135 is no company."""
    last = mention.last
    lettered = all(words[i].form in LETTERS for i in range(mention.first, last))
    if last < len(words) and words[last].form == "-":
        last += 1
    return lettered and last < len(words) and words[last].kind == "number"


def is_letter_or_gloss(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether one letter, or one foreign word in Latin letters, is all there is: (PCR) names nobody."""
    if mention.last - mention.first > 1:
        return False
    word = words[mention.first]
    return word.form in LETTERS or word.kind == "latin"


def is_clitic_and_noun(form: str) -> bool:
    """Whether a word is a proclitic and a common noun: بعقوبة, with a punishment, where the list has no town."""
    analysis = analyse(form)
    noun = analysis.pos.split(" ")[0] in ("n", "np", "vn")
    return analysis.cut > 0 and noun and form[0] in "بلكف" and not analysis.base.startswith("ال")


_PRONOUNS = ("هما", "وها", "وهم", "يهم", "تهم")
"""Endings of words with pronouns, which no place has: بيانيهما."""

_NO_NAMES_ENDINGS = ("وها", "وهم", "وه", "تها", "تهم", "ته", "هما", "يات", "انيين", "يتين", "تين", "يين")
"""Endings of words with pronouns and plurals of nisbas, which no name known nowhere has: منتقدوه، طاجيكستانيين."""


@lru_cache(maxsize=16384)
def could_be_called(form: str) -> bool:
    """Whether a word alone may be a name: no adjective with article, nor what ends in a plural or a pronoun."""
    analysis = analyse(form)
    base = analysis.base
    if base in name_tokens() or base in arab_words():
        return True
    if base.startswith("ال") and analysis.pos.split(" ")[0] in ("a", "n", "np", "vn"):
        return False
    unknown = not analysis.pos and base not in name_forms()
    return not (unknown and base.endswith(_NO_NAMES_ENDINGS))


@lru_cache(maxsize=16384)
def _is_definite_noun(form: str) -> bool:
    analysis = analyse(form)
    return analysis.base.startswith("ال") and analysis.pos.split(" ")[0] in ("n", "np", "vn")


@lru_cache(maxsize=16384)
def _is_word(stem: str) -> bool:
    """Whether a word without its article is a word of the language before it is a name: الفرد is no Alfred."""
    return word_classes().get(stem, "per").split(" ")[0] not in ("per", "org", "loc")


@lru_cache(maxsize=16384)
def _is_dual(form: str) -> bool:
    """Whether a word is the dual of a known adjective or noun: عسكريتان."""
    stem = form[:-3] + "ه" if form.endswith(("تان", "تين")) else ""
    return stem in word_classes() or stem in nationalities()


@lru_cache(maxsize=16384)
def _is_nation(form: str) -> bool:
    stem = bare(analyse(form).base)
    return (
        stem in nationalities()
        or stem.removesuffix("ان") in nationalities()
        or stem.removesuffix("تان") in nationalities()
    )


@lru_cache(maxsize=16384)
def _is_name_word(form: str) -> bool:
    """Whether a word is a name's before all: known so, or known nowhere."""
    analysis = analyse(form)
    return analysis.pos.split(" ")[0] in ("per", "") and not analysis.base.startswith("الا")


def trimmed(mention: Mention, words: Sequence[Word], listed: ByWord) -> Mention | None:
    """Return a person's mention without what is no part of a name at its ends, None where nothing is left.

    Before it: titles (الأمير فيصل), an organisation or place and what precedes that (باسم الكرملين ديمتري); after it: a
    title in apposition (جورج أوسبورن الوزير).
    """
    if mention.kind != "person":
        return _without_verb(mention, words)
    first, last = mention.first, mention.last
    for other in listed.touching(mention):
        if other.kind != "person" and other.last - other.first >= 1 and first <= other.first < other.last < last:
            first = other.last
    while last - first > 1 and words[first].form in RANKS:
        first += 1  # الجندي أول عبد الله
    while first < last and (
        _is_title(words[first].form)
        or _is_function(words[first].form)
        or (last - first > 1 and _is_before_name(words[first].form, words[first + 1].form))
    ):
        first += 1
    if last - first > 1 and _opens_office(words, last - 1):
        last -= 1  # قيس الخزعلي أمين عام
    last = next((i for i in range(first + 1, last) if _is_title(words[i].form) or words[i].form.startswith("لل")), last)
    while last > first and (_is_function(words[last - 1].form) or words[last - 1].form in PARTICLES):
        last -= 1
    while last - first > 1 and _is_only_verb(words[last - 1].form):
        last -= 1  # عبد العزيز نُقل
    if first >= last or (last - first == 1 and _is_title(words[first].form)):
        return None
    start = mention.start if first == mention.first else words[first].start
    return replace(mention, first=first, last=last, start=start, end=words[last - 1].end)


def _without_verb(mention: Mention, words: Sequence[Word]) -> Mention:
    """Return an organisation or place without the verb that the model took with it: البنك الزراعي سيتوسع."""
    last = mention.last
    while last - mention.first > 1 and _is_verb(words[last - 1].form):
        last -= 1
    return mention if last == mention.last else replace(mention, last=last, end=words[last - 1].end)


@lru_cache(maxsize=16384)
def _is_verb(form: str) -> bool:
    """Whether a word is a verb, or an unknown one in the future: سيتوسع."""
    pos = analyse(form).pos.split(" ")[0]
    return pos in ("v", "vi") or (not pos and len(form) > 4 and form.startswith(("سي", "ست", "سن")))


@lru_cache(maxsize=16384)
def _is_only_verb(form: str) -> bool:
    """Whether a word is a verb, and no name of anybody (يزيد)."""
    known = form in name_tokens() or form in arab_words() or form in name_forms()
    return not known and analyse(form).pos.split(" ")[0] in ("v", "vi")


@lru_cache(maxsize=16384)
def _is_title(form: str) -> bool:
    return form.startswith("ال") and form in title_starts()


@lru_cache(maxsize=16384)
def _is_before_name(form: str, after: str) -> bool:
    """Whether a word before a name is none of it: a definite noun (حرية الإعلام أيرين خان), a verb (تنعى)."""
    if form in name_tokens() or form in arab_words() or form in name_forms():
        return False
    analysis = analyse(form)
    if form.startswith("ال") and bare(form) in nationalities():
        return True  # الروماني بومبي
    if analysis.base.startswith("ال"):
        return analysis.pos.split(" ")[0] in ("n", "vn", "np", "a") and not form.endswith("ي")
    verb = not analysis.pos and form[0] in "يت" and form[-1] not in "اهو" and len(form) in (4, 5)
    return verb and (is_given(after) or (after.startswith("ال") and _is_nation(after)))


def _opens_office(words: Sequence[Word], i: int) -> bool:
    """Whether an office of several words begins at the last word of a name: أمين عام حركة ..."""
    forms = [word.form for word in words[i : i + 3]]
    return len(forms) > 1 and not forms[0].startswith("ال") and title_at(forms, 0, len(forms)) > 1


@lru_cache(maxsize=16384)
def _is_function(form: str) -> bool:
    return form in WORDS or (form not in PARTICLES and analyse(form).pos.split(" ")[0] in FUNCTION)
