"""Sentences by verb frame: who (by name) did what, told as English does, with the engine's words for the rest.

Arabic tells verb, subject, object; a simple engine keeps that order or splits a long subject. Where a clause has a verb
of our table and a subject made of known names and titles, subject and verb are told by template, and only what follows
the subject is the engine's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from mujaz.arabic.letters import fold
from mujaz.arabic.words import Token, tokens
from mujaz.article import Cite
from mujaz.briefing.clauses import dated, tidy_words
from mujaz.briefing.context import Context, remembered
from mujaz.briefing.wording.text import capitalise, join, with_article
from mujaz.facts import EventStatus, Name
from mujaz.lexicon import terms

Tense = Literal["past", "future", "present"]


_PREFIX = 400
"""Characters of a clause within which verb and subject are looked for."""


class Verb(NamedTuple):
    """A verb of the table; ``preposition`` (folded Arabic) is replaced by ``english_preposition`` ("" for nothing)."""

    past: str
    base: str
    gerund: str
    preposition: str
    english_preposition: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A clause taken apart: verb, tense, subjects by name, and the span of the article that follows them."""

    verb: Verb
    tense: Tense
    subjects: tuple[Name, ...]
    rest: tuple[int, int]
    cite: Cite


_ENDINGS = ("", "ت", "ا", "وا", "تا")
_RELATIONS = frozenset(
    map(fold, ["نجل", "ابن", "ابنة", "زوجة", "زوج", "شقيق", "شقيقة", "محامي", "والد", "والدة", "أنصار"])
)
_PARTICLES = frozenset(map(fold, ["قد", "كما", "فيما", "بينما", "كان", "كانت", "كلا", "كل", "من", "ان", "إن", "كانا"]))
_REACH = 14
"""Words from a clause's beginning within which its verb must come."""


@lru_cache(maxsize=1)
def _verbs() -> dict[str, tuple[Verb, Tense]]:
    """Folded forms of the table's verbs with their tense."""
    table: dict[str, tuple[Verb, Tense]] = {}
    text = files("mujaz.briefing.wording").joinpath("verbs.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        perfect, imperfect, past, base, gerund, preposition, english = [*line.split("\t"), "", ""][:7]
        verb = Verb(past, base, gerund, fold(preposition), "" if english == "-" else english)
        for form in _perfect_forms(perfect):
            table.setdefault(fold(form), (verb, "past"))
        for form in _imperfect_forms(imperfect):
            table.setdefault(fold(form), (verb, "present"))
            table.setdefault("س" + fold(form), (verb, "future"))
    return table


def _perfect_forms(perfect: str) -> Iterator[str]:
    weak = perfect.endswith(("ى", "ا")) and len(perfect) > 3
    for ending in _ENDINGS:
        if weak and ending:
            yield perfect[:-1] + ("ي" + ending if ending == "ا" else ending)
        else:
            yield perfect + ending


def _imperfect_forms(imperfect: str) -> Iterator[str]:
    for prefix in "يت":
        stem = prefix + imperfect[1:]
        yield from (stem, stem + "ان", stem + "ون")


@lru_cache(maxsize=1)
def _title_words() -> frozenset[str]:
    """Folded first words of titles: what may stand before a person's name as part of the subject."""
    words = {fold(form).split()[0] for term in terms("titles") for form in (term.arabic, *term.arabic_variants) if form}
    return frozenset(words | {word.removeprefix("ال") for word in words})


@remembered
def frame(context: Context, cite: Cite) -> Frame | None:
    """Take the clause of ``cite`` apart, or return None where its verb or its subject is not plain."""
    words = tokens(cite.text[:_PREFIX])
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
    start = words[after].start if after < len(words) else len(cite.text)
    return Frame(verb, tense, tuple(subjects), (cite.start + start, cite.end), cite)


def _mentions(context: Context, cite: Cite) -> dict[int, tuple[int, Name]]:
    """Names by where their mention begins in the clause: (end, name)."""
    found: dict[int, tuple[int, Name]] = {}
    for name in context.facts.names:
        for mention in name.mentions:
            if cite.start <= mention.start and mention.end <= cite.end:
                begin, end = mention.start - cite.start, mention.end - cite.start
                if begin not in found or found[begin][0] < end:
                    found[begin] = (end, name)
    return found


def _verb_at(words: Sequence[Token], mentions: dict[int, tuple[int, Name]]) -> tuple[int, Verb, Tense] | None:
    covered = [(start, end) for start, (end, _) in mentions.items()]
    table = _verbs()
    for index, word in enumerate(words[:_REACH]):
        if word.kind != "arabic" or any(start <= word.start < end for start, end in covered):
            continue
        folded = word.folded
        known = table.get(folded) or (table.get(folded[1:]) if folded[0] in "وف" and len(folded) > 3 else None)
        if known:
            return index, *known
    return None


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
    return folded[1:] if folded[0] in "وف" and folded[1:] in _PARTICLES else folded


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


def tell(context: Context, parts: Frame, status: EventStatus, *, headline: bool = False) -> str | None:
    """Tell a frame as a clause (for ``headline``: in the present, without times and stop), or None without a rest."""
    rest = _rest(context, parts)
    if rest is None:
        return None
    rest = _unrepeated(_without_role(rest, parts.subjects[-1]), parts.verb)
    if parts.verb.preposition:
        rest = _governed(rest, parts.verb)
    who = join([with_article(name.name) for name in parts.subjects]) if headline else _who(parts.subjects)
    many = len(parts.subjects) > 1
    verb = _conjugated(parts, status, many=many, headline=headline)
    if headline:
        return capitalise(f"{who} {verb} {_timeless(context, parts.cite, rest)}".strip()).rstrip(" .,")
    return f"{who} {verb} {dated(context, rest, parts.cite)}".rstrip(" .,")


def _without_role(rest: str, subject: Name) -> str:
    """Drop a role that stands behind the subject's name in the Arabic: it is told with the name."""
    if not subject.role:
        return rest
    return re.sub(rf"^,?\s*(?:the )?{re.escape(subject.role)}\b,?\s*", "", rest, flags=re.IGNORECASE)


def _unrepeated(rest: str, verb: Verb) -> str:
    """Drop the verb from the beginning of a rest: an engine may tell it with its object ("held talks")."""
    return re.sub(rf"^(?:{verb.past}|{verb.base}|{verb.gerund})\b\s*", "", rest, flags=re.IGNORECASE)


def _conjugated(parts: Frame, status: EventStatus, *, many: bool, headline: bool) -> str:
    if status == "planned" or parts.tense == "future":
        return f"to {parts.verb.base}" if headline else f"will {parts.verb.base}"
    if headline or (parts.tense == "present" and status != "occurred"):
        return parts.verb.base if many else _third_person(parts.verb.base)
    return parts.verb.past


def _third_person(base: str) -> str:
    head, space, tail = base.partition(" ")
    if head.endswith(("s", "sh", "ch", "x", "o")):
        head += "es"
    elif head.endswith("y") and head[-2] not in "aeiou":
        head = head[:-1] + "ies"
    else:
        head += "s"
    return head + space + tail


def _who(subjects: Sequence[Name]) -> str:
    return join([name_with_role(name) for name in subjects])


def name_with_role(name: Name) -> str:
    """Say a person with the role that the article gives, as the press does.

    A short role stands before the name ("Russian President Vladimir Putin"), a long one behind it.
    """
    if name.kind != "person" or not name.role:
        return with_article(name.name)
    role = name.role.strip()
    if len(role.split()) <= 3 and not re.search(r"\b(?:of|for|in|to|the)\b", role):
        return f"{' '.join(capitalise(word) for word in role.split())} {name.name}"
    return f"{name.name}, {role},"


def _rest(context: Context, parts: Frame) -> str | None:
    """Return the engine's English of what follows the subject, in the engine's order."""
    found = context.translated(parts.cite.sentence)
    if found is None or not found.alignment:
        return None
    source = context.sentence(parts.cite.sentence)
    start, end = parts.rest[0] - source.start, parts.rest[1] - source.start
    pieces = []
    position = 0
    for link in sorted(found.alignment, key=lambda item: (item.start, item.end)):
        if link.start < position:
            continue
        middle = (link.source_start + link.source_end) / 2
        if start <= middle < end:
            # What is not aligned before a piece (articles, "of") belongs to it.
            pieces.append(found.text[position : link.end])
        position = link.end
    text = re.sub(r"\s+([,.;:])", r"\1", re.sub(r"\s+", " ", "".join(pieces))).strip(" ,;:.")
    return tidy_words(re.sub(r"(?:,\s*){2,}", ", ", text)) or None


def _governed(rest: str, verb: Verb) -> str:
    """Put the preposition that English wants after the verb for the one that the engine rendered from the Arabic."""
    bare = re.sub(r"^(?:to|in|on|at|with|from|of|about|by|into|over|for)\b\s*", "", rest)
    return f"{verb.english_preposition} {bare}".strip() if bare != rest else rest


def _timeless(context: Context, cite: Cite, rest: str) -> str:
    """Take the times out of a rest, for a headline."""
    for date in context.dates_in(cite.start, cite.end):
        words = re.escape(date.english.strip())
        rest = re.sub(rf",?\s*\b(?:on |in )?{words}\b,?", " ", rest, count=1, flags=re.IGNORECASE)
    return re.sub(r"\s+", " ", rest).strip(" ,")
