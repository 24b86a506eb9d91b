"""From chosen pieces to a line of English: spacing, capitals, "an", quotation marks, nothing doubled; and alignment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.translation.phrasebook.decoder import Piece

_NO_SPACE_BEFORE = frozenset(",.;:?!%)]}”’'…")
_NO_SPACE_AFTER = frozenset("([{“‘$€£#")
_VOWEL_SOUND = re.compile(
    r"(?:[aeio]|un[^i]|u[^nsrtkgb]|us[^eau]|ur[^aeiou]|hour|honou?r|heir|8|11\b|18\b)", re.IGNORECASE
)
_CONSONANT_SOUND = re.compile(r"(?:one\b|once\b|eu|ewe|unit|union|unique|united|univers|user?\b|usual)", re.IGNORECASE)


def takes_an(word: str) -> bool:
    """Whether English says "an" before ``word``, by its sound as far as spelling tells it."""
    return bool(_VOWEL_SOUND.match(word)) and not _CONSONANT_SOUND.match(word)


_DETERMINERS = frozenset({"a", "an", "the", "this", "his", "its", "their"})


def _articles(pieces: list[Piece]) -> list[Piece]:
    """Make "a" into "an" where the next word asks for it, and drop articles that stand twice."""
    fixed: list[Piece] = []
    for number, piece in enumerate(pieces):
        following = pieces[number + 1].english if number + 1 < len(pieces) else ""
        english = piece.english
        if english in ("a", "an", "the") and following.split(" ")[0] in _DETERMINERS:
            continue
        if english in ("a", "an"):
            english = "an" if takes_an(following) else "a"
        fixed.append(piece._replace(english=english))
    return fixed


_TIME_ALONE = (
    "last ",
    "next ",
    "this ",
    "yesterday",
    "today",
    "tomorrow",
    "on ",
    "in ",
    "earlier",
    "recently",
    "over ",
)


def _bare_times(pieces: list[Piece]) -> list[Piece]:
    """Drop a preposition before an expression of time that has or needs none ("in last April", "in on Monday")."""
    kept: list[Piece] = []
    for piece in pieces:
        dated = piece.last - piece.first > 1 and piece.english.startswith(_TIME_ALONE)
        if kept and dated and kept[-1].english in {"in", "on", "at", "of", "during"}:
            kept.pop()
        kept.append(piece)
    return kept


_FUNCTION_WORDS = frozenset({"to", "of", "in", "for", "from", "that", "with", "by", "on", "the"})


def _undoubled(pieces: list[Piece]) -> list[Piece]:
    """Drop a piece that repeats the one before it ("in in"); numbers and signs may repeat."""
    kept: list[Piece] = []
    for piece in pieces:
        if kept and piece.english == kept[-1].english and piece.english.isalpha():
            continue
        if kept and piece.english == "any" and kept[-1].english.rpartition(" ")[2] == "no":
            continue
        first, _, rest = piece.english.partition(" ")
        if kept and rest and first in _FUNCTION_WORDS and kept[-1].english.rpartition(" ")[2] == first:
            kept.append(piece._replace(english=rest))  # "able to" and "to arrive"
            continue
        kept.append(piece)
    return kept


_AFTER_NO_COMMA = (",", ".", ";", ":", "?", "!", ")", "-")


def _needless_commas(pieces: list[Piece]) -> list[Piece]:
    """Drop a comma that English set by itself where the line ends or another sign follows."""
    kept: list[Piece] = []
    for number, piece in enumerate(pieces):
        following = pieces[number + 1].english if number + 1 < len(pieces) else "."
        if piece.english == "," and piece.first == piece.last and following.startswith(_AFTER_NO_COMMA):
            continue
        kept.append(piece)
    return kept


def finish(pieces: Sequence[Piece]) -> tuple[str, list[tuple[int, int, Piece]]]:
    """Return the line and where in it each piece stands (start, end)."""
    text = ""
    places: list[tuple[int, int, Piece]] = []
    quoting = glue = False
    for piece in _stops_inside(_needless_commas(_undoubled(_articles(_bare_times(list(pieces)))))):
        english = piece.english
        if not text and english in {",", ";", ":", ".", "-"}:
            continue
        closing = english == '"' and quoting
        if text and not glue and not closing and english[0] not in _NO_SPACE_BEFORE:
            text += " "
        glue = english[-1] in _NO_SPACE_AFTER or english.endswith("non-")
        if english == '"':
            quoting = not quoting
            glue = quoting
        start = len(text)
        text += english
        places.append((start, len(text), piece))
    return _capital(text), places


def _stops_inside(pieces: list[Piece]) -> list[Piece]:
    """Put a comma or full stop that follows closing marks before them, as the American press does."""
    ordered: list[Piece] = []
    quoting = False
    for piece in pieces:
        if ordered and piece.english in {".", ","} and len(ordered[-1].english) > 1 and ordered[-1].english[-1] == '"':
            ordered[-1] = ordered[-1]._replace(english=f'{ordered[-1].english[:-1]}{piece.english}"')
            continue
        closing = bool(ordered) and (ordered[-1].english == "”" or (ordered[-1].english == '"' and not quoting))
        if closing and piece.english in {".", ","}:
            ordered.insert(-1, piece)
            continue
        if piece.english == '"':
            quoting = not quoting
        ordered.append(piece)
    return ordered


_SENTENCE = re.compile(r"(?:^|[.!?][\"”]? )[^\w]*([^\W\d_])")


def _capital(text: str) -> str:
    """Begin every sentence with a capital; one that begins with a figure stays."""
    return _SENTENCE.sub(lambda match: match.group()[:-1] + match.group()[-1].upper(), text)
