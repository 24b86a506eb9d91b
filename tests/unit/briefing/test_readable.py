"""What can't be followed is told last or not at all; what the article dates in passing is on the timeline."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.briefing.background import background
from mujaz.briefing.candidate import Candidate
from mujaz.briefing.compose import compose
from mujaz.briefing.context import Context
from mujaz.briefing.readable import (
    ROUGH,
    UNREADABLE,
    opens_with_pronoun,
    roughness,
    split_source,
    trimmed,
    unbalanced,
    with_known_names,
)
from mujaz.briefing.selecting import same
from mujaz.briefing.wording.dates import is_after
from mujaz.briefing.wording.grammar import clashes, has_verb, is_fragment, is_third_person
from mujaz.facts import DateMention, Facts, Name, Period
from mujaz.translation.engine import Alignment
from mujaz.translation.model import EngineUse, SentenceTranslation, Translation

from .conftest import find, translate


@pytest.fixture
def context(seed, seed_facts) -> Context:
    return Context(seed, seed_facts, translate(seed, "phrasebook"))


@pytest.mark.parametrize(
    "text",
    [
        "The agency said that seized three warehouses near the town.",
        "Was hit in the market of the city (as claimed).",
        "The Agence France-Presse – Brussels office and others.",
        "We paved the land, and we agreed almost on all the rest.",
        "The minister said that investment opportunities presence in the exploration services.",
    ],
)
def test_a_fragment_is_unreadable(context, text):
    """No subject, no verb, or somebody's first person in the brief's own voice: no statement to sign."""
    assert roughness(context, text) >= UNREADABLE


@pytest.mark.parametrize(
    "text",
    [
        "Fayez al-Sarraj held talks with the Turkish president on Sunday.",
        "Al Jazeera said that the two men will meet the president in separate meetings.",
        "The army freed 178 hostages, including 100 children and 67 women.",
        "There is no agreement on the exchange of prisoners.",
    ],
)
def test_plain_english_is_clean(context, text):
    """An ordinary sentence of news loses nothing."""
    assert roughness(context, text) < 1


def test_holes_words_that_are_no_english_and_length_each_disturb(context):
    """Each adds to the score, and a title needs no verb."""
    plain = "The army freed the hostages in the north of the country."
    assert roughness(context, plain.replace("hostages", "Senfrt")) > roughness(context, plain)
    assert roughness(context, plain.replace("hostages", "[…]")) > roughness(context, plain)
    assert roughness(context, plain[:-1] + " and in the south of the country" * 9 + ".") > roughness(context, plain)
    assert roughness(context, "A night of negotiations on Greece", title=True) < 1


def test_a_long_rough_sentence_is_cut_before_its_last_clauses_but_keeps_what_counts(context):
    """What carries a source, a negation or a condition is never cut off."""
    told = "The council discussed the budget of the next year in a session on Monday"
    assert trimmed(context, f"{told}, which the of Senfrt Wallwaih to of Maybrera.") == told + "."
    needed = f"{told}, which the of Senfrt Wallwaih, according to the council."
    assert trimmed(context, needed) == needed
    assert trimmed(context, told + ".") == told + "."


def test_source_and_body_are_told_apart():
    assert split_source("The minister said that it rained.").source == "The minister"
    assert split_source("The minister said: “It rained today”.").body == "It rained today"
    assert split_source("It rained.").source == ""


def test_sequences_that_no_sentence_has_are_counted():
    assert clashes("the of a house") >= 1
    assert clashes("He went to the house of his father in the city") == 0
    assert has_verb("the army seized the town")
    assert not has_verb("a night of long talks")
    assert not is_fragment("there are three men in the town")
    assert is_fragment("amid the talks")
    assert unbalanced('he said "no') == 1


def test_a_time_after_publication_is_none_at_which_something_happened():
    """A year that was guessed wrong must not be told; a day's difference may be one of clocks."""
    assert is_after(Period("2015-08-14"), date(2015, 8, 11))
    assert not is_after(Period("2015-08-12"), date(2015, 8, 11))
    assert not is_after(Period(None), date(2015, 8, 11))
    assert not is_after(None, date(2015, 8, 11))


def test_the_toll_of_a_future_day_is_not_told(seed, seed_facts):
    """A figure whose time comes after publication was misread: no template tells it."""
    toll = replace(seed_facts.figures[0], period=Period("2020-08-14"), attributed_to=None)
    brief = compose(seed, replace(seed_facts, figures=(toll,)), translate(seed, "phrasebook"))
    assert not any("14 August" in point.text for point in (*brief.bottom_line.parts, *brief.key_points))


def test_a_clause_that_tells_only_numbers_of_the_toll_is_the_same(seed):
    """The template over figures and the clause that has one of them are not both key points."""
    clause, number = find(seed, "قتل أكثر من 280 مدنياً"), find(seed, "أكثر من 280 مدنياً")
    toll = Candidate("More than 280 civilians and 2,000 fighters were killed.", (number,), 1, "figures")
    told = Candidate("Since the start of the attack 280 died in streets of some quarters.", (clause,), 1, "event")
    other = Candidate("Since the start of the attack 94 schools closed in some quarters.", (clause,), 1, "event")
    assert same(toll, told)
    assert not _numbers_same(toll, other)


def _numbers_same(toll: Candidate, other: Candidate) -> bool:
    return same(toll, replace(other, cites=(replace(other.cites[0], start=0, end=5),)))


def _aligned(seed, n, pairs):
    """A translation of sentence ``n`` alone, written as (English, Arabic) pieces in order."""
    text, links = "", []
    source = next(s for s in seed.sentences if s.n == n)
    for english, arabic in pairs:
        at = source.text.index(arabic)
        links.append(Alignment(len(text), len(text) + len(english), at, at + len(arabic)))
        text += english + " "
    told = SentenceTranslation(n, text.strip() + ".", "phrasebook", tuple(links))
    return Translation((told,), (EngineUse("phrasebook", "1", 1, len(source.text)),))


def _dated(seed, value, text, english, **more):
    return Facts(dates=(DateMention(value, None, "stated", english, find(seed, text)),), **more)


def test_what_is_dated_in_passing_is_on_the_timeline(seed):
    """After an agreement in December 2019: the agreement happened then."""
    pairs = [("Ankara", "لأنقرة"), ("sent forces", "أرسلت"), ("after", "بعيد"), ("an agreement", "اتفاق"),
             ("on security", "أمني"), ("in December 2019", "في ديسمبر 2019")]  # fmt: skip
    facts = _dated(seed, "2019-12", "ديسمبر 2019", "December 2019")
    found = list(background(Context(seed, facts, _aligned(seed, 9, pairs))))
    assert [(item.text, item.when.value, item.status) for item in found] == [
        ("An agreement on security.", "2019-12", "occurred")
    ]
    brief = compose(seed, facts, _aligned(seed, 9, pairs))
    assert [(entry.when_text, entry.what) for entry in brief.timeline] == [
        ("December 2019", "An agreement on security.")
    ]


def test_the_start_of_an_action_is_told_as_a_clause(seed):
    """Since the start of his forces their attack: the forces began their attack."""
    pairs = [("Since", "ومنذ"), ("the start of", "بدء"), ("Haftar's forces", "قوات حفتر"), ("attack", "هجومها"),
             ("towards Tripoli", "باتجاه طرابلس"), ("last April", "في أبريل الماضي")]  # fmt: skip
    facts = _dated(seed, "2019-04", "أبريل الماضي", "last April")
    found = list(background(Context(seed, facts, _aligned(seed, 11, pairs))))
    assert [item.text for item in found] == ["Haftar's forces began their attack towards Tripoli."]


def test_a_time_to_come_dates_nothing_in_passing(seed):
    """What is dated after publication did not happen yet."""
    facts = _dated(seed, "2020-12", "ديسمبر 2019", "December 2020")
    assert not list(background(Context(seed, facts, _aligned(seed, 9, [("an agreement", "اتفاق")]))))


def test_a_title_that_cant_be_read_is_no_headline(seed, seed_facts):
    """The article's title goes first, without its desk and its mark of a video; full of holes it gives way."""
    titled = replace(seed, sentences=(replace(seed.sentences[0], n=0), *seed.sentences[1:]))

    def headline(title: str) -> str:
        told = translate(seed, "phrasebook")
        first = replace(told.sentences[0], n=0, text=title)
        return compose(titled, seed_facts, replace(told, sentences=(first, *told.sentences[1:]))).headline

    assert headline("General / rivals sign in Moscow (video)") == "Rivals sign in Moscow"
    assert "Moscow" in headline("Rivals sign in Moscow")
    assert "Senfrt" not in headline("Senfrt Wallwaih the of the to of Maybrera Lattgauz Wan")
    assert ROUGH < UNREADABLE


_FORMS = ["Ras al-Ain", "Ras", "U.S.", "al-Ain", "Ain-Sefra", "Émile", "--", "Rasd_1"]


@given(st.lists(st.sampled_from([*_FORMS, "Ain", "Sefra", "Rasa", "al", " ", "-", ".", "x", "(", "s"]), max_size=12))
def test_names_are_found_as_a_pattern_of_them_all_finds_them(pieces):
    """At a capital that begins a word: the longest spelling of a name that ends where a word does, or a word of one."""
    names = tuple(Name("place", form, form, ()) for form in _FORMS)
    context = Context(None, Facts(places=names), None)
    parts = sorted({word for word in context.name_words if word[:1].isupper()}, key=lambda word: (-len(word), word))
    pattern = rf"\b(?=[A-Z])(?:{'|'.join(map(re.escape, [*context.name_forms, *parts]))})\b"
    text = "".join(pieces)
    assert with_known_names(context, text) == re.sub(pattern, "Washington", text)


@pytest.mark.parametrize(
    "body", ["the minister retains his idea", "statistics show its strength", "he achieves much", "it carries oil"]
)
def test_presents_of_many_verbs_are_seen(body: str) -> None:
    """A clause whose verb is a known present, singular or plural, is no fragment."""
    assert has_verb(body)


def test_a_plural_noun_is_no_verb() -> None:
    """What is more often a noun than a verb is not taken for one; nor is a verb behind a preposition."""
    assert not is_third_person("markets")
    assert not has_verb("the talks on oil shares in the city")


@pytest.mark.parametrize(
    "body", ["ruled out the resignation", "announced recently a cut", "promised - in turn - revenge"]
)
def test_a_clause_that_opens_with_a_verb_and_its_adverb_has_no_subject(body: str) -> None:
    """A dash is no word."""
    assert is_fragment(body)


def test_a_rate_is_no_clash() -> None:
    """A price "of $100 a barrel" is English; "46 a plane" is not."""
    assert not clashes("oil at $100 a barrel")
    assert clashes("46 a pegasus")


def test_a_bare_index_leaves_the_reader_asking_which() -> None:
    """A name behind it, or what it is of, says which."""
    assert opens_with_pronoun("The index lost 8.5% of its value.")
    assert not opens_with_pronoun("The index of the stock exchange fell.")
    assert not opens_with_pronoun("The index Nikkei fell.")
