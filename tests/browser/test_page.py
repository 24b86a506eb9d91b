from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from mujaz.briefing.model import Brief
from mujaz.briefing.render import to_html
from tests.browser.conftest import Show

WIDTHS = {"phone": 360, "tablet": 768, "laptop": 1280}


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("name", ["seed", "hostile", "digest"])
def test_nothing_goes_wrong_and_nothing_is_loaded(show: Show, name: str, width: int) -> None:
    """No error and no message in the console, no dialog, no request, at any width and with any article."""
    shown = show(name, width)
    shown.page.mouse.wheel(0, 20_000)
    assert shown.faults == []


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("name", ["seed", "hostile", "digest"])
def test_a_page_is_as_wide_as_the_screen(show: Show, name: str, width: int) -> None:
    """Nobody has to scroll sideways, and nothing lies outside but the skip link and what scrolls in its own frame."""
    shown = show(name, width)
    assert shown.ask("document.documentElement.scrollWidth") <= width
    outside = shown.ask(
        """() => [...document.querySelectorAll('main *, header *, footer *')].filter(e => !e.closest('.scroll, svg')
        && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"""
    )
    assert outside == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDTHS["phone"], WIDTHS["laptop"]], ids=["phone", "laptop"])
def test_axe_finds_no_fault(show: Show, width: int, scheme: str) -> None:
    """Colours, names, landmarks, headings, languages: axe-core has nothing to say, also about a sentence jumped to."""
    shown = show("seed", width, color_scheme=scheme)
    assert shown.violations() == []
    shown.page.locator("main a.cite").first.click()
    assert shown.violations() == []


def test_axe_finds_no_fault_in_a_hostile_page(show: Show) -> None:
    """Whatever the article holds, the page stays usable."""
    assert show("hostile").violations() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_in_a_digest(show: Show, scheme: str) -> None:
    """Digests share the style sheet and the pictures, and are held to the same."""
    assert show("digest", 360, color_scheme=scheme).violations() == []


def test_dark_mode_is_dark(show: Show) -> None:
    """Paper and ink follow what the reader's system asks for."""
    light, dark = (
        show("seed", color_scheme=scheme).ask("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    )
    assert light == "rgb(255, 255, 255)"
    assert all(int(part) < 60 for part in re.findall(r"\d+", dark))


def test_arabic_runs_right_to_left(show: Show) -> None:
    """Every piece of Arabic is marked as Arabic and computed as right to left; the first letter is the rightmost."""
    shown = show()
    styles = shown.ask("[...document.querySelectorAll('.ar')].map(e => [e.lang, getComputedStyle(e).direction])")
    assert len(styles) > 20
    assert all(style == ["ar", "rtl"] for style in styles)
    places = shown.ask(
        """() => { const node = document.querySelector('.pair .ar').firstChild; const at = i => { const r = new Range();
        r.setStart(node, i); r.setEnd(node, i + 1); return r.getBoundingClientRect(); };
        return [at(0), at(2), at(5)].map(r => r.left); }"""
    )
    assert places == sorted(places, reverse=True)


def test_english_runs_left_to_right_beside_the_arabic(show: Show) -> None:
    """On a laptop the English stands to the left of its Arabic, on a phone above it."""
    where = """() => ['.en', '.ar'].map(c => { const r = document.querySelector('.pair ' + c).getBoundingClientRect();
    return [r.left, r.top]; })"""
    (english, arabic) = show("seed", 1280).ask(where)
    assert english[0] < arabic[0]
    assert english[1] == pytest.approx(arabic[1], abs=12)
    (english, arabic) = show("seed", 360).ask(where)
    assert english[1] < arabic[1]


def test_arabic_letters_are_joined(show: Show) -> None:
    """A word is shaped: its letters are not as wide as when something keeps them apart."""
    listing = shutil.which("fc-list")
    if listing is None or not subprocess.run([listing, ":lang=ar"], capture_output=True, check=False).stdout.strip():
        pytest.skip("no Arabic font on this machine")
    joined, apart = show().ask(
        """() => ['ببببب', 'ب\\u200cب\\u200cب\\u200cب\\u200cب'].map(text => { const e = document.createElement('span');
        e.className = 'ar'; e.textContent = text; document.body.append(e); const w = e.getBoundingClientRect().width;
        e.remove(); return w; })"""
    )
    assert 0 < joined < 0.8 * apart


def test_a_cite_leads_to_its_sentence_and_marks_it(show: Show) -> None:
    """A click jumps to the sentence, which is coloured, and in it the cited words are highlighted."""
    shown = show()
    link = shown.page.locator("ol.points a.cite").last
    target = link.get_attribute("href")
    arabic = shown.ask("link => link.dataset.ar", link.element_handle())
    link.click()
    assert shown.ask("location.hash") == target
    shown.page.wait_for_function(
        "() => { const top = document.querySelector(':target').getBoundingClientRect().top;"
        "return top >= -5 && top < innerHeight; }"
    )
    plain, marked = shown.ask(
        "() => [document.querySelector('.pair:not(:target)'), document.querySelector('.pair:target')]"
        ".map(e => getComputedStyle(e).backgroundColor)"
    )
    assert plain != marked
    assert shown.ask("[...CSS.highlights.get('cited')].map(r => r.toString()).join(' … ')") == arabic


def test_pointing_at_a_fact_shows_its_arabic(show: Show) -> None:
    """The words that a fact cites appear beside it, and Escape or going away takes them off again."""
    shown = show()
    tip = shown.page.locator("#tip")
    fact = shown.page.locator("ol.points li").first
    assert tip.is_hidden()
    fact.hover()
    assert tip.is_visible()
    assert re.search("[\u0621-\u064a]{3}", tip.inner_text())
    assert shown.ask("getComputedStyle(document.getElementById('tip')).direction") == "rtl"
    above, below, top, bottom = shown.ask(
        """() => ['#tip', 'ol.points li'].flatMap(s => { const r = document.querySelector(s).getBoundingClientRect();
        return [r.top, r.bottom]; })"""
    )
    assert below <= top or bottom <= above
    shown.page.keyboard.press("Escape")
    assert tip.is_hidden()
    fact.hover(position={"x": 30, "y": 5})
    shown.page.mouse.move(0, 0)
    assert tip.is_hidden()


def test_the_keyboard_reaches_everything(show: Show) -> None:
    """The first stop is the skip link, which shows itself and leads to the brief; a cite in focus shows its Arabic."""
    shown = show()
    shown.page.keyboard.press("Tab")
    assert shown.ask("document.activeElement.className") == "skip"
    assert shown.ask("document.activeElement.getBoundingClientRect().left") >= 0
    shown.page.keyboard.press("Enter")
    shown.page.keyboard.press("Tab")
    assert shown.ask("document.querySelector('main').contains(document.activeElement)")
    assert shown.ask("document.activeElement.className") == "cite"
    assert shown.ask("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2
    assert shown.page.locator("#tip").is_visible()


def test_the_page_works_without_script(show: Show) -> None:
    """Everything is there to read; the Arabic of a cite is in its title, and the jump marks the sentence."""
    shown = show("seed", java_script_enabled=False)
    link = shown.page.locator("ol.points a.cite").first
    assert re.search("[\u0621-\u064a]{3}", link.get_attribute("title") or "")
    link.click()
    sentence = shown.page.locator(str(link.get_attribute("href")))
    assert shown.page.url.endswith(str(link.get_attribute("href")))
    assert sentence.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert len(shown.page.locator("main").inner_text()) > 5000
    assert shown.faults == []


def test_pictures_are_drawn_and_can_be_read_on_a_phone(show: Show) -> None:
    """Chart, timeline and map have a size, and their smallest letters are not below nine pixels on a phone."""
    for width in (360, 1280):
        pictures = show("seed", width).ask(
            """() => [...document.querySelectorAll('svg.pic')].map(svg => { const box = svg.getBoundingClientRect();
            const scale = box.width / 360; const sizes = [...svg.querySelectorAll('text')].map(t => scale *
            parseFloat(getComputedStyle(t).fontSize)); return [box.width, box.height, Math.min(...sizes, 99)]; })"""
        )
        assert len(pictures) == 3
        for wide, high, least in pictures:
            assert 300 < wide <= 560
            assert 60 < high < 480
            assert least >= 8


def test_letters_in_pictures_stay_inside(show: Show) -> None:
    """No text of a picture is cut at its edge."""
    outside = show("seed", 360).ask(
        """() => [...document.querySelectorAll('svg.pic')].flatMap(svg => { const frame = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')].filter(t => { const b = t.getBoundingClientRect(); return b.left <
        frame.left - 1 || b.right > frame.right + 1; }).map(t => t.textContent); })"""
    )
    assert outside == []


def test_print_has_all_of_it_and_nothing_of_the_screen(show: Show) -> None:
    """On paper the navigation is gone, the ink is black, and the brief fits on a few pages of A4."""
    shown = show("seed", 700, color_scheme="dark")
    shown.page.emulate_media(media="print")
    assert shown.page.locator("nav.toc").is_hidden()
    assert shown.page.locator(".skip").is_hidden()
    assert shown.ask("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert shown.ask("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert shown.violations() == []
    pdf = shown.page.pdf(format="A4")
    assert 2 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 10


def test_a_hostile_article_runs_nothing(show: Show) -> None:
    """No element of the article's own making is in the page; its signs are read as they are written."""
    shown = show("hostile")
    assert shown.ask("document.querySelectorAll('img, iframe, object, embed, form').length") == 0
    assert shown.ask("document.querySelectorAll('script').length") == 1
    assert "<script>alert(1)</script>" in shown.page.locator("main").inner_text()
    assert "{{ 7*7 }}" in shown.page.locator("main").inner_text()
    assert shown.faults == []


def test_the_policy_stops_what_escapes_escaping(show: Show, seed_brief: Brief, tmp_path: Path) -> None:
    """Even a script that got into the page would not run: the policy allows our own by its hash."""
    shown = show()
    page = to_html(seed_brief).replace("<h1>", "<script>document.title = 'broken'</script><h1>", 1)
    broken = tmp_path / "broken.html"
    broken.write_text(page, "utf-8")
    shown.page.goto(broken.as_uri())
    assert shown.page.title() != "broken"
    assert any("Content Security Policy" in fault for fault in shown.faults)
