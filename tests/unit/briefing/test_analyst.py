"""The analyst's files: what is read, what is refused and how it is told, and what a corrected name changes."""

from __future__ import annotations

import contextlib
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.article import Article
from mujaz.briefing.analyst import AnalystFileError, SourceTable, graded, read_analyst, read_sources
from mujaz.briefing.compose import compose
from mujaz.briefing.corrections import corrected
from mujaz.briefing.lint import lint
from mujaz.briefing.model import Analyst, Brief, NameCorrection, SourceGrade
from mujaz.briefing.render import to_html, to_markdown
from mujaz.facts import Facts
from mujaz.translation.model import Translation

SOURCES = """
Al Jazeera: B
Libya Observer:
  grade: C
  note: reliable on dates
  also: [مرصد ليبيا]
  domains: [www.libyaobserver.ly]
"""
ANALYST = """
analyst: R. Haddad
grade: B2
judgement: Both sides will keep the ceasefire.
likelihood: likely
confidence: low
notes: [The ministry confirmed it.]
names:
  Fayez al-Sarraj: Fayez Serraj
"""


def _grade(table: SourceTable, outlet: str | None, url: str | None = None) -> str:
    grade = graded(Analyst(), table, outlet, url).source_grade
    return f"{grade.reliability}{grade.credibility}"


def test_an_outlet_is_found_by_its_names_and_by_its_domain() -> None:
    """In any case and spacing; a subdomain is its domain's, a domain that only ends alike is not."""
    table = read_sources(SOURCES.encode())
    assert _grade(table, "al  JAZEERA") == "B6"
    assert _grade(table, "مرصد ليبيا") == "C6"
    assert _grade(table, None, "https://ar.libyaobserver.ly:443/news/1") == "C6"
    assert _grade(table, None, "https://notlibyaobserver.ly/") == "F6"
    assert _grade(table, "Somebody else") == "F6"
    assert _grade(table, None) == "F6"


def test_the_table_gives_the_letter_with_its_note_and_says_so() -> None:
    """The number is for who read the article."""
    grade = graded(Analyst(), read_sources(SOURCES.encode()), "Libya Observer", None).source_grade
    assert grade == SourceGrade(
        reliability="C", credibility="6", basis="sources.yaml: Libya Observer", note="reliable on dates"
    )


def test_a_grade_that_the_analyst_gave_the_article_stays() -> None:
    """It is the narrower judgement."""
    given_ = graded(read_analyst(ANALYST.encode()), read_sources(SOURCES.encode()), "Al Jazeera", None)
    assert (given_.source_grade.reliability, given_.source_grade.credibility) == ("B", "2")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Al Jazeera: Z", "outlet Al Jazeera: grade is not one letter"),
        ("Al Jazeera: {note: x}", "grade is not one letter"),
        ("Al Jazeera: {grade: B2}", "numbers grade information"),
        ("Al Jazeera: {grade: B, reliability: A}", "unknown field reliability"),
        ("Al Jazeera: {grade: B, also: Jazeera}", "also is no list of texts"),
        ("Al Jazeera: B\nAl Jazeera: C", "line 1: a key comes twice"),
        ("Al Jazeera: B\nAL JAZEERA: C", "graded twice"),
        ("- Al Jazeera", "not a mapping"),
        ("1: B", "a key is no text"),
        ("Al Jazeera: [", "not YAML, line"),
        ("Al Jazeera: {grade: B, note: 7}", "note is no text"),
        ("!!python/object/apply:os.system [ls]", "not YAML"),
    ],
)
def test_a_table_that_is_wrong_is_refused_by_its_place(text: str, named: str) -> None:
    """Nothing of it is guessed, and nothing in it is run."""
    with pytest.raises(AnalystFileError, match=re.escape(named)):
        read_sources(text.encode())


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("grade: B", "grade is not a letter from A to F and a number"),
        ("grade: 22", "grade is not a letter"),
        ("likelihood: maybe", "likelihood is none of: almost no chance"),
        ("confidence: [low]", "confidence is none of: low, moderate, high"),
        ("judgment: x", "unknown field judgment"),
        ("notes: x", "notes is no list"),
        ("names: [x]", "names: not a mapping"),
        ("names: {A: 1}", "names, entry 1"),
        ("judgement: [x]", "judgement is no text"),
        ("judgement: " + "x" * 20_001, "longer than 20,000"),
    ],
)
def test_an_analysts_file_that_is_wrong_is_refused_by_its_field(text: str, named: str) -> None:
    """A misspelt field would be lost without a word."""
    with pytest.raises(AnalystFileError, match=re.escape(named)):
        read_analyst(text.encode())


def test_bytes_that_are_no_utf8_are_refused() -> None:
    """As such, not as YAML."""
    with pytest.raises(AnalystFileError, match="not UTF-8"):
        read_analyst(b"\xff\xfe\x00")


def test_empty_files_say_nothing() -> None:
    """An empty table grades nobody, an empty file adds nothing."""
    assert read_sources(b"") == SourceTable()
    assert read_analyst(b"") == Analyst()


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_by_name(data: bytes) -> None:
    """No other exception comes out."""
    for read in (read_sources, read_analyst):
        with contextlib.suppress(AnalystFileError):
            read(data)


def test_every_form_shows_the_analysts_words_as_a_persons(
    seed: Article, seed_facts: Facts, seed_translation: Translation
) -> None:
    """Judgement, likelihood, confidence, notes, corrections and the name of who wrote them."""
    analyst = read_analyst(ANALYST.encode())
    brief = compose(seed, seed_facts, seed_translation, analyst=analyst)
    for form in (to_markdown(brief), to_html(brief)):
        for said in ("Both sides will keep the ceasefire.", "likely", "low", "R. Haddad", "by a person", "B2"):
            assert said in form
    assert lint(brief, seed) == []
    assert Brief.from_json(brief.to_json()).analyst == analyst


def _corrections(**names: str) -> Analyst:
    rows = [NameCorrection(written=written, corrected=better) for written, better in names.items()]
    return Analyst(corrections=tuple(rows))


def test_a_corrected_name_stands_everywhere(seed: Article, seed_facts: Facts, seed_translation: Translation) -> None:
    """In headline, points, rows and the translation, also where the article has the surname alone."""
    analyst = read_analyst(ANALYST.encode())
    brief = compose(seed, seed_facts, seed_translation, analyst=analyst)
    shown = json.loads(brief.to_json())
    shown.pop("analyst")
    for person in shown["people"]:
        person.pop("also")
    assert "Sarraj" not in json.dumps(shown)
    assert brief.people[0].name == "Fayez Serraj"
    assert brief.people[0].also == ("Fayez al-Sarraj",)
    assert "Serraj" in brief.headline
    assert lint(brief, seed) == []


def test_a_name_may_be_named_in_arabic_and_is_borne_out_then(
    seed: Article, seed_facts: Facts, seed_translation: Translation
) -> None:
    """A spelling from the Arabic letters is no doubt any more once a person wrote it."""
    analyst = _corrections(**{"معمر القذافي": "Moammar Gadhafi"})
    brief = compose(seed, seed_facts, seed_translation, analyst=analyst)
    person = brief.people[4]
    assert (person.name, person.romanised) == ("Moammar Gadhafi", False)
    assert not any("not borne out" in doubt.text for doubt in brief.not_known)


def test_a_word_that_another_name_has_is_not_replaced_by_itself(
    seed: Article, seed_facts: Facts, seed_translation: Translation
) -> None:
    """The "National" of one name is not the "National" of another, and half a word is no name."""
    analyst = _corrections(**{"Russian Foreign": "Soviet Foreign", "Tripoli": "Tarabulus", "Mosc": "Musk"})
    brief = compose(seed, seed_facts, seed_translation, analyst=analyst)
    english = " ".join(row.en for row in brief.translation.sentences)
    assert "Tarabulus" in english
    assert "Tripoli" not in english
    assert "Moscow" in english


def test_the_spans_of_flags_move_with_the_words(
    seed: Article, seed_facts: Facts, seed_translation: Translation
) -> None:
    """A doubt about words behind a corrected name is still about those words."""
    brief = compose(seed, seed_facts, seed_translation)
    row = brief.translation.sentences[0]
    at = row.en.index("retired")
    flag = brief.flags[0].model_copy(update={"english": (at, at + 7)})
    rows = (row.model_copy(update={"flags": (flag, brief.flags[0])}), *brief.translation.sentences[1:])
    changed = brief.model_copy(update={"translation": brief.translation.model_copy(update={"sentences": rows})})
    analyst = _corrections(**{"Fayez al-Sarraj": "Fayez Mustafa al-Sarraj"})
    moved = corrected(changed, seed_facts, analyst.corrections).translation.sentences[0]
    start, end = moved.flags[0].english or (0, 0)
    assert moved.en[start:end] == "retired"


def test_without_corrections_the_brief_stays_as_it_is(seed_brief: Brief, seed_facts: Facts) -> None:
    """Not even a copy is made."""
    assert corrected(seed_brief, seed_facts, ()) is seed_brief
    same = (NameCorrection(written="Moscow", corrected="Moscow"),)
    assert corrected(seed_brief, seed_facts, same) is seed_brief
