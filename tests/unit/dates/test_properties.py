"""What must hold for every date and every text."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.arabic.calendar import GREGORIAN_MONTHS, WEEKDAYS
from mujaz.article import Article, Metadata, Sentence
from mujaz.extraction.dates import date_flags, extract_dates, resolve
from tests.unit.dates import writer

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
UMM_AL_QURA_DAYS = st.dates(date(1924, 8, 1), date(2077, 11, 16))
WORDS = """
    من إلى حتى بين و ( ) / - : ، . 13 31 2020 1436 هـ م يناير مارس (آذار) رمضان ربيع الأول الأحد يوم اليوم أمس
    غدا الماضي المقبل الجاري نفسه قبل بعد منذ ثلاثة أيام شهرين نهاية بداية آخر أول الشهر العام الأسبوع القرن
    الستينيات الساعة مساء صباح نصف ربع إلا عام 30 عيد الفطر الموسم صيف الربع الثاني وزير قال سيعقد كل ٢٠١٥ 12.5
    %
"""
PIECES = st.sampled_from(WORDS.split())


def article(text: str, published: date | None) -> Article:
    """Return a text as an article of one sentence."""
    return Article(text, (Sentence(1, 0, len(text), text, 0),), Metadata(published=published))


@given(DAYS, st.data())
def test_gregorian_dates_round_trip(day, data):
    """A date of 1900 to 2100 reads back to itself in every format, alone and in a sentence."""
    written = data.draw(st.sampled_from(writer.gregorian(day)))
    found = resolve(written, date(2000, 1, 1))
    assert found is not None
    assert (found.value, found.end) == (day.isoformat(), None)
    mentions = extract_dates(article(f"وقال المتحدث إن الاتفاق وُقع في {written} في المدينة.", None))
    assert [mention.value for mention in mentions] == [day.isoformat()]


@given(UMM_AL_QURA_DAYS, st.data())
def test_hijri_dates_round_trip(day, data):
    """A date that the Umm al-Qura tables hold reads back to itself from the Hijri calendar."""
    written = data.draw(st.sampled_from(writer.hijri(day)))
    mentions = extract_dates(article(f"وصدر القرار في {written} من الوزارة.", None))
    assert [mention.value for mention in mentions] == [day.isoformat()]


@given(DAYS, st.integers(-9, 9))
def test_distances_count_from_the_day_of_writing(day, distance):
    """Days before and after, and the weekdays last and next, are counted from the reference, never from the clock."""
    away = day + timedelta(days=distance)
    written = f"{'قبل' if distance < 0 else 'بعد'} {abs(distance)} أيام" if distance else "اليوم"
    found = resolve(written, day)
    assert found is not None
    assert found.value == away.isoformat()
    for direction, low, high in (("الماضي", -7, -1), ("المقبل", 1, 7)):
        named = resolve(f"{WEEKDAYS[away.weekday()][0]} {direction}", day)
        assert named is not None
        assert named.first is not None
        assert named.first.weekday() == away.weekday()
        assert low <= (named.first - day).days <= high


@given(DAYS, st.integers(1, 12))
def test_last_and_next_months_lie_on_their_side(day, month):
    """A month with last lies before the day of writing, one with next after it, each less than a year and a month."""
    name = GREGORIAN_MONTHS[month][0]
    past, ahead = resolve(f"{name} الماضي", day), resolve(f"{name} المقبل", day)
    assert past is not None
    assert ahead is not None
    assert past.last is not None
    assert ahead.first is not None
    assert timedelta(0) < day - past.last <= timedelta(days=366)
    assert timedelta(0) < ahead.first - day <= timedelta(days=366)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=40), st.one_of(st.none(), DAYS))
def test_spans_match_and_nothing_crashes(pieces, published):
    """Any mixture of date words gives mentions in order, without overlap, whose cites match, and never an error."""
    text = " ".join(pieces) or "نص"
    subject = article(text, published)
    mentions = extract_dates(subject)
    for mention in mentions:
        assert text[mention.cite.start : mention.cite.end] == mention.cite.text
        assert mention.basis
        assert mention.english
        assert mention.value is not None or mention.basis.startswith("unresolved")
    ends = [0, *(mention.cite.end for mention in mentions)]
    assert all(mention.cite.start >= end for mention, end in zip(mentions, ends, strict=False))
    assert len(date_flags(subject, mentions)) >= sum(mention.value is None for mention in mentions)


@given(st.text(max_size=60), DAYS)
def test_any_text_is_read_without_an_error(text, day):
    """Text of any kind neither crashes the single reader nor the article's."""
    resolve(text, day)
    extract_dates(article(text or "نص", day))


def test_hostile_texts_are_read_in_one_go():
    """Long runs of what opens expressions end in nothing or in dates, without recursion or an error."""
    for piece in (
        "1",
        "1/1/",
        "من ",
        "بين 1 و ",
        "13 يناير 2020 - ",
        "يوم الأحد (",
        "و",
        "ـ",
        "\n",
        "قبل بعد ",
        "الساعة 3 و",
    ):
        text = piece * (8_000 // len(piece))
        mentions = extract_dates(article(text, date(2020, 1, 13)))
        assert all(text[mention.cite.start : mention.cite.end] == mention.cite.text for mention in mentions)
