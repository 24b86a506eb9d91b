"""What the audit makes of wordings: plans, negations, bounds, names and numbers that are said in several ways."""

from __future__ import annotations

import pytest

from mujaz.translation.audit import audit_pair
from mujaz.translation.audit.english_numbers import read_english_numbers
from mujaz.translation.audit.english_verbs import forms_of, has_past

GOOD = {
    "إذا فاز المرشح فسوف تستقبل العاصمة الوفد": ["If the candidate won, the capital would receive the delegation."],
    "كان الوفد ينتظر، وقال إن الوزير سيزور المصنع ويفتتح المعرض": [
        "The delegation waited and said the minister would visit the factory and open the exhibition.",
        "The delegation waited and said the minister was to visit the factory and open the exhibition.",
    ],
    "وقالت إن المحكمة ستنظر في القضية": [
        "She said the court would consider the case.",
        "She said the court looks into the case.",
    ],
    "عقدت اللجنة اجتماعا حول الانتخابات التي ستجرى في الجنوب": [
        "The committee held a meeting on the elections to be held in the south."
    ],
    "سيتم تناول المسألة في قسم آخر": ["The matter is addressed in another section."],
    "ومن دون ذلك يستمر القتال": ["Otherwise the fighting continues."],
    "لا يعمل الجهاز ما لم يتصل بالشبكة": ["The device works only if it is connected to the network."],
    "من غير الواضح أين كان الرجل": ["It is unclear where the man was."],
    "التعليم جزء لا يتجزأ من الخطة": ["Education is an integral part of the plan."],
    "زاد تركيز ثاني أكسيد الكربون": ["The concentration of carbon dioxide increased."],
    "النوع الثالث من العقود": ["A third type of contract."],
    "ارتفعت الحرارة 3 درجات مئوية": ["The temperature rose by 3 °C."],
    "شوهدت طائرة فوق المدينة (14:38)": ["An aircraft was seen over the city (14:38).", "A plane was above it (14:38)."],
    "باعت تويوتا ونيسان في السوق سيارات أكبر": ["Toyota and Nissan sold larger cars in the market."],
    "نظام العقوبات الأوروبي": ["The European Union's sanctions regime."],
    "وصلت درجات الحرارة إلى التسعينيات": ["Temperatures reached the 90s.", "Temperatures were in the nineties."],
    "يعمل ربعهم في الصناعة وخمسهم في الزراعة": ["A quarter work in industry and a fifth in farming."],
    "بلغت حصيلة القتلى ألفا": ["The death toll reached 1,000."],
    "وصل فلاديمير بوتين إلى المدينة": ["The Russian leader Putin arrived in the city.", "He arrived in the city."],
    "وصل فلاديمير بوتين إلى جزيرة أواهو": ["Putin arrived on Oahu."],
    "غنى المطرب اتح أمام الجمهور": ["The singer Fatih sang before the audience."],
}
"""Arabic and wordings of its English that raise nothing."""

BAD = {
    "إذا فاز المرشح فسوف تستقبل العاصمة الوفد": ("When he won, the capital received the delegation.", "modality-lost"),
    "وقال إن الاجتماع سيكون حاسما": ("He said the meeting was decisive.", "modality-lost"),
    "ومن المتوقع أن يصل الوفد عندما يبدأ المؤتمر": ("When it began, the delegation arrived.", "modality-lost"),
    "وأضاف أن الوزير سيسافر وسيكون هناك مؤتمر": (
        "He added that the minister will travel and there was a conference.",
        "modality-lost",
    ),
    "لا تسمح بلادنا بتجارة غير قانونية": ("Our country allows an illegal trade.", "negation-lost"),
    "لا يتركه بعيدا عن عينيه": ("He leaves it out of his sight.", "negation-lost"),
    "لا تتعدى نسبة التوظيف بالقطاع العام 18 بالمئة": ("The public sector's rate does exceed 18%.", "bound-lost"),
    "يحتاج المريض إلى ما لا يقل عن 25 إلى 35 غراما": ("The patient needs 25 to 35 grams.", "bound-lost"),
    "قال المدير ذلك في القاهرة": ("The manager said that in Talca.", "name-changed"),
    "احتل المركز 19 على قائمة أكثر 400 أميركي ثراء": ("He was 19th on a list of over 400 Americans.", "bound-added"),
    "حضر مئة شخص حفل زوجين عقد قرانهما قبل سنة": (
        "A hundred people came to the party of their two centuries a year ago.",
        "unit-added",
    ),
    "الشاعر الذي ألف رائعتين من روائع الأدب": ("The poet who is a thousand of literature.", "figure-added"),
    "يهاجر 1.5 مليون حيوان في شهر تشرين الأول": ("About 1.5 million animals migrate.", "date-lost"),
    "وصلت درجات الحرارة إلى التسعينيات": ("Temperatures reached the 1990s.", "figure-lost"),
    "يعمل ربعهم في الصناعة وخمسهم في الزراعة": ("A quarter work in industry and one in farming.", "figure-lost"),
    "وصل فلاديمير بوتين إلى المدينة": ("Wendel Brockhurst arrived in the city.", "name-changed"),
    "زار الوفد باكستان": ("The delegation visited Kleinheim.", "name-changed"),
    "وصل الجنرال شمعون إلى بيروت": ("General Georges Simenon arrived in Beirut.", "name-added"),
}  # fmt: skip
"""Arabic, English with one error, its code."""


@pytest.mark.parametrize(("arabic", "english"), [(arabic, one) for arabic, several in GOOD.items() for one in several])
def test_another_wording_raises_nothing(arabic: str, english: str) -> None:
    """The present, an infinitive, a word with a negation in it, a name's other sense: all say what the Arabic says."""
    assert audit_pair(arabic, english)["flags"] == []


@pytest.mark.parametrize(("arabic", "english", "code"), [(arabic, *row) for arabic, row in BAD.items()])
def test_a_word_elsewhere_does_not_carry_what_is_lost(arabic: str, english: str, code: str) -> None:
    """A condition, a word that is negative in the Arabic as well, a bound of another number, a first name alone."""
    assert code in [flag["code"] for flag in audit_pair(arabic, english)["flags"]]


def test_forms_of_verbs() -> None:
    """Regular and irregular, with the participle where it is no past."""
    assert forms_of("carry").present == {"carry", "carries"}
    assert forms_of("carry").past == {"carried"}
    assert "taken" in forms_of("take").not_past
    assert "carried" not in forms_of("carry").not_past


@pytest.mark.parametrize(
    ("english", "past"),
    [
        ("He took it.", True),
        ("It was taken.", True),
        ("He visited her.", True),
        ("It is shown below.", False),
        ("It will be visited.", False),
        ("He takes it.", False),
    ],
)
def test_past_is_told_from_participles(english: str, past: bool) -> None:
    """A passive of the present has no past in it."""
    assert has_past(english) is past


@pytest.mark.parametrize(("english", "value"), [("Super Bowl XLIX", 49), ("Psalm LXII", 62), ("Louis XVI", 16)])
def test_roman_numbers(english: str, value: int) -> None:
    """Up to 89; more are years of films."""
    assert [number.value for number in read_english_numbers(english)] == [value]
