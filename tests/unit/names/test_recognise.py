"""What is taken for a name: the list in context, headed names, people by title, given name and surname."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.extraction.names import extract_names
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.recognise import plausible
from mujaz.extraction.names.words import Word
from mujaz.reading.text import read_text

from .helpers import names_of, person


@pytest.mark.parametrize(
    ("text", "english", "country"),
    [
        ("وصل الوفد إلى العاصمة موسكو أمس.", "Moscow", "RU"),
        ("عقد الاجتماع بالرياض ولندن.", "Riyadh", "SA"),
        ("عاد الوزير من باريس ولندن.", "London", "GB"),
        ("زار الرئيس القاهرة يوم الأحد.", "Cairo", "EG"),
    ],
)
def test_listed_places_are_found_behind_clitics(text: str, english: str, country: str) -> None:
    """A place of the list has its press spelling and country, whatever is written onto it."""
    assert names_of(text, "place")[english].country == country


def test_clitics_are_no_part_of_the_arabic_name() -> None:
    """``وموسكو`` is cited as ``موسكو``."""
    name = names_of("اتفقت أنقرة وموسكو على الهدنة.", "place")["Moscow"]
    assert name.name_ar == "موسكو"
    assert name.mentions[0].text == "موسكو"


def test_a_word_is_no_name_because_a_clitic_could_be_cut() -> None:
    """``فيما`` is a conjunction and no Lima with a fa- before it."""
    assert "Lima" not in names_of("انتهى الاجتماع فيما استمرت الاشتباكات في شمال البلاد.")


def test_the_united_nations_behind_li() -> None:
    """``للأمم المتحدة`` is the United Nations."""
    assert "United Nations" in names_of("هذا تقرير جديد للأمم المتحدة عن المجاعة.", "organisation")


def test_places_have_coordinates() -> None:
    """Cities that GeoNames has carry latitude and longitude."""
    baghdad = names_of("انفجرت سيارة مفخخة في بغداد مساء اليوم.", "place")["Baghdad"]
    assert baghdad.lat == pytest.approx(33.3, abs=0.3)
    assert baghdad.lon == pytest.approx(44.4, abs=0.3)


@pytest.mark.parametrize(
    ("text", "arabic"),
    [
        ("أعلنت وزارة الشؤون الاجتماعية بدء الصرف.", "وزارة الشؤون الاجتماعية"),
        ("نقل المصابون إلى مستشفى الأمل أمس.", "مستشفى الأمل"),
        ("قالت الجمعية الألمانية للتغذية إن الملح ضار.", "الجمعية الألمانية للتغذية"),
        ("دخلت القوات جامعة الأنبار صباح اليوم.", "جامعة الأنبار"),
        ("أكدت الهيئة الوطنية لإدارة الكوارث الخبر.", "الهيئة الوطنية لإدارة الكوارث"),
        ("قالت نقابة أطباء الأسنان إن الإضراب مستمر.", "نقابة أطباء الأسنان"),
    ],
)
def test_headed_organisations_reach_to_their_end(text: str, arabic: str) -> None:
    """A common noun opens the name; adjectives, and-nouns and for-phrases belong to it, the verb does not."""
    assert arabic in {name.name_ar for name in names_of(text, "organisation").values()}


@pytest.mark.parametrize(
    "text",
    [
        "اجتمع مجلس الإدارة أمس لبحث الأزمة.",
        "انتشرت قوات الأمن في الشوارع.",
        "توقفت حركة الملاحة في الميناء.",
        "قالت إدارة الشركة إن الأسعار سترتفع.",
    ],
)
def test_common_phrases_are_no_organisations(text: str) -> None:
    """What only describes is not a name."""
    assert not names_of(text, "organisation")


def test_quoted_places_after_their_noun() -> None:
    """A quotation after a place's noun is its name."""
    assert {n.name_ar for n in names_of('سيطر الجيش على بلدة "زرقين" أمس.', "place").values()} == {"زرقين"}


def test_a_quarter_called_after_a_common_noun() -> None:
    """``حي التأميم`` is a place, spelt and not translated."""
    places = names_of("تقدمت القوات باتجاه حي التأميم غرب المدينة.", "place")
    assert any("neighbourhood" in name.lower() and "nationali" not in name.lower() for name in places)


def test_places_in_a_row_lend_each_other_certainty() -> None:
    """After one sure place, words joined by wa- that may be places of that country are."""
    places = names_of("تعقد الورشة في تبوك والخرج غداً.", "place")
    assert len(places) == 2


@pytest.mark.parametrize(
    ("text", "arabic"),
    [
        ("قال وزير الإعلام رمزي خوري إن الجلسة تأجلت.", "رمزي خوري"),
        ("أوضح الدكتور محمد بن سعيد الغامدي أن الحالة مستقرة.", "محمد بن سعيد الغامدي"),
        ("حضر الحفل أحمد الكبيسي وزوجته.", "أحمد الكبيسي"),
        ("التقى المغيرة بن حمدان الوفد.", "المغيرة بن حمدان"),
    ],
)
def test_people_that_no_list_has(text: str, arabic: str) -> None:
    """A title, a given name or a nasab makes a person."""
    assert person(text).name_ar == arabic


def test_titles_are_no_part_of_a_name() -> None:
    """``الأمير فيصل`` is فيصل with a title."""
    assert person("افتتح الأمير فيصل بن خالد المعرض في أبها.").name_ar == "فيصل بن خالد"


def test_two_people_joined_by_wa_are_two() -> None:
    """The conjunction parts what the model took for one name."""
    people = names_of("اجتمع فلاديمير بوتين وإيمانويل ماكرون في باريس.", "person")
    assert set(people) == {"Vladimir Putin", "Emmanuel Macron"}


def test_a_namesake_is_not_the_listed_person() -> None:
    """A forename that the list does not pair with the surname makes somebody else."""
    people = names_of("قال كيفن ترامب للصحيفة إنه يسكن في كندا.", "person")
    assert "Donald Trump" not in people


def test_a_newspaper_in_quotation_marks_is_no_place() -> None:
    """``«الرياض»`` in quotation marks is the newspaper, without them the city."""
    assert "Riyadh" in names_of("وصل إلى الرياض أمس وفد من لندن.", "place")


def test_an_office_names_no_ministry() -> None:
    """``وزيرة الخارجية الأميركية`` is an office; the ministry itself is not named."""
    text = "قالت وزيرة الخارجية الأميركية كوندوليزا رايس إن المحادثات مستمرة."
    assert not names_of(text, "organisation")


@settings(deadline=None)  # the first example loads the lexicons
@given(st.lists(st.sampled_from(
    ["وزارة", "الصحة", "قال", "محمد", "بن", "«", "»", "(", ")", "،", ".", "أبو", "عبد", "العزيز", "مدينة", "وحقل",
     "القاهرة", "رئيس", "الرئيس", "التركي", "لـ", "د.", "ال", "للأمم", "المتحدة", "12", "CNN"]
), min_size=4, max_size=25))  # fmt: skip
def test_names_always_point_into_the_text(words: list[str]) -> None:
    """Whatever the text, every mention is what the article has there, and every name has Arabic and English."""
    article = read_text(("الخبر اليوم " + " ".join(words)).encode())
    for name in extract_names(article):
        assert name.name
        assert name.name_ar in article.text
        for cite in name.mentions:
            assert article.text[cite.start : cite.end] == cite.text


def test_a_person_without_an_arabic_word_is_none() -> None:
    """The model may take Latin letters or a number for a person; there is no Arabic name in them, and no fault."""
    words = [Word(0, 5, "smith", "latin"), Word(6, 8, "12", "number")]
    assert not plausible(Mention(0, 2, 0, 8, "person", "model"), words, {})
