"""The sources of the name lexicon, each read into entities; scripts/build_names.py joins and writes them."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from mujaz import lexicon
from mujaz.extraction.names.words import cuts, key_of

DATA = Path(lexicon.__file__).parent / "data"

PLACE_HEADS = frozenset(
    map(key_of, "مدينة محافظة ولاية منطقة العاصمة إقليم مقاطعة مطار ميناء مخيم قرية بلدة ريف".split())
)

FUNCTION = frozenset(["p", "c", "pro", "x", "d"])

NOMINAL = frozenset(["n", "np", "a", "vn", "pt", "num"])

NAME_POS = {"per": "P", "loc": "L", "org": "O"}

FAMOUS = 150
"""A surname this frequent in the sample of news, held by one person of the lexicon only, stands by itself."""


@dataclass
class Entity:
    """A line of names.tsv in the making."""

    kind: str
    english: str
    arabic: list[str]
    also: list[str] = field(default_factory=list)
    detail: str = ""
    country: str = ""
    lat: str = ""
    lon: str = ""
    weak: bool = False


def without_article(form: str) -> str:
    """Return a canonical word without its article."""
    return form[2:] if form.startswith("ال") and len(form) > 4 else form


SEATS = frozenset(["White House", "Kremlin", "Pentagon", "Elysee Palace", "Downing Street", "Capitol"])
"""Buildings that the news means the people in by."""


class Commonness:
    """What the stems say of a single word: whether it is a name only, or a word of the language as well."""

    def __init__(self) -> None:
        self.senses: dict[str, list[str]] = defaultdict(list)
        self.frequency: Counter[str] = Counter()
        self.english: dict[str, str] = {}
        self.titles: set[str] = set()
        for entry in lexicon.stems():
            form = key_of(entry.arabic)
            self.senses[form] += [sense.pos for sense in entry.senses]
            self.frequency[form] += entry.frequency
            nominal = [sense.english for sense in entry.senses if sense.pos in NOMINAL]
            if nominal:
                self.english.setdefault(form, nominal[0])
        for term in lexicon.terms("titles"):
            self.titles.update(key_of(arabic).split()[0] for arabic in (term.arabic, *term.arabic_variants) if arabic)

    def is_title(self, form: str) -> bool:
        """Whether a word begins a title or an office."""
        return form in self.titles

    def hides_word(self, form: str) -> bool:
        """Whether cutting a clitic off a word leaves a common one: لأول is no town."""
        return any(self.is_common(rest) for cut, rest in cuts(form) if cut)

    def is_first_name(self, form: str, given: set[str]) -> bool:
        """Whether a word is somebody's name before it is a place's: فارس، جيهان."""
        senses = self.senses.get(form, [])[:2]
        return "loc" not in senses and (senses[:1] == ["per"] or form in given)

    def is_common(self, form: str) -> bool:
        """Whether the first sense of the word, with or without article, is no name."""
        senses = self.senses.get(form) or self.senses.get(without_article(form)) or []
        english = self.english.get(form) or self.english.get(without_article(form)) or ""
        proper = english[:1].isupper() and form.endswith("ين")  # الحوثيون: a group's name though it is a plural noun
        return bool(senses) and senses[0] not in NAME_POS and not proper


def terms() -> Iterator[Entity]:
    """Yield the project's own people, places and organisations."""
    for kind, letter in (("people", "P"), ("places", "L"), ("organisations", "O")):
        for term in lexicon.terms(kind):  # type: ignore[arg-type]
            if term.arabic == "arabic":
                continue
            yield Entity(
                "O" if term.english in SEATS else letter, term.english, [term.arabic, *term.arabic_variants],
                list(term.english_variants), term.detail, term.country,
            )  # fmt: skip


def additions() -> Iterator[Entity]:
    """Yield the names of name_additions.tsv. A club is also known without نادي."""
    for line in (DATA / "name_additions.tsv").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, arabic, english, also, detail, country = line.split("\t")
        spellings = arabic.split("|")
        if detail == "club":
            spellings += [name.removeprefix("نادي ") for name in spellings if name.startswith("نادي ")]
        yield Entity(kind, english, spellings, [name for name in also.split("|") if name], detail, country)


TITLES = frozenset(
    "president prime minister king prince princess sheikh general major colonel dr mr mrs sultan emir crown pope us un "
    "engineer ayatollah imam field his her former late captain coach striker foreign ousted army custodian".split()
)

MEDIA_WORDS = (" newspaper", " magazine", " website", " channel", " news agency")

SMALL = frozenset("of the and for in on al bin bint ibn abu de van der von da du del di el la le dos and".split())

TYPE = re.compile(r" [A-Z]{1,2}$")
"""The letters of an aircraft's or a car's type, which make its maker's name no other body's: Boeing KC."""

BROKEN = frozenset(map(key_of, "بن آل أبو ابن عبد و في من أن التي الذي على إلى بمنطقة منطقة".split()))


PATRONS = frozenset(map(key_of, "الملك الأمير الأميرة الشيخ السلطان الإمام الرئيس الشهيد القديس السيدة".split()))
"""Titles after which somebody's name is cut off: مستشفى الملك."""


def is_proper(english: str, kind: str) -> bool:
    """Whether English from the phrases reads as a whole proper name: capitals, no title, no comma."""
    words = english.replace("-", " ").split()
    small = [word for word in words if word[0].islower() and word not in SMALL]
    return not (small or "," in english or (kind == "P" and words[0].lower() in TITLES))


POSSESSIVE = re.compile(r"^[A-Z][a-z]+'s (?=[A-Z])")
NATIONAL = re.compile("^(?:Russia|England|Spain|Italy|Portugal|Qatar|Germany|Iran|France|Egypt|Turkey|China|Japan)'s ")
"""A body with whose it is before it, as a phrase has it: Russia's Gazprom."""


def phrase_names(common: Commonness, adjectives: set[str]) -> Iterator[Entity]:
    """Yield names among the phrases and stems (press spelling, no country).

    The phrases were cut by frequency, so that many are pieces of a name or hold its neighbours: what begins or ends
    in a function word, a title or a nationality is left out.
    """
    for entry in lexicon.phrases():
        kind = NAME_POS.get(entry.senses[0].pos) if entry.senses else None
        words = key_of(entry.arabic).split()
        english = entry.senses[0].english.removeprefix("the ") if kind else ""
        english = POSSESSIVE.sub("", english) if kind == "O" and NATIONAL.search(english) else english
        for ending in MEDIA_WORDS:
            english = english.removesuffix(ending)
        if kind is None or len(words) < 2 or words[0] in BROKEN or words[-1] in BROKEN or words[-1] in PATRONS:
            continue
        if (
            not is_proper(english, kind)
            or (kind == "O" and TYPE.search(english))
            or english.split()[-1].lower() in SMALL
            or (kind == "L" and words[0] in PLACE_HEADS)
        ):
            continue
        if kind == "P" and (english.split()[0].lower() in adjectives or common.is_title(words[0])):
            continue
        yield Entity(kind, english, [entry.arabic])
    for entry in lexicon.stems():
        if entry.senses and entry.senses[0].pos in ("loc", "org") and len(entry.arabic) > 2:
            kind = NAME_POS[entry.senses[0].pos]
            arabic = [entry.arabic, "ال" + entry.arabic] if kind == "L" else [entry.arabic]
            weak = kind == "O" or entry.frequency < FAMOUS
            yield Entity(kind, entry.senses[0].english.removeprefix("the "), arabic, weak=weak)


IRREGULAR = {
    "أميركي": "US", "أمريكي": "US", "ألماني": "DE", "نمساوي": "AT", "أفغاني": "AF", "إنجليزي": "GB", "اسكتلندي": "GB",
    "ويلزي": "GB", "هايتي": "HT", "جيبوتي": "DJ", "طاجيكي": "TJ", "تركماني": "TM", "مالي": "ML", "كاميروني": "CM",
    "تشيلي": "CL", "ألباني": "AL", "بوروندي": "BI", "إيفواري": "CI", "قمري": "KM", "ملاوي": "MW", "زيمبابوي": "ZW",
    "أوروغوياني": "UY", "أوروغواياني": "UY", "بارغواياني": "PY", "كوري": "KR", "سويسري": "CH",
    "يوناني": "GR", "هندي": "IN", "هولندي": "NL", "بولندي": "PL", "سويدي": "SE", "دنماركي": "DK",
    "تشيكي": "CZ", "إيطالي": "IT", "إسباني": "ES", "برتغالي": "PT",
}  # fmt: skip
"""Adjectives whose country the form does not give away."""


def countries_by_adjective() -> dict[str, str]:
    """Return the ISO country of the adjective that each country's name makes: روسيا, روسي."""
    countries: dict[str, str] = {}
    for term in lexicon.terms("places"):
        if term.detail != "country":
            continue
        for arabic in (term.arabic, *term.arabic_variants):
            bare = without_article(key_of(arabic))
            for ending in ("", "ا", "يا", "ه", "يه", "و"):
                if bare.endswith(ending):
                    countries.setdefault(bare.removesuffix(ending) + "ي", term.country)
    countries.update({key_of(arabic): country for arabic, country in IRREGULAR.items()})
    return countries


def nationalities(folder: Path | None) -> dict[str, tuple[str, str]]:
    """Return nationality adjectives, canonical without article: (English, ISO country or "").

    English is the stems' (press usage), else that of arwikicats_nationalities.tsv (MIT). The country is found by form:
    an adjective is its country's name without article and final vowel, with ya (روسيا، روسي).
    """
    found: dict[str, str] = {}
    for entry in lexicon.stems():
        senses = [sense for sense in entry.senses if sense.pos == "a" and sense.english[:1].isupper()]
        if senses and entry.senses[0].pos in ("a", "n", "np", "per"):
            found.setdefault(key_of(entry.arabic), senses[0].english)
    path = folder / "arwikicats_nationalities.tsv" if folder else None
    if path is not None and path.exists():
        for line in path.read_text("utf-8").splitlines():
            arabic, english, kind = line.split("\t")
            # One word only; spellings of the male form decide the English, other forms often carry the noun.
            if kind == "NATIONALITY_male" and " " not in arabic and english[:1].isupper():
                found.setdefault(key_of(arabic), english)
    countries = countries_by_adjective()
    result: dict[str, tuple[str, str]] = {}
    for form, english in sorted(found.items()):
        if not form.endswith(("ي", "يه")):
            continue
        male = form.removesuffix("ه")
        country = countries.get(male, "")
        for variant in (male, male + "ه", male + "ين", male + "ات", form):
            result.setdefault(variant, (found.get(male, english), country))
    return result


def people_list(folder: Path | None) -> Iterator[Entity]:
    """Yield the public list of people (arwikicats_people.tsv, MIT)."""
    path = folder / "arwikicats_people.tsv" if folder else None
    if path is None or not path.exists():
        return
    for line in path.read_text("utf-8").splitlines():
        arabic, english, *_ = line.split("\t")
        words = english.split()
        proper = all(word[0].isupper() or word.lower() in SMALL - {"in", "of", "and", "the"} for word in words)
        if 2 <= len(words) <= 4 and proper and len(arabic.split()) >= 2:
            yield Entity("P", english, [arabic])


CLUB_LETTERS = re.compile(r"\b([A-Z])\.([a-z])\.(?:([a-z])\.)?|\b(Fc|Sc|Fk|Bc|Cf|Ac|Sv|Afc|Pfk|Jk|Nk|Bk|Sk|Hc|Kf)\b")
"""What a club's letters are in the list: F.c., Sc."""


def lettered(name: str) -> str:
    """Return a club's name with its letters as the press writes them: FC, SC."""
    return CLUB_LETTERS.sub(lambda found: "".join(filter(None, found.groups())).upper(), name)


def club_list(folder: Path | None) -> Iterator[Entity]:
    """Yield the public list of clubs and bodies (arwikicats_orgs.tsv, MIT); a club is also known without نادي."""
    path = folder / "arwikicats_orgs.tsv" if folder else None
    if path is None or not path.exists():
        return
    for line in path.read_text("utf-8").splitlines():
        arabic, english, kind = line.split("\t")
        words = arabic.split()
        if not english[:1].isupper() or len(words) < 2 or len(words) > 5:
            continue
        if kind == "ORG_club" and words[0] == "نادي":
            rest = " ".join(words[1:]).removesuffix(" لكرة القدم")
            yield Entity("O", lettered(english), [arabic, rest], detail="club", weak=True)
        elif kind == "ORG":
            yield Entity("O", english, [arabic])


@dataclass(frozen=True)
class City:
    """A line of what scripts/cut_places.py writes."""

    english: str
    country: str
    lat: str
    lon: str
    population: int
    latin: tuple[str, ...]
    arabic: tuple[str, ...]


MISNAMED = frozenset([("Algiers", "الجزيره")])
"""Spellings of the source that are another name's: الجزيرة is an island, or Al Jazeera."""


def cities(path: Path | None) -> list[City]:
    """Read the cut of GeoNames, the largest city first."""
    if path is None or not path.exists():
        return []
    found = []
    with path.open(encoding="utf-8") as lines:
        for name, country, lat, lon, population, latin, arabic in csv.reader(
            lines, delimiter="\t", quoting=csv.QUOTE_NONE
        ):
            forms = [form for form in arabic.split("|") if form and (name, form) not in MISNAMED]
            found.append(City(plain(name), country, lat, lon, int(population), tuple(filter(None, latin.split("|"))),
                              tuple(forms)))  # fmt: skip
    return found


def plain(name: str) -> str:
    """Return a name without the diacritics of scholarly transliteration."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters if not unicodedata.combining(c) and c not in "‘’'ʿʾ`")


BODIES_OF_STATES = frozenset(["United Nations", "European Union", "Eurozone", "UN", "EU"])
"""What CLDR counts among the territories and is an organisation in the news."""


def territories(folder: Path | None) -> Iterator[Entity]:
    """Yield the spellings of countries that CLDR has (cldr.tsv, Unicode-3.0), for countries that the terms know."""
    path = folder / "cldr.tsv" if folder else None
    if path is None or not path.exists():
        return
    for line in path.read_text("utf-8").splitlines():
        arabic, english, kind = line.split("\t")
        if english in BODIES_OF_STATES:
            continue
        if kind == "TERRITORY" and english[:1].isupper() and " - " not in arabic:
            yield Entity("L", english, [arabic])
