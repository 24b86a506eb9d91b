"""Bodies that every state has, and the adjective that says whose they are: وزارة الطاقة الروسية.

The list knows ``وزارة الطاقة`` and ``النيابة العامة`` of no country. What follows tells it: the adjective of a country
makes them that country's, under the order of the English press (Russian Energy Ministry). A company, a club, a medium
or a body of the world is the same whatever adjective follows, and stays as the list has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mujaz.extraction.names.bearing import ACRONYM, country_of, literal
from mujaz.extraction.names.gazetteer import CLUBS, MEDIA, Entry
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.tables import (
    Nationality,
    analyse,
    bare,
    institution_phrases,
    institution_words,
    nationalities,
)
from mujaz.extraction.names.words import Word

BRANDS = MEDIA | CLUBS | {"company", "airline", "oil company", "car maker", "university", "hospital", "think tank"}
"""Details of the entries that have a name of their own, which no adjective makes another's."""

WORLDWIDE = frozenset(["international organisation", "regional organisation", "military alliance", "UN body"])
"""Details of bodies that no place or purpose after them tells from others: الاتحاد الأفريقي في دارفور."""

ITINERANT = WORLDWIDE | BRANDS | {
    "international grouping", "diplomatic group", "UN agency", "armed group", "party", "movement", "militia",
    "legislature", "government", "sports body", "international court", "political coalition",
}  # fmt: skip
"""Details of bodies that act in many places, so that the place after them is where they did: مجموعة العشرين في روما."""

MINISTRY = "وزاره"
SINGLE = frozenset(["داخليه", "خارجيه", "دفاع", "مرور", "انتخابات", "عدل", "تغيير", "مستقبل", "امن"])
"""Portfolios that no ministry joins to another's: ``وزارة الصحة والدفاع`` are two."""

BODIES = frozenset([("دفاع", "المدني"), ("حمايه", "المدنيه"), ("هلال", "الاحمر"), ("صليب", "الاحمر")])
"""What reads as a portfolio and is a body beside the ministry: وزارة الصحة والهلال الأحمر."""

_LONGEST = 4
"""Words of the portfolios that a ministry may add to the list's."""


def nation_at(words: Sequence[Word], i: int) -> Nationality | None:
    """Return the country's adjective that stands at word ``i`` with the article, None where none does."""
    if i >= len(words) or words[i].kind != "arabic" or not words[i].form.startswith("ال"):
        return None
    nation = nationalities().get(bare(words[i].form))
    return nation if nation is not None and nation.country else None


def adjective(nation: Nationality) -> str:
    """Return the English by which the press says whose a body is: US, not American."""
    return "US" if nation.country == "US" else nation.english


def portfolios_end(words: Sequence[Word], mention: Mention) -> int:
    """Return where the portfolios end that a ministry adds to those of the list: وزارة البيئة والمياه والزراعة."""
    last = mention.last
    if bare(analyse(words[mention.first].form).base) != MINISTRY:
        return last
    while last < len(words) and last - mention.last < _LONGEST and words[last].form.startswith("وال"):
        if (field := _field(words, last)) is None:
            break
        last = field[1]
    return last


def _field(words: Sequence[Word], i: int) -> tuple[str, int] | None:
    """Return the English of the portfolio that ``و`` joins at word ``i`` and where it ends: والثروة المعدنية."""
    stem = bare(words[i].form[1:])
    for rest, english in institution_phrases().get(stem, ()):
        end = i + 1 + len(rest)
        if tuple(word.form for word in words[i + 1 : end]) == rest:
            return (english, end) if (stem, *rest) not in BODIES else None
    if stem not in institution_words() or stem in SINGLE:
        return None
    return institution_words()[stem], i + 1


def _fields(words: Sequence[Word], first: int, last: int) -> list[str]:
    """Return the English of the portfolios joined from word ``first`` to word ``last``."""
    found: list[str] = []
    while first < last and (field := _field(words, first)) is not None:
        found.append(field[0])
        first = field[1]
    return found


def _is_common(entry: Entry) -> bool:
    """Whether an entry is a body that others have too: of no country, or called by words that all would use."""
    return entry.detail not in BRANDS | WORLDWIDE and (entry.country is None or literal(entry, 9) is not None)


def spelt_with(nation: Nationality, entry: Entry) -> tuple[str, tuple[str, ...]]:
    """Return the English of a body with whose it is before it, and other spellings."""
    names = [name for name in (entry.english, *entry.also) if not ACRONYM.search(name)]
    plain = [name for name in names if name.split(" ")[0] not in (nation.english, "US", "UK")] or [entry.english]
    spellings = [f"{adjective(nation)} {name[:1].upper() + name[1:]}" for name in plain]
    return spellings[0], (*spellings[1:], *plain[:1])


def joint_ministry(entry: Entry, fields: Sequence[str], nation: Nationality | None) -> tuple[str, tuple[str, ...]]:
    """Return the English of a ministry with the portfolios that it adds to those of the list, and the other order."""
    first = entry.english.removesuffix(" Ministry").removeprefix("Ministry of ")
    parts = [first, *map(title, fields)]
    said = f"{', '.join(parts[:-1])} and {parts[-1]}"
    whose = f"{adjective(nation)} " if nation is not None else ""
    return f"{whose}Ministry of {said}", (f"{whose}{said} Ministry", *([f"Ministry of {said}"] if whose else []))


def title(words: str) -> str:
    """Return words with capitals."""
    return " ".join(word[:1].upper() + word[1:] for word in words.split(" "))


def national(mention: Mention, words: Sequence[Word]) -> Mention:
    """Return a body of the list with the adjective of the country whose it is, or with more of its portfolios."""
    entry = mention.entry
    if entry is None or mention.kind != "organisation" or mention.last - mention.first < 2 or not _is_common(entry):
        return mention
    end = portfolios_end(words, mention)
    nation = nation_at(words, end)
    if _leaves_out(mention, words):
        last = end + (nation is not None)
        return replace(mention, last=last, end=words[last - 1].end, entry=None, source="pattern")
    if nation is not None and not _agrees(words[mention.first].form, words[end].form):
        nation = None
    if nation is None and end == mention.last:
        return mention
    last = end + (nation is not None)
    longer = replace(mention, last=last, end=words[last - 1].end, entry=None, source="pattern")
    if end > mention.last:
        english, also = joint_ministry(entry, _fields(words, mention.last, end), nation)
        return replace(longer, composed=english, also=also)
    assert nation is not None
    own = country_of(entry)
    said = literal(entry, mention.last - mention.first)
    if (own == nation.country and said != entry.english) or (own not in (None, nation.country) and said is None):
        return mention  # the list says already whose it is, or has a name that no other country's body bears
    english, also = spelt_with(nation, entry)
    return replace(longer, composed=english, also=also)


def _leaves_out(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether a ministry's English in the list has only one of its portfolios: its words say more."""
    entry, forms = mention.entry, [words[i].form for i in range(mention.first, mention.last)]
    joined = any(form.startswith("وال") for form in forms[1:]) and bare(analyse(forms[0]).base) == MINISTRY
    return joined and entry is not None and not any(" and " in name for name in (entry.english, *entry.also))


def _agrees(head: str, form: str) -> bool:
    """Whether an adjective may be the head's: a feminine one needs a feminine or a plural head."""
    stem = bare(analyse(head).base)
    if stem.endswith("ه"):
        return form.endswith("ه")
    plural = stem in ("قوات", "شوون", "كتايب", "سرايا", "الويه", "مخابرات", "استخبارات", "قوي", "خدمات", "جمارك")
    return plural == form.endswith("ه") or form.endswith("ين")
