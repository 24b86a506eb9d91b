"""The digest function's work, against a stand-in S3: what is read, what is written, what happens twice."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from botocore.exceptions import ClientError

from mujaz.cloud.briefs import Ref, find_briefs, read_reports
from mujaz.cloud.digests import DigestDesk, DigestOutcome
from mujaz.cloud.periods import asked_period
from mujaz.cloud.trouble import TroubleError
from mujaz.digesting.model import Digest
from tests.functional.cloud.conftest import BRIEFS, Cloud
from tests.functional.cloud.digests import DAY, brief_json, put, put_brief

NEXT = "2025-03-11"


class Told:
    """Takes announcements, each identity once, as the table would."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def __call__(self, identity: str, subject: str, text: str) -> list[str]:
        """Tell, or say that nobody was told."""
        if identity in self.texts:
            return []
        self.texts[identity] = f"{subject}\n{text}"
        return ["sns"]


def desk(cloud: Cloud, now: str = NEXT, announce: Callable[[str, str, str], list[str]] | None = None) -> DigestDesk:
    at = datetime.fromisoformat(f"{now}T04:30:00+00:00")
    return DigestDesk(cloud.s3, BRIEFS, announce or Told(), now=lambda: at)


def take(cloud: Cloud, day: str = DAY, *, now: str = NEXT, **of: Any) -> DigestOutcome:
    return desk(cloud, now).take(asked_period({"from": day, **of}))


def made(cloud: Cloud, label: str = DAY) -> Digest:
    return Digest.from_json(cloud.get(f"digests/{label}/digest.json")["Body"].read())


def files(cloud: Cloud) -> dict[str, bytes]:
    return {key: cloud.get(key)["Body"].read() for key in cloud.written("digests/")}


def skipped(cloud: Cloud, label: str = DAY) -> dict[str, str]:
    return {one.name: one.code for one in made(cloud, label).skipped}


def test_a_digest_is_written_in_all_forms(cloud: Cloud) -> None:
    """JSON, Markdown, HTML, Atom beside each other, a feed under an address that stays; the outcome holds counts."""
    put_brief(cloud)
    outcome = take(cloud)
    forms = [f"digests/{DAY}/digest.{form}" for form in ("atom", "html", "json", "md")]
    assert cloud.written("digests/") == [*forms, f"digests/{DAY}/inputs.json", "digests/feed.atom"]
    assert outcome.as_dict() | {"digest": ""} == {
        "period": DAY,
        "prefix": f"digests/{DAY}/",
        "digest": "",
        "inputs": "fixed",
        "counts": {"briefs": 1, "stories": 1, "late": 0, "skipped": 0},
        "told": ["sns"],
    }
    assert cloud.get(f"digests/{DAY}/digest.html")["ContentType"] == "text/html; charset=utf-8"
    assert f'href="{DAY}/digest.html"'.encode() in cloud.get("digests/feed.atom")["Body"].read()


def test_an_empty_period_says_so(cloud: Cloud) -> None:
    """And is told of."""
    told = Told()
    desk(cloud, announce=told).take(asked_period({"from": DAY}))
    assert made(cloud).stories == ()
    assert "No briefs" in made(cloud).headline
    assert any("No briefs" in text for text in told.texts.values())


def test_objects_that_are_no_briefs_are_named_and_not_fatal(cloud: Cloud) -> None:
    """Among 300 briefs: cut off, other JSON, no JSON, a brief of another version, half-written, and what others put."""
    for number in range(300):
        put_brief(cloud, number, outlet=f"Outlet {number % 7}")
    folder = f"briefs/{DAY}/"
    put(cloud, f"{folder}cut-00000000/brief.json", brief_json()[:400])
    put(cloud, f"{folder}empty-00000000/brief.json")
    put(cloud, f"{folder}list-00000000/brief.json", "[1, 2]")
    put(cloud, f"{folder}binary-00000000/brief.json", b"\xff\xfe\x00\x01")
    put(cloud, f"{folder}next-00000000/brief.json", brief_json().replace("mujaz.brief/1", "mujaz.brief/9"))
    put(cloud, f"{folder}half-00000000/article.txt", "نص")
    put(cloud, f"{folder}notes.txt", "mine")
    put(cloud, f"{folder}a-00000000/deep/brief.json", brief_json(1000))
    outcome = take(cloud)
    assert outcome.counts["briefs"] == 300
    assert skipped(cloud) == {
        f"{folder}a-00000000/deep/brief.json": "not-a-brief",
        f"{folder}binary-00000000/brief.json": "not-json",
        f"{folder}cut-00000000/brief.json": "not-json",
        f"{folder}empty-00000000/brief.json": "not-json",
        f"{folder}half-00000000/": "unreadable",
        f"{folder}list-00000000/brief.json": "not-a-brief",
        f"{folder}next-00000000/brief.json": "not-a-brief",
        f"{folder}notes.txt": "not-a-brief",
    }
    assert {one["object"] for one in outcome.skipped} == set(skipped(cloud))
    assert all(set(one) == {"object", "code", "reason"} for one in outcome.skipped)


def test_a_rerun_gives_the_same_bytes_and_tells_nobody_again(cloud: Cloud) -> None:
    """Also after briefs have come, have been written anew or deleted, and the watchlist has changed."""
    keys = [put_brief(cloud, number) for number in range(3)]
    put(cloud, "watchlist.yaml", 'rules: [{name: killed, figures: ["killed >= 10"]}]')
    told = Told()
    first = desk(cloud, announce=told).take(asked_period({"from": DAY}))
    before = files(cloud)
    put_brief(cloud, 9)
    put(cloud, keys[0], brief_json(0, outlet="Another"))
    cloud.s3.delete_object(Bucket=BRIEFS, Key=keys[1])
    put(cloud, "watchlist.yaml", "rules: []")
    again = desk(cloud, "2025-03-20", told).take(asked_period({"from": DAY}))
    assert files(cloud) == before
    assert (again.digest, again.inputs, again.told) == (first.digest, "fixed before", ())
    assert len(told.texts) == 1


def test_a_digest_can_be_asked_for_anew(cloud: Cloud) -> None:
    """Then it is made from what there is now."""
    put_brief(cloud, 1)
    take(cloud)
    put_brief(cloud, 2)
    assert take(cloud).counts["briefs"] == 1
    assert take(cloud, anew=True).counts["briefs"] == 2
    assert take(cloud).counts["briefs"] == 2


def test_two_runs_at_once_write_the_same(cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both list before either has fixed its list, and a brief comes between the two listings."""
    put_brief(cloud, 1)
    both = threading.Barrier(2)
    inputs = DigestDesk.inputs
    second = threading.Event()

    def listed(self: DigestDesk, period: Any) -> Any:
        if threading.current_thread().name == "second":
            put_brief(cloud, 2)
            second.set()
        else:
            second.wait(10)
        found = inputs(self, period)
        both.wait(10)
        return found

    monkeypatch.setattr(DigestDesk, "inputs", listed)
    outcomes: list[DigestOutcome] = []
    threads = [threading.Thread(target=lambda: outcomes.append(take(cloud)), name=name) for name in ("first", "second")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(outcome.inputs for outcome in outcomes) == ["fixed", "fixed at once by another run"]
    assert outcomes[0].digest == outcomes[1].digest
    assert outcomes[0].counts == outcomes[1].counts


def test_late_briefs_are_for_the_next_run(cloud: Cloud) -> None:
    """What came after the digest of its day is in the late section of the next one, once."""
    put_brief(cloud, 1)
    take(cloud)
    put_brief(cloud, 2)
    put_brief(cloud, 3, came=NEXT)
    take(cloud, NEXT, now="2025-03-12")
    assert [ref.name for ref in made(cloud, NEXT).briefs if ref.day == NEXT]
    late = made(cloud, NEXT).late
    assert [identity for story in late for identity in story.briefs] == [f"{2:032x}"]
    put_brief(cloud, 4, came="2025-03-12")
    take(cloud, "2025-03-12", now="2025-03-13")
    assert made(cloud, "2025-03-12").late == ()


def test_a_brief_of_tomorrow_is_told_of_tomorrow(cloud: Cloud) -> None:
    """An article that an outlet in the east dates ahead is not lost."""
    put_brief(cloud, 1, came=DAY, published=NEXT)
    assert take(cloud).counts["briefs"] == 0
    assert take(cloud, NEXT, now="2025-03-12").counts["briefs"] == 1


def test_a_digest_of_long_ago_does_not_take_what_came_since(cloud: Cloud) -> None:
    """Unless it was published then."""
    put_brief(cloud, 1, came="2025-03-20", published="2025-03-01")
    put_brief(cloud, 2, came="2025-03-20", published=DAY)
    take(cloud, now="2025-03-21")
    assert [ref.id for ref in made(cloud).briefs] == [f"{2:032x}"]
    assert made(cloud).late == ()


def test_what_was_wrong_is_named_once_and_read_again_when_it_is_mended(cloud: Cloud) -> None:
    """The next digest does not repeat it, and takes the brief that has been written in its place."""
    place = f"briefs/{DAY}/x-00000000/brief.json"
    put(cloud, place, "{")
    put(cloud, f"briefs/{DAY}/notes.txt", "mine")
    take(cloud)
    take(cloud, NEXT, now="2025-03-12")
    assert set(skipped(cloud)) == {place, f"briefs/{DAY}/notes.txt"}
    assert skipped(cloud, NEXT) == {}
    put(cloud, place, brief_json(7, published="2025-03-12", came=DAY))
    take(cloud, "2025-03-12", now="2025-03-13")
    assert [ref.id for ref in made(cloud, "2025-03-12").briefs] == [f"{7:032x}"]


def test_the_watchlist_leads(cloud: Cloud) -> None:
    """Stories name the rules that they meet."""
    put_brief(cloud)
    put(cloud, "watchlist.yaml", 'rules: [{name: many killed, figures: ["killed >= 10"]}]')
    take(cloud)
    assert made(cloud).stories[0].watchlist == ("many killed",)


@pytest.mark.parametrize("body", [b"rules: [{nam: x}]", b"\xff", b"{", b"#" * (1024 * 1024 + 1)])
def test_a_watchlist_that_can_not_be_used_is_named(cloud: Cloud, body: bytes) -> None:
    """The digest is made without it."""
    put_brief(cloud)
    put(cloud, "watchlist.yaml", body)
    assert take(cloud).counts["briefs"] == 1
    assert skipped(cloud) == {"watchlist.yaml": "unreadable"}


def test_an_earlier_digest_that_can_not_be_read_is_passed_over(cloud: Cloud) -> None:
    """And folders that are no periods are none of ours."""
    put(cloud, "digests/2025-03-08/digest.json", "{")
    put(cloud, "digests/2025-03-09/inputs.json", "{}")
    put(cloud, "digests/2025-99-99/digest.json", "{")
    put(cloud, "digests/mine/digest.json", "{")
    put_brief(cloud)
    assert take(cloud).counts["briefs"] == 1


def test_inputs_that_can_not_be_read_stop_the_run(cloud: Cloud) -> None:
    """Somebody has written there: the message says what to do. The digests after it are made all the same."""
    put_brief(cloud)
    take(cloud)
    put(cloud, f"digests/{DAY}/inputs.json", "{}")
    with pytest.raises(TroubleError, match="anew"):
        take(cloud)
    put_brief(cloud, 2, came=NEXT)
    assert take(cloud, NEXT, now="2025-03-12").counts["briefs"] == 1
    assert take(cloud, anew=True).counts["briefs"] == 1


def test_the_feed_is_that_of_the_newest_period(cloud: Cloud) -> None:
    """A digest of an older period leaves it alone."""
    put_brief(cloud)
    take(cloud)
    before = cloud.get("digests/feed.atom")["Body"].read()
    take(cloud, "2025-03-01")
    assert cloud.get("digests/feed.atom")["Body"].read() == before


def test_reading_keeps_few_objects_in_memory(cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    """With two readers at most four objects are under way, in order, however many there are."""
    refs = [Ref(put_brief(cloud, number), None) for number in range(40)]
    under_way, most = 0, 0
    lock = threading.Lock()
    from mujaz.cloud import briefs

    read = briefs._read

    def counted(s3: Any, bucket: str, ref: Ref) -> Any:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        try:
            return read(s3, bucket, ref)
        finally:
            with lock:
                under_way -= 1

    monkeypatch.setattr(briefs, "_read", counted)
    reports, wrong = read_reports(cloud.s3, BRIEFS, refs, workers=2)
    assert [report.name for report in reports] == [ref.key for ref in refs]
    assert (wrong, most <= 2) == ([], True)


def test_trouble_with_s3_is_no_corrupt_brief(cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    """What may pass is raised, so that the run is tried again; nothing is left out in silence."""

    def slow(*_: Any, **__: Any) -> None:
        raise ClientError({"Error": {"Code": "SlowDown"}}, "GetObject")

    monkeypatch.setattr("mujaz.cloud.briefs.read_object", slow)
    with pytest.raises(ClientError, match="SlowDown"):
        read_reports(cloud.s3, BRIEFS, [Ref(put_brief(cloud, number), None) for number in range(3)])


def test_a_brief_that_is_gone_or_too_large_is_named(cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between listing and reading much can happen."""
    key = put_brief(cloud)
    monkeypatch.setattr("mujaz.cloud.briefs.MAX_BRIEF_BYTES", 10)
    _, wrong = read_reports(cloud.s3, BRIEFS, [Ref(key, None), Ref(f"briefs/{DAY}/gone/brief.json", None)])
    assert [one.reason for one in wrong] == ["larger than 10 bytes", "it is gone"]


def test_listing_takes_versions_of_the_days_only(cloud: Cloud) -> None:
    """Both days included, deleted objects not."""
    keys = [put_brief(cloud, number, came=f"2025-03-{8 + number:02}") for number in range(4)]
    cloud.s3.delete_object(Bucket=BRIEFS, Key=keys[2])
    found = find_briefs(cloud.s3, BRIEFS, date(2025, 3, 9), date(2025, 3, 11))
    assert [ref.key for ref in found.briefs] == [keys[1], keys[3]]
    assert all(ref.version for ref in found.briefs)
    assert [one.name for one in found.skipped] == [keys[2].removesuffix("brief.json")]


def test_the_outcome_is_of_json(cloud: Cloud) -> None:
    """It goes to the log and to who invoked the function."""
    put_brief(cloud)
    assert json.loads(json.dumps(take(cloud).as_dict()))["period"] == DAY
    assert datetime.now(UTC) >= DigestDesk(cloud.s3, BRIEFS).now().replace(microsecond=0)
