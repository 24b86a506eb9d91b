"""English for a noun phrase, made from the lexicon: what an organisation that no list has, or an office, is called.

Arabic puts the head first: ``رئيس الهيئة الوطنية لإدارة الكوارث``. The phrase is read as a chain of nouns; adjectives
go to the nearest noun that they agree with, prepositions and the construct state become ``of``, ``for``, ``in``; a
known name inside the phrase stays one piece. What the lexicon does not know is romanised.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from mujaz.arabic.romanisation import romanise
from mujaz.extraction.names.tables import (
    Analysis,
    analyse,
    bare,
    institution_phrases,
    institution_words,
    loanwords,
    name_tokens,
    nationalities,
    nominal_english,
    title_starts,
    titles,
    word_classes,
)

STATUS = {
    "سابق": "former", "اسبق": "former", "راحل": "late", "مخلوع": "ousted", "معزول": "ousted", "متقاعد": "retired",
    "حالي": "current", "موقت": "interim", "انتقالي": "transitional", "جديد": "new", "منتخب": "elected",
    "مقال": "sacked",
    "مستقيل": "resigned", "مكلف": "designated", "ملكي": "royal", "مشارك": "co-",
}  # fmt: skip
"""Adjectives of office whose English is not the dictionary's first, or that a role needs."""

FINANCIAL = frozenset(["مالي", "ماليه"])
MALI = frozenset(["باماكو", "بماكو", "تمبكتو", "كيدال"])


def of_mali(form: str, forms: Sequence[str]) -> bool:
    """Whether ``مالي`` is Mali's in an article that names the country; elsewhere it is of finance: المركز المالي."""
    if bare(form) not in FINANCIAL:
        return True
    return not MALI.isdisjoint(forms) or any(a == "في" and b == "مالي" for a, b in pairwise(forms))


KINDS = {"بحري": "maritime", "مالي": "financial"}
"""Adjectives whose feminine is a noun too (البحرية, the navy), by their masculine."""

WORDS = {"في": "in", "من": "from", "لدي": "to", "الي": "to", "باسم": "for", "عن": "for", "علي": "on", "مع": "with"}
PREFIXES = {"ل": "for", "ب": "in", "ك": "as", "وب": "in", "ول": "for"}

DIVISIONS = frozenset(["محافظه", "مدينه", "منطقه", "ولايه"])
"""Nouns that English leaves out before the place whose body is named."""

GENERIC = frozenset(
    """
    accord administration agency alliance army assembly association authority bank battalion bloc board brigade
    brigades bureau cabinet canal center centre chamber club coalition command commission committee company conference
    congress convention corps council court department directorate division embassy federation fleet force forces
    forum foundation front fund government group guard guards institute intelligence league legislature mission
    militia militias military ministry ministries movement municipality nations navy network office opposition
    organization organisation parliament party police presidency prosecution region republic resistance
    secretariat senate service services society states strip syndicate team treasury tribunal union unit
    university
    """.split()
)
"""Last words of English names that take ``the``."""


def with_the(name: str) -> str:
    """Return an English name as it stands inside a sentence: ``the`` before what needs it."""
    words = name.lower().split() or [""]
    takes = words[-1] in GENERIC or (" of " in f" {name.lower()} " and words[0] in GENERIC) or words[0] == "united"
    return "the " + name if takes and words[0] != "the" and words[-1] != "university" else name


class Known(NamedTuple):
    """A name inside a phrase: ``words[first:last]``, its kind, its English, and other spellings of that."""

    first: int
    last: int
    kind: str
    english: str
    also: tuple[str, ...] = ()


@dataclass(slots=True)
class Noun:
    """A noun of the chain with its adjectives, and the English that links it to the noun before."""

    english: str
    link: str
    feminine: bool
    name: bool = False
    before: bool = False
    spelt: bool = False
    adjectives: list[str] = field(default_factory=list)

    def render(self) -> str:
        """Return adjectives and noun; a name comes before its adjectives (Berlin International)."""
        adjectives = list(reversed(self.adjectives))
        return " ".join([self.english, *adjectives] if self.name and not self.before else [*adjectives, self.english])


class PhraseReader:
    """Reads the words of one phrase into a chain of nouns."""

    def __init__(self, forms: Sequence[str], known: Sequence[Known], *, institution: bool = False) -> None:
        """Take the canonical forms of the whole article and the names known in it.

        ``institution``: the phrase is the name of one, whose words have English of their own (name_words.tsv).
        """
        self._forms = forms
        self._special = institution_words() if institution else {}
        self._known = {name.first: name for name in known}
        self._chain: list[Noun] = []
        self._link = ""
        self._titled = -1

    def read(self, first: int, last: int, opening: Noun | None = None) -> list[Noun]:
        """Return the chain of ``forms[first:last]``, after the noun that opens it where that was read before.

        An adjective that agrees with no noun of the chain but that one is its own: لجنة الأمن والدفاع النيابية.
        """
        self._chain, self._link = [opening] if opening is not None else [], ""
        i = first
        while i < last:
            i = self._step(i, first, last)
        return self._chain

    def _step(self, i: int, first: int, last: int) -> int:
        form = self._forms[i]
        known = self._known.get(i)
        analysis = analyse(form)
        prefix = form[: analysis.cut]
        if known is not None and known.last <= last:
            if known.kind == "person" and self._chain and self._titled == i:
                self._chain[
                    -1
                ].english = f"{self._chain[-1].english[:1].upper()}{self._chain[-1].english[1:]} {known.english}"
                self._chain[-1].name = True
                return known.last
            self._noun(known.english, self._linked(form, prefix), feminine=False, name=True)
            self._chain[-1].before = known.kind == "organisation"
            return known.last
        if not form[:1].isalnum():
            return i + 1  # a quotation mark or hyphen inside the name
        if self._special and bare(analysis.base) in DIVISIONS and self._is_place(i + 1, last):
            return i + 1  # أمانة محافظة جدة is Jeddah's
        if self._special and self._titled == i and form in name_tokens() and self._chain:
            self._chain[-1].english += " " + (name_tokens()[form][0] or romanise(form))  # الملك فيصل
            self._chain[-1].name, self._titled = True, i + 1
            return i + 1
        if form in WORDS:
            self._link = "of" if self._special and form == "عن" else WORDS[form]  # الدفاع عن الحريات
            return i + 1
        if self._special and (joint := self._several(i, last)) is not None:
            english, end = joint
            self._noun(english, self._linked(form, prefix), feminine=bare(analysis.base).endswith("ه"))
            return end
        length = title_at(self._forms, i, last)
        if length:
            key = " ".join([analysis.base, *self._forms[i + 1 : i + length]])
            self._noun(titles()[key].english, self._linked(form, prefix), feminine=False)
            self._titled = i + length
            return i + length
        self._word(analysis, form, prefix, definite_head=i > first)
        return i + 1

    def _is_place(self, i: int, last: int) -> bool:
        known = self._known.get(i)
        return known is not None and known.kind == "place" and known.last <= last

    def _several(self, i: int, last: int) -> tuple[str, int] | None:
        """Return English that words from ``i`` have together inside a body's name, and where they end."""
        for rest, english in institution_phrases().get(bare(analyse(self._forms[i]).base), ()):
            end = i + 1 + len(rest)
            if end <= last and tuple(self._forms[i + 1 : end]) == rest and i + 1 not in self._known:
                return english, end
        return None

    def _linked(self, form: str, prefix: str) -> str:
        """Return the link before a noun: a preposition word, a prefix, ``and``, or ``of`` for the construct state."""
        link, self._link = self._link, ""
        if link:
            return link
        if not self._chain:
            return ""
        if prefix == "و":
            return "and"
        return PREFIXES.get(prefix, "for" if form.startswith("لل") else "of")

    def _noun(self, english: str, link: str, *, feminine: bool, name: bool = False) -> None:
        self._chain.append(Noun(english, link, feminine, name))

    def _word(self, analysis: Analysis, form: str, prefix: str, *, definite_head: bool) -> None:
        stem = bare(analysis.base)
        english = self._english(stem) or nominal_english().get(analysis.base)
        adjective = self._adjective(stem, analysis.pos, prefix)
        if adjective and definite_head and self._chain:
            self._attach(adjective, stem)
            return
        if english is None:
            token = name_tokens().get(analysis.base) or name_tokens().get(stem)
            loan = loanwords().get(form) if self._special else None
            english = loan or (token[0] if token and token[0] else romanise(analysis.base))
            if self._goes_on(form, prefix):
                self._chain[-1].english += f" {english[:1].upper()}{english[1:]}"  # بنك إيتو يونيبانكو
                return
            self._noun(english, self._linked(form, prefix), feminine=stem.endswith("ه"), name=True)
            self._chain[-1].spelt = True
            return
        self._noun(english, self._linked(form, prefix), feminine=stem.endswith(("ه", "ات")))

    def _goes_on(self, form: str, prefix: str) -> bool:
        """Whether a spelt word goes on the name that the spelt word before it begins."""
        before = self._chain[-1] if self._chain else None
        plain = not prefix and not form.startswith("ال") and not self._link
        return before is not None and before.spelt and plain and not before.adjectives

    def _english(self, stem: str) -> str | None:
        return self._special.get(stem) or nominal_english().get(stem)

    def _adjective(self, stem: str, pos: str, prefix: str) -> str | None:
        """Return the English of a word that reads as an adjective here."""
        if prefix not in ("", "و"):
            return None
        if stem in nationalities() and of_mali(stem, self._forms):
            nation = nationalities()[stem]
            return "US" if nation.country == "US" and not self._special else nation.english
        for candidate in (stem, stem.removesuffix("ه")):
            if candidate in STATUS:
                return STATUS[candidate]
            if candidate in KINDS:
                return KINDS[candidate]
        classes = pos.split(" ")
        after_name = bool(self._special and self._chain and self._chain[-1].name)  # Prince Sultan's is military
        adjective = classes[0] == "a" or (after_name and "a" in word_classes().get(stem, "").split(" "))
        return self._english(stem) if adjective else None

    def _attach(self, adjective: str, stem: str) -> None:
        feminine = stem.endswith("ه")
        for noun in reversed(self._chain):
            if noun.feminine == feminine and not noun.name:
                noun.adjectives.append(adjective)
                return
        self._chain[-1].adjectives.append(adjective)


def title_at(forms: Sequence[str], i: int, last: int) -> int:
    """Return the length in words of the longest title that begins at word ``i`` and ends by ``last``, else 0."""
    longest = _longest_title(forms[i])
    if not longest:
        return 0  # most words
    base = analyse(forms[i]).base
    for length in range(min(longest, last - i), 0, -1):
        if " ".join([base, *forms[i + 1 : i + length]]) in titles():
            return length
    return 0


@lru_cache(maxsize=16384)
def _longest_title(form: str) -> int:
    """Return the length in words of the longest title that a word opens, 0 where it opens none."""
    return title_starts().get(analyse(form).base, 0)


_KEEP_PLURAL = frozenset(
    "affairs rights sports forces media news communications antiquities customs relations sciences nations arts "
    "resources services works veterans women children awqaf endowments minerals elections journalists".split()
)


def _modifier(noun: Noun, *, alone: bool) -> str:
    """Return a noun as it stands before the head: disasters, but a Disaster Authority."""
    word = noun.english
    plural = alone and word.endswith("s") and not word.endswith("ss") and word.split()[-1] not in _KEEP_PLURAL
    adjectives = list(reversed(noun.adjectives))
    if noun.name:
        return " ".join([word, *adjectives])
    singular = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return " ".join([*adjectives, singular if plural else word])


def compact(chain: Sequence[Noun]) -> str | None:
    """Return a chain as English stacks it: National Disaster Management Authority; None where it is too long for that.

    What the head is of or for comes before it, the last noun first.
    """
    head, body = chain[0], chain[1:]
    if (
        head.name
        or not body
        or len(body) > 3
        or any(" of " in noun.english for noun in body)
        or any(noun.link not in ("of", "for", "and") for noun in body)
    ):
        return None
    if any(noun.name for noun in body) and (len(body) > 1 or (head.adjectives and body[0].link == "for")):
        return None  # the General Secretariat of the Gulf Cooperation Council
    segments: list[list[Noun]] = []
    for noun in body:
        if noun.link == "and" and segments:
            segments[-1].append(noun)
        else:
            segments.append([noun])
    parts = [" and ".join(_modifier(noun, alone=len(group) == 1) for noun in group) for group in reversed(segments)]
    if body[0].name and not body[0].before:  # Baghdad Teaching Hospital
        return " ".join([*parts, *reversed(head.adjectives), head.english])
    return " ".join([*reversed(head.adjectives), *parts, head.english]).strip()


def chain_english(chain: Sequence[Noun]) -> str:
    """Return the English of a chain: each noun after its link, names with the article they take."""
    parts: list[str] = []
    for noun in chain:
        text = noun.render()
        if parts and noun.name and noun.before and noun.link == "for":
            noun.link = "of"
        if parts:
            text = f"{noun.link or 'of'} {with_the(text) if noun.name or ' of ' in text else text}"
        parts.append(text)
    return " ".join(filter(None, parts))


SEATED = frozenset(["Court", "Chamber", "Prosecution", "Bourse", "Stock Exchange"])
"""Nouns of bodies that English calls by their town before all else: Damascus Chamber of Commerce."""


BEFORE_COURT = frozenset(["criminal", "commercial", "military", "administrative", "misdemeanours"])
"""What a court tries, which stands before it: Cairo Criminal Court, but Cairo Court of Appeal."""


def fronted(chain: Sequence[Noun]) -> str | None:
    """Return a body of a town with the town first, None where the chain is no such body or names no town."""
    place, rest = chain[-1], chain[:-1]
    if chain[0].english not in SEATED or not rest or not place.name or place.adjectives or place.link == "and":
        return None
    kind = rest[-1].english in BEFORE_COURT
    return f"{place.english} {(compact(rest) if kind else None) or chain_english(rest)}"
