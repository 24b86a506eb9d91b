"""Stories that go on, what is new since, and counts against earlier periods."""

from __future__ import annotations

from mujaz.digesting.model import Digest, Period
from tests.unit.digesting.making import MINISTRY, POLICE, QUAKE, QUAKE_AGAIN, TALKS, figure, made, place, report

FIRST, SECOND, THIRD = (Period(start=day, end=day) for day in ("2025-03-10", "2025-03-11", "2025-03-12"))
BOUIRA = [place("Bouira", "البويرة")]
NEWS = (
    "ارتفاع حصيلة زلزال البويرة",
    "ارتفعت حصيلة زلزال ولاية البويرة شرقي الجزائر بعد انتشال جثث من تحت أنقاض مبان سكنية في بلدة الأخضرية.",
    "وأعلنت الحكومة الحداد الوطني وصرف تعويضات للأسر المتضررة.",
)


def first_day(*figures: dict[str, object]) -> Digest:
    return made(report(QUAKE, "One", "2025-03-10", figures=list(figures), places=BOUIRA), period=FIRST)


def test_a_story_goes_on_under_its_id() -> None:
    """The next day's story of the same event has the earlier id and says where it comes from."""
    before = first_day()
    (story,) = made(report(NEWS, "Two", "2025-03-11"), period=SECOND, earlier=[before]).stories
    assert story.id == before.stories[0].id
    assert story.continues is not None
    assert (story.continues.period, story.continues.headline) == (FIRST, "A headline")


def test_another_story_does_not() -> None:
    """Talks of ministers go on with no earthquake."""
    (story,) = made(report(TALKS, "Two", "2025-03-11"), period=SECOND, earlier=[first_day()]).stories
    assert (story.continues, story.new) == (None, ())


def test_only_what_was_not_told_is_new() -> None:
    """A sentence that the earlier digest had is told again, and is not new."""
    text = (NEWS[0], NEWS[1], QUAKE[2], NEWS[2])
    (story,) = made(report(text, "Two", "2025-03-11"), period=SECOND, earlier=[first_day()]).stories
    new = {cited.text for point in story.new for cited in point.cites}
    assert NEWS[2] in new
    assert QUAKE[2] not in new
    assert QUAKE[2] in {cited.text for point in story.points for cited in point.cites}


def test_a_toll_that_changed_is_new_and_stands_beside_the_earlier_one() -> None:
    """9 killed in the earlier digest, 14 now: the change is told, with cites of both, and the row is an update."""
    before = first_day(figure(9, **POLICE))
    now = report(NEWS, "Two", "2025-03-11", figures=[figure(14, **MINISTRY)], places=BOUIRA)
    (story,) = made(now, period=SECOND, earlier=[before]).stories
    change = story.new[0]
    assert change.text == (
        "14 people killed, according to the Health Ministry; in the digest of 10 March 2025 it was 9 people killed."
    )
    assert len(change.cites) == 2
    (row,) = story.ledger
    assert (row.verdict, [entry.value for entry in row.earlier]) == ("update", [9])


def test_a_toll_that_stays_is_not_new() -> None:
    """The same number again is beside the earlier one and changes nothing; another population is no earlier one."""
    before = first_day(figure(9, **POLICE), figure(3, what="soldiers killed"))
    now = report(NEWS, "Two", "2025-03-11", figures=[figure(9, **MINISTRY)], places=BOUIRA)
    (story,) = made(now, period=SECOND, earlier=[before]).stories
    (row,) = story.ledger
    assert (row.verdict, [entry.value for entry in row.earlier]) == ("single", [9])
    assert not any("in the digest of" in point.text for point in story.new)


def test_tolls_of_other_periods_and_places_are_no_earlier_ones() -> None:
    """Since January, or in another town, is not what this row counts."""
    before = first_day(figure(9, place="Oran"), figure(300, period={"value": "2025-01", "end": None}))
    now = report(NEWS, "Two", "2025-03-11", figures=[figure(14, place="Bouira")], places=BOUIRA)
    (story,) = made(now, period=SECOND, earlier=[before]).stories
    assert [row.earlier for row in story.ledger] == [()]


def test_an_earlier_story_is_continued_once() -> None:
    """Two stories can't both be the earlier one: the one that is more alike is."""
    before = first_day()
    far = ("زلزال آخر", "ضرب زلزال قوي مدينة طوكيو اليابانية وشعر السكان بهزات ارتدادية وانهارت مبان قديمة.")
    stories = made(
        report(NEWS, "Two", "2025-03-11"), report(far, "Three", "2025-03-11"), period=SECOND, earlier=[before]
    ).stories
    assert len({story.id for story in stories}) == len(stories)
    assert sum(story.continues is not None for story in stories) == 1


def test_a_story_goes_on_over_several_digests() -> None:
    """On the third day it has the id of the first, and what either digest told is not new."""
    first = first_day()
    second = made(report(NEWS, "Two", "2025-03-11"), period=SECOND, earlier=[first])
    text = (QUAKE_AGAIN[0], QUAKE_AGAIN[1], NEWS[2], QUAKE[3])
    (story,) = made(report(text, "Three", "2025-03-12"), period=THIRD, earlier=[second, first]).stories
    assert story.id == first.stories[0].id
    new = {cited.text for point in story.new for cited in point.cites}
    assert new.isdisjoint({NEWS[2], QUAKE[3]})


def test_counts_stand_beside_those_of_the_period_before() -> None:
    """Stories, briefs, places that are named more and less; the oldest period first."""
    before = made(
        *(report(QUAKE, f"Outlet {n}", "2025-03-10", places=BOUIRA) for n in range(3)), period=FIRST
    )  # fmt: skip
    oran = [place("Oran", "وهران")]
    now = made(
        *(report(TALKS, f"Outlet {n}", "2025-03-11", places=oran) for n in range(2)), period=SECOND, earlier=[before]
    )  # fmt: skip
    assert [count.briefs for count in now.trends.periods] == [3, 2]
    assert now.trends.text == (
        "1 story from 2 briefs; 10 March 2025: 1 story from 3 briefs.",
        "Named more often: Oran in 2 briefs, 0 before.",
        "Named less often: Bouira in 0 briefs, 3 before.",
    )


def test_periods_of_another_length_are_not_compared() -> None:
    """A day is not held against a week."""
    week = made(report(QUAKE, day="2025-03-05"), period=Period(start="2025-03-03", end="2025-03-09"))
    now = made(report(TALKS, day="2025-03-10"), period=FIRST, earlier=[week])
    assert (len(now.trends.periods), now.trends.text) == (1, ())
