"""What the sequence model sees of a word: attributes of the word alone, and of its place among others.

The same functions serve training (scripts/train_names.py) and tagging, so the two can't drift apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from mujaz.extraction.names.gazetteer import Hit
from mujaz.extraction.names.tables import analyse, bare, heads, likeness, name_tokens, nationalities, title_starts
from mujaz.extraction.names.words import Word

OFFSETS = (-2, -1, 0, 1, 2)
"""Neighbours whose own attributes count for a word."""


@lru_cache(maxsize=65536)
def word_class(form: str) -> str:
    """Return one coarse class of a word: what it does around names, else its part of speech, else its shape."""
    _, base, pos = analyse(form)
    stem = bare(base)
    if stem in heads():
        return "head-" + heads()[stem].kind[:1]
    if stem in nationalities():
        return "nation"
    if base in title_starts() or stem in title_starts():
        return "title"
    if pos:
        return pos.split(" ", 1)[0]
    return "the" if base.startswith("ال") else "unknown"


@lru_cache(maxsize=65536)
def attributes(form: str, kind: str) -> tuple[str, ...]:
    """Return the attributes of a word for its own label."""
    if kind != "arabic":
        return ("kind=" + kind, "w=" + form if kind == "sign" else "k=" + str(len(form)))
    cut, base, pos = analyse(form)
    stem = bare(base)
    token = name_tokens().get(base) or name_tokens().get(stem)
    found = [
        "w=" + form, "b=" + base, "c=" + word_class(form), "pos=" + pos, "cut=" + form[:cut],
        "al" if base.startswith("ال") else "no-al",
        "p2=" + base[:2], "p3=" + base[:3], "s1=" + base[-1:], "s2=" + base[-2:], "s3=" + base[-3:],
        "len=" + str(min(len(base), 8)), "p4=" + base[:4], "s4=" + base[-4:],
    ]  # fmt: skip
    bucket = str(max(-4, min(4, likeness(stem) // 5)))
    found += ["like=" + bucket, f"like={bucket}/{pos[:2]}"]
    if not pos:
        padded = f"^{base}$"
        found += ["t=" + padded[i : i + 3] for i in range(len(base))]
    if token:
        _, first, later = token
        found.append("name" + ("1" if first else "") + ("2" if later else ""))
        if first >= 3:
            found.append("given")
    return tuple(found)


@lru_cache(maxsize=65536)
def neighbour_attributes(form: str, kind: str) -> tuple[str, ...]:
    """Return the attributes of a word for the labels of its neighbours."""
    if kind != "arabic":
        return ("w=" + form,) if kind == "sign" else ("kind=" + kind,)
    _, base, _pos = analyse(form)
    token = name_tokens().get(base) or name_tokens().get(bare(base))
    name: tuple[str, ...] = ("name",) if token else ()
    if not _pos:
        name += ("like=" + str(max(-4, min(4, likeness(bare(base)) // 5))),)
    return ("b=" + base, "c=" + word_class(form), "s2=" + base[-2:], *name)


def list_tags(length: int, hits: Sequence[Hit]) -> list[str]:
    """Return for each word what the list says of it: the longest hit over it, as first or later word, and strength."""
    tags = [""] * length
    sizes = [0] * length
    for hit in hits:
        size = hit.last - hit.first
        mark = hit.entry.kind[0] + hit.strength
        for i in range(hit.first, hit.last):
            tag = ("B" if i == hit.first else "I") + mark + ("+" if size > 1 else "")
            if size > sizes[i]:
                sizes[i], tags[i] = size, tag
            elif size == sizes[i] and tag not in tags[i]:
                tags[i] = "|".join(sorted({*tags[i].split("|"), tag}))
    return tags


TELLING = frozenset(["title", "head-o", "head-p", "nation", "per", "v", "vi"])
"""Classes that say something of the word after them, wherever in the article it comes again."""
_NAME_LIKE = frozenset(["unknown", "the", "per", "loc", "org", "title", "n", "a", "nation"])


def company(words: Sequence[Word]) -> dict[str, frozenset[str]]:
    """Return for each base that may be a name the telling classes that it follows somewhere in the article.

    A surname stands alone mostly; but once, at its first mention, it follows a title or a given name.
    """
    found: dict[str, set[str]] = {}
    before = ""
    for word in words:
        here = word_class(word.form) if word.kind == "arabic" else ""
        if before in TELLING and here in _NAME_LIKE:
            found.setdefault(analyse(word.form).base, set()).add(before)
        before = here
    return {base: frozenset(classes) for base, classes in found.items()}


EDGE = "<>"
"""Class of what stands before the first and after the last word."""


def classes_of(words: Sequence[Word]) -> list[str]:
    """Return the class of every word: of signs the sign itself, of numbers and Latin words their kind."""
    return [
        word_class(word.form) if word.kind == "arabic" else word.form if word.kind == "sign" else word.kind
        for word in words
    ]


def class_attributes(second: str, before: str, here: str, after: str) -> tuple[str, ...]:
    """Return the attributes that join a word's class with those of two words before and of one after."""
    return (
        f"c-c={before}/{here}",
        f"cc+={here}/{after}",
        f"c-c+={before}/{here}/{after}",
        f"c--={second}/{before}",
    )


def tag_attributes(before: str, tag: str, after: str, here: str) -> tuple[str, ...]:
    """Return the attributes of what the list says of a word and its neighbours (see `list_tags`)."""
    return ("g=" + tag, "g-=" + before, "g+=" + after, f"cg={here}/{tag}", f"g-g={before}/{tag}")


def word_pair_attributes(before: str, here: str) -> tuple[str, ...]:
    """Return the attribute that joins the word before with a word's class."""
    return (f"b-c={analyse(before).base}/{here}",)


def article_attributes(telling: Iterable[str], here: str) -> Iterator[str]:
    """Yield the attributes of what a word follows elsewhere in the article (see `company`)."""
    return (f"doc={before}/{here}" for before in telling)


def may_recur(here: str) -> bool:
    """Whether a word of this class may be a name that comes again."""
    return here in _NAME_LIKE


def pair_attributes(
    words: Sequence[Word], classes: Sequence[str], tags: Sequence[str], keeps: Mapping[str, frozenset[str]], i: int
) -> Iterator[str]:
    """Yield the attributes that join word ``i`` with its neighbours, with the list and with the article."""
    here = classes[i]
    second, before = (classes[i - k] if i >= k else EDGE for k in (2, 1))
    after = classes[i + 1] if i + 1 < len(words) else EDGE
    if words[i].kind == "arabic" and may_recur(here):
        yield from article_attributes(keeps.get(analyse(words[i].form).base, ()), here)
    yield from tag_attributes(tags[i - 1] if i else "<", tags[i], tags[i + 1] if i + 1 < len(tags) else ">", here)
    yield from class_attributes(second, before, here, after)
    if i and words[i - 1].kind == "arabic":
        yield from word_pair_attributes(words[i - 1].form, here)
