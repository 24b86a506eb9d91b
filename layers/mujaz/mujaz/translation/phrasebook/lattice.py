"""Arabic tokens to units: the cheapest cut of a sentence into phrases, words, names, numbers and signs.

Each unit has its readings: how the word is made up, its part of speech, its English. Which reading holds is decided by
`tagging`; here only the cutting is decided, by dynamic programming over the costs below.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from mujaz.arabic.letters import LETTERS, MARKS, fold
from mujaz.arabic.morphology import ENCLITICS, Analysis, analyses
from mujaz.arabic.romanisation import in_latin_letters
from mujaz.arabic.words import Token, tokens
from mujaz.translation.engine import Rendering
from mujaz.translation.phrasebook.inflection import participle
from mujaz.translation.phrasebook.lexicon import LexiconIndex, Reading
from mujaz.translation.phrasebook.numerals import UNITS, numerals
from mujaz.translation.phrasebook.times import dates

TAG_OF_POS = {
    "n": "N", "np": "N", "vn": "N", "unit": "N", "day": "N", "month": "M", "a": "A", "pt": "A", "v": "V", "vi": "I",
    "vp": "W", "d": "D", "pp": "D", "p": "P", "c": "C", "pro": "R", "num": "Q", "per": "M", "loc": "M", "org": "M",
    "x": "X",
}  # fmt: skip
"""Classes that the rest of the engine works with: N noun, A adjective, V perfect, I imperfect, W passive, D adverb,
P preposition, C conjunction, R pronoun, M name, Q number word, X particle; and S sign, U unknown."""

_MARK = re.compile(f"[{MARKS}]+")
_RANK_COST = 6
_EDGE_COST = 20
_PHRASE_COST = 22
_UNKNOWN_COST = 60
_ARABIC = re.compile(f"[{LETTERS}{MARKS}]+")
_UNREACHED = 1 << 30
_OTHER_SPELLING = 3
"""For a stem that is listed in another spelling of its hamza or last letter only."""
_PASSIVE = re.compile("[\u0621-\u064a]\u064f")
"""A damma on the first letter, which writers set to mark a passive."""
_OPEN_END_COST = 6
"""For a phrase that ends in a bare noun before a definite one: it would tear a construct phrase apart."""


_ABBREVIATIONS = {"د": "Dr.", "م": "Eng.", "أ": "Mr."}
"""Titles before a name, written with a stop or a stroke."""


_WHOLE_WORDS = frozenset("الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي الان".split())
"""Words in which no article or pronoun may be cut."""


@dataclass(frozen=True, slots=True)
class WordReading:
    """One way to read a unit: its parts, its class, and the English of that class, most frequent first."""

    tag: str
    senses: tuple[Reading, ...]
    cost: int
    conjunction: str = ""
    preposition: str = ""
    future: bool = False
    definite: bool = False
    suffix: str = ""
    change: str = ""
    stem: str = ""

    @property
    def plural(self) -> bool:
        """Whether the form is a plural or a dual noun."""
        return self.change in {"plural", "dual"} or bool(self.senses and self.senses[0].pos == "np")


@dataclass(slots=True)
class Unit:
    """A piece of the sentence: tokens ``first`` to ``last`` (exclusive), and its readings, likeliest first."""

    first: int
    last: int
    kind: str
    """phrase, word, name, number, sign, latin or unknown"""
    text: str
    folded: str
    readings: list[WordReading] = field(default_factory=list)
    chosen: WordReading | None = None

    @property
    def reading(self) -> WordReading:
        """The chosen reading, or the first."""
        return self.chosen if self.chosen is not None else self.readings[0]


_POSSESSIVES = ("his ", "its ", "her ", "their ", "our ", "my ", "your ")
_SUBJECTS = {"he ": "he", "it ": "he", "she ": "she", "they ": "they", "we ": "we", "i ": "i", "you ": "you"}
_OBJECTS = (" it", " him", " them", " her", " us", " me", " you")


def _without_pronouns(sense: Reading, stem: str) -> tuple[Reading, str, str]:
    """Split off a pronoun that the lexicon's English of an inflected form holds: (sense, suffix, person).

    "our flag" for علمنا becomes "flag" with the suffix نا, so that the engine says every pronoun in one way.
    """
    tag = TAG_OF_POS.get(sense.pos, "N")
    english = sense.english
    if tag == "N" and english.startswith(_POSSESSIVES):
        suffix = next((one for one in ENCLITICS if stem.endswith(one)), "")
        return sense._replace(english=english.partition(" ")[2]), suffix, ""
    if tag in "VIW":
        person = suffix = ""
        pronoun = english.partition(" ")[0].lower() + " "
        if pronoun in _SUBJECTS and " " in english:
            english = english.partition(" ")[2]
            person = _SUBJECTS[pronoun]
        if english.endswith(_OBJECTS):
            suffix = next((one for one in ENCLITICS if stem.endswith(one)), "")
            if suffix:
                english = english.rpartition(" ")[0]
        if person in {"we", "i", "you", "they"}:
            return sense._replace(english=english), suffix, person + (" past" if tag == "V" else "")
        return sense._replace(english=english), suffix, ""
    return sense, "", ""


def _grouped(senses: Sequence[Reading], analysis: Analysis, arabic: str = "") -> list[WordReading]:
    """One reading for each class and pronoun among the senses; ``arabic`` is given for phrases."""
    groups: dict[tuple[str, str, str], list[Reading]] = {}
    for sense in senses:
        tag = TAG_OF_POS.get(sense.pos, "N")
        if tag == "M" and analysis.suffix:
            continue
        if analysis.suffix or arabic:
            groups.setdefault((tag, analysis.suffix, analysis.change), []).append(sense)
        else:
            bare, suffix, person = _without_pronouns(sense, analysis.stem)
            groups.setdefault((tag, suffix, person or analysis.change), []).append(bare)
    readings = []
    for (tag, suffix, change), members in groups.items():
        definite = analysis.article
        if arabic and tag == "N":
            definite = arabic.rpartition(" ")[2].startswith("ال")
        readings.append(
            WordReading(
                tag, tuple(members), members[0].rank * _RANK_COST + analysis.cost, analysis.conjunction,
                analysis.preposition, analysis.future, definite, suffix, change, analysis.stem,
            )
        )  # fmt: skip
    return readings


def _said_by_us(reading: WordReading) -> WordReading:
    """Take نا on a perfect for its subject ("we agreed"), which news says more often than the object."""
    if reading.tag == "V" and reading.suffix == "نا" and not reading.change:
        return replace(reading, suffix="", change="we past")
    return reading


def _without_and(reading: WordReading) -> WordReading:
    """Cut the conjunction of a form that is listed with it (وفي, "and in")."""
    if reading.conjunction or not all(sense.english.startswith("and ") for sense in reading.senses):
        return reading
    senses = tuple(sense._replace(english=sense.english.removeprefix("and ")) for sense in reading.senses)
    return replace(reading, senses=senses, conjunction="و", stem=reading.stem.removeprefix("و"))


def _passive(reading: WordReading) -> WordReading:
    """The passive of a perfect ("said" to "was said")."""
    senses = tuple(
        sense
        if sense.english.startswith(("was ", "were "))
        else sense._replace(english="was " + participle(sense.english))
        for sense in reading.senses
    )
    return replace(reading, tag="W", senses=senses, cost=reading.cost - 4)


def _possible(reading: WordReading) -> bool:
    """Whether the parts of a word go together: no article before a verb, no future before a noun."""
    verb = reading.tag in "VIW"
    if reading.definite and reading.tag in "VIWCX":
        return False
    if reading.future and reading.tag not in "IW":
        return False
    if verb and reading.preposition and not (reading.preposition == "ل" and reading.tag in "IW"):
        return False
    if reading.suffix and reading.tag in "DXQRW":
        return False
    if reading.preposition == "ك" and reading.tag == "R" and not reading.stem.startswith(("ه", "ذ", "ت")):
        return False
    return not (reading.change.endswith("past") and reading.tag not in "VW") and not (
        reading.change in {"he", "she", "we", "i", "they", "you"} and reading.tag not in "IW"
    )


class Lattice:
    """Cuts sentences into units by the lexicon; words already analysed are remembered."""

    def __init__(self, index: LexiconIndex, known: Callable[[str], bool]) -> None:
        self._index = index
        self._known = known
        self._words: dict[str, list[WordReading]] = {}

    def units(self, text: str, renderings: Sequence[Rendering] = ()) -> tuple[list[Token], list[Unit]]:
        """Return the tokens of ``text`` and the units of its cheapest cut."""
        words = tokens(text)
        fixed = self._fixed(words, renderings)
        taken = {number for _, unit in fixed.values() for number in range(unit.first, unit.last)}
        found = [
            *_codes(words),
            *dates(words),
            *((first, last, english, "Q") for first, last, english in numerals(text, words)),
        ]
        for first, last, english, tag in found:
            if taken.isdisjoint(range(first, last)):
                fixed[first] = (0, _given(words, first, last, english, tag))
                taken.update(range(first, last))
        folded = [token.folded for token in words]
        count = len(words)
        best: list[tuple[int, Unit | None]] = [(_UNREACHED, None) for _ in range(count + 1)]
        best[0] = (0, None)
        for at in range(count):
            base = best[at][0]
            if base >= _UNREACHED:
                continue
            if at in fixed:
                edges = [fixed[at], *self._phrases(words, folded, at, fixed)]
            else:
                edges = self._edges(words, folded, at, fixed)
            for cost, unit in edges:
                if base + cost < best[unit.last][0]:
                    best[unit.last] = (base + cost, unit)
        units: list[Unit] = []
        end = count
        while end:
            edge = best[end][1]
            assert edge is not None
            units.append(edge)
            end = edge.first
        return words, units[::-1]

    def _fixed(self, words: list[Token], renderings: Sequence[Rendering]) -> dict[int, tuple[int, Unit]]:
        """Units of the renderings given from outside, by their first token."""
        fixed: dict[int, tuple[int, Unit]] = {}
        taken = 0
        for rendering in sorted(renderings, key=lambda one: (one.start, -one.end)):
            inside = [
                number for number, token in enumerate(words)
                if token.start < rendering.end and token.end > rendering.start
            ]  # fmt: skip
            if not inside or inside[0] < taken:
                continue
            first, last = inside[0], inside[-1] + 1
            prefix = fold(words[first].text[: max(0, rendering.start - words[first].start)])
            tag = "D" if rendering.kind == "date" else "M"
            pos = {"person": "per", "place": "loc", "organisation": "org"}.get(rendering.kind, rendering.kind)
            conjunction = prefix[:1] if prefix[:1] in ("و", "ف") else ""
            preposition = next((letter for letter in prefix[len(conjunction) :] if letter in "بلك"), "")
            reading = WordReading(tag, (Reading(pos, rendering.english, 0),), 0, conjunction, preposition)
            text = " ".join(token.text for token in words[first:last])
            fixed[first] = (0, Unit(first, last, "name", text, fold(text), [reading]))
            taken = last
        return fixed

    def _edges(
        self, words: list[Token], folded: list[str], at: int, fixed: dict[int, tuple[int, Unit]]
    ) -> list[tuple[int, Unit]]:
        token = words[at]
        if token.kind != "arabic":
            return [(0, Unit(at, at + 1, token.kind, token.text, token.folded, [_plain(token)]))]
        edges = []
        if token.text in _ABBREVIATIONS and at + 1 < len(words) and words[at + 1].text in (".", "/"):
            reading = WordReading("M", (Reading("per", _ABBREVIATIONS[token.text], 0),), 0)
            return [(0, Unit(at, at + 2, "name", token.text, token.folded, [reading]))]
        readings = self._word(token)
        if readings:
            cost = _EDGE_COST + readings[0].cost
            edges.append((cost, Unit(at, at + 1, "word", token.text, token.folded, list(readings))))
        else:
            unknown = self._unknown(token)
            edges.append((_UNKNOWN_COST, Unit(at, at + 1, "unknown", token.text, token.folded, [unknown])))
        edges.extend(self._phrases(words, folded, at, fixed))
        negated = self._negated(words, at)
        if negated is not None:
            edges.append((_PHRASE_COST, negated))
        return edges

    def _negated(self, words: list[Token], at: int) -> Unit | None:
        """Say "unacceptable" for غير and an adjective."""
        if words[at].folded not in ("غير", "الغير") or at + 1 >= len(words) or words[at + 1].kind != "arabic":
            return None
        for reading in self._word(words[at + 1]):
            if reading.tag == "A" and not reading.conjunction and not reading.preposition:
                senses = tuple(sense._replace(english=self._opposite(sense.english)) for sense in reading.senses)
                text = f"{words[at].text} {words[at + 1].text}"
                return Unit(
                    at, at + 2, "word", text, fold(text), [replace(reading, senses=senses, stem=words[at + 1].folded)]
                )
        return None

    def _opposite(self, adjective: str) -> str:
        for prefix in ("un", "in", "im", "il", "ir", "non-"):
            if self._known(prefix + adjective):
                return prefix + adjective
        return "not " + adjective if " " in adjective else "non-" + adjective

    def _phrases(
        self, words: list[Token], folded: list[str], at: int, fixed: dict[int, tuple[int, Unit]]
    ) -> list[tuple[int, Unit]]:
        """Phrases of the lexicon that begin at ``at``, proclitics of the first word cut."""
        edges = []
        for front, first in _phrase_starts(folded[at]):
            longest = self._index.longest(first)
            key = first
            held = [fixed[at][1]] if at in fixed else []
            for last in range(at + 1, min(at + longest, len(words))):
                if words[last].kind != "arabic":
                    break
                if last in fixed:
                    held.append(fixed[last][1])
                key += " " + folded[last]
                senses = self._index.phrase(key)
                if not senses or not all(_keeps(senses, one, last + 1) for one in held):
                    continue
                text = " ".join(token.text for token in words[at : last + 1])
                readings = [reading for reading in _grouped(senses, front, key) if _possible(reading)]
                if not readings:
                    continue
                cost = _PHRASE_COST + front.cost - (last - at)
                if (
                    not folded[last].startswith("ال")
                    and folded[last + 1 : last + 2]
                    and (folded[last + 1].startswith("ال") and readings[0].tag == "N")
                ):
                    cost += _OPEN_END_COST
                edges.append((cost, Unit(at, last + 1, "phrase", text, key, readings)))
        return edges

    def _word(self, token: Token) -> list[WordReading]:
        known = self._words.get(token.text)
        if known is None:
            known = self._words[token.text] = self._read(token)
            if len(self._words) > 50_000:
                self._words.clear()
        return known

    def _read(self, token: Token) -> list[WordReading]:
        """Readings of one word, cheapest first."""
        readings: list[WordReading] = []
        letters = _MARK.sub("", token.text)
        for analysis in analyses(token.folded, self._index.knows, marbuta=letters.endswith("ة")):
            if analysis.stem != token.folded[analysis.front :] and token.folded[analysis.front :] in _WHOLE_WORDS:
                continue
            if (analysis.article or analysis.suffix) and token.folded in _WHOLE_WORDS:
                continue
            written = letters[analysis.front : len(letters) - analysis.back]
            if analysis.suffix and written.endswith("ي"):
                written = written[:-1] + "ى"  # عليه is على and a pronoun
            other = (
                0
                if analysis.change or analysis.suffix or self._index.spells(analysis.stem, written)
                else _OTHER_SPELLING
            )
            for reading in _grouped(self._index.stem(analysis.stem, written), analysis):
                if _possible(reading):
                    marked = reading.tag == "V" and _PASSIVE.match(token.text[analysis.front :])
                    said = _passive(reading) if marked else reading
                    readings.append(_without_and(_said_by_us(replace(said, cost=said.cost + other))))
        if _PASSIVE.match(token.text):
            readings = [reading for reading in readings if reading.tag == "W"] or readings
        readings.sort(key=lambda reading: reading.cost)
        return readings[:6]

    def _unknown(self, token: Token) -> WordReading:
        """The reading of a word that nothing is known of: a name as far as structure goes."""
        text, conjunction, preposition = token.text, "", ""
        if len(text) > 4 and text[0] == "و":
            text, conjunction = text[1:], "و"
        if len(text) > 4 and text[0] in "بل" and text[1:3] in ("ال", "لل"):
            text, preposition = text[1:], text[0]
        if preposition == "ل" or text.startswith("لل"):
            text, preposition = "ال" + text.removeprefix("لل").removeprefix("ال"), "ل"
        senses = (Reading("", in_latin_letters(text), 0),)
        return WordReading("U", senses, 0, conjunction, preposition, stem=fold(text))


def _codes(words: Sequence[Token]) -> list[tuple[int, int, str, str]]:
    """Latin words and figures written together ("C4", "UTC+1"), and figures with a stroke between ("7-2")."""
    found = []
    at = 0
    while at < len(words):
        end = at + 1
        while end < len(words) and words[end].start == words[end - 1].end and (
            words[end].kind in ("latin", "number") or (words[end].text in "-–/+&.@_'" and end + 1 < len(words)
            and words[end + 1].start == words[end].end and words[end + 1].kind in ("latin", "number"))
        ):  # fmt: skip
            end += 1
        run = words[at:end]
        mixed = any(one.kind == "latin" for one in run) or any(one.text in "-–" for one in run)
        if words[at].kind in ("latin", "number") and len(run) > 1 and mixed:
            found.append((at, end, _latin("".join(one.text for one in run)), "M"))
        at = end
    return found


def _given(words: Sequence[Token], first: int, last: int, english: str, tag: str) -> Unit:
    """A number or date whose English is known."""
    pos = (
        "percent"
        if english.endswith((" percent", "%"))
        else "money"
        if english.startswith("$") or (english[-1:].isalpha() and english.rpartition(" ")[2] in UNITS)
        else "figure"
    )
    conjunction = "و" if words[first].kind == "arabic" and words[first].folded[:1] == "و" else ""
    reading = WordReading(tag, (Reading(pos, english, 0),), 0, conjunction)
    text = " ".join(token.text for token in words[first:last])
    return Unit(first, last, "number", text, fold(text), [reading])


def _latin(text: str) -> str:
    """Text without Arabic letters: those that are written onto Latin ones are romanised."""
    return _ARABIC.sub(lambda run: in_latin_letters(run.group()), text)


def _plain(token: Token) -> WordReading:
    return WordReading({"number": "Q", "latin": "M"}.get(token.kind, "S"), (Reading("", _latin(token.text), 0),), 0)


def _keeps(senses: Sequence[Reading], given: Unit, end: int) -> bool:
    """Whether a phrase up to token ``end`` holds a given name whole and says it in the given English."""
    name = given.reading.senses[0].english.rpartition(" ")[2]
    return given.kind == "name" and given.last <= end and all(name in sense.english for sense in senses)


def _phrase_starts(word: str) -> list[tuple[Analysis, str]]:
    """Ways to read a phrase's first word: as it stands, then with conjunction and preposition cut."""
    ways = [(_front(0), word)]
    for at, conjunction in ((0, ""), (1, word[:1])):
        if conjunction and (conjunction not in "وف" or len(word) < 3):
            break
        rest = word[at:]
        if at:
            ways.append((_front(at, conjunction), rest))
        if len(rest) > 2 and rest[0] in "بلك":
            ways.append((_front(at + 1, conjunction, rest[0]), rest[1:]))
            if rest.startswith("لل"):
                ways.append((_front(at + 1, conjunction, "ل"), "ال" + rest[2:]))
                ways.append((_front(at + 1, conjunction, "ل"), "ال" + rest[1:]))
    return ways


def _front(length: int, conjunction: str = "", preposition: str = "") -> Analysis:
    cost = 2 * (bool(conjunction) + bool(preposition))
    return Analysis(length, 0, conjunction, preposition, False, False, "", "", "", cost)
