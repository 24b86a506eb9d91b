"""One entity, one entry: second mentions, spelling variants, aliases, roles, countries."""

import pytest

from .helpers import names_of, person


def test_a_surname_alone_is_the_person_named_before() -> None:
    """``العيساوي`` is a second mention of ``فالح العيساوي``."""
    name = person("أكد فالح العيساوي أن القوات تقدمت. وأشار العيساوي إلى أن المعركة انتهت.")
    assert name.name_ar == "فالح العيساوي"
    assert [cite.text for cite in name.mentions] == ["فالح العيساوي", "العيساوي"]


def test_a_listed_surname_joins_its_full_name() -> None:
    """Short and full forms of a listed person are one entry under the press spelling."""
    name = person("قال فلاديمير بوتين إن بلاده مستعدة. وأضاف بوتين أن الحوار ممكن.")
    assert (name.name, len(name.mentions)) == ("Vladimir Putin", 2)


def test_a_name_in_brackets_is_an_alias() -> None:
    """The short form in brackets after an organisation is the same organisation."""
    orgs = names_of("أعلن الاتحاد الدولي لكرة القدم (فيفا) جدول البطولة.", "organisation")
    assert len(orgs) == 1


def test_a_national_team_is_one_whether_by_country_or_adjective() -> None:
    """``منتخب الجزائر`` and ``المنتخب الجزائري`` are one team."""
    orgs = names_of("فاز منتخب الجزائر أمس. ويلعب المنتخب الجزائري غدا مباراته الثانية.", "organisation")
    assert set(orgs) == {"Algeria national team"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("التقى الرئيس التركي، رجب طيب أردوغان، الوفد.", "Turkish president"),
        ("قال الرئيس الروسي فلاديمير بوتين إن الحل قريب.", "Russian president"),
        ("وصل رئيس حكومة الوفاق الوطني فايز السراج أمس.", "head of the Government of National Accord"),
        ("ظهر اللواء المتقاعد خليفة حفتر في بنغازي.", "retired major general"),
        ("قال المتحدث باسم وزارة الدفاع يحيى رسول للصحفيين.", "Defense Ministry spokesman"),
        ("قال وزير الخارجية المصري سامح شكري اليوم.", "Egyptian foreign minister"),
        ("أوضح مدير المستشفى، د. محمد العتيبي، أن الحالات مستقرة.", "hospital director"),
    ],
)
def test_roles_before_the_name(text: str, role: str) -> None:
    """The role comes from title, body and nationality, past commas and courtesy titles."""
    assert person(text).role == role


def test_a_role_in_apposition_after_the_name() -> None:
    """``فالح العيساوي عضو مجلس محافظة الأنبار``: the role follows."""
    role = person("أكد فالح العيساوي عضو مجلس محافظة الأنبار أن المعركة انتهت.").role
    assert role is not None
    assert role.startswith("member of")


def test_a_role_that_belongs_to_another() -> None:
    """``طبيب ترمب``: the role is made with the other person's name."""
    people = names_of("قال شون باربر، طبيب دونالد ترمب، إن الفحوص سليمة.", "person")
    assert people["Sean Barber"].role == "Donald Trump's physician"


@pytest.mark.parametrize("text", ["قال السيد محمد الكبيسي إن الحل قريب.", "قال محمد الكبيسي إن الحل قريب."])
def test_courtesy_is_no_role(text: str) -> None:
    """Mr gives no role, and nothing gives none."""
    assert person(text).role is None


def test_a_headed_place_has_the_country_of_the_place_inside() -> None:
    """``محافظة عدن`` lies where Aden lies."""
    places = names_of("قتل عشرة في محافظة عدن أمس.", "place")
    assert {place.country for place in places.values()} == {"YE"}


def test_a_place_that_no_list_has_lies_where_the_article_is() -> None:
    """A village takes the country on which the article's places agree, a strait takes none."""
    text = "قصف الطيران قرية زرقين شمال تعز، وسقط قتلى في صنعاء وعدن."
    countries = {place.name_ar: place.country for place in names_of(text, "place").values()}
    assert countries["قرية زرقين"] == "YE"


def test_a_place_inside_a_name_is_a_place_too() -> None:
    """``مستشفى الملك فهد بالهفوف`` names Hofuf."""
    assert "Hofuf" in names_of("نقلوا إلى مستشفى الملك فهد بالهفوف فجرا.", "place")


def test_what_no_list_bears_out_is_marked_romanised() -> None:
    """English that was spelt from the letters says so, and offers other spellings."""
    name = person("قال خالد التنزفتي إن الإضراب مستمر.")
    assert name.romanised
    assert name.also
