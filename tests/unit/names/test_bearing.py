"""What the list says of a name that others bear too stands only where the article bears it out."""

import pytest

from mujaz.extraction.names.bearing import country_of, literal, surname
from mujaz.extraction.names.gazetteer import Entry, gazetteer
from mujaz.extraction.names.recognise import recognise

from .helpers import names_of


def entry(key: str) -> Entry:
    """Return the list's first entry with a key."""
    return gazetteer().lookup(key)[0][0]


def english_of(text: str, outlet: str | None = None) -> set[str | None]:
    """Return the English of all names of a text, as an outlet's article."""
    return {mention.english for mention in recognise(text, outlet).mentions}


def test_a_party_called_by_common_words_is_not_another_countrys() -> None:
    """The Popular Movement of Morocco is no liberation movement of Sudan."""
    names = names_of("أعلنت الحركة الشعبية أنها ستشارك في الانتخابات في المغرب.", "organisation")
    assert set(names) == {"Popular Movement"}


@pytest.mark.parametrize("told", ["في جوبا", "في جنوب السودان"])
def test_a_city_or_the_country_bears_a_party_out(told: str) -> None:
    """The same words in South Sudan are the liberation movement."""
    assert "Sudan People's Liberation Movement" in english_of(f"أعلنت الحركة الشعبية أنها ستشارك في الانتخابات {told}.")


def test_the_full_name_bears_the_short_one_out() -> None:
    """After the front's full name its short form means it, whatever countries are told of."""
    text = "قالت الجبهة الشعبية لتحرير فلسطين إنها ترفض القرار. وأضافت الجبهة الشعبية أن القرار باطل."
    assert [name for name in names_of(text, "organisation") if "Front" in name] == [
        "Popular Front for the Liberation of Palestine"
    ]


def test_an_outlet_bears_a_body_out() -> None:
    """What a paper calls the House of Representatives is its own country's."""
    text = "أقر مجلس النواب مشروع القانون أمس."
    assert english_of(text) == {"House of Representatives"}
    assert english_of(text, "Libya Observer") == {"Libyan House of Representatives"}


def test_a_country_that_the_english_brings_needs_bearing_out() -> None:
    """``حزب المؤتمر`` in Yemen is no party of India."""
    assert "Congress Party in Yemen" in english_of("عقد حزب المؤتمر في اليمن اجتماعا أمس.")
    assert country_of(entry("حزب الموتمر الهندي")) == "IN"


def test_a_surname_alone_brings_no_given_name() -> None:
    """``ديكو`` is Dicko; in Mali, where the imam is, he is Mahmoud Dicko."""
    assert english_of("قال ديكو إن المفاوضات مستمرة.") == {"Dicko"}
    assert "Mahmoud Dicko" in english_of("قال ديكو في باماكو إن المفاوضات مستمرة.")


def test_the_commonest_given_names_name_nobody_for_sure() -> None:
    """A Mohammed Ali of whom no country is told is not the list's, and is not called by half his name."""
    assert english_of("فاز محمد علي بالجائزة الأولى.") == {"Mohammed Ali"}
    found = recognise("فاز محمد علي بالجائزة الأولى.").mentions
    assert [mention.entry for mention in found] == [None]


def test_thanks_to_god_is_nobody() -> None:
    """``بفضل الله`` holds a surname by its letters only."""
    assert names_of("نجا الركاب بفضل الله من الحادث.", "person") == {}


def test_a_word_with_its_clitic_is_no_province() -> None:
    """``بردود`` (with replies) is no province of Turkey."""
    assert names_of("جاءت الوزارة بردود على الأسئلة.", "place") == {}


def test_a_name_that_is_not_what_its_words_say_is_not_translated() -> None:
    """The Popular Mobilization is no Popular Crowd where Iraq is not told of."""
    assert "Popular Crowd" not in english_of("قال قائد الحشد الشعبي إن العملية انتهت.")
    assert "Popular Mobilization Forces" in english_of("قال قائد الحشد الشعبي في بغداد إن العملية انتهت.")


def test_an_adjective_of_a_noun_is_no_navy() -> None:
    """A British maritime safety body is not the Royal Navy; the navy still is."""
    safety = english_of("وفقا لمنظمة السلامة البحرية البريطانية فإن السفينة آمنة.")
    assert safety == {"British Maritime Safety Organization"}
    assert "Royal Navy" in english_of("قالت البحرية البريطانية إن السفينة آمنة.")


def test_a_monarch_is_not_every_moroccan() -> None:
    """A surname like a nationality is no king: only his name is."""
    assert not any(
        "King" in (name or "")
        for name in english_of("قال محمد السادس في الرباط إن وزيره المغربي وصل.") - {"King Mohammed VI"}
    )
    assert all("^المغربي" not in line for line in gazetteer().lines if "King" in line)


def test_a_town_is_no_crossing() -> None:
    """Arar is a city of Saudi Arabia; the crossing has its noun."""
    assert names_of("وصل الركاب إلى عرعر في السعودية.", "place")["Arar"].country == "SA"
    assert "Arar crossing" in names_of("فتح معبر عرعر أمس.", "place")


def test_a_site_has_the_name_that_the_article_gives_it() -> None:
    """``تويتر`` is Twitter and ``منصة إكس`` X."""
    assert english_of("كتب الوزير في تويتر أمس.") == {"Twitter"}
    assert "X" in english_of("كتب الوزير على منصة إكس أمس.")


def test_a_new_place_is_not_the_old_one() -> None:
    """The adjective that tells a place from the list's is kept, with the country."""
    assert "New Suez Canal" in names_of("افتتح الرئيس قناة السويس الجديدة.", "place")
    aleppo = names_of("دخل السكان حلب القديمة أمس.", "place")
    assert aleppo["Old Aleppo"].country == "SY"


def test_literal_english_is_what_the_words_say() -> None:
    """No more words than the Arabic, all common, and no country's."""
    assert literal(entry("مجلس الشيوخ"), 2) == "Senate"
    assert literal(entry("حركه التغيير"), 2) in (None, "Change Movement")


def test_a_surname_pairs_with_the_last_words() -> None:
    """None where the words can't be paired, or where it is no end of a full name."""
    dicko = entry("محمود ديكو")
    assert surname(dicko, "ديكو") == "Dicko"
    assert surname(dicko, "محمود") is None
    assert surname(entry("محمد علي"), "محمد علي") is None


def test_a_country_before_the_english_is_left_out() -> None:
    """A National Assembly is not the French one where nothing says so."""
    assert english_of("أقرت الجمعية الوطنية القانون أمس.") == {"National Assembly"}
    assert "French National Assembly" in english_of("أقرت الجمعية الوطنية القانون في باريس.")


def test_unless_is_nobody() -> None:
    """``لولا`` (were it not for) is a president only where the article says so."""
    assert names_of("لولا المساعدات لانهار الاقتصاد في المنطقة.", "person") == {}


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("قتل أربعة مدنيين في بعقوبة شمال شرق بغداد.", True),
        ("انفجرت عبوة ناسفة ببعقوبة فجرا.", True),
        ("أدين المتهم بعقوبة السجن المؤبد.", False),
    ],
)
def test_a_town_that_reads_as_a_word_with_a_clitic(text: str, there: bool) -> None:
    """Behind a preposition no proclitic can stand, so that the word is the town."""
    assert ("Baquba" in names_of(text, "place")) is there
    assert "Akuba" not in names_of(text, "place")
