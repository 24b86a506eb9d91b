"""Measure how briefs of the same event are grouped: B-cubed precision, recall and F1.

    python bench/digest_stories.py [--part tune|held|all] [--news FOLDER...] [--show]

bench/stories/ holds families of stories (bench/stories/README.md says how they are written). A family and its hard
negatives stay together, so the third that is kept back is drawn by the hash of the family's name; no threshold may be
chosen by looking at it. Each part is clustered by itself, all families at once, as one period of a digest.

With --news the labels of bench/stories/news.tsv are measured over articles that are not in this repository: FOLDER
holds them by the names of that file.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import pathlib
import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mujaz.article import Article, Metadata
from mujaz.pipeline import BriefOptions, brief
from mujaz.reading.text import read_text
from mujaz.translation.registry import make_engines

STORIES = pathlib.Path(__file__).parent / "stories"
_PARAGRAPH_OF = re.compile(r"@(\d+)\.(\d+)")


@dataclass(frozen=True)
class Told:
    """An article of the set: its name, the story that it tells, and how it relates to the story's other articles."""

    name: str
    story: str
    kind: str
    article: Article


def is_held(family: str) -> bool:
    """Whether a family belongs to the third that is kept back."""
    return int(hashlib.sha256(family.encode()).hexdigest(), 16) % 3 == 0


def families(part: str, folder: pathlib.Path = STORIES) -> Iterator[pathlib.Path]:
    """Yield the files of one part: tune, held or all."""
    for path in sorted(folder.glob("*.txt")):
        if part == "all" or is_held(path.stem) == (part == "held"):
            yield path


def read_family(path: pathlib.Path) -> Iterator[Told]:
    """Yield the articles of a family.

    Raises:
        ValueError: the file is not written as bench/stories/README.md says.

    """
    for block in re.split(r"^## ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        story, _, rest = block.partition("\n")
        bodies: list[list[str]] = []
        for number, piece in enumerate(re.split(r"^# ", rest, flags=re.MULTILINE)[1:], 1):
            head, _, body = piece.partition("\n")
            outlet, published, kind = (part.strip() for part in head.split("|"))
            paragraphs = [_resolved(part.strip(), bodies) for part in body.strip().split("\n\n")]
            bodies.append(paragraphs)
            metadata = Metadata(outlet=outlet, published=date.fromisoformat(published))
            article = read_text("\n\n".join(paragraphs).encode(), metadata)
            yield Told(f"{story.strip()}/{number}", story.strip(), kind, article)


def _resolved(paragraph: str, bodies: Sequence[Sequence[str]]) -> str:
    """Return a paragraph, ``@1.3`` replaced by the third one (the title not counted) of the story's first article."""
    reference = _PARAGRAPH_OF.fullmatch(paragraph)
    if reference is None:
        if "@" in paragraph:
            raise ValueError("a reference stands alone in its paragraph")
        return paragraph
    return bodies[int(reference[1]) - 1][int(reference[2])]


def read_labelled(folders: Sequence[pathlib.Path]) -> Iterator[Told]:
    """Yield the articles that news.tsv labels and that one of the folders has."""
    with (STORIES / "news.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            for path in (folder / row["file"] for folder in folders):
                if path.exists():
                    published = date.fromisoformat(row["published"]) if row["published"] else None
                    yield Told(
                        row["file"], row["story"], "news", read_text(path.read_bytes(), Metadata(published=published))
                    )
                    break


def b_cubed(truth: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> tuple[float, float, float]:
    """Return B-cubed precision, recall and F1 (Bagga and Baldwin 1998) of a grouping, each item weighing the same.

    Args:
        truth: the right group of each item.
        found: the group that each item was given; the same items.

    """
    right, given = _members(truth), _members(found)
    precision = recall = 0.0
    for item in truth:
        common = len(right[truth[item]] & given[found[item]])
        precision += common / len(given[found[item]])
        recall += common / len(right[truth[item]])
    precision, recall = precision / len(truth), recall / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _members(groups: Mapping[str, Hashable]) -> Mapping[Hashable, set[str]]:
    members: dict[Hashable, set[str]] = defaultdict(set)
    for item, group in groups.items():
        members[group].add(item)
    return members


def grouped(told: Sequence[Told]) -> dict[str, str]:
    """Return the digest's story that each article comes into, by the article's name."""
    from mujaz.digesting.compose import digest  # noqa: PLC0415 (the set can be read without it)
    from mujaz.digesting.model import Period  # noqa: PLC0415
    from mujaz.digesting.report import report_of  # noqa: PLC0415

    engines = make_engines(["phrasebook"])
    # What has no date is told of on one and the same day.
    briefs = [brief(one.article, engines, BriefOptions(created="2022-06-01T00:00:00+00:00")) for one in told]
    names = {one.id: each.name for one, each in zip(briefs, told, strict=True)}
    made = digest([report_of(one) for one in briefs], Period(start="2015-01-01", end="2030-12-31"))
    return {names[identity]: story.id for story in made.stories for identity in story.briefs}


def report(told: Sequence[Told], label: str, *, show: bool) -> None:
    """Group the articles and print the scores; with ``show``, the stories that are split or mixed."""
    truth = {one.name: one.story for one in told}
    found = grouped(told)
    precision, recall, f1 = b_cubed(truth, found)
    print(f"{label}: {len(truth)} articles, {len(set(truth.values()))} stories, {len(set(found.values()))} found")
    print(f"B-cubed P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    if not show:
        return
    for names in _members(found).values():
        if len({truth[name] for name in names}) > 1:
            print("mixed", *sorted(names))
    for story, names in sorted(_members(truth).items(), key=str):
        pieces = defaultdict(list)
        for name in sorted(names):
            pieces[found[name]].append(name)
        if len(pieces) > 1:
            print("split", story, *("+".join(name.rpartition("/")[2] for name in piece) for piece in pieces.values()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("tune", "held", "all"), default="tune")
    parser.add_argument("--news", nargs="+", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    if arguments.news:
        report(list(read_labelled(arguments.news)), "news", show=arguments.show)
    else:
        told = [one for path in families(arguments.part) for one in read_family(path)]
        report(told, arguments.part, show=arguments.show)


if __name__ == "__main__":
    main()
