"""What the sequence model sees of a word: attributes of the word alone, and of its place among others.

The same functions serve training (scripts/train_names.py) and tagging, so the two can't drift apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from mujaz.extraction.names.clusters import clusters_of, topics
from mujaz.extraction.names.gazetteer import CLUBS, MEDIA, Entry, Hit
from mujaz.extraction.names.tables import (
    analyse,
    bare,
    heads,
    likeness,
    name_forms,
    name_tokens,
    nationalities,
    title_starts,
)
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
    found += [f"k{grain}={name}" for grain, name in enumerate(clusters_of(base)) if name]
    if base in name_forms() or stem in name_forms():
        found.append("form")
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
    coarse, middle, _ = clusters_of(base)
    if coarse:
        name += ("k0=" + coarse, "k1=" + middle)
    return ("b=" + base, "c=" + word_class(form), "s2=" + base[-2:], *name)


_KIND_CODES = {"person": "P", "place": "L", "organisation": "O"}


def kind_code(entry: Entry) -> str:
    """Return one letter for what an entry is: person, country, other place, club, medium, other organisation."""
    if entry.detail == "country":
        return "C"
    if entry.kind == "organisation":
        return "S" if entry.detail in CLUBS else "M" if entry.detail in MEDIA else "O"
    return _KIND_CODES[entry.kind]


def list_tags(length: int, hits: Sequence[Hit]) -> list[str]:
    """Return for each word what the list says of it: the longest hit over it, as first or later word, and strength."""
    tags = [""] * length
    sizes = [0] * length
    for hit in hits:
        size = hit.last - hit.first
        mark = kind_code(hit.entry) + hit.strength
        for i in range(hit.first, hit.last):
            tag = ("B" if i == hit.first else "I") + mark + ("+" if size > 1 else "")
            if size > sizes[i]:
                sizes[i], tags[i] = size, tag
            elif size == sizes[i] and tag not in tags[i]:
                tags[i] = "|".join(sorted({*tags[i].split("|"), tag}))
    return tags


TELLING = frozenset(["title", "head-o", "head-p", "nation", "per", "v", "vi"])
"""Classes that say something of the word after them, wherever in the article it comes again."""
_NAMING = frozenset(["title", "head-o", "head-p"])
"""Classes whose very words say it: a word after ``نادي`` is a club wherever it comes again."""
_NAME_LIKE = frozenset(["unknown", "the", "per", "loc", "org", "title", "n", "a", "nation"])


def company(words: Sequence[Word], classes: Sequence[str], tags: Sequence[str]) -> dict[str, frozenset[str]]:
    """Return for each base that may be a name what its places in the article say of it.

    A surname stands alone mostly; but once, at its first mention, it follows a title or a given name, or is part of
    a name of the list. Told are the telling classes before it, words that open names, a nationality after it, and
    the kind of the longer listed name that it is in.
    """
    found: dict[str, set[str]] = {}
    before, form = "", ""
    last = len(words) - 1
    for i, word in enumerate(words):
        here = classes[i]
        if here in _NAME_LIKE and word.kind == "arabic":
            told = found.setdefault(analyse(word.form).base, set())
            if before in TELLING:
                told.add(before)
                if before in _NAMING:
                    told.add("b:" + bare(analyse(form).base))
            if tags[i].endswith("=+"):
                told.add(tags[i])
            if i < last and classes[i + 1] == "nation":
                told.add("+nation")
        before, form = here, word.form
    return {base: frozenset(told) for base, told in found.items() if told}


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
        f"c---={second}/{before}/{here}",
    )


def tag_attributes(before: str, tag: str, after: str, here: str) -> tuple[str, ...]:
    """Return the attributes of what the list says of a word and its neighbours (see `list_tags`)."""
    return ("g=" + tag, "g-=" + before, "g+=" + after, f"cg={here}/{tag}", f"g-g={before}/{tag}", f"gg+={tag}/{after}")


def word_pair_attributes(before: str, form: str, here: str) -> tuple[str, ...]:
    """Return the attributes that join the word before, and its cluster, with a word's class and cluster."""
    base = analyse(before).base
    coarse, middle, _ = clusters_of(base)
    own, _, _ = clusters_of(analyse(form).base)
    return (f"b-c={base}/{here}", f"kc={middle}/{here}", f"kk={coarse}/{own}", f"bk={base}/{own}")


def following_attributes(form: str, after: str, here: str) -> tuple[str, ...]:
    """Return the attributes that join the word after, and its cluster, with a word's class and cluster."""
    base = analyse(after).base
    coarse, middle, _ = clusters_of(base)
    own, _, _ = clusters_of(analyse(form).base)
    return (f"cb+={here}/{base}", f"ck+={here}/{middle}", f"kk+={own}/{coarse}")


def topic_attributes(topic: str, tag: str, here: str, before: str, form: str) -> tuple[str, ...]:
    """Return the attributes that join the topic with what is known of a word (see `clusters.topics`)."""
    if not topic:
        return ()
    own, middle, _ = clusters_of(analyse(form).base)
    return (f"t={topic}/{tag}", f"tc={topic}/{here}", f"tcc={topic}/{before}/{here}", f"tk={topic}/{middle or own}")


def article_attributes(telling: Iterable[str], here: str) -> list[str]:
    """Return the attributes of what a word's other places in the article say of it (see `company`)."""
    return [f"doc={told}/{here}" for told in sorted(telling)]


def may_recur(here: str) -> bool:
    """Whether a word of this class may be a name that comes again."""
    return here in _NAME_LIKE


class Surroundings:
    """What an article says of its words beyond the words themselves: classes, list tags, topics, company.

    ``groups`` gives for a word the groups of joint attributes that hold for it, each as the function that makes them
    and its arguments, so that training can spell them out and tagging can add up what it kept of them.
    """

    def __init__(self, words: Sequence[Word], hits: Sequence[Hit]) -> None:
        """Read the article's words and the hits of the list in them."""
        self._words = words
        classes, tags = classes_of(words), list_tags(len(words), hits)
        self._keeps = company(words, classes, tags)
        self._topics = topics(words)
        self._classes = [EDGE, EDGE, *classes, EDGE]
        self._tags = ["<", *tags, ">"]

    def groups(self, i: int) -> list[tuple[Callable[..., Iterable[str]], tuple[str, ...]]]:
        """Return (function, arguments) of each group of attributes that joins word ``i`` with its surroundings."""
        words, classes, tags = self._words, self._classes, self._tags
        here, form, tag = classes[i + 2], words[i].form, tags[i + 1]
        found: list[tuple[Callable[..., Iterable[str]], tuple[str, ...]]] = [
            (class_attributes, (classes[i], classes[i + 1], here, classes[i + 3])),
            (tag_attributes, (tags[i], tag, tags[i + 2], here)),
        ]
        if i and words[i - 1].kind == "arabic":
            found.append((word_pair_attributes, (words[i - 1].form, form, here)))
        if i + 1 < len(words) and words[i + 1].kind == "arabic":
            found.append((following_attributes, (form, words[i + 1].form, here)))
        if self._topics[i]:
            found.append((topic_attributes, (self._topics[i], tag, here, classes[i + 1], form)))
        return found

    def told(self, i: int) -> Iterable[str]:
        """Return the attributes of what the article says of word ``i`` elsewhere."""
        word, here = self._words[i], self._classes[i + 2]
        if word.kind != "arabic" or not may_recur(here):
            return ()
        return article_attributes(self._keeps.get(analyse(word.form).base, ()), here)


def joint_attributes(around: Surroundings, i: int) -> Iterator[str]:
    """Yield all attributes that join word ``i`` with its neighbours, with the list and with the article."""
    for make, arguments in around.groups(i):
        yield from make(*arguments)
    yield from around.told(i)
