"""The audit: what it finds in a translation, and what it leaves alone.

Every case is an Arabic sentence with good translations, which must raise nothing, and bad ones with the code that
they raise.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic.sentences import segment
from mujaz.article import Article
from mujaz.extraction.names import extract_names
from mujaz.extraction.names.tables import rows
from mujaz.facts import Facts
from mujaz.translation.audit import audit_pair, audit_sentence, audit_text
from mujaz.translation.audit.finding import number_text
from mujaz.translation.audit.names import common_name_words

CASES: list[tuple[str, list[str], dict[str, str]]] = [
    (
        "أعلنت الأمم المتحدة مقتل أكثر من 280 مدنيا ونزوح 146 ألف شخص منذ أبريل الماضي.",
        [
            "The UN announced that more than 280 civilians were killed and 146,000 people displaced since April.",
            "Over 280 civilians have been killed and 146 thousand people displaced since last April, the UN announced.",
        ],
        {
            "More than 280 civilians were killed and people were displaced since April.": "figure-lost",
            "More than 2,800 civilians were killed and 146,000 displaced since April, the UN said.": "figure-changed",
            "More than 280 civilians were killed and 146 million displaced since April, the UN said.": "figure-changed",
            "More than 280 civilians were killed, 146,000 displaced, 50 wounded since April.": "figure-added",
            "280 civilians were killed and 146,000 displaced since April, the UN said.": "bound-lost",
            "Fewer than 280 civilians were killed and 146,000 displaced since April, the UN said.": "bound-lost",
            "More than 280 civilians were killed and 146,000 displaced since August, the UN said.": "date-changed",
            "More than 280 civilians were killed and 146,000 displaced, the UN said.": "date-lost",
        },
    ),
    (
        "وقال الوزير إن البنك سيدفع ثلاثة ملايين دولار بحلول يوم الاثنين.",
        ["The minister said the bank would pay $3 million by Monday."],
        {
            "The minister said the bank would pay three million euros by Monday.": "unit-changed",
            "The minister said the bank would pay three million by Monday.": "unit-lost",
            "The minister said the bank would pay three billion dollars by Monday.": "figure-changed",
            "The minister said the bank would pay $3 million by Tuesday.": "date-changed",
            "The minister said the bank paid $3 million on Monday.": "modality-lost",
        },
    ),
    (
        "ارتفعت الأسعار بنسبة عشرين في المئة على طول خمسين كيلومترا من الساحل.",
        ["Prices rose by 20 percent along fifty kilometers of the coast.", "Prices rose 20% along 50 km of the coast."],
        {
            "Prices rose by 20 dollars along fifty kilometers of the coast.": "unit-changed",
            "Prices rose by 20 percent along fifty miles of the coast.": "unit-changed",
            "Prices rose by 20 along fifty kilometers of the coast.": "unit-lost",
        },
    ),
    (
        "لم يوقع الطرفان على الاتفاق في العاصمة حتى الآن.",
        ["The two sides have not signed the agreement in the capital.", "It is still unsigned in the capital."],
        {"The two sides have signed the agreement in the capital by now.": "negation-lost"},
    ),
    (
        "لا يملك الوفد صلاحية التوقيع ولن يبقى في المدينة.",
        ["The delegation does not have the power to sign and will not stay in the city."],
        {"The delegation does not have the power to sign and will stay in the city.": "negation-lost"},
    ),
    (
        "رفض المجلس القرار، ولم يصدر بيانا.",
        ["The council rejected the decision and issued no statement."],
        {"The council rejected the decision and issued a statement.": "negation-lost"},
    ),
    (
        "لا يزال ما لا يقل عن عشرة أشخاص في المبنى.",
        ["At least ten people are still in the building.", "No fewer than ten people are still in the building."],
        {"Ten people are still in the building.": "bound-lost"},
    ),
    (
        "وصل الرئيس الروسي فلاديمير بوتين إلى القاهرة أمس.",
        ["Russian President Vladimir Putin arrived in Cairo yesterday.", "Putin reached Cairo on Tuesday."],
        {
            "Russian President Vladimir Putin arrived in Baghdad yesterday.": "name-changed",
            "Russian President Donald Trump arrived in Cairo yesterday.": "name-changed",
        },
    ),
    (
        "هل يوافق المجلس على القرار؟",
        ["Will the council approve the decision?", "It is asked whether the council approves the decision."],
        {"The council approves the decision.": "question-lost"},
    ),
    (
        'وقال المتحدث إن "الخطوة تهدف إلى دفع الاتفاق إلى الأمام ومنع إراقة الدم".',
        ['The spokesman said that "the step aims to push the agreement forward and prevent bloodshed."'],
        {"The spokesman said that the step aims to push the agreement forward and prevent bloodshed.": "quotes-lost"},
    ),
    (
        "عقدت اللجنة اجتماعا طويلا مع ممثلي المنظمات في مقرها الجديد بالمدينة.",
        ["The committee held a long meeting with the organizations' representatives at its headquarters in town."],
        {
            "": "empty",
            "عقدت اللجنة اجتماعا طويلا": "untranslated",
            "The committee held a long meeting with المنظمات at its new headquarters.": "arabic-left",
            "The committee met.": "too-short",
            "The committee held a long long long meeting with them at its new headquarters.": "repetition",
            "The committee met at its headquarters at its headquarters at its headquarters.": "repetition",
            " ".join(f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(60)): "too-long",
        },
    ),
    (
        "بدأت المحادثات الساعة 11:20 في ثلاثينيات القرن التاسع عشر.",
        ["The talks began at 11:20 in the 1830s.", "Talks began at 11:20 in the thirties of the nineteenth century."],
        {
            "The talks began at 11:20 in the 1930s.": "figure-changed",
            "The talks began at 11:50 in the 1830s.": "figure-lost",
        },
    ),
]  # fmt: skip
"""Arabic, good English, bad English with the code that it must raise."""


def raised(arabic: str, english: str) -> list[str]:
    return [str(flag["code"]) for flag in audit_pair(arabic, english)["flags"]]


@pytest.mark.parametrize(("arabic", "english"), [(ar, en) for ar, good, _ in CASES for en in good])
def test_good_english_raises_nothing(arabic: str, english: str) -> None:
    """Digits for words, other units' spellings, other wordings: no false alarm."""
    assert raised(arabic, english) == []


@pytest.mark.parametrize(
    ("arabic", "english", "code"), [(ar, en, code) for ar, _, bad in CASES for en, code in bad.items()]
)
def test_bad_english_raises_its_code(arabic: str, english: str, code: str) -> None:
    """One error, one kind of flag."""
    assert code in raised(arabic, english)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("بلغت نسبة المشاركة خمسة وأربعين بالمئة.", "Turnout was 45 percent."),
        ("يعيش نصف السكان في المدن.", "Half of the population lives in cities."),
        ("استمرت الحرب عقدين.", "The war lasted two decades."),
        ("استمرت الحرب عقدين.", "The war lasted 20 years."),
        ("في موسم 1995-96 فاز الفريق.", "The team won in the 1995-96 season."),
        ("شارك في ثمن النهائي.", "He played in the round of 16."),
        ("حل الفريق في المجموعة السابعة.", "The team was drawn in Group G."),
        ("بين مليوني وثلاثة ملايين شخص.", "Between two and three million people."),
        ("تبلغ المساحة 783،562 مترا.", "The area is 783,562 metres."),
        ("كتب الشاعر الذي ألف رائعتين قصيدة.", "The poet who wrote two masterpieces composed a poem."),
        ("هذه كمية كبيرة من النفط.", "This is a large amount of oil."),
        ("يعيش ألفا موظف هنا.", "Two thousand employees live here."),
        ("التقى الملك لويس السادس عشر الوفد.", "King Louis XVI met the delegation."),
        ("يزن الرجل 200 رطل.", "The man weighs 200 pounds."),
        ("حوالي سنت أمريكي واحد لكل منها.", "About one U.S. cent each."),
        ("وصل اليوم إلى موسكو.", "He arrived in Moscow on Monday."),
        ("لا بد من الحوار، إلا أنه صعب.", "Dialogue is a must, but it is hard."),
        ("لا يحتاج إلا إلى التوقيع.", "He only needs to sign."),
        ("استخدم الجيش طائرة بدون طيار.", "The army used a drone."),
        ("سياسة الحكومة وسيارة الوزير.", "The government's policy and the minister's car were discussed."),
        ("بلغ العدد نحو 500.000 شخص.", "The number was about 500,000 people."),
        ("يبلغ نصف قطر الدائرة مترين.", "The radius of the circle is two metres."),
        ("يعمل الإصدار 8.1.2 مع جهات خارجية.", "Version 8.1.2 works with third-party systems."),
        ("المبلغ 20 ر.س. فقط.", "The amount is only 20 riyals."),
        ("لا يتجاوز العدد 24 شخصا.", "The number doesn't exceed 24 people."),
        ("*** 12", "*** 12"),
    ],
)
def test_what_good_translators_write_raises_nothing(arabic: str, english: str) -> None:
    """Each pair is a way of saying the same that a naive comparison would flag."""
    assert raised(arabic, english) == []


def test_a_flag_has_both_spans_a_severity_and_words_of_ours() -> None:
    """What ``mujaz audit`` prints: code, severity, about, and the pieces of both texts."""
    arabic, english = "قتل 280 مدنيا في الهجوم.", "It killed 2,800 civilians in the attack."
    assert audit_pair(arabic, english) == {
        "flags": [
            {
                "code": "figure-changed",
                "severity": "error",
                "about": "the Arabic says 280, the English 2,800",
                "arabic": {"start": 4, "end": 7, "text": "280"},
                "english": {"start": 10, "end": 15, "text": "2,800"},
            }
        ]
    }


def test_the_list_of_names_that_are_english_words_is_up_to_date() -> None:
    """Run scripts/build_common_name_words.py after the lexicon has changed."""
    assert [row[0] for row in rows("common_name_words.tsv")] == common_name_words()


def test_english_of_another_sentence_is_one_flag() -> None:
    """Not five: nothing agrees, so nothing can be said of its parts."""
    arabic = "وقع الملك لويس السادس عشر الاتفاق في 6 أكتوبر 1789 بحضور 11 وزيرا."
    assert raised(arabic, "The website drew 5,000,000 visitors in May with 24 news channels.") == ["unrelated"]


@pytest.mark.parametrize(
    ("value", "text"), [(1_200_000, "1,200,000"), (14.7, "14.7"), (1 / 3, "1/3"), (0.5, "1/2"), (0.13, "0.13")]
)
def test_numbers_are_written_for_a_reader(value: float, text: str) -> None:
    """Thirds are no row of threes."""
    assert number_text(value) == text


def test_html_entities_are_read_as_what_they_stand_for() -> None:
    """Some systems write &#39; in their output: its 39 is no number."""
    assert raised("لم يصل الوزير.", "The minister didn&#39;t arrive.") == []


def test_the_cite_of_a_flag_points_into_the_article() -> None:
    """For the chain, spans are those of the article, and the English span is the sentence's."""
    text = "مقدمة قصيرة. قتل 280 مدنيا في الهجوم على موسكو."
    article = Article(text, segment(text))
    facts = Facts(places=tuple(name for name in extract_names(article) if name.kind == "place"))
    flags = audit_sentence(article.sentences[1], facts, "It killed 28 civilians in the attack on Moscow.")
    assert [(flag.code, flag.english) for flag in flags] == [("figure-changed", (10, 12))]
    cite = flags[0].cite
    assert cite is not None
    assert (cite.sentence, text[cite.start : cite.end], cite.text) == (2, "280", "280")


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_pair_of_texts_is_audited(arabic: str, english: str) -> None:
    """Nothing is raised as an exception, and spans lie within their texts."""
    for finding in audit_text(arabic, english):
        for span, text in ((finding.arabic, arabic), (finding.english, english)):
            assert span is None or 0 <= span[0] <= span[1] <= len(text)


@given(st.integers(3, 999_999), st.sampled_from([3, 10, 100, 1000]))
def test_a_number_multiplied_is_always_found(value: int, factor: int) -> None:
    """Right as it is, wrong times ten, whatever the number."""
    arabic = f"قتل {value} مدنيا في الهجوم على القرية."
    assert raised(arabic, f"The attack on the village killed {value:,} civilians.") == []
    assert raised(arabic, f"The attack on the village killed {value * factor:,} civilians.") == ["figure-changed"]
