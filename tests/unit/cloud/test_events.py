"""Events of every accepted shape, and of none."""

from __future__ import annotations

import contextlib
import json
from typing import Any
from urllib.parse import quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.cloud.events import ObjectVersion, UnknownEventError, is_sqs_event, parse_body, parse_event


def record(key: str = "a.txt", name: str = "ObjectCreated:Put", **of_object: object) -> dict[str, Any]:
    return {
        "eventSource": "aws:s3",
        "eventName": name,
        "s3": {"bucket": {"name": "inbox"}, "object": {"key": key, "eTag": "e1", **of_object}},
    }


def created(key: str = "a.txt", **of_object: object) -> dict[str, Any]:
    return {
        "source": "aws.s3",
        "detail-type": "Object Created",
        "detail": {"bucket": {"name": "inbox"}, "object": {"key": key, "etag": "e1", **of_object}},
    }


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_key_comes_through_its_encoding(key: str) -> None:
    """S3 encodes keys as forms are; every key is read back, Arabic, spaces, plus and per cent signs too."""
    assert parse_event({"Records": [record(quote_plus(key))]})[0].key == key


def test_a_plus_is_a_space_and_an_encoded_plus_a_plus() -> None:
    """The two are told apart."""
    assert parse_event({"Records": [record("a+b%2Bc.txt")]})[0].key == "a b+c.txt"


def test_keys_of_eventbridge_are_not_encoded() -> None:
    """There a plus is a plus and %20 is three characters."""
    assert parse_event(created("a+b%20c.txt"))[0].key == "a+b%20c.txt"


def test_one_version_has_one_identity_by_either_way() -> None:
    """S3's notification and EventBridge's event of one upload are told to be the same."""
    by_s3 = parse_event({"Records": [record(versionId="v1")]})
    by_eventbridge = parse_event(created(**{"version-id": "v1"}))
    assert by_s3 == by_eventbridge == [ObjectVersion("inbox", "a.txt", "v1", "e1")]
    assert by_s3[0].identity == {"bucket": "inbox", "key": "a.txt", "version": "v1"}


def test_without_a_version_the_entity_tag_tells_them_apart() -> None:
    """A bucket without versions: written again with other bytes is another upload. Quotes make no difference."""
    first, second = parse_event({"Records": [record(), record(eTag='"e2"')]})
    assert (first.identity["version"], second.identity["version"]) == ("e1", "e2")
    assert parse_event({"Records": [record(eTag=None)]})[0].identity["version"] == ""


@pytest.mark.parametrize("name", ["ObjectRemoved:Delete", "ObjectRemoved:DeleteMarkerCreated", "ObjectTagging:Put", ""])
def test_only_creations_count(name: str) -> None:
    """A removal beside an upload is left out; the upload stays."""
    assert [v.key for v in parse_event({"Records": [record("x", name), record("y")]})] == ["y"]


def test_other_events_of_eventbridge_and_the_test_event_are_about_nothing() -> None:
    """They are understood, and there is nothing to do."""
    assert parse_event({**created(), "detail-type": "Object Deleted"}) == []
    assert parse_event({"Service": "Amazon S3", "Event": "s3:TestEvent", "Bucket": "inbox"}) == []
    assert parse_event({"Records": []}) == []


@pytest.mark.parametrize(
    "name", ["s3:ObjectCreated:Copy", "ObjectCreated:CompleteMultipartUpload", "ObjectCreated:Post"]
)
def test_every_way_of_creating_counts(name: str) -> None:
    """Put, post, copy and multipart uploads."""
    assert len(parse_event({"Records": [record(name=name)]})) == 1


@pytest.mark.parametrize(
    "event",
    [
        None,
        [],
        "text",
        {},
        {"Records": None},
        {"Records": [None]},
        {"Records": [{"eventSource": "aws:sns"}]},
        {"Records": [{**record(), "s3": None}]},
        {"Records": [record(key="")]},
        {"Records": [record("%FF")]},
        {"source": "aws.s3", "detail-type": "Object Created"},
        {"source": "aws.s3", "detail-type": "Object Created", "detail": {"bucket": {"name": 5}, "object": {}}},
    ],
)
def test_anything_else_is_refused(event: object) -> None:
    """No shape is guessed at, and nothing of the event stands in the message."""
    with pytest.raises(UnknownEventError):
        parse_event(event)


@pytest.mark.parametrize("body", ["", "{", "[1]", '"text"', "null", "[" * 100_000])
def test_a_body_that_is_no_event_is_refused(body: str) -> None:
    """JSON or not: an UnknownEventError, nothing else."""
    with pytest.raises(UnknownEventError):
        parse_body(body)


def test_a_body_is_an_event() -> None:
    """The body of a message is the event as JSON."""
    assert parse_body(json.dumps({"Records": [record("b.txt")]}))[0].key == "b.txt"


def test_a_batch_from_the_queue_is_told_by_its_first_record() -> None:
    """S3's own events have Records too."""
    assert is_sqs_event({"Records": [{"eventSource": "aws:sqs"}]})
    assert not is_sqs_event({"Records": [record()]})
    assert not is_sqs_event({"Records": []})
    assert not is_sqs_event({})


KEYS = st.sampled_from(
    ["Records", "eventSource", "eventName", "s3", "bucket", "name", "object", "key", "source", "detail-type", "detail"]
)
LEAVES = (
    st.none() | st.integers() | st.sampled_from(["aws:s3", "aws.s3", "Object Created", "ObjectCreated:Put", "", "%FF"])
)
JSON = st.recursive(LEAVES, lambda of: st.lists(of, max_size=3) | st.dictionaries(KEYS, of, max_size=5), max_leaves=25)


@given(JSON)
def test_no_event_is_a_surprise(event: Any) -> None:
    """Whatever JSON comes, it is read or refused by name; the queue's poison does nothing else."""
    with contextlib.suppress(UnknownEventError):
        assert all(version.bucket and version.key for version in parse_event(event))
    if isinstance(event, dict):
        is_sqs_event(event)
