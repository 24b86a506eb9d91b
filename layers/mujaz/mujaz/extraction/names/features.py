"""What the sequence model sees of a word: attributes of the word alone, and of its place among others.

The same functions serve training (scripts/train_names.py) and tagging, so the two can't drift apart.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import starmap
from typing import NamedTuple

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


@lru_cache(maxsize=16384)
def _tags_of(entry: Entry, strength: str, size: int) -> tuple[str, str]:
    """Return what a hit says of its first and of its later words: whose kind, how strong, ``+`` if there are more."""
    mark = kind_code(entry) + strength + ("+" if size > 1 else "")
    return "B" + mark, "I" + mark


def list_tags(length: int, hits: Sequence[Hit]) -> list[str]:
    """Return for each word what the list says of it: the longest hit over it, as first or later word, and strength."""
    tags = [""] * length
    sizes = [0] * length
    for first, last, _, entry, strength in hits:
        size = last - first
        tag, later = _tags_of(entry, strength, size)
        for i in range(first, last):
            if size > sizes[i]:
                sizes[i], tags[i] = size, tag
            elif size == sizes[i] and tag not in tags[i]:
                tags[i] = "|".join(sorted({*tags[i].split("|"), tag}))
            tag = later
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
    around = zip(words, ["", *classes], classes, [*classes[1:], ""], tags, strict=False)
    for i, (word, before, here, after, tag) in enumerate(around):
        if not tag and before not in TELLING and after != "nation":
            continue  # most words
        if here not in _NAME_LIKE or word.kind != "arabic":
            continue
        told = set()
        if before in TELLING:
            told.add(before)
            if before in _NAMING:
                told.add("b:" + bare(analyse(words[i - 1].form).base))
        if tag.endswith("=+"):
            told.add(tag)
        if after == "nation":
            told.add("+nation")
        if told:
            found.setdefault(base_of(word.form), set()).update(told)
    return {base: frozenset(told) for base, told in found.items()}


EDGE = "<>"
"""Class of what stands before the first and after the last word."""


@lru_cache(maxsize=65536)
def class_of(form: str, kind: str) -> str:
    """Return the class of a word: of a sign the sign itself, of numbers and Latin words their kind."""
    return word_class(form) if kind == "arabic" else form if kind == "sign" else kind


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


@lru_cache(maxsize=65536)
def base_of(form: str) -> str:
    """Return what a word is without its clitics."""
    return analyse(form).base


@lru_cache(maxsize=65536)
def coarse_cluster(form: str) -> str:
    """Return the coarse cluster of a word, its clitics cut, "" for an unknown one."""
    return clusters_of(analyse(form).base)[0]


class Neighbour(NamedTuple):
    """What a word is to the words beside it: its base, and its coarse and middle cluster."""

    base: str
    coarse: str
    middle: str


@lru_cache(maxsize=65536)
def neighbour_of(form: str) -> Neighbour:
    """Return what a word is to the words beside it."""
    base = analyse(form).base
    coarse, middle, _ = clusters_of(base)
    return Neighbour(base, coarse, middle)


def before_class_attributes(before: Neighbour, here: str) -> tuple[str, ...]:
    """Return the attributes that join the word before, and its cluster, with a word's class."""
    return (f"b-c={before.base}/{here}", f"kc={before.middle}/{here}")


def before_cluster_attributes(before: Neighbour, own: str) -> tuple[str, ...]:
    """Return the attributes that join the word before, and its cluster, with a word's coarse cluster."""
    return (f"kk={before.coarse}/{own}", f"bk={before.base}/{own}")


def after_class_attributes(after: Neighbour, here: str) -> tuple[str, ...]:
    """Return the attributes that join the word after, and its cluster, with a word's class."""
    return (f"cb+={here}/{after.base}", f"ck+={here}/{after.middle}")


def after_cluster_attributes(after: Neighbour, own: str) -> tuple[str, ...]:
    """Return the attribute that joins the cluster of the word after with a word's coarse cluster."""
    return (f"kk+={own}/{after.coarse}",)


PAIRS = (before_class_attributes, before_cluster_attributes, after_class_attributes, after_cluster_attributes)
"""What joins a word's class, and its coarse cluster, with the word before it, then with the word after it."""


NAMING_BASES = ("b-c=", "bk=", "cb+=")
"""How the attributes of `PAIRS` begin that name the neighbour's base."""


def base_named(attribute: str) -> str:
    """Return the neighbour's base that an attribute names which begins as `NAMING_BASES` do."""
    kind, _, rest = attribute.partition("=")
    return rest.rpartition("/")[2] if kind == "cb+" else rest.partition("/")[0]


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


Group = tuple[Callable[..., Iterable[str]], Iterable[tuple[Hashable, ...]]]
"""A function that makes attributes, and its arguments for each word of an article in turn."""


class Surroundings:
    """What an article says of its words beyond the words themselves: classes, list tags, topics, company.

    ``words`` are (form, kind), ``topics`` those of the text around them, ``forms`` the forms, "" where no Arabic word
    stands; ``classes`` and ``clusters`` are what `PAIRS` join with the words beside them. ``groups`` are the other
    groups of joint attributes, each as the function that makes them and its arguments for every word, so that training
    can spell them out and tagging can add up what it kept of them.
    """

    def __init__(self, words: Sequence[Word], hits: Sequence[Hit]) -> None:
        """Read the article's words and the hits of the list in them."""
        self.words = [(form, kind) for _, _, form, kind in words]
        self._forms = [form for form, _ in self.words]
        self.forms = [form if kind == "arabic" else "" for form, kind in self.words]
        self.classes = list(starmap(class_of, self.words))
        self.clusters = list(map(coarse_cluster, self._forms))
        self._tags = list_tags(len(words), hits)
        self._keeps = company(words, self.classes, self._tags)
        self.topics = topics(words)

    def groups(self) -> Iterator[Group]:
        """Yield each group of attributes that join words with their surroundings."""
        classes, tags = self.classes, self._tags
        seconds, befores, afters = [EDGE, EDGE, *classes], [EDGE, *classes], [*classes[1:], EDGE]
        yield class_attributes, zip(seconds, befores, classes, afters, strict=False)
        yield tag_attributes, zip(["<", *tags], tags, [*tags[1:], ">"], classes, strict=False)
        if any(self.topics):
            yield topic_attributes, zip(self.topics, tags, classes, befores, self._forms, strict=False)

    def told(self) -> Iterator[tuple[int, frozenset[str], str]]:
        """Yield the words of which the article says something elsewhere: word, what it says, and the word's class."""
        for i, telling in enumerate(map(self._keeps.get, map(base_of, self._forms))):
            here = self.classes[i]
            if telling and may_recur(here) and self.forms[i]:
                yield i, telling, here


def joint_attributes(words: Sequence[Word], hits: Sequence[Hit]) -> list[list[str]]:
    """Return for each word all attributes that join it with its neighbours, with the list and with the article."""
    around = Surroundings(words, hits)
    (by_class, by_tag, *by_topic) = [[make(*key) for key in keys] for make, keys in around.groups()]
    found: list[list[str]] = []
    for i, own in enumerate(zip(around.classes, around.clusters, strict=True)):
        row = [*by_class[i], *by_tag[i]]
        for at, make in zip((i - 1, i - 1, i + 1, i + 1), PAIRS, strict=True):
            if 0 <= at < len(words) and around.forms[at]:
                row += make(neighbour_of(around.forms[at]), own[PAIRS.index(make) % 2])
        found.append(row + [attribute for group in by_topic for attribute in group[i]])
    for i, telling, here in around.told():
        found[i] += article_attributes(telling, here)
    return found
