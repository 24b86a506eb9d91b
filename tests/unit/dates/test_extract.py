"""Dates of articles: what is a date, what it is counted from, and what is said of doubts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mujaz.article import Article, Cite, Metadata
from mujaz.extraction.dates import date_flags, extract_dates
from mujaz.facts import Name
from mujaz.reading.text import read_text

SEED = Path(__file__).parents[2] / "data" / "seed.txt"
WEDNESDAY = date(2020, 1, 15)
"""The day of writing of most texts here."""


def article(text: str, published: date | None = WEDNESDAY) -> Article:
    """Return a text as an article."""
    return read_text(text.encode("utf-8"), Metadata(published=published))


def values(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str | None, str | None]]:
    """Return text, value and end of every date in a text."""
    return [(mention.cite.text, mention.value, mention.end) for mention in extract_dates(article(text, published))]


def value(text: str, published: date | None = WEDNESDAY) -> str | None:
    """Return the value of the one date in a text."""
    ((_, found, end),) = values(text, published)
    return found if end is None else f"{found}/{end}"


def test_seed():
    """The dates of the seed article, in order, at the precision that it supports."""
    seed = read_text(SEED.read_bytes(), Metadata(published=date(2020, 1, 13)))
    assert [(mention.cite.text, mention.value) for mention in extract_dates(seed)] == [
        ("اليوم الاثنين", "2020-01-13"),
        ("اليوم", "2020-01-13"),
        ("صباح اليوم", "2020-01-13"),
        ("أمس الأحد", "2020-01-12"),
        ("آخر الشهر الحالي", "2020-01"),
        ("الأيام الماضية", None),
        ("ديسمبر 2019", "2019-12"),
        ("الأحد", "2020-01-12"),
        ("أبريل الماضي", "2019-04"),
        ("2011", "2011"),
        ("الأسبوع الجاري", "2020-W03"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد أمس إلى المدينة", "2020-01-14"),
        ("وصل الوفد أول من أمس إلى المدينة", "2020-01-13"),
        ("وصل الوفد أمس الأول إلى المدينة", "2020-01-13"),
        ("يصل الوفد غداً إلى المدينة", "2020-01-16"),
        ("يصل الوفد بعد غد إلى المدينة", "2020-01-17"),
        ("وقع الانفجار الليلة الماضية في المدينة", "2020-01-14"),
        ("وقع الانفجار منتصف ليل الاثنين في المدينة", "2020-01-13"),
        ("وقع الانفجار مساء يوم الأحد الماضي", "2020-01-12"),
        ("قال الوزير الأربعاء إن الاتفاق قريب", "2020-01-15"),
        ("قال الوزير الأربعاء الماضي إن الاتفاق قريب", "2020-01-08"),
        ("قال الوزير الخميس إن الاتفاق قريب", "2020-01-09"),
        ("ومن المقرر أن يعقد الاجتماع الخميس في جنيف", "2020-01-16"),
        ("ستعقد الجلسة يوم الأحد في جنيف", "2020-01-19"),
        ("وقال الوزير الثلاثاء إن الحكومة ستعقد جلسة", "2020-01-14"),
        ("ويوم الأحد ستعقد الجلسة في جنيف", "2020-01-19"),
        ("ويجتمع التحالف، الخميس، في جنيف", "2020-01-16"),
        ("وبموجب الاتفاق، الخميس، من المقرر تسليم السلاح", "2020-01-09"),
        ("وقال المقرر الخاص الخميس إن", "2020-01-09"),
        ("وتستمر الحرب منذ يوم الأحد في البلاد", "2020-01-12"),
        ("يعقد السبت المقبل الموافق 18 يناير", "2020-01-18"),
        ("فاز حزب سيريزا الأحد بالأغلبية", "2020-01-12"),
        ("قبل ثلاثة أيام اندلع القتال", "2020-01-12"),
        ("اندلع القتال منذ أسبوعين", "2020-W01"),
        ("اندلع القتال قبل شهرين", "2019-11"),
        ("اندلع القتال قبل خمسة وعشرين عاما", "1995"),
        ("اندلع القتال منذ سنة ونصف", "2018-07"),
        ("اندلع القتال قبل عامين وثلاثة أشهر", "2017-10"),
        ("اندلع القتال قبل عامين وقتل المئات", "2018"),
        ("وسيغادر بعد ثلاثة أيام من الآن", "2020-01-18"),
    ],
)
def test_days_counted_from_the_day_of_writing(text, expected):
    """Today, yesterday, weekdays and distances are counted from the publication date; tense decides the side."""
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الشهر الماضي", "2019-12"),
        ("الشهر قبل الماضي", "2019-11"),
        ("العام المقبل", "2021"),
        ("هذا العام", "2020"),
        ("الأسبوع المقبل", "2020-W04"),
        ("منذ بداية العام", "2020-01-01"),
        ("منذ مطلع 2015", "2015-01-01"),
        ("في بداية العام 2014 م", "2014"),
        ("بحلول نهاية 2017", "2017"),
        ("في أواخر العام ،2008 بدأت الأزمة", "2008"),
        ("الثاني عشر من الشهر الجاري", "2020-01-12"),
        ("في العام الحالي 2020", "2020"),
        ("القرن الماضي", "1901/2000"),
        ("القرن الـ21", "2001/2100"),
        ("في الخمسينيات", "1950s"),
        ("ستينيات القرن التاسع عشر", "1860s"),
        ("الربع الأول من 2019", "2019-01/2019-03"),
        ("النصف الثاني من العام الماضي", "2019-07/2019-12"),
        ("الأشهر الستة الأولى من 2015", "2015-01/2015-06"),
        ("الأشهر التسعة الأولى من العام الجاري", "2020-01/2020-09"),
        ("الربع الثاني من العام", "2020-04/2020-06"),
        ("العام الميلادي 2015", "2015"),
        ("صيف 2015", "2015-06/2015-08"),
        ("الصيف الماضي", "2019-06/2019-08"),
        ("صيف العام المقبل", "2021-06/2021-08"),
        ("الخريف المقبل", "2020-09/2020-11"),
        ("شتاء 2012", "2012"),
        ("الأحد الأول من نوفمبر 2020", "2020-11-01"),
        ("آخر جمعة من رمضان الماضي", "2019-05-31"),
        ("الأسبوع الأول من فبراير", "2020-02"),
        ("النصف الثاني من شهر مارس", "2020-03"),
        ("العام 2014/2015", "2014/2015"),
        ("عيد الأضحى المقبل", "2020-07-31"),
        ("ثاني أيام عيد الفطر الماضي", "2019-06-05"),
        ("رمضان 2019", "2019-05-06/2019-06-03"),
    ],
)
def test_longer_stretches(text, expected):
    """Weeks, months, years, decades, seasons and feasts have the precision that their words support."""
    assert value(f"وجرى ذلك {text} في البلاد") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في 28 فبراير/شباط الماضي", "2019-02-28"),
        ("في الأول من مارس (آذار) المقبل", "2020-03-01"),
        ("في 4 مارس/آذار", "2020-03-04"),
        ("في 20 ديسمبر", "2019-12-20"),
        ("حتى 10 يناير", "2020-01-10"),
        ("في أكتوبر", "2019-10"),
        ("في يونيو من العام المقبل", "2021-06"),
        ("في حزيران (يونيو) من العام الماضي", "2019-06"),
        ("في أغسطس آب 2014", "2014-08"),
        ("الأحد 26 يوليو", "2020-07-26"),
        ("الجمعة 26 يوليو", "2019-07-26"),
        ("في 10 شوال", "2020-06-02"),
        ("في 25 جمادى الأولى", "2020-01-20"),
        ("في 27/7/1436هـ", "2015-05-16"),
        ("بتاريخ 26 /9 /1436 هـ", "2015-07-13"),
        ("عام 1436هـ", "2014-10-25/2015-10-13"),
        ("عام 1440", "2018-09-11/2019-08-30"),
        ("(584 هـ/ 1188 م)", "1188"),
        ("في 23 رمضان (323 هـ/ 935 م)", "0935-08-31"),
        ("في 29 فبراير 2016", "2016-02-29"),
        ("يوم 12 فبراير", "2020-02-12"),
        ("غرة شعبان 1441", "2020-03-25"),
        ("يومي 16 و17 ماي", "2020-05-16/2020-05-17"),
        ("في 4 / 22 / 1948", "1948-04-22"),
        ("عام (1308) هجري", "1890-08-17/1891-08-06"),
        ("عام 1492", "1492"),
        ("عام 1389", None),
    ],
)
def test_dates_with_a_month(text, expected):
    """Direction, weekday, nearness and tense choose a year that is not stated."""
    assert value(f"وصدر القرار {text} في المدينة") == expected


def test_planned_dates_lie_ahead():
    """A date half a year away lies ahead where the clause speaks of the future, behind where it does not."""
    assert value("ومن المقرر إجراء الانتخابات في يوليو في البلاد") == "2020-07"
    assert value("وانتهت الانتخابات في يوليو في البلاد") == "2019-07"
    assert value("قد يخسرون الأغلبية في يوليو في البلاد") == "2020-07"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("من 11 يونيو/حزيران إلى 19 يوليو/تموز", "2020-06-11/2020-07-19"),
        ("بين 1 و11 مارس/آذار 2019", "2019-03-01/2019-03-11"),
        ("من ديسمبر إلى مارس 2019", "2018-12/2019-03"),
        ("من 2011 إلى 2014", "2011/2014"),
        ("بين عامي 1787 و1820", "1787/1820"),
        ("موسم 2000-2001", "2000/2001"),
        ("الفترة من 28 فبراير/شباط 2018 حتى 9 مارس/آذار 2018", "2018-02-28/2018-03-09"),
        ("من الأحد إلى الثلاثاء", "2020-01-12/2020-01-14"),
        ("13-15 يوليو 2013", "2013-07-13/2013-07-15"),
        ("17-11 رمضان 1436هـ", "2015-06-28/2015-07-04"),
        ("العام الدراسي 1436 / 1437هـ", "2014-10-25/2016-10-01"),
    ],
)
def test_intervals_end_with_their_last_day(text, expected):
    """An interval has both ends, the end included; what only one end says holds for both."""
    assert value(f"وجرى ذلك {text} في البلاد") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الساعة 0806 بتوقيت غرينتش", "2020-01-15T08:06"),
        ("الساعة الثالثة عصرا", "2020-01-15T15:00"),
        ("عند الساعة الثانية عشرة منتصف الليل", "2020-01-15T00:00"),
        ("الأحد الساعة 8 مساء", "2020-01-12T20:00"),
        ("الساعة الثامنة من مساء الأحد", "2020-01-12T20:00"),
        ("الساعة الخامسة إلا ربعا فجرا", "2020-01-15T04:45"),
        ("الساعة السابعة والنصف صباحا", "2020-01-15T07:30"),
        ("من الساعة الثالثة عصرا وحتى الساعة السابعة مساء", "2020-01-15T15:00/2020-01-15T19:00"),
        ("الساعة السادسة", "2020-01-15"),
        ("بين الساعة الثامنة والعاشرة مساء", "2020-01-15T20:00/2020-01-15T22:00"),
        ("في الساعات الأولى من صباح الأحد", "2020-01-12"),
        ("(20:30 ت.غ)", "2020-01-15T20:30"),
        ("الساعة العاشرة ليلا", "2020-01-15T22:00"),
    ],
)
def test_clock_times(text, expected):
    """A clock time is on its day; where morning or evening is not said the value stays the day."""
    assert value(f"ووقع الحادث {text} في المدينة") == expected


def test_clock_time_on_the_day_named_before():
    """A clock time without a day of its own is on the day named in its sentence."""
    found = values("بدأت العملية مساء أمس، واستمرت من الساعة الثالثة عصرًا وحتى الساعة السابعة مساءً")
    assert [item[1:] for item in found] == [("2020-01-14", None), ("2020-01-14T15:00", "2020-01-14T19:00")]


def test_clock_time_far_from_its_day():
    """A clock time far from the day that was named has no value; alone on its line it is the dispatch's own."""
    text = "وصل الوفد في 3 مايو 2012. واستقبله الوزير. وجرى حفل. وانتهى الساعة التاسعة مساء في القصر.\n14:23 ت م"
    assert [item[1] for item in values(text)] == ["2012-05-03", None, "2020-01-15T14:23"]


@pytest.mark.parametrize(
    "text",
    [
        "أعدم التنظيم 2070 من السكان",
        "في ذكرى الأربعاء الأسود",
        "صلوا يوم الجمعة العظيمة",
        "هجوم 7 أكتوبر/تشرين الأول غير المنطقة",
        "في القرن السابع الهجري ظهر المذهب",
        "انطلقت الجولة الثانية من مفاوضات السلام",
        "بنيت المدينة عام 1200 قبل الميلاد",
        "بنيت المدينة عام 1200 ق.م",
        "ارتفاع الجدار 10 م عن الأرض",
        "قبل ثلاثة أسابيع ونصف اندلع القتال",
        "قتل 2015 شخصا في البلاد",
        "بلغ المؤشر 1950 نقطة",
        "قرار مجلس الأمن رقم 1973",
        "دفع نحو 2000 دولار",
        "في صلاة الجمعة قال الإمام",
        "قوى 14 آذار ترفض",
        "ثورة 25 يناير غيرت البلاد",
        "يجتمعون كل يوم أحد",
        "كان في الأربعينيات من عمره",
        "استمر القتال ثلاثة أيام",
        "قالت قناة روسيا اليوم إن",
        "على مدار اليوم كله",
        "مارس الضغط على الحكومة",
        "قال الوزير رجب في المؤتمر",
        "وصل إلى باب المدينة",
        "وصل أب وابنه إلى المدينة",
        "بعد عشر سنوات من الحرب",
        "قبل ثلاثة أيام من الانتخابات",
        "اليوم العالمي للمرأة مناسبة",
        "الجلسة 1 / 10 انتهت",
        "انتهت المباراة 2-1 بفوزهم",
        "ارتفع بنسبة 12.5% عن السابق",
        "فرق بين الاثنين كبير",
        "نحن نعيش حتى اليوم في سلام",
        "أما اليوم فقد تغير كل شيء",
        "مع فجر ذلك اليوم كان الجميع هناك",
        "إحياء لذكرى اليوم الذي بدأت فيه البعثة",
        "اندلع حريق في سوق الجمعة",
        "حرب أكتوبر غيرت المنطقة",
        "قالت صحيفة الغد الأردنية",
        "المخيم في أمس الحاجة إلى الدواء",
    ],
)
def test_what_is_no_date(text):
    """Counts, numbers of decrees, prayers, movements, habits, ages, lengths and names of stations are no dates."""
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فاز المنتخب بكأس العالم 1982 في إسبانيا", "1982"),
        ("الغزو الروسي لأوكرانيا 2022، حين", "2022"),
        ("في 2017 في كل من فرنسا وألمانيا", "2017"),
        ("وقع في 2009 مرسوما بذلك", "2009"),
        ("تقرير لعام 2022: تغير المناخ", "2022"),
        ("دستور 2011 الذي نص على ذلك", "2011"),
        ("أسس عام 2023 شركة للنقل", "2023"),
        ("روايته (2007) معروفة", "2007"),
    ],
)
def test_bare_years(text, expected):
    """A number of four digits is a year by its place: behind a preposition of time, an event, in brackets alone."""
    assert value(text) == expected


def test_same_and_following_count_from_what_was_told():
    """The same year and the following day count from the date before them, and are unresolved without one."""
    found = values("بدأت الحرب في مارس 2011 وانتهت في أكتوبر من العام نفسه")
    assert [item[1] for item in found] == ["2011-03", "2011-10"]
    assert [item[1] for item in values("وصل في 3 مايو 2012 وغادر في اليوم التالي")] == ["2012-05-03", "2012-05-04"]
    assert [item[1] for item in values("بدأ في مارس 2011 وانتهى في أكتوبر من نفس العام")] == ["2011-03", "2011-10"]
    assert [item[1] for item in values("وفي العام نفسه غادر، وفي العام التالي عاد")] == [None, None]


def test_a_month_beside_another_year_is_left_open():
    """A month in a sentence that speaks of another year may belong to it, so it has no value."""
    found = values("قتل مئات العام الماضي خلال الأمطار التي تبدأ في منتصف تموز/يوليو وتنتهي لاحقا")
    assert [item[1] for item in found] == ["2019", None]


def test_anniversaries_have_no_year():
    """An article of what happened on this day in history leaves its day of the year unresolved."""
    found = values("23 رمضان يوم مشهود\n\nفي مثل هذا اليوم وقعت المعركة. وفي 23 رمضان 31 هـ قُتل الملك.")
    assert [item[1] for item in found] == [None, "0652-05-11"]


def test_famous_days_have_no_year_of_their_own():
    """A day that stands for what happened on it once is not taken for the last one; a far day is left open."""
    assert value("ومنذ السابع من أكتوبر تغير كل شيء", date(2025, 11, 1)) is None
    assert value("ومنذ السابع من أكتوبر تغير كل شيء", date(2023, 11, 1)) == "2023-10-07"
    assert value("وانتهى العقد في 20 يوليو بين الطرفين") is None


def test_a_dual_direction_holds_for_both():
    """A direction in the dual behind two months or weekdays is said of both."""
    assert [item[1] for item in values("في شهري مايو ويونيو الماضيين")] == ["2019-05", "2019-06"]
    assert [item[1] for item in values("يومي الاثنين والثلاثاء المقبلين")] == ["2020-01-20", "2020-01-21"]


def test_season_of_sport_needs_sport():
    """Last season is two years in an article on sport, and open in any other."""
    assert value("فاز الفريق في مباراة الموسم الماضي على ملعبه") == "2018/2019"
    assert value("وكان المحصول في الموسم الماضي أكبر") is None


def test_without_an_anchor_nothing_is_guessed():
    """Without a dateline and a publication date only what is stated in full has a value."""
    found = values("قال الوزير أمس إن الاتفاق وقع في 3 مايو 2012، وإن الشهر الماضي كان صعبا، وفي يونيو يبدأ", None)
    assert [item[1] for item in found] == [None, "2012-05-03", None, None]
    mentions = extract_dates(article("قال الوزير أمس إن الاتفاق قريب", None))
    assert "neither a dateline nor a publication date" in mentions[0].basis


@pytest.mark.parametrize(
    "text",
    [
        "الأحد الماضي",
        "قبل ثلاثة أيام",
        "منذ شهرين",
        "قبل أسبوعين",
        "الأسبوع الماضي",
        "العام المقبل",
        "الثاني عشر من الشهر الجاري",
        "القرن الماضي",
        "الستينيات",
        "ستينيات القرن الماضي",
        "الربع الأول من العام الجاري",
        "الصيف الماضي",
        "الموسم الماضي",
        "عيد الفطر المقبل",
        "آخر أحد من الشهر الماضي",
        "الساعة الثامنة مساء",
        "من الأحد إلى الخميس",
        "عام 1436",
    ],
)
def test_every_kind_is_open_without_an_anchor(text):
    """Whatever is counted from the day of writing has no value where that day is not known."""
    assert value(f"وجرى ذلك {text} في البلاد", None) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في 31 فبراير 2020", None),
        ("في 30 من الشهر المقبل", None),
        ("الأحد الخامس من فبراير 2020", None),
        ("قبل 5000 يوم", None),
        ("قبل 1900 عام", "0120"),
        ("قبل 2000 قرن", None),
        ("في العشرينيات", None),
        ("الشتاء الجاري", "2019-12/2020-02"),
        ("الصيف الجاري", None),
        ("خلال عيد الأضحى", None),
        ("بعد عيد الميلاد", "2019-12-25"),
        ("رأس السنة الهجرية 2008", None),
        ("عيد الفطر 1436", None),
        ("من مارس 2019 إلى يناير 2019", None),
        ("الأحد 12 من الشهر الجاري", "2020-01-12"),
        ("الاثنين 12 من الشهر الجاري", None),
        ("يوم الأحد 25 شوال 1436 هـ", "2015-08-09"),
        ("يوم الجمعة 25 شوال 1436 هـ", "2015-08-10"),
        ("العام السابق", None),
        ("من الساعة العاشرة ليلا حتى الساعة الثانية فجرا", "2020-01-15T22:00/2020-01-16T02:00"),
        ("من الساعة الثامنة حتى الساعة العاشرة", "2020-01-15"),
        ("المولد النبوي 2019", "2019-11-09"),
        ("عاشوراء 2019", "2019-09-09"),
        ("القرن الحالي", "2001/2100"),
    ],
)
def test_what_does_not_exist_or_is_not_certain(text, expected):
    """Days that do not exist, feasts that fall twice and parts that contradict each other have no value."""
    assert value(f"وجرى ذلك {text} في البلاد") == expected


def test_a_dateline_is_the_day_of_writing():
    """A full date that opens the first paragraph is what today is counted from, even against the publication date."""
    text = "خبر من أبها\n\nأبها 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس\nاستقبل الأمير اليوم الوزير."
    assert [item[1] for item in values(text, None)] == ["2015-08-10"] * 3
    later = extract_dates(article(text, date(2015, 8, 20)))
    assert later[-1].value == "2015-08-10"
    assert [flag.code for flag in date_flags(article(text), later)] == ["date-contradiction"]
    assert [item[1] for item in values("في 9 أبريل 2003، سقطت بغداد. واليوم تغير كل شيء.")] == [
        "2003-04-09",
        "2020-01-15",
    ]


def test_a_weekday_beside_today_moves_the_day_of_writing():
    """Today with another weekday than the publication date's is that weekday; the rest of the text counts from it."""
    found = extract_dates(article("دخلت القوات المدينة اليوم الثلاثاء، وكانت أعلنت أمس الهجوم"))
    assert [mention.value for mention in found] == ["2020-01-14", "2020-01-13"]
    assert all("contradicts the publication date" in mention.basis for mention in found)
    agreed = extract_dates(article("قال أمس الثلاثاء إن العملية تمت مساء اليوم الثلاثاء"))
    assert [mention.value for mention in agreed] == ["2020-01-14", "2020-01-14"]


def test_a_contradiction_leaves_the_month():
    """A weekday far from the publication date's leaves the month known; a named present month wins over both."""
    found = values("قال أمس (الجمعة) إن نهاية مارس (آذار) الحالي موعد مناسب، وإن الشهر الماضي شهد الهجوم")
    assert [item[1] for item in found] == ["2019-03", "2019-03", "2019-02"]
    subject = article("قال أمس (الجمعة) إن نهاية مارس (آذار) الحالي موعد مناسب")
    assert [flag.code for flag in date_flags(subject, extract_dates(subject))] == ["date-contradiction"]
    assert [item[1] for item in values("قال اليوم السبت إن الاتفاق قريب")] == ["2020-01"]
    assert [item[1] for item in values("قال اليوم السبت إن الاتفاق قريب", date(2020, 1, 1))] == [None]


def test_a_weekday_that_does_not_fit_is_flagged():
    """A stated date keeps its value where another weekday is named beside it, with a flag."""
    subject = article("وقع الحادث يوم الأحد 13 يناير 2020 في المدينة")
    mentions = extract_dates(subject)
    assert mentions[0].value == "2020-01-13"
    assert [flag.code for flag in date_flags(subject, mentions)] == ["date-contradiction"]


def test_flags_say_what_is_unresolved():
    """Each date without a value is flagged with its reason, and dates of another article are refused."""
    subject = article("شهدت المدينة خلال الأيام الماضية توترا")
    mentions = extract_dates(subject)
    (flag,) = date_flags(subject, mentions)
    assert (flag.code, flag.severity, flag.cite) == ("unresolved-date", "info", mentions[0].cite)
    with pytest.raises(ValueError, match="another article"):
        date_flags(article("نص آخر قصير"), mentions)


def name(text: str, arabic: str) -> Name:
    """Return a name with its one mention."""
    start = text.index(arabic)
    return Name("organisation", "", arabic, (Cite(1, start, start + len(arabic), arabic),))


def test_names_hold_no_dates():
    """A date inside a name is none; the year that ends a name still is."""
    text = "نظم مركز 6 أكتوبر بطولة أبطال القارات 2019 في المدينة"
    names = (name(text, "مركز 6 أكتوبر"), name(text, "بطولة أبطال القارات 2019"))
    assert [mention.cite.text for mention in extract_dates(article(text), names)] == ["2019"]


def test_proclitics_are_no_part_of_a_date():
    """Spans leave out the proclitics and keep marks inside."""
    assert values("ومساء أمس وللشهر الجاري وبأكتوبر الماضي")[0][0] == "مساء أمس"
    assert values("وفي فجرِ يوم الأربعاء")[0][0] == "فجرِ يوم الأربعاء"
    assert values("في عام ٢٠١٥")[0][0] == "عام ٢٠١٥"
