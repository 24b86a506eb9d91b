"""What the choices cost, in sixteenths of a nat: tuned by scripts/tune_phrasebook.py, the same for every sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """Costs of the transfer and of the search. A cost is added for what departs from the plainest rendering."""

    model: int = 11
    """how much the language model counts, in eighths"""
    word: int = 38
    """taken off for each piece of English, since a model alone would rather say nothing"""
    more: int = 30
    """taken off for each further word of a piece"""
    beam: int = 10
    """hypotheses kept after each slot"""
    sense: int = 36
    """each step down in the ranks of an open word's senses"""
    function_sense: int = 28
    """the same for prepositions, conjunctions and particles"""
    counted_senses: int = 16
    """how much counts of senses count, in eighths"""
    affinity: int = 36
    """an open word's sense that goes with the rest of the sentence less than its best one does"""
    affinity_spare: int = 10
    """how much less a sense may go with the sentence than the best one does before that counts"""
    no_article: int = -8
    """leaving "the" out where Arabic is definite"""
    definite: int = 8
    """how much what was counted of a definite noun counts for "the", in eighths"""
    phrase_article: int = 6
    """adding "the" to a phrase that the lexicon lists without"""
    indefinite: int = 4
    """saying an indefinite article"""
    indefinite_none: int = 0
    """saying nothing before an indefinite singular"""
    counted: int = 10
    """leaving a noun bare that English gives an article, in eighths of its need of one"""
    compound: int = -8
    """making a compound ("defence ministry") of a construct phrase"""
    constructs: int = 14
    """how much the nouns count that make compounds or take "of", in eighths"""
    gerund: int = -10
    """letting a gerund take its object as a verb does ("fighting the movements")"""
    genitive: int = -40
    """making a genitive of a construct phrase ("the forces of Haftar")"""
    genitive_noun: int = 0
    """the same with a common noun ("the company's director")"""
    verb_first: int = 140
    """leaving a verb before its subject"""
    pronoun: int = 11
    """each step among the pronouns that one ending can mean"""
    copula: int = 0
    """saying "is" where Arabic joins subject and predicate without a verb"""
    governed: int = 20
    """taking another preposition than the one that the verb governs"""

    no_comma: int = 70
    """leaving out a comma, of which Arabic has more"""
    readings: int = 4
    """ways to read a stretch of a sentence that are put into English and compared"""
    doubt: int = 20
    """how much worse than the best grammar a reading may be to be compared (in the measure of `tagging`)"""
    split: int = 50
    """saying a phrase of the lexicon word for word, or taking one that makes the cut dearer"""
    classes: int = 10
    """how much evidence of classes counts beside grammar, in eighths"""
    grammar: int = 8
    """how much grammar counts against English where readings are compared"""


DEFAULT = Weights()
