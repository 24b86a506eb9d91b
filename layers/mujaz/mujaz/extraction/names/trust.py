"""Which hits of the list stand: a word of the list may be a common word, another name, or part of one."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from mujaz.extraction.names.bearing import is_placed
from mujaz.extraction.names.clubs import club_meant
from mujaz.extraction.names.clusters import topics
from mujaz.extraction.names.gazetteer import CLUBS, MEDIA, Hit
from mujaz.extraction.names.people import PARTICLES
from mujaz.extraction.names.tables import analyse, head_of, likeness, name_tokens, stem_of, title_starts, word_classes
from mujaz.extraction.names.tagger import Tagged, Tagging
from mujaz.extraction.names.words import Word

SURE = 60.0
"""Margin (per word) from which the model's choice of kind beats the list's for a single word."""

_DATELINE = 4
"""Words between the medium that opens a dateline and its colon."""

DOUBT = 80
"""Lead of "no name" from which a single word that the list knows is none: ``بأن`` is no Ban Ki-moon."""


def _covers(tagged: Sequence[Tagged], hit: Hit) -> bool:
    """Whether the model found a name of the hit's kind over it. What it found is in order and shares no word."""
    place = bisect_right(tagged, hit.first, key=lambda found: found.first) - 1
    return place >= 0 and tagged[place].kind == hit.entry.kind and hit.last <= tagged[place].last


PART_OF_TITLE = frozenset(["the Two Holy Mosques", "Two Holy Mosques"])
"""Names inside an honorific (خادم الحرمين الشريفين) that the news hardly means by themselves."""

OFFICE_BEFORE = frozenset(["وزير", "وزيره", "وزراء", "نايب", "مساعد", "وكيل"])

ADJECTIVE_AFTER = {"القاهره": frozenset(["قوه", "قوي", "ظروف", "اسباب"])}
"""Names that are adjectives after these nouns: القوة القاهرة is force majeure, not Cairo's."""


def in_their_field(hits: Sequence[Hit], around: Sequence[str]) -> Sequence[Hit]:
    """Return the hits without clubs called by a common word or by their town where the text is not about sport."""
    unsure = [hit for hit in hits if hit.strength == "~" and hit.entry.detail in CLUBS]
    out = {hit for hit in unsure if not around[hit.first].startswith("sport")}
    return [hit for hit in hits if hit not in out] if out else hits


def trusted(hits: Sequence[Hit], tagging: Tagging, words: Sequence[Word]) -> list[Hit]:
    """Return the hits that stand: by themselves, beside their full name, or because the context bears them out.

    A single word goes to the kind that the model is sure of, where the list knows the word as more than one kind; in
    quotation marks it goes to the newspaper or channel of that name. A club called by a common word or by its town
    is one only where the text is about sport: الاتفاق، القادسية.
    """
    tagged, leads, _ = tagging
    full = {hit.entry.number for hit in hits if hit.strength == "="}
    forms = [word.form for word in words]
    placed = {hit.entry.number for hit in hits if is_placed(hit, forms)}
    countries = Counter([hit.entry.country or "" for hit in hits if hit.strength == "=" and hit.entry.country])
    sure = {t.first: t.kind for t in tagged if t.last - t.first == 1 and t.margin >= SURE}
    around = tagging.topics or topics(words)
    spans: dict[tuple[int, int], list[Hit]] = {}
    for hit in in_their_field(hits, around):
        spans.setdefault((hit.first, hit.last), []).append(hit)
    kept: list[Hit] = []
    accepted: dict[int, Hit] = {}
    for (first, last), rivals in sorted(spans.items()):
        town = next((hit for hit in rivals if hit.entry.number in placed), None)
        if town is not None:
            kept.append(town)
            accepted[last] = town
            continue
        club = club_meant(rivals, words, around[first]) if not leads or leads[first] <= DOUBT else None
        if club is not None:
            kept.append(club)
            continue
        if _names_nothing(rivals, words, leads):
            continue
        chosen = _of_right_kind(rivals, sure.get(first), words)
        if len(chosen) > 1:
            chosen = sorted(chosen, key=lambda hit: -countries[hit.entry.country or ""])
        for hit in chosen:
            alias = hit.entry.detail == "country" and (hit.entry.country in countries or _after_in(hit, words))
            stands = hit.strength == "=" or (hit.strength == "^" and hit.entry.number in full)
            if (
                stands
                or alias
                or (hit.strength == "~" and _covers(tagged, hit))
                or _led(hit, words)
                or _credited(hit, words)
                or _datelined(hit, words)
                or (hit.entry.detail in MEDIA and _is_quoted(hit.first, hit.last, words))
                or _in_a_row(hit, accepted, words)
            ):
                kept.append(hit)
                accepted[last] = hit
    return kept


def _names_nothing(rivals: Sequence[Hit], words: Sequence[Word], leads: Sequence[int]) -> bool:
    """Whether the words of these hits are a common word, an adjective, or part of an office, title or other name."""
    hit = rivals[0]
    entry, first = hit.entry, hit.first
    if hit.last - first == 1 and (
        (leads and leads[first] > DOUBT and entry.detail != "country")
        or _is_pointed_at(hit, words)
        or _is_likened(hit, words)
        or _is_bare_noun(hit, words)
        or is_adjective(first, words)
        or _part_of_other(hit, words)
        or any(_is_somebody(rival, words) for rival in rivals)
    ):
        return True
    if entry.kind != "organisation":
        return entry.english in PART_OF_TITLE
    # وزيرة الخارجية: part of an office, the ministry is not named
    office = first > 0 and stem_of(words[first - 1].form) in OFFICE_BEFORE
    return office or entry.english in PART_OF_TITLE or _qualifies(hit, words)


NOUNS = frozenset(["n", "np", "vn"])
DEMONSTRATIVES = frozenset(["هذه", "هذا", "تلك", "ذلك", "بهذه", "بهذا", "لهذه", "لهذا", "وهذه", "وهذا", "وتلك"])


def _is_pointed_at(hit: Hit, words: Sequence[Word]) -> bool:
    """Whether a definite word stands behind a demonstrative as a common noun: هذه الجزيرة is an island."""
    form = words[hit.first].form
    pointed = hit.first > 0 and words[hit.first - 1].form in DEMONSTRATIVES and form.startswith("ال")
    return pointed and not NOUNS.isdisjoint(word_classes().get(form[2:], "").split(" "))


def _is_likened(hit: Hit, words: Sequence[Word]) -> bool:
    """Whether ``ك`` is no proclitic but a surname's first letter, behind the verb that it is subject of: قالت كاسلو."""
    if not hit.cut or words[hit.first].form[: hit.cut] != "ك" or not hit.first:
        return False
    return analyse(words[hit.first - 1].form).pos.split(" ")[0] in ("v", "vi")


def _is_bare_noun(hit: Hit, words: Sequence[Word]) -> bool:
    """Whether a place that has the article stands without, before a noun that it would govern: بقاع البحر, no Bekaa."""
    form = words[hit.first].form
    after = words[hit.last].form if hit.last < len(words) else ""
    word = not NOUNS.isdisjoint(word_classes().get(form, "").split(" "))
    articled = word and hit.entry.kind == "place" and not hit.cut and f"ال{form}" in hit.entry.keys
    noun = after.startswith("ال") and analyse(after).pos.split(" ")[0] in ("n", "np", "vn")
    return articled and noun


def _of_right_kind(rivals: Sequence[Hit], wanted: str | None, words: Sequence[Word]) -> list[Hit]:
    """Return of the hits over the same words those of the kind that the context asks for, all where it asks none."""
    first, last = rivals[0].first, rivals[0].last
    if len(rivals) == 1 or len({hit.entry.kind for hit in rivals}) == 1:
        return list(rivals)
    media = [hit for hit in rivals if hit.entry.detail in MEDIA]
    if media and _is_quoted(first, last, words):
        return media
    if last - first == 1 and any(hit.entry.kind == wanted for hit in rivals):
        return [hit for hit in rivals if hit.entry.kind == wanted]
    return list(rivals)


def _is_quoted(first: int, last: int, words: Sequence[Word]) -> bool:
    """Whether the words stand by themselves in quotation marks."""
    return first > 0 and last < len(words) and words[first - 1].form in '"«“”' and words[last].form in '"»”“'


def is_adjective(i: int, words: Sequence[Word]) -> bool:
    """Whether word ``i`` describes the noun before it and names nothing there."""
    nouns = ADJECTIVE_AFTER.get(words[i].form)
    return nouns is not None and i > 0 and stem_of(words[i - 1].form) in nouns


def _after_in(hit: Hit, words: Sequence[Word]) -> bool:
    """Whether ``في`` stands before a country that is a common word as well: في مالي."""
    return hit.first > 0 and words[hit.first - 1].form == "في" and hit.cut == 0


def _is_somebody(hit: Hit, words: Sequence[Word]) -> bool:
    """Whether a first name that is a lesser place as well stands as a verb's subject: وصل فارس."""
    entry = hit.entry
    if entry.kind != "place" or entry.detail in ("country", "capital") or hit.cut or not hit.first:
        return False
    verb = analyse(words[hit.first - 1].form).pos.split(" ")[0] in ("v", "vi")
    return verb and words[hit.first].form in name_tokens()


def _qualifies(hit: Hit, words: Sequence[Word]) -> bool:
    """Whether a body called by an adjective says here of what kind a definite noun is: السلامة البحرية البريطانية."""
    if hit.first == 0 or hit.cut or words[hit.first - 1].kind != "arabic":
        return False
    before, form = words[hit.first - 1].form, words[hit.first].form
    noun = before.startswith("ال") and analyse(before).pos.split(" ")[0] in ("n", "np", "vn", "per", "")
    return noun and form.startswith("ال") and "a" in analyse(form).pos.split(" ")


def _part_of_other(hit: Hit, words: Sequence[Word]) -> bool:
    """Whether a surname stands among unknown words, so that it is somebody else's name: سليماني مايغا."""
    if hit.entry.kind != "person":
        return False
    return _unknown(words, hit.last) or (
        hit.cut == 0 and (_unknown(words, hit.first - 1) or _forename(words, hit.first - 1))
    )


def _forename(words: Sequence[Word], i: int) -> bool:
    """Whether word ``i`` is a name itself, so that the surname after it is a namesake's: إريك ترامب."""
    if i < 0 or words[i].kind != "arabic" or words[i].form in PARTICLES or _is_title(words[i].form):
        return False
    analysis = analyse(words[i].form)
    return analysis.pos.split(" ")[0] in ("per", "org") and not analysis.base.startswith("ال") and analysis.cut == 0


def _unknown(words: Sequence[Word], i: int) -> bool:
    """Whether word ``i`` is known nowhere and spelt like a name."""
    if not 0 <= i < len(words) or words[i].kind != "arabic":
        return False
    form = words[i].form
    analysis = analyse(form)
    plain = (
        not analysis.pos and analysis.cut == 0 and form not in PARTICLES and not form.startswith(("ال", "و", "ي", "ت"))
    )
    return plain and likeness(form) >= 0


def _credited(hit: Hit, words: Sequence[Word]) -> bool:
    """Whether a medium stands in brackets by itself, as the source of a report does: (واس)."""
    framed = hit.first > 0 and hit.last < len(words) and words[hit.first - 1].form == "("
    return hit.entry.detail in MEDIA and hit.cut == 0 and framed and words[hit.last].form == ")"


def _datelined(hit: Hit, words: Sequence[Word]) -> bool:
    """Whether a medium stands where a dateline has it: before the town (سبق ـ أبها:) or after the date (2015 م واس)."""
    if hit.entry.detail not in MEDIA or hit.cut:
        return False
    opens = hit.first == 0 and any(word.form == ":" for word in words[hit.last : hit.last + _DATELINE])
    dated = hit.first > 1 and words[hit.first - 1].form in ("م", "ه") and words[hit.first - 2].kind == "number"
    return opens or dated


def _led(hit: Hit, words: Sequence[Word]) -> bool:
    """Whether a place's common noun stands before the hit: محافظة حقل."""
    head = head_of(words[hit.first - 1].form) if hit.first else None
    return head is not None and head.kind == hit.entry.kind == "place" and hit.cut == 0


def _in_a_row(hit: Hit, accepted: dict[int, Hit], words: Sequence[Word]) -> bool:
    """Whether the hit goes on a row of places of one country: تيماء وحقل والبدع."""
    before = accepted.get(hit.first)
    return (
        before is not None
        and before.entry.kind == hit.entry.kind == "place"
        and before.entry.country == hit.entry.country
        and words[hit.first].form.startswith("و")
        and hit.cut == 1
    )


def _is_title(form: str) -> bool:
    return form.startswith("ال") and form in title_starts()
