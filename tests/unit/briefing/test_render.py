from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mujaz.article import Metadata
from mujaz.briefing.compose import compose
from mujaz.briefing.render import to_html, to_json, to_markdown
from mujaz.briefing.render.markdown import escape
from mujaz.briefing.render.view import web_address
from mujaz.facts import Facts, Flag
from mujaz.inert import _HIDDEN, safe
from tests.unit.briefing.hostile import hostile_brief


class Page(HTMLParser):
    """The elements and attributes of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        """Take note of an element."""
        self.elements.append((tag, dict(attrs)))


@pytest.fixture
def hostile():
    """A brief in which every text that comes from outside attacks."""
    return hostile_brief()


def test_a_hostile_article_stays_inert_in_html(hostile):
    """No element, handler, address or control of the article's own making gets into the page."""
    page = to_html(hostile)
    elements = Page(page).elements
    tags = [tag for tag, _ in elements]
    assert tags.count("script") == tags.count("style") == 1
    assert not {"img", "iframe", "object", "embed", "form", "base", "link", "u", "i", "b"} & set(tags)
    for _, attributes in elements:
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        for name in ("href", "src"):
            assert attributes.get(name, "#").startswith("#")
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)


def test_the_page_allows_its_own_script_and_nothing_else(seed_brief):
    """The policy in the page names the hashes of its style and script and no host."""
    page = to_html(seed_brief)
    policy = next(a["content"] for _, a in Page(page).elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in re.sub(r'<meta http-equiv|http-equiv="', "", page.split("<body>")[0].split("<style>")[0])


def test_html_is_readable_without_script(seed_brief):
    """Every cite links to a sentence that is in the page, and its Arabic is in its title."""
    elements = Page(to_html(seed_brief)).elements
    ids = {attributes.get("id") for _, attributes in elements}
    cites = [attributes for tag, attributes in elements if tag == "a" and attributes.get("class") == "cite"]
    assert len(cites) > 20
    assert all(cite["href"][1:] in ids and cite["title"] and cite["aria-label"] for cite in cites)


def test_html_has_landmarks_and_marks_arabic(seed_brief):
    """A screen reader finds its way: main, header, footer, one first heading, language and direction of the Arabic."""
    elements = Page(to_html(seed_brief)).elements
    tags = [tag for tag, _ in elements]
    assert tags.count("h1") == tags.count("main") == 1
    assert {"header", "footer"} <= set(tags)
    arabic = [attributes for _, attributes in elements if attributes.get("lang") == "ar"]
    assert len(arabic) >= 12
    assert all(attributes["dir"] == "rtl" for attributes in arabic)


def test_spans_point_at_the_cited_words(seed, seed_brief):
    """The script marks the cited words: the spans in the page count from the start of the sentence."""
    elements = Page(to_html(seed_brief)).elements
    sentences = {sentence.n: sentence.text for sentence in seed.sentences}
    for _, attributes in elements:
        if attributes.get("data-spans"):
            text = sentences[int(attributes["href"].removeprefix("#s"))]
            pieces = [text[slice(*map(int, span.split("-")))] for span in attributes["data-spans"].split()]
            assert " … ".join(pieces) == attributes["title"]


def test_a_hostile_article_stays_inert_in_markdown(hostile):
    """No markup of the article's own making: what is special is escaped, what links by itself does not."""
    text = to_markdown(hostile)
    own = re.compile(r'<span dir="rtl" lang="ar">|</span>|<a id="\w+">|</a>|<br>')
    rest = own.sub("", text)
    assert not re.search(r"(?<!\\)[<>]", rest)
    assert not re.search(r"(?<!\\)\]\((?!#(?:s\d+|title)\))", rest)
    assert "http://" not in text
    assert not re.search(r"@(?!&#8203;)", text)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", text)


def test_hostile_markdown_renders_to_nothing_of_its_own(hostile):
    """A renderer that takes HTML and links addresses by itself, as GitHub's does, finds only what we wrote."""
    page = Page(MarkdownIt("gfm-like", {"html": True, "linkify": True}).render(to_markdown(hostile)))
    tags = {tag for tag, _ in page.elements}
    assert tags <= set("h1 h2 p ol ul li table thead tbody tr th td strong em a span br code".split())
    for tag, attributes in page.elements:
        if tag == "a":
            assert re.fullmatch("#(s[0-9]+|title)", attributes.get("href") or f"#{attributes.get('id')}")
        assert set(attributes) <= {"href", "id", "dir", "lang", "start", "style"}
    assert len([tag for tag, _ in page.elements if tag == "h2"]) == to_markdown(hostile).count("\n## ")


def test_tables_keep_their_columns_in_markdown(hostile, seed_brief):
    """A pipe or a line feed in a text adds no column and no row."""
    for brief in (hostile, seed_brief):
        width = None
        for line in to_markdown(brief).splitlines():
            if not line.startswith("|"):
                width = None
                continue
            columns = len(re.findall(r"(?<!\\)\|", line)) - 1
            width = width or columns
            assert columns == width


@given(st.text())
def test_escaped_markdown_is_one_line_without_live_markup(text):
    """Whatever the text, each special sign has a backslash of its own before it, and there is one line."""
    escaped = escape(text)
    assert "\n" not in escaped
    assert "\r" not in escaped
    assert not re.search(r"(?:^|[^\\])(?:\\\\)*[`*_{}\[\]<>|~#]", escaped.replace("&#8203;", ""))


@given(st.characters(categories=None))
def test_what_is_printable_is_not_hidden(char):
    """Printable text is not searched for controls: none of them counts as printable."""
    assert not (char.isprintable() and _HIDDEN.search(char))


@given(st.text())
def test_safe_text_has_no_controls(text):
    """What is shown reads in the order in which it is stored."""
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f]", safe(text))


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=c", True),
        ("http://example.org/خبر", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://example.org/\"onmouseover=\"x", False),
        ("https://example.org/ x", False),
        (None, False),
    ],
)  # fmt: skip
def test_only_plain_web_addresses_are_linked(url, linked):
    """An address that could run something is shown as text."""
    assert bool(web_address(url)) is linked


def test_rendering_gives_the_same_bytes(seed_brief):
    """Same brief, same bytes in each form."""
    for render in (to_json, to_markdown, to_html):
        assert render(seed_brief) == render(seed_brief)


def test_a_brief_with_nothing_in_it_renders(seed, seed_translation):
    """No facts at all: the forms still say so in good order."""
    brief = compose(replace(seed, metadata=Metadata()), Facts(), seed_translation)
    assert "None found." in to_markdown(brief)
    assert "Key points" in to_html(brief)
    assert len(brief.key_points) >= 3


def test_doubtful_words_are_marked(seed, seed_facts, seed_translation):
    """The words that a flag is about are marked in the English, the flag stands below, all is escaped."""
    first = seed_translation.sentences[0]
    flagged = replace(first, flags=(Flag("figure-lost", "A <b>figure</b> is lost.", english=(4, 8)),))
    translation = replace(seed_translation, sentences=(flagged, *seed_translation.sentences[1:]))
    page = to_html(compose(seed, seed_facts, translation))
    assert f'<span class="doubt">{first.text[4:8]}</span>' in page
    assert "A &lt;b&gt;figure&lt;/b&gt; is lost." in page
