"""How rough the English of a rough engine is: what a reader can't follow is told last, or not at all.

The score adds up what disturbs a reader, about one for each thing; 0 is clean, from `UNREADABLE` on a sentence should
not stand in a summary. Sentences of good engines and of templates are not asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from mujaz.article import Cite
from mujaz.briefing.context import Context, remembered
from mujaz.briefing.wording.grammar import clashes, is_fragment
from mujaz.briefing.wording.voice import outside_quotes
from mujaz.translation.phrasebook.model import default_model
from mujaz.translation.phrasebook.ngrams import UNIT

UNREADABLE = 3.0
"""From here on a sentence costs its reader more than it tells."""
ROUGH = 1.6
"""Up to here a sentence may be told though enough others are there."""

_SAID = re.compile(
    r"^(?P<who>.{2,120}?) (?:said|says|urged|denied|announced|added|stressed)(?: that |: “)",
)
_CLAIMED_BY_NOBODY = "(as claimed)."
_STATUS = re.compile(r" \((?:as claimed|planned|denied|called for)\)(?=\.?$)")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s)\b(?!\.)")
_PRONOUN = re.compile(
    r"(?:he|she|they|his|her|its|their|them|it (?!is |was |has been )|since then|then|thus|therefore|however|"
    r"the (?:latter|former|index|incident|two|same)(?= (?!of|in|for|that|which|to)(?-i:[a-z]))|"
    r"this(?! (?:year|month|week|morning|evening|summer|winter|spring|autumn)\b)|these|"
    r"those(?! (?:who|\w+ed|killed|dead)\b)|such|"
    r"that (?=is|was)|also)\b",
    re.IGNORECASE,
)
"""An opening that leaves the reader asking who."""
_OF_THE_SPEAKER = 0.5
"""What a pronoun disturbs behind "X said that": it is mostly X."""
_USUAL_DOUBT = 36
"""Doubt of the engine about a sentence (see `phrasebook.doubt`) that two of three sentences do not exceed."""
_OF_DOUBT, _MOST_DOUBT = 0.2, 1.6
"""What each further point disturbs, and what all of them do at most."""
_STATED = 40
"""Words that a sentence may have; each fifteen more count one."""
_FEWEST_TOKENS = 8
"""A shorter text is judged as if it had so many: its edges cost much."""
_COST = 5.7
"""Nats a word, sign or number that ordinary news costs in the language model at most."""
_TRIM = re.compile(
    r",? (?:which|where|while|whereas|noting|stressing|adding|explaining|especially|like (?:this|that)|as well as|"
    r"and that|so that|as|after|following|because of|amid|with regard to)\b"
)
_NEEDED = re.compile(
    r"\b(?:according to|if|unless|except|until|not|no|never|without|den(?:y|ied)|said|as he put it|expected|"
    r"planned|will|would)\b|\d",
    re.IGNORECASE,
)
"""What is never cut off: conditions, negations, statuses, sources, figures and dates."""
_TRIALS = 4
"""Places at which a cut is tried at most."""
_FEWEST_LEFT = 10
"""Words that a trimmed sentence keeps at least."""


UNFINISHED = frozenset(
    ["that", "the", "a", "an", "of", "to", "in", "on", "for", "and", "from", "with", "by", "saying", "at", "or", "as",
     "which", "who", "is", "are", "was", "were", "where", "than", "about", "into", "between", "not", "most", "its",
     "his", "her", "their", "this", "these", "like", "including", "such", "namely"]
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
    return Parts("", (_STATUS.sub("", text) if " (" in text else text).rstrip("”. "))


@remembered
def roughness(context: Context, text: str, *, title: bool = False) -> float:
    """Return how rough a sentence is; of a ``title`` nobody asks a verb."""
    parts = split_source(text)
    score = 0.0 if title else UNREADABLE * is_fragment(parts.body)
    if not parts.source and _FIRST_PERSON.search(outside_quotes(text)):
        score += UNREADABLE
    if text.endswith(_CLAIMED_BY_NOBODY):
        score += 1.5
    score += (_OF_THE_SPEAKER if parts.source else ROUGH) * opens_with_pronoun(parts.body)
    score += clashes(parts.body) + text.count("[…]") + unbalanced(text)
    score += max(0.0, (len(text.split()) - _STATED) / 15)
    return score + _strangeness(context, parts.body, title=title)


def unsure(context: Context, cites: Iterable[Cite]) -> float:
    """Return what the engine's own doubt about the worst of the cited sentences counts, 0 where it tells of none."""
    sentences = {cite.sentence for cite in cites if not context.is_fluent(cite.sentence)}
    doubts = [one.doubt or 0 for n in sentences if (one := context.translated(n)) is not None]
    return min(_MOST_DOUBT, max(0, max(doubts, default=0) - _USUAL_DOUBT) * _OF_DOUBT)


def opens_with_pronoun(text: str) -> bool:
    """Whether a sentence opens with a word that leaves the reader asking who or what."""
    return _PRONOUN.match(text) is not None


def unbalanced(text: str) -> int:
    """Count the kinds of brackets and marks that don't close."""
    return (text.count("(") != text.count(")")) + (text.count('"') % 2) + (text.count("“") != text.count("”"))


def _strangeness(context: Context, body: str, *, title: bool) -> float:
    """Count words that are no English and no names of the article, and add what is unlikely about the others.

    A title is too short, and leaves out too much, for the model of sentences to judge it.
    """
    model = default_model()
    ids = model.ids(with_known_names(context, body))
    unknown = ids.count(model.UNKNOWN_ID)
    if title:
        return 0.6 * unknown
    return 0.6 * unknown + max(0.0, model.cost_of(ids) / UNIT / max(_FEWEST_TOKENS, len(ids) + 1) - _COST)


_WORD = re.compile(r"\w+")
_CAPITALISED = re.compile(r"\b[A-Z]\w*")
_BORDER = re.compile(r"\b")


def with_known_names(context: Context, body: str) -> str:
    """Put a name that the model knows in the place of each name of the article, and of each word of one."""
    forms = _names_by_opening(context)
    pieces: list[str] = []
    position = 0
    for word in _CAPITALISED.finditer(body):
        start = word.start()
        for form in forms.get(word[0], ()):
            end = start + len(form)
            if start >= position and body.startswith(form, start) and _BORDER.match(body, end):
                pieces += [body[position:start], "Washington"]
                position = end
                break
    return "".join([*pieces, body[position:]])


@remembered
def _names_by_opening(context: Context) -> dict[str, list[str]]:
    """Return the names of the article, then the words of them, by their first word: each the longest first.

    A pattern of them all would be compiled anew for each article, which takes longer than to look them up.
    """
    parts = {word for word in context.name_words if word[:1].isupper()}
    found: dict[str, list[str]] = {}
    for form in (*context.name_forms, *sorted(parts, key=lambda word: (-len(word), word))):
        opening = _WORD.match(form)
        if opening:
            found.setdefault(opening[0], []).append(form)
    return found


def trimmed(context: Context, text: str) -> str:
    """Return a long rough sentence without its last clauses, where what is left is a whole, clearer sentence.

    Nothing is cut that may carry a condition, a negation, a status or a source.
    """
    score = roughness(context, text)
    if score < 1:
        return text
    shown = _STATUS.search(text)
    closing = "”" if "“" in text and text.rstrip(".").endswith("”") else ""
    for match in islice(_TRIM.finditer(text), _TRIALS):
        head, tail = text[: match.start()], text[match.start() :]
        unfinished = head.rsplit(" ", 1)[-1].lower() in UNFINISHED or len(head.split()) < _FEWEST_LEFT
        if unfinished or _NEEDED.search(tail) or unbalanced(head + closing):
            continue
        shorter = f"{head.rstrip(' ,;')}{closing}{shown[0] if shown else ''}."
        if roughness(context, shorter) < score - 0.5:
            return shorter
    return text
