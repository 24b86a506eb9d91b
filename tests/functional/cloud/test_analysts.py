"""What an analyst wrote lies in the inbox, is in the brief, and is still there when the brief is written again."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mujaz.cloud.desk import Desk
from mujaz.cloud.events import ObjectVersion
from mujaz.cloud.writer import make_writer
from mujaz.settings import Settings
from tests.functional.cloud.conftest import BRIEFS, INBOX, Cloud

WRITTEN = b"judgement: Both sides will talk.\nlikelihood: likely\nnames: {Fayez al-Sarraj: Fayez Serraj}\n"


@pytest.fixture(scope="module")
def write() -> Any:
    """The main job with the phrasebook, as the function runs it."""
    return make_writer(Settings())


def _brief(cloud: Cloud, desk: Desk, key: str = "a.txt") -> dict[str, Any]:
    outcome = desk.take(ObjectVersion(INBOX, key))
    assert outcome.kind == "brief"
    body = cloud.s3.get_object(Bucket=BRIEFS, Key=f"{outcome.prefix}brief.json")["Body"].read()
    return json.loads(body)


def test_the_letter_comes_from_sources_yaml(cloud: Cloud, write: Any) -> None:
    """The outlet that the object's metadata states is looked up; the number stays 6."""
    cloud.put(outlet="Al Jazeera")
    cloud.s3.put_object(Bucket=INBOX, Key="sources.yaml", Body=b"Al Jazeera: B\n")
    grade = _brief(cloud, Desk(cloud.s3, BRIEFS, write, 10_000))["analyst"]["source_grade"]
    assert (grade["reliability"], grade["credibility"]) == ("B", "6")
    assert grade["basis"] == "sources.yaml: Al Jazeera"


def test_what_the_analyst_wrote_survives_a_new_version_of_the_article(cloud: Cloud, write: Any) -> None:
    """Judgement and corrected names are in the brief of the first version and of the second."""
    cloud.s3.put_object(Bucket=INBOX, Key="a.analyst.yaml", Body=WRITTEN)
    desk = Desk(cloud.s3, BRIEFS, write, 10_000)
    for _ in range(2):
        cloud.put()
        brief = _brief(cloud, desk)
        assert brief["analyst"]["judgement"] == "Both sides will talk."
        assert brief["analyst"]["likelihood"] == "likely"
        assert [person["name"] for person in brief["people"]] == ["Fayez Serraj"]
        assert "al-Sarraj" not in brief["bottom_line"]["text"] + brief["headline"]


def test_an_analysts_file_that_comes_later_writes_the_brief_again(cloud: Cloud, write: Any) -> None:
    """The brief stays at its place and has the analyst's words now."""
    cloud.put()
    desk = Desk(cloud.s3, BRIEFS, write, 10_000)
    before = desk.take(ObjectVersion(INBOX, "a.txt"))
    cloud.s3.put_object(Bucket=INBOX, Key="a.analyst.yaml", Body=WRITTEN)
    after = desk.take(ObjectVersion(INBOX, "a.analyst.yaml"))
    assert after.prefix == before.prefix
    body = cloud.s3.get_object(Bucket=BRIEFS, Key=f"{after.prefix}brief.json")["Body"].read()
    assert json.loads(body)["analyst"]["judgement"]


def test_an_analysts_file_without_an_article_is_no_article(cloud: Cloud, write: Any) -> None:
    """It waits for its article; another article whose name only begins alike is not its own."""
    cloud.put("ab.txt")
    cloud.s3.put_object(Bucket=INBOX, Key="a.analyst.yaml", Body=WRITTEN)
    outcome = Desk(cloud.s3, BRIEFS, write, 10_000).take(ObjectVersion(INBOX, "a.analyst.yaml"))
    assert outcome.kind == "ignored"


def test_a_broken_analysts_file_is_quarantined_with_its_place(cloud: Cloud, write: Any) -> None:
    """A brief without the analyst's words would pass for one about which nobody wrote any."""
    cloud.put()
    cloud.s3.put_object(Bucket=INBOX, Key="a.analyst.yaml", Body=b"likelihood: maybe\n")
    outcome = Desk(cloud.s3, BRIEFS, write, 10_000).take(ObjectVersion(INBOX, "a.txt"))
    assert (outcome.kind, outcome.code) == ("quarantined", "bad-analyst-file")


def test_a_broken_table_of_sources_grades_nothing_and_says_so(cloud: Cloud, write: Any) -> None:
    """One slip in the table stops no article."""
    cloud.put(outlet="Al Jazeera")
    cloud.s3.put_object(Bucket=INBOX, Key="sources.yaml", Body=b"Al Jazeera: Z\n")
    grade = _brief(cloud, Desk(cloud.s3, BRIEFS, write, 10_000))["analyst"]["source_grade"]
    assert grade["reliability"] == "F"
    assert "grade is not one letter" in grade["basis"]
    cloud.s3.put_object(Bucket=INBOX, Key="a.analyst.yaml", Body=b"grade: C3\n")
    given = _brief(cloud, Desk(cloud.s3, BRIEFS, write, 10_000))["analyst"]["source_grade"]
    assert given["reliability"] + given["credibility"] == "C3"


def test_the_time_of_retrieval_is_when_the_object_came_unless_it_is_stated(cloud: Cloud, write: Any) -> None:
    """Both have their basis in the brief."""
    cloud.put()
    article = _brief(cloud, Desk(cloud.s3, BRIEFS, write, 10_000))["article"]
    assert article["retrieved_basis"] == "inbox"
    cloud.put(retrieved="2026-01-02T03:04:05+02:00")
    article = _brief(cloud, Desk(cloud.s3, BRIEFS, write, 10_000))["article"]
    assert (article["retrieved"], article["retrieved_basis"]) == ("2026-01-02T01:04:05+00:00", "object metadata")
