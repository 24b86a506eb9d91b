"""Write quotes (and nothing else) as briefs that a scorer of briefs can read.

    python bench/quotes.py ARTICLES OUT [--names GOLD]

ARTICLES holds NN.txt and NN.meta.json, OUT gets NN.json. With ``--names`` the names come from annotations (NN.json)
instead of the product's own recogniser, which tells what attribution alone is worth.
"""

import argparse
import dataclasses
import json
import pathlib

from articles import annotated_names, read_articles

from mujaz.extraction.attribution import extract_attributions
from mujaz.extraction.names import extract_names
from mujaz.extraction.quotes import extract_quotes


def main() -> None:
    """Run the extraction over a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--names", type=pathlib.Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for stem, article in read_articles(args.articles):
        names = annotated_names(article, args.names / f"{stem}.json") if args.names else extract_names(article)
        quotes = extract_quotes(article, names, extract_attributions(article, names))
        brief = {
            "quotes": [
                {
                    "text_ar": quote.cite.text,
                    "speaker": quote.speaker,
                    "speaker_ar": quote.speaker_ar,
                    "chain": list(quote.chain),
                    "cite": dataclasses.asdict(quote.cite),
                }
                for quote in quotes
            ]
        }
        (args.out / f"{stem}.json").write_text(json.dumps(brief, ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main()
