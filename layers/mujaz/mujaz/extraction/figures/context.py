"""Where, when, by whose account and in what state a figure holds: read from the sentence about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from mujaz.arabic.letters import fold
from mujaz.arabic.numbers import Scan
from mujaz.arabic.numbers.currency import countries_with, is_open, nationality, of_country
from mujaz.arabic.numbers.vocabulary import word_set
from mujaz.article import Article, Sentence
from mujaz.facts import DateMention, FigureStatus, Name, Period

_DENIED = word_set("نفي نفت ينفي تنفي نافيا نافيه انكر انكرت كذب كذبت")
_FORECAST = word_set(
    "يتوقع توقع توقعت تتوقع متوقع المتوقع المرجح يرجح رجح رجحت ترجح توقعات يقدر سيبلغ ستبلغ سيصل ستصل تنبا"
)
_PLANNED = word_set("يعتزم تعتزم يخطط تخطط ينوي تنوي ستقوم سيتم ستتم تستهدف يستهدف يهدف تهدف سيضخ ستضخ ستنفق ستستثمر")
_OUTLETS = {
    "SA": "saudi spa sabq okaz عكاظ سبق الرياض riyadh weeam watan eqtisadiya aleqt jazirah madina yaum alyoum .sa",
    "EG": "egypt ahram youm7 masry shorouk akhbarelyom wafd cairo elbalad .eg",
    "TN": "tunis jawhara mosaique babnet tap.info shems .tn",
    "MA": "morocco hespress le360 maroc .ma",
    "DZ": "alger echorouk elkhabar ennahar aps.dz .dz",
    "AE": "emarat khaleej albayan wam.ae emirates .ae",
    "KW": "kuwait kuna qabas alrai anba .kw",
    "BH": "bahrain akhbar alayam alwasat .bh",
    "QA": "qatar raya sharq.com .qa",
    "OM": "oman .om",
    "JO": "jordan petra ammon ghad addustour .jo",
    "LB": "leban nahar annahar mtv.com.lb .lb",
    "SY": "syria sana .sy",
    "IQ": "iraq alsumaria shafaq .iq",
    "SD": "sudan .sd",
    "YE": "yemen saba .ye",
    "LY": "libya .ly",
}  # fmt: skip
"""Marks of an outlet's country in its name or address. International outlets are left out on purpose."""


_OUTLET_VOTES = _SENTENCE_VOTES = 3
_NEAR = 60
"""Characters after a figure within which a date may belong to it."""
_IN = re.compile(
    r"(?:(?:^|\s)و?(?:في|داخل|وسط|جنوب|شمال|شرق|غرب|جنوبي|شمالي|شرقي|غربي|ضواحي|محيط|قرب)\s|(?:^|\s)[وف]?ب)"
    r"(?:ال)?(?:(?:مدينه|محافظه|منطقه|ولايه|بلده|قريه|اقليم|العاصمه|عاصمه|جزيره|مخيم|قطاع|دوله|بلديه)\s)?$"
)
_APART = re.compile(r"[.،؛:]|\b(?:الذي|التي|الذين|بسبب|بعد|قبل|و[^ ]{4,})\b")


class Context:
    """The names and dates of one article, ready for questions about places in its text."""

    def __init__(self, article: Article, scan: Scan, names: Sequence[Name], dates: Sequence[DateMention]) -> None:
        self.article = article
        self.scan = scan
        self._spoken_of: list[tuple[int, str]] | None = None
        self.dates = sorted(dates, key=lambda date: date.cite.start)
        self.places = sorted(
            ((cite.start, cite.end, name) for name in names if name.kind == "place" for cite in name.mentions),
            key=lambda mention: mention[0],
        )

    def place(self, sentence: Sentence, start: int, end: int) -> str | None:
        """Return the English name of the place that the sentence says the figure holds in, or None.

        Only a place behind "in" counts (في, ب, داخل ...): "towards Tripoli" or "from Iran" says something else. Of
        several the nearest, those after the figure first.
        """
        inside = [entry for entry in self.places if sentence.start <= entry[0] < sentence.end and self._is_in(entry[0])]
        ordered = sorted(inside, key=lambda entry: entry[0] - end if entry[0] >= end else 2 * (start - entry[0]))
        return ordered[0][2].name if ordered else None

    def _is_in(self, start: int) -> bool:
        """Whether the place at ``start`` stands behind a preposition of place, "the city of" between or not."""
        return _IN.search(fold(self.article.text[max(0, start - 24) : start])) is not None

    def period(self, sentence: Sentence, start: int, end: int) -> Period | None:
        """Return the resolved date that the sentence gives for the figure: the last before it, else one right after.

        A date after a relative pronoun or a cause belongs to what is told there, not to the figure.
        """
        inside = [
            date for date in self.dates if sentence.start <= date.cite.start < sentence.end and date.value is not None
        ]
        earlier = [date for date in inside if date.cite.end <= start]
        if earlier:
            return Period(earlier[-1].value, earlier[-1].end)
        for date in inside:
            between = self.article.text[end : date.cite.start]
            if date.cite.start >= end and len(between) <= _NEAR and not _APART.search(fold(between)):
                return Period(date.value, date.end)
        return None

    def currency(self, name: str, sentence: Sentence) -> str | None:
        """Return the ISO code of an open currency name ("riyal"), or None where nothing decides.

        Every place and nationality adjective of a country that has such money speaks for it, three times as loud in the
        figure's own sentence, and so does the outlet's country; a tie decides nothing. "dollar" alone is the US dollar.
        """
        if not is_open(name):
            return name
        if name == "dollar":
            return "USD"
        votes: Counter[str] = Counter()
        having = countries_with(name)
        outlet = outlet_country(self.article.metadata.outlet, self.article.metadata.url)
        if outlet in having and outlet is not None:
            votes[outlet] += _OUTLET_VOTES
        for start, country in self._countries():
            if country in having:
                votes[country] += _SENTENCE_VOTES if sentence.start <= start < sentence.end else 1
        ranked = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return of_country(name, [ranked[0][0]])

    def _countries(self) -> list[tuple[int, str]]:
        """Return where the article speaks of a country, by a place in it or an adjective; read when first asked."""
        if self._spoken_of is None:
            spoken = [(start, name.country) for start, _, name in self.places if name.country is not None]
            for index, token in enumerate(self.scan.tokens):
                country = nationality(token.text) or (nationality(token.text[1:]) if token.text[0] in "وبل" else None)
                if country is not None:
                    spoken.append((self.scan.span(index, index)[0], country))
            self._spoken_of = spoken
        return self._spoken_of


def outlet_country(outlet: str | None, url: str | None) -> str | None:
    """Return the country (ISO 3166) of an outlet by its name or address, or None."""
    text = f" {fold((outlet or '').lower())} {(url or '').lower()} "
    for country, marks in _OUTLETS.items():
        if any(mark in text for mark in marks.split()):
            return country
    return None


def status(scan: Scan, first: int) -> FigureStatus:
    """Return whether the figure's clause tells of what happened, is planned, forecast or denied."""
    for at in range(first - 1, max(-1, first - 14), -1):
        word = scan.word(at)
        if word in {".", "؟", "!", "؛"} or not scan.same_line(at + 1):
            break
        bare = word[1:] if word[:1] in "وف" else word
        if word in _DENIED or bare in _DENIED:
            return "denied"
        if word in _FORECAST or bare in _FORECAST:
            return "forecast"
        if word in _PLANNED or bare in _PLANNED or (word == "المقرر" and scan.word(at - 1) in {"من", "ومن"}):
            return "planned"
    return "happened"
