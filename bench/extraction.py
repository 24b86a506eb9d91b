"""Write the facts of each article of a folder as briefs, for the gold scorer.

    python bench/extraction.py ARTICLES OUT

ARTICLES holds NN.txt and NN.meta.json (published, outlet, url); OUT/NN.json has figures, dates, names, quotes and
events in the form of mujaz.brief/1, nothing translated. Then: ``score.py --gold ARTICLES --pred OUT --show figures``.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
from datetime import date
from pathlib import Path
from typing import Any

from mujaz.article import Article, Metadata
from mujaz.extraction.extract import extract
from mujaz.facts import Facts
from mujaz.reading.text import read_text


def read_article(path: Path) -> Article:
    """Read ``path`` with the metadata beside it."""
    meta_path = path.with_suffix(".meta.json")
    meta = json.loads(meta_path.read_text("utf-8")) if meta_path.exists() else {}
    published = date.fromisoformat(meta["published"][:10]) if meta.get("published") else None
    return read_text(
        path.read_bytes(),
        Metadata(
            outlet=meta.get("outlet"),
            url=meta.get("url"),
            title=meta.get("title"),
            published=published,
            published_basis="object metadata" if published else "none",
        ),
    )


def as_brief(facts: Facts) -> dict[str, Any]:
    """Return the facts in the form that the scorer reads."""

    def plain(items: tuple[Any, ...]) -> list[dict[str, Any]]:
        return [dataclasses.asdict(item) for item in items]

    return {
        "figures": plain(facts.figures),
        "dates": plain(facts.dates),
        "people": plain(facts.people),
        "organisations": plain(facts.organisations),
        "places": plain(facts.places),
        "quotes": [dict(quote, text_ar=quote["cite"]["text"]) for quote in plain(facts.quotes)],
        "events": plain(facts.events),
    }


def main() -> None:
    """Extract every article and write its facts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for path in sorted(arguments.articles.glob("*.txt")):
        brief = as_brief(extract(read_article(path)))
        (arguments.out / f"{path.stem}.json").write_text(json.dumps(brief, ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main()
