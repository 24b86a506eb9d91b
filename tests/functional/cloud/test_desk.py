"""One object version in, one brief or one quarantined object out."""

from __future__ import annotations

import io
import json
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError, IncompleteReadError
from botocore.response import StreamingBody
from botocore.stub import Stubber

from mujaz.cloud.desk import Desk
from mujaz.cloud.events import ObjectVersion
from mujaz.cloud.once import once
from mujaz.reading.rejection import RejectionError
from mujaz.settings import Settings
from tests.functional.cloud.conftest import BRIEFS, INBOX, TEXT, Cloud, FakeWriter

LATIN = "The quick brown fox jumps over the lazy dog."


def take(desk: Desk, key: str = "a.txt", version: str | None = None) -> Any:
    return desk.take(ObjectVersion(INBOX, key, version))


def test_an_article_becomes_a_brief(cloud: Cloud, desk: Desk) -> None:
    """All files below one prefix, each with its content type and where it comes from."""
    version = cloud.put("2020/01/seed.txt", outlet="=?UTF-8?B?2KfZhNis2LLZitix2Kk=?=")
    outcome = take(desk, "2020/01/seed.txt", version)
    assert outcome.kind == "brief"
    assert outcome.counts["sentences"] == 1
    assert cloud.written() == [f"{outcome.prefix}article.txt", f"{outcome.prefix}brief.json"]
    assert cloud.briefs()[0]["outlet"] == "الجزيرة"
    answer = cloud.get(f"{outcome.prefix}brief.json")
    assert answer["ContentType"] == "application/json"
    assert answer["Metadata"]["source-version"] == version
    assert len(answer["Metadata"]["source-sha256"]) == 64


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
def test_every_encoding_becomes_a_brief(cloud: Cloud, desk: Desk, encoding: str) -> None:
    """The text that is stored is UTF-8, whatever came."""
    cloud.put(body=TEXT.encode(encoding))
    prefix = take(desk).prefix
    assert cloud.get(f"{prefix}article.txt")["Body"].read().decode() == TEXT


def test_doing_it_twice_writes_the_same_objects(cloud: Cloud, desk: Desk) -> None:
    """Same keys, same bytes."""
    cloud.put()
    first = take(desk)
    before = {key: cloud.get(key)["Body"].read() for key in cloud.written()}
    assert take(desk) == first
    assert {key: cloud.get(key)["Body"].read() for key in cloud.written()} == before


def test_versions_that_come_out_of_order_do_not_mix(cloud: Cloud, desk: Desk, writer: FakeWriter) -> None:
    """Each version gets a brief of its own text, also when the newer is worked on first."""
    old = cloud.put(body=TEXT)
    new = cloud.put(body=TEXT + " ثانية")
    prefixes = [take(desk, version=version).prefix for version in (new, old)]
    assert len(set(prefixes)) == 2
    assert [article.text for article in writer.articles] == [TEXT + " ثانية", TEXT]


def test_without_a_version_in_the_event_what_is_read_counts(cloud: Cloud, desk: Desk) -> None:
    """The brief's place is that of the version that was read."""
    version = cloud.put()
    assert take(desk).prefix == take(desk, version=version).prefix


def test_what_is_gone_is_acknowledged(cloud: Cloud, desk: Desk, writer: FakeWriter) -> None:
    """Deleted before its turn, never there, or the version erased: nothing to do, nothing to retry."""
    version = cloud.put()
    cloud.s3.delete_object(Bucket=INBOX, Key="a.txt")
    assert take(desk).kind == "gone"
    assert take(desk, "never.txt").kind == "gone"
    cloud.s3.delete_object(Bucket=INBOX, Key="a.txt", VersionId=version)
    assert take(desk, version=version).kind == "gone"
    assert (writer.articles, cloud.written()) == ([], [])


def test_a_delete_marker_is_gone(cloud: Cloud, desk: Desk) -> None:
    """Its version id names a marker, not an object."""
    cloud.put()
    marker = cloud.s3.delete_object(Bucket=INBOX, Key="a.txt")["VersionId"]
    assert take(desk, version=marker).kind == "gone"


def test_a_version_that_a_newer_one_hides_is_still_read(cloud: Cloud, desk: Desk) -> None:
    """Deleting the object does not delete the version that came."""
    version = cloud.put()
    cloud.s3.delete_object(Bucket=INBOX, Key="a.txt")
    assert take(desk, version=version).kind == "brief"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (LATIN.encode(), "not-arabic"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "not-text"),
        (b"%PDF-1.7", "not-text"),
        (bytes(range(128, 256)) * 4, "undecodable"),
        (b"\xef\xbb\xbf\xff", "undecodable"),
        ((TEXT * 60).encode(), "oversized"),
        (b"x" * 20_000, "oversized"),
    ],
)
def test_what_can_not_succeed_is_quarantined(cloud: Cloud, desk: Desk, body: bytes, code: str) -> None:
    """A copy and a record that says why, and the work is done: no retry would mend it."""
    version = cloud.put("in/خبر.txt", body, note="kept")
    outcome = take(desk, "in/خبر.txt", version)
    assert (outcome.kind, outcome.code) == ("quarantined", code)
    (record,) = cloud.reasons()
    assert record["message"]
    assert {name: record[name] for name in ("code", "bucket", "key", "version", "size", "when")} == {
        "code": code,
        "bucket": INBOX,
        "key": "in/خبر.txt",
        "version": version,
        "size": len(body),
        "when": "2020-01-14T09:30:00+00:00",
    }
    copy = cloud.get(record["copy"])
    assert copy["Body"].read() == body
    assert copy["Metadata"] == {"note": "kept"}
    assert cloud.briefs() == []
    assert cloud.get(f"{outcome.prefix}reason.json")["ContentType"] == "application/json"


def test_bad_metadata_is_quarantined(cloud: Cloud, desk: Desk) -> None:
    """A date that is none would make every relative date wrong."""
    cloud.put(published="13.01.2020")
    assert take(desk).code == "bad-metadata"


def test_what_is_far_too_large_is_not_downloaded(cloud: Cloud, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only its size is read; the copy is made by S3."""
    cloud.put(body=b"x" * (4 * 4096 + 1))
    read: list[int] = []
    whole = cloud.s3.get_object

    def get_object(**arguments: Any) -> Any:
        answer = whole(**arguments)
        answer["Body"].read = lambda: read.append(1)
        return answer

    monkeypatch.setattr(cloud.s3, "get_object", get_object)
    assert take(desk).code == "oversized"
    assert read == []


def test_an_object_that_s3_can_not_copy_is_recorded_without_a_copy(
    cloud: Cloud, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More than 5 GiB go in no single copy; the record says that there is none."""
    cloud.put()
    whole = cloud.s3.get_object
    monkeypatch.setattr(cloud.s3, "get_object", lambda **a: {**whole(**a), "ContentLength": 6 * 1024**3})
    take(desk)
    (record,) = cloud.reasons()
    assert (record["code"], record["copy"]) == ("oversized", None)


def test_the_sidecar_states_what_is_known(cloud: Cloud, desk: Desk, writer: FakeWriter) -> None:
    """NAME.meta.json beside NAME.txt; it is no article itself."""
    cloud.put("in/a.meta.json", json.dumps({"published": "2020-01-13", "outlet": "بي بي سي"}))
    cloud.put("in/a.txt")
    assert take(desk, "in/a.meta.json").kind == "ignored"
    assert take(desk, "in/a.txt").kind == "brief"
    (article,) = writer.articles
    assert str(article.metadata.published) == "2020-01-13"
    assert (article.metadata.outlet, article.metadata.key) == ("بي بي سي", "in/a.txt")


@pytest.mark.parametrize("body", ["{", "{}" + " " * 70_000])
def test_a_broken_or_huge_sidecar_is_bad_metadata(cloud: Cloud, desk: Desk, body: str) -> None:
    """It is told, not passed over."""
    cloud.put("a.meta.json", body)
    cloud.put("a.txt")
    assert take(desk).code == "bad-metadata"


def test_the_longest_key_works(cloud: Cloud, desk: Desk) -> None:
    """1,024 bytes are the longest key; that of a sidecar would be longer, so there is none."""
    key = "خ" * 511 + "ab"
    cloud.put(key)
    assert take(desk, key).kind == "brief"
    cloud.put(key, b"")
    assert take(desk, key).kind == "quarantined"


@pytest.mark.parametrize(
    "key",
    [
        "..",
        "../../etc/passwd",
        "a//b",
        "/a",
        "a\\b",
        "100%.txt",
        "a?b#c&d=e.txt",
        "<b>.txt",
        " a ",
        "😀.txt",
        "a\tb.txt",
    ],
)
def test_odd_keys_work(cloud: Cloud, desk: Desk, key: str) -> None:
    """Keys are any text; where the brief goes is plain all the same."""
    version = cloud.put(key)
    outcome = take(desk, key, version)
    assert outcome.kind == "brief"
    assert outcome.prefix.isascii()
    assert outcome.prefix.count("/") == 3
    assert cloud.briefs()[0]["key"] == key


def test_a_folder_of_the_console_is_ignored(cloud: Cloud, desk: Desk) -> None:
    """An empty object whose key ends with a slash is not an empty article."""
    cloud.put("2020/", b"")
    assert take(desk, "2020/").kind == "ignored"
    assert cloud.written() == []


def test_a_failing_write_leaves_no_finished_brief(cloud: Cloud, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """brief.json comes last: where it is, all is; where writing fails it is not, and a retry completes it."""
    cloud.put()
    whole = cloud.s3.put_object

    def put_object(**arguments: Any) -> Any:
        if arguments["Key"].endswith("brief.json"):
            raise ClientError({"Error": {"Code": "InternalError"}}, "PutObject")
        return whole(**arguments)

    monkeypatch.setattr(cloud.s3, "put_object", put_object)
    with pytest.raises(ClientError):
        take(desk)
    assert cloud.briefs() == []
    monkeypatch.setattr(cloud.s3, "put_object", whole)
    take(desk)
    assert len(cloud.briefs()) == 1


def test_a_failing_copy_leaves_no_record(cloud: Cloud, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The record comes last too."""
    cloud.put(body=b"")
    error = ClientError({"Error": {"Code": "SlowDown"}}, "CopyObject")
    monkeypatch.setattr(cloud.s3, "copy_object", lambda **_: (_ for _ in ()).throw(error))
    with pytest.raises(ClientError):
        take(desk)
    assert cloud.written() == []


def test_forbidden_is_not_gone(cloud: Cloud, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing right is a fault to be told, not an upload to be forgotten."""
    error = ClientError({"Error": {"Code": "AccessDenied"}}, "GetObject")
    monkeypatch.setattr(cloud.s3, "get_object", lambda **_: (_ for _ in ()).throw(error))
    with pytest.raises(ClientError):
        take(desk)


def test_the_main_job_may_reject_too(cloud: Cloud, desk: Desk, writer: FakeWriter) -> None:
    """A rejection from anywhere in it quarantines the object."""
    cloud.put()
    writer.failures.append(RejectionError("not-arabic", "it is Persian"))
    assert take(desk).code == "not-arabic"


def test_nothing_is_written_outside_the_two_prefixes(cloud: Cloud, desk: Desk) -> None:
    """The function's role may write there only."""
    for index, body in enumerate([TEXT, "", LATIN]):
        cloud.put(f"{index}.txt", body)
        take(desk, f"{index}.txt")
    assert {key.split("/")[0] for key in cloud.written()} == {"briefs", "quarantine"}
    assert [item["Key"] for item in cloud.s3.list_objects_v2(Bucket=INBOX)["Contents"]] == ["0.txt", "1.txt", "2.txt"]
    assert BRIEFS != INBOX


def test_a_server_error_is_raised_and_the_next_try_succeeds(writer: FakeWriter) -> None:
    """S3 answers 500, later it answers: nothing was written the first time, all the second."""
    client = boto3.client("s3", region_name="us-east-1", aws_access_key_id="t", aws_secret_access_key="t")
    desk = Desk(client, BRIEFS, writer, 4096)
    with Stubber(client) as stub:
        stub.add_client_error("get_object", "InternalError", http_status_code=500)
        with pytest.raises(ClientError, match="InternalError"):
            take(desk)
        body = StreamingBody(io.BytesIO(TEXT.encode()), len(TEXT.encode()))
        answer = {"Body": body, "ContentLength": len(TEXT.encode()), "ETag": '"e"', "LastModified": desk.now()}
        stub.add_response("get_object", answer)
        # Neither metadata nor an analyst's file lies beside it, nor a table of sources.
        for _ in range(3):
            stub.add_client_error("get_object", "NoSuchKey", http_status_code=404)
        stub.add_response("put_object", {})
        stub.add_response("put_object", {})
        assert take(desk).kind == "brief"
        stub.assert_no_pending_responses()


def test_a_body_that_breaks_off_is_raised(writer: FakeWriter) -> None:
    """Half a download is no article."""
    client = boto3.client("s3", region_name="us-east-1", aws_access_key_id="t", aws_secret_access_key="t")
    desk = Desk(client, BRIEFS, writer, 4096)
    with Stubber(client) as stub:
        body = StreamingBody(io.BytesIO(TEXT.encode()[:20]), len(TEXT.encode()))
        answer = {"Body": body, "ContentLength": len(TEXT.encode()), "ETag": '"e"', "LastModified": desk.now()}
        stub.add_response("get_object", answer)
        with pytest.raises(IncompleteReadError):
            take(desk)
    assert writer.articles == []


def test_a_bucket_without_versions_works_too(cloud: Cloud, desk: Desk) -> None:
    """The entity tag stands for the version: written again with other bytes it is another upload."""
    cloud.s3.create_bucket(Bucket="plain")
    prefixes = []
    for body in (TEXT, TEXT, TEXT + " ثانية", ""):
        cloud.s3.put_object(Bucket="plain", Key="a.txt", Body=body.encode())
        prefixes.append(desk.take(ObjectVersion("plain", "a.txt", etag="of the event")).prefix)
    assert prefixes[0] == prefixes[1]
    assert len(set(prefixes)) == 3
    (record,) = cloud.reasons()
    assert (record["version"], record["etag"]) == (None, "d41d8cd98f00b204e9800998ecf8427e")


def test_without_a_table_nothing_is_remembered(cloud: Cloud, desk: Desk, writer: FakeWriter) -> None:
    """Work is done again, with the same result."""
    cloud.put()
    work = once(desk.take, Settings(briefs_bucket=BRIEFS))
    first = work(ObjectVersion(INBOX, "a.txt"), None)
    assert work(ObjectVersion(INBOX, "a.txt"), None) == first
    assert len(writer.articles) == 2
