"""Align the words of sentence pairs, for the scripts that learn from them.

Usage: python scripts/align_pairs.py PAIRS.tsv OUTPUT.jsonl [--more PAIRS.tsv] [--aligner eflomal-align]

PAIRS.tsv has an ID (ARTICLE.NUMBER), Arabic and English, parted by tabs. ``--more`` gives pairs that only help to align
(Arabic and English are its last two columns), as does the lexicon, each entry of which is a pair. The words are aligned
by eflomal (Östling and Tiedemann 2016; ``pip install eflomal``, needed by nothing else here) in both directions, and
joined by grow-diag-final-and (Koehn et al. 2003). Arabic goes in with its clitics apart, English as lemmas.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from aligned import ROOT, english_words, pieces, reader

_LEXICON = ("stems.tsv", "phrases.tsv", "additions.tsv", "additions_rare.tsv", "additions_general.tsv",
            "additions_senses.tsv", "mined.tsv")  # fmt: skip
_SENSES = 3
"""Senses of an entry that are taken."""
_MOST = 90_000
"""Further pairs that are taken, of at most ``_LONGEST`` words."""
_LONGEST = 22
Link = tuple[int, int]


def lexicon_pairs() -> Iterator[tuple[str, str]]:
    """Yield the lexicon's entries as pairs."""
    for name in _LEXICON:
        path = ROOT / "layers/mujaz/mujaz/lexicon/data" / name
        for line in path.read_text("utf-8").splitlines():
            if not line.startswith("#"):
                arabic, _, senses = line.split("\t")
                for sense in senses.split(" | ")[:_SENSES]:
                    yield arabic, sense.partition(":")[2]


def further_pairs(path: Path | None) -> Iterator[tuple[str, str]]:
    """Yield the first short pairs of a file."""
    taken = 0
    for line in path.read_text("utf-8").splitlines() if path else ():
        arabic, english = line.split("\t")[-2:]
        if 3 <= len(arabic.split()) <= _LONGEST and taken < _MOST:
            taken += 1
            yield arabic, english


def symmetric(forward: set[Link], backward: set[Link]) -> list[Link]:
    """Return the links of both directions joined: those of both, grown by neighbours, then what is still free."""
    joined, either = forward & backward, forward | backward
    arabic, english = {one for one, _ in joined}, {other for _, other in joined}
    grown = True
    while grown:
        grown = False
        for one, other in sorted(either - joined):
            beside = any((one + x, other + y) in joined for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y)
            if beside and (one not in arabic or other not in english):
                joined.add((one, other))
                arabic.add(one)
                english.add(other)
                grown = True
    for one, other in sorted(either - joined):
        if one not in arabic and other not in english:
            joined.add((one, other))
            arabic.add(one)
            english.add(other)
    return sorted(joined)


def _links(line: str) -> set[Link]:
    return {(int(one), int(other)) for one, _, other in (link.partition("-") for link in line.split())}


def main() -> None:
    """Cut, align, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--more", type=Path)
    parser.add_argument("--aligner", default="eflomal-align")
    options = parser.parse_args()
    read = reader()
    rows = [line.split("\t") for line in options.pairs.read_text("utf-8").splitlines()]
    cut = [(list(pieces(arabic, read)), english_words(english)) for _, arabic, english in rows]
    kept = [place for place, (arabic, english) in enumerate(cut) if arabic and english]
    lines = [_line([piece for piece, _, _ in cut[place][0]], [base for _, base in cut[place][1]]) for place in kept]
    for arabic, english in (*further_pairs(options.more), *lexicon_pairs()):
        left, right = [piece for piece, _, _ in pieces(arabic, read)], [base for _, base in english_words(english)]
        if left and right:
            lines.append(_line(left, right))
    with tempfile.TemporaryDirectory() as folder:
        text, ahead, back = (Path(folder) / name for name in ("pairs", "forward", "backward"))
        text.write_text("\n".join(lines) + "\n", "utf-8")
        subprocess.run(
            [options.aligner, "-i", text, "-f", ahead, "-r", back, "--model", "3", "--overwrite"], check=True
        )
        directions = zip(ahead.read_text().split("\n"), back.read_text().split("\n"), kept, strict=False)
        with options.output.open("w", encoding="utf-8") as output:
            for forward, backward, place in directions:
                arabic, english = cut[place]
                links = [
                    (arabic[one][1], arabic[one][2], other)
                    for one, other in symmetric(_links(forward), _links(backward))
                ]
                pair = {"id": rows[place][0], "ar": rows[place][1], "en": rows[place][2], "words": english}
                output.write(json.dumps(pair | {"links": links}, ensure_ascii=False) + "\n")


def _line(arabic: list[str], english: list[str]) -> str:
    return f"{' '.join(arabic)} ||| {' '.join(english)}".replace("||||", "|||")


if __name__ == "__main__":
    main()
