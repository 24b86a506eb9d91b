"""Figures: what a sentence states, in every part that the published brief has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from mujaz.article import Article, Cite, Metadata
from mujaz.extraction.attribution import extract_attributions
from mujaz.extraction.figures import extract_figures
from mujaz.facts import Attribution, DateMention, Figure, Name
from mujaz.reading.text import read_text

SEED = Path(__file__).parents[2] / "data" / "seed.txt"


def article(text: str, outlet: str | None = None) -> Article:
    """Make an article of ``text``."""
    return read_text(text.encode(), Metadata(outlet=outlet, published=date(2024, 5, 1), published_basis="command line"))


def cite(of: Article, words: str) -> Cite:
    """Cite the first occurrence of ``words``."""
    start = of.text.index(words)
    return of.cite(start, start + len(words))


def figures(text: str, outlet: str | None = None) -> tuple[Figure, ...]:
    """Return the figures of a text without names, dates and attributions."""
    return extract_figures(article(text, outlet))


def only(text: str, outlet: str | None = None) -> Figure:
    """Return the one figure of a text."""
    found = figures(text, outlet)
    assert len(found) == 1, [figure.cite.text for figure in found]
    return found[0]


@dataclass(frozen=True)
class Expected:
    """What one sentence states."""

    text: str
    span: str
    value: float
    unit: str
    kind: str
    bound: str = "exact"
    high: float | None = None
    what: str | None = None


CASES = [
    # People and what happened to them.
    Expected("قتل 12 جنديا في انفجار", "12 جنديا", 12, "people", "killed", what="soldiers killed"),
    Expected("أعلنت الوزارة مقتل ثلاثة مدنيين", "ثلاثة مدنيين", 3, "people", "killed", what="civilians killed"),
    Expected("أصيب 15 شخصا بجروح", "15 شخصا", 15, "people", "wounded", what="people wounded"),
    Expected("سقوط أربعة قتلى في الهجوم", "أربعة قتلى", 4, "people", "killed", what="people killed"),
    Expected("لقي 18 شخصا مصرعهم", "18 شخصا", 18, "people", "killed"),
    Expected("7 عمال لقوا حتفهم أمس", "7 عمال", 7, "people", "killed", what="workers killed"),
    Expected("اعتقلت الشرطة 40 متظاهرا", "40 متظاهرا", 40, "people", "detained", what="demonstrators detained"),
    Expected("نزوح 60 ألفا من بيوتهم", "60 ألفا", 60000, "people", "displaced", what="people displaced"),
    Expected("فقدان 9 بحارة قرب الساحل", "9 بحارة", 9, "people", "missing"),
    Expected("سجلت 300 إصابة بفيروس كورونا", "300 إصابة", 300, "people", "wounded", what="injuries"),
    Expected("حضر 200 طالب الحفل", "200 طالب", 200, "people", "people", what="students"),
    Expected("ارتفعت حصيلة القتلى في المدينة إلى 92", "92", 92, "people", "killed", what="people killed"),
    Expected("وصل قتيلان إلى المستشفى", "قتيلان", 2, "people", "killed"),
    Expected("نقلت سبع حالات وفاة", "سبع حالات وفاة", 7, "people", "killed"),
    Expected("بعد قطع رؤوس 5 من رهائنهم", "5 من رهائنهم", 5, "people", "killed"),
    # Things.
    Expected("دمرت القوات ثلاث طائرات حربية", "ثلاث طائرات حربية", 3, "item", "count", what="warplanes"),
    Expected("في خمس دول عربية أخرى", "خمس دول عربية أخرى", 5, "item", "count", what="other Arab countries"),
    Expected("سدد اللاعب الركلات السبع", "الركلات السبع", 7, "item", "count", what="kicks"),
    Expected("سجل هدفا واحدا", "هدفا واحدا", 1, "item", "count"),
    Expected("في طائرتين عسكريتين", "طائرتين عسكريتين", 2, "item", "count", what="military planes"),
    Expected("نفذ 14 ركلة وأهدر أربعا منها", "أربعا منها", 4, "item", "count"),
    Expected("تضم القائمة 12 كركدنًا", "12 كركدنًا", 12, "item", "count", what=""),
    # Money.
    Expected("بلغت الكلفة 6.5 مليار دولار", "6.5 مليار دولار", 6.5e9, "USD", "money"),
    Expected("بقيمة مليون ونصف المليون يورو", "مليون ونصف المليون يورو", 1.5e6, "EUR", "money"),
    Expected("غرامة قدرها 500 ريال قطري", "500 ريال قطري", 500, "QAR", "money"),
    Expected("عشرات المليارات من الدولارات", "عشرات المليارات من الدولارات", 1e10, "USD", "money", bound="tens_of"),
    # Shares.
    Expected("ارتفعت الأسعار بنسبة 3,5%", "3,5%", 3.5, "percent", "percent"),
    Expected("تراجع المؤشر 2 في المئة", "2 في المئة", 2, "percent", "percent"),
    Expected("يمثلون نحو ثلثي السكان", "نحو ثلثي السكان", 66.67, "percent", "percent", bound="about"),
    Expected("صوت أكثر من نصف الناخبين", "أكثر من نصف الناخبين", 50, "percent", "percent", bound="over"),
    Expected("ثلاثة أرباع المقاعد لهم", "ثلاثة أرباع المقاعد", 75, "percent", "percent"),
    # Measures.
    Expected("على بعد 30 كيلومترا من الحدود", "30 كيلومترا", 30, "km", "distance"),
    Expected("مساحتها 5 آلاف كيلومتر مربع", "5 آلاف كيلومتر مربع", 5000, "km2", "other"),
    Expected("أنتجت 400 ألف برميل", "400 ألف برميل", 400000, "barrel", "count"),
    Expected("ضبط 20 طنا من القمح", "20 طنا من القمح", 20, "tonne", "count", what="of wheat"),
    Expected("زلزال بقوة 6.1 درجات", "6.1 درجات", 6.1, "magnitude", "other"),
    Expected("بلغت الحرارة 45 درجة مئوية", "45 درجة مئوية", 45, "degree", "other"),
    Expected("محطة قدرتها 500 ميغاواط", "500 ميغاواط", 500, "item", "other", what="megawatts"),
    Expected("استمر الحصار ثلاثة أشهر ونصف", "ثلاثة أشهر ونصف", 3.5, "month", "duration"),
    Expected("حكم البلاد عقدين", "عقدين", 20, "year", "duration"),
    Expected("طفل يبلغ من العمر 7 سنوات", "7 سنوات", 7, "year", "other"),
    Expected("المواطن أحمد (35 عاما) وصل", "35 عاما", 35, "year", "other"),
    Expected("أغلق المؤشر عند 5487 نقطة", "5487 نقطة", 5487, "item", "other"),
    Expected("فاز الفريق بنتيجة 3-1 في المباراة", "3-1", 3, "item", "other", what="score"),
    # Bounds.
    Expected("قتل أكثر من 280 مدنيا", "أكثر من 280 مدنيا", 280, "people", "killed", bound="over"),
    Expected("ما يزيد على 30 سفينة", "ما يزيد على 30 سفينة", 30, "item", "count", bound="over"),
    Expected("ما لا يقل عن 10 منازل", "ما لا يقل عن 10 منازل", 10, "item", "count", bound="at_least"),
    Expected("عشرة أشخاص على الأقل", "عشرة أشخاص على الأقل", 10, "people", "people", bound="at_least"),
    Expected("نحو 77 سفينة", "نحو 77 سفينة", 77, "item", "count", bound="about"),
    Expected("أقل من 5 بالمئة", "أقل من 5 بالمئة", 5, "percent", "percent", bound="under"),
    Expected("لا يتجاوز 700 طبيب", "لا يتجاوز 700 طبيب", 700, "people", "people", bound="at_most"),
    Expected("ما يصل إلى نحو 90 طنا", "ما يصل إلى نحو 90 طنا", 90, "tonne", "count", bound="at_most"),
    Expected("تجاوز سعر البرميل 100 دولار", "تجاوز سعر البرميل 100 دولار", 100, "USD", "money", bound="over"),
    Expected(
        "لا تتعدى نسبة البطالة 18 بالمئة", "لا تتعدى نسبة البطالة 18 بالمئة", 18, "percent", "percent", bound="at_most"
    ),
    Expected("حتى 200 كيلومتر", "حتى 200 كيلومتر", 200, "km", "distance", bound="at_most"),
    Expected("مئات الأشخاص في الساحة", "مئات الأشخاص", 100, "people", "people", bound="tens_of"),
    Expected("عشرات الآلاف من المتظاهرين", "عشرات الآلاف من المتظاهرين", 10000, "people", "people", bound="tens_of"),
    Expected("منذ أكثر من عقد", "أكثر من عقد", 10, "year", "duration", bound="over"),
    Expected("أكثر من هدف في المباراة", "أكثر من هدف", 1, "item", "count", bound="over"),
    # Intervals.
    Expected("بين 10 و15 شخصا", "10 و15 شخصا", 10, "people", "people", bound="range", high=15),
    Expected("بين 250 دولارا و400 دولار", "250 دولارا و400 دولار", 250, "USD", "money", bound="range", high=400),
    Expected("من 3 إلى 5 ملايين برميل", "3 إلى 5 ملايين برميل", 3e6, "barrel", "count", bound="range", high=5e6),
    Expected("من ساعتين إلى ثلاثة أيام", "ساعتين إلى ثلاثة أيام", 2, "hour", "duration", bound="range", high=72),
    Expected("يومين أو ثلاثة", "يومين أو ثلاثة", 2, "day", "duration", bound="range", high=3),
    Expected(
        "يجب ألا تتجاوز الجرعة 4 غرامات", "ألا تتجاوز الجرعة 4 غرامات", 4, "g", "count", bound="at_most"
    ),
    Expected("دون أن تتجاوز الكلفة 50 دولارا", "دون أن تتجاوز الكلفة 50 دولارا", 50, "USD", "money", bound="at_most"),
    Expected("مع عدم تجاوز 30 يوما", "عدم تجاوز 30 يوما", 30, "day", "duration", bound="at_most"),
    Expected("ارتفعت الحرارة درجتين مئويتين", "درجتين مئويتين", 2, "degree", "other"),
    # Less common shapes.
    Expected("فاز الفريق بثلاثية نظيفة", "ثلاثية نظيفة", 3, "item", "count", what="goals"),
    Expected("نقل 27 شخصا مصابا", "27 شخصا مصابا", 27, "people", "wounded", what="injured people"),
    Expected("عشرات الزلنطحيين في الساحة", "عشرات الزلنطحيين", 10, "people", "people", bound="tens_of", what="people"),
    Expected("خلال 9،774 صفقة", "9،774 صفقة", 9774, "item", "count"),
    Expected("النواب الـ 435", "النواب الـ 435", 435, "people", "people"),
    Expected("نحو 111 ألف إفريقي", "نحو 111 ألف إفريقي", 111000, "people", "people", bound="about", what="Africans"),
    Expected("تظاهر الآلاف في العاصمة", "الآلاف", 1000, "people", "people", bound="tens_of"),
    Expected("فاز بفارق 5 نقاط في الدوري", "5 نقاط", 5, "item", "count", what="points"),
    Expected("مساعدات بقيمة 3 ملايين من الدولارات", "3 ملايين", 3e6, "item", "count"),
    Expected("عدد 5 سيارات إسعاف", "5 سيارات إسعاف", 5, "item", "count"),
    Expected("40 من كبار المسؤولين", "40 من كبار المسؤولين", 40, "people", "people", what="officials"),
    Expected("19 من أصل 23", "أصل 23", 23, "item", "count"),
    Expected("مقتل العشرات في القصف", "العشرات", 10, "people", "killed", bound="tens_of"),
    Expected("تجاوز عددهم الثلاثة ملايين", "تجاوز عددهم الثلاثة ملايين", 3e6, "item", "count", bound="over"),
    Expected("الكيلومترات الخمسة", "الكيلومترات الخمسة", 5, "km", "distance"),
    Expected("دمرت 1500 آلية عسكرية", "1500 آلية عسكرية", 1500, "item", "count"),
    Expected("إنجاز 27 سدا جديدا", "27 سدا جديدا", 27, "item", "count", what="new dams"),
    Expected("تخصيص 500 كرفان للنازحين", "500 كرفان", 500, "item", "count"),
    Expected("خطف الأجانب الثلاثة", "الأجانب الثلاثة", 3, "people", "people", what="foreigners"),
    Expected("مقارنة بـ 1003 لقوا مصرعهم", "1003", 1003, "people", "killed"),
    Expected("قيمتها (138) مليار ريال قطري", "(138) مليار ريال قطري", 138e9, "QAR", "money"),
    Expected("سعرها من ( 20 - 200 ) ريال قطري", "( 20 - 200 ) ريال قطري", 20, "QAR", "money", bound="range", high=200),
    Expected("نسبة 10 -15% زيادة", "10 -15%", 10, "percent", "percent", bound="range", high=15),
    Expected("ما بين 30 إلى 40 في المائة", "30 إلى 40 في المائة", 30, "percent", "percent", bound="range", high=40),
    Expected("استهداف 45 من مناطق التجمع", "45 من مناطق", 45, "item", "count"),
    Expected("اسبوعا واحدا", "اسبوعا واحدا", 1, "week", "duration"),
    Expected("خلال 3 مرخصات", "3 مرخصات", 3, "item", "count"),
    Expected("هبطت الأسعار بمقدار الثلث", "الثلث", 33.3, "percent", "percent"),
    Expected("أكثر من ثلاثة أرباع تعز", "أكثر من ثلاثة أرباع تعز", 75, "percent", "percent", bound="over"),
    Expected("نحو نصف سكان العاصمة", "نحو نصف سكان العاصمة", 50, "percent", "percent", bound="about"),
    Expected("وزراء الخارجية الـ15", "وزراء الخارجية الـ15", 15, "people", "people"),
    Expected("عمليتي تهريب سابقتين", "عمليتي تهريب سابقتين", 2, "item", "count", what="previous smuggling operations"),
    Expected("وقاربان شراعيان", "قاربان", 2, "item", "count", what="boats"),
    Expected("ليس أكثر من 5 منازل", "ليس أكثر من 5 منازل", 5, "item", "count", bound="at_most"),
    Expected("ليس أقل من 5 منازل", "ليس أقل من 5 منازل", 5, "item", "count", bound="at_least"),
    Expected("ما يقرب من 5 منازل", "ما يقرب من 5 منازل", 5, "item", "count", bound="about"),
    Expected("فوق 100 دولار", "فوق 100 دولار", 100, "USD", "money", bound="over"),
    Expected("بحد أقصى 100 دولار", "بحد أقصى 100 دولار", 100, "USD", "money", bound="at_most"),
    Expected("بحد أدنى 100 دولار", "بحد أدنى 100 دولار", 100, "USD", "money", bound="at_least"),
    Expected("100 دولار تقريبا", "100 دولار تقريبا", 100, "USD", "money", bound="about"),
    Expected("ما دون 100 دولار", "ما دون 100 دولار", 100, "USD", "money", bound="under"),
    Expected("لا يقل عدد القتلى عن 30 شخصا", "لا يقل عدد القتلى عن 30 شخصا", 30, "people", "killed", bound="at_least"),
    Expected("سجلت 40 حالة إصابة بالكوليرا", "40 حالة إصابة", 40, "people", "infected"),
    Expected("توفي خمسة أشخاص بالكوليرا", "خمسة أشخاص", 5, "people", "killed"),
    Expected("كتيبتين أو ثلاث كتائب", "كتيبتين أو ثلاث", 2, "item", "count", bound="range", high=3),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_what_a_sentence_states(case: Expected) -> None:
    """Each sentence's last figure has this span, value, bound, unit, kind and English."""
    found = figures(case.text)
    assert found, "nothing found"
    figure = found[-1]
    assert figure.cite.text == case.span
    assert (figure.value, figure.high, figure.bound) == (case.value, case.high, case.bound)
    assert (figure.unit, figure.kind) == (case.unit, case.kind)
    if case.what is not None:
        assert figure.what == case.what


@pytest.mark.parametrize(
    "text",
    [
        "في عام 2015 وقعت الحرب",
        "منذ 2011 والبلاد في أزمة",
        "الساعة 10:30 صباحا",
        "عند الساعة 10 مساء",
        "المرة الثالثة على التوالي",
        "في الدورة الـ17 للمؤتمر",
        "بموجب المادة 51 من الميثاق",
        "طائرة من طراز سي-135 وصلت",
        "مقاتلات إف-16 حلقت",
        "القرار رقم 2216",
        "اتصل على 0501234567",
        "هاتف +966 11 4646646",
        "أحد الوزراء وواحد من أهم القادة",
        "قال أحدهم ذلك",
        "مباراة ربع النهائي أقيمت",
        "في منتصف النهار والنصف الأول",
        "مؤشر نيكي 225 الياباني",
        "كميات كبيرة من الغاز",
        "وأثنى على الجهود",
        "بحسب نص القرار ونص على ذلك",
        "شركة ميتا الأمريكية",
        "يعملون صفا واحدا",
        "بلغ 86 .2 درهم",
        "سعره 77.\u200f1 مليار دولار",
        "وفي 25/ 1/ 1436هـ توفي",
        "بضعة أشخاص فقط",
        "في القرنين الـ15",
        "نسبتها نحو 5ر22 بالمائة",
        "مجموعة 5+1 الدولية",
        "حركة طالبان الأفغانية",
        "عودة للجولان المحتل",
        "فاز ميلان على ضيفه",
        "مسؤولون لافتين إلى ذلك",
        "ما قدمه كل واحد للمدينة",
        "استمر أكثر من بضعة أسابيع",
        "نصف الكرة الغربي",
        "مليونا لشركة أخرى",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    """Dates, times, ordinals, references, names, phone numbers, articles and doubtful digits are left alone."""
    assert figures(text) == ()


def test_two_numbers_of_a_change_are_two_figures() -> None:
    """A rise "from A to B" is no interval."""
    assert [figure.value for figure in figures("ارتفع الإنتاج من 3 ملايين إلى 5 ملايين برميل")] == [3e6, 5e6]


def test_both_ends_of_a_change_have_its_unit() -> None:
    """In "fell from 90.2 to 87.2 per cent": both are percentages."""
    found = figures("انخفض المعدل من 90.2 إلى 87.2 بالمئة")
    assert [(figure.value, figure.unit) for figure in found] == [(90.2, "percent"), (87.2, "percent")]


def test_parts_of_a_toll_inherit_what_happened() -> None:
    """Of "12 killed, among them five soldiers": the five were killed."""
    found = figures("سقط 12 قتيلا بينهم خمسة جنود وأربعة من المهاجمين")
    assert [(figure.value, figure.kind) for figure in found] == [(12, "killed"), (5, "killed"), (4, "killed")]


def test_coordinated_tolls_each_have_their_verb() -> None:
    """In "killed 5 civilians and wounded 12": the twelve, without a noun, were wounded."""
    found = figures("قتل 5 مدنيين وأصيب 12 بجروح")
    assert [(figure.value, figure.kind, figure.what) for figure in found] == [
        (5, "killed", "civilians killed"),
        (12, "wounded", "people wounded"),
    ]


def test_large_numbers_share_the_unit_of_their_neighbour() -> None:
    """Of "1.4 billion dollars, 1.1 billion of them": both are dollars."""
    found = figures("تداولات بقيمة 1.4 مليار دولار منها 1.1 مليار في دبي")
    assert [(figure.value, figure.unit) for figure in found] == [(1.4e9, "USD"), (1.1e9, "USD")]


@pytest.mark.parametrize(
    ("text", "outlet", "code"),
    [
        ("دفع 500 ريال غرامة", "Okaz", "SAR"),
        ("دفع 500 دينار غرامة", "Jawhara FM", "TND"),
        ("دفعت الحكومة الكويتية 500 دينار", None, "KWD"),
        ("دفعت الحكومة المصرية 500 جنيه", "BBC", "EGP"),
        ("دفع 500 ليرة لبنانية", "Okaz", "LBP"),
        ("دفع 500 دولار", None, "USD"),
    ],
)
def test_money_by_country(text: str, outlet: str | None, code: str) -> None:
    """The adjective decides, else what countries the article speaks of, else its outlet's country."""
    assert only(text, outlet).unit == code


@pytest.mark.parametrize("text", ["دفع 500 دينار غرامة", "قال الأردني والعراقي إنها 500 دينار"])
def test_money_of_no_known_country_is_left_out(text: str) -> None:
    """Where nothing decides, or two countries tie, there is no figure rather than a wrong currency."""
    assert figures(text) == ()


def test_names_and_dates_hide_their_numbers() -> None:
    """Digits inside a given name or date are no figures, and no number reaches across them."""
    text = article("في قمة مجموعة العشرين يوم 12 مليون شخص شاهدوا ستوكس 600 نقطة")
    group, index = "مجموعة العشرين", "ستوكس 600"
    names = [
        Name("organisation", "G20", group, (cite(text, group),)),
        Name("organisation", "Stoxx 600", index, (cite(text, index),)),
    ]
    dates = [DateMention("2024-05-12", None, "day", "on 12", cite(text, "يوم 12"))]
    assert [figure.cite.text for figure in extract_figures(text, names, dates)] == ["مليون شخص"]


def test_attribution_place_and_period_come_from_their_sentence() -> None:
    """A figure takes the innermost source whose scope holds it, a place behind "in", and the date before it."""
    text = article("قالت الوزارة إن 20 شخصا قتلوا أمس في بغداد. وصل 30 عاملا من إيران")
    names = [
        Name("place", "Baghdad", "بغداد", (cite(text, "بغداد"),), country="IQ"),
        Name("place", "Iran", "إيران", (cite(text, "إيران"),), country="IR"),
    ]
    dates = [DateMention("2024-04-30", None, "yesterday", "yesterday", cite(text, "أمس"))]
    end = text.text.index(".")
    source = Attribution(0, end, "the ministry", "الوزارة", cite(text, "الوزارة"))
    killed, workers = extract_figures(text, names, dates, [source])
    assert (killed.attributed_to, killed.attributed_to_ar) == ("the ministry", "الوزارة")
    assert killed.place == "Baghdad"
    assert killed.period is not None
    assert killed.period.value == "2024-04-30"
    assert (workers.attributed_to, workers.place, workers.period) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("نفت الوزارة مقتل 5 جنود", "denied"),
        ("من المتوقع أن يبلغ العجز 5 مليارات دولار", "forecast"),
        ("تعتزم الشركة بناء 20 مصنعا", "planned"),
        ("وعدت الحكومة بصرف 500 دولار لكل أسرة", "planned"),
        ("بنت الشركة 20 مصنعا", "happened"),
    ],
)
def test_status(text: str, status: str) -> None:
    """The verb before the figure says whether it happened, is planned, forecast or denied."""
    assert only(text).status == status


def test_a_fact_told_twice_is_one_figure_with_two_cites() -> None:
    """Headline and text tell the same toll: one figure, the fuller statement first."""
    found = figures("مقتل 20 شخصا في انفجار\n\nقتل نحو 20 شخصا في انفجار وسط المدينة أمس.")
    assert [(figure.bound, len(figure.other_cites)) for figure in found] == [("about", 1)]


def test_a_toll_takes_the_source_of_its_repetition() -> None:
    """Of "20 people injured" and, by the ministry, "20 people": one figure, injured, from the ministry."""
    text = article("أصيب 20 شخصا في الحادث. وقالت الوزارة إن عددهم 20 شخصا.")
    start = text.text.index("وقالت")
    source = Attribution(start, len(text.text), "the ministry", "الوزارة", cite(text, "الوزارة"))
    (figure,) = extract_figures(text, (), (), [source])
    assert (figure.kind, figure.attributed_to, len(figure.other_cites)) == ("wounded", "the ministry", 1)


def test_two_sources_for_one_fact_stay_two() -> None:
    """The same number from two sources is two figures."""
    text = article("قالت الشرطة إن 20 شخصا قتلوا. وقال الجيش إن 20 شخصا قتلوا.")
    middle = text.text.index(".") + 1
    sources = [
        Attribution(0, middle, "police", "الشرطة", cite(text, "الشرطة")),
        Attribution(middle, len(text.text), "army", "الجيش", cite(text, "الجيش")),
    ]
    assert [figure.attributed_to for figure in extract_figures(text, (), (), sources)] == ["police", "army"]


def test_different_things_of_one_number_stay_apart() -> None:
    """Two percentages of the same size are two figures; nothing says that they are one."""
    assert len(figures("ارتفع المؤشر 0.8% وانخفض الآخر 0.8%")) == 2


def test_every_cite_is_a_piece_of_the_article() -> None:
    """On the seed, whose three tolls are all that it states, each cite is the article's own text."""
    seed = read_text(SEED.read_bytes(), Metadata(published=date(2020, 1, 13), published_basis="command line"))
    found = [figure for figure in extract_figures(seed) if figure.kind in ("killed", "displaced")]
    assert [(figure.value, figure.bound, figure.what) for figure in found] == [
        (280, "over", "civilians killed"),
        (2000, "over", "fighters killed"),
        (146000, "exact", "people displaced"),
    ]
    for figure in found:
        assert seed.text[figure.cite.start : figure.cite.end] == figure.cite.text


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("منح البنك 119 مليون دولار من أجل مساعدة المزارعين", ""),
        ("على بعد 25 كيلومترا من الساحل", ""),
        ("بعد ثلاثة أسابيع من الفيضانات", ""),
        ("نحو 6% من إجمالي صادرات النفط", "of oil exports"),
        ("خسرت نحو ثلث قوتها القتالية", "of combat force"),
        ("دمر الجيش 30 آلية للمسلحين", "vehicles"),
        ("وضعت اللجنة 3 آليات للمتابعة", "mechanisms"),
        ("رصد المركز 22 سفينة متجهة إلى الخليج", "ships"),
        ("نفذت الطائرات 218 ضربة", "strikes"),
        ("توجد 70 مؤسسة تقدم دروسا", "institutions"),
        ("فحص الأطباء 14 رجلا وامرأة", "men and women"),
        ("أوقفت الشرطة ستة من كبار ضباط الجيش", "officers detained"),
        ("30 عربة رباعية الدفع", "vehicles"),
    ],
)
def test_what_is_left_empty_or_general_sooner_than_wrong(text: str, what: str) -> None:
    """Whence, when, a verb or half a phrase are no part of what is counted; a topic chooses among senses."""
    assert figures(text)[0].what == what


REPORT = "أعلنت وزارة الصحة في بيان أن 20 مريضا وصلوا. {} وأضافت الوزارة أن 7 غادروا"


@pytest.mark.parametrize(
    ("sentence", "carried"),
    [
        ("وبلغ عدد المصابين 49 مصابا.", True),
        ("وفي الفجر تم نقل 9 جرحى إلى المستشفى.", True),
        ("كما تم فحص 15 شخصا.", True),
        ("يذكر أن المدينة تضم 12 مستشفى.", False),
        ("كما قررت الحكومة إرسال 15 طبيبا.", False),
    ],
)
def test_a_report_that_goes_on_keeps_its_source(sentence: str, *, carried: bool) -> None:
    """A sentence without a source belongs to the institution that speaks around it, unless it opens background."""
    text = article("خبر من المدينة\n\n" + REPORT.format(sentence))
    found = extract_figures(text, (), (), extract_attributions(text))
    middle = next(figure for figure in found if figure.cite.text in sentence)
    assert (middle.attributed_to_ar is not None) is carried


def test_what_follows_a_person_or_nobody_is_the_articles_own() -> None:
    """People are mostly followed by background, and a continuation needs figures to continue."""
    for said in ("قال المحلل أحمد إن 20 مصنعا أغلقت.", "قالت الوزارة إن الوضع صعب."):
        text = article(f"خبر من المدينة\n\n{said} وبلغ سعر البرميل 49 دولارا.")
        assert extract_figures(text, (), (), extract_attributions(text))[-1].attributed_to is None
