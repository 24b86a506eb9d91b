"""Write the names of each article of a folder as briefs, for the gold scorer.

    python bench/names.py ARTICLES OUT

ARTICLES holds NN.txt and NN.meta.json; OUT/NN.json has the people, organisations and places in the form of
mujaz.brief/1 (other lists empty). Then: ``score.py --gold ARTICLES --pred OUT --show people``.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import time
from pathlib import Path

from mujaz.extraction.names import extract_names
from mujaz.reading.text import read_text

LISTS = {"person": "people", "organisation": "organisations", "place": "places"}


def main() -> None:
    """Extract the names of every article and write them; print the time the warm runs took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    articles = {path.stem: read_text(path.read_bytes()) for path in sorted(args.articles.glob("*.txt"))}
    for stem, article in articles.items():
        brief: dict[str, list[dict[str, object]]] = {kind: [] for kind in LISTS.values()}
        for name in extract_names(article):
            brief[LISTS[name.kind]].append(dataclasses.asdict(name))
        (args.out / f"{stem}.json").write_text(json.dumps(brief, ensure_ascii=False, indent=1), encoding="utf-8")
    for stem, article in list(articles.items())[:1]:
        times = []
        for _ in range(20):
            start = time.process_time()
            extract_names(article)
            times.append(time.process_time() - start)
        print(f"{stem}: best {min(times) * 1000:.1f} ms of processor time, warm")


if __name__ == "__main__":
    main()
