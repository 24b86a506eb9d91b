"""One entity, one entry: mentions joined into names, second mentions with first ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.article import Article
from mujaz.extraction.names.bearing import literal
from mujaz.extraction.names.gazetteer import Entry
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.reading import Reading
from mujaz.extraction.names.roles import role_of
from mujaz.extraction.names.tables import bare, head_of, heads, stem_of
from mujaz.extraction.names.words import key_of
from mujaz.facts import Name


def key(reading: Reading, mention: Mention) -> tuple[str, ...]:
    """Return the canonical words of a mention, clitics cut and articles left out, to compare names by."""
    forms = [form for form in reading.forms[mention.first : mention.last] if form not in '-–."«»“”()']
    return (stem_of(forms[0]), *map(bare, forms[1:])) if forms else ("",)


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


def _nearly_keys(word: str) -> Iterator[str]:
    """Yield keys of which two words that differ by one letter share one: the word, and it without each letter."""
    yield word
    if len(word) >= 5:
        yield from {word[:i] + word[i + 1 :] for i in range(len(word))}


class FullNames:
    """Names in the order of coming, found by a short form of theirs without asking every one."""

    def __init__(self) -> None:
        """Begin with no name."""
        self._names: list[tuple[str, ...]] = []
        self._by_word: dict[str, list[int]] = {}
        self._by_last: dict[str, list[int]] = {}

    def add(self, name: tuple[str, ...]) -> None:
        """Put a name of several words in; a single word is short for nothing else."""
        if len(name) < 2:
            return
        number = len(self._names)
        self._names.append(name)
        for word in dict.fromkeys(name):
            self._by_word.setdefault(word, []).append(number)
        for near in _nearly_keys(name[-1]):
            self._by_last.setdefault(near, []).append(number)

    def first_for(self, short: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return the first name that ``short`` may be a second mention of."""
        if len(short) == 1:
            rows = [self._by_last.get(near, []) for near in _nearly_keys(short[0])]
        elif short:
            rows = [min((self._by_word.get(word, []) for word in short), key=len)]
        else:
            rows = []
        hits = (next((n for n in row if _shortens(short, self._names[n])), None) for row in rows)
        first = min((n for n in hits if n is not None), default=None)
        return None if first is None else self._names[first]


CALLED = frozenset(["الملقب", "الملقبه", "المكني", "الشهير", "المعروف"])
"""Words between a name and the byname in quotation marks after it: محمد سمير الملقب "أبو عمر"."""


QUOTED = {'"': '"', "“": "”“", "«": "»"}
"""Quotation marks that may stand around a body's short name after its full one: بعثة ... في مالي “مينوسما”."""


class Groups:
    """Mentions of one kind joined into entities."""

    def __init__(self, reading: Reading) -> None:
        """Begin with no entity."""
        self._reading = reading
        self.groups: list[list[Mention]] = []
        self._by_entry: dict[int, int] = {}
        self._by_key: dict[tuple[str, ...], int] = {}
        self._by_english: dict[str, int] = {}
        self._full = FullNames()

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
            full = self._full.first_for(words)
            inner = full is not None and mention.entry is not None and mention.kind != "person" and full[0] != words[0]
            # What the list knows is not what a longer name has it in: بعثة الأمم المتحدة is not the United Nations.
            place = None if full is None or inner else self._by_key[full]
            if place is not None and self._is_another(mention, place):
                place = None
        if place is None:
            place = len(self.groups)
            self.groups.append([])
        self.groups[place].append(mention)
        if words not in self._by_key:
            self._by_key[words] = place
            self._full.add(words)
        for name in (mention.english or "", *mention.also):
            self._by_english.setdefault(name, place)
        if mention.entry is not None:
            self._by_entry.setdefault(mention.entry.number, place)

    def _is_another(self, mention: Mention, place: int) -> bool:
        """Whether the list knows a body and the one that it would be joined with as two: Lloyd's List, its sister."""
        known = next((m.entry for m in self.groups[place] if m.entry is not None), None)
        both = mention.entry is not None and known is not None and mention.kind == "organisation"
        return both and mention.entry is not None and known is not None and mention.entry.number != known.number

    def join_aliases(self) -> None:
        """Join a name with the short form in brackets after it (مينوسما), and with a byname (الملقب "أبو عمر")."""
        home = {m.first: i for i, group in enumerate(self.groups) for m in group}
        starting = {m.first: m for group in self.groups for m in group}
        ends = {m.last: i for i, group in enumerate(self.groups) for m in group}
        words = self._reading.words
        for last, full in sorted(ends.items()):
            opening = words[last].form if last + 2 < len(words) else ""
            if opening and opening in '(-–"“«' and (short := home.get(last + 1)) is not None:
                mention, starting_kind = starting[last + 1], self.groups[full][0].kind if self.groups[full] else ""
                closing = words[mention.last].form if mention.last < len(words) else ""
                quoted = words[last].form in QUOTED and closing in QUOTED[words[last].form]
                bodies = mention.kind == starting_kind == "organisation" and mention.last - mention.first == 1
                if ((closing == ")" and words[last].form == "(") or (quoted and bodies)) and short != full:
                    home.update((m.first, full) for m in self.groups[short])
                    self.groups[full] += self.groups[short]
                    self.groups[short] = []
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


REGION = key_of("منطقة")
NATURAL = frozenset(map(key_of, ["نهر", "بحر", "خليج", "مضيق", "جبال", "محيط", "صحراء", "بحيرة", "شبه", "قارة"]))
"""Heads of places that lie between countries as often as in one: none is guessed for them."""


def _country_of(reading: Reading, place: Mention, entry: Entry | None) -> tuple[str | None, bool]:
    """Return a place's country and whether it is guessed: the list's, else, for a town or the like, the article's."""
    head = stem_of(reading.forms[place.first])
    if entry is None and head in NATURAL:
        return None, False
    listed = entry or place.within
    if listed is not None and listed.country:
        return listed.country, False
    if listed is not None and listed.detail not in ("", "city"):
        return None, False
    headed = head in heads() and head != REGION
    country = reading.country if headed or (listed is None and place.source == "model") else None
    return country, country is not None


def join(article: Article, reading: Reading) -> tuple[Name, ...]:
    """Return one name per entity, in order of first mention."""
    groups = [group for kind in ("person", "organisation", "place") for group in _joined(reading, kind)]
    groups.sort(key=lambda group: group[0].first)
    return tuple(_name(article, reading, group) for group in groups)


def _fullest(reading: Reading, group: Sequence[Mention]) -> Mention:
    """Return the fullest mention; a common noun before a name that stands alone as well (ميليشيات) adds nothing."""

    def fullness(mention: Mention) -> tuple[int, bool, int, int]:
        head = head_of(reading.forms[mention.first])
        apart = head is not None and head.way == "s" and mention.last - mention.first > 1
        return mention.last - mention.first - apart, not apart, mention.end - mention.start, -mention.first

    return max(group, key=fullness) if len(group) > 1 else group[0]


def _name(article: Article, reading: Reading, group: list[Mention]) -> Name:
    fullest = _fullest(reading, group)
    named = fullest if fullest.entry else next((m for m in group if m.entry), fullest)
    entry = named.entry
    is_place = fullest.kind == "place"
    also = entry.also if entry else fullest.also
    if entry and entry.kind == "organisation" and (said := literal(entry, fullest.last - fullest.first)) is not None:
        also = tuple(dict.fromkeys([*also, *([said] if said != entry.english else [])]))  # Federal Police, not Iraq's
    country, guessed = _country_of(reading, fullest, entry) if is_place else (None, False)
    return Name(
        kind=fullest.kind,
        name=entry.english if entry else fullest.english or "",
        name_ar=reading.text[fullest.start : fullest.end],
        mentions=tuple(article.cite(mention.start, mention.end) for mention in group),
        also=also,
        role=role_of(reading, group) if fullest.kind == "person" else None,
        country=country,
        lat=entry.lat if entry else None,
        lon=entry.lon if entry else None,
        romanised=entry is None and fullest.romanised,
        country_guessed=guessed,
    )
