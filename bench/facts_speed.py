"""Time names, attributions, quotes and events of the seed article, warm, on one core, in processor time.

    python bench/facts_speed.py [--others ARTICLES] [--runs 60]

Warm means that the lexicons are loaded and other articles were read before; what is kept between articles is kept by
word form, never by sentence or article. Three states are timed: ``steady``, the fastest of RUNS readings one after
another; ``first``, the seed's first reading in a process that has read the first 20 of ARTICLES and nothing else (the
fastest of a few processes); ``cleared``, a reading after all that was kept of word forms is thrown away. The target is
5 ms for all steps together.
"""

from __future__ import annotations

import argparse
import functools
import gc
import multiprocessing
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from mujaz.article import Article, Metadata
from mujaz.extraction.attribution import extract_attributions
from mujaz.extraction.dates import extract_dates
from mujaz.extraction.events import extract_events
from mujaz.extraction.names import extract_names
from mujaz.extraction.names.gazetteer import gazetteer
from mujaz.extraction.names.tagger import tagger
from mujaz.extraction.quotes import extract_quotes
from mujaz.reading.text import read_text

SEED = Path(__file__).parents[1] / "tests" / "data" / "seed.txt"
OTHERS = 20
PROCESSES = 7


def seed(number: int = 0) -> Article:
    """Return the seed as an article of its own, so that nothing kept of an article serves another."""
    metadata = Metadata(key=f"seed{number}.txt", published=date(2020, 1, 13), published_basis="object metadata")
    return read_text(SEED.read_bytes(), metadata)


def steps(article: Article) -> dict[str, float]:
    """Return the milliseconds of processor time that each step takes on one article."""
    took: dict[str, float] = {}

    def timed(name: str, step: Callable[[], Any]) -> Any:
        started = time.process_time()
        result = step()
        took[name] = (time.process_time() - started) * 1000
        return result

    names = timed("names", lambda: extract_names(article))
    dates = extract_dates(article, names)
    attributions = timed("attributions", lambda: extract_attributions(article, names))
    timed("quotes", lambda: extract_quotes(article, names, attributions))
    timed("events", lambda: extract_events(article, names, dates, attributions))
    took["all"] = sum(took.values())
    return took


def read_others(folder: Path | None) -> None:
    """Read some other articles, as a process does that has worked for a while."""
    for path in sorted(folder.glob("*.txt"))[:OTHERS] if folder else []:
        if path.read_bytes() != SEED.read_bytes():
            steps(read_text(path.read_bytes(), Metadata(key=path.name)))


def forget_words() -> None:
    """Throw away all that is kept of word forms; what is loaded from the lexicon (kept without bound) stays."""
    for kept in gc.get_objects():
        if isinstance(kept, functools._lru_cache_wrapper) and kept.cache_parameters()["maxsize"] is not None:
            kept.cache_clear()
    for keeper in (gazetteer(), tagger()):
        keeper.forget()


def first_reading(folder: Path | None) -> dict[str, float]:
    """Return the times of the seed's first reading in this process."""
    read_others(folder)
    return steps(seed())


def main() -> None:
    """Print the steps' times in the three states."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--others", type=Path)
    parser.add_argument("--runs", type=int, default=60)
    arguments = parser.parse_args()
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        first = pool.map(first_reading, [arguments.others] * PROCESSES, chunksize=1)
    read_others(arguments.others)
    steady = [steps(seed(number)) for number in range(arguments.runs)]
    cleared = []
    for number in range(PROCESSES):
        forget_words()
        cleared.append(steps(seed(-1 - number)))
    for name, times in (("steady", steady), ("first", first), ("cleared", cleared)):
        best = {step: min(one[step] for one in times) for step in times[0]}
        print(f"{name:8}", "  ".join(f"{step} {ms:.2f}" for step, ms in best.items()), "ms")


if __name__ == "__main__":
    main()
