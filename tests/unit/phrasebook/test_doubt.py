"""The engine's doubt about a sentence orders sentences by how far they are from a translator's."""

from mujaz.translation.engine import SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine
from mujaz.translation.phrasebook.doubt import Measures, measures
from mujaz.translation.phrasebook.lexicon import Reading
from mujaz.translation.phrasebook.model import default_model
from mujaz.translation.phrasebook.units import Unit, WordReading


def unit(place: int, *tags: str, kind: str = "word", senses: int = 1) -> Unit:
    """Return a unit that may be of these classes."""
    said = tuple(Reading("", "x", rank) for rank in range(senses))
    return Unit(place, place + 1, kind, "س", "س", [WordReading(tag, said, 0) for tag in tags])


def test_measures_are_shares_of_the_units():
    """What is counted is told in thousandths of the units; the English has its words and its "of"."""
    units = [unit(0, "V", "N"), unit(1, "N", senses=3), unit(2, "U", kind="unknown"), unit(3, "S")]
    found = measures(units, "the visit of the man", default_model())
    assert found == Measures(found.cost, 250, 250, 250, 250, 0, 250, 0, 250, 1250)
    assert found.cost > 0


def test_a_plain_sentence_is_less_doubtful_than_a_heap_of_strange_words(engine: PhrasebookEngine):
    """Short news of known words reads better than a list of words that nobody knows."""
    plain, strange = engine.translate(
        [SourceSentence("وصل الوزير إلى القاهرة اليوم."), SourceSentence("تفتق جذل الغضارف، لعلع وهجها، وانثعب.")]
    )
    assert plain is not None
    assert strange is not None
    assert plain.doubt is not None
    assert strange.doubt is not None
    assert plain.doubt < strange.doubt


def test_what_is_measured_is_what_is_said(engine: PhrasebookEngine):
    """The measures belong to the English that the engine gives for the same sentence."""
    sentence = SourceSentence("قالت الحكومة إن المفاوضات مستمرة.")
    translated = engine.translate([sentence])[0]
    assert translated is not None
    assert engine.measured(sentence)[1] == translated.text
