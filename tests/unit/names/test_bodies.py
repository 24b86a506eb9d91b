"""Bodies of states, finance and sport: what the press calls them, and what looks like one and is none."""

from __future__ import annotations

import pytest

from tests.unit.names.helpers import names_of


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("قالت الحكومة الأمريكية إن القرار نهائي.", "US Government"),
        ("قالت الإدارة الأمريكية إن القرار نهائي.", "US Administration"),
        ("قالت حكومة العراق إن القرار نهائي.", "Iraqi Government"),
        ("وفي رسالة إلى «الشرق الأوسط» قال المسؤول إن العمل بدأ.", "Asharq Al-Awsat"),
        ("قال مسؤول في حزب \"ميرتس\" إن التصويت تأجل.", "Meretz"),
        ("أعلنت الأمانة العامة لمجلس الوزراء موعد العطلة.", "General Secretariat for the Council of Ministers"),
    ],
)  # fmt: skip
def test_bodies_are_called_as_the_press_calls_them(text: str, english: str) -> None:
    """Whose government it is stands before it, a medium in quotation marks is one, a secretariat is somebody's."""
    found = names_of(text, "organisation")
    assert english.lower() in {name.lower() for one in found.values() for name in (one.name, *one.also)}, sorted(found)


@pytest.mark.parametrize(
    "text",
    [
        "تعطلت حركة الملاحة في الميناء أمس.",
        "نجح الفريق بقيادة رئيس الوزراء في مهمته.",
        "يقع مركز محافظة لحج قرب الساحل.",
        "أجري فحص (PCR) للقادمين.",
    ],
)
def test_what_goes_on_is_no_body(text: str) -> None:
    """Traffic, leading, a province's centre and a gloss in Latin letters are no organisations."""
    assert not names_of(text, "organisation")


def test_finance_is_malis_only_where_the_article_names_mali() -> None:
    """The adjective of finance is that of a country as well."""
    assert "Malian Centre" not in names_of("ارتفعت الأسهم في المركز المالي أمس.", "organisation")
    names = names_of("قالت القوات المالية إن الهجوم وقع في باماكو.", "organisation")
    assert any("Malian" in name for name in names)


def test_the_ball_in_a_countrys_court_is_in_no_stadium() -> None:
    """A ground is called by a town or a person, not by a country."""
    assert "Iran Stadium" not in names_of("قال إن الكرة في ملعب إيران الآن.", "place")
