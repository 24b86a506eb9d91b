"""How the time of a brief grows with the article: ``python bench/long_articles.py ARTICLE.txt [ARTICLE.txt ...]``.

The given articles are put one after another, again and again, up to 30,000, 100,000, 300,000 and 1,000,000 characters.
Printed for each: processor seconds of reading, extraction, translation by the phrasebook, composing and rendering, and
the highest memory so far. The last is more than the product accepts; its limit is raised here.
"""

from __future__ import annotations

import itertools
import resource
import sys
import time
from pathlib import Path

from mujaz.briefing.compose import compose
from mujaz.briefing.render import to_html, to_json, to_markdown
from mujaz.extraction.extract import extract
from mujaz.reading.text import read_text
from mujaz.translation.chain import translate
from mujaz.translation.phrasebook import PhrasebookEngine

SIZES = (3_000, 30_000, 100_000, 300_000, 1_000_000)
"""Characters; the first only warms up."""


def long_text(texts: list[str], size: int) -> str:
    """Return ``size`` characters of the texts, one after another and round again."""
    parts: list[str] = []
    length = 0
    for text in itertools.cycle(texts):
        if length >= size:
            break
        parts.append(text)
        length += len(text) + 2
    return "\n\n".join(parts)[:size]


def measure(text: str) -> str:
    """Return the processor seconds of each stage of one brief."""
    times = [time.process_time()]

    def lap() -> None:
        times.append(time.process_time())

    article = read_text(text.encode(), max_bytes=1 << 23)
    lap()
    facts = extract(article)
    lap()
    translation = translate(article, facts, [PhrasebookEngine()])
    lap()
    brief = compose(article, facts, translation)
    lap()
    for render in (to_json, to_markdown, to_html):
        render(brief)
    lap()
    laps = [after - before for before, after in itertools.pairwise(times)]
    return "".join(f"{seconds:10.2f}" for seconds in (*laps, sum(laps)))


def main(paths: list[str]) -> None:
    """Print one row for each size."""
    texts = [Path(path).read_text("utf-8") for path in paths]
    print("characters      read   extract translate   compose    render       all       MiB")
    for size in SIZES:
        row = measure(long_text(texts, size))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        if size != SIZES[0]:
            print(f"{size:10,}{row}{peak:10}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
