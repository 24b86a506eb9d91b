"""How rough the English of a rough engine is: what a reader can't follow is told last, or not at all.

The score adds up what disturbs a reader, about one for each thing; 0 is clean, from `UNREADABLE` on a sentence should
not stand in a summary. Sentences of good engines and of templates are not asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mujaz.briefing.context import Context, remembered
from mujaz.briefing.wording.grammar import clashes, is_fragment
from mujaz.briefing.wording.voice import outside_quotes
from mujaz.translation.phrasebook.model import LanguageModel, default_model

UNREADABLE = 3.0
"""From here on a sentence costs its reader more than it tells."""
ROUGH = 1.6
"""Up to here a sentence may be told though enough others are there."""

_SAID = re.compile(
    r"^(?P<who>.{2,120}?) (?:said|says|urged|denied|announced|added|stressed)(?: that it is planned)?(?: that |: “)",
)
_CLAIMED = re.compile(r"^(?:It is claimed that|Planned:|Called for:|Denied:|In the article's words: “) ?")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s)\b(?!\.)")
_PRONOUN = re.compile(r"(?:He|She|They|His|Her|Their|Them|It (?!is |was |has been ))\b")
"""An opening that leaves the reader asking who."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_STATED = 40
"""Words that a sentence may have; each fifteen more count one."""
_COST = 6.2
"""Nats a word that ordinary news costs in the language model at most."""
_TRIM = re.compile(
    r",? (?:which|where|while|whereas|noting|stressing|adding|explaining|especially|like (?:this|that)|as well as|"
    r"and that|so that|as|after|following|because of|amid|with regard to)\b"
)
_NEEDED = re.compile(
    r"\b(?:according to|if|unless|except|until|not|no|never|without|den(?:y|ied)|said|as he put it|expected|"
    r"planned|will|would)\b",
    re.IGNORECASE,
)
_FEWEST_LEFT = 10
"""Words that a trimmed sentence keeps at least."""


UNFINISHED = frozenset(
    ["that", "the", "a", "an", "of", "to", "in", "on", "for", "and", "from", "with", "by", "saying", "at", "or", "as",
     "which", "who", "is", "are", "was", "were", "where", "than", "about", "into", "between", "not"]
)  # fmt: skip
"""Words on which no sentence ends."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A sentence as who says it, and what is said."""

    source: str
    body: str


def split_source(text: str) -> Parts:
    """Split "X said that Y" into source and body; the source is "" where the brief itself speaks."""
    match = _SAID.match(text)
    if match:
        return Parts(match["who"], text[match.end() :].rstrip("”. "))
    claimed = _CLAIMED.match(text)
    return Parts("", text[claimed.end() if claimed else 0 :].rstrip("”. "))


@remembered
def roughness(context: Context, text: str, *, title: bool = False) -> float:
    """Return how rough a sentence is; of a ``title`` nobody asks a verb."""
    parts = split_source(text)
    score = 0.0 if title else UNREADABLE * is_fragment(parts.body)
    if not parts.source and _FIRST_PERSON.search(outside_quotes(text)):
        score += UNREADABLE
    if text.startswith("It is claimed that"):
        score += 1.5  # Nobody is named who claims it.
    score += 1.0 * bool(_PRONOUN.match(parts.body))
    score += clashes(parts.body) + text.count("[…]") + 0.5 * unbalanced(text)
    score += max(0.0, (len(text.split()) - _STATED) / 15)
    return score + _strangeness(context, parts.body, title=title)


def unbalanced(text: str) -> int:
    """Count the kinds of brackets and marks that don't close."""
    return (text.count("(") != text.count(")")) + (text.count('"') % 2) + (text.count("“") != text.count("”"))


def _strangeness(context: Context, body: str, *, title: bool) -> float:
    """Count words that are no English and no names of the article, and add what is unlikely about the others.

    A title is too short, and leaves out too much, for the model of sentences to judge it.
    """
    model = default_model()
    for form in context.name_forms:
        body = body.replace(form, "Washington")
    words = _WORD.findall(body)
    unknown = sum(1 for word in words if not _is_known(model, context, word))
    if title:
        return 0.6 * unknown
    cost = model.sentence_cost(body) / 16 / max(4, len(words))
    return 0.6 * unknown + max(0.0, cost - _COST)


def _is_known(model: LanguageModel, context: Context, word: str) -> bool:
    return word in context.name_words or model.knows(word.lower())


def trimmed(context: Context, text: str) -> str:
    """Return a long rough sentence without its last clauses, where what is left is a whole, clearer sentence.

    Nothing is cut that may carry a condition, a negation, a status or a source.
    """
    score = roughness(context, text)
    closing = "”" if "“" in text and text.rstrip(".").endswith("”") else ""
    for match in _TRIM.finditer(text):
        head, tail = text[: match.start()], text[match.start() :]
        unfinished = head.rsplit(" ", 1)[-1].lower() in UNFINISHED or len(head.split()) < _FEWEST_LEFT
        if score < 1 or unfinished or _NEEDED.search(tail) or unbalanced(head + closing):
            continue
        shorter = f"{head.rstrip(' ,;')}{closing}."
        if roughness(context, shorter) < score - 0.5:
            return shorter
    return text
