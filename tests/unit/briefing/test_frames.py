"""Clauses taken apart into verb, subject and rest, and told as English does."""

from __future__ import annotations

from functools import lru_cache

import pytest

from mujaz.article import Article, Cite, Metadata
from mujaz.briefing.context import Context
from mujaz.briefing.frames import frame, tell
from mujaz.extraction.extract import extract
from mujaz.reading.text import read_text
from mujaz.translation.chain import translate
from mujaz.translation.phrasebook import PhrasebookEngine


@lru_cache(maxsize=1)
def _engine() -> PhrasebookEngine:
    return PhrasebookEngine()


def context_of(*sentences: str) -> Context:
    """The context of an article of these sentences, read and translated as everywhere."""
    article: Article = read_text("\n\n".join(sentences).encode(), Metadata())
    facts = extract(article)
    return Context(article, facts, translate(article, facts, [_engine()]))


def told(*sentences: str) -> str | None:
    """The first sentence told by its verb frame, None where it has none."""
    context = context_of(*sentences)
    first = context.article.sentences[0]
    parts = frame(context, Cite(first.n, first.start, first.end, first.text))
    return tell(context, parts, "occurred") if parts else None


@pytest.mark.parametrize(
    "opening", ["في المقابل، ", "من جهة أخرى، ", "وفي سياق متصل، ", "بدورها، ", "وفي غضون ذلك، من جانبها، "]
)
def test_words_that_link_a_sentence_hide_no_frame(opening: str) -> None:
    """Behind "in contrast," verb and subject stand as at a sentence's beginning, and are told as there."""
    clause = "رفضت روسيا القرار الجديد."
    assert told(f"{opening}{clause}") == told(clause)
    assert told(clause) is not None


def test_a_possibility_is_told_as_one() -> None:
    """Arabic says "may" by a particle before the present: without it a possibility would be a fact."""
    said = told("قد تغلق إيران المضيق الدولي.")
    assert said is not None
    assert said.startswith("Iran may close")


def test_who_goes_on_being_told_of_is_no_plain_subject() -> None:
    """A relative clause behind the subject hides where the object begins: nothing is told by template."""
    assert told("رفضت روسيا، التي تدعم الحكومة، القرار الجديد.") is None


def test_a_place_that_files_the_news_does_nothing() -> None:
    """The town before a dash says where the news is from, not who acted."""
    assert told("القاهرة- ناقش نشطاء القرار الجديد.") is None


def test_what_is_let_go_is_not_launched() -> None:
    """A verb that its object makes another verb is told as that one."""
    said = told("أطلقت إسرائيل سراح عشرة أسرى.")
    assert said is not None
    assert said.startswith("Israel released ten")


def test_an_office_behind_a_name_is_no_object() -> None:
    """What the list of people has as somebody's office is not what he did something to."""
    said = told("رفض ديفيد كاميرون رئيس الوزراء البريطاني القرار الجديد.", "وعاد كاميرون إلى لندن.")
    assert said is not None
    assert said == "British Prime Minister David Cameron rejected the new decision"


def test_a_name_behind_a_verb_may_be_its_object() -> None:
    """The king received the prime minister: an office that is nobody's yet stays the object."""
    said = told("استقبل الملك سلمان رئيس الوزراء الماليزي في الرياض.")
    assert said is not None
    assert "prime minister" in said


def test_whoever_plans_does_so_now() -> None:
    """A plan is told in its own tense: nobody "will plan" what he plans."""
    context = context_of("تعتزم روسيا إجراء مناورات عسكرية.")
    first = context.article.sentences[0]
    parts = frame(context, Cite(first.n, first.start, first.end, first.text))
    assert parts is not None
    assert (tell(context, parts, "planned", headline=True) or "").startswith("Russia plans ")
