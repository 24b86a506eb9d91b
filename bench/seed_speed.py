"""Time the brief of the seed article, warm, in one process: extraction, translation with the phrasebook, composing.

    python bench/seed_speed.py [RUNS]

Prints the median and the fastest of RUNS (default 30) for each step and for all of it. The target is 150 ms in all on
one core; absolute times move with the machine, so compare two commits in one sitting.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from mujaz.article import Metadata
from mujaz.briefing.compose import compose
from mujaz.briefing.render import to_html, to_json, to_markdown
from mujaz.extraction.extract import extract
from mujaz.reading.text import read_text
from mujaz.translation.chain import translate
from mujaz.translation.registry import make_engines

SEED = Path(__file__).parents[1] / "tests" / "data" / "seed.txt"


def timed(runs: int, step: Callable[[], object]) -> list[float]:
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        step()
        times.append((time.perf_counter() - started) * 1000)
    return times


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    data = SEED.read_bytes()
    metadata = Metadata(key="seed.txt", published=date(2020, 1, 13), published_basis="object metadata")
    engines = make_engines(["phrasebook"])
    article = read_text(data, metadata)
    facts = extract(article)
    translation = translate(article, facts, engines)
    written = compose(article, facts, translation)

    def whole() -> None:
        article = read_text(data, metadata)
        facts = extract(article)
        brief = compose(article, facts, translate(article, facts, engines))
        to_json(brief), to_markdown(brief), to_html(brief)

    steps: dict[str, Callable[[], object]] = {
        "read": lambda: read_text(data, metadata),
        "extract": lambda: extract(article),
        "translate": lambda: translate(article, facts, engines),
        "compose": lambda: compose(article, facts, translation),
        "render": lambda: (to_json(written), to_markdown(written), to_html(written)),
        "whole": whole,
    }
    for name, step in steps.items():
        times = timed(runs, step)
        print(f"{name:10} median {statistics.median(times):7.1f} ms   fastest {min(times):7.1f} ms")


if __name__ == "__main__":
    main()
