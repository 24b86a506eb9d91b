"""Write the sheet for a reader who judges briefs: ours beside the annotated headline and key points.

    python bench/reading_sheet.py ARTICLES BRIEFS OUT [--only 00 --only 01] [--full]

ARTICLES has NN.txt and, where the article is annotated, NN.json (headline_en, key_points_en); BRIEFS has NN.json as
``bench/briefs.py`` writes them. OUT gets one Markdown file a brief, and ``verdicts.tsv`` with a row for each thing to
judge, its verdict empty. How to judge is told in ``bench/reading_protocol.md``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from mujaz.briefing.model import Brief, CiteModel, Statement


def _cited(cites: tuple[CiteModel, ...]) -> Iterator[str]:
    for cite in cites:
        yield f"    - S{cite.sentence}: {' '.join(cite.text.split())}"


def _said(label: str, said: Statement) -> Iterator[str]:
    yield f"- **{label}** {said.text}"
    yield from _cited(said.cites)


def sheet(name: str, brief: Brief, gold: dict[str, list[str]], *, full: bool) -> str:
    """Return the sheet of one brief; with ``full`` events, timeline and doubts are on it too."""
    lines = [f"# {name}", "", "## Ours", ""]
    lines += _said("H", Statement(text=brief.headline, cites=brief.headline_cites))
    for index, part in enumerate(brief.bottom_line.parts, 1):
        lines += _said(f"B{index}", part)
    for index, point in enumerate(brief.key_points, 1):
        lines += _said(f"K{index}", point)
    if full:
        lines += ["", "## Timeline", ""]
        lines += [f"- {row.when_text}: {row.what} ({row.status}) S{row.cite.sentence}" for row in brief.timeline]
        lines += ["", "## Events", ""]
        lines += [f"- {row.what} ({row.status}) S{row.cite.sentence}" for row in brief.events]
        lines += ["", "## Not known", ""]
        lines += [f"- {row.text}" for row in brief.not_known]
    if gold:
        lines += ["", "## Annotated", "", f"- **H** {gold['headline_en']}"]
        lines += [f"- **G{index}** {point}" for index, point in enumerate(gold["key_points_en"], 1)]
    lines += ["", "## The article", ""]
    lines += [f"S{row.n}. {row.ar}" for row in brief.translation.sentences]
    return "\n".join(lines) + "\n"


def rows(name: str, brief: Brief, gold: dict[str, list[str]]) -> Iterator[str]:
    """Yield what is to be judged of one brief, one row each: article, item, question, verdict, note."""
    yield f"{name}\tH\tright"
    for kind, items in (("B", brief.bottom_line.parts), ("K", brief.key_points)):
        for index in range(1, len(items) + 1):
            yield f"{name}\t{kind}{index}\tsupported"
            yield f"{name}\t{kind}{index}\tgood English"
    for index in range(1, len(gold.get("key_points_en", [])) + 1):
        yield f"{name}\tG{index}\tcovered"


def main() -> None:
    """Write the sheets of a folder of briefs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("briefs", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--full", action="store_true")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    verdicts = ["article\titem\tquestion\tverdict\tnote"]
    for path in sorted(arguments.briefs.glob("*.json")):
        if arguments.only and path.stem not in arguments.only:
            continue
        brief = Brief.from_json(path.read_bytes())
        annotated = arguments.articles / f"{path.stem}.json"
        gold = json.loads(annotated.read_text("utf-8")) if annotated.is_file() else {}
        text = sheet(path.stem, brief, gold, full=arguments.full)
        (arguments.out / f"{path.stem}.md").write_text(text, "utf-8")
        verdicts += [f"{row}\t\t" for row in rows(path.stem, brief, gold)]
    (arguments.out / "verdicts.tsv").write_text("\n".join(verdicts) + "\n", "utf-8")


if __name__ == "__main__":
    main()
