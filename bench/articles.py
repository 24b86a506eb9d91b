"""Reading of a folder of annotated articles, shared by the measurements of names, quotes and events."""

import json
import pathlib
import re
from collections.abc import Iterator
from datetime import date

from mujaz.arabic.letters import Folded, fold
from mujaz.article import Article, Metadata
from mujaz.facts import Name
from mujaz.reading.text import read_text

_KINDS = (("person", "people"), ("organisation", "organisations"), ("place", "places"))


def read_articles(folder: pathlib.Path) -> Iterator[tuple[str, Article]]:
    """Yield (stem, article) of each NN.txt in ``folder``, its date and outlet from NN.meta.json where that exists."""
    for path in sorted(folder.glob("*.txt")):
        meta_path = path.with_suffix(".meta.json")
        meta = json.loads(meta_path.read_text("utf-8")) if meta_path.exists() else {}
        published = date.fromisoformat(meta["published"]) if meta.get("published") else None
        yield path.stem, read_text(path.read_bytes(), Metadata(outlet=meta.get("outlet"), published=published))


def annotated_names(article: Article, path: pathlib.Path) -> tuple[Name, ...]:
    """Return the names that an annotation lists, with every mention of them and, for people, of the last word."""
    gold = json.loads(path.read_text("utf-8"))
    folded = Folded.of(article.text)
    names = []
    for kind, key in _KINDS:
        for entry in gold[key]:
            parts = entry["ar"].split()
            forms = [entry["ar"], *([parts[-1]] if kind == "person" and len(parts) > 1 else [])]
            mentions = []
            for form in forms:
                pattern = rf"(?<!\w)(?:[وف]?[بلك]?)?({re.escape(fold(form).strip())})(?!\w)"
                for match in re.finditer(pattern, folded.text):
                    start, end = folded.span(match.start(1), match.end(1))
                    if not any(one.start <= start < one.end for one in mentions):
                        mentions.append(article.cite(start, end))
            if mentions:
                mentions.sort(key=lambda one: one.start)
                also, role, country = tuple(entry["also"]), entry.get("role_en"), entry.get("country")
                names.append(Name(kind, entry["en"], entry["ar"], tuple(mentions), also, role, country))
    return tuple(names)
