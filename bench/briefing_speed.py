"""How long composing and rendering the seed's brief takes, warm, on one core: ``python bench/briefing_speed.py``.

Extraction and translation run once before; the target is 15 ms for JSON, Markdown and HTML together. Word documents and
STIX bundles, which are written where somebody asks for them, are timed after that and are not in the sum.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from mujaz.article import Metadata
from mujaz.briefing.compose import compose
from mujaz.briefing.render import to_html, to_json, to_markdown
from mujaz.briefing.render.forms import render
from mujaz.extraction.extract import extract
from mujaz.reading.text import read_text
from mujaz.translation.chain import translate
from mujaz.translation.phrasebook import PhrasebookEngine

SEED = Path(__file__).parent.parent / "tests" / "data" / "seed.txt"
ROUNDS = 100


def median_ms(work: Callable[[], object]) -> float:
    """Return the median processor time of ``work`` in milliseconds: what else the machine does is not counted."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return 1000 * statistics.median(times)


def main() -> None:
    """Print a line for each step and one for all."""
    metadata = Metadata(key="seed.txt", published=date(2020, 1, 13), published_basis="object metadata")
    article = read_text(SEED.read_bytes(), metadata)
    facts = extract(article)
    translation = translate(article, facts, [PhrasebookEngine()])
    brief = compose(article, facts, translation)
    to_html(brief), to_markdown(brief), to_json(brief)
    steps = {
        "compose": lambda: compose(article, facts, translation),
        "json": lambda: to_json(brief),
        "markdown": lambda: to_markdown(brief),
        "html": lambda: to_html(brief),
    }
    total = 0.0
    for name, work in steps.items():
        took = median_ms(work)
        total += took
        print(f"{name:10} {took:7.2f} ms")
    print(f"{'all':10} {total:7.2f} ms (median of {ROUNDS})")
    for form in ("docx", "stix"):
        print(f"{form:10} {median_ms(lambda form=form: render(brief, form)):7.2f} ms")


if __name__ == "__main__":
    main()
