"""How close romanised name words come to the spellings of a list.

    python bench/romanisation.py PAIRS.tsv
    python bench/romanisation.py --reader bench/romanisation_reader.tsv

PAIRS: Arabic, TAB, Latin. A word is right where the spelling, or one of those that the list has for it, is met exactly
or within a character error rate of 0.15 (letters only, lower case, accents cut). Printed: the share that is exact,
right, and right with the best of three spellings. ``--reader`` compares with a person who saw only the Arabic: how far
anybody can get, since one Arabic word stands for many names (بيري: Perry, Berry, Pirie) and the list has one a row.
"""

from __future__ import annotations

import argparse
import unicodedata
from collections import defaultdict
from pathlib import Path

from mujaz.arabic.letters import fold
from mujaz.arabic.romanisation import romanise, spellings

EXTRA = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th"})


def letters(text: str) -> str:
    """Return plain lower-case Latin letters."""
    text = unicodedata.normalize("NFKD", text.lower().translate(EXTRA))
    return "".join(c for c in text if "a" <= c <= "z")


def distance(a: str, b: str) -> int:
    """Return the edit distance of two strings."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def near(guess: str, references: set[str]) -> bool:
    """Whether a guess is within the error rate of one reference."""
    return any(distance(letters(guess), ref) <= 0.15 * max(1, len(ref)) for ref in references)


def compare(path: Path) -> None:
    """Print how many of a reader's spellings are right, and how many of ours for the same words."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]
    reader = sum(near(guess, {letters(latin)}) for _, latin, guess in rows)
    ours = sum(near(romanise(fold(arabic)), {letters(latin)}) for arabic, latin, _ in rows)
    print(f"{len(rows)} words, exact or CER <= 0.15: reader {reader / len(rows):.2f}, program {ours / len(rows):.2f}")


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path, nargs="?")
    parser.add_argument("--reader", type=Path)
    args = parser.parse_args()
    if args.reader:
        compare(args.reader)
    if not args.pairs:
        return
    references: dict[str, set[str]] = defaultdict(set)
    for line in args.pairs.read_text("utf-8").splitlines():
        arabic, latin, *_ = line.split("\t")
        word = fold(arabic)
        if word.isalpha() and letters(latin):
            references[word].add(letters(latin))
    exact = right = best = 0
    for word, refs in references.items():
        exact += letters(romanise(word)) in refs
        right += near(romanise(word), refs)
        best += any(near(spelling, refs) for spelling in spellings(word))
    total = len(references)
    shares = [f"{n / total:.3f}" for n in (exact, right, best)]
    print(f"{total} words: exact {shares[0]}, exact or CER <= 0.15 {shares[1]}, best of 3 {shares[2]}")


if __name__ == "__main__":
    main()
