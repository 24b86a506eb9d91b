"""Nouns, adjectives and particles take the sense that their neighbours leave no doubt of.

The sentences are made up; each pair of a word has one sense in one construct and another in the other.
"""

from __future__ import annotations

import pytest

from mujaz.translation.engine import SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine
from mujaz.translation.phrasebook.lexicon import columns
from mujaz.translation.phrasebook.senses import default_cues

NOUNS = [
    ("وصلت قوة عسكرية إلى المدينة.", "military force", "power"),
    ("تفاوضت الحكومة من موقف قوة.", "position of strength", "force"),
    ("تغير ميزان القوى في المنطقة.", "balance of power", "forces"),
    ("تسابقت القوى العظمى على النفوذ.", "powers", "forces"),
    ("أعلنت الشركة حالة القوة القاهرة.", "force majeure", "power"),
    ("سجلت الوزارة أول حالة إصابة بفيروس جديد.", "case", "injur"),
    ("أدى الحادث إلى إصابة ثلاثة جنود.", "three soldiers", "infect"),
    ("غاب اللاعب بسبب إصابة في الركبة.", "injury", "infection"),
    ("عطلت الكتلة البرلمانية الجلسة.", "bloc", "mass"),
    ("ترأس القاضي جلسة المحاكمة.", "trial", "session of"),
    ("أصدر القاضي حكما بالسجن.", "sentence", "rule"),
    ("أطلق حكم المباراة صافرة النهاية.", "referee", "ruling"),
    ("تنص المادة الثالثة على ذلك.", "article", "material"),
    ("عثرت الشرطة على مادة متفجرة.", "explosive", "article"),
    ("تجري مباراة نصف النهائي في استاد المدينة.", "semi-final", "half"),
    ("خسر الفريق أمام ضيفه بهدفين.", "against", "in front of"),
    ("أدلى الشاهد بأقواله أمام اللجنة.", "before the committee", "in front of"),
    ("عملية جراحية في القلب.", "urg", "process"),
    ("انطلقت عملية السلام.", "peace process", "operation"),
    ("نفذ الجيش عملية عسكرية.", "military operation", "process"),
    ("فاز الحزب برئاسة البلدية وحصل رئيس البلدية على دعم.", "mayor", "president"),
    ("قال رئيس الوفد إن المحادثات مستمرة.", "head of", "president"),
    ("استقبل الرئيس الوفد.", "president", "head of"),
    ("ألقى الوزير كلمة أمام الحضور.", "speech", "word"),
    ("هي كلمة واحدة فقط.", "word", "speech"),
    ("قرر مجلس الأمن الدولي مشروع قرار.", "draft resolution", "project"),
    ("بدأ مشروع السكن.", "project", "draft"),
    ("أثار ترسيم الحدود البحرية جدلا.", "maritime", "naval"),
    ("فرضت السفن حصارا بحريا.", "naval", "marine"),
    ("قدمت المنظمة مساعدات إنسانية.", "humanitarian", "human aid"),
    ("تدافع المنظمة عن حقوق الإنسان والكرامة الإنسانية.", "human dignity", "humanitarian"),
    ("شدد البنك السياسة النقدية.", "monetary", "cash"),
    ("حصل الفائز على جائزة نقدية.", "cash", "monetary"),
    ("أجري التحقيق في الحادث.", "investigation", "achiev"),
    ("فقد أكثر من مئة شخص وظائفهم في المصنع وتراجع خلق وظائف جديدة.", "jobs", "functions"),
    ("أصيب بفشل في وظائف الكلى.", "function", "jobs"),
    ("شهد القطاع زراعة كلية لطفل.", "kidney", "college"),
    ("تخرجت من كلية الطب.", "edicine", "kidney"),
    ("يعمل محافظا للبنك المركزي.", "governor", "conservative"),
    ("قتل عنصر من الشرطة.", "member", "element"),
    ("توفي طفل من ذوي الاحتياجات الخاصة.", "needs", "relatives"),
    ("رحب بالعودة ذوو الضحايا.", "elatives", "with"),
    ("انتهت صلاحية الجواز.", "validity", "powers"),
    ("ناقش المجلس صلاحيات الرئيس.", "powers", "validit"),
    ("نشر الجيش قوات على الحدود.", "deploy", "publish"),
    ("تعزف الفرقة أغنية جديدة.", "band", "division"),
    ("شاركت الفرقة المدرعة في المعركة.", "division", "band"),
    ("نفى المحافظ صحة الأنباء.", "truth", "health"),
    ("زار الوزير مديرية صحة البصرة.", "ealth", "truth"),
    ("قال السيد كارلوس إن الخطة جاهزة.", "Mr.", "aster"),
]  # fmt: skip

PARTICLES = [
    ("اتجهت السفينة نحو الميناء.", "port", "about"),
    ("قتل نحو عشرين شخصا.", "bout 20", "toward"),
    ("وصل الوزير بعيد منتصف الليل.", "shortly after midnight", "far"),
    ("البيت بعيد عن المدينة.", "away from", "shortly"),
    ("الأعراض تظهر لدى الأطفال.", "in children", "with"),
    ("هو سفير بلاده لدى الأمم المتحدة.", "to the U", "with"),
    ("هذا مهم بالنسبة للأطباء.", "for doctors", "percentage"),
    ("لا علم لدينا بالخطة.", "no knowledge", "Deena"),
    ("غادر المنزل منذ ثلاثة أيام.", "three days", "since"),
    ("خسر 24 صوتا، أي نصف الأصوات.", "or half", "any"),
    ("سافر عبر الحدود إلى تركيا.", "across", "by"),
    ("نشر البيان عبر الإنترنت.", "online", "across"),
    ("هو أفضل لاعب في العالم.", "best player", "better"),
    ("هو أفضل من أخيه.", "better than", "best"),
    ("غير أن الوزير نفى ذلك.", "ut the minister", "changed"),
]  # fmt: skip

NAMES = [
    ("وقع الحادث في مدينة الوجه.", "Al-Wajh", "face"),
    ("غسلت الطفلة وجهها بالماء.", "face", "Wajh"),
    ("زار الوفد محافظة حقل.", "Haql", "field"),
    ("بدأ الإنتاج في حقل الغاز.", "field", "Haql"),
    ("سجل لاعب الاتفاق هدفا.", "Al-Ettifaq", "agreement"),
    ("وقع الوزيران الاتفاق.", "agreement", "Ettifaq"),
]  # fmt: skip


@pytest.mark.parametrize(("arabic", "said", "unsaid"), [*NOUNS, *PARTICLES, *NAMES])
def test_the_construct_decides(engine: PhrasebookEngine, arabic: str, said: str, unsaid: str) -> None:
    """The sense of the construct is said, and the word's other sense is not."""
    (translated,) = engine.translate([SourceSentence(arabic)])
    assert translated is not None
    assert said in translated.text
    assert unsaid not in translated.text


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("قدمت الكتل البرلمانية طلبا.", "parliamentary blocs"),
        ("زار الوزير معابر حدودية.", "border crossings"),
        ("ناقش الخبراء قضايا فساد.", "corruption cases"),
    ],
)
def test_a_plural_term_is_said_in_the_plural(engine: PhrasebookEngine, arabic: str, english: str) -> None:
    """What the Arabic counts as several, the English does too."""
    (translated,) = engine.translate([SourceSentence(arabic)])
    assert translated is not None
    assert english in translated.text


def test_the_table_of_nouns_is_large_and_well_formed() -> None:
    """Every row has conditions that can be parsed, and the nouns' table is the larger one."""
    words, conditions, senses = columns("sense_cues_nouns.tsv", 3)
    assert len(words) == len(conditions) == len(senses) > 1000
    table = default_cues()
    assert sum(len(table.of(stem)) for stem in table) > 1000


def test_no_mined_sense_is_the_opposite_of_a_listed_one() -> None:
    """A sense learnt from sentence pairs never says the contrary of what a person wrote for the stem."""
    listed: dict[str, set[str]] = {}
    for name in ("additions.tsv", "additions_rare.tsv", "additions_general.tsv", "additions_senses.tsv", "stems.tsv"):
        stems, _, senses = columns(name, 3)
        for stem, said in zip(stems, senses, strict=True):
            english = {one.partition(":")[2].lower() for one in said.split(" | ")}
            listed.setdefault(stem, set()).update(english)
    stems, _, senses = columns("mined.tsv", 3)
    for stem, said in zip(stems, senses, strict=True):
        for one in said.split(" | "):
            english = one.partition(":")[2].lower()
            for front in ("un", "in", "im", "ir", "non", "dis", "anti"):
                assert not (english.startswith(front) and english[len(front) :] in listed.get(stem, ())), stem
