"""One entity, one entry: mentions joined into names, second mentions with first ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mujaz.article import Article
from mujaz.extraction.names.gazetteer import Entry
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.reading import Reading
from mujaz.extraction.names.roles import role_of
from mujaz.extraction.names.tables import analyse, bare, heads
from mujaz.extraction.names.words import key_of
from mujaz.facts import Name


def key(reading: Reading, mention: Mention) -> tuple[str, ...]:
    """Return the canonical words of a mention, clitics cut and articles left out, to compare names by."""
    forms = [form for form in reading.forms[mention.first : mention.last] if form not in '-–."«»“”()']
    first = analyse(forms[0]).base if forms else ""
    return tuple(bare(form) for form in (first, *forms[1:]))


def _nearly(a: str, b: str) -> bool:
    """Whether two long words differ by one letter: أوزبورن، أوسبورن."""
    if min(len(a), len(b)) < 5 or a[0] != b[0] or abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[start + 1 :] == b[start + 1 :] or a[start + 1 :] == b[start:] or a[start:] == b[start + 1 :]


def _shortens(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether ``short`` may be a second mention of ``full``: its last words, or its words in order with gaps."""
    if len(short) >= len(full):
        return False
    if full[-len(short) :] == short or (len(short) == 1 and _nearly(short[0], full[-1])):
        return True
    rest = iter(full)
    return len(short) > 1 and all(word in rest for word in short)


CALLED = frozenset(["الملقب", "الملقبه", "المكني", "الشهير", "المعروف"])
"""Words between a name and the byname in quotation marks after it: محمد سمير الملقب "أبو عمر"."""


class Groups:
    """Mentions of one kind joined into entities."""

    def __init__(self, reading: Reading) -> None:
        """Begin with no entity."""
        self._reading = reading
        self.groups: list[list[Mention]] = []
        self._by_entry: dict[int, int] = {}
        self._by_key: dict[tuple[str, ...], int] = {}
        self._by_english: dict[str, int] = {}

    def add(self, mention: Mention) -> None:
        """Put a mention to its entity: the same entry, the same words, or a fuller name that it shortens."""
        words = key(self._reading, mention)
        place = self._by_key.get(words)
        if mention.entry is not None:
            place = self._by_entry.get(mention.entry.number, place)
        if place is None and mention.source == "pattern":
            spellings = (mention.english or "", *mention.also)
            place = next((self._by_english[name] for name in spellings if name in self._by_english), None)
        if place is None:
            place = next((self._by_key[full] for full in self._by_key if _shortens(words, full)), None)
        if place is None:
            place = len(self.groups)
            self.groups.append([])
        self.groups[place].append(mention)
        self._by_key.setdefault(words, place)
        for name in (mention.english or "", *mention.also):
            self._by_english.setdefault(name, place)
        if mention.entry is not None:
            self._by_entry.setdefault(mention.entry.number, place)

    def join_aliases(self) -> None:
        """Join a name with the short form in brackets after it (مينوسما), and with a byname (الملقب "أبو عمر")."""
        home = {m.first: i for i, group in enumerate(self.groups) for m in group}
        ends = {m.last: i for i, group in enumerate(self.groups) for m in group}
        words = self._reading.words
        for last, full in sorted(ends.items()):
            if last + 2 < len(words) and words[last].form in "(-–" and (short := home.get(last + 1)) is not None:
                mention = next(m for m in self.groups[short] if m.first == last + 1)
                closed = mention.last < len(words) and words[mention.last].form == ")"
                if closed and words[last].form == "(" and short != full:
                    self.groups[full] += self.groups[short]
                    self.groups[short] = []
                    home = {m.first: i for i, group in enumerate(self.groups) for m in group}
        for last, full in sorted(ends.items()):
            byname = last + 2 < len(words) and words[last].form in CALLED and words[last + 1].kind == "sign"
            alias = home.get(last + 2) if byname else None
            if alias is not None and alias != full:
                self.groups[full] += self.groups[alias]
                self.groups[alias] = []
        self.groups = [group for group in self.groups if group]


def _joined(reading: Reading, kind: str) -> list[list[Mention]]:
    """Return the mentions of one kind by entity. The longest names come first, so that short ones find them."""
    groups = Groups(reading)
    mentions = [m for m in reading.mentions if m.kind == kind]
    for mention in sorted(mentions, key=lambda m: (m.first - m.last, m.first)):
        groups.add(mention)
    groups.join_aliases()
    return [sorted(group, key=lambda m: m.first) for group in groups.groups]


def _country(reading: Reading) -> str | None:
    """Return the country that most of the article's places lie in, if they agree well enough to speak for others."""
    entries = (m.entry or m.within for m in reading.mentions if m.kind == "place")
    counts = Counter(entry.country for entry in entries if entry and entry.country)
    if not counts:
        return None
    country, most = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return country if most >= 2 and most >= 0.6 * sum(counts.values()) else None


REGION = key_of("منطقة")
NATURAL = frozenset(map(key_of, ["نهر", "بحر", "خليج", "مضيق", "جبال", "محيط", "صحراء", "بحيرة", "شبه", "قارة"]))
"""Heads of places that lie between countries as often as in one: none is guessed for them."""


def _country_of(reading: Reading, place: Mention, entry: Entry | None) -> str | None:
    """Return a place's country: the list's, else, for a town or the like, the one that the article is about."""
    head = bare(analyse(reading.forms[place.first]).base)
    if entry is None and head in NATURAL:
        return None
    listed = entry or place.within
    if listed is not None and listed.country:
        return listed.country
    if listed is not None and listed.detail not in ("", "city"):
        return None
    headed = head in heads() and head != REGION
    return _country(reading) if headed or (listed is None and place.source == "model") else None


def join(article: Article, reading: Reading) -> tuple[Name, ...]:
    """Return one name per entity, in order of first mention."""
    groups = [group for kind in ("person", "organisation", "place") for group in _joined(reading, kind)]
    groups.sort(key=lambda group: group[0].first)
    return tuple(_name(article, reading, group) for group in groups)


def _fullest(group: Sequence[Mention]) -> Mention:
    return max(group, key=lambda m: (m.last - m.first, m.end - m.start, -m.first))


def _name(article: Article, reading: Reading, group: list[Mention]) -> Name:
    fullest = _fullest(group)
    named = fullest if fullest.entry else next((m for m in group if m.entry), fullest)
    entry = named.entry
    is_place = fullest.kind == "place"
    also = entry.also if entry else fullest.also
    return Name(
        kind=fullest.kind,
        name=entry.english if entry else fullest.english or "",
        name_ar=reading.text[fullest.start : fullest.end],
        mentions=tuple(article.cite(mention.start, mention.end) for mention in group),
        also=also,
        role=role_of(reading, group) if fullest.kind == "person" else None,
        country=_country_of(reading, fullest, entry) if is_place else None,
        lat=entry.lat if entry else None,
        lon=entry.lon if entry else None,
        romanised=entry is None and fullest.source != "pattern",
    )
