"""Prepositions that verbs govern: "أعرب عن" is "expressed", not "expressed about".

Keyed by the English verb, so that one row serves all Arabic forms of a verb, its verbal noun and its participle.
What nouns and adjectives govern is told in `noun_frames`.
"""

from __future__ import annotations

from functools import lru_cache

from mujaz.translation.phrasebook.inflection import base_form, base_of_ing, base_of_past
from mujaz.translation.phrasebook.lexicon import columns

Frames = dict[tuple[str, str], tuple[str, ...]]
"""What English says, likeliest first, by English governor and folded Arabic preposition."""


@lru_cache(maxsize=2)
def frames(name: str = "verb_government.tsv") -> Frames:
    """Return a table of government, that of verbs unless ``name`` says another, loaded once."""
    table: Frames = {}
    for governor, ruled in zip(*columns(name, 2), strict=True):
        for pair in ruled.split(" "):
            preposition, _, english = pair.partition("=")
            table[governor, preposition] = tuple(english.replace("_", " ").split("|"))
    return table


_INFINITIVE = frozenset(
    "help allow permit fail seek aim agree force encourage urge manage work want hope strive intend threaten promise "
    "pledge start begin continue able refuse decide push compel need lead_up commit hasten rush tend dedicate "
    "prefer choose vow ability capacity desire readiness determination inability unable keen keenness intention "
    "reluctance reluctant eager ready determined willing willingness".split()
)


def takes_infinitive(verb: str) -> bool:
    """Whether "to" after ``verb`` (any form) is followed by a verb ("helps to organise", not "returns to organise")."""
    for auxiliary in ("was ", "is ", "were ", "be ", "are "):
        verb = verb.removeprefix(auxiliary)
    return any(
        base.partition(" ")[0] in _INFINITIVE for base in (verb, base_form(verb), base_of_past(verb), base_of_ing(verb))
    )


Government = tuple[tuple[str, tuple[str, ...]], ...]
"""What English says for folded prepositions, likeliest first."""


def governed(verb: str, preposition: str, own: Government = ()) -> tuple[str, ...] | None:
    """Return what English says for a folded Arabic preposition after ``verb`` (any form), None if it is not known.

    What the reading's ``own`` sense governs goes first.
    """
    for folded, said in own:
        if folded == preposition:
            return said
    for base in (verb, base_form(verb), base_of_past(verb), base_of_ing(verb)):
        for key in (base, base.partition(" ")[0]):
            found = frames().get((key, preposition))
            if found is not None:
                return found
    if verb.startswith(("was ", "is ", "were ", "be ", "are ")):
        return governed(verb.partition(" ")[2], preposition)
    return None
