"""Measure the sequence model of names on named-entity corpora by conlleval's rules.

    python bench/ner.py FILE... [--whole | --list-only]

FILE: token TAB BIO tag, a blank line after each sentence (ANERcorp, AQMAR). Mapping: PER is our person, LOC our place,
ORG our organisation; other classes count as no name. Twelve sentences in a row are read as one article, since the
corpora mark none. A token belongs to a mention where more than half of its letters do, so that a clitic (وموسكو) is
no error. A mention counts where its tokens and its class are exactly right.

Measured is the model, which sees what the list says of every word; the corpora tag names as it was taught to. The whole
recogniser (``--whole``) adds headed names (مستشفى العيون) and what the list knows by our own rules, which the corpora
tag otherwise or not at all. ``--list-only`` is the list without model and patterns, for comparison.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from mujaz.extraction.names.gazetteer import gazetteer
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.recognise import disjoint, from_hit, from_tagged, recognise, trusted
from mujaz.extraction.names.tagger import tagger
from mujaz.extraction.names.words import read_words

CLASSES = {"PER": "person", "PERS": "person", "LOC": "place", "ORG": "organisation"}
BLOCK = 12
Span = tuple[int, int, str]


def blocks(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield runs of twelve sentences as (token, tag)."""
    block: list[tuple[str, str]] = []
    count = 0
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        token, _, tag = line.partition("\t")
        if token.strip():
            block.append((token.strip(), tag.strip()))
            continue
        count += 1
        if count % BLOCK == 0 and block:
            yield block
            block = []
    if block:
        yield block


def gold_spans(block: list[tuple[str, str]]) -> set[Span]:
    """Return the gold names of a block as (first token, end, kind)."""
    found: set[Span] = set()
    start, kind = 0, ""
    for i, (_, tag) in enumerate([*block, ("", "O")]):
        prefix, _, name = tag.split("|")[0].partition("-")
        if kind and (prefix != "I" or name != kind):
            found.add((start, i, CLASSES.get(kind, "")))
            kind = ""
        if name and not kind:
            start, kind = i, name
    return {span for span in found if span[2]}


def listed(text: str) -> list[Mention]:
    """Return the mentions that the list alone finds."""
    words = read_words(text)
    hits = gazetteer().hits(words, [word.form for word in words])
    return disjoint(from_hit(text, words, hit) for hit in trusted(hits, [], words))


def modelled(text: str) -> list[Mention]:
    """Return the mentions that the sequence model finds."""
    words = read_words(text)
    forms = [word.form for word in words]
    seen = frozenset(forms)
    tagged = tagger().tag(words, gazetteer().hits(words, forms))
    return [mention for found in tagged for mention in from_tagged(text, words, found, seen)]


WAYS = {"model": modelled, "whole": lambda text: list(recognise(text).mentions), "list": listed}


def predicted_spans(block: list[tuple[str, str]], way: str) -> set[Span]:
    """Return our names of a block as (first token, end, kind)."""
    text, starts = "", []
    for token, _ in block:
        starts.append(len(text))
        text += token + " "
    mentions = WAYS[way](text)
    found: set[Span] = set()
    for mention in mentions:
        inside = []
        for i, start in enumerate(starts):
            end = start + len(block[i][0])
            if 2 * (min(end, mention.end) - max(start, mention.start)) > end - start:
                inside.append(i)
        inside = [i for i in inside if any(c.isalnum() for c in block[i][0])] or inside
        if inside:
            found.add((inside[0], inside[-1] + 1, mention.kind))
    return found


def main() -> None:
    """Print precision, recall and F1 of each file, by class and for all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--list-only", dest="way", action="store_const", const="list", default="model")
    parser.add_argument("--whole", dest="way", action="store_const", const="whole")
    parser.add_argument("--show", action="store_true", help="print misses (-) and false alarms (+)")
    args = parser.parse_args()
    for path in args.files:
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        for block in blocks(path):
            gold, ours = gold_spans(block), predicted_spans(block, args.way)
            for kind in ("person", "place", "organisation", "all"):
                g, p = ({span for span in spans if kind in (span[2], "all")} for spans in (gold, ours))
                for i, n in enumerate((len(g & p), len(g), len(p))):
                    counts[kind][i] += n
            if args.show:
                for sign, spans in (("-", gold - ours), ("+", ours - gold)):
                    for a, b, kind in sorted(spans):
                        tokens = [token for token, _ in block]
                        before, name, after = tokens[max(0, a - 3) : a], tokens[a:b], tokens[b : b + 3]
                        print(sign, kind[:3], *before, "[", *name, "]", *after)
        for kind, (both, in_gold, in_ours) in counts.items():
            precision, recall = both / max(1, in_ours), both / max(1, in_gold)
            f1 = 2 * both / max(1, in_gold + in_ours)
            print(f"{path.parent.name} {kind}: gold {in_gold} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")


if __name__ == "__main__":
    main()
