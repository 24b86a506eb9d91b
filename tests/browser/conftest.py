"""A headless Chromium of the machine's own, pages that tell what goes wrong in them, and the pages to look at."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

from mujaz.article import Metadata
from mujaz.briefing.model import Brief
from mujaz.briefing.render import to_html
from mujaz.digesting.render import to_html as digest_to_html
from mujaz.pipeline import brief
from mujaz.reading.text import read_text
from mujaz.translation.registry import make_engines
from tests.unit.briefing.hostile import hostile_brief
from tests.unit.digesting.test_forms import two_days

SEED = Path(__file__).parents[1] / "data" / "seed.txt"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
AXE = files("axe_playwright_python").joinpath("axe.min.js")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's Chromium, or the one that the variable CHROMIUM names.

    It does not outlive its module: as long as it runs, no other test of the process could run an event loop.
    """
    found = next(filter(None, map(shutil.which, (os.environ.get("CHROMIUM", ""), *NAMES))), None)
    if found is None:
        pytest.skip("no Chromium on this machine: install chromium, or name one in CHROMIUM")
    with sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(
                executable_path=found, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
            )
        except Error as error:
            pytest.skip(f"{found} does not start: {str(error).splitlines()[0]}")
        yield started
        started.close()


@pytest.fixture(scope="session")
def seed_brief() -> Brief:
    """The seed's brief as the program writes it."""
    metadata = Metadata(published=date(2020, 1, 13), published_basis="object metadata", title="وقف إطلاق النار")
    return brief(read_text(SEED.read_bytes(), metadata), make_engines(["phrasebook"]))


@pytest.fixture(scope="session")
def pages(seed_brief: Brief, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Addresses of the pages, by name."""
    folder = tmp_path_factory.mktemp("pages")
    addresses = {}
    made = {"seed": to_html(seed_brief), "hostile": to_html(hostile_brief()), "digest": digest_to_html(two_days())}
    for name, page in made.items():
        (folder / f"{name}.html").write_text(page, "utf-8")
        addresses[name] = (folder / f"{name}.html").as_uri()
    return addresses


@dataclass
class Shown:
    """A page that is open, and what went wrong in it."""

    page: Page
    faults: list[str] = field(default_factory=list)

    def ask(self, script: str, argument: object = None) -> Any:
        """Return what a script says in the page."""
        return self.page.evaluate(script, argument)

    def violations(self) -> list[str]:
        """Return what axe-core finds, one line for each rule."""
        self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{rule['id']}: {rule['help']} ({', '.join(node['html'][:90] for node in rule['nodes'][:3])})"
            for rule in found["violations"]
        ]


Show = Callable[..., Shown]


@pytest.fixture
def show(browser: Browser, pages: dict[str, str]) -> Iterator[Show]:
    """Open a page: ``show(name, width, **options of the browser's context)``."""
    contexts = []

    def opened(name: str = "seed", width: int = 1280, **options: Any) -> Shown:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        shown = Shown(context.new_page())
        page = shown.page
        page.set_default_timeout(30_000)
        page.on("console", lambda message: shown.faults.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: shown.faults.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (shown.faults.append("a dialog opened"), dialog.dismiss()))
        page.on(
            "request",
            lambda request: None if request.is_navigation_request() else shown.faults.append(f"loads {request.url}"),
        )
        page.goto(pages[name])
        return shown

    yield opened
    for context in contexts:
        context.close()
