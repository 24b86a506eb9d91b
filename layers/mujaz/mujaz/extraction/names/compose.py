"""English for names that no entry has: people romanised word by word, organisations and places put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mujaz.arabic.letters import fold, is_arabic
from mujaz.extraction.names.bearing import ACRONYM
from mujaz.extraction.names.english import WORDS, Known, Noun, PhraseReader, chain_english, compact, fronted, with_the
from mujaz.extraction.names.gazetteer import Entry, country_adjectives, country_names, gazetteer
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.misspelt import meant
from mujaz.extraction.names.special_bodies import council_of_place, embassy, faculty, localised, without_borders
from mujaz.extraction.names.spelling import PARTICLES, is_spelt, other_spellings, person_english, spelt, word_english
from mujaz.extraction.names.tables import (
    Head,
    analyse,
    bare,
    heads,
    institution_words,
    name_tokens,
    nationalities,
    nominal_english,
)
from mujaz.extraction.names.words import Word

_SMALL = frozenset("of for in and the to at on from with bin ibn bint van der de".split())


def title_case(name: str) -> str:
    """Return an English name with capitals on all but its small words; capitals inside words stay."""
    words = name.split(" ")
    return " ".join(w if w in _SMALL and i else w[:1].upper() + w[1:] for i, w in enumerate(words))


FORCES = frozenset(["قوات", "حرس", "شرطه"])
HOUSES = frozenset(["مستشفي", "مدرسه"])
"""Heads whose name is as likely a word spelt as the place that it may also be: مستشفى العيون."""

SYNONYMS = {
    "Department": ("Directorate", "Administration"), "Union": ("Syndicate", "Association", "Federation"),
    "Authority": ("Commission",),
    "Association": ("Society",), "League": ("Association",), "Committee": ("Commission",),
    "Foundation": ("Organization",), "Mission": ("mission",),
}  # fmt: skip
"""Other English of nouns that name a body: an analyst searches for all of them."""

OF_STATE = {"الجيش": "army", "الحكومه": "government", "الشرطه": "police", "البرلمان": "parliament"}
"""Bodies that English calls by their country's adjective."""

ADMINISTRATION = "الاداره"
UNION = "اتحاد"
FEDERATED = frozenset(["لكره", "لرفع", "للسباحه", "للمصارعه", "للملاكمه", "للتنس", "للجودو", "لالعاب", "للفروسيه",
                       "الغرف", "غرف", "للدراجات", "للشطرنج", "للرمايه", "للجمباز"])  # fmt: skip
"""Words of a sport or of chambers, whose unions English calls federations."""

COMPANY = "شركه"
DESCRIBED = frozenset([COMPANY, "شبكه", "مجموعه"])
"""Heads whose names say as often what they do as what they are called."""

TREATED = frozenset(["عيون", "اطفال", "ولاده", "نساء", "قلب", "اسنان", "سرطان", "اورام", "صدر", "عظام", "حروق", "اعصاب",
                     "كلي", "طواري", "حميات", "تاهيل", "بنات", "بنين", "موسيقي", "جامعه", "شرطه", "جيش", "معلمين",
                     "ثوره", "جمهوريه", "سلام", "صداقه", "مركزي"])  # fmt: skip
"""What hospitals and schools are for, which English says; any other word after them is what they are called."""

OF_HOUSES = frozenset(["العسكري", "الجامعي", "التخصصي", "التعليمي", "الدولي", "الخيري", "الطبي", "العام", "المركزي"])
"""Adjectives of hospitals and schools, surnames though some are: مستشفى الأمير سلطان العسكري."""

COMMON_WORDS = frozenset(["n", "np", "a", "vn", "pt"])

QUOTES, CLOSING = "\"«“‘'(", "\"»”’')"
TEAM = "منتخب"


DOUBLED = re.compile(r"\b(\w+) \1\b")
"""A noun said twice, by a known name and by the common noun before it: حزب المحافظين."""

OF_THE_STATE = re.compile("Government|Administration|Army|Embassy|Consulate|Ministry|Forces|Command|Navy|Court|Police")
"""Bodies of the United States, which the press calls US; a university or a society is American."""


def _spellings(candidates: Sequence[str | None]) -> tuple[str, tuple[str, ...]]:
    """Return the first of the spellings as the name, the rest as others, in title case and each once."""
    cased = [title_case(text) for text in candidates if text]
    ours = [text.replace("American ", "US ") for text in cased if text.startswith("American ")]
    cased = [*ours, *cased] if ours and OF_THE_STATE.search(ours[0]) else [*cased, *ours]
    unique = list(dict.fromkeys(DOUBLED.sub(r"\1", text) for text in cased))
    return unique[0], tuple(unique[1:])


_OTHERS = 3
"""Other spellings of a body inside another's name that the name is given with too."""


def _others(mention: Mention) -> tuple[str, ...]:
    """Return other English of a listed body, without abbreviations: the March 14 Alliance's forces."""
    if mention.entry is None or mention.kind != "organisation":
        return ()
    return tuple(name for name in mention.entry.also if not ACRONYM.search(name))[:_OTHERS]


class Composer:
    """Makes English from the words of one article, given the names known in it."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        """Take the article's words; no name is known yet."""
        self._text = text
        self._words = words
        # Latin letters and digits are English already and stay as they are written.
        self._forms = [form if kind == "arabic" else text[start:end] for start, end, form, kind in words]
        self._known: dict[int, list[Known]] = {}

    def learn(self, known: Iterable[Mention]) -> None:
        """Take the mentions known from now on; those with English stay whole inside others."""
        self._known = {}
        for m in known:
            if m.english:
                self._known.setdefault(m.first, []).append(Known(m.first, m.last, m.kind, m.english, _others(m)))

    def _inside(self, mention: Mention) -> list[Known]:
        """Return the known names that begin in a mention."""
        names = [name for i in range(mention.first, mention.last) for name in self._known.get(i, ())]
        return [self._without_adjective(name, mention) for name in names]

    def _without_adjective(self, name: Known, mention: Mention) -> Known:
        """Return somebody that a hospital is named after without the adjective that is the hospital's."""
        last = self._forms[name.last - 1]
        alone = name.kind == "person" and name.last - name.first > 1 and name.last == mention.last
        if not alone or last not in OF_HOUSES or not name.english.endswith(" " + word_english(last)):
            return name
        return name._replace(last=name.last - 1, english=name.english.removesuffix(" " + word_english(last)))

    def person(self, mention: Mention) -> tuple[str, tuple[str, ...]]:
        """Return the name of a person that no entry has, clitics cut, and other spellings of it."""
        forms = self._own(mention)
        return person_english(forms), other_spellings(forms)

    def _own(self, mention: Mention) -> list[str]:
        """Return the words of a mention, signs left out and the first without its clitics."""
        forms = [form for form in self._forms[mention.first : mention.last] if form[:1].isalnum()]
        cut = len(fold(self._text[self._words[mention.first].start : mention.start]))
        return [forms[0][cut:], *forms[1:]] if forms else []

    def is_headed(self, mention: Mention) -> bool:
        """Whether a common noun of the table opens the mention."""
        return bare(analyse(self._forms[mention.first]).base) in heads() and mention.last - mention.first > 1

    def headed(self, mention: Mention) -> tuple[str, tuple[str, ...]]:
        """Return English and other spellings of a name that opens with a common noun."""
        english, also = self._placed(mention) or self._army(mention) or self._headed(mention)
        spellings = [english, *also]
        spellings += [
            english.replace(name.english, other)
            for name in self._inside(mention)
            if name.english in english and name.english != english
            for other in name.also
        ]
        spellings += [
            text.replace(noun, other)
            for text in spellings
            for noun, others in SYNONYMS.items()
            if noun in text
            for other in others
        ]
        return english, tuple(dict.fromkeys(spellings[1:]))

    def spells(self, mention: Mention) -> bool:
        """Whether a headed name holds a word whose letters are spelt: شركة ديمورا."""
        own = " ".join(self._own(mention)[1:])
        if gazetteer().lookup(own) or gazetteer().organisation(own):
            return False
        head = heads()[bare(analyse(self._forms[mention.first]).base)]
        if head.way == "s" and head.kind == "organisation" and self._has_own_name(mention, head):
            return not all(name_tokens().get(form, ("",))[0] for form in self._own(mention)[1:])
        names = [name for name in self._inside(mention) if (name.first, name.last) != (mention.first, mention.last)]
        known = {i for name in names for i in range(name.first, name.last)}
        words = (i for i in range(mention.first + 1, mention.last) if i not in known)
        return any(is_spelt(self._forms[i]) for i in words)

    def _placed(self, mention: Mention) -> tuple[str, tuple[str, ...]] | None:
        """Return the English of a known body with the place that it is in: بعثة حفظ السلام الدولية في مالي."""
        names = self._inside(mention)
        body = next((n for n in names if n.first == mention.first and n.last - n.first > 1), None)
        place = next((n for n in names if n.last == mention.last and n.kind == "place"), None)
        if (
            body is None
            or place is None
            or body.kind != "organisation"
            or self._forms[body.last : place.first] not in (["في"], [])
        ):
            return None
        return _spellings([f"{body.english} in {with_the(place.english)}", body.english])

    def _army(self, mention: Mention) -> tuple[str, tuple[str, ...]] | None:
        """Return an army or government by its country's adjective: الجيش في مالي is the Malian army."""
        forms = self._forms[mention.first : mention.last]
        if analyse(forms[0]).base == "قوات" and forms[1] == "الجيش":
            forms = forms[1:]
        place = next((n for n in self._inside(mention) if n.last == mention.last and n.kind == "place"), None)
        noun = OF_STATE.get(analyse(forms[0]).base)
        if noun is None:
            noun = OF_STATE.get("ال" + analyse(forms[0]).base)
            if place is None or place.first != mention.first + 1 or noun is None:
                return None  # but حكومة العراق is the Iraqi government
        elif place is None or len(forms) < 3 or forms[1] != "في":
            return None
        adjective = country_adjectives().get(place.english)
        return _spellings([f"{adjective} {noun}", f"{noun} of {place.english}"]) if adjective else None

    def _headed(self, mention: Mention) -> tuple[str, tuple[str, ...]]:
        base = analyse(self._forms[mention.first]).base
        head = heads().get(base) or heads()[bare(base)]
        force = bare(base) in FORCES  # القوات الجوية الأمريكية: the list knows the force, the rest says whose it is
        inside = [
            name
            for name in self._inside(mention)
            if name.first != mention.first or (force and name.last < mention.last)
        ]
        reader = PhraseReader(self._forms, inside, institution=True)
        noun = head.english.replace("{}", "").strip()
        if base == ADMINISTRATION and bare(self._forms[mention.last - 1]) in nationalities():
            noun = "Administration"  # الإدارة الأمريكية is the government, no department
        if bare(base) == UNION and not FEDERATED.isdisjoint(self._forms[mention.first + 1 : mention.last]):
            noun = "Federation"
        if (special := self._special(mention, bare(base), noun, inside)) is not None:
            return special
        if self._has_own_name(mention, head):
            return self._media(mention, head)
        quoted = self._forms[mention.first + 1] in QUOTES
        if head.kind == "place" or quoted:
            known = self._listed(mention, self._written(mention)) if quoted and head.kind == "organisation" else None
            if known is not None:
                return known.english, (head.english.replace("{}", known.english), *known.also)
            own = self._spelt(mention)
            filled = head.english.replace("{}", own)
            return _spellings([filled, own]) if head.way == "b" or quoted else _spellings([filled])
        if base.startswith("ال"):
            chain = reader.read(mention.first, mention.last)
            if not chain[0].name:
                chain[0].english = noun or chain[0].english
            short = chain[:-1] if chain[-1].link == "in" and len(chain) > 1 else chain
            return _spellings([compact(chain), chain_english(chain), chain_english(short)])
        opening = Noun(noun, "", feminine=bare(base).endswith(("ه", "ات")))
        whole = reader.read(mention.first + 1, mention.last, opening)
        chain = whole[1:]
        if not chain:
            return _spellings([noun])
        chain[0].link = "of" if chain[0].link != "in" else "in"
        rest = chain_english(chain)
        if head.english.endswith("{}"):
            return _spellings([head.english.replace("{}", rest), rest])
        if part := faculty(bare(base), chain):
            return _spellings(part)
        placed = [n for n in chain if n.link == "in"]
        short = whole[: len(whole) - len(placed)] if placed and chain[-1].link == "in" else whole
        first = compact(short) or chain_english(short)
        tail = " in " + with_the(placed[0].render()) if short is not whole else ""
        spelt = (
            head.english.replace("{}", word_english(self._forms[mention.last - 1])) if bare(base) in HOUSES else None
        )
        variants = [
            embassy(whole),
            fronted(whole),
            localised(whole),
            first + tail,
            chain_english(whole),
            first,
            chain_english(short),
        ]
        if spelt and mention.last - mention.first == 2 and bare(self._forms[mention.last - 1]) not in TREATED:
            variants.insert(0, spelt)  # مستشفى الأمل is Al-Amal Hospital
        return _spellings([*variants, rest if head.way == "b" else None, spelt])

    def _special(
        self, mention: Mention, base: str, noun: str, inside: Sequence[Known]
    ) -> tuple[str, tuple[str, ...]] | None:
        """Return the English of a body that has an order of its own: a team, a council of a place, a quoted name."""
        if base == TEAM:
            return self._team(mention)
        found = without_borders(self._forms, mention.first + 1, mention.last)
        found = found or council_of_place([base, *self._forms[mention.first + 1 : mention.last]], inside)
        if found:
            return _spellings(found)
        closing = self._closing(mention)
        return self._quoted(mention, closing, noun) if closing is not None else None

    def _closing(self, mention: Mention) -> int | None:
        """Return where the quotation ends that a body's name begins with, where the name goes on after it."""
        if self._forms[mention.first + 1] not in QUOTES:
            return None
        ends = (i for i in range(mention.first + 2, mention.last - 1) if self._forms[i] in CLOSING)
        return next(ends, None)

    def _quoted(self, mention: Mention, closing: int, noun: str) -> tuple[str, tuple[str, ...]]:
        """Return a body by its quoted name and by what it is for: شركة "الرواد" للاستثمار العقاري."""
        own = [i for i in range(mention.first + 2, closing) if self._forms[i][:1].isalnum()]
        listed = self._listed(mention, own)
        name = title_case(listed.english if listed else spelt([self._forms[i] for i in own]))
        opening = Noun(noun, "", feminine=bare(analyse(self._forms[mention.first]).base).endswith("ه"))
        reader = PhraseReader(self._forms, self._inside(mention), institution=True)
        whole = reader.read(closing, mention.last, opening)
        kind = compact(whole) or chain_english(whole)
        return _spellings([f"{name} {kind}", f"{name} {noun}", name])

    def _has_own_name(self, mention: Mention, head: Head) -> bool:
        """Whether what follows a head of way ``s`` is a name, and not the words that say what a company does.

        ``الشركة الوطنية للإسكان`` and ``شركة الكهرباء الوطنية`` are described, صحيفة الوئام and شركة "النور" are named.
        """
        if head.way != "s" or head.kind != "organisation":
            return False
        described = bare(analyse(self._forms[mention.first]).base) in DESCRIBED
        site = next((n for n in self._known.get(mention.first + 1, ()) if n.last == mention.last), None)
        if described and site is not None and site.kind == "place" and site.last - site.first > 1:
            return False  # شركة ميناء بيروت
        if not described or self._forms[mention.first + 1] in QUOTES:
            return True
        own = [i for i in range(mention.first + 1, mention.last) if self._forms[i][:1].isalnum()]
        if analyse(self._forms[mention.first]).base.startswith("ال"):
            return not own or self._listed(mention, own) is not None
        telling = [i for i in own if bare(self._forms[i]) not in nationalities()]
        first = bare(self._forms[own[0]]) if own else ""
        if not telling or self._listed(mention, telling) is not None:
            return True
        known = {i for name in self._inside(mention) for i in range(name.first, name.last) if name.last < mention.last}
        trade = first in institution_words() and self._forms[own[0]].startswith("ال")
        return not (trade or (len(telling) > 1 and all(self._is_common(i) and i not in known for i in telling)))

    def _is_common(self, i: int) -> bool:
        """Whether word ``i`` is a word of the language with English of its own."""
        base = analyse(self._forms[i]).base
        pos = analyse(self._forms[i]).pos.split(" ")[0]
        return bare(base) in institution_words() or (pos in COMMON_WORDS and bare(base) in nominal_english())

    def _spelt(self, mention: Mention) -> str:
        """Return what follows the common noun of a place: a known place, else spelt; nationalities are left out."""
        parts: list[str] = []
        i = mention.first + 1
        while i < mention.last:
            known = next((name for name in self._known.get(i, ()) if name.last <= mention.last), None)
            form = self._forms[i]
            if known is not None and form not in PARTICLES:
                parts.append(known.english)
                i = known.last
                continue
            if form in WORDS and parts:
                parts.append(WORDS[form])
                i += 1
                continue
            adjective = bare(form) in nationalities() or analyse(form).pos.split(" ")[0] == "a"
            adjective = adjective and self._forms[i - 1] not in PARTICLES  # قرية آل السريع
            if form[:1].isalnum() and not (parts and bare(form) in nationalities()):
                english = nominal_english().get(bare(form)) if parts and adjective else None
                parts.append(title_case(english) if english else word_english(form))
            i += 1
        return " ".join(parts)

    def _team(self, mention: Mention) -> tuple[str, tuple[str, ...]]:
        """Return a national team by its country, whether the country is named or its adjective stands there."""
        for i in range(mention.first + 1, mention.last):
            known = next((name for name in self._known.get(i, ()) if name.kind == "place"), None)
            nation = nationalities().get(bare(self._forms[i]))
            country = known.english if known else country_names().get(nation.country) if nation else None
            if country:
                return f"{country} national team", (f"{country} national football team",)
        return "national team", ()

    def _media(self, mention: Mention, head: Head) -> tuple[str, tuple[str, ...]]:
        """Return a newspaper, channel or company by its own name: spelt, not translated, its nationality left out."""
        words = range(mention.first + 1, mention.last)
        own = [i for i in words if is_arabic(self._forms[i][:1]) or self._forms[i][:1].isalnum()]
        quoted = self._forms[mention.first + 1] in QUOTES
        if len(own) > 1 and not quoted:
            own = [i for i in own if bare(self._forms[i]) not in nationalities()] or own
        listed = self._listed(mention, own)
        while listed is None and len(own) > 1 and not quoted and self._describes(own[-1]):
            own.pop()
            listed = self._listed(mention, own)
        listed = listed or meant([self._forms[i] for i in own])
        name = listed.english if listed else spelt([self._forms[i] for i in own])
        name = name[:1].upper() + name[1:]
        also = [head.english.replace("{}", name)]
        if listed is None and len(own) > 1 and all(map(self._is_common, own)):  # شركة "النقل السريع"
            chain = PhraseReader(self._forms, (), institution=True).read(own[0], own[-1] + 1)
            said = title_case(compact(chain) or chain_english(chain))
            name, also = head.english.replace("{}", said), [said, name, *also]
        return name, tuple(also)

    def _written(self, mention: Mention) -> list[int]:
        """Return the words of a headed name behind its common noun, signs left out."""
        return [i for i in range(mention.first + 1, mention.last) if self._forms[i][:1].isalnum()]

    def _listed(self, mention: Mention, own: Sequence[int]) -> Entry | None:
        """Return the list's organisation that these words name, with or without the common noun before them."""
        key = " ".join(self._forms[i] for i in own)
        noun = bare(analyse(self._forms[mention.first]).base)
        entry = gazetteer().organisation(f"{noun} {key}") or gazetteer().organisation(key)
        # شركة أكسفورد is no university
        return None if entry is not None and entry.detail == "university" and noun == COMPANY else entry

    def _describes(self, i: int) -> bool:
        """Whether a word after a company's own name says of what kind it is: شركة وود ماكينزي الاستشارية."""
        form = self._forms[i]
        known = bare(form) in nominal_english() and form not in name_tokens()
        return form.startswith("ال") and (analyse(form).pos.split(" ")[0] == "a" or (known and form.endswith("يه")))

    def other(self, mention: Mention) -> str:
        """Return English of an organisation or place that no entry has and no common noun opens: as a name."""
        own = self._own(mention)
        known = meant(own) if mention.kind == "organisation" else None
        text = known.english if known is not None else spelt(own)
        return text[:1].upper() + text[1:]
