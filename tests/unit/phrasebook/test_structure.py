"""Who did what: the order of an English sentence, relative clauses and predicates, one short sentence for each rule.

Words whose sense is no matter of structure are left open.
"""

from __future__ import annotations

import re

import pytest

from mujaz.translation.engine import Rendering, SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine
from tests.unit.phrasebook.conftest import said


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("قدم الوزير خطة تتضمن إصلاحات.", r"The minister \w+ a plan that includes reforms."),
        ("أرسلت الحكومة قوات تدعم الجيش.", "The government sent forces that support the army."),
        ("حكومة تشارك فيها القوى السياسية.", "A government in which the political forces participate."),
        ("الحكومة التي شاركت القوات فيها.", "The government in which (the )?forces participated."),
        ("القضية التي كان يتحدث عنها الوزير.", "The issue about which the minister was speaking."),
        ("العملية التي قامت بها القوات.", "The operation carried out by forces."),
        ("وهو ما تعارضه القوى السياسية.", "Which political forces oppose."),
        ("وقال الوزير الذي زار القاهرة إن الحرب انتهت.", "The minister who visited Cairo said that the war ended."),
    ],
)  # fmt: skip
def test_relative_clauses(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A clause after a noun begins with a relative in English, and what refers back to the noun is not said twice."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("ذكر من جهته شاهد عيان إن الحرب انتهت.", "An eyewitness mentioned for his part that the war ended."),
        ("أصيب في الحادث ثلاثة أشخاص.", "Three people were injured in the accident."),
        ("وصلت أمس إلى القاهرة وزيرة الخارجية.", "The foreign minister arrived yesterday in Cairo."),
        ("يعيش في المدينة مقاتلون أجانب.", "Foreign fighters live in the city."),
        ("وصل إلى المدينة مسؤولون من الحكومة.", "Officials from the government reached the city."),
        ("كان قد أعلن الوزير الحرب.", r"The minister had \w+ (the )?war\."),
    ],
)
def test_late_subjects(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A subject that stands behind adjuncts comes before its verb."""
    assert re.fullmatch(english, said(engine, arabic))


def test_an_object_behind_an_adjunct_is_no_subject(engine: PhrasebookEngine) -> None:
    """What may as well be acted on is left behind the verb."""
    assert said(engine, "ناقش مع الوزير العلاقات.") == "He discussed with the minister relations."


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("شجاعتهم واضحة للجميع.", "Their courage is clear to everyone."),
        ("هي الدولة الأكبر.", "It is the largest (?:state|country)."),
        ("قد تكون الخطوة المقبلة هي دعوة البرلمان.", "The next step may be the call of (?:the )?parliament."),
        ("بقي خيار لا بد أن نجربه.", "An? (option|choice) remained we must try it."),
        ("قالت الوزيرة، منتقدة الإنفاق.", "The minister said, criticizing (the )?spending."),
        ("في وقت يجري فيه تقليص الإنفاق.", "While spending is being reduced."),
        ("قتل الجنود مدنيين.", "The soldiers killed civilians."),
    ],
)
def test_predicates(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """What is said of a subject without a verb takes "is", and who acts is seen from what is acted on."""
    assert re.fullmatch(english, said(engine, arabic))


def test_who_somebody_is_stands_between_commas(engine: PhrasebookEngine) -> None:
    """An office after a name parts it from the verb by commas, and takes no article."""
    text = said(engine, "قال محمد علي عضو مجلس المدينة إن الحرب انتهت.")
    assert ", member of the city council, said" in text


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("بلغ إنتاج البلاد من النفط مليون برميل.", "The production .* oil reached 1 million barrels."),
        ("حذر تقرير للمعهد من الأزمة.", "A report (of|to|for|by) the institute warned of the crisis."),
        ("وأكدت الوثيقة ذاتها أن الحرب انتهت.", r"The same document \w+ that the war ended."),
        ("قال الرئيس نفسه إن الحرب انتهت.", "The president himself said that the war ended."),
        ("وقال في بيان له إن الحرب انتهت.", "(He|It) said in a statement that the war ended."),
        ("وأضاف أنه تم أيضا تدمير الأسلحة.", "He added that (the )?(weapons|arms) were destroyed also."),
        ("تم تفكيك 21 عبوة ناسفة.", r"21 (bombs|explosive devices) were .*"),
        ("هذه المدينة هي الأكثر أهمية.", "This city (is|was) the most important."),
        ("كان محمد صلاح مثاليا.", "(Mohamed|Mohammed) Salah was ideal."),
    ],
)  # fmt: skip
def test_what_belongs_to_a_phrase(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A phrase holds together what belongs to it, and lets go of what is only said of it."""
    assert re.fullmatch(english, said(engine, arabic)), said(engine, arabic)


def test_two_offices_after_a_name(engine: PhrasebookEngine) -> None:
    """Each office after a name stands between commas, and "and" may join what it is the office of."""
    text = said(engine, "قال محمد علي وزير المياه والكهرباء رئيس المجلس إن الحرب انتهت.")
    assert re.search(r", minister of water and \w+, \w+ of the council, said that", text), text


def test_a_quoted_name_keeps_its_place(engine: PhrasebookEngine) -> None:
    """A name in quotation marks is the subject like any other, with its marks."""
    sentence = SourceSentence("أعلنت «سابك» الحرب.", (Rendering(7, 11, "SABIC", "organisation"),))
    translated = engine.translate([sentence])[0]
    assert translated is not None
    assert re.fullmatch(r'"SABIC" \w+ (the )?war\.', translated.text), translated.text


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("لم يكن هناك أي قتال.", "There was no (fighting|combat|fight)."),
        ("قالت الوزارة في بيان نشرته الحكومة إن الحرب انتهت.", ".* in a statement published by the government that .*"),
        ("وجاء في بيان الحكومة أن الحرب انتهت.", r"The government('s)? statement said that the war ended."),
        ("وصلت القوات وتم توقيف العديد من الأشخاص.", ".* and many people were .*"),
        ("الوثائق التي تحتوي على أسماء.", "The documents (that|which) contain names."),
        ("المسلمون لا يزالون خائفين.", "(The )?Muslims are still afraid."),
        ("كنت أعمل في المدينة.", "I was working in the city."),
        ("قال أحد سكان المدينة إن الحرب انتهت.", "One of the (residents|inhabitants) of the (city|town) said .*"),
        ("دعا أطباء العيون بالمغرب البرلمان إلى الحوار.", "The eye doctors in Morocco called .*"),
        ("جهز الوزير خطة، وأعلن أن الحرب انتهت.", r".*,? and \w+ that the war ended."),
        ("نشرت الشرطة قوات فيما رفعت الحكومة الحظر.", ".* while the government .*"),
        ("انتهت الحرب كما أوضح المتحدث.", r"The war ended as (the )?spokesman \w+."),
        ("تم خلال العام الماضي تصدير الأسلحة.", ".*(Weapons|weapons|Arms|arms) were exported.*"),
        ("التقى السفير في واشنطن محمد علي الوزير.", r".*mbassador (to|in) Washington \w+ Ali met .*"),
        ("اتهم الرئيس المعارضة بالفساد.", "The president accused the opposition of corruption."),
    ],
)  # fmt: skip
def test_nothing_of_a_clause_is_lost(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """Negation, doer, number and tense of a clause come through, wherever Arabic says them."""
    assert re.fullmatch(english, said(engine, arabic)), said(engine, arabic)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("وقال الوزير البالغ 51 عاما إنه كان صحافيا.", "The minister aged 51 years said that he was a journalist."),
        (
            "وغادرت الوزيرة رئاسة الحزب معلنة بدء السباق.",
            ".* left the (?:presidency of the party|party('s)? leadership|leadership of the party) announcing .*",
        ),
        ("وسبق أن أعلن الرئيس الحرب.", r"The president had previously \w+ (the )?war."),
        ("وأبلغ محمد علي الوزير أن الحرب انتهت.", r"(Mohamed|Mohammed) Ali \w+ the minister .*"),
        ("قالت القوات المرتبطة بالحكومة إن الحرب انتهت.", "The forces .* the government said that the war ended."),
    ],
)
def test_subjects_with_participles(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """What a participle behind a subject asks for stays with it, and a person is "he" in what he says."""
    assert re.fullmatch(english, said(engine, arabic)), said(engine, arabic)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("وقال الوزير -الذي زار القاهرة أمس- إن الحرب انتهت.", "The minister - who visited Cairo yesterday - said .*"),
        ("وفي تحليله لتوزيع الاستثمارات أشار التقرير إلى الحرب.", r".* report (pointed|referred|noted)\b.*"),
        ("سجل التقرير التقدم الذي حققته الحكومة.", r".* progress that the government \w+."),
    ],
)
def test_what_stands_between_subject_and_verb(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """Insertions stay whole before the verb, infinitives leave the subject to their clause, and "who" is for people."""
    assert re.fullmatch(english, said(engine, arabic)), said(engine, arabic)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("دعت الحكومة إلى محاربة الحركات الانفصالية.", ".* called for fighting (the )?separatist movements."),
        ("ركز الوزير على محاربة العصابات.", "The minister focused on fighting (the )?gangs."),
        ("بدأت الشرطة جمع الأدلة.", "The police began collecting (the )?evidence."),
        ("أدانت المنظمة تهريب السلاح.", "The organization condemned (arms smuggling|the smuggling of weapons)."),
    ],
)  # fmt: skip
def test_gerunds(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A gerund stands before what is acted on; behind it only where English names an activity so."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("قررت الشركة إغلاق المصنع.", r"The company decided to (close|shut) the \w+\."),
        ("تريد الشركة شراء المصنع.", r"The company wants to buy the \w+\."),
        ("الحكومة التي قررت إغلاق المدارس.", "The government .* decided to (close|shut)( the)? schools."),
        ("تريد الشركة الحصول على قرض.", r"The company wants to (get|obtain) a loan\."),
        ("تحاول الدول التوصل إلى اتفاق.", r".* try to reach an agreement\."),
        ("يريد الناس السلام.", "People want peace."),
        ("حاول تأجيل السفر.", r"He tried to (postpone|delay|defer) .*"),
        ("واصل الجيش قصف المدينة.", "The army continued .*(bombing|shelling|bombardment).*"),
    ],
)
def test_undertakings(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """What somebody decides, tries or wants to do is "to" and a verb, and no subject of the verb before it."""
    assert re.fullmatch(english, said(engine, arabic))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("زار الوزير مناطق عدة.", "The minister visited (several|a number of) (areas|regions|districts)."),
        ("زارت عدة دول المعرض.", "(Several|A number of) (countries|states) visited the .*"),
        ("تحتاج المدينة إلى المزيد من المساعدات.", "The city needs more aid."),
        ("زار الوزير والسفير السعوديان المدينة.", "The Saudi minister and ambassador visited the city."),
        ("زار الوزير والسفير السعودي المدينة.", "The minister and the Saudi ambassador visited the city."),
        ("بناء المدرسة والمستشفى الجديدين.", "The (building|construction) of the new school and hospital."),
    ],
)
def test_quantities_and_shared_adjectives(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """What counts stands before the noun that it counts, and a dual adjective is said of both nouns before it."""
    assert re.fullmatch(english, said(engine, arabic)), said(engine, arabic)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("ما زالوا في السجن.", "They are still in prison."),
        ("يواجهون مقاومة.", "They face (a )?resistance."),
        ("قد يكون مفيدا.", "It may be useful."),
        ("ما زال العشرات مفقودين.", "Dozens are still missing."),
        ("ولا يزال كثيرون مفقودين.", "Many are still missing."),
        ("لا يزال هناك أمل.", "There is still hope."),
        ("قال إنه لا تزال هناك عقبات.", "He said that there (is|are) still (obstacles|hurdles)."),
        ("قتل العشرات في الهجوم.", "Dozens were killed in the attack."),
    ],
)
def test_still(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """What is still so has its subject, in the number of that, and its predicate."""
    assert re.fullmatch(english, said(engine, arabic)), said(engine, arabic)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("زار وزيران المدينة.", "Two ministers visited the city."),
        ("فتح مسؤولون المدرسة.", "Officials (opened|conquered) the school."),
        ("شؤون المدينة.", "The affairs of the city."),
        ("عيون الناس.", "The eyes of (the )?people."),
    ],
)
def test_plurals_that_own_nothing(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A plural or dual that keeps its nun has no owner: what follows it is acted on."""
    assert re.fullmatch(english, said(engine, arabic)), said(engine, arabic)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("قتل مسلحون ثلاثة مدنيين في بغداد.", "(Militants|Gunmen) killed three civilians in Baghdad."),
        ("قتل مسلحون مجهولون جنديين أمس.", "Unidentified gunmen killed two soldiers yesterday."),
        ("قتل مدنيون في القصف.", "Civilians were killed in the bombing."),
        ("قتل مدنيون يوم الأحد.", "Civilians were killed on Sunday."),
    ],
)
def test_who_kills_is_not_who_is_killed(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """A nominative plural before another noun acts on it; before a circumstance it undergoes what the verb says."""
    assert re.fullmatch(english, said(engine, arabic)), said(engine, arabic)


def test_a_counted_phrase_makes_no_compound(engine: PhrasebookEngine) -> None:
    """The death of five people is no "five people death"."""
    assert re.match("(The d|D)eath of five people", said(engine, "وفاة خمسة أشخاص بالكوليرا في عدن."))


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("أعلنت الوزارة مقتل 12 شخصا.", "The ministry announced (the )?(killing|death) of 12 people."),
        ("أعلن الجيش مقتل قائد بارز.", "The army announced (the )?(killing|death) of a prominent leader."),
    ],
)
def test_who_announces_a_death_has_not_killed(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """What befalls somebody takes no gerund, whose doer would be the subject of the sentence."""
    assert re.fullmatch(english, said(engine, arabic)), said(engine, arabic)
