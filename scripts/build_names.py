"""Build lexicon/data/names.tsv, the one file that the name recogniser loads, from its sources.

    python scripts/build_names.py [--names DIR] [--places FILE]

The lexicon of this project (terms_*.tsv, phrases.tsv, stems.tsv under lexicon/data) is always read. ``--names`` is a
folder with the public lists that NOTICE credits (arwikicats_*.tsv, MIT; cldr.tsv, Unicode-3.0); without it what they
add is left out. ``--places`` is a TSV that scripts/cut_places.py cuts from GeoNames (CC BY 4.0): ``english, ISO
country, latitude, longitude``.

One line per entity, tab separated: kind (P person, L place, O organisation), English, other English spellings
(``|``), detail, ISO country, latitude, longitude, keys (``|``). A key is a name's canonical words (see
`mujaz.extraction.names.words`) after a mark: ``=`` stands by itself, ``~`` is also a common word and needs context,
``^`` is a surname or short form that stands by itself only beside its full name or where the context says person.
"""

from __future__ import annotations

import argparse
import csv
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mujaz import lexicon
from mujaz.extraction.names.words import cuts, key_of

DATA = Path(lexicon.__file__).parent / "data"
PLACE_HEADS = frozenset(
    map(key_of, "مدينة محافظة ولاية منطقة العاصمة إقليم مقاطعة مطار ميناء مخيم قرية بلدة ريف".split())
)
FUNCTION = frozenset(["p", "c", "pro", "x", "d"])
ARAB = frozenset("AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split())
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


ACRONYM = re.compile("[A-Z]{3,6}")
BODIES = frozenset(
    map(key_of, ["النيابة العامة", "النيابة العسكرية", "خفر السواحل", "القوات الجوية", "القوات البحرية", "حرس الحدود",
                 "الشرطة العسكرية", "المباحث الجنائية", "المخابرات العامة", "الاستخبارات العسكرية", "البنك المركزي",
                 "رئاسة الجمهورية", "القوات البرية"])
)  # fmt: skip
"""Bodies of every state that are names although their English is written small."""
SEATS = frozenset(["White House", "Kremlin", "Pentagon", "Elysee Palace", "Downing Street", "Capitol"])
"""Buildings that the news means the people in by."""
COMPETITIONS = ("دوري", "كاس", "بطوله", "مونديال")
COMMANDED = ("اداره", "قوات", "حكومه", "فريق", "حمله")
"""Heads before a leader's name: إدارة ترامب names Trump, not an organisation."""


HEADS = frozenset(
    key_of(line.split("\t")[0]) for line in (DATA / "name_heads.tsv").read_text("utf-8").splitlines() if line[0] != "#"
)


def qualified(key: str, nations: Mapping[str, object], places: set[str]) -> bool:
    """Whether a key is another place's with a nationality after it."""
    rest, _, last = key.rpartition(" ")
    return rest in places and without_article(last) in nations


def is_description(kind: str, key: str, people: set[str]) -> bool:
    """Whether a key describes and does not name: العاصمة الليبية، إدارة ترامب، النظام الإيراني, a competition."""
    first, _, rest = key.partition(" ")
    if kind == "L":
        return first in ("العاصمه", "العالم")
    if kind != "O":
        return False
    return (first in COMMANDED and rest in people) or first in COMPETITIONS or first in ("النظام", "الاداره")


class Commonness:
    """What the stems say of a single word: is it a name only, or a word of the language as well?"""

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
                "O" if term.english in SEATS else letter, term.english, [term.arabic, *term.arabic_variants], list(term.english_variants),
                term.detail, term.country,
            )  # fmt: skip


TITLES = frozenset(
    "president prime minister king prince princess sheikh general major colonel dr mr mrs sultan emir crown pope us un "
    "engineer ayatollah imam field his her former late captain coach striker foreign ousted army custodian".split()
)
MEDIA_WORDS = (" newspaper", " magazine", " website", " channel", " news agency")
SMALL = frozenset("of the and for in on al bin bint ibn abu de van der von da du del di el la le dos and".split())
BROKEN = frozenset(map(key_of, "بن آل أبو ابن عبد و في من أن التي الذي على إلى بمنطقة منطقة".split()))


def is_proper(english: str, kind: str) -> bool:
    """Whether English from the phrases reads as a whole proper name: capitals, no title, no comma."""
    words = english.replace("-", " ").split()
    small = [word for word in words if word[0].islower() and word not in SMALL]
    return not (small or "," in english or (kind == "P" and words[0].lower() in TITLES))


def phrase_names(common: Commonness, adjectives: set[str]) -> Iterator[Entity]:
    """Yield names among the phrases and stems (press spelling, no country).

    The phrases were cut by frequency, so that many are pieces of a name or hold its neighbours: what begins or ends
    in a function word, a title or a nationality is left out.
    """
    for entry in lexicon.phrases():
        kind = NAME_POS.get(entry.senses[0].pos) if entry.senses else None
        words = key_of(entry.arabic).split()
        english = entry.senses[0].english.removeprefix("the ") if kind else ""
        for ending in MEDIA_WORDS:
            english = english.removesuffix(ending)
        if kind is None or len(words) < 2 or words[0] in BROKEN or words[-1] in BROKEN:
            continue
        if (
            not is_proper(english, kind)
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


def without_fragments(entities: Iterable[Entity]) -> Iterator[Entity]:
    """Leave out people from the phrases whose key is a known person's and a word beside it (الكرملين ديمتري ...)."""
    kept = list(entities)
    known = {key_of(a) for e in kept if e.kind == "P" and e.detail for a in e.arabic if " " in a}
    for entity in kept:
        words = key_of(entity.arabic[0]).split()
        parts = (words[1:], words[:-1], words[2:])
        if entity.kind == "P" and not entity.detail and any(" ".join(part) in known for part in parts):
            continue
        yield entity


def merge(entities: Iterable[Entity]) -> list[Entity]:
    """Join entities of one kind that share English (or another spelling) and country; the first one's facts win."""
    by_name: dict[tuple[str, str], Entity] = {}
    by_key: dict[tuple[str, str], Entity] = {}
    merged: list[Entity] = []
    for entity in entities:
        keys = [key_of(arabic) for arabic in entity.arabic]
        known = by_key.get((entity.kind, keys[0])) or by_name.get((entity.kind, entity.english.lower()))
        if known is not None and (not entity.country or not known.country or entity.country == known.country):
            known.arabic += [arabic for arabic in entity.arabic if arabic not in known.arabic]
            known.country = known.country or entity.country
            if entity.english.lower() not in {known.english.lower(), *(a.lower() for a in known.also)}:
                known.also += [] if entity.detail == "" else [entity.english]
            target = known
        else:
            merged.append(entity)
            target = entity
        for name in (entity.english, *entity.also):
            by_name.setdefault((entity.kind, name.lower()), target)
        for key in keys:
            by_key.setdefault((entity.kind, key), target)
    return merged


def untitled(key: str, common: Commonness) -> str:
    """Return a person's key without the titles before it: العقيد القذافي, خادم الحرمين الشريفين الملك سلمان."""
    words = key.split()
    while len(words) > 1 and words[0].startswith("ال") and common.is_title(words[0]):
        words = words[1:]
    if len(words) > 2 and words[0] == "العماد":
        words = words[1:]
    if "الملك" in words[1:-1]:
        words = words[words.index("الملك") + 1 :]
    return " ".join(words)


def stands_alone(key: str, entity: Entity, common: Commonness, surnames: Counter[str], given: set[str]) -> bool:
    """Whether a surname alone names this person: frequent in news, or foreign and nobody else's."""
    bare = without_article(key)
    if surnames[key] > 1 or key in given or bare in given or common.is_common(key):
        return False
    frequent = max(common.frequency[key], common.frequency[bare]) >= FAMOUS
    foreign = bool(entity.country) and entity.country not in ARAB and bare == key and len(key) >= 4
    return (frequent and (entity.country not in ARAB or bare != key)) or foreign


def marked_keys(entity: Entity, common: Commonness, surnames: Counter[str], given: set[str]) -> list[str]:
    """Return the entity's keys with their marks."""
    keys: dict[str, str] = {}
    names = list(entity.arabic)
    if entity.kind == "P" and entity.detail:  # a surname is a key although the source does not spell it out
        names += [
            words[-1]
            for words in map(str.split, entity.arabic)
            if len(words) == 2 and not common.is_title(key_of(words[0]))
        ]
    for arabic in names:
        key = untitled(key_of(arabic), common) if entity.kind == "P" else key_of(arabic)
        if len(key) < 2 or key in keys:
            continue
        mark = "="
        if " " not in key:
            if entity.kind == "P":
                mark = "=" if stands_alone(key, entity, common, surnames, given) else "^"
            elif entity.weak or common.is_common(key) or (entity.detail == "city" and common.hides_word(key)):
                mark = "~"
        elif entity.weak and entity.detail == "city":
            mark = "~"
        keys[key] = mark
    return [mark + key for key, mark in keys.items()]


IRREGULAR = {
    "أميركي": "US", "أمريكي": "US", "ألماني": "DE", "نمساوي": "AT", "أفغاني": "AF", "إنجليزي": "GB", "اسكتلندي": "GB",
    "ويلزي": "GB", "هايتي": "HT", "جيبوتي": "DJ", "طاجيكي": "TJ", "تركماني": "TM", "مالي": "ML", "كاميروني": "CM",
    "تشيلي": "CL", "ألباني": "AL", "بوروندي": "BI", "إيفواري": "CI", "قمري": "KM", "ملاوي": "MW", "زيمبابوي": "ZW",
    "أوروغوياني": "UY", "أوروغواياني": "UY", "بارغواياني": "PY", "كوري": "KR", "سويسري": "CH", "يوناني": "GR", "هندي": "IN", "هولندي": "NL", "بولندي": "PL", "سويدي": "SE", "دنماركي": "DK",
    "تشيكي": "CZ", "إيطالي": "IT", "إسباني": "ES", "برتغالي": "PT",
}  # fmt: skip
"""Adjectives whose country the form does not give away."""


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
    countries: dict[str, str] = {}
    for term in lexicon.terms("places"):
        if term.detail == "country":
            for arabic in (term.arabic, *term.arabic_variants):
                bare = without_article(key_of(arabic))
                for ending in ("", "ا", "يا", "ه", "يه", "و"):
                    if ending == "" or bare.endswith(ending):
                        countries.setdefault(bare.removesuffix(ending) + "ي", term.country)
    countries.update({key_of(arabic): country for arabic, country in IRREGULAR.items()})
    result: dict[str, tuple[str, str]] = {}
    for form, english in sorted(found.items()):
        if not form.endswith(("ي", "يه")):
            continue
        male = form.removesuffix("ه")
        country = countries.get(male, "")
        for variant in (male, male + "ه", male + "ين", male + "ات", form):
            result.setdefault(variant, (found.get(male, english), country))
    return result


def tsv(rows: Iterable[Iterable[object]], comment: str) -> str:
    """Return the text of a TSV file under a comment that says what its columns are."""
    lines = ["# built by scripts/build_names.py: " + comment]
    lines += ["\t".join(map(str, row)) for row in rows]
    return "\n".join(lines) + "\n"


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


def name_tokens(entities: Iterable[Entity], common: Commonness) -> Iterator[tuple[str, str, int, int]]:
    """Yield (form, English, times first, times later) of the words in people's names and of the stems' names.

    English is given where a name has as many English words as Arabic ones, so that they can be paired.
    """
    first: Counter[str] = Counter()
    later: Counter[str] = Counter()
    english: dict[str, Counter[str]] = defaultdict(Counter)
    for entity in entities:
        if entity.kind != "P":
            continue
        words = key_of(entity.arabic[0]).split()
        latin = entity.english.split()
        if len(words) < 2:
            continue
        first[words[0]] += 1
        later.update(words[1:])
        if len(words) == len(latin):
            for word, spelling in zip(words, latin, strict=True):
                english[word][spelling] += 1
    for entry in lexicon.stems():
        spellings = [sense.english for sense in entry.senses if sense.pos == "per"]
        if spellings and " " not in spellings[0]:
            form = key_of(entry.arabic)
            english[form][spellings[0]] += 3
            (later if spellings[0].startswith(("al-", "Al-")) else first)[form] += 0
    for form in sorted(set(first) | set(later)):
        if len(form) > 1 and not FUNCTION & set(common.senses.get(form, [])[:1]):
            best = min(english[form].items(), key=lambda item: (-item[1], item[0]))[0] if english[form] else ""
            yield form, best, first[form], later[form]


def letter_odds(folder: Path | None, common: Commonness) -> list[tuple[str, int]]:
    """Return for each run of three letters ten times the log of how much likelier it is in a name than in a word.

    Names: the words of wikidata_person_tokens_train.tsv (MIT-style) and of the stems' names. Words: the other stems.
    ``^`` and ``$`` stand for a word's ends. Runs seen fewer than four times are left out (they count 0).
    """
    path = folder / "wikidata_person_tokens_train.tsv" if folder else None
    if path is None or not path.exists():
        return []
    names = {key_of(line.split("\t")[0]) for line in path.read_text("utf-8").splitlines()}
    words = {form for form, senses in common.senses.items() if senses and senses[0] not in NAME_POS}
    counts: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for group, counter in zip((names, words), counts, strict=True):
        for word in group:
            padded = f"^{word}$"
            counter.update(padded[i : i + 3] for i in range(len(padded) - 2))
    totals = [sum(counter.values()) for counter in counts]
    odds = []
    for run in sorted(set(counts[0]) | set(counts[1])):
        in_names, in_words = counts[0][run], counts[1][run]
        if in_names + in_words >= 4:
            value = math.log((in_names + 0.5) / totals[0]) - math.log((in_words + 0.5) / totals[1])
            odds.append((run, round(10 * value)))
    return odds


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
            yield Entity("O", english, [arabic, rest], detail="club", weak=True)
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


def cities(path: Path | None) -> list[City]:
    """Read the cut of GeoNames, the largest city first."""
    if path is None or not path.exists():
        return []
    found = []
    with path.open(encoding="utf-8") as lines:
        for name, country, lat, lon, population, latin, arabic in csv.reader(
            lines, delimiter="\t", quoting=csv.QUOTE_NONE
        ):
            found.append(City(plain(name), country, lat, lon, int(population), tuple(filter(None, latin.split("|"))),
                              tuple(filter(None, arabic.split("|")))))  # fmt: skip
    return found


def plain(name: str) -> str:
    """Return a name without the diacritics of scholarly transliteration."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters if not unicodedata.combining(c) and c not in "‘’'ʿʾ`")


def located(entities: Sequence[Entity], places: Sequence[City]) -> list[Entity]:
    """Give places their coordinates, and return the cities that the list has not, as entities of their own.

    A city is the list's where country and a spelling in Latin letters, or a key, are the same. A new city stands by
    itself where it is large; a small one is as likely a person or a word, and needs context.
    """
    by_name: dict[tuple[str, str], City] = {}
    by_key: dict[tuple[str, str], City] = {}
    for city in places:
        for spelling in (city.english, *map(plain, city.latin)):
            by_name.setdefault((spelling.lower(), city.country), city)
        for arabic in city.arabic:
            by_key.setdefault((key_of(arabic), city.country), city)
    known: set[str] = set()
    used: set[int] = set()
    for entity in entities:
        if entity.detail != "crossing":
            known.update(key_of(arabic) for arabic in entity.arabic)
        if entity.kind != "L":
            continue
        names = (entity.english, *entity.also)
        match = next(
            (by_name[n.lower(), entity.country] for n in names if (n.lower(), entity.country) in by_name), None
        )
        if match is None:
            keys = ((key_of(arabic), entity.country) for arabic in entity.arabic)
            match = next((by_key[key] for key in keys if key in by_key), None)
        if match is not None:
            entity.lat, entity.lon = match.lat, match.lon
            entity.arabic += [arabic for arabic in match.arabic if key_of(arabic) not in known]
            used.add(id(match))
    new = []
    for city in places:
        arabic = [name for name in city.arabic if len(key_of(name)) > 2 and key_of(name) not in known]
        arabic = [name for name in arabic if without_article(key_of(name)) not in HEADS]
        if id(city) not in used and arabic:
            known.update(map(key_of, arabic))
            small = city.population < 300_000
            new.append(Entity("L", city.english, arabic, [], "city", city.country, city.lat, city.lon, weak=small))
    return new


def territories(folder: Path | None) -> Iterator[Entity]:
    """Yield the spellings of countries that CLDR has (cldr.tsv, Unicode-3.0), for countries that the terms know."""
    path = folder / "cldr.tsv" if folder else None
    if path is None or not path.exists():
        return
    for line in path.read_text("utf-8").splitlines():
        arabic, english, kind = line.split("\t")
        if kind == "TERRITORY" and english[:1].isupper() and " - " not in arabic:
            yield Entity("L", english, [arabic])


def people_words(entities: Iterable[Entity]) -> tuple[Counter[str], set[str]]:
    """Return how many people each one-word key stands for, and the first words of full names."""
    surnames: Counter[str] = Counter()
    given: set[str] = set()
    for entity in entities:
        if entity.kind == "P":
            full = key_of(entity.arabic[0])
            if " " in full:
                given.add(full.split()[0])
            surnames.update({key_of(arabic).split()[-1] for arabic in entity.arabic})
    return surnames, given


def main() -> None:
    """Read the sources and write names.tsv."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=Path)
    parser.add_argument("--places", type=Path)
    parser.add_argument("--out", type=Path, default=DATA)
    args = parser.parse_args()
    common = Commonness()
    nations = nationalities(args.names)
    adjectives = {english.lower() for english, _ in nations.values()}
    sources = (terms(), phrase_names(common, adjectives), people_list(args.names), territories(args.names),
               club_list(args.names))  # fmt: skip
    entities = merge(without_fragments(entity for source in sources for entity in source))
    entities += located(entities, cities(args.places))
    surnames, given = people_words(entities)
    people = {key for e in entities if e.kind == "P" for key in map(key_of, e.arabic)}
    place_keys = {key_of(arabic) for e in entities if e.kind == "L" for arabic in e.arabic}
    rows = []
    for entity in entities:
        entity.arabic = [a for a in entity.arabic if not is_description(entity.kind, key_of(a), people)]
        if entity.kind == "L":  # جزيرة خارك الإيرانية: the adjective is no part of the name
            entity.arabic = [a for a in entity.arabic if not qualified(key_of(a), nations, place_keys)]
        keys = marked_keys(entity, common, surnames, given)
        if entity.kind == "O":
            keys += [f"={name.lower()}" for name in (entity.english, *entity.also) if ACRONYM.fullmatch(name)]
        generic = entity.kind == "O" and entity.english == entity.english.lower()
        if generic and key_of(entity.arabic[0] if entity.arabic else "") in BODIES:
            entity.english, generic = entity.english.title(), False
        if keys and not generic:
            row = (
                entity.kind,
                entity.english,
                "|".join(entity.also),
                entity.detail,
                entity.country,
                entity.lat,
                entity.lon,
            )
            rows.append((*row, "|".join(keys)))
    classes = [
        (form, " ".join(dict.fromkeys(senses[:2])), common.english.get(form, ""))
        for form, senses in sorted(common.senses.items())
    ]
    nation_rows = [(form, *facts) for form, facts in nations.items()]
    for name, content in {
        "names.tsv": tsv(rows, "kind, English, also, detail, country, lat, lon, keys"),
        "name_tokens.tsv": tsv(
            name_tokens(entities, common), "word of people's names, English, times first, times later"
        ),
        "word_classes.tsv": tsv(
            classes, "canonical word, parts of speech of its first two senses, English as noun or adjective"
        ),
        "name_letters.tsv": tsv(letter_odds(args.names, common), "three letters, ten times the log odds of a name"),
        "nationalities.tsv": tsv(nation_rows, "adjective, canonical without article; English; ISO country"),
    }.items():
        (args.out / name).write_text(content, encoding="utf-8")
        print(f"{name}: {len(content.encode())} bytes")


if __name__ == "__main__":
    main()
