"""Measure how contradictions between sources are told from values that only look like them.

    python bench/digest_contradictions.py [--part tune|held|all] [--show]

bench/contradictions/cases.jsonl holds 100 planted contradictions and 100 look-alikes (make.py there says of what
kinds). Each case is a digest of its own. A planted contradiction is found if the ledger has a contradiction between its
two values; a look-alike is called a contradiction if the ledger has any. The third of the cases whose SHA-256 of the
id is divisible by three is kept back.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pathlib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from mujaz.article import Metadata
from mujaz.briefing.model import Brief
from mujaz.pipeline import brief
from mujaz.reading.text import read_text
from mujaz.translation.registry import make_engines

CASES = pathlib.Path(__file__).parent / "contradictions" / "cases.jsonl"


def is_held(identity: str) -> bool:
    """Whether a case belongs to the third that is kept back."""
    return int(hashlib.sha256(identity.encode()).hexdigest(), 16) % 3 == 0


def cases(part: str) -> Iterator[dict[str, Any]]:
    """Yield the cases of one part: tune, held or all."""
    for line in CASES.read_text("utf-8").splitlines():
        case = json.loads(line)
        if part == "all" or is_held(case["id"]) == (part == "held"):
            yield case


def briefs_of(case: Mapping[str, Any]) -> list[Brief]:
    """Return the briefs of a case's reports."""
    engines = make_engines(["phrasebook"])
    made = []
    for report in case["articles"]:
        metadata = Metadata(outlet=report["outlet"], published=date.fromisoformat(report["published"]))
        made.append(brief(read_text(report["text"].encode(), metadata), engines))
    return made


def contradictions(briefs: list[Brief]) -> list[set[float]]:
    """Return the values of each contradiction in the ledger of the briefs' digest."""
    from mujaz.digesting.compose import digest  # noqa: PLC0415 (the set can be read without it)
    from mujaz.digesting.model import Period  # noqa: PLC0415
    from mujaz.digesting.report import report_of  # noqa: PLC0415

    made = digest([report_of(one) for one in briefs], Period(start="2025-09-01", end="2025-09-30"))
    rows = [row for story in made.stories for row in story.ledger if row.verdict == "contradiction"]
    return [{entry.value for entry in row.entries} for row in rows]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("tune", "held", "all"), default="tune")
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    right: Counter[tuple[bool, str]] = Counter()
    total: Counter[tuple[bool, str]] = Counter()
    for case in cases(arguments.part):
        made = briefs_of(case)
        found = contradictions(made)
        kind = (case["contradicts"], case["kind"])
        good = any(set(case["values"]) <= values for values in found) if case["contradicts"] else not found
        total[kind] += 1
        right[kind] += good
        if arguments.show and not good:
            figures = [(figure.value, figure.kind, figure.what) for one in made for figure in one.figures]
            print(case["id"], case["values"], "found", found, "figures", figures)
    for kind, count in sorted(total.items(), reverse=True):
        print(f"{'contradiction' if kind[0] else 'look-alike':13} {kind[1]:20} {right[kind]:3} of {count}")
    for contradicts, what in ((True, "contradictions found"), (False, "look-alikes left alone")):
        ours = [kind for kind in total if kind[0] is contradicts]
        print(f"{arguments.part}: {what} {sum(right[k] for k in ours)} of {sum(total[k] for k in ours)}")


if __name__ == "__main__":
    main()
