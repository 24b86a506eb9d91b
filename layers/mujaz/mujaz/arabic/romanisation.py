"""Names in Latin letters as the English-language press writes them, for names that no list has.

Arabic leaves short vowels out, and the press follows no one scheme (Hussein, Hossein, Husain). So the letters around
and what was written so far decide, by weights learned from pairs of names (scripts/train_romanisation.py): every
Arabic letter becomes a chunk of no to four Latin letters.
"""

from __future__ import annotations

import zlib
from functools import cache, lru_cache
from importlib.resources import files

from mujaz.arabic.letters import fold, is_arabic
from mujaz.arabic.weights import SortedLines

_BEAM = 4
_ARTICLE = "ال"


def context_features(word: str, i: int, written: str, previous: str) -> list[str]:
    """Return what decides the chunk of letter ``i``: the letters around it, the chunk before and what is written."""
    padded = f"<<<{word}>>>"
    j = i + 3
    here = padded[j]
    tail = ("^" + written)[-4:]
    return [
        "0" + here,
        "a" + padded[j - 1 : j + 1],
        "b" + padded[j : j + 2],
        "c" + padded[j - 1 : j + 2],
        "d" + padded[j - 2 : j + 1],
        "e" + padded[j : j + 3],
        "f" + padded[j - 2 : j + 3],
        "g" + padded[j - 3 : j + 1],
        "h" + padded[j : j + 4],
        "k" + padded[j - 1 : j + 3],
        f"p{previous}/{here}",
        f"q{previous}/{padded[j : j + 2]}",
        f"r{tail[-2:]}/{here}",
        f"u{tail[-2:]}/{padded[j : j + 2]}",
        f"t{tail[-3:]}/{here}",
        f"v{tail}/{here}",
        f"s{previous}/{padded[j - 1 : j + 2]}",
        f"l{min(len(word), 7)}/{min(i, 4)}/{here}",
    ]


_HAMZA = "أآ"
"""An alif of these is no article's."""


class Romaniser:
    """The learned weights, and the search for the best chunks of a word."""

    def __init__(self, text: str) -> None:
        """Read the model: options of each letter, a blank line, then feature TAB chunk:weight ..."""
        head, _, tail = text.partition("\n\n")
        self._options = {
            letter: [chunk.strip("-") for chunk in chunks.split(" ")]
            for letter, chunks in (line.split("\t") for line in head.split("\n"))
        }
        self._raw = SortedLines(sorted(line for line in tail.split("\n") if line))
        self._weights: dict[str, dict[str, int]] = {}

    def _row(self, feature: str) -> dict[str, int]:
        row = self._weights.get(feature)
        if row is None:
            pairs = (pair.rpartition(":") for pair in self._raw.get(feature).split())
            row = self._weights[feature] = {chunk.strip("-"): int(value) for chunk, _, value in pairs}
        return row

    def spell(self, word: str) -> list[str]:
        """Return spellings of one folded word, lower case, the best first; letters the model has not are left out."""
        beam: list[tuple[int, str, str]] = [(0, "", "")]
        for i, letter in enumerate(word):
            after: list[tuple[int, str, str]] = []
            for score, written, previous in beam:
                rows = [self._row(feature) for feature in context_features(word, i, written, previous)]
                for chunk in self._options.get(letter, [""]):
                    value = score + sum(row.get(chunk, 0) for row in rows)
                    after.append((value, written + chunk, chunk))
            after.sort(key=lambda item: (-item[0], item[1]))
            beam = after[:_BEAM]
        return list(dict.fromkeys(text for _, text, _ in beam))


@cache
def _romaniser() -> Romaniser:
    data = files("mujaz.lexicon").joinpath("data", "romanisation.model").read_bytes()
    return Romaniser(zlib.decompress(data).decode("utf-8"))


def model_spelling(word: str) -> str:
    """Return the model's best spelling of one folded word, lower case, whatever a list has."""
    return _romaniser().spell(word)[0]


@cache
def _listed() -> dict[str, str]:
    """Return the spellings that a list has and the model would miss (name_spellings.tsv)."""
    text = files("mujaz.lexicon").joinpath("data", "name_spellings.tsv").read_text("utf-8")
    return dict(line.split("\t") for line in text.split("\n") if line and line[0] != "#")


@lru_cache(maxsize=4096)
def spellings(word: str, most: int = 3, *, whole: bool = False) -> tuple[str, ...]:
    """Return up to ``most`` press romanisations of one folded Arabic word, the likeliest first.

    A spelling that a list has comes before those of the model.

    Capitalised; the article becomes ``al-``, unless the word is ``whole`` (ألبرت, whose alif bears a hamza).
    """
    article = "al-" if word.startswith(_ARTICLE) and len(word) > 4 and not whole else ""
    stem = word[2:] if article else word
    listed = _listed().get(stem)
    found = _romaniser().spell(stem)
    if listed is not None:
        found = [listed, *(text for text in found if text != listed)]
    return tuple(article + text.capitalize() for text in found[:most])


def romanise(word: str, *, whole: bool = False) -> str:
    """Return one folded Arabic word in press romanisation, capitalised, as `spellings` does."""
    return spellings(word, whole=whole)[0]


def _with_kasra(folded: str) -> str:
    """Return the press romanisation of a word in إ, which sounds as E or I."""
    found = spellings(folded, _BEAM, whole=True)
    return next((one for one in found if one.startswith(("E", "I"))), f"E{found[0][1:]}")


def in_latin_letters(word: str) -> str:
    """Return a word as it is written (clitics cut) as the press would spell it as a name; "" where no letter sounds."""
    folded = "".join(char for char in fold(word) if is_arabic(char))
    if not folded.strip("ء"):
        return ""
    said = _with_kasra(folded) if word[0] == "إ" else romanise(folded, whole=word[0] in _HAMZA)
    return "".join(char for char in said if not is_arabic(char))
