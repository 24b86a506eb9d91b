"""Claims to the rows of the ledger, each with a verdict: agreement, update, contradiction, or open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, repeat
from typing import NamedTuple

from mujaz.briefing.model import PeriodModel
from mujaz.briefing.wording.dates import say
from mujaz.digesting.ledger.bounds import compatible
from mujaz.digesting.ledger.claims import GROWING, TOLLS, Claim, is_of_event, same_sentences, same_setting
from mujaz.digesting.model import LedgerEntry, LedgerRow, Verdict, unchecked
from mujaz.facts import FigureKind

_ORDER: tuple[Verdict, ...] = ("contradiction", "update", "agreement", "open", "single")
"""Verdicts by how much a reader has to know of them."""

_ENTRIES = 12
"""entries of a row that are kept: of fifty outlets with one number the first dozen shows it"""


_ledger_entry, _ledger_row = unchecked(LedgerEntry), unchecked(LedgerRow)

_FACTOR = 10
"""times by which sources contradict each other at most; beyond it they speak of something else"""
_TOLLS_COMPARED, _OTHERS_COMPARED = 40, 20
"""Claims of one kind that are compared with each other: the first quarter of them tells how it began, the rest how it
stands now."""


def ledger(stated: Sequence[Claim], *, limit: int) -> tuple[LedgerRow, ...]:
    """Return the ledger of a story: rows with several sources, then tolls of one source, ``limit`` rows at most.

    What one source alone says of other things stands in its brief.

    Args:
        stated: the claims of the story's reports in the order of time.
        limit: how many rows to return.

    """
    rows = [(_verdict(row), row) for row in _rows(list(_whole(stated)))]
    rows = [(verdict, row) for verdict, row in rows if verdict != "single" or row[0].figure.kind in TOLLS]
    # Sorting keeps the order of time and text where nothing else tells rows apart.
    rows.sort(key=lambda row: (_ORDER.index(row[0]), row[1][0].figure.kind not in TOLLS, -len(row[1])))
    return tuple(_row(row, verdict) for verdict, row in rows[:limit])


class Toll(NamedTuple):
    """The largest number that is stated of people killed, wounded, ... in the event itself."""

    kind: FigureKind
    value: float
    text: str
    source: str


def tolls(stated: Sequence[Claim]) -> tuple[Toll, ...]:
    """Return the toll of each kind that a story's claims give; vague ones (dozens) and those of a war are left out."""
    largest: dict[FigureKind, Toll] = {}
    for claim in stated:
        figure = claim.figure
        if is_of_event(claim) and figure.bound != "tens_of":
            known = largest.get(figure.kind)
            if known is None or figure.value > known.value:
                largest[figure.kind] = Toll(figure.kind, float(figure.value), figure.text, says(claim))
    return tuple(largest[kind] for kind in sorted(largest))


def _whole(all_claims: Sequence[Claim]) -> Iterator[Claim]:
    """Leave out the parts of a whole: of several tolls that one report gives from one source, the largest stays.

    "14 killed, after 5 bodies were found": both count people killed, and the larger one is the toll.
    """
    largest: dict[tuple[int, str, str, frozenset[str], str | None], Claim] = {}
    for claim in all_claims:
        figure = claim.figure
        if figure.kind in TOLLS:
            key = (claim.order, claim.source, figure.kind, claim.population, figure.start)
            if key not in largest or figure.value > largest[key].figure.value:
                largest[key] = claim
    kept = {id(claim) for claim in largest.values()}
    yield from (claim for claim in all_claims if claim.figure.kind not in TOLLS or id(claim) in kept)


def _agree(a: Claim, b: Claim) -> bool:
    one, two = a.figure, b.figure
    return compatible((one.value, one.high, one.bound), (two.value, two.high, two.bound))


def _rows(all_claims: Sequence[Claim]) -> list[list[Claim]]:
    """Group claims about the same quantity: a claim joins the first row all of whose claims are about the same.

    The claims stand in the order of time. Rows of one claim may lack, but for tolls.
    """
    rows: list[list[Claim]] = []
    groups: dict[tuple[str, str, frozenset[str]], list[Claim]] = defaultdict(list)
    for claim in all_claims:
        groups[claim.figure.kind, claim.figure.unit, claim.population].append(claim)
    for all_of_group in groups.values():
        is_toll = all_of_group[0].figure.kind in TOLLS
        if not is_toll and all_of_group[0].order == all_of_group[-1].order:
            continue  # of what is no toll, only what several reports say is shown
        rows += _joined(_ends(all_of_group, _TOLLS_COMPARED), same_setting) if is_toll else _unambiguous(all_of_group)
    return rows


def _joined(group: Sequence[Claim], together: Callable[[Claim, Claim], bool]) -> list[list[Claim]]:
    """Put each claim into the first row with all of whose claims it goes together, else into a row of its own."""
    rows: list[list[Claim]] = []
    for claim in group:
        row = next((row for row in rows if all(map(together, repeat(claim), row[:_ENTRIES]))), None)
        if row is None:
            row = []
            rows.append(row)
        row.append(claim)
    return rows


def _unambiguous(all_of_group: list[Claim]) -> list[list[Claim]]:
    """Return the rows of claims that are no tolls; what goes together with no other is left out."""
    together = _Unambiguous(_ends(all_of_group, _OTHERS_COMPARED))
    return _joined(together.claims, together)


def _ends(group: list[Claim], limit: int) -> list[Claim]:
    """Return the first quarter of ``limit`` claims and the last of the rest, or all where they are not more."""
    return group if len(group) <= limit else [*group[: limit // 4], *group[-(limit - limit // 4) :]]


class _Unambiguous:
    """Whether two claims that are no tolls are about the same quantity, and no other claims could be meant.

    A report that says "26 decisions" and "61 decisions" counts two things. Then another report's "92 decisions" is
    about neither of them for all one can tell, and only equal numbers belong together.
    """

    def __init__(self, group: Sequence[Claim]) -> None:
        """``group``: the claims of one kind, unit and population."""
        self._partners: Counter[tuple[int, int]] = Counter()
        self._same: set[tuple[int, int]] = set()
        for a, b in same_sentences(group):
            if same_setting(a, b):
                self._same.update(((id(a), id(b)), (id(b), id(a))))
                self._partners[id(a), b.order] += 1
                self._partners[id(b), a.order] += 1
        some = {identity for identity, _ in self._same}
        self.claims = [claim for claim in group if id(claim) in some]
        """those that may be about the same quantity as another one, in their order"""

    def __call__(self, a: Claim, b: Claim) -> bool:
        if (id(a), id(b)) not in self._same:
            return False
        return _agree(a, b) or self._partners[id(a), b.order] == self._partners[id(b), a.order] == 1


def _pair(a: Claim, b: Claim, row: Sequence[Claim]) -> Verdict:
    """Return what two claims of a row are to each other; ``a`` is not the later one."""
    if _agree(a, b):
        return "agreement" if a.source != b.source else "single"
    if a.source == b.source:
        return "update" if a.order != b.order else "open"
    if a.order == b.order and not (a.attributed and b.attributed and (a.in_contrast or b.in_contrast)):
        return "open"  # the article would tell of a contradiction: else its sources may count two things
    for one, other in ((a, b), (b, a)):
        if any(c.source == one.source and c is not one and _agree(c, other) for c in row):
            return "update"  # the source says elsewhere what the other one says
    if not _comparable(a.figure.value, b.figure.value) or (a.day != b.day and a.figure.kind not in TOLLS):
        return "open"
    if a.day != b.day:
        later_grows = b.figure.value > a.figure.value
        return "update" if later_grows or a.figure.kind not in GROWING else "contradiction"
    return "contradiction"


def _comparable(a: float, b: float) -> bool:
    """Whether two numbers may count the same: 43 dead of a raid and 800 of a year are no contradiction."""
    low, high = sorted((abs(a), abs(b)))
    return high <= _FACTOR * max(low, 1)


def _verdict(row: Sequence[Claim]) -> Verdict:
    if len(row) == 1:
        return "single"
    found = {_pair(a, b, row) for a, b in combinations(row[: _ENTRIES * 2], 2)}
    return next(verdict for verdict in _ORDER if verdict in found or verdict == "single")


def _row(row: Sequence[Claim], verdict: Verdict) -> LedgerRow:
    shown = _ends(_distinct(row), _ENTRIES)
    first = row[0].figure
    period = next((c.figure for c in row if c.figure.start or c.figure.end), None)
    return _ledger_row(
        kind=first.kind, unit=first.unit, what=first.what,
        place=next((c.figure.place for c in row if c.figure.place), None),
        period=PeriodModel(value=period.start, end=period.end) if period else None,
        verdict=verdict,
        text=_text(shown, verdict),
        entries=tuple([_entry(claim) for claim in shown]),
        earlier=(),
    )  # fmt: skip


def _distinct(row: Sequence[Claim]) -> list[Claim]:
    """Leave out what a source says a second time with the same number through the same outlet."""
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in row:
        figure = claim.figure
        seen.setdefault((claim.source, claim.report.outlet, figure.value, figure.high, figure.bound), claim)
    return list(seen.values())


def says(claim: Claim) -> str:
    """Name who a claim comes from: the source that the article gives, else the outlet."""
    return claim.figure.source or claim.report.outlet or "outlet not stated"


def _entry(claim: Claim) -> LedgerEntry:
    figure = claim.figure
    return _ledger_entry(
        text=figure.text, value=figure.value, high=figure.high, bound=figure.bound,
        source=says(claim), source_ar=figure.source_ar, outlet=claim.report.outlet or "outlet not stated",
        said=claim.day, cite=figure.cite.of(claim.report.id),
    )  # fmt: skip


def _text(row: Sequence[Claim], verdict: Verdict) -> str:
    """Say a row: the numbers in the order of time, each once with all who say it, dated where they changed."""
    groups: dict[str, list[Claim]] = {}
    for claim in row:
        groups.setdefault(claim.figure.text, []).append(claim)
    dated = verdict == "update"
    parts = []
    for text, group in groups.items():
        who = list(dict.fromkeys(says(claim) for claim in group))
        day = f", {say(group[0].day)}" if dated and group[0].day else ""
        more = f" and {len(who) - 3} more" if len(who) > 3 else ""
        parts.append(f"{text} ({', '.join(who[:3])}{more}{day})")
    return " / ".join(parts)
