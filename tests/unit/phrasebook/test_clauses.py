"""Clauses: who does what to whom, one short sentence for each rule; words whose sense is no matter here are open."""

from __future__ import annotations

import re

import pytest

from mujaz.translation.phrasebook import PhrasebookEngine
from tests.unit.phrasebook.conftest import said


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("الدور الذي لعبته في المفاوضات.", "The role that (she|it|they) played in the negotiations."),
        ("نشر الدعاية التي تعتبرها مضللة.", r".* that it considers misleading."),
        ("الرجل الذي قتلها هرب من السجن.", "The man who killed her fled from prison."),
        ("المرأة التي قتلته هربت.", "The woman (that|who) killed him fled."),
        ("وأعلن الخطة التي أعدتها الحكومة.", r"He announced the plan (that|which) the government \w+."),
    ],
)
def test_what_a_relative_clause_acts_on(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A pronoun on the verb that refers back is not said, and who acts is; another pronoun is its object."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("ستكون هناك فرص جديدة.", "There will be new opportunities."),
        ("وأضاف أنه ستكون هناك فرص جديدة.", "He added that there will be new opportunities."),
        ("لم يعد هناك أمل.", "There is no longer (any )?hope."),
        ("لا توجد فرص جديدة.", "There are no new opportunities."),
        ("وقد يكون هناك خطر.", "There may be a (danger|risk)."),
        ("وأكد أنه ليس هناك خطر.", r"He \w+ that there is no (danger|risk)."),
        ("وقال إن هناك خطة.", "He said that there is a plan."),
    ],
)
def test_what_there_is(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """What there is stands behind "there", which no other pronoun announces, in the number of the noun."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("ماذا قال الوزير؟", "What did the minister say?"),
        ("ماذا حدث في المدينة؟", "What happened in the city?"),
        ("لماذا رفض الوزير الخطة؟", r"Why did the minister \w+ the plan?"),
        ("متى ستنتهي الحرب؟", "When will the war end?"),
        ("كيف تعمل الشركة؟", "How does the company (work|operate)?"),
    ],
)
def test_questions(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A question has its auxiliary before the subject."""
    assert re.fullmatch(english.replace("?", r"\?"), said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("وقال إن البرنامج «سيعزز القطاع».", r"He said that the program .will \w+ (the )?sector\.."),
        ("وأكدت الوزارة أن الهجوم «لن يؤثر على العمل».", r"The ministry \w+ that the attack .will not affect .*"),
        ("وأعلن «المجلس العسكري» حالة الطوارئ.", r".The military council. \w+ the state of emergency\."),
        ("وقال الوزير إن المحادثات «ناجحة».", r"The minister said that the talks (are|were) .successful\.."),
        ("وأضاف أنه «ستكون هناك فرص جديدة».", r"He added that .there will be new opportunities\.."),
    ],
)
def test_quotation_marks_in_a_clause(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A clause that has begun before a quotation mark goes on behind it."""
    assert re.fullmatch(english, said(engine, arabic))


def test_that_begins_a_clause(engine: PhrasebookEngine) -> None:
    """What follows "adding that" has its own subject, which no pronoun repeats."""
    assert said(engine, "وقال الوزير كلمة، مضيفا أن الجيش عاد.").endswith("adding that the army returned.")


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("وغادر الوزير المدينة، متهما الحكومة بالفساد.", "The minister left the city, accusing the government of .*"),
        ("وغادر الجنود المدينة، حاملين السلاح.", r"The soldiers left the city, carrying .*"),
        ("وغادر الوزير المدينة، آملا العودة.", r"The minister left the city, hoping .*"),
    ],
)
def test_participles_of_who_acts(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A participle in the accusative after a comma tells what else the subject does."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("ولم يستطع المسؤولون تأكيد الخبر.", "(The )?[Oo]fficials were not able to confirm the news."),
        ("كما يستطيع الطبيب إعطاءها الأوامر.", r"The doctor .*(is able to|can) give (it|her|them) .*orders."),
        ("وقال إنه لا يستطيع سحب القوات.", r"He said that (he|it) (is not able to|cannot) withdraw .*"),
        ("إذ على المعارضة التأكد من ذلك.", r"As the opposition must .* that."),
    ],
)
def test_who_is_able_or_must(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A verbal noun after "can" or a duty is a verb, its subject before both, its pronoun the object."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("وقال محمد علي، رئيس اللجنة، إن العمل بدأ.", ".*Ali, (the )?head of the committee, said .*work began."),
        ("وقال أحمد، وهو طبيب من القاهرة، إن المستشفى مغلق.", "Ahmed, a doctor (from|of) Cairo, said .*"),
        ("وقال أحمد، وهو يعمل في القاهرة، إن المستشفى مغلق.", r"Ahmed, who \w+ in Cairo, said .*"),
    ],
)
def test_what_stands_beside_a_subject(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """An office or a clause between commas goes with the subject before the verb."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("تصف الحكومة الهجوم بأنه محاولة.", "The government describes the attack as an attempt."),
        ("لن نتخلى عنها.", r"We will not (abandon|give up) (it|her|them)."),
        ("عاد الجنود إلى القرية وقد دمرها القصف.", r"The soldiers returned to the village and .*bombing \w+ it."),
        ("أما الوزير فقال إن الحرب انتهت.", "As for the minister, he said that the war ended."),
        ("أما الوزير، فقال إن الحرب انتهت.", "As for the minister, he said that the war ended."),
        ("أما الصين، فإنها ليست لاعبا في الحرب.", "As for China, (it|she) is not a player in .*"),
        ("كانت الشركة في القاهرة قد أعلنت الخطة.", r"The company in Cairo had announced the plan."),
        ("وجعل القصف الجيش ينسحب من المدينة.", "(The )?[Bb]ombing made the army withdraw from the city."),
        ("وقال إنه ليس لديه معلومات.", r"He said that (he|it) has no information."),
        ("تأسست الشركة عام 2005 في القاهرة.", r"The company was \w+ in 2005 in Cairo."),
        ("وعاد الجنود وهم يحملون السلاح.", r"(The )?[Ss]oldiers returned while carrying .*weapons?."),
        ("لم يحضر الوزير ولا نائبه.", r"The minister did not attend nor his .*"),
        ("وكان يجب أن يستقيل الوزير.", "The minister had to resign."),
        ("بل إنها قد تشكل خطرا على المدينة.", r"But (it|she) may .*"),
        ("وهذه المرة الأولى التي يزور فيها المدينة.", r"This is the first time .*"),
        ("وفي المدينة مدرسة واحدة.", r"In the city there is .*school."),
        ("ومن بين القتلى ثلاثة أطفال.", "Among the dead are three children."),
        ("وكان يبحث عما يفيد الناس.", r".* what benefits people."),
    ],
)
def test_what_links_a_clause(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """Clauses without a verb get theirs, and particles say how one clause hangs on another."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("جاء ذلك بعد محاولة حفتر الاستيلاء على العاصمة.", "This came after Haftar's attempt to seize the capital."),
        ("أرسل قوات للاستيلاء على المدينة.", ".* to seize the city."),
        (
            "انتقد الحزب قرار الحكومة الانسحاب من الاتفاق.",
            ".* decision of the government to withdraw from the agreement.",
        ),
    ],
)
def test_what_somebody_attempts_is_to_do_it(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A verbal noun behind an attempt and who makes it is an infinitive, whose object has no "of"."""
    assert re.fullmatch(english, said(engine, arabic)), said(engine, arabic)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("بحث الطرفان كيفية تشكيل الحكومة.", "The two sides discussed how to form (a|the) government."),
        ("فشل الحزب في تشكيل الحكومة.", "The party failed to form (a|the) government."),
        ("هم قلقون جدا من الوضع.", "They are very (concerned|worried) .*"),
        ("سيعبر أنبوب الغاز هذا عدة دول.", "This gas pipeline will .*"),
        ("تستورد الدول ثلثي الغاز من روسيا.", "Countries import two thirds of the gas from Russia."),
    ],
)
def test_small_words_that_order_others(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """How to, very, and what points at the noun before it take their English places."""
    assert re.fullmatch(english, said(engine, arabic)), said(engine, arabic)


def test_who_cannot_have_done_it_shares_no_verb(engine: PhrasebookEngine) -> None:
    """A verb in the masculine behind "and" has a subject of its own where the one before is feminine or many."""
    assert "and the prime minister ordered" in said(
        engine, "أغلقت قوات الأمن الطرق المؤدية إلى السوق وأمر رئيس الوزراء بفتح تحقيق."
    )


@pytest.mark.parametrize("arabic", ["عقدت اللجنة اجتماعا وبحثت الملف.", "ألقى الرئيس خطابا وغادر القاعة."])
def test_and_between_two_verbs_is_said(engine: PhrasebookEngine, arabic: str) -> None:
    """What one does and then does is joined: only behind a sign may "and" be left out."""
    assert " and " in said(engine, arabic)


def test_an_order_is_no_conspiracy(engine: PhrasebookEngine) -> None:
    """The imperfect of "to order" is written as it is listed, not as the verbal noun that folds alike (تآمر)."""
    assert "orders" in said(engine, "الحكومة تأمر بفتح تحقيق.")
    assert "conspiracy" in said(engine, "كشفت الشرطة عن تآمر على الدولة.")
