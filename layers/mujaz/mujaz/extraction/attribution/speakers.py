"""Speakers: who a noun phrase names."""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.extraction.attribution.english import describe
from mujaz.extraction.attribution.lexicon import STOPS, head, is_common, is_definite, noun, nouns
from mujaz.extraction.attribution.marked import MarkedArticle, NameAt
from mujaz.extraction.attribution.phrases import Phrase, noun_phrase
from mujaz.facts import Name

_TITLE_WORDS = 8
"""Words before a name among which its titles stand."""


@dataclass(frozen=True)
class Speaker:
    """Who speaks: Arabic and English, where the article says so, and what second mentions may call it by.

    ``heads`` are the speaker nouns of its description ("minister"), ``title`` all words of it ("minister", "health").
    """

    arabic: str
    english: str
    start: int
    end: int
    anonymous: bool
    heads: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    agreement: str = "m"
    name: Name | None = None


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
    # "The office *of X*", "the adviser *of X*": an indefinite noun right before the name holds it.
    holds = known is not None and known.kind in ("deputy", "body", "outlet", "document")
    return holds and not is_definite(between[-1])


def is_person(speaker: Speaker) -> bool:
    """Return whether a speaker is a person, named, unlisted or unnamed, and no body, outlet or document."""
    if speaker.name is not None:
        return speaker.name.kind == "person"
    known = [noun(word) for word in speaker.heads]
    return not any(one.kind in ("body", "outlet", "document") or one.plural for one in known if one is not None)


def read_speaker(marked: MarkedArticle, phrase: Phrase, region_stop: int, agreement: str = "m") -> Speaker | None:
    """Read who the phrase names; None where it reads like anything but a speaker.

    A person in the phrase is the speaker, unless the name belongs to a title; then one in an apposition, up to
    ``region_stop``; else, where the phrase is headed by a body, an outlet or a document, the organisation; else the
    description itself, as it stands.
    """
    words = marked.words
    person = _person(marked, phrase)
    apposition = None if person else _apposition(marked, phrase, region_stop)
    if apposition is not None:
        person = _person(marked, apposition)
    if person is not None:
        return _named(marked, person, phrase, agreement)
    if apposition is not None:
        return _described(marked, apposition, phrase, agreement, anonymous=False)
    known = noun(words[phrase.first].folded)
    if known is None or known.kind not in ("anonymous", "role", "deputy"):
        names = marked.names_in(phrase.first, phrase.stop)
        body = next((at for at in names if at.name.kind != "person"), None)
        if body is not None:
            return _named(marked, body, phrase, agreement)
    if known is None and not _looks_named(marked, phrase):
        return None
    anonymous = known is not None and known.kind in ("anonymous", "role", "deputy", "document")
    return _described(marked, phrase, phrase, agreement, anonymous=anonymous)


def _heads(marked: MarkedArticle, phrase: Phrase) -> frozenset[str]:
    """Speaker nouns of a phrase, names left out."""
    folded = (marked.words[index].folded for index in range(phrase.first, phrase.stop) if not marked.in_name(index))
    return frozenset(head(word) for word in folded if noun(word))


def _title(marked: MarkedArticle, first: int, stop: int) -> frozenset[str]:
    return frozenset(marked.words[index].folded for index in range(first, stop))


def _described(marked: MarkedArticle, shown: Phrase, phrase: Phrase, agreement: str, *, anonymous: bool) -> Speaker:
    """Make a speaker of the words ``shown``, described by ``phrase``."""
    start, end = marked.words[shown.first].start, marked.words[shown.stop - 1].end
    first = marked.words[shown.first].folded
    if first.startswith(("لل", "لم", "بم")) and first not in nouns() and head(first) in nouns():
        start += len(first) - len(head(first))  # the preposition of "according *to* sources"
    text = marked.article.text[start:end]
    title = _title(marked, phrase.first, phrase.stop)
    return Speaker(text, describe(marked, shown), start, end, anonymous, _heads(marked, phrase), title, agreement)


def _person(marked: MarkedArticle, phrase: Phrase) -> NameAt | None:
    """Find the first person in a phrase whose name does not belong to somebody else's title."""
    for at in marked.names_in(phrase.first, phrase.stop):
        if at.name.kind == "person" and not _prepositional(marked, at) and not _dependent(marked, at, phrase):
            return at
    return None


def _prepositional(marked: MarkedArticle, at: NameAt) -> bool:
    """Whether a preposition is written onto a name ("loyal *to X*")."""
    return any(letter in "لبك" for letter in marked.words[at.first].folded[: at.clitics])


def _looks_named(marked: MarkedArticle, phrase: Phrase) -> bool:
    """Whether a phrase without a known noun may be a person's name: most of its words are no common words."""
    words = [
        marked.words[index].folded for index in range(phrase.first, phrase.stop) if marked.words[index].kind == "arabic"
    ]
    return 0 < len(words) <= 6 and sum(is_common(word) for word in words) * 2 <= len(words)


def _apposition(marked: MarkedArticle, phrase: Phrase, region_stop: int) -> Phrase | None:
    """Find the person named right after a comma: "the military spokesman, Colonel X, said"."""
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
    for before in range(index - 1, max(-1, index - _TITLE_WORDS), -1):
        word = marked.words[before]
        if word.kind == "sign" or word.folded in STOPS:
            break
        if noun(word.folded):
            found.add(head(word.folded))
    return frozenset(found)


def _named(marked: MarkedArticle, at: NameAt, phrase: Phrase, agreement: str) -> Speaker:
    """Make a speaker of a name, described by ``phrase`` and by the titles right before the name."""
    start, end = marked.words[at.first].start + at.clitics, marked.words[at.last].end
    own = frozenset((head(marked.words[at.first].folded[at.clitics :]),)) if at.name.kind != "person" else frozenset()
    heads = _heads(marked, phrase) | _title_heads(marked, at.first) | own
    title = _title(marked, max(0, min(phrase.first, at.first - _TITLE_WORDS)), at.first)
    return Speaker(at.name.name_ar, at.name.name, start, end, False, heads, title, agreement, at.name)
