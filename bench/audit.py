"""Measure the audit: false alarms on human references, flags on engines' output, recall on generated mutations.

    python bench/audit.py references ARABIC ENGLISH [ENGLISH ...]
    python bench/audit.py engines ARABIC ENGLISH [ENGLISH ...] [--labels LABELS]
    python bench/audit.py mutations ARABIC ENGLISH [ENGLISH ...] [--count 10000] [--seed 7] [--missed 5]
    python bench/audit.py speed ARABIC ENGLISH

All files have one sentence a line. Labels are lines ``engine file TAB line number TAB 1 or 0 TAB note``: whether that
English has a number that is lost, distorted or added. bench/audit_labels.tsv is what two passes agreed on: the first by
who wrote the audit, the second (audit_labels_second.tsv, candidates found by comparing the outputs with the references
and with one another) by somebody who had not seen it.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from pathlib import Path

from mutations import KINDS, mutate

from mujaz.translation.audit import audit_pair

FIGURES = ("figure-", "unit-", "date-", "bound-")


def lines(path: str) -> list[str]:
    """Return the lines of a file."""
    return Path(path).read_text("utf-8").splitlines()


def codes(arabic: str, english: str) -> list[str]:
    """Return the codes that the audit raises."""
    return [str(flag["code"]) for flag in audit_pair(arabic, english)["flags"]]


def references(arabic: str, english: list[str]) -> None:
    """Print how often human translations are flagged."""
    source = lines(arabic)
    for path in english:
        found = [codes(ar, en) for ar, en in zip(source, lines(path), strict=True)]
        flags, sentences = sum(map(len, found)), sum(map(bool, found))
        print(f"{Path(path).name}: {len(source)} sentences, {flags} flags ({1000 * flags / len(source):.1f} per 1,000) "
              f"on {sentences} sentences {[n for n, one in enumerate(found, 1) if one]}")  # fmt: skip
        print("   ", dict(Counter(code for one in found for code in one)))


def engines(arabic: str, english: list[str], labels: str | None) -> None:
    """Print what is flagged in the output of engines; with labels, recall and false alarms on their numbers."""
    source = lines(arabic)
    truth = (
        {(row[0], int(row[1])): row[2] == "1" for row in (line.split("\t") for line in lines(labels))} if labels else {}
    )
    caught = missed = false = total = 0
    for path in english:
        engine = Path(path).name
        found = [codes(ar, en) for ar, en in zip(source, lines(path), strict=True)]
        total += len(found)
        print(f"{engine}: {sum(map(bool, found))} sentences flagged", dict(Counter(c for one in found for c in one)))
        for number, one in enumerate(found, 1):
            flagged = any(code.startswith(FIGURES) for code in one)
            real = truth.get((engine, number), False)
            caught, missed, false = caught + (flagged and real), missed + (real and not flagged), false + (
                flagged and not real and bool(truth))  # fmt: skip
            if labels and flagged != real:
                print(f"    {'missed' if real else 'false alarm'}: line {number} {one}")
    if labels:
        print(f"labelled errors caught {caught} of {caught + missed}; false alarms {false} on {total} sentences "
              f"({1000 * false / total:.2f} per 1,000)")  # fmt: skip


def mutations(arabic: str, english: list[str], count: int, seed: int, show: int) -> None:
    """Print recall on mutations of human translations that raise no flag as they are."""
    rng = random.Random(seed)
    pairs = [(ar, en) for path in english for ar, en in zip(lines(arabic), lines(path), strict=True)]
    clean = [pair for pair in pairs if not codes(*pair)]
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    per_kind = count // len(KINDS)
    for kind in KINDS:
        shown, tries = 0, 0
        seen: set[tuple[str, str]] = set()
        while made[kind] < per_kind and tries < 60 * per_kind:
            tries += 1
            ar, en = rng.choice(clean)
            changed = mutate(kind, ar, en, rng)
            if changed is None or changed == en or (ar, changed) in seen:
                continue
            seen.add((ar, changed))
            made[kind] += 1
            if codes(ar, changed):
                caught[kind] += 1
            elif shown < show:
                shown += 1
                print(f"missed {kind}:\n    {ar}\n    {en}\n    {changed}")
    for kind in KINDS:
        print(f"{kind}: {caught[kind]} of {made[kind]} ({caught[kind] / max(1, made[kind]):.4f})")
    print(f"all: {caught.total()} of {made.total()} ({caught.total() / made.total():.4f})")


def speed(arabic: str, english: str) -> None:
    """Print the time of one audit, warm."""
    pairs = list(zip(lines(arabic), lines(english), strict=True))
    for _ in range(2):
        started = time.perf_counter()
        for ar, en in pairs:
            audit_pair(ar, en)
        each = (time.perf_counter() - started) / len(pairs)
    print(f"{1000 * each:.2f} ms a sentence")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["references", "engines", "mutations", "speed"])
    parser.add_argument("arabic")
    parser.add_argument("english", nargs="+")
    parser.add_argument("--labels")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--missed", type=int, default=0, help="how many missed mutations of each kind to print")
    args = parser.parse_args()
    if args.what == "references":
        references(args.arabic, args.english)
    elif args.what == "engines":
        engines(args.arabic, args.english, args.labels)
    elif args.what == "mutations":
        mutations(args.arabic, args.english, args.count, args.seed, args.missed)
    else:
        speed(args.arabic, args.english[0])


if __name__ == "__main__":
    sys.exit(main())
