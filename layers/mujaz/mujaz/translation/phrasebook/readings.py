"""What a written word may be: its parts, its class, and the English of that class."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mujaz.arabic.letters import LETTERS, MARKS, fold
from mujaz.arabic.morphology import ENCLITICS, Analysis, analyses
from mujaz.arabic.romanisation import in_latin_letters
from mujaz.arabic.words import Token
from mujaz.translation.phrasebook.agreement import may_be_person
from mujaz.translation.phrasebook.derived import verbs_of
from mujaz.translation.phrasebook.inflection import participle
from mujaz.translation.phrasebook.lexicon import LexiconIndex, Reading
from mujaz.translation.phrasebook.particles import PREPOSITION_WORDS
from mujaz.translation.phrasebook.units import TAG_OF_POS, WordReading

_MARK = re.compile(f"[{MARKS}]+")
_ARABIC = re.compile(f"[{LETTERS}{MARKS}]+")
_RANK_COST = 6
_OTHER_SPELLING = 8
"""For a stem that is listed in another spelling of its hamza or last letter only."""
_CARELESS = 12
"""For ة written as ه."""
_PASSIVE = re.compile("[\u0621-\u064a]\u064f")
"""A damma on the first letter, which writers set to mark a passive."""

_WHOLE_WORDS = frozenset("الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي الان كان كانت".split())
"""Words in which no article, preposition or pronoun may be cut."""
_LIKE_COST = 10
"""For "like" cut off a word, which mostly is another word (كبيرة is not "like a beer")."""
_FOUND_VERB = 9
"""For a perfect that only its feminine form attests."""

_POSSESSIVES = ("his ", "its ", "her ", "their ", "our ", "my ", "your ")
_SUBJECTS = {"he ": "he", "it ": "he", "she ": "she", "they ": "they", "we ": "we", "i ": "i", "you ": "you"}
_THIRD = frozenset({"ه", "ها", "هم", "هما"})
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
        held = next((one for one in ENCLITICS if stem.endswith(one)), "")
        if not suffix and held and english.endswith(" by"):  # "announced by", of أعلنته
            suffix, english = held, english.removesuffix(" by")
        elif not suffix and tag == "V" and held in _THIRD and len(stem) > len(held) + 3 and stem[-len(held) - 1] == "ت":
            suffix = held
        if person in {"we", "i", "you", "they"}:
            return sense._replace(english=english), suffix, person + (" past" if tag == "V" else "")
        return sense._replace(english=english), suffix, ""
    return sense, "", ""


def grouped(senses: Sequence[Reading], analysis: Analysis, arabic: str = "") -> list[WordReading]:
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
            before, _, last = arabic.rpartition(" ")
            definite = last.startswith("ال") or (before.startswith("ال") and last not in PREPOSITION_WORDS)
        elif arabic and tag == "A":
            definite = arabic.startswith("ال")
        readings.append(
            WordReading(
                tag, tuple(members), min(members[0].rank, 3) * _RANK_COST + analysis.cost, analysis.conjunction,
                analysis.preposition, analysis.future, definite, suffix, change, analysis.stem,
            )
        )  # fmt: skip
    return readings


def _said_by_us(reading: WordReading) -> WordReading:
    """Take نا on a perfect for its subject ("we agreed"), which news says more often than the object."""
    if reading.tag == "V" and reading.suffix == "نا" and not reading.change:
        return replace(reading, suffix="", change="we past")
    return reading


def _two(reading: WordReading, folded: str) -> WordReading:
    """Take ين on what is no person for the dual (منزلين, "two houses"), since only persons have that plural."""
    if reading.change != "plural" or not folded.endswith("ين") or may_be_person(reading.senses[0].english):
        return reading
    return replace(reading, change="dual") if reading.tag == "N" else reading


def _passive(reading: WordReading) -> WordReading:
    """The passive of a perfect ("said" to "was said")."""
    senses = tuple(
        sense
        if sense.english.startswith(("was ", "were "))
        else sense._replace(english="was " + participle(sense.english))
        for sense in reading.senses
    )
    return replace(reading, tag="W", senses=senses, cost=reading.cost - 4)


def possible(reading: WordReading) -> bool:
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


def _stands_as_listed(reading: WordReading, analysis: Analysis, folded: str) -> bool:
    """Whether a name has the form that it is listed in.

    Names have no plural, dual or feminine (الأسبرين is no Esper), and what is a word before it is a name is that word
    where it has the article (البسمة is a smile, not Basma).
    """
    if analysis.article and reading.senses[0].pos == "per" and reading.senses[0].rank:
        return False
    return (
        analysis.change in {"accusative", "nisba"}
        or analysis.stem == folded[analysis.front : len(folded) - analysis.back]
    )


def _as_written(token: Token, readings: list[WordReading]) -> list[WordReading]:
    """Make dearer the careless spelling of ة as ه where the word can have a pronoun (حليفه, "his ally")."""
    if not token.text.endswith("ه") or not any(reading.suffix == "ه" for reading in readings):
        return readings
    return [
        reading if reading.suffix or not reading.stem.endswith("ه") else replace(reading, cost=reading.cost + _CARELESS)
        for reading in readings
    ]


class Reader:
    """Reads single words by the lexicon; those already read are remembered."""

    def __init__(self, index: LexiconIndex) -> None:
        self._index = index
        self._words: dict[str, list[WordReading]] = {}

    def word(self, token: Token) -> list[WordReading]:
        """Return the readings of a word, cheapest first; empty where nothing is known of it."""
        known = self._words.get(token.text)
        if known is None:
            known = self._words[token.text] = self._read(token)
            if len(self._words) > 50_000:
                self._words.clear()
        return known

    def _read(self, token: Token) -> list[WordReading]:
        """Readings of one word, cheapest first; other forms of known stems where what is listed can't stand so."""
        readings = self._as_analysed(token, inflected=False) or self._as_analysed(token, inflected=True)
        if not readings:
            readings = verbs_of(token.folded, self._index, marbuta=token.text.endswith("ة"))
        if _PASSIVE.match(token.text):
            readings = [reading for reading in readings if reading.tag == "W"] or readings
        elif not any(reading.tag in "VI" for reading in readings):
            readings += self._by_feminine(token)
        readings = _as_written(token, readings)
        readings.sort(key=lambda reading: reading.cost)
        return readings[:6]

    def _by_feminine(self, token: Token) -> list[WordReading]:
        """Return a verb in the perfect that only its feminine attests (عقدت for عقد, listed as a noun)."""
        found = []
        for cut, conjunction in ((0, ""), (1, token.folded[:1])):
            stem = token.folded[cut:]
            if (conjunction and conjunction not in "وف") or len(stem) < 3 or stem[-1] in "ته" or "ا" in stem[-1:]:
                continue
            said = tuple(one for one in self._index.stem(stem + "ت", stem + "ت") if one.pos == "v")
            if said and self._index.knows(stem):
                found.append(WordReading("V", said, _FOUND_VERB + 3 * cut, conjunction, stem=stem))
        return found

    def _as_analysed(self, token: Token, *, inflected: bool) -> list[WordReading]:
        readings: list[WordReading] = []
        letters = _MARK.sub("", token.text)
        marbuta = letters.endswith("ة")
        for analysis in analyses(token.folded, self._index.knows, marbuta=marbuta, inflected=inflected):
            if analysis.stem != token.folded[analysis.front :] and token.folded[analysis.front :] in _WHOLE_WORDS:
                continue
            whole = token.folded[len(analysis.conjunction) :] in _WHOLE_WORDS
            if whole and (analysis.article or analysis.suffix or analysis.preposition):
                continue
            written = letters[analysis.front : len(letters) - analysis.back]
            if analysis.suffix and written.endswith("ي"):
                written = written[:-1] + "ى"  # عليه is على and a pronoun
            other = (
                0
                if analysis.change or analysis.suffix or self._index.spells(analysis.stem, written)
                else _OTHER_SPELLING
            )
            for reading in grouped(self._index.stem(analysis.stem, written), analysis):
                if reading.tag == "M" and not _stands_as_listed(reading, analysis, token.folded):
                    continue
                if analysis.article and analysis.stem.startswith("ت") and reading.tag in "VW":
                    reading = replace(reading, definite=False, stem="ال" + reading.stem)  # noqa: PLW2901  (التقى)
                if possible(reading):
                    marked = reading.tag == "V" and _PASSIVE.match(token.text[analysis.front :])
                    said = _passive(reading) if marked else reading
                    if reading.preposition == "ك" and not reading.definite:
                        said = replace(said, cost=said.cost + _LIKE_COST)
                    said = self._without_and(_said_by_us(replace(said, cost=said.cost + other)))
                    readings.append(_two(said, token.folded))
        return readings

    def _without_and(self, reading: WordReading) -> WordReading:
        """Cut the conjunction of a form that is listed with it (وفي, "and in"; وأضاف, "added", as أضاف is)."""
        if reading.conjunction or not reading.stem.startswith("و"):
            return reading
        said = {sense.english for sense in reading.senses}
        joined = any(english.startswith("and ") for english in said)
        if not joined and reading.tag in "VIW" and len(reading.stem) > 3:
            joined = any(sense.english in said for sense in self._index.stem(reading.stem[1:]))
        if not joined:
            return reading
        senses = tuple(sense._replace(english=sense.english.removeprefix("and ")) for sense in reading.senses)
        return replace(reading, senses=senses, conjunction="و", stem=reading.stem[1:])

    @staticmethod
    def unknown(token: Token) -> WordReading:
        """Return the reading of a word that nothing is known of: a name as far as structure goes."""
        text, conjunction, preposition = token.text, "", ""
        if len(text) > 4 and text[0] == "و":
            text, conjunction = text[1:], "و"
        if len(text) > 4 and text[0] in "بل" and text[1:3] in ("ال", "لل"):
            text, preposition = text[1:], text[0]
        if preposition == "ل" or text.startswith("لل"):
            text, preposition = "ال" + text.removeprefix("لل").removeprefix("ال"), "ل"
        senses = (Reading("", in_latin_letters(text), 0),)
        return WordReading("U", senses, 0, conjunction, preposition, stem=fold(text))


def latin(text: str) -> str:
    """Return text without Arabic letters: those that are written onto Latin ones are romanised."""
    return _ARABIC.sub(lambda run: in_latin_letters(run.group()), text)
