import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.extraction.attribution import Scopes, attribution_at, extract_attributions
from mujaz.extraction.attribution.lexicon import noun, sayings
from mujaz.facts import Attribution, Name
from tests.unit.attribution.told import article, name, seed, speaker_of

LEAD = "تناول الاجتماع شؤون المنطقة.\n"


class TestSeed:
    """What the seed article says and who says it."""

    @pytest.fixture
    def told(self):
        """Return the seed with its names."""
        return seed()

    @pytest.mark.parametrize("figure", ["280 مدنياً", "ألفي مقاتل", "146 ألفاً"])
    def test_figures_before_and_after_a_source_are_its_own(self, told, figure):
        """One source, "according to the UN, which also points to ...", covers both sides of its name."""
        found = speaker_of(*told, figure)
        assert found is not None
        assert (found.speaker, found.speaker_ar) == ("United Nations", "الأمم المتحدة")

    def test_a_report_of_a_report_keeps_its_chain(self, told):
        """The outlet that quotes an unnamed source is the chain, the source the speaker."""
        found = speaker_of(*told, "سيعقدان اليوم في موسكو")
        assert found is not None
        assert found.anonymous
        assert found.speaker_ar == "مصدر في وزارة الخارجية الروسية"
        assert found.speaker == "an unnamed source in the Russian Foreign Ministry"
        assert found.chain == ("Al Jazeera",)

    def test_an_omitted_subject_agrees_with_the_verb(self, told):
        """After an outlet (feminine) and its source (masculine) "she added" is the outlet."""
        found = speaker_of(*told, "سيلتقيان الرئيس الروسي")
        assert found is not None
        assert found.speaker == "Al Jazeera"

    def test_a_verb_alone_carries_the_last_speaker_on(self, told):
        """A verb without a subject goes on with whoever spoke last."""
        found = speaker_of(*told, "قبولنا بوقف إطلاق النار")
        assert found is not None
        assert found.speaker_ar == "فايز السراج"
        assert found.cite.text == "واستدرك"

    @pytest.mark.parametrize("piece", ["توقيع الاتفاق كمراقبين", "أجرى مباحثات", "دخول الاتفاق حيز التنفيذ"])
    def test_what_the_article_says_itself_has_no_speaker(self, told, piece):
        """Nobody is named for what the article tells in its own voice."""
        assert speaker_of(*told, piece) is None


@pytest.mark.parametrize(
    ("text", "piece", "speaker"),
    [
        ("قال وزير الصحة سالم حمدان إن المستشفى أغلق أبوابه.", "أغلق أبوابه", "سالم حمدان"),
        ("أغلق المستشفى أبوابه، بحسب ما أعلن سالم حمدان.", "أغلق المستشفى", "سالم حمدان"),
        ("أغلق المستشفى أبوابه، وفق ما نقلته وكالة رويترز.", "أغلق المستشفى", "رويترز"),
        ("ووفقا لبيانات شركة \"رويترز\" فإن المستشفى أغلق أبوابه.", "المستشفى أغلق", "رويترز"),
        ("وأغلق المستشفى نقلا عن رويترز.", "أغلق المستشفى", "رويترز"),
        ("وأغلق المستشفى على حد قول سالم حمدان.", "أغلق المستشفى", "سالم حمدان"),
        ("وكان سالم حمدان قد أعلن أن المستشفى أغلق أبوابه.", "المستشفى أغلق", "سالم حمدان"),
        ("تجدر الإشارة إلى أن سالم حمدان أوضح أن المستشفى أغلق.", "المستشفى أغلق", "سالم حمدان"),
        ("وأشار سالم حمدان إلى إغلاق عشرين مستشفى.", "عشرين مستشفى", "سالم حمدان"),
        ("وأكدت رويترز وقوع عشرين حادثة.", "عشرين حادثة", "رويترز"),
        ("قال سالم حمدان، رئيس اللجنة، إن المستشفى أغلق أبوابه.", "المستشفى أغلق", "سالم حمدان"),
        ("قالت المتحدثة باسم اللجنة، سعاد الغرناطي، إن المستشفى أغلق أبوابه.", "المستشفى أغلق", "سعاد الغرناطي"),
        ("وقال المتحدث باسم سالم حمدان إن المستشفى أغلق أبوابه.", "المستشفى أغلق", "المتحدث باسم سالم حمدان"),
        ("وذكر مصدر أمني أن المستشفى أغلق أبوابه.", "المستشفى أغلق", "مصدر أمني"),
        ("ونقلت رويترز عن سالم حمدان قوله إن المستشفى أغلق أبوابه.", "المستشفى أغلق", "سالم حمدان"),
    ],
)  # fmt: skip
def test_every_way_of_naming_a_source_is_read(text, piece, speaker):
    told = article(LEAD + text)
    names = (name(told, "person", "Salem Hamdan", "سالم حمدان"), name(told, "organisation", "Reuters", "رويترز"))
    found = speaker_of(told, names, piece)
    assert found is not None
    assert found.speaker_ar == speaker


@pytest.mark.parametrize(
    "text",
    [
        "يتوقع أن يصل الوفد غدا إلى المدينة.",
        "ويُعتقد أن الوفد وصل إلى المدينة.",
        "ويذكر أن الوفد وصل إلى المدينة.",
        "زاد عدد السكان بين المدينتين منذ سنوات.",
        "وبحسب القانون يصل الوفد غدا.",
        "وسجل الشهر الماضي وصول عشرين سفينة إلى الميناء.",
        "تابع الوفد طريقه إلى المدينة وفق الخطة.",
    ],
)
def test_impersonal_and_other_readings_attribute_nothing(text):
    assert extract_attributions(article(LEAD + text)) == ()


def test_a_definite_description_means_who_was_named_by_it():
    """Organisations are called "the newspaper", "the ministry" by the noun that stood with their name."""
    told = article(
        LEAD + "ذكرت صحيفة الأفق أن الميناء أغلق.\nورحب بذلك التجار.\nوأوضحت الصحيفة أن عشرين سفينة تنتظر في البحر."
    )
    names = (name(told, "organisation", "Al-Ufuq", "الأفق"),)
    found = speaker_of(told, names, "عشرين سفينة")
    assert found is not None
    assert (found.speaker_ar, found.cite.text) == ("الأفق", "الصحيفة")


def test_a_title_means_its_holder_only_where_nothing_contradicts():
    """Whoever has no known title may be "the head of the union", never one who holds another title."""
    told = article(LEAD + "وعبر سالم حمدان عن أمله.\nوأوضح رئيس النقابة أن الأطباء ينتظرون.")
    holder = name(told, "person", "Salem Hamdan", "سالم حمدان")
    found = speaker_of(told, (holder,), "الأطباء ينتظرون")
    assert found is not None
    assert found.speaker == "Salem Hamdan"
    minister = name(told, "person", "Salem Hamdan", "سالم حمدان", role="minister")
    found = speaker_of(told, (minister,), "الأطباء ينتظرون")
    assert found is not None
    assert found.speaker_ar == "رئيس النقابة"


def test_a_headline_that_names_its_source_is_attributed():
    told = article("رويترز: الميناء يغلق أبوابه\n\nأغلق الميناء أبوابه أمس.")
    names = (name(told, "organisation", "Reuters", "رويترز"),)
    found = speaker_of(told, names, "الميناء يغلق أبوابه")
    assert found is not None
    assert found.speaker == "Reuters"


def test_a_headlines_official_is_the_person_whom_the_text_quotes():
    told = article("مسؤول محلي: الميناء يغلق أبوابه\n\nقال سالم حمدان إن الميناء أغلق أبوابه أمس.")
    names = (name(told, "person", "Salem Hamdan", "سالم حمدان"),)
    found = speaker_of(told, names, "الميناء يغلق أبوابه")
    assert found is not None
    assert (found.speaker, found.anonymous) == ("Salem Hamdan", False)


def test_a_source_around_an_act_of_saying_joins_its_chain():
    """What X said "according to the paper" is X's, passed on by the paper."""
    told = article(LEAD + "قال سالم حمدان إن الميناء أغلق أبوابه، وفق رويترز.")
    names = (name(told, "person", "Salem Hamdan", "سالم حمدان"), name(told, "organisation", "Reuters", "رويترز"))
    found = speaker_of(told, names, "الميناء أغلق")
    assert found is not None
    assert (found.speaker, found.chain) == ("Salem Hamdan", ("Reuters",))


def test_a_verb_at_the_beginning_belongs_to_the_person_named_next():
    """A text cut out of a longer one opens with "and he added": the paragraph's next person says it."""
    told = article("وأضاف أن المرضى ينتظرون طويلا. وأكد سالم حمدان أن المستشفى أغلق.")
    names = (name(told, "person", "Salem Hamdan", "سالم حمدان"),)
    found = speaker_of(told, names, "المرضى ينتظرون")
    assert found is not None
    assert found.speaker == "Salem Hamdan"


def test_nobody_is_guessed_without_an_antecedent():
    told = article("وأضاف أن المرضى ينتظرون طويلا.")
    assert extract_attributions(told) == ()


def test_a_concession_is_not_the_trailing_sources():
    told = article(LEAD + "ورغم إغلاق الميناء منذ شهر، فقد وصلت السفن إلى وجهتها، بحسب رويترز.")
    names = (name(told, "organisation", "Reuters", "رويترز"),)
    assert speaker_of(told, names, "إغلاق الميناء") is None
    assert speaker_of(told, names, "وصلت السفن") is not None


def test_what_is_taken_for_granted_is_not_the_sources():
    """A point in time before the main clause, or after all that is said, is told by the article itself."""
    told = article(
        LEAD + "ومنذ افتتاح الميناء، في أبريل الماضي، وصلت عشرون سفينة، بحسب رويترز.\n"
        "وأشارت رويترز إلى غرق سفن أخرى منذ سقوط النظام في 2011.\n"
        "وأضافت رويترز أن عدد السفن بلغ منذ سقوط النظام 300 سفينة."
    )
    names = (name(told, "organisation", "Reuters", "رويترز"),)
    assert speaker_of(told, names, "افتتاح الميناء") is None
    assert speaker_of(told, names, "وصلت عشرون") is not None
    assert speaker_of(told, names, "غرق سفن أخرى") is not None
    assert speaker_of(told, names, "سقوط النظام في 2011") is None
    assert speaker_of(told, names, "300 سفينة") is not None


def test_scopes_give_the_innermost_and_later_on_a_tie():
    cite = article("نص قصير هنا").cite(0, 2)
    outer, inner, twin = (
        Attribution(s, e, who, who, cite) for s, e, who in ((0, 50, "A"), (10, 30, "B"), (10, 30, "C"))
    )
    scopes = Scopes([inner, outer, twin])
    assert scopes.at(12, 20) in (inner, twin)
    assert scopes.at(12, 40) == outer
    assert scopes.at(45, 60) is None
    assert attribution_at([outer], 1, 2) == outer
    assert scopes.beginning(5, 20) == [inner, twin]


def test_forms_of_a_verb_agree_with_their_subject():
    forms = sayings()
    assert (forms["قالت"].agreement, forms["قالوا"].agreement, forms["يقول"].form) == ("f", "p", "imperfect")
    assert forms["مشيرا"].form == "participle"
    assert "مدينه" not in forms, "a city is not 'condemning'"
    assert noun("والصحيفه") == noun("صحيفه")


@pytest.mark.parametrize(
    ("text", "piece", "speaker"),
    [
        ("سعاد الغرناطي، أستاذة القانون بجامعة زهرة، قالت إن المستشفى أغلق.", "المستشفى أغلق", "سعاد الغرناطي"),
        ("وجاء في بيان مشترك أن المستشفى أغلق أبوابه.", "المستشفى أغلق", "بيان مشترك"),
        ("ووصف سالم حمدان الخطة بأنها أفضل ما قدمته الوزارة.", "أفضل ما قدمته", "سالم حمدان"),
        ("وتناول الخطة سالم حمدان الذي وصف رويترز بأنها أفضل الوكالات.", "أفضل الوكالات", "سالم حمدان"),
        ("وقالت رويترز إن سالم حمدان أبلغ رويترز بأن المستشفى أغلق.", "المستشفى أغلق", "سالم حمدان"),
        ("وكان ميخايلو بودولياك قد صرح أن المستشفى أغلق أبوابه.", "المستشفى أغلق", "ميخايلو بودولياك"),
        ("وقال مصدر مقرب لسالم حمدان إن المستشفى أغلق.", "المستشفى أغلق", "مصدر مقرب لسالم حمدان"),
        ("وذكر بيان من مكتب سالم حمدان أن المستشفى أغلق.", "المستشفى أغلق", "بيان من مكتب سالم حمدان"),
        ("وأعلن عضو لجنة رويترز سالم حمدان إغلاق عشرين مستشفى.", "عشرين مستشفى", "سالم حمدان"),
        ("ووفقا للمصادر فقد أغلق المستشفى أبوابه.", "أغلق المستشفى", "مصادر"),
        ("ووفقا لرويترز أغلق المستشفى أبوابه.", "أغلق المستشفى", "رويترز"),
        ("أغلق المستشفى أبوابه، حسبما أفادت رويترز.", "أغلق المستشفى", "رويترز"),
        ("أغلق المستشفى أبوابه، استنادا إلى رويترز.", "أغلق المستشفى", "رويترز"),
        ("أغلق المستشفى أبوابه، على لسان سالم حمدان.", "أغلق المستشفى", "سالم حمدان"),
        ("والمتهمان أقرا في التحقيق بإغلاق المستشفى أمام المرضى.", "بإغلاق المستشفى", "والمتهمان"),
        ("وحذر سالم حمدان من أن المستشفى سيغلق أبوابه.", "المستشفى سيغلق", "سالم حمدان"),
        ("وعلق سالم حمدان بعد الاجتماع بالقول إن المستشفى أغلق.", "المستشفى أغلق", "سالم حمدان"),
        ("وقال سالم حمدان -في حديث لرويترز- إن المستشفى أغلق.", "المستشفى أغلق", "سالم حمدان"),
        ("وأبدى سالم حمدان، وهو ما قالته رويترز، أملا كبيرا.", "أملا كبيرا", "سالم حمدان"),
    ],
)  # fmt: skip
def test_subjects_stand_in_many_places(text, piece, speaker):
    """Before the verb, in an apposition, in a document, behind a relative pronoun; a name within a title is not one."""
    told = article(LEAD + text)
    names = (name(told, "person", "Salem Hamdan", "سالم حمدان"), name(told, "organisation", "Reuters", "رويترز"))
    found = speaker_of(told, names, piece)
    assert found is not None
    assert found.speaker_ar == speaker


@pytest.mark.parametrize("epithet", ["المتحدث", "الخبير الاقتصادي", "الأديب الكبير", "المسؤول ذاته"])
def test_an_epithet_means_the_last_person(epithet):
    told = article(LEAD + f"قال سالم حمدان إن المستشفى أغلق.\nوأضاف {epithet} أن المرضى ينتظرون طويلا.")
    found = speaker_of(told, (name(told, "person", "Salem Hamdan", "سالم حمدان"),), "المرضى ينتظرون")
    assert found is not None
    assert found.speaker == "Salem Hamdan"


def test_a_title_of_something_else_is_another_person():
    told = article(
        LEAD + "قال وزير الصحة سالم حمدان إن المستشفى أغلق.\n"
        "وأضاف وزير النقل أن الطرق أغلقت.\nوأكد وزير الصحة أن المرضى ينتظرون."
    )
    names = (name(told, "person", "Salem Hamdan", "سالم حمدان"),)
    other, same = speaker_of(told, names, "الطرق أغلقت"), speaker_of(told, names, "المرضى ينتظرون")
    assert other is not None
    assert same is not None
    assert (other.speaker_ar, same.speaker) == ("وزير النقل", "Salem Hamdan")


def test_what_points_to_something_does_not_speak():
    """Nobody speaks in "information that points to ...", least of all who spoke before."""
    told = article(LEAD + "قالت رويترز إن الطريق مغلق.\nوظهرت معلومات تشير إلى إغلاق الميناء أيضا.")
    assert speaker_of(told, (name(told, "organisation", "Reuters", "رويترز"),), "إغلاق الميناء") is None


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("قال مصدر عسكري إن الميناء أغلق.", "an unnamed military source"),
        ("قال خبراء إن الميناء أغلق.", "experts"),
        ("قال متحدث باسم رويترز إن الميناء أغلق.", "a spokesman for Reuters"),
        ("قال أحد المسؤولين إن الميناء أغلق.", "one of the officials"),
        ("قال آخر إن الميناء أغلق.", "another"),
        ("قال نائب رئيس الجامعة إن الميناء أغلق.", "the deputy head of the university"),
        ("قال رئيس رويترز إن الميناء أغلق.", "the head of Reuters"),
    ],
)
def test_descriptions_are_told_in_english(text, english):
    told = article(LEAD + text)
    found = speaker_of(told, (name(told, "organisation", "Reuters", "رويترز"),), "الميناء أغلق")
    assert found is not None
    assert found.speaker == english
    assert found.anonymous


def test_a_name_that_runs_on_into_a_particle_is_cut():
    """What a recogniser took too far ("Salem Hamdan *that*") does not hide the word that opens the clause."""
    told = article(LEAD + "وأكد سالم حمدان أن المستشفى أغلق أبوابه.")
    start = told.text.index("سالم")
    cite = told.cite(start, told.text.index("أن") + 2)
    particle = told.cite(told.text.index("أن"), told.text.index("أن") + 2)
    names = (Name("person", "Salem Hamdan", "سالم حمدان", (cite,)), Name("person", "An", "أن", (particle,)))
    found = speaker_of(told, names, "المستشفى أغلق")
    assert found is not None
    assert found.speaker == "Salem Hamdan"


@settings(deadline=None)
@given(st.text(alphabet='قال أن إن عن وأضاف"«»:،.\nالوزير بحسب رويترز مصدر نقلت قوله', max_size=300))
def test_no_text_breaks_it_and_every_span_lies_in_the_text(text):
    """Whatever the text, scopes and cites are spans of it, and the same text gives the same answer."""
    body = "قال الوزير إن " + text
    told = article(body)
    found = extract_attributions(told)
    for one in found:
        assert 0 <= one.scope_start < one.scope_end <= len(told.text)
        assert told.text[one.cite.start : one.cite.end] == one.cite.text
    assert found == extract_attributions(told)


@pytest.mark.parametrize(
    ("text", "piece", "speaker"),
    [
        ("أفادت مصادر طبية بمقتل 12 شخصا.", "12 شخصا", "مصادر طبية"),
        ("أعلنت خلية الإعلام الحربي مقتل 49 مسلحا.", "49 مسلحا", "خلية الإعلام الحربي"),
        ("أوضح بلاغ توصلت به الصحيفة أن 17 فردا عادوا.", "17 فردا", "بلاغ"),
        ("قالت الشركة إن العمل مستمر. وأضاف أن 30 موظفا عادوا.", "30 موظفا", "الشركة"),
    ],
)
def test_bodies_and_documents_as_news_names_them(text, piece, speaker):
    """What is told by a preposition, a body of what follows it, a communique, and "he added" after a body."""
    found = speaker_of(article(LEAD + text), (), piece)
    assert found is not None
    assert found.speaker_ar == speaker


def test_to_benefit_from_is_no_report():
    """The verb that reports by a preposition has another reading: "benefited from"."""
    assert speaker_of(article(LEAD + "أفادت الشركة من دعم 30 مصرفا."), (), "30 مصرفا") is None


def test_the_articles_own_voice_after_what_somebody_says():
    """Behind ", and <verb> <somebody>" without "that" the article goes on itself; with "that" the speaker does."""
    told = article(LEAD + "أكد سالم حمدان أن القوات دخلت المدينة في الصباح، ويشن التحالف غارات عليها منذ شهر أغسطس.")
    names = (name(told, "person", "Salem Hamdan", "سالم حمدان"),)
    assert speaker_of(told, names, "القوات دخلت المدينة") is not None
    assert speaker_of(told, names, "يشن التحالف غارات") is None
    told = article(LEAD + "أكد سالم حمدان أن القوات دخلت المدينة في الصباح، وأن التحالف يشن غارات عليها.")
    assert speaker_of(told, (name(told, "person", "Salem Hamdan", "سالم حمدان"),), "التحالف يشن غارات") is not None


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("ذكرت صحيفة الأيام نقلا عن مصدر لم تسمه أن الحكومة قررت إجراء انتخابات.", ("Al-Ayyam",)),
        (
            "نقلت صحيفة الأيام عن مسؤول وصفته بالرفيع من دون كشف هويته قوله إن الحكومة قررت إجراء انتخابات.",
            ("Al-Ayyam",),
        ),
    ],
)
def test_an_outlet_that_quotes_somebody_unnamed_passes_on_his_words(text: str, chain: tuple[str, ...]):
    """The unnamed source speaks, the outlet is the chain: in both ways in which Arabic says so."""
    told = article(LEAD + text)
    found = speaker_of(told, (name(told, "organisation", "Al-Ayyam", "الأيام"),), "الحكومة قررت")
    assert found is not None
    assert found.anonymous
    assert found.chain == chain


def test_a_specialist_without_a_name_is_nobody_named_before():
    """The analyst who specialises in energy is introduced, not taken up."""
    told = article(
        "قال المحلل سالم حمدان إن الأسعار سترتفع.\n"
        "وفي تغريدة قال المحلل المتخصص في مجال الطاقة إنه لا توجد مصداقية في التقرير."
    )
    found = speaker_of(told, (name(told, "person", "Salem Hamdan", "سالم حمدان"),), "لا توجد مصداقية")
    assert found is not None
    assert found.speaker != "Salem Hamdan"


def test_a_participle_goes_with_the_unnamed_subject_of_its_sentence():
    """A spokeswoman declined to comment, noting that something is so: she says it, not who spoke before."""
    told = article(
        "قالت صحيفة الأيام إن الحكومة قررت إجراء انتخابات.\n"
        "ورفضت متحدثة باسم الحكومة التعليق على هذه المعلومات، مشيرة إلى أن الموعد سيعلن في أكتوبر."
    )
    found = speaker_of(told, (name(told, "organisation", "Al-Ayyam", "الأيام"),), "الموعد سيعلن")
    assert found is not None
    assert "spokeswoman" in found.speaker


def test_media_of_two_countries():
    """The two words of "media" are one in English, and adjectives joined by "and" are told both."""
    told = article(LEAD + "ذكرت وسائل إعلام أميركية وإسرائيلية أن الاتفاق انتهى أمس.")
    found = speaker_of(told, (), "الاتفاق انتهى")
    assert found is not None
    assert found.speaker == "American and Israeli media"


def test_a_verb_in_the_speakers_description_is_no_act_of_its_own():
    """An expert "who follows" something and says that it is so: he says it, not what he follows."""
    told = article(LEAD + "قال خبير أميركي يتابع أموال إيران المجمدة في الخارج، إن بداية تجميدها كانت قبل الثورة.")
    names = (name(told, "place", "Iran", "إيران"),)
    found = speaker_of(told, names, "بداية تجميدها")
    assert found is not None
    assert found.speaker == "an American expert"
    assert found.chain == ()


def test_a_place_before_a_relative_clause_does_not_speak():
    """The team of Algeria "which he believes ...": he who speaks believes it."""
    told = article(LEAD + "قال سالم حمدان إن التحدي الأكبر هو منتخب الجزائر، الذي يرى أنه لا يحظى بالاهتمام الكافي.")
    names = (name(told, "person", "Salem Hamdan", "سالم حمدان"), name(told, "place", "Algeria", "الجزائر"))
    found = speaker_of(told, names, "لا يحظى بالاهتمام")
    assert found is not None
    assert found.speaker == "Salem Hamdan"


def test_of_two_with_one_surname_he_who_spoke_goes_on():
    """The brother speaks of the patient; "al-Hamdan explained" is the brother again."""
    told = article(
        "استقبل المستشفى سالم الحمدان أمس.\nوقال أخوه محمد الحمدان إن العلاج بدأ في الصباح.\n"
        "وأوضح الحمدان أن التقرير أشار إلى حاجة المريض إلى عملية."
    )
    names = (
        name(told, "person", "Salem al-Hamdan", "سالم الحمدان", "الحمدان"),
        name(told, "person", "Mohammed al-Hamdan", "محمد الحمدان"),
    )
    found = speaker_of(told, names, "التقرير أشار")
    assert found is not None
    assert found.speaker == "Mohammed al-Hamdan"
