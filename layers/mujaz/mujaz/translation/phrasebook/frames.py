"""Prepositions that verbs, nouns and adjectives govern: "أعرب عن" is "expressed", not "expressed about".

Keyed by the English word, so that one row serves all Arabic forms of a verb, its verbal noun and its participle, and
all Arabic nouns of one meaning.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from mujaz.translation.phrasebook.inflection import base_form, base_of_ing, base_of_past, singular
from mujaz.translation.phrasebook.lexicon import columns
from mujaz.translation.phrasebook.nouns import NounPhrase

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
    "reluctance reluctant".split()
)


def takes_infinitive(verb: str) -> bool:
    """Whether "to" after ``verb`` (any form) is followed by a verb ("helps to organise", not "returns to organise")."""
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


def noun_frame(phrase: NounPhrase, preposition: str) -> tuple[str, tuple[str, ...]]:
    """Return the word of ``phrase`` that governs a folded preposition right behind it, and what English says for that.

    The word nearest to the preposition goes first: القدرة على ("ability to"), قدرة الحكومة على ("the government's
    ability to"), المبادئ القريبة من ("the principles close to"). ``("", ())`` where none governs it.
    """
    table = frames("noun_government.tsv")
    said = [sense.english for adjective in reversed(phrase.adjectives) for sense in adjective.reading.senses]
    governor = next((one for one in said if (one, preposition) in table), "")
    if not governor and phrase.owner is not None:
        governor, _ = noun_frame(phrase.owner, preposition)
    head = phrase.head.reading
    if not governor and preposition not in dict(head.governs):  # a verbal noun's own use knows better
        said = [name for sense in head.senses for name in _names(sense.english)]
        governor = next((one for one in said if (one, preposition) in table), "")
    return governor, table.get((governor, preposition), ())


def _names(noun: str) -> Iterator[str]:
    """Yield the names under which the table may list a noun, or the noun of a compound ("peace agreements")."""
    whole = noun.partition(" of ")[0]
    yield from (whole, singular(whole), singular(whole.rpartition(" ")[2]))
