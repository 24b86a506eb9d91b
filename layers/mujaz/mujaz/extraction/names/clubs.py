"""Town or club: ليون is a city, and in the news of sport the club that plays there.

Many clubs are called by their town alone. Where the text is about sport, a word that the list knows as both is the club
unless it stands where a place would; elsewhere it is the town. The adjective of a country settles it: towns are
feminine (باريس الفرنسية), clubs masculine (ليون الفرنسي).
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.extraction.names.bearing import BEFORE_PLACE
from mujaz.extraction.names.gazetteer import CLUBS, Hit
from mujaz.extraction.names.tables import Nationality, bare, head_of, nationalities, stem_of
from mujaz.extraction.names.words import Word

TOWNS = BEFORE_PLACE - {"من"} | frozenset(["داخل", "خارج", "نحو", "عبر", "مطار", "غادر", "زار", "وصل"])
"""Words before a place, as far as no club follows them as well: ``من`` is said of a player's old club too."""

GROUND = frozenset(["ملعب", "استاد"])
"""Nouns of places that are a club's as often as a town's: على ملعب برشلونة."""

PLAYING = frozenset(["امام", "ضد", "فريق", "لاعب", "حارس", "مدرب", "مدافع", "مهاجم", "مرمي", "صفوف", "رصيد", "جماهير",
                     "مشجعي", "نجم", "هداف", "فوز", "خساره", "هزيمه"])  # fmt: skip
"""Words before a club, in a text that says little of sport."""


def _masculine_nation(words: Sequence[Word], i: int) -> Nationality | None:
    """Return the masculine adjective of a country, with the article, that word ``i`` is."""
    form = words[i].form if i < len(words) else ""
    nation = nationalities().get(bare(form)) if form.startswith("ال") and form.endswith("ي") else None
    return nation if nation is not None and nation.country else None


def _is_placed(hit: Hit, words: Sequence[Word]) -> bool:
    """Whether a hit stands after a preposition or a noun of place."""
    form, before = words[hit.first].form, words[hit.first - 1].form if hit.first else ""
    head = head_of(before) if before else None
    noun = head is not None and head.kind == "place" and stem_of(before) not in GROUND
    return "ب" in form[: hit.cut] or before in TOWNS or stem_of(before) in TOWNS or noun


def club_meant(rivals: Sequence[Hit], words: Sequence[Word], topic: str) -> Hit | None:
    """Return the club among the hits over the same words where it is meant; ``topic`` is that of the text around.

    A country's name needs another country's adjective (موناكو الفرنسي); a text that says little of sport needs the
    adjective, or a word of playing before it.
    """
    clubs = [hit for hit in rivals if hit.entry.detail in CLUBS]
    places = [hit.entry for hit in rivals if hit.entry.kind == "place"]
    if not topic.startswith("sport") or not clubs or not places or _is_placed(clubs[0], words):
        return None
    nation = _masculine_nation(words, clubs[0].last)
    if nation is not None:
        ours = [hit for hit in clubs if hit.entry.country == nation.country]
        return (ours or clubs)[0] if any(entry.country == nation.country for entry in places) or ours else None
    country = any(entry.detail == "country" for entry in places)
    before = stem_of(words[clubs[0].first - 1].form) if clubs[0].first else ""
    return None if country or (topic != "sport+" and before not in PLAYING) else clubs[0]
