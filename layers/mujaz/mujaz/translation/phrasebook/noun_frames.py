"""Prepositions that nouns and adjectives govern: "الحق في" is "the right to", not "the right in".

``lexicon/data/noun_government.tsv`` is keyed by the English word: one row serves all Arabic nouns of one meaning.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.translation.phrasebook.frames import frames
from mujaz.translation.phrasebook.inflection import singular
from mujaz.translation.phrasebook.nouns import NounPhrase


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
