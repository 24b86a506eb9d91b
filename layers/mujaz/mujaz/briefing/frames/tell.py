"""Frames to English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mujaz.article import Cite
from mujaz.briefing.clauses import dated, linked, tidy_words
from mujaz.briefing.context import Context, remembered
from mujaz.briefing.frames.parse import Frame
from mujaz.briefing.frames.verbs import Verb
from mujaz.briefing.wording.dates import when
from mujaz.briefing.wording.grammar import third_person
from mujaz.briefing.wording.text import capitalise, closed_up, content_words, join, with_article, without_opening
from mujaz.briefing.wording.voice import needs_quoting
from mujaz.facts import DateMention, EventStatus, Name


def tell(context: Context, parts: Frame, status: EventStatus, *, headline: bool = False) -> str | None:
    """Tell a frame as a clause (for ``headline``: in the present, without times and stop), or None without a rest."""
    parts = _without_office(context, parts)
    rest = _english(context, parts.cite, parts.rest)
    who = _who(context, parts, headline=headline)
    if who is None or (rest is None and parts.subject is None):
        return None
    rest = rest or ""
    if parts.subjects:
        rest = _unrepeated(_without_role(rest, parts.subjects[-1]), parts.verb)
    if parts.verb.preposition:
        rest = _governed(rest, parts.verb)
    if parts.indefinite:
        rest = _indefinite(rest)
    many = len(parts.subjects) > 1
    verb = _conjugated(parts, status, many=many, headline=headline)
    if headline:
        places = [adverb for adverb in parts.adverbs if isinstance(adverb, Name)]
        rest = f"{_timeless(context, parts.cite, rest)}{_adverbials(places)}"
        return capitalise(f"{who} {verb} {rest}".strip()).rstrip(" .,")
    return f"{who} {verb} {dated(context, rest, parts.cite)}{_adverbials(parts.adverbs)}".rstrip(" .,")


def _adverbials(adverbs: Sequence[DateMention | Name]) -> str:
    """Say the times and places that Arabic has before the object, places first: " in Moscow on Monday, ..."."""
    places = [f" in {with_article(item.name)}" for item in adverbs if isinstance(item, Name)]
    times = [f" {when(item.value, item.end)}" for item in adverbs if isinstance(item, DateMention) and item.value]
    return "".join([*places, *times])


def _indefinite(rest: str) -> str:
    """Put "a" before an object that has no article and is no plural."""
    first = rest.split(" ", 1)[0]
    plain = first.isalpha() and first.islower() and not first.endswith(("s", "ly")) and first not in _NO_ARTICLE
    return f"{'an' if first[0] in 'aeiou' else 'a'} {rest}" if plain else rest


_NO_ARTICLE = frozenset(
    ["a", "an", "the", "his", "her", "its", "their", "no", "some", "many", "several", "each", "all", "to", "in", "on",
     "at", "with", "for", "from", "of", "by", "that", "support", "help", "aid", "also", "yesterday", "today", "which",
     "who", "where", "when", "while", "as", "and", "but", "not", "more", "most", "both", "what", "less"]
)  # fmt: skip


def _without_office(context: Context, parts: Frame) -> Frame:
    """Take the office of the subject out of the rest, where the list of people has it as that, and tell just it."""
    role = parts.subjects[-1].role if parts.subjects else None
    if parts.behind_office is None or role is None:
        return parts
    english = _english(context, parts.cite, (parts.rest[0], parts.behind_office)) or ""
    office = content_words(english)
    if len(office) < _FEWEST_OF_OFFICE or len(office & content_words(role)) < _OF_OFFICE * len(office):
        return parts
    subject = replace(parts.subjects[-1], role=without_opening(_THE, english))
    return replace(parts, subjects=(*parts.subjects[:-1], subject), rest=(parts.behind_office, parts.rest[1]))


_THE = re.compile(r"the ", re.IGNORECASE)
_FEWEST_OF_OFFICE = 2
_OF_OFFICE = 0.7
"""Share of an office's words that a role has of it."""


def _without_role(rest: str, subject: Name) -> str:
    """Drop a role that stands behind the subject's name in the Arabic: it is told with the name."""
    if not subject.role:
        return rest
    role = re.compile(rf",?\s*(?:the )?{re.escape(subject.role)}\b,?\s*", re.IGNORECASE)
    return without_opening(role, rest)


def _unrepeated(rest: str, verb: Verb) -> str:
    """Drop the verb from the beginning of a rest: an engine may tell it with its object ("held talks")."""
    told = rf"(?:{verb.past}|{verb.base}|{verb.gerund})"
    return without_opening(re.compile(rf"(?:(?:had|has|have|will) )?{told}\b\s*", re.IGNORECASE), rest)


_LOOKS_AHEAD = frozenset(["plan", "set"])
"""Verbs of which what is planned is the object: whoever plans does so now."""


def _conjugated(parts: Frame, status: EventStatus, *, many: bool, headline: bool) -> str:
    if parts.may:
        return f"may {parts.verb.base}"
    if parts.verb.base in _LOOKS_AHEAD and parts.tense != "future":
        now = headline or parts.tense == "present"
        return (parts.verb.base if many else _third_person(parts.verb.base)) if now else parts.verb.past
    if status == "planned" or parts.tense == "future":
        return f"to {parts.verb.base}" if headline else f"will {parts.verb.base}"
    if headline or (parts.tense == "present" and status != "occurred"):
        return parts.verb.base if many else _third_person(parts.verb.base)
    return parts.verb.past


def _third_person(base: str) -> str:
    """Return the third person of a verb of the table, which may bring a particle ("take over")."""
    head, space, tail = base.partition(" ")
    return third_person(head) + space + tail


def _who(context: Context, parts: Frame, *, headline: bool) -> str | None:
    """Say the subjects: names, with their roles but in a headline; or the engine's English of the subject's span."""
    if parts.subject is None:
        return join([with_article(name.name) if headline else name_with_role(name) for name in parts.subjects])
    english = _english(context, parts.cite, parts.subject)
    if not english:
        return None
    known = english.split(" ", 1)[0].lower() in _NO_ARTICLE or english.split(" ", 1)[0] in context.name_words
    return english if known else _indefinite(english[0].lower() + english[1:])


_LONGEST_ROLE = 10
"""Words beyond which a role weighs the sentence down; the list of people has it whole."""


def is_tellable(role: str | None) -> bool:
    """Whether a role can stand beside its name in a sentence: short, no word of it twice, and none takes a side."""
    if role is None or not 0 < len(role.split()) <= _LONGEST_ROLE or needs_quoting(role):
        return False
    words = [word for word in role.lower().replace(",", "").split() if word not in ("of", "the", "for", "in", "and")]
    return len(set(words)) == len(words) and role not in _NO_ROLES


_NO_ROLES = frozenset(["citizen", "man", "woman", "person", "resident"])
"""What tells nothing of who somebody is."""


def name_with_role(name: Name) -> str:
    """Say a person with the role that the article gives, as the press does.

    A short role stands before the name ("Russian President Vladimir Putin"), a long one behind it.
    """
    if name.kind != "person" or not is_tellable(name.role):
        return with_article(name.name)
    role = (name.role or "").strip()
    if len(role.split()) <= 3 and not re.search(r"\b(?:of|for|in|to|the)\b", role):
        return f"{' '.join(word if word in _PASSING else capitalise(word) for word in role.split())} {name.name}"
    return f"{name.name}, {role},"


_PASSING = frozenset(["retired", "former", "acting", "late", "outgoing", "deputy", "designate"])
"""Words of a title that stay small before a name ("retired Major General")."""


@remembered
def roles_told(context: Context) -> tuple[tuple[str, str], ...]:
    """Return how `name_with_role` tells each person who has a role, with the name alone."""
    return tuple((name_with_role(person), person.name) for person in context.facts.people if person.role)


def without_roles(context: Context, text: str, *, known: str | None = None) -> str:
    """Return ``text`` with people by name alone where `name_with_role` told their roles too.

    Where ``known`` is given, only those whom it tells with their roles already.
    """
    for phrase, name in roles_told(context):
        if phrase != name and (known is None or phrase in known):
            text = text.replace(phrase, name)
    return text


def _english(context: Context, cite: Cite, span: tuple[int, int]) -> str | None:
    """Return the engine's English of a span of the article, in the engine's order."""
    found = context.translated(cite.sentence)
    if found is None or not found.alignment:
        return None
    source = context.sentence(cite.sentence)
    start, end = span[0] - source.start, span[1] - source.start
    pieces: list[str] = []
    position = 0
    for link in linked(context, cite.sentence):
        if link.start < position:
            continue
        if start <= link.middle < end:
            # What is not aligned before a piece (articles, "of") belongs to it.
            piece = found.text[position : link.end]
            # "An agreement, to stop fire": the preposition is written onto the Arabic noun.
            onto = source.text[link.source_start] == "ل" and pieces and not re.match(r"\W*(?:for|to|of)\b", piece)
            pieces.append(f" for {piece.strip()}" if onto and re.match(r"\s*(?:a|an|the)\b", piece) else piece)
        position = link.end
    text = closed_up("".join(pieces), ",.;:").strip(" ,;:.")
    return tidy_words(_COMMAS.sub(", ", text) if ",," in text else text) or None


_COMMAS = re.compile(r"(?:,\s*){2,}")


def _governed(rest: str, verb: Verb) -> str:
    """Put the preposition that English wants after the verb for the one that the engine rendered from the Arabic."""
    bare = without_opening(_PREPOSITION, rest)
    bare = _BARE_CAPITAL.sub(r"the \1", bare)
    return f"{verb.english_preposition} {bare}".strip() if bare != rest else rest


_PREPOSITION = re.compile(r"(?:to|in|on|at|with|from|of|about|by|into|over|for)\b\s*")
_BARE_CAPITAL = re.compile(r"^([A-Z][a-z]+(?:n|sh|se|i|ch|ek) (?:capital|city|town|coast|border)\b)")
"""A place by its country's adjective, which English says with "the" ("the Russian capital")."""


def _timeless(context: Context, cite: Cite, rest: str) -> str:
    """Take the times out of a rest, for a headline."""
    for date in context.dates_in(cite.start, cite.end):
        words = re.escape(date.english.strip())
        rest = re.sub(rf",?\s*\b(?:on |in )?{words}\b,?", " ", rest, count=1, flags=re.IGNORECASE)
    return re.sub(r"\s+", " ", rest).strip(" ,")
