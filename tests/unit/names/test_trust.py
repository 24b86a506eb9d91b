"""Which entries of the list stand, and what is made of names that it has only in part."""

from pathlib import Path

import pytest

from mujaz import lexicon
from mujaz.extraction.names.gazetteer import country_adjectives
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.recognise import with_nisba
from mujaz.extraction.names.spelling import is_spelt
from mujaz.extraction.names.words import read_words

from .helpers import names_of


def test_a_club_called_like_a_common_word_needs_sport() -> None:
    """``الاتفاق`` is an agreement in politics, and a club where a match is told of."""
    assert "Al-Ettifaq" not in names_of("وقع الطرفان الاتفاق في باريس وأكدا أن الاتفاق ملزم.")


def test_a_club_called_like_its_town_needs_sport() -> None:
    """A minister visits the city of Lyon."""
    assert names_of("زار الوزير مدينة ليون أمس.")["Lyon"].kind == "place"


def test_a_medium_in_brackets_is_the_source() -> None:
    """``(واس)`` credits the Saudi Press Agency, though the letters are short."""
    assert "Saudi Press Agency" in names_of("الرياض (واس) افتتح الأمير المشروع.", "organisation")


def test_a_first_name_is_no_region() -> None:
    """``فارس`` who arrives is no province of Iran; after its noun it is one."""
    assert "Fars" not in names_of("وصل فارس إلى البيت على صهوة جواده.")


def test_an_organ_in_a_country_has_its_adjective() -> None:
    """``قوات الجيش في مالي`` is the Malian army."""
    assert "Malian Army" in names_of("هاجم مسلحون قوات الجيش في مالي أمس.", "organisation")
    assert country_adjectives()["Mali"] == "Malian"


def test_a_mission_keeps_the_country_that_it_is_in() -> None:
    """The peacekeepers in Mali are named with it."""
    names = names_of("قالت بعثة الأمم المتحدة لحفظ السلام في مالي إن الهجوم وقع فجرا.", "organisation")
    assert "UN Multidimensional Integrated Stabilization Mission in Mali" in names


def test_a_union_of_states_is_not_named_with_a_place() -> None:
    """The African Union in Darfur is the African Union."""
    names = names_of("قال رئيس الاتحاد الأفريقي في دارفور إن القوات وصلت.", "organisation")
    assert "African Union" in names


def test_a_company_is_found_without_what_describes_it() -> None:
    """``الاستشارية`` says what Wood Mackenzie does and is no part of its name."""
    assert "Wood Mackenzie" in names_of("قالت شركة وود ماكينزي الاستشارية إن الإنتاج زاد.", "organisation")


def test_a_body_that_the_article_comes_back_to_is_a_name() -> None:
    """``البنك الزراعي`` said once may be any; said three times it is the one that the article is about."""
    text = "أعلن البنك الزراعي أرباحه. وقال رئيس البنك الزراعي إن النمو كبير، وإن البنك الزراعي سيتوسع."
    assert any(name.name_ar == "البنك الزراعي" for name in names_of(text, "organisation").values())


@pytest.mark.parametrize(("text", "last"), [("عمر عربي قال", 2), ("عمر العربي قال", 1), ("عمر قال", 1)])
def test_a_nisba_without_article_is_a_surname(text: str, last: int) -> None:
    """``عمر عربي`` is a man's full name; an adjective that tells whose or whence he is has the article."""
    mention = Mention(0, 1, 0, 3, "person", "model")
    assert with_nisba(mention, read_words(text)).last == last


def test_a_time_is_no_purpose() -> None:
    """``للفترة`` after a body begins a phrase of time."""
    names = names_of("اتفقت مصر والاتحاد الأوروبي للفترة من العام الحالي على الدعم.", "organisation")
    assert "European Union" in names


def test_spelt_parts_of_composed_names_are_marked() -> None:
    """A school called after an unknown word is marked, a ministry made of known words is not."""
    school = names_of("زار الوفد مدرسة غرنوقية الابتدائية أمس.", "organisation")
    assert all(name.romanised for name in school.values())
    ministry = names_of("أعلنت وزارة الشؤون الاجتماعية بدء الصرف.", "organisation")
    assert not any(name.romanised for name in ministry.values())


@pytest.mark.parametrize(("word", "spelt"), [("غرنوقيه", True), ("الشوون", False), ("بن", False), ("bbc", False)])
def test_a_word_is_spelt_where_nothing_knows_it(word: str, spelt: bool) -> None:
    """Lexicon and lists decide; particles and Latin words are never spelt."""
    assert is_spelt(word) == spelt


def test_a_country_that_nothing_says_is_marked() -> None:
    """A town that no list has lies where the article is, and that is a guess; Cairo's country is none."""
    text = "وقع الحادث قرب بلدة غرنوقية في العراق، ونقل الجرحى إلى بغداد والموصل والبصرة."
    places = names_of(text, "place")
    assert not places["Baghdad"].country_guessed
    guessed = [place for place in places.values() if place.country_guessed]
    assert all(place.country == "IQ" for place in guessed)


def test_the_added_names_are_sound() -> None:
    """Every line has its six columns, a known kind, and a country of two letters or none."""
    path = Path(lexicon.__file__).parent / "data" / "name_additions.tsv"
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert len(lines) > 2000
    for line in lines:
        kind, arabic, english, _, _, country = line.split("\t")
        assert kind in {"P", "L", "O"}
        assert arabic
        assert english
        assert len(country) in (0, 2)


MATCH = "سجل اللاعب هدف المباراة في الدوري بعد أن تعادل الفريق في الشوط الأول أمام المدرب. "
"""A sentence of sport, so that what comes after stands among the words of a match."""


@pytest.mark.parametrize(
    ("sentence", "club"),
    [
        ("وفاز ليون على ضيفه بهدف.", "Lyon"),
        ("وتعادل ليون الفرنسي مع ضيفه.", "Lyon"),
        ("وخسر موناكو الفرنسي أمس.", "Monaco"),
    ],
)
def test_a_town_that_plays_is_its_club(sentence: str, club: str) -> None:
    """Among words of sport a club is called by its town; a country's name needs another country's adjective."""
    assert names_of(MATCH + sentence)[club].kind == "organisation"


@pytest.mark.parametrize("sentence", ["وأقيمت في ليون ليلا.", "ووصل إلى مدينة ليون أمس.", "والتقى وفدا من موناكو."])
def test_a_town_where_they_play_stays_a_town(sentence: str) -> None:
    """After a preposition or a noun of place, and by a country's name alone, no club is meant."""
    found = names_of(MATCH + sentence)
    assert {found[name].kind for name in ("Lyon", "Monaco") if name in found} == {"place"}


def test_what_little_sport_there_is_needs_a_word_of_playing() -> None:
    """Two words of sport make no club of a town; one before the town does."""
    text = "كسب النادي المباراة وقال المسافر إن {} باردة."
    assert names_of(text.format("ليون"))["Lyon"].kind == "place"
    assert names_of(text.format("فوز ليون"))["Lyon"].kind == "organisation"
