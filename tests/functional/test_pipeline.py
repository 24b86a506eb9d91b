"""The main job, whole: an article in, a brief out, and what must hold of every brief."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.article import Article, Metadata
from mujaz.briefing.model import Brief
from mujaz.briefing.render import to_html, to_json, to_markdown
from mujaz.pipeline import brief
from mujaz.reading.rejection import RejectionError
from mujaz.reading.text import read_text
from mujaz.translation.registry import make_engines

SEED = (Path(__file__).parents[1] / "data" / "seed.txt").read_bytes()
ENGINES = make_engines(["phrasebook"])

WORDS = """
قال الرئيس محمد_بن_سلمان إن « » " أكثر_من 280 مدنيا قتلوا في موسكو أمس الأحد مليار دولار ، . و لن سوف يوقع اتفاق ١٢٫٥ %
( ) بحسب الأمم_المتحدة ألفي مقاتل منذ أبريل الماضي 2019 وأضاف : نحو 10_إلى_15 ـ ً <b> | =1+1 ؟
"""
PIECES = st.sampled_from([*(word.replace("_", " ") for word in WORDS.split()), "\n", "\n\n", "\u200f"])


def cites(node: Any) -> Iterator[dict[str, Any]]:
    """Every cite of a brief's JSON, wherever it stands."""
    if isinstance(node, dict):
        if {"start", "end", "text", "sentence"} <= node.keys():
            yield node
        for value in node.values():
            yield from cites(value)
    elif isinstance(node, list):
        for value in node:
            yield from cites(value)


def check_cites(article: Article, written: Brief) -> int:
    found = list(cites(json.loads(to_json(written))))
    numbers = {sentence.n for sentence in article.sentences}
    for cite in found:
        assert article.text[cite["start"] : cite["end"]] == cite["text"]
        assert cite["sentence"] in numbers
    return len(found)


@pytest.fixture(scope="module")
def seed() -> Article:
    return read_text(SEED, Metadata(key="seed.txt", published=date(2020, 1, 13), published_basis="object metadata"))


@pytest.fixture(scope="module")
def seed_brief(seed: Article) -> Brief:
    return brief(seed, ENGINES)


def test_every_cite_of_the_seed_equals_its_text(seed: Article, seed_brief: Brief) -> None:
    """The seed's brief has many cites, and each one's span is its text."""
    assert check_cites(seed, seed_brief) > 50


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=3, max_size=60))
def test_every_cite_of_any_brief_equals_its_text(pieces: list[str]) -> None:
    """Whatever the text, the brief is written, in all forms, and every cite's span equals its text."""
    try:
        article = read_text(" ".join(pieces).encode())
    except RejectionError:
        return
    written = brief(article, ENGINES)
    check_cites(article, written)
    assert to_markdown(written)
    assert to_html(written)


def test_people_of_the_seed_in_press_spelling(seed_brief: Brief) -> None:
    """The five people, as Reuters or the BBC spell them."""
    names = {person.name for person in seed_brief.people}
    assert {"Fayez al-Sarraj", "Khalifa Haftar", "Vladimir Putin", "Recep Tayyip Erdogan", "Muammar Gaddafi"} <= names


def test_figures_of_the_seed(seed_brief: Brief) -> None:
    """Over 280 civilians killed, over 2,000 fighters killed, 146,000 displaced: each from the United Nations."""
    figures = [(f.value, f.bound, f.unit, f.kind, f.attributed_to) for f in seed_brief.figures]
    un = "United Nations"
    assert [(*figure[:4], (figure[4] or "").removeprefix("the ")) for figure in figures] == [
        (280, "over", "people", "killed", un),
        (2000, "over", "people", "killed", un),
        (146000, "exact", "people", "displaced", un),
    ]


def test_the_signing_of_the_seed_is_planned(seed_brief: Brief) -> None:
    """The two arrived in order to sign: the arrival is told as happened, the signing as what it was for."""
    arrival = next(event for event in seed_brief.events if event.cite.text.startswith("وصل"))
    assert arrival.status == "occurred"
    told = [seed_brief.headline, seed_brief.bottom_line.text, *(point.text for point in seed_brief.key_points)]
    assert "to sign" in told[0]
    assert "to sign" in told[1]
    assert not any("signed a ceasefire" in text.lower() for text in told)


def test_the_same_article_gives_the_same_bytes(seed: Article, seed_brief: Brief) -> None:
    """JSON, Markdown and HTML are pure functions of article and settings."""
    again = brief(seed, make_engines(["phrasebook"]))
    assert to_json(again) == to_json(seed_brief)
    assert to_markdown(again) == to_markdown(seed_brief)
    assert to_html(again) == to_html(seed_brief)


def test_without_a_publication_date_relative_dates_stay_open(seed_brief: Brief) -> None:
    """No date is guessed: "last April" has no year when nobody says when the article is from, and a flag says so."""
    undated = brief(read_text(SEED), ENGINES)
    values = {found.cite.text: found.value for found in undated.dates}
    assert values["أبريل الماضي"] is None
    assert values["ديسمبر 2019"] == "2019-12"
    assert any(flag.code == "unresolved-date" for flag in undated.flags)
    assert {found.cite.text: found.value for found in seed_brief.dates}["أبريل الماضي"] == "2019-04"


def test_no_arabic_is_left_in_the_english(seed_brief: Brief) -> None:
    """Every sentence of the translation is English."""
    for sentence in seed_brief.translation.sentences:
        assert sentence.en
        assert not any("\u0600" <= char <= "\u06ff" for char in sentence.en)


def test_a_word_that_the_engine_does_not_know_is_flagged_where_it_stands() -> None:
    """What is only spelt in Latin letters is said to be so, with the Arabic word as its cite."""
    article = read_text("وصل الرئيس إلى العاصمة وتشخطبت الأمور في المدينة.".encode())
    flags = [flag for sentence in brief(article, ENGINES).translation.sentences for flag in sentence.flags]
    assert [flag.cite.text for flag in flags if flag.code == "unknown-word" and flag.cite] == ["وتشخطبت"]
