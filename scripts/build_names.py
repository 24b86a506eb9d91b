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
import math
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from name_sources import (
    DATA,
    FAMOUS,
    FUNCTION,
    NAME_POS,
    NOMINAL,
    City,
    Commonness,
    Entity,
    additions,
    cities,
    club_list,
    nationalities,
    people_list,
    phrase_names,
    plain,
    terms,
    territories,
    without_article,
)

from mujaz import lexicon
from mujaz.arabic.letters import fold
from mujaz.arabic.romanisation import model_spelling, romanise
from mujaz.extraction.names.gazetteer import CLUBS, MEDIA, index_of
from mujaz.extraction.names.tables import loanwords
from mujaz.extraction.names.words import cuts, key_of, read_words

ARAB = frozenset("AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split())

ACRONYM = re.compile("[A-Z]{3,6}")

JOINED = re.compile(r"\w[.+&-]\w")
"""A sign between two words of a name, which stands in its key as well: بي.بي.سي، مجموعة 5+1."""

REGNAL = re.compile(" [IVX]+$")
"""The number after a ruler's name, which is no surname: محمد السادس."""

ROMAN = re.compile("[IVX]+")
SOUNDS_ALIKE = 0.5
"""Likeness to its spelling by sound from which a word's English is a name's and no translation."""

BODIES = frozenset(
    map(key_of, ["النيابة العامة", "النيابة العسكرية", "خفر السواحل", "القوات الجوية", "القوات البحرية", "حرس الحدود",
                 "الشرطة العسكرية", "المباحث الجنائية", "المخابرات العامة", "الاستخبارات العسكرية", "البنك المركزي",
                 "رئاسة الجمهورية", "القوات البرية"])
)  # fmt: skip
"""Bodies of every state that are names although their English is written small."""

COMPETITIONS = ("دوري", "كاس", "بطوله", "مونديال")

SHORT = 4
"""Letters below which an organisation's one-word name is as likely a word or a piece of one: واس، بنا."""

LONGEST_FORM = 12
"""Letters of the longest word of a name that is kept."""

COMMANDED = ("اداره", "قوات", "حكومه", "فريق", "حمله")
"""Heads before a leader's name: إدارة ترامب names Trump, not an organisation."""


HEADS = frozenset(
    key_of(line.split("\t")[0]) for line in (DATA / "name_heads.tsv").read_text("utf-8").splitlines() if line[0] != "#"
)


def qualified(key: str, nations: Mapping[str, tuple[str, str]], places: set[str]) -> bool:
    """Whether a key is another place's with the adjective of a country after it; الغربية is none: الضفة الغربية."""
    rest, _, last = key.rpartition(" ")
    _, country = nations.get(without_article(last), ("", ""))
    return rest in places and bool(country)


def is_description(kind: str, key: str, people: set[str]) -> bool:
    """Whether a key describes and does not name: العاصمة الليبية، إدارة ترامب، النظام الإيراني, a competition."""
    first, _, rest = key.partition(" ")
    if kind == "L":
        return first in ("العاصمه", "العالم") or key in ("المدينه", "مدينه", "بن")
    if kind != "O":
        return False
    return (first in COMMANDED and rest in people) or first in COMPETITIONS or first in ("النظام", "الاداره")


def without_fragments(entities: Iterable[Entity]) -> Iterator[Entity]:
    """Leave out what the phrases have of a known name and its neighbours.

    People with a word beside them (الكرملين ديمتري ...); organisations with a place after them (الأمم المتحدة في مالي).
    """
    kept = list(entities)
    bodies = {key_of(a) for e in kept if e.kind == "O" and e.detail for a in e.arabic}
    known = {key_of(a) for e in kept if e.kind == "P" and e.detail for a in e.arabic if " " in a}
    for entity in kept:
        words = key_of(entity.arabic[0]).split()
        parts = (words[1:], words[:-1], words[2:])
        if entity.kind == "P" and not entity.detail and any(" ".join(part) in known for part in parts):
            continue
        if (
            entity.kind == "O"
            and not entity.detail
            and key_of(entity.arabic[0]).split(" في ")[0] in bodies - {key_of(entity.arabic[0])}
        ):
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


def is_no_surname(key: str, entity: Entity, common: Commonness) -> bool:
    """Whether what is left of a title is a nationality that no full name of the person ends in: العاهل المغربي."""
    full = {key_of(arabic).split()[-1] for arabic in entity.arabic[:1]}
    return common.english.get(without_article(key), "")[:1].isupper() and common.is_common(key) and key not in full


def stands_alone(key: str, entity: Entity, common: Commonness, surnames: Counter[str], given: set[str]) -> bool:
    """Whether a surname alone names this person: frequent in news, or foreign and nobody else's."""
    bare = without_article(key)
    if surnames[key] > 1 or key in given or bare in given or common.is_common(key):
        return False
    frequent = max(common.frequency[key], common.frequency[bare]) >= FAMOUS
    foreign = bool(entity.country) and entity.country not in ARAB and bare == key and len(key) >= 4
    return (frequent and (entity.country not in ARAB or bare != key)) or foreign


def marked_keys(
    entity: Entity,
    common: Commonness,
    surnames: Counter[str],
    given: set[str],
    places: set[str],
) -> list[str]:
    """Return the entity's keys with their marks. What a body shares with a place needs context: الشرق الأوسط."""
    keys: dict[str, str] = {}
    names = list(entity.arabic)
    if entity.kind == "P" and entity.detail:  # a surname is a key although the source does not spell it out
        names += [
            words[-1]
            for words in map(str.split, entity.arabic)
            if len(words) == 2 and not common.is_title(key_of(words[0])) and not REGNAL.search(entity.english)
        ]
    for arabic in names:
        if JOINED.search(arabic):
            keys[" ".join(word.form for word in read_words(arabic))] = "="
        key = untitled(key_of(arabic), common) if entity.kind == "P" else key_of(arabic)
        if len(key) < 2 or key in keys:
            continue
        if entity.kind == "P" and " " not in key and " " in arabic and is_no_surname(key, entity, common):
            continue
        mark = "="
        if " " not in key:
            if entity.kind == "P":
                mark = "=" if stands_alone(key, entity, common, surnames, given) else "^"
            elif (
                entity.weak
                or (entity.kind == "O" and len(key) < SHORT)
                or (entity.detail in CLUBS and (key in places or key.startswith("ال")))
                or common.is_common(key)
                or (entity.detail == "city" and common.hides_word(key))
                or (entity.kind == "L" and entity.detail != "country" and common.is_first_name(key, given))
            ):
                mark = "~"
        elif (entity.weak and entity.detail == "city") or (entity.detail in MEDIA and key in places):
            mark = "~"
        keys[key] = mark
    return [mark + key for key, mark in keys.items()]


def tsv(rows: Iterable[Iterable[object]], comment: str) -> str:
    """Return the text of a TSV file under a comment that says what its columns are."""
    lines = ["# built by scripts/build_names.py: " + comment]
    lines += ["\t".join(map(str, row)) for row in rows]
    return "\n".join(lines) + "\n"


def describes(form: str, spellings: Counter[str], common: Commonness) -> bool:
    """Whether a definite word of the language is no name in people's names but says of them what they are.

    Its English is then a translation and not its sound: النبي (Prophet), الدولية (Court's). Ordinals are rulers'.
    """
    if not form.startswith("ال") or not set(common.senses.get(without_article(form), [])[:1]) & NOMINAL:
        return False
    if not spellings:
        return not form.endswith("ي")  # الإعلام, but العسكري may be somebody
    sounds = romanise(without_article(form)).lower()
    alike = (SequenceMatcher(None, sounds, latin.lower().removeprefix("al-")).ratio() for latin in spellings)
    return not any(map(ROMAN.fullmatch, spellings)) and max(alike) < SOUNDS_ALIKE


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
        if describes(form, english[form], common):
            continue
        institution = any(rest in HEADS for cut, rest in cuts(form) if cut) and form not in common.senses  # لمنظمة
        if len(form) > 1 and not institution and not FUNCTION & set(common.senses.get(form, [])[:1]):
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
            if entity.detail != "country":  # its capital, which the source spells like it: الجزيرة is not Algeria
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


def name_forms(folder: Path | None, common: Commonness) -> list[str]:
    """Return the words of people's names in the two public lists of such words that the stems have as no other word."""
    found: set[str] = set()
    for name in ("wikidata_person_tokens_train.tsv", "google_transliteration.tsv") if folder else ():
        for line in (folder / name).read_text("utf-8").splitlines() if folder else ():
            form = key_of(line.split("\t")[0])
            if (
                " " not in form
                and 3 <= len(form) <= LONGEST_FORM
                and form.isalpha()
                and "\u0621" <= form[0] <= "\u064a"
            ):
                found.add(form)
    words = {form for form, senses in common.senses.items() if senses[:1] and senses[0] not in NAME_POS}
    return sorted(found - words)


def listed_spellings(folder: Path | None) -> list[tuple[str, str]]:
    """Return the spellings of google_transliteration.tsv (Apache-2.0) that the romanisation model does not find.

    Its model must be trained before (scripts/train_romanisation.py).
    """
    path = folder / "google_transliteration.tsv" if folder else None
    if path is None or not path.exists():
        return []
    found: dict[str, str] = {}
    for line in path.read_text("utf-8").splitlines():
        arabic, latin, *_ = line.split("\t")
        form = fold(arabic)
        if len(form) > 2 and form.isalpha() and latin.isascii() and latin.isalpha():
            found.setdefault(form, latin)
    return sorted((form, latin) for form, latin in found.items() if model_spelling(form) != latin)


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
    sources = (terms(), additions(), phrase_names(common, adjectives), people_list(args.names), territories(args.names),
               club_list(args.names))  # fmt: skip
    entities = merge(without_fragments(entity for source in sources for entity in source))
    entities += located(entities, cities(args.places))
    towns = {key_of(arabic) for e in entities if e.kind == "L" and e.detail == "city" for arabic in e.arabic}
    for entity in entities:
        if entity.detail == "crossing":  # عرعر is the town before it is the crossing
            entity.arabic = [arabic for arabic in entity.arabic if key_of(arabic) not in towns]
    bodies = {key_of(arabic) for e in entities if e.kind == "O" for arabic in e.arabic}
    for entity in entities:
        if entity.detail == "parliament building":  # البوندستاغ is the house before it is its roof
            entity.arabic = [arabic for arabic in entity.arabic if key_of(arabic) not in bodies]
    surnames, given = people_words(entities)
    people = {key for e in entities if e.kind == "P" for key in map(key_of, e.arabic)}
    place_keys = {key_of(arabic) for e in entities if e.kind == "L" for arabic in e.arabic}
    fragments = set(loanwords().values())  # the stems have single words of companies' names: صنداي is no body
    rows = []
    for entity in entities:
        entity.arabic = [a for a in entity.arabic if not is_description(entity.kind, key_of(a), people)]
        if entity.kind == "L":  # جزيرة خارك الإيرانية: the adjective is no part of the name
            entity.arabic = [a for a in entity.arabic if not qualified(key_of(a), nations, place_keys)]
        keys = marked_keys(entity, common, surnames, given, place_keys)
        if entity.kind == "O":
            keys += [f"={name.lower()}" for name in (entity.english, *entity.also) if ACRONYM.fullmatch(name)]
        generic = entity.kind == "O" and entity.english == entity.english.lower()
        generic = generic or (entity.weak and entity.kind == "O" and entity.english in fragments)
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
    forms = name_forms(args.names, common)
    if forms:
        (args.out / "name_forms.z").write_bytes(zlib.compress("\n".join(forms).encode("utf-8"), 9))
    index = index_of(["\t".join(row) for row in rows])
    for name, content in {
        "names_index.tsv": tsv(sorted(index.items()), "first word of a key; mark, line and rest of each key"),
        "names.tsv": tsv(rows, "kind, English, also, detail, country, lat, lon, keys"),
        "name_tokens.tsv": tsv(
            name_tokens(entities, common), "word of people's names, English, times first, times later"
        ),
        "word_classes.tsv": tsv(
            classes, "canonical word, parts of speech of its first two senses, English as noun or adjective"
        ),
        "name_letters.tsv": tsv(letter_odds(args.names, common), "three letters, ten times the log odds of a name"),
        "name_spellings.tsv": tsv(listed_spellings(args.names), "folded word of a name, its spelling"),
        "nationalities.tsv": tsv(nation_rows, "adjective, canonical without article; English; ISO country"),
    }.items():
        (args.out / name).write_text(content, encoding="utf-8")
        print(f"{name}: {len(content.encode())} bytes")


if __name__ == "__main__":
    main()
