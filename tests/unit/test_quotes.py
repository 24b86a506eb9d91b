import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.extraction.attribution import extract_attributions
from mujaz.extraction.attribution.marks import orphan_closers, quotations
from mujaz.extraction.quotes import extract_quotes
from tests.unit.attribution.told import article, name, seed

SAYS = "قال سالم حمدان إن {}"


def quotes_of(text):
    told = article("تناول الاجتماع شؤون المنطقة.\n" + text)
    names = (name(told, "person", "Salem Hamdan", "سالم حمدان", "حمدان"),)
    return extract_quotes(told, names, extract_attributions(told, names))


def test_the_seeds_five_quotes_have_their_speakers():
    told, names = seed()
    found = extract_quotes(told, names, extract_attributions(told, names))
    assert [one.speaker for one in found] == [
        "an unnamed source in the Russian Foreign Ministry",
        *["Fayez al-Sarraj"] * 4,
    ]
    assert found[0].chain == ("Al Jazeera",)
    assert found[0].anonymous
    assert not found[1].anonymous
    assert found[1].cite.text.startswith("خطوة التوقيع")


@pytest.mark.parametrize("marks", ['""', "«»", "“”", "''", "‘’"])
def test_every_kind_of_marks_holds_a_quote(marks):
    opening, closing = marks
    found = quotes_of(f"وقال سالم حمدان: {opening}لن نغلق الميناء هذا العام أبدا{closing}.")
    assert [one.cite.text for one in found] == ["لن نغلق الميناء هذا العام أبدا"]
    assert found[0].speaker == "Salem Hamdan"


@pytest.mark.parametrize(
    "text",
    [
        'وصل وفد قناة "ليبيا الأحرار اليوم وغدا" إلى المدينة.',
        'وينعقد المؤتمر تحت شعار "بحر نظيف لكل أبناء المنطقة".',
        'وصف الصحفيون الخطة بأنها "طموحة جدا".',
        'قال سالم حمدان إن "الحوار" مستمر.',
        'قال سالم حمدان إن سفينة من طراز "إم إس سي أوسكار الكبيرة" رست.',
        'تابع المشاهدون فيلم "الليلة التي لم تنته أبدا".',
    ],
)  # fmt: skip
def test_names_titles_and_scare_quotes_are_no_speech(text):
    assert quotes_of(text) == ()


def test_a_quotation_without_its_closing_mark_ends_before_indirect_speech():
    found = quotes_of(
        "وقال سالم حمدان: «سنفتح الميناء أمام كل السفن، مشيرا إلى أن العمل مستمر. وأضاف: «لن نغلقه هذا العام»."
    )
    assert [one.cite.text for one in found] == ["سنفتح الميناء أمام كل السفن", "لن نغلقه هذا العام"]


def test_a_quotation_without_its_opening_mark_begins_after_its_speaker():
    found = quotes_of("وقال سالم حمدان سنفتح الميناء أمام كل السفن”.")
    assert [one.cite.text for one in found] == ["سنفتح الميناء أمام كل السفن"]


def test_a_stray_mark_after_indirect_speech_makes_no_quote():
    assert quotes_of('وأكد سالم حمدان أن الميناء سيفتح أمام كل السفن".') == ()


def test_a_quotation_within_speech_belongs_to_it():
    found = quotes_of("وقال سالم حمدان: «سمعت الوزير يقول “سنفتح الميناء غدا صباحا” ولم يفتحه».")
    assert len(found) == 1


def test_a_following_sentence_carries_the_speaker_on():
    found = quotes_of('وقال سالم حمدان: "سنفتح الميناء غدا صباحا". وأضاف: "لن نغلقه هذا العام أبدا".')
    assert [one.speaker for one in found] == ["Salem Hamdan"] * 2


def test_speech_that_nobody_owns_has_no_speaker():
    """What stands as a sentence of its own is speech; whose, the article does not say."""
    found = quotes_of('"سنفتح الميناء غدا صباحا أمام السفن".')
    assert [(one.speaker, one.cite.text) for one in found] == [(None, "سنفتح الميناء غدا صباحا أمام السفن")]


def test_a_surname_in_marks_is_the_speaker_known_by_it():
    found = quotes_of("وقال سالم حمدان: “سنفتح الميناء غدا صباحا”. وأشار “حمدان” إلى “أن العمل مستمر في الميناء كله”.")
    assert [one.speaker for one in found] == ["Salem Hamdan"] * 2


class TestMarks:
    """Which marks belong together."""

    def test_nested_marks_know_their_depth(self):
        """A quotation within a quotation has depth 1."""
        found = quotations("قال «أ “ب” ج»")
        assert [(one.depth, one.closed) for one in found] == [(0, True), (1, True)]

    def test_nothing_reaches_over_a_paragraph(self):
        """A mark left open ends with its paragraph."""
        text = '"مفتوحة\nوبعدها "مغلقة"'
        assert [text[one.start : one.end] for one in quotations(text)] == ["مفتوحة", "مغلقة"]

    def test_an_apostrophe_opens_nothing(self):
        """A single mark between Latin letters is an apostrophe."""
        assert quotations("don’t stop") == ()

    def test_closers_that_close_nothing_are_told(self):
        """Closing marks without a partner are reported, not matched."""
        text = "نص” آخر"
        assert orphan_closers(text) == (text.index("”"),)

    def test_a_straight_mark_opens_again_after_a_quotation_left_open(self):
        """After a stop, a straight mark with a letter behind it opens a new quotation."""
        text = 'قال: "لن نغلق. وأضاف: "سنفتح"'
        assert [text[one.start : one.end] for one in quotations(text)][-1] == "سنفتح"


@settings(deadline=None)
@given(st.text(alphabet="\"«»“”'‘’`,:. \nقال سالم حمدان إن وأضاف لن نغلق", max_size=250))
def test_cites_are_the_text_whatever_the_marks(text):
    told = article("وقال سالم حمدان " + text)
    for one in extract_quotes(told, (), extract_attributions(told)):
        assert told.text[one.cite.start : one.cite.end] == one.cite.text
        assert one.cite.text == one.cite.text.strip()


@pytest.mark.parametrize(
    "unit",
    [
        '"قال ', "«", "»", "قال أن ", "بحسب وزارة ", "وقال سالم إن ", '"أ" ', "الذي قال ", "نقلت عن قوله ", "أمس ",
        "، قتل ", "أ، ",
    ],
)  # fmt: skip
def test_long_hostile_text_takes_time_in_proportion(unit):
    """Twice the text takes about twice the time: nothing looks at all of an article for each of its words."""
    from mujaz.extraction.events import extract_events

    def seconds(times):
        told = article("قال الوزير " + unit * times)
        began = time.perf_counter()
        attributions = extract_attributions(told)
        extract_quotes(told, (), attributions)
        extract_events(told, (), (), attributions)
        return time.perf_counter() - began

    seconds(50)
    short, long = min(seconds(1000) for _ in range(2)), min(seconds(4000) for _ in range(2))
    assert long < 4 * 3 * max(short, 0.01)
