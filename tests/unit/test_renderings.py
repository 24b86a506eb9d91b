"""The English that is handed to engines for names and dates."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic.sentences import segment
from mujaz.article import Article
from mujaz.facts import DateMention, Facts, Name, NameKind
from mujaz.translation.engine import Rendering
from mujaz.translation.renderings import renderings

TEXT = "وصل فايز السراج إلى وزارة الخارجية الروسية. وقال السرّاج يوم الاثنين إن الوزارة وافقت."


def article() -> Article:
    return Article(TEXT, segment(TEXT))


def name(kind: NameKind, english: str, arabic: str, *mentions: str) -> Name:
    cites = [article().cite(TEXT.index(one), TEXT.index(one) + len(one)) for one in mentions]
    return Name(kind, english, arabic, tuple(cites))


def date(text: str, english: str) -> DateMention:
    start = TEXT.index(text)
    return DateMention(None, None, "", english, article().cite(start, start + len(text)))


SARRAJ = name("person", "Fayez al-Sarraj", "فايز السراج", "فايز السراج", "السرّاج")
MINISTRY = name(
    "organisation", "Russian Foreign Ministry", "وزارة الخارجية الروسية", "وزارة الخارجية الروسية", "الوزارة"
)


def found(facts: Facts) -> list[list[tuple[str, str, str]]]:
    return [
        [(sentence.text[one.start : one.end], one.english, one.kind) for one in renderings(facts, sentence)]
        for sentence in article().sentences
    ]


def test_full_forms_have_the_entrys_english_and_family_names_their_own() -> None:
    """A short form of an organisation has none: "the Ministry" is less than its full name says."""
    assert found(Facts(people=(SARRAJ,), organisations=(MINISTRY,), dates=(date("يوم الاثنين", "on Monday"),))) == [
        [
            ("فايز السراج", "Fayez al-Sarraj", "person"),
            ("وزارة الخارجية الروسية", "Russian Foreign Ministry", "organisation"),
        ],
        [("السرّاج", "al-Sarraj", "person"), ("يوم الاثنين", "on Monday", "date")],
    ]


def test_the_longest_of_overlapping_mentions_is_kept() -> None:
    """A place inside an organisation's name is not rendered by itself; a date without English is left out."""
    russia = name("place", "Russia", "الروسية", "الروسية")
    both = Facts(organisations=(MINISTRY,), places=(russia,), dates=(date("يوم الاثنين", ""),))
    assert found(both) == [[("وزارة الخارجية الروسية", "Russian Foreign Ministry", "organisation")], []]


def test_a_family_name_of_several_words_is_not_cut() -> None:
    """In "Mohammed bin Salman" the family name is not "Salman", and a first name alone is left to the engine."""
    salman = name("person", "Fayez bin Sarraj", "فايز السراج", "السرّاج")
    first = name("person", "Fayez al-Sarraj", "فايز السراج", "فايز")
    assert found(Facts(people=(salman, first))) == [[], []]


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)), max_size=8))
def test_renderings_never_overlap_and_lie_within_their_sentence(spans: list[tuple[int, int]]) -> None:
    """Whatever is extracted, engines can rely on ordered spans that do not overlap."""
    whole = article()
    cites = [whole.cite(start, min(len(TEXT), start + length)) for start, length in spans]
    facts = Facts(dates=tuple(DateMention(None, None, "", "then", cite) for cite in cites))
    for sentence in whole.sentences:
        result = renderings(facts, sentence)
        edges = [edge for one in result for edge in (one.start, one.end)]
        assert edges == sorted(edges)
        assert all(0 <= one.start < one.end <= len(sentence.text) for one in result)
        assert all(isinstance(one, Rendering) for one in result)
