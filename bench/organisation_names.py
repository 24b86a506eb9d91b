"""Measure how organisations are found and put into English, on names written for it.

    python bench/organisation_names.py [--show] [--held]

bench/organisation_names.tsv holds them with the English of the press; each is read inside the sentences of `FRAMES`.
Found: a mention that begins where the name does and ends where it does, or before the adjective of a country that ends
it (شركة بوينغ الأميركية); of a name after its common noun the name alone will do. English: the name or another spelling
given equals one of the list's, or is as near to it as the scorer of the annotated articles asks (ratio 0.84 of difflib,
articles left out); exact: the name itself is one of the list's.

``--held`` takes bench/organisation_names_held.tsv, whose names were not read while rules were written.
"""

from __future__ import annotations

import argparse
import difflib
import re
from collections import Counter
from pathlib import Path

from mujaz.extraction.names.entities import join
from mujaz.extraction.names.recognise import recognise
from mujaz.extraction.names.tables import bare, heads, nationalities
from mujaz.extraction.names.words import key_of
from mujaz.facts import Name
from mujaz.reading.text import read_text

FOLDER = Path(__file__).parent
FRAMES = (
    "وذكر بيان صادر عن {} أن العمل مستمر منذ أسبوع.",
    "وأعلنت {} أمس الثلاثاء نتائج التحقيق.",
    "وقال مسؤول في {} للصحفيين إن الاجتماع تأجل.",
)
NEAR = 0.84


def plain(name: str) -> str:
    """Return a name in lower case without articles and signs."""
    name = re.sub(r"[‘’'`]", "", name.lower())
    name = re.sub(r"\b(the|al|el)\b[\s-]*", "", name)
    return re.sub(r"[^a-z0-9]+", " ", name).strip()


def near(ours: str, theirs: str) -> bool:
    """Whether two names are the same but for a letter here and there."""
    a, b = plain(ours), plain(theirs)
    return a == b or difflib.SequenceMatcher(None, a, b).ratio() >= NEAR


def found_in(arabic: str, frame: str) -> Name | None:
    """Return the organisation found exactly where the name stands in the frame."""
    article = read_text(frame.format(arabic).encode("utf-8"))
    start = article.text.index(arabic)
    words = arabic.split(" ")
    ends = {start + len(arabic)}
    if bare(key_of(words[-1])) in nationalities():
        ends.add(start + len(arabic) - len(words[-1]) - 1)
    starts = {start, start + len(words[0]) + 1, start + len(words[0]) + 2}
    if '"' in arabic:
        ends |= {start + i for i, letter in enumerate(arabic) if letter == '"'}
    whole_from = starts if key_of(words[0]) in heads() and heads()[key_of(words[0])].way == "s" else {start}
    for name in join(article, recognise(article.text)):
        spans = ((cite.start, cite.end) for cite in name.mentions)
        if name.kind == "organisation" and any(a in whole_from and b in ends for a, b in spans):
            return name
    return None


def main() -> None:
    """Print the shares, and with ``--show`` what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--held", action="store_true")
    args = parser.parse_args()
    path = FOLDER / ("organisation_names_held.tsv" if args.held else "organisation_names.tsv")
    counts: Counter[str] = Counter()
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        arabic, english, group = line.split("\t")
        right = english.split("|")
        for frame in FRAMES:
            name = found_in(arabic, frame)
            ours = [name.name, *name.also] if name else []
            good = any(near(a, b) for a in ours for b in right)
            exact = name is not None and plain(name.name) in map(plain, right)
            for what, hit in (("all", True), ("found", name is not None), ("english", good), ("exact", exact)):
                counts[group, what] += hit  # type: ignore[index]
            if args.show and not good:
                print("-" if name is None else "~", group, arabic, "|", "; ".join(ours), "|", right[0])
    for group in ("known", "composed"):
        total, found = counts[group, "all"], counts[group, "found"]  # type: ignore[index]
        english, exact = counts[group, "english"], counts[group, "exact"]  # type: ignore[index]
        print(f"{group}: {total} found {found / total:.3f} English right of the found {english / max(1, found):.3f} "
              f"(the name itself {exact / max(1, found):.3f}), of all {english / total:.3f}")  # fmt: skip


if __name__ == "__main__":
    main()
