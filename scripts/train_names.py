"""Train the sequence model of names and write its weights to lexicon/data/names.model.

    python scripts/train_names.py --train FILE... [--dev FILE...] [--out FILE]

Files hold a token, a tab and a BIO tag on each line, a blank line after each sentence. Person, location and
organisation are kept, other classes become O. Needs python-crfsuite, at training time only.

The shipped file is what the defaults give for the training splits of ANERcorp and AQMAR, in this order:
``--train DATA/ner/anercorp_camel/train.conll DATA/ner/aqmar/train.conll``, with python-crfsuite 0.9.12. Nothing in it
is drawn by chance: the same inputs, the lexicon's names among them, give the same bytes. So train anew after
scripts/build_names.py has changed the list.
"""

from __future__ import annotations

import argparse
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pycrfsuite  # type: ignore[import-not-found]

from mujaz import lexicon
from mujaz.extraction.names.features import OFFSETS, attributes, joint_attributes, neighbour_attributes
from mujaz.extraction.names.gazetteer import gazetteer
from mujaz.extraction.names.words import Word, read_words

CLASSES = {"PER": "PER", "PERS": "PER", "LOC": "LOC", "GPE": "LOC", "ORG": "ORG"}


def sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield the sentences of a file as (token, tag)."""
    sentence: list[tuple[str, str]] = []
    for line in path.read_text("utf-8").splitlines():
        token, _, tag = line.partition("\t")
        if token.strip():
            sentence.append((token.strip(), tag.split("|")[0].strip()))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


BLOCK = 20
"""Sentences that are taken together as one article, since the corpora mark no articles."""


def blocks(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield runs of sentences as one, standing in for articles."""
    block: list[tuple[str, str]] = []
    for number, sentence in enumerate(sentences(path), start=1):
        block += sentence
        if number % BLOCK == 0:
            yield block
            block = []
    if block:
        yield block


def labelled(sentence: Sequence[tuple[str, str]]) -> tuple[list[Word], list[str]]:
    """Return our words of a sentence's text and their labels: a word has the label of the token where it begins."""
    text, at = "", {}
    for token, tag in sentence:
        for offset in range(len(text), len(text) + len(token)):
            at[offset] = (len(text), tag)
        text += token + " "
    words = read_words(text)
    labels: list[str] = []
    seen: set[int] = set()
    for word in words:
        token_start, tag = at[word.start]
        prefix, _, kind = tag.partition("-")
        kind = CLASSES.get(kind, "")
        if not kind:
            labels.append("O")
            continue
        inside = prefix == "I" or token_start in seen
        labels.append(("I-" if inside and labels and labels[-1].endswith(kind) else "B-") + kind)
        seen.add(token_start)
    return words, labels


def closed(labels: Sequence[str]) -> list[str]:
    """Turn BIO labels into BIOES: a name's last word is E, a name of one word S. Ends are what the model errs on."""
    result = []
    for label, following in zip(labels, [*labels[1:], "O"], strict=True):
        prefix, _, kind = label.partition("-")
        ends = following != "I-" + kind
        result.append(label if not kind or not ends else ("S-" if prefix == "B" else "E-") + kind)
    return result


def features(words: Sequence[Word]) -> list[list[str]]:
    """Return the attributes of every word, as the tagger sees them."""
    joint = joint_attributes(words, gazetteer().hits(words, [word.form for word in words]))
    found = []
    for i, word in enumerate(words):
        row = list(attributes(word.form, word.kind))
        for offset in OFFSETS:
            j = i + offset
            if offset and 0 <= j < len(words):
                row += [f"{offset}:{name}" for name in neighbour_attributes(words[j].form, words[j].kind)]
            elif offset:
                row.append(f"{offset}:none")
        found.append(row + joint[i])
    return found


def train(paths: Sequence[Path], model: Path, c1: float, c2: float, *, iterations: int, minfreq: int) -> None:
    """Train a conditional random field (L-BFGS with L1 and L2) and write crfsuite's model file."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for path in paths:
        for sentence in blocks(path):
            words, labels = labelled(sentence)
            trainer.append(features(words), closed(labels))
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": iterations, "feature.minfreq": minfreq})
    trainer.train(str(model))


def export(model: Path, out: Path, scale: float) -> None:
    """Write the weights as text, zlib-packed: labels, transitions, then attribute TAB label:weight ..."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    info = tagger.info()
    labels = sorted(info.labels, key=lambda label: int(info.labels[label]))
    number = {label: i for i, label in enumerate(labels)}
    weights: dict[str, list[str]] = defaultdict(list)
    for (attribute, label), weight in sorted(info.state_features.items()):
        value = round(weight * scale)
        if value:
            weights[attribute].append(f"{number[label]}:{value}")
    transitions = [[round(info.transitions.get((a, b), 0.0) * scale) for b in labels] for a in labels]
    lines = [" ".join(labels), *(" ".join(map(str, row)) for row in transitions)]
    lines += [attribute + "\t" + " ".join(values) for attribute, values in sorted(weights.items())]
    out.write_bytes(zlib.compress("\n".join(lines).encode("utf-8"), 9))
    print(f"{len(weights)} attributes, {out.stat().st_size} bytes")


def spans(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """Return the (first, last, class) spans of BIO labels by conlleval's rules."""
    found: set[tuple[int, int, str]] = set()
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        prefix, _, name = label.partition("-")
        if kind and (prefix not in "IE" or name != kind):
            found.add((start, i, kind))
            kind = ""
        if name and not kind:
            start, kind = i, name
    return found


def evaluate(model: Path, path: Path) -> None:
    """Print F1 of the bare model on one file, by class."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for sentence in blocks(path):
        words, labels = labelled(sentence)
        gold, predicted = spans(labels), spans(tagger.tag(features(words)))
        for name in ("PER", "LOC", "ORG", "all"):
            g, p = ({s for s in x if name in (s[2], "all")} for x in (gold, predicted))
            for i, n in enumerate((len(g & p), len(g), len(p))):
                counts[name][i] += n
    for name, (both, gold_n, predicted_n) in counts.items():
        print(f"{path.parent.name} {name}: P {both / max(1, predicted_n):.3f} R {both / max(1, gold_n):.3f} "
              f"F1 {2 * both / max(1, gold_n + predicted_n):.3f}")  # fmt: skip


def main() -> None:
    """Train, export and evaluate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--train", type=Path, nargs="+", required=True)
    parser.add_argument("--dev", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=Path(lexicon.__file__).parent / "data" / "names.model")
    parser.add_argument("--c1", type=float, default=0.05)
    parser.add_argument("--c2", type=float, default=0.03)
    parser.add_argument("--iterations", type=int, default=75)
    parser.add_argument("--keep", type=Path, help="keep crfsuite's own model here")
    parser.add_argument("--minfreq", type=int, default=1)
    parser.add_argument("--scale", type=float, default=16)
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        model = args.keep or Path(folder) / "names.crfsuite"
        train(args.train, model, args.c1, args.c2, iterations=args.iterations, minfreq=args.minfreq)
        export(model, args.out, args.scale)
        for path in args.dev:
            evaluate(model, path)


if __name__ == "__main__":
    main()
