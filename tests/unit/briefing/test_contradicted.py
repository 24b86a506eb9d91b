"""Statements whose English says something else than the Arabic they cite are not told."""

from __future__ import annotations

import pytest

from mujaz.article import Metadata
from mujaz.briefing.context import Context
from mujaz.briefing.contradicted import SURELY, contradiction, people_side_by_side
from mujaz.facts import Facts, Flag, Name
from mujaz.reading.text import read_text
from mujaz.translation.model import SentenceTranslation, Translation


def context_of(arabic: str, english: str = "", flags: tuple[Flag, ...] = (), facts: Facts | None = None) -> Context:
    """The context of an article of one sentence with its English and what the audit doubts of it."""
    article = read_text(arabic.encode(), Metadata())
    translated = SentenceTranslation(1, english or "A sentence.", "phrasebook", (), flags)
    return Context(article, facts or Facts(), Translation((translated,), ()))


@pytest.mark.parametrize(
    ("arabic", "english", "added"),
    [
        ("قد تغلق الشركة مصنعها في المدينة.", "The company will close its factory.", SURELY),
        ("قد تغلق الشركة مصنعها في المدينة.", "The company may close its factory.", 0),
        ("قد أغلقت الشركة مصنعها في المدينة.", "The company closed its factory.", 0),
        ("ربما أغلقت الشركة مصنعها في المدينة.", "The company closed its factory.", SURELY),
        ("ومن المحتمل إغلاق المصنع في المدينة.", "The factory's closing is probable.", 0),
    ],
)
def test_a_possibility_told_as_a_fact_is_contradicted(arabic: str, english: str, added: float) -> None:
    """Before the present قد says "may"; before the past it says only that the thing is done."""
    context = context_of(arabic)
    cite = context.article.cite(0, len(arabic))
    assert contradiction(context, english, (cite,)) == added


def test_a_doubt_counts_where_the_statement_tells_what_it_is_about() -> None:
    """A number that changed in one half of a sentence says nothing against a statement of the other half."""
    arabic = "قتل ستة أشخاص في المدينة وأصيب عشرة آخرون في القرية."
    article = read_text(arabic.encode(), Metadata())
    flag = Flag("figure-changed", "the Arabic says 10, the English 12", "error", article.cite(29, 33))
    context = context_of(arabic, flags=(flag,))
    first, second = context.article.cite(0, 23), context.article.cite(24, len(arabic))
    assert contradiction(context, "Six people were killed.", (first,)) == 0
    assert contradiction(context, "Twelve others were wounded.", (second,)) == SURELY


def test_added_words_count_where_they_are_told() -> None:
    """A month that the Arabic has not is a fault of the statement that has it, and of no other."""
    english = "The meeting was held in August in the city."
    flag = Flag("date-added", "the English names August", "error", None, (24, 30))
    context = context_of("عقد الاجتماع في المدينة أمس.", english, (flag,))
    cite = context.article.cite(0, 10)
    assert contradiction(context, "The meeting was held in August.", (cite,)) == SURELY
    assert contradiction(context, "The meeting was held.", (cite,)) == 0


def test_a_lost_figure_makes_a_statement_poorer_and_not_false() -> None:
    """What is told may be true without the number: it is told later, not never."""
    arabic = "باعت الشركة ثلث أسهمها في المدينة."
    article = read_text(arabic.encode(), Metadata())
    context = context_of(arabic, flags=(Flag("figure-lost", "the Arabic says 1/3", "error", article.cite(12, 15)),))
    assert 0 < contradiction(context, "The company sold shares.", (context.article.cite(0, 20),)) < SURELY


def test_two_people_side_by_side_leave_open_who_did_it() -> None:
    """Names with nothing between them are the sign of a torn clause; a comma or one person's own name is none."""
    arabic = "أحمد سالم وسعيد علي في المدينة."
    cite = read_text(arabic.encode(), Metadata()).cite(0, 9)
    people = tuple(Name("person", name, "أحمد سالم", (cite,)) for name in ("Ahmed Salem", "Said Ali"))
    context = context_of(arabic, facts=Facts(people=people))
    assert people_side_by_side(context, "After the visit of Ahmed Salem Said Ali agrees")
    assert people_side_by_side(context, "After the visit of Salem Said Ali agrees")
    assert not people_side_by_side(context, "Ahmed Salem, Said Ali and others agree")
    assert not people_side_by_side(context, "Ahmed Salem agrees with Said Ali")
