"""Speakers: reading the noun phrase that names one, and remembering who has spoken so far."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mujaz.extraction.attribution.english import describe
from mujaz.extraction.attribution.lexicon import (
    COMPLEMENTIZERS,
    LINKS,
    STOPS,
    TIMES,
    head,
    is_common,
    is_definite,
    noun,
    nouns,
    sayings,
)
from mujaz.extraction.attribution.marked import MarkedArticle, NameAt
from mujaz.facts import Name

_LONGEST_PHRASE = 22
"""Words of a speaker's description at most; longer ones are no description."""

_OPENING = frozenset("\"“«(‘'")
_QUOTED_NAME = 5
"""A quotation of up to so many words within a noun phrase is a name ("the channel 'Libya al-Ahrar'")."""


class Phrase(NamedTuple):
    """A noun phrase: words ``first`` to ``stop`` (exclusive)."""

    first: int
    stop: int


@dataclass(frozen=True)
class Speaker:
    """Who speaks: Arabic and English, where the article says so, and what second mentions may call it by."""

    arabic: str
    english: str
    start: int
    end: int
    anonymous: bool
    heads: frozenset[str] = frozenset()
    agreement: str = "m"
    name: Name | None = None


def noun_phrase(marked: MarkedArticle, first: int, stop: int) -> Phrase | None:
    """Return the noun phrase that begins at word ``first`` and ends before ``stop``; None where none begins there."""
    words = marked.words
    while first < stop and (words[first].folded in TIMES or words[first].folded == "قد"):
        first += 1
    if first < stop and _prepositional(marked, first):
        return None
    index = first
    linked = False
    while index < min(stop, first + _LONGEST_PHRASE):
        at = marked.names.get(index)
        if at and at.clitics and at.clitics != _conjunction(words[index].folded, at) and not linked:
            break  # a preposition is written onto the name: "to Reuters"
        if at:
            index = at.last + 1
            linked = False
            continue
        word = words[index]
        if word.kind == "sign":
            closing = _quoted_name(marked, index, stop)
            if closing is None:
                break
            index = closing
            continue
        if word.folded in LINKS and index > first and _takes_link(words[first].folded, word.folded):
            linked = True
            index += 1
            continue
        if _ends(marked, index, first, linked):
            break
        linked = False
        index += 1
    return Phrase(first, index) if index > first else None


def _prepositional(marked: MarkedArticle, index: int) -> bool:
    """Whether a preposition is written onto a word that would otherwise begin a phrase ("to a newspaper")."""
    word = marked.words[index]
    if word.kind != "arabic" or word.folded[0] not in "لب" or marked.in_name(index):
        return False
    return word.folded not in nouns() and (word.folded.startswith("لل") or is_common(word.folded[1:]))


def _conjunction(word: str, at: NameAt) -> int:
    return 1 if at.clitics == 1 and word[0] in "وف" else 0


def _takes_link(word: str, link: str = "في") -> bool:
    known = noun(word)
    if link == "علي":
        return known is not None and known.kind == "document"  # data on a platform
    return known is not None and known.kind in ("anonymous", "deputy", "document", "role")


def _ends(marked: MarkedArticle, index: int, first: int, linked: bool) -> bool:
    word = marked.words[index].folded
    if word in STOPS or word in COMPLEMENTIZERS or word in TIMES:
        return True
    if word.startswith("لل") and not linked and index > first and not _takes_link(marked.words[first].folded):
        return True
    if index == first and word.startswith("لل"):
        return True
    saying = sayings().get(word) or (sayings().get(word[1:]) if word[0] in "وف" else None)
    if saying is None or noun(word) is not None:
        return False
    return saying.form in ("participle", "noun") or (saying.form == "perfect" and index > first)


def _quoted_name(marked: MarkedArticle, index: int, stop: int) -> int | None:
    """Index after the closing mark, if the sign at ``index`` opens a short quotation or brackets that belong to a name."""
    word = marked.words[index]
    text = marked.article.text[word.start : word.end]
    if text in "-–/" and index + 1 < stop and word.end == marked.words[index + 1].start == word.start + 1:
        return index + 1  # a hyphenated name
    if text not in _OPENING:
        return None
    quotation = marked.quotation_at.get(word.start)
    if quotation is None or not quotation.closed:
        return None
    after = index
    while after < stop and marked.words[after].start < quotation.outer_end and after - index <= _QUOTED_NAME + 2:
        after += 1
    return after if after - index <= _QUOTED_NAME + 2 else None


def _dependent(marked: MarkedArticle, at: NameAt, phrase: Phrase) -> bool:
    """Whether a name belongs to somebody else's title: "spokesman for Putin", "the adviser of Trump"."""
    words = marked.words
    between = [words[index].folded for index in range(phrase.first, at.first)]
    if not between:
        return False
    if "باسم" in between:
        after = between[between.index("باسم") + 1 :]
        return all(noun(word) is not None and noun(word).kind == "role" for word in after)  # type: ignore[union-attr]
    known = noun(between[-1])
    return known is not None and known.kind == "deputy" and not is_definite(between[-1])


def read_speaker(marked: MarkedArticle, phrase: Phrase, region_stop: int, agreement: str = "m") -> Speaker | None:
    """Read who the phrase names, None where it reads like anything but a speaker; ``region_stop`` ends the words in which an apposition may give the name.

    A person in the phrase is the speaker, unless the name belongs to a title; else, where the phrase is headed by a body,
    an outlet or a document, the organisation; else the description itself, as it stands.
    """
    words = marked.words
    heads = frozenset(
        head(words[index].folded)
        for index in range(phrase.first, phrase.stop)
        if noun(words[index].folded) and not marked.in_name(index)
    )
    first_noun = noun(words[phrase.first].folded)
    person = _person(marked, phrase)
    if person is None and (apposition := _apposition(marked, phrase, region_stop)):
        person = _person(marked, apposition)
        if person is None:
            start, end = _trimmed(marked, apposition)
            text = marked.article.text[start:end]
            return Speaker(text, describe(marked, apposition), start, end, False, heads, agreement)
    if person:
        return _named(marked, person, heads | _title_heads(marked, person.first), agreement)
    described = first_noun is not None and first_noun.kind in ("anonymous", "role", "deputy")
    body = None if described else next(iter(marked.names_in(phrase.first, phrase.stop)), None)
    if body is None and first_noun is None and not _looks_named(marked, phrase):
        return None
    if body:
        return _named(marked, body, heads | {head(words[body.first].folded[body.clitics :])}, agreement)
    start, end = _trimmed(marked, phrase)
    anonymous = described or first_noun is None or first_noun.kind == "document"
    text = marked.article.text[start:end]
    return Speaker(text, describe(marked, phrase), start, end, anonymous, heads, agreement)


def _person(marked: MarkedArticle, phrase: Phrase) -> NameAt | None:
    """The first person in a phrase whose name does not belong to somebody else's title."""
    for at in marked.names_in(phrase.first, phrase.stop):
        if at.name.kind == "person" and not _dependent(marked, at, phrase):
            return at
    return None


def _looks_named(marked: MarkedArticle, phrase: Phrase) -> bool:
    """Whether a phrase without a known noun may be a person's name: most of its words are no common words."""
    words = [
        marked.words[index].folded for index in range(phrase.first, phrase.stop) if marked.words[index].kind == "arabic"
    ]
    return 0 < len(words) <= 6 and sum(is_common(word) for word in words) * 2 <= len(words)


def _trimmed(marked: MarkedArticle, phrase: Phrase) -> tuple[int, int]:
    """Span of a phrase; one in quotation marks as a whole loses them."""
    return marked.words[phrase.first].start, marked.words[phrase.stop - 1].end


def _apposition(marked: MarkedArticle, phrase: Phrase, region_stop: int) -> Phrase | None:
    """The person named right after a comma: "the military spokesman, Colonel X, said"."""
    index = phrase.stop
    if index >= region_stop or marked.words[index].folded not in ("،", ",", "-", "–"):
        return None
    after = noun_phrase(marked, index + 1, region_stop)
    if after is None or after.first != index + 1:
        return None
    if any(at.name.kind == "person" for at in marked.names_in(after.first, after.stop)):
        return after
    unlisted = not marked.names_in(after.first, after.stop) and noun(marked.words[after.first].folded) is None
    return after if unlisted and 2 <= after.stop - after.first <= 4 and _looks_named(marked, after) else None


def _title_heads(marked: MarkedArticle, index: int) -> frozenset[str]:
    """Speaker nouns right before a name: what the article may call the person by later."""
    found = set()
    for before in range(index - 1, max(-1, index - 8), -1):
        word = marked.words[before]
        if word.kind == "sign" or word.folded in STOPS:
            break
        if noun(word.folded):
            found.add(head(word.folded))
    return frozenset(found)


def _named(marked: MarkedArticle, at: NameAt, heads: frozenset[str], agreement: str) -> Speaker:
    start, end = marked.words[at.first].start + at.clitics, marked.words[at.last].end
    return Speaker(at.name.name_ar, at.name.name, start, end, False, heads, agreement, at.name)


_MEMORY = 40
"""Speakers that an article's reader keeps in mind."""


class Memory:
    """Who has spoken, in the order of the text; resolves "the newspaper", "the minister" and omitted subjects."""

    def __init__(self) -> None:
        self._spoken: deque[Speaker] = deque(maxlen=_MEMORY)

    def add(self, speaker: Speaker) -> None:
        """Note that ``speaker`` has spoken or acted now."""
        self._spoken.append(speaker)

    def last(self, agreement: str) -> Speaker | None:
        """The last speaker whom an omitted subject with this agreement can mean; two kinds of plural agree as feminine."""
        for speaker in reversed(self._spoken):
            if speaker.agreement == agreement:
                return speaker
        return None

    def last_named(self, kinds: Collection[str]) -> Speaker | None:
        """The last speaker with a name of one of these kinds."""
        return next((one for one in reversed(self._spoken) if one.name is not None and one.name.kind in kinds), None)

    def known_as(self, descriptor: Speaker, last_words: Sequence[str]) -> Speaker | None:
        """The earlier speaker whom a definite description or a bare surname means."""
        for speaker in reversed(self._spoken):
            if speaker.name is not None and descriptor.heads & speaker.heads:
                return speaker
        for speaker in reversed(self._spoken):
            if descriptor.heads & speaker.heads or (last_words and speaker.arabic.split()[-1:] == list(last_words)):
                return speaker
        return None
