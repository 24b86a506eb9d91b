"""Senses are held against the rest of the sentence, by vectors of what stands beside what."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.translation.engine import SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine
from mujaz.translation.phrasebook.affinity import Affinity, SentenceAffinity, default_affinity
from mujaz.translation.phrasebook.items import Option, Slot
from mujaz.translation.phrasebook.lemmas import content_lemmas, lemma
from mujaz.translation.phrasebook.lexicon import Reading
from mujaz.translation.phrasebook.model import default_model
from mujaz.translation.phrasebook.units import Unit, WordReading
from mujaz.translation.phrasebook.vectors import WordVectors

ROWS = {"goal": (100, 0), "player": (110, 10), "referee": (90, 20), "target": (0, 100), "missile": (10, 110)}
"""Words of two topics: the pitch and the war."""


def tiny(rows: dict[str, tuple[int, int]] | None = None) -> Affinity:
    """Return vectors of two numbers."""
    rows = ROWS if rows is None else rows
    return Affinity(WordVectors(list(rows), 2, array("b", [number for row in rows.values() for number in row])))


def unit(place: int, *english: str, tag: str = "N", decided: bool = False) -> Unit:
    """Return a word of one token with these senses."""
    senses = tuple(Reading("n", one, rank) for rank, one in enumerate(english))
    return Unit(place, place + 1, "word", "س", "س", [WordReading(tag, senses, 0, decided=decided)])


def costs(slot: Slot) -> list[int]:
    """Return what the options cost, in order."""
    return [option.cost for option in slot.options]


OPEN = Slot((Option("target"), Option("goals", 5)), 1, 2)
"""A word that may be either, at the second token."""


def weighed(*others: str, slot: Slot = OPEN, tag: str = "N", decided: bool = False, weight: int = 400) -> list[int]:
    """Return the costs of the open word's senses beside words of one sense each, the first before it."""
    units = [unit(0, others[0]), unit(1, "target", "goal", tag=tag, decided=decided)]
    units += [unit(place, one) for place, one in enumerate(others[1:], 2)]
    return costs(SentenceAffinity(tiny(), units, weight).weigh(slot))


def test_the_sense_that_goes_with_the_sentence_costs_nothing_more():
    """Beside a player the goal keeps its cost and the target's rises; beside a missile it is the other way round."""
    target, goal = weighed("player", "referee")
    assert (target > 5, goal) == (True, 5)
    target, goal = weighed("missile")
    assert (target, goal > 20) == (0, True)


def test_inflected_forms_share_the_vector_of_their_base():
    """What a sentence says in the plural or the past is weighed like its base."""
    assert weighed("players") == weighed("player")


def test_near_words_say_more_than_far_ones():
    """Of a player and a missile at either side the nearer one decides."""
    near = [unit(0, "player"), unit(1, "target", "goal"), unit(2, "referee"), unit(3, "missile"), unit(4, "missile")]
    far = [unit(0, "missile"), unit(1, "target", "goal"), unit(2, "missile"), unit(3, "referee"), unit(4, "player")]
    assert costs(SentenceAffinity(tiny(), near, 400).weigh(OPEN))[1] == 5
    assert costs(SentenceAffinity(tiny(), far, 400).weigh(OPEN))[0] == 0


def test_words_without_a_vector_neither_speak_nor_stand_between():
    """A name or a number between two words does not make them farther apart."""
    beside = [unit(0, "player"), unit(1, "target", "goal")]
    parted = [unit(0, "player"), unit(1, "Smith"), unit(2, "target", "goal")]
    later = Slot(OPEN.options, 2, 3)
    assert costs(SentenceAffinity(tiny(), parted, 400).weigh(later)) == costs(
        SentenceAffinity(tiny(), beside, 400).weigh(OPEN)
    )


@pytest.mark.parametrize("kept", [{"tag": "P"}, {"decided": True}, {"weight": 0}])
def test_what_is_decided_otherwise_is_left_alone(kept):
    """Words of grammar, senses that a cue has decided, and an engine without the weight keep their costs."""
    assert weighed("player", **kept) == [0, 5]


def test_what_goes_about_as_well_costs_no_more():
    """Only what exceeds the spare is counted, so that near synonyms stay as they are ranked."""
    units = [unit(0, "player"), unit(1, "target", "goal")]
    plain = costs(SentenceAffinity(tiny(), units, 400).weigh(OPEN))
    assert costs(SentenceAffinity(tiny(), units, 400, spare=10).weigh(OPEN)) == [plain[0] - 10, 5]
    assert costs(SentenceAffinity(tiny(), units, 400, spare=500).weigh(OPEN)) == [0, 5]


def test_a_slot_with_one_way_is_left_alone():
    """Where there is nothing to choose nothing is weighed."""
    only = Slot((Option("target", 3),), 1, 2)
    assert weighed("player", slot=only) == [3]


def test_senses_that_no_vector_tells_apart_keep_their_costs():
    """Two unknown words, or two forms of one, stay as the lexicon ranks them."""
    assert weighed("player", slot=Slot((Option("Smith"), Option("Jones", 4)), 1, 2)) == [0, 4]
    assert weighed("player", slot=Slot((Option("goal"), Option("goals", 4)), 1, 2)) == [0, 4]


def test_the_order_of_the_word_list_does_not_matter():
    """The same vectors in another order of words weigh the same."""
    units = [unit(0, "player"), unit(1, "target", "goal")]
    turned = tiny(dict(reversed(ROWS.items())))
    assert SentenceAffinity(turned, units, 400).weigh(OPEN) == SentenceAffinity(tiny(), units, 400).weigh(OPEN)


_NUMBERS = st.lists(st.integers(-(2**24), 2**24), min_size=2, max_size=2).map(tuple)


@given(_NUMBERS, _NUMBERS, st.integers(0, 60))
def test_packed_vectors_add_up_like_vectors(one, other, times):
    """A sum of packed vectors holds the sums of their numbers, negative ones too."""
    affinity = tiny()
    packed = affinity.pack(one) + times * affinity.pack(other)
    assert affinity.unpack(packed) == tuple(a + times * b for a, b in zip(one, other, strict=True))


@given(st.lists(st.sampled_from([*ROWS, "Smith", "goals of the player"]), min_size=1, max_size=12))
def test_weighing_never_makes_a_sense_cheaper_and_is_repeatable(words):
    """Costs only rise, one option's stays, and a second look gives the same; full memos change nothing."""
    units = [unit(place, word, "missile") for place, word in enumerate(words)]
    slot = Slot(OPEN.options, 0, 1)
    affinity = tiny()
    found = SentenceAffinity(affinity, units, 400).weigh(slot)
    rises = [new.cost - old.cost for new, old in zip(found.options, slot.options, strict=True)]
    assert min(rises) == 0
    assert (
        SentenceAffinity(affinity, units, 400).weigh(slot) == found == SentenceAffinity(tiny(), units, 400).weigh(slot)
    )


def test_full_memos_are_emptied(monkeypatch):
    """Memory stays bounded whatever is asked."""
    monkeypatch.setattr("mujaz.translation.phrasebook.affinity._MEMO_LIMIT", 1)
    affinity = tiny()
    first = affinity.word((Reading("n", "goal", 0),))
    affinity.word((Reading("n", "player", 0),))
    assert affinity.word((Reading("n", "goal", 0),)) == first


def test_stored_vectors_come_back_as_they_were():
    """What is written is read; bytes of another kind or cut short are refused."""
    vectors = WordVectors(["goal", "player"], 2, array("b", [1, -2, 127, -127]))
    assert WordVectors.from_bytes(vectors.to_bytes()) == vectors
    with pytest.raises(ValueError, match="version"):
        WordVectors.from_bytes(b"nothing")
    with pytest.raises(ValueError, match="short"):
        WordVectors.from_bytes(vectors.to_bytes()[:-1])


def test_the_packages_vectors_know_what_goes_together():
    """A goal goes with a player rather than with a missile; a patient with a hospital."""
    affinity = default_affinity()

    def product(one: str, other: str) -> int:
        first, second = affinity.sense(one), affinity.sense(other)
        assert first is not None
        assert second is not None
        return sum(a * b for a, b in zip(first.vector, second.vector, strict=True))

    assert product("goal", "striker") > product("goal", "missile")
    assert product("hospital", "patient") > product("hospital", "parliament")


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("planned", "plan"), ("hoping", "hope"), ("policies", "policy"), ("carried", "carry"), ("boxes", "box"),
        ("buses", "bus"), ("agreed", "agree"), ("taken", "take"), ("children", "child"), ("minister's", "minister"),
        ("news", "news"), ("virus", "virus"), ("was", "be"), ("gas", "gas"), ("leaves", "leave"), ("xyzed", "xyzed"),
    ],
)  # fmt: skip
def test_words_are_traced_back_to_their_base(word, base):
    """Endings fall where what is left is known; words whose end is no ending stay."""
    known = "plan hope hop policy carry box bus agree take child minister virus leave".split()
    assert lemma(word, {one: rank for rank, one in enumerate(known)}) == base


def test_words_of_grammar_and_figures_have_no_content():
    """Only what tells of the topic is kept, in order."""
    assert content_lemmas("the 20 Players of their teams", {"player": 0, "team": 1}) == ["player", "team"]


def test_doubt_rises_where_english_reads_oddly():
    """Words in an order that English has cost less than the same words stirred; a sentence of nothing has no doubt."""
    model = default_model()
    fluent, stirred = model.doubt("The minister arrived in Cairo."), model.doubt("Cairo arrived minister in The.")
    assert fluent is not None
    assert stirred is not None
    assert fluent < stirred
    assert model.doubt("") is None


def test_a_name_that_the_model_lacks_raises_no_doubt():
    """Names come from the lexicon: that they are rare says nothing about the sentence."""
    assert default_model().doubt("Qwxzyk") is None


def test_the_engine_tells_its_doubt():
    """The number goes from the engine through the chain to the sentence that the brief is made from."""
    [translated] = PhrasebookEngine().translate([SourceSentence("وصل الوزير إلى القاهرة.")])
    assert translated is not None
    assert isinstance(translated.doubt, int)
