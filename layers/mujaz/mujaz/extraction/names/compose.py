"""English for names that no entry has: people romanised word by word, organisations and places put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mujaz.arabic.letters import fold, is_arabic
from mujaz.arabic.romanisation import romanise, spellings
from mujaz.extraction.names.english import WORDS, Known, Noun, PhraseReader, chain_english, compact, fronted, with_the
from mujaz.extraction.names.gazetteer import Entry, country_adjectives, country_names, gazetteer
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.misspelt import meant
from mujaz.extraction.names.tables import (
    Head,
    analyse,
    arab_words,
    bare,
    heads,
    institution_words,
    loanwords,
    name_tokens,
    nationalities,
    nominal_english,
)
from mujaz.extraction.names.words import Word

PARTICLES = {"بن": "bin", "بنت": "bint", "ابو": "Abu", "ام": "Umm", "ال": "Al", "دي": "de", "فان": "van", "دو": "do",
             "بو": "Bou", "ولد": "Ould"}  # fmt: skip
_SMALL = frozenset("of for in and the to at on from with bin ibn bint van der de".split())


def word_english(form: str) -> str:
    """Return one word of a name in Latin letters: as the lists write it, else romanised."""
    if form in PARTICLES:
        return PARTICLES[form]
    if not is_arabic(form[:1]):
        return form
    if form in arab_words():
        return arab_words()[form].english
    tokens = name_tokens()
    if tokens.get(form, ("",))[0]:
        return tokens[form][0]
    stem = bare(form)
    if stem != form and tokens.get(stem, ("",))[0]:
        spelling = tokens[stem][0]
        return spelling if spelling.lower().startswith("al-") else "al-" + spelling
    return romanise(form)


def is_spelt(form: str) -> bool:
    """Whether a word has English neither in the lists of names nor in the lexicon, so that its letters are spelt."""
    if form in PARTICLES or form in WORDS or not is_arabic(form[:1]):
        return False
    _, base, _ = analyse(form)
    stem = bare(base)
    known = (stem, base, form)
    tokens, nouns, special = name_tokens(), nominal_english(), institution_words()
    listed = any(tokens.get(f, ("",))[0] or f in nouns or f in special or f in nationalities() for f in known)
    return not listed and form not in loanwords()


LETTERS = {
    "ايه": "A", "بي": "B", "سي": "C", "دي": "D", "اف": "F", "جي": "G", "اتش": "H", "اي": "I", "جيه": "J", "كيه": "K",
    "ال": "L", "ام": "M", "ان": "N", "او": "O", "كيو": "Q", "ار": "R", "اس": "S", "تي": "T", "يو": "U", "في": "V",
    "دبليو": "W", "اكس": "X", "واي": "Y", "زد": "Z",
}  # fmt: skip
"""Names of Latin letters as Arabic writes them, one word each."""


def is_lettered(forms: Sequence[str]) -> bool:
    """Whether words are the names of Latin letters: بي إم دبليو."""
    return len(forms) > 1 and all(form in LETTERS for form in forms)


def spelt(forms: Sequence[str]) -> str:
    """Return words in Latin letters; the names of letters become the letters."""
    if is_lettered(forms):
        return "".join(LETTERS[form] for form in forms)
    loans = loanwords()
    return " ".join(loans.get(form) or _place(form) or word_english(form) for form in forms)


def _place(form: str) -> str | None:
    """Return the English of a word that the list has as a place before all: قناة ليبيا الحرة."""
    known = gazetteer().lookup(form)
    return known[0][0].english if known and known[0][1] == "=" and known[0][0].kind == "place" else None


def person_english(forms: Sequence[str]) -> str:
    """Return a person's name in Latin letters."""
    text = " ".join(word_english(form) for form in forms)
    return text[:1].upper() + text[1:]


VARIANTS = {
    "Mohammed": ("Mohammad", "Muhammad"), "Ahmed": ("Ahmad",), "Hussein": ("Hussain",), "Yousef": ("Youssef", "Yusuf"),
    "Khalid": ("Khaled",), "Omar": ("Umar",), "Osama": ("Usama",), "Said": ("Saeed",), "Saeed": ("Said",),
    "Fahd": ("Fahad",), "bin": ("ibn",), "Khaled": ("Khalid",), "Yahya": ("Yehia",), "Ibrahim": ("Ebrahim",),
}  # fmt: skip
"""Other press spellings of the commonest names; an analyst searches for all of them."""


def other_spellings(forms: Sequence[str]) -> tuple[str, ...]:
    """Return up to three other spellings of a name: of its common names, and of the words that were romanised."""
    options: list[tuple[str, ...]] = []
    for form in forms:
        first = word_english(form)
        guessed = form not in PARTICLES and is_arabic(form[:1]) and first == romanise(form)
        options.append((first, *(spellings(form)[1:] if guessed else VARIANTS.get(first, ()))))
    found: list[str] = []
    for turn in range(1, 4):
        words = [option[min(turn, len(option) - 1)] for option in options]
        text = " ".join(words)
        found.append(text[:1].upper() + text[1:])
    return tuple(text for text in dict.fromkeys(found) if text != person_english(forms))


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
    "Association": ("Society",), "Committee": ("Commission",), "Foundation": ("Organization",), "Mission": ("mission",),
}  # fmt: skip
"""Other English of nouns that name a body: an analyst searches for all of them."""

OF_STATE = {"الجيش": "army", "الحكومه": "government", "الشرطه": "police", "البرلمان": "parliament"}
"""Bodies that English calls by their country's adjective."""

ADMINISTRATION = "الاداره"
UNION = "اتحاد"
FEDERATED = frozenset(["لكره", "لرفع", "للسباحه", "للمصارعه", "للملاكمه", "للتنس", "للجودو", "لالعاب", "للفروسيه",
                       "الغرف", "غرف", "للدراجات", "للشطرنج", "للرمايه", "للجمباز"])  # fmt: skip
"""Words of a sport or of chambers, whose unions English calls federations."""

DESCRIBED = frozenset(["شركه", "شبكه", "مجموعه"])
"""Heads whose names say as often what they do as what they are called."""

COMMON_WORDS = frozenset(["n", "np", "a", "vn", "pt"])

QUOTES = "\"«“‘'("
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
                self._known.setdefault(m.first, []).append(Known(m.first, m.last, m.kind, m.english))

    def _inside(self, mention: Mention) -> list[Known]:
        """Return the known names that begin in a mention."""
        return [name for i in range(mention.first, mention.last) for name in self._known.get(i, ())]

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
        if bare(base) == TEAM:
            return self._team(mention)
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
        chain = reader.read(mention.first + 1, mention.last)
        if not chain:
            return _spellings([noun])
        chain[0].link = "of"
        rest = chain_english(chain)
        if head.english.endswith("{}"):
            return _spellings([head.english.replace("{}", rest), rest])
        whole = [Noun(noun, "", feminine=False), *chain]
        placed = [n for n in chain if n.link == "in"]
        short = whole[: len(whole) - len(placed)] if placed and chain[-1].link == "in" else whole
        first = compact(short) or chain_english(short)
        tail = " in " + with_the(placed[0].render()) if short is not whole else ""
        spelt = (
            head.english.replace("{}", word_english(self._forms[mention.last - 1])) if bare(base) in HOUSES else None
        )
        variants = [fronted(whole), first + tail, chain_english(whole), first, chain_english(short)]
        return _spellings([*variants, rest if head.way == "b" else None, spelt])

    def _has_own_name(self, mention: Mention, head: Head) -> bool:
        """Whether what follows a head of way ``s`` is a name, and not the words that say what a company does.

        ``الشركة الوطنية للإسكان`` and ``شركة الكهرباء الوطنية`` are described, صحيفة الوئام and شركة "النور" are named.
        """
        if head.way != "s" or head.kind != "organisation":
            return False
        described = bare(analyse(self._forms[mention.first]).base) in DESCRIBED
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
        return gazetteer().organisation(f"{noun} {key}") or gazetteer().organisation(key)

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
