"""Time numbers and figures: the seed warm, and adversarial Arabic at growing sizes to show that time is linear.

    python bench/figures_speed.py [--megabytes 10]

Prints milliseconds for read_numbers and extract_figures on the seed (best of many runs; names, dates and attributions
given), then seconds per size and seconds per megabyte for each hostile text.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from mujaz.arabic.numbers import read_numbers
from mujaz.article import Metadata
from mujaz.extraction.attribution import extract_attributions
from mujaz.extraction.dates import extract_dates
from mujaz.extraction.figures import extract_figures
from mujaz.extraction.names import extract_names
from mujaz.reading.text import read_text

SEED = Path(__file__).parents[1] / "tests" / "data" / "seed.txt"
RUNS = 200
HOSTILE = {
    "و repeated": "و",
    "chained numbers": "ثلاثة وأربعون ألفا و",
    "scale upon scale": "ألف مليون مليار ",
    "digit run": "7",
    "separated digits": "1,234.5-",
    "percent signs": "%٪٪ بين ",
    "ranges": "بين 1 و2 إلى ",
    "marks": "ث\u064e\u0651ل\u0640ا\u0640ث ",
    "units": "5 كيلومتر مربع ونصف ",
}


def best(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the best time of ``runs`` in seconds."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=0, help="largest hostile text, in MB of UTF-8")
    arguments = parser.parse_args()
    article = read_text(SEED.read_bytes(), Metadata(published=date(2020, 1, 13), published_basis="command line"))
    names = extract_names(article)
    dates = extract_dates(article, names)
    attributions = extract_attributions(article, names)
    print(f"read_numbers, seed    {best(lambda: read_numbers(article.text)) * 1000:6.2f} ms")
    figures = best(lambda: extract_figures(article, names, dates, attributions))
    print(f"extract_figures, seed {figures * 1000:6.2f} ms (numbers included)")
    if not arguments.megabytes:
        return
    for name, piece in HOSTILE.items():
        for share in (0.1, 1.0):
            size = arguments.megabytes * share
            text = piece * (int(size * 1e6) // len(piece.encode()))
            seconds = best(lambda text=text: read_numbers(text), 1)  # type: ignore[misc]
            print(f"{name:18} {size:5.1f} MB {seconds:7.2f} s  {seconds / size:6.2f} s/MB")


if __name__ == "__main__":
    main()
