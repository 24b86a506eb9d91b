import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.extraction.attribution import extract_attributions
from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.extraction.events import PLOVER, extract_events, tells_of
from mujaz.extraction.events.evidence import Signals, value
from mujaz.extraction.events.evidence import Test as Evidence
from mujaz.extraction.events.evidence import tests as evidence
from mujaz.facts import DateMention
from tests.unit.attribution.told import article, name, seed

TITLE = "اجتماع إقليمي جديد\n\nتناول الاجتماع شؤون المنطقة.\n"


def events_of(text, names=(), title=TITLE):
    told = article(title + text)
    return extract_events(told, names, (), extract_attributions(told, names))


def status_of(text, piece):
    """Return the status of the event whose cite holds ``piece``."""
    found = [one.status for one in events_of(text) if piece in one.cite.text]
    assert found, "no event tells of it"
    return found[0]


class TestSeed:
    """What the seed article tells of."""

    @pytest.fixture
    def events(self):
        """Return the events of the seed."""
        told, names = seed()
        return extract_events(told, names, (), extract_attributions(told, names))

    @staticmethod
    def _of(events, piece):
        return next(one for one in events if piece in one.cite.text)

    def test_the_arrival_occurred_and_stands_first(self, events):
        """The arrival is the most salient event, the signing is its purpose and no event that occurred."""
        first = max(events, key=lambda one: one.salience)
        assert first.cite.text.startswith("وصل رئيس حكومة الوفاق الوطني")
        assert first.status == "occurred"
        assert first.type == "consult"
        assert first.place is None or first.place == "Moscow"
        assert "Fayez al-Sarraj" in first.actors

    @pytest.mark.parametrize(
        ("piece", "status"),
        [
            ("يتوقع أن تشهد الإمارات ومصر توقيع الاتفاق", "planned"),
            ("حفتر والسراج سيعقدان اليوم", "planned"),
            ("ودخل اتفاق لوقف إطلاق النار", "occurred"),
            ("أجرى مباحثات مع الرئيس التركي", "occurred"),
            ("أرسلت خلال الأيام الماضية", "occurred"),
            ("قتل أكثر من 280 مدنياً", "claimed"),
        ],
    )
    def test_each_status_follows_from_the_words(self, events, piece, status):
        """Expected and announced events are planned, the source's toll is claimed, the rest occurred."""
        assert self._of(events, piece).status == status

    def test_the_conference_waited_for_is_planned(self, events):
        """A noun phrase that says it is waited for is an event of its own."""
        assert self._of(events, "المنتظر عقده آخر الشهر").status == "planned"

    def test_they_come_in_the_order_of_the_text(self, events):
        """Events are sorted by their cites, typed and scored."""
        starts = [one.cite.start for one in events]
        assert starts == sorted(starts)
        assert all(0 < one.salience <= 1 for one in events)
        assert all(one.type in PLOVER for one in events)


@pytest.mark.parametrize(
    ("text", "piece", "status"),
    [
        ("وصل الوفد إلى العاصمة صباح أمس.", "وصل الوفد", "occurred"),
        ("ستعقد اللجنة اجتماعها في العاصمة.", "ستعقد اللجنة", "planned"),
        ("وسوف تعقد اللجنة اجتماعها في العاصمة.", "تعقد اللجنة", "planned"),
        ("ومن المقرر أن تعقد اللجنة اجتماعها.", "تعقد اللجنة", "planned"),
        ("تعتزم اللجنة عقد اجتماعها في العاصمة.", "عقد اجتماعها", "planned"),
        ("لن تشارك اللجنة في الاجتماع المقبل.", "تشارك اللجنة", "planned"),
        ("لم تشارك اللجنة في اجتماع العاصمة.", "تشارك اللجنة", "denied"),
        ("نفت الوزارة إغلاق الميناء أمام السفن.", "إغلاق الميناء", "denied"),
        ("قال مسؤول إن الميناء أغلق أبوابه أمام السفن، لكن الوزارة نفت ذلك.", "الميناء أغلق", "denied"),
        ("طالبت الوزارة التجار بإغلاق أبواب الميناء.", "طالبت الوزارة", "called_for"),
        ("ويجب أن يغلق الميناء أبوابه أمام السفن.", "يغلق الميناء", "called_for"),
        ("وقال مسؤول إن الميناء أغلق أبوابه أمام السفن.", "الميناء أغلق", "claimed"),
        ("أغلق الميناء أبوابه أمام السفن، بحسب مسؤول.", "أغلق الميناء", "claimed"),
        ("وزعمت الوزارة إغلاق الميناء أمام السفن.", "إغلاق الميناء", "claimed"),
        ("وقال مسؤول إن الوزارة ستغلق الميناء أمام السفن.", "ستغلق الميناء", "planned"),
        ("وقال مسؤول إن القرار سيسهم في حركة السفن.", "القرار سيسهم", "claimed"),
        ("وقال مسؤول إنه إذا فشل الحوار فإن الوزارة ستغلق الميناء.", "ستغلق الميناء", "claimed"),
        ("أعلنت الوزارة إغلاق الميناء أمام السفن.", "إغلاق الميناء", "occurred"),
        ("أعلنت الوزارة مقتل عشرين بحارا قرب الميناء.", "مقتل عشرين", "claimed"),
        ("أعلنت الوزارة أنها قد تغلق الميناء أمام السفن.", "تغلق الميناء", "planned"),
        ("وتعهدت الوزارة بفتح الميناء أمام السفن.", "بفتح الميناء", "planned"),
        ("واعتبر الوزير أن إغلاق الميناء خطأ كبير.", "إغلاق الميناء خطأ", "occurred"),
        ("يواصل البحارة إضرابهم في أرصفة الميناء.", "يواصل البحارة", "ongoing"),
        ("تقصف المدفعية أحياء المدينة القديمة.", "تقصف المدفعية", "ongoing"),
        ("وبدأ الوزير زيارة إلى مدن الساحل.", "زيارة إلى مدن", "ongoing"),
        ("وقال مسؤول إن جهود الإنقاذ في الميناء مستمرة.", "جهود الإنقاذ", "ongoing"),
        ("حددت الوزارة يوم الأحد موعد فتح الميناء.", "موعد فتح الميناء", "planned"),
    ],
)  # fmt: skip
def test_status_follows_tense_modality_negation_and_source(text, piece, status):
    assert status_of(text, piece) == status


def test_a_headline_without_a_source_stands_behind_the_lead():
    """The article tells as a fact what its headline states in its own voice, whoever reports it in the lead."""
    lead = "قال مسؤول إن الميناء الكبير أغلق أبوابه أمام السفن التجارية."
    stated = events_of(lead, title="الميناء الكبير يغلق أبوابه أمام السفن التجارية\n\n")
    asked = events_of(lead, title="هل يغلق الميناء الكبير أبوابه أمام السفن التجارية؟\n\n")
    assert [one.status for one in stated] == ["occurred"]
    assert [one.status for one in asked] == ["claimed"]


def test_those_who_report_a_disaster_are_no_party():
    found = events_of(
        "قال مسؤول إن مياه النهر غمرت عشرين قرية.", title="فيضانات في الجنوب\n\nضربت الفيضانات الجنوب أمس.\n"
    )
    assert all(one.status == "occurred" for one in found)


def test_actors_targets_and_place_follow_the_order_of_the_names():
    told = article("هاجمت قوات الساحل معسكر جيش الشمال في مدينة زهرة أمس، وقتل عشرون جنديا في الهجوم.")
    names = (
        name(told, "organisation", "Coast Forces", "قوات الساحل"),
        name(told, "organisation", "Northern Army", "جيش الشمال"),
        name(told, "place", "Zahra", "زهرة"),
    )
    event = extract_events(told, names)[0]
    assert (event.type, event.actors, event.targets) == ("assault", ("the Coast Forces",), ("the Northern Army",))
    assert event.place == "Zahra"


def test_who_is_killed_is_a_target():
    told = article("قتل سالم حمدان وأصيب ثلاثة أشخاص بجروح في انفجار سيارة مفخخة أمس.")
    event = extract_events(told, (name(told, "person", "Salem Hamdan", "سالم حمدان"),))[0]
    assert (event.actors, event.targets) == ((), ("Salem Hamdan",))


def test_two_names_joined_act_together():
    told = article("التقى سالم حمدان ونادر عيسى أمس في العاصمة.")
    names = (name(told, "person", "Salem Hamdan", "سالم حمدان"), name(told, "person", "Nader Issa", "نادر عيسى"))
    assert extract_events(told, names)[0].actors == ("Salem Hamdan", "Nader Issa")


def test_the_first_resolved_date_of_a_clause_is_its_time():
    told = article("وصل الوفد إلى العاصمة صباح أمس.")
    start = told.text.index("أمس")
    dates = (
        DateMention(None, None, "unresolved", "morning", told.cite(start - 5, start - 1)),
        DateMention("2020-01-12", None, "yesterday", "yesterday", told.cite(start, start + 3)),
    )
    when = extract_events(told, (), dates)[0].when
    assert when is not None
    assert when.value == "2020-01-12"


def test_the_number_of_events_is_limited_and_the_most_salient_are_kept():
    text = "".join(f"وصل الوفد رقم {n} إلى العاصمة صباح أمس.\n" for n in range(30))
    everything = events_of(text, title="")
    assert len(everything) == 12
    told = article(text)
    kept = extract_events(told, limit=1)
    assert kept[0].salience == max(one.salience for one in everything)


def test_a_text_of_a_title_only_still_tells():
    assert extract_events(article("وصل الوفد إلى العاصمة")) != ()


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("قتل خمسة أشخاص وأصيب عشرة بجروح أمس في انفجار سيارة مفخخة قرب مركز للشرطة.", "assault", True),
        ("دعا الوزير إلى مكافحة الهجمات الإلكترونية ومنع الاعتداء على الملكية.", "assault", False),
        ("تظاهر آلاف الأشخاص أمس وسط العاصمة احتجاجا على رفع الأسعار.", "protest", True),
        ("وقال أحد المتظاهرين إن الشرطة منعت الدخول.", "protest", False),
    ],
)
def test_assault_and_protest_need_evidence_not_only_a_word(text, kind, told):
    assert (kind in tells_of(MarkedArticle(article(text)))) is told


def test_every_test_of_the_evidence_has_a_value_from_zero_to_one():
    """The data file holds no test that the code does not know."""
    signals = Signals(MarkedArticle(article("قتل 5 أشخاص في انفجار عام 2006")).words)
    for one in (test for kind in evidence().values() for test in kind):
        assert 0 <= value(one, signals) <= 1
    assert value(Evidence(1.0, "near", "casualty", "count", 5), signals) == 1
    assert value(Evidence(1.0, "year", "", "", 0), signals) == 1


def test_every_trigger_has_a_known_type():
    from mujaz.extraction.events.triggers import _index

    assert {kind for entries in _index().values() for kind, _, _ in entries} <= set(PLOVER)


@settings(deadline=None)
@given(st.text(alphabet='قتل وصل سيعقد الوفد إن قال لم ، . \n"دعا بحسب 12', max_size=250))
def test_no_text_breaks_it_and_cites_are_the_text(text):
    told = article("وصل الوفد " + text)
    attributions = extract_attributions(told)
    found = extract_events(told, (), (), attributions)
    for one in found:
        assert told.text[one.cite.start : one.cite.end] == one.cite.text
    assert found == extract_events(told, (), (), attributions)
