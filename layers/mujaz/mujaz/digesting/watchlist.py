"""The watchlist: what an analyst wants to hear of at once. ``watchlist.yaml`` holds rules, each with a name.

    rules:
      - name: Haftar in Libya
        people: [Khalifa Haftar]
        places: [Libya]
      - name: many killed
        figures: ["killed >= 10"]
      - name: unrest in Tunisia
        places: [تونس]
        events: [protest, assault]

A rule is met where every field that it gives is met, and a field where one of its entries is. Names are English or
Arabic. A person is also found by a part of the name (Haftar), a place also by its country (Libya finds Tripoli);
organisations and places are never found by a part (Sudan does not find South Sudan).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, NamedTuple, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from mujaz.arabic.letters import fold
from mujaz.briefing.model import Brief
from mujaz.briefing.render.view import country
from mujaz.digesting.report import FigureRow, NameCount, PlaceCount, Report, report_of
from mujaz.facts import FigureKind

_THRESHOLD = re.compile(r"^\s*([a-z]+)\s*>=\s*([0-9][0-9,_]*(?:\.[0-9]+)?)\s*$")
_KINDS: tuple[str, ...] = get_args(FigureKind)


class WatchlistError(ValueError):
    """The watchlist can't be used. ``problems`` says for each place what is wrong and what is allowed."""

    def __init__(self, problems: Sequence[str]) -> None:
        """``problems`` are sentences, each with its place in the file."""
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Threshold:
    """A figure of a kind that is as large as ``least`` at least."""

    kind: str
    least: float

    def __str__(self) -> str:
        return f"{self.kind} >= {self.least:g}"


def _threshold(value: object) -> Threshold:
    match = _THRESHOLD.match(value) if isinstance(value, str) else None
    if match is None:
        raise ValueError('write a kind of figure, ">=" and a number in quotation marks: "killed >= 10"')
    if match[1] not in _KINDS:
        raise ValueError(f"{match[1]} is no kind of figure; the kinds are {', '.join(_KINDS)}")
    return Threshold(match[1], float(match[2].replace(",", "").replace("_", "")))


def _event(value: object) -> str:
    from mujaz.extraction.events.types import PLOVER  # noqa: PLC0415 (brings all of the extraction with it)

    if not isinstance(value, str) or value not in PLOVER:
        raise ValueError(f"no kind of event; the kinds are {', '.join(PLOVER)}")
    return value


_Name = Annotated[str, Field(min_length=2)]


class Rule(BaseModel):
    """One rule: what must be there for a brief to meet it."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, arbitrary_types_allowed=True)

    name: str = Field(min_length=1)
    people: Annotated[tuple[_Name, ...], Field(strict=False)] = ()
    organisations: Annotated[tuple[_Name, ...], Field(strict=False)] = ()
    places: Annotated[tuple[_Name, ...], Field(strict=False)] = ()
    events: Annotated[tuple[Annotated[str, BeforeValidator(_event)], ...], Field(strict=False)] = ()
    figures: Annotated[tuple[Annotated[Threshold, BeforeValidator(_threshold)], ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _asks_something(self) -> Rule:
        if not (self.people or self.organisations or self.places or self.events or self.figures):
            raise ValueError("a rule needs people, organisations, places, events or figures")
        return self


class Watchlist(BaseModel):
    """All rules. An empty list meets nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    rules: Annotated[tuple[Rule, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _names_differ(self) -> Watchlist:
        names = [rule.name for rule in self.rules]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"several rules are named {', '.join(twice)}")
        return self


class Match(NamedTuple):
    """A rule that a brief meets, and in words what meets it: "Khalifa Haftar, Libya" or "12 people killed"."""

    rule: str
    because: str


def load_watchlist(text: str) -> Watchlist:
    """Read ``watchlist.yaml``.

    Raises:
        WatchlistError: it is no YAML, or a rule is wrong; every problem is named with its place.

    """
    import yaml  # noqa: PLC0415 (only who has a watchlist pays for the import)

    try:
        stated = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}: " if mark else ""
        raise WatchlistError([f"{where}no YAML: {getattr(error, 'problem', None) or 'it cannot be read'}"]) from error
    if stated is None:
        return Watchlist()
    try:
        return Watchlist.model_validate(stated)
    except ValidationError as error:
        raise WatchlistError([_problem(item["loc"], item["msg"]) for item in error.errors()]) from error


def _problem(place: Sequence[str | int], message: str) -> str:
    where = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(".")
    message = message.removeprefix("Value error, ").replace("Extra inputs are not permitted", "no such field")
    return f"{where or 'the file'}: {message}"


def matches(report: Report | Brief, watchlist: Watchlist) -> tuple[Match, ...]:
    """Return the rules that a brief meets, in the order of the watchlist."""
    if not watchlist.rules:
        return ()
    found = report_of(report) if isinstance(report, Brief) else report
    return tuple(match for rule in watchlist.rules if (match := _meets(found, rule)))


def _meets(report: Report, rule: Rule) -> Match | None:
    said: list[str] = []
    fields: tuple[tuple[Sequence[object], Sequence[str]], ...] = (
        (rule.people, [n.name for n in report.people if any(_is_person(n, w) for w in rule.people)]),
        (rule.organisations, [n.name for n in report.organisations if any(_named(n, w) for w in rule.organisations)]),
        (rule.places, [p.name for p in report.places if any(_is_place(p, w) for w in rule.places)]),
        (rule.events, sorted({e.type for e in report.events if e.type in rule.events and e.status != "denied"})),
        (rule.figures, [f.text for f in report.figures if any(_reaches(f, t) for t in rule.figures)]),
    )
    for asked, met in fields:
        if asked and not met:
            return None
        said.extend(met[:3])
    return Match(rule.name, ", ".join(said))


def _key(name: str) -> str:
    """Return a name as it is compared: folded, lower case, without the English article."""
    return " ".join(fold(name).casefold().split()).removeprefix("the ")


def _named(name: NameCount | PlaceCount, wanted: str) -> bool:
    key = _key(wanted)
    return any(_key(form) == key for form in (name.name, name.name_ar, *name.also))


def _is_person(name: NameCount, wanted: str) -> bool:
    """Whether a person's name has all words of the wanted one, side by side."""
    key = f" {_key(wanted)} "
    return any(key in f" {_key(form)} " for form in (name.name, name.name_ar, *name.also))


def _is_place(place: PlaceCount, wanted: str) -> bool:
    return _named(place, wanted) or (place.country is not None and _key(country(place.country)) == _key(wanted))


def _reaches(figure: FigureRow, threshold: Threshold) -> bool:
    """Whether a figure of something that happened is stated to be as large, or may be within what is stated."""
    if figure.kind != threshold.kind or figure.status != "happened":
        return False
    largest = figure.high if figure.high is not None else figure.value
    return largest > threshold.least if figure.bound == "under" else largest >= threshold.least
