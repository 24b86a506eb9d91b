"""Figures in English: the row of the ledger, and the sentence that states one or several of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from mujaz.briefing.wording.dates import say, say_period, when
from mujaz.briefing.wording.numbers import is_currency, say_quantity
from mujaz.briefing.wording.text import capitalise, join
from mujaz.facts import Figure, FigureKind, Period

_PARTICIPLE: dict[FigureKind, str] = {
    "killed": "killed", "wounded": "wounded", "missing": "missing", "displaced": "displaced", "detained": "detained",
    "infected": "infected",
}  # fmt: skip
"""What was done to the people whom a figure of this kind counts."""

_CASUALTIES = re.compile(
    r"\b(?:(?:injured|wounded|dead|killed) (?:people|persons)|bodies|victims|deaths|casualties|fatalities|martyrs|"
    r"cases)$"
)
"""Nouns that say already what happened to the people they count: "9 bodies were killed" says nothing right."""

_TRAILING_PARTICIPLE = re.compile(
    r"^(?P<who>.+?) (?P<participle>killed|dead|wounded|injured|missing|displaced|evacuated|detained|arrested|infected)"
    r"(?P<rest>(?: (?:in|at|by|from|near|during|on)\b.*)?)$"
)


def figure_text(figure: Figure) -> str:
    """Say a figure as a noun phrase, its bound kept: "more than 280 civilians killed", "about $15 billion"."""
    quantity = say_quantity(figure.value, figure.high, figure.bound, figure.unit)
    what = _after_unit(figure.what.strip(), figure.unit, quantity)
    if not what:
        return quantity + (" people" if figure.unit == "people" else "")
    if figure.unit in ("people", "item"):
        what = _singular(what) if figure.value == 1 and figure.high is None and figure.bound == "exact" else what
        return f"{quantity} {what}"
    if re.match(r"(?:of|in|for|from|to|on|at|a|per|more|less|higher|lower)\b", what):
        return f"{quantity} {what}"
    return f"{quantity} ({what})"


def _after_unit(what: str, unit: str, quantity: str) -> str:
    """Cut from ``what`` a unit that the quantity says already ("15 km" + "kilometres")."""
    last = quantity.rsplit(" ", 1)[-1].rstrip("s").lower()
    head, _, rest = what.partition(" ")
    if unit not in ("people", "item") and head.rstrip("s").lower() in (last, unit.lower(), "percent", "%"):
        return rest
    if is_currency(unit) and what in ("money", "dollars", "amount"):
        return ""
    return what


def _singular(what: str) -> str:
    """Make the counted noun of "civilians killed" singular where that is plain; "people" is "person"."""
    head, space, rest = what.partition(" ")
    if head == "people":
        head = "person"
    elif head.endswith("ies"):
        head = head[:-3] + "y"
    elif head.endswith("men") and len(head) > 4:
        head = head[:-2] + "an"
    elif head.endswith("s") and not head.endswith(("ss", "us", "ces")):
        head = head[:-1]
    return head + space + rest


def period_text(period: Period | None, *, since: bool = False) -> str:
    """Say the period of a figure as an adverbial, "" where it has none. ``since``: the period is open at its end."""
    if period is None or (period.value is None and period.end is None):
        return ""
    if since and period.value:
        return f"since {say(period.value)}"
    if period.value is None:
        return f"until {say(period.end or '')}"
    return when(period.value, period.end, weekday=False)


def period_cell(period: Period | None, *, since: bool = False) -> str:
    """Say the period for a table: "since April 2019", "12 January 2020"."""
    if period is None or (period.value is None and period.end is None):
        return ""
    return period_text(period, since=True) if since else say_period(period.value, period.end)


def figures_clause(figures: Sequence[Figure], *, since: bool) -> str | None:
    """Say what several figures of one period state together, as a clause, or None where no template fits.

    "more than 280 civilians and more than 2,000 fighters have been killed and 146,000 people displaced". Only people
    who were killed, wounded, ... have a verb of their own; for other figures the article's sentence is needed.
    """
    groups: dict[str, list[_Counted]] = {}
    for figure in figures:
        counted = _counted(figure)
        if counted is None:
            return None
        groups.setdefault(counted.participle, []).append(counted)
    clauses: list[str] = []
    for participle, group in groups.items():
        who, one = _summed(group)
        auxiliary = _auxiliary(participle, many=not one, since=since, first=not clauses)
        clauses.append(f"{who[0]} {auxiliary}{participle}{who[1]}")
    return join(clauses) or None


class _Counted(NamedTuple):
    """People counted by a figure: "9 people", what was done to them, and the figure."""

    who: str
    participle: str
    figure: Figure


def _counted(figure: Figure) -> _Counted | None:
    participle = _PARTICIPLE.get(figure.kind)
    if participle is None:
        return None
    text, rest = figure_text(figure), ""
    if match := _TRAILING_PARTICIPLE.match(text):
        text, participle, rest = match["who"], match["participle"], match["rest"]
    text = _CASUALTIES.sub("people", text) if participle != "displaced" else text
    participle = {"dead": "killed", "injured": "wounded", "arrested": "detained"}.get(participle, participle)
    return _Counted(text + rest, participle, figure)


def _summed(group: list[_Counted]) -> tuple[tuple[str, str], bool]:
    """Say who was counted, before and behind the verb, and whether it was one.

    A number of people beside numbers of soldiers or children may be their sum: side by side they would be counted
    twice. Where they add up, the parts follow the sum; where they do not, only the larger number is told.
    """
    total = max(group, key=lambda counted: counted.figure.value)
    parts = [counted for counted in group if counted is not total]
    one = len(group) == 1 and total.figure.bound == "exact" and total.figure.value == 1
    if parts and total.who.endswith(" people"):
        adds_up = sum(part.figure.value for part in parts) == total.figure.value
        listed = f" ({join([part.who for part in parts])})" if adds_up and len(parts) > 1 else ""
        return (total.who, listed), False
    return (join([counted.who for counted in group]), ""), one


def _auxiliary(participle: str, *, many: bool, since: bool, first: bool) -> str:
    if participle == "missing":
        return "are " if many else "is "
    if not first:
        return ""
    if since:
        return "have been " if many else "has been "
    return "were " if many else "was "


def figures_sentence(figures: Sequence[Figure], *, since: bool, source: str | None, place: str | None) -> str | None:
    """Say figures of one period and source: "More than 280 civilians were killed ..., according to ..."."""
    clause = figures_clause(figures, since=since)
    if clause is None:
        return None
    period = period_text(figures[0].period, since=since)
    parts = [clause, f"in {place}" if place else "", period]
    text = " ".join(part for part in parts if part)
    return capitalise(_spelled(text)) + (f", according to {source}" if source else "") + "."


_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _spelled(text: str) -> str:
    """Spell small numbers where a sentence would open with one in digits: "Two people were detained"."""
    if not _SMALL_FIRST.match(text):
        return text
    return _SMALL_NUMBER.sub(lambda match: _SMALL[int(match[0]) - 1], text)


_SMALL_FIRST = re.compile(r"[1-9] (?!(?:m|b|tr)illion)")
_SMALL_NUMBER = re.compile(r"(?<![\d.,-])\b[1-9]\b(?= (?!(?:m|b|tr)illion)[A-Za-z])")
