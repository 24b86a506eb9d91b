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


_RELATIONS = frozenset(
    map(fold, ["نجل", "ابن", "ابنة", "زوجة", "زوج", "شقيق", "شقيقة", "محامي", "والد", "والدة", "أنصار"])
)
_TANWEEN = re.compile("ًا$|اً$|[^\\W\\d_]{3}ا$")
"""The ending of an indefinite object (اجتماعاً, اجتماعا)."""
_PARTICLES = frozenset(map(fold, ["قد", "كما", "فيما", "بينما", "كان", "كانت", "كلا", "كل", "من", "ان", "إن", "كانا"]))
_REACH = 14
"""Words from a clause's beginning within which its verb must come."""


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
    if any(word.kind == "arabic" and _bare(word.folded) not in _PARTICLES for word in words[:index]):
        before = _subjects_before(words[:index], mentions)
        parsed = None if before is None else (before, index + 1)
    else:
        parsed = _subjects_after(words, index + 1, mentions)
    if parsed is None:
        return None
    subjects, after = parsed
    adverbs: tuple[DateMention | Name, ...] = ()
    if not verb.preposition:
        adverbs, after = _adverbs(context, cite, words, after, mentions)
    start = words[after].start if after < len(words) else len(cite.text)
    indefinite = after < len(words) and bool(_TANWEEN.search(words[after].text))
    return Frame(verb, tense, tuple(subjects), None, (cite.start + start, cite.end), cite, adverbs, indefinite)


def _split_frame(words: Sequence[Token], cite: Cite) -> Frame | None:
    """Parse a verb in two parts at the beginning of a clause, the subject between them."""
    table = split_verbs()
    first = next((index for index, word in enumerate(words[:4]) if _bare(word.folded) not in _PARTICLES), None)
    if first is None:
        return None
    folded = words[first].folded
    known = table.get(folded) or (table.get(folded[1:]) if folded[:1] in ("و", "ف") else None)
    if known is None:
        return None
    verb, tense = known
    size = len(verb.closing)
    for index in range(first + 2, min(len(words), first + _REACH)):
        if tuple(word.folded for word in words[index : index + size]) == verb.closing:
            after = words[index + size].start if index + size < len(words) else len(cite.text)
            subject = (cite.start + words[first + 1].start, cite.start + words[index - 1].end)
            return Frame(verb, tense, (), subject, (cite.start + after, cite.end), cite)
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
    if not content:
        return None
    first = next(index for index, word in enumerate(words) if word is content[0])
    parsed = _subjects_after(words, first, mentions)
    if parsed is None or any(w.kind == "arabic" and _bare(w.folded) not in _PARTICLES for w in words[parsed[1] :]):
        return None
    return parsed[0]


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
