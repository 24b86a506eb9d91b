"""Time and memory of a digest of many briefs: all of it, from the JSON files to the files of the digest.

    python bench/digest_speed.py [1000 3000 10000] [--folder FOLDER] [--no-fingerprints]

The briefs are made up, in the shape that real ones have: 14 sentences and 2,800 characters of Arabic whose words are
as frequent as in news, 6 figures, 15 names, 7 key points, 11 events. Four in ten stories have one brief, the largest
have forty; a quarter of a story's further briefs are copies with their end cut. They carry fingerprints as real ones
do, or none, like those that were written before there were any. Each size runs in a process of its own on one core:
`mujaz digest` is called in it, and its peak memory is that of the process.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict
from itertools import accumulate
from pathlib import Path
from typing import Any

from mujaz.arabic.fingerprint import fingerprint_of
from mujaz.briefing.model import Brief
from mujaz.lexicon import stems, terms

_SENTENCES, _WORDS = 14, 30
_FIGURES, _EVENTS, _POINTS = 6, 11, 7
_OUTLETS = tuple(f"Outlet {number}" for number in range(40))
_TYPES = ("assault", "disaster", "protest", "consult", "agree", "statement", "economy", "accident")
_DAY = "2025-06-{:02}"


class News:
    """Makes up stories and the briefs that tell them; the same seed makes the same ones."""

    def __init__(self, seed: int = 1, *, fingerprints: bool = True) -> None:
        self._fingerprints = fingerprints
        self._random = random.Random(seed)
        entries = stems()
        self._words = [entry.arabic for entry in entries]
        self._weights = list(accumulate(entry.frequency for entry in entries))
        self._rare = [entry.arabic for entry in entries if 2 <= entry.frequency <= 200]
        self._people, self._bodies, self._places = terms("people"), terms("organisations"), terms("places")

    def briefs(self, count: int) -> Iterator[dict[str, Any]]:
        """Yield so many briefs, story by story."""
        made = 0
        while made < count:
            size = min(40, int(self._random.paretovariate(1.2)), count - made)
            yield from self._story(made, size)
            made += size

    def _story(self, number: int, size: int) -> Iterator[dict[str, Any]]:
        topic = self._random.sample(self._rare, 24)
        names = [
            ("people", self._random.sample(self._people, 4)),
            ("organisations", self._random.sample(self._bodies, 5)),
            ("places", self._random.sample(self._places, 6)),
        ]
        day = self._random.randrange(1, 29)
        toll = self._random.randrange(3, 90)
        first: list[str] = []
        for at in range(size):
            text = self._text(topic, names)
            if at and self._random.random() < 0.25:
                text = [first[0], *first[1 : self._random.randrange(8, len(first))]]
            first = first or text
            yield self._brief(f"{number + at:032x}", text, names, min(28, day + at // 12), toll + at // 6)

    def _text(self, topic: list[str], names: list[tuple[str, list[Any]]]) -> list[str]:
        """Return a title and sentences: everyday words, and in each some of the topic and a name."""
        sentences = []
        for _ in range(_SENTENCES + 1):
            words = self._random.choices(self._words, cum_weights=self._weights, k=_WORDS - 8)
            words += self._random.sample(topic, 6)
            self._random.shuffle(words)
            kind = self._random.choice(names)[1]
            sentences.append(" ".join([*words, self._random.choice(kind).arabic]) + ".")
        sentences[0] = " ".join(sentences[0].split()[-9:-1])
        return sentences

    def _brief(
        self, identity: str, text: list[str], names: list[tuple[str, list[Any]]], day: int, toll: int
    ) -> dict[str, Any]:
        starts = list(accumulate((len(one) + 1 for one in text), initial=0))

        def cite(n: int, words: int = 12) -> dict[str, Any]:
            piece = " ".join(text[n].split()[:words])
            return {"sentence": n, "start": starts[n], "end": starts[n] + len(piece), "text": piece}

        english = "The officials said that the number of the victims of the event rose in the region on that day. "
        figure = {
            "high": None, "bound": "exact", "status": "happened", "place": None, "period": None, "period_text": "",
            "attributed_to": "the police", "attributed_to_ar": "الشرطة", "other_cites": [],
        }  # fmt: skip
        last = len(text) - 1
        parts = [{"text": english.strip(), "cites": [cite(min(n, last))]} for n in range(1, _POINTS + 1)]
        mentioned = {
            kind: [
                {
                    "name": term.english, "name_ar": term.arabic, "also": [], "romanised": False,
                    "mentions": [cite(min(n, last), 2) for n in range(1, 5)],
                } | ({"role": None} if kind != "places" else {"lat": 30.0, "lon": 31.0})
                | ({"country": None} if kind != "people" else {})
                for term in group
            ]
            for kind, group in names
        }  # fmt: skip
        carried = fingerprint_of(dict(enumerate(text))) if self._fingerprints else None
        return {
            "schema": "mujaz.brief/1", "id": identity, "created": None,
            "article": {
                "sha256": "", "key": f"{identity}.txt", "title": text[0], "outlet": self._random.choice(_OUTLETS),
                "url": None, "published": _DAY.format(day), "published_basis": "object metadata", "language": "ar",
                "characters": starts[-1], "sentences": last,
            },
            "headline": "Officials say that the toll of the event rose", "headline_cites": [cite(0)],
            "bottom_line": parts[0] | {"parts": parts[:1]}, "key_points": parts[1:], **mentioned,
            "figures": [
                figure | {
                    "text": f"{toll + n} people", "value": toll + n, "unit": "people" if n < 3 else "item",
                    "kind": ("killed", "wounded", "people", "count", "count", "count")[n],
                    "what": ("people killed", "people wounded", "members", "houses", "schools", "cars")[n],
                    "cite": cite(min(n + 1, last), 3),
                }
                for n in range(_FIGURES)
            ],
            "dates": [{"text": "today", "value": _DAY.format(day), "end": None, "basis": "", "cite": cite(1, 1)}],
            "timeline": [],
            "quotes": [],
            "events": [
                {
                    "what": english, "status": "occurred", "type": _TYPES[n % len(_TYPES)], "actors": [],
                    "targets": [], "place": None, "when": None, "attributed_to": None, "cite": cite(min(n + 1, last)),
                }
                for n in range(_EVENTS)
            ],
            "not_known": [],
            "translation": {
                "engines": [{"name": "phrasebook", "version": "1", "sentences": last}],
                "sentences": [
                    {
                        "n": n, "ar": arabic, "en": english * 2, "engine": "phrasebook", "start": starts[n],
                        "end": starts[n] + len(arabic), "paragraph": n, "flags": [],
                    }
                    for n, arabic in enumerate(text)
                ],
            },
            "flags": [],
            "analyst": {
                "source_grade": {"reliability": "F", "credibility": "6", "basis": "not graded"},
                "judgement": None, "notes": [],
            },
            "provenance": {
                "generator": "mujaz", "generator_version": "0", "machine_translated": True, "statement": "",
                "citation": "", "text_sha256": "0" * 64, "encoding": "utf-8", "created_basis": "not given",
            },
            "fingerprint": asdict(carried) if carried else None,
        }  # fmt: skip


def write(folder: Path, count: int, *, fingerprints: bool = True) -> int:
    """Write so many briefs below the folder, where they are not there yet; return their bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for number, made in enumerate(News(fingerprints=fingerprints).briefs(count)):
        path = folder / f"{number // 1000:03}" / f"{made['id']}.json"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            text = json.dumps(made, ensure_ascii=False, indent=2)
            if number % 1000 == 0:
                Brief.from_json(text)
            path.write_text(text, "utf-8")
        total += path.stat().st_size
    return total


def measure(folder: Path, output: Path) -> None:
    """Make the digest of the briefs below the folder, and print the seconds and the peak of memory in megabytes."""
    from mujaz.digest_command import digest_command  # noqa: PLC0415

    started, processor = time.perf_counter(), time.process_time()
    arguments = [str(folder), "--from", _DAY.format(1), "--to", _DAY.format(30), "-o", str(output)]
    digest_command(arguments, standalone_mode=False)
    wall, used = time.perf_counter() - started, time.process_time() - processor
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{used:.2f} s of processor, {wall:.2f} s, peak {peak:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 3000, 10000])
    parser.add_argument("--folder", type=Path, help="where to keep the briefs (default: a temporary folder)")
    parser.add_argument("--no-fingerprints", action="store_true", help="briefs whose Arabic must be read again")
    parser.add_argument("--measure", type=Path, nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        measure(*arguments.measure)
        return
    with tempfile.TemporaryDirectory() as temporary:
        for size in arguments.sizes:
            kind = f"{size}-without" if arguments.no_fingerprints else str(size)
            folder = (arguments.folder or Path(temporary)) / kind
            megabytes = write(folder, size, fingerprints=not arguments.no_fingerprints) / 1e6
            print(f"{size} briefs, {megabytes:.0f} MB:", flush=True)
            subprocess.run([sys.executable, __file__, "--measure", folder, Path(temporary) / f"out{size}"], check=True)


if __name__ == "__main__":
    main()
