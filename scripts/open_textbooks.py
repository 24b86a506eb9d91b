"""Take the prose of freely licensed textbooks out of clones of their repositories, for the English language model.

Usage: python scripts/open_textbooks.py CLONES -o BOOKS.txt

CLONES holds one clone a repository of ``BOOKS``, named OWNER+NAME (a bare clone, or one with its .git). Each is read at
the commit given there, whose LICENSE and collections are CC BY 4.0: several of the books were put under another licence
later, which does not take back the earlier one. One paragraph a line; formulas are left out, since a language model of
sentences learns nothing from them.
"""

from __future__ import annotations

import argparse
import html
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

BOOKS = {
    "openstax/osbooks-american-government": "5c90dd7907db",
    "openstax/osbooks-anatomy-physiology": "b0058a743bdd",
    "openstax/osbooks-astronomy": "63157f370b09",
    "openstax/osbooks-business-ethics": "d64573e2807a",
    "openstax/osbooks-chemistry-bundle": "32c719622fbb",
    "openstax/osbooks-college-physics-bundle": "f98d7a792138",
    "openstax/osbooks-college-success-bundle": "4c04b87eb275",
    "openstax/osbooks-entrepreneurship": "c1fa2c872ba0",
    "openstax/osbooks-introduction-anthropology": "418eedd9bef2",
    "openstax/osbooks-introduction-philosophy": "d7bd4f0f5205",
    "openstax/osbooks-introduction-political-science": "4391e659b98e",
    "openstax/osbooks-introduction-sociology": "d35d5f3bdac4",
    "openstax/osbooks-introductory-statistics-bundle": "50ec91749080",
    "openstax/osbooks-life-liberty-and-pursuit-happiness": "acb6fbe2744d",
    "openstax/osbooks-microbiology": "ecf34dad129d",
    "openstax/osbooks-physics": "ff78c7a8150f",
    "openstax/osbooks-principles-economics-bundle": "cd31beb103ff",
    "openstax/osbooks-principles-marketing": "40369d8ce3ad",
    "openstax/osbooks-psychology": "e061043bf2f9",
    "openstax/osbooks-university-physics-bundle": "db44eb99e9aa",
    "openstax/osbooks-us-history": "046331cfcea0",
    "openstax/osbooks-world-history": "3e17beda9130",
    "openstax/osbooks-writing-guide": "a6c95528390e",
    "philschatz/biology-book": "cf3dc8c0d87f",
    "philschatz/biology-concepts-book": "beab455e3b55",
    "factbook/factbook.json": "8662a8b17a78",
}
"""Repositories and commits: OpenStax, CC BY 4.0 (the two of biology CC BY 3.0); The World Factbook, public domain."""

_PARAGRAPH = re.compile(r"<(para|item|title|caption)\b[^>]*>(.*?)</\1>", re.DOTALL)
_NOTE = re.compile(r"<note.*?</note>|<footnote.*?</footnote>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_MARKDOWN = re.compile(r"<[^>]+>|\{[^}]*\}|!?\[([^\]]*)\](?:\([^)]*\))?")
_STRING = re.compile(r'"text": "((?:[^"\\]|\\.)*)"')
LEAST = {".cnxml": 6, ".md": 8, ".json": 9}
"""Fewest words of a line that is kept, by the form of the file: headings and lists of figures are shorter."""


def paragraphs(name: str, text: str) -> Iterator[str]:
    """Yield the paragraphs of a file in CNXML, Markdown or the Factbook's JSON, marks of the form taken out."""
    form = Path(name).suffix
    if form == ".cnxml":
        found = [
            _TAG.sub("", _NOTE.sub("", inside)) for _, inside in _PARAGRAPH.findall(text) if "<m:math" not in inside
        ]
    elif form == ".md":
        found = [_MARKDOWN.sub(r"\1", line).translate(dict.fromkeys(map(ord, "*_#"))) for line in text.split("\n")]
    else:
        strings = (_TAG.sub(" ", one.encode().decode("unicode_escape", "ignore")) for one in _STRING.findall(text))
        found = [sentence for string in strings for sentence in re.split(r"(?<=[.;])\s+", string)]
    for one in found:
        words = html.unescape(one).split()
        if len(words) >= LEAST[form]:
            yield " ".join(words)


def files(clone: Path, commit: str) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of the books' files at ``commit``."""
    git = ["git", f"--git-dir={clone / '.git' if (clone / '.git').is_dir() else clone}"]
    names = subprocess.run([*git, "ls-tree", "-r", "--name-only", commit], capture_output=True, check=True, text=True)
    for name in names.stdout.split("\n"):
        if "/" in name and Path(name).suffix in LEAST:
            shown = subprocess.run([*git, "show", f"{commit}:{name}"], capture_output=True, check=True)
            yield name, shown.stdout.decode("utf-8", "replace")


def main() -> None:
    """Read the arguments, write the prose of all books, say how many words each gave."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clones", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    with options.output.open("w", encoding="utf-8") as out:
        for book, commit in BOOKS.items():
            lines = dict.fromkeys(
                line for name, text in files(options.clones / book.replace("/", "+"), commit)
                for line in paragraphs(name, text)
            )  # fmt: skip
            out.writelines(f"{line}\n" for line in lines)
            print(f"{book}: {sum(len(line.split()) for line in lines)} words")


if __name__ == "__main__":
    main()
