"""The parts of the engine, each by itself."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic.letters import fold, is_arabic
from mujaz.arabic.morphology import analyses
from mujaz.arabic.romanisation import in_latin_letters
from mujaz.arabic.words import tokens
from mujaz.translation.phrasebook import inflection
from mujaz.translation.phrasebook.decoder import Decoder, Piece
from mujaz.translation.phrasebook.frames import governed, takes_infinitive
from mujaz.translation.phrasebook.items import Choice, Option, Slot, sequence, word
from mujaz.translation.phrasebook.lattice import Lattice, cheapest
from mujaz.translation.phrasebook.lexicon import LexiconIndex, default_index, load_index, part_of_name
from mujaz.translation.phrasebook.model import LanguageModel, default_model, words_of
from mujaz.translation.phrasebook.ngrams import Trie
from mujaz.translation.phrasebook.numerals import english_number, numerals
from mujaz.translation.phrasebook.readings import Reader
from mujaz.translation.phrasebook.surface import finish, takes_an
from mujaz.translation.phrasebook.tagging import stretches, taggings
from mujaz.translation.phrasebook.times import dates


@pytest.mark.parametrize(
    ("written", "stem", "clitics"),
    [
        ("واللواء", "لواء", ("و", "", "")),
        ("للجنة", "لجنه", ("", "ل", "")),
        ("للرئيس", "رييس", ("", "ل", "")),
        ("وبالحوار", "حوار", ("و", "ب", "")),
        ("حكومته", "حكومه", ("", "", "ه")),
        ("أبنائهم", "ابناء", ("", "", "هم")),
        ("موظفيه", "موظفين", ("", "", "ه")),
        ("فرضوها", "فرضوا", ("", "", "ها")),
    ],
)
def test_clitics_are_cut(written: str, stem: str, clitics: tuple[str, str, str]) -> None:
    """Proclitics, the article after lam, ta marbuta, hamza and nun before a pronoun are undone."""
    known = {stem}.__contains__
    best = analyses(fold(written), known, marbuta=written.endswith("ة"))[0]
    assert (best.stem, (best.conjunction, best.preposition, best.suffix)) == (stem, clitics)


@pytest.mark.parametrize(
    ("written", "stem", "change"),
    [
        ("مهندسات", "مهندس", "plural"),
        ("مهندسون", "مهندس", "plural"),
        ("طابعتان", "طابعه", "dual"),
        ("سعودية", "سعودي", "feminine"),
        ("تهاجم", "يهاجم", "she"),
        ("نهاجم", "يهاجم", "we"),
        ("يهاجمون", "يهاجم", "they"),
        ("هاجموا", "هاجم", "they past"),
        ("هاجمت", "هاجم", "she past"),
        ("كتابا", "كتاب", "accusative"),
        ("جليدي", "جليد", "nisba"),
    ],
)
def test_other_forms_of_a_known_stem_are_found(written: str, stem: str, change: str) -> None:
    """Inflected nouns and verbs are read by the form that the lexicon lists."""
    assert (stem, change) in {
        (one.stem, one.change) for one in analyses(fold(written), {stem}.__contains__, marbuta=written.endswith("ة"))
    }


@given(st.text(alphabet="ابتسلكوفيهنم", max_size=10))
def test_an_analysis_covers_its_word(written: str) -> None:
    """What is cut off in front and behind never overlaps, and no analysis is offered for what is not known."""
    for one in analyses(written, lambda stem: len(stem) > 1):
        assert 0 <= one.front <= len(written) - one.back
    assert analyses(written, lambda _: False) == []


def test_english_verbs_change_form() -> None:
    """Base, past, participle and -ing of regular and irregular verbs."""
    thirds = ("says", "goes", "carries out", "is killed", "watches", "passes")
    assert [inflection.base_form(verb) for verb in thirds] == [
        "say", "go", "carry out", "be killed", "watch", "pass",
    ]  # fmt: skip
    assert inflection.base_of_past("took part") == "take part"
    assert inflection.base_of_past("stopped") == "stop"
    assert inflection.base_of_past("carried") == "carry"
    assert inflection.past_form("carry out") == "carried out"
    assert inflection.past_form("take") == "took"
    assert inflection.past_form("stop") == "stopped"
    assert inflection.participle("went up") == "gone up"
    assert [inflection.ing_form(verb) for verb in ("make", "run", "be", "die", "see")] == [
        "making", "running", "being", "dying", "seeing",
    ]  # fmt: skip
    assert inflection.base_of_ing("making") == "make"
    assert inflection.base_of_ing("signing") == "sign"
    assert inflection.agree("was killed", plural_subject=True) == "were killed"


def test_english_nouns_take_their_plural() -> None:
    """The noun that heads the phrase changes, irregular and unchanged ones as they do."""
    assert inflection.plural("minister of defense") == "ministers of defense"
    assert [inflection.plural(noun) for noun in ("city", "church", "woman", "aircraft", "news", "day")] == [
        "cities", "churches", "women", "aircraft", "news", "days",
    ]  # fmt: skip


def test_verbs_behind_nouns_are_told_only_where_known() -> None:
    """A verbal noun gives its verb, an invented one gives none."""
    known = default_model().knows
    assert inflection.verb_of_noun("implementation", known) == "implement"
    assert inflection.verb_of_noun("arrest of", known) == "arrest"
    assert inflection.verb_of_noun("signing", known) == "sign"
    assert inflection.verb_of_noun("table", known) == ""


def test_governed_prepositions() -> None:
    """A verb's preposition is English's in all its forms; what is not listed is None."""
    assert governed("expressed", "عن") == ("",)
    assert governed("was allowed", "ب") == ("to",)
    assert governed("sang", "عن") is None
    assert takes_infinitive("helps")
    assert not takes_infinitive("returned")


def test_the_model_prefers_english_order_and_reads_back_what_it_wrote() -> None:
    """A sentence is likelier than its words in disorder; bytes to model to bytes is the identity."""
    model = default_model()
    assert model.sentence_cost("The minister said on Monday.") < model.sentence_cost("Minister the Monday said on.")
    data = files("mujaz.translation.phrasebook").joinpath("data", "english.lm").read_bytes()
    assert Trie.from_bytes(data).to_bytes() == data
    with pytest.raises(ValueError, match="not a language model"):
        Trie.from_bytes(b"nothing")
    with pytest.raises(ValueError, match="cut short"):
        Trie.from_bytes(data[:-1])


def test_the_memo_of_the_model_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The memo is emptied when it is full, and costs stay what they were."""
    monkeypatch.setattr("mujaz.translation.phrasebook.model._MEMO_LIMIT", 2)
    model = LanguageModel.load()
    assert [model.cost(1, 1, number) for number in range(9)] == [model.cost(1, 1, number) for number in range(9)]


def test_words_of_the_model() -> None:
    """Numbers are one word, letters are small, signs stand apart."""
    assert words_of("The U.S. won 3-0, John’s 1,000th") == [
        "the",
        "u.s.",
        "won",
        "<num>",
        "-",
        "<num>",
        ",",
        "john's",
        "<num>",
    ]


def test_the_search_takes_the_cheapest_way() -> None:
    """Options and orders are weighed together; empty options leave no piece; the width does not lose the best here."""
    decoder = Decoder(default_model(), width=8, weight=8, bonus=40, more=40)
    subject, verb = word("the minister", 0, 1), Slot((Option("said"), Option("sayed", 1)), 1, 2)
    item = Choice(((0, sequence([verb, subject, None])), (0, sequence([subject, verb]))))
    pieces = decoder.decode(sequence([item, word("", 2, 3)]))
    assert pieces == [Piece("the minister", 0, 1), Piece("said", 1, 2)]


def test_surface_spacing_capitals_and_articles() -> None:
    """Quotation marks hug their text, stops go inside, "a" becomes "an", doubled words go, sentences get capitals."""
    said = ["he", "said", '"', "a", "hour", "hour", '"', ".", "then", "(", "the", "the", "end", ")", ","]
    text, places = finish([Piece(english, at, at + 1) for at, english in enumerate(said)])
    assert text == 'He said "an hour." Then (the end),'
    assert [text[start:end].lower() for start, end, _ in places] == [piece.english for _, _, piece in places]
    assert finish([Piece(",", 0, 1), Piece("in", 0, 1), Piece("last April", 1, 3)])[0] == "Last April"
    assert takes_an("hour")
    assert takes_an("attack")
    assert not takes_an("university")
    assert not takes_an("one-day")


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئگپ\u064e\u0640", max_size=12))
def test_romanising_leaves_no_arabic(word_: str) -> None:
    """Whatever the word, what comes out is Latin."""
    assert not any(is_arabic(char) for char in in_latin_letters(word_))


@pytest.mark.parametrize(
    ("value", "plain", "english"),
    [
        (146_000, False, "146,000"), (2019, True, "2019"), (3_500_000_000, False, "3.5 billion"),
        (2_000_000, False, "2 million"),
        (1_234_567_891, False, "1,234,567,891"), (0.25, False, "0.25"),
    ],
)  # fmt: skip
def test_numbers_in_figures(value: float, plain: bool, english: str) -> None:
    """Press figures: commas, scale words where they say it exactly, years bare."""
    assert english_number(value, plain=plain) == english


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("20 في المئة", "20 percent"), ("1.2%", "1.2%"), ("10.7 مليار دولار أميركي", "$10.7 billion"),
        ("64 كم", "64 km"),
        ("5 دولارات", "$5"), ("40 كم/ساعة", "40 km/h"), ("20 بالمئة", "20 percent"),
    ],
)  # fmt: skip
def test_numbers_with_their_units(arabic: str, english: str) -> None:
    """Percent, dollars and abbreviated units are taken along."""
    assert [one[2] for one in numerals(arabic, tokens(arabic))] == [english]


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("في 28 فبراير/شباط الماضي", ["on February 28"]),
        ("في أبريل الماضي", ["last April"]),
        ("في ديسمبر 2019", ["in December 2019"]),
        ("آذار (مارس) 2015", ["March 2015"]),
        ("يوم 5 من شهر يناير", ["on January 5"]),
        ("27 رمضان 1436 هـ", ["27 Ramadan 1436 AH"]),
        ("في عام 2008", ["2008"]),
        ("ولد عام 1950", ["in 1950"]),
        ("ربيع عام 2016", ["2016"]),
        ("الساعة 9:30", ["9:30"]),
        ("مارس الرياضة", []),
        ("مارس", []),
        ("عام", []),
        ("يوم", []),
    ],
)
def test_dates(arabic: str, english: list[str]) -> None:
    """Days, months with their double names, years and clock times; a month's name alone may be another word."""
    assert [one[2] for one in dates(tokens(arabic))] == english


def test_the_lexicon_prefers_the_spelling_as_written() -> None:
    """A spelling that is listed is looked up by itself, any other through its folded form."""
    index = default_index()
    assert index.stem(fold("على"), "على")[0].english == "on"
    assert any(reading.pos == "per" for reading in index.stem(fold("علي"), "علي"))
    assert index.stem("زقزقزق") == ()
    assert index.phrase("زقزق زقزق") == ()
    assert index.knows("و")


def test_the_lexicon_folds_like_the_rest() -> None:
    """Folding a whole file at once gives the same keys as folding each entry."""
    index = load_index()
    for line in files("mujaz.lexicon").joinpath("data", "additions.tsv").read_text("utf-8").splitlines():
        if line and line[0] != "#":
            arabic = line.split("\t")[0]
            assert index.phrase(fold(arabic)) if " " in arabic else index.spells(fold(arabic), arabic)


def test_taggings_come_cheapest_first_and_stretches_cover_the_sentence() -> None:
    """The ways to read a stretch differ, rise in cost and stay within the bound; stretches part at signs only."""
    index = default_index()
    words, edges = Lattice(index, lambda _: True).edges("قتل جندي في القاهرة، وقال الوزير: الحرب انتهت.")
    units = cheapest(edges, 0, len(words))
    assert units is not None
    parts = list(stretches(units))
    assert [units[first].text for first, _ in parts[1:]] == ["،", ":", "."]
    assert [number for first, last in parts for number in range(first, last)] == list(range(len(units)))
    for first, last in parts:
        found = taggings(units[first:last], 8, 20)
        costs = [cost for cost, _ in found]
        assert costs == sorted(costs)
        assert costs[-1] <= costs[0] + 20
        assert len({tuple(map(id, readings)) for _, readings in found}) == len(found)


def test_a_cut_without_a_unit_uses_other_units() -> None:
    """The cheapest cut covers its tokens in order; leaving a unit out takes others, and there may be none."""
    words, edges = Lattice(default_index(), lambda _: True).edges("وزير الدفاع")
    whole = cheapest(edges, 0, 2)
    assert whole is not None
    assert [unit.text for unit in whole] == ["وزير الدفاع"]
    parted = cheapest(edges, 0, 2, whole[0])
    assert parted is not None
    assert [unit.text for unit in parted] == [token.text for token in words]
    assert cheapest(edges, 1, 2, parted[1]) is None


@pytest.mark.parametrize(
    ("word", "english"),
    [("ألبرت", "Albert"), ("أليخاندرو", "Alejandro"), ("إدواردز", "Edwards"), ("إسنر", "Esner")],
)
def test_an_alif_with_a_hamza_is_no_article(word: str, english: str) -> None:
    """أل begins a name, not "al-", and a hamza below the alif is an E or an I."""
    assert in_latin_letters(word) == english


def test_a_surname_alone_is_not_said_as_a_person_of_that_name() -> None:
    """Many bear one surname, so only as much of a listed name is said as the Arabic word says."""
    assert part_of_name("خليفة حفتر", "Khalifa Haftar", "حفتر") == "Haftar"
    assert part_of_name("خليفة حفتر", "Khalifa Haftar", "خليفة") == "Khalifa"
    assert part_of_name("إلياس بو صعب", "Elias Bou Saab", "بوصعب") == "Bou Saab"


def test_names_have_no_plural_and_take_no_article() -> None:
    """A common word that looks like the plural of a listed name is not that name."""
    lexicon = LexiconIndex()
    lexicon.add_stems(("اسبر",), ("إسبر",), ("per:Esper",))
    assert Reader(lexicon).word(tokens("الأسبرين")[0]) == []
    lexicon.add_stems(("بسمه",), ("بسمة",), ("n:smile | per:Basma",))
    assert [one.senses[0].english for one in Reader(lexicon).word(tokens("البسمة")[0])] == ["smile"]
    assert Reader(lexicon).word(tokens("وإسبر")[0])[0].senses[0].english == "Esper"


@pytest.mark.parametrize(
    ("gerund", "base"),
    [("trafficking", "traffic"), ("persuading", "persuade"), ("annulling", "annul"), ("upgrading", "upgrade"),
     ("rooting", "root"), ("boring", "bore")],
)  # fmt: skip
def test_bases_that_the_endings_do_not_tell(gerund: str, base: str):
    """A base found behind a gerund gives the same gerund again."""
    assert inflection.base_of_ing(gerund) == base
    assert inflection.ing_form(base) == gerund


def test_a_verb_behind_a_noun_is_the_one_of_the_news():
    """Formation is what forms a government, not a salt of chemistry; detention detains."""
    assert inflection.verb_of_noun("formation", lambda _: True) == "form"
    assert inflection.verb_of_noun("detention", lambda _: True) == "detain"
