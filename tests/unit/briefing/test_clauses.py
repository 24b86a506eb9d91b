# ruff: noqa: E501 (tables read better on one line)
"""Clauses, quotations and verb frames cut out of an engine's English by its alignment."""

from __future__ import annotations

from datetime import date

import pytest

from mujaz.article import Article, Cite, Metadata, Sentence
from mujaz.briefing.attributing import attributed, quoted, said_words
from mujaz.briefing.clauses import clause, dated, quotation, tidy_words, unlinked
from mujaz.briefing.compose import compose
from mujaz.briefing.context import Context
from mujaz.briefing.frames import frame, name_with_role, tell
from mujaz.briefing.saying import Said
from mujaz.briefing.wording.text import with_article
from mujaz.facts import Attribution, DateMention, Event, Facts, Name, Quote
from mujaz.reading.text import read_text
from mujaz.translation.engine import Alignment
from mujaz.translation.model import EngineUse, SentenceTranslation, Translation


def words_to_words(arabic: str, pairs: list[tuple[str, str]]) -> tuple[str, tuple[Alignment, ...]]:
    """Make an English sentence of pieces and align each with its Arabic ("" where it has none)."""
    english, links = "", []
    for piece, source in pairs:
        if english and piece not in ".,":
            english += " "
        start = len(english)
        english += piece
        if source:
            at = arabic.index(source)
            links.append(Alignment(start, len(english), at, at + len(source)))
    return english, tuple(links)


def make(arabic: str, pairs: list[tuple[str, str]], *, engine: str = "phrasebook", **facts) -> Context:
    """A context of one sentence; ``facts`` may be functions of the article."""
    article = read_text(arabic.encode(), Metadata(published=date(2020, 1, 13), published_basis="document"))
    english, links = words_to_words(arabic, pairs)
    built = {key: value(article) for key, value in facts.items()}
    translation = Translation(
        (SentenceTranslation(1, english, engine, links),), (EngineUse(engine, "1", 1, len(arabic)),)
    )
    return Context(article, Facts(**built), translation)


def cite(article: Article, text: str) -> Cite:
    at = article.text.index(text)
    return article.cite(at, at + len(text))


def person(article: Article, name: str, arabic: str, role: str | None = None, kind: str = "person") -> Name:
    return Name(kind, name, arabic, (cite(article, arabic),), role=role)


ARRIVAL = "وصل رئيس الحكومة أحمد سالم، واللواء خالد عمر، إلى موسكو، اليوم الاثنين، للتوقيع على اتفاق."
ARRIVAL_PAIRS = [
    ("The", ""), ("head", "رئيس"), ("of the government", "الحكومة"), ("Ahmed Salem", "أحمد سالم"), ("reached", "وصل"),
    (",", ""), ("and general", "واللواء"), ("Khaled Omar", "خالد عمر"), (",", ""), ("to", "إلى"), ("Moscow", "موسكو"),
    (",", ""), ("today, Monday", "اليوم الاثنين"), (",", ""), ("to sign", "للتوقيع"), ("an", ""), ("agreement", "اتفاق"),
    (".", "."),
]  # fmt: skip


@pytest.fixture
def arrival() -> Context:
    """Two named men arrive; the engine has split them."""
    return make(
        ARRIVAL, ARRIVAL_PAIRS,
        people=lambda a: (person(a, "Ahmed Salem", "أحمد سالم", "head of the government"), person(a, "Khaled Omar", "خالد عمر", "general")),
        dates=lambda a: (DateMention("2020-01-13", None, "today", "today, Monday", cite(a, "اليوم الاثنين")),),
    )  # fmt: skip


def test_a_frame_tells_who_did_what_in_english_order(arrival):
    """Both subjects by name and role, the verb by the table, the rest by the engine, the day resolved."""
    found = frame(arrival, cite(arrival.article, ARRIVAL))
    assert found is not None
    assert tell(arrival, found, "occurred") == (
        "Ahmed Salem, head of the government, and General Khaled Omar arrived in Moscow, "
        "on Monday, 13 January 2020, to sign an agreement"
    )
    headline = tell(arrival, found, "occurred", headline=True)
    assert headline == "Ahmed Salem and Khaled Omar arrive in Moscow to sign an agreement"
    assert tell(arrival, found, "planned", headline=True) == headline.replace("arrive", "to arrive")


def test_the_brief_leads_with_the_frame(arrival):
    """Headline and bottom line of a brief come from the frame of its main event."""
    article = arrival.article
    facts = Facts(
        people=arrival.facts.people, dates=arrival.facts.dates,
        events=(Event("consult", "occurred", cite(article, ARRIVAL), salience=1.0),),
    )  # fmt: skip
    brief = compose(article, facts, arrival.translation)
    assert brief.headline == "Ahmed Salem and Khaled Omar arrive in Moscow to sign an agreement"
    assert brief.bottom_line.text.startswith("Ahmed Salem, head of the government, and General Khaled Omar arrived in")


@pytest.mark.parametrize(
    ("arabic", "why"),
    [
        ("وصل نجل الرئيس أحمد سالم إلى موسكو اليوم في زيارة", "the son arrived, not the president"),
        ("وصل أحمد سالم واللواء المجهول إلى موسكو اليوم في زيارة", "half a subject would be wrong"),
        ("وصل وزير خارجية موسكو إلى المدينة اليوم في زيارة", "the minister arrived, not the place"),
        ("ابتسم أحمد سالم في موسكو اليوم أمام الصحفيين", "no verb of the table"),
        ("وصل إلى موسكو أحمد سالم اليوم في زيارة", "the subject does not follow"),
        ("الطائرة الجديدة وصلت أحمد سالم اليوم", "somebody else stands before the verb"),
    ],
)
def test_no_frame_where_the_subject_is_not_plain(arabic, why):
    """Where who did it can't be told for sure, there is no frame."""

    def names(article):
        return tuple(person(article, "Ahmed Salem", x) for x in ("أحمد سالم",) if x in arabic)

    def places(article):
        return tuple(person(article, "Moscow", x, kind="place") for x in ("موسكو",) if x in arabic)

    context = make(arabic, [("x", "")], people=names, places=places)
    assert frame(context, cite(context.article, arabic)) is None, why


def test_a_subject_may_stand_before_its_verb():
    """After "that", Arabic has the subject first; the future stays future."""
    arabic = "كلاً من سالم وعمر سيلتقيان الرئيس في موسكو بعد يومين"
    context = make(
        arabic, [("Salem and Omar", "سالم"), ("will meet", "سيلتقيان"), ("the president", "الرئيس"), ("in Moscow", "موسكو")],
        people=lambda a: (person(a, "Ahmed Salem", "سالم"), person(a, "Khaled Omar", "عمر")),
    )  # fmt: skip
    found = frame(context, cite(context.article, arabic))
    assert found is not None
    assert tell(context, found, "claimed") == "Ahmed Salem and Khaled Omar will meet the president in Moscow"


def test_a_verb_told_with_its_object_is_not_told_twice():
    """A verb and its object ("held talks") may be one translation: the template's verb replaces the engine's."""
    arabic = "وكان سالم قد أجرى مباحثات مع عمر"
    context = make(
        arabic, [("Salem", "سالم"), ("had", "وكان"), ("held talks", "مباحثات"), ("with", "مع"), ("Omar", "عمر")],
        people=lambda a: (person(a, "Ahmed Salem", "سالم"),),
    )  # fmt: skip
    found = frame(context, cite(context.article, arabic))
    assert found is None or tell(context, found, "occurred") == "Ahmed Salem held talks with Omar"


def test_roles_stand_where_the_press_puts_them():
    """Short before the name, long behind it, none for a place."""

    def named(role, kind="person"):
        return Name(kind, "Vladimir Putin", "x", (), role=role)

    assert name_with_role(named("Russian president")) == "Russian President Vladimir Putin"
    assert name_with_role(named("head of the council")) == "Vladimir Putin, head of the council,"
    assert name_with_role(named(None)) == "Vladimir Putin"


TWO = "قال سالم إن المطر نزل، فيما بقيت الشمس غائبة."
TWO_PAIRS = [
    ("Salem", "سالم"), ("said that", "قال"), ("the", ""), ("rain", "المطر"), ("fell", "نزل"), (",", "،"), ("while", "فيما"),
    ("the", ""), ("sun", "الشمس"), ("stayed", "بقيت"), ("away", "غائبة"), (".", "."),
]  # fmt: skip


def test_a_clause_is_cut_out_of_its_sentence():
    """Only the English of the cited words, the article before its noun included, the conjunction not."""
    context = make(TWO, TWO_PAIRS)
    assert clause(context, cite(context.article, "المطر نزل")) == "the rain fell"
    assert clause(context, cite(context.article, "فيما بقيت الشمس غائبة")) == "the sun stayed away"
    assert clause(context, cite(context.article, TWO)) == "Salem said that the rain fell, while the sun stayed away."


def test_a_clause_that_can_not_be_cut_is_the_whole_sentence():
    """Where the English of other words lies between, nothing is cut that would say something else."""
    shuffled = [
        ("rain", "المطر"),
        ("Salem", "سالم"),
        ("sun", "الشمس"),
        ("away", "غائبة"),
        ("stayed", "بقيت"),
        ("fell", "نزل"),
    ]
    context = make(TWO, shuffled)
    assert clause(context, cite(context.article, "المطر نزل")) == "rain Salem sun away stayed fell"
    unaligned = make(TWO, [("All of it.", "")])
    assert clause(unaligned, cite(unaligned.article, "المطر نزل")) == "All of it."


def test_a_quotation_is_what_stands_between_the_marks():
    """The marks of the English tell; without marks the alignment does; without both nothing is made up."""
    arabic = 'وأضاف سالم: "سوف نعود غدا إلى البيت" وذهب.'
    marked = make(arabic, [("Salem added:", "سالم"), ('"we will return home tomorrow"', "سوف نعود غدا إلى البيت"), ("and left.", "وذهب")])  # fmt: skip
    where = cite(marked.article, "سوف نعود غدا إلى البيت")
    assert quotation(marked, where) == "we will return home tomorrow"
    plain = make(arabic, [("Salem added", "سالم"), ("we will return", "سوف نعود غدا إلى البيت"), ("and left.", "وذهب")])
    assert quotation(plain, where) == "we will return"
    assert quotation(make(arabic, [("He spoke.", "")]), where) == ""


def test_words_left_in_arabic_are_shown_as_a_gap():
    """A reader without Arabic sees that something is missing."""
    assert tidy_words("He سنفرط في said") == "He […] said"
    assert tidy_words("a سنفرط b") == "a […] b"


@pytest.mark.parametrize(
    ("english", "value", "text", "resolved"),
    [
        ("yesterday, Sunday", "2020-01-12", "met yesterday, Sunday.", "met on Sunday, 12 January 2020."),
        ("Sunday", "2020-01-12", "since Sunday.", "since Sunday, 12 January 2020."),
        ("this morning", "2020-01-13", "said this morning.", "said this morning (13 January 2020)."),
        ("last April", "2019-04", "in last April.", "in last April (April 2019)."),
        ("4 March", "2020-03-04", "on 4 March.", "on 4 March 2020."),
        ("yesterday", "2020-01", "met yesterday.", "met yesterday."),
        ("in 2011", "2011", "in 2011.", "in 2011."),
        ("today", None, "met today.", "met today."),
        ("tomorrow", "2020-01-14", "met today.", "met today."),
    ],
)
def test_relative_dates_are_resolved_in_the_text(english, value, text, resolved):
    """A reader of the brief does not know which day "today" was."""
    context = make(
        ARRIVAL, ARRIVAL_PAIRS,
        dates=lambda a: (DateMention(value, None, "basis", english, cite(a, "اليوم الاثنين")),),
    )  # fmt: skip
    assert dated(context, text, cite(context.article, ARRIVAL)) == resolved


SOURCE = Attribution(0, 5, "Fayez al-Sarraj", "السراج", Cite(1, 0, 1, "x"))
CHAIN = Attribution(0, 5, "unnamed sources", "مصادر", Cite(1, 0, 1, "x"), ("Al Jazeera",), anonymous=True)


@pytest.mark.parametrize(
    ("text", "source", "status", "told"),
    [
        ("the deal holds", SOURCE, "claimed", "Fayez al-Sarraj said that the deal holds."),
        ("He added that the deal holds", SOURCE, "claimed", "Fayez al-Sarraj said that the deal holds."),
        ("The deal holds", CHAIN, "claimed", "Al Jazeera, citing unnamed sources, said that the deal holds."),
        ("Al-Sarraj told reporters so", SOURCE, "claimed", "Al-Sarraj told reporters so."),
        ("the ranks close", SOURCE, "called_for", "Fayez al-Sarraj said that the ranks close (called for)."),
        ("the deal broke", SOURCE, "denied", "Fayez al-Sarraj said that the deal broke (denied)."),
        ("the deal broke", SOURCE, "planned", "Fayez al-Sarraj said that the deal broke (planned)."),
        ("the regime fell", SOURCE, "claimed", "Fayez al-Sarraj said that the “regime” fell."),
    ],
)  # fmt: skip
def test_statements_are_told_with_their_source_once(text, source, status, told):
    """Who says it, through whom, with the status; loaded words only in quotation marks."""
    assert attributed(text, source, status) == told


def test_only_the_sources_own_saying_is_cut():
    """What another speaker said is part of the statement."""
    assert said_words("Haftar said that it holds", "Fayez al-Sarraj") == "Haftar said that it holds"
    assert quoted('we "win".', "Haftar", ()) == "Haftar said: “We 'win'”."


def test_a_call_in_quotation_marks_is_told_as_a_call(seed, seed_translation):
    """The event's status gives the verb that the quotation is told with."""
    at = seed.sentences[6]
    where = seed.cite(at.start + 12, at.end - 2)
    facts = Facts(
        quotes=(Quote(where, "Fayez al-Sarraj", "السراج"),),
        events=(Event("appeal", "called_for", where, salience=1.0),),
    )
    sentences = tuple(
        SentenceTranslation(
            s.n, 'Al-Sarraj called on "all Libyans to turn the page".' if s.n == 7 else s.text, s.engine
        )
        for s in seed_translation.sentences
    )
    brief = compose(seed, facts, Translation(sentences, seed_translation.engines))
    assert brief.events[0].what == "Fayez al-Sarraj urged: “All Libyans to turn the page”."


def test_a_stretching_sign_alone_is_no_word_of_a_frame():
    """A tatweel by itself folds to nothing; taking a clause apart must not fail on it."""
    text = "ـ قال قال"
    article = Article(text, (Sentence(1, 0, len(text), text, 0),))
    assert frame(Context(article, Facts(), Translation((), ())), Cite(1, 0, len(text), text)) is None


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("This comes while the minister began a visit to Paris.", "The minister began a visit to Paris."),
        ("This led to higher prices, as oil rose by about 6% on Thursday.", "Oil rose by about 6% on Thursday."),
        ("Since then, Japan stopped its purchases.", "Japan stopped its purchases."),
        ("Third: the manager noted a smell.", "the manager noted a smell."),
        ("Third of the people: gone.", "Third of the people: gone."),
        (
            "It came after the publishing of pictures in the past days.",
            "It came after the publishing of pictures in the past days.",
        ),
        ("This led to higher prices, as expected.", "This led to higher prices, as expected."),
    ],
)
def test_a_clause_that_is_tied_to_the_sentence_before_is_told_by_itself(text: str, free: str) -> None:
    """Where a whole clause follows what ties it; else the sentence stays as it is."""
    assert unlinked(text) == free


def test_a_subject_rendered_with_the_words_before_the_clause_comes_along() -> None:
    """The engine may render "noting that his country" as one piece: the clause begins behind "that"."""
    context = make(
        "قال أحمد سالم إن الحرب انتهت، مشيرا إلى أن بلاده نجحت في ذلك.",
        [("Ahmed Salem said that the war is over", "قال أحمد سالم إن الحرب انتهت"), (",", "،"),
         ("noting that his country", "مشيرا إلى أن بلاده"), ("succeeded in this", "نجحت في ذلك"), (".", ".")],
    )  # fmt: skip
    assert clause(context, cite(context.article, "بلاده نجحت في ذلك")) == "his country succeeded in this"


def test_a_name_that_its_translation_follows_is_said_once() -> None:
    """As Arabic news writes names of bodies: first in Arabic letters, then in Latin ones."""
    assert tidy_words("the decision of FIFA (FIFA) came") == "the decision of FIFA came"
    assert tidy_words('Petra News Agency "Petra News Agency" said') == "Petra News Agency said"
    assert tidy_words('the Union "the Union" and FIFA "FIFA," said') == 'the Union "the Union" and FIFA said'
    assert tidy_words("funds will leave; if they vote") == "funds will leave if they vote"
    assert tidy_words("FIFA (the federation) said") == "FIFA (the federation) said"


@pytest.mark.parametrize("name", ["Iran national team", "British government", "House of Commons"])
def test_bodies_called_by_a_common_noun_have_the_article(name: str) -> None:
    """In small letters too."""
    assert with_article(name) == f"the {name}"


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("warning Iran against an attack", "Ann warned Iran against an attack."),
        ("that it learnt that the vote is in June", "Ann said that the vote is in June."),
        ("foiling an attempt to smuggle arms", "Ann reported the foiling of an attempt to smuggle arms."),
        ("prices rose, according to Ann", "Prices rose, according to Ann."),
    ],
)
def test_what_somebody_does_by_saying_it_is_a_verb_of_its_own(told: str, text: str) -> None:
    """Warning Iran behind another statement is "Ann warned Iran"; how she came to know it goes."""
    assert attributed(told, Attribution(0, 1, "Ann", "آن", Cite(1, 0, 1, "آ"))) == text


def test_who_passes_words_on_is_not_named_again_behind_them() -> None:
    """What the Times says citing Ann, "according to the Times", names the Times once."""
    source = Attribution(0, 1, "Ann", "آن", Cite(1, 0, 1, "آ"), chain=("The Times",))
    assert attributed("prices rose, according to the Times", source) == "The Times, citing Ann, said that prices rose."
    assert attributed("prices rose, according to Bob", source) == (
        "The Times, citing Ann, said that prices rose, according to Bob."
    )


def test_the_verb_of_saying_is_not_said_again_before_its_object() -> None:
    """The engine may leave a part of it behind the subject."""
    source = Attribution(0, 1, "Ann", "آن", Cite(1, 0, 1, "آ"))
    said = Said("announced", "object")
    assert (
        attributed("had announced earlier the crash of a plane", source, said=said)
        == "Ann announced the crash of a plane."
    )


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("the crown prince - may God protect them -, and the governor", "the crown prince, and the governor"),
        ("King Salman, may God protect him, received them", "King Salman received them"),
        ("they may lose", "they may lose"),
    ],
)
def test_what_is_wished_to_persons_of_rank_is_left_out(text: str, bare: str) -> None:
    """It says nothing of what happened."""
    assert tidy_words(text) == bare


def test_a_speakers_name_within_what_he_says_does_not_say_that_he_says_it() -> None:
    """A statement that opens with "he" needs its source before it."""
    source = Attribution(0, 1, "Ann Hill", "آن", Cite(1, 0, 1, "آ"))
    text = "she wants to make it better after the announcement of Hill's offer"
    assert attributed(text, source) == f"Ann Hill said that {text}."
