"""Write the briefs of a folder of articles and count what became of them.

    python bench/briefs.py ARTICLES OUT [--pattern '*.txt']

Each file becomes OUT/NAME.json or a named rejection; anything else is a traceback and makes the exit code 1. Prints
the counts, the rejections by code, and the median and slowest time. NAME.meta.json is read as `mujaz brief` does.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from mujaz.briefing.render import to_html, to_json, to_markdown
from mujaz.main import read_source
from mujaz.pipeline import brief
from mujaz.reading.rejection import RejectionError
from mujaz.translation.registry import make_engines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pattern", default="*.txt")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    engines = make_engines(["phrasebook"])
    outcome: Counter[str] = Counter()
    times: list[tuple[float, str]] = []
    for path in sorted(arguments.articles.glob(arguments.pattern)):
        started = time.perf_counter()
        try:
            article = read_source(str(path), {"published": None, "outlet": None}, 1 << 20)
            written = brief(article, engines)
            (arguments.out / f"{path.stem}.json").write_text(to_json(written), "utf-8")
            (arguments.out / f"{path.stem}.md").write_text(to_markdown(written), "utf-8")
            (arguments.out / f"{path.stem}.html").write_text(to_html(written), "utf-8")
            outcome["brief"] += 1
        except RejectionError as rejection:
            outcome[f"rejected: {rejection.code}"] += 1
        except Exception:
            outcome["traceback"] += 1
            print(path, file=sys.stderr)
            traceback.print_exc()
        times.append((time.perf_counter() - started, path.name))
    for name, count in sorted(outcome.items()):
        print(f"{count:5} {name}")
    slowest, where = max(times)
    median = statistics.median(seconds for seconds, _ in times)
    print(f"median {median * 1000:.0f} ms, slowest {slowest * 1000:.0f} ms ({where})")
    return 1 if outcome["traceback"] else 0


if __name__ == "__main__":
    sys.exit(main())
