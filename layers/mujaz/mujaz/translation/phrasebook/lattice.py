"""Arabic tokens to units: the cheapest cut of a sentence into phrases, words, names, numbers and signs.

Each unit has its readings: how the word is made up, its part of speech, its English. Which reading holds is decided by
`tagging`; here only the cutting is decided, by dynamic programming over the costs below.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from mujaz.arabic.letters import fold
from mujaz.arabic.morphology import Analysis
from mujaz.arabic.words import Token, tokens
from mujaz.translation.engine import Rendering
from mujaz.translation.phrasebook.inflection import quality_of
from mujaz.translation.phrasebook.lexicon import UNTRANSLATED, LexiconIndex, Reading
from mujaz.translation.phrasebook.neighbours import Neighbours
from mujaz.translation.phrasebook.nouns import RANKS
from mujaz.translation.phrasebook.numerals import UNITS, numerals
from mujaz.translation.phrasebook.readings import Reader, grouped, latin, possible
from mujaz.translation.phrasebook.senses import Senses, default_cues
from mujaz.translation.phrasebook.times import dates
from mujaz.translation.phrasebook.units import Unit, WordReading
from mujaz.translation.phrasebook.verb_senses import default_verbs

_EDGE_COST = 20
_PHRASE_COST = 22
_UNKNOWN_COST = 60
_UNREACHED = 1 << 30
_OPEN_END_COST = 6
"""For a phrase that ends in a bare noun before a definite one: it would tear a construct phrase apart."""


_ABBREVIATIONS = {"د": "Dr.", "م": "Eng.", "أ": "Mr."}
"""Titles before a name, written with a stop or a stroke."""


_VERY = frozenset({"جدا", "للغايه"})
"""What strengthens the adjective before it, folded."""
_QUOTED = frozenset({"«»", '""', "“”"})

Edges = list[list[tuple[int, Unit]]]
"""For each token the units that may begin at it, each with its cost."""


def cheapest(edges: Edges, begin: int, end: int, without: Unit | None = None) -> list[Unit] | None:
    """Return the cheapest cut of the tokens from ``begin`` to ``end``, the unit ``without`` not used; None for none."""
    best: list[tuple[int, Unit | None]] = [(_UNREACHED, None) for _ in range(end - begin + 1)]
    best[0] = (0, None)
    for at in range(begin, end):
        base = best[at - begin][0]
        if base >= _UNREACHED:
            continue
        for cost, unit in edges[at]:
            if unit.last <= end and base + cost < best[unit.last - begin][0] and unit is not without:
                best[unit.last - begin] = (base + cost, unit)
    units: list[Unit] = []
    while end > begin:
        unit_before = best[end - begin][1]
        if unit_before is None:
            return None
        units.append(unit_before)
        end = unit_before.first
    return units[::-1]


class Lattice:
    """Cuts sentences into units by the lexicon; words already analysed are remembered."""

    def __init__(self, index: LexiconIndex, known: Callable[[str], bool]) -> None:
        self._index = index
        self._known = known
        self._reader = Reader(index)

    def edges(self, text: str, renderings: Sequence[Rendering] = ()) -> tuple[list[Token], Edges]:
        """Return the tokens of ``text`` and the units that may stand at each of them, with their costs."""
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
        inside = {number for _, unit in fixed.values() for number in range(unit.first + 1, unit.last)}
        edges: Edges = []
        for at in range(len(words)):
            if at in fixed:
                edges.append([fixed[at], *self._phrases(words, folded, at, fixed)])
            else:
                edges.append([] if at in inside else self._edges(words, folded, at, fixed))
        self._decide_senses(words, edges)
        return words, edges

    @staticmethod
    def _decide_senses(words: list[Token], edges: Edges) -> None:
        """Let the neighbours of single words decide on their senses."""
        units = [row[0][1] if row else None for row in edges]
        senses = Senses(default_cues(), default_verbs(), Neighbours(words, units))
        for unit in units:
            if unit is None or unit.kind != "word":
                continue
            for place in senses.decide(unit):
                _swallow(edges, unit.first, place)

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
            if tag == "M" and taken < first < last < len(words) and not prefix:
                quoted = words[first - 1].text + words[last].text in _QUOTED
                if quoted:  # «سابك» is one word of the sentence
                    first, last = first - 1, last + 1
                    reading = replace(reading, senses=(Reading(pos, f'"{rendering.english}"', 0),))
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
        readings = self._reader.word(token)
        if readings:
            cost = _EDGE_COST + readings[0].cost
            edges.append((cost, Unit(at, at + 1, "word", token.text, token.folded, list(readings))))
        else:
            unknown = self._reader.unknown(token)
            edges.append((_UNKNOWN_COST, Unit(at, at + 1, "unknown", token.text, token.folded, [unknown])))
        edges.extend(self._phrases(words, folded, at, fixed))
        edges.extend(self._accusatives(words, folded, at, fixed))
        compared = self._compared(words, at)
        if compared is not None:
            edges.append((_PHRASE_COST, compared))
        strengthened = self._strengthened(words, at)
        if strengthened is not None:
            edges.append((_PHRASE_COST, strengthened))
        negated = self._negated(words, at)
        if negated is not None:
            edges.append((_PHRASE_COST, negated))
        return edges

    def _compared(self, words: list[Token], at: int) -> Unit | None:
        """Say "the most accurate" for الأكثر and the noun of a quality."""
        rank = RANKS.get(words[at].folded)
        if rank is None or at + 1 >= len(words) or words[at + 1].kind != "arabic":
            return None
        noun = next((one for one in self._reader.word(words[at + 1]) if one.tag == "N"), None)
        if noun is None or noun.conjunction or noun.preposition or noun.definite or noun.suffix or noun.plural:
            return None
        qualities = [quality_of(sense.english, self._known) for sense in noun.senses]
        said = tuple(Reading("a", f"{rank} {quality}", place) for place, quality in enumerate(qualities) if quality)
        if not said:
            return None
        text = f"{words[at].text} {words[at + 1].text}"
        reading = replace(noun, tag="A", senses=said, definite=words[at].folded.startswith("ال"), change="")
        return Unit(at, at + 2, "word", text, fold(text), [reading])

    def _negated(self, words: list[Token], at: int) -> Unit | None:
        """Say "unacceptable" for غير and an adjective."""
        if words[at].folded not in ("غير", "الغير") or at + 1 >= len(words) or words[at + 1].kind != "arabic":
            return None
        for reading in self._reader.word(words[at + 1]):
            if reading.tag == "A" and not reading.conjunction and not reading.preposition:
                senses = tuple(sense._replace(english=self._opposite(sense.english)) for sense in reading.senses)
                text = f"{words[at].text} {words[at + 1].text}"
                return Unit(
                    at, at + 2, "word", text, fold(text), [replace(reading, senses=senses, stem=words[at + 1].folded)]
                )
        return None

    def _strengthened(self, words: list[Token], at: int) -> Unit | None:
        """Say "very worried" for an adjective and جدا."""
        if at + 1 >= len(words) or words[at + 1].folded not in _VERY:
            return None
        reading = next((one for one in self._reader.word(words[at]) if one.tag == "A"), None)
        if reading is None or reading.suffix:
            return None
        senses = tuple(sense._replace(english=f"very {sense.english}") for sense in reading.senses)
        text = f"{words[at].text} {words[at + 1].text}"
        return Unit(at, at + 2, "word", text, words[at].folded, [replace(reading, senses=senses)])

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
                readings = [reading for reading in grouped(senses, front, key) if possible(reading)]
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

    def _accusatives(
        self, words: list[Token], folded: list[str], at: int, fixed: dict[int, tuple[int, Unit]]
    ) -> list[tuple[int, Unit]]:
        """Listed nouns with their adjectives in the indefinite accusative (طوقا أمنيا), whose every word shows it."""
        edges = []
        for front, first in _phrase_starts(folded[at]):
            if not first.endswith("ا") or front.preposition or front.future:
                continue
            key = first[:-1]
            for last in range(at + 1, min(at + self._index.longest(key), len(words))):
                if last in fixed or not folded[last].endswith("ا"):
                    break
                key += " " + folded[last][:-1]
                senses = tuple(sense for sense in self._index.phrase(key) if sense.pos == "n")
                if senses:
                    text = " ".join(token.text for token in words[at : last + 1])
                    cost = _PHRASE_COST + front.cost - (last - at)
                    edges.append((cost, Unit(at, last + 1, "phrase", text, key, grouped(senses, front, key))))
        return edges


def _swallow(edges: Edges, verb: int, place: int) -> None:
    """Let the token at ``place`` say nothing, since the verb at ``verb`` says both; no phrase may part them."""
    edges[verb] = [(cost, one) for cost, one in edges[verb] if one.kind != "phrase" or one.last > place]
    for at in range(verb + 1, place + 1):
        edges[at] = [(cost, one) for cost, one in edges[at] if one.last <= place or one.kind != "phrase"]
    for _, unit in edges[place]:
        unit.readings = [WordReading("X", (Reading("x", UNTRANSLATED, 0),), 0)]


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
            found.append((at, end, latin("".join(one.text for one in run)), "M"))
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


def _plain(token: Token) -> WordReading:
    return WordReading({"number": "Q", "latin": "M"}.get(token.kind, "S"), (Reading("", latin(token.text), 0),), 0)


def _keeps(senses: Sequence[Reading], given: Unit, end: int) -> bool:
    """Whether a phrase up to token ``end`` holds a given name whole and says it in the given English."""
    name = given.reading.senses[0].english.rpartition(" ")[2]
    return given.kind == "name" and given.last <= end and all(name in sense.english for sense in senses)


def _phrase_starts(word: str) -> list[tuple[Analysis, str]]:
    """Ways to read a phrase's first word: as it stands, then with conjunction, future and preposition cut."""
    ways = [(_front(0), word)]
    for at, conjunction in ((0, ""), (1, word[:1])):
        if conjunction and (conjunction not in "وف" or len(word) < 3):
            break
        rest = word[at:]
        if at:
            ways.append((_front(at, conjunction), rest))
        if len(rest) > 3 and rest[0] == "س" and rest[1] in "يتن":
            ways.append((_front(at + 1, conjunction, future=True), rest[1:]))
        if len(rest) > 2 and rest[0] in "بلك":
            ways.append((_front(at + 1, conjunction, rest[0]), rest[1:]))
            if rest.startswith("لل"):
                ways.append((_front(at + 1, conjunction, "ل"), "ال" + rest[2:]))
                ways.append((_front(at + 1, conjunction, "ل"), "ال" + rest[1:]))
    return ways


def _front(length: int, conjunction: str = "", preposition: str = "", *, future: bool = False) -> Analysis:
    cost = 2 * (bool(conjunction) + bool(preposition) + future)
    return Analysis(length, 0, conjunction, preposition, future, False, "", "", "", cost)
