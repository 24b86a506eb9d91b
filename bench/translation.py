"""Score the phrasebook engine against references, and measure its speed, load time, memory and size.

Usage: python bench/translation.py SOURCE.ar REFERENCE.en [REFERENCE.en ...] [--facts] [--output FILE]

``--facts`` gives the engine the names and dates that the extraction finds in each line, as the brief does. BLEU and
chrF2 are sacreBLEU's, with their signatures. Speed is warm, on one core: all is translated once before it is timed.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

from sacrebleu.metrics import BLEU, CHRF

from mujaz.arabic.sentences import segment
from mujaz.article import Article, Metadata
from mujaz.translation.engine import SourceSentence
from mujaz.translation.phrasebook import PhrasebookEngine

_COLD = "import time; t = time.process_time(); from mujaz.translation.phrasebook import PhrasebookEngine; \
m = time.process_time(); PhrasebookEngine(); print(round((m - t) * 1000), round((time.process_time() - m) * 1000))"


def with_facts(line: str) -> SourceSentence:
    """Return the line with the renderings of its names and dates."""
    from mujaz.extraction.extract import extract  # noqa: PLC0415
    from mujaz.translation.renderings import renderings  # noqa: PLC0415

    article = Article(line, segment(line), Metadata(published=date(2020, 1, 13), published_basis="command line"))
    facts = extract(article)
    found = [
        replace(one, start=one.start + sentence.start, end=one.end + sentence.start)
        for sentence in article.sentences
        for one in renderings(facts, sentence)
    ]
    return SourceSentence(line, tuple(found))


def main() -> None:
    """Translate, score, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("references", type=Path, nargs="+")
    parser.add_argument("--facts", action="store_true", help="give the engine what the extraction finds")
    parser.add_argument("--output", type=Path, help="write the translations here")
    options = parser.parse_args()
    lines = options.source.read_text("utf-8").splitlines()
    references = [path.read_text("utf-8").splitlines() for path in options.references]
    sentences = [with_facts(line) if options.facts else SourceSentence(line) for line in lines]
    engine = PhrasebookEngine()
    output = [one.text if one is not None else "" for one in engine.translate(sentences)]
    started = time.process_time()
    engine.translate(sentences)
    seconds = time.process_time() - started
    for metric in (BLEU(), CHRF()):
        print(metric.corpus_score(output, references), metric.get_signature())
    print(f"{sum(len(line.split()) for line in lines) / seconds:.0f} source words a second, warm, one core")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB at most, sacreBLEU included")
    cold = subprocess.run([sys.executable, "-c", _COLD], capture_output=True, text=True, check=True).stdout.split()
    print(f"cold: import {cold[0]} ms, load {cold[1]} ms")
    folders = [files("mujaz.translation.phrasebook").joinpath("data"), files("mujaz.lexicon").joinpath("data")]
    size = sum(path.stat().st_size for folder in folders for path in Path(str(folder)).iterdir() if path.is_file())
    print(f"{size / 1e6:.1f} MB of package data")
    if options.output:
        options.output.write_text("".join(line + "\n" for line in output), "utf-8")


if __name__ == "__main__":
    main()
