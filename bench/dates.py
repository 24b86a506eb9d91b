"""Dates of a folder of articles, in the form of a brief, for scoring; and how long they take.

python bench/dates.py ARTICLES OUT     ARTICLES holds NN.txt and NN.meta.json, OUT gets NN.json
python bench/dates.py --speed FILE     milliseconds for the dates of one article, warm, on one core
python bench/dates.py --stress         seconds for hostile texts of 2.5, 5 and 10 MB: the time must grow with length
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import timeit
from datetime import date
from pathlib import Path

from mujaz.article import Article, Metadata, Sentence
from mujaz.extraction.dates import extract_dates
from mujaz.reading.text import read_text


def read_article(path: Path) -> Article:
    """Read an article with the metadata that lies beside it."""
    beside = path.with_suffix(".meta.json")
    meta = json.loads(beside.read_text("utf-8")) if beside.exists() else {}
    published = date.fromisoformat(meta["published"]) if meta.get("published") else None
    return read_text(path.read_bytes(), Metadata(published=published, outlet=meta.get("outlet")))


def write_predictions(articles: Path, out: Path) -> None:
    """Write the dates of every article as NN.json."""
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(articles.glob("*.txt")):
        dates = [
            {"text": mention.english, "value": mention.value, "end": mention.end, "basis": mention.basis,
             "cite": {"text": mention.cite.text, "start": mention.cite.start, "end": mention.cite.end}}
            for mention in extract_dates(read_article(path))
        ]  # fmt: skip
        (out / f"{path.stem}.json").write_text(json.dumps({"dates": dates}, ensure_ascii=False, indent=1), "utf-8")


def speed(path: Path) -> float:
    """Return the best time of one extraction in milliseconds."""
    article = read_article(path)
    extract_dates(article)
    return min(timeit.repeat(lambda: extract_dates(article), number=1, repeat=500)) * 1000


HOSTILE = ("1/1/", "من ", "بين 1 و ", "13 يناير 2020 - ", "يوم الأحد (", "و", "9", "قبل بعد منذ ", "الساعة 3 و")
"""Pieces that, repeated, open as many expressions as they can."""


def stress() -> None:
    """Print the seconds that each hostile text takes at three lengths."""
    for piece in HOSTILE:
        times = []
        for megabytes in (2.5, 5, 10):
            text = piece * int(megabytes * 1_000_000 / len(piece.encode("utf-8")))
            article = Article(text, (Sentence(1, 0, len(text), text, 0),), Metadata(published=date(2020, 1, 13)))
            began = time.process_time()
            extract_dates(article)
            times.append(time.process_time() - began)
        print(f"{piece!r:24}", "  ".join(f"{seconds:6.2f} s" for seconds in times), flush=True)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path)
    parser.add_argument("out", nargs="?", type=Path)
    parser.add_argument("--speed", type=Path)
    parser.add_argument("--stress", action="store_true")
    args = parser.parse_args()
    if args.stress:
        stress()
    elif args.speed:
        print(f"{speed(args.speed):.2f} ms")
    elif args.articles and args.out:
        write_predictions(args.articles, args.out)
    else:
        parser.print_usage()
        sys.exit(2)


if __name__ == "__main__":
    main()
