"""The sequence model and the list it reads."""

import pytest

from mujaz.extraction.names.features import attributes, joint_attributes, list_tags, neighbour_attributes
from mujaz.extraction.names.gazetteer import Gazetteer, gazetteer
from mujaz.extraction.names.tagger import Tagger, tagger
from mujaz.extraction.names.words import Word, read_words

LINES = [
    "L\tMoscow\t\tcapital\tRU\t55.75\t37.62\t=موسكو",
    "P\tHamad Ali\tHammad\tofficial\tQA\t\t\t=حمد علي|^علي",
    "O\tUnited Nations\tUN\tbody\t\t\t\t=الامم المتحده",
]


def toy() -> Tagger:
    """A model of two attributes: after ``قال`` comes a person's first word, and the word after that ends the name."""
    labels = "O B-PER I-PER E-PER S-PER".split()
    zero = " ".join("0" for _ in labels)
    return Tagger("\n".join([" ".join(labels), *[zero] * 5, "-1:b=قال\t1:300", "-2:b=قال\t3:300", ""]))


def words_of(text: str) -> list[Word]:
    return read_words(text)


def test_the_best_path_is_a_valid_one() -> None:
    """Labels that may not follow each other never do: a first word is followed by an end."""
    tagged = toy().tag(words_of("قال زيد خالد اليوم"), [])
    assert [(t.first, t.last, t.kind) for t in tagged] == [(1, 3, "person")]


def test_likely_labels_that_fit_no_path_are_given_up() -> None:
    """Where every likely label may follow nothing (an end without a beginning), all labels are searched."""
    labels = "O B-PER I-PER E-PER S-PER".split()
    zero = " ".join("0" for _ in labels)
    model = Tagger("\n".join([" ".join(labels), *[zero] * 5, "b=زيد\t2:4000", ""]))
    assert [(t.first, t.last) for t in model.tag(words_of("قال زيد خالد اليوم"), [])] == [(0, 3)]


def test_what_a_word_says_by_itself_is_told() -> None:
    """The lead of "no name" is below zero where a label speaks for one, and a model of nothing leads nowhere."""
    reading = toy().read(words_of("قال زيد خالد اليوم"), [])
    assert reading.leads[1] == -300
    assert reading.leads[3] == 0
    assert toy().read([], []).names == []


def test_the_lanes_hold_whatever_the_shipped_model_adds_up() -> None:
    """The largest weight of every kind of attribute, and all that an article can tell of a word, fit into a lane."""
    largest: dict[str, int] = {}
    told: dict[str, int] = {}
    letters: list[int] = []
    for attribute, values in tagger()._raw.items():
        weight = max(abs(int(value.partition(":")[2])) for value in values.split(" "))
        kind = attribute.partition("=")[0]
        if kind == "doc":
            told[attribute.rpartition("/")[2]] = told.get(attribute.rpartition("/")[2], 0) + weight
        elif kind == "t":
            letters.append(weight)
        else:
            largest[kind] = max(largest.get(kind, 0), weight)
    assert sum(largest.values()) + max(told.values()) + sum(sorted(letters)[-50:]) < 1 << 15


def test_kept_weights_are_those_of_the_attributes_spelt_out() -> None:
    """What the tagger adds up by columns is what training would spell out word by word."""
    model = tagger()
    words = words_of('قال رئيس نادي ليون / كلود بويل إن مباراة الدوري، 3 أهداف، في "موسكو" مع بويل')
    hits = gazetteer().hits(words, [word.form for word in words])
    joint = joint_attributes(words, hits)
    size = len(model.labels)
    scores = model.scores(words, hits)
    for i, word in enumerate(words):
        names = [*attributes(word.form, word.kind), *joint[i]]
        for offset in (-2, -1, 1, 2):
            j = i + offset
            around = neighbour_attributes(words[j].form, words[j].kind) if 0 <= j < len(words) else ("none",)
            names += [f"{offset}:{name}" for name in around]
        weights = [0] * size
        for pair in " ".join(model._raw.get(name, "") for name in names).split():
            label, _, weight = pair.partition(":")
            weights[int(label)] += int(weight)
        assert [score - (1 << 15) for score in scores[i * size : (i + 1) * size]] == weights


def test_a_long_life_forgets_words_and_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept of words is thrown away when there is too much of it; what is tagged stays the same."""
    model, words = toy(), words_of("قال زيد خالد اليوم")
    before = model.read(words, [])
    monkeypatch.setattr("mujaz.extraction.names.tagger._KEPT", 2)
    assert model.read(words, []) == before
    assert len(model._forms) == 4


def test_nothing_is_tagged_where_nothing_speaks_for_a_name() -> None:
    """Without evidence every word is outside."""
    assert toy().tag(words_of("ذهب زيد خالد اليوم"), []) == []


def test_the_list_is_found_longest_and_shortest() -> None:
    """All entries at a word are offered, with clitics cut and strength told."""
    words = words_of("وحمد علي")
    hits = Gazetteer(LINES).hits(words, [word.form for word in words])
    assert [(hit.first, hit.last, hit.cut, hit.strength) for hit in hits] == [(0, 2, 1, "="), (1, 2, 0, "^")]


def test_an_entry_knows_its_columns() -> None:
    """Coordinates are numbers, empty columns are None or empty."""
    entry = Gazetteer(LINES).entry(0)
    assert (entry.english, entry.country, entry.lat, entry.also) == ("Moscow", "RU", 55.75, ())


@pytest.mark.parametrize(("key", "found"), [("الامم المتحده", True), ("موسكو", False), ("لا شيء", False)])
def test_an_organisation_is_looked_up_by_key(key: str, found: bool) -> None:
    """Only organisations answer."""
    assert (Gazetteer(LINES).organisation(key) is not None) == found


def test_list_tags_prefer_the_longest() -> None:
    """A word in a long name is tagged by it, not by the short one inside."""
    words = words_of("حمد علي")
    assert list_tags(2, Gazetteer(LINES).hits(words, [w.form for w in words])) == ["BP=+", "IP=+"]


def test_the_shipped_list_is_sound() -> None:
    """Every entry has keys, a country is two letters, coordinates are on earth."""
    listed = gazetteer()
    for number in range(0, 12000, 37):
        entry = listed.entry(number)
        assert entry.keys
        assert entry.country is None or len(entry.country) == 2
        assert entry.lat is None or -90 <= entry.lat <= 90
