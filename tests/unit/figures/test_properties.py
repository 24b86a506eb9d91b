"""What must hold for the figures of every article."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.article import Article, Cite
from mujaz.extraction.figures import extract_figures
from mujaz.extraction.figures.context import outlet_country
from mujaz.facts import Attribution, DateMention, Name
from mujaz.reading.text import read_text

WORDS = (
    "قتل أصيب 5 12 ثلاثة مدنيين جنود ألف مليون دولار ريال بين و إلى من أكثر من نحو على الأقل % في المئة نصف ثلث "
    "السكان طائرتين ساعتين المركز الـ45 السبع منها فقط بينهم ، . : ( ) بغداد أمس 2015 2-1 عاما عدد حصيلة ارتفع يتجاوز "
    "لا حتى 1,5 آلاف عشرات العشرات كيلومترا واحد"
).split()


def spans(article: Article) -> st.SearchStrategy[Cite]:
    """Draw a piece of the article."""
    size = len(article.text)
    return st.tuples(st.integers(0, size - 1), st.integers(1, 12)).map(
        lambda drawn: article.cite(drawn[0], min(size, drawn[0] + drawn[1]))
    )


@given(st.data(), st.lists(st.sampled_from([*WORDS, "\n\n"]), min_size=1, max_size=60))
@settings(max_examples=150, deadline=None)
def test_cites_hold_and_the_same_article_gives_the_same_figures(data: st.DataObject, words: list[str]) -> None:
    """Whatever names, dates and sources cover, every cite is text of the article, and nothing depends on chance."""
    article = read_text(("خبر " + " ".join(words)).encode())
    names = [
        Name("place", "X", cite.text, (cite,), country="IQ") for cite in data.draw(st.lists(spans(article), max_size=3))
    ]
    dates = [DateMention("2015", None, "", "", cite) for cite in data.draw(st.lists(spans(article), max_size=3))]
    sources = [
        Attribution(cite.start, cite.end + 30, "source", "مصدر", cite)
        for cite in data.draw(st.lists(spans(article), max_size=3))
    ]
    figures = extract_figures(article, names, dates, sources)
    assert figures == extract_figures(article, names, dates, sources)
    for figure in figures:
        for cite in (figure.cite, *figure.other_cites):
            assert article.text[cite.start : cite.end] == cite.text
        assert figure.high is None or figure.high > figure.value
        assert (figure.bound == "range") == (figure.high is not None)


def test_outlets_tell_their_country_by_whole_words() -> None:
    """A name or host tells a country only where a word of it does, and only one country."""
    assert outlet_country("Al-Watan (Saudi)", None) == "SA"
    assert outlet_country(None, "https://www.example.com.tn/article/1") == "TN"
    assert outlet_country("Some newspaper", None) is None
    assert outlet_country("Al Jazeera", "https://www.aljazeera.net/x") is None
    assert outlet_country("Oman and Kuwait Review", None) is None
