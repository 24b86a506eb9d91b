"""The digest's page in a browser: nothing runs or is loaded, it fits every screen, and axe-core finds no fault."""

from __future__ import annotations

import pytest

from mujaz.digesting.render import to_html
from tests.browser.conftest import Show
from tests.unit.digesting.test_forms import hostile_digest, two_days

WIDTHS = {"phone": 360, "laptop": 1280}


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Addresses of the digests' pages, by name."""
    folder = tmp_path_factory.mktemp("digests")
    addresses = {}
    for name, made in (("digest", two_days()), ("hostile", hostile_digest())):
        (folder / f"{name}.html").write_text(to_html(made), "utf-8")
        addresses[name] = (folder / f"{name}.html").as_uri()
    return addresses


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("name", ["digest", "hostile"])
def test_nothing_goes_wrong_and_the_page_fits(show: Show, name: str, width: int) -> None:
    """No console message, no dialog, no request, and nobody has to scroll sideways."""
    shown = show(name, width)
    assert shown.faults == []
    assert shown.ask("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_axe_finds_no_fault(show: Show, width: int, scheme: str) -> None:
    """Colours, names, landmarks, headings, languages; also about the Arabic that is opened and a brief jumped to."""
    shown = show("digest", width, color_scheme=scheme)
    assert shown.violations() == []
    shown.page.locator("details.words summary").first.click()
    shown.page.locator("main a.cite").first.click()
    assert shown.violations() == []


def test_the_arabic_behind_a_point_runs_right_to_left(show: Show) -> None:
    """It is marked as Arabic and computed so."""
    styles = show("digest").ask(
        "[...document.querySelectorAll('.ar')].map(e => [e.lang, getComputedStyle(e).direction])"
    )
    assert styles
    assert all(style == ["ar", "rtl"] for style in styles)
