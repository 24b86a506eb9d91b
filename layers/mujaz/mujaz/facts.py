"""The facts that are taken from an article's Arabic, each with the cite that bears it out.

Plain dataclasses in the standard library, so that ``arabic`` and ``extraction`` stand alone. The English here comes
from the lexicon and from templates, never from a translation engine: facts are right whatever engine runs, and they
are what the audit holds a translation against.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from mujaz.article import Cite

Bound = Literal["exact", "over", "at_least", "about", "under", "at_most", "range", "tens_of"]
"""How a stated number bounds the true one. ``tens_of``: a vague word (tens, hundreds) with no number."""

FigureKind = Literal[
    "killed", "wounded", "missing", "displaced", "detained", "infected", "people",
    "money", "percent", "distance", "duration", "count", "other",
]  # fmt: skip
FigureStatus = Literal["happened", "planned", "forecast", "denied"]
EventStatus = Literal["occurred", "ongoing", "planned", "claimed", "denied", "called_for"]
NameKind = Literal["person", "organisation", "place"]


@dataclass(frozen=True, slots=True)
class Period:
    """A time, ISO 8601 at the precision the text supports; ``end`` (inclusive) where it is an interval."""

    value: str | None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """An expression that places something in time; ``value`` is None where it can't be resolved, ``basis`` says why.

    ``english`` is the expression itself in English ("last April", "on Monday"), unresolved, for translations.
    """

    value: str | None
    end: str | None
    basis: str
    english: str
    cite: Cite


@dataclass(frozen=True, slots=True)
class Name:
    """One person, organisation or place, under its fullest form, with every mention.

    ``name_ar`` is a substring of the article, clitics cut. ``also`` are other English press spellings. ``role`` is
    English, ``country`` ISO 3166-1 alpha-2. ``romanised`` marks English that no list bears out, whole or in part.
    ``country_guessed``: neither the article nor the list says the country; most of the article's places lie in it.
    """

    kind: NameKind
    name: str
    name_ar: str
    mentions: tuple[Cite, ...]
    also: tuple[str, ...] = ()
    role: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    romanised: bool = False
    country_guessed: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who the article says a stretch of text comes from.

    ``scope_start:scope_end`` is the attributed text in characters of the article; ``cite`` is the words that
    attribute it (the speaker's mention). ``speaker_ar`` is the fullest form of the speaker in the article,
    ``speaker`` its English. ``chain`` holds who passed it on, outermost first (Al Jazeera <- speaker). ``anonymous``:
    the speaker is not named.
    """

    scope_start: int
    scope_end: int
    speaker: str
    speaker_ar: str
    cite: Cite
    chain: tuple[str, ...] = ()
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that states a quantity in the world. The cite holds hedge, number, scale and counted noun.

    ``value`` is multiplied out; ``high`` is the upper end of a range. ``unit`` follows gold/GUIDELINES (people,
    percent, an ISO 4217 code, km, ...). ``what`` says in English what is counted, without the number ("civilians
    killed"). ``place`` is the English name of a place the text gives for it.
    """

    value: int | float
    high: int | float | None
    bound: Bound
    unit: str
    kind: FigureKind
    what: str
    cite: Cite
    place: str | None = None
    period: Period | None = None
    attributed_to: str | None = None
    attributed_to_ar: str | None = None
    status: FigureStatus = "happened"
    other_cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Direct speech. The cite is the words between the marks. ``speaker`` is None where nobody could be told."""

    cite: Cite
    speaker: str | None
    speaker_ar: str | None
    chain: tuple[str, ...] = ()
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the article tells of, with its status. The cite is the clause that states it.

    ``type`` is from our own small set, mapped to PLOVER in extraction/events. ``actors`` and ``targets`` are English
    names of entities in the clause; ``salience`` (0 to 1) orders events by importance within the article.
    """

    type: str
    status: EventStatus
    cite: Cite
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    place: str | None = None
    when: Period | None = None
    salience: float = 0.0


@dataclass(frozen=True, slots=True)
class Flag:
    """A named, explained doubt. ``about`` is English and never repeats article text.

    ``english`` is the span within the sentence's English that the doubt is about, where it is about a translation.
    """

    code: str
    about: str
    severity: Literal["info", "warning", "error"] = "warning"
    cite: Cite | None = None
    english: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything extracted from one article, each list in the order of the text."""

    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    people: tuple[Name, ...] = ()
    organisations: tuple[Name, ...] = ()
    places: tuple[Name, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    flags: tuple[Flag, ...] = field(default=())

    @property
    def names(self) -> tuple[Name, ...]:
        """People, organisations and places together."""
        return self.people + self.organisations + self.places
