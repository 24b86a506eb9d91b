"""The forms of a digest: all of it is there, and what comes from an article does nothing but be read."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from mujaz.digesting.model import Digest, Skipped
from mujaz.digesting.render import to_atom, to_html, to_markdown
from mujaz.digesting.render.drawing import draw, tolls_over_time
from mujaz.digesting.render.view import FULL
from mujaz.digesting.summary import short_summary, title
from mujaz.digesting.watchlist import load_watchlist
from tests.unit.digesting.making import (
    MINISTRY,
    POLICE,
    QUAKE,
    QUAKE_AGAIN,
    TALKS,
    event,
    figure,
    made,
    name,
    place,
    report,
)
from tests.unit.digesting.test_continuing import FIRST, NEWS, SECOND

BOUIRA = [place("Bouira", "البويرة", 4, lat=36.4, lon=3.9, country="DZ"), place("Algeria", "الجزائر", country="DZ")]
HOSTILE = (
    "<script>alert(1)</script> [x](javascript:alert(1)) ![i](http://e.example/p.png) | ` * _ \"' ]]> &amp; "
    "\u202eevil\x00\x1b http://e.example @someone"
)
ATOM = "{http://www.w3.org/2005/Atom}"


def two_days() -> Digest:
    """Return the digest of a second day: a contradiction, a story that goes on, the watchlist, something left out."""
    before = made(report(QUAKE, "One", "2025-03-10", figures=[figure(9, **POLICE)], places=BOUIRA), period=FIRST)
    return made(
        report(NEWS, "Two", "2025-03-11", figures=[figure(14, **POLICE)], places=BOUIRA, events=[event("disaster")]),
        report(QUAKE_AGAIN, "Three", "2025-03-11", figures=[figure(21, **MINISTRY)], places=BOUIRA,
               people=[name("Farid", "فريد", 3), name("Samer", "سامر")]),
        report(TALKS, "Four", "2025-03-11", headline="Ministers meet",
               article={"outlet": "Four", "url": "https://e.example/a?b=1&c", "published": "2025-03-11"}),
        period=SECOND, earlier=[before],
        watchlist=load_watchlist("rules: [{name: quakes, figures: ['killed >= 10']}]"),
        skipped=[Skipped(name="cut.json", code="not-json", reason="no JSON, or only a part of it")],
    )  # fmt: skip


class Page(HTMLParser):
    """Collects what a page loads, runs and links to, and checks that its tags are closed."""

    VOID = frozenset({"meta", "br", "link", "img", "input", "hr"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.handlers: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102
        self.tags.append(tag)
        for key, value in attrs:
            if key in ("href", "src") and value:
                self.links.append(value)
            if key == "id" and value:
                self.ids.append(value)
            if key.startswith("on"):
                self.handlers.append(key)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:  # noqa: D102
        assert self.open.pop() == tag


def test_the_page_is_whole_and_loads_nothing() -> None:
    """Tags are closed, ids are there once, links within the page arrive, there is no script and nothing to load."""
    page = Page(to_html(two_days()))
    assert page.open == []
    assert not {"script", "img", "iframe", "link", "object", "form"} & set(page.tags)
    assert page.handlers == []
    assert len(set(page.ids)) == len(page.ids)
    inside = [link[1:] for link in page.links if link.startswith("#")]
    assert set(inside) <= set(page.ids)
    assert [link for link in page.links if not link.startswith("#")] == ["https://e.example/a?b=1&c"]


def test_all_of_a_digest_is_in_the_page_and_in_markdown() -> None:
    """What is new, the contradiction, the watchlist, earlier counts, and what was left out."""
    digest = two_days()
    for text in (to_html(digest), to_markdown(digest)):
        plain = re.sub(r"\\(.)", r"\1", text)
        for words in (
            "Digest, 11 March 2025", "watchlist: quakes", "sources contradict each other", "goes on from 10 March 2025",
            "New since 10 March 2025", "it was 9 people killed", "14 people killed", "the Health Ministry",
            "contradiction", "earlier digest", "Why it is here", "Against earlier periods", "Farid", "Ministers meet",
            "cut.json", digest.id, "not reviewed by a person",
        ):  # fmt: skip
            assert words in plain, words


def test_arabic_is_right_to_left() -> None:
    """The Arabic behind a point has its language and direction."""
    html = to_html(two_days())
    assert f'<dd class="ar" dir="rtl" lang="ar">{NEWS[1]}</dd>' in html


def test_the_pictures() -> None:
    """Tolls over two days, places on a map, people by mentions, and periods."""
    digest = two_days()
    (chart,) = tolls_over_time(digest.stories).values()
    assert chart.caption == "People killed, as it was told day by day"
    assert chart.svg.startswith("<svg")
    pictures = draw(digest)
    assert "Bouira" in pictures.map
    assert "Farid" in pictures.people
    assert pictures.organisations == ""
    assert pictures.periods.startswith("<svg")
    empty = draw(made(period=FIRST))
    assert (empty.people, empty.periods) == ("", "")


def hostile_digest() -> Digest:
    """Return a digest all of whose words are hostile."""
    parts = {
        "headline": HOSTILE,
        "people": [name(HOSTILE, HOSTILE, 2), name("b" + HOSTILE, "ب")],
        "places": [place(HOSTILE, HOSTILE, lat=1.0, lon=2.0)],
        "figures": [figure(9, what=HOSTILE, text=HOSTILE, attributed_to=HOSTILE, attributed_to_ar=HOSTILE)],
        "article": {"outlet": HOSTILE, "url": "javascript:alert(1)", "published": "2025-03-10"},
    }
    text = (HOSTILE, QUAKE[1] + HOSTILE)
    return made(
        report(text, **parts), report((*text, "x"), **parts), period=FIRST,
        skipped=[Skipped(name=HOSTILE, code="not-json", reason=HOSTILE)],
        watchlist=load_watchlist("rules: [{name: '<b>', figures: ['killed >= 1']}]"),
    )  # fmt: skip


@pytest.fixture(name="hostile")
def _hostile() -> Digest:
    return hostile_digest()


def test_hostile_words_are_inert_in_html(hostile: Digest) -> None:
    """No tag, handler, script link or control character of an article reaches the page."""
    html = to_html(hostile)
    page = Page(html)
    assert "script" not in page.tags
    assert page.handlers == []
    assert all(link.startswith("#") for link in page.links)
    assert not re.search("[\u202a-\u202e\x00\x1b]", html)


def test_hostile_words_are_inert_in_markdown(hostile: Digest) -> None:
    """No HTML, link, image or table cell of an article is markup."""
    text = to_markdown(hostile)
    assert not re.search(r"(?<!\\)<(?!a id=|/a>)", text)
    assert not re.search(r"(?<!\\)\]\((?!#b\d)", text)
    assert not re.search(r"(?<!\\)!\[", text)
    assert not re.search("[\u202a-\u202e\x00\x1b]", text)


def test_hostile_words_are_inert_in_the_feed(hostile: Digest) -> None:
    """The feed stays well-formed, and its words are text."""
    feed = ET.fromstring(to_atom(hostile))
    titles = [entry.findtext(f"{ATOM}title") or "" for entry in feed.iter(f"{ATOM}entry")]
    assert titles
    assert all("<script>alert(1)</script>" in one for one in titles)
    assert not re.search("[\u202a-\u202e\x00\x1b]", to_atom(hostile))


def test_the_feed_has_an_entry_a_story() -> None:
    """Ids, times without a clock, a link to the page, what is new; the address of the page can be given."""
    digest = two_days()
    feed = ET.fromstring(to_atom(digest, base="https://e.example/d/"))
    assert feed.findtext(f"{ATOM}id") == f"urn:mujaz:digest:{digest.id}"
    assert feed.findtext(f"{ATOM}updated") == "2025-03-11T23:59:59Z"
    entries = list(feed.iter(f"{ATOM}entry"))
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [f"urn:mujaz:story:{s.id}" for s in digest.stories]
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == f"https://e.example/d/digest.html#{digest.stories[0].id}"
    assert "it was 9 people killed" in (entries[0].findtext(f"{ATOM}summary") or "")


def test_very_many_stories_are_listed_behind_those_told_in_full() -> None:
    """The page has every story, the first sixty in full."""
    letters = "بتثجحخدذرزسشصضطظعغفق"
    reports = []
    for n in range(FULL + 5):
        a, b = letters[n % 20], letters[n // 20]
        words = [f"{a}{b}{letters[m]}{letters[m + 1]}{a}{b}" for m in range(9)]
        reports.append(report((words[0], " ".join(words[1:]))))
    digest = made(*reports)
    assert len(digest.stories) == FULL + 5
    html = to_html(digest)
    assert html.count('<article class="story"') == FULL
    assert f'<ol class="rest" start="{FULL + 1}">' in html
    assert "## Further stories" in to_markdown(digest)
    assert all(f'id="{story.id}"' in html for story in digest.stories)


def test_the_short_summary() -> None:
    """A few lines for a mail: the stories with their outlets, the contradiction, what was left out."""
    digest = two_days()
    assert title(digest) == "Mujaz digest, 11 March 2025"
    text = short_summary(digest, stories=1)
    assert "1. A headline (watchlist: quakes; 2 outlets; contradiction: " in text
    assert "... and 1 more" in text
    assert "1 objects were left out" in text
    assert len(text.splitlines()) < 15


def test_templates_are_part_of_the_package() -> None:
    """The style and the page stand beside the module that reads them."""
    from mujaz.digesting.render import html

    folder = Path(html.__file__).parent / "templates"
    assert {path.name for path in folder.iterdir()} == {"digest.css", "digest.html.j2"}
