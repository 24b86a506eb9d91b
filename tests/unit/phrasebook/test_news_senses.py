"""Nouns, adjectives and particles of news whose sense hangs on the words beside them.

The sentences are made up; where a word has two senses, each has a sentence in which the other would be wrong.
"""

from __future__ import annotations

import pytest

from mujaz.translation.engine import SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine


@pytest.fixture(scope="module")
def engine() -> PhrasebookEngine:
    """Return the engine with the package's data."""
    return PhrasebookEngine()


NOUNS = [
    ("تحدث الكاتب عن النظام العالمي الجديد.", "world order", "regime"),
    ("دعا الحزب إلى تغيير النظام.", "regime", "system"),
    ("طورت الوزارة النظام التعليمي.", "system", "regime"),
    ("وافق المجلس على مشروع نظام التأمينات.", "law", "system"),
    ("خفضت الحكومة دعم المحروقات.", "subsid", "support"),
    ("دخلت الطائرة الأجواء العراقية.", "airspace", "atmosphere"),
    ("كانت أجواء اللقاء إيجابية.", "atmosphere", "airspace"),
    ("غرق قارب المهاجرين قبل غرق سفينة الشحن.", "inking", "rowning"),
    ("سجلت الشواطئ حالات غرق كثيرة.", "drowning", "sinking"),
    ("ضبطت الشرطة ألف حبوب مخدرة.", "pills", "grain"),
    ("تصاعدت أصوات المعارضة.", "voices", "votes"),
    ("بدأ فرز أصوات الناخبين.", "votes", "voices"),
    ("انتقد الوزير الخطاب الطائفي.", "rhetoric", "speech"),
    ("قتل جنديان في شمال مالي.", "northern Mali", "north of"),
    ("وصلت المدمرة الأميركية إلى الميناء.", "destroyer", "destroyed"),
    ("عاد السكان إلى منازل مدمرة.", "destroyed", "destroyer"),
    ("كشفت الصحيفة وثائق سرية.", "ecret", "confidentiality"),
    ("أوقع القصف عشرات القتلى و300 جريح.", "300 wounded", "wounded person"),
    ("تعمل في الحقل عمال أجانب.", "oreign workers", "foreigners"),
    ("زرعوا الأرض على ضفاف النيل.", "Nile", "obtaining"),
    ("أجرت كوريا الشمالية تجربة نووية.", "test", "experience"),
    ("توجهت فرق الإنقاذ إلى الموقع.", "teams", "difference"),
    ("كان الفرق كبيرا بين البلدين.", "difference", "teams"),
    ("كانت المباراة مثيرة.", "exciting", "controversial"),
    ("يعاني المريض نقص فيتامين.", "deficiency", "shortage"),
    ("تعاني المستشفيات نقص وقود.", "shortage", "deficiency"),
    ("واصلت القوات ملاحقة المسلحين.", "pursui", "prosecution"),
    ("طلبت النيابة ملاحقة قضائية للوزير.", "prosecution", "pursui"),
    ("نقل المستثمر المال إلى محفظة إلكترونية.", "wallet", "portfolio"),
    ("تدير الشركة محفظة استثمارية.", "portfolio", "wallet"),
    ("يناقش البرلمان إصلاح القضاء والإصلاح السياسي.", "reform", "repair"),
    ("بدأت الشركة إصلاح الطرق.", "repair", "reform"),
    ("سقط صاروخ باليستي قرب المدينة.", "missile", "rocket"),
    ("سقط صاروخ كاتيوشا قرب المدينة.", "rocket", "missile"),
    ("دعت المعارضة إلى مقاطعة الانتخابات.", "boycott", "province"),
    ("شاهد الزوار النسخة السابقة من المعرض.", "previous edition", "former"),
    ("قال الجميع ذلك.", "veryone", "all "),
    ("شن مسلحون عملا إرهابيا وهو عمل إرهابي.", "act", "terrorist work"),
    ("أقام المتحف معارض فنية.", "exhibitions", "opponent"),
    ("رفعت إسرائيل الحصار البحري.", "blockade", "siege"),
    ("استمر حصار المدينة شهرين.", "siege", "blockade"),
    ("أصدر مجلس الأمن القرار 2254.", "esolution", "ecision"),
    ("اتخذ الوزير قرارا جديدا.", "decision", "resolution"),
    ("قال كبير المفاوضين ذلك.", "hief", "large"),
    ("قتل 15 عسكريا في الهجوم.", "soldiers", "militarily"),
    ("احتفلت البلاد بذكرى الاستقلال.", "anniversary", "memory"),
    ("تقوم الهيئة بمعالجة الشكاوى.", "es complaints", "sss"),
    ("أحبطت الشرطة تهريبا بعد إحباط محاولة تفجير.", "foiling", "frustration"),
]


@pytest.mark.parametrize(("arabic", "wanted", "unwanted"), NOUNS)
def test_the_neighbours_of_a_noun_tell_its_sense(
    engine: PhrasebookEngine, arabic: str, wanted: str, unwanted: str
) -> None:
    """The sense that fits the neighbours is said, and the other sense of the word is not."""
    translated = engine.translate([SourceSentence(arabic)])[0]
    assert translated is not None
    assert wanted in translated.text
    assert unwanted not in translated.text


PARTICLES = [
    ("لم يصل الوفد بعد.", "yet"),
    ("وصل الوفد بعد الهجوم.", "after the attack"),
    ("انتظروا حتى يتم استكمال الإجراءات.", "ntil"),
    ("أي من الأطراف.", "Any of the parties."),
    ("سفير مصر لدى فرنسا.", "ambassador to France"),
    ("في ذات المكان.", "In the same place."),
    ("داروا حول الطاولة.", "around the table"),
    ("لم يصب أحد بأذى.", "No one was hurt."),
]


@pytest.mark.parametrize(("arabic", "wanted"), PARTICLES)
def test_particles_take_the_sense_of_their_place(engine: PhrasebookEngine, arabic: str, wanted: str) -> None:
    """بعد is "yet" behind a negated verb, حتى "until" before a verb, ذات "the same" before a definite noun."""
    translated = engine.translate([SourceSentence(arabic)])[0]
    assert translated is not None
    assert wanted in translated.text
