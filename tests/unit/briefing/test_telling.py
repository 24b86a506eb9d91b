"""How statements, headlines and whole sentences are told, and which of them are chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mujaz.article import Article, Metadata
from mujaz.briefing.attributing import attributed, joined_statements
from mujaz.briefing.candidate import Candidate
from mujaz.briefing.candidates import _is_of_antecedent, _tells, candidates
from mujaz.briefing.clauses import unlinked
from mujaz.briefing.compose import compose
from mujaz.briefing.context import Context, words_in
from mujaz.briefing.datelines import is_dateline, opening, without_dateline
from mujaz.briefing.doubts import FEW_POINTS
from mujaz.briefing.headline import _short, _with_colon, headline
from mujaz.briefing.lint import lint
from mujaz.briefing.readable import trimmed
from mujaz.briefing.saying import SAID_THAT, Said, how_said
from mujaz.briefing.selecting import choose, gathered, wider
from mujaz.briefing.titles import _explaining, _joined, _spoken, _standing, title_told
from mujaz.briefing.wording.grammar import in_future
from mujaz.briefing.wording.markers import names_source, with_status
from mujaz.extraction.extract import extract
from mujaz.facts import Attribution, DateMention, Event, Facts, Name, Quote
from mujaz.reading.text import read_text
from mujaz.translation.model import EngineUse, SentenceTranslation, Translation


def article_of(*sentences: str) -> Article:
    """An article of these sentences, without a title."""
    return read_text("\n\n".join(sentences).encode(), Metadata())


def context_of(article: Article, facts: Facts | None = None) -> Context:
    """A context without translation."""
    return Context(article, facts or Facts(), Translation((), ()))


def said(article: Article, scope: str, speaker: str = "Ahmed Salem") -> Attribution:
    """An attribution of ``scope`` to somebody."""
    start = article.text.index(scope)
    return Attribution(start, start + len(scope), speaker, "أحمد سالم", article.cite(start, start + 1))


@pytest.mark.parametrize(
    ("sentence", "scope", "how"),
    [
        ("قال أحمد سالم إن الحكومة ستعقد اجتماعا غدا.", "الحكومة ستعقد اجتماعا غدا", Said("said", "clause")),
        ("أعلن أحمد سالم وقف إطلاق النار في المدينة.", "وقف إطلاق النار في المدينة", Said("announced", "object")),
        ("ونفى أحمد سالم وقوع أي هجوم على المدينة.", "وقوع أي هجوم على المدينة", Said("denied", "object")),
        ("وحذر أحمد سالم من أن الحرب قد تطول كثيرا.", "الحرب قد تطول كثيرا", Said("warned", "clause")),
        ("وأضاف أحمد سالم: الحرب انتهت في المدينة.", "الحرب انتهت في المدينة", Said("said", "clause")),
        ("الحرب انتهت في المدينة بحسب أحمد سالم اليوم.", "الحرب انتهت في المدينة", SAID_THAT),
        ("وعبر أحمد سالم عن أمله في أن تنتهي الحرب قريبا.", "تنتهي الحرب قريبا", Said("hoped", "clause")),
        ("وأعرب أحمد سالم عن قلقه من أن الحرب قد تطول.", "الحرب قد تطول", Said("expressed concern", "clause")),
        ("وأعرب أحمد سالم عن أمله في السلام.", "أمله في السلام", Said("expressed", "object")),
        ("واتهم أحمد سالم الشركة بتجاهل التحذيرات.", "الشركة بتجاهل التحذيرات", Said("accused", "object")),
    ],
)
def test_a_statement_keeps_the_verb_that_means_something(sentence: str, scope: str, how: Said) -> None:
    """Denied, warned and announced stay; a clause follows "that", a noun follows the verb."""
    article = article_of(sentence, "وهذه جملة ثانية في المقال.")
    assert how_said(context_of(article), said(article, scope)) == how


def test_what_is_said_as_an_object_follows_its_verb() -> None:
    """That "he said that the ceasefire" has no verb; and a verb that brings its preposition needs no other."""
    article = article_of("أعلن أحمد سالم وقف إطلاق النار.", "وهذه جملة ثانية في المقال.")
    source = said(article, "وقف إطلاق النار")
    assert attributed("The ceasefire", source, "claimed", Said("announced", "object")) == (
        "Ahmed Salem announced the ceasefire."
    )
    assert attributed("to the strength of the team", source, "claimed", Said("pointed to", "object")) == (
        "Ahmed Salem pointed to the strength of the team."
    )


def test_who_passes_words_on_does_not_do_what_they_admit() -> None:
    """The words "The ministry, citing the detainee, admitted" would be the ministry's confession."""
    article = article_of("قال أحمد سالم إن الحرب انتهت.", "وهذه جملة ثانية في المقال.")
    source = replace(said(article, "الحرب انتهت", "the detainee"), chain=("Interior Ministry",))
    told = attributed("he did it", source, "claimed", Said("admitted", "clause"))
    assert told == "The Interior Ministry said that the detainee admitted that he did it."
    assert attributed("he did it", source, "claimed").startswith(
        "The Interior Ministry, citing the detainee, said that"
    )


def test_a_source_is_not_passed_on_by_itself() -> None:
    """The words "Witnesses, citing witnesses," names one source twice."""
    article = article_of("قال أحمد سالم إن الحرب انتهت.", "وهذه جملة ثانية في المقال.")
    source = replace(said(article, "الحرب انتهت", "witnesses"), chain=("the witnesses",))
    assert attributed("it is over", source, "claimed") == "Witnesses said that it is over."


def test_the_pronoun_of_that_he_is_left_out_before_a_condition() -> None:
    """Arabic writes "that-he: if", English says "that if"."""
    article = article_of("قال أحمد سالم إن الحرب انتهت.", "وهذه جملة ثانية في المقال.")
    source = said(article, "الحرب انتهت")
    assert attributed("he if the war ends, goes home", source, "claimed") == (
        "Ahmed Salem said that if the war ends, goes home."
    )
    assert attributed("he went home", source, "claimed") == "Ahmed Salem said that he went home."


@pytest.mark.parametrize(
    ("one", "two", "together"),
    [
        ("Ann said that it rained.", "Ann said that it snowed.", "Ann said that it rained, and that it snowed."),
        ("Ann said that it rained.", "Ann warned of snow.", "Ann said that it rained, and warned of snow."),
        ("Ann said that it rained.", "Bob said that it snowed.", None),
        ("Ann said: “It rained”.", "Ann said that it snowed.", None),
        ("Ann said that it rained" + " and rained" * 30 + ".", "Ann said that it snowed.", None),
    ],
)
def test_two_statements_of_one_source_are_one_sentence(one: str, two: str, together: str | None) -> None:
    """Where both are plain, of the same source, and short enough."""
    assert joined_statements(one, two) == together


@pytest.mark.parametrize(
    ("text", "status", "told"),
    [
        ("The committee holds a session on Monday.", "planned", "The committee will hold a session on Monday."),
        ("The ministry set the date.", "planned", "The ministry set the date (planned)."),
        ("The deal broke.", "denied", "The deal broke (denied)."),
        ("The deal broke", "claimed", "The deal broke (as claimed)"),
        ("Ministry: the deal broke", "claimed", "Ministry: the deal broke"),
        ("The deal is expected soon.", "planned", "The deal is expected soon."),
    ],
)
def test_a_status_that_no_word_shows_is_shown(text: str, status, told: str) -> None:
    """The present of what is planned becomes the future; else the status stands in brackets."""
    assert with_status(text, status) == told


def test_only_a_first_verb_in_the_present_becomes_the_future() -> None:
    """A past is no plan, and the base of a verb is spelt right."""
    assert in_future("The court carries out the sentence.") == "The court will carry out the sentence."
    assert in_future("The army launches a raid.") == "The army will launch a raid."
    assert in_future("It is the first round.") == "It will be the first round."
    assert in_future("The army attacked.") is None
    assert in_future("Rain in the north") is None


def test_datelines_are_no_news_and_the_article_begins_behind_them() -> None:
    """A line of paper and place, a line of dates, and the same before a sentence."""
    line = article_of("عنوان المقال في سطر واحد", "عين اليوم – عدن", *["قالت الحكومة إن الاجتماع سيعقد غدا."] * 5)
    context = context_of(line)
    assert is_dateline(context, line.sentences[1])
    assert opening(context) == 2
    dated = article_of("عنوان المقال في سطر واحد", "أبها 10 أغسطس 2015", *["قالت الحكومة إن الاجتماع سيعقد غدا."] * 3)
    at = dated.text.index("10")
    date = DateMention("2015-08-10", None, "date", "10 August 2015", dated.cite(at, at + 13))
    assert is_dateline(context_of(dated, Facts(dates=(date,))), dated.sentences[1])
    before = article_of("الرياض ـ واس: حددت الوزارة موعد المقابلات.", "وهذه جملة ثانية في المقال.")
    assert without_dateline(context_of(before), before.sentences[0]).text == "حددت الوزارة موعد المقابلات."
    assert not is_dateline(context_of(before), before.sentences[0])
    place = article_of("القاهرة - حددت الوزارة موعد المقابلات.", "وهذه جملة ثانية في المقال.")
    assert without_dateline(context_of(place), place.sentences[0]).text == "حددت الوزارة موعد المقابلات."
    aside = article_of("قال الوزير - وهو رئيس اللجنة - إن الموعد غدا.", "وهذه جملة ثانية في المقال.")
    assert without_dateline(context_of(aside), aside.sentences[0]).text == aside.sentences[0].text
    whole = article_of("حددت الوزارة موعد المقابلات.", "وهذه جملة ثانية في المقال.")
    assert without_dateline(context_of(whole), whole.sentences[0]).text == whole.sentences[0].text


def test_a_headline_is_cut_at_a_clause_border_and_has_no_times() -> None:
    """Shown as cut only where there is no border."""
    long = "The council approved on Monday, 13 January 2020, a budget for schools in the north of the country"
    assert _short(f"{long}, which the minister had asked for in the spring of last year again.") == (
        "The council approved a budget for schools in the north of the country"
    )
    assert _short("word " * 30).endswith(" …")
    assert _short("The council met on Monday.") == "The council met on Monday"


def test_titles_in_two_halves_and_titles_that_speak() -> None:
    """Two dots are a colon; what somebody says of himself is in quotation marks, and only behind a real colon."""
    assert (
        _joined("World Cup 2026.. Former player warns of Algeria") == "World Cup 2026: Former player warns of Algeria"
    )
    assert _joined("No dots here") == "No dots here"
    assert _spoken("Spokesman: we will refer it to the council") == "Spokesman: “We will refer it to the council”"
    assert _spoken("Spokesman: they will refer it") == "Spokesman: they will refer it"
    assert _with_colon("The ministry said that rain fell.") == "The ministry: rain fell."
    assert _with_colon("The ministry said that it will pay.") == "The ministry says it will pay."
    assert _with_colon("A, citing B, said that it rained.") == "A, citing B, said that it rained."


def test_links_to_the_sentence_before_are_left_out_and_the_speaker_comes_first() -> None:
    """A key point stands by itself."""
    assert unlinked("But the talks went on.") == "the talks went on."
    assert unlinked("For his part, the minister left.") == "the minister left."
    assert unlinked("In addition to the minister, two came.") == "In addition to the minister, two came."
    assert unlinked(
        "Said Ahmed Salem, the minister: it rained."
    ) == "Ahmed Salem, the minister, said: it rained.".replace("minister, said", "minister said")


def test_the_whole_is_told_rather_than_its_part_where_it_can_be_read(seed: Article) -> None:
    """It tells more; a rough whole stays untold."""
    part, whole = seed.cite(0, 40), seed.cite(0, 140)
    short = Candidate("The two men arrived in Moscow today.", (part,), 1.0, "event")
    long = Candidate("The two men arrived in Moscow today to sign an agreement.", (whole,), 0.5, "sentence", rough=0.5)
    assert wider(short, [short, long]) is long
    assert wider(short, [short, replace(long, rough=3.0)]) is short
    assert wider(long, [short, long]) is long
    assert choose([short, long], most=3, least=3) == [long]


def test_a_cut_sentence_keeps_its_status(seed_facts: Facts) -> None:
    """The status in brackets is never cut off with the clause before it."""
    article = article_of("قالت الحكومة إن الاجتماع سيعقد غدا.", "وهذه جملة ثانية في المقال.")
    told = "The council discussed the budget of the next year in a session on Monday"
    cut = trimmed(context_of(article), f"{told}, which the of Senfrt Wallwaih to of Maybrera (as claimed).")
    assert cut == f"{told} (as claimed)."


def test_fewer_than_three_points_are_told_among_the_doubts() -> None:
    """A reader must not take a short list for a short article."""
    article = article_of("وصل الوزير إلى المدينة اليوم.", "وعاد الوزير إلى بيته مساء اليوم.")
    sentences = tuple(
        SentenceTranslation(source.n, english, "google")
        for source, english in zip(
            article.sentences,
            ["The minister came to town today.", "The minister went home in the evening."],
            strict=True,
        )
    )
    brief = compose(article, Facts(), Translation(sentences, (EngineUse("google", "1", 2, 60),)))
    assert len(brief.key_points) < 3
    assert any(doubt.text == FEW_POINTS for doubt in brief.not_known)
    assert lint(brief, article) == []


def test_words_are_the_same_from_a_sentence_and_from_a_span(seed: Article) -> None:
    """A span that cuts a word in two is read by itself."""
    context = context_of(seed)
    source = seed.sentences[0]
    assert words_in(context, source.start, source.end) == words_in(context_of(seed), source.start, source.end)
    inside = words_in(context, source.start + 5, source.end - 7)
    assert [word.text for word in inside] == [
        word.text for word in words_in(context_of(seed), source.start + 5, source.end - 7)
    ]
    assert all(seed.text[source.start + 5 + w.start : source.start + 5 + w.end] == w.text for w in inside)
    beyond = words_in(context, source.start, seed.sentences[1].end)
    assert beyond[-1].end <= seed.sentences[1].end - source.start


def test_an_unnamed_source_is_named_by_the_word_source() -> None:
    """There is no other name for it."""
    assert names_source("The source said that it rained.", "an unnamed diplomatic source")
    assert not names_source("It rained.", "an unnamed diplomatic source")


def test_more_of_one_source_is_told_with_what_it_says_already(seed: Article) -> None:
    """Up to the most points; what can't be joined is left out, what comes first in the article stands first."""

    def statement(text: str, at: int) -> Candidate:
        return Candidate(text, (seed.cite(at, at + 20),), 1.0, "statement")

    one, two = statement("Ann said that it rained.", 100), statement("Bob said that it is over.", 200)
    three, four = statement("Ann warned of snow.", 10), statement("Carl said that nobody came.", 300)
    told = gathered(context_of(seed), [one, two, three, four], most=2)
    assert [item.text for item in told] == [
        "Ann warned of snow, and said that it rained.",
        "Bob said that it is over; Carl said that nobody came.",
    ]
    assert [cite.start for cite in told[0].cites] == [10, 100]


def test_facts_told_together_are_short_and_stand_near(seed: Article) -> None:
    """What is far off in the article, or would make too long a sentence, is left out."""
    context = context_of(seed)

    def fact(text: str, sentence: int) -> Candidate:
        source = seed.sentences[sentence]
        return Candidate(text, (seed.cite(source.start, source.end),), 1.0, "sentence")

    one, near, far = fact("It rained.", 1), fact("The sun came.", 3), fact("Snow fell.", 9)
    assert [item.text for item in gathered(context, [one, near], most=1)] == ["It rained; the sun came."]
    assert [item.text for item in gathered(context, [one, far], most=1)] == ["It rained."]
    for text, told in (
        ("Unnamed diplomats left.", "It rained; unnamed diplomats left."),
        ("Iranian ships left.", "It rained; Iranian ships left."),
        ("Prince Salem left.", "It rained; Prince Salem left."),
        ("Haftar left.", "It rained; Haftar left."),
    ):
        assert [item.text for item in gathered(context, [one, fact(text, 3)], most=1)] == [told]
    long = fact(" ".join(["word"] * 65) + ".", 2)
    assert [item.text for item in gathered(context, [one, long], most=1)] == ["It rained."]


def test_a_link_that_repeats_the_title_is_no_part_of_the_article() -> None:
    """Web pages have it below; the title itself is none."""
    title = "وزير الخارجية يزور موسكو غدا"
    article = article_of(title, "وصل الوزير إلى المدينة اليوم.", f"رابط الخبر بصحيفة كذا: {title}")
    context = context_of(article)
    assert is_dateline(context, article.sentences[-1])
    assert not is_dateline(context, article.sentences[0])
    assert not is_dateline(context, article.sentences[1])


def test_the_middle_of_a_quotation_is_somebodys_word() -> None:
    """A quotation that runs over several sentences is never told in the brief's own voice."""
    article = article_of("قال أحمد سالم: «الحرب انتهت في المدينة.", "الناس عادوا إلى بيوتهم اليوم».", "وغادر بعد ذلك.")
    second = article.sentences[1]
    start = article.text.index("الحرب")
    quote = Quote(article.cite(start, second.end - 2), "Ahmed Salem", "أحمد سالم")
    event = Event("other", "occurred", article.cite(second.start, second.end - 2), salience=1.0)
    english = ('Ahmed Salem said: "The war is over in the city.', "People went back to their houses today.", "He left.")
    sentences = tuple(
        SentenceTranslation(source.n, text, "google")
        for source, text in zip(article.sentences, english[: len(article.sentences)], strict=True)
    )
    translation = Translation(sentences, (EngineUse("google", "1", len(sentences), 90),))
    brief = compose(article, Facts(quotes=(quote,), events=(event,)), translation)
    told = [item.text for item in (*brief.bottom_line.parts, *brief.key_points)]
    assert "People went back to their houses today." not in told
    assert brief.events[0].what == "Ahmed Salem said: “People went back to their houses today”."


def test_a_sentence_tied_by_a_pronoun_is_told_with_the_one_that_it_is_tied_to(seed: Article) -> None:
    """Directly behind it in the article, and only where nothing else is wrong with it."""
    context = context_of(seed)

    def fact(text: str, sentence: int, rough: float = 0.0) -> Candidate:
        source = next(one for one in seed.sentences if one.n == sentence)
        return Candidate(text, (seed.cite(source.start, source.end),), 1.0, "sentence", rough=rough)

    one, tied = fact("Prices rose.", 2), fact("This led to protests in the city.", 3, rough=1.6)
    assert [item.text for item in gathered(context, [one], [one, tied], most=7)] == [
        "Prices rose; this led to protests in the city."
    ]
    rougher = fact("This led to protests in the city.", 3, rough=2.6)
    assert gathered(context, [one], [one, rougher], most=7) == [one]
    far = fact("This led to protests in the city.", 5, rough=1.6)
    assert gathered(context, [one], [one, far], most=7) == [one]


def test_a_catchword_before_a_sentence_is_left_out_of_a_headline() -> None:
    """What says nothing by itself goes, a quotation without a speaker too; a topic that is named stays."""
    assert _joined("The password of war.. Russian oil returns to the markets") == "Russian oil returns to the markets"
    assert _joined('"Nice reply".. Japan leads a withdrawal of oil') == "Japan leads a withdrawal of oil"
    assert (
        _joined("The worst.. A bad number of the player with Madrid")
        == "The worst: A bad number of the player with Madrid"
    )


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "From warning to fatigue: How migraine attacks develop?",
            "From warning to fatigue: how migraine attacks develop",
        ),
        ("Why Iran may ask for yuan to let oil pass?", "Why Iran may ask for yuan to let oil pass"),
        ("How can we stop the war in the city?", "How can we stop the war in the city?"),
        ("How many ships crossed the strait in the war?", "How many ships crossed the strait in the war?"),
        ("Who puts the mask on the speaker?", "Who puts the mask on the speaker?"),
    ],
)
def test_a_title_that_asks_how_something_is_takes_for_granted_that_it_is(asked: str, told: str) -> None:
    """It tells what the article explains; a real question stays one."""
    assert _explaining(asked) == told


def test_the_verb_of_a_title_is_no_relative_clause() -> None:
    """A title has a verb of its own; where another one follows, nothing is changed."""
    assert _standing("Governor of Asir that receives the minister") == "Governor of Asir receives the minister"
    assert _standing("The man who leads the party wins the vote") == "The man who leads the party wins the vote"
    assert _standing("Talks on oil") == "Talks on oil"


def test_a_ministry_called_by_its_subject_is_named() -> None:
    """As titles call it; another first word stays."""
    article = article_of("الصحة تتفاعل مع شكوى مريض نشر معاناته", "تفاعلت وزارة الصحة مع الشكوى أمس.")
    start = article.text.index("وزارة الصحة")
    ministry = Name("organisation", "Saudi Health Ministry", "وزارة الصحة", (article.cite(start, start + 11),))
    for english, told in (
        ("Health responds to a patient's complaint.", "Saudi Health Ministry responds to a patient's complaint."),
        ("Doctors respond to a patient's complaint.", "Doctors respond to a patient's complaint."),
    ):
        sentences = (SentenceTranslation(0, english, "phrasebook"), SentenceTranslation(1, "It did.", "phrasebook"))
        translation = Translation(sentences, (EngineUse("phrasebook", "1", 2, 60),))
        assert title_told(Context(article, Facts(organisations=(ministry,)), translation)) == told


def test_a_title_that_only_hints_gives_way_to_the_sentence_that_it_hints_at() -> None:
    """Two halves without a verb say nothing; the sentence with most of their words says it."""
    article = article_of("الأسوأ في القرن.. رقم كارثي للاعب مع النادي", "سجل اللاعب رقما كارثيا.", "وغادر بعد ذلك.")
    english = (
        "The worst in the century.. A bad number of the player with Madrid.",
        "The player set the worst number of the century with Madrid on Sunday.",
        "He left the city.",
    )
    sentences = tuple(SentenceTranslation(n, text, "google") for n, text in enumerate(english))
    context = Context(article, Facts(), Translation(sentences, (EngineUse("google", "1", 3, 60),)))
    text, cites = headline(context, candidates(context))
    assert text == "The player set the worst number of the century with Madrid on Sunday"
    assert [one.sentence for one in cites] == [1]


def test_two_facts_of_one_name_are_one_sentence(seed: Article, seed_facts: Facts) -> None:
    """The name that both begin with is said once."""
    context = Context(seed, seed_facts, context_of(seed).translation)

    def fact(text: str, sentence: int) -> Candidate:
        source = seed.sentences[sentence]
        return Candidate(text, (seed.cite(source.start, source.end),), 1.0, "sentence")

    one, two = fact("Khalifa Haftar took a plane.", 1), fact("Khalifa Haftar attacked the city.", 2)
    assert gathered(context, [one, two], most=1)[0].text == "Khalifa Haftar took a plane, and attacked the city."
    other = fact("Khalifa Haftar: the city is his.", 2)
    assert gathered(context, [one, other], most=1)[0].text == (
        "Khalifa Haftar took a plane; Khalifa Haftar: the city is his."
    )


@pytest.mark.parametrize(
    ("text", "clause", "of_it"),
    [
        ("مؤسس الدولة التي حمت البلاد، وحكمت المدينة ثلاثة عقود.", "وحكمت المدينة ثلاثة عقود", True),
        ("وصل الوزير إلى البلاد، وحكمت المدينة ثلاثة عقود.", "وحكمت المدينة ثلاثة عقود", False),
        ("مؤسس الدولة التي حمت البلاد، و حكمت المدينة.", "و حكمت المدينة", False),
        ("وصلت السفينة إلى البلاد أمس.", "وصلت السفينة", False),
    ],
)
def test_a_clause_may_have_the_subject_of_a_relative_before_it(text: str, clause: str, of_it: bool) -> None:
    """Behind a relative pronoun in the same sentence, "and ruled the city" is of what that stands for."""
    article = article_of("عنوان قصير هنا", text)
    start = article.text.index(clause)
    context = Context(article, Facts(), Translation((), ()))
    assert _is_of_antecedent(context, article.cite(start, start + len(clause))) is of_it


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The paper said that if they voted for the withdrawal from the union.", False),
        ("The paper said that if they voted for the withdrawal, funds would leave the country.", True),
        ("Two military aircraft reported yesterday evening, Friday (31 July 2015).", False),
        ("Officials said on Saturday, 2 May 2020, fighting resumed.", True),
        ("The media decided yesterday morning that it for the first time.", False),
        ("The media decided yesterday morning that it closes for the first time.", True),
    ],
)
def test_a_sentence_that_waits_for_another_clause_tells_nothing(text: str, told: bool) -> None:
    """A condition without what depends on it, a clause that is announced and does not come, a saying with a time."""
    assert _tells(text) is told


def test_a_question_of_how_is_told_as_what_it_explains() -> None:
    """It takes for granted that it is so; where its verb is not plain the question stays."""
    assert _explaining("How does the fever spread in cities?") == "How the fever spreads in cities"
    assert _explaining("Small steps: How do they protect you?") == "Small steps: how they protect you"
    assert _explaining("How does the migraine attack develop?") == "How the migraine attack develops"
    assert _explaining("How does it all?") == "How does it all?"


def test_a_catchword_that_is_a_name_stays() -> None:
    """Where it happened is part of the news; "analysis" is not."""
    told = "Army foils an attack that was planned"
    assert _joined(f"Tajikistan.. {told}", {"Tajikistan"}) == f"Tajikistan: {told}"
    assert _joined(f"Analysis.. {told}", {"Tajikistan"}) == told


@pytest.mark.parametrize(
    "source",
    [
        "معالي الأمين العام لمجلس التعاون لدول الخليج العربية، الدكتور عبد اللطيف الزياني،",
        "الأمين العام لمجلس التعاون، عبد اللطيف الزياني،",
        "سعادة الأمين العام لمجلس التعاون عبد اللطيف الزياني",
    ],
)
def test_a_holder_of_an_office_speaks_by_name(source: str) -> None:
    """Courtesies before an office, and the body that it is the office of, hide no name behind them."""
    article = article_of(f"أكد {source} أن دول المجلس ستظل إلى جانب الشعب اليمني.", "وهذه جملة ثانية في المقال.")
    told = [item.speaker for item in extract(article).attributions]
    assert told == ["Abdullatif al-Zayani"]
