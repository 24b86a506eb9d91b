"""Measure events against annotated articles and against voted sentences.

    python bench/events.py ARTICLES [--names GOLD] [--show]
    python bench/events.py --sentences FILE.jsonl TYPE [--part dev|held] [--agreed]

ARTICLES holds NN.txt, NN.meta.json and NN.json (key ``events``: ``ar``, ``status``). An annotated event counts as found
if a predicted cite shares at least half of the shorter one's words with it; its status is that of the best such cite.
FILE holds one sentence a line with ``id``, ``text``, ``accept`` and ``reject`` (votes that it tells an event of TYPE);
``held`` is the third of the sentences whose SHA-256 of the id is divisible by three, which no rule was written from.
By default the majority of the votes decides; ``--agreed`` keeps what the voters agreed on (labels "yes" and "easy no"),
and leaves out those that people themselves were divided on.
"""

import argparse
import hashlib
import json
import pathlib
import re

from articles import annotated_names, read_articles

from mujaz.arabic.letters import fold
from mujaz.extraction.attribution import extract_attributions
from mujaz.extraction.attribution.marked import MarkedArticle
from mujaz.extraction.events import extract_events, tells_of
from mujaz.extraction.names import extract_names
from mujaz.reading.text import read_text

_CLITICS = re.compile(r"^(?:[وف])?(?:[بلك])?(?:ال)?(?=\w{2})")


def _stems(text: str) -> list[str]:
    return [_CLITICS.sub("", word) for word in re.findall(r"\w+", fold(text))]


def overlap(one: str, other: str) -> float:
    """Share of the shorter text's words that the longer one has too."""
    short, long = sorted((_stems(one), _stems(other)), key=len)
    left, hits = list(long), 0
    for word in short:
        if word in left:
            left.remove(word)
            hits += 1
    return hits / len(short) if short else 0.0


def _closeness(one: str, other: str) -> float:
    sizes = sorted((len(_stems(one)), len(_stems(other))))
    return overlap(one, other) * (1 + sizes[0] / max(1, sizes[1]))


def articles(folder: pathlib.Path, names_folder: pathlib.Path | None, *, show: bool) -> None:
    """Print how many annotated events are found, and how often their status is right."""
    gold_events = found = right = predicted = supported = 0
    for stem, article in read_articles(folder):
        names = annotated_names(article, names_folder / f"{stem}.json") if names_folder else extract_names(article)
        events = extract_events(article, names, (), extract_attributions(article, names))
        gold = json.loads((folder / f"{stem}.json").read_text("utf-8"))["events"]
        predicted += len(events)
        supported += sum(any(overlap(event.cite.text, one["ar"]) >= 0.5 for one in gold) for event in events)
        for one in gold:
            gold_events += 1
            best = max(events, key=lambda event: _closeness(event.cite.text, one["ar"]), default=None)
            if best is None or overlap(best.cite.text, one["ar"]) < 0.5:
                if show:
                    print(stem, "missed", one["status"], one["ar"])
                continue
            found += 1
            right += best.status == one["status"]
            if show and best.status != one["status"]:
                print(stem, "gold", one["status"], "predicted", best.status, "|", best.cite.text, "|", one["ar"])
    print(
        f"events: {found}/{gold_events} found = {found / gold_events:.3f},"
        f" status right {right}/{found} = {right / found:.3f}"
    )
    print(f"predicted {predicted}, of which {supported} meet an annotated event")


def sentences(path: pathlib.Path, kind: str, part: str, *, agreed: bool) -> None:
    """Print precision, recall and F1 of one event type over voted sentences."""
    hit = predicted = gold = 0
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        held = int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % 3 == 0
        if held != (part == "held") or (agreed and row["label"] not in ("yes", "easy no")):
            continue
        truth = int(row["accept"]) > int(row["reject"])
        article = read_text(row["text"].encode())
        told = kind in tells_of(MarkedArticle(article))
        hit += truth and told
        gold += truth
        predicted += told
    precision, recall = hit / max(1, predicted), hit / max(1, gold)
    f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
    print(f"{kind} {part}: gold {gold}, predicted {predicted}, P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")


def main() -> None:
    """Run the measurement that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path, nargs="?")
    parser.add_argument("--names", type=pathlib.Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--sentences", nargs=2, metavar=("FILE", "TYPE"))
    parser.add_argument("--part", choices=("dev", "held"), default="dev")
    parser.add_argument("--agreed", action="store_true")
    args = parser.parse_args()
    if args.sentences:
        sentences(pathlib.Path(args.sentences[0]), args.sentences[1], args.part, agreed=args.agreed)
    if args.articles:
        articles(args.articles, args.names, show=args.show)


if __name__ == "__main__":
    main()
