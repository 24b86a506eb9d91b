"""Where, when, by whose account and in what state a figure holds: read from the sentence about it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from mujaz.arabic.letters import fold
from mujaz.arabic.numbers import Scan
from mujaz.arabic.numbers.currency import countries_with, is_open, nationality, of_country
from mujaz.arabic.numbers.vocabulary import word_set
from mujaz.article import Article, Sentence
from mujaz.facts import DateMention, FigureStatus, Name, Period
from mujaz.lexicon import stems_by_folded

_DENIED = word_set("نفي نفت ينفي تنفي نافيا نافيه انكر انكرت كذب كذبت")
_FORECAST = word_set(
    "يتوقع توقع توقعت تتوقع متوقع المتوقع المرجح يرجح رجح رجحت ترجح توقعات يقدر سيبلغ ستبلغ سيصل ستصل تنبا"
)
_PLANNED = word_set(
    "يعتزم تعتزم يخطط تخطط ينوي تنوي ستقوم سيتم ستتم تستهدف يستهدف يهدف تهدف سيضخ ستضخ ستنفق ستستثمر "
    "وعد وعدت وعدوا تعهد تعهدت تعهدوا يتعهد تتعهد"
)
_OUTLETS = {
    "SA": "saudi saudia spa was sabq okaz عكاظ سبق riyadh alriyadh weeam alweeam eqtisadiya aleqt jazirah almadina "
    "madina yaum alyaum alyoum makkah sa",
    "EG": "egypt egyptian ahram youm7 masry almasryalyoum shorouk shorouknews wafd elbalad elwatannews eg",
    "TN": "tunisia tunisian tunisie jawhara mosaique shems tn",
    "MA": "morocco moroccan maroc hespress le360 yabiladi febrayer ahdath ma",
    "DZ": "algeria algerian algerie echorouk elkhabar ennahar dz",
    "AE": "emirates emirati emarat khaleej alkhaleej albayan wam ae",
    "KW": "kuwait kuwaiti kuna qabas alqabas kw",
    "BH": "bahrain bahraini bna bh",
    "QA": "qatar qatari raya qna qa",
    "OM": "oman omani om",
    "JO": "jordan jordanian petra ammon ammonnews addustour jo",
    "LB": "lebanon lebanese nahar annahar lb",
    "SY": "syria syrian sana sy",
    "IQ": "iraq iraqi alsumaria shafaq iq",
    "SD": "sudan sudanese sd",
    "YE": "yemen yemeni ye",
    "LY": "libya libyan ly",
}  # fmt: skip
"""Words of an outlet's name or host that tell its country. International outlets and shared names are left out."""


_OUTLET_VOTES = _SENTENCE_VOTES = 3
_NEIGHBOURS = 8
"""How many places or dates on each side of a figure are looked at: enough for any sentence that people write."""
_NEAR = 60
"""Characters after a figure within which a date may belong to it."""
_IN = re.compile(
    r"(?:(?:^|\s)و?(?:في|داخل|وسط|جنوب|شمال|شرق|غرب|جنوبي|شمالي|شرقي|غربي|ضواحي|محيط|قرب)\s|(?:^|\s)[وف]?ب)"
    r"(?:ال)?(?:(?:مدينه|محافظه|منطقه|ولايه|بلده|قريه|اقليم|العاصمه|عاصمه|جزيره|مخيم|قطاع|دوله|بلديه)\s)?$"
)
_APART = re.compile(r"[.،؛:]|\b(?:الذي|التي|الذين|بسبب|بعد|قبل|و[^ ]{4,})\b")


def _window(starts: list[int], sentence: Sentence, start: int) -> tuple[int, int]:
    """Return the slice of the sorted ``starts`` that lies in the sentence, near ``start``."""
    here = bisect_left(starts, start)
    first = max(bisect_left(starts, sentence.start), here - _NEIGHBOURS)
    return first, min(bisect_left(starts, sentence.end), here + _NEIGHBOURS)


class Context:
    """The names and dates of one article, ready for questions about places in its text."""

    def __init__(self, article: Article, scan: Scan, names: Sequence[Name], dates: Sequence[DateMention]) -> None:
        self.article = article
        self.scan = scan
        self._spoken_of: list[tuple[int, str]] | None = None
        self._votes: dict[tuple[str, int], str | None] = {}
        self.dates = sorted((date for date in dates if date.value is not None), key=lambda date: date.cite.start)
        self._date_starts = [date.cite.start for date in self.dates]
        self.places = sorted(
            ((cite.start, cite.end, name) for name in names if name.kind == "place" for cite in name.mentions),
            key=lambda mention: mention[0],
        )
        self._place_starts = [start for start, _, _ in self.places]

    def place(self, sentence: Sentence, start: int, end: int) -> str | None:
        """Return the English name of the place that the sentence says the figure holds in, or None.

        Only a place behind "in" counts (في, ب, داخل ...): "towards Tripoli" or "from Iran" says something else. Of
        several the nearest, those after the figure first.
        """
        first, stop = _window(self._place_starts, sentence, start)
        inside = [entry for entry in self.places[first:stop] if self._is_in(entry[0])]
        ordered = sorted(inside, key=lambda entry: entry[0] - end if entry[0] >= end else 2 * (start - entry[0]))
        return ordered[0][2].name if ordered else None

    def _is_in(self, start: int) -> bool:
        """Whether the place at ``start`` stands behind a preposition of place, "the city of" between or not."""
        return _IN.search(fold(self.article.text[max(0, start - 24) : start])) is not None

    def period(self, sentence: Sentence, start: int, end: int, *, planned: bool = False) -> Period | None:
        """Return the resolved date that the sentence gives for the figure: the last before it, else one right after.

        Of what is planned, only one right after: the date before it more often is that of the announcement.

        A date after a relative pronoun or a cause belongs to what is told there, not to the figure.
        """
        first, stop = _window(self._date_starts, sentence, start)
        inside = self.dates[first:stop]
        earlier = [date for date in inside if date.cite.end <= start]
        if earlier and not planned:
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
        key = (name, sentence.n)
        if key not in self._votes:
            self._votes[key] = self._vote(name, sentence)
        return self._votes[key]

    def _vote(self, name: str, sentence: Sentence) -> str | None:
        votes: Counter[str] = Counter()
        having = countries_with(name)
        outlet = outlet_country(self.article.metadata.outlet, self.article.metadata.url)
        if outlet in having and outlet is not None:
            votes[outlet] += _OUTLET_VOTES
        spoken = self._countries()
        votes.update(country for _, country in spoken if country in having)
        for start, country in spoken[bisect_left(spoken, (sentence.start, "")) :]:
            if start >= sentence.end:
                break
            votes[country] += (_SENTENCE_VOTES - 1) * (country in having)
        ranked = sorted(
            ((country, count) for country, count in votes.items() if count), key=lambda vote: (-vote[1], vote[0])
        )
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
            self._spoken_of = sorted(spoken)
        return self._spoken_of


def outlet_country(outlet: str | None, url: str | None) -> str | None:
    """Return the country (ISO 3166) of an outlet by the words of its name or address; None for none or several."""
    host = (url or "").lower().partition("://")[2].partition("/")[0]
    words = set(re.findall(r"[^\W_]+", fold((outlet or "").lower()))) | set(host.split("."))
    countries = [country for country, marks in _OUTLETS.items() if words & set(marks.split())]
    return countries[0] if len(countries) == 1 else None


_TOLD_APART = frozenset(
    "بعد عقب اثر منذ رغم بسبب جراء الذي التي الذين اللذين اللتين حيث بينما فيما مقتل قتل قتلت اصيب اصيبت".split()
)
"""Words after which a figure is told apart from a future verb before them: "will meet after 47 were killed"."""


def _is_future(word: str) -> bool:
    """Whether a folded word is an imperfect with the future particle written onto it: ستوزع, سيلتقي.

    The first person is left out: news hardly has it, and names (سامر) look like it.
    """
    if len(word) < 4 or word[0] != "س" or word[1] not in "يتن":
        return False
    stem = word[1:].removesuffix("ون").removesuffix("ان")
    masculine = "ي" + stem[1:]  # the lexicon may have the verb in the masculine only
    return any(entry.has("vi") for form in (stem, masculine) for entry in stems_by_folded().get(form, ()))


def status(scan: Scan, first: int) -> FigureStatus:
    """Return whether the figure's clause tells of what happened, is planned, forecast or denied."""
    apart = False
    for at in range(first - 1, max(-1, first - 14), -1):
        word = scan.word(at)
        if word in {".", "؟", "!", "؛"} or not scan.same_line(at + 1):
            break
        bare = word[1:] if word[:1] in "وف" else word
        apart = apart or word in _TOLD_APART or bare in _TOLD_APART
        if not apart and (_is_future(word) or _is_future(bare)):
            return "planned"
        if word in _DENIED or bare in _DENIED:
            return "denied"
        if word in _FORECAST or bare in _FORECAST:
            return "forecast"
        if word in _PLANNED or bare in _PLANNED or (word == "المقرر" and scan.word(at - 1) in {"من", "ومن"}):
            return "planned"
    return "happened"
