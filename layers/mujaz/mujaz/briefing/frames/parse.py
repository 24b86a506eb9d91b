"""Arabic to frames: the verb, the subjects, the times and places before the object, and where the rest begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mujaz.arabic.letters import fold
from mujaz.arabic.words import Token
from mujaz.article import Cite
from mujaz.briefing.context import Context, remembered, words_in
from mujaz.briefing.frames.verbs import Tense, Verb, split_verbs, verbs
from mujaz.facts import DateMention, Name
from mujaz.lexicon import terms

_PREFIX = 280
"""Characters of a clause within which verb and subject are looked for."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A clause taken apart.

    ``subjects`` are names; where there is none, ``subject`` is the span of the article whose English is the subject.
    ``rest`` is the span of what follows. ``adverbs`` are the times and places that stood before the object, which
    English tells last; ``indefinite``: the object is "a" something.
    """

    verb: Verb
    tense: Tense
    subjects: tuple[Name, ...]
    subject: tuple[int, int] | None
    rest: tuple[int, int]
    cite: Cite
    adverbs: tuple[DateMention | Name, ...] = ()
    indefinite: bool = False
    may: bool = False
    """Whether قد before the present makes it a possibility: "may close", not "closed"."""
    behind_office: int | None = None
    """Where the rest begins if what it opens with is the subject's office: its object else."""


_RELATIONS = frozenset(
    map(fold, ["نجل", "ابن", "ابنة", "زوجة", "زوج", "شقيق", "شقيقة", "محامي", "والد", "والدة", "أنصار"])
)
_TANWEEN = re.compile("ًا$|اً$|[^\\W\\d_]{3}ا$")
"""The ending of an indefinite object (اجتماعاً, اجتماعا)."""
_PARTICLES = frozenset(map(fold, ["قد", "كما", "فيما", "بينما", "كان", "كانت", "كلا", "كل", "من", "ان", "إن", "كانا"]))
_OPENING = 10
"""Words of linking and particles before a verb in two parts at most."""
_REACH = 14
"""Words from a clause's beginning within which its verb must come."""
_LINKS = tuple(
    tuple(map(fold, link.split()))
    for link in (
        "في سياق متصل", "في السياق ذاته", "في السياق نفسه", "في هذا السياق", "في هذا الإطار", "في هذا الصدد",
        "في المقابل", "بالمقابل", "في غضون ذلك", "في الأثناء", "في هذه الأثناء", "في الوقت ذاته", "في الوقت نفسه",
        "من جهة أخرى", "من جهة ثانية", "من ناحية أخرى", "من ناحيته", "من ناحيتها", "من جهته", "من جهتها", "من جهتهم",
        "من جانبه", "من جانبها", "من جانبهم", "من جانب آخر", "بدوره", "بدورها", "بدورهم", "إلى ذلك", "على صعيد آخر",
        "على صعيد متصل", "كذلك", "أيضا",
    )
)  # fmt: skip
"""Words that link a sentence to the one before; behind them its verb and subject stand as at its beginning."""


@lru_cache(maxsize=1)
def _title_words() -> frozenset[str]:
    """Folded first words of titles: what may stand before a person's name as part of the subject."""
    words = {fold(form).split()[0] for term in terms("titles") for form in (term.arabic, *term.arabic_variants) if form}
    return frozenset(words | {word.removeprefix("ال") for word in words})


@remembered
def frame(context: Context, cite: Cite) -> Frame | None:
    """Take the clause of ``cite`` apart, or return None where its verb or its subject is not plain."""
    words = words_in(context, cite.start, min(cite.end, cite.start + _PREFIX))
    split = _split_frame(words, cite)
    if split is not None:
        return split
    if not any(_verb(word) for word in words[:_REACH]):
        return None
    mentions = _mentions(context, cite)
    found = _verb_at(words, mentions)
    if found is None:
        return None
    index, verb, tense = found
    linked = _after_links(words)
    if any(word.kind == "arabic" and _bare(word.folded) not in _PARTICLES for word in words[linked:index]):
        before = _subjects_before(words[linked:index], mentions)
        parsed = None if before is None else (before, index + 1)
    else:
        parsed = _subjects_after(words, index + 1, mentions)
    if parsed is None:
        return None
    subjects, after = parsed
    if _goes_on(words, after) or (after < len(words) and words[after].folded in _THAT):
        return None
    office = _after_office(words, after, mentions)
    behind = None if office is None else cite.start + words[office].start
    adverbs: tuple[DateMention | Name, ...] = ()
    if not verb.preposition:
        adverbs, after = _adverbs(context, cite, words, after, mentions)
    start = words[after].start if after < len(words) else len(cite.text)
    indefinite = after < len(words) and bool(_TANWEEN.search(words[after].text))
    may = tense == "present" and index > 0 and _bare(words[index - 1].folded) == _MAY
    rest = (cite.start + start, cite.end)
    return Frame(verb, tense, tuple(subjects), None, rest, cite, adverbs, indefinite, may, behind)


_MAY = fold("قد")
_THAT = frozenset(map(fold, ("أن", "إن", "بأن", "بأنه", "بأنها", "أنه", "أنها")))
"""What makes a verb one of saying ("acknowledged that" beside "approved"): then the statement tells it."""
_RELATIVES = frozenset(map(fold, ("الذي", "التي", "الذين", "اللذان", "اللتان", "اللذين", "اللتين", "وهو", "وهي")))


def _goes_on(words: Sequence[Token], after: int) -> bool:
    """Whether a relative clause goes on telling of the subject: where it ends, and the object begins, is not plain."""
    following = after + (after < len(words) and words[after].text in "،,")
    return following < len(words) and words[following].folded in _RELATIVES


def _after_office(words: Sequence[Token], after: int, mentions: dict[int, tuple[int, Name]]) -> int | None:
    """Return the index of the word behind an office that may stand in apposition to a name (كاميرون رئيس الوزراء).

    An office is a construct: its first definite word or name closes it, adjectives of its country may follow. None
    where no office follows, a preposition goes on from it, or nothing closes it.
    """
    apart = after < len(words) and words[after].text in "،,"
    index = after + apart
    if index >= len(words) or words[index].folded.removeprefix("ال") not in _title_words():
        return None
    reach = range(index + 1, min(len(words) - 1, index + _LONGEST_OFFICE))
    if apart and (comma := next((at for at in reach if words[at].text in "،,"), None)) is not None:
        return comma + 1
    if words[index].folded.startswith("ال"):
        return None
    closed = False
    for position in range(index, min(len(words), index + _LONGEST_OFFICE)):
        word = words[position]
        named = any(start <= word.start < end for start, (end, _) in mentions.items())
        definite = word.folded.startswith(("ال", "لل")) or named
        if closed and not (definite and word.folded.endswith(_NISBA)):
            return None if word.folded in _PREPOSITIONS else position
        closed = closed or definite
    return None


_NISBA = tuple(map(fold, ("ي", "ية")))
"""How the adjectives of an office end: of a country, of a kind (البريطاني, الخارجية)."""
_LONGEST_OFFICE = 9
"""Words of an office at most."""
_PREPOSITIONS = frozenset(map(fold, ("في", "من", "لدى", "عن", "باسم", "على", "إلى", "و", "بـ")))


@lru_cache(maxsize=1)
def _links() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the linking words by the first of them, which may have "and" written onto it."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for link in _LINKS:
        for first in (link[0], f"و{link[0]}"):
            found[first] = (*found.get(first, ()), link)
    return found


def _after_links(words: Sequence[Token]) -> int:
    """Return the index of the first word behind those that link a clause to the one before it."""
    table = _links()
    index = 0
    while index < len(words):
        start = index
        for link in table.get(words[index].folded, ()):
            if tuple(word.folded for word in words[index + 1 : index + len(link)]) == link[1:]:
                index += len(link)
                break
        if index == start:
            break
        while index < len(words) and words[index].text in "،,:":
            index += 1
    return index


def _split_frame(words: Sequence[Token], cite: Cite) -> Frame | None:
    """Parse a verb in two parts at the beginning of a clause, the subject between them."""
    table = split_verbs()
    if not any(word.folded in table or word.folded[1:] in table for word in words[:_OPENING]):
        return None
    linked = _after_links(words)
    plain = (i for i in range(linked, min(linked + 4, len(words))) if _bare(words[i].folded) not in _PARTICLES)
    first = next(plain, None)
    if first is None:
        return None
    folded = words[first].folded
    known = table.get(folded) or (table.get(folded[1:]) if folded[:1] in ("و", "ف") else None)
    for verb, tense in known or ():
        size = len(verb.closing)
        for index in range(first + 2, min(len(words), first + _REACH)):
            if tuple(word.folded for word in words[index : index + size]) == verb.closing:
                after = words[index + size].start if index + size < len(words) else len(cite.text)
                subject = (cite.start + words[first + 1].start, cite.start + words[index - 1].end)
                may = tense == "present" and first > 0 and _bare(words[first - 1].folded) == _MAY
                return Frame(verb, tense, (), subject, (cite.start + after, cite.end), cite, may=may)
    return None


def _adverbs(
    context: Context, cite: Cite, words: Sequence[Token], index: int, mentions: dict[int, tuple[int, Name]]
) -> tuple[tuple[DateMention | Name, ...], int]:
    """Take the times and places between subject and object; none, where no object follows them."""
    dates = {date.cite.start - cite.start: date for date in context.dates_in(cite.start, cite.end) if date.value}
    found: list[DateMention | Name] = []
    position = index
    while position < len(words):
        word = words[position]
        if word.text in "،,":
            position += 1
            continue
        following = words[position + 1].start if position + 1 < len(words) else -1
        if word.start in dates:
            end = dates[word.start].cite.end - cite.start
            found.append(dates[word.start])
        elif word.folded == "في" and following in mentions and mentions[following][1].kind == "place":
            end = mentions[following][0]
            found.append(mentions[following][1])
        else:
            break
        while position < len(words) and words[position].start < end:
            position += 1
    object_follows = position < len(words) and _TANWEEN.search(words[position].text)
    return (tuple(found), position) if found and object_follows else ((), index)


def _mentions(context: Context, cite: Cite) -> dict[int, tuple[int, Name]]:
    """Names by where their mention begins in the clause: (end, name)."""
    found: dict[int, tuple[int, Name]] = {}
    for name, mention in context.mentions_near(cite.start, cite.end):
        if cite.start <= mention.start and mention.end <= cite.end:
            begin, end = mention.start - cite.start, mention.end - cite.start
            if begin not in found or found[begin][0] < end:
                found[begin] = (end, name)
    return found


def _verb_at(words: Sequence[Token], mentions: dict[int, tuple[int, Name]]) -> tuple[int, Verb, Tense] | None:
    covered = [(start, end) for start, (end, _) in mentions.items()]
    for index, word in enumerate(words[:_REACH]):
        known = _verb(word)
        if known and not any(start <= word.start < end for start, end in covered):
            return index, *known
    return None


def _verb(word: Token) -> tuple[Verb, Tense] | None:
    """Return the verb of the table that a word is, a conjunction cut off."""
    if word.kind != "arabic":
        return None
    table, folded = verbs(), word.folded
    return table.get(folded) or (table.get(folded[1:]) if folded[:1] in ("و", "ف") and len(folded) > 3 else None)


def _subjects_before(words: Sequence[Token], mentions: dict[int, tuple[int, Name]]) -> list[Name] | None:
    """Return the subjects that stand before the verb, particles aside; None where there is none or something else."""
    content = [word for word in words if word.kind == "arabic" and _bare(word.folded) not in _PARTICLES]
    if not content or any(word.text in _PARTS for word in words):
        return None
    first = next(index for index, word in enumerate(words) if word is content[0])
    parsed = _subjects_after(words, first, mentions)
    if parsed is None or any(w.kind == "arabic" and _bare(w.folded) not in _PARTICLES for w in words[parsed[1] :]):
        return None
    return parsed[0]


_PARTS = frozenset("-–—:/ـ")
"""Signs behind a place or an outlet that files the news: what stands before them does nothing."""


def _bare(folded: str) -> str:
    return folded[1:] if folded[:1] in ("و", "ف") and folded[1:] in _PARTICLES else folded


def _subjects_after(
    words: Sequence[Token], index: int, mentions: dict[int, tuple[int, Name]]
) -> tuple[list[Name], int] | None:
    """Parse names joined by "and", each with its titles before it; return them and the index of the word after them."""
    subjects: list[Name] = []
    position = index
    while True:
        parsed = _noun_phrase(words, position, mentions, first=not subjects)
        if parsed is None:
            # Who else did it is not plain: half a subject would be wrong.
            return None
        subjects.append(parsed[0])
        position = parsed[1]
        following = position + (position < len(words) and words[position].text in "،,")
        if following >= len(words) or not _coordinates(words[following], mentions):
            return subjects, position
        position = following


def _coordinates(word: Token, mentions: dict[int, tuple[int, Name]]) -> bool:
    """Whether a word is "and" written onto a name or a title (والسراج, واللواء)."""
    if word.folded[:1] != "و" or word.kind != "arabic" or word.start in mentions:
        return False
    return word.start + 1 in mentions or word.folded[1:].removeprefix("ال") in _title_words()


def _noun_phrase(
    words: Sequence[Token], index: int, mentions: dict[int, tuple[int, Name]], *, first: bool
) -> tuple[Name, int] | None:
    """Parse titles and a name. A place or an organisation must come at once: else it belongs to somebody's title."""
    position = index
    while position < len(words) and position - index <= 9:
        word = words[position]
        inside = next((m for m in (word.start, word.start + 1, word.start + 2) if m in mentions and m < word.end), None)
        if inside is not None:
            end, name = mentions[inside]
            if name.kind == "person" or position == index:
                while position < len(words) and words[position].start < end:
                    position += 1
                return name, position
        head = word.folded[1:] if not first and position == index and word.folded[:1] == "و" else word.folded
        if position == index and (head in _RELATIONS or head.removeprefix("ال") not in _title_words()):
            return None
        if word.kind != "arabic" and word.text not in "،,":
            return None
        position += 1
    return None
