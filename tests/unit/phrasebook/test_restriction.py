"""Negation that English says with another word, and what particles before a clause ask of it."""

from __future__ import annotations

import re

import pytest

from mujaz.translation.phrasebook import PhrasebookEngine
from mujaz.translation.phrasebook.restriction import restricted
from tests.unit.phrasebook.conftest import said


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("لا يحصل الموظفون إلا على نصف رواتبهم.", r"Employees \w+ only half of their salaries."),
        ("لم يحضر الوزراء إلا في اليوم الأخير.", r"The ministers attended only .+ the last day."),
        ("لم يحضر الوزراء إلا وزير الدفاع.", r"The ministers did not attend except .+"),
        ("لم يحضر الوزراء الاجتماع.", r"The ministers did not attend .+"),
    ],
)
def test_only(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """An exception before a preposition is "only" and takes the negation away; before a noun the negation stays."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("لم يعلن أي طرف مسؤوليته عن الهجوم.", r"No party \w+ responsibility for the attack."),
        ("لا تعلم أي دولة بالأمر.", r"No country knows .+"),
        ("لا تعرف السلطات أي تفاصيل.", r"The authorities do not know any details."),
        ("تعلم أي دولة بالأمر.", r"Any country .+"),
    ],
)
def test_no(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """أي right after a negated verb is "no"; further on the negation is said at the verb."""
    assert re.fullmatch(english, said(engine, arabic))


def test_of_them_none_is_said() -> None:
    """A stretch too short to hold a negation, its verb and what says it is left as it is."""
    assert restricted([]) == []


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("السفن قد تغير مسارها خوفا من الهجمات.", r"Ships may change .+"),
        ("السفينة قد غيرت مسارها.", r"The ship .*changed .+"),
    ],
)
def test_may(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A form in ت after قد whose feminine subject stands before it is an imperfect: what may be, not what was."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("أما فرنسا فهي تعارض القرار.", "As for France, it opposes the decision."),
        ("إذا هاجموا المدينة فإنها ستسقط.", "If they attacked the city, it will fall."),
        ("وبالتالي فإنه يرفض الخطة.", r"\w+ (he|it) rejects the plan."),
    ],
)
def test_answers(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """ف before the answer to "as for" or "if" is a comma, and the إن behind it is not said."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("قال الوزير للصحفيين إن الحكومة ستستقيل.", "The minister told reporters that the government will resign."),
        ("قال الوزير إن القناة ستغلق لأسباب مالية.", "The minister said that the channel .+"),
        ("سيرد الجيش بهجوم صاروخي على القاعدة.", "The army will respond with a missile attack .+"),
        ("رد الوزير على الأسئلة.", r"The minister (respon|repl)\w+ to .*questions."),
        ("تعرض المصنع لحريق كبير.", r"The (plant|factory) was hit by a .+ fire."),
        ("تعرضت القافلة لهجوم مسلح.", "The convoy came under an armed attack."),
        ("ويعتقد أن الحرب انتهت.", "It is believed that the war ended."),
        ("ويعتقد الوزير أن الحرب انتهت.", "The minister believes that the war ended."),
        ("الخطة، أي الانسحاب الكامل، مرفوضة.", "The plan, that is, .+"),
        ("تسعى الدولة إلى إنهاء الخلاف بينها وبين جارتها.", r".+ between it and its neighbou?r."),
        ("واستوردت الدولة القمح وغيره من السلع.", ".+ wheat and other .+"),
        ("كانت الأزمة أكبر مما توقع الخبراء.", "The crisis was (greater|bigger|larger) than the experts expected."),
        ("انهار المبنى مما أدى إلى مقتل عشرة.", "The building collapsed.* killing ten."),
        ("تراقب الدول بقلق تطورات الأزمة.", "Countries (monitor|watch) with concern .+"),
        ("يعيش السكان بسلام في القرية.", "Residents live in peace .+"),
    ],
)  # fmt: skip
def test_connectives(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """Particles, connectives and prepositions of verbs as English says them; beside them a use that is another."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("لم يكن الوزير يعلم بالأمر.", "The minister did not know the matter."),
        ("لم يكونوا يعلمون بالخطة.", "They did not know the plan."),
        ("لم تكن الحكومة مستعدة.", "The government was not ready."),
        ("قررت الشركة عدم المشاركة في المعرض.", "The company decided not to participate in the (exhibition|fair)."),
        ("دعا الوزير إلى عدم المشاركة في الاحتجاجات.", "The minister called for not participating in protests."),
        ("قررت الحكومة الإغلاق بسبب عدم وجود أدلة.", ".+ the lack of evidence."),
    ],
)
def test_negated(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """After لم "to be" hands the negation on to the verb behind it; عدم negates a verbal noun as its verb."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("وقال إنه سيستقيل.", "He said that he will resign."),
        ("وقال إن القرار خاطئ وإنه سيؤدي إلى أزمة.", "He said that the decision is wrong and that it will .+"),
        ("وقال التقرير إنه يستند إلى بيانات رسمية.", "The report said that it is based on .+"),
        ("وأشارت إلى أن الحرب انتهت.", "(She|It) pointed out that the war ended."),
        ("وعلى أعضاء الحزب ان يقرروا.", ".+ must decide."),
    ],
)
def test_who_is_meant(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A pronoun is a person's where a person spoke last, a thing's where the clause has told of one since."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("هل سيقبل الوفد الشروط؟", r"Will the delegation accept the conditions\?"),
        ("هل تقبل الحكومة الشروط؟", r"Does the government accept the conditions\?"),
        ("هل انتهت الحرب؟", r"Did the war end\?"),
        ("سأل الصحفي هل انتهت الحرب.", r"The journalist asked whether the war ended\."),
        ("هل كانت الحرب خطأ؟", r"The war was a mistake\?"),
    ],
)
def test_questions(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A question begins with its auxiliary, inside a clause with "whether"; one with "to be" only ends in its sign."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("لم يحصل العمال سوى على نصف رواتبهم.", r"Workers \w+ only half of their salaries."),
        ("لا يملك سوى بيت صغير.", r"(He|It) \w+ only a small house."),
        (
            "رفض الوزير الخطة دون أن يذكر تفاصيل.",
            r"The minister rejected the plan without (mentioning|giving) .*details.",
        ),
        ("غادر الوفد من دون أن يوقع على الاتفاق.", r"The delegation left without signing the agreement."),
        ("كما قتل ثلاثة جنود.", r".*[Tt]hree soldiers .*killed."),
        ("كما حدث في العام الماضي.", r"(As|Like) .+"),
    ],
)
def test_without_and_only(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """سوى with a negation is "only", دون أن before a verb "without doing"; after كما a verb is likelier than a noun."""
    assert re.fullmatch(english, said(engine, arabic))
