"""Finding the mentions of an article: the list, the model, headed names, and the choice between what they find."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from mujaz.extraction.names.compose import Composer
from mujaz.extraction.names.gazetteer import Hit, gazetteer
from mujaz.extraction.names.headed import HeadedNames
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.reading import Reading
from mujaz.extraction.names.tables import analyse, bare, name_tokens
from mujaz.extraction.names.tagger import Tagged, tagger
from mujaz.extraction.names.words import Word, advance, read_words

SURE = 100.0
"""Margin (per word) from which the model's choice of kind beats the list's for a single word."""


def from_hit(text: str, words: Sequence[Word], hit: Hit) -> Mention:
    """Turn a hit of the list into a mention whose span leaves out the clitics."""
    start = advance(text, words[hit.first].start, hit.cut)
    return Mention(hit.first, hit.last, start, words[hit.last - 1].end, hit.entry.kind, "list", hit.entry)


def from_tagged(text: str, words: Sequence[Word], tagged: Tagged) -> Mention:
    """Turn what the model tagged into a mention; a clitic is cut where what is left is a known word or name."""
    first = words[tagged.first]
    cut = analyse(first.form).cut if first.kind == "arabic" else 0
    start = advance(text, first.start, cut)
    return Mention(tagged.first, tagged.last, start, words[tagged.last - 1].end, tagged.kind, "model")


def disjoint(mentions: Iterable[Mention]) -> list[Mention]:
    """Keep mentions that share no word, the longest first and of equals the first given; return them in order."""
    taken: set[int] = set()
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: m.first - m.last):
        places = range(mention.first, mention.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(mention)
    return sorted(kept, key=lambda m: m.first)


def _covers(tagged: Iterable[Tagged], hit: Hit) -> bool:
    """Whether the model found a name of the hit's kind over it."""
    return any(t.kind == hit.entry.kind and t.first <= hit.first and hit.last <= t.last for t in tagged)


def trusted(hits: Sequence[Hit], tagged: Sequence[Tagged]) -> list[Hit]:
    """Return the hits that stand: by themselves, beside their full name, or because the model sees a name there.

    A single word goes to the kind that the model is sure of, where the list knows the word as more than one kind.
    """
    full = {hit.entry.number for hit in hits if hit.strength == "="}
    sure = {t.first: t.kind for t in tagged if t.last - t.first == 1 and t.margin >= SURE}
    kinds: dict[tuple[int, int], set[str]] = {}
    for hit in hits:
        kinds.setdefault((hit.first, hit.last), set()).add(hit.entry.kind)
    kept = []
    for hit in hits:
        single = hit.last - hit.first == 1
        wanted = sure.get(hit.first)
        if single and wanted in kinds[hit.first, hit.last] and wanted != hit.entry.kind:
            continue
        if hit.strength == "=" or (hit.strength == "^" and hit.entry.number in full) or _covers(tagged, hit):
            kept.append(hit)
    return kept


def _is_name_word(word: Word) -> bool:
    base = analyse(word.form).base
    return base in name_tokens() or bare(base) in name_tokens() or not analyse(word.form).pos


def extended(mention: Mention, listed: Sequence[Mention], words: Sequence[Word]) -> bool:
    """Whether what the model tagged may replace the listed mentions that it overlaps: a longer person's name."""
    inside = [other for other in listed if other.overlaps(mention)]
    if any(other.first < mention.first or other.last > mention.last for other in inside):
        return False
    if any(other.kind != mention.kind for other in inside) and mention.kind != "person":
        return False
    known = {i for other in inside for i in range(other.first, other.last)}
    rest = [words[i] for i in range(mention.first, mention.last) if i not in known]
    if not rest or any(other.last - other.first > 1 and other.kind != mention.kind for other in inside):
        return False
    return mention.kind == "person" and all(_is_name_word(word) for word in rest)


def with_english(forms: Sequence[str], mentions: Sequence[Mention], known: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with English made for those that no entry knows."""
    composer = Composer(forms, known)
    result = []
    for mention in mentions:
        if mention.entry is not None:
            result.append(mention)
        elif mention.source == "pattern":
            english, also = composer.headed(mention)
            result.append(replace(mention, composed=english, also=also))
        elif mention.kind == "person":
            result.append(replace(mention, composed=composer.person(mention)))
        else:
            result.append(replace(mention, composed=composer.other(mention)))
    return result


def recognise(text: str) -> Reading:
    """Return the words of ``text`` and the names among them."""
    words = read_words(text)
    forms = [word.form for word in words]
    hits = gazetteer().hits(words, forms)
    tagged = tagger().tag(words, hits)
    listed = disjoint(from_hit(text, words, hit) for hit in trusted(hits, tagged))
    modelled = []
    for found in tagged:
        mention = from_tagged(text, words, found)
        if not any(mention.overlaps(other) for other in listed) or extended(mention, listed, words):
            modelled.append(mention)
    listed = [m for m in listed if not any(m.overlaps(other) for other in modelled)]
    known = disjoint([*listed, *modelled])
    headed = HeadedNames(text, words, known).find()
    mentions = with_english(forms, disjoint([*known, *headed]), known)
    return Reading(text, words, forms, tuple(mentions))
