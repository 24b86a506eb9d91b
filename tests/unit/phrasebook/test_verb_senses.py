"""Uses of verbs: one row for all forms, light verbs that swallow their noun, prepositions that a use governs."""

from __future__ import annotations

import pytest

from mujaz.arabic.words import tokens
from mujaz.translation.engine import SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine
from mujaz.translation.phrasebook.frames import governed
from mujaz.translation.phrasebook.inflection import (
    base_form,
    base_of_ing,
    base_of_past,
    ing_form,
    past_form,
    singular,
    third_form,
)
from mujaz.translation.phrasebook.lexicon import Reading, columns
from mujaz.translation.phrasebook.neighbours import Neighbours, default_classes, meanings
from mujaz.translation.phrasebook.units import Unit, WordReading
from mujaz.translation.phrasebook.verb_senses import Use, VerbSenses, default_verbs, imperfects, perfects


@pytest.mark.parametrize(
    ("arabic", "said", "unsaid"),
    [
        ("ألقت الشرطة أمس القبض على زعيم العصابة.", "arrested", "threw"),
        ("تلقي الشرطة القبض على المتهمين.", "arrests", "throws"),
        ("ألقي القبض على المتهم.", "was arrested", "threw"),
        ("ألقى الوزير كلمة في المؤتمر.", "delivered a speech", "threw"),
        ("وضع الرئيس حدا للأزمة.", "put an end to the crisis", "limit"),
        ("يهدف الاتفاق إلى وضع حد للعنف.", "to put an end to", "limit"),
        ("لقيت امرأة مصرعها في حادث.", "was killed", "met"),
        ("أودت الغارة بحياة عشرة مدنيين.", "killed ten civilians", "life"),
        ("تسببت الأمطار في مقتل ثلاثة أشخاص.", "caused the death of", " in the death"),
        ("أسفرت الاشتباكات عن مقتل خمسة.", "resulted in the killing of", "about"),
        ("حالت الأمطار دون وصول المساعدات.", "prevented the arrival", "without"),
        ("دفعت الشركة تعويضات للعمال.", "paid", "pushed"),
        ("دفع الجيش بتعزيزات إلى الحدود.", "sent", "paid"),
        ("رفعت الحكومة الحصار عن المدينة.", "lifted", "raised"),
        ("رفعت الأسرة دعوى ضد الشركة.", "filed", "raised"),
        ("أثار القرار جدلا واسعا.", "provoked", "raised"),
        ("قدم الوزير استقالته إلى الرئيس.", "resign", "presented"),
        ("أصدرت المحكمة حكما بالسجن.", "issued", "released"),
        ("وقع انفجار في وسط المدينة.", "took place", "signed"),
        ("تقع المدينة شمال البلاد.", "is located", "occurs"),
        ("سجل اللاعب هدفا في المباراة.", "scored", "recorded"),
        ("سجلت الوزارة عشر حالات جديدة.", "recorded", "scored"),
        ("مثل المتهم أمام المحكمة.", "appeared", "represented"),
        ("حل البرلمان الجديد محل المجلس.", "replaced", "solved"),
    ],
)  # fmt: skip
def test_uses_of_verbs(engine: PhrasebookEngine, arabic: str, said: str, unsaid: str) -> None:
    """Each use comes where its object, its preposition or its light verb's noun stands, in every form."""
    translated = engine.translate([SourceSentence(arabic)])[0]
    assert translated is not None
    assert said in translated.text
    assert unsaid not in translated.text


def noun(at: int, text: str, english: str, tag: str = "N", pos: str = "n") -> Unit:
    """Return a unit of one word with one meaning."""
    return Unit(at, at + 1, "word", text, text, [WordReading(tag, (Reading(pos, english, 0),), 0, stem=text)])


def asked(rows: tuple[str, str, str, str], units: list[Unit], at: int = 0) -> tuple[list[WordReading], list[int]]:
    """Return the readings of the word ``at`` by a table of one row, and what the row swallows."""
    verbs = VerbSenses(*([cell] for cell in rows))
    neighbours = Neighbours(tokens(" ".join(unit.text for unit in units)), units)
    forced = verbs.forced(units[at], neighbours)
    if forced is not None:
        return forced
    return [verbs.said(one, at, neighbours) or one for one in units[at].readings], []


def test_a_noun_is_met_by_what_it_means() -> None:
    """A row for ships holds before any word that means one, and not before another."""
    row = ("نقل ينقل", "ship", "ship", "-")
    for english, said in (("cargo ships", "shipped"), ("report", "quoted")):
        units = [noun(0, "نقلت", "quoted", "V", "v"), noun(1, "بواخر", english)]
        assert asked(row, units)[0][0].senses[0].english == said


@pytest.mark.parametrize(
    ("text", "tag", "said"),
    [
        ("دعت", "V", "called"),
        ("دعوا", "V", "called"),
        ("تدعو", "I", "calls"),
        ("يدعون", "I", "calls"),
        ("دعي", "W", "was called"),
        ("دعوه", "N", "call"),
        ("داعيه", "A", "calling"),
        ("مدعوين", "A", "called"),
    ],
)
def test_one_row_serves_all_forms(text: str, tag: str, said: str) -> None:
    """Persons, tenses, passive, verbal noun and participles of a verb are made of one row."""
    row = ("دعا/دعي يدعو دعوة داعي مدعو", "", "call ; call", "إلى=for")
    reading = asked(row, [noun(0, text, "old", tag, "v")])[0][0]
    assert reading.senses[0].english == said
    assert reading.governs == (("الي", ("for",)),)


def test_a_forced_row_makes_a_verb_of_a_noun() -> None:
    """=V leaves a word only its perfect, but not where an article or preposition is written onto it."""
    row = ("كتب يكتب", "+1 : & =V", "write", "-")
    units = [noun(0, "كتب", "books"), noun(1, ":", "", "S", "")]
    assert [one.tag for one in asked(row, units)[0]] == ["V"]
    units[0].readings = [WordReading("N", (Reading("np", "books", 0),), 0, definite=True, stem="كتب")]
    assert [one.tag for one in asked(row, units)[0]] == ["N"]


def test_a_light_verb_swallows_its_noun() -> None:
    """What the noun in brackets says is told by the verb; the word's readings of other verbs are dropped."""
    row = ("لقي يلقى", "[حتفه]", "die", "-")
    units = [noun(0, "لقي", "met", "V", "v"), noun(1, "رجل", "man"), noun(2, "حتفه", "death")]
    units[0].readings.append(WordReading("N", (Reading("n", "foundling", 0),), 4, stem="شيء"))
    readings, swallowed = asked(row, units)
    assert [one.senses[0].english for one in readings] == ["died"]
    assert swallowed == [2]


def test_prepositions_of_verb_and_noun_may_differ() -> None:
    """على=/of says nothing after the verb and "of" after its noun; a bar parts alternatives, _ is a space."""
    use = Use("", "seize ; seizure", "على=/of الى=in_to|at")
    assert use.governs("perfect")[0] == ("علي", ("",))
    assert use.governs("noun") == (("علي", ("of",)), ("الي", ("in to", "at")))


def test_a_relative_pronoun_ends_the_reach() -> None:
    """What stands behind الذي or another verb belongs to that."""
    row = ("نقل ينقل", "ship", "ship", "-")
    units = [noun(0, "نقلت", "quoted", "V", "v"), noun(1, "الذي", "who", "R", "pro"), noun(2, "سفينه", "ship")]
    assert asked(row, units)[0][0].senses[0].english == "quoted"


def test_a_passive_looks_back() -> None:
    """The subject of a passive may stand before it."""
    row = ("نقل ينقل", "ship", "ship", "-")
    units = [noun(0, "السفن", "ships"), noun(1, "نقلت", "was quoted", "W", "vp")]
    assert asked(row, units, 1)[0][0].senses[0].english == "was shipped"


def test_kinds_of_names_and_figures() -> None:
    """Names, money and dates are met as kinds."""
    assert "@person" in meanings(noun(0, "علي", "Ali", "M", "per"))
    assert "@money" in meanings(Unit(0, 1, "number", "5", "5", [WordReading("Q", (Reading("money", "$5", 0),), 0)]))
    assert "@date" in meanings(Unit(0, 1, "number", "5", "5", [WordReading("D", (Reading("d", "on 5 May", 0),), 0)]))
    assert "ب" in meanings(Unit(0, 1, "word", "بيد", "بيد", [WordReading("N", (), 0, preposition="ب")]))


def test_weak_verbs() -> None:
    """Forms in which a last weak letter falls are found too."""
    assert {"القت", "القوا", "القي"} <= set(perfects("القي"))
    assert {"لقي", "لق", "لقون"} <= set(imperfects("يلقي"))


def test_the_table_is_whole() -> None:
    """Every row parses, names lists that there are, and is reached by a form."""
    forms, needed, english, ruled = columns("verb_senses.tsv", 4)
    verbs = default_verbs()
    for written, conditions, said, prepositions in zip(forms, needed, english, ruled, strict=True):
        use = Use(conditions, said, prepositions)
        assert use.force in ("", *"VIWN"), conditions
        assert use.conditions is not None
        assert all("=" in pair for pair in prepositions.split() if prepositions != "-"), prepositions
        assert 2 <= len(written.split(" ")) <= 5, written
    assert sum(map(len, verbs._uses["perfect"].values())) > len(forms)
    assert all(words for words in default_classes().values())


def test_the_government_of_verbs_is_whole() -> None:
    """Every verb has its prepositions, no verb twice; a form of a verb governs what the verb does."""
    verbs, ruled = columns("verb_government.tsv", 2)
    assert len(set(verbs)) == len(verbs)
    assert all("=" in pair for cell in ruled for pair in cell.split(" "))
    assert governed("was accused", "ب") == governed("accusing", "ب") == ("of",)
    assert governed("accuse", "ب", (("ب", ("with",)),)) == ("with",)
    assert governed("sleep", "ب") is None


@pytest.mark.parametrize(
    ("arabic", "said", "unsaid"),
    [
        ("وصف ما يجري في المدينة بأنه كارثة.", "is happening", "conducts"),
        ("وقعت الشركة ضحية لعملية احتيال.", "fell victim to", "signed"),
        ("أشعل المتظاهرون النار في السيارات.", "set fire to", "ignited"),
        ("تخرج أحمد من كلية الحقوق.", "graduated from", "leaves"),
        ("هبطت الطائرة التي تقل الوزير.", "carries", "less"),
        ("وافقت الحكومة على السماح للمنظمات بالعمل.", "agreed to allow", "approved"),
        ("أعادت اللجنة النظر في القرار.", "reconsidered", "returned"),
        ("أعادت الحكومة فتح المعبر.", "reopened", "returned"),
        ("ترددت أنباء عن استقالة الوزير.", "circulated", "hesitated"),
        ("لم تحدث تغيرات كثيرة.", "did not happen", "speak"),
        ("كما تضمن البيان دعوة إلى الهدوء.", "included", "guarantee"),
        ("أضرت الحرب باقتصاد البلاد.", "harmed the", "with"),
        ("قال لوكالة رويترز إن الوضع صعب.", "told Reuters", "said to"),
        ("نقل المصاب إلى مستشفى بمدينة جدة.", "hospital in ", "with"),
        ("هبطت الطائرة في مطار العاصمة.", "at the", "in the"),
        ("تحدث ناشط على صفحة في تويتر.", "on Twitter", "in Twitter"),
    ],
)
def test_senses_hang_on_what_stands_beside_a_verb(
    engine: PhrasebookEngine, arabic: str, said: str, unsaid: str
) -> None:
    """An object, a preposition or a particle tells which verb it is; a place takes the preposition of a place."""
    translated = engine.translate([SourceSentence(arabic)])[0].text
    assert said in translated
    assert unsaid not in translated


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("أعلن الوزير الحق في التعليم.", "the right to education"),
        ("أكدت الحكومة قدرة البلاد على تنفيذ الاتفاق.", "to implement the agreement"),
        ("ناقش البرلمان الموافقة على القرار.", "approval of the decision"),
        ("زاد الاهتمام بالزراعة.", "interest in"),
        ("نشرت الصحيفة معلومات عن الجريمة.", "information about the crime"),
        ("تحدث عن سيادة العراق على أراضيه.", "over its"),
        ("كان الفريق قريبا من الفوز.", "close to"),
        ("الوزير المسؤول عن الأمن.", "responsible for"),
        ("تعتمد العيادة في عملها على إجراء الفحوص.", "work on "),
    ],
)
def test_nouns_and_adjectives_govern_prepositions(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """The word right before a preposition says what English makes of it, through the noun that it belongs to."""
    assert english in engine.translate([SourceSentence(arabic)])[0].text


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("فازت المرشحة بنسبة 60 في المئة.", "by 60 percent"),
        ("حققت الشرطة في القاهرة في الحادث.", "in Cairo"),
    ],
)
def test_circumstances_are_not_governed(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """How, when and where something is done keeps its preposition after a verb that governs another."""
    translated = engine.translate([SourceSentence(arabic)])[0]
    assert translated is not None
    assert english in translated.text


def test_a_date_between_commas_is_passed_over() -> None:
    """The object of "أمر، الخميس، بإبقاء" is met behind the date; another aside ends the clause."""
    row = ("نقل ينقل", "ship", "ship", "-")
    for pos, said in (("day", "shipped"), ("n", "quoted")):
        units = [
            noun(0, "نقلت", "quoted", "V", "v"),
            noun(1, "،", "", "S", ""),
            noun(2, "الخميس", "Thursday", "N", pos),
        ]
        units += [noun(3, "،", "", "S", ""), noun(4, "سفنا", "ships")]
        assert asked(row, units)[0][0].senses[0].english == said


def test_a_noun_after_a_particle_of_verbs_is_an_imperfect() -> None:
    """A word that the lexicon knows as a noun only is a verb after أن."""
    row = ("صرف يصرف", "", "spend", "-")
    units = [noun(0, "أن", "that", "C", "c"), noun(1, "تصرف", "behaviour")]
    assert [one.senses[0].english for one in asked(row, units, 1)[0]] == ["spends"]
    units[0] = noun(0, "إن", "that", "C", "c")
    assert [one.senses[0].english for one in asked(row, units, 1)[0]] == ["behaviour"]


def test_a_conjunction_may_be_asked_for() -> None:
    """@and holds where a conjunction is written onto the word itself."""
    row = ("كتب يكتب", "-1 @and & =V", "write", "-")
    units = [noun(0, "رجل", "man"), noun(1, "وكتب", "books")]
    assert [one.tag for one in asked(row, units, 1)[0]] == ["N"]
    units[1].readings = [WordReading("N", (Reading("np", "books", 0),), 0, conjunction="و", stem="كتب")]
    assert [one.tag for one in asked(row, units, 1)[0]] == ["V"]


def test_no_use_of_a_verb_is_out_of_reach() -> None:
    """No row stands behind one of the same forms that asks nothing, and would always hold first."""
    taken: set[tuple[int, str]] = set()
    unreached: list[str] = []
    for forms, needed, *_ in zip(*columns("verb_senses.tsv", 4), strict=True):
        cells = [(kind, one) for kind, cell in enumerate(forms.split(" ")) for one in cell.split("/") if cell != "-"]
        if "=" not in needed and taken.issuperset(cells):
            unreached.append(f"{forms} {needed}")
        if not needed:
            taken.update(cells)
    assert unreached == []


def test_english_verbs_come_back_from_their_forms() -> None:
    """The base of every verb of the table is found again from its past, its third person and its -ing."""
    bases = {one.strip() for said in columns("verb_senses.tsv", 4)[2] for one in said.partition(";")[0].split("|")}
    for base in sorted(bases):
        if base.startswith("be ") or base in ("", "be", "go"):
            continue
        assert base_of_past(past_form(base)) == base
        assert base_form(third_form(base)) == base
        assert base_of_ing(ing_form(base)) == base


def test_singulars() -> None:
    """Plurals come back to their noun; what only looks like one stays."""
    for many, one in (("ships", "ship"), ("cities", "city"), ("men", "man"), ("losses", "loss"), ("crisis", "crisis")):
        assert singular(many) == one
    assert singular("news") == "news"
