from __future__ import annotations

from dataclasses import replace

from mujaz.briefing.compose import compose
from mujaz.briefing.render import to_json
from mujaz.facts import DateMention, Period
from mujaz.translation.model import EngineUse, SentenceTranslation, Translation

from .conftest import find, translate


def _cites(value):
    if isinstance(value, dict):
        if set(value) == {"sentence", "start", "end", "text"}:
            yield value
        for item in value.values():
            yield from _cites(item)
    elif isinstance(value, list):
        for item in value:
            yield from _cites(item)


def test_every_cite_is_the_articles_own_words(seed, seed_brief):
    """Every cite anywhere in the brief is a piece of the article, in the sentence that it names."""
    cites = list(_cites(seed_brief.model_dump(mode="json")))
    assert len(cites) > 40
    for cite in cites:
        assert seed.text[cite["start"] : cite["end"]] == cite["text"]
        assert seed.sentence_at(cite["start"]).n == cite["sentence"]


def test_the_same_input_gives_the_same_bytes(seed, seed_facts, seed_translation):
    """Composing is a pure function."""
    first, second = (to_json(compose(seed, seed_facts, seed_translation)) for _ in range(2))
    assert first == second


def test_figures_are_told_with_bound_period_and_source(seed, seed_facts):
    """One sentence states the toll as an agency would, whatever the engine wrote."""
    brief = compose(seed, seed_facts, translate(seed, "phrasebook"))
    told = (
        "More than 280 civilians and more than 2,000 fighters have been killed and 146,000 people displaced since "
        "April 2019, according to the United Nations."
    )
    assert told in [point.text for point in (*brief.bottom_line.parts, *brief.key_points)]


def test_planned_stays_planned(seed, seed_facts):
    """A meeting that is to come is not told as held."""
    brief = compose(seed, seed_facts, translate(seed, "phrasebook"))
    meeting = next(event for event in brief.events if event.type == "meet")
    assert meeting.status == "planned"
    assert "will hold a meeting in Moscow" in meeting.what


def test_key_points_are_three_to_seven_and_no_two_the_same(seed_brief):
    """Enough to know the article by, each told once."""
    texts = [point.text for point in seed_brief.key_points]
    assert 3 <= len(texts) <= 7
    assert len(set(texts)) == len(texts)
    assert all(point.cites for point in seed_brief.key_points)


def test_doubts_are_told(seed_brief):
    """Undated time, unnamed source, unknown speaker, romanised name, cut article: each is said, with its cite."""
    told = " ".join(item.text for item in seed_brief.not_known)
    for part in ("recent days", "Not named", "no speaker", "Muammar Gaddafi", "cut short"):
        assert part in told


def test_an_article_without_translation_still_has_a_brief(seed, seed_facts):
    """No engine ran: figures and templates speak, the sentences are there in Arabic, nothing fails."""
    silent = Translation(
        tuple(SentenceTranslation(sentence.n, "", "") for sentence in seed.sentences),
        (EngineUse("google", "1", 0, 2219),),
    )
    brief = compose(seed, seed_facts, silent)
    assert brief.headline
    assert brief.translation.sentences[0].ar == seed.sentences[0].text
    assert "280" in brief.bottom_line.text


def _toll(seed, seed_facts, **changes):
    """The seed's brief with its first figure changed, its others left out."""
    toll = replace(seed_facts.figures[0], **changes)
    brief = compose(seed, replace(seed_facts, figures=(toll,)), translate(seed, "phrasebook"))
    told = [point.text for point in (*brief.bottom_line.parts, *brief.key_points)]
    return next((text for text in told if "280" in text and "April" not in text), "")


def test_the_day_of_saying_is_not_told_as_the_day_of_dying(seed, seed_facts):
    """The UN said on Monday that 280 were killed: nobody says that they were killed on Monday."""
    assert _toll(seed, seed_facts, period=Period("2020-01-13")) == (
        "More than 280 civilians were killed, according to the United Nations."
    )


def test_a_number_of_another_year_is_not_told_as_news(seed, seed_facts):
    """Where the sentence gives another year and the figure has no time, the template abstains."""
    earlier = DateMention("2019-12", None, "month and year", "December 2019", find(seed, "ديسمبر 2019"))
    facts = replace(seed_facts, dates=(*seed_facts.dates, earlier))
    assert _toll(seed, facts, period=None, cite=find(seed, "اتفاق أمني وعسكري", 9)) == ""
    assert _toll(seed, seed_facts, period=None, cite=find(seed, "اتفاق أمني وعسكري", 9)) != ""
