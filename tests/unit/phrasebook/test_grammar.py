"""What Arabic grammar becomes in English: one short sentence for each rule of the transfer."""

from __future__ import annotations

import pytest

from mujaz.translation.engine import SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine


@pytest.fixture(scope="module")
def engine() -> PhrasebookEngine:
    return PhrasebookEngine()


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("كما أعلن الوزير الحرب.", "The minister also announced the war."),
        ("كما قد تساعد الحكومة في تنظيم الانتخابات.", "The government may also help to organize elections."),
        ("لا يزال الرئيس يعمل في القاهرة.", "The president still works in Cairo."),
        ("كانت الحكومة تدرس الاتفاق.", "The government was studying the agreement."),
        ("كان الوزير أعلن الحرب.", "The minister had announced the war."),
        ("قام الرئيس بزيارة العراق.", "The president visited Iraq."),
        ("البلاد التي تعترف فيها الحكومة بالاتفاق.", "The country in which the government recognizes the agreement."),
        ("الاتفاق الذي وقعه أردوغان.", "The agreement which Erdogan signed."),
        ("قوات يقودها الجيش.", "Forces led by the army."),
        ("إيران هي المستفيد الوحيد.", "Iran is the only beneficiary."),
        ("هؤلاء مدنيون.", "These are civilians."),
        ("قال الوزير إنه لا يعتقد ذلك.", "The minister said that it does not believe that."),
        ("نعتقد أن الحرب انتهت.", "We believe that the war ended."),
        ("يعتقدون أنها انتهت.", "They believe that it ended."),
        ("لن نبيع الحلم.", "We will not sell the dream."),
        ("وقد تستمر الحرب.", "The war may continue."),
        ("قد انتهت الحرب.", "The war ended."),
        ("تساعد الحكومة على تنظيم الانتخابات.", "The government helps to organize elections."),
        ("تسمح إيران للسفن بالعبور.", "Iran allows ships to cross."),
        ("على الوزير أن يقرر.", "The minister must decide."),
        ("أراد أن يوافق.", "He wanted to agree."),
        ("أكبر دولة في العالم.", "The largest country in the world."),
        ("كل الدول.", "All countries."),
        ("كل من السراج وحفتر.", "Both al-Sarraj and Haftar."),
        ("هذه الدول.", "These countries."),
        ("هذا الاتفاق.", "This agreement."),
        ("وصل د. محمد.", "Dr. Mohammed arrived."),
        ("ضربه الجيش.", "The army hit him."),
        ("الحقائب الأربع.", "The four bags."),
        ("فُقد الطيار.", "The pilot was lost."),
        ("فأعلن الوزير ذلك.", "The minister announced that."),
        ("بعد أيام، رفضت الحكومة الاتفاق.", "After days, the government rejected the agreement."),
        ("تمت مناقشة الخطة.", "The plan was discussed."),
        ("يتم تنفيذ الخطة.", "The plan is implemented."),
        ("المشاركة العسكرية والسياسية.", "Military and political participation."),
        ("ثلاثة جنود.", "Three soldiers."),
        ("مدينة بنغازي.", "The city of Benghazi."),
        ("العاصمة طرابلس.", "The capital, Tripoli."),
        ("الرئيس الروسي فلاديمير بوتين.", "Russian President Vladimir Putin."),
        ("C4 و UTC+1 و 7-2.", "C4 and UTC+1 and 7-2."),
        ("علينا أن نقرر.", "We must decide."),
        ("لم يوافق.", "He did not agree."),
        ("وافقنا على الاتفاق.", "We agreed on the agreement."),
        ("سيصل الوزير غدا.", "The minister will arrive tomorrow."),
        ("وأضافت أن الحرب انتهت.", "It added that the war ended."),
        ("سافر ليقود الجيش.", "He traveled to lead the army."),
        ("قال مصدر في الحكومة إن الحرب انتهت.", "A source in the government said that the war ended."),
        ("وصلت ثلاث سفن.", "Three ships arrived."),
        ("رفضوا الاتفاق.", "They rejected the agreement."),
        ("رأى مهندسين.", "He saw engineers."),
        ("قام بتوقيع الاتفاق.", "He signed the agreement."),
        ("لم يكن الوزير في القاهرة.", "The minister was not in Cairo."),
        ("وصل الوزير وأعلن الحرب.", "The minister arrived and declared war."),
        ("قال الوزير والرئيس إن الحرب انتهت.", "The minister and the president said that the war ended."),
        ("وصل الرئيس وزوجته.", "The president and his wife arrived."),
        ("تم أمس توقيع الاتفاق.", "The agreement was signed yesterday."),
        ("يمكنه تنظيم الانتخابات.", "He can organize elections."),
        ("يمكن تنظيم الانتخابات.", "Elections can be organized."),
        ("من دون تنظيم الانتخابات.", "Without the organization of the election."),
        ("كان الرئيس في القاهرة.", "The president was in Cairo."),
        ("لن يتم تنفيذ الخطة.", "The plan will not be implemented."),
        ("ووقع الرئيس على الاتفاق.", "The president signed the agreement."),
        ("بين الرئيس والحكومة.", "Between the president and the government."),
        ("منذ عام 2011.", "Since 2011."),
        ("قبل عامين.", "Two years ago."),
        ("قبل الحرب.", "Before the war."),
        ("لمدة ثلاثة أيام.", "For a period of three days."),
        ("الرئيس نفسه.", "The president himself."),
        ("أكثر من ألفي مقاتل.", "More than 2,000 fighters."),
        ("نحو 20% من النفط.", "About 20% of the oil."),
        ("وهو أكبر مسجد في مصر.", "It is the largest mosque in Egypt."),
        ("الذين يعملون في المدينة.", "Who work in the city."),
        ("هذا ما حدث.", "This is what happened."),
        ("الرئيس: الحرب انتهت.", "The president: the war ended."),
        ("لأنهم رفضوا الاتفاق.", "Because they rejected the agreement."),
        ("غير أن الحكومة رفضت.", "But the government refused."),
        ("بسبب الحرب، نزح السكان.", "Because of the war, residents fled."),
        ("سنفعل ذلك.", "We will do that."),
        ("لا نعتقد ذلك.", "We do not believe that."),
        ("أعتقد أن الحرب انتهت.", "I think that the war ended."),
        ("قرر ألا يشارك.", "He decided not to take part."),
        ("عيّنت الحكومة وزيرا جديدا.", "The government appointed a new minister."),
    ],
)  # fmt: skip
def test_each_rule_of_the_transfer(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """Tense, mood, negation, subjects, relative clauses, determiners and names come out as English says them."""
    translated = engine.translate([SourceSentence(arabic)])[0]
    assert translated is not None
    assert translated.text == english
