"""Set phrases and terms of news: a person corrects the file, so its form is checked, and that sentences say them."""

from __future__ import annotations

from collections import Counter

import pytest

from mujaz.arabic.letters import arabic_share, fold
from mujaz.translation.engine import SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine
from mujaz.translation.phrasebook.lexicon import columns, default_index

PARTS_OF_SPEECH = frozenset("n np a v vi vp vn pt d p c pro num org x".split())


def rows() -> list[tuple[str, ...]]:
    """Return the columns of each entry: Arabic, frequency, senses."""
    return list(zip(*columns("phrases_news.tsv", 3), strict=True))


def test_every_entry_is_well_formed_and_stands_once() -> None:
    """An entry is two words of Arabic or more without vowel signs, a frequency, and senses with English each."""
    found = rows()
    assert max(Counter(fold(arabic) for arabic, _, _ in found).values()) == 1
    for arabic, frequency, column in found:
        assert all("\u0621" <= letter <= "\u064a" or letter == " " for letter in arabic), arabic
        assert " " in arabic, arabic
        assert arabic == " ".join(arabic.split()), arabic
        assert frequency.isdecimal(), arabic
        assert arabic_share(column) == 0, arabic
        parts = [sense.partition(":") for sense in column.split(" | ")]
        assert all(pos in PARTS_OF_SPEECH and english == english.strip() != "" for pos, _, english in parts), arabic
        assert len(set(parts)) == len(parts), arabic


def test_every_entry_is_found_and_none_is_hidden() -> None:
    """Each entry says what it lists: no earlier file has it, and none is passed over as a clause."""
    index = default_index()
    for arabic, _, column in rows():
        said = " | ".join(f"{one.pos}:{one.english}" for one in index.phrase(fold(arabic)))
        assert said == column, arabic


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("يجلس الشيخ إلى جوار المسجد.", "next to the mosque"),
        ("وصل الفريق إلى القرية في وقت متأخر من الليل.", "late at night"),
        ("أصيب شرطيان بنيران صديقة.", "by friendly fire"),
        ("اعتقلت الشرطة عددا من مثيري الشغب.", "rioters"),
        ("يعاني الأطفال من سوء التغذية الحاد.", "acute malnutrition"),
        ("القاسم المشترك بين الحزبين هو الخوف.", "the common denominator"),
        ("فرز الأصوات مستمر في العاصمة.", "vote counting"),
        ("قدم الوزير الحل على طبق من ذهب.", "on a silver platter"),
        ("أعلن الوزير إعادة فتح المعبر أمام المسافرين.", "the reopening of the crossing"),
        ("تعمل الحكومة على إعادة تأهيل الطرق المتضررة.", "to rehabilitate"),
        ("الأزمة التي بلغت ذروتها أمس زادت الطين بلة.", "made matters worse"),
        ("اعتقلت الشرطة أحد المشتبه فيهم بعد ساعات قليلة من الهجوم.", "a few hours after the attack"),
        ("أقر البرلمان القانون بأغلبية الثلثين.", "by a two-thirds majority"),
        ("قال الطبيب إن المريض يتلقى العلاج الكيميائي.", "receives chemotherapy"),
        ("عاد الفريق بحثا عن الفوز.", "in search of"),
        ("قرر الوزير المضي قدما في المشروع.", "move ahead with the project"),
        ("المستشفيات في أمس الحاجة إلى الدواء.", "in dire need of"),
        ("تقع القرية على بعد كيلومترات من الحدود.", "kilometers from the border"),
    ],
)
def test_a_sentence_says_the_phrase(arabic: str, english: str) -> None:
    """A set phrase is said as English says it, with the sentence around it intact."""
    (translated,) = PhrasebookEngine().translate([SourceSentence(arabic)])
    assert translated is not None
    assert english.lower() in translated.text.lower()


def test_an_idiom_is_found_behind_the_future() -> None:
    """The future's prefix is cut off the first word of a phrase, as conjunctions are."""
    (translated,) = PhrasebookEngine().translate([SourceSentence("قال إن الحزب سيبذل قصارى جهده.")])
    assert translated is not None
    assert "will do his best" in translated.text


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("فرضت الشرطة طوقا أمنيا حول المبنى.", "imposed a security cordon"),
        ("أصدرت المحكمة حكما غيابيا.", "a sentence in absentia"),
    ],
)
def test_a_noun_with_its_adjective_is_found_in_the_accusative(arabic: str, english: str) -> None:
    """A term that is listed in its plain form is found where both words have the ending of the accusative."""
    (translated,) = PhrasebookEngine().translate([SourceSentence(arabic)])
    assert translated is not None
    assert english in translated.text


def test_a_listed_phrase_keeps_its_indefinite_article() -> None:
    """What is listed with "a" is not made definite by the article that its last word has."""
    (translated,) = PhrasebookEngine().translate([SourceSentence("أجرى الوزير مقابلة مع الجزيرة.")])
    assert translated is not None
    assert "an interview with Al Jazeera" in translated.text
