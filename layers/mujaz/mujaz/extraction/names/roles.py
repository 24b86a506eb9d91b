"""The role that the article gives a person: the phrase before the name, or in apposition after it.

``المتحدث باسم وزارة الدفاع العميد يحيى رسول``، ``فالح العيساوي عضو مجلس محافظة الأنبار``، ``الرئيس التركي، رجب طيب
أردوغان``. A phrase is taken only where it touches the name; its words are turned into English by the lexicon.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mujaz.extraction.names.english import WORDS, Known, Noun, PhraseReader, chain_english, title_at
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.reading import Reading
from mujaz.extraction.names.said_after import appointed, by_clause, leader, nominative
from mujaz.extraction.names.spelling import is_spelt
from mujaz.extraction.names.tables import analyse, bare, nationalities, nominal_english, role_nouns, stem_of, titles

_REACH = 16
"""Words that a role phrase may have; the longest offices of news have about twelve."""

_COURTESY = frozenset(
    ["Mr", "Mrs", "Dr", "Miss", "Professor Dr", "Hajj", "the late", "His Excellency", "His Highness", "His Majesty",
     "Her Majesty", "His Royal Highness", "His Eminence", "His Holiness", "Sir", "His Excellency the Minister"]
)  # fmt: skip
"""Honorifics that are courtesy and no role."""

_THEN = frozenset(["انذاك", "حينها", "حينذاك", "وقتها", "حاليا", "سابقا"])
_APART = '،,-–("«“'


def _begins_role(forms: Sequence[str], i: int, last: int) -> bool:
    return _is_role_noun(forms[i]) or title_at(forms, i, last) > 0


@lru_cache(maxsize=16384)
def _is_role_noun(form: str) -> bool:
    return stem_of(form) in role_nouns()


def _is_barrier(reading: Reading, i: int) -> bool:
    """Whether a word can't stand inside a role."""
    word = reading.words[i]
    return _bars(word.form) if word.kind == "arabic" else word.kind == "sign"


@lru_cache(maxsize=16384)
def _bars(form: str) -> bool:
    """Whether an Arabic word can't stand inside a role: verbs, conjunctions, pronouns, prepositions but a few."""
    _, base, pos = analyse(form)
    if form in WORDS or title_at([form], 0, 1) or bare(base) in role_nouns():
        return False
    first = pos.split(" ")[0]
    nominal = bare(base) in nominal_english() or base in nominal_english()
    return first in ("c", "pro", "p", "month", "day") or (first in ("v", "vi", "vp", "d", "x") and not nominal)


def _pieces(reading: Reading, first: int, last: int) -> list[tuple[int, int]]:
    """Cut a phrase into its roles: a new one begins at a role noun that does not hang on the noun before it."""
    starts = [first]
    i = first + max(1, title_at(reading.forms, first, last))
    while i < last:
        length = title_at(reading.forms, i, last)
        base = analyse(reading.forms[i]).base
        if i not in reading.going_on and (length or bare(base) in role_nouns()):
            previous = reading.forms[i - 1]
            construct = not base.startswith("ال") and _begins_role(reading.forms, i - 1, i) and i - 1 == starts[-1]
            construct = construct and bare(previous) == previous
            genitive = reading.forms[i].startswith("ل") and not base.startswith("ل")
            if not construct and not genitive and previous not in WORDS:
                starts.append(i)
        i += max(1, length)
    return list(zip(starts, [*starts[1:], last], strict=True))


def _head(reading: Reading, first: int, chain: list[Noun]) -> str:
    """Return the English of the office itself, knowing what it is an office of."""
    forms = reading.forms
    followed_by_name = len(chain) > 1 and chain[1].name
    length = title_at(forms, first, first + 1)
    noun = role_nouns().get(bare(analyse(forms[first]).base))
    if noun and (length == 1 or not title_at(forms, first, len(forms))) and len(chain) > 1:
        return noun.of if followed_by_name or len(chain) > 1 else noun.english
    if noun and not length:
        return noun.english if len(chain) == 1 else noun.of
    return chain[0].english


def _piece_english(reading: Reading, known: list[Known], first: int, last: int) -> tuple[str, bool]:
    """Return the English of one role and whether it is more than a rank or a courtesy."""
    chain = PhraseReader(reading.forms, known).read(first, last)
    length = title_at(reading.forms, first, last)
    base = analyse(reading.forms[first]).base
    title = titles().get(" ".join([base, *reading.forms[first + 1 : first + length]])) if length else None
    if length <= 1:
        chain[0].english = _head(reading, first, chain)
    if chain[0].english.endswith((" for", " of")) and len(chain) > 1:
        head, _, link = chain[0].english.rpartition(" ")
        chain[0].english, chain[1].link = head, link
    chain[0].english = _lower(chain[0].english)
    office = title is None or title.detail == "office" or len(chain) > 1
    if title is not None and title.english in _COURTESY and len(chain) == 1 and not chain[0].adjectives:
        return "", False
    return chain_english(chain), office


def _lower(title: str) -> str:
    """Return a title in running text: ``Prince`` is ``prince``, but ``US president`` and ``UN envoy`` stay."""
    first, _, rest = title.partition(" ")
    return title if rest or not first.istitle() else first.lower()


def _phrase_english(reading: Reading, first: int, last: int) -> tuple[str, bool] | None:
    known = [
        Known(m.first, m.last, m.kind, m.english)
        for i in range(first + 1, last)
        for m in reading.beginning.get(i, ())
        if m.last <= last and m.english and m.kind != "person"
    ]
    last = _understood(reading, known, first, last)
    parts = [_piece_english(reading, known, a, b) for a, b in _pieces(reading, first, last)]
    texts = list(dict.fromkeys(text for text, _ in parts if text))
    return (", ".join(texts), any(office for _, office in parts)) if texts else None


def _edge(reading: Reading, last: int) -> int:
    """Return where a role before ``last`` would end: signs, courtesy (د.) and ``then`` (آنذاك) stepped over."""
    for _ in range(4):
        if last < 1:
            return last
        word = reading.words[last - 1]
        initial = last > 1 and word.form in "./" and len(reading.forms[last - 2]) == 1
        if initial:
            last -= 2
        elif (word.kind == "sign" and word.form in _APART) or word.form in _THEN or _is_courtesy(word.form):
            last -= 1
        else:
            break
    return last


@lru_cache(maxsize=16384)
def _is_courtesy(form: str) -> bool:
    title = titles().get(form)
    return title is not None and title.english in _COURTESY


def _nationality(reading: Reading, person: Mention) -> tuple[str, bool] | None:
    """Return the nationality that stands alone before a name: الأوروغوياني فيدريكو فالفيردي."""
    form = reading.forms[person.first - 1] if person.first else ""
    base = analyse(form).base
    nation = nationalities().get(bare(base)) if base.startswith("ال") else None
    return (nation.english, False) if nation is not None and nation.country else None


def _before(reading: Reading, person: Mention) -> tuple[str, bool] | None:
    last = _edge(reading, person.first)
    names = reading.in_names
    start = None
    for i in range(last - 1, max(-1, last - 1 - _REACH), -1):
        if i in reading.in_people or (i not in names and _is_barrier(reading, i)):
            break
        inside = i in names and i not in reading.beginning
        if not inside and _begins_role(reading.forms, i, last):
            start = i
    if start is None:
        return _title_alone(reading, person) or _nationality(reading, person)
    return _phrase_english(reading, start, last)


def _title_alone(reading: Reading, person: Mention) -> tuple[str, bool] | None:
    """Return the role in a title that `_edge` stepped over as courtesy, if it is more than that."""
    first = person.first - 1
    if first < 0 or not _begins_role(reading.forms, first, person.first):
        return None
    return _phrase_english(reading, first, person.first)


def _after(reading: Reading, person: Mention) -> tuple[str, bool] | None:
    first, end = person.last, len(reading.words)
    apart = first < end and reading.words[first].kind == "sign" and reading.words[first].form in _APART
    first += apart
    if first >= end or not _begins_role(reading.forms, first, end) or analyse(reading.forms[first]).cut:
        return None
    if not apart and reading.forms[first].endswith("ا") and nominative(reading.forms[first]) is not None:
        return None  # رأيته قائدا: without an appointment no office
    last = first
    owner = reading.person_at(first + 1)
    if owner is not None and apart:  # طبيب ترمب: the role is that of another person's
        noun = role_nouns().get(reading.forms[first])
        return (f"{owner.english}'s {noun.english}", True) if noun and owner.english else None
    while last < min(end, first + _REACH) and not reading.person_at(last):
        if last not in reading.in_names and _is_barrier(reading, last):
            break
        last += 1
    if reading.person_at(last) or (last - first < 2 and not apart and not reading.forms[first].startswith("ال")):
        return None
    while last > first and reading.forms[last - 1] in WORDS:
        last -= 1
    return _phrase_english(reading, first, last) if last > first else None


def _by_words(reading: Reading, person: Mention) -> tuple[str, bool] | None:
    """Return the office that an appointment, a clause or the body before the name tells (see `said_after`)."""
    led = leader(reading, person)
    if led is not None:
        return led, True
    office = appointed(reading, person) or by_clause(reading, person)
    if office is None or office.english is not None:
        return (office.english, True) if office is not None and office.english else None
    first, last = office.first, office.first
    if first >= len(office.reading.words) or not _begins_role(office.reading.forms, first, len(reading.words)):
        return None
    while last < min(len(reading.words), first + _REACH) and not reading.person_at(last):
        if last not in reading.in_names and _is_barrier(office.reading, last):
            break
        last += 1
    return _phrase_english(office.reading, first, last) if last > first else None


def _understood(reading: Reading, known: Sequence[Known], first: int, last: int) -> int:
    """Return where the part of a phrase ends that the lexicon can say: what it can only spell is no office."""
    named = {i for name in known for i in range(name.first, name.last)}
    for i in range(first + 1, last):
        if i not in named and reading.words[i].kind == "arabic" and is_spelt(reading.forms[i]):
            last = i
            break
    while last > first + 1 and (reading.forms[last - 1] in WORDS or reading.words[last - 1].kind == "sign"):
        last -= 1
    return last


def role_of(reading: Reading, mentions: Sequence[Mention]) -> str | None:
    """Return in English the role that the article gives the person of these mentions, if any.

    An office is taken before a bare rank or title, and the first one before later ones.
    """
    first: str | None = None
    for mention in mentions:
        for find in (_by_words, _before, _after):
            role = find(reading, mention)
            if role is not None and role[1]:
                return role[0]
            if role is not None and first is None:
                first = role[0]
    return first
